"""Join terminals to equipment and to the points where equipment meets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dsobus.grid.findings import Findings
from dsobus.grid.model import Model


@dataclass(slots=True)
class Terminals:
    """Hold the terminals of a model by row, and the points that they stand on.

    A point is a ConnectivityNode, or the TopologicalNode of a terminal that has none (bus-branch models).
    point: -1 where a terminal has none. of: the rows of the terminals of equipment, in their order.
    alive: whether the terminal is connected and its equipment in service.
    """

    ids: list[str]
    equipment: Sequence[str | None]
    point: list[int]
    alive: list[bool]
    of: dict[str, list[int]]
    points: list[str]
    number: dict[str, int]
    containers: list[str | None]
    names: list[str | None]
    phases: dict[int, str]

    def at(self, key: str) -> list[int]:
        """Return the points of equipment, or of one terminal, that are known."""
        return [self.point[row] for row in self.of.get(key, ()) if self.point[row] >= 0]

    def rows_at(self) -> dict[int, list[int]]:
        """Return the rows of the terminals at each point."""
        found: dict[int, list[int]] = {}
        for row, point in enumerate(self.point):
            found.setdefault(point, []).append(row)
        return found


def place(model: Model, findings: Findings) -> Terminals:
    """Find the point and the equipment of every terminal."""
    table = model["Terminal"]
    equipment = table.column("Terminal.ConductingEquipment")
    keys = _keys(model)
    number, containers, names = _points(model, keys)
    point = [-1 if key is None else number.setdefault(key, len(number)) for key in keys]
    points = list(number)
    for missing in points[len(containers) :]:
        findings.add("ConnectivityNode", missing, "is named by terminals and not in the model", "taken as a node")
        containers.append(None)
        names.append(None)
    for key, owner, node in zip(table.ids, equipment, point, strict=True):
        if owner is None:
            findings.add("Terminal", key, "has no equipment", "left out")
        if node < 0:
            findings.add("Terminal", key, "has no node", "taken as disconnected")
    stopped = set(_out_of_service(model))
    connected = table.column("ACDCTerminal.connected", "Terminal.connected")
    return Terminals(
        ids=table.ids,
        equipment=equipment,
        point=point,
        alive=[state != "false" and owner not in stopped for state, owner in zip(connected, equipment, strict=True)],
        of=_in_order(equipment, table.column("ACDCTerminal.sequenceNumber", "Terminal.sequenceNumber")),
        points=points,
        number=number,
        containers=containers,
        names=names,
        phases={
            row: written.rpartition(".")[2]
            for row, written in enumerate(table.column("Terminal.phases"))
            if written is not None and not written.endswith((".ABC", ".ABCN"))
        },
    )


def _keys(model: Model) -> Sequence[str | None]:
    """Return what each terminal stands on: its ConnectivityNode, else its TopologicalNode.

    The node of a boundary is a TopologicalNode with one ConnectivityNode, and terminals name either: they meet there.
    """
    terminals, nodes = model["Terminal"], model["ConnectivityNode"]
    named = terminals.column("Terminal.ConnectivityNode")
    if None not in named:
        return named
    inside: dict[str, list[str]] = {}
    for key, bus in zip(nodes.ids, nodes.column("ConnectivityNode.TopologicalNode"), strict=True):
        if bus:
            inside.setdefault(bus, []).append(key)
    only = {bus: keys[0] for bus, keys in inside.items() if len(keys) == 1}
    buses = terminals.column("Terminal.TopologicalNode")
    return [node or (bus and only.get(bus, bus)) for node, bus in zip(named, buses, strict=True)]


def _points(model: Model, needed: Iterable[str | None]) -> tuple[dict[str, int], list[str | None], list[str | None]]:
    """Number the ConnectivityNodes, and the TopologicalNodes on which terminals stand; return containers and names."""
    number: dict[str, int] = {}
    containers: list[str | None] = []
    names: list[str | None] = []
    stood_on = set(needed)
    for kind in ("ConnectivityNode", "TopologicalNode"):
        table = model[kind]
        columns = (table.column(f"{kind}.ConnectivityNodeContainer"), table.column("IdentifiedObject.name"))
        for key, container, name in zip(table.ids, *columns, strict=True):
            if kind == "ConnectivityNode" or key in stood_on:
                number[key] = len(number)
                containers.append(container)
                names.append(name)
    return number, containers, names


def _out_of_service(model: Model) -> Iterator[str]:
    for _, table in model:
        serves = table.columns.get("Equipment.inService")
        if serves:
            yield from (key for key, state in zip(table.ids, serves, strict=True) if state == "false")


def _in_order(equipment: Sequence[str | None], sequence: Sequence[str | None]) -> dict[str, list[int]]:
    of: dict[str, list[int]] = {}
    for row, owner in enumerate(equipment):
        if owner is not None:
            rows = of.get(owner)
            if rows is None:
                of[owner] = [row]
            else:
                rows.append(row)
    numbers = {text: _number(text) for text in set(sequence)}
    rank = [numbers[text] for text in sequence]
    for rows in of.values():
        if len(rows) > 1:
            rows.sort(key=rank.__getitem__)
    return of


def _number(text: str | None) -> float:
    try:
        return float(text) if text else 0.0
    except ValueError:
        return 0.0
