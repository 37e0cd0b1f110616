"""Name what the field shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Observation:
    """Describe something that the field showed by itself.

    Meters: powerFailed, powerRestored; the subject is the meter.
    Crews: enroute, onSite, inProgress, completed; the subject is the id of the dispatch.
    """

    seq: int
    time: datetime
    kind: str
    subject: str
    crew: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Give what a meter measures: whether it has supply, and its voltage in V."""

    meter: str
    energised: bool
    voltage: float
    at: datetime
