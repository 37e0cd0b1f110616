"""What SOAP 1.2 and the WS-I Basic Profiles say of single messages, where no other test is about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from dsobus.soap import parse
from dsobus.soap.faults import SUBCODES
from dsobus.soap.version import NO_ENCODING, SOAP11, SOAP12, V11, V12, VERSIONS, Version

if TYPE_CHECKING:
    from tests.soap.conftest import Answer, Message, Wire

ENCODING12 = f"{SOAP12.rpartition('/')[0]}/soap-encoding"
OPENED = {"Envelope": "<s:Envelope", "Header": "<s:Header", "Body": "<s:Body"}


def post(wire: Wire, version: Version, body: str, head: str = "", **environ: str) -> Answer:
    space = version.namespace
    text = f'<s:Envelope xmlns:s="{space}">{head}<s:Body>{body}</s:Body></s:Envelope>'
    return (wire.post if version is V11 else wire.post12)(text.encode(), **environ)


def subcode(answer: Answer) -> str:
    value = answer.element.find(f"{{{SOAP12}}}Code/{{{SOAP12}}}Subcode/{{{SOAP12}}}Value")
    assert value is not None, answer.body
    prefix, _, local = (value.text or "").partition(":")
    assert value.nsmap[prefix] == SUBCODES
    return local


@pytest.mark.parametrize("style", [ENCODING12, "http://schemas.xmlsoap.org/soap/encoding/", "urn:x", ""])
def test_a_body_in_an_encoding_is_data_encoding_unknown(wire: Wire, message: Message, style: str) -> None:
    answer = post(wire, V12, message().replace(" xmlns:m=", f' s:encodingStyle="{style}" xmlns:m=', 1))
    assert (answer.status, answer.faultcode) == (500, "soap:DataEncodingUnknown")
    assert style in answer.reason
    assert wire.received == []


def test_a_body_that_says_that_it_is_in_no_encoding_is_taken(wire: Wire, message: Message) -> None:
    body = message().replace(" xmlns:m=", f' s:encodingStyle=" {NO_ENCODING} " xmlns:m=', 1)
    assert post(wire, V12, body).result == "OK"


@pytest.mark.parametrize("element", ["Envelope", "Header", "Body"])
@pytest.mark.parametrize("style", [NO_ENCODING, ENCODING12])
def test_the_envelopes_own_elements_have_no_encoding_style(
    wire: Wire, message: Message, element: str, style: str
) -> None:
    text = f'<s:Envelope xmlns:s="{SOAP12}"><s:Header/><s:Body>{message()}</s:Body></s:Envelope>'
    styled = text.replace(OPENED[element], f'{OPENED[element]} s:encodingStyle="{style}"', 1)
    answer = wire.post12(styled.encode())
    assert (answer.status, answer.faultcode, subcode(answer)) == (400, "soap:Sender", "BadEnvelope")
    assert wire.received == []


@pytest.mark.parametrize("version", VERSIONS, ids=["1.1", "1.2"])
def test_a_header_block_may_be_in_any_encoding_for_we_read_none(wire: Wire, message: Message, version: Version) -> None:
    head = f'<s:Header><x:a xmlns:x="urn:x" s:encodingStyle="{ENCODING12}"/></s:Header>'
    assert post(wire, version, message(), head).result == "OK"


def test_a_sender_fault_of_soap_1_2_tells_programs_what_was_wrong(wire: Wire, message: Message) -> None:
    said = {
        "NotWellFormed": wire.post12(b"<a"),
        "BadEnvelope": wire.post12(b"<a/>"),
        "UnknownRequest": wire.send12("<a/>"),
        "ActionMismatch": wire.send12(message(), HTTP_SOAPACTION="urn:x"),
        "NotValid": wire.send12(message(created="yesterday")),
    }
    for expected, answer in said.items():
        assert (answer.faultcode, subcode(answer)) == ("soap:Sender", expected)
    out_of_range = wire.send12(message(created="9999-12-31T24:00:00Z"))
    assert subcode(out_of_range) == "NotValid"
    order = [etree.QName(child).localname for child in out_of_range.element[0]]
    assert order == ["Value", "Subcode"]


def test_other_faults_have_no_subcode(wire: Wire, message: Message) -> None:
    insists = '<s:Header><x:a xmlns:x="urn:x" s:mustUnderstand="1"/></s:Header>'
    for answer in (
        wire.send12(message(reason="boom")),
        post(wire, V12, message(), insists),
        wire.post12(b'<Envelope xmlns="urn:x"/>'),
    ):
        assert answer.element.find(f".//{{{SOAP12}}}Subcode") is None
    assert b"Subcode" not in wire.send(message(created="yesterday")).body, "SOAP 1.1 has none"


@pytest.mark.parametrize("relay", ["true", "false", "1", "0"])
@pytest.mark.parametrize("role", ["", f"{SOAP12}/role/next", f"{SOAP12}/role/ultimateReceiver", "urn:x"])
def test_relay_is_for_who_passes_on_and_we_do_not(wire: Wire, message: Message, relay: str, role: str) -> None:
    head = f'<s:Header><x:a xmlns:x="urn:x" s:relay="{relay}" s:role="{role}"/></s:Header>'
    assert post(wire, V12, message(), head).result == "OK"
    insists = head.replace("s:relay", 's:mustUnderstand="true" s:relay')
    if role != "urn:x":
        assert post(wire, V12, message(), insists).faultcode == "soap:MustUnderstand"


@pytest.mark.parametrize("must", ["2", "yes", "TRUE", "", "-1"])
def test_must_understand_is_a_boolean(wire: Wire, message: Message, must: str) -> None:
    head = f'<s:Header><x:a xmlns:x="urn:x" s:mustUnderstand="{must}"/></s:Header>'
    answer = post(wire, V12, message(), head)
    assert (answer.faultcode, subcode(answer)) == ("soap:Sender", "BadEnvelope")
    assert wire.received == []


@pytest.mark.parametrize(("version", "other"), [(V11, V12), (V12, V11)], ids=["1.1", "1.2"])
def test_attributes_of_the_other_version_mean_nothing(
    wire: Wire, message: Message, version: Version, other: Version
) -> None:
    head = f'<s:Header><x:a xmlns:x="urn:x" xmlns:o="{other.namespace}" o:mustUnderstand="1"/></s:Header>'
    assert post(wire, version, message(), head).result == "OK"


@pytest.mark.parametrize("version", VERSIONS, ids=["1.1", "1.2"])
def test_what_insists_is_told_before_what_is_wrong_in_the_body(wire: Wire, version: Version) -> None:
    head = '<s:Header><x:a xmlns:x="urn:x" s:mustUnderstand="1"/></s:Header>'
    for body in ("", "<a/><b/>", '<a s:encodingStyle="urn:x"/>'):
        assert post(wire, version, body, head).faultcode == "soap:MustUnderstand"


@pytest.mark.parametrize("version", VERSIONS, ids=["1.1", "1.2"])
def test_the_part_in_a_body_has_a_namespace(wire: Wire, message: Message, version: Version) -> None:
    bare = message().replace("<m:Created", "<Created").replace("</m:Created", "</Created")
    assert "is no request" in post(wire, version, bare).reason
    assert wire.received == []


@pytest.mark.parametrize("version", VERSIONS, ids=["1.1", "1.2"])
def test_the_prefix_xml_may_be_declared_and_we_do_not(wire: Wire, message: Message, version: Version) -> None:
    declared = message().replace(" xmlns:m=", ' xmlns:xml="http://www.w3.org/XML/1998/namespace" xmlns:m=', 1)
    answer = post(wire, version, declared)
    assert answer.result == "OK"
    for body in (answer.body, post(wire, version, "<a/>").body):
        assert b"xmlns:xml=" not in body


@pytest.mark.parametrize("version", VERSIONS, ids=["1.1", "1.2"])
@pytest.mark.parametrize("action", [None, "", '""', " "])
def test_no_action_is_needed(wire: Wire, message: Message, version: Version, action: str | None) -> None:
    assert post(wire, version, message(), **({} if action is None else {"HTTP_SOAPACTION": action})).result == "OK"


@pytest.mark.parametrize("version", VERSIONS, ids=["1.1", "1.2"])
def test_our_own_messages_keep_to_the_rules(wire: Wire, message: Message, version: Version) -> None:
    for answer in (post(wire, version, message()), post(wire, version, message(created="x")), post(wire, version, "")):
        root = parse(answer.body)
        assert root.tag == version.tag("Envelope")
        assert [part.tag for part in root] == [version.tag("Body")]
        assert len(root[0]) == 1
        assert etree.QName(root[0][0]).namespace
        for word in (b"<!DOCTYPE", b"<?xml-", b"encodingStyle", b"mustUnderstand"):
            assert word not in answer.body
        assert answer.body.startswith(b'<?xml version="1.0" encoding="UTF-8"?>')
        assert {SOAP11, SOAP12} & {space for one in root.iter() for space in one.nsmap.values()} == {version.namespace}
