"""Find the most probable set of open devices: the bottom-up pass, whole or along the paths that reports change.

W(v) is the sum of the log-likelihood ratios of the meters below v, open(v) = W(v) + prior,
best(v) = max(open(v), sum of best(children)). It is exact for faults that are not nested.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Final

import numpy as np

from dsobus.applications.dms.channels import Channels
from dsobus.applications.dms.plant import PREMISE_PRIOR, SCALE, Integers, Numbers, Plant, millionths, odds

SILENT, ALARMED, ON, EXPLAINED, BACK = range(5)
"""What is known of a meter: nothing, that it failed, that it has voltage and never lost it, that a known outage
explains it, that it is back. The last two say nothing: who is back has neither proved a device closed nor open."""
KNOWN: Final = millionths(50.0)
"""Log odds of what is certain: a meter has voltage, a switch is open or closed. More than alarms beside it outweigh."""
CALL: Final = millionths(4.6)
"""Log odds that a customer's call adds: one in twenty calls who is out, one in two thousand who is not."""
_PREMISE: Final = odds(PREMISE_PRIOR)


class Inference:
    """Hold what was reported, by cell, and what follows from it, by node; `settle` brings the second up to date."""

    def __init__(self, plant: Plant, channels: Channels) -> None:
        self.plant = plant
        self.channels = channels
        cells, nodes = plant.cells, plant.nodes
        self.state = bytearray(len(plant.meters))
        self.called: dict[int, set[int]] = {}
        """The meters of each cell whose customers called."""
        # Columns that Python changes one by one and numpy all at once: two views of the same memory.
        self._counts = [_column(len(cells)) for _ in range(5)]
        self.counts = [np.frombuffer(each, np.int64) for each in self._counts]
        self._heard = _column(len(plant.collectors))
        self._heard[0] = 1  # no meter without a collector is silent because of one
        self.heard = np.frombuffer(self._heard, np.int64)
        self._worths, self._premises = _column(len(cells)), _column(len(cells))
        self.premises = np.frombuffer(self._premises, np.int64)
        self._weights, self._switches, self._parts, self._best = (_column(len(nodes)) for _ in range(4))
        self._opened: set[int] = set()
        self._changed: set[int] = set()
        self._turned: set[int] = set()
        self._node, self._collector = cells.node.tolist(), cells.collector.tolist()
        self._first = cells.first.tolist()
        self._parent, self._prior = nodes.parent.tolist(), nodes.prior.tolist()
        self._is_premise = nodes.is_premise[cells.node].tolist()
        np.add.at(self.counts[SILENT], [cell for cell in cells.of_meter if cell >= 0], 1)
        self.recompute()

    def move(self, meter: int, state: int) -> None:
        """Say what is now known of a meter."""
        before, cell = self.state[meter], self.plant.cells.of_meter[meter]
        if before == state or cell < 0:
            return
        self.state[meter] = state
        self._counts[before][cell] -= 1
        self._counts[state][cell] += 1
        collector = self._collector[cell]
        if state == ALARMED:
            self._heard[collector] += 1
            if self._heard[collector] == 1:
                self._turned.add(collector)
        elif before == ALARMED:
            self._heard[collector] -= 1
        if self._heard[collector]:
            self._changed.add(cell)
        else:
            self._turned.add(collector)

    def call(self, meter: int, has_called: bool = True) -> None:
        """Say that a customer called, or that this tells nothing any more."""
        cell = self.plant.cells.of_meter[meter]
        if cell >= 0 and (meter in self.called.get(cell, ())) != has_called:
            (self.called.setdefault(cell, set()).add if has_called else self.called[cell].discard)(meter)
            self._turned.add(self._collector[cell])

    def switch(self, node: int, is_open: bool | None) -> None:
        """Say that a device is known to be open or closed, or no longer known."""
        self._switches[node] = 0 if is_open is None else KNOWN if is_open else -KNOWN
        self._climb(node, 0, 0)

    def settle(self) -> None:
        """Follow what was reported since along its paths to the source."""
        for collector in self._turned:
            first, end = self._first[collector], self._first[collector + 1]
            if self._heard[collector]:
                self._changed.update(range(first, end))
                continue
            worths, premises = self._evaluate(first, end)
            for cell, worth, premise in zip(range(first, end), worths.tolist(), premises.tolist(), strict=True):
                self._set(cell, worth, premise)
        for cell in self._changed:
            collector = self._collector[cell]
            if self._heard[collector]:
                silent, alarmed, on = self._counts[SILENT][cell], self._counts[ALARMED][cell], self._counts[ON][cell]
                worth = alarmed * self._alarm[collector] + silent * self._silence[collector] - on * KNOWN
                premise = 0 if self._is_premise[cell] else alarmed * self._lone[collector]
                if cell in self.called:
                    called = self._calls(cell)
                    worth, premise = worth + called[0], premise + called[1]
                self._set(cell, worth, premise)
        self._turned.clear()
        self._changed.clear()

    def recompute(self) -> None:
        """Take the rates of the channels as they are now, and compute everything anew."""
        lost, false, dead = self.channels.rates()
        self._dead, self._false = dead, false
        self._alarms = np.rint(np.log((1.0 - lost) / false) * SCALE).astype(np.int64)
        self._silences = np.rint(np.log(lost / (1.0 - false)) * SCALE).astype(np.int64)
        self._alarm, self._silence = self._alarms.tolist(), self._silences.tolist()
        self._lone = [max(0, alarm + _PREMISE) for alarm in self._alarm]
        cells, nodes = self.plant.cells, self.plant.nodes
        worths, premises = self._evaluate(0, len(cells))
        own, parts = np.zeros(len(nodes), np.int64), np.zeros(len(nodes), np.int64)
        np.add.at(own, cells.node, worths)
        np.add.at(parts, cells.node, premises)
        summed = np.concatenate(([0], np.cumsum(own)))
        weights = summed[nodes.end] - summed[:-1]
        opened = weights + nodes.prior + np.frombuffer(self._switches, np.int64)
        for level in reversed(nodes.levels[1:]):
            np.add.at(parts, nodes.parent[level], np.maximum(opened[level], parts[level]))
        for column, computed in (
            (self._worths, worths),
            (self._premises, premises),
            (self._weights, weights),
            (self._parts, parts),
            (self._best, np.maximum(opened, parts)),
        ):
            np.frombuffer(column, np.int64)[:] = computed
        self._opened = set(np.flatnonzero(opened > parts).tolist())
        self._turned.clear()
        self._changed.clear()

    def found(self) -> list[int]:
        """Return the open nodes: the topmost of those that are worth more than all that lies below them."""
        found, end = [], 0
        for node in sorted(self._opened):
            if node >= end:
                found.append(node)
                end = int(self.plant.nodes.end[node])
        return found

    def best(self) -> int:
        """Return the log odds of the most probable set against that of no open device, in millionths."""
        return sum(best for best, parent in zip(self._best, self._parent, strict=True) if parent < 0)

    def opened(self) -> Integers:
        """Return open(v) of every node."""
        weights, switches = np.frombuffer(self._weights, np.int64), np.frombuffer(self._switches, np.int64)
        opened: Integers = weights + self.plant.nodes.prior + switches
        return opened

    def meter_worths(self) -> tuple[Numbers, Numbers]:
        """Return, for each cell, the log odds that an alarmed and a silent premise in it is out by itself."""
        collector = self.plant.cells.collector
        mixture = self._mixture(np.ones(len(collector)), self.counts[SILENT], collector)
        silences = np.where(self.heard[collector] > 0, self._silences[collector], mixture)
        return (self._alarms[collector] + _PREMISE) / SCALE, (silences + _PREMISE) / SCALE

    def premise_odds(self, meters: Iterable[int]) -> dict[int, float]:
        """Return the log odds that the premises of these meters are out by themselves, as far as that can be."""
        alarmed, silent = self.meter_worths()
        found = {}
        for meter in meters:
            cell, state = self.plant.cells.of_meter[meter], self.state[meter]
            if state in (ALARMED, SILENT) and not self._is_premise[cell]:
                has_called = meter in self.called.get(cell, ())
                worth = alarmed[cell] if state == ALARMED else silent[cell]
                found[meter] = float(worth) + (CALL / SCALE if has_called else 0.0)
        return found

    def _evaluate(self, first: int, end: int) -> tuple[Integers, Integers]:
        """Return what the cells of whole collectors are worth to the nodes above, and as single premises."""
        cells = self.plant.cells
        silent, alarmed, on = (column[first:end] for column in self.counts[:EXPLAINED])
        collector = cells.collector[first:end]
        below = np.concatenate(([0], np.cumsum(silent)))
        below = below[cells.last[first:end] - first] - below[:-1]
        mixture = self._mixture(below, silent, collector)
        # A silent collector is worth mixture(v) to an open v: each cell adds what those below it have not.
        silence = mixture.copy()
        up = cells.up[first:end]
        np.subtract.at(silence, up[up >= 0] - first, mixture[up >= 0])
        is_heard = self.heard[collector] > 0
        worths = np.where(is_heard, alarmed * self._alarms[collector] + silent * self._silences[collector], silence)
        worths -= on * KNOWN
        premises = alarmed * np.maximum(0, self._alarms[collector] + _PREMISE)
        premises[self.plant.nodes.is_premise[cells.node[first:end]]] = 0
        for cell in self.called:
            if first <= cell < end:
                called = self._calls(cell)
                worths[cell - first] += called[0]
                premises[cell - first] += called[1]
        return worths, premises

    def _mixture(self, below: Numbers | Integers, silent: Integers, collector: Integers) -> Integers:
        """Return what the silence of so many meters is worth, whose collectors may be dead.

        The probability of that grows with the silence of the whole collector, in which nobody alarmed falsely.
        """
        place = collector - collector[:1]
        whole = np.bincount(place, silent)[place] if collector.size else silent
        dead, false = self._dead[collector], self._false[collector]
        dead = dead / (dead + (1.0 - dead) * (1.0 - false) ** whole)
        mixture = np.log(dead + (1.0 - dead) * np.exp(below * (self._silences[collector] / SCALE)))
        counted: Integers = np.rint(mixture * SCALE).astype(np.int64)
        return counted

    def _calls(self, cell: int) -> tuple[int, int]:
        """Return what the calls in a cell add to its worth, and to that of its premises."""
        worth = premise = 0
        collector = self._collector[cell]
        silence = self._silence[collector]
        if not self._heard[collector]:
            place = slice(self._first[collector], self._first[collector + 1])
            one = np.ones(place.stop - place.start)
            silence = int(self._mixture(one, self.counts[SILENT][place], self.plant.cells.collector[place])[0])
        for meter in self.called[cell]:
            state = self.state[meter]
            if state in (EXPLAINED, BACK):
                continue
            worth += CALL
            if state != ON and not self._is_premise[cell]:
                alone = self._lone[collector] if state == ALARMED else 0
                heard = self._alarm[collector] if state == ALARMED else silence
                premise += max(0, heard + CALL + _PREMISE) - alone
        return worth, premise

    def _set(self, cell: int, worth: int, premise: int) -> None:
        """Let a cell be worth something else to all nodes above it."""
        more, alone = worth - self._worths[cell], premise - self._premises[cell]
        if more or alone:
            self._worths[cell], self._premises[cell] = worth, premise
            self._climb(self._node[cell], more, alone)

    def _climb(self, node: int, more: int, parts: int) -> None:
        weights, below, best = self._weights, self._parts, self._best
        while True:
            weights[node] += more
            below[node] = together = below[node] + parts
            opened = weights[node] + self._prior[node] + self._switches[node]
            if opened > together:
                self._opened.add(node)
                together = opened
            else:
                self._opened.discard(node)
            parts = together - best[node]
            best[node] = together
            node = self._parent[node]
            if node < 0 or not (more or parts):
                return


def _column(size: int) -> array[int]:
    return array("q", bytes(8 * size))
