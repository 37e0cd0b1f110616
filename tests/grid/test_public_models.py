"""Public models are reduced to the very nodes of their own TP, wherever that is right."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dsobus.grid import read, reduce

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
    assert not [finding for finding in reduced.findings if finding.kind == "TopologicalNode"]
    counts = reduced.counts
    assert (counts.topologicalNodes, counts.removed, counts.retained, counts.open) == (nodes, removed, retained, opened)
