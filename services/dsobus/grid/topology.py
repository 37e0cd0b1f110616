"""Merge points to topological nodes, and give each node its id, name, voltage and container."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import isnan, nan
from uuid import UUID, uuid5

import numpy as np
from numpy.typing import NDArray

from dsobus.grid.busbranch import Nodes
from dsobus.grid.components import Ints
from dsobus.grid.levels import Levels
from dsobus.grid.model import Model
from dsobus.grid.supplied import Supplied
from dsobus.grid.terminals import Terminals

_NODES = UUID("0d9c0f5b-52a1-5c1f-a3a4-9f5f2f6a7c55")
"""Name space of the ids of nodes that no supplied TopologicalNode gives one."""


def members_of(node_of: Ints) -> list[list[int]]:
    """Return the points of each node."""
    order = np.argsort(node_of, kind="stable")
    return (
        [group.tolist() for group in np.split(order, np.flatnonzero(np.diff(node_of[order])) + 1)] if len(order) else []
    )


def describe(
    model: Model,
    terminals: Terminals,
    kV: NDArray[np.float64],
    levels: Levels,
    members: list[list[int]],
    supplied: Supplied,
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
        ids.append(bus or str(uuid5(_NODES, "\n".join(sorted(own)))))
        busbar = sorted(busbars[point] for point in group if point in busbars)
        written = [supplied.names.get(bus or ""), *busbar, *(terminals.names[point] for point in group)]
        names.append(next(filter(None, written), ids[-1]))
        nominal.append(next((level for level in kV[group].tolist() if not isnan(level)), nan))
        containers.append(_container((terminals.containers[point] for point in group), levels))
    count = len(members)
    return Nodes(
        ids,
        names,
        np.array(nominal),
        containers,
        keys,
        np.zeros(count, np.bool_),
        np.zeros(count, np.int64),
        np.zeros(count, np.bool_),
    )


def _container(written: Iterable[str | None], levels: Levels) -> str | None:
    """Return what encloses most members, VoltageLevels before others; of equals the first by id."""
    around = Counter(filter(None, map(levels.container, written)))
    return min(around, key=lambda key: (key not in levels.level_kV, -around[key], key), default=None)
