"""Merge points to topological nodes, and give each node its id, name, voltage and container."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import isnan, nan
from uuid import UUID, uuid5

import numpy as np

from dsobus.grid.busbranch import Nodes
from dsobus.grid.findings import Findings
from dsobus.grid.levels import Levels
from dsobus.grid.model import Model
from dsobus.grid.supplied import Supplied
from dsobus.grid.terminals import Terminals

NODES = UUID("0d9c0f5b-52a1-5c1f-a3a4-9f5f2f6a7c55")
"""Name space of the ids of nodes that no supplied TopologicalNode gives one."""


def members_of(number: Sequence[int]) -> list[list[int]]:
    """Return the points of each node, from the node of each point."""
    members: list[list[int]] = [[] for _ in range(max(number, default=-1) + 1)]
    for point, node in enumerate(number):
        members[node].append(point)
    return members


def describe(
    model: Model,
    terminals: Terminals,
    kV: Sequence[float],
    levels: Levels,
    members: list[list[int]],
    supplied: Supplied,
    findings: Findings,
) -> Nodes:
    """Return the nodes that these groups of points make; islands and earth are not known yet."""
    busbars = {
        point: name
        for kind in ("Junction", "BusbarSection")
        for key, name in zip(model[kind].ids, model[kind].column("IdentifiedObject.name"), strict=True)
        if name
        for point in terminals.at(key)
    }
    ids, names, nominal, containers, keys = [], [], [], [], []
    for group in members:
        bus = supplied.same_as(group)
        own = [terminals.points[point] for point in group]
        keys.append(own)
        ids.append(bus or str(uuid5(NODES, "\n".join(sorted(own)))))
        busbar = sorted(busbars[point] for point in group if point in busbars)
        written = [supplied.names.get(bus or ""), *busbar, *(terminals.names[point] for point in group)]
        names.append(next(filter(None, written), ids[-1]))
        known = sorted({kV[point] for point in group if not isnan(kV[point])})
        nominal.append(known[-1] if known else nan)
        if len(known) > 1:
            wrong = f"has members of {' and '.join(f'{level:g}' for level in known)} kV"
            findings.add("TopologicalNode", ids[-1], wrong, f"taken as {known[-1]:g} kV", like="several voltages")
        containers.append(_container([terminals.containers[point] for point in group], levels))
    count = len(members)
    return Nodes(
        ids=ids,
        names=names,
        nominal_kV=np.array(nominal),
        containers=containers,
        members=keys,
        earthed=np.zeros(count, np.bool_),
        island=np.zeros(count, np.int64),
        energised=np.zeros(count, np.bool_),
    )


def _container(written: Sequence[str | None], levels: Levels) -> str | None:
    """Return what encloses most members, VoltageLevels before others; of equals the first by id."""
    around = [container for container in map(levels.container, written) if container is not None]
    kinds = set(around)
    if len(kinds) <= 1:
        return around[0] if around else None
    return min(kinds, key=lambda key: (key not in levels.level_kV, -around.count(key), key))


def infer_voltages(nodes: Nodes, lines: Iterable[tuple[int, int]], used: set[int], findings: Findings) -> None:
    """Give nodes in use without a nominal voltage that of the other end of a line, as far as lines reach."""
    unknown = used.intersection(np.flatnonzero(np.isnan(nodes.nominal_kV)).tolist())
    edges = [edge for edge in lines if unknown.intersection(edge)] if unknown else []
    beside: dict[int, list[int]] = {}
    for left, right in edges:
        beside.setdefault(left, []).append(right)
        beside.setdefault(right, []).append(left)
    reached = [node for node in beside if node not in unknown]
    while reached:
        node = reached.pop()
        for other in unknown.intersection(beside.get(node, ())):
            nodes.nominal_kV[other] = nodes.nominal_kV[node]
            unknown.discard(other)
            reached.append(other)
            assumed = f"taken as {nodes.nominal_kV[node]:g} kV, as at the other end of a line"
            findings.add("TopologicalNode", nodes.ids[other], "has no nominal voltage", assumed)
    for node in sorted(unknown):
        findings.add("TopologicalNode", nodes.ids[node], "has no nominal voltage", "left unknown", like="no voltage")
