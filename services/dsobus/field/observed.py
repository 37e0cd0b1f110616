"""Name what the field shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Observation:
    """Describe something that the field showed by itself.

    Meters: powerFailed, powerRestored; the subject is the meter. After a switch command, whose id is `command`:
    connected, disconnected, and connectFailed, disconnectFailed for a meter that could not be reached.
    Crews: enroute, onSite, inProgress, completed; the subject is the id of the dispatch.
    """

    seq: int
    time: datetime
    kind: str
    subject: str
    crew: str | None = None
    command: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Give what a meter measures: the customer's voltage in V, and whether there is any.

    `supplied`: the network reaches the meter, which answers then; `connected`: its switch is closed.
    """

    meter: str
    energised: bool
    voltage: float
    at: datetime
    supplied: bool = True
    connected: bool = True
