"""What an order says of its work: how urgent it is, where, at what, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from itertools import chain
from types import ModuleType
from typing import Any, Final

from dsobus.applications.ffm.crews import Place
from dsobus.applications.ffm.nouns import ORDERS, Noun, Order
from dsobus.messages.maintenance_orders import MaintenanceOrder, Name, NameType
from dsobus.messages.service_orders import ServiceOrder, UsagePoint
from dsobus.messages.work_requests import WorkRequest
from dsobus.soap import Problem

LEAST_URGENT: Final = 9
"""Rank of an order that names no priority."""


def lacks(noun: Noun, new: Order) -> list[Problem]:
    """Return what a new order must say and does not (codes 1.7, 5.8)."""
    if not new.Work:
        return [Problem("1.7", f"A new {noun.one} needs Work.", id=new.mRID)]
    return [
        Problem("5.8", f"Work/{name} is missing: a new {noun.one} needs it.", id=new.mRID)
        for work in new.Work
        for name, value in (("kind", work.kind), ("statusKind", work.statusKind))
        if value is None
    ]


def rank(order: Order) -> int:
    """Return the rank of the most urgent work, 1 before all others."""
    ranks = (work.priority.rank for work in order.Work if work.priority)
    return min((each for each in ranks if each is not None), default=LEAST_URGENT)


def tasks(order: Order) -> Iterator[Any]:
    """Give every task of the work, in the order in which they stand."""
    return chain.from_iterable(work.WorkTasks for work in order.Work)


def assets(order: Order) -> Iterator[Any]:
    """Give every asset that the work is about, in the order in which they stand."""
    return chain.from_iterable(task.Assets for task in tasks(order))


def usage_points(order: Order) -> Iterator[UsagePoint]:
    """Give the usage points of a service order; the other nouns have none."""
    places = (task.UsagePoint for task in tasks(order)) if isinstance(order, ServiceOrder) else ()
    return (point for point in places if point)


def target(order: Order) -> str | None:
    """Return the mRID of the first usage point, else of the first asset; None when the order names none."""
    return next((one.mRID for one in chain(usage_points(order), assets(order)) if one.mRID), None)


def site(order: Order) -> Place:
    """Return where the work is, as far as the order gives it in figures."""
    location = order.Work[0].WorkLocation
    places = chain([location] if location else [], (one.UsagePointLocation for one in usage_points(order)))
    points: Iterable[Any] = chain.from_iterable(one.PositionPoints for one in places if one)
    for point in points:
        try:
            return Place(order.mRID or "", float(point.xPosition or ""), float(point.yPosition or ""))
        except ValueError:  # a place in words
            continue
    return Place(order.mRID or "")


def progress(
    noun: Noun,
    order: Order,
    status: Any,
    at: datetime,
    team: tuple[str, str] | None,
    note: tuple[str, str] | None,
) -> Order:
    """Set the status of an order's work and who does it, in place; return the change: ids, status, crew.

    ``team`` is mRID and name of the crew, ``note`` type and reason of an ActivityRecord. Whatever else stands in the
    order is its sender's and stays; so do the crews that he proposed. The tasks of a request have no status.
    """
    types = noun.types
    crews = [types.Crew(mRID=team[0], Names=[types.Name(name=team[1])])] if team else []
    if team and not any(tasks(order)):
        order.Work[0].WorkTasks.append(types.WorkTask())
    records = [types.ActivityRecord(createdDateTime=at, reason=note[1], type=note[0])] if note else []
    told = []
    for work in order.Work:
        work.statusKind, work.lastModifiedDateTime = status, at
        work.ActivityRecords += records
        told.append(
            types.Work(
                mRID=work.mRID,
                statusKind=status,
                lastModifiedDateTime=at,
                ActivityRecords=records,
                Names=work.Names,
                WorkTasks=[_progress(types, task, status, crews) for task in work.WorkTasks] if noun.gets_crews else [],
            )
        )
    return noun.order(order.mRID, order.Names, told)


def dismiss(order: Order, crew: str | None) -> None:
    """Take a crew from all tasks, in place."""
    for task in tasks(order):
        task.Crews = [each for each in task.Crews if each.mRID is None or each.mRID != crew]


def order_of(request: WorkRequest) -> MaintenanceOrder:
    """Return the order that a request becomes: its content, under a new mRID; one name more is the request's mRID."""
    made: MaintenanceOrder = MaintenanceOrder(
        Names=[*_recast(request.Names), Name(name=request.mRID or "", NameType=NameType(name="WorkRequest"))],
        Organisation=_recast(request.Organisation),
        Work=_recast(request.Work),
    )
    return made


def _progress(types: ModuleType, task: Any, status: Any, crews: list[Any]) -> Any:
    task.statusKind = status
    task.Crews += [crew for crew in crews if crew.mRID not in {each.mRID for each in task.Crews}]
    return types.WorkTask(mRID=task.mRID, statusKind=status, Names=task.Names, Crews=crews)


def _recast(value: Any) -> Any:
    """Return the parts of a request as those of an order, whose types have the same names."""
    if isinstance(value, list):
        return [_recast(each) for each in value]
    if is_dataclass(value):
        parts = {part.name: _recast(getattr(value, part.name)) for part in fields(value)}
        return getattr(ORDERS.types, type(value).__name__)(**parts)
    return value
