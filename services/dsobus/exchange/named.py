"""Stored objects of a noun, found by mRID or by one of their names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, FromClause, Row, Table, select

from dsobus.soap import Problem, Refused


@dataclass(frozen=True, slots=True)
class Named:
    """Rows of objects (``mRID``, ``number``), a table of their names (``name``), and its column ``of`` mRIDs."""

    what: str
    objects: FromClause
    names: Table
    of: Column[str]

    def find(self, connection: Connection, words: Iterable[str]) -> list[Row[Any]]:
        """Return the stored objects of an mRID or, when it is none of ours, of a name."""
        for word in words:
            row = connection.execute(select(self.objects).where(self.objects.c.mRID == word)).one_or_none()
            if row is not None:
                return [row]
            named = select(self.of).where(self.names.c.name == word)
            query = select(self.objects).where(self.objects.c.mRID.in_(named)).order_by(self.objects.c.number)
            if rows := connection.execute(query).all():
                return list(rows)
        return []

    def exists(self, connection: Connection, mRID: str) -> bool:
        """Tell whether an mRID is that of a stored object."""
        column = self.objects.c.mRID
        return connection.scalar(select(column).where(column == mRID)) is not None

    def known(self, connection: Connection, named: Sequence[Sequence[str]]) -> list[Row[Any]]:
        """Return the one stored object of each mRID or name, in their order; refuse all when any is not found."""
        rows: list[Row[Any]] = []
        problems: list[Problem] = []
        for words in named:
            found = self.find(connection, words)
            called = words[0] if words else None
            if len(found) == 1:
                rows.append(found[0])
            elif found:
                reason = f"{len(found)} objects of {self.what} are called {called}: give the mRID."
                problems.append(Problem("2.15", reason, id=called))
            elif called:
                problems.append(Problem("2.15", f"{self.what} {called} is not known here.", id=called))
            else:
                problems.append(Problem("2.15", f"{self.what} without mRID or name: say which one is meant."))
        if problems:
            raise Refused(*problems)
        return rows
