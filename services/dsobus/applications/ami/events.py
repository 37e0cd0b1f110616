"""What meters say by themselves, as the head-end keeps and announces it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid5

from sqlalchemy import Connection, Row, func, select, update
from sqlalchemy.dialects.sqlite import insert

from dsobus.applications.ami.field import Observation
from dsobus.applications.ami.store import event, meter
from dsobus.exchange import Batch, Transaction
from dsobus.messages.end_device_events import (
    Asset,
    EndDeviceEvent,
    EndDeviceEvents,
    EndDeviceEventTypeRef,
    Name,
    NameType,
    UsagePoint,
)
from dsobus.messages.end_device_events_message import CreatedEndDeviceEvents, EndDeviceEventsPayloadType
from dsobus.soap import header

TYPES: Final = {"powerFailed": "3.26.0.85", "powerRestored": "3.26.0.216"}
"""EndDeviceEventType codes of 61968-9 Annex E: electric meter, power, failed (last gasp) and restored."""
REASONS: Final = {"3.26.0.85": "Power failure (last gasp)", "3.26.0.216": "Power restored"}

COLLECTION: Final = timedelta(seconds=30)
"""Process time for which alarms are collected before they leave in one message: those of one fault come together."""
EVENTS_PER_MESSAGE: Final = 10_000
"""Most events in one message."""


def due(connection: Connection, now: datetime) -> bool:
    """Tell whether collected events have waited long enough."""
    oldest = connection.scalar(select(func.min(event.c.createdDateTime)).where(event.c.announced.is_(False)))
    return oldest is not None and oldest + COLLECTION <= now


def take(transaction: Transaction, batch: Batch[Observation]) -> None:
    """Keep what meters reported, and announce what has been collected for long enough."""
    rows = [
        {
            "mRID": str(uuid5(UUID(seen.subject), f"{seen.seq} {seen.kind}")),
            "Meter": seen.subject,
            "type": TYPES[seen.kind],
            "createdDateTime": seen.time,
            "announced": False,
        }
        for seen in batch.items
        if seen.kind in TYPES
    ]
    if rows:
        transaction.connection.execute(insert(event).on_conflict_do_nothing(), rows)
    if due(transaction.connection, batch.now):
        announce(transaction)


def announce(transaction: Transaction) -> None:
    """Publish all events that were not, oldest first."""
    waiting = transaction.connection.execute(
        select(event, meter.c.serialNumber, meter.c.UsagePoint)
        .join(meter, meter.c.mRID == event.c.Meter)
        .where(event.c.announced.is_(False))
        .order_by(event.c.createdDateTime, event.c.mRID)
    ).all()
    for first in range(0, len(waiting), EVENTS_PER_MESSAGE):
        payload = EndDeviceEventsPayloadType(EndDeviceEvents=as_message(waiting[first : first + EVENTS_PER_MESSAGE]))
        transaction.publish(CreatedEndDeviceEvents(Header=header("created", "EndDeviceEvents", "ami"), Payload=payload))
    transaction.connection.execute(update(event).where(event.c.announced.is_(False)).values(announced=True))


def as_message(rows: Sequence[Row[tuple[object, ...]]]) -> EndDeviceEvents:
    """Return stored events, joined with their meters, as the CIM payload."""
    return EndDeviceEvents(
        EndDeviceEvent=[
            EndDeviceEvent(
                mRID=row.mRID,
                createdDateTime=row.createdDateTime,
                reason=REASONS.get(row.type),
                Assets=Asset(
                    mRID=row.Meter, Names=[Name(name=row.serialNumber, NameType=NameType(name="serialNumber"))]
                ),
                EndDeviceEventType=EndDeviceEventTypeRef(ref=row.type),
                UsagePoint=UsagePoint(mRID=row.UsagePoint),
            )
            for row in rows
        ]
    )
