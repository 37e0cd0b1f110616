"""When supply is expected to return: what repairs of this kind took before, and how far this one is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

ASSUMED: Final = {
    "premise": timedelta(minutes=75),
    "low voltage": timedelta(minutes=120),
    "medium voltage": timedelta(minutes=180),
}
"""From the first report to restored supply, before anything was learnt."""
ASSUMED_COUNTS: Final = 5
"""Repairs that the assumption counts as."""
LEFT: Final = {"enroute": 0.95, "onSite": 0.8, "inProgress": 0.7, "completed": 0.0}
"""The share of a repair that is left when its order gets a status; before a crew goes, all of it."""
LOW_VOLTAGE_KV: Final = 1.0


@dataclass(frozen=True, slots=True)
class Experience:
    """Count repairs of one kind, and the minutes that they took together."""

    repairs: int = 0
    minutes: float = 0.0


def kind_of(is_device: bool, nominal_kV: float | None) -> str:
    """Return which repairs take about as long: those of premises, or of devices of low or medium voltage."""
    if not is_device:
        return "premise"
    return "low voltage" if nominal_kV is not None and nominal_kV <= LOW_VOLTAGE_KV else "medium voltage"


def duration(kind: str, known: Experience) -> timedelta:
    """Return the mean of what repairs took, with the assumption as if it were some repairs more."""
    minutes = ASSUMED[kind].total_seconds() / 60 * ASSUMED_COUNTS + known.minutes
    return timedelta(minutes=minutes / (ASSUMED_COUNTS + known.repairs))


def restoration(
    lasts: timedelta, reported: datetime, status: str | None = None, at: datetime | None = None
) -> datetime:
    """Return when supply is expected: after the usual time, but not before what is left since the last status."""
    usual = reported + lasts
    if status is None or at is None:
        return usual
    share = LEFT.get(status, 1.0)
    left = at + lasts * share
    return left if status in LEFT else max(usual, left)
