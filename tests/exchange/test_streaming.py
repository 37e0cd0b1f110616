"""Messages that are taken entry by entry are exchanged by the same rules as all others."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pytest
from tests.exchange.conftest import created, send

from dsobus.messages import write
from dsobus.messages.end_device_events import EndDeviceEvents
from dsobus.messages.message import OperationSet, OperationType
from dsobus.soap import parse

if TYPE_CHECKING:
    from tests.exchange.conftest import Start


@pytest.fixture(autouse=True)
def every_message_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dsobus.soap.transfer.STREAMED_BYTES", 0)


def test_a_repeat_gets_the_stored_reply_and_has_no_second_effect(start: Start) -> None:
    party = start()
    message = created("a", "b", "c")
    first = send(party.address(), message)
    again = send(party.address(), message)
    assert first.ids == again.ids == ["a", "b", "c"]
    assert first.body == again.body
    assert party.rows() == ["a", "b", "c"]


def test_a_known_id_with_other_entries_is_refused(start: Start) -> None:
    party = start()
    used = str(uuid.uuid4())
    assert send(party.address(), created("a", "b", MessageID=used)).result == "OK"
    other = send(party.address(), created("a", "c", MessageID=used))
    assert (other.result, other.codes) == ("FAILED", ["2.15"])
    assert party.rows() == ["a", "b"]


def test_a_message_is_known_again_whichever_way_it_comes(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    party = start()
    message = created("a", "b")
    assert send(party.address(), message).result == "OK"
    monkeypatch.setattr("dsobus.soap.transfer.STREAMED_BYTES", 1 << 40)
    assert send(party.address(), message).result == "OK"
    assert party.rows() == ["a", "b"]


def test_the_wire_log_has_the_whole_message(start: Start) -> None:
    party = start()
    message = created("a", "b")
    send(party.address(), message)
    (entry,) = party.application.wire(message.Header.CorrelationID or "")
    assert write(message) in entry["request"]


def test_a_value_that_cannot_be_processed_undoes_the_entries_before_it(start: Start) -> None:
    party = start()
    text = write(created("a", "b", "c"))
    head, _, last = text.rpartition("2026-03-01T10:00:00Z")
    wrong = send(party.address(), f"{head}12026-03-01T10:00:00Z{last}")
    assert wrong.faultcode == "soap:Client"
    assert b"EndDeviceEvents/EndDeviceEvent[3]" in wrong.body
    assert party.rows() == []


@pytest.mark.parametrize("count", [0, 1])
def test_a_set_of_operations_is_done_by_handlers_that_take_entries(start: Start, count: int) -> None:
    party = start()
    message, inside = created(), parse(write(created("a", "b")).encode())
    assert message.Payload is not None
    message.Payload.EndDeviceEvents = EndDeviceEvents() if count == 0 else message.Payload.EndDeviceEvents
    events = next(inside.iter("{http://iec.ch/TC57/2011/EndDeviceEvents#}EndDeviceEvents"))
    message.Payload.OperationSet = OperationSet(Operation=[OperationType(operationId=1, any_=[events])])
    answer = send(party.address(), message)
    assert (answer.result, party.rows()) == (("OK", ["a", "b"]) if count == 0 else ("FAILED", []))
