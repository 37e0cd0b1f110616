"""The life of controls: kept with the request, commanded in the field after it, answered by the meters.

What is decided in one transaction is commanded in a later one: a command that left before its control was committed
could not be recalled by a crash, and a control that can still be canceled must not have left.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import NAMESPACE_OID, uuid4, uuid5

from sqlalchemy import Connection, Row, and_, bindparam, delete, exists, func, insert, or_, select, update
from sqlalchemy.sql.elements import ColumnElement

from dsobus.applications.ami import events
from dsobus.applications.ami.field import FieldRefused, Meters, Observation
from dsobus.applications.ami.store import control, control_name, switching
from dsobus.exchange.named import Named
from dsobus.messages.end_device_controls import EndDeviceControl

STORED: Final = Named("EndDeviceControl", control, control_name, control_name.c.control)
"""The stored controls."""
UNDER_WAY: Final = frozenset({"leaving", "commanded"})
SUCCEEDED: Final = frozenset({"connected", "disconnected"})


def create(
    connection: Connection,
    new: EndDeviceControl,
    meters: Iterable[str],
    correlation: str,
    *,
    connect: bool,
    start: datetime | None = None,
    work: str | None = None,
) -> str:
    """Keep a new control of known meters; return its mRID, given by its sender or made here."""
    mRID = new.mRID or str(uuid4())
    made = connection.execute(
        insert(control).values(
            mRID=mRID,
            connect=connect,
            start=start,
            state="pending",
            correlation=correlation,
            issuerID=new.issuerID,
            issuerTrackingID=new.issuerTrackingID,
            work=work,
        )
    )
    (number,) = made.inserted_primary_key or (0,)
    connection.execute(insert(switching), [{"control": number, "Meter": each} for each in meters])
    if new.issuerTrackingID:
        connection.execute(insert(control_name).values(name=new.issuerTrackingID, control=mRID))
    return mRID


def of_work(connection: Connection, work: str) -> Row[Any] | None:
    """Return the control that a MeterServiceWork asked for, None when it asked for none."""
    return connection.execute(select(control).where(control.c.work == work)).one_or_none()


def set_state(connection: Connection, row: Row[Any], state: str) -> None:
    """Say how far a control is."""
    connection.execute(update(control).where(control.c.number == row.number).values(state=state))


def set_start(connection: Connection, row: Row[Any], start: datetime) -> None:
    """Give a pending control another time."""
    connection.execute(update(control).where(control.c.number == row.number).values(start=start))


def remove(connection: Connection, row: Row[Any]) -> None:
    """Delete a control from the store."""
    connection.execute(delete(control_name).where(control_name.c.control == row.mRID))
    connection.execute(delete(switching).where(switching.c.control == row.number))
    connection.execute(delete(control).where(control.c.number == row.number))


def due(connection: Connection, now: datetime | None) -> bool:
    """Tell whether there is something to command at a process time."""
    leaving = or_(control.c.state == "leaving", _is_due(now))
    return bool(connection.scalar(select(func.count()).select_from(control).where(leaving)))


def carry_out(connection: Connection, now: datetime, meters: Meters) -> list[Row[Any]]:
    """Command what was decided in earlier transactions, and decide what is due now; the field knows a repeat.

    Returns the controls that the field refused, which have ended.
    """
    refused = []
    leaving = select(control).where(control.c.state == "leaving").order_by(control.c.number)
    for row in connection.execute(leaving).all():
        targets = list(connection.scalars(select(switching.c.Meter).where(switching.c.control == row.number)))
        try:
            meters.switch(_command(row), targets, connect=row.connect)
            set_state(connection, row, "commanded")
        except FieldRefused:
            _fail(connection, row, targets, now)
            refused.append(row)
    connection.execute(update(control).where(_is_due(now)).values(state="leaving"))
    return refused


def answered(connection: Connection, observations: Iterable[Observation]) -> list[Row[Any]]:
    """Keep what meters answered to their commands; return the controls of which all meters have answered now."""
    told = [
        {
            "which": int(seen.command.rpartition("/")[2]),
            "who": seen.subject,
            "event": events.event_id(seen),
            "succeeded": seen.kind in SUCCEEDED,
        }
        for seen in observations
        if seen.command is not None
    ]
    if not told:
        return []
    answer = update(switching).where(switching.c.control == bindparam("which"), switching.c.Meter == bindparam("who"))
    connection.execute(answer, told)
    silent = exists().where(switching.c.control == control.c.number, switching.c.succeeded.is_(None))
    ended = connection.execute(select(control).where(control.c.state == "commanded", ~silent)).all()
    for row in ended:
        set_state(connection, row, "ended")
    return list(ended)


def succeeded(connection: Connection, row: Row[Any]) -> bool:
    """Tell whether every meter of a control that has ended did as it was told."""
    failed = select(switching.c.Meter).where(switching.c.control == row.number, switching.c.succeeded.is_(False))
    return connection.execute(failed.limit(1)).one_or_none() is None


def _is_due(now: datetime | None) -> ColumnElement[bool]:
    at_once = control.c.start.is_(None)
    return and_(control.c.state == "pending", at_once if now is None else or_(at_once, control.c.start <= now))


def _command(row: Row[Any]) -> str:
    return f"{row.mRID}/{row.number}"


def _fail(connection: Connection, row: Row[Any], meters: Sequence[str], now: datetime) -> None:
    kind = "connectFailed" if row.connect else "disconnectFailed"
    told = [(each, str(uuid5(NAMESPACE_OID, f"{_command(row)} {each}"))) for each in meters]
    events.insert_new(connection, [events.as_row(mRID, each, kind, now) for each, mRID in told])
    answer = update(switching).where(switching.c.control == row.number, switching.c.Meter == bindparam("who"))
    connection.execute(answer, [{"who": each, "event": mRID, "succeeded": False} for each, mRID in told])
    set_state(connection, row, "ended")
