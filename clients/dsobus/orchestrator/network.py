"""A solved bus-branch model as a picture needs it: nodes with their voltages, and what joins them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dsobus.grid import BusBranch, Model, reduce
from dsobus.grid.connect import BRANCHES
from dsobus.models import Document
from dsobus.models.documents import opened

TRANSFORMER = "PowerTransformer"


@dataclass(frozen=True, slots=True)
class Node:
    """A TopologicalNode; ``pu`` is None where it has no voltage, ``nominal_kV`` where nothing tells."""

    id: str
    name: str
    nominal_kV: float | None = None
    kV: float | None = None
    pu: float | None = None
    is_source: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """A line, a transformer or a retained switch between two nodes, by their numbers."""

    first: int
    second: int
    is_transformer: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A network to be drawn."""

    nodes: Sequence[Node]
    branches: Sequence[Branch]


def drawn(model: Sequence[Document], result: Sequence[Document] = ()) -> Drawn:
    """Read a bus-branch model and, where there is one, the result of its load flow."""
    network = opened(model)
    reduced = reduce(network)
    states = opened(result)["SvVoltage"] if result else None
    found: dict[str | None, float] = {}
    if states is not None:
        kV = states.numbers("SvVoltage.v").tolist()
        found = dict(zip(states.column("SvVoltage.TopologicalNode"), kV, strict=True))
    sources = {island.reference_node for island in reduced.islands if island.reference is not None}
    nodes = []
    for number, key in enumerate(reduced.nodes.ids):
        nominal = float(reduced.nodes.nominal_kV[number])
        volts = found.get(key, 0.0)
        known = volts > 0 and nominal > 0
        nodes.append(
            Node(
                id=key,
                name=reduced.nodes.names[number],
                nominal_kV=nominal if nominal > 0 else None,
                kV=volts if known else None,
                pu=volts / nominal if known else None,
                is_source=number in sources,
            )
        )
    return Drawn(nodes, list(_branches(network, reduced)))


def _branches(model: Model, reduced: BusBranch) -> Iterable[Branch]:
    for kind in (*BRANCHES, TRANSFORMER):
        for key in model[kind].ids:
            ends = [reduced.terminal_node.get(terminal, -1) for terminal in reduced.terminals_of.get(key, ())]
            ends = [end for end in ends if end >= 0]
            for other in ends[1:]:
                if other != ends[0]:
                    yield Branch(ends[0], other, kind == TRANSFORMER)
    for link in reduced.retained:
        yield Branch(link.from_node, link.to_node)
