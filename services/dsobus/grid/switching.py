"""Find what each switch does: joins two points, links them, earths one, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from math import isnan

import numpy as np
from numpy.typing import NDArray

from dsobus.grid.connect import SWITCHES
from dsobus.grid.findings import Findings
from dsobus.grid.model import Model
from dsobus.grid.terminals import Terminals

ABC = frozenset("ABC")


@dataclass(frozen=True, slots=True)
class Edge:
    """Join two points by a switch or a line without impedance."""

    id: str
    kind: str
    left: int
    right: int


@dataclass(slots=True)
class Switching:
    """Say which edges merge their points, which stay as links, which switches are open, which points are earthed."""

    count: int = 0
    merging: list[Edge] = field(default_factory=list)
    retained: list[Edge] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    earthed: set[int] = field(default_factory=set)


def switch(model: Model, terminals: Terminals, kV: NDArray[np.float64], findings: Findings) -> Switching:
    """Read the position of every switch: SSH Switch.open, else Switch.normalOpen, else closed.

    Out of service, or disconnected at either terminal, is open.
    """
    found = Switching()
    tables = [(kind, table) for kind, table in model if _is_switch(kind, table.columns)]
    if tables and not any("Switch.open" in table.columns for _, table in tables):
        findings.add("Switch", "all", "have no position: there is no SSH", "taken as normal (Switch.normalOpen)")
    grounds = {point for key in model["Ground"].ids for point in terminals.at(key)}
    phases = _Phases(model, terminals)
    for kind, table in tables:
        if kind not in SWITCHES:
            findings.add(kind, kind, "is no class of switches that is known", "taken as a switch")
        columns = (table.column(name) for name in ("Switch.open", "Switch.normalOpen", "Switch.retained"))
        for key, position, normal, retained in zip(table.ids, *columns, strict=True):
            found.count += 1
            rows = terminals.of.get(key, [])
            is_open = (position or normal) == "true" or not all(terminals.alive[row] for row in rows)
            if kind == "GroundDisconnector" and len(rows) == 1:
                if is_open:
                    found.open.append(key)
                else:
                    found.earthed.update(terminals.at(key))
                continue
            edge = _edge(kind, key, rows, terminals, findings)
            if edge is None:
                continue
            if is_open:
                found.open.append(key)
            elif edge.left in grounds or edge.right in grounds:
                found.earthed.update({edge.left, edge.right} - grounds)
            elif wrong := _refused(edge, kV) or phases.refuse(edge):
                findings.add(kind, key, wrong, "taken as open", like="must not be merged")
                found.open.append(key)
            else:
                (found.retained if retained == "true" else found.merging).append(edge)
    found.retained.extend(_without_impedance(model, terminals))
    return found


def _is_switch(kind: str, columns: dict[str, list[str | None]]) -> bool:
    return kind in SWITCHES or any(name.startswith("Switch.") for name in columns)


def _edge(kind: str, key: str, rows: list[int], terminals: Terminals, findings: Findings) -> Edge | None:
    if len(rows) != 2:
        findings.add(kind, key, f"has {len(rows)} terminals, a switch has two", "left out")
        return None
    left, right = terminals.point[rows[0]], terminals.point[rows[1]]
    if left < 0 or right < 0:
        findings.add(kind, key, "has a terminal without a node", "left out")
        return None
    if left == right:
        findings.add(kind, key, f"has both ends on node {terminals.points[left]}", "left out")
        return None
    return Edge(key, kind, left, right)


def _refused(edge: Edge, kV: NDArray[np.float64]) -> str:
    left, right = float(kV[edge.left]), float(kV[edge.right])
    if left == right or isnan(left) or isnan(right):
        return ""
    return f"joins nodes of {left:g} kV and {right:g} kV"


class _Phases:
    """Know which phases a switch joins, and which the equipment around it has."""

    def __init__(self, model: Model, terminals: Terminals) -> None:
        self._terminals = terminals
        self._joined: dict[str, Set[str]] = {}
        for row, phases in terminals.phases.items():
            owner = terminals.equipment[row]
            if owner is not None:
                self._joined[owner] = self._joined.get(owner, ABC) & set(phases)
        table = model["SwitchPhase"]
        columns = (table.column(f"SwitchPhase.{name}") for name in ("Switch", "phaseSide1", "closed", "normalOpen"))
        closed: dict[str, set[str]] = {}
        for owner, phase, state, normal in zip(*columns, strict=True):
            if owner is not None and phase is not None:
                joins = state == "true" if state is not None else normal != "true"
                closed.setdefault(owner, set()).update(phase.rpartition(".")[2] if joins else "")
        self._joined.update(closed)
        self._at = _rows_at(terminals) if self._joined else {}

    def refuse(self, edge: Edge) -> str:
        """Tell why a switch that joins some phases must not merge its points: it leaves out one that both have."""
        joined = self._joined.get(edge.id, ABC)
        if joined >= ABC:
            return ""
        needed = self._around(edge.left, edge.id) & self._around(edge.right, edge.id)
        missing = "".join(sorted(needed - joined))
        return f"does not join phase {missing}, which both its nodes have" if missing else ""

    def _around(self, point: int, but: str) -> Set[str]:
        rows = [row for row in self._at[point] if self._terminals.equipment[row] != but]
        return ABC & set().union(*(self._terminals.phases.get(row, "ABC") for row in rows)) if rows else ABC


def _rows_at(terminals: Terminals) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for row, point in enumerate(terminals.point):
        found.setdefault(point, []).append(row)
    return found


def _without_impedance(model: Model, terminals: Terminals) -> Iterator[Edge]:
    for kind in ("ACLineSegment", "SeriesCompensator"):
        table = model[kind]
        for key, r, x in zip(table.ids, table.numbers(f"{kind}.r"), table.numbers(f"{kind}.x"), strict=True):
            if r == 0.0 == x:
                rows = terminals.of.get(key, [])
                points = [terminals.point[row] for row in rows]
                if len(rows) == 2 and min(points) >= 0 and all(terminals.alive[row] for row in rows):
                    yield Edge(key, kind, *points)
