"""What meters say by themselves is collected, announced once, and kept."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dsobus.applications.ami import events
from dsobus.cli.scene import Scene
from dsobus.messages.end_device_events_message import CreatedEndDeviceEvents
from dsobus.messages.get_end_device_events import (
    DateTimeInterval,
    EndDevice,
    EndDeviceEvent,
    EndDeviceEventType,
    EndDeviceGroup,
    Name,
    TimeSchedule,
    UsagePoint,
)
from dsobus.messages.get_end_device_events import GetEndDeviceEvents as Selection
from dsobus.messages.get_end_device_events_message import GetEndDeviceEvents, GetEndDeviceEventsRequestType
from dsobus.soap import header

if TYPE_CHECKING:
    from tests.applications.conftest import Enter, World

FAILED, RESTORED = "3.26.0.85", "3.26.0.216"


@pytest.fixture
def ami(enter: Enter) -> World:
    return enter("ami")


@pytest.fixture(scope="module")
def fuse(scene: Scene) -> str:
    return next(device.id for device in scene.tree.devices.values() if device.name.endswith("S0002 LV fuse 2"))


def ask(ami: World, *, request: dict[str, Any] | None = None, **selection: Any) -> Any:
    wanted = GetEndDeviceEventsRequestType(GetEndDeviceEvents=Selection(**selection), **(request or {}))
    message = GetEndDeviceEvents(Header=header("get", "EndDeviceEvents", "test"), Request=wanted)
    return ami.call(message, "GetEndDeviceEvents")


def listed(message: Any) -> list[Any]:
    found: list[Any] = message.Payload.EndDeviceEvents.EndDeviceEvent
    return found


def test_the_alarms_of_one_fault_leave_together_when_the_window_has_passed(ami: World, scene: Scene, fuse: str) -> None:
    began = ami.field.clock().now
    ami.fail(fuse)
    ami.advance(25)
    assert ami.told() == []
    ami.advance(60)
    (message,) = ami.told()
    assert isinstance(message, CreatedEndDeviceEvents)
    alarms = listed(message)
    assert {alarm.Assets.mRID for alarm in alarms} == set(scene.meters_below(fuse))
    assert {alarm.EndDeviceEventType.ref for alarm in alarms} == {FAILED}
    assert all(began <= alarm.createdDateTime <= began + timedelta(seconds=20) for alarm in alarms)
    assert all(alarm.Assets.Names[0].name == scene.serial_numbers[alarm.Assets.mRID] for alarm in alarms)
    ami.advance(600)
    assert len(ami.told()) == 1


def test_many_events_leave_in_messages_of_bounded_size(
    ami: World, fuse: str, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "EVENTS_PER_MESSAGE", 4)
    ami.fail(fuse)
    ami.advance(90)
    sizes = [len(listed(message)) for message in ami.told()]
    whole = len(scene.meters_below(fuse))
    assert sizes == [4] * (whole // 4) + [whole % 4] * bool(whole % 4)


def test_restorations_are_announced_like_alarms(ami: World, scene: Scene, fuse: str) -> None:
    ami.fail(fuse)
    ami.advance(90)
    ami.field.dispatch("job", "crew", fuse)
    while not ami.field.truth()["faults"][0]["until"]:
        ami.advance(600)
    ami.advance(90)
    restored = [each for message in ami.told()[1:] for each in listed(message)]
    assert {each.EndDeviceEventType.ref for each in restored} == {RESTORED}
    assert {each.Assets.mRID for each in restored} == set(scene.meters_below(fuse))


def test_a_fault_whose_meters_all_fail_to_say_so_is_announced_by_nobody(enter: Enter, fuse: str) -> None:
    ami = enter("ami", loss=1.0)
    ami.fail(fuse)
    ami.advance(120)
    assert ami.told() == []
    reply = ask(ami)
    assert (reply.Reply.Result, reply.Payload, reply.Reply.Error[0].code) == ("FAILED", None, "5.7")


def test_events_are_found_by_device_place_type_id_and_time(ami: World, scene: Scene, fuse: str) -> None:
    ami.fail(fuse)
    ami.advance(90)
    (message,) = ami.told()
    all_of_them = listed(ask(ami))
    assert len(all_of_them) == len(listed(message))
    one = all_of_them[3]
    ways: list[dict[str, Any]] = [
        {"EndDevice": [EndDevice(mRID=one.Assets.mRID)]},
        {"EndDevice": [EndDevice(Names=[Name(name=one.Assets.Names[0].name)])]},
        {"UsagePoint": [UsagePoint(mRID=one.UsagePoint.mRID)]},
        {"EndDeviceEvent": [EndDeviceEvent(mRID=one.mRID)]},
        {"request": {"ID": [one.mRID]}},
        {
            "EndDevice": [EndDevice(mRID=one.Assets.mRID)],
            "EndDeviceEventType": [EndDeviceEventType(Names=[Name(name=FAILED)])],
        },
    ]
    for way in ways:
        assert [each.mRID for each in listed(ask(ami, **way))] == [one.mRID], way
    none: list[dict[str, Any]] = [
        {"EndDeviceEventType": [EndDeviceEventType(Names=[Name(name=RESTORED)])]},
        {"EndDevice": [EndDevice(mRID="nobody")]},
        {"request": {"EndTime": all_of_them[0].createdDateTime}},  # the end of an interval is exclusive
    ]
    for way in none:
        assert ask(ami, **way).Reply.Error[0].code == "5.7", way


def test_several_times_widen_and_the_request_narrows_them(ami: World, fuse: str) -> None:
    ami.fail(fuse)
    ami.advance(90)
    times = [each.createdDateTime for each in listed(ask(ami))]

    def just(at: Any) -> TimeSchedule:
        return TimeSchedule(scheduleInterval=DateTimeInterval(start=at, end=at + timedelta(microseconds=1)))

    found = listed(ask(ami, TimeSchedule=[just(times[0]), just(times[-1])]))
    assert [each.createdDateTime for each in found] == [times[0], times[-1]]
    later = ask(ami, request={"StartTime": times[1]}, TimeSchedule=[just(times[0]), just(times[-1])])
    assert [each.createdDateTime for each in listed(later)] == [times[-1]]


def test_a_group_is_unknown_instead_of_overlooked(ami: World, fuse: str) -> None:
    ami.fail(fuse)
    ami.advance(90)
    reply = ask(ami, EndDeviceGroup=[EndDeviceGroup(mRID="all")])
    assert (reply.Reply.Result, reply.Reply.Error[0].code) == ("FAILED", "2.29")
