"""Read the catalogue in wsdl/README.rst: who provides and who calls which port, and who sends which events."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dsobus.soap.errors import SoapError

ANY = "any"
"""Stands for every party in the columns noun and called by."""

_PORTS = ("provider", "port", "noun", "called by")
_EVENTS = ("sender", "event port", "noun", "receiver")


class CatalogueError(SoapError):
    """The catalogue is not in its form; the text says where."""


@dataclass(frozen=True, slots=True)
class Row:
    """A port: `callers` are parties, or `any`."""

    provider: str
    port: str
    noun: str
    callers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A sender's events of a noun, and the party that takes them at its `port`."""

    sender: str
    port: str
    noun: str
    receiver: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All ports and events, in the order in which they are written."""

    ports: tuple[Row, ...]
    events: tuple[Event, ...]

    @property
    def parties(self) -> frozenset[str]:
        """Return all parties that provide a port."""
        return frozenset(row.provider for row in self.ports)


@cache
def catalogue() -> Catalogue:
    """Return the catalogue of the installed contracts."""
    return parse(files("dsobus.wsdl").joinpath("README.rst").read_text("utf-8"))


def rows() -> tuple[Row, ...]:
    """Return every port of every party."""
    return catalogue().ports


def events() -> tuple[Event, ...]:
    """Return who sends events to whom."""
    return catalogue().events


def parse(text: str) -> Catalogue:
    """Read the two tables from the text of the page.

    Raises CatalogueError when a table is missing, or a row has too few or empty cells.
    """
    tables = dict(_tables(text))
    try:
        ports, sent = tables[_PORTS], tables[_EVENTS]
    except KeyError as missing:
        raise CatalogueError(f"the catalogue has no table with the header {', '.join(missing.args[0])}") from None
    return Catalogue(
        tuple(Row(provider, port, noun, tuple(callers.split())) for provider, port, noun, callers in ports),
        tuple(Event(sender, port, noun, receiver) for sender, port, noun, receiver in sent),
    )


def _tables(text: str) -> Iterator[tuple[tuple[str, ...], list[list[str]]]]:
    """Yield header and rows of each csv-table directive."""
    for block in text.split(".. csv-table::")[1:]:
        options: dict[str, str] = {}
        lines: list[str] = []
        for line in block.splitlines()[1:]:
            if line and not line.startswith(" "):
                break
            name, colon, value = line.strip().removeprefix(":").partition(":")
            if line.strip().startswith(":") and colon:
                options[name] = value
            elif line.strip():
                lines.append(line.strip())
        (header,) = _cells([options.get("header", "")])
        table = list(_cells(lines))
        for row in table:
            if len(row) != len(header) or not all(row):
                raise CatalogueError(f"the catalogue has a row that does not fit its header: {', '.join(row)}")
        yield tuple(header), table


def _cells(lines: list[str]) -> Iterator[list[str]]:
    for row in csv.reader(lines, skipinitialspace=True):
        yield [cell.strip() for cell in row]
