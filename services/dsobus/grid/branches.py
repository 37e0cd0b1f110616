"""Hold the branches between nodes, and read those without windings: lines, series compensators, equivalents."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dsobus.grid.columns import Columns, Complexes, Floats, Integers

LEAST_IMPEDANCE = 1e-8
"""Least impedance of a branch that is one, in p.u. of 1 MVA (at 20 kV 4 microohm): below it the nodes are joined."""


@dataclass(slots=True)
class Branches:
    """Hold two-ports between nodes, in p.u. of 1 MVA and the nominal voltages of their nodes.

    An ideal ratio stands at the `near` end: the voltage of the near node over it is that behind it, where the series
    admittance leads to the `far` node. The admittances to earth stand at the ends, seen from the nodes.
    A node of -1 is an open end; a terminal of "" is no terminal of the model (the star point of a transformer).
    A `joint` has no impedance: both ends have the same voltage.
    """

    equipment: list[str]
    near: Integers
    far: Integers
    near_terminal: list[str]
    far_terminal: list[str]
    ratio: Complexes
    series: Complexes
    near_shunt: Complexes
    far_shunt: Complexes
    joint: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.equipment)

    def __add__(self, other: Branches) -> Branches:
        if not len(other):
            return self
        columns: dict[str, Any] = {}
        for one in fields(self):
            mine, theirs = getattr(self, one.name), getattr(other, one.name)
            columns[one.name] = mine + theirs if isinstance(mine, list) else np.concatenate((mine, theirs))
        return Branches(**columns)

    def flows(self, voltage: Complexes) -> tuple[Complexes, Complexes]:
        """Return the power into each branch at its near and its far end, in MVA; 0 at open ends and in joints.

        What flows through a joint is decided by its neighbours (see tree_flow); its admittances to earth are counted.
        """
        near, far = voltage[self.near], voltage[self.far]
        behind = near / self.ratio
        near_open, far_open = np.flatnonzero(self.near < 0), np.flatnonzero(self.far < 0)
        if len(near_open) or len(far_open):
            # The voltage of an open end is that which lets no current through it.
            behind[near_open] = (far * self.series / self._behind())[near_open]
            near[near_open] = behind[near_open] * self.ratio[near_open]
            far[far_open] = (behind * self.series / (self.series + self.far_shunt))[far_open]
        current = self.series * (behind - far)
        current[self.joint] = 0.0
        into_near = near * np.conj(current / np.conj(self.ratio) + self.near_shunt * near)
        into_far = far * np.conj(self.far_shunt * far - current)
        into_near[near_open] = 0.0
        into_far[far_open] = 0.0
        return into_near, into_far

    def open_ended(self) -> tuple[Integers, Complexes]:
        """Return the live node of every branch with one open end, and its admittance to earth seen from there."""
        near_only = np.flatnonzero((self.near >= 0) & (self.far < 0))
        far_only = np.flatnonzero((self.near < 0) & (self.far >= 0))
        behind = _in_series(self.series[near_only], self.far_shunt[near_only])
        from_near = self.near_shunt[near_only] + behind / np.abs(self.ratio[near_only]) ** 2
        shunt = self._behind()[far_only] - self.series[far_only]
        from_far = self.far_shunt[far_only] + _in_series(self.series[far_only], shunt)
        nodes = np.concatenate((self.near[near_only], self.far[far_only]))
        return nodes, np.concatenate((from_near, from_far))

    def _behind(self) -> Complexes:
        """Return the sum of admittances at the point behind the ratio of an open near end."""
        return np.asarray(self.series + self.near_shunt * np.abs(self.ratio) ** 2)


def _in_series(series: Complexes, shunt: Complexes) -> Complexes:
    return np.where(shunt == 0, 0.0, series * shunt / (series + shunt))


def lines(columns: Columns, nominal_kV: Floats) -> Branches:
    """Read ACLineSegment, SeriesCompensator and EquivalentBranch."""
    return _segments(columns, nominal_kV) + _series(columns, nominal_kV) + _equivalents(columns, nominal_kV)


def _segments(columns: Columns, nominal_kV: Floats) -> Branches:
    kind = "ACLineSegment"
    table, rows, terminals = columns.rows(kind, 2)
    values = [columns.numbers(kind, table, f"{kind}.{name}") for name in ("r", "x", "gch", "bch")]
    per_length = table.columns.get(f"{kind}.PerLengthImpedance")
    if per_length:
        sequence = columns.model["PerLengthSequenceImpedance"]
        length = columns.numbers(kind, table, "Conductor.length")
        named = [
            columns.numbers("PerLengthSequenceImpedance", sequence, f"PerLengthSequenceImpedance.{name}")
            for name in ("r", "x", "gch", "bch")
        ]
        kept = []
        for place, row in enumerate(rows):
            written = per_length[row]
            if written in sequence.rows:
                for value, column in zip(values, named, strict=True):
                    value[row] = column[sequence.rows[written]] * length[row]
            elif written:
                columns.find(kind, table.ids[row], "its impedance is given phase by phase", "left out")
                continue
            kept.append(place)
        rows, terminals = rows[kept], [terminals[place] for place in kept]
    r, x, g, b = (value[rows] for value in values)
    return _branches(columns, kind, [table.ids[row] for row in rows], terminals, r + 1j * x, g + 1j * b, nominal_kV)


def _series(columns: Columns, nominal_kV: Floats) -> Branches:
    kind = "SeriesCompensator"
    table, rows, terminals = columns.rows(kind, 2)
    r, x = (columns.numbers(kind, table, f"{kind}.{name}")[rows] for name in "rx")
    ids = [table.ids[row] for row in rows]
    return _branches(columns, kind, ids, terminals, r + 1j * x, np.zeros(len(ids), dtype=np.complex128), nominal_kV)


def _equivalents(columns: Columns, nominal_kV: Floats) -> Branches:
    kind = "EquivalentBranch"
    table, rows, terminals = columns.rows(kind, 2)
    r, x = (columns.numbers(kind, table, f"{kind}.{name}")[rows] for name in "rx")
    back = [columns.numbers(kind, table, f"{kind}.{name}21", default=np.nan)[rows] for name in "rx"]
    ids = [table.ids[row] for row in rows]
    for place in np.flatnonzero((np.abs(back[0] - r) > 0) | (np.abs(back[1] - x) > 0)):
        columns.find(kind, ids[place], "has another impedance from 2 to 1", "that from 1 to 2 is taken both ways")
    return _branches(columns, kind, ids, terminals, r + 1j * x, np.zeros(len(ids), dtype=np.complex128), nominal_kV)


def _branches(
    columns: Columns,
    kind: str,
    ids: list[str],
    terminals: list[tuple[str, ...]],
    impedance: Complexes,
    charging: Complexes,
    nominal_kV: Floats,
) -> Branches:
    """Build branches of impedances in Ohm and charging in Siemens, half of it at each end."""
    near_terminal = [pair[0] for pair in terminals]
    far_terminal = [pair[1] for pair in terminals]
    near, far = columns.nodes(near_terminal), columns.nodes(far_terminal)
    near_kV = nominal_kV[np.where(near >= 0, near, far)]
    far_kV = nominal_kV[np.where(far >= 0, far, near)]
    per_unit = impedance / far_kV**2
    least = np.abs(per_unit) < LEAST_IMPEDANCE
    joint = least & (near_kV == far_kV) & (near >= 0) & (far >= 0)
    for place in np.flatnonzero(least & ~joint):
        wrong = f"has no impedance, between {near_kV[place]:g} and {far_kV[place]:g} kV"
        columns.find(kind, ids[place], wrong, "the least that can be computed with")
    per_unit[least] = LEAST_IMPEDANCE * 1j
    series = 1 / per_unit
    series[joint] = 0.0
    return Branches(
        equipment=ids,
        near=near,
        far=far,
        near_terminal=near_terminal,
        far_terminal=far_terminal,
        ratio=(far_kV / near_kV).astype(np.complex128),
        series=series,
        near_shunt=charging / 2 * near_kV**2,
        far_shunt=charging / 2 * far_kV**2,
        joint=joint,
    )
