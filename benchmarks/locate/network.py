"""Draw a utility's protection tree of any size, and the faults and reports of a storm on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from dsobus.applications.dms.plant import Plant
from dsobus.grid import Device, ProtectionTree
from dsobus.utility import generate

BEGAN = datetime(2026, 1, 15, 6, tzinfo=UTC)
METERS_PER_FEEDER = 2500
FAULTS = {"feeder": 0.08, "recloser": 0.12, "lateral": 0.50, "transformer": 0.30}
"""How often a fault is at a device of each sort."""
OWN_FAULTS = {"feeder": 0.2, "recloser": 0.1, "transformer": 0.4, "street": 0.3}
"""The same in the demonstration utility, whose smallest device is a low-voltage fuse with four meters or more."""
ALONE = 0.2
"""Share of transformers whose meters report one by one, by radio; each of the others has a concentrator."""


@dataclass(frozen=True, slots=True)
class Network:
    """Hold a tree with its meters, each the only one of its consumer, and its devices by sort."""

    tree: ProtectionTree
    plant: Plant
    sorts: dict[str, list[str]]
    shares: dict[str, float]

    def below(self, device: str) -> list[int]:
        """Return the meters that a device feeds."""
        return [self.plant.number[consumer] for consumer in self.tree.downstream(device)]


def draw(meters: int, seed: int) -> Network:
    """Draw feeders with up to four reclosers and some twenty laterals of three to twelve transformers."""
    chance = Random(f"network {seed} {meters}")
    devices: list[Device] = []
    sorts: dict[str, list[str]] = {sort: [] for sort in FAULTS}
    device_of: dict[str, str] = {}
    collectors: list[str] = []
    feeders = max(1, round(meters / METERS_PER_FEEDER))

    def add(sort: str, kind: str, parent: str | None, feeder: str) -> str:
        key = f"{sort} {len(devices)}"
        devices.append(Device(key, key, kind, parent, feeder or key))
        sorts[sort].append(key)
        return key

    for _ in range(feeders):
        feeder = trunk = add("feeder", "Breaker", None, "")
        sections = chance.choice((1, 2, 3, 4, 5))
        for section in range(sections):
            if section:
                trunk = add("recloser", "Recloser", trunk, feeder)
            for _ in range(max(2, round(chance.uniform(14, 26) / sections))):
                lateral = add("lateral", "Fuse", trunk, feeder)
                for _ in range(chance.randint(3, 11)):
                    transformer = add("transformer", "Fuse", lateral, feeder)
                    collector = "" if chance.random() < ALONE else f"collector of {transformer}"
                    for _ in range(chance.randint(10, 26)):
                        device_of[f"meter {len(collectors)}"] = transformer
                        collectors.append(collector)
    tree = ProtectionTree(devices, device_of)
    names = list(device_of)
    return Network(tree, Plant(tree, names, names, collectors), sorts, FAULTS)


def own(meters: int, seed: int) -> Network:
    """Return the demonstration utility of that size; its devices above the feeders do not fail."""
    utility = generate(meters, seed)
    feeders = {feeder.id for primary in utility.primaries for feeder in primary.feeders}
    head: dict[str, str] = {}
    devices: list[Device] = []
    sorts: dict[str, list[str]] = {sort: [] for sort in OWN_FAULTS}
    for each in utility.devices:
        head[each.id] = each.id if each.id in feeders or each.parent is None else head[each.parent]
        devices.append(Device(each.id, each.name, each.kind, each.parent, head[each.id]))
        if each.kind == "Fuse":
            sorts["street" if each.consumers else "transformer"].append(each.id)
        elif each.id in feeders or each.kind == "Recloser":
            sorts["feeder" if each.id in feeders else "recloser"].append(each.id)
    tree = ProtectionTree(devices, {consumer: each.id for each in utility.devices for consumer in each.consumers})
    names = [meter.EnergyConsumer for meter in utility.meters]
    return Network(tree, Plant(tree, names, names, [meter.amrRouter for meter in utility.meters]), sorts, OWN_FAULTS)


@dataclass(frozen=True, slots=True)
class Scenario:
    """Say how many faults there are at once, and how far the reports are wrong."""

    faults: int
    lost: float
    false: float
    dead: float = 0.0


@dataclass(frozen=True, slots=True)
class Storm:
    """Hold the devices that failed, those of them of which any alarm came through, and the alarms as they are heard."""

    faults: frozenset[str]
    heard: frozenset[str]
    alarms: tuple[int, ...]


def storm(network: Network, scenario: Scenario, seed: int) -> Storm:
    """Draw faults none of which lies below another, and what arrives of the reports."""
    chance = Random(f"storm {seed} {scenario}")
    place = {device: number for number, device in enumerate(network.tree.order)}
    faults: set[str] = set()
    taken: list[range] = []
    while len(faults) < scenario.faults:
        (sort,) = chance.choices(list(network.shares), list(network.shares.values()))
        device = chance.choice(network.sorts[sort])
        span = range(place[device], network.tree.span(device).stop)
        if all(span.stop <= other.start or other.stop <= span.start for other in taken):
            faults.add(device)
            taken.append(span)
    cells = network.plant.cells
    collectors = cells.collector.tolist()
    dead = {k for k in range(1, len(network.plant.collectors)) if chance.random() < scenario.dead}
    out = {meter for device in faults for meter in network.below(device)}
    alarms = []
    for meter in range(len(network.plant.meters)):
        speaks = chance.random() < ((1.0 - scenario.lost) if meter in out else scenario.false)
        if speaks and collectors[cells.of_meter[meter]] not in dead:
            alarms.append(meter)
    spoke = set(alarms)
    heard = frozenset(device for device in faults if not spoke.isdisjoint(network.below(device)))
    chance.shuffle(alarms)
    return Storm(frozenset(faults), heard, tuple(alarms))
