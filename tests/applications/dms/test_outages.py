"""Outages are created, changed, ended and found as others ask for it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from tests.applications.dms.conftest import BEGAN, Dms, alarm, at, codes, located

from dsobus.messages.get_unplanned_outages import DateTimeInterval, Name, TimeSchedule
from dsobus.messages.get_unplanned_outages import ObjectRef as Wanted
from dsobus.messages.maintenance_orders import MaintenanceOrder, MaintenanceOrders, Work
from dsobus.messages.maintenance_orders import Name as OrderName
from dsobus.messages.maintenance_orders_message import (
    CanceledMaintenanceOrders,
    ChangedMaintenanceOrders,
    MaintenanceOrdersPayloadType,
)
from dsobus.messages.unplanned_outages import (
    CriticalCustomer,
    EstimatedRestorationTime,
    UnplannedOutage,
    UsagePoint,
)
from dsobus.messages.unplanned_outages import DateTimeInterval as Period
from dsobus.messages.unplanned_outages import Name as OutageName
from dsobus.messages.unplanned_outages_message import (
    CanceledUnplannedOutages,
    ChangedUnplannedOutages,
    ClosedUnplannedOutages,
    CreatedUnplannedOutages,
    DeletedUnplannedOutages,
)
from dsobus.soap import header

FUSE = "S0003 LV fuse 2"


@pytest.fixture
def outage(dms: Dms) -> str:
    """An open outage that the DMS located."""
    dms.alarm_all(dms.device(FUSE))
    (one,) = dms.outages()
    return str(one.mRID)


def create(dms: Dms, name: str = "S0005 LV fuse 1", **parts: Any) -> str:
    reply = dms.ask("create", at(dms.device(name), **parts))
    assert reply.Reply.Result == "OK", codes(reply)
    (made,) = reply.Reply.ID
    return str(made.value)


def test_an_operator_names_the_equipment_and_the_dms_knows_the_rest(dms: Dms) -> None:
    device = dms.device("S0004 transformer fuse")
    mRID = create(dms, "S0004 transformer fuse")
    (message,) = dms.world.told(CreatedUnplannedOutages)
    (one,) = message.Payload.UnplannedOutages.UnplannedOutage
    assert (one.mRID, located([one])) == (mRID, [device])
    assert one.Equipments[0].Names[0].name.endswith("S0004 transformer fuse")
    assert len(one.DeEnergizedUsagePoint) == one.metersAffected == len(dms.scene.meters_below(device))
    assert (one.outageKind, one.statusKind) == ("confirmed", "open")
    assert one.Location is not None
    dms.alarm_all(device)
    assert len(dms.outages()) == 1, "its alarms are explained"


def test_what_the_operator_says_is_kept(dms: Dms) -> None:
    mRID = create(
        dms,
        mRID="OUT-7",
        cause="A digger",
        reportedStartTime=BEGAN,
        Names=[OutageName(name="Trouble 7")],
        EstimatedRestorationTime=EstimatedRestorationTime(ert=BEGAN + timedelta(hours=2), ertSource="crew"),
    )
    assert mRID == "OUT-7"
    (one,) = dms.outages(UnplannedOutage=[Wanted(Names=[Name(name="Trouble 7")])])
    assert (one.cause, one.reportedStartTime) == ("A digger", BEGAN)
    assert one.EstimatedRestorationTime is not None
    assert one.EstimatedRestorationTime.ertSource == "crew"


@pytest.mark.parametrize(
    ("outage", "code", "id_"),
    [
        (UnplannedOutage(mRID="a"), "5.8", "a"),
        (at("nowhere", mRID="a"), "2.29", "nowhere"),
    ],
)
def test_what_a_new_outage_must_say_is_asked_for(dms: Dms, outage: UnplannedOutage, code: str, id_: str) -> None:
    reply = dms.ask("create", outage)
    assert (reply.Reply.Result, codes(reply)) == ("FAILED", [(code, id_)])
    assert dms.outages() == []
    assert dms.world.told() == []


def test_an_outage_cannot_be_created_twice(dms: Dms) -> None:
    mRID = create(dms)
    twice = dms.ask("create", at(dms.device("S0001 LV fuse 1"), mRID=mRID))
    assert codes(twice) == [("6.1", mRID)]
    same_place = dms.ask("create", at(dms.device("S0005 LV fuse 1")))
    assert codes(same_place) == [("6.1", dms.device("S0005 LV fuse 1"))]
    fuses = [dms.device("S0001 LV fuse 1"), dms.device("S0001 LV fuse 2")]
    both = dms.ask("create", *(at(fuse, mRID="one") for fuse in fuses))
    assert codes(both) == [("6.1", "one")]
    assert len(dms.outages()) == 1


def test_of_several_new_outages_all_are_taken_or_none(dms: Dms) -> None:
    reply = dms.ask("create", at(dms.device("S0001 LV fuse 1")), at("nowhere"))
    assert codes(reply) == [("2.29", "nowhere")]
    assert dms.outages() == []
    reply = dms.ask("create", at(dms.device("S0001 LV fuse 1")), at(dms.device("S0002 LV fuse 1")))
    assert [one.value for one in reply.Reply.ID] == [one.mRID for one in dms.outages()]


def test_unknown_usage_points_and_an_end_before_the_beginning_are_refused(dms: Dms) -> None:
    device = dms.device("S0001 LV fuse 1")
    stranger = dms.ask("create", at(device, DeEnergizedUsagePoint=[UsagePoint(mRID="nowhere")]))
    assert codes(stranger) == [("2.12", "nowhere")]
    assert [code for code, _ in codes(dms.ask("create", at(device, statusKind="closed")))] == ["6.1"]


def test_a_change_carries_ids_and_changed_parts_only(dms: Dms, outage: str) -> None:
    before = dms.outages()[0]
    part = UnplannedOutage(mRID=outage, rank=1, CriticalCustomers=[CriticalCustomer(mRID="c1", specialNeed="dialysis")])
    assert dms.ask("change", part).Reply.Result == "OK"
    (after,) = dms.outages()
    assert (after.rank, after.CriticalCustomers[0].specialNeed) == (1, "dialysis")
    after.rank, after.CriticalCustomers = None, []
    assert after == before
    (message,) = dms.world.told(ChangedUnplannedOutages)
    (told,) = message.Payload.UnplannedOutages.UnplannedOutage
    assert (told.mRID, told.rank, told.DeEnergizedUsagePoint) == (outage, 1, [])


def test_a_change_does_not_end_an_outage(dms: Dms, outage: str) -> None:
    reply = dms.ask("change", UnplannedOutage(mRID=outage, statusKind="closed"))
    assert codes(reply) == [("6.1", outage)]
    assert "CloseUnplannedOutages" in reply.Reply.Error[0].reason
    assert dms.outages()[0].statusKind == "open"


def test_a_change_of_a_part_that_is_unknown_changes_nothing(dms: Dms, outage: str) -> None:
    reply = dms.ask("change", UnplannedOutage(mRID=outage, rank=1), UnplannedOutage(mRID="nobody", rank=1))
    assert codes(reply) == [("2.15", "nobody")]
    assert dms.outages()[0].rank is None


ENDINGS = [("close", ClosedUnplannedOutages, "closed"), ("cancel", CanceledUnplannedOutages, "canceled")]


@pytest.mark.parametrize("style", ["request", "payload", "name"])
@pytest.mark.parametrize(("verb", "event", "status"), ENDINGS)
def test_an_outage_is_ended_in_any_style(dms: Dms, verb: str, event: type[Any], status: str, style: str) -> None:
    mRID = create(dms, Names=[OutageName(name="Trouble 7")])
    by_id, by_name = UnplannedOutage(mRID=mRID), UnplannedOutage(Names=[OutageName(name="Trouble 7")])
    said = {"payload": [by_id], "name": [by_name]}.get(style, [])
    reply = dms.ask(verb, *said, ids=[mRID] if style == "request" else [])
    assert reply.Reply.Result == "OK"
    (message,) = dms.world.told(event)
    (told,) = message.Payload.UnplannedOutages.UnplannedOutage
    assert (told.mRID, told.statusKind) == (mRID, status)
    (one,) = dms.outages()
    assert (one.statusKind, [name.name for name in one.Names]) == (status, ["Trouble 7"])


def test_what_is_said_at_the_end_is_kept(dms: Dms, outage: str) -> None:
    period = Period(start=BEGAN, end=BEGAN + timedelta(hours=3))
    dms.ask("close", UnplannedOutage(mRID=outage, cause="Water", customersRestored=8, actualPeriod=period))
    (one,) = dms.outages()
    assert (one.cause, one.customersRestored, one.actualPeriod, one.outageKind) == ("Water", 8, period, "closed")


def test_an_end_that_is_said_twice_happens_once(dms: Dms, outage: str) -> None:
    assert dms.ask("close", UnplannedOutage(mRID=outage), ids=[outage]).Reply.Result == "OK"
    assert dms.ask("close", ids=[outage]).Reply.Result == "OK"
    assert len(dms.world.told(ClosedUnplannedOutages)) == 1


def test_a_canceled_outage_explains_nothing_any_more(dms: Dms, outage: str) -> None:
    dms.ask("cancel", ids=[outage])
    dms.alarm_all(dms.device(FUSE), seconds=60)
    assert [one.statusKind for one in dms.outages()] == ["canceled", "open"]


def test_a_deleted_outage_is_gone(dms: Dms, outage: str) -> None:
    assert dms.ask("delete", UnplannedOutage(mRID=outage)).Reply.Result == "OK"
    assert dms.outages() == []
    assert len(dms.world.told(DeletedUnplannedOutages)) == 1
    assert codes(dms.ask("delete", ids=[outage])) == [("2.15", outage)]


@pytest.mark.parametrize("verb", ["change", "cancel", "close", "delete"])
def test_unknown_outages_are_named(dms: Dms, verb: str) -> None:
    reply = dms.ask(verb, UnplannedOutage(mRID="nobody"), UnplannedOutage())
    assert (reply.Reply.Result, codes(reply)) == ("FAILED", [("2.15", "nobody"), ("2.15", None)])


def test_outages_are_found_by_everything_that_belongs_to_them(dms: Dms, outage: str) -> None:
    create(dms)
    one, _ = dms.outages()
    point = one.DeEnergizedUsagePoint[0]
    meter = point.EndDevices[0]
    dms.ask("close", ids=[outage])  # the closed ones are found as well
    ways: list[dict[str, Any]] = [
        {"UnplannedOutage": [Wanted(mRID=outage)]},
        {"request": {"ID": [outage]}},
        {"Equipment": [Wanted(mRID=dms.device(FUSE))]},
        {"Equipment": [Wanted(Names=[Name(name=one.Equipments[0].Names[0].name)])]},
        {"UsagePoint": [Wanted(mRID=point.mRID)]},
        {"EndDevice": [Wanted(mRID=meter.mRID)]},
        {"EndDevice": [Wanted(Names=[Name(name=meter.Names[0].name)])]},
        {"EndDevice": [Wanted(mRID=meter.mRID)], "Equipment": [Wanted(mRID=dms.device(FUSE))]},
    ]
    for way in ways:
        assert [each.mRID for each in dms.outages(**way)] == [outage], way
    other = Wanted(mRID=dms.device("S0005 LV fuse 1"))
    assert dms.outages(UsagePoint=[Wanted(mRID=point.mRID)], Equipment=[other]) == []
    assert len(dms.outages(Equipment=[other, Wanted(mRID=dms.device(FUSE))])) == 2


def test_outages_are_found_by_the_time_of_their_report(dms: Dms) -> None:
    for number, name in enumerate(("S0001 LV fuse 1", "S0002 LV fuse 1", "S0003 LV fuse 1")):
        create(dms, name, mRID=f"{number}", reportedStartTime=BEGAN + timedelta(hours=number))

    def within(first: int, last: int) -> TimeSchedule:
        times = DateTimeInterval(start=BEGAN + timedelta(hours=first), end=BEGAN + timedelta(hours=last))
        return TimeSchedule(scheduleInterval=times)

    assert [each.mRID for each in dms.outages(TimeSchedule=[within(0, 2)])] == ["0", "1"]
    assert [each.mRID for each in dms.outages(TimeSchedule=[within(0, 1), within(2, 3)])] == ["0", "2"]
    later = {"StartTime": BEGAN + timedelta(hours=1)}
    assert [each.mRID for each in dms.outages(request=later, TimeSchedule=[within(0, 2)])] == ["1"]


def test_unknown_ids_are_named_beside_what_is_found(dms: Dms, outage: str) -> None:
    reply = dms.get(UnplannedOutage=[Wanted(mRID=outage), Wanted(mRID="nobody")])
    assert (reply.Reply.Result, codes(reply)) == ("PARTIAL", [("0.2", None), ("2.15", "nobody")])
    assert codes(dms.get(UnplannedOutage=[Wanted(mRID="nobody")])) == [("2.15", "nobody")]


def order_news(dms: Dms, kind: type[Any], order: MaintenanceOrder) -> Any:
    verb = kind.__name__.removesuffix("MaintenanceOrders").lower()
    payload = MaintenanceOrdersPayloadType(MaintenanceOrders=MaintenanceOrders(MaintenanceOrder=[order]))
    return dms.world.call(
        kind(Header=header(verb, "MaintenanceOrders", "test"), Payload=payload), "ReceiveMaintenanceOrders"
    )


def test_the_dms_knows_how_far_the_order_of_an_outage_is(dms: Dms, outage: str) -> None:
    order = MaintenanceOrder(mRID="W1", Names=[OrderName(name=outage)], Work=[Work(statusKind="enroute")])
    assert order_news(dms, ChangedMaintenanceOrders, order).Reply.Result == "OK"
    (one,) = dms.outages(MaintenanceOrder=[Wanted(mRID="W1")])
    assert [(each.mRID, each.statusKind) for each in one.MaintenanceOrders] == [("W1", "enroute")]
    order_news(dms, CanceledMaintenanceOrders, MaintenanceOrder(mRID="W1", Names=[OrderName(name=outage)]))
    assert [each.statusKind for each in dms.outages()[0].MaintenanceOrders] == ["cancelled"]


def test_news_of_orders_for_nobody_here_are_acknowledged(dms: Dms) -> None:
    order = MaintenanceOrder(mRID="W9", Names=[OrderName(name="something else")])
    assert order_news(dms, ChangedMaintenanceOrders, order).Reply.Result == "OK"
    assert dms.world.told() == []


def test_a_name_that_stands_for_two_outages_is_asked_back(dms: Dms) -> None:
    for name in ("S0001 LV fuse 1", "S0002 LV fuse 1"):
        create(dms, name, Names=[OutageName(name="Storm")])
    reply = dms.ask("close", UnplannedOutage(Names=[OutageName(name="Storm")]))
    assert codes(reply) == [("2.15", "Storm")]
    assert "give the mRID" in reply.Reply.Error[0].reason
    assert len(dms.outages(UnplannedOutage=[Wanted(Names=[Name(name="Storm")])])) == 2


def test_alarms_of_a_meter_explained_by_one_outage_stay_with_it(dms: Dms) -> None:
    mRID = create(dms, "S0003 transformer fuse")
    inside = dms.scene.meters_below(dms.device(FUSE))
    dms.report([alarm(meter) for meter in inside])
    assert [one.mRID for one in dms.outages()] == [mRID]
