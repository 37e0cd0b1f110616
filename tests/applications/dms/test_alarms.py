"""Alarms become one outage for each fault, however they come."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from tests.applications.dms.conftest import (
    BEGAN,
    CONNECTED,
    DISCONNECTED,
    RESTORED,
    UNDER_VOLTAGE,
    Dms,
    alarm,
    by_name,
    by_point,
    codes,
    located,
)

from dsobus.messages.end_device_events_message import (
    CanceledEndDeviceEvents,
    ChangedEndDeviceEvents,
    ClosedEndDeviceEvents,
)
from dsobus.messages.unplanned_outages_message import CreatedUnplannedOutages


def announced(dms: Dms) -> list[Any]:
    messages = dms.world.told(CreatedUnplannedOutages)
    return [outage for message in messages for outage in message.Payload.UnplannedOutages.UnplannedOutage]


@pytest.mark.parametrize("name", ["S0003 LV fuse 2", "S0004 transformer fuse", "F02 breaker"])
def test_a_fault_is_located_and_announced_with_whom_it_concerns(dms: Dms, name: str) -> None:
    device = dms.device(name)
    dms.alarm_all(device, seconds=5)
    (outage,) = announced(dms)
    assert located([outage]) == [device]
    assert outage.Equipments[0].Names[0].name.endswith(name)
    assert outage.reportedStartTime == BEGAN + timedelta(seconds=5)
    assert outage.statusKind == "open"
    assert outage.Location.PositionPoints
    meters = [point.EndDevices[0].mRID for point in outage.DeEnergizedUsagePoint]
    assert sorted(meters) == sorted(dms.scene.meters_below(device))
    assert outage.metersAffected == len(meters)
    assert located(dms.outages()) == [device]


def test_any_number_of_messages_about_one_fault_start_one_outage(dms: Dms) -> None:
    device = dms.device("S0003 transformer fuse")
    events = dms.alarm_all(device)
    for _ in range(3):
        assert dms.report(events).Reply.Result == "OK"
    dms.alarm_all(device, seconds=30)
    assert located(announced(dms)) == [device]


def test_two_faults_in_one_message_are_two_outages(dms: Dms) -> None:
    devices = [dms.device("S0001 LV fuse 3"), dms.device("S0005 transformer fuse")]
    dms.report([alarm(meter) for device in devices for meter in dms.scene.meters_below(device)])
    assert sorted(map(str, located(announced(dms)))) == sorted(devices)


def test_alarms_below_an_open_outage_start_nothing(dms: Dms) -> None:
    above, below = dms.device("F02 breaker"), dms.device("S0004 LV fuse 1")
    meters = dms.scene.meters_below(above)
    late = set(dms.scene.meters_below(below)[:2])
    dms.report([alarm(meter) for meter in meters if meter not in late])
    assert located(announced(dms)) == [above]
    dms.report([alarm(meter, seconds=60) for meter in late])
    dms.alarm_all(below, seconds=90)
    assert located(announced(dms)) == [above]


def test_a_fault_above_an_open_outage_is_another(dms: Dms) -> None:
    below, above = dms.device("S0004 LV fuse 1"), dms.device("F02 breaker")
    dms.alarm_all(below)
    dark = set(dms.scene.meters_below(below))
    dms.report([alarm(meter, seconds=60) for meter in dms.scene.meters_below(above) if meter not in dark])
    assert located(announced(dms)) == [below, above]


def test_events_that_are_no_outages_are_kept_and_start_nothing(dms: Dms) -> None:
    device = dms.device("S0003 LV fuse 2")
    reply = dms.report([alarm(meter, UNDER_VOLTAGE) for meter in dms.scene.meters_below(device)])
    assert reply.Reply.Result == "OK"
    assert announced(dms) == []
    with dms.world.application.store.read() as connection:
        kept = connection.exec_driver_sql("SELECT count(*) FROM event WHERE type = ?", (UNDER_VOLTAGE,)).scalar()
    assert kept == len(dms.scene.meters_below(device))


def test_unknown_meters_are_named_and_the_others_taken(dms: Dms) -> None:
    device = dms.device("S0003 LV fuse 2")
    events = [alarm(meter) for meter in dms.scene.meters_below(device)]
    nameless = by_name("x")
    nameless.Assets = None
    reply = dms.report([alarm("nobody"), *events, nameless])
    assert reply.Reply.Result == "FAILED"
    assert codes(reply) == [("2.4", "nobody"), ("5.8", nameless.mRID)]
    assert located(announced(dms)) == [device]


def test_a_meter_is_known_by_its_serial_number_or_usage_point(dms: Dms) -> None:
    device = dms.device("S0003 LV fuse 2")
    first, *others = dms.scene.meters_below(device)
    with dms.world.application.store.read() as connection:
        rows = connection.exec_driver_sql("SELECT mRID, UsagePoint FROM meter").all()
    point = dict(tuple(row) for row in rows)[first]
    reply = dms.report([by_point(point), *(by_name(dms.scene.serial_numbers[meter]) for meter in others)])
    assert reply.Reply.Result == "OK"
    assert located(announced(dms)) == [device]


def test_a_meter_that_came_back_before_the_others_failed_proves_nothing(dms: Dms) -> None:
    device = dms.device("S0003 LV fuse 2")
    meters = dms.scene.meters_below(device)
    assert dms.report([alarm(meter, RESTORED, seconds=-600) for meter in meters]).Reply.Result == "OK"
    dms.report([alarm(meter) for meter in meters[1:]])
    assert located(announced(dms)) == [device]


def test_a_meter_that_has_voltage_while_others_fail_keeps_the_device_closed(dms: Dms) -> None:
    transformer = dms.device("S0001 transformer fuse")
    healthy = dms.device("S0001 LV fuse 1")
    out = [each for each in dms.scene.tree.children(transformer) if each != healthy]
    dms.report([alarm(meter, RESTORED, seconds=10) for meter in dms.scene.meters_below(healthy)])
    dms.report([alarm(meter) for device in out for meter in dms.scene.meters_below(device)])
    assert sorted(map(str, located(announced(dms)))) == sorted(out)


def test_the_events_of_a_message_count_in_the_order_of_their_times(dms: Dms) -> None:
    meters = dms.scene.meters_below(dms.device("S0003 LV fuse 2"))
    restored = [alarm(meter, RESTORED, seconds=10) for meter in meters]
    dms.report([*restored, *(alarm(meter, seconds=0) for meter in meters)])
    assert announced(dms) == []


def test_the_same_device_fails_again_after_its_outage_was_closed(dms: Dms) -> None:
    device = dms.device("S0003 LV fuse 2")
    first = dms.alarm_all(device)
    (outage,) = announced(dms)
    assert dms.ask("close", ids=[outage.mRID]).Reply.Result == "OK"
    dms.report([alarm(meter, RESTORED, seconds=3600) for meter in dms.scene.meters_below(device)])
    assert dms.report(first).Reply.Result == "OK"  # old alarms, sent once more
    assert len(announced(dms)) == 1
    meters = dms.scene.meters_below(device)
    dms.report([alarm(meter, seconds=7200) for meter in meters[1:]])
    again = announced(dms)[-1]
    assert located(announced(dms)) == [device, device]
    assert again.mRID != outage.mRID
    assert again.reportedStartTime == BEGAN + timedelta(seconds=7200)


def test_a_withdrawn_alarm_is_as_if_it_had_not_been(dms: Dms) -> None:
    meters = dms.scene.meters_below(dms.device("S0003 LV fuse 2"))
    lone = dms.scene.meters_below(dms.device("S0005 LV fuse 1"))[:1]
    events = [alarm(meter, UNDER_VOLTAGE) for meter in meters]
    dms.report(events)
    assert dms.report(events[:2], CanceledEndDeviceEvents).Reply.Result == "OK"
    reply = dms.report([events[0], alarm(lone[0])], ClosedEndDeviceEvents)
    assert reply.Reply.Result == "FAILED"
    assert [code for code, _ in codes(reply)] == ["2.15", "2.15"]


def test_a_changed_event_counts_as_what_it_is_now(dms: Dms) -> None:
    device = dms.device("S0003 LV fuse 2")
    events = [alarm(meter, UNDER_VOLTAGE) for meter in dms.scene.meters_below(device)]
    dms.report(events)
    assert announced(dms) == []
    for event in events:
        event.EndDeviceEventType.ref = "3.26.0.85"
    assert dms.report(events, ChangedEndDeviceEvents).Reply.Result == "OK"
    assert located(announced(dms)) == [device]


def test_lost_alarms_of_a_real_field_do_not_move_the_fault(dms: Dms) -> None:
    device = dms.device("S0001 transformer fuse")
    dms.world.fail(device)
    dms.world.field.advance(BEGAN)
    seen = dms.world.field.observations(0, ("meter",)).items
    dms.report([alarm(each.subject) for number, each in enumerate(seen) if number % 9])
    assert located(announced(dms)) == [device]


def test_a_disconnected_customer_has_no_part_in_an_outage(dms: Dms) -> None:
    device = dms.device("S0003 LV fuse 2")
    meters = sorted(dms.scene.meters_below(device))
    out, back = meters[:2]
    assert dms.report([alarm(mRID, DISCONNECTED) for mRID in (out, back)]).Reply.Result == "OK"
    assert dms.report([alarm(back, CONNECTED, seconds=1)]).Reply.Result == "OK"
    assert announced(dms) == []
    dms.report([alarm(mRID, seconds=5) for mRID in meters if mRID != out])
    (outage,) = announced(dms)
    assert located([outage]) == [device]
    assert [point.EndDevices[0].mRID for point in outage.DeEnergizedUsagePoint] == meters[1:]


def test_the_silence_of_the_disconnected_tells_nothing(dms: Dms) -> None:
    device = dms.device("S0003 LV fuse 2")
    meters = sorted(dms.scene.meters_below(device))
    dms.report([alarm(mRID, DISCONNECTED) for mRID in meters[2:]])
    dms.report([alarm(mRID, seconds=5) for mRID in meters[:2]])
    assert located(announced(dms)) == [device], "not two premises"
