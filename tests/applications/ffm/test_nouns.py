"""Requests, orders and service orders are created, changed, found and ended alike."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from tests.applications.ffm.conftest import ORDERS, REQUESTS, SERVICES, Ffm, codes

AT = datetime(2026, 3, 1, 8, tzinfo=UTC)


@pytest.fixture(params=[ORDERS, REQUESTS, SERVICES])
def one(request: pytest.FixtureRequest, ffm: Ffm) -> Ffm:
    return ffm.of(request.param)


def held(ffm: Ffm, *names: str, **parts: Any) -> Any:
    """An object that waits for approval, so that no crew goes and its status stays."""
    types, named = ffm.types, [ffm.types.Name(name=name) for name in names]
    tasks = parts.pop("WorkTasks", [types.WorkTask(subject="Meter 7", taskKind="exchange")])
    work = types.Work(kind="service", statusKind="waitingOnApproval", WorkTasks=tasks, **parts)
    return getattr(types, ffm.one)(mRID=str(uuid4()), Names=named, Work=[work])


def changed(ffm: Ffm, name: str, **work: Any) -> Any:
    """A change of the work of an object that is called by its name alone."""
    return getattr(ffm.types, ffm.one)(Names=[ffm.types.Name(name=name)], Work=[ffm.types.Work(**work)])


def schedule(ffm: Ffm, start: datetime, kind: str = "request", hours: int = 4) -> Any:
    interval = ffm.types.DateTimeInterval(start=start, end=start + timedelta(hours=hours))
    return ffm.types.WorkTimeSchedule(kind=kind, scheduleInterval=interval)


def test_one_is_created_kept_as_it_was_sent_and_announced(one: Ffm) -> None:
    sent = held(one, "7-1", TimeSchedules=[schedule(one, AT)])
    assert one.create(sent) == [sent.mRID]
    assert one.order(sent.mRID) == sent
    assert one.told("created") == [sent]


def test_two_are_created_at_once_or_none(one: Ffm) -> None:
    first, second = held(one, "7-1"), held(one, "7-2")
    assert one.create(first, second) == [first.mRID, second.mRID]
    assert codes(one.ask("create", held(one, "7-3"), second)) == [("6.1", second.mRID)]
    lacking = held(one, "7-4")
    lacking.Work[0].kind = None
    assert codes(one.ask("create", held(one, "7-3"), lacking)) == [("5.8", lacking.mRID)]
    assert [each.mRID for each in one.orders()] == [first.mRID, second.mRID]
    assert one.told("created") == [first, second]


def test_an_mrid_stands_for_one_thing_of_all_nouns(one: Ffm, ffm: Ffm) -> None:
    (mRID,) = one.create(held(one))
    for noun in (ORDERS, REQUESTS, SERVICES):
        again = held(ffm.of(noun))
        again.mRID = mRID
        assert codes(ffm.of(noun).ask("create", again)) == [("6.1", mRID)]


def test_the_schedule_is_changed_by_name_and_the_rest_stays(one: Ffm) -> None:
    sent = held(one, "7-1", TimeSchedules=[schedule(one, AT)])
    one.create(sent)
    later = schedule(one, AT + timedelta(days=1))
    assert one.ask("change", changed(one, "7-1", TimeSchedules=[later])).Reply.Result == "OK"
    (work,) = one.order(sent.mRID).Work
    assert (work.TimeSchedules, work.kind, work.WorkTasks) == ([later], "service", sent.Work[0].WorkTasks)
    assert [each.Work[0].TimeSchedules for each in one.told("changed")] == [[later]]


def test_a_crew_is_added_and_found(one: Ffm) -> None:
    sent, other = held(one, "7-1"), held(one, "7-2")
    one.create(sent, other)
    crew = one.types.Crew(mRID=one.crews[0], Names=[one.types.Name(name="The two")])
    assert one.ask("change", changed(one, "7-1", WorkTasks=[one.types.WorkTask(Crews=[crew])])).Reply.Result == "OK"
    assert one.order(sent.mRID).Work[0].WorkTasks[0].Crews == [crew]
    wanted = [one.wanted.Crew(mRID=one.crews[0]), one.wanted.Crew(Names=[one.wanted.Name(name="The two")])]
    for way in wanted:
        assert [each.mRID for each in one.orders(Crew=[way])] == [sent.mRID]


@pytest.mark.parametrize(
    ("verb", "event", "status"),
    [("cancel", "canceled", "cancelled"), ("close", "closed", "closed"), ("delete", "deleted", None)],
)
def test_it_ends_by_mrid_or_by_name_and_is_announced_once(one: Ffm, verb: str, event: str, status: str | None) -> None:
    first, second, third = held(one, "7-1"), held(one, "7-2"), held(one, "7-3")
    one.create(first, second, third)
    reply = one.ask(verb, getattr(one.types, one.one)(Names=[one.types.Name(name="7-1")]), ids=[second.mRID])
    assert reply.Reply.Result == "OK"
    told = one.told(event)
    assert {each.mRID for each in told} == {first.mRID, second.mRID}
    assert [each.Work[0].statusKind for each in told if each.Work] == ([status] * 2 if status else [])
    if status:
        assert one.ask(verb, ids=[first.mRID]).Reply.Result == "OK"
        assert len(one.told(event)) == 2, "saying it again changes nothing"
    left = {each.mRID: each.Work[0].statusKind for each in one.orders()}
    assert left == {third.mRID: "waitingOnApproval"} | ({first.mRID: status, second.mRID: status} if status else {})


def test_two_changes_of_one_in_one_message_are_both_kept(one: Ffm) -> None:
    sent = held(one, "7-1")
    one.create(sent)
    first = changed(one, "7-1", TimeSchedules=[schedule(one, AT)])
    assert one.ask("change", first, changed(one, "7-1", priority=one.types.Priority(rank=2))).Reply.Result == "OK"
    (work,) = one.order(sent.mRID).Work
    assert (work.TimeSchedules, work.priority.rank) == ([schedule(one, AT)], 2)


@pytest.mark.parametrize("integrity", [True, False])
def test_a_set_creates_changes_and_deletes(one: Ffm, integrity: bool) -> None:
    first, second, late = held(one, "7-1"), held(one, "7-2"), AT + timedelta(days=1)
    change = changed(one, "7-1", TimeSchedules=[schedule(one, late)])
    gone = getattr(one.types, one.one)(mRID=second.mRID)
    reply = one.ask_set(
        ("create", first), ("create", second), ("change", change), ("delete", gone), integrity=integrity
    )
    assert codes(reply) == [("0.0", None)]
    (left,) = one.orders()
    assert (left.mRID, left.Work[0].TimeSchedules) == (first.mRID, [schedule(one, late)])
    assert [len(one.told(verb)) for verb in ("created", "changed", "deleted")] == [2, 1, 1]


@pytest.mark.parametrize("verb", ["change", "cancel", "close", "delete"])
def test_what_is_known_in_another_noun_is_unknown_in_this(one: Ffm, ffm: Ffm, verb: str) -> None:
    other = ffm.of(REQUESTS if one.one != "WorkRequest" else SERVICES)
    (mRID,) = other.create(held(other, "7-1"))
    for known in (getattr(one.types, one.one)(mRID=mRID), changed(one, "7-1")):
        assert [code for code, _ in codes(one.ask(verb, known))] == ["2.15"]
    assert codes(one.get(request={"ID": [mRID]})) == [("2.15", mRID)]
    assert other.status(mRID) == "waitingOnApproval"


def test_it_is_found_by_work_schedule_place_and_asset(one: Ffm) -> None:
    types, wanted = one.types, one.wanted
    asset = types.Asset(mRID="meter-7", Names=[types.Name(name="the meter")])
    sent = held(
        one,
        "7-1",
        requestDateTime=AT,
        priority=types.Priority(rank=2),
        TimeSchedules=[schedule(one, AT + timedelta(days=7)), schedule(one, AT + timedelta(days=9), kind="latest")],
        WorkLocation=types.WorkLocation(Names=[types.Name(name="7 High Street")]),
        WorkTasks=[types.WorkTask(subject="Meter 7", taskKind="exchange", Assets=[asset])],
    )
    other = held(one, "7-2", requestDateTime=AT + timedelta(days=30), priority=types.Priority(rank=5))
    one.create(sent, other)

    def at(days: int, kind: str | None = None) -> dict[str, Any]:
        interval = wanted.DateTimeInterval(start=AT + timedelta(days=days), end=AT + timedelta(days=days, hours=1))
        return {"TimeSchedule": [wanted.WorkTimeSchedule(kind=kind, scheduleInterval=interval)]}

    ways: list[dict[str, Any]] = [
        {one.one: [getattr(wanted, one.one)(mRID=sent.mRID)]},
        {one.one: [getattr(wanted, one.one)(Names=[wanted.Name(name="7-1")])]},
        {"Work": [wanted.Work(kind="service", priority=wanted.Priority(rank=2))]},
        {"Asset": [wanted.Asset(Names=[wanted.Name(name="the meter")])]},
        {"WorkLocation": [wanted.WorkLocation(Names=[wanted.Name(name="7 High Street")])]},
        at(7),
        at(9, "latest"),
        {"TimeSchedule": [wanted.WorkTimeSchedule(kind="request")]},
        {"request": {"StartTime": AT, "EndTime": AT + timedelta(days=1)}},
    ]
    for way in ways:
        assert [each.mRID for each in one.orders(**way)] == [sent.mRID], way
    none: list[dict[str, Any]] = [
        {"Work": [wanted.Work(kind="service", statusKind="completed")]},
        {"Asset": [wanted.Asset(mRID="nothing")]},
        at(0),
        at(7, "latest"),
        {"TimeSchedule": [wanted.WorkTimeSchedule(kind="actual")]},
    ]
    for way in none:
        assert codes(one.get(**way)) == [("5.7", None)], way
    assert [each.mRID for each in one.orders(**at(30))] == [other.mRID], "without a schedule, by when it was asked for"
    both = [getattr(wanted, one.one)(mRID=each.mRID) for each in (other, sent)]
    assert [each.mRID for each in one.orders(**{one.one: both})] == [sent.mRID, other.mRID], "as they came"
