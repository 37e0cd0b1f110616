"""Describe the plant of a demonstration utility: substations, feeders, stations, fuses, consumers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID, uuid5

_URN = UUID("6f0b4a52-61c5-5b0e-9d0c-0c7d3f1d2026")


class Ids:
    """Derive the same UUID from the same seed and path, always."""

    def __init__(self, seed: int) -> None:
        self._space = uuid5(_URN, str(seed))

    def __call__(self, *path: object) -> str:
        """Return the id of what the path names: ids(feeder, "breaker")."""
        return str(uuid5(self._space, "/".join(map(str, path))))


@dataclass(frozen=True, slots=True)
class Place:
    """Locate something, in metres east and north of the utility's south-western corner."""

    east: float
    north: float

    @property
    def x(self) -> str:
        """Give the longitude; the utility lies in the sea near the equator, so that no real place is meant."""
        return f"{0.5 + self.east / 111_320:.6f}"

    @property
    def y(self) -> str:
        """Give the latitude; near the equator a degree is as long as one of longitude."""
        return f"{0.5 + self.north / 111_320:.6f}"

    def distance(self, other: Place) -> float:
        """Return the distance in metres."""
        return float(((self.east - other.east) ** 2 + (self.north - other.north) ** 2) ** 0.5)


@dataclass(frozen=True, slots=True)
class Consumer:
    """Describe the connection of one customer, `length` metres of cable from the one before it."""

    id: str
    name: str
    place: Place
    load_kW: float
    length: float


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Describe a low-voltage fuse and the street that it feeds; the id is the fuse's."""

    id: str
    name: str
    street: str
    consumers: tuple[Consumer, ...]


@dataclass(frozen=True, slots=True)
class Station:
    """Describe a secondary substation; `fuse` is the id of its transformer's fuse."""

    id: str
    name: str
    place: Place
    fuse: str
    rated_kVA: int
    outgoings: tuple[Outgoing, ...]


@dataclass(frozen=True, slots=True)
class Recloser:
    """Describe a recloser in the line before the station of that index."""

    id: str
    name: str
    before: int


@dataclass(frozen=True, slots=True)
class Feeder:
    """Describe a 20 kV feeder on one of the two busbars (1, 2); the id is its breaker's."""

    id: str
    name: str
    busbar: int
    stations: tuple[Station, ...]
    reclosers: tuple[Recloser, ...]


@dataclass(frozen=True, slots=True)
class Primary:
    """Describe a 110/20 kV substation with two transformers; the second is a standby where feeders are few.

    `breakers` are the ids of the transformers' 110 kV breakers.
    Feeders stand in pairs: the ends of the first and second, third and fourth ... meet in an open point.
    """

    id: str
    name: str
    place: Place
    rated_MVA: int
    standby: bool
    breakers: tuple[str, str]
    feeders: tuple[Feeder, ...]


@dataclass(frozen=True, slots=True)
class ProtectiveDevice:
    """State, by construction, what a device protects: `consumers` are those that have no nearer device."""

    id: str
    name: str
    kind: str
    parent: str | None
    consumers: tuple[str, ...] = ()


def protection(primaries: tuple[Primary, ...]) -> Iterator[ProtectiveDevice]:
    """Iterate over the protective devices in normal operation, each after its parent."""
    for primary in primaries:
        in_service = primary.breakers[:1] if primary.standby else primary.breakers
        for number, breaker in enumerate(in_service, 1):
            yield ProtectiveDevice(breaker, f"{primary.name} T{number} 110 kV breaker", "Breaker", None)
        for feeder in primary.feeders:
            yield ProtectiveDevice(feeder.id, f"{feeder.name} breaker", "Breaker", primary.breakers[feeder.busbar - 1])
            yield from _along(feeder)


def _along(feeder: Feeder) -> Iterator[ProtectiveDevice]:
    above = feeder.id
    reclosers = {recloser.before: recloser for recloser in feeder.reclosers}
    for index, station in enumerate(feeder.stations):
        if index in reclosers:
            recloser = reclosers[index]
            yield ProtectiveDevice(recloser.id, recloser.name, "Recloser", above)
            above = recloser.id
        yield ProtectiveDevice(station.fuse, f"{station.name} transformer fuse", "Fuse", above)
        for outgoing in station.outgoings:
            consumers = tuple(consumer.id for consumer in outgoing.consumers)
            yield ProtectiveDevice(outgoing.id, outgoing.name, "Fuse", station.fuse, consumers)
