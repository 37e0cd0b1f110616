"""The DMS estimates when supply returns, by what repairs took before and by how far an order is."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from tests.applications.dms.conftest import BEGAN, Dms, at
from tests.applications.dms.test_outages import order_news

from dsobus.applications.dms.estimate import ASSUMED, ASSUMED_COUNTS, Experience, duration, kind_of, restoration
from dsobus.messages.maintenance_orders import MaintenanceOrder, Name, Work
from dsobus.messages.maintenance_orders_message import ChangedMaintenanceOrders
from dsobus.messages.unplanned_outages import DateTimeInterval, EstimatedRestorationTime, UnplannedOutage
from dsobus.messages.unplanned_outages_message import CreatedUnplannedOutages

LOW, MEDIUM = ASSUMED["low voltage"], ASSUMED["medium voltage"]


@pytest.mark.parametrize(
    ("is_device", "nominal_kV", "kind"),
    [
        (False, None, "premise"),
        (True, 0.4, "low voltage"),
        (True, 20.0, "medium voltage"),
        (True, None, "medium voltage"),
    ],
)
def test_repairs_are_told_apart_by_voltage(is_device: bool, nominal_kV: float | None, kind: str) -> None:
    assert kind_of(is_device, nominal_kV) == kind


def test_the_mean_of_repairs_takes_the_place_of_the_assumption_little_by_little() -> None:
    assert duration("low voltage", Experience()) == LOW
    assert duration("low voltage", Experience(ASSUMED_COUNTS, ASSUMED_COUNTS * 60)) == (LOW + timedelta(hours=1)) / 2
    many = duration("low voltage", Experience(1000, 60_000))
    assert timedelta(minutes=60) < many < timedelta(minutes=61)


@pytest.mark.parametrize(
    ("status", "minutes", "expected"),
    [
        (None, None, 100),
        ("waitingToBeScheduled", 0, 100),
        ("dispatched", 30, 130),
        ("enroute", 30, 125),
        ("onSite", 10, 90),
        ("inProgress", 60, 130),
        ("completed", 77, 77),
    ],
)
def test_each_status_says_what_is_left(status: str | None, minutes: float | None, expected: float) -> None:
    said = None if minutes is None else BEGAN + timedelta(minutes=minutes)
    assert restoration(timedelta(minutes=100), BEGAN, status, said) == BEGAN + timedelta(minutes=expected)


def fault(dms: Dms, name: str) -> UnplannedOutage:
    dms.alarm_all(dms.device(name))
    return dms.outages()[-1]


def estimate(dms: Dms, mRID: str | None) -> EstimatedRestorationTime:
    (found,) = [each for each in dms.outages() if each.mRID == mRID]
    assert found.EstimatedRestorationTime is not None
    return found.EstimatedRestorationTime


def progress(dms: Dms, outage: UnplannedOutage, status: str, time: datetime) -> None:
    work = Work(statusKind=status, lastModifiedDateTime=time)  # type: ignore[arg-type]
    order = MaintenanceOrder(mRID="W", Names=[Name(name=outage.mRID or "")], Work=[work])
    assert order_news(dms, ChangedMaintenanceOrders, order).Reply.Result == "OK"


def test_an_outage_is_announced_with_an_estimate_that_follows_its_order(dms: Dms) -> None:
    outage = fault(dms, "S0003 LV fuse 2")
    (told,) = dms.world.told(CreatedUnplannedOutages)
    first = told.Payload.UnplannedOutages.UnplannedOutage[0].EstimatedRestorationTime
    assert (first.ert, first.confidenceKind, first.ertSource) == (BEGAN + LOW, "low", "dms")
    progress(dms, outage, "onSite", BEGAN + timedelta(minutes=50))
    now = estimate(dms, outage.mRID)
    assert (now.ert, now.confidenceKind) == (BEGAN + timedelta(minutes=50) + 0.8 * LOW, "high")


def test_repairs_that_ended_are_learnt_from_once(dms: Dms) -> None:
    outage = fault(dms, "S0003 LV fuse 2")
    period = DateTimeInterval(start=BEGAN, end=BEGAN + timedelta(hours=8))
    for _ in range(2):
        ended = UnplannedOutage(mRID=outage.mRID, actualPeriod=period)
        assert dms.ask("close", ended).Reply.Result == "OK"
    dms.alarm_all(dms.device("S0004 LV fuse 1"), seconds=600)
    (fresh,) = [each for each in dms.outages() if each.statusKind == "open"]
    lasts = duration("low voltage", Experience(1, 480))
    assert lasts > LOW
    assert estimate(dms, fresh.mRID).ert == (BEGAN + timedelta(seconds=600) + lasts).replace(microsecond=0)


def test_what_somebody_else_estimates_stands(dms: Dms) -> None:
    said = EstimatedRestorationTime(ert=BEGAN + timedelta(hours=5), ertSource="crew")
    reply = dms.ask("create", at(dms.device("S0005 LV fuse 1"), EstimatedRestorationTime=said))
    (made,) = reply.Reply.ID
    progress(dms, UnplannedOutage(mRID=made.value), "onSite", BEGAN)
    assert estimate(dms, made.value) == said
