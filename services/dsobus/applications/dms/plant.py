"""What lies below what, in columns: protective devices, the meters below them, and the collectors that hear these.

A node is a device, or a consumer of several meters, which may be without supply alone. Nodes are numbered so that each
stands after its parent and is followed by all below it. A cell is what one collector hears directly at one node.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dsobus.grid import ProtectionTree

Integers = NDArray[np.int64]
Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]

PRIOR: Final[Mapping[str, float]] = {"Breaker": 0.001, "Recloser": 0.002, "Fuse": 0.005}
"""Probability, before any report, that a device of this kind is open; other kinds count as DEVICE_PRIOR."""
DEVICE_PRIOR: Final = 0.002
PREMISE_PRIOR: Final = 0.002
"""Probability that a single premise is out for a reason of its own."""
SCALE: Final = 1_000_000
"""Log odds are counted in millionths, as integers: their sums are the same in whatever order reports come."""


def millionths(log_odds: float) -> int:
    """Return log odds as they are counted."""
    return round(log_odds * SCALE)


def odds(probability: float) -> int:
    """Return ln(p / (1 - p)) as it is counted."""
    return millionths(math.log(probability / (1.0 - probability)))


class Nodes:
    """Hold the tree: ``parent`` (-1: none), ``end`` of what lies below, ``prior`` log odds, ``feeder`` (its head)."""

    def __init__(self, tree: ProtectionTree, together: Mapping[str, Sequence[str]]) -> None:
        """Take the consumers of several meters, by device, as nodes below it."""
        premises = [together.get(device, ()) for device in tree.order]
        start = np.zeros(len(premises) + 1, np.int64)
        np.cumsum([1 + len(each) for each in premises], out=start[1:])
        places = {device: int(place) for device, place in zip(tree.order, start, strict=False)}
        self.ids: list[str] = []
        parent, end, prior, feeder = [], [], [], []
        for device, below in zip(tree.order, premises, strict=True):
            known, place = tree.devices[device], len(self.ids)
            head = places.get(known.feeder, place)
            self.ids += [device, *below]
            parent += [-1 if known.parent is None else places[known.parent], *[place] * len(below)]
            end += [int(start[tree.span(device).stop]), *range(place + 2, place + 2 + len(below))]
            prior += [odds(PRIOR.get(known.kind, DEVICE_PRIOR)), *[odds(PREMISE_PRIOR)] * len(below)]
            feeder += [head] * (1 + len(below))
        self.number = {key: place for place, key in enumerate(self.ids)}
        self.parent, self.end = np.array(parent, np.int64), np.array(end, np.int64)
        self.prior, self.feeder = np.array(prior, np.int64), np.array(feeder, np.int64)
        self.is_premise = np.ones(len(self.ids), bool)
        self.is_premise[start[:-1]] = False
        self.levels = self._levels()

    def __len__(self) -> int:
        return len(self.ids)

    def _levels(self) -> list[Integers]:
        """Return the nodes by their distance from the source, the nearest first."""
        levels = []
        level = np.flatnonzero(self.parent < 0)
        inner = np.flatnonzero(self.parent >= 0)
        above = np.zeros(len(self), bool)
        while level.size:
            levels.append(level)
            above[:] = False
            above[level] = True
            level = inner[above[self.parent[inner]]]
        return levels

    def above(self, node: int) -> list[int]:
        """Return the nodes between this one and the source, the nearest first."""
        found = []
        while (node := int(self.parent[node])) >= 0:
            found.append(node)
        return found


class Cells:
    """Hold who hears whom: cells sorted by ``collector``, then ``node``.

    The cells of a collector, with the nodes that join them, are a forest: ``up`` is the cell above (-1: none), ``last``
    the end of what lies below. Cells of one collector are those from ``first`` of it to ``first`` of the next.
    """

    def __init__(self, nodes: Nodes, collectors: int, pairs: Sequence[tuple[int, int]]) -> None:
        """Take the (collector, node) pair of each meter; node -1 is a meter that has no place in the tree."""
        size = len(nodes)
        heard: dict[int, list[int]] = {}
        for collector, node in sorted(set(pairs)):
            if node >= 0:
                heard.setdefault(collector, []).append(node)
        keys = np.array(
            sorted(
                chain.from_iterable(
                    [collector * size + node for node in (found if not collector else _joined(nodes, found))]
                    for collector, found in heard.items()
                )
            ),
            np.int64,
        )
        self.collector, self.node = np.divmod(keys, max(size, 1))
        self.first = np.searchsorted(keys, np.arange(collectors + 1) * size)
        self.last = np.searchsorted(keys, self.collector * size + nodes.end[self.node])
        above = nodes.parent[self.node]
        up = np.minimum(np.searchsorted(keys, self.collector * size + above), len(keys) - 1)
        is_there = (above >= 0) & (self.collector > 0)
        self.up = np.where(is_there & (keys[up] == self.collector * size + above), up, -1) if keys.size else keys
        place = {int(key): cell for cell, key in enumerate(keys)}
        self.of_meter = [-1 if node < 0 else place[collector * size + node] for collector, node in pairs]

    def __len__(self) -> int:
        return len(self.node)


def _joined(nodes: Nodes, found: list[int]) -> set[int]:
    """Return nodes with those between them and the nearest node above all of them."""
    top = found[0]
    while top >= 0 and nodes.end[top] <= found[-1]:
        top = int(nodes.parent[top])
    joined = set(found)
    for node in found:
        while node != top and (node := int(nodes.parent[node])) >= 0 and node not in joined:
            joined.add(node)
    return joined


class Plant:
    """Hold the nodes, the cells and the meters, each column in the order in which the meters are given.

    ``collectors`` names who hears each meter, empty for a meter that is heard alone: its silence has no common cause.
    """

    def __init__(
        self, tree: ProtectionTree, meters: Sequence[str], consumers: Sequence[str], collectors: Sequence[str]
    ) -> None:
        self.meters = meters
        self.consumers = consumers
        self.number = {meter: number for number, meter in enumerate(meters)}
        together: dict[str, list[str]] = {}
        for consumer, count in Counter(consumers).items():
            if count > 1 and consumer in tree.device_of:
                together.setdefault(tree.device_of[consumer], []).append(consumer)
        self.nodes = Nodes(tree, together)
        self.collectors = ["", *sorted(set(collectors) - {""})]
        places = {collector: number for number, collector in enumerate(self.collectors)}
        number = self.nodes.number
        at = (
            number[consumer] if consumer in number else number.get(tree.device_of.get(consumer, ""), -1)
            for consumer in consumers
        )
        pairs = list(zip(map(places.__getitem__, collectors), at, strict=True))
        self.cells = Cells(self.nodes, len(self.collectors), pairs)
