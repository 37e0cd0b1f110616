"""The estimated restoration time of outages, and what is remembered of repairs that ended."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, insert, select, update

from dsobus.applications.dms.estimate import LEFT, Experience, duration, kind_of, restoration
from dsobus.applications.dms.network import Grid
from dsobus.applications.dms.store import repaired
from dsobus.messages.unplanned_outages import DateTimeInterval, EstimatedRestorationTime, UnplannedOutage

SOURCE: Final = "dms"


def expected(
    connection: Connection,
    grid: Grid,
    target: str,
    reported: datetime,
    status: str | None = None,
    at: datetime | None = None,
) -> EstimatedRestorationTime:
    """Return when supply below a target is expected to return; ``status`` is what its order became at a time.

    Without a crew at the place the confidence is low.
    """
    kind = _kind(grid, target)
    row = connection.execute(select(repaired).where(repaired.c.kind == kind)).one_or_none()
    lasts = duration(kind, Experience(row.repairs, row.minutes) if row else Experience())
    return EstimatedRestorationTime(
        confidenceKind="high" if status in LEFT and status != "enroute" else "low",
        ert=restoration(lasts, reported, status, at).replace(microsecond=0),
        ertSource=SOURCE,
    )


def is_ours(one: UnplannedOutage) -> bool:
    """Tell whether the DMS may estimate an outage: what somebody else said of it stands."""
    said = one.EstimatedRestorationTime
    return said is None or said.ertSource == SOURCE


def learn(connection: Connection, grid: Grid, target: str, period: DateTimeInterval | None) -> None:
    """Remember how long a repair took, from its first report to restored supply."""
    if period is None or period.start is None or period.end is None or period.end < period.start:
        return
    kind, minutes = _kind(grid, target), (period.end - period.start) / timedelta(minutes=1)
    more = update(repaired).where(repaired.c.kind == kind)
    more = more.values(repairs=repaired.c.repairs + 1, minutes=repaired.c.minutes + minutes)
    if not connection.execute(more).rowcount:
        connection.execute(insert(repaired).values(kind=kind, repairs=1, minutes=minutes))


def _kind(grid: Grid, target: str) -> str:
    device = grid.tree.devices.get(target)
    return kind_of(device is not None, device.nominal_kV if device else None)
