"""Outages live: as alarms come they move, merge, split, nest and dissolve, and what becomes of them is announced."""

from __future__ import annotations

from typing import Any

import pytest
from tests.applications.dms.conftest import RESTORED, Dms, alarm, at, located

from dsobus.applications.dms.lives import Living, course
from dsobus.applications.dms.locator import Location
from dsobus.grid import Device, ProtectionTree
from dsobus.messages.end_device_events_message import CanceledEndDeviceEvents
from dsobus.messages.maintenance_orders import MaintenanceOrder, MaintenanceOrders, Name, Work
from dsobus.messages.maintenance_orders_message import ChangedMaintenanceOrders, MaintenanceOrdersPayloadType
from dsobus.messages.unplanned_outages import UnplannedOutage
from dsobus.messages.unplanned_outages_message import (
    CanceledUnplannedOutages,
    ChangedUnplannedOutages,
    CreatedUnplannedOutages,
)
from dsobus.soap import header

STATION = "S0001 transformer fuse"


def said(dms: Dms, kind: type[Any]) -> list[UnplannedOutage]:
    return [one for message in dms.world.told(kind) for one in message.Payload.UnplannedOutages.UnplannedOutage]


def state(dms: Dms) -> list[tuple[str | None, str | None]]:
    return [(one.Equipments[0].mRID, one.statusKind) for one in dms.outages()]


def fuses(dms: Dms) -> list[str]:
    return dms.scene.tree.children(dms.device(STATION))


def test_an_outage_moves_up_when_more_of_the_same_fault_alarms(dms: Dms) -> None:
    station, first, *others = dms.device(STATION), *fuses(dms)
    dms.alarm_all(first)
    (before,) = said(dms, CreatedUnplannedOutages)
    dms.report([alarm(meter, seconds=10) for fuse in others for meter in dms.scene.meters_below(fuse)])
    assert state(dms) == [(station, "open")]
    moved = said(dms, ChangedUnplannedOutages)[-1]
    assert (moved.mRID, located([moved])) == (before.mRID, [station])
    assert moved.metersAffected == len(moved.DeEnergizedUsagePoint) == len(dms.scene.meters_below(station))
    assert moved.reportedStartTime == before.reportedStartTime
    (now,) = dms.outages()
    assert now.originalMetersAffected == before.metersAffected
    assert now.Equipments[0].Names[0].name.endswith(STATION)
    assert len(said(dms, CreatedUnplannedOutages)) == 1


def test_outages_below_one_fault_merge_into_the_oldest(dms: Dms) -> None:
    station, first, second, *others = dms.device(STATION), *fuses(dms)
    assert others
    dms.alarm_all(first)
    dms.alarm_all(second, seconds=1)
    while others:
        dms.alarm_all(others.pop(), seconds=10)
    created = said(dms, CreatedUnplannedOutages)
    assert [device for device, status in state(dms) if status == "open"] == [station]
    canceled = said(dms, CanceledUnplannedOutages)
    assert created[0].mRID not in {one.mRID for one in canceled}
    assert {one.mRID for one in created} == {created[0].mRID, *(one.mRID for one in canceled)}
    assert all(one.status and str(created[0].mRID) in str(one.status.reason) for one in canceled)


def test_an_outage_moves_down_and_splits_when_a_meter_between_has_voltage(dms: Dms) -> None:
    station, healthy, *out = dms.device(STATION), *fuses(dms)
    dms.report([alarm(meter) for fuse in out for meter in dms.scene.meters_below(fuse)])
    dms.report([alarm(meter, seconds=2) for meter in dms.scene.meters_below(healthy)[:2]])
    assert [device for device, status in state(dms) if status == "open"] == [station]
    rest = dms.scene.meters_below(healthy)[2:]
    dms.report([alarm(meter, RESTORED, seconds=5) for meter in rest])
    now = [device for device, status in state(dms) if status == "open"]
    assert set(out) <= set(now)
    assert station not in now
    (first,) = {one.mRID for one in said(dms, CreatedUnplannedOutages)} & {
        one.mRID for one in said(dms, ChangedUnplannedOutages)
    }
    assert dms.outages()[0].mRID == first


def test_a_fault_above_an_older_outage_is_another_and_the_older_one_stays(dms: Dms) -> None:
    below, above = dms.device("S0004 LV fuse 1"), dms.device("F02 breaker")
    dms.alarm_all(below)
    dark = set(dms.scene.meters_below(below))
    dms.report([alarm(meter, seconds=60) for meter in dms.scene.meters_below(above) if meter not in dark])
    assert state(dms) == [(below, "open"), (above, "open")]
    assert said(dms, ChangedUnplannedOutages) == said(dms, CanceledUnplannedOutages) == []


@pytest.mark.parametrize("seconds", [5, 600])
def test_an_outage_dissolves_when_all_its_meters_are_back_and_not_before(dms: Dms, seconds: float) -> None:
    station = dms.device(STATION)
    dms.alarm_all(station)
    first, *others = dms.scene.meters_below(station)
    dms.report([alarm(first, RESTORED, seconds=seconds)])
    assert state(dms) == [(station, "open")], "the others may only not have said so"
    dms.report([alarm(meter, RESTORED, seconds=seconds + 1) for meter in others])
    assert state(dms) == [(station, "canceled")]
    assert len(said(dms, CanceledUnplannedOutages)) == 1
    dms.alarm_all(station, seconds=3600)
    assert state(dms) == [(station, "canceled"), (station, "open")]


def test_an_outage_whose_alarms_are_withdrawn_dissolves(dms: Dms) -> None:
    events = dms.alarm_all(dms.device("S0003 LV fuse 2"))
    dms.report(events, CanceledEndDeviceEvents)
    assert [status for _, status in state(dms)] == ["canceled"]


def test_an_outage_at_which_somebody_works_stays(dms: Dms) -> None:
    station = dms.device(STATION)
    dms.alarm_all(station)
    (one,) = dms.outages()
    order = MaintenanceOrder(mRID="W1", Names=[Name(name=one.mRID or "")], Work=[Work(statusKind="onSite")])
    payload = MaintenanceOrdersPayloadType(MaintenanceOrders=MaintenanceOrders(MaintenanceOrder=[order]))
    dms.world.call(
        ChangedMaintenanceOrders(Header=header("changed", "MaintenanceOrders", "test"), Payload=payload),
        "ReceiveMaintenanceOrders",
    )
    dms.report([alarm(meter, RESTORED, seconds=600) for meter in dms.scene.meters_below(station)])
    assert state(dms) == [(station, "open")]


@pytest.mark.parametrize("how", ["kind", "equipment"])
def test_an_outage_that_somebody_confirms_stays(dms: Dms, how: str) -> None:
    station = dms.device(STATION)
    dms.alarm_all(station)
    (one,) = dms.outages()
    change = (
        at(station, mRID=one.mRID) if how == "equipment" else UnplannedOutage(mRID=one.mRID, outageKind="confirmed")
    )
    assert dms.ask("change", change).Reply.Result == "OK"
    dms.report([alarm(meter, RESTORED, seconds=5) for meter in dms.scene.meters_below(station)])
    assert state(dms) == [(station, "open")]


def test_a_dms_that_is_started_again_knows_what_it_knew(dms: Dms) -> None:
    station, first, *others = dms.device(STATION), *fuses(dms)
    dms.alarm_all(first)
    watch = dms.world.application.resources
    watch._stamp = "of another process"
    dms.report([alarm(meter, seconds=10) for fuse in others for meter in dms.scene.meters_below(fuse)])
    assert state(dms) == [(station, "open")]
    before = watch._locator
    with dms.world.application.store.begin() as connection:
        watch._stamp = None
        again = watch.locator(connection)
    assert again is not before
    for each in (before, again):
        each.settle()
    assert bytes(again.inference.state) == bytes(before.inference.state)
    assert again.inference.opened().tolist() == before.inference.opened().tolist()
    assert again.channels.common == before.channels.common


TREE = ProtectionTree(
    [
        Device("top", "top", "Breaker", None, "top"),
        *(Device(each, each, "Fuse", "top", "top") for each in ("a", "b", "c")),
        Device("a1", "a1", "Fuse", "a", "top"),
        Device("a2", "a2", "Fuse", "a", "top"),
    ],
    {"h1": "a1", "h2": "a2", "h3": "a2", "h4": "b", "h5": "c"},
)
CASES: dict[str, tuple[list[str], list[str], dict[str, str], dict[str, str | None], list[str]]] = {
    "nothing changes": (["a"], ["a"], {}, {}, []),
    "another is new": (["a"], ["a", "b"], {}, {}, ["b"]),
    "up": (["a1"], ["a"], {"a1": "a"}, {}, []),
    "the oldest moves up": (["b", "a1"], ["top"], {"b": "top"}, {"a1": "b"}, []),
    "into the one that is there": (["a1", "a"], ["a"], {}, {"a1": "a"}, []),
    "down to the largest": (["a"], ["a1", "a2"], {"a": "a2"}, {}, ["a1"]),
    "down to a premise": (["b"], ["h4"], {"b": "h4"}, {}, []),
    "from a premise up": (["h4"], ["b"], {"h4": "b"}, {}, []),
    "gone": (["c", "a"], ["a"], {}, {"c": None}, []),
    "nested": (["top", "a1"], ["a1", "b"], {"top": "b"}, {}, []),
}


@pytest.mark.parametrize("case", CASES)
def test_the_course_of_outages(case: str) -> None:
    before, found, moved, ended, opened = CASES[case]
    living = [Living(each, number, each) for number, each in enumerate(before)]
    way = course(TREE, reversed(living), [Location(each, 0.9) for each in found])
    assert {each.mRID: where.device for each, where in way.moved} == moved
    assert {each.mRID: heir.mRID if heir else None for each, heir in way.ended} == ended
    assert [each.device for each in way.opened] == opened
