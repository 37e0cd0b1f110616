"""Find which protective device feeds what: the radial protection tree of the energised network."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from dsobus.grid.network import Equipment, Network, Point, Switch

PROTECTIVE = frozenset({"Breaker", "DisconnectingCircuitBreaker", "Fuse", "Recloser"})
_MEDIUM_VOLTAGE_KV = 1.0


@dataclass(frozen=True, slots=True)
class Device:
    """Describe a protective device; `parent` is the next one towards the source.

    `feeder` is the device at the head of its feeder: the breaker of a busbar that it is fed from.
    """

    id: str
    name: str
    kind: str
    parent: str | None
    feeder: str
    nominal_kV: float | None = None
    substation: str | None = None
    position: Point | None = None


class ProtectionTree:
    """Answer what lies below each protective device; a device stands after its parent, followed by all below it."""

    def __init__(self, devices: list[Device], device_of: dict[str, str]) -> None:
        children: dict[str | None, list[Device]] = {}
        for device in devices:
            children.setdefault(device.parent, []).append(device)
        below: dict[str, list[str]] = {}
        for consumer, protecting in device_of.items():
            below.setdefault(protecting, []).append(consumer)
        self.devices: dict[str, Device] = {}
        self.device_of = device_of
        self._children = {device.id: [child.id for child in children.get(device.id, ())] for device in devices}
        self._order: list[str] = []
        self._consumers: list[str] = []
        # The consumers directly below a device, and all those below it, are two slices of one list.
        self._direct: dict[str, tuple[int, int]] = {}
        self._devices_end: dict[str, int] = {}
        self._consumers_end: dict[str, int] = {}
        stack = [(device, False) for device in reversed(children.get(None, ()))]
        while stack:
            device, left = stack.pop()
            if left:
                self._devices_end[device.id] = len(self._order)
                self._consumers_end[device.id] = len(self._consumers)
                continue
            self.devices[device.id] = device
            self._order.append(device.id)
            start = len(self._consumers)
            self._consumers += below.get(device.id, ())
            self._direct[device.id] = (start, len(self._consumers))
            stack.append((device, True))
            stack += [(child, False) for child in reversed(children.get(device.id, ()))]
        self._place = {key: place for place, key in enumerate(self._order)}

    @property
    def order(self) -> Sequence[str]:
        """Return all devices, each after its parent and followed by all below it: what is below one is a slice."""
        return self._order

    def span(self, device: str) -> slice:
        """Return where in `order` a device and all below it stand."""
        return slice(self._place[device], self._devices_end[device])

    def children(self, device: str) -> list[str]:
        """Return the devices that have this one as parent."""
        return self._children[device]

    def ancestors(self, device: str) -> list[str]:
        """Return the devices between this one and the source, the nearest first."""
        found = []
        above = self.devices[device].parent
        while above is not None:
            found.append(above)
            above = self.devices[above].parent
        return found

    def below(self, device: str) -> list[str]:
        """Return this device and all that are fed through it, each after its parent."""
        return self._order[self.span(device)]

    def consumers(self, device: str) -> list[str]:
        """Return the consumers that have this device as the nearest towards the source."""
        start, end = self._direct[device]
        return self._consumers[start:end]

    def downstream(self, device: str) -> list[str]:
        """Return all consumers that are fed through this device; KeyError when there is no such device."""
        return self._consumers[self._direct[device][0] : self._consumers_end[device]]


@dataclass(frozen=True, slots=True)
class _Reached:
    """Say how a node is fed: through which device and feeder, and what lies between it and the last transformer."""

    device: str | None = None
    feeder: str | None = None
    busbar: bool = False
    line: bool = False


def protect(network: Network) -> ProtectionTree:
    """Walk the energised network from its infeeds and return its protection tree.

    Open switches are not passed; where the network is meshed, the path of fewest pieces of equipment counts.
    A consumer that is de-energised, or reached without passing a device, has no place in the tree.
    """
    joined = network.neighbours()
    busbars = {node for busbar in network.busbars.values() for node in busbar.nodes}
    reached: dict[int, _Reached] = {}
    devices: list[Device] = []
    queue = deque(node for source in network.infeeds() for node in source.nodes)
    reached.update((node, _Reached(busbar=node in busbars)) for node in queue)
    while queue:
        node = queue.popleft()
        for other, equipment in joined[node]:
            if other not in reached:
                reached[other] = _pass(network, node, reached[node], equipment, devices, other in busbars)
                queue.append(other)
    device_of = {}
    for consumer in network.consumers.values():
        fed = reached.get(consumer.nodes[0]) if consumer.nodes else None
        if fed is not None and fed.device is not None:
            device_of[consumer.id] = fed.device
    return ProtectionTree(devices, device_of)


def _pass(
    network: Network, node: int, fed: _Reached, equipment: Equipment, devices: list[Device], to_busbar: bool
) -> _Reached:
    if equipment.kind in PROTECTIVE:
        level = network.nominal_kV(node)
        leaves_busbar = equipment.kind != "Fuse" and fed.busbar and not fed.line
        is_head = leaves_busbar and (level is None or level > _MEDIUM_VOLTAGE_KV)
        feeder = equipment.id if is_head or fed.feeder is None else fed.feeder
        substation = network.substation(equipment.container)
        devices.append(
            Device(
                equipment.id,
                equipment.name,
                equipment.kind,
                fed.device,
                feeder,
                level,
                substation.id if substation else None,
                network.position(equipment),
            )
        )
        return _Reached(equipment.id, feeder, fed.busbar or to_busbar, fed.line)
    if equipment.id in network.transformers:
        return _Reached(fed.device, fed.feeder, to_busbar)
    passes_line = not isinstance(equipment, Switch)
    return _Reached(fed.device, fed.feeder, fed.busbar or to_busbar, fed.line or passes_line)
