"""Reach the field from another process."""

from __future__ import annotations

import errno
import json
import socket
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dsobus.field.commands import Blackout, Command, Dispatch, Fail, Switch, Withdraw, encode, stamp
from dsobus.field.limits import ANSWER_SECONDS, MAX_OBSERVATIONS, METERS_PER_READ
from dsobus.field.observed import Observation, Reading

__all__ = ["Clock", "FieldClient", "FieldRefused", "FieldUnreachable", "Observation", "Observations", "Reading"]


class FieldUnreachable(Exception):
    """No field answers at an address; what was asked may have been done, and may be asked again."""

    code = "FIELD-UNREACHABLE"

    def __init__(self, address: str, why: str) -> None:
        self.address = address
        self.why = why
        self.hint = "start it with `dsobus up` or `dsobus serve field`"
        super().__init__(f"no field answers at {address} ({why}); {self.hint}")


class FieldRefused(Exception):
    """The field does not do what was asked, and says why."""

    code = "FIELD-REFUSED"


@dataclass(frozen=True, slots=True)
class Clock:
    """Give the process time, when the next thing happens by itself, and the speed (0: lockstep)."""

    now: datetime
    next: datetime | None
    speed: float


@dataclass(frozen=True, slots=True)
class Observations:
    """Give observations, and the process time at which there were no others but for the limit."""

    now: datetime
    items: tuple[Observation, ...]


class FieldClient:
    """Ask the field at host:port; threads may share a client.

    Connects when first needed, and once more when the connection broke: every command may be sent twice.
    Each method raises FieldUnreachable, or FieldRefused when the field says no.
    """

    def __init__(self, address: str, timeout: float = ANSWER_SECONDS) -> None:
        self.address = address
        self._timeout = timeout
        self._lock = threading.Lock()
        self._connection: socket.socket | None = None

    def clock(self) -> Clock:
        """Return the process time."""
        answer = self._ask({"do": "clock"})
        return Clock(_time(answer["now"]), _time(answer["next"]) if answer["next"] else None, answer["speed"])

    def advance(self, until: datetime) -> datetime:
        """Let process time pass up to a time, and return the time it is then; lockstep only."""
        return _time(self._ask({"do": "advance", "until": stamp(until)})["now"])

    def observations(self, after: int = 0, kinds: Sequence[str] = (), limit: int = MAX_OBSERVATIONS) -> Observations:
        """Return what was observed after a number, oldest first; kinds are meter and crew, none means both."""
        asked = {"do": "observations", "after": after, "kinds": list(kinds), "limit": limit}
        answer = self._ask(asked)
        items = tuple(Observation(**{**item, "time": _time(item["time"])}) for item in answer["items"])
        return Observations(_time(answer["now"]), items)

    def fail(self, id: str, device: str) -> None:  # noqa: A002
        """Put a fault behind a protective device."""
        self._do(Fail(id, device))

    def blackout(self, id: str, meters: Sequence[str], announce: bool) -> None:  # noqa: A002
        """Take supply from meters, with last gasps or without."""
        self._do(Blackout(id, tuple(meters), announce))

    def dispatch(self, id: str, crew: str, target: str, skill: str | None = None) -> None:  # noqa: A002
        """Send a crew to a device, a consumer or a meter."""
        self._do(Dispatch(id, crew, target, skill))

    def withdraw(self, id: str) -> None:  # noqa: A002
        """Call back the crew of a dispatch."""
        self._do(Withdraw(id))

    def switch(self, id: str, meters: Sequence[str], connect: bool) -> None:  # noqa: A002
        """Have meters connect or disconnect their customers."""
        self._do(Switch(id, tuple(meters), connect))

    def read(self, meters: Sequence[str]) -> list[Reading]:
        """Return what meters measure now."""
        readings = []
        for first in range(0, len(meters), METERS_PER_READ):
            answer = self._ask({"do": "read", "meters": list(meters[first : first + METERS_PER_READ])})
            readings += [Reading(**{**reading, "at": _time(reading["at"])}) for reading in answer["readings"]]
        return readings

    def truth(self) -> dict[str, Any]:
        """Return what really is: now, faults and how many meters are out. For reports, benchmarks and tests alone."""
        return self._ask({"do": "truth"})

    def close(self) -> None:
        """Close the connection; the next request opens another."""
        with self._lock:
            self._disconnect()

    def _do(self, command: Command) -> None:
        self._ask(encode(command))

    def _ask(self, request: dict[str, object]) -> dict[str, Any]:
        line = json.dumps(request, separators=(",", ":")).encode() + b"\n"
        with self._lock:
            # A connection may have died with a field that runs again by now: then a new one is tried, once.
            attempts = 1 if self._connection is None else 2
            while True:
                attempts -= 1
                try:
                    answer = self._exchange(line)
                    break
                except (OSError, ValueError) as error:
                    self._disconnect()
                    if not attempts or not isinstance(error, ConnectionError):
                        raise FieldUnreachable(self.address, _why(error)) from error
        if "error" in answer:
            raise FieldRefused(answer["error"])
        return answer

    def _exchange(self, line: bytes) -> dict[str, Any]:
        if self._connection is None:
            host, _, port = self.address.rpartition(":")
            self._connection = socket.create_connection((host, int(port)), self._timeout)
            if self._connection.getsockname() == self._connection.getpeername():
                raise ConnectionRefusedError(errno.ECONNREFUSED, "nothing but this process itself listens there")
            self._connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._connection.sendall(line)
        with self._connection.makefile("rb") as file:
            received = file.readline()
        if not received.endswith(b"\n"):
            raise ConnectionResetError("the connection was closed")
        answer: dict[str, Any] = json.loads(received)
        return answer

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _why(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return "what answers there is no field"


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)
