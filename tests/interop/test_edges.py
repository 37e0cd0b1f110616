"""What the schema admits and nobody expects: each has its answer, the one in docs/wire.rst."""

from __future__ import annotations

import base64
import gzip
import uuid
from typing import Any

import pytest
from tests.interop.conftest import Running
from tests.interop.test_generic import codes, events, named, order, publish, request

from dsobus.client import Client
from dsobus.messages import read, write
from dsobus.messages.customer_meter_data_set import CustomerMeterDataSet
from dsobus.messages.end_device_events import EndDeviceEvents
from dsobus.messages.end_device_events_message import CreatedEndDeviceEvents, EndDeviceEventsPayloadType
from dsobus.messages.get_customer_meter_data_set import GetCustomerMeterDataSet as Selection
from dsobus.messages.get_customer_meter_data_set import ObjectRef
from dsobus.messages.get_customer_meter_data_set_message import (
    GetCustomerMeterDataSet,
    GetCustomerMeterDataSetRequestType,
)
from dsobus.messages.maintenance_orders_message import (
    CreateMaintenanceOrders,
    MaintenanceOrdersPayloadType,
)
from dsobus.messages.message import IDType, OptionType, PayloadType, RequestMessage, RequestType
from dsobus.soap import header, parse

OK = ("OK", ["0.0"])


def tell(running: Running, document: EndDeviceEvents, party: str = "dms", **fields: Any) -> Any:
    head = header("created", "EndDeviceEvents", "x")
    for name, value in fields.items():
        setattr(head, name, value)
    message = CreatedEndDeviceEvents(Header=head, Payload=EndDeviceEventsPayloadType(EndDeviceEvents=document))
    return Client("ReceiveEndDeviceEvents", f"{running.addresses[party]}/ReceiveEndDeviceEvents").call(message)


def outages(running: Running) -> int:
    found = request(running, "dms", "get", "UnplannedOutages")
    return 0 if found.Payload is None else len(read(found.Payload.any_[0]).UnplannedOutage)


@pytest.mark.parametrize("party", ["dms", "orchestrator"])
def test_an_event_message_without_events_says_nothing_and_is_taken(running: Running, party: str) -> None:
    assert codes(tell(running, EndDeviceEvents(), party)) == OK


@pytest.mark.parametrize("kind", ["3.12.0.257", "99.99.99.99", "no code at all", "26.26.0.85x"])
def test_an_event_that_is_no_outage_is_kept_and_starts_nothing(running: Running, kind: str) -> None:
    before = outages(running)
    assert codes(tell(running, read(events(running.meters[0]["mRID"], kind)))) == OK
    assert outages(running) == before


def test_one_unknown_meter_in_a_thousand_is_named_alone(running: Running) -> None:
    known = [meter["mRID"] for meter in running.meters[:100]] * 10
    document = EndDeviceEvents(
        EndDeviceEvent=[
            one
            for number, meter in enumerate(known)
            for one in read(events("nobody's" if number == 500 else meter, "3.12.0.257")).EndDeviceEvent
        ]
    )
    reply = tell(running, document)
    assert codes(reply) == ("FAILED", ["2.4"])
    (error,) = reply.Reply.Error
    assert error.ID.value == document.EndDeviceEvent[500].mRID or "nobody's" in (error.reason or "")


def test_an_event_of_the_future_is_taken_at_its_word(running: Running) -> None:
    document = read(events(running.meters[0]["mRID"], "3.12.0.257"))
    late = [read(events(running.meters[1]["mRID"], "3.12.0.257")).EndDeviceEvent[0] for _ in range(2)]
    late[0].createdDateTime = late[0].createdDateTime.replace(year=2126)
    assert codes(tell(running, EndDeviceEvents(EndDeviceEvent=[*document.EndDeviceEvent, *late]))) == OK


@pytest.mark.parametrize("fields", [{}, {"Timestamp": None}, {"Source": None}, {"Comment": "x" * 1000}])
def test_a_message_is_known_by_any_id_or_none(running: Running, fields: dict[str, Any]) -> None:
    for number, message_id in enumerate((None, "", "42", "not a uuid", "é" * 300, str(uuid.uuid4()))):
        document = read(events(running.meters[number]["mRID"], "3.12.0.257"))
        unique = f"{message_id}{uuid.uuid4()}" if message_id else message_id
        reply = tell(running, document, MessageID=unique, CorrelationID=None, **fields)
        assert codes(reply) == OK
        assert reply.Header.CorrelationID == (unique or reply.Header.MessageID), "the MessageID correlates"
        uuid.UUID(reply.Header.MessageID)


def test_a_correlation_is_given_back_as_it_came(running: Running) -> None:
    document = read(events(running.meters[0]["mRID"], "3.12.0.257"))
    assert tell(running, document, CorrelationID="Ours/7 ").Header.CorrelationID == "Ours/7 "


def test_an_event_without_an_id_is_taken_and_cannot_be_withdrawn(running: Running) -> None:
    document = read(events(running.meters[0]["mRID"], "3.12.0.257"))
    document.EndDeviceEvent[0].mRID = None
    assert codes(tell(running, document)) == OK
    payload = PayloadType(any_=[parse(write(document).encode())])
    assert codes(publish(running, "dms", "canceled", "EndDeviceEvents", payload)) == ("FAILED", ["2.15"])


@pytest.mark.parametrize("mrid", ["42", "Auftrag Nr. 7 / Süd", "x" * 500])
def test_an_object_may_have_an_id_that_is_no_uuid(running: Running, mrid: str) -> None:
    unique = f"{mrid} {uuid.uuid4()}"
    text = read(order("x"))
    text.MaintenanceOrder[0].mRID = unique
    message = CreateMaintenanceOrders(
        Header=header("create", "MaintenanceOrders", "x"), Payload=MaintenanceOrdersPayloadType(MaintenanceOrders=text)
    )
    reply = Client("ExecuteMaintenanceOrders", f"{running.addresses['ffm']}/ExecuteMaintenanceOrders").call(message)
    assert [one.value for one in reply.Reply.ID] == [unique]
    gone = request(running, "ffm", "delete", "MaintenanceOrders", Request=RequestType(ID=[IDType(value=unique)]))
    assert codes(gone) == OK


@pytest.mark.parametrize("verb", ["cancel", "close", "delete"])
@pytest.mark.parametrize(("party", "noun"), [("ffm", "MaintenanceOrders"), ("dms", "UnplannedOutages")])
def test_unknown_objects_are_named_in_both_styles(running: Running, verb: str, party: str, noun: str) -> None:
    ids = RequestType(ID=[IDType(value="a"), IDType(value="b")])
    reply = request(running, party, verb, noun, Request=ids)
    assert codes(reply) == ("FAILED", ["2.15", "2.15"])
    assert [error.ID.value for error in reply.Reply.Error] == ["a", "b"]
    document = named("a") if party == "ffm" else _outage("a")
    assert codes(request(running, party, verb, noun, Payload=PayloadType(any_=[document]))) == ("FAILED", ["2.15"])


def test_one_unknown_order_among_known_ones_spares_them(running: Running) -> None:
    mrid = str(uuid.uuid4())
    request(running, "ffm", "create", "MaintenanceOrders", Payload=PayloadType(any_=[order(mrid)]))
    both = RequestType(ID=[IDType(value=mrid), IDType(value="nothing")])
    reply = request(running, "ffm", "delete", "MaintenanceOrders", Request=both)
    assert codes(reply) == ("FAILED", ["2.15"])
    found = request(running, "ffm", "get", "MaintenanceOrders", Request=RequestType(ID=[IDType(value=mrid)]))
    assert codes(found) == OK, "a request is done whole or not at all"


def test_compressed_beside_the_noun_is_not_overlooked(running: Running) -> None:
    payload = EndDeviceEventsPayloadType(EndDeviceEvents=EndDeviceEvents(), Compressed="x")
    message = CreatedEndDeviceEvents(Header=header("created", "EndDeviceEvents", "x"), Payload=payload)
    client = Client("ReceiveEndDeviceEvents", f"{running.addresses['dms']}/ReceiveEndDeviceEvents")
    assert codes(client.call(message)) == ("FAILED", ["5.2"])
    payload = EndDeviceEventsPayloadType(EndDeviceEvents=EndDeviceEvents(), Format="RDF")
    message = CreatedEndDeviceEvents(Header=header("created", "EndDeviceEvents", "x"), Payload=payload)
    assert codes(client.call(message)) == ("FAILED", ["5.2"])


def test_a_get_service_answers_compressed_where_it_is_asked_for(running: Running) -> None:
    points = [ObjectRef(mRID=meter["UsagePoint"]) for meter in running.meters[:50]]
    asked = GetCustomerMeterDataSetRequestType(
        Option=[OptionType(name="Compressed", value="true")],
        GetCustomerMeterDataSet=Selection(UsagePoint=[*points, ObjectRef(mRID="nowhere")]),
    )
    message = GetCustomerMeterDataSet(Header=header("get", "CustomerMeterDataSet", "x"), Request=asked)
    client = Client("GetCustomerMeterDataSet", f"{running.addresses['cis']}/GetCustomerMeterDataSet")
    reply = client.call(message)
    assert codes(reply) == ("PARTIAL", ["0.2", "2.12"])
    assert (reply.Payload.CustomerMeterDataSet, reply.Payload.Format) == (None, "XML")
    document: CustomerMeterDataSet = read(parse(gzip.decompress(base64.b64decode(reply.Payload.Compressed))))
    assert len(document.Customer) >= 40
    asked.GetCustomerMeterDataSet = Selection(UsagePoint=[ObjectRef(mRID="nowhere")])
    assert client.call(message).Payload is None, "without a result there is no payload"


def test_a_later_reply_goes_to_the_orchestrator_and_is_refused_there_unless_it_waits(running: Running) -> None:
    head = header("get", "MeterReadings", "x")
    head.AsyncReplyFlag, head.ReplyAddress = True, "http://127.0.0.1:9/elsewhere/Operations"
    message = RequestMessage(Header=head, Request=RequestType(ID=[IDType(value=running.meters[0]["mRID"])]))
    client = Client("Operations", f"{running.addresses['ami']}/Operations")
    assert codes(client.call(message)) == ("FAILED", ["7.7"])
    head.MessageID, head.ReplyAddress = str(uuid.uuid4()), f"{running.addresses['orchestrator']}/Operations"
    assert codes(client.call(message)) == ("OK", ["0.3"])


def _outage(mrid: str) -> Any:
    space = "urn:dsobus:2026:UnplannedOutages#"
    inner = f"<UnplannedOutage><mRID>{mrid}</mRID></UnplannedOutage>"
    return parse(f"<UnplannedOutages xmlns='{space}'>{inner}</UnplannedOutages>".encode())


def test_an_event_that_starts_nothing_is_taken_from_the_generic_port_too(running: Running) -> None:
    before = outages(running)
    document = events(running.meters[0]["mRID"], "3.12.0.257")
    assert codes(publish(running, "orchestrator", "created", "EndDeviceEvents", PayloadType(any_=[document]))) == OK
    assert outages(running) == before
