"""What the selections of a Get profile name: objects by mRID, or by one of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Protocol

from dsobus.soap import Problem

IDS_PER_STATEMENT: Final = 10_000


class Named(Protocol):
    """Anything that carries a name."""

    @property
    def name(self) -> str:
        """The name itself."""


class Selected(Protocol):
    """An object as a selection, or a reference, names it."""

    @property
    def mRID(self) -> str | None:
        """Its global id."""

    @property
    def Names(self) -> Sequence[Named]:
        """Its names."""


def names(selected: Iterable[Selected]) -> list[str]:
    """Return every mRID and name once, in the order in which they stand."""
    return list(dict.fromkeys(word for one in selected for word in words(one)))


def words(selected: Selected) -> list[str]:
    """Return what one object goes by: its mRID, then its names."""
    return [*([selected.mRID] if selected.mRID else []), *(name.name for name in selected.Names)]


def chunks(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """Split a long list of ids into parts that a database takes as parameters of one statement."""
    for first in range(0, len(values), IDS_PER_STATEMENT):
        yield values[first : first + IDS_PER_STATEMENT]


def unknown(code: str, what: str, named: Iterable[str], found: Iterable[str]) -> list[Problem]:
    """Return a problem for each name that was not found."""
    known = set(found)
    return [Problem(code, f"{what} {name} is not known here.", id=name) for name in named if name not in known]
