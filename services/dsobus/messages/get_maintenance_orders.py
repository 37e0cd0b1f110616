# Generated from xsd/GetMaintenanceOrders.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2015/GetMaintenanceOrders#."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages.runtime import Binding, Element, Put, new

XMLNS = ' xmlns:gmo="http://iec.ch/TC57/2015/GetMaintenanceOrders#"'


@dataclass(slots=True, kw_only=True)
class GetMaintenanceOrders:
    """Type GetMaintenanceOrders."""


def read_GetMaintenanceOrders(e: Element) -> GetMaintenanceOrders:
    del e
    return new(GetMaintenanceOrders)


def write_GetMaintenanceOrders(o: GetMaintenanceOrders, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}/>")
    del o


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2015/GetMaintenanceOrders#}GetMaintenanceOrders",
        GetMaintenanceOrders,
        read_GetMaintenanceOrders,
        "gmo:GetMaintenanceOrders",
        write_GetMaintenanceOrders,
        XMLNS,
    ),
)
