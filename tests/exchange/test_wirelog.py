"""Every message that a party sent or received can be read as it was on the wire."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import MetaData
from tests.exchange.conftest import Sender, Start, created, send

from dsobus.client import FaultReceived, InvalidMessage, Unreachable
from dsobus.exchange import wirelog
from dsobus.exchange.store import Store
from dsobus.messages import write
from dsobus.soap import envelope
from dsobus.soap.limits import MAX_STRANGE_BYTES
from dsobus.soap.server import Server

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment


def test_a_received_message_is_kept_byte_for_byte_with_its_answer(start: Start) -> None:
    party = start()
    text = write(created("a", CorrelationID="c")).replace("http://iec.ch/TC57/", "http://www.iec.ch/TC57/")
    wire = b"<?xml version='1.0'?><!-- of a peer -->\n" + envelope(text.encode()).partition(b"\n")[2]
    answer = send(party.address(), wire)
    (entry,) = party.application.wire("c")
    assert entry["request"].encode() == wire
    assert entry["response"].encode() == answer.body


def test_an_entry_says_who_asked_whom_for_what_and_how_it_ended(start: Start) -> None:
    party = start()
    message = created("a", CorrelationID="c", Noun="Meters")
    send(party.address(), message)
    (entry,) = party.application.wire("c")
    assert {name: entry[name] for name in entry if name not in ("at", "ms", "request", "response")} == {
        "party": "orchestrator",
        "direction": "in",
        "source": "ami",
        "target": "orchestrator",
        "operation": "CreatedEndDeviceEvents",
        "verb": "created",
        "noun": "Meters",
        "messageID": message.Header.MessageID,
        "correlationID": "c",
        "result": "FAILED",
    }
    assert entry["ms"] > 0
    assert entry["at"].endswith("+00:00")


def test_sender_and_receiver_keep_the_same_bytes(start: Start, sender: Sender) -> None:
    party = start()
    ami = sender({"orchestrator": party.base})
    answer = ami.post("orchestrator", "ReceiveEndDeviceEvents", write(created("a", CorrelationID="c")))
    (out,), (in_,) = ami.wire("c"), party.application.wire("c")
    assert (out["direction"], in_["direction"]) == ("out", "in")
    assert out["request"].encode() == in_["request"].encode() == answer.request
    assert out["response"].encode() == in_["response"].encode() == answer.response
    assert (out["operation"], out["target"], out["result"]) == ("CreatedEndDeviceEvents", "orchestrator", "OK")


def test_a_correlation_brings_its_own_messages_alone_in_the_order_of_time(start: Start) -> None:
    party = start()
    for mrid, correlation in (("1", "c"), ("2", "d"), ("3", "c")):
        send(party.address(), created(mrid, CorrelationID=correlation))
    assert [">1<" in entry["request"] for entry in party.application.wire("c")] == [True, False]
    assert party.application.wire("nothing") == []


def test_a_message_without_correlation_is_found_by_its_own_id(start: Start) -> None:
    party = start()
    message = created("a", CorrelationID=None)
    send(party.address(), message)
    assert len(party.application.wire(message.Header.MessageID or "")) == 1


def test_every_message_counts_repeats_too(start: Start, sender: Sender) -> None:
    party = start()
    ami = sender({"orchestrator": party.base})
    text = write(created("a"))
    assert (ami.status()["messages"], party.application.status()["messages"]) == (0, 0)
    for _ in range(3):
        ami.post("orchestrator", "ReceiveEndDeviceEvents", text)
    assert (ami.status()["messages"], party.application.status()["messages"]) == (3, 3)


@pytest.mark.parametrize(
    ("data", "text"),
    [("<a>ä</a>".encode("utf-16"), "<a>ä</a>"), ("<a>ä</a>".encode(), "<a>ä</a>"), (b"<a>\xff</a>", "<a>\ufffd</a>")],
)
def test_what_other_products_answer_can_be_shown_in_any_encoding(tmp_path: Path, data: bytes, text: str) -> None:
    store = Store(tmp_path / "x.sqlite", MetaData())
    with store.begin() as connection:
        wirelog.record(
            connection,
            wirelog.Entry(
                direction="out",
                at=0.0,
                ms=1.0,
                source=None,
                target="x",
                operation="x",
                verb=None,
                noun=None,
                message_id=str(uuid.uuid4()),
                correlation_id="c",
                result="OK",
                request=(b"",),
                response=data,
            ),
        )
        assert wirelog.entries(connection, "c")[0]["response"] == text
    store.close()


def test_a_fault_is_kept_with_its_envelope(start: Start, sender: Sender) -> None:
    party = start(acts={"fail": _fail})
    ami = sender({"orchestrator": party.base})
    text = write(created("a", CorrelationID="c", act="fail"))
    for _ in range(3):
        with pytest.raises(FaultReceived):
            ami.post("orchestrator", "ReceiveEndDeviceEvents", text)
    (entry,) = ami.wire("c")
    assert (entry["direction"], entry["result"], entry["target"]) == ("out", "FAULT", "orchestrator")
    assert "Server</faultcode>" in entry["response"]
    assert text in entry["request"]
    assert entry["ms"] > 0


def _fail(_: object) -> None:
    raise RuntimeError("a defect")


def test_who_gave_no_answer_is_kept_once_and_what_came_after_too(start: Start, sender: Sender) -> None:
    party = start()
    party.stop()
    ami = sender({"orchestrator": party.base})
    text = write(created("a", CorrelationID="c"))
    for _ in range(3):
        with pytest.raises(Unreachable):
            ami.post("orchestrator", "ReceiveEndDeviceEvents", text)
    start(port=party.port)
    ami.post("orchestrator", "ReceiveEndDeviceEvents", text)
    unreached, answered = ami.wire("c")
    assert (unreached["result"], unreached["response"]) == ("UNREACHED", "")
    assert (answered["result"], answered["request"]) == ("OK", unreached["request"])
    assert unreached["messageID"] == answered["messageID"]


@pytest.mark.parametrize(
    ("body", "error", "result"),
    [
        (b"<html>Welcome to the router</html>", Unreachable, "UNREACHED"),
        (b"x" * 1_000_000, Unreachable, "UNREACHED"),
        (envelope(b"<EndDeviceEventsResponseMessage xmlns='http://iec.ch/TC57/2011/EndDeviceEventsMessage'/>"),
         InvalidMessage, "INVALID"),
    ],
)  # fmt: skip
def test_what_is_no_reply_is_kept_up_to_a_limit(
    sender: Sender, body: bytes, error: type[Exception], result: str
) -> None:
    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        start_response("200 OK", [("Content-Type", "text/xml"), ("Content-Length", str(len(body)))])
        return [body]

    with Server(answer, "127.0.0.1", 0) as server:
        ami = sender({"orchestrator": f"http://127.0.0.1:{server.port}/orchestrator"})
        with pytest.raises(error):
            ami.post("orchestrator", "ReceiveEndDeviceEvents", write(created("a", CorrelationID="c")))
    (entry,) = ami.wire("c")
    assert (entry["result"], entry["response"]) == (result, body[:MAX_STRANGE_BYTES].decode())
