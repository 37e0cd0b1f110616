"""A reply that is asked for later comes later, once, in order, to an allowed Operations port and nowhere else."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import requests
from tests.exchange.conftest import Reply, Start, created, send, until
from tests.exchange.conftest import party as parties
from tests.exchange.test_crash import process

from dsobus.exchange import Suite, replies
from dsobus.exchange.store import expected, inbox, outbox, pending, wire
from dsobus.messages import read
from dsobus.messages.get_end_device_events import GetEndDeviceEvents as Query
from dsobus.messages.get_end_device_events_message import GetEndDeviceEvents, GetEndDeviceEventsRequestType
from dsobus.messages.message import ErrorType, ReplyType, ResponseMessage
from dsobus.soap import Problem, Refused, header, parse, unwrap

NOBODY = "http://127.0.0.1:9/orchestrator"


def later(*mrids: str, to: str, **fields: Any) -> Any:
    """An event whose acknowledgement is to come to an address."""
    return created(*mrids, AsyncReplyFlag=True, ReplyAddress=to, **fields)


def query(to: str, comment: str = "list") -> GetEndDeviceEvents:
    head = header("get", "EndDeviceEvents", "orchestrator")
    head.AsyncReplyFlag, head.ReplyAddress, head.Comment = True, to, comment
    return GetEndDeviceEvents(Header=head, Request=GetEndDeviceEventsRequestType(GetEndDeviceEvents=Query()))


def expecting(party: parties.Party, message: Any, to: str = "dms") -> None:
    with party.application.store.begin() as connection:
        replies.expect(connection, message.Header, to)


def heard(party: parties.Party, correlation: str | None) -> list[ResponseMessage]:
    """Return the replies that came to a party for a correlation, in the order in which they came."""
    found = [entry for entry in party.application.wire(correlation or "") if entry["operation"] == "Response"]
    return [read(unwrap(parse(entry["request"].encode()))) for entry in found if entry["direction"] == "in"]


def answered(party: parties.Party, message: Any) -> list[ResponseMessage]:
    """Wait until the reply to a message is complete; return all of it."""
    correlation = message.Header.CorrelationID
    until(lambda: bool(party.application.replies(correlation)[0]["finished"]))
    return heard(party, correlation)


def codes(reply: ResponseMessage) -> list[str]:
    return [error.code for error in reply.Reply.Error]


def test_a_request_is_acknowledged_at_once_and_answered_later(start: Start) -> None:
    asker = start()
    party = start("dms", addresses={"orchestrator": asker.base})
    message = later("a", "b", to=asker.address("Operations"))
    expecting(asker, message)
    first = send(party.address(), message)
    assert (first.result, first.codes, first.ids) == ("OK", ["0.3"], [])
    (reply,) = answered(asker, message)
    assert reply.Reply.Result == "OK"
    assert codes(reply) == ["0.0"]
    assert [one.value for one in reply.Reply.ID] == ["a", "b"]
    head = reply.Header
    assert (head.Verb, head.Noun, head.Source) == ("reply", "EndDeviceEvents", "dms")
    assert head.CorrelationID == message.Header.CorrelationID
    assert head.MessageID not in (None, message.Header.MessageID)
    assert party.rows() == ["a", "b"]


def test_a_repeat_is_acknowledged_in_the_same_words_and_answered_once(start: Start) -> None:
    asker = start()
    party = start("dms", addresses={"orchestrator": asker.base})
    message = later("a", to=asker.address("Operations"))
    expecting(asker, message)
    first = send(party.address(), message)
    answered(asker, message)
    assert send(party.address(), message).body == first.body
    until(lambda: party.application.status()["busy"] == 0)
    assert len(heard(asker, message.Header.CorrelationID)) == 1
    assert party.rows() == ["a"]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        (None, "1.5"),
        ("topic:REPLIES", "5.2"),
        ("queue:REPLIES", "5.2"),
        ("file:///etc/passwd", "5.2"),
        ("ftp://127.0.0.1/x", "5.2"),
        ("http://[", "5.2"),
        ("http://169.254.169.254/latest/meta-data", "7.7"),
        ("http://127.0.0.1:9/orchestrator/ReceiveEndDeviceEvents", "7.7"),
        ("http://127.0.0.1:9/orchestrator/Operations?x=1", "7.7"),
        ("http://127.0.0.1:9/orchestrator/Operations#x", "7.7"),
        ("http://me@127.0.0.1:9/orchestrator/Operations", "7.7"),
        ("http://127.0.0.1:99999/orchestrator/Operations", "7.7"),
        ("https://127.0.0.1:9/orchestrator/Operations", "7.7"),
        ("http://127.0.0.1.evil.example:9/orchestrator/Operations", "7.7"),
    ],
)
def test_a_reply_goes_to_no_other_address(start: Start, address: str | None, code: str) -> None:
    party = start("dms", addresses={"orchestrator": NOBODY})
    answer = send(party.address(), created("a", AsyncReplyFlag=True, ReplyAddress=address))
    assert (answer.status, answer.result, answer.codes) == (200, "FAILED", [code])
    assert (address or "ReplyAddress") in answer.body.decode()
    assert party.rows() == []
    assert party.stored(pending) == party.stored(outbox) == []


def test_an_address_is_the_same_however_its_host_and_port_are_written() -> None:
    suite = Suite(data=Path(), utility=Path(), addresses={"orchestrator": "http://LocalHost:80/orchestrator"})
    assert suite.reply_lane(" http://localhost/orchestrator/Operations ") == "orchestrator"
    assert suite.reply_lane("http://localhost/Orchestrator/Operations") is None


def test_further_addresses_are_allowed_by_the_suite(start: Start, tmp_path: Path) -> None:
    other = start("bus")
    place = other.address("Operations")
    party = start("dms", addresses={"orchestrator": NOBODY}, replies_to=[place])
    message = later("a", to=place)
    expecting(other, message)
    assert send(party.address(), message).codes == ["0.3"]
    assert answered(other, message)[0].Reply.Result == "OK"
    party.application.suite.save()
    assert json.loads((tmp_path / "suite.json").read_text())["replyAddresses"] == [place]
    assert Suite.load(tmp_path).reply_addresses == (place,)


def test_a_refusal_comes_later_too_and_undoes_the_work(start: Start) -> None:
    def refuse(_: Any) -> None:
        raise Refused(Problem("2.4", "no such meter", id="m"))

    asker = start()
    party = start("dms", acts={"refuse": refuse}, addresses={"orchestrator": asker.base})
    message = later("a", to=asker.address("Operations"), act="refuse")
    expecting(asker, message)
    assert send(party.address(), message).codes == ["0.3"]
    (reply,) = answered(asker, message)
    assert (reply.Reply.Result, codes(reply)) == ("FAILED", ["2.4"])
    assert party.rows() == []


def test_what_can_be_refused_at_once_is(start: Start) -> None:
    party = start("dms", addresses={"orchestrator": NOBODY})
    wrong = later("a", to=f"{NOBODY}/Operations", Noun="Meters")
    assert send(party.address(), wrong).codes == ["2.5"]
    assert party.stored(pending) == []


def test_a_service_that_fails_tries_again_and_then_says_so(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dsobus.exchange.outbox.FIRST_RETRY_SECONDS", 0.001)
    tries: list[int] = []

    def fail(_: Any) -> None:
        tries.append(1)
        raise RuntimeError("secret words")

    asker = start()
    party = start("dms", acts={"fail": fail}, addresses={"orchestrator": asker.base})
    message = later("a", to=asker.address("Operations"), act="fail")
    expecting(asker, message)
    send(party.address(), message)
    (reply,) = answered(asker, message)
    assert (reply.Reply.Result, codes(reply), len(tries)) == ("FAILED", ["5.3"], 5)
    assert "secret" not in (reply.Reply.Error[0].reason or "")
    assert party.rows() == []


def test_replies_wait_for_a_receiver_that_is_down_and_come_in_order(start: Start, quick: None) -> None:
    asker = start()
    party = start("dms", addresses={"orchestrator": asker.base})
    messages = [later(mrid, to=asker.address("Operations"), CorrelationID=mrid) for mrid in "abc"]
    for message in messages:
        expecting(asker, message)
    asker.stop()
    for message in messages:
        assert send(party.address(), message).codes == ["0.3"]
    until(lambda: len(party.stored(outbox)) == 3)
    again = start(port=asker.port)
    for message in messages:
        answered(again, message)
    assert [entry.correlation_id for entry in again.stored(wire)] == ["a", "b", "c"]


def test_a_party_that_dies_in_between_does_the_work_once_and_answers_once(start: Start, tmp_path: Path) -> None:
    asker = start("bus")
    free = start("other")
    base, port = free.base.replace("other", "orchestrator"), free.port
    free.stop()
    place = asker.address("Operations")
    message = later("a", to=place, act="die the first time")
    expecting(asker, message, "orchestrator")
    with process("receive", tmp_path, port, place) as receiver:
        assert receiver.stdout is not None
        assert receiver.stdout.readline() == "ready\n"
        with suppress(requests.RequestException):  # it may die before the acknowledgement is out
            send(f"{base}/ReceiveEndDeviceEvents", message)
        assert receiver.wait(20) == 9
    party = start(port=port, replies_to=[place])
    (reply,) = answered(asker, message)
    assert reply.Reply.Result == "OK"
    assert party.rows() == ["a"]
    assert send(f"{base}/ReceiveEndDeviceEvents", message).codes == ["0.3"]
    until(lambda: party.application.status()["busy"] == 0)
    assert party.rows() == ["a"]
    assert len(heard(asker, message.Header.CorrelationID)) == 1


def test_what_was_acknowledged_before_a_stop_is_done_after_the_start(start: Start) -> None:
    asker = start()
    party = start("dms", addresses={"orchestrator": asker.base})
    party.application.deferred.close()
    message = later("a", to=asker.address("Operations"))
    expecting(asker, message)
    assert send(party.address(), message).codes == ["0.3"]
    assert party.application.status()["busy"] == 1
    party.stop()
    again = start("dms", port=party.port, addresses={"orchestrator": asker.base})
    assert answered(asker, message)[0].Reply.Result == "OK"
    assert again.rows() == ["a"]


def test_too_many_pending_requests_are_refused_for_the_time_being(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dsobus.exchange.deferred.MAX_PENDING", 1)
    party = start("dms", addresses={"orchestrator": NOBODY})
    party.application.deferred.close()
    one, two = (later(mrid, to=f"{NOBODY}/Operations") for mrid in "ab")
    assert send(party.address(), one).codes == ["0.3"]
    assert send(party.address(), two).codes == ["3.2"]
    monkeypatch.setattr("dsobus.exchange.deferred.MAX_PENDING", 2)
    assert send(party.address(), two).codes == ["0.3"], "the refusal was not kept"


def test_a_long_answer_comes_in_parts(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dsobus.exchange.answering.MAX_OBJECTS", 10)
    asker = start()
    party = start("dms", addresses={"orchestrator": asker.base})
    mrids = [str(number) for number in range(25)]
    send(party.address(), created(*mrids))
    message = query(asker.address("Operations"))
    at_once = GetEndDeviceEvents(Header=header("get", "EndDeviceEvents", "x"), Request=message.Request)
    at_once.Header.Comment = "list"
    assert send(party.address("GetEndDeviceEvents"), at_once).codes == ["3.1"]
    expecting(asker, message)
    assert send(party.address("GetEndDeviceEvents"), message).codes == ["0.3"]
    parts = answered(asker, message)
    assert [(part.Reply.Result, codes(part)) for part in parts] == [
        ("PARTIAL", ["0.1"]),
        ("PARTIAL", ["0.1"]),
        ("OK", ["0.0"]),
    ]
    documents = [read(part.Payload.any_[0]) for part in parts if part.Payload]
    assert [one.mRID for document in documents for one in document.EndDeviceEvent] == mrids
    assert [len(document.EndDeviceEvent) for document in documents] == [10, 10, 5]
    assert [len(document.EndDeviceEventType) for document in documents] == [1, 1, 1], "what it refers to is in each"
    assert len({part.Header.MessageID for part in parts}) == 3
    assert asker.application.replies(message.Header.CorrelationID)[0]["parts"] == 3


def test_a_repeated_query_for_later_is_answered_once(start: Start) -> None:
    asker = start()
    party = start("dms", addresses={"orchestrator": asker.base})
    message = query(asker.address("Operations"), "")
    expecting(asker, message)
    first, second = (send(party.address("GetEndDeviceEvents"), message) for _ in range(2))
    assert first.body == second.body
    answered(asker, message)
    until(lambda: party.application.status()["busy"] == 0)
    assert len(heard(asker, message.Header.CorrelationID)) == 1


def reply(party: parties.Party, correlation: str, result: Any, *error_codes: str) -> Reply:
    """Send a party a reply."""
    body = ReplyType(Result=result, Error=[ErrorType(code=code) for code in error_codes])
    head = header("reply", "EndDeviceEvents", "dms", correlation_id=correlation)
    return send(party.address("Operations"), ResponseMessage(Header=head, Reply=body))


def test_a_reply_to_no_request_of_ours_is_refused(start: Start) -> None:
    party = start()
    answer = reply(party, "unheard of", "OK", "0.0")
    assert (answer.status, answer.result, answer.codes) == (200, "FAILED", ["2.15"])
    assert b"unheard of" in answer.body


@pytest.mark.parametrize(
    ("series", "finished"),
    [
        ([("OK", "0.0")], True),
        ([("FAILED", "5.3")], True),
        ([("PARTIAL", "0.1")], False),
        ([("PARTIAL", "0.1"), ("PARTIAL", "0.1"), ("OK", "0.0")], True),
        ([("PARTIAL", "0.1"), ("PARTIAL", "0.2")], True),
    ],
)
def test_a_series_ends_with_ok_or_with_the_last_part(
    start: Start, series: list[tuple[str, str]], finished: bool
) -> None:
    party = start()
    message = created("a", CorrelationID="c")
    expecting(party, message)
    for result, code in series:
        assert reply(party, "c", result, code).result == "OK"
    (state,) = party.application.replies("c")
    assert (state["parts"], state["result"], state["finished"]) == (len(series), series[-1][0], finished)
    assert reply(party, "c", "OK", "0.0").codes == (["2.15"] if finished else ["0.0"])


def test_a_party_asks_and_notes_the_reply(start: Start) -> None:
    asker = start(addresses={"dms": NOBODY})
    party = start("dms", addresses={"orchestrator": asker.base})
    asker.application.suite = Suite(
        data=Path(), utility=Path(), addresses={"orchestrator": asker.base, "dms": party.base}
    )
    message = created("a")
    assert asker.application.ask("dms", message).errors[0].code == "0.3"
    answered(asker, message)
    assert asker.application.replies()[0]["target"] == "dms"
    wrong = created("b", Noun="Meters")
    assert asker.application.ask("dms", wrong).result == "FAILED"
    assert len(asker.stored(expected)) == 1, "no reply will come to what was refused at once"


def test_a_one_way_message_is_done_and_acknowledged_and_its_address_ignored(start: Start) -> None:
    party = start("dms", addresses={"orchestrator": NOBODY})
    message = created("a", AckRequired=False, AsyncReplyFlag=True, ReplyAddress="topic:ANYTHING")
    answer = send(party.address(), message)
    assert (answer.status, answer.result, answer.codes, answer.ids) == (200, "OK", ["0.3"], [])
    assert party.rows() == ["a"]
    assert party.stored(pending) == party.stored(outbox) == []
    assert send(party.address(), message).body == answer.body
    assert len(party.stored(inbox)) == 1


def test_a_one_way_message_that_fails_says_so(start: Start) -> None:
    party = start("dms")
    assert send(party.address(), created("a", AckRequired=False, Noun="Meters")).codes == ["2.5"]


def test_a_query_is_answered_whether_or_not_an_acknowledgement_is_required(start: Start) -> None:
    party = start("dms")
    message = query("")
    message.Header.AsyncReplyFlag, message.Header.AckRequired = None, False
    assert send(party.address("GetEndDeviceEvents"), message).codes == ["0.0"]
