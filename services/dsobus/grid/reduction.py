"""Reduce a node-breaker model to a bus-branch model: topology processing of IEC 61970."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from dsobus.grid.busbranch import BusBranch, Counts, Joined, Link
from dsobus.grid.checks import loose_ends, plausible, unlike
from dsobus.grid.components import components
from dsobus.grid.findings import Findings
from dsobus.grid.islands import divide
from dsobus.grid.joints import junctions, taps, without_impedance
from dsobus.grid.levels import Levels
from dsobus.grid.model import Model
from dsobus.grid.supplied import Supplied
from dsobus.grid.switching import switch
from dsobus.grid.terminals import place
from dsobus.grid.topology import describe, infer_voltages, members_of

_LINES = ("ACLineSegment", "SeriesCompensator")


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
    others = [*taps(model, terminals, findings), *junctions(model, terminals)]
    number = _merge(len(terminals.points), [*switching.merging, *others])
    retained, inside = _retain([*switching.retained, *without_impedance(model, terminals)], number, findings)

    supplied = Supplied(model, terminals)
    nodes = describe(model, terminals, kV.tolist(), levels, members_of(number), supplied, findings)
    supplied.compare(number, nodes.ids, terminals, findings)
    nodes.earthed[[number[point] for point in switching.earthed]] = True
    placed = [
        number[point] if alive and point >= 0 else -1
        for point, alive in zip(terminals.point, terminals.alive, strict=True)
    ]
    angle = {number[point] for bus in supplied.angle_nodes(model) for point in supplied.members(bus)}
    nodes.island, islands = divide(
        len(nodes),
        model,
        [(link.from_node, link.to_node) for link in retained],
        lambda key: [placed[row] for row in terminals.of.get(key, ())],
        angle,
    )
    nodes.energised = np.array([island.energised for island in islands], np.bool_)[nodes.island]
    lines = [[placed[row] for row in terminals.of.get(key, ())] for kind in _LINES for key in model[kind].ids]
    spans = [(ends[0], ends[1]) for ends in lines if len(ends) == 2 and min(ends) >= 0]
    infer_voltages(nodes, spans, set(placed), findings)
    for node in np.flatnonzero(nodes.earthed & nodes.energised):
        findings.add("TopologicalNode", nodes.ids[node], "is earthed and energised", "left as it is")
    loose_ends(model, terminals, findings)
    plausible(model, findings)
    unlike(model, findings)
    points = terminals.points
    return BusBranch(
        nodes=nodes,
        terminal_node=dict(zip(terminals.ids, placed, strict=True)),
        points=points,
        node_of=dict(zip(points, number, strict=True)),
        terminals_of={key: list(map(terminals.ids.__getitem__, rows)) for key, rows in terminals.of.items()},
        retained=retained,
        joined=[*switching.merging, *inside, *others],
        open=switching.open,
        islands=islands,
        counts=Counts(
            connectivityNodes=len(points),
            topologicalNodes=len(nodes),
            switches=switching.count,
            removed=len(switching.merging) + sum(edge.kind not in _LINES for edge in inside),
            retained=sum(link.kind not in _LINES for link in retained),
            open=len(switching.open),
            islands=len(islands),
            energised=sum(island.energised for island in islands),
            bytes=sum(file.bytes for file in model.files),
        ),
        findings=findings.all(),
    )


def _merge(count: int, edges: Sequence[Joined]) -> list[int]:
    ends = np.array([(edge.left, edge.right) for edge in edges], dtype=np.int64).reshape(-1, 2)
    number: list[int] = components(count, ends[:, 0], ends[:, 1]).tolist()
    return number


def _retain(edges: Iterable[Joined], number: list[int], findings: Findings) -> tuple[list[Link], list[Joined]]:
    """Return the links between nodes, and the edges that cannot be links: what they join is one node already."""
    links, inside = [], []
    for edge in edges:
        left, right = number[edge.left], number[edge.right]
        if left != right:
            links.append(Link(edge.id, edge.kind, left, right))
        else:
            inside.append(edge)
            findings.add(edge.kind, edge.id, "joins what other switches join", "merged, though it should be kept")
    return links, inside
