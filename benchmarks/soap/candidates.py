"""What is measured, each asked in its own way: a function of this process, a child process, or a server."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Protocol

from benchmarks.soap.message import ACTION, MEDIA, request
from benchmarks.soap.ours import PATH, Ask


class Candidate(Protocol):
    """One row of the table."""

    @property
    def name(self) -> str:
        """What the row is called."""

    @property
    def reads(self) -> bool:
        """Whether its answer tells how many of the events are failures."""

    def answer(self, wire: bytes) -> bytes:
        """Return the reply to one request."""

    def sample(self, events: int, requests: int) -> float:
        """Return the CPU ms of one request, measured over several."""


@dataclass(frozen=True, slots=True)
class Local:
    """A function of this process: no HTTP in its figures."""

    name: str
    ask: Ask
    reads: bool = True

    def answer(self, wire: bytes) -> bytes:
        """Return the reply to one request."""
        return self.ask(wire)

    def sample(self, events: int, requests: int) -> float:
        """Return the CPU ms of one request; the requests are made before the clock runs."""
        return cpu_ms(self.ask, [request(events) for _ in range(requests)])


def cpu_ms(ask: Ask, wires: list[bytes]) -> float:
    """Return the CPU ms of this process for one of these requests."""
    started = time.process_time()
    for wire in wires:
        ask(wire)
    return (time.process_time() - started) / len(wires) * 1000.0


class Served:
    """A server on loopback: the figures are those of its whole process, HTTP and its own housekeeping included."""

    reads = True

    def __init__(self, name: str, pid: int, port: int) -> None:
        self.name = name
        self._clock = ~pid << 3 | 2  # Linux's CPU clock of another process, threads that have ended included
        self._connection = HTTPConnection("127.0.0.1", port, timeout=60)

    def answer(self, wire: bytes) -> bytes:
        """Return the reply to one request, on a new connection: node ends one that idles for five seconds."""
        self.close()
        return self.post([wire], len(wire))

    def post(self, pieces: Iterable[bytes], length: int) -> bytes:
        """Return the reply to a request that is sent in pieces."""
        headers = {"Content-Type": MEDIA, "SOAPAction": f'"{ACTION}"', "Content-Length": str(length)}
        self._connection.request("POST", PATH, pieces, headers)
        return self._connection.getresponse().read()

    def sample(self, events: int, requests: int) -> float:
        """Return the CPU ms of one request."""
        self.close()
        wires = [request(events) for _ in range(requests)]
        started = self.cpu_seconds()
        for wire in wires:
            self.post([wire], len(wire))
        return (self.cpu_seconds() - started) / requests * 1000.0

    def cpu_seconds(self) -> float:
        """Return the CPU time that the server has taken since it was started."""
        return time.clock_gettime(self._clock)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
