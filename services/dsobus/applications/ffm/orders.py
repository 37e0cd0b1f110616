"""The life of orders and requests: kept as they were sent, given to crews, changed by what crews report."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from dsobus.applications.ffm import work
from dsobus.applications.ffm.crews import Place, Waiting, most_urgent, nearest
from dsobus.applications.ffm.nouns import NOUNS, Noun, Order, Orders
from dsobus.applications.ffm.store import crew, order, order_name, usage_point
from dsobus.exchange import merged
from dsobus.exchange.named import Named
from dsobus.messages import read, write
from dsobus.soap import parse

STORED: Final[Mapping[str, Named]] = {
    name: Named(noun.one, select(order).where(order.c.noun == name).subquery(), order_name, order_name.c.order)
    for name, noun in NOUNS.items()
}
"""The stored orders of each noun."""
ENDED: Final = frozenset({"completed", "closed", "cancelled"})
HELD: Final = frozenset({"waitingOnApproval", "waitingOnMaterial"})
"""Statuses in which an order waits for something else than a crew."""
READY: Final = frozenset({"approved", "scheduled", "waitingToBeScheduled"})
"""Statuses in which an order may be given to a crew."""


def kept(row: Row[Any]) -> Orders:
    """Return the payload that holds a stored order, and what that order refers to."""
    stored: Orders = read(parse(row.document.encode()))
    return stored


def document(row: Row[Any]) -> Order:
    """Return a stored order as the typed object."""
    found: Order = NOUNS[row.noun].orders(kept(row))[0]
    return found


def find(connection: Connection, mRID: str | None) -> Row[Any] | None:
    """Return the order or request with an mRID, of whichever noun: an mRID stands for one thing alone."""
    return connection.execute(select(order).where(order.c.mRID == mRID)).one_or_none()


def order_of(connection: Connection, request: str) -> Row[Any] | None:
    """Return the order that a request has become, None when there is none that is neither closed nor cancelled."""
    query = select(order).where(order.c.request == request, order.c.statusKind.not_in(("closed", "cancelled")))
    return connection.execute(query.order_by(order.c.number).limit(1)).one_or_none()


def create(
    connection: Connection,
    noun: Noun,
    new: Order,
    correlation: str,
    sent: Orders | None = None,
    request: str | None = None,
) -> Row[Any]:
    """Keep a new order, whose mRID is given by its sender or made here.

    ``sent`` lists what it refers to, ``request`` is the mRID of the request that it came of.
    """
    new.mRID = new.mRID or str(uuid4())
    first = new.Work[0]
    if noun.gets_crews and first.statusKind not in HELD:
        first.statusKind = "waitingToBeScheduled"
    number = (connection.scalar(select(func.max(order.c.number))) or 0) + 1
    columns = _columns(noun, noun.payload([new], sent))
    values = {"mRID": new.mRID, "noun": noun.name, "number": number, "correlation": correlation, "request": request}
    connection.execute(insert(order).values(**values, **columns))
    _name(connection, new)
    return STORED[noun.name].find(connection, [new.mRID])[0]


def change(connection: Connection, row: Row[Any], changed: Order, sent: Orders) -> None:
    """Apply a change that somebody sent to a stored order; ``sent`` lists what it refers to."""
    noun, stored = NOUNS[row.noun], kept(row)
    if changed.mRID != row.mRID:
        changed.mRID, changed.Names = row.mRID, []  # its names only say which order is meant
    now: Order = merged(noun.orders(stored)[0], changed)
    if noun.gets_crews and now.Work[0].statusKind in READY and row.crew is None:
        now.Work[0].statusKind = "waitingToBeScheduled"
    _store(connection, noun, noun.together([noun.payload([now], stored), noun.payload([], sent)]))


def remove(connection: Connection, row: Row[Any]) -> None:
    """Delete an order from the store."""
    connection.execute(delete(order_name).where(order_name.c.order == row.mRID))
    connection.execute(delete(order).where(order.c.mRID == row.mRID))


def assign(connection: Connection) -> tuple[Row[Any], Row[Any]] | None:
    """Give the most urgent waiting order to the nearest free crew; return both, None when there is nothing to give."""
    free = {row.mRID: row for row in connection.execute(select(crew).where(crew.c.order.is_(None)))}
    waiting = connection.execute(
        select(order.c.mRID, order.c.rank, order.c.number).where(
            order.c.statusKind == "waitingToBeScheduled",
            order.c.crew.is_(None),
            order.c.noun.in_([name for name, noun in NOUNS.items() if noun.gets_crews]),
        )
    )
    chosen = most_urgent(Waiting(row.mRID, row.rank, row.number) for row in waiting)
    if chosen is None or not free:
        return None
    row = again(connection, chosen.mRID)
    site = work.site(document(row))
    who = nearest((Place(each.mRID, each.xPosition, each.yPosition) for each in free.values()), site)
    team = free[who.mRID] if who else next(iter(free.values()))
    connection.execute(update(crew).where(crew.c.mRID == team.mRID).values(order=row.mRID))
    connection.execute(
        update(order).where(order.c.mRID == row.mRID).values(crew=team.mRID, dispatches=order.c.dispatches + 1)
    )
    return again(connection, row.mRID), team


def place(connection: Connection, row: Row[Any]) -> str | None:
    """Return what the crew of an order is sent to: of a usage point, which the field does not know, the meter."""
    target = work.target(document(row))
    return connection.scalar(select(usage_point.c.meter).where(usage_point.c.mRID == target)) or target


def dispatch_id(row: Row[Any]) -> str:
    """Return the id under which the present crew of an order was sent: each crew that is sent has another."""
    return f"{row.mRID}/{row.dispatches}"


def dispatched(connection: Connection, dispatch: str) -> Row[Any] | None:
    """Return the order of a dispatch, None when it is no longer at work under that dispatch."""
    mRID, _, number = dispatch.rpartition("/")
    row = find(connection, mRID)
    if row is None or str(row.dispatches) != number or row.crew is None or row.statusKind in ENDED:
        return None
    return row


def progress(
    connection: Connection, row: Row[Any], status: Any, at: datetime, note: tuple[str, str] | None = None
) -> Order:
    """Set how far an order is, and nothing else in it; return what there is to announce of it.

    ``note`` is the type and the reason of an ActivityRecord.
    """
    team = connection.execute(select(crew.c.mRID, crew.c.name).where(crew.c.mRID == row.crew)).one_or_none()
    noun, now = NOUNS[row.noun], kept(row)
    told = work.progress(noun, noun.orders(now)[0], status, at, (team.mRID, team.name) if team else None, note)
    _store(connection, noun, now)
    return told


def release(connection: Connection, row: Row[Any]) -> None:
    """Let the crew of an order go."""
    connection.execute(update(crew).where(crew.c.order == row.mRID).values(order=None))


def unassign(connection: Connection, row: Row[Any]) -> Row[Any]:
    """Take an order from its crew, so that it may be given to another; return it as it is then."""
    release(connection, row)
    noun, now = NOUNS[row.noun], kept(row)
    work.dismiss(noun.orders(now)[0], row.crew)
    connection.execute(update(order).where(order.c.mRID == row.mRID).values(crew=None))
    _store(connection, noun, now)
    return again(connection, row.mRID)


def again(connection: Connection, mRID: str) -> Row[Any]:
    """Return a stored order as it is now."""
    return connection.execute(select(order).where(order.c.mRID == mRID)).one()


def _columns(noun: Noun, root: Orders) -> dict[str, Any]:
    (one,) = noun.orders(root)
    return {"statusKind": one.Work[0].statusKind, "rank": work.rank(one), "document": write(root)}


def _store(connection: Connection, noun: Noun, root: Orders) -> None:
    (now,) = noun.orders(root)
    connection.execute(update(order).where(order.c.mRID == now.mRID).values(**_columns(noun, root)))
    _name(connection, now)


def _name(connection: Connection, one: Order) -> None:
    connection.execute(delete(order_name).where(order_name.c.order == one.mRID))
    if given := {name.name for name in one.Names}:
        connection.execute(insert(order_name), [{"order": one.mRID, "name": name} for name in given])
