"""Each port speaks SOAP 1.2 at an address beside that of SOAP 1.1, by the same contract and the same handlers."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.soap import conftest
from tests.soap.conftest import Wire

from dsobus.soap import Contract, envelope

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


@pytest.mark.parametrize("flood", ["attributes", "length"])
def test_a_flood_of_attributes_is_refused(wire: Wire, event: str, flood: str) -> None:
    many = " ".join(f'a{number}="b"' for number in range(600))
    added = many if flood == "attributes" else f'a="{"b" * 70_000}"'
    answer = wire.send(event.replace("<m:Header", f"<m:Header {added}", 1))
    assert answer.status == 500
    assert answer.faultcode.endswith("Client")
