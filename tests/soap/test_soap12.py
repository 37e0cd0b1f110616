"""Each port speaks SOAP 1.2 at an address beside that of SOAP 1.1, by the same contract and the same handlers."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator

import pytest
from lxml import etree
from tests.soap import conftest
from tests.soap.conftest import Wire
from zeep import Client
from zeep.exceptions import Fault

from dsobus.cli.layout import free_ports
from dsobus.soap import Contract, Host, Port, envelope
from dsobus.soap.errors import Malformed, TooLarge
from dsobus.soap.inflate import inflate
from dsobus.soap.server import Server

SOAP12 = "http://www.w3.org/2003/05/soap-envelope"
PATH = "/dms/soap12/ReceiveEndDeviceEvents"
MEDIA = "application/soap+xml; charset=utf-8"


def envelope12(body: str, header: str = "") -> bytes:
    return f'<s:Envelope xmlns:s="{SOAP12}">{header}<s:Body>{body}</s:Body></s:Envelope>'.encode()


@pytest.fixture
def event(message: conftest.Message) -> str:
    return message()


def fault(body: bytes) -> tuple[str, str]:
    """Return the code and the reason of a SOAP 1.2 fault."""
    root = etree.fromstring(body)
    names = {"s": SOAP12}
    code = root.findtext("s:Body/s:Fault/s:Code/s:Value", namespaces=names) or ""
    return code.rpartition(":")[2], root.findtext("s:Body/s:Fault/s:Reason/s:Text", namespaces=names) or ""


def test_a_message_in_soap_12_is_answered_in_soap_12(wire: Wire, event: str) -> None:
    answer = wire.post(envelope12(event), PATH_INFO=PATH, CONTENT_TYPE=MEDIA)
    assert answer.status == 200
    assert answer.headers["content-type"] == MEDIA
    assert etree.fromstring(answer.body).tag == f"{{{SOAP12}}}Envelope"
    assert b"<msg:Result>OK</msg:Result>" in answer.body


def test_a_breach_of_the_schema_is_a_sender_fault_with_the_declared_detail(wire: Wire, event: str) -> None:
    answer = wire.post(envelope12(event.replace(">created<", ">asleep<")), PATH_INFO=PATH, CONTENT_TYPE=MEDIA)
    assert (answer.status, fault(answer.body)[0]) == (400, "Sender")
    (detail,) = etree.fromstring(answer.body).iterfind(f".//{{{SOAP12}}}Detail")
    assert detail[0].tag.endswith("}EndDeviceEventsFaultMessage")
    assert not Contract.load("ReceiveEndDeviceEvents").violations(detail[0])


@pytest.mark.parametrize(("path", "other"), [(PATH, "1.1"), ("/dms/ReceiveEndDeviceEvents", "1.2")])
def test_the_envelope_of_the_other_version_is_a_version_mismatch(wire: Wire, event: str, path: str, other: str) -> None:
    body = envelope12(event) if other == "1.2" else envelope(event.encode())
    media = MEDIA if other == "1.2" else "text/xml; charset=utf-8"
    answer = wire.post(body, PATH_INFO=path, CONTENT_TYPE=media)
    assert answer.status == 500
    assert b"VersionMismatch" in answer.body
    # SOAP 1.2 Appendix A: a sender of SOAP 1.1 is answered in SOAP 1.1, which it understands.
    assert etree.fromstring(answer.body).tag == f"{{{conftest.SOAP}}}Envelope"


def test_a_header_that_must_be_understood_is_named(wire: Wire, event: str) -> None:
    header = '<s:Header><x:Rule xmlns:x="urn:x" s:mustUnderstand="true"/></s:Header>'
    answer = wire.post(envelope12(event, header), PATH_INFO=PATH, CONTENT_TYPE=MEDIA)
    assert fault(answer.body)[0] == "MustUnderstand"
    assert b"NotUnderstood" in answer.body


def test_an_action_that_is_not_that_of_the_body_is_refused(wire: Wire, event: str) -> None:
    answer = wire.post(envelope12(event), PATH_INFO=PATH, CONTENT_TYPE=f'{MEDIA}; action="urn:other"')
    assert (answer.status, fault(answer.body)[0]) == (400, "Sender")


def test_the_derived_wsdl_differs_in_binding_and_address_alone(wire: Wire) -> None:
    plain = wire.get(query="wsdl").body
    derived = wire.get(PATH, "wsdl").body
    assert b"http://schemas.xmlsoap.org/wsdl/soap12/" in derived
    back = derived.replace(b"http://schemas.xmlsoap.org/wsdl/soap12/", b"http://schemas.xmlsoap.org/wsdl/soap/")
    assert back.replace(b"/dms/soap12/", b"/dms/") == plain


@pytest.fixture
def served() -> Iterator[str]:
    """A real server with one party, and the address of its SOAP 1.2 port."""
    (number,) = free_ports(1)
    address = f"http://127.0.0.1:{number}/dms/ReceiveEndDeviceEvents"
    port = Port("dms", Contract.load("ReceiveEndDeviceEvents"), conftest.service([]), address=address)
    with Server(Host([port]), "127.0.0.1", number):
        yield f"http://127.0.0.1:{number}{PATH}"


def test_zeep_needs_the_derived_wsdl_alone(served: str) -> None:
    service = Client(served + "?wsdl").service  # type: ignore[no-untyped-call]
    header = {"Verb": "created", "Noun": "EndDeviceEvents"}
    event = {"createdDateTime": "2026-03-01T10:00:00Z", "EndDeviceEventType": {"ref": "3.26.0.85"}}
    payload = {"EndDeviceEvents": {"EndDeviceEvent": [event]}}
    assert service.CreatedEndDeviceEvents(Header=header, Payload=payload).Reply.Result == "OK"
    with pytest.raises(Fault):
        service.CreatedEndDeviceEvents(Header=header | {"Verb": "asleep"}, Payload=payload)


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_compressed_request_is_inflated(wire: Wire, event: str, coding: str) -> None:
    plain = envelope(event.encode())
    packed = gzip.compress(plain) if coding == "gzip" else zlib.compress(plain)
    assert wire.post(packed, HTTP_CONTENT_ENCODING=coding).result == "OK"


def test_an_unknown_coding_is_refused(wire: Wire, event: str) -> None:
    assert wire.post(event.encode(), HTTP_CONTENT_ENCODING="br").status == 415


def test_a_bomb_is_not_inflated(wire: Wire) -> None:
    assert wire.post(gzip.compress(b" " * 300_000_000, 9), HTTP_CONTENT_ENCODING="gzip").status == 413


def test_damaged_content_is_said_to_be_so() -> None:
    packed = gzip.compress(b"some content" * 1000)
    with pytest.raises(Malformed, match="too early"):
        list(inflate([packed[:-9]]))
    with pytest.raises(Malformed, match="damaged"):
        list(inflate([b"no gzip at all"]))
    with pytest.raises(TooLarge):
        list(inflate([gzip.compress(b" " * 3000)], limit=2999))
    assert b"".join(inflate([packed[:7], packed[7:]])) == b"some content" * 1000


def test_a_large_answer_is_compressed_for_who_asks(wire: Wire) -> None:
    plain = wire.get(query="xsd=EndDeviceEvents.xsd")
    packed = wire.get(query="xsd=EndDeviceEvents.xsd", HTTP_ACCEPT_ENCODING="gzip, deflate")
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body


@pytest.mark.parametrize("flood", ["attributes", "length"])
def test_a_flood_of_attributes_is_refused(wire: Wire, event: str, flood: str) -> None:
    many = " ".join(f'a{number}="b"' for number in range(600))
    added = many if flood == "attributes" else f'a="{"b" * 70_000}"'
    answer = wire.send(event.replace("<m:Header", f"<m:Header {added}", 1))
    assert answer.status == 500
    assert answer.faultcode.endswith("Client")
