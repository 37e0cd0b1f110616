"""What is known of the supply of meters, from what they reported: off, on, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from operator import attrgetter
from typing import Any, Final, Protocol
from uuid import uuid4

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from dsobus.applications.dms.locator import Locator
from dsobus.applications.dms.store import event, meter
from dsobus.applications.dms.supply import connected, supply
from dsobus.applications.dms.watch import Watch
from dsobus.exchange import chunks
from dsobus.messages.end_device_events import EndDeviceEventTypeRef
from dsobus.soap import Problem


class Named(Protocol):
    """What the DMS reads of a name."""

    name: str


class Device(Protocol):
    """What it reads of a meter."""

    mRID: str | None
    Names: list[Named]


class Point(Protocol):
    """What it reads of the place of a meter."""

    mRID: str | None


class MeterEvent(Protocol):
    """What it reads of an event."""

    mRID: str | None
    createdDateTime: datetime
    reason: str | None
    Assets: Device | None
    EndDeviceEventType: EndDeviceEventTypeRef
    UsagePoint: Point | None


FAILED: Final = ("off", "back")
"""What is kept of the supply of a meter that had failed."""


def take(
    connection: Connection, watch: Watch, locator: Locator, events: Iterable[MeterEvent], *, anew: bool = False
) -> tuple[list[Problem], list[int]]:
    """Keep every event of a known meter; those of unknown meters are returned, and stop none of the others.

    An event that is known by its mRID says nothing new, unless it comes ``anew``, which is how it is changed.
    Returned as well are the numbers of the meters that now have supply.
    """
    problems: list[Problem] = []
    rows: dict[str, dict[str, Any]] = {}
    told: dict[int, tuple[str, datetime]] = {}
    switched: dict[int, bool] = {}
    ordered = sorted(events, key=attrgetter("createdDateTime"))
    known = set() if anew else _known(connection, [each.mRID for each in ordered if each.mRID])
    for each in ordered:
        number = watch.number(*_words(each))
        if number is None:
            problems.append(_nobody(each))
            continue
        mRID, type_ = each.mRID or str(uuid4()), each.EndDeviceEventType.ref or ""
        if mRID in known or (mRID in rows and not anew):
            continue
        rows[mRID] = {
            "mRID": mRID,
            "Meter": locator.plant.meters[number],
            "type": type_,
            "createdDateTime": each.createdDateTime,
            "reason": each.reason,
        }
        if (state := supply(type_)) is not None:
            had_failed = told.get(number, ("", None))[0] in FAILED
            told[number] = "back" if state == "on" and had_failed else state, each.createdDateTime
        if (is_connected := connected(type_)) is not None:
            switched[number] = is_connected
    _keep(connection, list(rows.values()))
    _tell_back(connection, locator, told)
    if told:
        connection.execute(
            update(meter).where(meter.c.mRID == bindparam("which")),
            [
                {"which": locator.plant.meters[number], "supply": state, "told": at}
                for number, (state, at) in told.items()
            ],
        )
    for number, (state, at) in told.items():
        if state == "off":
            locator.failed(number, at)
        else:
            locator.supplied(number, at, had_failed=state == "back")
    for number, is_connected in switched.items():
        _switch(connection, locator, number, is_connected=is_connected)
    return problems, [number for number, (state, _) in told.items() if state != "off"]


def withdraw(connection: Connection, locator: Locator, ids: Iterable[str | None]) -> list[Problem]:
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
            locator.withdraw(locator.plant.number[found.Meter])
    return problems


def _switch(connection: Connection, locator: Locator, number: int, *, is_connected: bool) -> None:
    """Keep whether a customer is connected: the meter of one that is not says nothing of any outage."""
    mRID = locator.plant.meters[number]
    connection.execute(update(meter).where(meter.c.mRID == mRID).values(connected=is_connected, supply=None, told=None))
    if not is_connected:
        locator.explain([number])
    elif connection.scalar(select(meter.c.outage).where(meter.c.mRID == mRID)) is None:
        locator.forget(number)


def _tell_back(connection: Connection, locator: Locator, told: dict[int, tuple[str, datetime]]) -> None:
    """Tell meters that are back from those that had supply all the time, in place."""
    on = [locator.plant.meters[number] for number, (state, _) in told.items() if state == "on"]
    for part in chunks(on):
        had_failed = select(meter.c.mRID).where(meter.c.mRID.in_(part), meter.c.supply.in_(FAILED))
        for number in map(locator.plant.number.__getitem__, connection.scalars(had_failed)):
            told[number] = "back", told[number][1]


def _known(connection: Connection, ids: list[str]) -> set[str]:
    return {
        mRID for part in chunks(ids) for mRID in connection.scalars(select(event.c.mRID).where(event.c.mRID.in_(part)))
    }


def _keep(connection: Connection, rows: list[dict[str, Any]]) -> None:
    if rows:
        statement = insert(event)
        content = {name: statement.excluded[name] for name in rows[0] if name != "mRID"}
        connection.execute(statement.on_conflict_do_update(index_elements=[event.c.mRID], set_=content), rows)


def _words(each: MeterEvent) -> list[str | None]:
    """Return all that an event calls its meter."""
    asset = each.Assets
    called = [asset.mRID, *(name.name for name in asset.Names)] if asset else []
    return [*called, each.UsagePoint.mRID if each.UsagePoint else None]


def _nobody(each: MeterEvent) -> Problem:
    name = next((word for word in _words(each) if word), None)
    if name is None:
        reason = "An EndDeviceEvent names no meter: give Assets/mRID, Assets/Names/name or UsagePoint/mRID."
        return Problem("5.8", reason, id=each.mRID)
    return Problem("2.4", f"Meter {name} is not known to the DMS.", id=name)
