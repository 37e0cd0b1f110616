"""Controls act on the meters' switches: once, at their time, and the meters say so."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from tests.applications.ami.conftest import CONNECT, DISCONNECT, HeadEnd, codes, control, ids, new_id

from dsobus.messages.end_device_controls import (
    DateTimeInterval,
    EndDevice,
    EndDeviceControl,
    EndDeviceControlType,
    EndDeviceGroup,
    EndDeviceTiming,
    Name,
    PanDemandResponse,
    PanDisplay,
    PanPricing,
    UsagePoint,
    UsagePointGroup,
)
from dsobus.messages.get_end_device_events import EndDevice as WantedDevice
from dsobus.messages.get_end_device_events import GetEndDeviceEvents as EventSelection
from dsobus.messages.get_end_device_events_message import GetEndDeviceEvents, GetEndDeviceEventsRequestType
from dsobus.messages.get_meter_readings import EndDevice as ReadDevice
from dsobus.messages.get_meter_readings import GetMeterReadings as ReadingSelection
from dsobus.messages.get_meter_readings_message import GetMeterReadings, GetMeterReadingsRequestType
from dsobus.soap import header

CONNECTED, DISCONNECTED, NOT_CONNECTED, NOT_DISCONNECTED = "3.31.0.42", "3.31.0.68", "3.31.0.67", "3.31.0.84"


def read(head_end: HeadEnd, *meters: str) -> Any:
    selection = ReadingSelection(EndDevice=[ReadDevice(mRID=mRID) for mRID in meters])
    request = GetMeterReadingsRequestType(GetMeterReadings=selection)
    message = GetMeterReadings(Header=header("get", "MeterReadings", "test"), Request=request)
    return head_end.world.call(message, "GetMeterReadings")


def subjects(head_end: HeadEnd) -> list[str]:
    """Return the meter of each event that was announced."""
    return [each.Assets.mRID or "" for each in head_end.events() if each.Assets]


def test_a_disconnected_customer_has_no_voltage_although_his_meter_answers(head_end: HeadEnd, below: list[str]) -> None:
    out, neighbour = below[:2]
    ids(head_end.control("create", control(out)))
    assert head_end.connected(out) == [True], "the meter takes its time"
    head_end.wait()
    assert head_end.connected(out, neighbour) == [False, True]
    reply = read(head_end, out, neighbour)
    assert reply.Reply.Result == "OK"
    said = {
        one.Meter.mRID: (one.Meter.status.value, one.Readings[0].value > 0)
        for one in reply.Payload.MeterReadings.MeterReading
    }
    assert said == {out: ("disconnected", False), neighbour: ("connected", True)}
    ids(head_end.control("create", control(out, ref=CONNECT)))
    head_end.wait()
    assert head_end.connected(out) == [True]


def test_the_meter_announces_that_it_is_done_under_the_correlation_of_the_control(
    head_end: HeadEnd, below: list[str]
) -> None:
    asked = control(below[0], issuerID="CIS", issuerTrackingID="DC-1")
    (mRID,) = ids(head_end.control("create", asked, correlation="why"))
    head_end.wait(50)
    (message,) = head_end.announced()
    assert message.Header.CorrelationID == "why"
    (event,) = message.Payload.EndDeviceEvents.EndDeviceEvent
    assert (event.Assets.mRID, event.EndDeviceEventType.ref) == (below[0], DISCONNECTED)
    assert (event.issuerID, event.issuerTrackingID) == ("CIS", "DC-1")
    assert [(each.name, each.value) for each in event.EndDeviceEventDetails] == [("EndDeviceControl", mRID)]
    selection = EventSelection(EndDevice=[WantedDevice(mRID=below[0])])
    wanted = GetEndDeviceEventsRequestType(GetEndDeviceEvents=selection)
    ask = GetEndDeviceEvents(Header=header("get", "EndDeviceEvents", "test"), Request=wanted)
    found = head_end.world.call(ask, "GetEndDeviceEvents").Payload.EndDeviceEvents.EndDeviceEvent
    assert [(each.mRID, each.EndDeviceEventDetails[0].value) for each in found] == [(event.mRID, mRID)]


def test_controls_of_several_requests_are_announced_one_message_each(head_end: HeadEnd, below: list[str]) -> None:
    for number, meter in enumerate(below[:2]):
        ids(head_end.control("create", control(meter), correlation=f"request {number}"))
    head_end.wait(50)
    assert [message.Header.CorrelationID for message in head_end.announced()] == ["request 0", "request 1"]


@pytest.mark.parametrize(("ref", "code"), [(CONNECT, NOT_CONNECTED), (DISCONNECT, NOT_DISCONNECTED)])
def test_a_meter_without_supply_is_not_reached_and_the_head_end_says_so(
    head_end: HeadEnd, fuse: str, below: list[str], ref: str, code: str
) -> None:
    head_end.world.fail(fuse)
    head_end.wait(60)
    ids(head_end.control("create", control(below[0], ref=ref)))
    head_end.wait(60)
    (event,) = [each for each in head_end.events() if each.EndDeviceEventDetails]
    assert (event.Assets and event.Assets.mRID, event.EndDeviceEventType.ref) == (below[0], code)
    assert head_end.connected(below[0]) == [True]


def test_a_disconnected_customer_raises_no_alarm_and_misses_no_restoration(
    head_end: HeadEnd, fuse: str, below: list[str]
) -> None:
    ids(head_end.control("create", control(below[0])))
    head_end.wait(60)
    head_end.world.fail(fuse)
    head_end.wait(60)
    assert sorted(subjects(head_end)[1:]) == sorted(below[1:])
    head_end.world.field.dispatch("job", "crew", fuse)
    while not head_end.world.field.truth()["faults"][0]["until"]:
        head_end.world.advance(600)
    head_end.world.advance(90)
    assert sorted(subjects(head_end)[len(below) :]) == sorted(below[1:])
    assert read(head_end, below[0]).Reply.Result == "OK", "it answers: the network supplies it again"


def test_devices_are_named_by_serial_number_and_by_place_and_each_is_told_once(head_end: HeadEnd) -> None:
    first, second, third = head_end.meters[:3]
    asked = control(
        EndDevices=[
            EndDevice(Names=[Name(name=first["serialNumber"])]),
            EndDevice(mRID=second["mRID"], Names=[Name(name="the customer's own")]),
        ],
        UsagePoints=[UsagePoint(mRID=second["UsagePoint"]), UsagePoint(Names=[Name(name=third["UsagePoint"])])],
    )
    ids(head_end.control("create", asked))
    head_end.wait(60)
    assert sorted(subjects(head_end)) == sorted(each["mRID"] for each in (first, second, third))


def test_many_meters_are_told_in_one_command(head_end: HeadEnd) -> None:
    meters = [each["mRID"] for each in head_end.meters]
    ids(head_end.control("create", control(*meters)))
    head_end.wait(60)
    assert head_end.connected(*meters) == [False] * len(meters)
    assert len(head_end.events()) == len(meters)
    assert (head_end.world.suite.data / "field.jsonl").read_text().count('"switch"') == 1


def test_one_unknown_meter_among_many_stops_all_and_is_named(head_end: HeadEnd) -> None:
    meters = [each["mRID"] for each in head_end.meters[:100]]
    reply = head_end.control("create", control(*meters, "nobody"), control(meters[0], ref=CONNECT))
    assert (reply.Reply.Result, codes(reply), reply.Reply.ID) == ("FAILED", [("2.4", "nobody")], [])
    head_end.wait(60)
    assert all(head_end.connected(*meters))
    assert head_end.events() == []


def test_a_control_waits_for_its_time(head_end: HeadEnd, below: list[str]) -> None:
    start = head_end.world.field.clock().now + timedelta(hours=2)
    ids(head_end.control("create", control(below[0], start=start)))
    head_end.world.settle()
    head_end.world.advance(2 * 3600 - 1)
    head_end.wait(0)
    assert head_end.connected(below[0]) == [True]
    head_end.world.advance(1)
    head_end.wait()
    assert head_end.connected(below[0]) == [False]


def test_a_time_that_has_passed_means_at_once(head_end: HeadEnd, below: list[str]) -> None:
    start = head_end.world.field.clock().now - timedelta(days=1)
    ids(head_end.control("create", control(below[0], start=start)))
    head_end.wait()
    assert head_end.connected(below[0]) == [False]


@pytest.fixture
def pending(head_end: HeadEnd, below: list[str]) -> str:
    start = head_end.world.field.clock().now + timedelta(hours=2)
    (mRID,) = ids(head_end.control("create", control(below[0], start=start, issuerTrackingID="DC-1")))
    return mRID


@pytest.mark.parametrize("way", ["request", "payload", "issuerTrackingID", "issuerTrackingID in the request"])
@pytest.mark.parametrize("verb", ["cancel", "delete"])
def test_a_pending_control_is_taken_back(
    head_end: HeadEnd, below: list[str], pending: str, verb: str, way: str
) -> None:
    reply = {
        "request": lambda: head_end.control(verb, ids=[pending]),
        "payload": lambda: head_end.control(verb, EndDeviceControl(mRID=pending)),
        "issuerTrackingID": lambda: head_end.control(verb, EndDeviceControl(issuerTrackingID="DC-1")),
        "issuerTrackingID in the request": lambda: head_end.control(verb, ids=["DC-1"]),
    }[way]()
    assert reply.Reply.Result == "OK"
    head_end.wait(3 * 3600)
    assert head_end.connected(below[0]) == [True]
    again = head_end.control(verb, ids=[pending])
    assert again.Reply.Result == ("OK" if verb == "cancel" else "FAILED")


def test_a_pending_control_is_put_off_but_not_made_another(head_end: HeadEnd, below: list[str], pending: str) -> None:
    later = head_end.world.field.clock().now + timedelta(hours=4)
    assert head_end.control("change", control(mRID=pending, start=later)).Reply.Result == "OK"
    others = [
        control(mRID=pending, ref=CONNECT),
        control(below[1], mRID=pending),
        control(mRID=pending, UsagePoints=[UsagePoint(mRID=head_end.meters[9]["UsagePoint"])]),
    ]
    for other in others:
        assert codes(head_end.control("change", other)) == [("6.1", pending)]
    head_end.wait(3 * 3600)
    assert head_end.connected(below[0]) == [True]
    head_end.wait(3600)
    head_end.wait()
    assert head_end.connected(below[0]) == [False]


def test_what_was_commanded_can_be_closed_when_the_meter_has_answered_and_not_canceled(
    head_end: HeadEnd, below: list[str], pending: str
) -> None:
    assert codes(head_end.control("close", ids=[pending])) == [("6.1", pending)]
    (mRID,) = ids(head_end.control("create", control(below[1])))
    head_end.world.settle()
    for verb in ("cancel", "close", "delete"):
        assert codes(head_end.control(verb, ids=[mRID])) == [("6.1", mRID)], verb
    assert codes(head_end.control("change", control(mRID=mRID))) == [("6.1", mRID)]
    head_end.wait()
    assert codes(head_end.control("cancel", ids=[mRID])) == [("6.1", mRID)]
    for verb, again in (("close", "OK"), ("delete", "FAILED")):
        assert head_end.control(verb, ids=[mRID]).Reply.Result == "OK"
        assert head_end.control(verb, ids=[mRID]).Reply.Result == again
    assert codes(head_end.control("close", ids=[mRID])) == [("2.15", mRID)]


def test_of_several_controls_one_that_cannot_be_canceled_keeps_the_others(
    head_end: HeadEnd, below: list[str], pending: str
) -> None:
    (gone,) = ids(head_end.control("create", control(below[1])))
    head_end.world.settle()
    assert codes(head_end.control("cancel", ids=[pending, gone])) == [("6.1", gone)]
    head_end.wait(3 * 3600)
    head_end.wait()
    assert head_end.connected(below[0]) == [False]


def test_a_control_that_exists_is_not_created_again(head_end: HeadEnd, below: list[str], pending: str) -> None:
    twice = new_id()
    reply = head_end.control(
        "create",
        control(below[0], mRID=pending, ref=CONNECT),
        control(below[1], mRID=twice),
        control(below[2], mRID=twice),
    )
    assert codes(reply) == [("6.1", pending), ("6.1", twice)]


def test_a_deleted_control_and_its_successor_of_the_same_mrid_are_two(head_end: HeadEnd, below: list[str]) -> None:
    mRID = new_id()
    for ref, is_closed in ((DISCONNECT, False), (CONNECT, True)):
        ids(head_end.control("create", control(below[0], mRID=mRID, ref=ref)))
        head_end.wait()
        assert head_end.connected(below[0]) == [is_closed]
        assert head_end.control("delete", ids=[mRID]).Reply.Result == "OK"


@pytest.mark.parametrize(
    ("listed", "result"),
    [
        (EndDeviceControlType(mRID="off", Names=[Name(name=DISCONNECT)]), "OK"),
        (EndDeviceControlType(type="3", domain="31", eventOrAction="23", Names=[Name(name="off")]), "OK"),
        (EndDeviceControlType(type="3", domain="15", Names=[Name(name="off")]), "FAILED"),
    ],
)
def test_a_type_may_be_listed_beside_the_controls(
    head_end: HeadEnd, below: list[str], listed: EndDeviceControlType, result: str
) -> None:
    reply = head_end.control("create", control(below[0], ref="off"), types=[listed])
    assert reply.Reply.Result == result
    head_end.wait()
    assert head_end.connected(below[0]) == [result == "FAILED"]


AT = datetime.fromisoformat("2026-02-01T06:00:00Z")


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"ref": "3.20.22.13"}, "5.2"),
        ({"ref": ""}, "5.8"),
        ({"PanPricing": PanPricing()}, "5.2"),
        ({"PanDisplay": PanDisplay()}, "5.2"),
        ({"PanDemandResponse": PanDemandResponse()}, "5.2"),
        ({"primaryDeviceTiming": EndDeviceTiming(duration=30.0)}, "5.2"),
        ({"primaryDeviceTiming": EndDeviceTiming(interval=DateTimeInterval(end=AT))}, "5.2"),
        ({"primaryDeviceTiming": EndDeviceTiming(randomisation="start")}, "5.2"),
        ({"secondaryDeviceTiming": EndDeviceTiming()}, "5.2"),
        ({"EndDeviceGroups": [EndDeviceGroup(mRID="x")]}, "2.29"),
        ({"UsagePointGroups": [UsagePointGroup(mRID="x")]}, "2.29"),
        ({"UsagePoints": [UsagePoint(mRID="x")]}, "2.12"),
        ({"UsagePoints": [UsagePoint()]}, "5.8"),
        ({"EndDevices": []}, "5.8"),
    ],
)
def test_what_is_not_served_is_refused_and_says_so_for_each_control(
    head_end: HeadEnd, below: list[str], parts: dict[str, Any], code: str
) -> None:
    good, bad = control(below[0]), control(**({"EndDevices": [EndDevice(mRID=below[1])]} | parts))
    reply = head_end.control("create", good, bad)
    assert reply.Reply.Result == "FAILED"
    assert [each for each, _ in codes(reply)] == [code]
    assert all(error.reason for error in reply.Reply.Error)
    head_end.wait()
    assert head_end.connected(below[0]) == [True]
