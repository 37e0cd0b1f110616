"""Write the topology of a network as CIM (profile TP): its TopologicalNodes, and what is connected to each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from dsobus.grid.busbranch import BusBranch
from dsobus.grid.document import Document, Reference, Value, Version
from dsobus.grid.model import Model
from dsobus.grid.provenance import depended_on, finish


def topology(model: Model, bus_branch: BusBranch, created: datetime) -> tuple[str, bytes]:
    """Return the id and the text of the TP of a reduced model.

    It depends on the EQ, in CGMES 3.0 also on the SSH, in 2.4.15 on the TP of the boundary, whose nodes it leaves out.
    """
    version = Version.of(model)
    document = Document(model, "TP")
    nodes, boundary = bus_branch.nodes, _boundary(model)
    for place, key in enumerate(nodes.ids):
        if key not in boundary:
            document.define("TopologicalNode", key, _node(model, bus_branch, place, version))
    connectivity = model["ConnectivityNode"].rows
    for member, node in bus_branch.node_of.items():
        if member in connectivity and nodes.ids[node] not in boundary:
            at = Reference(nodes.ids[node])
            document.describe("ConnectivityNode", member, [("ConnectivityNode.TopologicalNode", at)])
    for terminal, node in _terminals(model, bus_branch):
        document.describe("Terminal", terminal, [("Terminal.TopologicalNode", Reference(nodes.ids[node]))])
    depends_on = depended_on(model, "EQ") if version.is_16 else depended_on(model, "EQ", "SSH")
    if version.is_16:
        depends_on += depended_on(model, "TP", boundary=True)
    return finish(document, model, "Topology as the switches make it", depends_on, created)


def _node(model: Model, bus_branch: BusBranch, place: int, version: Version) -> Iterator[tuple[str, Value | Reference]]:
    nodes = bus_branch.nodes
    if not version.is_16:
        yield "IdentifiedObject.mRID", model.mrid(nodes.ids[place])
    yield "IdentifiedObject.name", nodes.names[place]
    base = _base_voltage(model, nodes.ids[place], nodes.containers[place], float(nodes.nominal_kV[place]))
    if base:
        yield "TopologicalNode.BaseVoltage", Reference(base)
    container = nodes.containers[place]
    if container:
        yield "TopologicalNode.ConnectivityNodeContainer", Reference(container)


def _base_voltage(model: Model, node: str, container: str | None, kV: float) -> str | None:
    """Return the BaseVoltage of a node: that of its VoltageLevel, of the supplied node, or one that fits."""
    levels, buses, bases = model["VoltageLevel"], model["TopologicalNode"], model["BaseVoltage"]
    stated = levels.value(container, "VoltageLevel.BaseVoltage") if container in levels.rows else None
    if not stated and node in buses.rows:
        stated = buses.value(node, "TopologicalNode.BaseVoltage")
    fitting = zip(bases.ids, bases.numbers("BaseVoltage.nominalVoltage").tolist(), strict=True)
    return stated or next((base for base, nominal in fitting if nominal == kV), None)


def _terminals(model: Model, bus_branch: BusBranch) -> Iterator[tuple[str, int]]:
    """Return the terminals with their nodes; one that is disconnected has the node it would be connected to."""
    table = model["Terminal"]
    columns = table.column("Terminal.ConnectivityNode"), table.column("Terminal.TopologicalNode")
    for key, member, bus in zip(table.ids, *columns, strict=True):
        node = bus_branch.terminal_node.get(key, -1)
        if node < 0:
            node = bus_branch.node_of.get(member or bus or "", -1)
        if node >= 0:
            yield key, node


def _boundary(model: Model) -> frozenset[str]:
    """Return the TopologicalNodes that a TP of the boundary defines: no other TP may."""
    if not depended_on(model, "TP", boundary=True):
        return frozenset()
    table = model["TopologicalNode"]
    marked = zip(table.ids, table.column("TopologicalNode.boundaryPoint"), strict=True)
    return frozenset(key for key, boundary in marked if boundary == "true")
