"""Write a utility's plant as a node-breaker CIM network."""

from __future__ import annotations

from dsobus.utility.elements import Elements
from dsobus.utility.plan import Consumer, Feeder, Outgoing, Place, Primary, Recloser, Station


def write_network(primaries: tuple[Primary, ...], to: Elements) -> None:
    """Write every substation and all that it feeds."""
    country = to.ids("region")
    to.eq.define("GeographicalRegion", country, "Demonstration", {}, {})
    for primary in primaries:
        region = to.ids(primary.id, "region")
        references = {"SubGeographicalRegion.Region": country}
        to.eq.define("SubGeographicalRegion", region, primary.name, {}, references)
        _Writer(primary, region, to).write()


class _Writer:
    """Write one 110/20 kV substation: single 110 kV busbar, double 20 kV busbar, two transformers, feeders."""

    def __init__(self, primary: Primary, region: str, to: Elements) -> None:
        self.primary = primary
        self.region = region
        self.to = to

    def write(self) -> None:
        primary, to = self.primary, self.to
        to.substation(primary.id, primary.name, primary.place, self.region)
        self.high = to.level(primary.id, primary.name, "110")
        self.medium = to.level(primary.id, primary.name, "20")
        self.high_bus = to.node(self.high, "busbar")
        to.busbar(self.high, f"{primary.name} 110 kV busbar", self.high_bus, "110")
        self.buses = [to.node(self.medium, f"busbar {number}") for number in (1, 2)]
        for number, bus in enumerate(self.buses, 1):
            to.busbar(self.medium, f"{primary.name} 20 kV busbar {number}", bus, "20")
        self._infeed()
        for number in (1, 2):
            self._transformer(number)
        self._coupler()
        for feeder, partner in zip(primary.feeders[::2], primary.feeders[1::2], strict=True):
            ends = [self._feeder(feeder, True), self._feeder(partner, False)]
            tie = to.ids(feeder.id, "tie")
            line = to.line(tie, f"{feeder.name} to {partner.name}", self.region)
            places = (feeder.stations[-1].place, partner.stations[-1].place)
            self._cable(tie, f"{feeder.name} to {partner.name}", line, (ends[0], ends[1]), places)

    def _infeed(self) -> None:
        primary, to = self.primary, self.to
        bay = to.bay(self.high, f"{primary.name} infeed")
        node = to.node(bay, "infeed")
        loads = (
            consumer.load_kW
            for feeder in primary.feeders
            for station in feeder.stations
            for outgoing in station.outgoings
            for consumer in outgoing.consumers
        )
        to.infeed(to.ids(bay, "injection"), f"{primary.name} infeed", self.high, node, sum(loads) / 1000)
        self._disconnector(bay, f"{primary.name} infeed disconnector", (node, self.high_bus), "110")

    def _disconnector(
        self, bay: str, name: str, nodes: tuple[str, str], level: str = "20", is_open: bool = False
    ) -> None:
        self.to.switch("Disconnector", self.to.ids(bay, name), name, bay, nodes, level, is_open)

    def _to_busbars(self, bay: str, name: str, node: str, closed: int) -> None:
        for number, bus in enumerate(self.buses, 1):
            self._disconnector(bay, f"{name} busbar {number} disconnector", (bus, node), is_open=number != closed)

    def _transformer(self, number: int) -> None:
        primary, to = self.primary, self.to
        name = f"{primary.name} T{number}"
        bay = to.bay(self.high, f"{name} 110 kV")
        upper, terminal = to.node(bay, "breaker"), to.node(bay, "transformer")
        self._disconnector(bay, f"{name} 110 kV disconnector", (self.high_bus, upper), "110")
        is_open = primary.standby and number == 2
        breaker = primary.breakers[number - 1]
        to.switch("Breaker", breaker, f"{name} 110 kV breaker", bay, (upper, terminal), "110", is_open)
        bay = to.bay(self.medium, f"{name} 20 kV")
        lower, incomer = to.node(bay, "transformer"), to.node(bay, "incomer")
        transformer = to.ids(primary.id, "transformer", number)
        to.transformer(
            transformer,
            name,
            primary.id,
            (terminal, lower),
            ("110", "20"),
            float(primary.rated_MVA),
            (0.005, 0.12),
            (0.0006, 0.002),
            5,
        )
        to.tap_changer(transformer, f"{name} tap changer", "110")
        # No breaker here: the one on the 110 kV side clears a fault of the transformer and of the busbar alike.
        switch = to.ids(bay, "switch")
        to.switch("LoadBreakSwitch", switch, f"{name} 20 kV switch", bay, (lower, incomer), "20")
        self._to_busbars(bay, name, incomer, number)

    def _coupler(self) -> None:
        to, name = self.to, f"{self.primary.name} coupler"
        bay = to.bay(self.medium, name)
        left, right = to.node(bay, "left"), to.node(bay, "right")
        self._disconnector(bay, f"{name} disconnector 1", (self.buses[0], left))
        to.switch("Breaker", to.ids(bay, "breaker"), f"{name} breaker", bay, (left, right), "20", is_open=True)
        self._disconnector(bay, f"{name} disconnector 2", (right, self.buses[1]))

    def _feeder(self, feeder: Feeder, is_open: bool) -> str:
        """Write a feeder and return the node at its far end, behind a switch that is normally open or not."""
        to = self.to
        bay = to.bay(self.medium, feeder.name)
        inner, outer, end = (to.node(bay, name) for name in ("busbar side", "line side", "cable"))
        self._to_busbars(bay, feeder.name, inner, feeder.busbar)
        to.switch("Breaker", feeder.id, f"{feeder.name} breaker", bay, (inner, outer), "20")
        self._disconnector(bay, f"{feeder.name} line disconnector", (outer, end))
        line = to.line(feeder.id, feeder.name, self.region)
        reclosers = {recloser.before: recloser for recloser in feeder.reclosers}
        place = self.primary.place
        for index, station in enumerate(feeder.stations):
            if index in reclosers:
                middle = Place((place.east + station.place.east) / 2, (place.north + station.place.north) / 2)
                end = self._recloser(reclosers[index], middle, place, end, line)
                place = middle
            is_last = index == len(feeder.stations) - 1
            end = self._station(station, place, end, line, is_last and is_open)
            place = station.place
        return end

    def _cable(self, key: str, name: str, line: str, nodes: tuple[str, str], places: tuple[Place, Place]) -> None:
        """Write a 20 kV cable; streets make it a little longer than the bee line."""
        self.to.cable(key, name, line, nodes, "20", 1.15 * places[0].distance(places[1]))
        self.to.locate(key, name, *places)

    def _recloser(self, recloser: Recloser, place: Place, before: Place, end: str, line: str) -> str:
        to, name = self.to, recloser.name
        site = to.ids(recloser.id, "site")
        to.substation(site, name, place, self.region)
        level = to.level(site, name, "20")
        bay = to.bay(level, name)
        near, far = to.node(bay, "near"), to.node(bay, "far")
        self._cable(to.ids(site, "cable"), f"{name} cable", line, (end, near), (before, place))
        to.switch("Recloser", recloser.id, name, bay, (near, far), "20")
        return far

    def _station(self, station: Station, before: Place, end: str, line: str, is_open: bool) -> str:
        to, name = self.to, station.name
        to.substation(station.id, name, station.place, self.region)
        medium, low = to.level(station.id, name, "20"), to.level(station.id, name, "0.4")
        entry, bus, leaving, fused = (to.node(medium, node) for node in ("in", "busbar", "out", "transformer"))
        low_bus = to.node(low, "busbar")
        self._cable(to.ids(station.id, "cable"), f"{name} cable", line, (end, entry), (before, station.place))
        to.busbar(medium, f"{name} 20 kV busbar", bus, "20")
        to.busbar(low, f"{name} 0.4 kV busbar", low_bus, "0.4")
        to.switch("LoadBreakSwitch", to.ids(station.id, "in"), f"{name} switch in", medium, (entry, bus), "20")
        to.switch(
            "LoadBreakSwitch", to.ids(station.id, "out"), f"{name} switch out", medium, (bus, leaving), "20", is_open
        )
        to.switch("Fuse", station.fuse, f"{name} transformer fuse", medium, (bus, fused), "20")
        to.transformer(
            to.ids(station.id, "transformer"),
            f"{name} transformer",
            station.id,
            (fused, low_bus),
            ("20", "0.4"),
            station.rated_kVA / 1000,
            (0.0103, 0.04),
            (0.0014, 0.004),
            5,
        )
        for outgoing in station.outgoings:
            self._outgoing(outgoing, low, low_bus)
        return leaving

    def _outgoing(self, outgoing: Outgoing, level: str, bus: str) -> None:
        to = self.to
        node = to.node(level, outgoing.name)
        to.switch("Fuse", outgoing.id, outgoing.name, level, (bus, node), "0.4")
        line = to.line(outgoing.id, f"{outgoing.name} {outgoing.street}", self.region)
        for consumer in outgoing.consumers:
            node = self._connection(consumer, level, line, node)

    def _connection(self, consumer: Consumer, level: str, line: str, before: str) -> str:
        to = self.to
        node = to.node(level, consumer.name)
        to.cable(to.ids(consumer.id, "cable"), f"{consumer.name} cable", line, (before, node), "0.4", consumer.length)
        to.consumer(consumer.id, consumer.name, level, node, consumer.load_kW)
        return node
