"""Hold a bus-branch model: topological nodes, what lies inside them, and the islands that they form."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from dsobus.grid.model import Finding


@dataclass(slots=True)
class Nodes:
    """Hold the topological nodes, a column for each thing known of them.

    ids: the mRID of the supplied TopologicalNode where that has the same members, else a UUID made of the members.
    nominal_kV: NaN where nothing tells. containers: a VoltageLevel where there is one, else what encloses the members.
    members: ids of the ConnectivityNodes, of the TopologicalNode itself in a bus-branch model.
    island: index into BusBranch.islands.
    """

    ids: list[str]
    names: list[str]
    nominal_kV: NDArray[np.float64]
    containers: list[str | None]
    members: list[list[str]]
    earthed: NDArray[np.bool_]
    island: NDArray[np.int64]
    energised: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Link:
    """Join two nodes without impedance: a closed retained switch, or a line without impedance."""

    id: str
    kind: str
    from_node: int
    to_node: int


@dataclass(slots=True)
class Joined:
    """Join two points inside a node, by a closed switch mostly; points are numbered as in BusBranch.points."""

    id: str
    kind: str
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Island:
    """Hold nodes that lines, transformers and links join; `reference` is the source that holds the angle.

    `rule` tells how the reference was chosen; without a source there is none, and the island is de-energised.
    """

    nodes: NDArray[np.int64]
    reference: str | None
    reference_node: int
    rule: str

    @property
    def energised(self) -> bool:
        """Tell whether a source feeds it."""
        return self.reference is not None


@dataclass(frozen=True, slots=True)
class Counts:
    """Say what the reduction did; removed switches were closed, and now lie inside nodes."""

    connectivityNodes: int
    topologicalNodes: int
    switches: int
    removed: int
    retained: int
    open: int
    islands: int
    energised: int
    bytes: int


@dataclass(slots=True)
class BusBranch:
    """Hold the nodes and islands of a network model, and where each of its terminals is.

    terminal_node: terminal -> node, -1 where it is disconnected, its equipment out of service, or has no node;
    the terminals of an open switch are where they are: `open` names the switch.
    points: the ConnectivityNodes (TopologicalNodes in a bus-branch model) by number. node_of: point -> node.
    joined: what joins the points inside of nodes, in the order of its terminals.
    terminals_of: equipment -> its terminals in the order of their sequence numbers.
    """

    nodes: Nodes
    terminal_node: dict[str, int]
    points: list[str]
    node_of: dict[str, int]
    terminals_of: dict[str, list[str]]
    retained: list[Link]
    joined: list[Joined]
    open: list[str]
    islands: list[Island]
    counts: Counts
    findings: list[Finding] = field(default_factory=list)

    def terminals(self) -> list[list[str]]:
        """Return the terminals at each node."""
        found: list[list[str]] = [[] for _ in self.nodes.ids]
        for terminal, node in self.terminal_node.items():
            if node >= 0:
                found[node].append(terminal)
        return found
