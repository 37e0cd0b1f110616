"""Peers import the reduced model as the network that they import from the original."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from dsobus.grid import read, reduce, rewrite

MODELS = ["SmallGrid-NodeBreaker-2.4.15", "MiniGrid-NodeBreaker-2.4.15"]
Public = Callable[[str], Path]
Ends = dict[tuple[str, str], Any]
"""The bus of each end of each piece of equipment."""


@pytest.fixture(params=MODELS)
def pair(request: pytest.FixtureRequest, public: Public, tmp_path: Path) -> tuple[Path, Path]:
    """Return a model, and what is written of it."""
    archive = public(request.param)
    model = read(archive)
    reduced = tmp_path / "reduced.zip"
    with zipfile.ZipFile(reduced, "w") as files:
        for profile, text in rewrite(model, reduce(model)).items():
            files.writestr(f"bus-branch_{profile}.xml", text)
    return archive, reduced


def together(ends: Ends) -> set[frozenset[tuple[str, str]]]:
    """Return which ends share a bus."""
    groups: dict[Any, set[tuple[str, str]]] = {}
    for end, bus in ends.items():
        groups.setdefault(bus, set()).add(end)
    return set(map(frozenset, groups.values()))


def of_powsybl(network: Any) -> tuple[Ends, dict[str, int]]:
    """Return the ends, and how many there are of each class."""
    ends: Ends = {}
    counts = {"buses": len(network.get_buses())}
    for kind, sides in (
        ("lines", "12"),
        ("2_windings_transformers", "12"),
        ("3_windings_transformers", "123"),
        ("generators", ""),
        ("loads", ""),
        ("shunt_compensators", ""),
        ("boundary_lines", ""),
    ):
        table = getattr(network, f"get_{kind}")()
        counts[kind] = len(table)
        for side in sides or [""]:
            ends |= {(key, side): bus for key, bus in table[f"bus{side}_id"].items()}
    return ends, counts


def test_pypowsybl_imports_the_same_network(pair: tuple[Path, Path]) -> None:
    network: Any = pytest.importorskip("pypowsybl.network", reason="pypowsybl is in the bench extra")
    powsybl: Any = pytest.importorskip("pypowsybl.loadflow")
    original, reduced = map(network.load, map(str, pair))
    (before, counts), (after, again) = of_powsybl(original), of_powsybl(reduced)
    assert counts == again
    assert together(before) == together(after)
    assert len(original.get_switches()) > 0 == len(reduced.get_switches())
    parameters = powsybl.Parameters(provider_parameters={"newtonRaphsonConvEpsPerEq": "1e-8"})
    states = [powsybl.run_ac(each, parameters)[0].status.name for each in (original, reduced)]
    assert states[0] == states[1]
    if states[0] != "CONVERGED":
        # It finds nothing in MiniGrid that holds a voltage.
        assert "MiniGrid" in pair[0].name
        return
    levels = [each.get_voltage_levels().nominal_v for each in (original, reduced)]
    apart = [
        abs(_pu(original, levels[0], bus) - _pu(reduced, levels[1], after[end])) for end, bus in before.items() if bus
    ]
    assert len(apart) > 400
    assert max(apart) < 1e-6


def _pu(network: Any, levels: Any, bus: str) -> float:
    buses = network.get_buses()
    return float(buses.v_mag[bus] / levels[buses.voltage_level_id[bus]])


def of_pandapower(network: Any) -> Ends:
    """Return the ends; buses that closed switches join are one."""
    graph: Any = pytest.importorskip("networkx").Graph()
    graph.add_nodes_from(network.bus.index)
    joining = network.switch[(network.switch.et == "b") & network.switch.closed]
    graph.add_edges_from(zip(joining.bus, joining.element, strict=True))
    joined = pytest.importorskip("networkx").connected_components(graph)
    bus_of = {bus: number for number, buses in enumerate(joined) for bus in buses}
    ends: Ends = {}
    for kind, sides in (
        ("line", ("from_bus", "to_bus")),
        ("trafo", ("hv_bus", "lv_bus")),
        ("trafo3w", ("hv_bus", "mv_bus", "lv_bus")),
        *((kind, ("bus",)) for kind in ("load", "gen", "sgen", "shunt", "ward")),
    ):
        for side in sides:
            found: Iterable[tuple[str, int]] = zip(network[kind].origin_id, network[kind][side], strict=True)
            ends |= {(key, side): bus_of[bus] for key, bus in found}
    return ends


@pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning")
def test_pandapower_imports_the_same_network(pair: tuple[Path, Path]) -> None:
    pandapower: Any = pytest.importorskip("pandapower", reason="pandapower is in the bench extra")
    from_cim: Any = pytest.importorskip("pandapower.converter.cim.cim2pp.from_cim")
    original, reduced = (from_cim.from_cim([str(path)], use_GL_or_DL_profile="no") for path in pair)
    before, after = of_pandapower(original), of_pandapower(reduced)
    assert together(before) == together(after)
    assert len(reduced.bus) == len(read(pair[1])["TopologicalNode"])
    assert len(original.switch) > 0 == len(reduced.switch)
    volts = []
    for network in (original, reduced):
        try:
            pandapower.runpp(network, numba=False, tolerance_mva=1e-8, calculate_voltage_angles=True)
            lines = zip(network.line.origin_id, network.res_line.vm_from_pu, network.res_line.vm_to_pu, strict=True)
            volts.append({key: pytest.approx((near, far), abs=1e-6) for key, near, far in lines})
        except pandapower.LoadflowNotConverged:
            volts.append({})
    # It does not solve MiniGrid either way.
    assert bool(volts[0]) == ("SmallGrid" in pair[0].name)
    assert {key: value.expected for key, value in volts[0].items()} == volts[1]
