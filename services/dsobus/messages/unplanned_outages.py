# Generated from xsd/UnplannedOutages.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:UnplannedOutages#."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages.runtime import Binding, Element, Put, new

XMLNS = ' xmlns:uo="urn:dsobus:2026:UnplannedOutages#"'


@dataclass(slots=True, kw_only=True)
class UnplannedOutages:
    """Type UnplannedOutages."""


def read_UnplannedOutages(e: Element) -> UnplannedOutages:
    del e
    return new(UnplannedOutages)


def write_UnplannedOutages(o: UnplannedOutages, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}/>")
    del o


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:UnplannedOutages#}UnplannedOutages",
        UnplannedOutages,
        read_UnplannedOutages,
        "uo:UnplannedOutages",
        write_UnplannedOutages,
        XMLNS,
    ),
)
