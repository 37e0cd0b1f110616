"""A bus-branch model is written as CIM that is read again as the same nodes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.grid.cim import PROFILES, define, describe, document, level, nodes, on, switched

from dsobus.grid import BusBranch, Model, read, reduce, rewrite

CIM16 = "http://iec.ch/TC57/2013/CIM-schema-cim16#"
NOW = datetime(2026, 11, 23, tzinfo=UTC)
BAY = level("vl", "20") + define("Bay", "bay", Bay__VoltageLevel="#vl")
FEEDER = (
    BAY
    + nodes("a b c d", "bay")
    + on("ExternalNetworkInjection", "grid", "a", Equipment__EquipmentContainer="#bay")
    + on("Breaker", "closed", "a b")
    + on("Breaker", "kept", "b c", Switch__retained="true")
    + on("Breaker", "opened", "c d")
    + on("ACLineSegment", "line", "a d", ACLineSegment__x="1", IdentifiedObject__name="A &amp; B")
    + define("RegulatingControl", "control", RegulatingControl__Terminal="#closed.2")
    + define("OperationalLimitSet", "limits", OperationalLimitSet__Terminal="#closed.1")
    + define("CurrentLimit", "limit", OperationalLimit__OperationalLimitSet="#limits")
)
SSH = [
    switched("opened", "true"),
    switched("kept", "false"),
    describe("ExternalNetworkInjection", "grid", ExternalNetworkInjection__p="-1.5"),
    describe("Terminal", "line.2", ACDCTerminal__connected="false"),
]


def feeder(cim: str) -> tuple[Model, BusBranch]:
    model = read([document("EQ", FEEDER, cim=cim), document("SSH", *SSH, cim=cim)])
    return model, reduce(model)


@pytest.mark.parametrize("cim", [CIM16, "http://iec.ch/TC57/CIM100#"])
def test_what_is_written_is_read_again_as_the_same_nodes(cim: str) -> None:
    model, reduced = feeder(cim)
    again = read(list(rewrite(model, reduced, NOW).values()))
    assert [file.content for file in again.files] == [{"EQ"}, {"SSH"}, {"TP"}]
    assert {file.namespace for file in again.files} == {cim}
    back = reduce(again)
    assert set(back.nodes.ids) == set(reduced.nodes.ids)
    ids = [*back.nodes.ids, None]
    places = {key: ids[node] for key, node in back.terminal_node.items()}
    ids = [*reduced.nodes.ids, None]
    assert places == {key: ids[reduced.terminal_node[key]] for key in places}
    assert (back.counts.switches, [link.id for link in back.retained]) == (1, ["kept"])


@pytest.mark.parametrize("cim", [CIM16, "http://iec.ch/TC57/CIM100#"])
def test_switches_bays_and_what_belongs_to_them_are_gone_and_nothing_refers_to_them(cim: str) -> None:
    again = read(list(rewrite(*feeder(cim), NOW).values()))
    assert again["Breaker"].ids == ["kept"]
    assert not len(again["Bay"]) + len(again["OperationalLimitSet"]) + len(again["CurrentLimit"])
    assert again["RegulatingControl"].value("control", "RegulatingControl.Terminal") in {"grid.1", "kept.1", "line.1"}
    assert again["ExternalNetworkInjection"].value("grid", "Equipment.EquipmentContainer") == "vl"
    assert len(again["ConnectivityNode"]) == (0 if cim == CIM16 else 3)


def test_positions_of_the_hypothesis_stand_in_ssh_and_parameters_in_eq() -> None:
    written = rewrite(*feeder(CIM16), NOW)
    eq, ssh = read([written["EQ"]]), read([written["SSH"]])
    assert eq["ACLineSegment"].value("line", "IdentifiedObject.name") == "A & B"
    assert "ExternalNetworkInjection.p" not in eq["ExternalNetworkInjection"].columns
    assert ssh["ExternalNetworkInjection"].value("grid", "ExternalNetworkInjection.p") == "-1.5"
    assert ssh["Breaker"].value("kept", "Switch.open") == "false"


def test_headers_name_profiles_and_dependencies_and_change_only_with_the_content() -> None:
    model, reduced = feeder(CIM16)
    written = rewrite(model, reduced, NOW)
    assert written == rewrite(model, reduced, NOW)
    again = read(list(written.values()))
    eq, ssh, tp = (str(file.header) for file in again.files)
    headers = again["FullModel"]
    assert headers.values(ssh, "Model.DependentOn") == (eq,)
    assert set(headers.values(tp, "Model.DependentOn")) == {eq, ssh}
    assert headers.value(eq, "Model.created") == "2026-11-23T00:00:00Z"
    opened = read([document("EQ", FEEDER, cim=CIM16), document("SSH", *SSH, switched("closed", "true"), cim=CIM16)])
    other = read(list(rewrite(opened, reduce(opened), NOW).values()))
    assert {file.header for file in other.files}.isdisjoint({eq, ssh, tp})


@pytest.mark.parametrize(
    ("eq", "written"),
    [
        (["EquipmentCore/3/1", "EquipmentOperation/3/1", "EquipmentShortCircuit/3/1"], [0, 2]),
        (["EquipmentCore/3/1"], [0]),
    ],
)
def test_a_bus_branch_model_of_cgmes_2_has_no_operation_profile(eq: list[str], written: list[int]) -> None:
    uris = [f"http://entsoe.eu/CIM/{name}" for name in eq]
    header = "".join(f"<md:Model.profile>{uri}</md:Model.profile>" for uri in uris)
    text = document("EQ", FEEDER, cim=CIM16).decode()
    start, end = text.index("<md:Model.profile>"), text.index("</md:FullModel>")
    model = read((text[:start] + header + text[end:]).encode())
    again = read(rewrite(model, reduce(model), NOW)["EQ"])
    assert again.files[0].profiles == tuple(uris[number] for number in written)


def test_a_boundary_stays_a_boundary() -> None:
    """What several models share is not of the one that is reduced; peers end their networks there."""
    uri = "http://entsoe.eu/CIM/{}Boundary/3/1"
    shared = (
        define("Line", "tie") + nodes("x", "tie"),
        define("TopologicalNode", "xt", TopologicalNode__ConnectivityNodeContainer="#tie")
        + describe("ConnectivityNode", "x", ConnectivityNode__TopologicalNode="#xt"),
    )
    files = [
        document(profile, text, model=profile + "BD", cim=CIM16).replace(PROFILES[profile].encode(), name.encode())
        for profile, text, name in zip(
            ("EQ", "TP"), shared, (uri.format("Equipment"), uri.format("Topology")), strict=True
        )
    ]
    own = FEEDER + on("ACLineSegment", "over", "d x", ACLineSegment__x="1")
    model = read([document("EQ", own, cim=CIM16), document("SSH", *SSH, cim=CIM16), *files])
    assert model.boundary == {"tie", "x", "xt"}
    written = rewrite(model, reduce(model), NOW)
    assert list(written) == ["EQ_BD", "TP_BD", "EQ", "SSH", "TP"]
    eq, tp, *others = (read(text) for text in written.values())
    assert {key for _, table in eq for key in table.ids} == {"tie", "x", str(eq.files[0].header)}
    assert tp["ConnectivityNode"].value("x", "ConnectivityNode.TopologicalNode") == "xt"
    assert (eq.files[0].profiles, tp.files[0].profiles) == ((uri.format("Equipment"),), (uri.format("Topology"),))
    assert not any(key in table.rows for other in others for _, table in other for key in model.boundary)
    again = read(list(written.values()))
    assert set(again["FullModel"].values(str(tp.files[0].header), "Model.DependentOn")) == {eq.files[0].header}
    assert set(reduce(again).nodes.ids) == set(reduce(model).nodes.ids)


@pytest.mark.parametrize(
    "name",
    [
        "MicroGrid-NodeBreaker-3.0",
        "MiniGrid-NodeBreaker-2.4.15",
        "SmallGrid-NodeBreaker-2.4.15",
        "SmallGrid-NodeBreaker-3.0",
        "SmallGrid-BusBranch-2.4.15",
        "Telemark120-3.0",
    ],
)
def test_public_models_are_written_whole(public: Callable[[str], Path], name: str) -> None:
    model = read(public(name))
    reduced = reduce(model)
    again = read(list(rewrite(model, reduced, NOW).values()))
    back = reduce(again)
    assert set(back.nodes.ids) == set(reduced.nodes.ids)
    assert all(
        back.terminal_node[key] == node == -1 or back.nodes.ids[back.terminal_node[key]] == reduced.nodes.ids[node]
        for key, node in reduced.terminal_node.items()
        if key in back.terminal_node
    )
    known = {key for _, table in again for key in table.ids} | again.namespaces.keys()
    dangling = {
        (name, value)
        for kind, table in again
        for name, column in table.columns.items()
        for value in column
        if kind != "FullModel" and name in again.references and value is not None and value not in known
    }
    assert not dangling
