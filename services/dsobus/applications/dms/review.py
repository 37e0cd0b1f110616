"""Outages live: as reports come they move, merge, split and dissolve, until their time is over or work has begun."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, or_, select, update

from dsobus.applications.dms import outages
from dsobus.applications.dms.description import affect, as_text, locate_at
from dsobus.applications.dms.lives import Living, course
from dsobus.applications.dms.locator import Location, Locator
from dsobus.applications.dms.network import Grid
from dsobus.applications.dms.restoration import expected, is_ours
from dsobus.applications.dms.store import meter, outage
from dsobus.applications.dms.watch import Watch, tell
from dsobus.exchange import chunks
from dsobus.messages.unplanned_outages import Status, UnplannedOutage

SAME_FAULT: Final = timedelta(seconds=30)
"""Process time within which the meters of one fault fail; what fails later, fails for another reason."""


MOVING: Final = ("Equipments", "Location", "DeEnergizedUsagePoint", "metersAffected", "confidence", "Alternatives")
"""What is said anew of an outage that is elsewhere."""


@dataclass(frozen=True, slots=True)
class News:
    """What became of an outage, as it is announced: created, changed or canceled."""

    verb: str
    outage: UnplannedOutage


def grow_old(connection: Connection, locator: Locator, now: datetime) -> None:
    """Settle the outages of which no more alarms can come, before later ones are taken."""
    is_over = outage.c.young & (outage.c.reported < now - SAME_FAULT)
    for row in connection.execute(select(outage).where(is_over).order_by(outage.c.number)).all():
        outages.settle(connection, locator, row, living=True)


def reopen(connection: Connection, locator: Locator, supplied: Iterable[int]) -> set[str]:
    """Let the reports of outages count again whose location is called in question: a meter of theirs has supply."""
    mRIDs = [locator.plant.meters[number] for number in supplied]
    concerned = (
        select(outage.c.mRID)
        .join(meter, meter.c.outage == outage.c.mRID)
        .where(outage.c.living, ~outage.c.young, outage.c.statusKind.not_in(outages.ENDED))
    )
    found = {
        mRID
        for part in chunks(mRIDs)
        for mRID in connection.scalars(concerned.where(meter.c.mRID.in_(part)).distinct())
    }
    for mRID in found:
        for row in connection.execute(select(meter).where(meter.c.outage == mRID, meter.c.connected.is_(True))):
            tell(locator, locator.plant.number[row.mRID], row.supply, row.told, is_explained=False)
    return found


def review(
    connection: Connection, watch: Watch, locator: Locator, reopened: Iterable[str], correlation: str
) -> list[News]:
    """Locate the faults anew, and let the outages follow; returns what is to be announced."""
    reopened = sorted(reopened)
    rows = {
        row.mRID: row
        for row in connection.execute(select(outage).where(or_(outage.c.young, outage.c.mRID.in_(reopened))))
    }
    living = [Living(row.mRID, row.number, row.device) for row in rows.values()]
    way = course(watch.grid.tree, living, locator.locate())
    news = []
    for each, heir in way.ended:
        why = f"merged into {heir.mRID}" if heir else "what was reported since speaks against it"
        news.append(News("canceled", _dissolve(connection, rows[each.mRID], why)))
    for each, _ in way.moved:
        _release(connection, each.mRID)
    for each, found in way.moved:
        news.append(News("changed", _move(connection, watch.grid, rows[each.mRID], found)))
    for found in way.opened:
        new = outages.open_outage(connection, watch.grid, locator, found, correlation)
        news.append(News("created", new))
    for mRID in reopened:
        outages.explain(connection, locator, mRID)
    return news


def _dissolve(connection: Connection, row: Row[Any], why: str) -> UnplannedOutage:
    """Cancel an outage; what its meters reported stands."""
    _release(connection, row.mRID)
    ended = UnplannedOutage(mRID=row.mRID, statusKind="canceled", status=Status(value="canceled", reason=why))
    outages.change(connection, row, ended)
    connection.execute(update(outage).where(outage.c.mRID == row.mRID).values(living=False, young=False))
    return ended


def _move(connection: Connection, grid: Grid, row: Row[Any], found: Location) -> UnplannedOutage:
    """Let an outage be at another device, and return what has changed of it."""
    concerned = outages.affected(connection, grid, found.device)
    first = outages.first_report(concerned)
    whole = outages.document(row)
    told = UnplannedOutage(mRID=row.mRID, reportedStartTime=min(row.reported, first or row.reported))
    told.EstimatedRestorationTime = whole.EstimatedRestorationTime
    if is_ours(whole):
        told.EstimatedRestorationTime = expected(connection, grid, found.device, told.reportedStartTime or row.reported)
    affect(told, concerned)
    outages.believe(told, grid, found)
    if (place := grid.place(found.device)) is not None:
        locate_at(told, place)
    told.originalMetersAffected = None  # how many there were at first does not change
    for part in (*MOVING, "reportedStartTime", "EstimatedRestorationTime"):
        setattr(whole, part, getattr(told, part))
    connection.execute(
        update(outage)
        .where(outage.c.mRID == row.mRID)
        .values(device=found.device, reported=told.reportedStartTime, document=as_text(whole))
    )
    outages.attach(connection, whole)
    return told


def _release(connection: Connection, mRID: str) -> None:
    connection.execute(update(meter).where(meter.c.outage == mRID).values(outage=None))
