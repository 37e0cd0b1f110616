"""A request is planned: no crew goes until it is approved and has become an order, whose status it has from then on."""

from __future__ import annotations

from typing import Any

import pytest
from tests.applications.ffm.conftest import REQUESTS, Ffm
from tests.applications.ffm.conftest import order as maintenance_order

from dsobus.messages.work_requests import (
    Asset,
    Attachment,
    Attachments,
    MaterialItem,
    Name,
    Organisation,
    Priority,
    Work,
    WorkRequest,
    WorkTask,
)

WAY = ["dispatched", "enroute", "onSite", "inProgress", "completed"]


@pytest.fixture
def requests(ffm: Ffm) -> Ffm:
    return ffm.of(REQUESTS)


def request_for(target: str, status: Any = "scheduled", **parts: Any) -> WorkRequest:
    task = WorkTask(subject="Fuse", taskKind="exchange", Assets=[Asset(mRID=target)], MaterialItems=[MaterialItem()])
    work = Work(
        kind="maintenance",
        statusKind=status,
        priority=Priority(rank=3),
        WorkTasks=[task],
        Attachments=Attachments(Attachment=[Attachment(Url="https://wms.example/1")]),
    )
    names = [Name(name="WR-7")]
    return WorkRequest(mRID="WR", Names=names, Organisation=Organisation(mRID="org-1"), Work=[work], **parts)


def approval() -> WorkRequest:
    return WorkRequest(mRID="WR", Work=[Work(statusKind="approved")])


@pytest.mark.parametrize("status", ["waitingToBeScheduled", "scheduled", "waitingOnMaterial"])
def test_a_request_keeps_the_status_it_was_given_and_sends_nobody(ffm: Ffm, requests: Ffm, status: str) -> None:
    requests.create(request_for(ffm.device("S0001 LV fuse 1"), status))
    ffm.world.advance(7200)
    assert (requests.status("WR"), ffm.busy_crews(), ffm.orders()) == (status, {}, [])


@pytest.mark.parametrize("at_once", [True, False])
def test_an_approved_request_becomes_an_order_and_has_its_status(ffm: Ffm, requests: Ffm, at_once: bool) -> None:
    fuse = ffm.device("S0001 LV fuse 1")
    ffm.world.fail(fuse)
    requests.create(request_for(fuse, "approved" if at_once else "scheduled"))
    if not at_once:
        assert requests.ask("change", approval()).Reply.Result == "OK"
    (order,) = ffm.orders()
    assert order.mRID != "WR"
    assert [name.name for name in order.Names] == ["WR-7", "WR"]
    assert order.Organisation.mRID == "org-1"
    (work,) = order.Work
    assert (work.kind, work.priority.rank, len(work.Attachments.Attachment)) == ("maintenance", 3, 1)
    assert [len(task.MaterialItems) for task in work.WorkTasks] == [1]
    requests.ask("change", approval())
    assert len(ffm.orders()) == 1, "approved again, it has its order already"
    ffm.until(order.mRID, "completed")
    assert requests.status("WR") == "completed"
    ffm.ask("close", ids=[order.mRID])
    assert requests.status("WR") == "closed"
    assert [one.mRID for one in ffm.told("created")] == [order.mRID]
    assert [status for status in requests.statuses("WR") if status != "approved"][-6:] == [*WAY, "closed"]
    assert len(requests.told("closed")) == 1
    assert ffm.world.field.truth()["out"] == 0


@pytest.mark.parametrize(("verb", "status"), [("cancel", "cancelled"), ("close", "closed")])
def test_the_end_of_a_request_is_that_of_its_order(ffm: Ffm, requests: Ffm, verb: str, status: str) -> None:
    requests.create(request_for(ffm.device("S0001 LV fuse 1"), "approved"))
    (order,) = ffm.orders()
    assert len(ffm.busy_crews()) == 1
    assert requests.ask(verb, ids=["WR"]).Reply.Result == "OK"
    assert (requests.status("WR"), ffm.status(order.mRID), ffm.busy_crews()) == (status, status, {})
    event = {"cancel": "canceled", "close": "closed"}[verb]
    assert (len(requests.told(event)), len(ffm.told(event))) == (1, 1)


def test_closing_a_request_closes_the_order_that_was_completed(ffm: Ffm, requests: Ffm) -> None:
    requests.create(request_for(ffm.device("S0001 LV fuse 1"), "approved"))
    (order,) = ffm.orders()
    ffm.until(order.mRID, "completed")
    requests.ask("close", ids=["WR"])
    assert (requests.status("WR"), ffm.status(order.mRID)) == ("closed", "closed")


def test_a_set_that_is_undone_has_approved_nothing(ffm: Ffm, requests: Ffm) -> None:
    new = request_for(ffm.device("S0001 LV fuse 1"), "approved")
    reply = requests.ask_set(("create", new), ("delete", WorkRequest(mRID="nothing")), integrity=True)
    assert reply.Reply.Result == "FAILED"
    assert (requests.orders(), ffm.orders(), ffm.world.told(), ffm.busy_crews()) == ([], [], [], {})


def test_a_request_whose_order_was_cancelled_may_be_approved_anew(ffm: Ffm, requests: Ffm) -> None:
    requests.create(request_for(ffm.device("S0001 LV fuse 1"), "approved"))
    (first,) = ffm.orders()
    ffm.ask("cancel", ids=[first.mRID])
    assert requests.status("WR") == "cancelled"
    requests.ask("change", approval())
    (_, second) = ffm.orders()
    assert (ffm.status(second.mRID), requests.status("WR")) == ("dispatched", "dispatched")


def test_an_order_outlives_the_request_that_was_deleted(ffm: Ffm, requests: Ffm) -> None:
    requests.create(request_for(ffm.device("S0001 LV fuse 1"), "approved"))
    assert requests.ask("delete", ids=["WR"]).Reply.Result == "OK"
    (order,) = ffm.orders()
    ffm.until(order.mRID, "completed")
    assert requests.orders() == []


def test_progress_that_somebody_writes_into_the_order_is_that_of_its_request(ffm: Ffm, requests: Ffm) -> None:
    requests.create(request_for(ffm.device("S0001 LV fuse 1"), "approved"))
    (order,) = ffm.orders()
    done = maintenance_order(mRID=order.mRID, status="completed")
    done.Work[0].kind = None
    ffm.ask("change", done)
    assert (ffm.status(order.mRID), requests.status("WR"), ffm.busy_crews()) == ("completed", "completed", {})


def test_the_order_of_a_request_waits_its_turn(ffm: Ffm, requests: Ffm) -> None:
    ffm.create(*(maintenance_order(ffm.device(f"S0001 LV fuse {n}"), rank=1) for n in range(1, 5)))
    requests.create(request_for(ffm.device("S0002 LV fuse 1"), "approved"))
    (order,) = ffm.orders(Work=[ffm.wanted.Work(kind="maintenance")])
    assert (order.Work[0].statusKind, requests.status("WR")) == ("waitingToBeScheduled", "approved")
