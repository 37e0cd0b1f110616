"""Which work the selections of a GetMeterServiceRequests agree on: one sort widens, several narrow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from dsobus.applications.ami import works
from dsobus.applications.ami.store import work
from dsobus.exchange import names, unknown, words
from dsobus.messages.get_meter_service_requests import GetMeterServiceRequests
from dsobus.messages.get_meter_service_requests import MeterServiceWork as Wanted
from dsobus.messages.get_meter_service_requests_message import GetMeterServiceRequestsRequestType
from dsobus.messages.meter_service_requests import MeterServiceWork
from dsobus.soap import Problem, Refused

Interval = tuple[datetime | None, datetime | None]


def select_work(
    connection: Connection, request: GetMeterServiceRequestsRequestType, limit: int
) -> tuple[list[MeterServiceWork], list[Problem]]:
    """Return the selected work in the order of its arrival, and a problem for each id that is not known."""
    wanted = request.GetMeterServiceRequests
    ids = [*names(wanted.MeterServiceWork), *request.ID]
    asked = {word: works.STORED.find(connection, [word]) for word in ids}
    problems = unknown("2.15", "MeterServiceWork", asked, (word for word, found in asked.items() if found))
    listed = {row.mRID for word in request.ID for row in asked[word]} if request.ID else None
    named = [words(each) for each in wanted.MeterServiceWork]
    rows: Iterable[Row[Any]]
    if request.ID or (named and all(named)):
        by_mRID = {row.mRID: row for found in asked.values() for row in found}
        rows = sorted(by_mRID.values(), key=lambda row: int(row.number))
    else:
        rows = connection.execute(select(work).order_by(work.c.number))
    selected: list[MeterServiceWork] = []
    for row in rows:
        one = works.document(row)
        if (listed is None or row.mRID in listed) and _agrees(one, wanted) and _within(one, wanted, request):
            selected.append(one)
        if len(selected) > limit:
            raise Refused(Problem("3.1", f"More than {limit} pieces of work: narrow the selection."))
    return selected, problems


def _agrees(one: MeterServiceWork, wanted: GetMeterServiceRequests) -> bool:
    meters = [each for each in (one.Meter, one.OldMeter) if each]
    serials = [each.serialNumber for each in meters if each.serialNumber]
    sorts: tuple[tuple[Sequence[str], Sequence[str]], ...] = (
        (names(wanted.Customer), names(one.Customers)),
        (names(wanted.Meter), [*names(meters), *serials]),
        (names(wanted.UsagePoint), words(one.UsagePoint) if one.UsagePoint else []),
    )
    if any(asked and not set(asked) & set(present) for asked, present in sorts):
        return False
    return not wanted.MeterServiceWork or any(_is(one, each) for each in wanted.MeterServiceWork)


def _is(one: MeterServiceWork, wanted: Wanted) -> bool:
    said, now = words(wanted), one.status.value if one.status else None
    return (
        (not said or bool(set(said) & set(words(one))))
        and wanted.kind in (None, one.kind)
        and (wanted.status is None or wanted.status.value in (None, now))
    )


def _within(
    one: MeterServiceWork, wanted: GetMeterServiceRequests, request: GetMeterServiceRequestsRequestType
) -> bool:
    intervals = [each.scheduleInterval for each in wanted.TimeSchedule if each.scheduleInterval]
    narrowing: list[list[Interval]] = [[(each.start, each.end) for each in intervals]] if intervals else []
    if request.StartTime or request.EndTime:
        narrowing.append([(request.StartTime, request.EndTime)])
    at = one.requestDateTime or one.lastModifiedDateTime
    return all(any(_holds(times, at) for times in widening) for widening in narrowing)


def _holds(times: Interval, at: datetime | None) -> bool:
    start, end = times
    return at is not None and (start is None or at >= start) and (end is None or at < end)
