"""Bring the result of a bus-branch model back to the node-breaker model from which it was made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from dsobus.grid import BusBranch, Model
from dsobus.grid.document import Document, Reference, Value
from dsobus.grid.model import Table
from dsobus.grid.provenance import depended_on, finish
from dsobus.grid.tp import topology


def unknown_nodes(reduced: BusBranch, result: Model) -> list[str]:
    """Return the nodes with a voltage that a model does not have: the result is of another model."""
    known = set(reduced.nodes.ids)
    nodes = filter(None, result["SvVoltage"].column("SvVoltage.TopologicalNode"))
    return [node for node in nodes if node not in known]


def translated(source: Model, reduced: BusBranch, result: Model) -> dict[str, bytes]:
    """Return a result as documents TP and SV that belong to the node-breaker model.

    The nodes of a bus-branch model have the ids that they have in its source, and so has what is left of its equipment;
    so the states stay as they are, and the TP says which ConnectivityNodes and terminals make each node.
    """
    now = datetime.now(UTC)
    key, tp = topology(source, reduced, now)
    sv = Document(source, "SV", result.namespaces)
    for kind, table in result:
        if kind.startswith("Sv") or kind == "TopologicalIsland":
            for row, state in enumerate(table.ids):
                sv.define(kind, state, _values(result, table, row))
    _, text = finish(sv, source, "Solution of a load flow", [key, *depended_on(source, "SSH")], now)
    return {"TP": tp, "SV": text}


def _values(result: Model, table: Table, row: int) -> Iterator[tuple[str, Value | Reference]]:
    for name, column in table.columns.items():
        first = column[row]
        if first is None:
            continue
        for value in (first, *table.repeats.get((name, row), ())):
            yield name, Reference(value) if name in result.references else value
