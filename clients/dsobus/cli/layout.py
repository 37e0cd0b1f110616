"""Which processes make a suite, and where each of them listens."""

from __future__ import annotations

import socket
from collections.abc import Collection, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from dsobus.cli.errors import Stop
from dsobus.exchange.suite import Suite

APPLICATIONS = ("ami", "cis", "dms", "ffm", "load_flow", "network_manager")
PARTIES = (*APPLICATIONS, "orchestrator")
LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Process:
    """One operating system process and the names that it serves."""

    name: str
    serves: tuple[str, ...]

    def place(self, suite: Suite) -> tuple[str, int]:
        """Return the host and the port on which it listens; Stop when its parties do not share one."""
        if self.serves == ("field",):
            host, _, port = suite.field.rpartition(":")
            return host, int(port)
        return shared_place(suite, self.serves)


def processes(*, split: bool = False, elsewhere: Collection[str] = ()) -> tuple[Process, ...]:
    """Return the processes of a suite whose parties named in ``elsewhere`` are run by somebody else."""
    ours = tuple(party for party in APPLICATIONS if party not in elsewhere)
    services = [Process(party, (party,)) for party in ours] if split else [Process("services", ours)] if ours else []
    orchestrator = [] if "orchestrator" in elsewhere else [Process("orchestrator", ("orchestrator",))]
    return (Process("field", ("field",)), *services, *orchestrator)


def suite_on(
    ports: Iterable[int], data: Path, utility: Path, *, split: bool = False, at: Mapping[str, str] | None = None
) -> Suite:
    """Lay a suite out on loopback ports, one for each process in the order of `processes`.

    ``at`` gives the addresses that are served by somebody else: party or party/Port -> URL.
    """
    given = dict(at or {})
    addresses: dict[str, str] = {}
    field = ""
    for process, port in zip(processes(split=split, elsewhere=given), ports, strict=False):
        if process.serves == ("field",):
            field = f"{LOOPBACK}:{port}"
        else:
            addresses |= {party: f"http://{LOOPBACK}:{port}/{party}" for party in process.serves}
    return Suite(data=data, utility=utility, addresses={**addresses, **given}, field=field)


def private_suite(data: Path, utility: Path, *, split: bool = False) -> Suite:
    """Lay a suite out on free loopback ports."""
    return suite_on(free_ports(len(processes(split=split))), data, utility, split=split)


def free_ports(count: int) -> list[int]:
    """Choose loopback ports that nobody listens on."""
    with ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind((LOOPBACK, 0))
        return [int(one.getsockname()[1]) for one in sockets]


def is_free(host: str, port: int) -> bool:
    """Tell whether a server could listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
        return True


def shared_place(suite: Suite, parties: Collection[str]) -> tuple[str, int]:
    """Return the one host and port of several parties' addresses."""
    unknown = [party for party in parties if party not in suite.addresses]
    if unknown:
        raise Stop(f"{suite.data}/suite.json has no address for {', '.join(unknown)}.")
    places = {urlsplit(suite.addresses[party]).netloc for party in parties}
    if len(places) > 1:
        raise Stop(f"One process has one address, but {', '.join(parties)} have {len(places)}: serve them one by one.")
    url = urlsplit(f"//{places.pop()}")
    return url.hostname or LOOPBACK, url.port or 80
