"""A message has its effect once, however often and however it is sent again."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from tests.exchange.conftest import Start, created, payload, send
from tests.exchange.conftest import party as parties

from dsobus.exchange import Context
from dsobus.exchange.store import inbox, nonce, outbox, wire
from dsobus.messages.get_end_device_events import GetEndDeviceEvents as Query
from dsobus.messages.get_end_device_events_message import GetEndDeviceEvents, GetEndDeviceEventsRequestType
from dsobus.messages.message import ReplayDetectionType
from dsobus.soap import Faulted, Problem, Refused, header


def refuse(*codes: str) -> Any:
    def act(context: Context[Any]) -> None:
        raise Refused(*(Problem(code, "because") for code in codes))

    return act


def later(message: Any, **fields: Any) -> Any:
    """The same message with other fields in its Header."""
    return replace(message, Header=replace(message.Header, **fields))


def query(**fields: Any) -> GetEndDeviceEvents:
    head = replace(header("get", "EndDeviceEvents", "ami"), **fields)
    return GetEndDeviceEvents(Header=head, Request=GetEndDeviceEventsRequestType(GetEndDeviceEvents=Query()))


def test_a_repeat_is_answered_byte_for_byte_with_one_effect(start: Start) -> None:
    party = start()
    message = created("a", "b")
    first, second = (send(party.address(), message) for _ in range(2))
    assert first.result == "OK"
    assert first.ids == ["a", "b"]
    assert second.body == first.body
    assert party.rows() == ["a", "b"]


def test_a_repeat_may_be_sent_at_another_time_with_another_nonce(start: Start) -> None:
    party = start()
    message = created("a", nonce="one")
    again = later(
        message,
        Timestamp=datetime.now(UTC) + timedelta(hours=1),
        ReplayDetection=ReplayDetectionType(Nonce="two", Created=datetime.now(UTC)),
    )
    assert send(party.address(), message).body == send(party.address(), again).body
    assert party.rows() == ["a"]


def test_a_repeat_may_come_without_timestamp_and_nonce(start: Start) -> None:
    party = start()
    message = created("a", nonce="one")
    bare = later(message, Timestamp=None, ReplayDetection=None)
    assert send(party.address(), message).body == send(party.address(), bare).body


def test_eight_threads_that_send_the_same_at_once_get_the_same_answer_and_one_effect(start: Start) -> None:
    party = start()
    message = created("a")
    barrier = threading.Barrier(8)

    def post(_: int) -> bytes:
        barrier.wait()
        return send(party.address(), message).body

    with ThreadPoolExecutor(8) as pool:
        answers = set(pool.map(post, range(8)))
    assert len(answers) == 1
    assert party.rows() == ["a"]


def test_a_known_id_with_another_content_is_refused(start: Start) -> None:
    party = start()
    message = created("a")
    first = send(party.address(), message)
    other = send(party.address(), replace(message, Payload=payload("b")))
    assert (other.status, other.result, other.codes) == (200, "FAILED", ["2.15"])
    assert party.rows() == ["a"]
    assert send(party.address(), message).body == first.body, "the reply of the first is kept"


@pytest.mark.parametrize("fields", [{"CorrelationID": "other"}, {"Comment": "other"}, {"Revision": "2"}])
def test_every_other_part_of_the_header_belongs_to_the_content(start: Start, fields: dict[str, str]) -> None:
    party = start()
    message = created("a")
    send(party.address(), message)
    assert send(party.address(), later(message, **fields)).codes == ["2.15"]


def test_a_repeat_with_a_spent_nonce_is_a_repeat_and_no_replay(start: Start) -> None:
    party = start()
    message = created("a", nonce="one")
    assert send(party.address(), message).body == send(party.address(), message).body


def test_a_repeat_is_answered_though_its_nonce_is_older_than_a_day(start: Start) -> None:
    party = start()
    message = created("a")
    old = ReplayDetectionType(Nonce="one", Created=datetime.now(UTC) - timedelta(days=3))
    assert send(party.address(), message).body == send(party.address(), later(message, ReplayDetection=old)).body


def test_a_spent_nonce_is_refused(start: Start) -> None:
    party = start()
    send(party.address(), created("a", nonce="one"))
    answer = send(party.address(), created("b", nonce="one"))
    assert (answer.result, answer.codes) == ("FAILED", ["7.7"])
    assert party.rows() == ["a"]


def test_a_nonce_protects_messages_without_an_id(start: Start) -> None:
    party = start()
    message = created("a", nonce="one", MessageID=None)
    assert send(party.address(), message).result == "OK"
    assert send(party.address(), message).codes == ["7.7"]
    assert party.rows() == ["a"]


def test_two_sources_may_use_one_nonce(start: Start) -> None:
    party = start()
    for source in ("ami", "hems"):
        assert send(party.address(), created(nonce="one", Source=source)).result == "OK"


@pytest.mark.parametrize("days", [-1.01, 1.01])
def test_a_nonce_more_than_a_day_from_now_is_refused(start: Start, days: float) -> None:
    party = start()
    message = created("a")
    stale = ReplayDetectionType(Nonce="one", Created=datetime.now(UTC) + timedelta(days=days))
    assert send(party.address(), later(message, ReplayDetection=stale)).codes == ["7.7"]
    assert party.rows() == []
    fresh = ReplayDetectionType(Nonce="one", Created=datetime.now(UTC))
    assert send(party.address(), later(message, ReplayDetection=fresh)).result == "OK", "the same may come properly"


def test_old_nonces_are_forgotten(start: Start) -> None:
    party = start()
    send(party.address(), created(nonce="old"))
    with party.application.store.begin() as connection:
        connection.execute(nonce.update().values(seen=nonce.c.seen - 3 * 24 * 60 * 60))
    send(party.address(), created(nonce="new"))
    assert [spent.nonce for spent in party.stored(nonce)] == ["new"]


@pytest.mark.parametrize("missing", [None, ""])
def test_without_a_message_id_there_is_no_promise(start: Start, missing: str | None) -> None:
    party = start()
    for mrid in ("a", "a", "b"):
        assert send(party.address(), created(mrid, MessageID=missing)).result == "OK"
    assert party.rows() == ["a", "a", "b"]
    assert party.stored(inbox) == []


def test_two_sources_may_use_one_id(start: Start) -> None:
    party = start()
    for source in ("ami", "hems", None):
        assert send(party.address(), created(str(source), Source=source, MessageID="1")).result == "OK"
    assert party.rows() == ["ami", "hems", "None"]


def test_a_get_is_answered_anew_each_time(start: Start) -> None:
    party = start()
    asked = query()
    address = party.address("GetEndDeviceEvents")
    assert send(address, asked).ids == ["0"]
    send(party.address(), created())
    assert send(address, asked).ids == ["1"]
    assert len(party.stored(inbox)) == 1


def test_a_get_that_is_refused_is_answered_so(start: Start) -> None:
    party = start(acts={"no": refuse("2.4")})
    answer = send(party.address("GetEndDeviceEvents"), query(Comment="no"))
    assert (answer.status, answer.result, answer.codes) == (200, "FAILED", ["2.4"])


def test_a_get_cannot_change_anything(start: Start) -> None:
    def write(context: Context[Any]) -> None:
        with pytest.raises(OperationalError, match="readonly"):
            context.connection.execute(parties.row.insert().values(mrid="sneaked in"))
        raise Faulted("Server", "tried")

    party = start(acts={"write": write})
    assert send(party.address("GetEndDeviceEvents"), query(Comment="write")).faultcode == "soap:Server"
    assert party.rows() == []
    assert send(party.address(), created("a")).result == "OK", "the connection writes again"


def test_a_failed_reply_is_a_reply_too(start: Start) -> None:
    refusals = iter((refuse("2.4"),))
    party = start(acts={"refuse": lambda context: next(refusals)(context)})
    message = created("a", act="refuse")
    first, second = (send(party.address(), message) for _ in range(2))
    assert (first.result, first.codes) == ("FAILED", ["2.4"])
    assert second.body == first.body


def test_a_message_that_breaks_a_rule_is_answered_from_the_store_too(start: Start) -> None:
    party = start()
    message = created("a", Noun="Meters")
    first, second = (send(party.address(), message) for _ in range(2))
    assert first.codes == ["2.5"]
    assert second.body == first.body
    assert party.rows() == []


def test_a_refusal_for_the_time_being_is_not_kept_and_spends_no_nonce(start: Start) -> None:
    acts = {"try": refuse("5.1")}
    party = start(acts=acts)
    message = created("a", act="try", nonce="one")
    assert send(party.address(), message).codes == ["5.1"]
    acts["try"] = lambda _: None
    assert send(party.address(), message).result == "OK"
    assert party.rows() == ["a"]


def test_a_refusal_takes_every_effect_back(start: Start) -> None:
    def publish_and_refuse(context: Context[Any]) -> None:
        parties.pass_on(context)
        raise Refused(Problem("2.4", "because", id="m"))

    party = start(acts={"refuse": publish_and_refuse})
    assert send(party.address(), created("a", act="refuse", nonce="one")).codes == ["2.4"]
    assert party.rows() == []
    assert party.stored(outbox) == []
    assert [spent.nonce for spent in party.stored(nonce)] == ["one"], "but what was refused cannot be replayed"


def test_an_unexpected_error_leaves_nothing_behind_and_the_repeat_works(start: Start) -> None:
    def fail(context: Context[Any]) -> None:
        parties.pass_on(context)
        raise RuntimeError("secret words")

    acts: parties.Acts = {"fail": fail}
    party = start(acts=acts)
    message = created("a", act="fail", nonce="one")
    answer = send(party.address(), message)
    assert (answer.status, answer.faultcode) == (500, "soap:Server")
    assert b"secret" not in answer.body
    assert [party.stored(table) for table in (inbox, nonce, outbox, wire)] == [[], [], [], []]
    assert party.rows() == []
    acts["fail"] = lambda _: None
    assert send(party.address(), message).result == "OK"
    assert party.rows() == ["a"]


def test_a_reply_that_breaks_the_contract_leaves_nothing_behind(start: Start) -> None:
    def spoil(context: Context[Any]) -> None:
        context.header.CorrelationID = "\x00"

    party = start(acts={"spoil": spoil})
    assert send(party.address(), created("a", act="spoil")).faultcode == "soap:Server"
    assert party.rows() == []
    assert party.stored(inbox) == []


def test_a_restarted_party_still_knows_what_it_answered(start: Start) -> None:
    party = start()
    message = created("a")
    first = send(party.address(), message)
    party.stop()
    again = start(port=party.port)
    assert send(again.address(), message).body == first.body
    assert again.rows() == ["a"]
