"""Requests for work at meters are kept, done by controls where the switch can do it, and end as they are told."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from tests.applications.ami.conftest import HeadEnd, codes, ids, new_id, work
from tests.applications.conftest import METER_WORK

from dsobus.messages.get_meter_service_requests import (
    Customer as WantedCustomer,
)
from dsobus.messages.get_meter_service_requests import (
    DateTimeInterval,
    TimeSchedule,
)
from dsobus.messages.get_meter_service_requests import Meter as WantedMeter
from dsobus.messages.get_meter_service_requests import MeterServiceWork as WantedWork
from dsobus.messages.get_meter_service_requests import Name as WantedName
from dsobus.messages.get_meter_service_requests import Status as WantedStatus
from dsobus.messages.get_meter_service_requests import UsagePoint as WantedPoint
from dsobus.messages.meter_service_requests import Customer, Meter, MeterServiceWork, Name, Status, UsagePoint

AT = datetime.fromisoformat("2026-02-01T06:00:00Z")


def told(head_end: HeadEnd) -> list[tuple[str, str | None]]:
    """Return verb and status of everything that was announced of work."""
    return [
        (message.Header.Verb, one.status.value if one.status else None)
        for message in head_end.world.told(*METER_WORK)
        for one in message.Payload.MeterServiceRequests.MeterServiceWork
    ]


def test_disconnection_and_reconnection_go_through_to_the_meter_and_back(head_end: HeadEnd, below: list[str]) -> None:
    for kind, is_closed in (("disconnect", False), ("reconnect", True), ("disconnect", False), ("connect", True)):
        (mRID,) = ids(head_end.request("create", work(kind, below[0]), correlation=kind))
        assert status(head_end, mRID) == "inProgress"
        head_end.wait()
        assert head_end.connected(below[0]) == [is_closed]
        assert status(head_end, mRID) == "completed"
        (message,) = [
            one
            for one in head_end.world.told(METER_WORK[1])
            if one.Payload.MeterServiceRequests.MeterServiceWork[0].mRID == mRID
        ]
        assert message.Header.CorrelationID == kind
        (done,) = message.Payload.MeterServiceRequests.MeterServiceWork
        assert (done.kind, done.Meter.mRID, done.status.value) == (kind, below[0], "completed")
        assert [record.type for record in done.ActivityRecords] == ["connected" if is_closed else "disconnected"]


def status(head_end: HeadEnd, mRID: str) -> str | None:
    found = head_end.work(mRID).status
    return found.value if found else None


def test_the_meter_announces_it_too(head_end: HeadEnd, below: list[str]) -> None:
    ids(head_end.request("create", work("disconnect", below[0]), correlation="why"))
    head_end.wait(60)
    (message,) = head_end.announced()
    assert message.Header.CorrelationID == "why"
    assert [each.EndDeviceEventType.ref for each in head_end.events()] == ["3.31.0.68"]


def test_work_at_a_meter_without_supply_fails_and_says_why(head_end: HeadEnd, fuse: str, below: list[str]) -> None:
    head_end.world.fail(fuse)
    (mRID,) = ids(head_end.request("create", work("disconnect", below[0])))
    head_end.wait()
    assert told(head_end) == [("created", "inProgress"), ("changed", "failed")]
    (record,) = head_end.work(mRID).ActivityRecords
    assert (record.type, record.reason) == ("failed", "Not disconnected: the meter was not reached.")
    assert head_end.request("close", ids=[mRID]).Reply.Result == "OK"


def test_the_meter_of_a_place_is_found_and_named(head_end: HeadEnd) -> None:
    row = head_end.meters[4]
    by_place = work("disconnect", UsagePoint=UsagePoint(mRID=row["UsagePoint"]))
    (mRID,) = ids(head_end.request("create", by_place))
    head_end.wait()
    assert head_end.connected(row["mRID"]) == [False]
    stored = head_end.work(mRID)
    assert stored.Meter is not None
    assert (stored.Meter.mRID, [name.name for name in stored.Meter.Names]) == (row["mRID"], [row["serialNumber"]])


def test_a_meter_is_known_by_its_serial_number(head_end: HeadEnd) -> None:
    row = head_end.meters[5]
    ids(head_end.request("create", MeterServiceWork(kind="disconnect", Meter=Meter(serialNumber=row["serialNumber"]))))
    head_end.wait()
    assert head_end.connected(row["mRID"]) == [False]


def test_other_work_is_kept_changed_and_closed(head_end: HeadEnd, below: list[str]) -> None:
    new = work("inspection", below[0], Names=[Name(name="MSR-1")], Customers=[Customer(mRID="c")])
    (mRID,) = ids(head_end.request("create", new))
    assert status(head_end, mRID) == "waitingToBeScheduled"
    change = MeterServiceWork(Names=[Name(name="MSR-1")], priority="high", status=Status(value="scheduled"))
    assert head_end.request("change", change).Reply.Result == "OK"
    stored = head_end.work(mRID)
    assert (stored.priority, stored.kind, len(stored.Customers)) == ("high", "inspection", 1)
    for _ in range(2):
        assert head_end.request("close", ids=["MSR-1"]).Reply.Result == "OK"
    assert told(head_end) == [("created", "waitingToBeScheduled"), ("changed", "scheduled"), ("closed", "closed")]
    assert head_end.connected(below[0]) == [True]


def test_work_at_a_meter_that_is_yet_to_come_is_kept(head_end: HeadEnd) -> None:
    (mRID,) = ids(head_end.request("create", work("meter", "not here yet", status=Status(value="approved"))))
    assert status(head_end, mRID) == "approved"


@pytest.mark.parametrize("way", ["request", "payload"])
@pytest.mark.parametrize(("verb", "announced"), [("cancel", ("canceled", "cancelled")), ("delete", ("deleted", None))])
def test_work_is_ended_in_either_style(
    head_end: HeadEnd, below: list[str], verb: str, announced: tuple[str, str | None], way: str
) -> None:
    (mRID,) = ids(head_end.request("create", work("test", below[0])))
    reply = (
        head_end.request(verb, ids=[mRID]) if way == "request" else head_end.request(verb, MeterServiceWork(mRID=mRID))
    )
    assert reply.Reply.Result == "OK"
    assert told(head_end)[1:] == [announced]
    assert [status(head_end, one.mRID or "") for one in head_end.found()] == (["cancelled"] if verb == "cancel" else [])


def test_what_the_meter_was_told_can_neither_be_canceled_nor_changed(head_end: HeadEnd, below: list[str]) -> None:
    (mRID,) = ids(head_end.request("create", work("disconnect", below[0])))
    head_end.world.settle()
    for verb in ("cancel", "close", "delete"):
        assert codes(head_end.request(verb, ids=[mRID])) == [("6.1", mRID)], verb
    for other in (
        work("inspection", mRID=mRID),
        work(None, below[1], mRID=mRID),
        work(None, mRID=mRID, status=Status(value="completed")),
        work(None, mRID=mRID, UsagePoint=UsagePoint(mRID="x")),
    ):
        assert codes(head_end.request("change", other)) == [("6.1", mRID)]
    same = work("disconnect", below[0], mRID=mRID, priority="high")
    assert head_end.request("change", same).Reply.Result == "OK"
    head_end.wait()
    assert head_end.request("close", ids=[mRID]).Reply.Result == "OK"
    assert head_end.request("delete", ids=[mRID]).Reply.Result == "OK"
    assert head_end.found() == []


def test_the_control_of_work_is_ended_by_the_work_alone(head_end: HeadEnd, below: list[str]) -> None:
    ids(head_end.request("create", work("disconnect", below[0])))
    head_end.wait(60)
    (event,) = head_end.events()
    mRID = event.EndDeviceEventDetails[0].value or ""
    for verb in ("cancel", "close", "delete"):
        assert codes(head_end.control(verb, ids=[mRID])) == [("6.1", mRID)]


def test_other_work_does_not_become_a_disconnection(head_end: HeadEnd, below: list[str]) -> None:
    (mRID,) = ids(head_end.request("create", work("inspection", below[0])))
    assert codes(head_end.request("change", work("disconnect", mRID=mRID))) == [("6.1", mRID)]


def test_of_several_requests_all_are_taken_or_none(head_end: HeadEnd, below: list[str]) -> None:
    good, exists = new_id(), new_id()
    ids(head_end.request("create", work("other", below[0], mRID=exists)))
    elsewhere = UsagePoint(mRID=head_end.meters[-1]["UsagePoint"])
    reply = head_end.request(
        "create",
        work("disconnect", below[0], mRID=good),
        work("disconnect", "nobody"),
        work("disconnect", UsagePoint=UsagePoint(mRID="nowhere")),
        work("disconnect", below[0], UsagePoint=elsewhere),
        work(None, below[0]),
        work("other"),
        work("other", below[0], mRID=exists),
    )
    assert codes(reply) == [
        ("2.4", "nobody"),
        ("2.12", "nowhere"),
        ("2.13", below[0]),
        ("5.8", None),
        ("5.8", None),
        ("6.1", exists),
    ]
    head_end.wait()
    assert head_end.connected(below[0]) == [True]
    assert [one.mRID for one in head_end.found()] == [exists]


def test_work_is_found_by_what_it_is_and_where(head_end: HeadEnd) -> None:
    row, other = head_end.meters[:2]
    mine = work(
        "inspection", row["mRID"], Names=[Name(name="MSR-1")], Customers=[Customer(mRID="c")], requestDateTime=AT
    )
    (mRID,) = ids(head_end.request("create", mine))
    (another,) = ids(head_end.request("create", work("other", other["mRID"], OldMeter=Meter(mRID="old"))))
    ways: list[dict[str, Any]] = [
        {"request": {"ID": [mRID]}},
        {"request": {"ID": ["MSR-1"]}},
        {"request": {"StartTime": AT}},
        {"MeterServiceWork": [WantedWork(mRID=mRID)]},
        {"MeterServiceWork": [WantedWork(Names=[WantedName(name="MSR-1")], kind="inspection")]},
        {"MeterServiceWork": [WantedWork(kind="inspection", status=WantedStatus(value="waitingToBeScheduled"))]},
        {"Meter": [WantedMeter(mRID=row["mRID"])]},
        {"Meter": [WantedMeter(Names=[WantedName(name=row["serialNumber"])])]},
        {"UsagePoint": [WantedPoint(mRID=row["UsagePoint"])]},
        {"Customer": [WantedCustomer(mRID="c")]},
        {"TimeSchedule": [TimeSchedule(scheduleInterval=DateTimeInterval(start=AT))]},
    ]
    for way in ways:
        assert [one.mRID for one in head_end.found(**way)] == [mRID], way
    assert [one.mRID for one in head_end.found()] == [mRID, another]
    assert [one.mRID for one in head_end.found(Meter=[WantedMeter(mRID="old")])] == [another]
    none: list[tuple[dict[str, Any], str]] = [
        ({"MeterServiceWork": [WantedWork(kind="repair")]}, "5.7"),
        ({"MeterServiceWork": [WantedWork(mRID="x")]}, "2.15"),
        ({"request": {"ID": ["x"]}}, "2.15"),
        ({"request": {"EndTime": AT}}, "5.7"),
        ({"Meter": [WantedMeter(mRID=row["mRID"])], "Customer": [WantedCustomer(mRID="d")]}, "5.7"),
    ]
    for way, code in none:
        reply = head_end.get(**way)
        assert (reply.Reply.Result, reply.Payload, reply.Reply.Error[0].code) == ("FAILED", None, code), way
    both = head_end.get(request={"ID": [mRID, "x"]})
    assert (both.Reply.Result, codes(both)) == ("PARTIAL", [("0.2", None), ("2.15", "x")])
