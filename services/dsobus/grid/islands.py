"""Find the islands of a network, what feeds each, and which source holds its angle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from typing import NamedTuple

import numpy as np

from dsobus.grid.busbranch import Island
from dsobus.grid.components import Ints, components
from dsobus.grid.connect import BRANCHES
from dsobus.grid.model import Model

_SIZE = {
    "ExternalNetworkInjection": "ExternalNetworkInjection.maxP",
    "EnergySource": "EnergySource.pMax",
    "SynchronousMachine": "RotatingMachine.ratedS",
    "EquivalentInjection": "EquivalentInjection.maxP",
}
"""What may feed an island, the class that is the first choice for its reference first, and what tells the size."""

NodesOf = Callable[[str], list[int]]


class _Source(NamedTuple):
    """Rank a source: the smallest is the best reference."""

    rule: int
    priority: float
    place: int
    size: float
    id: str
    node: int


_RULES = ("referencePriority", "AngleRefTopologicalNode", "the first source by class and size")


def divide(
    count: int, model: Model, links: Iterable[tuple[int, int]], nodes: NodesOf, angle: Set[int]
) -> tuple[Ints, list[Island]]:
    """Return the number of the island for each of `count` nodes, and the islands.

    `nodes` tells where equipment is connected, in the order of its terminals, -1 where it is not.
    The reference of an island is the source of the highest referencePriority (1; 0 is none), else one at a node in
    `angle`, else by class: external network, energy source, machine, boundary injection, the largest of them.
    """
    ends = np.array([*links, *_branches(model, nodes)], dtype=np.int64).reshape(-1, 2)
    island = components(count, ends[:, 0], ends[:, 1])
    best: dict[int, _Source] = {}
    for source in _sources(model, nodes, angle):
        number = int(island[source.node])
        best[number] = min(source, best.get(number, source))
    order = np.argsort(island, kind="stable")
    groups = np.split(order, np.flatnonzero(np.diff(island[order])) + 1) if count else []
    return island, [_island(members, best.get(number)) for number, members in enumerate(groups)]


def _island(members: Ints, source: _Source | None) -> Island:
    if source is None:
        return Island(members, None, -1, "no source")
    return Island(members, source.id, source.node, _RULES[source.rule])


def _branches(model: Model, nodes: NodesOf) -> Iterator[tuple[int, int]]:
    for kind in (*BRANCHES, "PowerTransformer"):
        for key in model[kind].ids:
            first, *others = [node for node in nodes(key) if node >= 0] or [-1]
            for other in others:
                yield first, other


def _sources(model: Model, nodes: NodesOf, angle: Set[int]) -> Iterator[_Source]:
    for place, (kind, size) in enumerate(_SIZE.items()):
        table = model[kind]
        for key, urgent, large in zip(
            table.ids, table.numbers(f"{kind}.referencePriority"), table.numbers(size), strict=True
        ):
            for node in nodes(key)[:1]:
                if node >= 0:
                    rule = 0 if urgent > 0 else 1 if node in angle else 2
                    priority = urgent if urgent > 0 else 0.0
                    yield _Source(rule, priority, place, -large if large > 0 else 0.0, key, node)
