"""`dsobus serve`: applications in this process, until it is told to stop."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from importlib.metadata import entry_points
from typing import Any, Protocol, cast

from dsobus.cli.errors import Stop
from dsobus.cli.layout import shared_place
from dsobus.exchange.suite import Suite

GRACE = 8.0
"""Seconds that a process takes to stop cleanly before it ends at once."""

Page = Callable[[Mapping[str, str]], object]


class Application(Protocol):
    """What an entry point of the group `dsobus.applications` returns for a suite."""

    @property
    def ports(self) -> Sequence[Any]:
        """The WSGI apps of its addresses."""

    @property
    def pages(self) -> Mapping[str, Page]:
        """Its own JSON pages by path."""

    def status(self) -> Mapping[str, object]:
        """How busy it is."""

    def wire(self, correlation_id: str) -> Sequence[object]:
        """Its wire log of one correlation."""

    def start(self) -> None:
        """Start what it does by itself."""

    def close(self) -> None:
        """Stop what it does by itself and close its store."""


def serve(names: Sequence[str], suite: Suite, *, speed: float = 0.0, supervised: bool = False) -> None:
    """Serve these names until SIGTERM, SIGINT or, when supervised, the end of standard input."""
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())
    _log()
    if supervised:
        threading.Thread(target=_follow_parent, args=(stopped,), name="parent", daemon=True).start()
    parties = [name for name in dict.fromkeys(names) if name != "field"]
    factories = [application(party) for party in parties]
    with ExitStack() as running:
        if "field" in names:
            running.enter_context(_field(suite, speed))
        if parties:
            _serve_parties(running, suite, parties, factories)
        stopped.wait()
        threading.Thread(target=_end_in, args=(GRACE,), name="grace", daemon=True).start()


def application(name: str) -> Callable[[Suite], Application]:
    """Find an application by its entry point."""
    known = entry_points(group="dsobus.applications")
    if name not in known.names:
        raise Stop(f"There is no application {name!r}: choose from field, {', '.join(sorted(known.names))}.")
    return cast("Callable[[Suite], Application]", known[name].load())


def pages(applications: Sequence[Application]) -> dict[str, Page]:
    """Return the JSON pages of a process: those of every application, and the status and wire log of all of them."""
    own = {path: page for one in applications for path, page in one.pages.items()}

    def status(_: Mapping[str, str]) -> object:
        return [one.status() for one in applications]

    def wire(query: Mapping[str, str]) -> object:
        return [entry for one in applications for entry in one.wire(query.get("correlation", ""))]

    return own | {"/status": status, "/wire": wire}


def _serve_parties(
    running: ExitStack, suite: Suite, parties: Sequence[str], factories: Iterable[Callable[[Suite], Application]]
) -> None:
    from dsobus.soap.host import Host
    from dsobus.soap.server import Server, collect_rarely

    host, port = shared_place(suite, parties)
    applications: list[Application] = []
    for factory in factories:
        made = factory(suite)
        running.callback(made.close)
        applications.append(made)
    ports = [port for made in applications for port in made.ports]
    app = Host(ports, pages(applications))
    server = Server(app, host, port, limit=app.limit)
    running.callback(server.close)
    # Who connects from now on waits; he is answered when everything has been started.
    for made in applications:
        made.start()
    server.start()
    collect_rarely()


def _field(suite: Suite, speed: float) -> AbstractContextManager[object]:
    from dsobus.field.server import FieldServer

    host, _, port = suite.field.rpartition(":")
    return FieldServer(suite.utility, suite.data / "field.jsonl", host, int(port), speed=speed)


def _follow_parent(stopped: threading.Event) -> None:
    """Stop when the supervisor has gone: the system closes the other end of our standard input, even after kill -9."""
    while os.read(sys.stdin.fileno(), 4096):  # a buffered read would abort an interpreter that ends meanwhile
        pass
    stopped.set()


def _end_in(seconds: float) -> None:
    time.sleep(seconds)
    logging.getLogger(__name__).error("not stopped within %s s, ended", seconds)
    os._exit(3)


def _log() -> None:
    logging.Formatter.converter = time.gmtime
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)sZ %(levelname)s %(name)s: %(message)s", datefmt="%Y-%m-%dT%H:%M:%S"
    )
