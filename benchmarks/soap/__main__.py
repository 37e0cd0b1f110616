"""Measure the SOAP host against bare lxml and other stacks: `make bench-soap`, `make bench-soap BENCH=--quick`."""

from __future__ import annotations

import argparse
import logging
import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.soap import memory, ours, processes
from benchmarks.soap.bars import Bar
from benchmarks.soap.candidates import Candidate, Local
from benchmarks.soap.codefirst import CodeFirst
from benchmarks.soap.floor import floor
from benchmarks.soap.measure import FULL, QUICK, measure
from benchmarks.soap.peers import Peers
from benchmarks.soap.report import Report

from dsobus.soap.server import collect_rarely

FLOOR = "floor: bare lxml"
DECLARED = "four declared fields"
BARS = (
    Bar("typed", FLOOR, 1, 3.2),
    Bar("typed", FLOOR, 1_000, 2.2),
    Bar("typed", FLOOR, 10_000, 2.5),
    Bar(DECLARED, FLOOR, 1_000, 1.6),
    Bar(CodeFirst.name, "typed", 1_000, 12, least=True),
    Bar(processes.JAVA, processes.OURS, 1_000, 1, least=True),
)


def main() -> None:
    """Measure, print the tables, and keep them."""
    wanted = argparse.ArgumentParser(prog="python -m benchmarks.soap", description=__doc__)
    wanted.add_argument("--quick", action="store_true", help="this process alone, few rounds, up to 1,000 events")
    wanted.add_argument("--out", type=Path, default=Path("out"), help="where bench-soap.json and bench-soap.rst go")
    chosen = wanted.parse_args()
    logging.disable(logging.CRITICAL)
    before = os.getloadavg()[0]
    with ExitStack() as running:
        candidates = list(in_process(running))
        peers = Peers(running)
        if not chosen.quick:
            candidates += [*code_first(running), *peers.served()]
        collect_rarely()
        found = measure(candidates, QUICK if chosen.quick else FULL)
        driven = [] if chosen.quick else list(peers.rates())
    kept = {} if chosen.quick else memory.measure()
    load = before, os.getloadavg()[0]
    report = Report(FLOOR, found, BARS, peers.missing, driven, kept, load, peers.versions)
    report.show()
    report.keep(chosen.out)


def in_process(running: ExitStack) -> Iterator[Candidate]:
    """Yield the floor and the paths of the product; what they keep open is closed with `running`."""
    data = Path(running.enter_context(TemporaryDirectory()))
    yield Local(FLOOR, floor, reads=False)
    yield Local("typed", ours.asking(ours.host(ours.typed)))
    yield Local("typed, one entry at a time", ours.asking(ours.host(ours.entrywise)))
    yield Local("raw elements", ours.asking(ours.host(ours.raw)))
    yield Local(DECLARED, ours.asking(ours.host(ours.declared)))
    host, application = ours.stored(ours.typed, data)
    running.callback(application.close)
    yield Local("typed, with the store", ours.asking(host))


def code_first(running: ExitStack) -> Iterator[Candidate]:
    """Yield spyne as it is usually used."""
    made = CodeFirst()
    running.callback(made.close)
    yield made


if __name__ == "__main__":
    main()
