"""What a verb demands beyond the schema is refused with a code for each thing that is wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.exchange.conftest import Start, created, payload, send

from dsobus.exchange import rules
from dsobus.messages import tag
from dsobus.messages.end_device_events_message import (
    CanceledEndDeviceEvents,
    ChangedEndDeviceEvents,
    ClosedEndDeviceEvents,
    CreatedEndDeviceEvents,
    DeletedEndDeviceEvents,
)
from dsobus.messages.maintenance_orders_message import CancelMaintenanceOrders, CreateMaintenanceOrders
from dsobus.messages.message import EventMessage, IDType, RequestType
from dsobus.soap import Contract, Refused, header, port_of

EVENTS = [
    CreatedEndDeviceEvents,
    ChangedEndDeviceEvents,
    CanceledEndDeviceEvents,
    ClosedEndDeviceEvents,
    DeletedEndDeviceEvents,
]


def codes(message: Any) -> list[str]:
    """The codes with which the rules refuse a message; none when they let it pass."""
    operation = Contract.load(port_of(tag(message))).operations[tag(message)]
    try:
        rules.check(operation, message.Header, message)
    except Refused as refused:
        return [problem.code for problem in refused.problems]
    return []


def event(of: type[Any], **parts: Any) -> Any:
    verb = of.__name__.removesuffix("EndDeviceEvents").lower()
    return of(**{"Header": header(verb, "EndDeviceEvents", "ami"), "Payload": payload("a")} | parts)


def order(of: type[Any], verb: str, **parts: Any) -> Any:
    return of(Header=header(verb, "MaintenanceOrders", "orchestrator"), **parts)


@pytest.mark.parametrize("of", EVENTS)
def test_an_event_with_its_verb_noun_and_payload_passes(of: type[Any]) -> None:
    assert codes(event(of)) == []


@pytest.mark.parametrize("of", EVENTS)
def test_every_event_needs_its_payload(of: type[Any]) -> None:
    assert codes(event(of, Payload=None)) == ["1.7"]


def test_the_verb_of_another_operation_is_refused() -> None:
    assert codes(event(CreatedEndDeviceEvents, Header=header("create", "EndDeviceEvents", "ami"))) == ["2.9"]


def test_the_noun_of_another_port_is_refused() -> None:
    assert codes(event(CreatedEndDeviceEvents, Header=header("created", "MeterReadings", "ami"))) == ["2.5"]


def test_a_create_needs_its_payload() -> None:
    assert codes(order(CreateMaintenanceOrders, "create")) == ["1.7"]


@pytest.mark.parametrize("request_", [None, RequestType(), RequestType(ID=[])])
def test_a_cancel_names_what_it_cancels(request_: RequestType | None) -> None:
    assert codes(order(CancelMaintenanceOrders, "cancel", Request=request_)) == ["1.6"]


def test_a_cancel_may_name_ids() -> None:
    assert codes(order(CancelMaintenanceOrders, "cancel", Request=RequestType(ID=[IDType(value="a")]))) == []


def test_the_generic_port_takes_any_verb_and_noun() -> None:
    assert codes(EventMessage(Header=header("closed", "Anything", "ami"))) == []


def test_all_that_is_wrong_is_named_at_once_over_the_wire(start: Start) -> None:
    party = start()
    wrong = replace(
        created("a", Verb="get", Noun="Meters", AsyncReplyFlag=True, ReplyAddress="http://127.0.0.1/"), Payload=None
    )
    answer = send(party.address(), wrong)
    assert (answer.status, answer.result, answer.codes) == (200, "FAILED", ["2.9", "2.5", "1.7", "7.7"])
    assert party.rows() == []
