"""Make a radial 20 kV network of any size, for every tool in its own form."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dsobus.grid.branches import Branches
from dsobus.grid.controls import Slack, VoltageControl
from dsobus.grid.electrical import Electrical
from dsobus.grid.injections import Injections, Shunts
from dsobus.grid.transformers import Windings

KV = 20.0
SOURCE = 1.02
REACH = 50


@dataclass(frozen=True, slots=True)
class Radial:
    """Hold the network: line i leads from node above[i] to node i + 1, which takes p[i] and q[i] (MW, Mvar).

    r and x in Ohm, b in Siemens; node 0 is held at SOURCE.
    """

    above: NDArray[np.int64]
    r: NDArray[np.float64]
    x: NDArray[np.float64]
    b: NDArray[np.float64]
    p: NDArray[np.float64]
    q: NDArray[np.float64]

    @property
    def nodes(self) -> int:
        """Return the number of nodes."""
        return len(self.r) + 1


def radial(nodes: int, seed: int = 1) -> Radial:
    """Draw a network: each node hangs on one of the REACH before it, and the whole takes about 30 MW."""
    chance = np.random.default_rng(seed)
    below = np.arange(1, nodes)
    length = chance.uniform(0.001, 0.01, nodes - 1)
    p = chance.uniform(0, 60 / nodes, nodes - 1)
    above = np.maximum(0, below - 1 - chance.integers(0, REACH, nodes - 1))
    return Radial(above, 0.2 * length, 0.1 * length, 2 * np.pi * 50 * 2e-7 * length, p, 0.3 * p)


def ours(network: Radial) -> Electrical:
    """Return the network as an electrical model."""
    lines, nodes = len(network.r), network.nodes
    none, empty = np.zeros(0), np.zeros(0, np.int64)
    half = np.asarray(1j * network.b / 2 * KV**2, np.complex128)
    names = [str(node) for node in range(nodes)]
    branches = Branches(
        equipment=[f"line {line}" for line in range(lines)],
        near=network.above,
        far=np.arange(1, nodes),
        near_terminal=[f"line {line} near" for line in range(lines)],
        far_terminal=[f"line {line} far" for line in range(lines)],
        ratio=np.ones(lines, np.complex128),
        series=np.asarray(KV**2 / (network.r + 1j * network.x), np.complex128),
        near_shunt=half,
        far_shunt=half,
        joint=np.zeros(lines, np.bool_),
    )
    zero = np.zeros(nodes, np.complex128)
    loads = Injections(
        kind=["ExternalNetworkInjection"] + ["EnergyConsumer"] * lines,
        equipment=["grid"] + [f"load {line}" for line in range(lines)],
        terminal=["at grid"] + [f"at load {line}" for line in range(lines)],
        node=np.arange(nodes),
        power=np.concatenate(([0], network.p + 1j * network.q)),
        current=zero,
        impedance=zero,
        least=np.full(nodes, -np.inf),
        most=np.full(nodes, np.inf),
    )
    complex_none = none.astype(np.complex128)
    return Electrical(
        node_ids=names,
        node_names=names,
        nominal_kV=np.full(nodes, KV),
        bus=np.arange(nodes),
        islands=np.zeros(nodes, np.int64),
        lines=branches,
        windings=Windings([], [], empty, none, complex_none, complex_none, complex_none, empty, empty, empty, [], []),
        injections=loads,
        shunts=Shunts([], [], [], empty, complex_none, none),
        links=[],
        controls=[VoltageControl(0, SOURCE, [0], [1.0], [0.0], -np.inf, np.inf)],
        slacks=[Slack(0, 0, 0)],
        tap_controls=[],
        findings=[],
    )


def bare(network: Radial) -> dict[Any, Any]:
    """Return the network as the input of power-grid-model, as its own users write it."""
    from power_grid_model import ComponentType, LoadGenType, initialize_array

    nodes, lines = network.nodes, len(network.r)
    node = initialize_array("input", "node", nodes)
    node["id"], node["u_rated"] = np.arange(nodes), KV * 1e3
    line = initialize_array("input", "line", lines)
    line["id"] = nodes + np.arange(lines)
    line["from_node"], line["to_node"] = network.above, np.arange(1, nodes)
    line["from_status"] = line["to_status"] = 1
    line["r1"], line["x1"], line["c1"], line["tan1"] = network.r, network.x, network.b / (2 * np.pi * 50), 0
    line["i_n"] = 1000
    load = initialize_array("input", "sym_load", lines)
    load["id"], load["node"], load["status"] = 2 * nodes + np.arange(lines), np.arange(1, nodes), 1
    load["type"] = LoadGenType.const_power
    load["p_specified"], load["q_specified"] = network.p * 1e6, network.q * 1e6
    source = initialize_array("input", "source", 1)
    source["id"], source["node"], source["status"], source["u_ref"], source["sk"] = 3 * nodes, 0, 1, SOURCE, 1e20
    kinds = (ComponentType.node, ComponentType.line, ComponentType.sym_load, ComponentType.source)
    return dict(zip(kinds, (node, line, load, source), strict=True))


def pandapower(network: Radial) -> Any:
    """Return the network of pandapower."""
    pp = import_module("pandapower")
    made = pp.create_empty_network()
    buses = pp.create_buses(made, network.nodes, vn_kv=KV)
    pp.create_ext_grid(made, buses[0], vm_pu=SOURCE)
    pp.create_lines_from_parameters(
        made,
        buses[network.above],
        buses[1:],
        length_km=1.0,
        r_ohm_per_km=network.r,
        x_ohm_per_km=network.x,
        c_nf_per_km=network.b / (2 * np.pi * 50) * 1e9,
        max_i_ka=1.0,
    )
    pp.create_loads(made, buses[1:], p_mw=network.p, q_mvar=network.q)
    return made
