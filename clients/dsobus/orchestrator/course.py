"""What all reports of processes have: the messages in order, and how the outcome is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One request and its response on the wire, both as SOAP envelopes; an empty response is one that never came."""

    name: str
    source: str
    target: str
    operation: str
    verb: str | None
    noun: str | None
    messageID: str | None
    correlationID: str | None
    result: str
    at: datetime
    ms: float
    request: str
    response: str


@dataclass(frozen=True, slots=True)
class Telling:
    """A run for people: its headline as text; its key figures, and the sections before the messages, as HTML."""

    headline: str
    figures: str
    sections: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One run of a process."""

    process: str
    id: str
    status: str
    started: datetime
    finished: datetime
    legs: tuple[Leg, ...]
    notes: tuple[str, ...] = ()

    def ordered(self) -> tuple[Leg, ...]:
        """Return the messages in the order of time."""
        return tuple(sorted(self.legs, key=lambda leg: leg.at))

    def outcome(self) -> Mapping[str, object]:
        """Return what report.json has beside the process and its steps."""
        return {}

    def telling(self) -> Telling:
        """Return the run for people."""
        return Telling(f"{self.process.replace('-', ' ').replace('_', ' ').capitalize()} {self.status}.", "")
