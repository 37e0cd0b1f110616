"""Reduce a node-breaker model to a bus-branch model: topology processing of IEC 61970."""

from __future__ import annotations

import numpy as np

from dsobus.grid.busbranch import BusBranch, Counts, Joined, Link
from dsobus.grid.components import components
from dsobus.grid.findings import Findings
from dsobus.grid.islands import divide
from dsobus.grid.levels import Levels
from dsobus.grid.model import Model
from dsobus.grid.supplied import Supplied
from dsobus.grid.switching import switch
from dsobus.grid.terminals import place
from dsobus.grid.topology import describe, members_of


def reduce(model: Model) -> BusBranch:
    """Merge all points that closed switches join to one node, and find the islands of the network.

    Whatever is wrong with the model becomes a finding that says what was assumed. A supplied TP gives ids and names
    where it agrees; where it does not, the difference is a finding.
    """
    findings = Findings(model.findings)
    levels = Levels(model)
    terminals = place(model, findings)
    kV = levels.at_points(model, terminals, findings)
    switching = switch(model, terminals, kV, findings)
    ends = np.array([(edge.left, edge.right) for edge in switching.merging], dtype=np.int64).reshape(-1, 2)
    node_of = components(len(terminals.points), ends[:, 0], ends[:, 1])
    number: list[int] = node_of.tolist()
    supplied = Supplied(model, terminals)
    nodes = describe(model, terminals, kV, levels, members_of(node_of), supplied)
    supplied.compare(number, nodes.ids, terminals, findings)
    nodes.earthed[[number[point] for point in switching.earthed]] = True

    inside = list(switching.merging)
    retained = []
    for edge in switching.retained:
        if number[edge.left] != number[edge.right]:
            retained.append(Link(edge.id, edge.kind, number[edge.left], number[edge.right]))
        else:
            inside.append(edge)
            findings.add(
                edge.kind, edge.id, "is to be retained, but other switches join its ends", "merged all the same"
            )
    placed = [
        number[point] if alive and point >= 0 else -1
        for point, alive in zip(terminals.point, terminals.alive, strict=True)
    ]
    links = [(link.from_node, link.to_node) for link in retained]
    angle = {
        number[point]
        for key in model["TopologicalIsland"].column("TopologicalIsland.AngleRefTopologicalNode")
        for point in supplied.members(key)
    }
    nodes.island, islands = divide(
        len(nodes), model, links, lambda key: [placed[row] for row in terminals.of.get(key, ())], angle
    )
    nodes.energised = np.array([island.energised for island in islands], np.bool_)[nodes.island]
    for node in np.flatnonzero(nodes.earthed & nodes.energised):
        findings.add("TopologicalNode", nodes.ids[node], "is earthed and energised", "left as it is")
    counts = Counts(
        connectivityNodes=len(terminals.points),
        topologicalNodes=len(nodes),
        switches=switching.count,
        removed=len(inside),
        retained=sum(link.kind not in ("ACLineSegment", "SeriesCompensator") for link in retained),
        open=len(switching.open),
        islands=len(islands),
        energised=sum(island.energised for island in islands),
        bytes=0,
    )
    points = terminals.points
    return BusBranch(
        nodes=nodes,
        terminal_node=dict(zip(terminals.ids, placed, strict=True)),
        node_of=dict(zip(points, number, strict=True)),
        terminals_of={key: [terminals.ids[row] for row in rows] for key, rows in terminals.of.items()},
        retained=retained,
        joined=[
            Joined(edge.id, edge.kind, number[edge.left], points[edge.left], points[edge.right]) for edge in inside
        ],
        open=switching.open,
        islands=islands,
        counts=counts,
        findings=findings.all(),
    )
