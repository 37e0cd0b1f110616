"""Measure the load flow beside bare power-grid-model and pandapower, interleaved: `make bench-flow`."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from statistics import median
from typing import Any

import numpy as np
from benchmarks.flow import network
from power_grid_model import ComponentType, PowerGridModel

from dsobus.grid.load_flow import solve

BAR = 1.3
"""Times the CPU time of bare power-grid-model that ours may take, which balances nodes and knows flows besides."""


def main() -> None:
    """Print a table, and end with 1 when the bar is not met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    drawn = network.radial(arguments.nodes)
    model = network.ours(drawn)

    def bare() -> Any:
        # Its users get voltages and flows, as ours do.
        return PowerGridModel(network.bare(drawn)).calculate_power_flow(error_tolerance=1e-9)

    candidates: dict[str, Callable[[], Any]] = {"power-grid-model": bare, "dsobus": lambda: solve(model)}
    seconds: dict[str, list[float]] = {name: [] for name in candidates}
    found: dict[str, Any] = {}
    for _ in range(arguments.rounds):
        for name, run in candidates.items():
            begun = time.process_time()
            found[name] = run()
            seconds[name].append(time.process_time() - begun)
    ours = found["dsobus"]
    volts = {
        "dsobus": ours.kV / network.KV,
        "power-grid-model": found["power-grid-model"][ComponentType.node]["u_pu"],
    }
    if find_spec("pandapower"):
        volts["pandapower"] = _pandapower(drawn, seconds)
    base = median(seconds["power-grid-model"])
    print(f"{arguments.nodes:,} nodes; CPU seconds, median of the rounds")
    for name, taken in seconds.items():
        apart = np.max(np.abs(volts[name] - volts["dsobus"]))
        print(f"{name:18} {median(taken):8.3f}  x {median(taken) / base:5.2f}  dV {apart:.1e} p.u.")
    print(f"worst mismatch of ours: {ours.mismatch:.1e} MW or Mvar")
    ratio = median(seconds["dsobus"]) / base
    if not ours.converged or ratio > BAR:
        raise SystemExit(f"dsobus takes {ratio:.2f} times the engine alone; the bar is {BAR}")


def _pandapower(drawn: network.Radial, seconds: dict[str, list[float]]) -> Any:
    peer = import_module("pandapower")
    made = network.pandapower(drawn)
    seconds["pandapower"] = []
    for _ in range(2):
        begun = time.process_time()
        peer.runpp(made, tolerance_mva=1e-8, numba=find_spec("numba") is not None)
        seconds["pandapower"].append(time.process_time() - begun)
    return made.res_bus.vm_pu.to_numpy()


if __name__ == "__main__":
    main()
