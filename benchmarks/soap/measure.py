"""Measure all candidates in turns, so that what else the machine does meets each of them alike."""

from __future__ import annotations

import gc
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.soap.candidates import Candidate


@dataclass(frozen=True, slots=True)
class Plan:
    """How often messages of one size are asked: in each round each candidate answers `requests` of them."""

    events: int
    rounds: int
    requests: int


FULL = (Plan(1, 25, 40), Plan(1_000, 12, 2), Plan(10_000, 5, 1))
QUICK = (Plan(1, 3, 10), Plan(1_000, 2, 1))


@dataclass(slots=True)
class Figures:
    """CPU ms per request of one candidate, by the number of events."""

    name: str
    samples: dict[int, list[float]] = field(default_factory=dict)

    def least(self, events: int) -> float:
        """Return the minimum, which other work on the machine disturbs least."""
        return min(self.samples[events])

    def median(self, events: int) -> float:
        """Return the median."""
        return statistics.median(self.samples[events])


def settle() -> None:
    """Set the collector of cycles as a server process does once everything is loaded."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def measure(candidates: Sequence[Candidate], plans: Sequence[Plan]) -> list[Figures]:
    """Return the figures of each candidate."""
    found = [Figures(candidate.name) for candidate in candidates]
    for plan in plans:
        for candidate in candidates:
            candidate.sample(plan.events, 1)
        for turn in range(plan.rounds):
            # Every round begins with another candidate: none always follows the same neighbour's caches.
            for place in range(len(candidates)):
                number = (turn + place) % len(candidates)
                sample = candidates[number].sample(plan.events, plan.requests)
                found[number].samples.setdefault(plan.events, []).append(sample)
    return found
