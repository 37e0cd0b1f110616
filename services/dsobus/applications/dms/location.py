"""Locate faults from last-gasp alarms: the most probable set of open devices on the protection tree, in linear time."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dsobus.grid.protection import ProtectionTree

PRIOR: Final[Mapping[str, float]] = {"Breaker": 0.001, "Recloser": 0.002, "Fuse": 0.005}
"""Probability, before any alarm, that a device of this kind is open; other kinds count as DEVICE_PRIOR."""

DEVICE_PRIOR: Final = 0.002
PREMISE_PRIOR: Final = 0.002
"""Probability that a single premise is out for a reason of its own."""
KNOWN_SUPPLIED: Final = 50.0
"""Log odds against an outage at a meter that is known to have voltage: more than alarms beside it can outweigh."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """``lost``: probability that a dead meter's alarm does not arrive; ``false``: that a live meter alarms."""

    lost: float = 0.1
    false: float = 0.001


@dataclass(frozen=True, slots=True)
class Location:
    """An open device, or a single premise, with the posterior probability that it is the one."""

    device: str
    confidence: float


def locate(
    tree: ProtectionTree,
    meters: Mapping[str, Sequence[str]],
    alarmed: Collection[str],
    *,
    supplied: Collection[str] = (),
    explained: Collection[str] = (),
    rates: Rates | None = None,
) -> list[Location]:
    """Return the most probable open devices (MAP for faults that are not nested), topmost first.

    ``meters`` are those of each consumer; of them ``supplied`` are known to have voltage, and ``explained`` belong to
    a known outage and say nothing; all others are silent. A single premise is named by its consumer.
    Source: log-likelihood ratios per meter; W(v) their sum below v, best(v) = max(open(v), sum of best(children)).
    """
    rates = rates or Rates()
    alarm = math.log((1.0 - rates.lost) / rates.false)
    silence = math.log(rates.lost / (1.0 - rates.false))
    known_on = -KNOWN_SUPPLIED

    def evidence(meter: str) -> float:
        if meter in explained:
            return 0.0
        if meter in alarmed:
            return alarm
        return known_on if meter in supplied else silence

    def worth(consumer: str) -> float:
        return sum(evidence(meter) for meter in meters.get(consumer, ()))

    touched = (
        tree.device_of[consumer]
        for consumer, own in meters.items()
        if consumer in tree.device_of and any(meter in alarmed and meter not in explained for meter in own)
    )
    roots = dict.fromkeys((tree.ancestors(device) or [device])[-1] for device in dict.fromkeys(touched))
    return [location for root in roots for location in _search(tree, root, worth)]


def _search(tree: ProtectionTree, root: str, worth: Callable[[str], float]) -> list[Location]:
    weight: dict[str, float] = {}
    parts: dict[str, float] = {}  # the worth of the best explanation below a device that is itself closed
    opened: dict[str, float] = {}
    premise_prior = _odds(PREMISE_PRIOR)
    for device in reversed(tree.below(root)):
        below = tree.children(device)
        inside = [worth(consumer) for consumer in tree.consumers(device)]
        weight[device] = sum(inside) + sum(weight[child] for child in below)
        parts[device] = sum(max(0.0, each + premise_prior) for each in inside)
        parts[device] += sum(max(opened[child], parts[child]) for child in below)
        opened[device] = weight[device] + _odds(PRIOR.get(tree.devices[device].kind, DEVICE_PRIOR))
    found = []
    closed = [root]
    for device in closed:
        if opened[device] > parts[device]:
            found.append(Location(device, _probability(opened[device] - parts[device])))
            continue
        for consumer in tree.consumers(device):
            if (odds := worth(consumer) + premise_prior) > 0.0:
                found.append(Location(consumer, _probability(odds)))
        closed.extend(tree.children(device))
    return found


def _odds(probability: float) -> float:
    return math.log(probability / (1.0 - probability))


def _probability(odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-odds))
