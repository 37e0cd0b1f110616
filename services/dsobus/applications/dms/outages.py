"""The life of outages: located from evidence, kept with what others say of them, ended."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import NAMESPACE_OID, uuid4, uuid5

from sqlalchemy import Connection, Row, and_, bindparam, delete, func, insert, select, update

from dsobus.applications.dms.description import affect, as_text, device, from_text, locate_at
from dsobus.applications.dms.locator import Alternative, Location, Locator
from dsobus.applications.dms.network import Grid
from dsobus.applications.dms.restoration import expected
from dsobus.applications.dms.store import meter, outage, outage_name
from dsobus.exchange import chunks, merged, unknown
from dsobus.exchange.named import Named
from dsobus.messages.unplanned_outages import AlternativeLocation, Name, ObjectRef, UnplannedOutage
from dsobus.soap import Problem

OPEN: Final = "open"
STORED: Final = Named("UnplannedOutage", outage, outage_name, outage_name.c.outage)
"""The stored outages."""
ENDED: Final = frozenset({"closed", "canceled"})


def open_outage(
    connection: Connection, grid: Grid, locator: Locator, found: Location, correlation: str
) -> UnplannedOutage:
    """Keep a new outage at a located device or premise; all meters below it belong to it."""
    place = grid.place(found.device)
    concerned = affected(connection, grid, found.device)
    reported = first_report(concerned) or datetime.now(UTC)
    new = UnplannedOutage(
        # Made of what is known, so that a run repeats exactly; numbered, because a device may fail again.
        mRID=str(uuid5(NAMESPACE_OID, f"{found.device} {reported.isoformat()} {_number(connection)}")),
        outageKind="predicted",
        reportedStartTime=reported,
        EstimatedRestorationTime=expected(connection, grid, found.device, reported),
    )
    believe(new, grid, found)
    affect(new, concerned)
    if place is not None:
        locate_at(new, place)
    add(connection, locator, new, correlation, living=True)
    return new


def add(
    connection: Connection, locator: Locator, new: UnplannedOutage, correlation: str, *, living: bool = False
) -> None:
    """Keep an outage, and its de-energised usage points as explained by it; those of a living one go on counting."""
    new.mRID = new.mRID or str(uuid4())
    new.statusKind = new.statusKind or OPEN
    connection.execute(
        insert(outage).values(
            mRID=new.mRID,
            number=_number(connection),
            device=device(new),
            statusKind=new.statusKind,
            reported=new.reportedStartTime or datetime.now(UTC),
            correlation=correlation,
            living=living,
            young=living,
            document=as_text(new),
        )
    )
    _name(connection, new.mRID, new)
    attach(connection, new)
    if not living:
        explain(connection, locator, new.mRID)


def attach(connection: Connection, one: UnplannedOutage) -> None:
    """Let the meters of an outage belong to it, as far as they belong to none."""
    for part in chunks([point.mRID for point in one.DeEnergizedUsagePoint if point.mRID]):
        theirs = connection.execute(select(meter.c.mRID, meter.c.outage).where(meter.c.UsagePoint.in_(part)))
        # By key: of `outage IS NULL` the database would read every meter that has none.
        if free := [{"free": row.mRID} for row in theirs if row.outage is None]:
            connection.execute(update(meter).where(meter.c.mRID == bindparam("free")).values(outage=one.mRID), free)


def explain(connection: Connection, locator: Locator, mRID: str) -> None:
    """Let the meters of an outage say nothing more of where faults are."""
    meters = connection.scalars(select(meter.c.mRID).where(meter.c.outage == mRID))
    locator.explain([locator.plant.number[each] for each in meters])


def settle(connection: Connection, locator: Locator, row: Row[Any], *, living: bool) -> None:
    """Let an outage be where it is: what its alarms tell of the collectors is learnt, and they explain themselves.

    One that stays ``living`` is looked at again when a meter of it has supply.
    """
    if row.young:
        locator.learn(row.device)
        explain(connection, locator, row.mRID)
    connection.execute(update(outage).where(outage.c.mRID == row.mRID).values(young=False, living=living))


def complete(connection: Connection, grid: Grid, new: UnplannedOutage) -> list[Problem]:
    """Fill in what a reported outage leaves out: whom its equipment supplies. Returns what is wrong with it."""
    failed = device(new)
    if not failed:
        return [
            Problem("5.8", "Equipments is missing: a new UnplannedOutage names the equipment that failed.", id=new.mRID)
        ]
    if new.statusKind in ENDED:
        return [Problem("6.1", f"A new UnplannedOutage cannot be {new.statusKind}.", id=new.mRID)]
    place = grid.place(failed)
    if place is None:
        return [Problem("2.29", f"Equipment {failed} is not in the network.", id=failed)]
    there = connection.scalar(
        select(outage.c.mRID).where(outage.c.device == failed, outage.c.statusKind.not_in(ENDED)).limit(1)
    )
    if there is not None:
        return [Problem("6.1", f"Equipment {failed} has an open outage already, {there}: change that.", id=failed)]
    locate_at(new, place)
    if not new.DeEnergizedUsagePoint:
        affect(new, affected(connection, grid, failed))
    new.reportedStartTime = new.reportedStartTime or datetime.now(UTC)
    new.outageKind = new.outageKind or "confirmed"
    return _unknown_points(connection, new)


def document(row: Row[Any]) -> UnplannedOutage:
    """Return a stored outage as the typed object."""
    return from_text(row.document)


def change(connection: Connection, row: Row[Any], changed: UnplannedOutage) -> UnplannedOutage:
    """Apply a change to a stored outage and return the whole outage."""
    if changed.mRID != row.mRID:
        changed.mRID, changed.Names = row.mRID, []  # its names only say which outage is meant
    now = merged(document(row), changed)
    connection.execute(
        update(outage)
        .where(outage.c.mRID == row.mRID)
        .values(statusKind=now.statusKind or row.statusKind, device=device(now), document=as_text(now))
    )
    _name(connection, row.mRID, now)
    return now


def end(
    connection: Connection, locator: Locator, row: Row[Any], status: str, last: UnplannedOutage | None
) -> UnplannedOutage:
    """Close or cancel an outage: its meters are as if they had said nothing. Returns the whole outage."""
    settle(connection, locator, row, living=False)
    ended = last or UnplannedOutage(mRID=row.mRID)
    ended.statusKind = status
    ended.outageKind = "closed" if status == "closed" else ended.outageKind
    _forget(connection, locator, row.mRID)
    return change(connection, row, ended)


def remove(connection: Connection, locator: Locator, row: Row[Any]) -> None:
    """Delete an outage from the store."""
    _forget(connection, locator, row.mRID)
    connection.execute(delete(outage_name).where(outage_name.c.outage == row.mRID))
    connection.execute(delete(outage).where(outage.c.mRID == row.mRID))


def first_report(concerned: Iterable[Row[Any]]) -> datetime | None:
    """Return when the first of these meters failed that belongs to no outage."""
    return min((row.told for row in concerned if row.supply == "off" and row.outage is None), default=None)


def believe(one: UnplannedOutage, grid: Grid, found: Location) -> None:
    """Describe how sure the location is and what it may be instead, in place."""
    one.confidence = _fraction(found.confidence)
    one.Alternatives = [_alternative(grid, each) for each in found.alternatives]


def _fraction(probability: float) -> Decimal:
    return Decimal(f"{probability:.4f}")


def _alternative(grid: Grid, other: Alternative) -> AlternativeLocation:
    place = grid.place(other.device)
    equipment = ObjectRef(mRID=other.device, Names=[Name(name=place.name)] if place else [])
    return AlternativeLocation(confidence=_fraction(other.confidence), Equipment=equipment)


def _number(connection: Connection) -> int:
    """Return the number of the next outage."""
    return (connection.scalar(select(func.max(outage.c.number))) or 0) + 1


def _forget(connection: Connection, locator: Locator, mRID: str) -> None:
    is_ours = and_(meter.c.outage == mRID, meter.c.connected.is_(True))
    for each in connection.scalars(select(meter.c.mRID).where(is_ours)).all():
        locator.forget(locator.plant.number[each])
    connection.execute(update(meter).where(meter.c.outage == mRID).values(supply=None, told=None, outage=None))


def _name(connection: Connection, mRID: str, one: UnplannedOutage) -> None:
    connection.execute(delete(outage_name).where(outage_name.c.outage == mRID))
    if given := {name.name for name in one.Names}:
        connection.execute(insert(outage_name), [{"outage": mRID, "name": name} for name in given])


def affected(connection: Connection, grid: Grid, target: str) -> list[Row[Any]]:
    """Return the meters below a target whose customers lose their supply with it: not those that are disconnected."""
    connected = select(meter).where(meter.c.connected.is_(True)).order_by(meter.c.mRID)
    return [
        row
        for part in chunks(grid.consumers_below(target))
        for row in connection.execute(connected.where(meter.c.EnergyConsumer.in_(part)))
    ]


def _unknown_points(connection: Connection, new: UnplannedOutage) -> list[Problem]:
    points = [point.mRID for point in new.DeEnergizedUsagePoint if point.mRID]
    ours = {
        mRID
        for part in chunks(points)
        for mRID in connection.scalars(select(meter.c.UsagePoint).where(meter.c.UsagePoint.in_(part)))
    }
    return unknown("2.12", "UsagePoint", points, ours)
