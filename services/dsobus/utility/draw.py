"""Draw the plant of a utility of a given size from a seed."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from random import Random

from dsobus.utility.plan import Consumer, Feeder, Ids, Outgoing, Place, Primary, Recloser, Station

TOWNS = (
    "Alderby",
    "Birchford",
    "Cedarholm",
    "Elmstead",
    "Firwick",
    "Hazelton",
    "Ivybridge",
    "Junipergate",
    "Larchfield",
    "Maplecross",
    "Oakhaven",
    "Pinewell",
)
TREES = (
    "Acacia",
    "Alder",
    "Almond",
    "Ash",
    "Aspen",
    "Beech",
    "Birch",
    "Cedar",
    "Chestnut",
    "Elder",
    "Elm",
    "Fir",
    "Hazel",
    "Holly",
    "Larch",
    "Linden",
    "Maple",
    "Oak",
    "Pine",
    "Poplar",
    "Rowan",
    "Spruce",
    "Willow",
    "Yew",
)
WAYS = ("Street", "Lane", "Road", "Row", "Avenue", "Close", "Green", "Hill")

FEEDERS_PER_PRIMARY = 20
# Below these a fault of a device could not be told from a fault of the one below it.
METERS_PER_FUSE, FUSES_PER_STATION, STATIONS_PER_FEEDER, FEEDERS_PER_TRANSFORMER = 4, 2, 2, 2
METERS_PER_STATION = METERS_PER_FUSE * FUSES_PER_STATION
METERS_PER_FEEDER = METERS_PER_STATION * STATIONS_PER_FEEDER
FEWEST_CUSTOMERS = METERS_PER_FEEDER * FEEDERS_PER_TRANSFORMER


def draw(loads_kW: Sequence[float], ids: Ids, random: Random) -> tuple[Primary, ...]:
    """Draw the substations that feed one consumer per load; larger utilities have longer feeders, as in life."""
    customers = len(loads_kW)
    scale = max(1.0, customers / 1000)
    pairs = max(1, round(customers / (170 * scale**0.5) / 2))
    primaries = math.ceil(pairs * 2 / FEEDERS_PER_PRIMARY)
    consumers = iter(enumerate(loads_kW, 1))
    per_primary = _split(customers, primaries, customers // (2 * primaries), random)
    drawn = []
    for number, count in enumerate(per_primary):
        feeders = 2 * (pairs // primaries + (number < pairs % primaries))
        place = Place(15_000 + 30_000 * (number % 3), 15_000 + 30_000 * (number // 3))
        block = list(islice(consumers, count))
        drawn.append(_Primary(number, place, round(28 * scale**0.25), ids, random).draw(block, feeders))
    return tuple(drawn)


class _Primary:
    """Draw one 110/20 kV substation and all that it feeds."""

    def __init__(self, number: int, place: Place, per_station: int, ids: Ids, random: Random) -> None:
        self.id = ids("primary", number)
        rounds, town = divmod(number, len(TOWNS))
        self.town = TOWNS[town] + (f" {rounds + 1}" if rounds else "")
        self.place = place
        self.per_station = per_station
        self.ids = ids
        self.random = random
        self.stations = 0
        self.streets = _streets(random)

    def draw(self, consumers: Sequence[tuple[int, float]], count: int) -> Primary:
        standby = count < 2 * FEEDERS_PER_TRANSFORMER
        shares = _split(len(consumers), count, METERS_PER_FEEDER, self.random)
        rest = iter(consumers)
        feeders = tuple(
            self._feeder(number, count, list(islice(rest, share)), 1 if standby else 1 + number % 2)
            for number, share in enumerate(shares)
        )
        rated = _rating(sum(load for _, load in consumers) / 1000, (10, 16, 25, 40, 63, 80, 100))
        breakers = (self.ids(self.id, "breaker", 1), self.ids(self.id, "breaker", 2))
        return Primary(self.id, self.town, self.place, rated, standby, breakers, feeders)

    def _feeder(self, number: int, count: int, consumers: Sequence[tuple[int, float]], busbar: int) -> Feeder:
        name = f"{self.town} F{number + 1:02}"
        feeder = self.ids(self.id, "feeder", number)
        angle = 2 * math.pi * (number + 0.3 * self.random.random()) / count
        length = max(STATIONS_PER_FEEDER, round(len(consumers) / self.per_station))
        shares = _split(len(consumers), length, METERS_PER_STATION, self.random)
        rest = iter(consumers)
        stations, along = [], 600.0
        for share in shares:
            place = _beyond(self.place, angle, along, self.random.uniform(-150, 150))
            stations.append(self._station(place, list(islice(rest, share))))
            along += self.random.uniform(400, 900)
        return Feeder(feeder, name, busbar, tuple(stations), self._reclosers(feeder, name, length))

    def _reclosers(self, feeder: str, name: str, length: int) -> tuple[Recloser, ...]:
        number = min(2, length // 5) if self.random.random() < 0.7 else 0
        return tuple(
            Recloser(self.ids(feeder, "recloser", index), f"{name} recloser {index}", index * length // (number + 1))
            for index in range(1, number + 1)
        )

    def _station(self, place: Place, consumers: Sequence[tuple[int, float]]) -> Station:
        self.stations += 1
        station = self.ids(self.id, "station", self.stations)
        name = f"{self.town} S{self.stations:04}"
        fuses = max(FUSES_PER_STATION, round(len(consumers) / 8))
        shares = _split(len(consumers), fuses, METERS_PER_FUSE, self.random)
        rest = iter(consumers)
        outgoings = tuple(
            self._outgoing(
                self.ids(station, "outgoing", number), f"{name} LV fuse {number}", place, islice(rest, share)
            )
            for number, share in enumerate(shares, 1)
        )
        rated = _rating(1.5 * sum(load for _, load in consumers), (100, 160, 250, 400, 630, 1000, 1600))
        return Station(station, name, place, self.ids(station, "fuse"), rated, outgoings)

    def _outgoing(self, fuse: str, name: str, station: Place, loads: Iterator[tuple[int, float]]) -> Outgoing:
        angle, along, side = self.random.uniform(0, 2 * math.pi), 20.0, 8.0
        consumers = []
        for number, load in loads:
            length = self.random.uniform(18, 40)
            along, side = along + length, -side
            place = _beyond(station, angle, along, side)
            consumers.append(Consumer(self.ids("consumer", number), f"Connection {number:06}", place, load, length))
        return Outgoing(fuse, name, next(self.streets), tuple(consumers))


def _streets(random: Random) -> Iterator[str]:
    names = [f"{tree} {way}" for way in WAYS for tree in TREES]
    random.shuffle(names)
    quarter = 1
    while True:
        yield from (name if quarter == 1 else f"{name} {quarter}" for name in names)
        quarter += 1


def _split(total: int, parts: int, least: int, random: Random) -> list[int]:
    """Split a number at random into parts that are never below `least`."""
    weights = [random.uniform(0.6, 1.4) for _ in range(parts)]
    spare, heaviness = total - parts * least, sum(weights)
    bounds, reached = [0], 0.0
    for weight in weights:
        reached += weight
        bounds.append(round(spare * min(1.0, reached / heaviness)))
    bounds[-1] = spare
    return [least + end - start for start, end in pairwise(bounds)]


def _rating(load: float, ratings: Sequence[int]) -> int:
    return next((rating for rating in ratings if rating >= load), ratings[-1])


def _beyond(start: Place, angle: float, along: float, aside: float) -> Place:
    cos, sin = math.cos(angle), math.sin(angle)
    return Place(start.east + along * cos - aside * sin, start.north + along * sin + aside * cos)
