# Generated from xsd/CustomerMeterDataSet.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:CustomerMeterDataSet#."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages.runtime import Binding, Element, Put, new

XMLNS = ' xmlns:cmds="urn:dsobus:2026:CustomerMeterDataSet#"'


@dataclass(slots=True, kw_only=True)
class CustomerMeterDataSet:
    """Type CustomerMeterDataSet."""


def read_CustomerMeterDataSet(e: Element) -> CustomerMeterDataSet:
    del e
    return new(CustomerMeterDataSet)


def write_CustomerMeterDataSet(o: CustomerMeterDataSet, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}/>")
    del o


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:CustomerMeterDataSet#}CustomerMeterDataSet",
        CustomerMeterDataSet,
        read_CustomerMeterDataSet,
        "cmds:CustomerMeterDataSet",
        write_CustomerMeterDataSet,
        XMLNS,
    ),
)
