"""Measure all candidates in turns, so that what else the machine does meets each of them alike."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.soap.candidates import Candidate
from benchmarks.soap.message import expected, request
from lxml import etree


@dataclass(frozen=True, slots=True)
class Plan:
    """How often messages of one size are asked: in each round each candidate answers `requests` of them."""

    events: int
    rounds: int
    requests: int


FULL = (Plan(1, 20, 40), Plan(1_000, 10, 2), Plan(10_000, 4, 1))
QUICK = (Plan(1, 3, 10), Plan(1_000, 2, 1))


@dataclass(slots=True)
class Figures:
    """CPU ms per request of one candidate, by the number of events, and whether it refuses an invalid message."""

    name: str
    refuses: bool
    samples: dict[int, list[float]] = field(default_factory=dict)

    def least(self, events: int) -> float:
        """Return the minimum, which other work on the machine disturbs least."""
        return min(self.samples[events])

    def median(self, events: int) -> float:
        """Return the median."""
        return statistics.median(self.samples[events])


class WrongAnswer(Exception):
    """A candidate does not do what it is measured for."""


def refuses(candidate: Candidate) -> bool:
    """Tell whether a candidate refuses an invalid message; WrongAnswer when it does not answer a valid one rightly."""
    answer = candidate.answer(request(10))
    if b"OK</" not in answer or (candidate.reads and f">{expected(10)}</".encode() not in answer):
        raise WrongAnswer(f"{candidate.name} answers {answer!r}")
    try:
        return b"OK</" not in candidate.answer(request(1).replace(b"Z</m:createdDateTime>", b"?</m:createdDateTime>"))
    except etree.DocumentInvalid:  # the floor has no faults
        return True


def measure(candidates: Sequence[Candidate], plans: Sequence[Plan]) -> list[Figures]:
    """Return the figures of each candidate."""
    found = [Figures(candidate.name, refuses(candidate)) for candidate in candidates]
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
