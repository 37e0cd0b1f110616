"""Connect the equipment of a CIM model to a network."""

from __future__ import annotations

from collections.abc import Iterator

from dsobus.grid.model import Finding, Model, Table
from dsobus.grid.network import SOURCES, Container, Equipment, Network, Point, Switch

SWITCHES = frozenset(
    {
        "Breaker",
        "CompositeSwitch",
        "Cut",
        "Disconnector",
        "DisconnectingCircuitBreaker",
        "Fuse",
        "GroundDisconnector",
        "Jumper",
        "LoadBreakSwitch",
        "ProtectedSwitch",
        "Recloser",
        "Sectionaliser",
        "Switch",
    }
)
BRANCHES = ("ACLineSegment", "EquivalentBranch", "SeriesCompensator")
CONSUMERS = ("ConformLoad", "EnergyConsumer", "NonConformLoad", "StationSupply")
BUSBARS = ("BusbarSection", "Junction")
# What a container is placed in, by class.
PARENTS = {
    "Bay": "Bay.VoltageLevel",
    "VoltageLevel": "VoltageLevel.Substation",
    "Substation": "Substation.Region",
    "Line": "Line.Region",
    "Feeder": "Feeder.NormalEnergizingSubstation",
}

Connections = dict[str, tuple[int, ...]]


def connect(model: Model) -> Network:
    """Build the network of a model; defects of the model become findings of the network."""
    network = Network(containers=dict(_containers(model)), positions=_positions(model), findings=list(model.findings))
    connections = _number_nodes(model, network)
    groups = {
        **dict.fromkeys(BRANCHES, network.branches),
        "PowerTransformer": network.transformers,
        **dict.fromkeys(CONSUMERS, network.consumers),
        **dict.fromkeys(SOURCES, network.sources),
        **dict.fromkeys(BUSBARS, network.busbars),
    }
    for kind, table in model:
        if kind in groups:
            in_service = table.column("Equipment.inService")
            for equipment, serves in zip(_equipment(kind, table, connections), in_service, strict=True):
                if serves != "false":
                    groups[kind][equipment.id] = equipment
        elif kind in SWITCHES or any(name.startswith("Switch.") for name in table.columns):
            _add_switches(kind, table, connections, network)
    return network


def _equipment(kind: str, table: Table, connections: Connections) -> Iterator[Equipment]:
    columns = (table.column("IdentifiedObject.name"), table.column("Equipment.EquipmentContainer"))
    for key, name, container in zip(table.ids, *columns, strict=True):
        yield Equipment(key, name or key, kind, connections.get(key, ()), container)


def _add_switches(kind: str, table: Table, connections: Connections, network: Network) -> None:
    if kind not in SWITCHES:
        network.findings.append(Finding(kind, kind, "is no class of switches that is known", "taken as a switch"))
    columns = (table.column(name) for name in ("Switch.open", "Switch.normalOpen", "Equipment.inService"))
    for placed, is_open, normal, serves in zip(_equipment(kind, table, connections), *columns, strict=True):
        if len(placed.nodes) > 2:
            wrong = f"has {len(placed.nodes)} terminals"
            network.findings.append(Finding(kind, placed.id, wrong, "taken as not conducting"))
        opened = (is_open or normal) == "true" or serves == "false"
        network.switches[placed.id] = Switch(placed.id, placed.name, kind, placed.nodes, placed.container, open=opened)


def _containers(model: Model) -> Iterator[tuple[str, Container]]:
    bases = model["BaseVoltage"]
    volts = dict(zip(bases.ids, bases.column("BaseVoltage.nominalVoltage"), strict=True))
    for kind, parent in PARENTS.items():
        table = model[kind]
        columns = (table.column(name) for name in ("IdentifiedObject.name", parent, "VoltageLevel.BaseVoltage"))
        for key, name, outer, base in zip(table.ids, *columns, strict=True):
            yield key, Container(key, name or key, kind, outer, _number(volts.get(base or "")))


def _number_nodes(model: Model, network: Network) -> Connections:
    """Number the nodes, and return those of each piece of equipment in the order of its terminals."""
    numbers: dict[str, int] = {}
    terminals = model["Terminal"]
    buses = {
        bus
        for node, bus in zip(
            terminals.column("Terminal.ConnectivityNode"), terminals.column("Terminal.TopologicalNode"), strict=True
        )
        if bus and not node
    }
    for kind in ("ConnectivityNode", "TopologicalNode"):
        table = model[kind]
        around = table.column(f"{kind}.ConnectivityNodeContainer")
        for key, container in zip(table.ids, around, strict=True):
            if kind == "ConnectivityNode" or key in buses:
                numbers[key] = len(network.nodes)
                network.nodes.append(key)
                network.node_containers.append(container)
    return _join(model, network, numbers)


def _join(model: Model, network: Network, numbers: dict[str, int]) -> Connections:
    ends = model["PowerTransformerEnd"]
    # The ends of a transformer stand in the order of their own numbers, whatever its terminals say.
    order = dict(zip(ends.column("TransformerEnd.Terminal"), ends.column("TransformerEnd.endNumber"), strict=True))
    terminals = model["Terminal"]
    columns = (
        terminals.column("Terminal.ConductingEquipment"),
        terminals.column("Terminal.ConnectivityNode"),
        terminals.column("Terminal.TopologicalNode"),
        terminals.column("ACDCTerminal.sequenceNumber", "Terminal.sequenceNumber"),
        terminals.column("ACDCTerminal.connected", "Terminal.connected"),
    )
    found: dict[str, list[tuple[float, int]]] = {}
    for key, equipment, node, bus, sequence, connected in zip(terminals.ids, *columns, strict=True):
        number = numbers.get(node or bus or "")
        if equipment is None or number is None:
            network.findings.append(Finding("Terminal", key, "has no equipment or no node", "not connected"))
        elif connected != "false":
            found.setdefault(equipment, []).append((_number(order.get(key) or sequence) or 0.0, number))
    return {equipment: tuple(number for _, number in sorted(ends, key=_rank)) for equipment, ends in found.items()}


def _rank(end: tuple[float, int]) -> float:
    return end[0]


def _positions(model: Model) -> dict[str, tuple[Point, ...]]:
    points: dict[str, list[tuple[float, Point]]] = {}
    table = model["PositionPoint"]
    columns = (
        table.column(f"PositionPoint.{name}") for name in ("Location", "sequenceNumber", "xPosition", "yPosition")
    )
    for location, sequence, x_text, y_text in zip(*columns, strict=True):
        x, y = _number(x_text), _number(y_text)
        if location and x is not None and y is not None:
            points.setdefault(location, []).append((_number(sequence) or 0.0, (x, y)))
    locations = model["Location"]
    # CGMES has the reference on the Location, other profiles have it on the equipment.
    places = list(zip(locations.column("Location.PowerSystemResources"), locations.ids, strict=True))
    for _, resources in model:
        for key, location in zip(
            resources.ids, resources.columns.get("PowerSystemResource.Location", ()), strict=False
        ):
            if location:
                places.append((key, location))
    return {
        owner: tuple(point for _, point in sorted(points[location]))
        for owner, location in places
        if owner and location in points
    }


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None
