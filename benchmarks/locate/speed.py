"""What a pass and an alarm cost, ours beside the others, in turns."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from benchmarks.locate.methods import METHODS
from benchmarks.locate.network import BEGAN, Network, Scenario, storm

from dsobus.applications.dms.locator import Locator

PASS = "a full pass, ms"
ANSWER = "a whole answer, ms"
ALARM = "an alarm, us"


@dataclass(slots=True)
class Cost:
    """Hold the samples of one measure: processor time in the unit that its name says."""

    name: str
    samples: list[float] = field(default_factory=list)

    @property
    def least(self) -> float:
        """Return the minimum, which other work on the machine disturbs least."""
        return min(self.samples)

    @property
    def median(self) -> float:
        """Return the median."""
        return statistics.median(self.samples)


def measure(network: Network, scenario: Scenario, seed: int, rounds: int) -> list[Cost]:
    """Return the costs in one storm.

    A full pass computes everything anew and reads the answer off; the whole answer re-estimates the rates and gives
    probabilities and alternatives; an alarm is taken and followed to the source at once, one after the other.
    """
    drawn = storm(network, scenario, seed)
    locator = Locator(network.plant)
    for meter in drawn.alarms:
        locator.failed(meter, BEGAN)
    locator.locate()

    def whole_pass() -> None:
        locator.inference.recompute()
        locator.inference.found()

    def alarms() -> None:
        # The locator is made beforehand: only the alarms are timed.
        for meter in drawn.alarms:
            fresh.failed(meter, BEGAN)
            fresh.settle()

    costs = {name: Cost(name) for name in (PASS, ANSWER, ALARM, *(f"{name}, ms" for name in list(METHODS)[1:]))}
    gc.collect()
    gc.freeze()
    for _ in range(rounds):
        fresh = Locator(network.plant)
        costs[ALARM].samples.append(1e6 * _seconds(alarms) / len(drawn.alarms))
        costs[PASS].samples.append(1e3 * _seconds(whole_pass))
        costs[ANSWER].samples.append(1e3 * _seconds(locator.locate))
        for name, method in list(METHODS.items())[1:]:
            costs[f"{name}, ms"].samples.append(1e3 * _seconds(partial(method, network, drawn.alarms)))
    gc.unfreeze()
    return list(costs.values())


def _seconds(do: Callable[[], object]) -> float:
    began = time.process_time()
    do()
    return time.process_time() - began
