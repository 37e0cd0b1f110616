# Generated from xsd/GetEndDeviceEvents.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetEndDeviceEvents#."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages.runtime import Binding, Element, Put, new

XMLNS = ' xmlns:gede="urn:dsobus:2026:GetEndDeviceEvents#"'


@dataclass(slots=True, kw_only=True)
class GetEndDeviceEvents:
    """Type GetEndDeviceEvents."""


def read_GetEndDeviceEvents(e: Element) -> GetEndDeviceEvents:
    del e
    return new(GetEndDeviceEvents)


def write_GetEndDeviceEvents(o: GetEndDeviceEvents, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}/>")
    del o


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:GetEndDeviceEvents#}GetEndDeviceEvents",
        GetEndDeviceEvents,
        read_GetEndDeviceEvents,
        "gede:GetEndDeviceEvents",
        write_GetEndDeviceEvents,
        XMLNS,
    ),
)
