"""`dsobus up`: the whole suite, from an empty directory or where it was left."""

from __future__ import annotations

import json
import signal
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from rich.console import Console

from dsobus.cli.errors import Stop, Usage
from dsobus.cli.layout import PARTIES, free_ports, processes, suite_on
from dsobus.cli.supervise import Supervisor
from dsobus.cli.table import show_table
from dsobus.cli.utility import CUSTOMERS, SEED, make
from dsobus.exchange.suite import Suite


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The options of `dsobus up`."""

    data: Path
    port: int
    customers: int | None
    seed: int | None
    utility: Path | None
    speed: float
    split: bool
    at: Sequence[str]


def up(wanted: Wanted) -> None:
    """Start the suite and keep it running until it is told to stop."""
    at = addresses(wanted.at)
    utility = utility_of(wanted)
    elsewhere = [party for party in at if "/" not in party]
    count = len(processes(split=wanted.split, elsewhere=elsewhere))
    # The field comes first: the applications listen at the port that was asked for, the field at the one before it.
    ports = range(wanted.port - 1, wanted.port - 1 + count) if wanted.port else free_ports(count)
    suite = suite_on(ports, wanted.data, utility, split=wanted.split, at=at)
    suite = replace(suite, reply_addresses=_reply_addresses(wanted.data))
    console = Console()
    # SIGTERM and SIGHUP interrupt like Ctrl-C, wherever the start has come to.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    supervisor = Supervisor(
        suite,
        wanted.split,
        wanted.speed,
        elsewhere=elsewhere,
        report=lambda line: console.print(line, highlight=False),
    )
    try:
        began = time.monotonic()
        with console.status("Starting ..."):
            supervisor.start()
        _show(console, suite, supervisor, time.monotonic() - began)
        threading.Event().wait()
    except KeyboardInterrupt:
        console.print("Stopping ...")
    finally:
        supervisor.stop()


def addresses(given: Sequence[str]) -> dict[str, str]:
    """Read PARTY=URL options; the party may be party/Port."""
    found: dict[str, str] = {}
    for text in given:
        party, _, url = text.partition("=")
        if party.partition("/")[0] not in PARTIES:
            raise Usage(f"--at {text}: {party!r} is none of {', '.join(PARTIES)}.")
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise Usage(f"--at {text}: {url!r} is not an http or https address.")
        found[party] = url.rstrip("/")
    return found


def utility_of(wanted: Wanted) -> Path:
    """Return the directory of the utility: a new one is made, and an old one stays."""
    if wanted.utility is not None and (wanted.customers is not None or wanted.seed is not None):
        raise Usage("--utility brings its own customers: give it without --customers and --seed.")
    stored = _stored(wanted.data)
    if wanted.utility is not None:
        if not (wanted.utility / "utility.json").is_file():
            raise Stop(f"{wanted.utility} holds no utility.json: make a utility with `dsobus utility generate`.")
        if stored is not None and stored.resolve() != wanted.utility.resolve():
            raise Stop(f"{wanted.data} was started with the utility {stored}: give another directory with --data.")
        return wanted.utility
    made = stored or wanted.data / "utility"
    if not made.exists():
        if stored is not None:
            raise Stop(f"{wanted.data} was started with the utility {stored}, which is no longer there.")
        make(made, wanted.customers or CUSTOMERS, SEED if wanted.seed is None else wanted.seed)
        return made
    about = _about(made / "utility.json")
    for option, asked in (("customers", wanted.customers), ("seed", wanted.seed)):
        if asked is not None and about.get(option) != asked:
            raise Stop(
                f"{wanted.data} holds a utility with {option} {about.get(option)}, not {asked}: "
                f"leave --{option} out, or give another directory with --data."
            )
    return made


def _about(file: Path) -> dict[str, object]:
    try:
        about = json.loads(file.read_text(encoding="utf-8"))
    except ValueError:
        about = None
    if not isinstance(about, dict):
        raise Stop(f"{file} is damaged: make a utility with `dsobus utility generate`, and give it with --utility.")
    return about


def _stored(data: Path) -> Path | None:
    return Suite.load(data).utility if (data / "suite.json").is_file() else None


def _reply_addresses(data: Path) -> tuple[str, ...]:
    """Return what is allowed in suite.json, which is written anew at each start."""
    return Suite.load(data).reply_addresses if (data / "suite.json").is_file() else ()


def _show(console: Console, suite: Suite, supervisor: Supervisor, seconds: float) -> None:
    from dsobus.soap import catalogue

    process_of = {party: process.name for process in supervisor.processes for party in process.serves}
    show_table(
        ("party", "process", "WSDL"),
        [
            (row.provider, process_of.get(row.provider, "elsewhere"), f"{suite.address(row.provider, row.port)}?wsdl")
            for row in catalogue.rows()
            if row.provider in suite.addresses
        ],
    )
    console.print(f"The field listens at {suite.field}; logs are in {suite.data / 'log'}.", soft_wrap=True)
    console.print(
        f"Ready in {seconds:.1f} s. Ctrl-C stops the suite; `dsobus up` goes on where it stopped.", soft_wrap=True
    )
