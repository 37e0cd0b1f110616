"""Locate faults from what meters, customers and switches report, as the reports come."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import numpy as np

from dsobus.applications.dms.channels import Channels, Counts
from dsobus.applications.dms.inference import ALARMED, BACK, EXPLAINED, ON, SILENT, Inference
from dsobus.applications.dms.plant import Flags, Integers, Numbers, Plant
from dsobus.applications.dms.posterior import Posterior, posterior

MOST_ALTERNATIVES: Final = 5
"""Most other explanations that are named."""
LEAST_PROBABLE: Final = 0.01
"""Probability below which another explanation is not named."""
ROUNDS: Final = 3
"""Most times that rates and locations are made to fit each other."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """A device that may be open instead, with the probability of that."""

    device: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Location:
    """An open device, or a single premise by its consumer, with the posterior probability that it is the one.

    ``alternatives`` are the devices above and below it that may be open instead, the most probable first.
    """

    device: str
    confidence: float
    alternatives: tuple[Alternative, ...] = ()


class Locator:
    """Take reports one by one, and answer which devices are open.

    Meters are numbered as in the plant. What a meter says is replaced by what it says next.
    """

    def __init__(self, plant: Plant, channels: Channels | None = None) -> None:
        self.plant = plant
        self.channels = channels or Channels(len(plant.collectors))
        self.inference = Inference(plant, self.channels)
        feeders = plant.nodes.feeder[plant.cells.node].tolist()
        self._feeder = [feeders[cell] if cell >= 0 else -1 for cell in plant.cells.of_meter]
        self._alarms: dict[int, dict[int, datetime]] = {}
        self._restored: dict[int, dict[int, tuple[datetime, bool]]] = {}
        self._first: dict[int, datetime] = {}
        self._beginning: datetime | None = None
        self._unsettled: set[int] = set()

    def failed(self, meter: int, at: datetime) -> None:
        """Take a last gasp; one that a known outage explains says nothing."""
        if self.inference.state[meter] == EXPLAINED:
            return
        feeder = self._feeder[meter]
        self._restored.get(feeder, {}).pop(meter, None)
        self._alarms.setdefault(feeder, {})[meter] = at
        first = self._first.get(feeder)
        if first is None or at < first:
            self._unsettled.add(feeder)
        self.inference.move(meter, ALARMED)

    def supplied(self, meter: int, at: datetime, *, had_failed: bool = False) -> None:
        """Take a restoration or a good reading: it counts against outages that began before it.

        It does not when the meter itself had failed: then others may be back as well, and only have not said so.
        """
        if self.inference.state[meter] == EXPLAINED:
            return
        restored = self._restored.setdefault(self._feeder[meter], {})
        had_failed |= self._no_alarm(meter) or restored.get(meter, (at, False))[1]
        restored[meter] = at, had_failed
        self._unsettled.add(self._feeder[meter])
        self.inference.move(meter, SILENT)

    def called(self, meter: int) -> None:
        """Take a customer's call: the premise of this meter is without supply, as far as one can see from there."""
        self.inference.call(meter)

    def switched(self, device: str, is_open: bool | None) -> None:
        """Take the status of a breaker or another device from SCADA; None when it is no longer known."""
        self.inference.switch(self.plant.nodes.number[device], is_open)

    def withdraw(self, meter: int) -> None:
        """Let a report be as if it had not been; what a known outage explains stays so."""
        if self.inference.state[meter] != EXPLAINED:
            self.forget(meter)

    def forget(self, meter: int) -> None:
        """Know nothing of a meter, as if it had never spoken."""
        self._clear(meter)
        self.inference.move(meter, SILENT)

    def explain(self, meters: Iterable[int]) -> None:
        """Let these meters belong to a known outage: until they are forgotten they say nothing."""
        for meter in meters:
            self._clear(meter)
            self.inference.move(meter, EXPLAINED)

    def locate(self) -> list[Location]:
        """Return the most probable open devices and premises; common rates are re-estimated on the way."""
        self.settle()
        found, alone = self._explanation()
        for _ in range(ROUNDS):
            if not (found or alone) or not self.channels.adjust(self._count(self._covered(found))):
                break
            self.inference.recompute()
            found, alone = self._explanation()
        if not found and not alone:
            return []
        chances = posterior(self.inference)
        located = [self._location(node, chances) for node in found]
        return located + [self._premise(meter, log_odds, chances) for meter, log_odds in alone.items()]

    def learn(self, device: str) -> None:
        """Remember what an outage at a device said of the rates of collectors, before its meters are explained."""
        node = self.plant.nodes.number.get(device)
        if node is None:
            return
        self.settle()
        is_below = self._covered([node])
        is_beside = self._covered([int(self.plant.nodes.feeder[node])]) & ~is_below
        self.channels.learn(self._count(is_below, is_beside))

    def settle(self) -> None:
        """Bring what follows up to date with what was reported."""
        self._settle_supply()
        self.inference.settle()

    def _settle_supply(self) -> None:
        """Let restorations and readings count that came after the first alarm of their feeder, or else of any."""
        if not self._unsettled:
            return
        for feeder in self._unsettled:
            if alarms := self._alarms.get(feeder):
                self._first[feeder] = min(alarms.values())
            else:
                self._first.pop(feeder, None)
        beginning = min(self._first.values(), default=None)
        if beginning != self._beginning:
            self._beginning = beginning
            self._unsettled.update(feeder for feeder in self._restored if feeder not in self._first)
        for feeder in self._unsettled:
            since = self._first.get(feeder, beginning)
            for meter, (at, had_failed) in self._restored.get(feeder, {}).items():
                now = BACK if had_failed else ON
                self.inference.move(meter, now if since is None or at >= since else SILENT)
        self._unsettled.clear()

    def _clear(self, meter: int) -> None:
        self._no_alarm(meter)
        self._restored.get(self._feeder[meter], {}).pop(meter, None)
        self.inference.call(meter, has_called=False)

    def _no_alarm(self, meter: int) -> bool:
        """Let a meter not be one that failed; tell whether it was."""
        feeder = self._feeder[meter]
        at = self._alarms.get(feeder, {}).pop(meter, None)
        if at is not None and at == self._first.get(feeder):
            self._unsettled.add(feeder)
        return at is not None

    def _covered(self, nodes: Iterable[int]) -> Flags:
        """Tell of each cell whether it lies at or below one of these nodes."""
        steps = np.zeros(len(self.plant.nodes) + 1, np.int64)
        for node in nodes:
            steps[node] += 1
            steps[self.plant.nodes.end[node]] -= 1
        covered: Flags = np.cumsum(steps)[self.plant.cells.node] > 0
        return covered

    def _count(self, is_below: Flags, is_beside: Flags | None = None) -> Counts:
        silent, alarmed, on = (column for column in self.inference.counts[:EXPLAINED])
        is_beside = ~is_below if is_beside is None else is_beside

        def summed(column: Integers, where: Flags) -> Numbers:
            size = len(self.plant.collectors)
            return np.bincount(self.plant.cells.collector, column * where, size).astype(np.float64)

        below = summed(alarmed, is_below), summed(silent, is_below)
        return self.channels.count(below, (summed(alarmed, is_beside), summed(silent + on, is_beside)))

    def _explanation(self) -> tuple[list[int], dict[int, float]]:
        """Return the open nodes, and the meters of premises that are out by themselves with their log odds."""
        found = self.inference.found()
        alone = set(np.flatnonzero((self.inference.premises > 0) & ~self._covered(found)).tolist())
        if not alone:
            return found, {}
        cell_of, called = self.plant.cells.of_meter, self.inference.called
        spoke = {meter for alarms in self._alarms.values() for meter in alarms if cell_of[meter] in alone}
        spoke = spoke.union(*(called.get(cell, ()) for cell in alone))
        log_odds = self.inference.premise_odds(sorted(spoke))
        return found, {meter: each for meter, each in log_odds.items() if each > 0.0}

    def _location(self, node: int, chances: Posterior) -> Location:
        around = [*self.plant.nodes.above(node), *range(node + 1, int(self.plant.nodes.end[node]))]
        return Location(self.plant.nodes.ids[node], float(chances.opened[node]), self._likely(around, chances))

    def _premise(self, meter: int, log_odds: float, chances: Posterior) -> Location:
        node = int(self.plant.cells.node[self.plant.cells.of_meter[meter]])
        confidence = float(chances.closed[node]) / (1.0 + math.exp(-log_odds))
        above = [node, *self.plant.nodes.above(node)]
        return Location(self.plant.consumers[meter], confidence, self._likely(above, chances))

    def _likely(self, nodes: list[int], chances: Posterior) -> tuple[Alternative, ...]:
        ranked = sorted(nodes, key=lambda node: -chances.opened[node])[:MOST_ALTERNATIVES]
        return tuple(
            Alternative(self.plant.nodes.ids[node], float(chances.opened[node]))
            for node in ranked
            if chances.opened[node] >= LEAST_PROBABLE
        )
