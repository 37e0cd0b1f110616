# Generated from xsd/GetUnplannedOutages.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetUnplannedOutages#."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages.runtime import Binding, Element, Put, new

XMLNS = ' xmlns:guo="urn:dsobus:2026:GetUnplannedOutages#"'


@dataclass(slots=True, kw_only=True)
class GetUnplannedOutages:
    """Type GetUnplannedOutages."""


def read_GetUnplannedOutages(e: Element) -> GetUnplannedOutages:
    del e
    return new(GetUnplannedOutages)


def write_GetUnplannedOutages(o: GetUnplannedOutages, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}/>")
    del o


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:GetUnplannedOutages#}GetUnplannedOutages",
        GetUnplannedOutages,
        read_GetUnplannedOutages,
        "guo:GetUnplannedOutages",
        write_GetUnplannedOutages,
        XMLNS,
    ),
)
