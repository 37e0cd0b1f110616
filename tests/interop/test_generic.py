"""The generic port takes every noun of its party's typed ports, in every form, plain and compressed."""

from __future__ import annotations

import base64
import gzip
import uuid
from typing import Any

import pytest
import requests
from lxml import etree
from tests.interop.conftest import Running

from dsobus.client import Client
from dsobus.messages import read
from dsobus.messages.message import EventMessage, IDType, OptionType, PayloadType, RequestMessage, RequestType
from dsobus.soap import Contract, Element, catalogue, envelope, header, parse, unwrap

MESSAGE = "http://iec.ch/TC57/2011/schema/message"
ABSTRACT = "http://iec.ch/TC57/2011/abstract"
EVENTS = "http://iec.ch/TC57/2011/EndDeviceEvents#"
ORDERS = "http://iec.ch/TC57/2015/MaintenanceOrders#"
READINGS = "http://iec.ch/TC57/2011/GetMeterReadings#"


def order(mrid: str) -> Element:
    return parse(
        f"<MaintenanceOrders xmlns='{ORDERS}'><MaintenanceOrder><mRID>{mrid}</mRID><Work><kind>repair</kind>"
        "<statusKind>waitingOnApproval</statusKind></Work></MaintenanceOrder></MaintenanceOrders>".encode()
    )


def named(mrid: str) -> Element:
    return parse(
        f"<MaintenanceOrders xmlns='{ORDERS}'><MaintenanceOrder><mRID>{mrid}</mRID></MaintenanceOrder>"
        "</MaintenanceOrders>".encode()
    )


def events(meter: str, *kinds: str) -> Element:
    listed = "".join(
        f"<EndDeviceEvent><mRID>{uuid.uuid4()}</mRID><createdDateTime>2026-01-15T06:00:00Z</createdDateTime><Assets>"
        f"<mRID>{meter}</mRID></Assets><EndDeviceEventType ref='{kind}'/></EndDeviceEvent>"
        for kind in kinds
    )
    return parse(f"<EndDeviceEvents xmlns='{EVENTS}'>{listed}</EndDeviceEvents>".encode())


def wanted(*meters: str) -> Element:
    listed = "".join(f"<EndDevice><mRID>{meter}</mRID></EndDevice>" for meter in meters)
    return parse(f"<GetMeterReadings xmlns='{READINGS}'>{listed}</GetMeterReadings>".encode())


def request(suite: Running, party: str, verb: str, noun: str, **parts: Any) -> Any:
    """Send a request to the generic port of a party and return its typed response."""
    message = RequestMessage(Header=header(verb, noun, "x"), **parts)
    return Client("Operations", f"{suite.addresses[party]}/Operations").call(message)


def publish(suite: Running, party: str, verb: str, noun: str, payload: PayloadType | None) -> Any:
    message = EventMessage(Header=header(verb, noun, "x"), Payload=payload)
    return Client("Operations", f"{suite.addresses[party]}/Operations").call(message)


def codes(reply: Any) -> tuple[str, list[str]]:
    return reply.Reply.Result, [error.code for error in reply.Reply.Error]


def packed(document: Element) -> str:
    return base64.b64encode(gzip.compress(etree.tostring(document))).decode()


OK = ("OK", ["0.0"])


def test_every_party_has_the_generic_port() -> None:
    assert {row.provider for row in catalogue.rows() if row.port == "Operations"} == catalogue.catalogue().parties


def test_an_order_lives_its_life_on_the_generic_port(running: Running) -> None:
    mrid = str(uuid.uuid4())
    made = request(running, "ffm", "create", "MaintenanceOrders", Payload=PayloadType(any_=[order(mrid)]))
    assert codes(made) == OK
    assert [one.value for one in made.Reply.ID] == [mrid]
    assert (made.Header.Verb, made.Header.Noun) == ("reply", "MaintenanceOrders")
    found = request(running, "ffm", "get", "MaintenanceOrders", Request=RequestType(ID=[IDType(value=mrid)]))
    (stored,) = read(found.Payload.any_[0]).MaintenanceOrder
    assert (stored.mRID, stored.Work[0].statusKind) == (mrid, "waitingOnApproval")
    assert codes(request(running, "ffm", "create", "MaintenanceOrders", Payload=PayloadType(any_=[order(mrid)]))) == (
        "FAILED",
        ["6.1"],
    ), "by the same rules"
    deleted = request(running, "ffm", "delete", "MaintenanceOrders", Request=RequestType(ID=[IDType(value=mrid)]))
    assert codes(deleted) == OK
    gone = request(running, "ffm", "get", "MaintenanceOrders", Request=RequestType(ID=[IDType(value=mrid)]))
    assert codes(gone) == ("FAILED", ["2.15"])


@pytest.mark.parametrize("verb", ["cancel", "close", "delete"])
@pytest.mark.parametrize("style", ["Request/ID", "Payload with the id", "Payload/ID"])
def test_objects_are_named_in_each_style(running: Running, verb: str, style: str) -> None:
    mrid = str(uuid.uuid4())
    assert codes(request(running, "ffm", "create", "MaintenanceOrders", Payload=PayloadType(any_=[order(mrid)]))) == OK
    styles: dict[str, dict[str, Any]] = {
        "Request/ID": {"Request": RequestType(ID=[IDType(value=mrid)])},
        "Payload with the id": {"Payload": PayloadType(any_=[named(mrid)])},
        "Payload/ID": {"Payload": PayloadType(ID=[IDType(value=mrid)])},
    }
    assert codes(request(running, "ffm", verb, "MaintenanceOrders", **styles[style])) == OK


def test_a_query_without_its_profile_selects_by_ids_or_everything(running: Running) -> None:
    meter = running.meters[0]["mRID"]
    by_id = request(running, "ami", "get", "MeterReadings", Request=RequestType(ID=[IDType(value=meter)]))
    assert codes(by_id) == OK
    by_profile = request(running, "ami", "get", "MeterReadings", Request=RequestType(any_=[wanted(meter)]))
    assert [one.Meter.mRID for one in read(by_profile.Payload.any_[0]).MeterReading] == [meter]
    everybody = request(running, "cis", "get", "CustomerMeterDataSet")
    assert len(read(everybody.Payload.any_[0]).Customer) > 50


@pytest.mark.parametrize("party", ["dms", "orchestrator"])
@pytest.mark.parametrize("verb", ["created", "changed", "canceled", "closed", "deleted"])
def test_events_are_published(running: Running, party: str, verb: str) -> None:
    document = events(running.meters[0]["mRID"], "3.12.0.257")
    first = publish(running, party, "created", "EndDeviceEvents", PayloadType(any_=[document]))
    assert codes(first) == OK
    if verb != "created":
        assert codes(publish(running, party, verb, "EndDeviceEvents", PayloadType(any_=[document]))) == OK


@pytest.mark.parametrize(
    ("party", "verb", "noun", "code"),
    [
        ("cis", "get", "MeterReadings", "2.5"),
        ("ami", "create", "MeterReadings", "2.9"),
        ("ffm", "execute", "MaintenanceOrders", "1.7"),
        ("ffm", "created", "MaintenanceOrders", "2.9"),
        ("ffm", "reply", "MaintenanceOrders", "2.9"),
        ("ffm", "create", "MaintenanceOrders", "1.7"),
        ("ffm", "cancel", "MaintenanceOrders", "1.6"),
        ("orchestrator", "create", "MaintenanceOrders", "2.9"),
        ("orchestrator", "get", "Weather", "2.5"),
    ],
)
def test_what_a_party_does_not_serve_is_refused(running: Running, party: str, verb: str, noun: str, code: str) -> None:
    assert codes(request(running, party, verb, noun)) == ("FAILED", [code])


def test_a_request_verb_is_no_event(running: Running) -> None:
    assert codes(publish(running, "dms", "create", "UnplannedOutages", None)) == ("FAILED", ["2.9"])


def test_a_payload_is_held_to_the_schema_of_its_noun(running: Running) -> None:
    wrong = parse(f"<MaintenanceOrders xmlns='{ORDERS}'><Order/></MaintenanceOrders>".encode())
    reply = request(running, "ffm", "create", "MaintenanceOrders", Payload=PayloadType(any_=[wrong]))
    assert codes(reply) == ("FAILED", ["1.8"])
    assert "Order" in (reply.Reply.Error[0].details or "")
    other = PayloadType(any_=[events("m", "3.26.0.85")])
    assert codes(request(running, "ffm", "create", "MaintenanceOrders", Payload=other)) == ("FAILED", ["1.8"])


FORMS = {
    "the message itself": "{message}",
    "a wrapper around its type": (
        "<abs:Request xmlns:abs='{abstract}'><abs:message>{content}</abs:message></abs:Request>"
    ),
    "a bare wrapper around its type": "<Request><message>{content}</message></Request>",
    "a bare wrapper around the message": "<Request>{message}</Request>",
    "a wrapper around the message": "<abs:Request xmlns:abs='{abstract}'>{message}</abs:Request>",
    "a wrapper and a message without namespace": "<Request><RequestMessage>{content}</RequestMessage></Request>",
}


def posted(suite: Running, body: str, party: str = "ami") -> Element:
    response = requests.post(
        f"{suite.addresses[party]}/Operations",
        data=envelope(body.encode()),
        headers={"Content-Type": "text/xml", "SOAPAction": '"http://iec.ch/61968/Request"'},
        timeout=30,
    )
    return unwrap(parse(response.content))


def in_form(form: str, content: str, kind: str = "Request") -> str:
    message = f"<m:{kind}Message xmlns:m='{MESSAGE}'>{content}</m:{kind}Message>"
    return FORMS[form].format(message=message, abstract=ABSTRACT, content=content)


def head(meter: str, message_id: str) -> str:
    return (
        f"<m:Header xmlns:m='{MESSAGE}'><m:Verb>get</m:Verb><m:Noun>MeterReadings</m:Noun>"
        f"<m:MessageID>{message_id}</m:MessageID></m:Header>"
        f"<m:Request xmlns:m='{MESSAGE}'><m:ID>{meter}</m:ID></m:Request>"
    )


@pytest.mark.parametrize("form", FORMS)
def test_a_body_is_taken_in_every_form_seen_in_the_field(running: Running, form: str) -> None:
    answer = posted(running, in_form(form, head(running.meters[0]["mRID"], "1")))
    assert answer.tag == f"{{{MESSAGE}}}ResponseMessage", "and answered in the first"
    assert answer.findtext(f".//{{{MESSAGE}}}Result") == "OK"
    assert Contract.load("Operations").violations(answer) == ()


@pytest.mark.parametrize("form", [form for form in FORMS if form != "the message itself"])
@pytest.mark.parametrize("namespace", [MESSAGE, MESSAGE.replace("iec.ch", "www.iec.ch")])
def test_a_wrapped_message_may_be_in_the_other_dialect(running: Running, form: str, namespace: str) -> None:
    body = in_form(form, head(running.meters[0]["mRID"], "1")).replace(MESSAGE, namespace)
    assert posted(running, body).findtext(f".//{{{MESSAGE}}}Result") == "OK"


@pytest.mark.parametrize(
    "body",
    [
        "<Request/>",
        "<Request><Other/></Request>",
        f"<Request xmlns='urn:x'><RequestMessage xmlns='{MESSAGE}'/></Request>",
        f"<Request><RequestMessage xmlns='{MESSAGE}'/><RequestMessage xmlns='{MESSAGE}'/></Request>",
        f"<Request><EventMessage xmlns='{MESSAGE}'/></Request>",
        "<Request><RequestMessage/></Request>",
        f"<Request><RequestMessage xmlns='{MESSAGE}'/></Request>",
    ],
)
def test_a_wrapper_of_anything_else_is_a_fault(running: Running, body: str) -> None:
    assert posted(running, body).findtext("faultcode") == "soap:Client"


def test_a_repeat_in_another_form_is_a_repeat(running: Running) -> None:
    mrid, message_id = str(uuid.uuid4()), str(uuid.uuid4())
    content = (
        f"<m:Header xmlns:m='{MESSAGE}'><m:Verb>create</m:Verb><m:Noun>MaintenanceOrders</m:Noun>"
        f"<m:MessageID>{message_id}</m:MessageID></m:Header><m:Payload xmlns:m='{MESSAGE}'><MaintenanceOrders "
        f"xmlns='{ORDERS}'><MaintenanceOrder><mRID>{mrid}</mRID><Work><kind>repair</kind><statusKind>"
        "waitingOnApproval</statusKind></Work></MaintenanceOrder></MaintenanceOrders></m:Payload>"
    )
    answers = [posted(running, in_form(form, content), "ffm") for form in FORMS]
    assert {answer.findtext(f".//{{{MESSAGE}}}ID") for answer in answers} == {mrid}
    assert len({answer.findtext(f".//{{{MESSAGE}}}MessageID") for answer in answers}) == 1


def test_a_document_comes_compressed_for_every_noun(running: Running) -> None:
    mrid = str(uuid.uuid4())
    for form in (None, "XML"):
        content = PayloadType(Compressed=packed(order(mrid)), Format=form)
        reply = request(running, "ffm", "create", "MaintenanceOrders", Payload=content)
        assert codes(reply) == (OK if form is None else ("FAILED", ["6.1"])), "read, and known the second time"
    document = events(running.meters[0]["mRID"], *["3.12.0.257"] * 200)
    text = packed(document)
    lines = "\n".join(text[at : at + 76] for at in range(0, len(text), 76))
    for written in (text, lines):
        reply = publish(running, "dms", "created", "EndDeviceEvents", PayloadType(Compressed=written, Format="XML"))
        assert codes(reply) == OK


def test_a_compressed_document_may_be_in_the_other_dialect(running: Running) -> None:
    text = etree.tostring(order(str(uuid.uuid4()))).replace(b"http://iec.ch", b"http://www.iec.ch")
    content = PayloadType(Compressed=base64.b64encode(gzip.compress(text)).decode())
    assert codes(request(running, "ffm", "create", "MaintenanceOrders", Payload=content)) == OK


BOMB = base64.b64encode(gzip.compress(b" " * 70_000_000, 9)).decode()


@pytest.mark.parametrize(
    ("content", "form", "code", "words"),
    [
        ("???", "XML", "1.8", "not base64"),
        (base64.b64encode(b"no gzip").decode(), "XML", "1.8", "damaged"),
        (base64.b64encode(gzip.compress(b"<a/>")[:-6]).decode(), "XML", "1.8", "ends too early"),
        (base64.b64encode(gzip.compress(b"no xml")).decode(), "XML", "1.8", "not well-formed"),
        (
            base64.b64encode(gzip.compress(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")).decode(),
            "XML",
            "1.8",
            "DOCTYPE",
        ),
        (base64.b64encode(gzip.compress(b"<a/>")).decode(), "XML", "1.8", "a"),
        ("", "XML", "1.8", "no compressed content"),
        (BOMB, "XML", "3.1", "times its size"),
        (packed(order("a")), "RDF", "5.2", "Format RDF"),
        (packed(order("a")), "BINARY", "5.2", "Format BINARY"),
        (packed(order("a")), "GZIP", "5.2", "Format GZIP"),
        (packed(order("a")), "xml", "5.2", "Format xml"),
    ],
)
def test_a_compressed_document_that_cannot_be_read_is_refused(
    running: Running, content: str, form: str, code: str, words: str
) -> None:
    payload = PayloadType(Compressed=content, Format=form)
    reply = request(running, "ffm", "create", "MaintenanceOrders", Payload=payload)
    assert codes(reply) == ("FAILED", [code])
    assert words in (reply.Reply.Error[0].reason or "") + (reply.Reply.Error[0].details or "")


def test_a_plain_document_of_another_format_is_refused(running: Running) -> None:
    payload = PayloadType(any_=[order("a")], Format="RDF")
    assert codes(request(running, "ffm", "create", "MaintenanceOrders", Payload=payload)) == ("FAILED", ["5.2"])


def test_an_answer_comes_compressed_where_it_is_asked_for(running: Running) -> None:
    meter = running.meters[0]["mRID"]
    asked = RequestType(Option=[OptionType(name="Compressed", value="true")], any_=[wanted(meter)])
    reply = request(running, "ami", "get", "MeterReadings", Request=asked)
    assert codes(reply) == OK
    assert (reply.Payload.any_, reply.Payload.Format) == ([], "XML")
    document = read(parse(gzip.decompress(base64.b64decode(reply.Payload.Compressed))))
    assert [one.Meter.mRID for one in document.MeterReading] == [meter]
    asked.Option[0].value = "false"
    assert request(running, "ami", "get", "MeterReadings", Request=asked).Payload.Compressed is None
