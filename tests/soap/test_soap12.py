"""Every port is served in SOAP 1.2 too, at an address of its own, by the same contract and the same handlers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from dsobus.soap import Contract, Faulted, Problem, contract_names, parse, unwrap
from dsobus.soap.faults import fault, fault_answer
from dsobus.soap.version import SOAP11, SOAP12, V12

if TYPE_CHECKING:
    from tests.soap.conftest import Message, Wire

PATH = "/dms/soap12/ReceiveEndDeviceEvents"
ADDRESS = "http://dms.example:8061/dms/soap12/ReceiveEndDeviceEvents"
ACTION = "http://iec.ch/TC57/2011/EndDeviceEvents/{}EndDeviceEvents"
MEDIA = "application/soap+xml; charset=utf-8"


def enveloped(body: str, head: str = "") -> bytes:
    return f'<s:Envelope xmlns:s="{SOAP12}">{head}<s:Body>{body}</s:Body></s:Envelope>'.encode()


@pytest.mark.parametrize("verb", ["created", "changed", "canceled", "closed", "deleted"])
def test_every_operation_is_served_by_the_same_handler(wire: Wire, message: Message, verb: str) -> None:
    answer = wire.send12(message(verb))
    assert (answer.status, answer.result) == (200, "OK")
    assert answer.headers["content-type"] == MEDIA
    assert parse(answer.body).tag == f"{{{SOAP12}}}Envelope"
    assert type(wire.received[0]).__name__ == f"{verb.capitalize()}EndDeviceEvents"


@pytest.mark.parametrize("name", contract_names())
def test_the_wsdl_differs_from_the_authored_one_in_binding_and_addresses_alone(name: str) -> None:
    contract = Contract.load(name)
    first, second = contract.document(f"{name}.wsdl", "urn:a"), contract.document(f"{name}.wsdl", "urn:a", V12)
    assert first.replace(b"/wsdl/soap/", b"/wsdl/soap12/") == second
    bindings = etree.fromstring(second).iter("{http://schemas.xmlsoap.org/wsdl/soap12/}*")
    assert {etree.QName(one).localname for one in bindings} >= {"binding", "operation", "body", "address"}
    assert not list(etree.fromstring(second).iter("{http://schemas.xmlsoap.org/wsdl/soap/}*"))


def test_the_documents_of_the_address_name_that_address(wire: Wire) -> None:
    wsdl = wire.get(PATH, "wsdl").body
    assert f'location="{ADDRESS}"'.encode() in wsdl
    assert f"{ADDRESS}?xsd=EndDeviceEventsMessage.xsd".encode() in wsdl
    assert wire.get(PATH, "xsd=Message.xsd").status == 200
    assert b"SOAP 1.2" in wire.get(PATH).body


def test_the_root_lists_both_wsdls_of_every_port(wire: Wire) -> None:
    listed = wire.get("/").body
    assert f"href='{ADDRESS}?wsdl'".encode() in listed
    assert f"href='{ADDRESS.replace('/soap12', '')}?wsdl'".encode() in listed


def test_a_schema_error_is_a_sender_fault_with_the_declared_detail(wire: Wire, message: Message) -> None:
    answer = wire.send12(message(created="yesterday"))
    assert (answer.status, answer.faultcode) == (400, "soap:Sender")
    assert answer.headers["content-type"] == MEDIA
    assert [etree.QName(child).localname for child in answer.element] == ["Code", "Reason", "Detail"]
    (text,) = answer.element.iter(f"{{{SOAP12}}}Text")
    assert text.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert answer.errors("code") == ["1.8"]


def test_a_defect_of_ours_is_a_receiver_fault(wire: Wire, message: Message) -> None:
    answer = wire.send12(message(reason="boom"))
    assert (answer.status, answer.faultcode, answer.errors("code")) == (500, "soap:Receiver", ["5.3"])


@pytest.mark.parametrize("name", contract_names())
def test_every_declared_fault_validates_in_soap_1_2_too(name: str) -> None:
    contract = Contract.load(name)
    for error in (Faulted("Client", "no \x00"), Faulted("Server", "no", [Problem("5.3", "a", path="/b", rule="c")])):
        (content,) = unwrap(parse(fault(error, contract.fault, V12)), V12).iterfind(f"{{{SOAP12}}}Detail/*")
        assert content.tag == contract.fault
        assert contract.violations(content) == ()


def test_a_refusal_is_an_answer_in_soap_1_2_too(wire: Wire, message: Message) -> None:
    answer = wire.send12(message(reason="refuse"))
    assert (answer.status, answer.result, answer.errors("code")) == (200, "FAILED", ["2.4", "5.8"])


def test_a_soap_1_1_envelope_is_answered_in_the_version_that_its_sender_reads(wire: Wire, message: Message) -> None:
    body = enveloped(message()).replace(SOAP12.encode(), SOAP11.encode())
    for media in ("text/xml; charset=utf-8", "application/soap+xml"):
        answer = wire.post12(body, media)
        assert (answer.status, answer.faultcode) == (500, "soap:VersionMismatch")
        assert answer.headers["content-type"] == "text/xml; charset=utf-8"
        root = parse(answer.body)
        assert root.tag == f"{{{SOAP11}}}Envelope"
        assert upgrade(root) == f"{{{SOAP12}}}Envelope"
    assert wire.received == []


def test_an_envelope_of_no_version_is_a_version_mismatch_with_the_upgrade_header(wire: Wire) -> None:
    answer = wire.post12(b"<Envelope xmlns='urn:x'/>")
    assert (answer.status, answer.faultcode) == (500, "soap:VersionMismatch")
    assert answer.headers["content-type"] == MEDIA
    assert upgrade(parse(answer.body)) == f"{{{SOAP12}}}Envelope"
    assert answer.element.find(f"{{{SOAP12}}}Detail") is None


def upgrade(root: etree._Element) -> str:
    (supported,) = root.iterfind(f"{{*}}Header/{{{SOAP12}}}Upgrade/{{{SOAP12}}}SupportedEnvelope")
    prefix, _, local = (supported.get("qname") or "").partition(":")
    return f"{{{supported.nsmap[prefix]}}}{local}"


def test_the_1_1_address_answers_soap_1_2_in_soap_1_1(wire: Wire, message: Message) -> None:
    answer = wire.post(enveloped(message()), CONTENT_TYPE="application/soap+xml")
    assert (answer.status, answer.faultcode) == (500, "soap:VersionMismatch")
    assert parse(answer.body).tag == f"{{{SOAP11}}}Envelope"
    assert answer.headers["content-type"] == "text/xml; charset=utf-8"


def test_a_soap_1_2_envelope_sent_as_soap_1_1_is_refused(wire: Wire, message: Message) -> None:
    answer = wire.send12(message(), "text/xml")
    assert answer.status == 415
    assert b"application/soap+xml" in answer.body


@pytest.mark.parametrize("role", ["", f' s:role="{SOAP12}/role/next"', f' s:role="{SOAP12}/role/ultimateReceiver"'])
@pytest.mark.parametrize("must", ["1", "true"])
def test_each_header_that_must_be_understood_is_named(wire: Wire, message: Message, role: str, must: str) -> None:
    head = f"""<s:Header><x:Security xmlns:x="urn:x" s:mustUnderstand="{must}"{role}/><y:a xmlns:y="urn:y"/>
        <z:Ö xmlns:z="urn:&amp;z" s:mustUnderstand="{must}"{role}/></s:Header>"""
    answer = wire.post12(enveloped(message(), head))
    assert (answer.status, answer.faultcode) == (500, "soap:MustUnderstand")
    named = []
    for one in parse(answer.body).iterfind(f"{{{SOAP12}}}Header/{{{SOAP12}}}NotUnderstood"):
        prefix, _, local = (one.get("qname") or "").partition(":")
        named.append((one.nsmap[prefix], local))
    assert named == [("urn:x", "Security"), ("urn:&z", "Ö")]
    assert wire.received == []


@pytest.mark.parametrize("role", [f"{SOAP12}/role/none", "urn:somebody-else"])
def test_headers_for_other_roles_are_passed_over(wire: Wire, message: Message, role: str) -> None:
    head = f'<s:Header><x:a xmlns:x="urn:x" s:mustUnderstand="true" s:role="{role}"/></s:Header>'
    assert wire.post12(enveloped(message(), head)).result == "OK"


def test_the_action_parameter_must_be_that_of_the_body(wire: Wire, message: Message) -> None:
    media = MEDIA + '; action="{}"'
    for given in (ACTION.format("Created"), ""):
        assert wire.send12(message(), media.format(given)).result == "OK"
    assert wire.send12(message(), f"application/soap+xml;ACTION={ACTION.format('Created')}").result == "OK"
    wire.received.clear()
    for wrong in (
        media.format(ACTION.format("Deleted")),
        f"application/soap+xml;action={ACTION.format('Deleted')}",
        f'application/soap+xml; action="{ACTION.format("Created")}"; Action="{ACTION.format("Deleted")}"',
    ):
        answer = wire.send12(message(), wrong)
        assert (answer.status, answer.faultcode) == (400, "soap:Sender")
    assert wire.send12(message(), HTTP_SOAPACTION=f'"{ACTION.format("Deleted")}"').faultcode == "soap:Sender"
    assert wire.received == []


def test_what_a_handler_says_about_the_status_of_a_fault_is_kept() -> None:
    assert fault_answer(Faulted("Server", "later", status=503), version=V12).status == 503
    assert fault_answer(Faulted("Client", "no", status=403), version=V12).status == 403


@pytest.mark.parametrize("start", ["<s:Envelope", "<s:Body", "<m:CreatedEndDeviceEvents"])
def test_an_encoding_style_is_refused_in_both_versions(wire: Wire, message: Message, start: str) -> None:
    for space, post in ((SOAP11, wire.post), (SOAP12, wire.post12)):
        styled = f'{start} s:encodingStyle="{space}"'
        text = enveloped(message()).decode().replace(SOAP12, space).replace(start, styled, 1)
        assert "encodingStyle" in post(text.encode()).reason
    assert wire.received == []
