"""The life of maintenance orders: kept as they were sent, given to crews, changed by what crews report."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from dsobus.applications.ffm import work
from dsobus.applications.ffm.crews import Place, Waiting, most_urgent, nearest
from dsobus.applications.ffm.store import crew, order, order_name
from dsobus.exchange import merged
from dsobus.exchange.named import Named
from dsobus.messages import read, write
from dsobus.messages.maintenance_orders import MaintenanceOrder, MaintenanceOrders
from dsobus.soap import parse

STORED: Final = Named("MaintenanceOrder", order, order_name, order_name.c.order)
"""The stored orders."""
ENDED: Final = frozenset({"completed", "closed", "cancelled"})
HELD: Final = frozenset({"waitingOnApproval", "waitingOnMaterial"})
"""Statuses in which an order waits for something else than a crew."""
READY: Final = frozenset({"approved", "scheduled", "waitingToBeScheduled"})
"""Statuses in which an order may be given to a crew."""


def document(row: Row[Any]) -> MaintenanceOrder:
    """Return a stored order as the typed object."""
    stored: MaintenanceOrders = read(parse(row.document.encode()))
    return stored.MaintenanceOrder[0]


def create(connection: Connection, new: MaintenanceOrder, correlation: str) -> str:
    """Keep a new order; return its mRID, given by its sender or made here."""
    new.mRID = new.mRID or str(uuid4())
    first = new.Work[0]
    first.statusKind = first.statusKind if first.statusKind in HELD else "waitingToBeScheduled"
    number = (connection.scalar(select(func.max(order.c.number))) or 0) + 1
    connection.execute(insert(order).values(mRID=new.mRID, number=number, correlation=correlation, **_columns(new)))
    _name(connection, new.mRID, new)
    return new.mRID


def change(connection: Connection, row: Row[Any], changed: MaintenanceOrder) -> None:
    """Apply a change that somebody sent to a stored order."""
    if changed.mRID != row.mRID:
        changed.mRID, changed.Names = row.mRID, []  # its names only say which order is meant
    now = merged(document(row), changed)
    if now.Work[0].statusKind in READY and row.crew is None:
        now.Work[0].statusKind = "waitingToBeScheduled"
    _store(connection, row.mRID, now)


def remove(connection: Connection, row: Row[Any]) -> None:
    """Delete an order from the store."""
    connection.execute(delete(order_name).where(order_name.c.order == row.mRID))
    connection.execute(delete(order).where(order.c.mRID == row.mRID))


def assign(connection: Connection) -> tuple[Row[Any], Row[Any]] | None:
    """Give the most urgent waiting order to the nearest free crew; return both, None when there is nothing to give."""
    free = {row.mRID: row for row in connection.execute(select(crew).where(crew.c.order.is_(None)))}
    waiting = connection.execute(
        select(order.c.mRID, order.c.rank, order.c.number).where(
            order.c.statusKind == "waitingToBeScheduled", order.c.crew.is_(None)
        )
    )
    chosen = most_urgent(Waiting(row.mRID, row.rank, row.number) for row in waiting)
    if chosen is None or not free:
        return None
    site = work.site(document(STORED.find(connection, [chosen.mRID])[0]))
    who = nearest((Place(each.mRID, each.xPosition, each.yPosition) for each in free.values()), site)
    team = free[who.mRID] if who else next(iter(free.values()))
    connection.execute(update(crew).where(crew.c.mRID == team.mRID).values(order=chosen.mRID))
    connection.execute(
        update(order).where(order.c.mRID == chosen.mRID).values(crew=team.mRID, dispatches=order.c.dispatches + 1)
    )
    return STORED.find(connection, [chosen.mRID])[0], team


def dispatch_id(row: Row[Any]) -> str:
    """Return the id under which the present crew of an order was sent: each crew that is sent has another."""
    return f"{row.mRID}/{row.dispatches}"


def dispatched(connection: Connection, dispatch: str) -> Row[Any] | None:
    """Return the order of a dispatch, None when it is no longer at work under that dispatch."""
    mRID, _, number = dispatch.rpartition("/")
    row = connection.execute(select(order).where(order.c.mRID == mRID)).one_or_none()
    if row is None or str(row.dispatches) != number or row.crew is None or row.statusKind in ENDED:
        return None
    return row


def progress(
    connection: Connection, row: Row[Any], status: Any, at: datetime, note: tuple[str, str] | None = None
) -> MaintenanceOrder:
    """Set how far an order is, and nothing else in it; return what there is to announce of it.

    ``note`` is the type and the reason of an ActivityRecord.
    """
    team = connection.execute(select(crew.c.mRID, crew.c.name).where(crew.c.mRID == row.crew)).one_or_none()
    now = document(row)
    told = work.progress(now, status, at, (team.mRID, team.name) if team else None, note)
    _store(connection, row.mRID, now)
    return told


def release(connection: Connection, row: Row[Any]) -> None:
    """Let the crew of an order go."""
    connection.execute(update(crew).where(crew.c.order == row.mRID).values(order=None))


def unassign(connection: Connection, row: Row[Any]) -> Row[Any]:
    """Take an order from its crew, so that it may be given to another; return it as it is then."""
    release(connection, row)
    now = document(row)
    work.dismiss(now, row.crew)
    connection.execute(update(order).where(order.c.mRID == row.mRID).values(crew=None))
    _store(connection, row.mRID, now)
    return STORED.find(connection, [row.mRID])[0]


def _columns(one: MaintenanceOrder) -> dict[str, Any]:
    text = write(MaintenanceOrders(MaintenanceOrder=[one]))
    return {"statusKind": one.Work[0].statusKind, "rank": work.rank(one), "document": text}


def _store(connection: Connection, mRID: str, now: MaintenanceOrder) -> None:
    connection.execute(update(order).where(order.c.mRID == mRID).values(**_columns(now)))
    _name(connection, mRID, now)


def _name(connection: Connection, mRID: str, one: MaintenanceOrder) -> None:
    connection.execute(delete(order_name).where(order_name.c.order == mRID))
    if given := {name.name for name in one.Names}:
        connection.execute(insert(order_name), [{"order": mRID, "name": name} for name in given])
