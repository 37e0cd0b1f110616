"""What meters say by themselves, and answer to commands, as the head-end keeps and announces it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Any, Final
from uuid import UUID, uuid5

from sqlalchemy import Connection, Row, Select, func, select, update
from sqlalchemy.dialects.sqlite import insert

from dsobus.applications.ami.field import Observation
from dsobus.applications.ami.store import control, event, meter, switching
from dsobus.exchange import Transaction
from dsobus.messages.end_device_events import (
    Asset,
    EndDeviceEvent,
    EndDeviceEventDetail,
    EndDeviceEvents,
    EndDeviceEventTypeRef,
    Name,
    NameType,
    UsagePoint,
)
from dsobus.messages.end_device_events_message import CreatedEndDeviceEvents, EndDeviceEventsPayloadType
from dsobus.soap import header

TYPES: Final = {
    "powerFailed": "3.26.0.85",
    "powerRestored": "3.26.0.216",
    "connected": "3.31.0.42",
    "disconnected": "3.31.0.68",
    "connectFailed": "3.31.0.67",
    "disconnectFailed": "3.31.0.84",
}
"""EndDeviceEventType codes of 61968-9 Annex E: electric meter, power or its switch (domain 31), what happened."""
REASONS: Final = {
    "3.26.0.85": "Power failure (last gasp)",
    "3.26.0.216": "Power restored",
    "3.31.0.42": "Connected",
    "3.31.0.68": "Disconnected",
    "3.31.0.67": "Not connected: the meter was not reached",
    "3.31.0.84": "Not disconnected: the meter was not reached",
}

COLLECTION: Final = timedelta(seconds=30)
"""Process time for which alarms are collected before they leave in one message: those of one fault come together."""
EVENTS_PER_MESSAGE: Final = 10_000
"""Most events in one message."""


def due(connection: Connection, now: datetime) -> bool:
    """Tell whether collected events have waited long enough."""
    oldest = connection.scalar(select(func.min(event.c.createdDateTime)).where(event.c.announced.is_(False)))
    return oldest is not None and oldest + COLLECTION <= now


def keep(connection: Connection, observations: Iterable[Observation]) -> None:
    """Keep what meters reported."""
    seen = (each for each in observations if each.kind in TYPES)
    insert_new(connection, [as_row(event_id(each), each.subject, each.kind, each.time) for each in seen])


def event_id(seen: Observation) -> str:
    """Return the mRID of the event that an observation becomes."""
    return str(uuid5(UUID(seen.subject), f"{seen.seq} {seen.kind}"))


def as_row(mRID: str, of: str, kind: str, at: datetime) -> dict[str, Any]:
    """Return a new event of a meter as it is stored."""
    return {"mRID": mRID, "Meter": of, "type": TYPES[kind], "createdDateTime": at, "announced": False}


def insert_new(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Store events; one that is stored already stays as it is."""
    if rows:
        connection.execute(insert(event).on_conflict_do_nothing(), rows)


def stored() -> Select[Any]:
    """Return the query of all events with their meters and with the controls that they answer."""
    return (
        select(
            event,
            meter.c.serialNumber,
            meter.c.UsagePoint,
            control.c.mRID.label("control"),
            control.c.correlation,
            control.c.issuerID,
            control.c.issuerTrackingID,
        )
        .join(meter, meter.c.mRID == event.c.Meter)
        .outerjoin(switching, switching.c.event == event.c.mRID)
        .outerjoin(control, control.c.number == switching.c.control)
    )


def announce(transaction: Transaction) -> None:
    """Publish all events that were not, oldest first; those that follow from a request correlate with it."""
    waiting = transaction.connection.execute(
        stored()
        .where(event.c.announced.is_(False))
        .order_by(control.c.correlation, event.c.createdDateTime, event.c.mRID)
    )
    for correlation, group in groupby(waiting, attrgetter("correlation")):
        told = list(group)
        for first in range(0, len(told), EVENTS_PER_MESSAGE):
            payload = EndDeviceEventsPayloadType(EndDeviceEvents=as_message(told[first : first + EVENTS_PER_MESSAGE]))
            about = header("created", "EndDeviceEvents", "ami", correlation_id=correlation)
            transaction.publish(CreatedEndDeviceEvents(Header=about, Payload=payload))
    transaction.connection.execute(update(event).where(event.c.announced.is_(False)).values(announced=True))


def as_message(rows: Sequence[Row[Any]]) -> EndDeviceEvents:
    """Return stored events, joined with their meters and controls, as the CIM payload."""
    return EndDeviceEvents(
        EndDeviceEvent=[
            EndDeviceEvent(
                mRID=row.mRID,
                createdDateTime=row.createdDateTime,
                issuerID=row.issuerID,
                issuerTrackingID=row.issuerTrackingID,
                reason=REASONS.get(row.type),
                Assets=Asset(
                    mRID=row.Meter, Names=[Name(name=row.serialNumber, NameType=NameType(name="serialNumber"))]
                ),
                EndDeviceEventDetails=[EndDeviceEventDetail(name="EndDeviceControl", value=row.control)]
                if row.control
                else [],
                EndDeviceEventType=EndDeviceEventTypeRef(ref=row.type),
                UsagePoint=UsagePoint(mRID=row.UsagePoint),
            )
            for row in rows
        ]
    )
