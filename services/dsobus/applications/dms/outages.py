"""The life of outages: located from evidence, kept with what others say of them, ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from dsobus.applications.dms.location import Location, locate
from dsobus.applications.dms.network import Grid, by_consumer
from dsobus.applications.dms.store import event, meter, outage
from dsobus.exchange import chunks, merged
from dsobus.messages import read, write
from dsobus.messages.unplanned_outages import (
    Location as Where,
)
from dsobus.messages.unplanned_outages import (
    Name,
    NameType,
    ObjectRef,
    PositionPoint,
    UnplannedOutage,
    UnplannedOutages,
    UsagePoint,
)
from dsobus.soap import Problem, Refused, parse

OPEN: Final = "open"
ENDED: Final = frozenset({"closed", "canceled"})


def search(connection: Connection, grid: Grid) -> list[Location]:
    """Locate what explains the meters that are off and belong to no known outage."""
    rows = connection.execute(select(meter.c.mRID, meter.c.EnergyConsumer, meter.c.supply, meter.c.outage)).all()
    off = {row.mRID for row in rows if row.supply == "off"}
    explained = {row.mRID for row in rows if row.outage is not None}
    if off <= explained:
        return []
    meters = by_consumer((row.mRID, row.EnergyConsumer) for row in rows)
    supplied = {row.mRID for row in rows if row.supply == "on"}
    return locate(grid.tree, meters, off, supplied=supplied, explained=explained)


def open_outage(connection: Connection, grid: Grid, found: Location, correlation: str) -> UnplannedOutage:
    """Keep a new outage at a located device or premise; all meters below it belong to it."""
    place = grid.place(found.device)
    affected = _affected(connection, grid, found.device)
    reported = connection.scalar(
        select(func.min(event.c.createdDateTime)).where(
            event.c.Meter.in_([row.mRID for row in affected if row.supply == "off"][:1000])
        )
    )
    new = UnplannedOutage(
        mRID=str(uuid4()),
        confidence=Decimal(f"{found.confidence:.4f}"),
        metersAffected=len(affected),
        originalMetersAffected=len(affected),
        outageKind="predicted",
        reportedStartTime=reported or datetime.now(UTC),
        statusKind=OPEN,
        DeEnergizedUsagePoint=[
            UsagePoint(mRID=row.UsagePoint, EndDevices=[_reference(row.mRID, row.serialNumber, "serialNumber")])
            for row in affected
        ],
        Equipments=[_reference(found.device, place.name if place else None)],
        Location=_where(place.position if place else None),
    )
    add(connection, new, correlation)
    return new


def add(connection: Connection, new: UnplannedOutage, correlation: str) -> None:
    """Keep an outage, and its de-energised usage points as explained by it."""
    new.mRID = new.mRID or str(uuid4())
    new.statusKind = new.statusKind or OPEN
    connection.execute(
        insert(outage).values(
            mRID=new.mRID,
            number=(connection.scalar(select(func.max(outage.c.number))) or 0) + 1,
            device=device(new),
            statusKind=new.statusKind,
            reported=new.reportedStartTime or datetime.now(UTC),
            correlation=correlation,
            document=_text(new),
        )
    )
    points = [point.mRID for point in new.DeEnergizedUsagePoint if point.mRID]
    for part in chunks(points):
        connection.execute(
            update(meter).where(meter.c.UsagePoint.in_(part), meter.c.outage.is_(None)).values(outage=new.mRID)
        )


def complete(connection: Connection, grid: Grid, new: UnplannedOutage) -> list[Problem]:
    """Fill in what a reported outage leaves out: whom its equipment supplies. Returns what is wrong with it."""
    if not device(new):
        return [
            Problem("5.8", "Equipments is missing: a new UnplannedOutage names the equipment that failed.", id=new.mRID)
        ]
    if grid.place(device(new)) is None:
        return [Problem("2.29", f"Equipment {device(new)} is not in the network.", id=device(new))]
    if not new.DeEnergizedUsagePoint:
        affected = _affected(connection, grid, device(new))
        new.DeEnergizedUsagePoint = [
            UsagePoint(mRID=row.UsagePoint, EndDevices=[_reference(row.mRID, row.serialNumber, "serialNumber")])
            for row in affected
        ]
        new.originalMetersAffected = new.metersAffected = len(affected)
    new.reportedStartTime = new.reportedStartTime or datetime.now(UTC)
    new.outageKind = new.outageKind or "confirmed"
    return []


def find(connection: Connection, mRID: str | None) -> Row[Any] | None:
    """Return a stored outage, None when it is not known."""
    return connection.execute(select(outage).where(outage.c.mRID == mRID)).one_or_none() if mRID else None


def known(connection: Connection, ids: Sequence[str | None]) -> list[Row[Any]]:
    """Return the stored outages of these ids in their order; refuse all when any is not known."""
    found = [(mRID, find(connection, mRID)) for mRID in ids]
    if missing := [mRID for mRID, row in found if row is None]:
        raise Refused(
            *(
                Problem("2.15", f"UnplannedOutage {mRID or 'without mRID'} is not known here.", id=mRID)
                for mRID in missing
            )
        )
    return [row for _, row in found if row is not None]


def document(row: Row[Any]) -> UnplannedOutage:
    """Return a stored outage as the typed object."""
    stored: UnplannedOutages = read(parse(row.document.encode()))
    return stored.UnplannedOutage[0]


def change(connection: Connection, row: Row[Any], changed: UnplannedOutage) -> UnplannedOutage:
    """Apply a change to a stored outage and return the whole outage."""
    now = merged(document(row), changed)
    connection.execute(
        update(outage)
        .where(outage.c.mRID == row.mRID)
        .values(statusKind=now.statusKind or row.statusKind, device=device(now), document=_text(now))
    )
    return now


def end(connection: Connection, row: Row[Any], status: str, last: UnplannedOutage | None) -> UnplannedOutage:
    """Close or cancel an outage: its meters are as if they had said nothing. Returns the whole outage."""
    ended = last or UnplannedOutage(mRID=row.mRID)
    ended.statusKind = status
    ended.outageKind = "closed" if status == "closed" else ended.outageKind
    _forget(connection, row.mRID)
    return change(connection, row, ended)


def remove(connection: Connection, row: Row[Any]) -> None:
    """Delete an outage from the store."""
    _forget(connection, row.mRID)
    connection.execute(delete(outage).where(outage.c.mRID == row.mRID))


def device(one: UnplannedOutage) -> str:
    """Return the mRID of the equipment at which an outage is located, empty when it names none."""
    return next((equipment.mRID for equipment in one.Equipments if equipment.mRID), "")


def _forget(connection: Connection, mRID: str) -> None:
    connection.execute(update(meter).where(meter.c.outage == mRID).values(supply=None, outage=None))


def _affected(connection: Connection, grid: Grid, target: str) -> list[Row[Any]]:
    return [
        row
        for part in chunks(grid.consumers_below(target))
        for row in connection.execute(select(meter).where(meter.c.EnergyConsumer.in_(part)).order_by(meter.c.mRID))
    ]


def _reference(mRID: str, name: str | None, kind: str | None = None) -> ObjectRef:
    named = [Name(name=name, NameType=NameType(name=kind) if kind else None)] if name else []
    return ObjectRef(mRID=mRID, Names=named)


def _where(position: tuple[float, float] | None) -> Where | None:
    if position is None:
        return None
    return Where(
        PositionPoints=[PositionPoint(sequenceNumber=1, xPosition=str(position[0]), yPosition=str(position[1]))]
    )


def _text(one: UnplannedOutage) -> str:
    return write(UnplannedOutages(UnplannedOutage=[one]))
