"""Hold the equipment of a network on its nodes: switches, branches, transformers, consumers, sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dsobus.grid.model import Finding

# In this order: a model's infeed is its external network, and its own machines only where it has none.
SOURCES = ("ExternalNetworkInjection", "EnergySource", "EquivalentInjection", "SynchronousMachine")
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Container:
    """Name a Bay, VoltageLevel, Substation, Line or Feeder; nominal_kV is a VoltageLevel's."""

    id: str
    name: str
    kind: str
    parent: str | None
    nominal_kV: float | None = None


@dataclass(frozen=True, slots=True)
class Equipment:
    """Place one piece of equipment on the nodes that its connected terminals have, in the order of the terminals."""

    id: str
    name: str
    kind: str
    nodes: tuple[int, ...]
    container: str | None


@dataclass(frozen=True, slots=True)
class Switch(Equipment):
    """Add its position: SSH Switch.open, else Switch.normalOpen, else closed; out of service is open."""

    open: bool

    @property
    def conducts(self) -> bool:
        """Tell whether it joins two nodes now."""
        return not self.open and len(self.nodes) == 2


@dataclass(slots=True)
class Network:
    """Hold the equipment of a model by id; nodes are numbered, and `nodes` gives their ids.

    A node is a ConnectivityNode, or the TopologicalNode of a terminal that has none (bus-branch models).
    Positions are (x, y) in the coordinate system of the model, a point or the course of a line.
    """

    nodes: list[str] = field(default_factory=list)
    node_containers: list[str | None] = field(default_factory=list)
    switches: dict[str, Switch] = field(default_factory=dict)
    branches: dict[str, Equipment] = field(default_factory=dict)
    transformers: dict[str, Equipment] = field(default_factory=dict)
    consumers: dict[str, Equipment] = field(default_factory=dict)
    sources: dict[str, Equipment] = field(default_factory=dict)
    busbars: dict[str, Equipment] = field(default_factory=dict)
    containers: dict[str, Container] = field(default_factory=dict)
    positions: dict[str, tuple[Point, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def infeeds(self) -> list[Equipment]:
        """Return the sources from which the network is fed: those of the first class of SOURCES that it has."""
        for kind in SOURCES:
            found = [source for source in self.sources.values() if source.kind == kind and source.nodes]
            if found:
                return found
        return []

    def neighbours(self) -> list[list[tuple[int, Equipment]]]:
        """Return for each node the nodes joined to it now, each with the equipment that joins them."""
        joined: list[list[tuple[int, Equipment]]] = [[] for _ in self.nodes]
        conducting = (switch for switch in self.switches.values() if switch.conducts)
        for equipment in (*conducting, *self.branches.values(), *self.transformers.values()):
            first, *others = equipment.nodes or (0,)
            for other in others:
                joined[first].append((other, equipment))
                joined[other].append((first, equipment))
        return joined

    def enclosing(self, container: str | None) -> Iterator[Container]:
        """Iterate over a container and those around it: Bay, VoltageLevel, Substation."""
        seen = set()
        while container in self.containers and container not in seen:
            seen.add(container)
            yield self.containers[container]
            container = self.containers[container].parent

    def substation(self, container: str | None) -> Container | None:
        """Return the Substation that a container lies in."""
        return next((around for around in self.enclosing(container) if around.kind == "Substation"), None)

    def nominal_kV(self, node: int) -> float | None:
        """Return the nominal voltage of a node, as its VoltageLevel has it."""
        levels = (around.nominal_kV for around in self.enclosing(self.node_containers[node]))
        return next((level for level in levels if level is not None), None)

    def position(self, equipment: Equipment) -> Point | None:
        """Return where a piece of equipment is: its own place, else that of the container around it that has one."""
        around = (container.id for container in self.enclosing(equipment.container))
        return next((self.positions[key][0] for key in (equipment.id, *around) if key in self.positions), None)
