"""Hold the objects of a CIM model, column by column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import nan

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Finding:
    """State a defect of a model that was read all the same, and what was assumed in its place."""

    kind: str
    object: str
    wrong: str
    assumed: str


@dataclass(slots=True)
class Table:
    """Hold the objects of one class: a row each, and a column for each property that any of them has.

    Columns are named like the properties without their namespace (Switch.normalOpen).
    Values are texts; references are normalised ids, or the bare member of an enumeration (UnitSymbol.V).
    """

    ids: list[str] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    columns: dict[str, list[str | None]] = field(default_factory=dict)
    repeats: dict[tuple[str, int], list[str]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.ids)

    def column(self, *names: str) -> Sequence[str | None]:
        """Return the first of the named columns that is there, else a column of None."""
        for name in names:
            if name in self.columns:
                return self.columns[name]
        return [None] * len(self.ids)

    def numbers(self, *names: str) -> NDArray[np.float64]:
        """Return the first of the named columns that is there, as numbers; NaN where there is none or no number."""
        column = self.column(*names)
        try:
            return np.array([nan if text is None else float(text) for text in column])
        except ValueError:
            return np.array([_number(text) for text in column])

    def value(self, identifier: str, name: str) -> str | None:
        """Return one value of one object; KeyError when it is not of this class."""
        row = self.rows[identifier]
        column = self.columns.get(name)
        return column[row] if column else None

    def values(self, identifier: str, name: str) -> tuple[str, ...]:
        """Return every value of a property that may stand several times in one object."""
        first = self.value(identifier, name)
        return () if first is None else (first, *self.repeats.get((name, self.rows[identifier]), ()))


@dataclass(frozen=True, slots=True)
class File:
    """Tell what a file of a model was: its header, and by its content EQ, SSH, TP, SV, DL or GL, or several of them.

    namespace is that of its CIM classes, and tells the version of CIM.
    """

    name: str
    bytes: int
    header: str | None
    profiles: tuple[str, ...]
    authority: str | None
    content: frozenset[str]
    namespace: str | None


@dataclass(slots=True)
class Model:
    """Hold all objects of one or several CIM files, by class.

    references: the properties whose values refer. namespaces: of classes, properties and members of enumerations.
    forms: how the model refers to objects whose ids it does not write as #_id (in capitals, urn:uuid:id).
    boundary: the objects that files of the boundary define.
    """

    tables: dict[str, Table] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    references: set[str] = field(default_factory=set)
    namespaces: dict[str, str] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)
    boundary: set[str] = field(default_factory=set)

    def __getitem__(self, kind: str) -> Table:
        """Return the objects of a class; an empty table when there are none."""
        return self.tables.get(kind) or Table()

    def __iter__(self) -> Iterator[tuple[str, Table]]:
        return iter(self.tables.items())

    def __len__(self) -> int:
        return sum(len(table) for table in self.tables.values())

    def kind(self, identifier: str) -> str | None:
        """Return the class of an object, None when the model does not have it."""
        return next((kind for kind, table in self if identifier in table.rows), None)

    def mrid(self, identifier: str) -> str:
        """Return the mRID of an object as the model writes its id."""
        return self.forms.get(identifier, identifier).removeprefix("#").removeprefix("urn:uuid:").removeprefix("_")

    @property
    def profiles(self) -> frozenset[str]:
        """Return the profiles that the headers name (md:FullModel, md:Model.profile)."""
        headers = self["FullModel"]
        return frozenset(value for header in headers.ids for value in headers.values(header, "Model.profile"))


def _number(text: str | None) -> float:
    try:
        return nan if text is None else float(text)
    except ValueError:
        return nan
