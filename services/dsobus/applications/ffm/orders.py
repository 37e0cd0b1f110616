"""The life of maintenance orders: kept as they were sent, given to crews, changed by what crews report."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from dsobus.applications.ffm.crews import Place, Waiting, most_urgent, nearest
from dsobus.applications.ffm.store import crew, order
from dsobus.exchange import merged
from dsobus.messages import read, write
from dsobus.messages.maintenance_orders import (
    ActivityRecord,
    Crew,
    MaintenanceOrder,
    MaintenanceOrders,
    Name,
    Work,
    WorkTask,
)
from dsobus.soap import Problem, parse

LEAST_URGENT: Final = 9
"""Rank of an order that names no priority."""
ENDED: Final = frozenset({"completed", "closed", "cancelled"})
HELD: Final = frozenset({"waitingOnApproval", "waitingOnMaterial"})
"""Statuses in which a new order waits for something else than a crew."""


def find(connection: Connection, named: MaintenanceOrder | str) -> Row[Any] | None:
    """Return the stored order of an mRID, None when it is not known."""
    mRID = named if isinstance(named, str) else named.mRID
    return connection.execute(select(order).where(order.c.mRID == mRID)).one_or_none()


def document(row: Row[Any]) -> MaintenanceOrder:
    """Return a stored order as the typed object."""
    stored: MaintenanceOrders = read(parse(row.document.encode()))
    return stored.MaintenanceOrder[0]


def create(connection: Connection, new: MaintenanceOrder, correlation: str) -> str:
    """Keep a new order; return its mRID, given by its sender or made here."""
    new.mRID = new.mRID or str(uuid4())
    work = new.Work[0]
    work.statusKind = work.statusKind if work.statusKind in HELD else "waitingToBeScheduled"
    rank = work.priority.rank if work.priority and work.priority.rank is not None else LEAST_URGENT
    connection.execute(
        insert(order).values(
            mRID=new.mRID,
            number=(connection.scalar(select(func.max(order.c.number))) or 0) + 1,
            statusKind=work.statusKind,
            rank=rank,
            correlation=correlation,
            document=_text(new),
        )
    )
    return new.mRID


def change(connection: Connection, row: Row[Any], changed: MaintenanceOrder) -> MaintenanceOrder:
    """Apply a change to a stored order and return the whole order."""
    now = merged(document(row), changed)
    work = now.Work[0]
    rank = work.priority.rank if work.priority and work.priority.rank is not None else row.rank
    connection.execute(
        update(order)
        .where(order.c.mRID == row.mRID)
        .values(
            statusKind=work.statusKind or row.statusKind,
            rank=rank,
            changed=work.lastModifiedDateTime or row.changed,
            document=_text(now),
        )
    )
    return now


def remove(connection: Connection, row: Row[Any]) -> None:
    """Delete an order from the store."""
    connection.execute(delete(order).where(order.c.mRID == row.mRID))


def assign(connection: Connection) -> list[tuple[Row[Any], Row[Any]]]:
    """Give waiting orders to free crews, most urgent first; return each order with its crew."""
    given: list[tuple[Row[Any], Row[Any]]] = []
    while True:
        free = {row.mRID: row for row in connection.execute(select(crew).where(crew.c.order.is_(None)))}
        waiting = connection.execute(
            select(order).where(order.c.statusKind == "waitingToBeScheduled", order.c.crew.is_(None))
        )
        rows = {row.mRID: row for row in waiting}
        chosen = most_urgent(Waiting(row.mRID, row.rank, row.number) for row in rows.values())
        if chosen is None or not free:
            return given
        row = rows[chosen.mRID]
        who = nearest((Place(each.mRID, each.xPosition, each.yPosition) for each in free.values()), _site(row))
        team = free[who.mRID] if who else next(iter(free.values()))
        connection.execute(update(crew).where(crew.c.mRID == team.mRID).values(order=row.mRID))
        connection.execute(update(order).where(order.c.mRID == row.mRID).values(crew=team.mRID))
        change(connection, row, reported(row.mRID, document(row), "dispatched", None, team))
        given.append((row, team))


def release(connection: Connection, mRID: str) -> None:
    """Let the crew of an order go."""
    connection.execute(update(crew).where(crew.c.order == mRID).values(order=None))


def hold(connection: Connection, row: Row[Any], reason: str) -> MaintenanceOrder:
    """Take an order from its crew until somebody has decided what to do; return the change."""
    release(connection, row.mRID)
    connection.execute(update(order).where(order.c.mRID == row.mRID).values(crew=None))
    held = reported(row.mRID, document(row), "waitingOnApproval", None, None)
    held.Work[0].ActivityRecords = [ActivityRecord(createdDateTime=datetime.now(UTC), reason=reason, type="held")]
    change(connection, row, held)
    return held


def reported(
    mRID: str, known: MaintenanceOrder, status: Any, at: datetime | None, team: Row[Any] | None
) -> MaintenanceOrder:
    """Return the change that a crew's report makes: ids, the new status, and who does it."""
    work = known.Work[0]
    task = work.WorkTasks[0] if work.WorkTasks else WorkTask()
    crews = [Crew(mRID=team.mRID, Names=[Name(name=team.name)])] if team is not None else task.Crews
    return MaintenanceOrder(
        mRID=mRID,
        Names=known.Names,
        Work=[
            Work(
                mRID=work.mRID,
                lastModifiedDateTime=at,
                statusKind=status,
                WorkTasks=[WorkTask(mRID=task.mRID, statusKind=status, Crews=crews)],
            )
        ],
    )


def target(known: MaintenanceOrder) -> str | None:
    """Return the mRID of the equipment that an order is about, None when it names none."""
    assets = (asset.mRID for work in known.Work for task in work.WorkTasks for asset in task.Assets)
    return next((mRID for mRID in assets if mRID), None)


def lacks(new: MaintenanceOrder) -> list[Problem]:
    """Return what a new order must say and does not (codes 1.7, 5.8)."""
    if not new.Work:
        return [Problem("1.7", "A new MaintenanceOrder needs Work.", id=new.mRID)]
    parts: Iterable[tuple[str, object]] = (("kind", new.Work[0].kind), ("statusKind", new.Work[0].statusKind))
    return [
        Problem("5.8", f"Work/{name} is missing: a new MaintenanceOrder needs it.", id=new.mRID)
        for name, value in parts
        if value is None
    ]


def _text(one: MaintenanceOrder) -> str:
    return write(MaintenanceOrders(MaintenanceOrder=[one]))


def _site(row: Row[Any]) -> Place:
    location = document(row).Work[0].WorkLocation
    points = location.PositionPoints if location else []
    try:
        return Place(row.mRID, float(points[0].xPosition or ""), float(points[0].yPosition or ""))
    except (IndexError, ValueError):  # no place, or one in words
        return Place(row.mRID)
