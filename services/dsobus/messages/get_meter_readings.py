# Generated from xsd/GetMeterReadings.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2011/GetMeterReadings#."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages.runtime import Binding, Element, Put, new

XMLNS = ' xmlns:gmr="http://iec.ch/TC57/2011/GetMeterReadings#"'


@dataclass(slots=True, kw_only=True)
class GetMeterReadings:
    """Type GetMeterReadings."""


def read_GetMeterReadings(e: Element) -> GetMeterReadings:
    del e
    return new(GetMeterReadings)


def write_GetMeterReadings(o: GetMeterReadings, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}/>")
    del o


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2011/GetMeterReadings#}GetMeterReadings",
        GetMeterReadings,
        read_GetMeterReadings,
        "gmr:GetMeterReadings",
        write_GetMeterReadings,
        XMLNS,
    ),
)
