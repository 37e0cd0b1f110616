"""Measure the SOAP host against bare lxml and other stacks: `make bench-soap`, `make bench-soap BENCH=--quick`."""

from __future__ import annotations

import argparse
import json
import logging
import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.soap import ours, table
from benchmarks.soap.candidates import Candidate, Local
from benchmarks.soap.floor import floor
from benchmarks.soap.measure import FULL, QUICK, measure, settle

FLOOR = "floor: bare lxml"


def main() -> None:
    """Measure, print the tables, and keep them."""
    wanted = argparse.ArgumentParser(prog="python -m benchmarks.soap", description=__doc__)
    wanted.add_argument("--quick", action="store_true", help="few rounds, up to 1,000 events")
    wanted.add_argument("--out", type=Path, default=Path("out"), help="where bench-soap.json and bench-soap.rst go")
    chosen = wanted.parse_args()
    logging.disable(logging.CRITICAL)
    with ExitStack() as running:
        candidates = list(in_process(running))
        settle()
        before = os.getloadavg()[0]
        found = measure(candidates, QUICK if chosen.quick else FULL)
        load = before, os.getloadavg()[0]
    rows = table.cpu_rows(found, FLOOR, [])
    print(table.plain(rows))
    print(f"Minimum (median) and ratio of minima to the floor; load of the machine {load[0]:.1f} to {load[1]:.1f}.")
    chosen.out.mkdir(parents=True, exist_ok=True)
    kept = {"load": load, "cpu ms": {one.name: one.samples for one in found}}
    (chosen.out / "bench-soap.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    (chosen.out / "bench-soap.rst").write_text(table.rst("CPU ms per request", rows), encoding="utf-8")


def in_process(running: ExitStack) -> Iterator[Candidate]:
    """Yield the floor and the paths of the product; what they keep open is closed with `running`."""
    data = Path(running.enter_context(TemporaryDirectory()))
    yield Local(FLOOR, floor)
    yield Local("typed", ours.asking(ours.host(ours.typed)))
    host, application = ours.stored(ours.typed, data)
    running.callback(application.close)
    yield Local("typed, with the store", ours.asking(host))


if __name__ == "__main__":
    main()
