"""Orders go to the nearest free crew, the most urgent first, and come back when their crew is called back."""

from __future__ import annotations

import csv
import shutil
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from tests.applications.ffm.conftest import Ffm, codes, order

from dsobus.cli.scene import Scene
from dsobus.messages.maintenance_orders import MaintenanceOrder, Work
from dsobus.messages.maintenance_orders_message import CanceledMaintenanceOrders, ClosedMaintenanceOrders

WAY = ["waitingToBeScheduled", "dispatched", "enroute", "onSite", "inProgress", "completed"]


def test_an_order_is_worked_and_every_status_announced_in_order(ffm: Ffm) -> None:
    fuse = ffm.device("S0001 LV fuse 1")
    ffm.world.fail(fuse)
    (mRID,) = ffm.create(order(fuse))
    ffm.until(mRID, "completed")
    assert ffm.world.field.truth()["out"] == 0
    assert ffm.ask("close", ids=[mRID]).Reply.Result == "OK"
    assert ffm.statuses(mRID) == [*WAY, "closed"]
    assert ffm.busy_crews() == {}
    times = [
        each.Work[0].lastModifiedDateTime
        for m in ffm.world.heard
        for each in m.Payload.MaintenanceOrders.MaintenanceOrder
    ]
    moved = [at for at in times if at]
    assert moved == sorted(moved)


def test_announcements_of_an_order_correlate_with_its_creation(ffm: Ffm) -> None:
    (mRID,) = ffm.create(order(ffm.device("S0001 LV fuse 1")))
    ffm.until(mRID, "completed")
    assert len({message.Header.CorrelationID for message in ffm.world.told()}) == 1


def test_the_nearest_crew_goes(utility: Path, tmp_path: Path, scene: Scene, new_world: Any) -> None:
    theirs = tmp_path / "theirs"
    shutil.copytree(utility, theirs)
    with (theirs / "crews.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(rows):
        row |= {"xPosition": f"{number}", "yPosition": "0"}
    with (theirs / "crews.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    with ExitStack() as running:
        ffm = Ffm(new_world("ffm", tmp_path / "data", theirs, running, 0.0), scene)
        first, second = ffm.create(
            order(ffm.device("S0001 LV fuse 1"), rank=1, place=(2.1, 0)),
            order(ffm.device("S0002 LV fuse 1"), rank=2, place=(2.1, 0)),
        )
        assert ffm.busy_crews() == {rows[2]["mRID"]: first, rows[3]["mRID"]: second}


def test_without_a_place_any_free_crew_goes(ffm: Ffm) -> None:
    (mRID,) = ffm.create(order(ffm.device("S0001 LV fuse 1"), place=None))
    assert ffm.busy_crews() == {min(ffm.crews): mRID}


def test_who_finds_no_free_crew_waits_and_is_served_by_priority(ffm: Ffm) -> None:
    at_work = ffm.create(*(order(ffm.device(f"S0001 LV fuse {n}"), rank=1) for n in range(1, 5)))
    assert len(at_work) == len(ffm.crews)
    later, urgent = ffm.create(order(ffm.device("S0002 LV fuse 1")), order(ffm.device("S0002 LV fuse 2"), rank=1))
    assert (ffm.status(later), ffm.status(urgent)) == ("waitingToBeScheduled", "waitingToBeScheduled")
    assert ffm.ask("cancel", ids=at_work[:1]).Reply.Result == "OK"
    assert (ffm.status(later), ffm.status(urgent)) == ("waitingToBeScheduled", "dispatched")
    assert ffm.statuses(urgent) == ["waitingToBeScheduled", "dispatched"]
    ffm.until(later, "completed")
    assert ffm.statuses(later) == WAY


def test_a_change_of_priority_changes_who_is_served_next(ffm: Ffm) -> None:
    at_work = ffm.create(*(order(ffm.device(f"S0001 LV fuse {n}")) for n in range(1, 5)))
    first, second = ffm.create(order(ffm.device("S0002 LV fuse 1")), order(ffm.device("S0002 LV fuse 2")))
    changed = order(rank=1, mRID=second)
    changed.Work[0].kind = changed.Work[0].statusKind = None
    assert ffm.ask("change", changed).Reply.Result == "OK"
    ffm.ask("delete", ids=at_work[:1])
    assert (ffm.status(first), ffm.status(second)) == ("waitingToBeScheduled", "dispatched")


def test_a_held_order_waits_until_it_is_released(ffm: Ffm) -> None:
    (mRID,) = ffm.create(order(ffm.device("S0001 LV fuse 1"), status="waitingOnMaterial"))
    assert (ffm.status(mRID), ffm.busy_crews()) == ("waitingOnMaterial", {})
    ffm.ask("change", MaintenanceOrder(mRID=mRID, Work=[Work(statusKind="approved")]))
    assert (ffm.status(mRID), list(ffm.busy_crews().values())) == ("dispatched", [mRID])
    ffm.until(mRID, "completed")


def test_work_that_is_held_and_taken_up_again_gets_a_crew_anew(ffm: Ffm) -> None:
    (mRID,) = ffm.create(order(ffm.device("S0001 LV fuse 1")))
    ffm.until(mRID, "enroute")
    ffm.ask("change", MaintenanceOrder(mRID=mRID, Work=[Work(statusKind="waitingOnMaterial")]))
    assert ffm.busy_crews() == {}
    ffm.world.advance(7200)
    assert ffm.status(mRID) == "waitingOnMaterial", "its crew was called back"
    ffm.ask("change", MaintenanceOrder(mRID=mRID, Work=[Work(statusKind="scheduled")]))
    ffm.until(mRID, "completed")
    assert ffm.statuses(mRID)[-5:] == WAY[1:]


def test_an_order_at_something_that_nobody_knows_is_held_with_the_reason(ffm: Ffm) -> None:
    (mRID,) = ffm.create(order("nowhere"))
    assert (ffm.status(mRID), ffm.busy_crews()) == ("waitingOnApproval", {})
    assert ffm.statuses(mRID) == ["waitingToBeScheduled", "waitingOnApproval"]
    (record,) = ffm.order(mRID).Work[0].ActivityRecords
    assert "nowhere" in (record.reason or "")
    assert ffm.order(mRID).Work[0].WorkTasks[0].Crews == []


@pytest.mark.parametrize(
    ("verb", "event", "status"),
    [("cancel", CanceledMaintenanceOrders, "cancelled"), ("close", ClosedMaintenanceOrders, "closed")],
)
def test_ending_an_order_calls_its_crew_back(ffm: Ffm, verb: str, event: type[Any], status: str) -> None:
    fuse = ffm.device("S0001 LV fuse 1")
    ffm.world.fail(fuse)
    (mRID,) = ffm.create(order(fuse))
    ffm.until(mRID, "onSite")
    assert ffm.ask(verb, ids=[mRID]).Reply.Result == "OK"
    assert ffm.ask(verb, MaintenanceOrder(mRID=mRID)).Reply.Result == "OK", "saying it again changes nothing"
    assert ffm.busy_crews() == {}
    ffm.world.advance(24 * 3600)
    assert ffm.status(mRID) == status
    assert ffm.world.field.truth()["out"] > 0, "nobody worked on"
    assert len(ffm.world.told(event)) == 1


def test_the_crew_of_a_deleted_order_is_called_back(ffm: Ffm) -> None:
    fuse = ffm.device("S0001 LV fuse 1")
    ffm.world.fail(fuse)
    (mRID,) = ffm.create(order(fuse))
    assert ffm.ask("delete", MaintenanceOrder(mRID=mRID)).Reply.Result == "OK"
    ffm.world.advance(24 * 3600)
    assert ffm.orders() == []
    assert ffm.world.field.truth()["out"] > 0


@pytest.mark.parametrize("verb", ["cancel", "close", "delete"])
def test_an_order_without_equipment_is_worked_by_what_is_written_and_ends_by_message(ffm: Ffm, verb: str) -> None:
    (mRID,) = ffm.create(order())
    assert (ffm.status(mRID), list(ffm.busy_crews().values())) == ("dispatched", [mRID])
    ffm.ask("change", MaintenanceOrder(mRID=mRID, Work=[Work(statusKind="inProgress")]))
    assert ffm.status(mRID) == "inProgress"
    assert ffm.ask(verb, ids=[mRID]).Reply.Result == "OK"
    assert ffm.busy_crews() == {}


def test_a_change_to_completed_lets_the_crew_go(ffm: Ffm) -> None:
    (mRID,) = ffm.create(order(ffm.device("S0001 LV fuse 1")))
    reply = ffm.ask("change", MaintenanceOrder(mRID=mRID, Work=[Work(statusKind="completed")]))
    assert reply.Reply.Result == "OK"
    assert ffm.busy_crews() == {}
    ffm.world.advance(24 * 3600)
    assert ffm.statuses(mRID) == ["waitingToBeScheduled", "dispatched", "completed"]


@pytest.mark.parametrize("verb", ["change", "cancel", "close", "delete"])
def test_unknown_orders_are_named_and_nothing_is_done(ffm: Ffm, verb: str) -> None:
    (mRID,) = ffm.create(order())
    orders = [MaintenanceOrder(mRID=one, Work=[]) for one in (mRID, "nobody")]
    reply = ffm.ask(verb, *orders, MaintenanceOrder())
    assert (reply.Reply.Result, codes(reply)) == ("FAILED", [("2.15", "nobody"), ("2.15", None)])
    assert ffm.status(mRID) == "dispatched"
