"""Which orders the selections of a Get profile agree on: one sort widens, several narrow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, select

from dsobus.applications.ffm import orders, work
from dsobus.applications.ffm.nouns import Noun, Order, Orders
from dsobus.applications.ffm.store import order
from dsobus.exchange import names, words
from dsobus.soap import Problem, Refused

Interval = tuple[datetime | None, datetime | None]

SORTS: Final[Mapping[str, Callable[[Any], Iterable[Any]]]] = {
    "Asset": work.assets,
    "OldAsset": lambda one: (task.OldAsset for task in work.tasks(one)),
    "Crew": lambda one: (crew for task in work.tasks(one) for crew in task.Crews),
    "Organization": lambda one: (one.Organisation,),
    "Customer": lambda one: (customer for each in one.Work for customer in each.Customers),
    "UsagePoint": work.usage_points,
    "UsagePointLocation": lambda one: (point.UsagePointLocation for point in work.usage_points(one)),
    "WorkLocation": lambda one: (each.WorkLocation for each in one.Work),
}
"""Sorts of selection, of which each profile has some, and what of an order they name by mRID or name."""


def select_orders(connection: Connection, noun: Noun, request: Any, limit: int) -> tuple[Orders, list[Problem]]:
    """Return the selected orders in the order of their arrival, and a problem for each id that is not known."""
    selection = getattr(request, f"Get{noun.name}")
    problems: list[Problem] = []
    rows: Iterable[Any]
    if ids := [*names(getattr(selection, noun.one)), *request.ID]:
        by_id = {word: orders.STORED[noun.name].find(connection, [word]) for word in ids}
        problems = [_unknown(noun, word) for word, found in by_id.items() if not found]
        rows = sorted({row.mRID: row for found in by_id.values() for row in found}.values(), key=lambda row: row.number)
    else:
        rows = connection.execute(select(order).where(order.c.noun == noun.name).order_by(order.c.number))
    selected: list[Orders] = []
    for row in rows:
        kept = orders.kept(row)
        (one,) = noun.orders(kept)
        if agrees(one, selection) and _asked(one, request):
            selected.append(kept)
        if len(selected) > limit:
            raise Refused(Problem("3.1", f"More than {limit} {noun.name}: narrow the selection."))
    return noun.together(selected), problems


def agrees(one: Order, selection: Any) -> bool:
    """Tell whether every sort of selection that is given names something of an order."""
    for sort, present in SORTS.items():
        wanted = getattr(selection, sort, ())
        if wanted and not set(names(wanted)) & set(names(each for each in present(one) if each)):
            return False
    kinds = {wanted.kind for wanted in getattr(selection, "ServiceCategory", ())}
    if kinds and not kinds & {point.ServiceCategory.kind for point in work.usage_points(one) if point.ServiceCategory}:
        return False
    if selection.TimeSchedule and not any(_scheduled(one, wanted) for wanted in selection.TimeSchedule):
        return False
    return not selection.Work or any(_is(each, wanted) for each in one.Work for wanted in selection.Work)


def _is(one: Any, wanted: Any) -> bool:
    said = set(words(wanted))
    return (
        (not said or bool(said & set(words(one))))
        and wanted.kind in (None, one.kind)
        and wanted.statusKind in (None, one.statusKind)
        and (wanted.priority is None or (one.priority is not None and wanted.priority.rank == one.priority.rank))
    )


def _scheduled(one: Order, wanted: Any) -> bool:
    """Tell whether an order has a schedule of a kind and in a time; without any, it counts when it was asked for."""
    start = wanted.scheduleInterval.start if wanted.scheduleInterval else None
    end = wanted.scheduleInterval.end if wanted.scheduleInterval else None
    schedules = [each for part in (*one.Work, *work.tasks(one)) for each in part.TimeSchedules]
    if not schedules and wanted.kind is None:
        return _holds((start, end), one)
    return any(
        (start is None or planned.end is None or planned.end >= start)
        and (end is None or planned.start is None or planned.start < end)
        for kind, planned in ((each.kind, each.scheduleInterval) for each in schedules)
        if planned and wanted.kind in (None, kind)
    )


def _asked(one: Order, request: Any) -> bool:
    return not (request.StartTime or request.EndTime) or _holds((request.StartTime, request.EndTime), one)


def _holds(times: Interval, one: Order) -> bool:
    start, end = times
    return any((start is None or at >= start) and (end is None or at < end) for at in _times(one))


def _times(one: Order) -> list[datetime]:
    """Return when work was asked for, or where the order does not say, when it was last changed."""
    requested = [each.requestDateTime for each in one.Work if each.requestDateTime]
    return requested or [each.lastModifiedDateTime for each in one.Work if each.lastModifiedDateTime]


def _unknown(noun: Noun, word: str) -> Problem:
    return Problem("2.15", f"{noun.one} {word} is not known here.", id=word)
