"""The solution returns as CIM: complete, balanced by itself, and readable by everybody."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.grid.conftest import CIM16
from tests.grid.drawing import level, line, load, on, source, tap, transformer

from dsobus.grid import BusBranch, Model, read, reduce
from dsobus.grid.electrical import electrical
from dsobus.grid.load_flow import solve
from dsobus.grid.results import Result, documents

Write = Callable[..., Path]
Public = Callable[[str], Path]
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
PUBLIC = ["SmallGrid-BusBranch-2.4.15", "SmallGrid-NodeBreaker-2.4.15", "SmallGrid-NodeBreaker-3.0"]
MORE = ["MicroGrid-NodeBreaker-3.0", "MiniGrid-NodeBreaker-2.4.15"]


@dataclass
class Written:
    """Hold a solved model and the documents of its solution."""

    result: Result
    tp: bytes
    sv: bytes

    def again(self, *given: Path) -> Model:
        """Read the model with its new TP and SV."""
        return read([*given, self.tp, self.sv])


def results(given: list[Path], *, switches: bool = False) -> Written:
    model = read(given)
    bus_branch = reduce(model)
    built = electrical(model, bus_branch)
    result = Result(model, bus_branch, built, solve(built))
    written = documents(result, NOW, switches=switches)
    return Written(result, written["TP"], written["SV"])


def without_results(archive: Path, folder: Path) -> list[Path]:
    """Unpack the files of a public model that are not its own TP and SV."""
    with zipfile.ZipFile(archive) as files:
        names = [name for name in files.namelist() if not re.search(r"_SV_|_TP_(?!BD)|_DL_|_GL_", name)]
        return [Path(files.extract(name, folder)) for name in names]


FEEDER = (
    level("hv", 110, "h")
    + level("mv", 20, "m n o p q")
    + source("grid", "h", 110)
    + transformer("t", "h m", {"ratedU": 110, "r": 0.5, "x": 20, "b": -1e-5}, {"ratedU": 20})
    + tap("RatioTapChanger", "t.e1", -2, RatioTapChanger__stepVoltageIncrement=1.5)
    + on("Breaker", "b", "m n", Switch__open="false")
    + line("l", "n o", 1, 1, b=1e-5)
    + on("Disconnector", "d", "p q", Switch__open="true")
    + load("c", "o", 4, 1)
    + load("dark", "q", 1, 1)
    + on("LinearShuntCompensator", "s", "o", ShuntCompensator__sections=2, LinearShuntCompensator__bPerSection=1e-4)
)


def values(model: Model, kind: str, reference: str, *names: str) -> dict[str, list[Any]]:
    table = model[kind]
    columns = [table.column(f"{kind}.{name}") for name in names]
    keys = table.column(f"{kind}.{reference}")
    return {str(key): [column[row] for column in columns] for row, key in enumerate(keys)}


def test_every_kind_of_state_is_written(write: Write) -> None:
    written = results([write("eq.xml", FEEDER)])
    again = read(written.sv)
    ids = written.result.bus_branch.nodes.ids
    assert len(again["SvVoltage"]) == 3
    assert values(again, "SvTapStep", "TapChanger", "position") == {"t.e1.RatioTapChanger": ["-2.0"]}
    assert values(again, "SvShuntCompensatorSections", "ShuntCompensator", "sections") == {"s": ["2.0"]}
    status = values(again, "SvStatus", "ConductingEquipment", "inService")
    assert {key: said for key, (said,) in status.items()} == {
        **dict.fromkeys(("grid", "t", "b", "l", "c", "s"), "true"),
        **dict.fromkeys(("d", "dark"), "false"),
    }
    assert values(again, "SvSwitch", "Switch", "open") == {"b": ["false"], "d": ["true"]}
    p, q = values(again, "SvPowerFlow", "Terminal", "p", "q")["c.1"]
    assert (float(p), float(q)) == (4, 1)
    island = again["TopologicalIsland"]
    assert len(island) == 1
    assert len(island.values(island.ids[0], "TopologicalIsland.TopologicalNodes")) == 3
    place = written.result.bus_branch.node_of["h"]
    assert island.value(island.ids[0], "TopologicalIsland.AngleRefTopologicalNode") == ids[place]


def test_of_an_island_without_a_solution_nothing_is_written(write: Write) -> None:
    weak = (
        level("weak", 20, "x y z") + source("far", "x", 20) + line("long", "x y", 5, 10) + load("much", "y", 500, 100)
    )
    weak += on("Breaker", "inside", "y z") + load("more", "z", 1, 1)
    alone = results([write("alone.xml", FEEDER)], switches=True)
    written = results([write("eq.xml", FEEDER + weak)], switches=True)
    before, again = read(alone.sv), read(written.sv)
    for kind, reference in (
        ("SvVoltage", "TopologicalNode"),
        ("SvPowerFlow", "Terminal"),
        ("SvStatus", "ConductingEquipment"),
    ):
        assert set(values(again, kind, reference)) == set(values(before, kind, reference))
    assert len(again["TopologicalIsland"]) == 1
    assert not len(again["SvInjection"])


def test_the_headers_name_profile_and_what_they_depend_on(write: Write) -> None:
    model = (
        '<md:FullModel rdf:about="urn:uuid:{}"><md:Model.profile>{}</md:Model.profile><md:Model.modelingAuthoritySet>'
    )
    model += "urn:dso</md:Model.modelingAuthoritySet><md:Model.scenarioTime>{}</md:Model.scenarioTime></md:FullModel>"
    uri = "http://iec.ch/TC57/ns/CIM/{}-EU/3.0"
    moment = "2025-06-01T12:00:00Z"
    eq = write("eq.xml", model.format("eq", uri.format("CoreEquipment"), moment) + FEEDER)
    described = (
        '<cim:Terminal rdf:about="#_c.1"><cim:ACDCTerminal.connected>true</cim:ACDCTerminal.connected></cim:Terminal>'
    )
    ssh = write("ssh.xml", model.format("ssh", uri.format("SteadyStateHypothesis"), moment) + described)
    written = results([eq, ssh])
    tp, sv = (next(iter(read(document).files)) for document in (written.tp, written.sv))
    assert (tp.profiles, sv.profiles) == ((uri.format("Topology"),), (uri.format("StateVariables"),))
    assert (tp.content, sv.content) == (frozenset({"TP"}), frozenset({"SV"}))
    assert tp.authority == sv.authority == "urn:dso"
    depends = {
        header: table.values(header, "Model.DependentOn")
        for table in (read(written.tp)["FullModel"], read(written.sv)["FullModel"])
        for header in table.ids
    }
    assert depends == {tp.header: ("eq", "ssh"), sv.header: (tp.header, "ssh")}
    assert read(written.sv)["FullModel"].column("Model.scenarioTime") == [moment]


def test_the_same_solution_is_the_same_document_and_another_one_has_another_id(write: Write) -> None:
    first, again = results([write("eq.xml", FEEDER)]), results([write("eq2.xml", FEEDER)])
    other = results([write("eq3.xml", FEEDER.replace("<cim:EnergyConsumer.p>4<", "<cim:EnergyConsumer.p>5<"))])
    assert first.sv == again.sv
    assert first.tp == again.tp == other.tp
    assert read(first.sv).files[0].header != read(other.sv).files[0].header


def test_a_model_of_cim16_gets_its_results_in_cim16(write: Write) -> None:
    written = results([write("eq.xml", FEEDER, CIM16)])
    assert read(written.sv).files[0].namespace == CIM16
    assert read(written.tp).files[0].profiles == ("http://entsoe.eu/CIM/Topology/4/1",)
    assert not len(read(written.sv)["SvSwitch"])


def test_names_are_written_as_text(write: Write) -> None:
    written = results([write("eq.xml", FEEDER.replace(">h<", ">R&amp;D &lt;1&gt;<"))])
    assert "R&D <1>" in read(written.tp)["TopologicalNode"].column("IdentifiedObject.name")


def test_the_new_topology_is_read_as_the_one_it_is(write: Write) -> None:
    eq = write("eq.xml", FEEDER)
    written = results([eq])
    again = written.again(eq)
    reduced = reduce(again)
    assert reduced.nodes.ids == written.result.bus_branch.nodes.ids
    assert not [finding for finding in reduced.findings if finding.kind == "TopologicalNode"]
    stated = dict(zip(again["Terminal"].ids, again["Terminal"].column("Terminal.TopologicalNode"), strict=True))
    assert all(stated[key] == reduced.nodes.ids[node] for key, node in reduced.terminal_node.items() if node >= 0)


def test_what_flows_through_switches_inside_a_node_follows_from_the_rest(write: Write) -> None:
    written = results([write("eq.xml", FEEDER)], switches=True)
    flows = values(read(written.sv), "SvPowerFlow", "Terminal", "p", "q")
    into = {key: complex(float(p), float(q)) for key, (p, q) in flows.items()}
    assert into["b.1"] == pytest.approx(-into["t.2"], abs=1e-9)
    assert into["b.2"] == pytest.approx(-into["l.1"], abs=1e-9)
    assert "d.1" not in into


def unbalanced(model: Model, bus_branch: BusBranch) -> float:
    """Return the largest sum of SvPowerFlow at a node, MW or Mvar: zero by Kirchhoff's law."""
    total = np.zeros(len(bus_branch.nodes), dtype=np.complex128)
    for terminal, (p, q) in values(model, "SvPowerFlow", "Terminal", "p", "q").items():
        node = bus_branch.terminal_node[terminal]
        if node >= 0:
            total[node] += complex(float(p), float(q))
    return float(np.max(np.abs(np.concatenate((total.real, total.imag)))))


@pytest.mark.parametrize("name", PUBLIC + MORE)
def test_what_is_written_balances_at_every_node(public: Public, tmp_path: Path, name: str) -> None:
    given = without_results(public(name), tmp_path)
    # A bus-branch model has no other topology than its TP.
    written = results([public(name)] if "BusBranch" in name else given)
    bus_branch = written.result.bus_branch
    again = read(written.sv)
    assert unbalanced(again, bus_branch) < 1e-6
    # And once more from the written voltages: what the branches take by them is what is written of the branches.
    built = written.result.electrical
    volts = values(again, "SvVoltage", "TopologicalNode", "v", "angle")
    voltage = np.zeros(len(built.node_ids), dtype=np.complex128)
    for place, key in enumerate(bus_branch.nodes.ids):
        if key in volts:
            v, angle = map(float, volts[key])
            voltage[place] = v / built.nominal_kV[place] * np.exp(1j * np.radians(angle))
    branches = built.branches()
    flows = values(again, "SvPowerFlow", "Terminal", "p", "q")
    for terminal, power in zip(branches.near_terminal, branches.flows(voltage)[0].tolist(), strict=True):
        if terminal in flows and branches.far_terminal[branches.near_terminal.index(terminal)]:
            p, q = map(float, flows[terminal])
            assert complex(p, q) == pytest.approx(power, abs=1e-3)


def pack(packed: Path, given: list[Path], written: Written) -> Path:
    with zipfile.ZipFile(packed, "w") as files:
        for path in given:
            files.write(path, path.name)
        files.writestr("again_TP.xml", written.tp)
        files.writestr("again_SV.xml", written.sv)
    return packed


@pytest.mark.parametrize("name", PUBLIC)
def test_pypowsybl_needs_no_more_than_one_iteration_from_what_is_written(
    public: Public, tmp_path: Path, name: str
) -> None:
    network = pytest.importorskip("pypowsybl.network", reason="pypowsybl is in the bench extra")
    powsybl: Any = pytest.importorskip("pypowsybl.loadflow")
    archive = public(name)
    given = without_results(archive, tmp_path)
    written = results([archive] if "BusBranch" in name else given)
    theirs = network.load(str(pack(tmp_path / "again.zip", given, written)))
    assert len(theirs.get_buses()) == 115
    machine = written.result.solution.balances[0].equipment
    slack = theirs.get_generators().bus_id.filter(like=machine).iloc[0]
    parameters = powsybl.Parameters(
        voltage_init_mode=powsybl.VoltageInitMode.PREVIOUS_VALUES,
        distributed_slack=False,
        read_slack_bus=False,
        twt_split_shunt_admittance=True,
        provider_parameters={
            "newtonRaphsonConvEpsPerEq": "1e-8",
            "slackBusSelectionMode": "NAME",
            "slackBusesIds": slack,
        },
    )
    result = powsybl.run_ac(theirs, parameters)[0]
    assert result.status.name == "CONVERGED"
    assert result.iteration_count <= 1


@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_pandapower_reads_what_is_written_and_finds_the_same_voltages(public: Public, tmp_path: Path) -> None:
    pandapower: Any = pytest.importorskip("pandapower", reason="pandapower is in the bench extra")
    from_cim: Any = pytest.importorskip("pandapower.converter.cim.cim2pp.from_cim")
    given = without_results(public("SmallGrid-NodeBreaker-2.4.15"), tmp_path)
    written = results(given)
    network = from_cim.from_cim([str(pack(tmp_path / "again.zip", given, written))])
    pandapower.runpp(network, numba=False, tolerance_mva=1e-8, trafo_model="pi", calculate_voltage_angles=True)
    node_of, solution = written.result.bus_branch.node_of, written.result.solution
    buses = network.bus.join(network.res_bus)
    assert len(buses) == 1225
    apart = [
        abs(bus.vm_pu * bus.vn_kv - solution.kV[node_of[bus.origin_id.lstrip("#_")]]) / bus.vn_kv
        for bus in buses.itertuples()
        if bus.origin_id.lstrip("#_") in node_of
    ]
    assert len(apart) > 1200
    assert max(apart) < 1e-6


@pytest.mark.parametrize("seed", [0, 14, 36, 40])
def test_pypowsybl_stops_the_same_machines_at_their_limits(public: Public, seed: int) -> None:
    network: Any = pytest.importorskip("pypowsybl.network", reason="pypowsybl is in the bench extra")
    powsybl: Any = pytest.importorskip("pypowsybl.loadflow")
    archive = public("SmallGrid-BusBranch-2.4.15")
    theirs, model = network.load(str(archive)), read(archive)
    chance = np.random.default_rng(seed)
    narrow, heavy = chance.uniform(0.02, 1), chance.uniform(0.3, 1.2)
    machines, loads = model["SynchronousMachine"], model["EnergyConsumer"]
    for table, names, factor in (
        (machines, ("SynchronousMachine.minQ", "SynchronousMachine.maxQ"), narrow),
        (loads, ("EnergyConsumer.p", "EnergyConsumer.q"), heavy),
    ):
        for name in names:
            table.columns[name] = [str(float(text or 0) * factor) for text in table.columns[name]]
    built = electrical(model, reduce(model))
    solution = solve(built)
    slack = solution.balances[0].equipment
    least, most = (machines.numbers(f"SynchronousMachine.{name}Q").tolist() for name in ("min", "max"))
    free = [key == slack for key in machines.ids]
    theirs.update_generators(
        id=machines.ids,
        min_q=[-9999.0 if own else q for own, q in zip(free, least, strict=True)],
        max_q=[9999.0 if own else q for own, q in zip(free, most, strict=True)],
    )
    p, q = (loads.numbers(f"EnergyConsumer.{name}").tolist() for name in "pq")
    theirs.update_loads(id=loads.ids, p0=p, q0=q)
    parameters = powsybl.Parameters(
        distributed_slack=False,
        read_slack_bus=False,
        twt_split_shunt_admittance=True,
        provider_parameters={
            "newtonRaphsonConvEpsPerEq": "1e-8",
            "slackBusSelectionMode": "NAME",
            "slackBusesIds": theirs.get_generators().bus_id[slack],
        },
    )
    assert powsybl.run_ac(theirs, parameters)[0].status.name == "CONVERGED"
    assert solution.converged
    flows, injections = solution.flows(), built.injections
    ours = {key: flows[at].imag for key, at in zip(injections.equipment, injections.terminal, strict=True)}
    assert {key: ours[key] for key in machines.ids} == pytest.approx(theirs.get_generators().q.to_dict(), abs=0.05)
    stopped = {key for key, a, b in zip(machines.ids, least, most, strict=True) if -ours[key] in (a, b)}
    assert stopped >= set(solution.limited) != set()
