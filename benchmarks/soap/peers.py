"""Start the servers of other stacks and of our own, warm them, and ask them."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.soap import load, processes
from benchmarks.soap.candidates import Served
from benchmarks.soap.processes import Command, NotInstalled
from lxml import etree

WARM_SECONDS = 30.0
"""How long a server is warmed at most, on a machine that does not give it its CPU time earlier."""
DRIVE_SECONDS = 3.0
"""How long it is then driven, with small messages and with messages of 1,000 events."""


@dataclass(frozen=True, slots=True)
class Driven:
    """Requests per second of one arrangement of servers, by the number of events."""

    name: str
    rates: dict[int, load.Rate]


class Peers:
    """The servers of one run, and why others are missing; all end with `running`."""

    def __init__(self, running: ExitStack) -> None:
        self.missing: list[tuple[str, str]] = []
        self.versions = {"floor, typed and code-first": _python()}
        self._running = running
        self._started: list[tuple[Command, int]] = []

    def served(self) -> Iterator[Served]:
        """Start and warm every server that this machine has."""
        folder = Path(self._running.enter_context(TemporaryDirectory()))
        makers: dict[str, Callable[[], Command]] = {
            processes.OURS: processes.ours,
            processes.NODE: processes.node,
            processes.JAVA: lambda: processes.java(folder),
        }
        for name, maker in makers.items():
            try:
                command = maker()
                pid, port = command.start(self._running)
            except NotInstalled as reason:
                self.missing.append((name, str(reason)))
                continue
            self.versions[name] = command.versions
            self._started.append((command, port))
            served = Served(name, pid, port)
            self._running.callback(served.close)
            warm(served, command.warming)
            yield served

    def rates(self) -> Iterator[Driven]:
        """Drive each server alone, then two processes of those that have one thread for Python or JavaScript."""
        for command, port in self._started:
            if command.name == processes.JAVA:
                yield _driven(f"{command.name}, 1 process, 2 threads", [port])
                continue
            yield _driven(f"{command.name}, 1 process", [port])
            pid, second = command.start(self._running)
            with closing(Served(command.name, pid, second)) as served:
                warm(served, command.warming)
            yield _driven(f"{command.name}, 2 processes", [port, second])


def warm(served: Served, cpu_seconds: float) -> None:
    """Ask a server small and large messages until it has taken so much CPU time."""
    ends = time.perf_counter() + WARM_SECONDS
    while served.cpu_seconds() < cpu_seconds and time.perf_counter() < ends:
        served.sample(1_000, 1)
        served.sample(1, 20)


def _driven(name: str, ports: list[int]) -> Driven:
    return Driven(name, {events: load.drive(ports, events, DRIVE_SECONDS) for events in (1, 1_000)})


def _python() -> str:
    libxml2 = ".".join(map(str, etree.LIBXML_VERSION))
    parts = ", ".join(f"{name} {version(name)}" for name in ("lxml", "spyne"))
    return f"Python {sys.version.split()[0]}, {parts}, libxml2 {libxml2}"
