"""What is known of the supply of meters, from what they reported: off, on, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import uuid4

from sqlalchemy import Connection, Row, delete, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from dsobus.applications.dms.store import event, meter
from dsobus.applications.dms.supply import supply
from dsobus.messages.end_device_events import EndDeviceEvent
from dsobus.soap import Problem


def take(connection: Connection, events: Iterable[EndDeviceEvent]) -> list[Problem]:
    """Keep every event of a known meter; those of unknown meters are returned, and stop none of the others."""
    told: dict[str, str] = {}
    problems: list[Problem] = []
    for each in events:
        found = _meter(connection, each)
        if found is None:
            name = _called(each)
            problems.append(Problem("2.4", f"Meter {name} is not known to the DMS.", id=name))
            continue
        connection.execute(
            insert(event)
            .values(
                mRID=each.mRID or str(uuid4()),
                Meter=found.mRID,
                type=each.EndDeviceEventType.ref or "",
                createdDateTime=each.createdDateTime,
                reason=each.reason,
            )
            .on_conflict_do_nothing()
        )
        if (state := supply(each.EndDeviceEventType.ref or "")) is not None:
            told[found.mRID] = state
    for state in ("off", "on"):
        _set(connection, [mRID for mRID, said in told.items() if said == state], state)
    return problems


def withdraw(connection: Connection, ids: Iterable[str]) -> list[Problem]:
    """Forget events that their sender withdrew; the meter is as if it had said nothing. Names unknown ids."""
    problems = []
    for mRID in ids:
        told = connection.scalar(select(event.c.Meter).where(event.c.mRID == mRID))
        if told is None:
            problems.append(Problem("2.15", f"EndDeviceEvent {mRID} is not known to the DMS.", id=mRID))
            continue
        connection.execute(delete(event).where(event.c.mRID == mRID))
        _set(connection, [told], None)
    return problems


def _set(connection: Connection, meters: list[str], state: str | None) -> None:
    for first in range(0, len(meters), 500):
        connection.execute(update(meter).where(meter.c.mRID.in_(meters[first : first + 500])).values(supply=state))


def _meter(connection: Connection, each: EndDeviceEvent) -> Row[tuple[str]] | None:
    names = [name.name for name in each.Assets.Names] if each.Assets else []
    points = [each.UsagePoint.mRID] if each.UsagePoint and each.UsagePoint.mRID else []
    asset = each.Assets.mRID if each.Assets else None
    return connection.execute(
        select(meter.c.mRID)
        .where(or_(meter.c.mRID == asset, meter.c.serialNumber.in_(names), meter.c.UsagePoint.in_(points)))
        .limit(1)
    ).one_or_none()


def _called(each: EndDeviceEvent) -> str:
    if each.Assets and (each.Assets.mRID or each.Assets.Names):
        return each.Assets.mRID or each.Assets.Names[0].name
    return each.UsagePoint.mRID or "without a name" if each.UsagePoint else "without a name"
