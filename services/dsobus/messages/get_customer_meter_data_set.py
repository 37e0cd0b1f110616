# Generated from xsd/GetCustomerMeterDataSet.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetCustomerMeterDataSet#."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages.runtime import Binding, Element, Put, new

XMLNS = ' xmlns:gcmds="urn:dsobus:2026:GetCustomerMeterDataSet#"'


@dataclass(slots=True, kw_only=True)
class GetCustomerMeterDataSet:
    """Type GetCustomerMeterDataSet."""


def read_GetCustomerMeterDataSet(e: Element) -> GetCustomerMeterDataSet:
    del e
    return new(GetCustomerMeterDataSet)


def write_GetCustomerMeterDataSet(o: GetCustomerMeterDataSet, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}/>")
    del o


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:GetCustomerMeterDataSet#}GetCustomerMeterDataSet",
        GetCustomerMeterDataSet,
        read_GetCustomerMeterDataSet,
        "gcmds:GetCustomerMeterDataSet",
        write_GetCustomerMeterDataSet,
        XMLNS,
    ),
)
