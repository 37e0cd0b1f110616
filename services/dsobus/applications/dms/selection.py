"""Which outages the selections of a GetUnplannedOutages agree on: one sort widens, several narrow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from dsobus.applications.dms import outages
from dsobus.applications.dms.store import meter, outage
from dsobus.exchange import chunks, names
from dsobus.messages.get_unplanned_outages import GetUnplannedOutages
from dsobus.messages.get_unplanned_outages_message import GetUnplannedOutagesRequestType
from dsobus.messages.unplanned_outages import UnplannedOutage
from dsobus.soap import Problem, Refused


def select_outages(
    connection: Connection, request: GetUnplannedOutagesRequestType, limit: int
) -> tuple[list[UnplannedOutage], list[Problem]]:
    """Return the selected outages in the order of their arrival, and a problem for each id that is not known."""
    selection = request.GetUnplannedOutages
    query = select(outage).where(*_times(request)).order_by(outage.c.number)
    problems: list[Problem] = []
    ids = [*names(selection.UnplannedOutage), *request.ID]
    wanted: set[str] = set()
    for word in ids:
        found = outages.STORED.find(connection, [word])
        wanted |= {row.mRID for row in found}
        if not found:
            problems.append(Problem("2.15", f"UnplannedOutage {word} is not known here.", id=word))
    devices = _points(connection, names(selection.EndDevice)) if selection.EndDevice else None
    rows: Iterable[Any] = _rows(connection, query, sorted(wanted)) if ids else connection.execute(query)
    selected: list[UnplannedOutage] = []
    for row in rows:
        document = outages.document(row)
        if _agrees(document, selection, devices):
            selected.append(document)
        if len(selected) > limit:
            raise Refused(Problem("3.1", f"More than {limit} outages: narrow the selection."))
    return selected, problems


def _agrees(one: UnplannedOutage, selection: GetUnplannedOutages, devices: set[str] | None) -> bool:
    dark = {point.mRID for point in one.DeEnergizedUsagePoint if point.mRID}
    things = (
        (selection.Equipment, one.Equipments),
        (selection.MaintenanceOrder, one.MaintenanceOrders),
        (selection.UsagePoint, one.DeEnergizedUsagePoint),
    )
    return (devices is None or not dark.isdisjoint(devices)) and all(
        not set(names(wanted)).isdisjoint(names(present)) for wanted, present in things if wanted
    )


def _times(request: GetUnplannedOutagesRequestType) -> list[ColumnElement[bool]]:
    intervals = [each.scheduleInterval for each in request.GetUnplannedOutages.TimeSchedule if each.scheduleInterval]
    given = [_reported(each.start, each.end) for each in intervals]
    return [_reported(request.StartTime, request.EndTime), *([or_(*given)] if given else [])]


def _reported(start: datetime | None, end: datetime | None) -> ColumnElement[bool]:
    after = [outage.c.reported >= start] if start else []
    before = [outage.c.reported < end] if end else []
    return and_(True, *after, *before)


def _points(connection: Connection, devices: Sequence[str]) -> set[str]:
    return {
        point
        for part in chunks(devices)
        for point in connection.scalars(
            select(meter.c.UsagePoint).where(or_(meter.c.mRID.in_(part), meter.c.serialNumber.in_(part)))
        )
    }


def _rows(connection: Connection, query: Any, ids: Sequence[str]) -> Iterable[Any]:
    rows = [row for part in chunks(ids) for row in connection.execute(query.where(outage.c.mRID.in_(part)))]
    return sorted(rows, key=lambda row: row.number)
