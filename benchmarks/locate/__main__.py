"""Measure how well and how fast faults are located: `make bench-locate`, `make bench-locate BENCH=--quick`."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.locate.accuracy import SCENARIOS, Result, judge
from benchmarks.locate.methods import METHODS
from benchmarks.locate.network import Network, Scenario, draw, own
from benchmarks.locate.speed import Cost, measure
from benchmarks.soap.table import Row, plain, rst

STORM = Scenario(60, 0.5, 1e-2)
SEED = 1
"""Of the networks and of the storm whose speed is measured; the storms of the accuracy are 1, 2, 3 and so on."""


def main() -> None:
    """Measure, print the tables, and keep them."""
    wanted = argparse.ArgumentParser(prog="python -m benchmarks.locate", description=__doc__)
    wanted.add_argument("--quick", action="store_true", help="a small network and few draws")
    wanted.add_argument("--out", type=Path, default=Path("out"), help="where bench-locate.json and bench-locate.rst go")
    chosen = wanted.parse_args()
    before = os.getloadavg()[0]
    seeds = range(1, 3 if chosen.quick else 13)
    sizes = (5_000, 10_000) if chosen.quick else (100_000, 1_000_000)
    scenarios = SCENARIOS[3:4] if chosen.quick else SCENARIOS
    networks = {"synthetic": draw(sizes[0], SEED), "demonstration": own(sizes[0], SEED)}
    results = {name: judge(network, METHODS, scenarios, seeds) for name, network in networks.items()}
    costs = speeds(networks["synthetic"], sizes, rounds=2 if chosen.quick else 7)
    load = before, os.getloadavg()[0]

    tables: list[tuple[str, list[Row]]] = [
        (f"Recall / precision, {name} utility of {len(networks[name].plant.meters):,} meters", accuracy_rows(result))
        for name, result in results.items()
    ]
    tables.append(("Processor time, minimum (median)", speed_rows(costs)))
    for title, rows in tables:
        print(f"{title}\n{plain(rows)}\n")
    print(f"{len(seeds)} storms each, seeds 1 to {len(seeds)}; load of the machine {load[0]:.1f} to {load[1]:.1f}.")
    chosen.out.mkdir(parents=True, exist_ok=True)
    kept = {
        "load": load,
        "seeds": list(seeds),
        "accuracy": {name: [asdict(one) for one in result] for name, result in results.items()},
        "cost": {meters: {cost.name: cost.samples for cost in found} for meters, found in costs.items()},
    }
    (chosen.out / "bench-locate.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    (chosen.out / "bench-locate.rst").write_text("\n".join(rst(*table) for table in tables), encoding="utf-8")


def speeds(first: Network, sizes: Sequence[int], rounds: int) -> dict[int, list[Cost]]:
    """Return the costs at each size, with as many faults and alarms for each meter."""
    found = {}
    for size in sizes:
        network = first if size == sizes[0] else draw(size, SEED)
        faults = max(1, round(STORM.faults * size / 100_000))
        scenario = Scenario(faults, STORM.lost, STORM.false)
        found[len(network.plant.meters)] = measure(network, scenario, SEED, rounds)
    return found


def accuracy_rows(results: Sequence[Result]) -> list[Row]:
    """Return header and rows: each scenario, what could be found at all, and each method."""
    rows: list[Row] = [("faults", "lost", "false", "dead", "heard of", *METHODS, "premises named by MAP")]
    for one in results:
        of = one.scenario
        cells = [f"{one.recall(name):.3f} / {one.precision(name):.3f}" for name in METHODS]
        alone = f"{one.scores[next(iter(METHODS))].alone / one.draws:.1f}"
        heard = f"{one.heard / one.faults:.3f}"
        rows.append((f"{of.faults}", f"{of.lost:.0%}", f"{of.false:g}", f"{of.dead:.0%}", heard, *cells, alone))
    return rows


def speed_rows(costs: dict[int, list[Cost]]) -> list[Row]:
    """Return header and rows: each measure at each size."""
    rows: list[Row] = [("measure", *(f"{meters:,} meters" for meters in costs))]
    for same in zip(*costs.values(), strict=True):
        rows.append((same[0].name, *(f"{cost.least:,.1f} ({cost.median:,.1f})" for cost in same)))
    return rows


if __name__ == "__main__":
    main()
