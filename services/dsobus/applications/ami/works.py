"""The life of MeterServiceWork: kept as it was sent, done by a control where the meter's switch can do it, ended."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from dsobus.applications.ami import controls, devices
from dsobus.applications.ami.store import work, work_name
from dsobus.exchange import merged, words
from dsobus.exchange.named import Named
from dsobus.messages import read, write
from dsobus.messages.end_device_controls import EndDeviceControl
from dsobus.messages.meter_service_requests import (
    ActivityRecord,
    Meter,
    MeterServiceRequests,
    MeterServiceWork,
    Name,
    NameType,
    Status,
    UsagePoint,
)
from dsobus.soap import Problem, parse

STORED: Final = Named("MeterServiceWork", work, work_name, work_name.c.work)
"""The stored work."""
SWITCHED: Final = {"connect": True, "reconnect": True, "disconnect": False}
"""Kinds of work that the meter's switch does -> whether it connects."""
WAITING: Final = "waitingToBeScheduled"
"""Status of work that somebody else does, when its sender gives none."""


def document(row: Row[Any]) -> MeterServiceWork:
    """Return stored work as the typed object."""
    stored: MeterServiceRequests = read(parse(row.document.encode()))
    return stored.MeterServiceWork[0]


def lacks(connection: Connection, new: MeterServiceWork) -> list[Problem]:
    """Return what new work does not say (5.8) or names wrongly (2.4, 2.12, 2.13)."""
    problems = []
    if new.kind is None:
        problems.append(Problem("5.8", "kind is missing: new MeterServiceWork needs it.", id=new.mRID))
    if new.Meter is None and new.UsagePoint is None:
        say = "Meter is missing: new MeterServiceWork needs it, or a UsagePoint."
        return [*problems, Problem("5.8", say, id=new.mRID)]
    if new.kind not in SWITCHED:
        return problems  # the meter may be one that is yet to come
    found, unknown = _meters(connection, new)
    if not unknown and not found:
        called = new.Meter.mRID if new.Meter else None
        unknown = [
            Problem("2.13", "The Meter is not at the UsagePoint: name one of them, or both as they are.", id=called)
        ]
    return problems + unknown


def create(connection: Connection, new: MeterServiceWork, correlation: str) -> str:
    """Keep new work, and the control that does it; return its mRID, given by its sender or made here."""
    new.mRID = new.mRID or str(uuid4())
    found, _ = _meters(connection, new)
    if len(found) == 1:
        _complete(new, found[0])
    if new.kind in SWITCHED:
        new.status = Status(value="inProgress")
        asked = EndDeviceControl(reason=new.kind)
        meant = [row.mRID for row in found]
        controls.create(connection, asked, meant, correlation, connect=SWITCHED[new.kind], work=new.mRID)
    elif new.status is None or new.status.value is None:
        new.status = Status(value=WAITING)
    number = (connection.scalar(select(func.max(work.c.number))) or 0) + 1
    connection.execute(insert(work).values(mRID=new.mRID, number=number, correlation=correlation, document=_text(new)))
    _name(connection, new.mRID, new)
    return new.mRID


def change(connection: Connection, row: Row[Any], changed: MeterServiceWork) -> None:
    """Apply a change that somebody sent to stored work."""
    if changed.mRID != row.mRID:
        changed.mRID, changed.Names = row.mRID, []  # its names only say which work is meant
    _store(connection, row.mRID, merged(document(row), changed))


def unchangeable(row: Row[Any], changed: MeterServiceWork) -> list[Problem]:
    """Return why work that the meter's switch does cannot be changed so; other work can."""
    now = document(row)
    if now.kind not in SWITCHED and changed.kind not in SWITCHED:
        return []
    parts = (
        ("kind", changed.kind not in (None, now.kind)),
        ("Meter", _is_other(changed.Meter, now.Meter)),
        ("status", changed.status and changed.status.value != (now.status.value if now.status else None)),
        ("UsagePoint", _is_other(changed.UsagePoint, now.UsagePoint)),
    )
    say = "of work that the head-end does, or is to do, cannot be changed: cancel it and create other work."
    return [Problem("6.1", f"The {part} {say}", id=row.mRID) for part, is_other in parts if is_other]


def remove(connection: Connection, row: Row[Any]) -> None:
    """Delete work from the store, and the control that did it."""
    if (control := controls.of_work(connection, row.mRID)) is not None:
        controls.remove(connection, control)
    connection.execute(delete(work_name).where(work_name.c.work == row.mRID))
    connection.execute(delete(work).where(work.c.mRID == row.mRID))


def progress(
    connection: Connection, row: Row[Any], status: str, at: datetime, note: tuple[str, str] | None = None
) -> MeterServiceWork:
    """Set how far work is, and nothing else in it; return what there is to announce of it.

    ``note`` is the type and the reason of an ActivityRecord.
    """
    now = document(row)
    now.lastModifiedDateTime = at
    now.status = Status(dateTime=at, value=status)
    records = [ActivityRecord(createdDateTime=at, type=note[0], reason=note[1])] if note else []
    now.ActivityRecords += records
    _store(connection, row.mRID, now)
    return MeterServiceWork(
        mRID=now.mRID,
        kind=now.kind,
        lastModifiedDateTime=at,
        ActivityRecords=records,
        Meter=now.Meter,
        Names=now.Names,
        status=now.status,
    )


def ended(connection: Connection, control: Row[Any], at: datetime) -> tuple[Row[Any], MeterServiceWork] | None:
    """Note at the work of a control that it has ended; return both, None when no work asked for it."""
    if control.work is None:
        return None
    row = connection.execute(select(work).where(work.c.mRID == control.work)).one()
    done = "connected" if control.connect else "disconnected"
    if controls.succeeded(connection, control):
        return row, progress(connection, row, "completed", at, (done, f"The meter is {done}."))
    return row, progress(connection, row, "failed", at, ("failed", f"Not {done}: the meter was not reached."))


def status(row: Row[Any]) -> str | None:
    """Return how far stored work is."""
    now = document(row).status
    return now.value if now else None


def _meters(connection: Connection, one: MeterServiceWork) -> tuple[list[Row[Any]], list[Problem]]:
    """Return the known meters of work: the one that it names, or those at its place."""
    named = _by_serial_number(one.Meter) if one.Meter else None
    found, problems = devices.commanded(
        connection, [named] if named else [], [] if named or one.UsagePoint is None else [one.UsagePoint]
    )
    if named and one.UsagePoint is not None:
        there, unknown = devices.commanded(connection, [], [one.UsagePoint])
        problems += unknown
        found = [row for row in found if row.mRID in {each.mRID for each in there}]
    return found, problems


def _is_other(changed: Meter | UsagePoint | None, known: Meter | UsagePoint | None) -> bool:
    """Tell whether a change names something else than what is known; the schema of 2011 wants a Meter in all work."""
    said = set(words(changed)) if changed else set()
    return bool(said) and not said & set(words(known) if known else [])


def _by_serial_number(one: Meter) -> Meter:
    """Return a meter whose serial number counts among its names."""
    serial = [Name(name=one.serialNumber)] if one.serialNumber else []
    return Meter(mRID=one.mRID, Names=[*serial, *one.Names])


def _complete(new: MeterServiceWork, known: Row[Any]) -> None:
    """Name the meter and its place as the head-end knows them, beside the names that the sender gave."""
    new.Meter = new.Meter or Meter()
    new.Meter.mRID = known.mRID
    if known.serialNumber not in (new.Meter.serialNumber, *(name.name for name in new.Meter.Names)):
        new.Meter.Names.append(Name(name=known.serialNumber, NameType=NameType(name="serialNumber")))
    new.UsagePoint = new.UsagePoint or UsagePoint(mRID=known.UsagePoint)


def _text(one: MeterServiceWork) -> str:
    return write(MeterServiceRequests(MeterServiceWork=[one]))


def _store(connection: Connection, mRID: str, now: MeterServiceWork) -> None:
    connection.execute(update(work).where(work.c.mRID == mRID).values(document=_text(now)))
    _name(connection, mRID, now)


def _name(connection: Connection, mRID: str, one: MeterServiceWork) -> None:
    connection.execute(delete(work_name).where(work_name.c.work == mRID))
    if given := {name.name for name in one.Names}:
        connection.execute(insert(work_name), [{"work": mRID, "name": name} for name in given])
