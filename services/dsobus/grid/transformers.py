"""Read power transformers: their windings, and the branches that these form at given tap steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dsobus.grid.branches import LEAST_IMPEDANCE, Branches
from dsobus.grid.columns import Columns, Complexes, Floats, Integers
from dsobus.grid.mesh import add_core, add_mesh
from dsobus.grid.taps import TapChanger, tap_changers


@dataclass(slots=True)
class Windings:
    """Hold the windings of all transformers, one after another, in the order of their end numbers.

    Impedances in Ohm and admittances in Siemens, each on its own ratedU (kV); `ratio` is that of rated to nominal
    voltage with the vector group: a clock of n turns the winding back by n times 30 degrees.
    Transformers of two windings become one branch, all others a star, whose points are further nodes.
    """

    equipment: list[str]
    terminal: list[str]
    node: Integers
    rated_kV: Floats
    ratio: Complexes
    impedance: Complexes
    admittance: Complexes
    pairs: Integers
    """First windings of the transformers with two."""
    legs: Integers
    """Windings of all others, and in `star` the node of the star point of each."""
    star: Integers
    taps: list[TapChanger]
    tapped: list[int]
    """Winding of each tap changer."""

    def branches(self, steps: Mapping[str, float]) -> Branches:
        """Build the branches, with tap changers at these steps, all others where the model has them."""
        ratio, impedance, admittance = self.ratio.copy(), self.impedance.copy(), self.admittance.copy()
        for tap, winding in zip(self.taps, self.tapped, strict=True):
            turned, percent, reactance = tap.at(steps.get(tap.id, tap.step))
            ratio[winding] *= turned
            z, y = impedance[winding], admittance[winding]
            x = z.imag if np.isnan(reactance) else reactance
            r, x, g, b = np.array([z.real, x, y.real, y.imag]) * (1 + percent / 100)
            impedance[winding], admittance[winding] = complex(r, x), complex(g, b)
        base = self.rated_kV**2
        return self._two(ratio, impedance / base, admittance * base) + self._star(
            ratio, impedance / base, admittance * base
        )

    def _two(self, ratio: Complexes, impedance: Complexes, admittance: Complexes) -> Branches:
        first, second = self.pairs, self.pairs + 1
        size = np.abs(ratio) ** 2
        # As those that made the public models compute it: half of the magnetising branch at each end.
        magnetising = (admittance[first] + admittance[second]) / 2
        return self._branches(
            first,
            self.node[second],
            [self.terminal[winding] for winding in second],
            ratio[first] / ratio[second],
            (impedance[first] + impedance[second]) * size[second],
            magnetising / size[first],
            magnetising / size[second],
        )

    def _star(self, ratio: Complexes, impedance: Complexes, admittance: Complexes) -> Branches:
        legs = self.legs
        shunt = admittance[legs] / np.abs(ratio[legs]) ** 2
        far = [""] * len(legs)
        return self._branches(legs, self.star, far, ratio[legs], impedance[legs], shunt, np.zeros_like(shunt))

    def _branches(
        self,
        near: Integers,
        far: Integers,
        far_terminal: list[str],
        ratio: Complexes,
        impedance: Complexes,
        near_shunt: Complexes,
        far_shunt: Complexes,
    ) -> Branches:
        impedance = np.where(np.abs(impedance) < LEAST_IMPEDANCE, LEAST_IMPEDANCE * 1j, impedance)
        return Branches(
            equipment=[self.equipment[winding] for winding in near],
            near=self.node[near],
            far=far,
            near_terminal=[self.terminal[winding] for winding in near],
            far_terminal=far_terminal,
            ratio=ratio,
            series=1 / impedance,
            near_shunt=near_shunt,
            far_shunt=far_shunt,
            joint=np.zeros(len(near), dtype=np.bool_),
        )


def windings(columns: Columns, nominal_kV: Floats) -> Windings:
    """Read PowerTransformer with its ends and tap changers; star points are numbered after the nodes."""
    kind = "PowerTransformerEnd"
    table = columns.model[kind]
    values = {name: columns.numbers(kind, table, f"{kind}.{name}") for name in ("r", "x", "g", "b", "ratedU")}
    clock = columns.numbers(kind, table, f"{kind}.phaseAngleClock")
    impedance, admittance = values["r"] + 1j * values["x"], values["g"] + 1j * values["b"]
    rows, pairs, legs, star = _arrange(columns, kind, len(nominal_kV))
    add_core(columns, admittance)
    add_mesh(columns, impedance, [rows[pair : pair + 2] for pair in pairs], _three(rows, legs, star), values["ratedU"])
    order = np.array(rows, dtype=np.int64)
    terminals = [table.column("TransformerEnd.Terminal")[row] or "" for row in rows]
    node = columns.nodes(terminals)
    rated = values["ratedU"][order] if rows else np.zeros(0)
    nominal = np.where(node >= 0, nominal_kV[node] if len(nominal_kV) else 1.0, rated)
    for place in np.flatnonzero(rated <= 0):
        columns.find(kind, table.ids[rows[place]], "has no ratedU", f"{nominal[place]:g} kV, the nominal voltage")
    rated = np.where(rated > 0, rated, np.where(nominal > 0, nominal, 1.0))
    place_of = {table.ids[row]: place for place, row in enumerate(rows)}
    taps = [tap for tap in tap_changers(columns) if tap.end in place_of]
    for tap in taps:
        _read_in_ohm(columns, tap, impedance[rows[place_of[tap.end]]])
    return Windings(
        equipment=[table.column(f"{kind}.PowerTransformer")[row] or "" for row in rows],
        terminal=terminals,
        node=node,
        rated_kV=rated,
        ratio=rated / nominal * np.exp(-1j * np.radians(30.0) * clock[order]) if rows else np.zeros(0, np.complex128),
        impedance=impedance[order],
        admittance=admittance[order],
        pairs=np.array(pairs, dtype=np.int64),
        legs=np.array(legs, dtype=np.int64),
        star=np.array(star, dtype=np.int64),
        taps=taps,
        tapped=[place_of[tap.end] for tap in taps],
    )


def _read_in_ohm(columns: Columns, tap: TapChanger, impedance: complex) -> None:
    """Put right a table that has Ohm in place of per cent: where it turns nothing it repeats r and x of the end."""
    neutral = np.flatnonzero(tap.ratio == 1)
    stated = np.array([impedance.real, impedance.imag])
    if len(neutral) and stated.any() and np.allclose(tap.percent[neutral[0], :2], stated, rtol=1e-3, atol=0):
        columns.find(tap.kind, tap.id, "repeats the impedance of the end at its neutral step", "Ohm, not per cent")
        with np.errstate(divide="ignore", invalid="ignore"):
            tap.percent[:, :2] = np.nan_to_num((tap.percent[:, :2] / stated - 1) * 100, posinf=0.0, neginf=0.0)


def _arrange(columns: Columns, kind: str, star_node: int) -> tuple[list[int], list[int], list[int], list[int]]:
    """Order the ends by transformer and number; return rows, first of each pair, legs of stars, nodes of the stars."""
    table = columns.model[kind]
    number = columns.numbers(kind, table, "TransformerEnd.endNumber", f"{kind}.endNumber")
    ends: dict[str, list[int]] = {}
    for row, owner in enumerate(table.column(f"{kind}.PowerTransformer")):
        if owner:
            ends.setdefault(owner, []).append(row)
    rows: list[int] = []
    pairs: list[int] = []
    legs: list[int] = []
    star: list[int] = []
    for owner in columns.model["PowerTransformer"].ids:
        mine = sorted(ends.get(owner, ()), key=lambda row: number[row])
        if owner in columns.unbalanced:
            columns.find("PowerTransformer", owner, "is not on all three phases", "left out")
        elif len(mine) < 2:
            wrong = f"has {len(mine)} ends of class {kind}"
            columns.find("PowerTransformer", owner, wrong, "left out")
        else:
            first = len(rows)
            rows += mine
            if len(mine) == 2:
                pairs.append(first)
            else:
                legs += range(first, len(rows))
                star += [star_node] * len(mine)
                star_node += 1
    return rows, pairs, legs, star


def _three(rows: list[int], legs: list[int], star: list[int]) -> list[list[int]]:
    """Return the ends of each transformer that is a star."""
    found: dict[int, list[int]] = {}
    for leg, node in zip(legs, star, strict=True):
        found.setdefault(node, []).append(rows[leg])
    return list(found.values())
