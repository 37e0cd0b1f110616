"""What crews are to be told: kept with the decision, and told after it.

A crew that left before its order was committed could not be recalled by a crash: the order, delivered again, may go to
another crew.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select

from dsobus.applications.ffm.store import errand


def send(connection: Connection, dispatch: str, crew: str, place: str) -> None:
    """Have a crew sent to a piece of equipment or a meter."""
    connection.execute(insert(errand).values(dispatch=dispatch, crew=crew, place=place))


def call_back(connection: Connection, dispatch: str) -> None:
    """Have the crew of a dispatch called back."""
    connection.execute(insert(errand).values(dispatch=dispatch))


def waiting(connection: Connection) -> int:
    """Return how many errands are to be run."""
    return connection.scalar(select(func.count()).select_from(errand)) or 0


def take(connection: Connection) -> Sequence[Row[Any]]:
    """Return all errands, oldest first, which count as run when the transaction is committed."""
    rows = connection.execute(select(errand).order_by(errand.c.number)).all()
    connection.execute(delete(errand))
    return rows
