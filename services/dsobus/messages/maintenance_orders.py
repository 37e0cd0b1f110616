# Generated from xsd/MaintenanceOrders.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2015/MaintenanceOrders#."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages.runtime import Binding, Element, Put, new

XMLNS = ' xmlns:mo="http://iec.ch/TC57/2015/MaintenanceOrders#"'


@dataclass(slots=True, kw_only=True)
class MaintenanceOrders:
    """Type MaintenanceOrders."""


def read_MaintenanceOrders(e: Element) -> MaintenanceOrders:
    del e
    return new(MaintenanceOrders)


def write_MaintenanceOrders(o: MaintenanceOrders, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}/>")
    del o


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2015/MaintenanceOrders#}MaintenanceOrders",
        MaintenanceOrders,
        read_MaintenanceOrders,
        "mo:MaintenanceOrders",
        write_MaintenanceOrders,
        XMLNS,
    ),
)
