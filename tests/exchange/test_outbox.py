"""Events leave in order, again and again until they are answered, and nobody waits for another's receiver."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import MetaData
from tests.exchange.conftest import Sender, Start, created, until
from tests.exchange.conftest import party as parties

from dsobus.exchange import Application, Context
from dsobus.exchange.deadletters import dead_letters, replay
from dsobus.exchange.outbox import backoff
from dsobus.exchange.store import Store, outbox, wire
from dsobus.exchange.transaction import InvalidEvent
from dsobus.soap import Faulted, Problem, Refused, envelope
from dsobus.soap.limits import FIRST_RETRY_SECONDS, LONGEST_RETRY_SECONDS, MAX_REFUSALS
from dsobus.soap.server import Server

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

pytestmark = pytest.mark.usefixtures("quick")

RESPONSE = "EndDeviceEventsResponseMessage"
NOBODY = "http://127.0.0.1:9/orchestrator"


def publish(application: Application[Any], *mrids: str, to: str = "orchestrator", act: str | None = None) -> None:
    with application.transaction() as transaction:
        for mrid in mrids:
            transaction.publish(created(mrid, act=act), to=to)


def queue(application: Application[Any]) -> list[Any]:
    with application.store.read() as connection:
        return list(connection.execute(outbox.select().order_by(outbox.c.number)))


def delivered(application: Application[Any]) -> Callable[[], bool]:
    return lambda: application.outbox.unsent() == 0


def raising(*errors: Exception) -> tuple[parties.Acts, list[str | None]]:
    """An act that raises these errors one after the other, then none; and the MessageIDs that it saw."""
    waiting, seen = list(errors), list[str | None]()

    def act(context: Context[Any]) -> None:
        seen.append(context.header.MessageID)
        if waiting:
            raise waiting.pop(0)

    return {"try": act}, seen


def test_events_arrive_in_the_order_in_which_they_were_published(start: Start, sender: Sender) -> None:
    party = start()
    ami = sender({"orchestrator": party.base})
    ami.start()
    for first in range(0, 30, 3):
        publish(ami, *map(str, range(first, first + 3)))
    until(delivered(ami))
    assert party.rows() == [str(number) for number in range(30)]


def test_an_event_leaves_only_with_the_change_that_it_announces(start: Start, sender: Sender) -> None:
    party = start()
    ami = sender({"orchestrator": party.base})
    ami.start()
    with suppress(ZeroDivisionError), ami.transaction() as transaction:
        transaction.publish(created("a"))
        raise ZeroDivisionError
    assert queue(ami) == []
    publish(ami, "b")
    until(delivered(ami))
    assert party.rows() == ["b"]


def test_an_event_that_breaks_its_contract_is_not_even_stored(sender: Sender) -> None:
    ami = sender({"orchestrator": NOBODY})
    with pytest.raises(InvalidEvent, match="CreatedEndDeviceEvents"), ami.transaction() as transaction:
        transaction.publish(created("a", Verb="shout"))
    assert queue(ami) == []


def test_an_event_needs_an_id_by_which_its_receiver_knows_a_repeat(sender: Sender) -> None:
    ami = sender({"orchestrator": NOBODY})
    with pytest.raises(InvalidEvent, match="no MessageID"), ami.transaction() as transaction:
        transaction.publish(created("a", MessageID=None))


def test_a_stopped_receiver_loses_nothing_and_keeps_the_order(start: Start, sender: Sender) -> None:
    party = start()
    ami = sender({"orchestrator": party.base})
    ami.start()
    publish(ami, "1")
    until(delivered(ami))
    party.stop()
    publish(ami, "2", "3")
    until(lambda: queue(ami)[0].attempts >= 3)
    assert [entry.attempts for entry in queue(ami)[1:]] == [0], "those behind wait for the first"
    publish(ami, "4")
    again = start(port=party.port)
    until(delivered(ami))
    assert again.rows() == ["1", "2", "3", "4"]


def test_a_stopped_receiver_delays_only_its_own_lane(start: Start, sender: Sender) -> None:
    party = start()
    ami = sender({"orchestrator": party.base, "dms": NOBODY})
    ami.start()
    publish(ami, "for dms", to="dms")
    until(lambda: queue(ami)[0].attempts >= 2)
    publish(ami, "1", "2")
    until(lambda: party.rows() == ["1", "2"])
    until(lambda: [entry.lane for entry in queue(ami)] == ["dms/ReceiveEndDeviceEvents"])
    assert ami.status()["busy"] == 1


def test_a_slow_receiver_delays_only_its_own_lane(start: Start, sender: Sender) -> None:
    go = threading.Event()
    slow = start("dms", acts={"wait": lambda _: go.wait(20)})
    party = start()
    ami = sender({"orchestrator": party.base, "dms": slow.base})
    ami.start()
    publish(ami, "slow", to="dms", act="wait")
    publish(ami, "1")
    until(lambda: party.rows() == ["1"])
    go.set()
    until(delivered(ami))
    assert slow.rows() == ["slow"]


def test_the_pause_grows_to_its_limit_and_never_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    for attempts in range(12):
        full = min(FIRST_RETRY_SECONDS * 2**attempts, LONGEST_RETRY_SECONDS)
        pauses = {backoff(attempts) for _ in range(50)}
        assert full * 0.75 <= min(pauses) < max(pauses) <= full
        assert len(pauses) > 40
    assert backoff(100_000) <= LONGEST_RETRY_SECONDS


def test_each_failure_is_counted_and_puts_the_next_attempt_off(sender: Sender) -> None:
    ami = sender({"orchestrator": NOBODY})
    publish(ami, "a")
    before = queue(ami)[0]
    ami.start()
    until(lambda: queue(ami)[0].attempts >= 3)
    after = queue(ami)[0]
    assert after.due > before.due
    assert "127.0.0.1:9" in after.error


def test_news_does_not_hasten_a_lane_that_waits(sender: Sender, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dsobus.exchange.outbox.FIRST_RETRY_SECONDS", 20.0)
    monkeypatch.setattr("dsobus.exchange.outbox.LONGEST_RETRY_SECONDS", 20.0)
    ami = sender({"orchestrator": NOBODY})
    ami.start()
    publish(ami, "0")
    until(lambda: queue(ami)[0].attempts == 1)
    for number in range(1, 20):
        publish(ami, str(number))
    assert [entry.attempts for entry in queue(ami)] == [1, *[0] * 19]


def test_every_attempt_sends_the_same_bytes(start: Start, sender: Sender) -> None:
    acts, seen = raising(Refused(Problem("5.1", "busy")), Refused(Problem("7.1", "who?")))
    party = start(acts=acts)
    ami = sender({"orchestrator": party.base})
    ami.start()
    publish(ami, "a", act="try")
    until(delivered(ami))
    assert len(seen) == 3
    assert len(set(seen)) == 1
    assert len({entry.request for entry in party.stored(wire)}) == 1
    assert [entry.result for entry in party.stored(wire)] == ["FAILED", "FAILED", "OK"]
    assert party.rows() == ["a"]


@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("defect"),
        Faulted("Server", "later", status=503),
        Refused(Problem("3.2", "too many pending")),
        Refused(Problem("4.1", "timed out"), Problem("5.1", "busy")),
    ],
    ids=["defect", "Server fault", "pending", "timed out"],
)
def test_what_may_pass_is_tried_again(start: Start, sender: Sender, error: Exception) -> None:
    acts, seen = raising(error)
    party = start(acts=acts)
    ami = sender({"orchestrator": party.base})
    ami.start()
    publish(ami, "a", act="try")
    publish(ami, "b")
    until(delivered(ami))
    assert len(seen) == 2
    assert party.rows() == ["a", "b"]
    assert queue(ami) == []


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (Faulted("Client", "no such thing"), "no such thing"),
        (Refused(Problem("2.4", "unknown meter")), "unknown meter"),
        (Refused(Problem("5.1", "busy"), Problem("2.4", "unknown meter")), "unknown meter"),
    ],
    ids=["Client fault", "FAILED", "FAILED in part for good"],
)
def test_what_is_refused_for_good_becomes_a_dead_letter_and_the_lane_goes_on(
    start: Start, sender: Sender, caplog: pytest.LogCaptureFixture, error: Exception, words: str
) -> None:
    acts, seen = raising(error)
    party = start(acts=acts)
    ami = sender({"orchestrator": party.base})
    ami.start()
    with caplog.at_level(logging.ERROR):
        publish(ami, "a", act="try")
        publish(ami, "b")
        until(delivered(ami))
    assert len(seen) == 1
    assert party.rows() == ["b"]
    (dead,) = queue(ami)
    assert (dead.state, ">a<" in dead.body) == ("dead", True)
    assert words in dead.error
    assert words in caplog.text
    assert ami.status()["busy"] == 0


def test_a_reply_that_breaks_the_contract_ends_its_message_and_not_the_lane(sender: Sender) -> None:
    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        start_response("200 OK", [("Content-Type", "text/xml")])
        return [envelope(f"<{RESPONSE} xmlns='http://iec.ch/TC57/2011/EndDeviceEventsMessage'/>".encode())]

    with Server(answer, "127.0.0.1", 0) as server:
        ami = sender({"orchestrator": f"http://127.0.0.1:{server.port}/orchestrator"})
        ami.start()
        publish(ami, "a", "b")
        until(delivered(ami))
    assert [entry.state for entry in queue(ami)] == ["dead", "dead"]
    assert "breaks its contract" in queue(ami)[0].error


def test_a_dead_letter_stays_dead_after_a_restart(start: Start, sender: Sender) -> None:
    acts, seen = raising(Refused(Problem("2.4", "unknown meter")))
    party = start(acts=acts)
    ami = sender({"orchestrator": party.base})
    ami.start()
    publish(ami, "a", act="try")
    until(delivered(ami))
    ami.close()
    again = sender({"orchestrator": party.base})
    again.start()
    publish(again, "b")
    until(delivered(again))
    assert (len(seen), party.rows()) == (1, ["b"])


def test_a_restart_takes_up_what_was_not_delivered(start: Start, sender: Sender) -> None:
    ami = sender({"orchestrator": NOBODY})
    ami.start()
    publish(ami, "1", "2")
    publish(ami, "3", to="orchestrator")
    until(lambda: queue(ami)[0].attempts > 0)
    ids = [entry.message_id for entry in queue(ami)]
    ami.close()
    party = start()
    again = sender({"orchestrator": party.base})
    again.start()
    until(delivered(again))
    assert party.rows() == ["1", "2", "3"]
    assert [entry.message_id for entry in party.stored(wire)] == ids


def test_nothing_leaves_before_the_party_is_started(start: Start, sender: Sender) -> None:
    party = start()
    ami = sender({"orchestrator": party.base})
    publish(ami, "a")
    ami.outbox.wake()
    assert (party.rows(), len(queue(ami))) == ([], 1)
    ami.start()
    until(lambda: party.rows() == ["a"])


def test_a_handlers_event_leaves_with_its_reply(start: Start) -> None:
    last = start("next")
    party = start(acts={"pass on": parties.pass_on}, addresses={"next": last.base})
    client = parties.sender("ami", party.application.suite.data, {"orchestrator": party.base}, Application)
    client.start()
    publish(client, "a", act="pass on")
    until(lambda: last.rows() == ["a"])
    until(delivered(party.application))
    client.close()


@contextmanager
def answering(*statuses: str) -> Iterator[tuple[str, list[str]]]:
    """Serve these statuses with plain text, one after the other, the last one for ever; give what has been asked."""
    waiting, asked = list(statuses), list[str]()

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        environ["wsgi.input"].read()
        asked.append(waiting.pop(0) if len(waiting) > 1 else waiting[0])
        start_response(asked[-1], [("Content-Type", "text/plain"), ("Content-Length", "2")])
        return [b"no"]

    with Server(answer, "127.0.0.1", 0) as server:
        yield f"http://127.0.0.1:{server.port}/orchestrator", asked


@pytest.mark.parametrize(
    "status",
    ["400 Bad Request", "404 Not Found", "405 Method Not Allowed", "410 Gone", "413 Too Large", "415 Unsupported"],
)
def test_who_refuses_by_http_is_asked_a_few_times_and_then_no_more(sender: Sender, status: str) -> None:
    with answering(status) as (base, asked):
        ami = sender({"orchestrator": base})
        ami.start()
        publish(ami, "a")
        until(delivered(ami))
    assert len(asked) == MAX_REFUSALS
    (dead,) = queue(ami)
    assert (dead.state, f"HTTP {status[:3]}" in dead.error) == ("dead", True)


@pytest.mark.parametrize(
    "status", ["401 Unauthorized", "403 Forbidden", "408 Timeout", "429 Too Many", "500 Oops", "503 Busy", "302 Found"]
)
def test_what_may_pass_by_http_is_tried_again_and_again(sender: Sender, status: str) -> None:
    with answering(status) as (base, asked):
        ami = sender({"orchestrator": base})
        ami.start()
        publish(ami, "a")
        until(lambda: len(asked) > 3 * MAX_REFUSALS)
    assert [one.state for one in queue(ami)] == ["queued"]


def test_a_receiver_that_comes_and_goes_does_not_bury_what_waits(sender: Sender) -> None:
    away = ["404 Not Found"] * (MAX_REFUSALS - 1) + ["503 Busy"]
    with answering(*away, *away, "503 Busy") as (base, asked):
        ami = sender({"orchestrator": base})
        ami.start()
        publish(ami, "a")
        until(lambda: len(asked) > 2 * MAX_REFUSALS)
    assert [one.state for one in queue(ami)] == ["queued"]


def test_a_dead_letter_that_another_process_puts_back_leaves_again(
    start: Start, sender: Sender, tmp_path: Path
) -> None:
    with answering("404 Not Found") as (base, asked):
        ami = sender({"orchestrator": base})
        ami.start()
        publish(ami, "a", "b")
        until(delivered(ami))
        other = Store(tmp_path / "ami.sqlite", MetaData())
        first, second = dead_letters(other)
        assert (first.lane, first.operation) == ("orchestrator/ReceiveEndDeviceEvents", "CreatedEndDeviceEvents")
        assert "HTTP 404" in first.reason
        assert replay(other, [first.number, 999]) == 1
        until(lambda: len(asked) == 3 * MAX_REFUSALS)
        until(delivered(ami))
    ami.close()
    party = start()
    again = sender({"orchestrator": party.base})
    again.start()
    assert replay(other, [first.number, second.number]) == 2
    until(lambda: party.rows() == ["a", "b"])
    until(lambda: queue(again) == [])
    assert [entry.message_id for entry in party.stored(wire)] == [first.message_id, second.message_id]
    other.close()
