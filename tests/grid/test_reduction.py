"""Topology processing, rule by rule; the models are as small as the rule allows."""

from __future__ import annotations

from math import isnan

import numpy as np
import pytest
from tests.grid.cim import define, describe, document, level, nodes, on, partition, reduced, switched, together, wrong

from dsobus.grid import read, reduce

PAIR = nodes("a b") + on("Breaker", "s", "a b")
SWITCHES = [
    "Breaker",
    "Disconnector",
    "LoadBreakSwitch",
    "Fuse",
    "Jumper",
    "Recloser",
    "Sectionaliser",
    "DisconnectingCircuitBreaker",
    "Switch",
    "ProtectedSwitch",
]


@pytest.mark.parametrize(
    ("normal", "ssh", "expected"),
    [
        ({}, [], "a b"),
        ({"Switch__normalOpen": "true"}, [], "a | b"),
        ({"Switch__normalOpen": "true"}, [switched("s", "false")], "a b"),
        ({"Switch__normalOpen": "false"}, [switched("s", "true")], "a | b"),
    ],
    ids=["nothing is closed", "normally open", "SSH closes", "SSH opens"],
)
def test_a_switch_stands_as_ssh_says_then_as_normal_then_closed(
    normal: dict[str, str], ssh: list[str], expected: str
) -> None:
    assert together(reduced(nodes("a b"), on("Breaker", "s", "a b", **normal), ssh=ssh)) == partition(expected)


def test_a_missing_ssh_is_told() -> None:
    assert wrong(reduced(PAIR).findings, "Switch") == [("all", "have no position: there is no SSH")]
    assert not wrong(reduced(PAIR, ssh=[switched("s", "false")]).findings, "Switch")


def test_the_state_of_a_switch_in_a_solution_is_no_input() -> None:
    solved = [define("SvSwitch", "sv", SvSwitch__Switch="#s", SvSwitch__open="true")]
    assert together(reduced(PAIR, sv=solved)) == partition("a b")


def test_a_switch_out_of_service_is_open_and_other_equipment_is_absent() -> None:
    model = reduced(
        PAIR,
        on("ExternalNetworkInjection", "grid", "a"),
        on("EnergyConsumer", "load", "a"),
        ssh=[
            describe("Equipment", "s", Equipment__inService="false"),
            describe("Equipment", "load", Equipment__inService="false"),
        ],
    )
    assert together(model) == partition("a | b")
    assert model.open == ["s"]
    assert (model.terminal_node["load.1"], model.terminal_node["grid.1"]) == (-1, model.node_of["a"])


def test_a_source_out_of_service_feeds_nothing() -> None:
    source = on("ExternalNetworkInjection", "grid", "a")
    out = [describe("Equipment", "grid", Equipment__inService="false")]
    assert not reduced(nodes("a"), source, ssh=out).islands[0].energised


@pytest.mark.parametrize("terminal", ["s.1", "s.2"])
def test_a_switch_disconnected_at_either_end_is_open(terminal: str) -> None:
    ssh = [describe("Terminal", terminal, ACDCTerminal__connected="false"), switched("s", "false")]
    model = reduced(PAIR, ssh=ssh)
    assert together(model) == partition("a | b")
    assert model.terminal_node[terminal] == -1


def test_a_line_disconnected_at_one_end_keeps_the_other() -> None:
    model = reduced(
        nodes("a b"),
        on("ACLineSegment", "line", "a b", ACLineSegment__x="1"),
        ssh=[describe("Terminal", "line.2", ACDCTerminal__connected="false")],
    )
    assert (model.terminal_node["line.1"], model.terminal_node["line.2"]) == (model.node_of["a"], -1)
    assert len(model.islands) == 2


@pytest.mark.parametrize("kind", SWITCHES)
def test_every_class_of_switch_joins_and_parts(kind: str) -> None:
    objects = nodes("a b") + on(kind, "s", "a b", Switch__normalOpen="false")
    assert together(reduced(objects)) == partition("a b")
    assert together(reduced(objects, ssh=[describe(kind, "s", Switch__open="true")])) == partition("a | b")


def test_an_unknown_class_with_the_properties_of_a_switch_is_a_switch_and_a_finding() -> None:
    model = reduced(nodes("a b"), on("VacuumSwitch", "s", "a b", Switch__normalOpen="false"))
    assert together(model) == partition("a b")
    assert wrong(model.findings, "VacuumSwitch") == [("VacuumSwitch", "is no class of switches that is known")]


def test_a_closed_retained_switch_is_a_link_between_two_nodes() -> None:
    model = reduced(nodes("a b"), on("Breaker", "s", "a b", Switch__retained="true"))
    assert together(model) == partition("a | b")
    assert [(link.id, link.kind, link.from_node, link.to_node) for link in model.retained] == [
        ("s", "Breaker", model.node_of["a"], model.node_of["b"])
    ]
    assert (model.counts.retained, model.counts.removed, len(model.islands)) == (1, 0, 1)


def test_an_open_retained_switch_is_no_link() -> None:
    switch = on("Breaker", "s", "a b", Switch__retained="true", Switch__normalOpen="true")
    assert not reduced(nodes("a b"), switch).retained


def test_a_retained_switch_beside_a_closed_one_is_merged_and_a_finding() -> None:
    model = reduced(PAIR, on("Breaker", "kept", "a b", Switch__retained="true"))
    assert together(model) == partition("a b")
    assert not model.retained
    assert {joined.id for joined in model.joined} == {"s", "kept"}
    assert wrong(model.findings, "Breaker") == [("kept", "joins what other switches join")]


EARTHED = nodes("a b g") + on("Ground", "ground", "g") + on("ExternalNetworkInjection", "grid", "a")


def test_a_closed_ground_disconnector_earths_its_node_and_never_joins_the_ground() -> None:
    model = reduced(
        EARTHED,
        on("GroundDisconnector", "e1", "a g"),
        on("GroundDisconnector", "e2", "b g"),
        on("Breaker", "s", "a b", Switch__normalOpen="true"),
    )
    assert together(model) == partition("a | b | g")
    assert [bool(model.nodes.earthed[model.node_of[point]]) for point in "abg"] == [True, True, False]
    assert "is earthed and energised" in [said for _, said in wrong(model.findings, "TopologicalNode")]


def test_an_open_ground_disconnector_earths_nothing() -> None:
    assert not reduced(EARTHED, on("GroundDisconnector", "e", "a g", Switch__normalOpen="true")).nodes.earthed.any()


@pytest.mark.parametrize("points", ["b", "b g"], ids=["one terminal", "an end where nothing else is"])
def test_a_ground_disconnector_earths_in_a_model_without_ground(points: str) -> None:
    model = reduced(nodes("b g"), on("EnergyConsumer", "load", "b"), on("GroundDisconnector", "e", points))
    assert together(model) == partition("b | g")
    assert [bool(earthed) for earthed in model.nodes.earthed] == [True, False]


def test_what_a_clamp_taps_is_joined_to_the_nearer_end_of_the_line() -> None:
    line = on("ACLineSegment", "line", "a b", ACLineSegment__x="1", Conductor__length="100")
    clamp = on("Clamp", "clamp", "c", Clamp__ACLineSegment="#line", Clamp__lengthFromTerminal1="80")
    model = reduced(nodes("a b c"), line, clamp)
    assert together(model) == partition("a | b c")
    assert wrong(model.findings, "Clamp") == [("clamp", "taps line line")]


def test_an_open_cut_opens_its_line_at_one_end() -> None:
    line = on("ACLineSegment", "line", "a b", ACLineSegment__x="1")
    cut = on("Cut", "cut", "c d", Cut__ACLineSegment="#line", Switch__normalOpen="true")
    model = reduced(nodes("a b c d"), line, cut)
    assert together(model) == partition("a | b | c | d")
    assert (model.terminal_node["line.1"], model.terminal_node["line.2"]) == (model.node_of["a"], -1)
    assert wrong(model.findings, "Cut") == [("cut", "is open and divides line line")]


def test_a_node_is_named_after_its_busbar() -> None:
    model = reduced(PAIR, on("BusbarSection", "bar", "b", IdentifiedObject__name="Busbar 1"))
    assert model.nodes.names == ["Busbar 1"]


def test_a_junction_joins_all_its_terminals() -> None:
    assert together(reduced(nodes("a b c d"), on("Junction", "j", "a b c"))) == partition("a b c | d")


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ("a", "has 1 terminals, a switch has two"),
        ("a b c", "has 3 terminals, a switch has two"),
        ("a a", "has both ends on node a"),
        ("", "has 0 terminals, a switch has two"),
    ],
)
def test_a_switch_that_is_not_placed_as_one_is_left_out(points: str, said: str) -> None:
    model = reduced(nodes("a b c"), on("Breaker", "s", points))
    assert together(model) == partition("a | b | c")
    assert wrong(model.findings, "Breaker") == [("s", said)]


def test_a_terminal_without_a_node_or_without_equipment_is_a_finding() -> None:
    model = reduced(
        nodes("a"),
        define("EnergyConsumer", "load"),
        define("Terminal", "nowhere", Terminal__ConductingEquipment="#load"),
        define("Terminal", "nothing", Terminal__ConnectivityNode="#a"),
    )
    assert wrong(model.findings, "Terminal") == [("nowhere", "has no node"), ("nothing", "has no equipment")]
    assert model.terminal_node["nowhere"] == -1


def test_a_boundary_that_is_given_twice_doubles_nothing() -> None:
    eq = document("EQ", PAIR)
    again = document("EQ", PAIR, model="copy")
    model = reduce(read([eq, again]))
    assert together(model) == partition("a b")
    assert model.terminals_of["s"] == ["s.1", "s.2"]
    assert ("s", "is defined 2 times") in wrong(model.findings, "Breaker")


def test_a_node_that_is_nowhere_defined_still_joins_what_stands_on_it() -> None:
    model = reduced(nodes("a b"), on("Breaker", "s1", "a ghost"), on("Breaker", "s2", "ghost b"))
    assert together(model) == partition("a b ghost")
    assert ("ghost", "is named by terminals and not in the model") in wrong(model.findings, "ConnectivityNode")


@pytest.mark.parametrize(
    ("objects", "container", "kV"),
    [
        (level("vl", "20") + nodes("a", "vl"), "vl", 20.0),
        (level("vl", "20") + define("Bay", "bay", Bay__VoltageLevel="#vl") + nodes("a", "bay"), "vl", 20.0),
        (define("Line", "line") + nodes("a", "line"), "line", np.nan),
        (define("Substation", "sub") + nodes("a", "sub"), "sub", np.nan),
        (define("Feeder", "feeder") + nodes("a", "feeder"), "feeder", np.nan),
    ],
    ids=["VoltageLevel", "Bay", "Line", "Substation", "Feeder"],
)
def test_a_node_lies_in_whatever_container_and_has_the_voltage_of_its_level(
    objects: str, container: str, kV: float
) -> None:
    model = reduced(objects)
    assert model.nodes.containers == [container]
    np.testing.assert_equal(model.nodes.nominal_kV, [kV])


def test_without_a_level_a_node_has_the_voltage_of_its_equipment_then_of_the_other_end_of_a_line() -> None:
    model = reduced(
        define("BaseVoltage", "kv", BaseVoltage__nominalVoltage="20"),
        nodes("a b c d"),
        on("EnergyConsumer", "load", "a", ConductingEquipment__BaseVoltage="#kv"),
        on("ACLineSegment", "l1", "a b", ACLineSegment__x="1"),
        on("ACLineSegment", "l2", "c b", ACLineSegment__x="1"),
    )
    np.testing.assert_equal(model.nodes.nominal_kV, [20.0, 20.0, 20.0, np.nan])
    assert [said for _, said in wrong(model.findings, "TopologicalNode")] == ["has no nominal voltage"] * 2


def test_equipment_that_contradicts_the_voltage_of_its_node_is_a_finding() -> None:
    base = define("BaseVoltage", "other", BaseVoltage__nominalVoltage="10")
    load = on("EnergyConsumer", "load", "a", ConductingEquipment__BaseVoltage="#other")
    model = reduced(level("vl", "20"), nodes("a", "vl"), base, load)
    assert model.nodes.nominal_kV.tolist() == [20.0]
    assert wrong(model.findings, "EnergyConsumer") == [("load", "states 10 kV on node a of 20 kV")]


@pytest.mark.parametrize(("other", "expected"), [("20", "a b"), ("10", "a | b")])
def test_a_switch_joins_levels_of_the_same_voltage_and_no_others(other: str, expected: str) -> None:
    model = reduced(
        level("v1", "20"), level("v2", other), nodes("a", "v1"), nodes("b", "v2"), on("Breaker", "s", "a b")
    )
    assert together(model) == partition(expected)
    assert bool(wrong(model.findings, "Breaker")) is (expected == "a | b")


@pytest.mark.parametrize("points", ["a", "a b", "a b c"])
def test_a_transformer_of_any_number_of_ends_joins_islands_and_no_nodes(points: str) -> None:
    model = reduced(nodes("a b c"), on("PowerTransformer", "t", points))
    assert together(model) == partition("a | b | c")
    assert len(model.islands) == 4 - len(points.split())
    assert model.terminals_of["t"] == [f"t.{number}" for number, _ in enumerate(points.split(), 1)]


def test_a_line_without_impedance_is_a_link() -> None:
    line = on("ACLineSegment", "line", "a b", ACLineSegment__r="0", ACLineSegment__x="0.0")
    model = reduced(nodes("a b"), line)
    assert together(model) == partition("a | b")
    assert [(link.id, link.kind) for link in model.retained] == [("line", "ACLineSegment")]
    assert model.counts.retained == 0


SOURCES = [
    on("EnergySource", "source", "a"),
    on("SynchronousMachine", "small", "b", RotatingMachine__ratedS="5"),
    on("SynchronousMachine", "large", "c", RotatingMachine__ratedS="50"),
    on("ACLineSegment", "l1", "a b", ACLineSegment__x="1"),
    on("ACLineSegment", "l2", "b c", ACLineSegment__x="1"),
]


@pytest.mark.parametrize(
    ("left_out", "ssh", "reference", "rule"),
    [
        ("", ["small:2", "large:1"], "large", "referencePriority"),
        ("", ["small:1", "large:0"], "small", "referencePriority"),
        ("", [], "source", "the first source by class and size"),
        ("source", [], "large", "the first source by class and size"),
    ],
)
def test_one_source_of_an_island_holds_the_angle(left_out: str, ssh: list[str], reference: str, rule: str) -> None:
    said = [each.split(":") for each in ssh]
    model = reduced(
        nodes("a b c"),
        *SOURCES[bool(left_out) :],
        ssh=[describe("SynchronousMachine", key, SynchronousMachine__referencePriority=value) for key, value in said],
    )
    (island,) = model.islands
    assert (island.reference, island.rule) == (reference, rule)
    assert island.reference_node == model.terminal_node[f"{reference}.1"]


def test_the_angle_node_of_a_supplied_island_is_the_reference_where_no_priority_is_given() -> None:
    tp = [define("TopologicalNode", "tn"), describe("Terminal", "small.1", Terminal__TopologicalNode="#tn")]
    sv = [define("TopologicalIsland", "island", TopologicalIsland__AngleRefTopologicalNode="#tn")]
    (island,) = reduced(nodes("a b c"), *SOURCES, tp=tp, sv=sv).islands
    assert (island.reference, island.rule) == ("small", "AngleRefTopologicalNode")


def test_two_half_lines_meet_at_the_node_of_a_boundary() -> None:
    boundary = document("EQ", nodes("border"), model="boundary")
    halves = [
        document(
            "EQ",
            nodes(here) + on("ACLineSegment", f"line{here}", f"{here} border", ACLineSegment__x="1"),
            on("ExternalNetworkInjection", f"grid{here}", here),
            model=here,
        )
        for here in "ab"
    ]
    assert len(reduce(read([halves[0], boundary])).islands) == 1
    both = reduce(read([*halves, boundary]))
    assert both.terminal_node["linea.2"] == both.terminal_node["lineb.2"] == both.node_of["border"]
    assert len(both.islands) == 1


def test_loose_ends_are_kept_and_listed() -> None:
    model = reduced(nodes("a b"), on("EnergyConsumer", "load", "a"), define("EnergyConsumer", "lost"))
    assert together(model) == partition("a | b")
    assert wrong(model.findings, "ConnectivityNode") == [("a", "has one terminal"), ("b", "has no terminal")]
    assert wrong(model.findings, "EnergyConsumer") == [("lost", "has no terminal")]


def test_islands_without_a_source_are_counted_and_are_no_error() -> None:
    model = reduced(
        nodes("a b c d"),
        on("ExternalNetworkInjection", "grid", "a"),
        on("ACLineSegment", "line", "a b", ACLineSegment__x="1"),
        on("BusbarSection", "bar", "c"),
    )
    assert (model.counts.islands, model.counts.energised) == (3, 1)
    assert [bool(model.nodes.energised[model.node_of[point]]) for point in "abcd"] == [True, True, False, False]
    assert model.nodes.island[model.node_of["a"]] == model.nodes.island[model.node_of["b"]]


SINGLE = {"Terminal__phases": "#PhaseCode.A"}


def phase(switch: str, letter: str, closed: str) -> str:
    return define(
        "SwitchPhase",
        f"{switch}{letter}",
        SwitchPhase__Switch=f"#{switch}",
        SwitchPhase__phaseSide1=f"#SinglePhaseKind.{letter}",
        SwitchPhase__closed=closed,
    )


def test_a_switch_open_in_one_phase_is_not_merged_and_the_network_is_called_unbalanced() -> None:
    loads = on("EnergyConsumer", "la", "a") + on("EnergyConsumer", "lb", "b")
    partly = [phase("s", "A", "true"), phase("s", "B", "true"), phase("s", "C", "false")]
    model = reduced(PAIR, loads, *partly)
    assert together(model) == partition("a | b")
    assert wrong(model.findings, "Breaker") == [("s", "does not join phase C, which both its nodes have")]
    assert wrong(model.findings, "SwitchPhase") == [("3 objects", "say that the network is unbalanced")]
    assert together(reduced(PAIR, loads, *(phase("s", letter, "true") for letter in "ABC"))) == partition("a b")


def test_a_single_phase_switch_joins_a_single_phase_branch_to_the_network() -> None:
    def terminal(key: str, equipment: str, point: str, number: int, letters: str) -> str:
        return define(
            "Terminal",
            key,
            Terminal__ConductingEquipment=f"#{equipment}",
            Terminal__ConnectivityNode=f"#{point}",
            Terminal__phases=f"#PhaseCode.{letters}",
            ACDCTerminal__sequenceNumber=str(number),
        )

    def lateral(letters: str) -> set[frozenset[str]]:
        return together(
            reduced(
                nodes("a b"),
                define("Fuse", "f") + terminal("f1", "f", "a", 1, "A") + terminal("f2", "f", "b", 2, "A"),
                on("EnergyConsumer", "whole", "a"),
                define("EnergyConsumer", "part") + terminal("p1", "part", "b", 1, letters),
            )
        )

    assert lateral("A") == partition("a b")
    assert lateral("AB") == partition("a | b")


def test_a_later_ssh_supersedes_an_earlier_one_and_the_contradiction_is_told() -> None:
    first = document("SSH", switched("s", "true"), model="first")
    second = document("SSH", switched("s", "false"), model="second")
    model = reduce(read([document("EQ", PAIR), first, second]))
    assert together(model) == partition("a b")
    assert ("s", "has Switch.open true and false") in wrong(model.findings, "Breaker")


def test_a_model_that_another_one_supersedes_is_left_out_whatever_the_order() -> None:
    old = document("SSH", switched("s", "false"), model="old")
    new = document(
        "SSH", switched("s", "true"), model="new", header='<md:Model.Supersedes rdf:resource="urn:uuid:old"/>'
    )
    model = read([new, old, document("EQ", PAIR)])
    assert together(reduce(model)) == partition("a | b")
    assert [said for _, said in wrong(model.findings, "File")] == ["is superseded by model new"]
    assert len(model.files) == 2


def test_files_of_several_authorities_are_one_model_and_told_apart() -> None:
    said = "<md:Model.modelingAuthoritySet>{}</md:Model.modelingAuthoritySet>"
    files = [
        document("EQ", nodes("a"), on("Breaker", "s1", "a border"), model="1", header=said.format("north")),
        document("EQ", nodes("b"), on("Breaker", "s2", "b border"), model="2", header=said.format("south")),
        document("SSH", switched("s1", "false"), model="3", header=said.format("north")),
        document("SSH", switched("s2", "true"), model="4", header=said.format("south")),
        document("EQ", nodes("border"), model="5"),
    ]
    model = read(files)
    assert together(reduce(model)) == partition("a border | b")
    assert [file.authority for file in model.files] == ["north", "south", "north", "south", None]


def test_implausible_parameters_are_doubted() -> None:
    model = reduced(
        nodes("a b"),
        on("ACLineSegment", "milliohm", "a b", ACLineSegment__r="7400", ACLineSegment__x="1", Conductor__length="7"),
        on("ACLineSegment", "negative", "a b", ACLineSegment__r="1", ACLineSegment__x="-1"),
        define("BaseVoltage", "kv", BaseVoltage__nominalVoltage="22"),
        tp=[define("TopologicalNode", "tn", TopologicalNode__BaseVoltage="#kv")],
        sv=[define("SvVoltage", "sv", SvVoltage__TopologicalNode="#tn", SvVoltage__v="10.4")],
    )
    assert wrong(model.findings, "ACLineSegment") == [
        ("milliohm", "has 1.06e+03 ohm per km"),
        ("negative", "has x = -1 ohm"),
    ]
    assert wrong(model.findings, "SvVoltage") == [("tn", "is said to have 10.4 kV, its nominal voltage is 22 kV")]


@pytest.mark.parametrize("nominal", ["0", "-20"])
def test_a_nominal_voltage_that_is_none_is_a_finding(nominal: str) -> None:
    model = reduced(
        nodes("a b"),
        on("ACLineSegment", "line", "a b", ACLineSegment__x="1", ConductingEquipment__BaseVoltage="#kv"),
        define("BaseVoltage", "kv", BaseVoltage__nominalVoltage=nominal),
        tp=[define("TopologicalNode", "tn", TopologicalNode__BaseVoltage="#kv")],
        sv=[define("SvVoltage", "sv", SvVoltage__TopologicalNode="#tn", SvVoltage__v="10.4")],
    )
    assert wrong(model.findings, "BaseVoltage") == [("kv", f"has a nominal voltage of {nominal} kV")]
    assert not wrong(model.findings, "SvVoltage")
    assert all(isnan(kV) for kV in model.nodes.nominal_kV)


def test_every_terminal_is_found_again_and_every_switch_inside_a_node() -> None:
    model = reduced(
        PAIR,
        nodes("c d"),
        on("Disconnector", "d1", "b c"),
        on("ACLineSegment", "line", "c d", ACLineSegment__x="1"),
        on("Breaker", "far", "d a", Switch__normalOpen="true"),
    )
    node = model.node_of["a"]
    assert sorted(model.terminals()[node]) == ["d1.1", "d1.2", "far.2", "line.1", "s.1", "s.2"]
    assert [(each.id, model.points[each.left], model.points[each.right]) for each in model.joined] == [
        ("s", "a", "b"),
        ("d1", "b", "c"),
    ]
    assert model.open == ["far"]
    assert set(model.terminal_node) == {f"{key}.{end}" for key in ("s", "d1", "line", "far") for end in (1, 2)}


def test_the_reduction_counts_what_it_saved() -> None:
    objects = [PAIR, nodes("c"), on("Breaker", "o", "b c", Switch__normalOpen="true")]
    counts = reduced(*objects).counts
    assert (counts.connectivityNodes, counts.topologicalNodes, counts.switches) == (3, 2, 2)
    assert (counts.removed, counts.retained, counts.open) == (1, 0, 1)
    assert counts.bytes == len(document("EQ", *objects))


def test_ids_of_nodes_depend_on_their_members_alone() -> None:
    first = reduced(PAIR, nodes("c"))
    other = reduced(nodes("c b a"), on("Fuse", "other", "b a"))
    assert set(first.nodes.ids) == set(other.nodes.ids)
    assert len(set(reduced(nodes("a b c")).nodes.ids) & set(first.nodes.ids)) == 1


def test_a_supplied_node_gives_its_id_and_name_where_its_members_are_the_same() -> None:
    tp = [define("TopologicalNode", "tn", IdentifiedObject__name="Bus 7")]
    tp += [describe("ConnectivityNode", key, ConnectivityNode__TopologicalNode="#tn") for key in "ab"]
    model = reduced(PAIR, tp=tp)
    assert (model.nodes.ids, model.nodes.names) == (["tn"], ["Bus 7"])
    assert wrong(model.findings, "TopologicalNode") == [("tn", "has no nominal voltage")]


def test_a_supplied_node_across_an_open_switch_is_not_trusted() -> None:
    tp = [define("TopologicalNode", "tn")]
    tp += [describe("Terminal", f"s.{end}", Terminal__TopologicalNode="#tn") for end in (1, 2)]
    model = reduced(PAIR, ssh=[switched("s", "true")], tp=tp)
    assert together(model) == partition("a | b")
    assert "tn" not in model.nodes.ids
    assert ("tn", "joins nodes that its switches keep apart: a; b") in wrong(model.findings, "TopologicalNode")


def test_two_supplied_nodes_at_a_closed_switch_are_one() -> None:
    tp = [define("TopologicalNode", f"tn{end}") for end in (1, 2)]
    tp += [describe("Terminal", f"s.{end}", Terminal__TopologicalNode=f"#tn{end}") for end in (1, 2)]
    model = reduced(PAIR, tp=tp)
    assert together(model) == partition("a b")
    assert ("tn1", "is one node with tn2: closed switches join them") in wrong(model.findings, "TopologicalNode")
