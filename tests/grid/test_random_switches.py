"""Whatever the switches, nodes and islands are those that a plain walk finds."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.grid.cim import define, describe, nodes, on, reduced, together

POINTS = 9
Edge = tuple[int, int]
edges = st.tuples(st.integers(0, POINTS - 1), st.integers(0, POINTS - 1))
switches = st.lists(st.tuples(edges, st.booleans(), st.booleans(), st.sampled_from(["", "1", "2"])), max_size=18)
lines = st.lists(edges, max_size=5)


def walk(joined: Iterable[Edge]) -> set[frozenset[int]]:
    """Walk from every point as far as edges lead."""
    pairs = list(joined)
    found = set()
    for start in range(POINTS):
        reached = {start}
        while more := {b for pair in pairs for a, b in (pair, pair[::-1]) if a in reached} - reached:
            reached |= more
        found.add(frozenset(reached))
    return found


def named(groups: set[frozenset[int]]) -> set[frozenset[str]]:
    return {frozenset(f"n{point}" for point in group) for group in groups}


@settings(max_examples=150, deadline=None)
@given(switches=switches, lines=lines)
def test_nodes_and_islands_are_those_of_a_plain_walk(
    switches: list[tuple[Edge, bool, bool, str]], lines: list[Edge]
) -> None:
    objects, ssh = [nodes(" ".join(f"n{point}" for point in range(POINTS)))], []
    for number, ((a, b), is_open, retained, loose) in enumerate(switches):
        key = f"s{number}"
        objects.append(on("Breaker", key, f"n{a} n{b}", Switch__retained=str(retained).lower()))
        ssh.append(describe("Breaker", key, Switch__open=str(is_open).lower()))
        if loose:
            ssh.append(describe("Terminal", f"{key}.{loose}", ACDCTerminal__connected="false"))
    for number, (a, b) in enumerate(lines):
        objects.append(on("ACLineSegment", f"l{number}", f"n{a} n{b}", ACLineSegment__x="1"))
    model = reduced(*objects, define("BaseVoltage", "unused"), ssh=ssh)

    closed = [(edge, retained) for edge, is_open, retained, loose in switches if not is_open and not loose]
    merged = [edge for edge, retained in closed if not retained]
    assert together(model) == named(walk(merged))
    islands = {
        frozenset(member for node in island.nodes for member in model.nodes.members[node]) for island in model.islands
    }
    assert islands == named(walk([edge for edge, _ in closed] + lines))
    for link in model.retained:
        assert link.from_node != link.to_node
