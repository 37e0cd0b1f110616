"""The head-end reads meters on demand, and says which it could not read."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dsobus.cli.scene import Scene
from dsobus.messages.get_meter_readings import (
    DateTimeInterval,
    EndDevice,
    EndDeviceGroup,
    Name,
    ReadingType,
    TimeSchedule,
    UsagePoint,
)
from dsobus.messages.get_meter_readings import GetMeterReadings as Selection
from dsobus.messages.get_meter_readings_message import GetMeterReadings, GetMeterReadingsRequestType
from dsobus.soap import header

if TYPE_CHECKING:
    from tests.applications.conftest import Enter, World

VOLTAGE = "0.0.0.12.0.1.54.0.0.0.0.0.0.0.128.0.29.0"


@pytest.fixture
def ami(enter: Enter) -> World:
    return enter("ami")


@pytest.fixture(scope="module")
def meters(utility: Path) -> list[dict[str, str]]:
    with (utility / "meters.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def ask(ami: World, *, request: dict[str, Any] | None = None, **selection: Any) -> Any:
    wanted = GetMeterReadingsRequestType(GetMeterReadings=Selection(**selection), **(request or {}))
    message = GetMeterReadings(Header=header("get", "MeterReadings", "test"), Request=wanted)
    return ami.call(message, "GetMeterReadings")


def read(reply: Any) -> list[str]:
    return [one.Meter.mRID for one in reply.Payload.MeterReadings.MeterReading]


def named(reply: Any) -> list[tuple[str, str | None]]:
    return [(error.code, error.ID.value if error.ID else None) for error in reply.Reply.Error]


def test_a_meter_is_read_by_mrid_serial_number_usage_point_or_request_id(
    ami: World, meters: list[dict[str, str]]
) -> None:
    one = meters[7]
    ways: list[dict[str, Any]] = [
        {"EndDevice": [EndDevice(mRID=one["mRID"])]},
        {"EndDevice": [EndDevice(Names=[Name(name=one["serialNumber"])])]},
        {"UsagePoint": [UsagePoint(mRID=one["UsagePoint"])]},
        {"request": {"ID": [one["mRID"]]}},
    ]
    for way in ways:
        reply = ask(ami, **way)
        assert (reply.Reply.Result, read(reply)) == ("OK", [one["mRID"]]), way
        (reading,) = reply.Payload.MeterReadings.MeterReading[0].Readings
        assert 220.0 < reading.value < 240.0
        assert reading.ReadingType.ref == VOLTAGE
        assert reading.timeStamp == ami.field.clock().now


def test_selections_of_one_sort_widen_and_of_two_sorts_narrow(ami: World, meters: list[dict[str, str]]) -> None:
    first, second = meters[:2]
    devices = [EndDevice(mRID=first["mRID"]), EndDevice(mRID=second["mRID"])]
    assert sorted(read(ask(ami, EndDevice=devices))) == sorted([first["mRID"], second["mRID"]])
    both = ask(ami, EndDevice=devices, UsagePoint=[UsagePoint(mRID=second["UsagePoint"])])
    assert read(both) == [second["mRID"]]
    neither = ask(ami, EndDevice=devices[:1], UsagePoint=[UsagePoint(mRID=second["UsagePoint"])])
    assert (neither.Reply.Result, named(neither)) == ("FAILED", [("5.7", None)])


def test_unknown_meters_are_named_and_the_others_read(ami: World, meters: list[dict[str, str]]) -> None:
    devices = [EndDevice(mRID=meters[0]["mRID"]), EndDevice(mRID="nobody")]
    reply = ask(ami, EndDevice=devices)
    assert reply.Reply.Result == "PARTIAL"
    assert named(reply) == [("0.2", None), ("2.4", "nobody")]
    assert read(reply) == [meters[0]["mRID"]]
    unknown = ask(ami, UsagePoint=[UsagePoint(mRID="nowhere")])
    assert (unknown.Reply.Result, named(unknown), unknown.Payload) == ("FAILED", [("2.12", "nowhere")], None)


def test_a_meter_without_supply_does_not_answer(ami: World, scene: Scene) -> None:
    fuse = next(device.id for device in scene.tree.devices.values() if device.name.endswith("LV fuse 1"))
    dark = scene.meters_below(fuse)
    light = next(meter for meter in scene.serial_numbers if meter not in dark)
    ami.fail(fuse)
    reply = ask(ami, EndDevice=[EndDevice(mRID=light), EndDevice(mRID=dark[0])])
    assert reply.Reply.Result == "PARTIAL"
    assert named(reply) == [("0.2", None), ("5.3", dark[0])]
    assert read(reply) == [light]
    silent = ask(ami, EndDevice=[EndDevice(mRID=mRID) for mRID in dark])
    assert silent.Reply.Result == "FAILED"
    assert sorted(named(silent)) == sorted(("5.3", mRID) for mRID in dark)


def test_nothing_selected_is_asked_back(ami: World) -> None:
    assert named(ask(ami)) == [("1.6", None)]


def test_a_reading_type_that_is_not_read_is_named(ami: World, meters: list[dict[str, str]]) -> None:
    device, energy = [EndDevice(mRID=meters[0]["mRID"])], "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0"
    refused = ask(ami, EndDevice=device, ReadingType=[ReadingType(mRID=energy)])
    assert (refused.Reply.Result, named(refused)) == ("FAILED", [("2.10", energy)])
    both = ask(ami, EndDevice=device, ReadingType=[ReadingType(mRID=VOLTAGE), ReadingType(mRID=energy)])
    assert (both.Reply.Result, named(both)) == ("PARTIAL", [("0.2", None), ("2.10", energy)])


@pytest.mark.parametrize(
    ("selection", "request_", "code"),
    [
        ({"TimeSchedule": [TimeSchedule(scheduleInterval=DateTimeInterval())]}, {}, "5.7"),
        ({}, {"StartTime": datetime(2026, 1, 1, tzinfo=UTC)}, "5.7"),
        ({"EndDeviceGroup": [EndDeviceGroup(mRID="all")]}, {}, "2.29"),
    ],
)
def test_what_cannot_be_selected_by_is_refused_instead_of_overlooked(
    ami: World, meters: list[dict[str, str]], selection: dict[str, Any], request_: dict[str, Any], code: str
) -> None:
    reply = ask(ami, request=request_, EndDevice=[EndDevice(mRID=meters[0]["mRID"])], **selection)
    assert reply.Reply.Result == "FAILED"
    assert [error.code for error in reply.Reply.Error] == [code]
