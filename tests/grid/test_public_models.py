"""Public models are reduced to the very nodes of their own TP, wherever that is right."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.grid.cim import wrong

from dsobus.grid import BusBranch, read, reduce

Public = Callable[[str], Path]


@pytest.mark.parametrize(
    ("name", "nodes", "removed", "retained", "opened"),
    [
        ("MicroGrid-NodeBreaker-3.0", 18, 24, 1, 1),
        ("MiniGrid-NodeBreaker-2.4.15", 13, 90, 0, 0),
        ("SmallGrid-NodeBreaker-2.4.15", 118, 1107, 0, 0),
        ("SmallGrid-NodeBreaker-3.0", 118, 1107, 0, 0),
        ("SmallGrid-BusBranch-2.4.15", 118, 0, 0, 0),
    ],
)
def test_nodes_are_those_of_a_tp_that_is_right(
    public: Public, name: str, nodes: int, removed: int, retained: int, opened: int
) -> None:
    model = read(public(name))
    reduced = reduce(model)
    assert set(reduced.nodes.ids) == set(model["TopologicalNode"].ids)
    assert not wrong(reduced.findings, "TopologicalNode")
    counts = reduced.counts
    assert (counts.topologicalNodes, counts.removed, counts.retained, counts.open) == (nodes, removed, retained, opened)


def test_the_faults_of_a_tp_are_named_with_the_very_nodes(public: Public) -> None:
    model = read(public("Telemark120-3.0"))
    reduced = reduce(model)
    joined, *split = wrong(reduced.findings, "TopologicalNode")
    assert joined[0] == "734aa24f-9549-11ec-b226-48ba4eadba68"
    assert "486f219e-c4dc-498d-ba6a-3c8c8c46cdcf" in joined[1]
    assert [said.split(":")[0] for _, said in split] == [
        "is one node with 734aa24f-9549-11ec-b226-48ba4eadba68",
        "is one node with 734aa241-9549-11ec-b226-48ba4eadba68",
    ]
    assert len(set(reduced.nodes.ids) & set(model["TopologicalNode"].ids)) == 35


def test_the_defects_of_a_public_model_are_findings(public: Public) -> None:
    findings = reduce(read(public("Telemark120-3.0"))).findings
    assert {"File", "BaseVoltage", "SvVoltage", "TopologicalNode"} <= {finding.kind for finding in findings}
    assert all(finding.wrong and finding.assumed for finding in findings)


@pytest.mark.parametrize("twin", ["SmallGrid-NodeBreaker-2.4.15", "SmallGrid-NodeBreaker-3.0"])
def test_a_node_breaker_model_reduces_to_its_bus_branch_twin(public: Public, twin: str) -> None:
    kinds = ("ACLineSegment", "PowerTransformer", "LinearShuntCompensator", "SynchronousMachine", "EquivalentInjection")
    model, other = read(public(twin)), read(public("SmallGrid-BusBranch-2.4.15"))
    reduced, expected = reduce(model), reduce(other)
    there: dict[int, set[int]] = {}
    back: dict[int, set[int]] = {}
    for key in (key for kind in kinds for key in other[kind].ids):
        for mine, theirs in zip(_ends(reduced, key), _ends(expected, key), strict=True):
            there.setdefault(mine, set()).add(theirs)
            back.setdefault(theirs, set()).add(mine)
    assert [len(model[kind]) for kind in kinds] == [len(other[kind]) for kind in kinds] == [176, 10, 14, 19, 3]
    assert all(len(nodes) == 1 for nodes in (*there.values(), *back.values()))
    assert len(there) == len(back) == len(expected.nodes) == 118


def _ends(model: BusBranch, equipment: str) -> list[int]:
    return [model.terminal_node[terminal] for terminal in model.terminals_of[equipment]]
