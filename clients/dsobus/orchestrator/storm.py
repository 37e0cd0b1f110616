"""Many faults at once and their repairs: the indices of reliability, the outages in figures, the report of it all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from dsobus.orchestrator import report, storm_page
from dsobus.orchestrator.report import Device, Leg


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """One outage of a storm; ``number`` is the one that the map has, all times are process time.

    ``status`` is that of its repair process. ``ordered`` is when the order was there, ``dispatched`` and ``onSite`` are
    the crew's that finished the work.
    """

    number: int
    mRID: str
    device: str
    name: str
    kind: str
    status: str
    statusKind: str
    is_true: bool
    customers: int
    critical: int
    confidence: float | None
    reported: datetime
    ordered: datetime
    dispatched: datetime | None = None
    onSite: datetime | None = None
    restored: datetime | None = None
    order: str | None = None
    priority: int | None = None
    crew: str | None = None
    statusKinds: Sequence[str] = ()

    @property
    def counts(self) -> bool:
        """Tell whether customers were without supply for it: not of one that merged into another or was none."""
        return self.statusKind != "canceled"

    def after(self, at: datetime | None) -> timedelta | None:
        """Return how long after the first alarm something was."""
        return None if at is None else at - self.reported


@dataclass(frozen=True, slots=True)
class Indices:
    """The indices of IEEE 1366 for one run: minutes a customer served, interruptions a customer, minutes each."""

    SAIDI: float
    SAIFI: float
    CAIDI: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Storm:
    """One run with several faults; ``missed`` are the devices that failed and were not located."""

    status: str
    seed: int
    served: int
    faults: int
    outages: Sequence[Repaired]
    missed: Sequence[str]
    devices: Sequence[Device]
    feeders: Sequence[Sequence[Device]]
    true: frozenset[str]
    out: frozenset[str]
    began: datetime
    ended: datetime
    started: datetime
    finished: datetime
    legs: Sequence[Leg]
    notes: Sequence[str] = ()

    @property
    def indices(self) -> Indices:
        """Return SAIDI, SAIFI and CAIDI, with the interruptions that have ended."""
        return indices(self.outages, self.served)


def indices(outages: Iterable[Repaired], served: int) -> Indices:
    """Return the indices of outages among so many customers; a customer of two outages was interrupted twice."""
    ended = [(each.customers, lasted) for each in outages if each.counts and (lasted := each.after(each.restored))]
    interrupted = sum(customers for customers, _ in ended)
    minutes = sum(customers * lasted.total_seconds() / 60 for customers, lasted in ended)
    return Indices(minutes / served, interrupted / served, minutes / interrupted if interrupted else 0.0)


def write(storm: Storm, directory: Path) -> Path:
    """Write report.json, report.html and messages/ into the directory and return the path of report.html."""
    report.write_messages(storm.legs, directory)
    return report.write_pages(as_json(storm), storm_page.page(storm), directory)


def as_json(storm: Storm) -> dict[str, object]:
    """Return what report.json holds."""
    found = storm.indices
    return {
        "process": "fault-repair",
        "status": storm.status,
        "seed": storm.seed,
        "faults": storm.faults,
        "customersServed": storm.served,
        "indices": {"SAIDI": round(found.SAIDI, 3), "SAIFI": round(found.SAIFI, 4), "CAIDI": round(found.CAIDI, 3)},
        "began": storm.began.isoformat(),
        "ended": storm.ended.isoformat(),
        "outages": [_outage(each) for each in storm.outages],
        "notLocated": list(storm.missed),
        "steps": report.steps(storm.legs),
    }


def _outage(one: Repaired) -> dict[str, object]:
    return {
        "mRID": one.mRID,
        "device": one.device,
        "name": one.name,
        "isTrueDevice": one.is_true,
        "customers": one.customers,
        "criticalCustomers": one.critical,
        "confidence": one.confidence,
        "status": one.status,
        "statusKind": one.statusKind,
        "reportedStartTime": one.reported.isoformat(),
        "minutesToOrder": _minutes(one.after(one.ordered)),
        "minutesToDispatch": _minutes(one.after(one.dispatched)),
        "minutesToSite": _minutes(one.after(one.onSite)),
        "minutesToRestoration": _minutes(one.after(one.restored)),
        "workOrder": {
            "id": one.order,
            "priority": one.priority,
            "crew": one.crew,
            "statusKinds": list(one.statusKinds),
        },
    }


def _minutes(lasted: timedelta | None) -> float | None:
    return None if lasted is None else round(lasted.total_seconds() / 60, 2)
