# Generated from xsd/MeterReadings.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2011/MeterReadings#."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages.runtime import Binding, Element, Put, new

XMLNS = ' xmlns:mr="http://iec.ch/TC57/2011/MeterReadings#"'


@dataclass(slots=True, kw_only=True)
class MeterReadings:
    """Type MeterReadings."""


def read_MeterReadings(e: Element) -> MeterReadings:
    del e
    return new(MeterReadings)


def write_MeterReadings(o: MeterReadings, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}/>")
    del o


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2011/MeterReadings#}MeterReadings",
        MeterReadings,
        read_MeterReadings,
        "mr:MeterReadings",
        write_MeterReadings,
        XMLNS,
    ),
)
