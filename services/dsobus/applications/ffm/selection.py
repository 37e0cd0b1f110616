"""Which orders the selections of a GetMaintenanceOrders agree on: one sort widens, several narrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, or_, select

from dsobus.applications.ffm import orders, work
from dsobus.applications.ffm.store import crew, order
from dsobus.exchange import names, words
from dsobus.messages.get_maintenance_orders import GetMaintenanceOrders
from dsobus.messages.get_maintenance_orders import Work as WantedWork
from dsobus.messages.get_maintenance_orders_message import GetMaintenanceOrdersRequestType
from dsobus.messages.maintenance_orders import MaintenanceOrder, Work
from dsobus.soap import Problem, Refused

Interval = tuple[datetime | None, datetime | None]


def select_orders(
    connection: Connection, request: GetMaintenanceOrdersRequestType, limit: int
) -> tuple[list[MaintenanceOrder], list[Problem]]:
    """Return the selected orders in the order of their arrival, and a problem for each id that is not known."""
    selection = request.GetMaintenanceOrders
    query = select(order).order_by(order.c.number)
    problems: list[Problem] = []
    rows: Iterable[Any]
    if ids := [*names(selection.MaintenanceOrder), *request.ID]:
        by_id = {word: orders.STORED.find(connection, [word]) for word in ids}
        problems = [_unknown(word) for word, found in by_id.items() if not found]
        rows = sorted({row.mRID: row for found in by_id.values() for row in found}.values(), key=lambda row: row.number)
    else:
        rows = connection.execute(query)
    teams = set(_teams(connection, names(selection.Crew)))
    selected: list[MaintenanceOrder] = []
    for row in rows:
        if selection.Crew and row.crew not in teams:
            continue
        document = orders.document(row)
        if agrees(document, selection) and _within(document, selection, request):
            selected.append(document)
        if len(selected) > limit:
            raise Refused(Problem("3.1", f"More than {limit} orders: narrow the selection."))
    return selected, problems


def agrees(one: MaintenanceOrder, selection: GetMaintenanceOrders) -> bool:
    """Tell whether every sort of selection of things and work that is given names something of an order."""
    tasks = [task for each in one.Work for task in each.WorkTasks]
    things = (
        (selection.Asset, work.assets(one)),
        (selection.OldAsset, (task.OldAsset for task in tasks)),
        (selection.Organization, (one.Organisation,)),
        (selection.WorkLocation, (each.WorkLocation for each in one.Work)),
    )
    for wanted, present in things:
        if wanted and not set(names(wanted)) & set(names(each for each in present if each)):
            return False
    return not selection.Work or any(_is(each, wanted) for each in one.Work for wanted in selection.Work)


def _is(one: Work, wanted: WantedWork) -> bool:
    said = set(words(wanted))
    return (
        (not said or bool(said & set(words(one))))
        and wanted.kind in (None, one.kind)
        and wanted.statusKind in (None, one.statusKind)
        and (wanted.priority is None or (one.priority is not None and wanted.priority.rank == one.priority.rank))
    )


def _within(one: MaintenanceOrder, selection: GetMaintenanceOrders, request: GetMaintenanceOrdersRequestType) -> bool:
    intervals = [each.scheduleInterval for each in selection.TimeSchedule if each.scheduleInterval]
    narrowing: list[list[Interval]] = [[(each.start, each.end) for each in intervals]] if intervals else []
    if request.StartTime or request.EndTime:
        narrowing.append([(request.StartTime, request.EndTime)])
    return all(any(_holds(times, one) for times in widening) for widening in narrowing)


def _holds(times: Interval, one: MaintenanceOrder) -> bool:
    start, end = times
    return any((start is None or at >= start) and (end is None or at < end) for at in _times(one))


def _times(one: MaintenanceOrder) -> list[datetime]:
    """Return when work was asked for, or where the order does not say, when it was last changed."""
    requested = [each.requestDateTime for each in one.Work if each.requestDateTime]
    return requested or [each.lastModifiedDateTime for each in one.Work if each.lastModifiedDateTime]


def _teams(connection: Connection, wanted: list[str]) -> Iterator[str]:
    if wanted:
        yield from connection.scalars(select(crew.c.mRID).where(or_(crew.c.mRID.in_(wanted), crew.c.name.in_(wanted))))


def _unknown(word: str) -> Problem:
    return Problem("2.15", f"MaintenanceOrder {word} is not known here.", id=word)
