"""Write equipment with its terminals, in all profiles at once."""

from __future__ import annotations

import math

from dsobus.utility.cim import CIM, Document
from dsobus.utility.plan import Ids, Place

# Per km: r, x in ohm, bch in siemens at 50 Hz. 20 kV: 240 mm2 aluminium, 0.4 kV: 150 mm2 aluminium.
CABLES = {"20": (0.125, 0.112, 9.7e-5), "0.4": (0.206, 0.080, 2.6e-7)}
LEVELS = ("110", "20", "0.4")


class Elements:
    """Write the elements that a distribution network is made of; a level is the nominal voltage in kV, as text."""

    def __init__(self, eq: Document, ssh: Document, gl: Document, ids: Ids) -> None:
        self.eq, self.ssh, self.gl, self.ids = eq, ssh, gl, ids
        for level in LEVELS:
            eq.define("BaseVoltage", self.base(level), f"{level} kV", {"BaseVoltage.nominalVoltage": float(level)}, {})
        self.crs = ids("coordinates")
        gl.define("CoordinateSystem", self.crs, "WGS84", {"CoordinateSystem.crsUrn": "urn:ogc:def:crs:EPSG::4326"}, {})

    def base(self, level: str) -> str:
        """Return the id of a BaseVoltage."""
        return self.ids("base", level)

    def locate(self, key: str, name: str, *places: Place) -> None:
        """Write where something lies: a place, or the course of a line."""
        location = self.ids(key, "location")
        references = {"Location.PowerSystemResources": key, "Location.CoordinateSystem": self.crs}
        self.gl.define("Location", location, name, {}, references)
        for number, place in enumerate(places, 1):
            values = {
                "PositionPoint.sequenceNumber": number,
                "PositionPoint.xPosition": place.x,
                "PositionPoint.yPosition": place.y,
            }
            point = self.ids(location, number)
            self.gl.define("PositionPoint", point, None, values, {"PositionPoint.Location": location})

    def substation(self, key: str, name: str, place: Place, region: str) -> None:
        """Write a Substation and its place."""
        self.eq.define("Substation", key, name, {}, {"Substation.Region": region})
        self.locate(key, name, place)

    def level(self, substation: str, name: str, level: str) -> str:
        """Write a VoltageLevel of a substation and return its id."""
        key = self.ids(substation, "level", level)
        references = {"VoltageLevel.Substation": substation, "VoltageLevel.BaseVoltage": self.base(level)}
        self.eq.define("VoltageLevel", key, f"{name} {level} kV", {}, references)
        return key

    def bay(self, level: str, name: str) -> str:
        """Write a Bay of a VoltageLevel and return its id."""
        key = self.ids(level, "bay", name)
        self.eq.define("Bay", key, name, {}, {"Bay.VoltageLevel": level})
        return key

    def line(self, owner: str, name: str, region: str) -> str:
        """Write a Line, the container of cables, and return its id."""
        key = self.ids(owner, "line")
        self.eq.define("Line", key, name, {}, {"Line.Region": region})
        return key

    def node(self, container: str, name: str) -> str:
        """Write a ConnectivityNode and return its id."""
        key = self.ids(container, "node", name)
        references = {"ConnectivityNode.ConnectivityNodeContainer": container}
        self.eq.define("ConnectivityNode", key, name, {}, references)
        return key

    def place(
        self,
        kind: str,
        key: str,
        name: str,
        nodes: tuple[str, ...],
        values: dict[str, object],
        references: dict[str, str],
        state: dict[str, object],
    ) -> None:
        """Write a piece of equipment with its terminals; `state` is what SSH says of it."""
        self.eq.define(kind, key, name, values, references)
        self.ssh.add(kind, key, {"Equipment.inService": True, **state})
        for number, node in enumerate(nodes, 1):
            terminal = self.ids(key, number)
            self.eq.define(
                "Terminal",
                terminal,
                f"{name} {number}",
                {"ACDCTerminal.sequenceNumber": number},
                {"Terminal.ConductingEquipment": key, "Terminal.ConnectivityNode": node},
            )
            self.ssh.add("Terminal", terminal, {"ACDCTerminal.connected": True})

    def switch(
        self,
        kind: str,
        key: str,
        name: str,
        container: str,
        nodes: tuple[str, str],
        level: str,
        is_open: bool = False,
    ) -> None:
        """Write a switch in its normal position."""
        values: dict[str, object] = {"Switch.normalOpen": is_open, "Switch.retained": False}
        references = {"Equipment.EquipmentContainer": container, "ConductingEquipment.BaseVoltage": self.base(level)}
        self.place(kind, key, name, nodes, values, references, {"Switch.open": is_open})

    def busbar(self, container: str, name: str, node: str, level: str) -> None:
        """Write a BusbarSection on a node."""
        references = {"Equipment.EquipmentContainer": container, "ConductingEquipment.BaseVoltage": self.base(level)}
        self.place("BusbarSection", self.ids(node, "busbar"), name, (node,), {}, references, {})

    def cable(self, key: str, name: str, line: str, nodes: tuple[str, str], level: str, length: float) -> None:
        """Write an ACLineSegment of `length` metres."""
        kilometres = length / 1000
        r, x, bch = CABLES[level]
        values: dict[str, object] = {
            "Conductor.length": kilometres,
            "ACLineSegment.r": r * kilometres,
            "ACLineSegment.x": x * kilometres,
            "ACLineSegment.bch": bch * kilometres,
            "ACLineSegment.gch": 0,
        }
        references = {"Equipment.EquipmentContainer": line, "ConductingEquipment.BaseVoltage": self.base(level)}
        self.place("ACLineSegment", key, name, nodes, values, references, {})

    def transformer(
        self,
        key: str,
        name: str,
        substation: str,
        nodes: tuple[str, str],
        levels: tuple[str, str],
        rated_MVA: float,
        short_circuit: tuple[float, float],
        no_load: tuple[float, float],
        clock: int,
    ) -> None:
        """Write a two-winding transformer; losses per rated power: (resistive, impedance), (iron, magnetising)."""
        self.place("PowerTransformer", key, name, nodes, {}, {"Equipment.EquipmentContainer": substation}, {})
        volts = float(levels[0])
        ohms = volts**2 / rated_MVA
        resistance, impedance = short_circuit
        iron, magnetising = no_load
        first = {
            "r": resistance * ohms,
            "x": math.sqrt(impedance**2 - resistance**2) * ohms,
            "g": iron / ohms,
            "b": -math.sqrt(magnetising**2 - iron**2) / ohms,
        }
        windings = (("D", 0, first), ("Yn", clock, dict.fromkeys(first, 0.0)))
        for number, (level, (winding, hours, parameters)) in enumerate(zip(levels, windings, strict=True), 1):
            values: dict[str, object] = {f"PowerTransformerEnd.{name}": value for name, value in parameters.items()}
            values["PowerTransformerEnd.ratedS"] = rated_MVA
            values["PowerTransformerEnd.ratedU"] = float(level)
            values["PowerTransformerEnd.phaseAngleClock"] = hours
            values["TransformerEnd.endNumber"] = number
            references = {
                "PowerTransformerEnd.PowerTransformer": key,
                "PowerTransformerEnd.connectionKind": f"{CIM}WindingConnection.{winding}",
                "TransformerEnd.Terminal": self.ids(key, number),
                "TransformerEnd.BaseVoltage": self.base(level),
            }
            self.eq.define("PowerTransformerEnd", self.ids(key, "end", number), f"{name} {number}", values, references)

    def tap_changer(self, transformer: str, name: str, level: str) -> None:
        """Write the on-load tap changer of a transformer's first winding, in its neutral step."""
        key = self.ids(transformer, "taps")
        values: dict[str, object] = {
            "TapChanger.lowStep": -9,
            "TapChanger.highStep": 9,
            "TapChanger.neutralStep": 0,
            "TapChanger.normalStep": 0,
            "TapChanger.neutralU": float(level),
            "TapChanger.ltcFlag": True,
            "RatioTapChanger.stepVoltageIncrement": 1.67,
        }
        references = {"RatioTapChanger.TransformerEnd": self.ids(transformer, "end", 1)}
        self.eq.define("RatioTapChanger", key, name, values, references)
        self.ssh.add("RatioTapChanger", key, {"TapChanger.step": 0, "TapChanger.controlEnabled": False})

    def consumer(self, key: str, name: str, container: str, node: str, load_kW: float) -> None:
        """Write an EnergyConsumer at a power factor of 0.97."""
        references = {"Equipment.EquipmentContainer": container, "ConductingEquipment.BaseVoltage": self.base("0.4")}
        state: dict[str, object] = {"EnergyConsumer.p": load_kW / 1000, "EnergyConsumer.q": 0.25 * load_kW / 1000}
        self.place("EnergyConsumer", key, name, (node,), {}, references, state)

    def infeed(self, key: str, name: str, container: str, node: str, load_MW: float) -> None:
        """Write the ExternalNetworkInjection that feeds the network and holds its voltage."""
        references = {"Equipment.EquipmentContainer": container, "ConductingEquipment.BaseVoltage": self.base("110")}
        values: dict[str, object] = {
            "ExternalNetworkInjection.governorSCD": 0,
            "ExternalNetworkInjection.maxP": 500,
            "ExternalNetworkInjection.minP": -500,
            "ExternalNetworkInjection.maxQ": 500,
            "ExternalNetworkInjection.minQ": -500,
        }
        state: dict[str, object] = {
            "ExternalNetworkInjection.p": -load_MW,
            "ExternalNetworkInjection.q": -0.25 * load_MW,
            "ExternalNetworkInjection.referencePriority": 1,
            "RegulatingCondEq.controlEnabled": False,
        }
        self.place("ExternalNetworkInjection", key, name, (node,), values, references, state)
