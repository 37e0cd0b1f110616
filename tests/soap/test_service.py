"""A service is a typed function; its replies are proved, its refusals are answers, its failures say nothing."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from dsobus.messages import read
from dsobus.soap import header, parse
from dsobus.soap.xml import canonicalise, parse_message

if TYPE_CHECKING:
    from tests.soap.conftest import Message, Wire


def test_a_valid_event_reaches_the_handler_as_a_typed_object(wire: Wire, message: Message) -> None:
    assert wire.send(message(count=3)).status == 200
    (received,) = wire.received
    assert type(received).__name__ == "CreatedEndDeviceEvents"
    assert [event.createdDateTime for event in received.Payload.EndDeviceEvents.EndDeviceEvent] == [
        datetime(2026, 3, 1, 10, tzinfo=UTC)
    ] * 3


@pytest.mark.parametrize("verb", ["created", "changed", "canceled", "closed", "deleted"])
def test_every_operation_is_dispatched_by_its_body_element(wire: Wire, message: Message, verb: str) -> None:
    assert wire.send(message(verb)).result == "OK"
    assert type(wire.received[0]).__name__ == f"{verb.capitalize()}EndDeviceEvents"


def test_the_reply_correlates_with_the_request_and_is_sent_now(wire: Wire, message: Message) -> None:
    reply = read(wire.send(message()).element)
    assert (reply.Header.Verb, reply.Header.Noun, reply.Header.Source) == ("reply", "EndDeviceEvents", "dms")
    assert reply.Header.CorrelationID == "5f7b9d6e-2c1a-4b7e-9d3c-1e2f3a4b5c6d"
    assert UUID(reply.Header.MessageID).version == 4
    assert datetime.now(UTC) - reply.Header.Timestamp < timedelta(minutes=1)
    assert [error.code for error in reply.Reply.Error] == ["0.0"]
    assert [one.value for one in reply.Reply.ID] == ["id-1"]


def test_without_a_correlation_id_the_reply_carries_the_message_id_of_the_request(wire: Wire, message: Message) -> None:
    element = message().replace("<h:CorrelationID>5f7b9d6e-2c1a-4b7e-9d3c-1e2f3a4b5c6d</h:CorrelationID>", "")
    assert read(wire.send(element).element).Header.CorrelationID == "0b9e8f9c-5b8e-4d3b-8f66-6d9f0c9a4f01"


def test_a_header_without_ids_gets_a_new_one_and_correlates_with_itself() -> None:
    made = header("created", "EndDeviceEvents", "ami")
    assert UUID(made.MessageID).version == 4
    assert made.CorrelationID == made.MessageID
    assert header("get", "X", "y", "m", "c").CorrelationID == "c"


def test_a_refusal_is_a_response_with_one_error_for_each_problem(wire: Wire, message: Message) -> None:
    answer = wire.send(message(reason="refuse"))
    assert (answer.status, answer.result) == (200, "FAILED")
    assert answer.element.tag.endswith("}EndDeviceEventsResponseMessage")
    assert answer.errors("code") == ["2.4", "5.8"]
    assert answer.errors("level") == ["FATAL", "WARNING"]
    assert answer.errors("ID") == ["m-1", None]


@pytest.mark.parametrize("reason", ["boom", "break", "none"])
def test_a_defect_of_ours_is_a_server_fault_that_keeps_its_words_in_the_log(
    wire: Wire, message: Message, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, "dsobus.soap"):
        answer = wire.send(message(reason=reason))
    assert (answer.status, answer.faultcode, answer.errors("code")) == (500, "soap:Server", ["5.3"])
    for word in (b"secret", b"Traceback", b"RuntimeError", b"SPLENDID", b".py", b"NoneType"):
        assert word not in answer.body
    number = answer.reason.rpartition(" ")[2]
    assert [record.args[1] for record in caplog.records if isinstance(record.args, tuple)] == [number]


def test_the_www_dialect_is_understood_and_answered_canonically(wire: Wire, message: Message) -> None:
    answer = wire.send(message().replace("http://iec.ch/TC57/", "http://www.iec.ch/TC57/"))
    assert answer.result == "OK"
    assert b"www.iec.ch" not in answer.body
    assert wire.received[0].Payload.EndDeviceEvents.EndDeviceEvent[0].reason == "power failure"


def test_the_www_dialect_is_understood_in_utf_16(wire: Wire, message: Message) -> None:
    element = message().replace("http://iec.ch/TC57/", "http://www.iec.ch/TC57/")
    text = f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>{element}</s:Body></s:Envelope>'
    assert wire.post(text.encode("utf-16"), CONTENT_TYPE="text/xml; charset=utf-16").result == "OK"


OLD = "http://www.iec.ch/TC57/"


@pytest.mark.parametrize(
    "text",
    [
        f'<a xmlns="{OLD}x"><b c="1">t</b></a>',
        f"<n:a\n xmlns:n = '{OLD}x'  n:c='&lt;>\"' xmlns:m=\"{OLD}y\"><m:b/></n:a>",
        f'<a b="x>y" xmlns="{OLD}x"/>',
        "<a>" + f'<b xmlns="{OLD}x"/>' * 60 + "</a>",
        f'<a xmlns="{OLD}x"><![CDATA[<a xmlns="{OLD}x">]]></a>',
        f'<a xmlns="{OLD}x">xmlns="{OLD}x"</a>',
        f"<a b=' xmlns=\"{OLD}x\"'/>",
        f'<a b=" xmlns=\'{OLD}x"/>',
        f'<n:a xmlns:n="{OLD}x" n:xmlns="{OLD}x"/>',
        f'<a>c xmlns="{OLD}x"</a>',
        f'<a b="{"c" * 65_000}" d="{"c" * 1000}" xmlns="{OLD}x"/>',
    ],
)
def test_the_www_dialect_is_rewritten_in_names_and_nowhere_else(text: str) -> None:
    found, expected = parse_message(text.encode()), parse(text.encode())
    canonicalise(expected)
    said = [[(node.tag, dict(node.attrib), node.text) for node in root.iter()] for root in (found, expected)]
    assert said[0] == said[1]
    assert OLD not in "".join(tag for tag, _, _ in said[0])


def test_the_deprecated_verb_updated_is_read_as_changed(wire: Wire, message: Message) -> None:
    element = message("changed").replace("<h:Verb>changed<", "<h:Verb>updated<")
    assert wire.send(element).result == "OK"
    assert wire.received[0].Header.Verb == "changed"
