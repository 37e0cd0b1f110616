"""A service order is done at a customer's usage point by the crews that do all else, and is closed when completed."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from typing import Any

import pytest
from tests.applications.ffm.conftest import SERVICES, Ffm, codes
from tests.applications.ffm.conftest import order as maintenance_order

from dsobus.messages.service_orders import (
    ActivityRecord,
    Asset,
    Customer,
    MeterReading,
    Name,
    Priority,
    Reading,
    ReadingType,
    ReadingTypeRef,
    ServiceCategory,
    ServiceOrder,
    UsagePoint,
    UsagePointLocation,
    Work,
    WorkTask,
)

AT = datetime(2026, 3, 1, 8, tzinfo=UTC)
WAY = ["waitingToBeScheduled", "dispatched", "enroute", "onSite", "inProgress", "completed", "closed"]
REGISTER = ReadingType(mRID="type-1", unit="72", Names=[Name(name="0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0")])


@pytest.fixture
def services(ffm: Ffm) -> Ffm:
    return ffm.of(SERVICES)


@pytest.fixture
def meters(ffm: Ffm) -> list[dict[str, str]]:
    with (ffm.world.suite.utility / "meters.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def service(point: UsagePoint | None, kind: Any = "disconnect", rank: int | None = None, **parts: Any) -> ServiceOrder:
    priority = Priority(rank=rank) if rank is not None else None
    task = WorkTask(subject="Meter", taskKind="exchange", UsagePoint=point, **parts.pop("task", {}))
    work = Work(kind=kind, statusKind="scheduled", priority=priority, WorkTasks=[task], **parts.pop("work", {}))
    return ServiceOrder(Work=[work], **parts)


def test_a_crew_goes_to_the_usage_point_and_its_completion_closes_the_order(
    ffm: Ffm, services: Ffm, meters: list[dict[str, str]]
) -> None:
    meter = meters[3]
    (mRID,) = services.create(service(UsagePoint(mRID=meter["UsagePoint"])))
    journal = (ffm.world.suite.data / "field.jsonl").read_text()
    assert journal.count(f'"target":"{meter["mRID"]}"') + journal.count(f'"target": "{meter["mRID"]}"') == 1
    assert list(ffm.busy_crews().values()) == [mRID]
    services.until(mRID, "closed")
    assert services.statuses(mRID) == WAY
    assert [each.Work[0].statusKind for each in services.told("closed")] == ["closed"]
    assert ffm.busy_crews() == {}
    assert services.order(mRID).Work[0].WorkTasks[0].Crews[0].mRID in ffm.crews


def test_crews_are_shared_by_all_nouns_and_the_most_urgent_is_served_first(
    ffm: Ffm, services: Ffm, meters: list[dict[str, str]]
) -> None:
    busy = ffm.create(*(maintenance_order(ffm.device(f"S0001 LV fuse {n}"), rank=1) for n in range(1, 5)))
    points = [UsagePoint(mRID=meter["UsagePoint"]) for meter in meters[:2]]
    late, urgent = services.create(service(points[0], rank=3), service(points[1], rank=1))
    (repair,) = ffm.create(maintenance_order(ffm.device("S0002 LV fuse 1"), rank=2))
    for served, waiting in ((urgent, repair), (repair, late)):
        ffm.ask("cancel", ids=[busy.pop()])
        assert served in ffm.busy_crews().values()
        assert waiting not in ffm.busy_crews().values()
    assert len(set(ffm.busy_crews().values())) == len(ffm.crews), "one job at a time"


def test_an_order_without_a_usage_point_goes_to_its_asset_and_without_either_by_what_is_written(
    ffm: Ffm, services: Ffm, meters: list[dict[str, str]]
) -> None:
    (there,) = services.create(service(None, task={"Assets": [Asset(mRID=meters[0]["mRID"])]}))
    services.until(there, "closed")
    (mRID,) = services.create(service(None))
    assert (services.status(mRID), list(ffm.busy_crews().values())) == ("dispatched", [mRID])
    record = ActivityRecord(createdDateTime=AT, reason="Meter exchanged", type="text")
    done = ServiceOrder(mRID=mRID, Work=[Work(statusKind="completed", ActivityRecords=[record])])
    assert services.ask("change", done).Reply.Result == "OK"
    assert (services.status(mRID), ffm.busy_crews()) == ("closed", {})
    assert services.statuses(mRID) == ["waitingToBeScheduled", "dispatched", "completed", "closed"]
    assert services.order(mRID).Work[0].ActivityRecords == [record]


def test_an_order_at_an_unknown_usage_point_is_held_with_the_reason(ffm: Ffm, services: Ffm) -> None:
    (mRID,) = services.create(service(UsagePoint(mRID="nowhere")))
    assert (services.status(mRID), ffm.busy_crews()) == ("waitingOnApproval", {})
    (record,) = services.order(mRID).Work[0].ActivityRecords
    assert "nowhere" in record.reason


@pytest.mark.parametrize(("verb", "status"), [("cancel", "cancelled"), ("close", "closed"), ("delete", None)])
def test_ending_a_service_order_calls_its_crew_back(
    ffm: Ffm, services: Ffm, meters: list[dict[str, str]], verb: str, status: str | None
) -> None:
    (mRID,) = services.create(service(UsagePoint(mRID=meters[0]["UsagePoint"])))
    services.until(mRID, "enroute")
    assert services.ask(verb, ids=[mRID]).Reply.Result == "OK"
    ffm.world.advance(24 * 3600)
    assert ffm.busy_crews() == {}
    assert [each.Work[0].statusKind for each in services.orders()] == ([status] if status else [])


def test_readings_keep_their_zeros_and_the_types_that_they_refer_to(services: Ffm) -> None:
    read = Reading(timeStamp=AT, value="004217", ReadingType=ReadingTypeRef(ref="type-1"))
    old = Asset(serialNumber="0042", MeterReadings=[MeterReading(Readings=[read])])
    sent = [service(None, mRID=mRID, task={"OldAsset": old}) for mRID in ("a", "b")]
    services.create(sent[0], ReadingType=[REGISTER])
    services.create(sent[1])
    other = ReadingType(mRID="type-2", Names=[Name(name="0.0.0.12.0.1.54.0.0.0.0.0.0.0.128.0.29.0")])
    services.ask("change", ServiceOrder(mRID="b"), ReadingType=[REGISTER, other])
    (created, _) = services.world.told(services.messages.CreatedServiceOrders)
    assert created.Payload.ServiceOrders.ReadingType == [REGISTER]
    found = services.get().Payload.ServiceOrders
    assert found.ReadingType == [REGISTER, other], "each once, for all orders"
    assert [one.Work[0].WorkTasks[0].OldAsset for one in found.ServiceOrder] == [old, old]
    services.until("a", "dispatched")
    assert services.get(request={"ID": ["a"]}).Payload.ServiceOrders.ReadingType == [REGISTER]


def test_service_orders_are_found_by_customer_and_usage_point(services: Ffm) -> None:
    wanted = services.wanted
    point = UsagePoint(
        mRID="point-1",
        ServiceCategory=ServiceCategory(kind="electricity"),
        UsagePointLocation=UsagePointLocation(Names=[Name(name="7 High Street")]),
    )
    customer = Customer(mRID="customer-1", Names=[Name(name="C-1001")])
    old = {"OldAsset": Asset(mRID="meter-1")}
    services.create(service(point, mRID="a", work={"Customers": [customer]}, task=old), service(None, mRID="b"))
    ways: list[dict[str, Any]] = [
        {"UsagePoint": [wanted.UsagePoint(mRID="point-1")]},
        {"UsagePointLocation": [wanted.UsagePointLocation(Names=[wanted.Name(name="7 High Street")])]},
        {"Customer": [wanted.Customer(Names=[wanted.Name(name="C-1001")])]},
        {"OldAsset": [wanted.Asset(mRID="meter-1")]},
        {"ServiceCategory": [wanted.ServiceCategory(kind="electricity")]},
        {"ServiceCategory": [wanted.ServiceCategory(kind=kind) for kind in ("gas", "electricity")]},
    ]
    for way in ways:
        assert [one.mRID for one in services.orders(**way)] == ["a"], way
    assert codes(services.get(ServiceCategory=[wanted.ServiceCategory(kind="gas")])) == [("5.7", None)]
    assert codes(services.get(Customer=[wanted.Customer(mRID="nobody")])) == [("5.7", None)]
