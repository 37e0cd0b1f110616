"""Orders stay as their senders made them, and are found by what stands in them."""

from __future__ import annotations

import copy
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.applications.ffm.conftest import Ffm, codes, order

from dsobus.messages.get_maintenance_orders import Asset as WantedAsset
from dsobus.messages.get_maintenance_orders import Crew as WantedCrew
from dsobus.messages.get_maintenance_orders import DateTimeInterval as WantedInterval
from dsobus.messages.get_maintenance_orders import MaintenanceOrder as WantedOrder
from dsobus.messages.get_maintenance_orders import Name as WantedName
from dsobus.messages.get_maintenance_orders import Organisation as WantedOrganisation
from dsobus.messages.get_maintenance_orders import Priority as WantedPriority
from dsobus.messages.get_maintenance_orders import Work as WantedWork
from dsobus.messages.get_maintenance_orders import WorkLocation as WantedLocation
from dsobus.messages.get_maintenance_orders import WorkTimeSchedule as WantedSchedule
from dsobus.messages.maintenance_orders import (
    ActivityRecord,
    Asset,
    AssetLocationHazard,
    Attachment,
    Attachments,
    Crew,
    CrewMember,
    DateTimeInterval,
    MaintenanceOrder,
    MaterialItem,
    Name,
    NameType,
    Organisation,
    Person,
    Priority,
    Work,
    WorkLocation,
    WorkTask,
    WorkTimeSchedule,
)
from dsobus.messages.maintenance_orders_message import CreatedMaintenanceOrders, DeletedMaintenanceOrders

AT = datetime(2026, 3, 1, 8, tzinfo=UTC)


def rich(target: str) -> MaintenanceOrder:
    """An order of somebody else's work management, as full as they come: two works, three tasks, no ids inside."""
    return MaintenanceOrder(
        mRID="MO-1",
        Names=[Name(name="4711", NameType=NameType(name="order number")), Name(name="Storm Ada")],
        Organisation=Organisation(mRID="org-1", Names=[Name(name="Grid Works")]),
        Work=[
            Work(
                kind="repair",
                requestDateTime=AT,
                statusKind="scheduled",
                ActivityRecords=[ActivityRecord(createdDateTime=AT, reason="Phoned in", type="text")],
                Names=[Name(name="W-1")],
                priority=Priority(rank=2, justification="Hospital", type="High"),
                TimeSchedules=[WorkTimeSchedule(kind="latest", scheduleInterval=DateTimeInterval(end=AT))],
                WorkLocation=WorkLocation(
                    mRID="loc-1", direction="Behind the school", Hazards=[AssetLocationHazard(type="trees")]
                ),
                WorkTasks=[
                    WorkTask(
                        instruction="Replace the fuse",
                        subject="Fuse",
                        taskKind="exchange",
                        Assets=[Asset(mRID=target, Names=[Name(name="the fuse")])],
                        Crews=[
                            Crew(Names=[Name(name="Our own")], CrewMembers=[CrewMember(Person=Person(lastName="L"))])
                        ],
                        MaterialItems=[MaterialItem(Names=[Name(name="Fuse 250 A")])],
                    ),
                    WorkTask(
                        instruction="Measure", subject="Voltage", taskKind="investigate", Names=[Name(name="T-2")]
                    ),
                ],
                Attachments=Attachments(Attachment=[Attachment(Comment="Photograph", Url="https://wms.example/1")]),
            ),
            Work(
                kind="inspection",
                statusKind="scheduled",
                WorkTasks=[WorkTask(subject="Tree", taskKind="investigate", Assets=[Asset(mRID="tree-1")])],
            ),
        ],
    )


def without_progress(one: MaintenanceOrder, crew: str | None = None) -> MaintenanceOrder:
    """Return an order without what field force management says in it: status, time and crew."""
    one = copy.deepcopy(one)
    for work in one.Work:
        work.statusKind = work.lastModifiedDateTime = None
        for task in work.WorkTasks:
            task.statusKind = None
            task.Crews = [each for each in task.Crews if each.mRID is None]
    return one


def test_everything_that_a_sender_put_into_an_order_is_there_to_its_end(ffm: Ffm) -> None:
    sent = rich(ffm.device("S0001 LV fuse 1"))
    ffm.create(copy.deepcopy(sent))
    (message,) = ffm.world.told(CreatedMaintenanceOrders)
    (told,) = message.Payload.MaintenanceOrders.MaintenanceOrder
    assert without_progress(told) == without_progress(sent)
    for status in ("dispatched", "enroute", "completed"):
        ffm.until("MO-1", status)
        now = ffm.order("MO-1")
        assert without_progress(now) == without_progress(sent)
        assert {work.statusKind for work in now.Work} == {status}
        tasks = [task for work in now.Work for task in work.WorkTasks]
        assert {task.statusKind for task in tasks} == {status}
        assert all(task.Crews[-1].mRID in ffm.crews for task in tasks)
    ffm.ask("close", ids=["MO-1"])
    assert without_progress(ffm.order("MO-1")) == without_progress(sent)


def test_a_change_touches_what_it_names_and_nothing_else(ffm: Ffm) -> None:
    sent = rich(ffm.device("S0001 LV fuse 1"))
    sent.Work = sent.Work[:1]
    ffm.create(copy.deepcopy(sent))
    change = MaintenanceOrder(mRID="MO-1", Work=[Work(priority=Priority(rank=1, justification="Smoke"))])
    assert ffm.ask("change", change).Reply.Result == "OK"
    sent.Work[0].priority = Priority(rank=1, justification="Smoke", type="High")
    assert without_progress(ffm.order("MO-1")) == without_progress(sent)


def test_a_name_that_says_which_order_is_meant_replaces_no_other_name(ffm: Ffm) -> None:
    ffm.create(rich(ffm.device("S0001 LV fuse 1")))
    change = MaintenanceOrder(Names=[Name(name="4711")], Organisation=Organisation(mRID="org-2"))
    assert ffm.ask("change", change).Reply.Result == "OK"
    now = ffm.order("MO-1")
    assert [name.name for name in now.Names] == ["4711", "Storm Ada"]
    assert (now.Organisation.mRID if now.Organisation else None) == "org-2"


def test_an_order_without_an_mrid_gets_one(ffm: Ffm) -> None:
    first, second = ffm.create(order(), order())
    assert first != second
    assert ffm.order(first).mRID == first


def test_an_order_without_tasks_names_its_crew(ffm: Ffm) -> None:
    (mRID,) = ffm.create(order())
    (task,) = ffm.order(mRID).Work[0].WorkTasks
    assert task.Crews[0].mRID in ffm.crews


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (MaintenanceOrder(mRID="a"), [("1.7", "a")]),
        (MaintenanceOrder(mRID="a", Work=[Work()]), [("5.8", "a"), ("5.8", "a")]),
        (MaintenanceOrder(mRID="a", Work=[Work(kind="repair")]), [("5.8", "a")]),
    ],
)
def test_what_a_new_order_must_say_is_asked_for(
    ffm: Ffm, new: MaintenanceOrder, expected: list[tuple[str, str | None]]
) -> None:
    reply = ffm.ask("create", order(mRID="good"), new)
    assert (reply.Reply.Result, codes(reply)) == ("FAILED", expected)
    assert ffm.orders() == [], "all are taken, or none"
    assert ffm.world.told() == []


def test_an_order_cannot_be_created_twice(ffm: Ffm) -> None:
    ffm.create(order(mRID="a"))
    assert codes(ffm.ask("create", order(mRID="b"), order(mRID="a"))) == [("6.1", "a")]
    assert codes(ffm.ask("create", order(mRID="b"), order(mRID="b"))) == [("6.1", "b")]
    assert [one.mRID for one in ffm.orders()] == ["a"]


@pytest.mark.parametrize("style", ["request", "payload", "name in payload", "name in request", "both"])
def test_a_deleted_order_is_gone_whatever_style_named_it(ffm: Ffm, style: str) -> None:
    ffm.create(order(mRID="a", Names=[Name(name="4711")]), order(mRID="b", Names=[Name(name="4712")]))
    by_id, by_name = MaintenanceOrder(mRID="a"), MaintenanceOrder(Names=[Name(name="4711")])
    orders = {"payload": [by_id], "name in payload": [by_name], "both": [by_id]}.get(style, [])
    ids = {"request": ["a"], "name in request": ["4711"], "both": ["a"]}.get(style, [])
    assert ffm.ask("delete", *orders, ids=ids).Reply.Result == "OK"
    assert [one.mRID for one in ffm.orders()] == ["b"]
    (message,) = ffm.world.told(DeletedMaintenanceOrders)
    assert message.Payload.MaintenanceOrders.MaintenanceOrder[0].mRID == "a"


def test_a_name_that_stands_for_two_orders_is_asked_back(ffm: Ffm) -> None:
    ffm.create(order(mRID="a", Names=[Name(name="Storm")]), order(mRID="b", Names=[Name(name="Storm")]))
    reply = ffm.ask("cancel", MaintenanceOrder(Names=[Name(name="Storm")]))
    assert codes(reply) == [("2.15", "Storm")]
    assert "give the mRID" in reply.Reply.Error[0].reason


def test_orders_are_found_by_what_stands_in_them(ffm: Ffm) -> None:
    fuse = ffm.device("S0001 LV fuse 1")
    ffm.create(rich(fuse), order(ffm.device("S0002 LV fuse 1"), mRID="other", rank=4))
    crew = ffm.order("MO-1").Work[0].WorkTasks[0].Crews[-1]
    ways: list[dict[str, Any]] = [
        {"MaintenanceOrder": [WantedOrder(mRID="MO-1")]},
        {"MaintenanceOrder": [WantedOrder(Names=[WantedName(name="4711")])]},
        {"request": {"ID": ["MO-1"]}},
        {"Crew": [WantedCrew(mRID=crew.mRID)]},
        {"Crew": [WantedCrew(Names=[WantedName(name=crew.Names[0].name)])]},
        {"Asset": [WantedAsset(mRID=fuse)]},
        {"Asset": [WantedAsset(mRID="tree-1")]},
        {"Organization": [WantedOrganisation(mRID="org-1")]},
        {"WorkLocation": [WantedLocation(mRID="loc-1")]},
        {"Work": [WantedWork(kind="inspection")]},
        {"Work": [WantedWork(statusKind="dispatched", priority=WantedPriority(rank=2))]},
        {"Work": [WantedWork(Names=[WantedName(name="W-1")])]},
        {"TimeSchedule": [WantedSchedule(scheduleInterval=WantedInterval(start=AT, end=AT + timedelta(hours=1)))]},
        {"Asset": [WantedAsset(mRID=fuse), WantedAsset(mRID="x")], "Organization": [WantedOrganisation(mRID="org-1")]},
    ]
    for way in ways:
        assert [one.mRID for one in ffm.orders(**way)] == ["MO-1"], way
    none: list[dict[str, Any]] = [
        {"Asset": [WantedAsset(mRID=fuse)], "MaintenanceOrder": [WantedOrder(mRID="other")]},
        {"Work": [WantedWork(statusKind="completed")]},
        {"Crew": [WantedCrew(mRID="nobody")]},
        {"TimeSchedule": [WantedSchedule(scheduleInterval=WantedInterval(start=AT + timedelta(hours=1)))]},
    ]
    for way in none:
        assert codes(ffm.get(**way)) == [("5.7", None)], way
    assert [one.mRID for one in ffm.orders()] == ["MO-1", "other"]


def test_unknown_ids_are_named_beside_what_is_found(ffm: Ffm) -> None:
    ffm.create(order(mRID="a"))
    reply = ffm.get(MaintenanceOrder=[WantedOrder(mRID="nobody"), WantedOrder(mRID="a")])
    assert (reply.Reply.Result, codes(reply)) == ("PARTIAL", [("0.2", None), ("2.15", "nobody")])
    assert codes(ffm.get(request={"ID": ["nobody"]})) == [("2.15", "nobody")]
