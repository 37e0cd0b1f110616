"""What is known of the supply of meters, from what they reported: off, on, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from operator import attrgetter
from uuid import uuid4

from sqlalchemy import Connection, Row, bindparam, delete, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from dsobus.applications.dms.store import event, meter
from dsobus.applications.dms.supply import supply
from dsobus.messages.end_device_events import EndDeviceEvent
from dsobus.soap import Problem


def take(connection: Connection, events: Iterable[EndDeviceEvent], *, anew: bool = False) -> list[Problem]:
    """Keep every event of a known meter; those of unknown meters are returned, and stop none of the others.

    An event that is known by its mRID says nothing new, unless it comes ``anew``, which is how it is changed.
    """
    told: dict[str, tuple[str, datetime]] = {}
    problems: list[Problem] = []
    for each in sorted(events, key=attrgetter("createdDateTime")):
        found = _meter(connection, each)
        if found is None:
            problems.append(_nobody(each))
            continue
        type_ = each.EndDeviceEventType.ref or ""
        kept = _keep(connection, each, found.mRID, type_, anew)
        if kept and (state := supply(type_)) is not None:
            told[found.mRID] = state, each.createdDateTime
    if told:
        connection.execute(
            update(meter).where(meter.c.mRID == bindparam("which")),
            [{"which": mRID, "supply": state, "told": at} for mRID, (state, at) in told.items()],
        )
    return problems


def withdraw(connection: Connection, ids: Iterable[str | None]) -> list[Problem]:
    """Forget events that their sender withdrew; of its supply the meter then has said nothing. Names unknown ids."""
    problems = []
    for mRID in ids:
        found = connection.execute(select(event.c.Meter, event.c.type).where(event.c.mRID == mRID)).one_or_none()
        if found is None:
            what = f"EndDeviceEvent {mRID} is not known to the DMS." if mRID else "An EndDeviceEvent has no mRID."
            problems.append(Problem("2.15", what, id=mRID))
            continue
        connection.execute(delete(event).where(event.c.mRID == mRID))
        if supply(found.type) is not None:
            connection.execute(update(meter).where(meter.c.mRID == found.Meter).values(supply=None, told=None))
    return problems


def _keep(connection: Connection, each: EndDeviceEvent, mRID: str, type_: str, anew: bool) -> bool:
    content = {"Meter": mRID, "type": type_, "createdDateTime": each.createdDateTime, "reason": each.reason}
    statement = insert(event).values(mRID=each.mRID or str(uuid4()), **content)
    if anew:
        statement = statement.on_conflict_do_update(index_elements=[event.c.mRID], set_=content)
    else:
        statement = statement.on_conflict_do_nothing()
    return connection.execute(statement).rowcount > 0


def _meter(connection: Connection, each: EndDeviceEvent) -> Row[tuple[str]] | None:
    names = [name.name for name in each.Assets.Names] if each.Assets else []
    points = [each.UsagePoint.mRID] if each.UsagePoint and each.UsagePoint.mRID else []
    asset = each.Assets.mRID if each.Assets else None
    return connection.execute(
        select(meter.c.mRID)
        .where(or_(meter.c.mRID == asset, meter.c.serialNumber.in_(names), meter.c.UsagePoint.in_(points)))
        .limit(1)
    ).one_or_none()


def _nobody(each: EndDeviceEvent) -> Problem:
    asset, point = each.Assets, each.UsagePoint
    called = [asset.mRID, *(name.name for name in asset.Names)] if asset else []
    name = next((word for word in (*called, point.mRID if point else None) if word), None)
    if name is None:
        reason = "An EndDeviceEvent names no meter: give Assets/mRID, Assets/Names/name or UsagePoint/mRID."
        return Problem("5.8", reason, id=each.mRID)
    return Problem("2.4", f"Meter {name} is not known to the DMS.", id=name)
