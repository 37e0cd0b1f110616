"""Compare the nodes with those of a supplied TP, which is never trusted."""

from __future__ import annotations

from dsobus.grid.findings import Findings
from dsobus.grid.model import Model
from dsobus.grid.terminals import Terminals


class Supplied:
    """Know the TopologicalNode that a model itself gives each of its points."""

    def __init__(self, model: Model, terminals: Terminals) -> None:
        table = model["TopologicalNode"]
        self.names = dict(zip(table.ids, table.column("IdentifiedObject.name"), strict=True))
        self.node_of: dict[int, str] = {}
        written = model["Terminal"].column("Terminal.TopologicalNode")
        for point, bus in zip(terminals.point, written, strict=True):
            if point >= 0 and bus:
                self.node_of.setdefault(point, bus)
        nodes = model["ConnectivityNode"]
        for key, bus in zip(nodes.ids, nodes.column("ConnectivityNode.TopologicalNode"), strict=True):
            if bus:
                self.node_of[terminals.number[key]] = bus
        self._members: dict[str, list[int]] = {}
        for point, bus in sorted(self.node_of.items()):
            self._members.setdefault(bus, []).append(point)

    def same_as(self, group: list[int]) -> str | None:
        """Return the supplied node that has just these points, in ascending order."""
        bus = self.node_of.get(group[0])
        return bus if bus is not None and self._members[bus] == group else None

    def compare(self, node_of: list[int], ids: list[str], terminals: Terminals, findings: Findings) -> None:
        """Report every supplied node that is several of ours, and every one of ours that is several supplied ones."""
        ours: dict[int, set[str]] = {}
        for bus, points in self._members.items():
            nodes = {node_of[point] for point in points}
            for node in nodes:
                ours.setdefault(node, set()).add(bus)
            if len(nodes) > 1:
                apart = "; ".join(
                    ", ".join(terminals.points[point] for point in points if node_of[point] == node)
                    for node in sorted(nodes)
                )
                wrong = f"joins nodes that its switches keep apart: {apart}"
                findings.add("TopologicalNode", bus, wrong, f"taken as {len(nodes)} nodes", like="joins too much")
        for node, buses in ours.items():
            if len(buses) > 1:
                wrong = f"is one node with {', '.join(sorted(buses - {min(buses)}))}: closed switches join them"
                findings.add("TopologicalNode", min(buses), wrong, f"taken as node {ids[node]}", like="splits a node")

    def members(self, bus: str | None) -> list[int]:
        """Return the points of a supplied node."""
        return self._members.get(bus or "", [])

    def angle_nodes(self, model: Model) -> list[str]:
        """Return the supplied nodes that hold the angle of a supplied TopologicalIsland."""
        column = model["TopologicalIsland"].column("TopologicalIsland.AngleRefTopologicalNode")
        return [bus for bus in column if bus]
