"""What an order says of its work: how urgent it is, where, at what, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from dsobus.applications.ffm.crews import Place
from dsobus.messages.maintenance_orders import ActivityRecord, Asset, Crew, MaintenanceOrder, Name, Work, WorkTask
from dsobus.soap import Problem

LEAST_URGENT: Final = 9
"""Rank of an order that names no priority."""


def lacks(new: MaintenanceOrder) -> list[Problem]:
    """Return what a new order must say and does not (codes 1.7, 5.8)."""
    if not new.Work:
        return [Problem("1.7", "A new MaintenanceOrder needs Work.", id=new.mRID)]
    return [
        Problem("5.8", f"Work/{name} is missing: a new MaintenanceOrder needs it.", id=new.mRID)
        for work in new.Work
        for name, value in (("kind", work.kind), ("statusKind", work.statusKind))
        if value is None
    ]


def rank(order: MaintenanceOrder) -> int:
    """Return the rank of the most urgent work, 1 before all others."""
    ranks = (work.priority.rank for work in order.Work if work.priority)
    return min((each for each in ranks if each is not None), default=LEAST_URGENT)


def assets(order: MaintenanceOrder) -> Iterator[Asset]:
    """Give every asset that the work is about, in the order in which they stand."""
    for work in order.Work:
        for task in work.WorkTasks:
            yield from task.Assets


def target(order: MaintenanceOrder) -> str | None:
    """Return the mRID of the first asset, None when the order names none."""
    return next((asset.mRID for asset in assets(order) if asset.mRID), None)


def site(order: MaintenanceOrder) -> Place:
    """Return where the work is, as far as the order gives it in figures."""
    location = order.Work[0].WorkLocation
    points = location.PositionPoints if location else []
    try:
        return Place(order.mRID or "", float(points[0].xPosition or ""), float(points[0].yPosition or ""))
    except (IndexError, ValueError):  # no place, or one in words
        return Place(order.mRID or "")


def progress(
    order: MaintenanceOrder, status: Any, at: datetime, team: tuple[str, str] | None, note: tuple[str, str] | None
) -> MaintenanceOrder:
    """Set the status of an order's work and who does it, in place; return the change: ids, status, crew.

    ``team`` is mRID and name of the crew, ``note`` type and reason of an ActivityRecord. Whatever else stands in the
    order is its sender's and stays; so do the crews that he proposed.
    """
    crews = [Crew(mRID=team[0], Names=[Name(name=team[1])])] if team else []
    if team and not any(work.WorkTasks for work in order.Work):
        order.Work[0].WorkTasks.append(WorkTask())
    records = [ActivityRecord(createdDateTime=at, reason=note[1], type=note[0])] if note else []
    told = []
    for work in order.Work:
        work.statusKind, work.lastModifiedDateTime = status, at
        work.ActivityRecords += records
        for task in work.WorkTasks:
            task.statusKind = status
            task.Crews += [crew for crew in crews if crew.mRID not in {each.mRID for each in task.Crews}]
        tasks = [WorkTask(mRID=task.mRID, statusKind=status, Names=task.Names, Crews=crews) for task in work.WorkTasks]
        told.append(
            Work(
                mRID=work.mRID,
                statusKind=status,
                lastModifiedDateTime=at,
                ActivityRecords=records,
                Names=work.Names,
                WorkTasks=tasks,
            )
        )
    return MaintenanceOrder(mRID=order.mRID, Names=order.Names, Work=told)


def dismiss(order: MaintenanceOrder, crew: str | None) -> None:
    """Take a crew from all tasks, in place."""
    for work in order.Work:
        for task in work.WorkTasks:
            task.Crews = [each for each in task.Crews if each.mRID is None or each.mRID != crew]
