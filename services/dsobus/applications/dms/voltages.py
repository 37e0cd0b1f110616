"""Show the voltages of a load flow on the nodes that the DMS itself knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dsobus.grid import Model, reduce


@dataclass(frozen=True, slots=True)
class NodeVoltage:
    """The voltage of one node, in kV and degrees."""

    node: str
    name: str
    kV: float
    degrees: float
    nominal_kV: float

    @property
    def pu(self) -> float:
        """The voltage by its nominal one."""
        return self.kV / self.nominal_kV


def voltages(model: Model) -> Iterator[NodeVoltage]:
    """Return the voltages of the energised nodes of a model that was read with a result, TP and SV.

    Nodes are its ConnectivityNodes, in a bus-branch model its TopologicalNodes. A node that the TP
    does not place has the voltage of the node that the closed switches make of it.
    """
    states = model["SvVoltage"]
    numbers = (states.numbers("SvVoltage.v").tolist(), states.numbers("SvVoltage.angle").tolist())
    found = dict(zip(states.column("SvVoltage.TopologicalNode"), zip(*numbers, strict=True), strict=True))
    reduced = reduce(model)
    tables = [model["ConnectivityNode"], model["TopologicalNode"]]
    for node, place in reduced.node_of.items():
        own = next(table for table in tables if node in table.rows)
        bus = own.value(node, "ConnectivityNode.TopologicalNode") or reduced.nodes.ids[place]
        kV, degrees = found.get(bus, (0.0, 0.0))
        nominal = float(reduced.nodes.nominal_kV[place])
        if kV > 0 and nominal > 0:
            yield NodeVoltage(node, own.value(node, "IdentifiedObject.name") or node, kV, degrees, nominal)
