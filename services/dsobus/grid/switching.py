"""Find what each switch does: joins two points, links them, earths one, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import isnan

import numpy as np
from numpy.typing import NDArray

from dsobus.grid.busbranch import Joined
from dsobus.grid.connect import SWITCHES
from dsobus.grid.findings import Findings
from dsobus.grid.model import Model, Table
from dsobus.grid.phases import Phases
from dsobus.grid.terminals import Terminals


@dataclass(slots=True)
class Switching:
    """Say which edges merge their points, which stay as links, which switches are open, which points are earthed."""

    count: int = 0
    merging: list[Joined] = field(default_factory=list)
    retained: list[Joined] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    earthed: set[int] = field(default_factory=set)


def switch(model: Model, terminals: Terminals, kV: NDArray[np.float64], findings: Findings) -> Switching:
    """Read the position of every switch: SSH Switch.open, else Switch.normalOpen, else closed.

    Out of service, or disconnected at either terminal, is open. A Cut lies in a line, and joins no nodes.
    """
    tables = [(kind, table) for kind, table in model if is_switch(kind, table) and kind != "Cut"]
    if tables and not any("Switch.open" in table.columns for _, table in tables):
        findings.add("Switch", "all", "have no position: there is no SSH", "taken as normal (Switch.normalOpen)")
    positions = _Positions(model, terminals, kV, findings)
    for kind, table in tables:
        if kind not in SWITCHES:
            findings.add(kind, kind, "is no class of switches that is known", "taken as a switch")
        columns = (table.column(name) for name in ("Switch.open", "Switch.normalOpen", "Switch.retained"))
        for key, position, normal, retained in zip(table.ids, *columns, strict=True):
            positions.add(kind, key, is_open=(position or normal) == "true", retained=retained == "true")
    return positions.found


def is_switch(kind: str, table: Table) -> bool:
    """Tell whether the objects of a class are switches: by its name, or by the properties that they have."""
    return kind in SWITCHES or any(name.startswith("Switch.") for name in table.columns)


class _Positions:
    """Sort switches by what they do."""

    def __init__(self, model: Model, terminals: Terminals, kV: NDArray[np.float64], findings: Findings) -> None:
        self.found = Switching()
        self._terminals = terminals
        self._kV: list[float] = kV.tolist()
        self._findings = findings
        self._phases = Phases(model, terminals)
        self._grounds = {point for key in model["Ground"].ids for point in terminals.at(key)}
        self._grounds |= _only_earthing(model, terminals)

    def add(self, kind: str, key: str, *, is_open: bool, retained: bool) -> None:
        """Sort in one switch."""
        found, terminals = self.found, self._terminals
        found.count += 1
        rows = terminals.of.get(key, [])
        if is_open or not all(map(terminals.alive.__getitem__, rows)):
            found.open.append(key)
            return
        if kind == "GroundDisconnector" and len(rows) == 1:
            found.earthed.update(terminals.at(key))
            return
        points = [terminals.point[row] for row in rows]
        if wrong := self._malformed(points):
            self._findings.add(kind, key, wrong, "left out", like="is not placed as a switch")
            return
        edge = Joined(key, kind, *points)
        ground = self._grounds and self._grounds.intersection(points)
        if ground:
            found.earthed.update(set(points) - ground)
        elif wrong := self._refused(edge):
            self._findings.add(kind, key, wrong, "taken as open", like="must not be merged")
            found.open.append(key)
        elif retained:
            found.retained.append(edge)
        else:
            found.merging.append(edge)

    def _malformed(self, points: list[int]) -> str:
        if len(points) != 2:
            return f"has {len(points)} terminals, a switch has two"
        if min(points) < 0:
            return "has a terminal without a node"
        if points[0] == points[1]:
            return f"has both ends on node {self._terminals.points[points[0]]}"
        return ""

    def _refused(self, edge: Joined) -> str:
        left, right = self._kV[edge.left], self._kV[edge.right]
        if left != right and not isnan(left) and not isnan(right):
            return f"joins nodes of {left:g} kV and {right:g} kV"
        if edge.kind == "GroundDisconnector":
            return "joins two nodes neither of which is ground"
        return self._phases.refuse(edge.id, edge.left, edge.right)


def _only_earthing(model: Model, terminals: Terminals) -> set[int]:
    """Return the points where nothing but ground disconnectors end: ground, though the model has no Ground there."""
    earthing = set(model["GroundDisconnector"].ids)
    if not earthing:
        return set()
    others = {point for point, owner in zip(terminals.point, terminals.equipment, strict=True) if owner not in earthing}
    return {point for key in earthing for point in terminals.at(key)} - others
