"""What is SOAP, but not what the address takes, is refused by the rules of SOAP and WS-I, in both versions."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from dsobus.soap.version import V11, V12

if TYPE_CHECKING:
    from tests.attacks.conftest import Attack, Message

ACTION = "http://iec.ch/TC57/2011/EndDeviceEvents/{}EndDeviceEvents"


def test_an_action_is_not_spoofed(attack: Attack, message: Message) -> None:
    wrong, right = ACTION.format("Deleted"), ACTION.format("Created")
    media = attack.version.media
    for given in (
        f'"{wrong}"',
        wrong,
        f"'{wrong}'",
        f'"{right}", "{wrong}"',
        f'"{right} "x',
        right.upper(),
        "a" * 30_000,
    ):
        attack.refused(attack.send(message(), HTTP_SOAPACTION=given), "is not that of the body")
    if attack.version is V12:
        for given in (f'"{wrong}"', wrong, f'"{right}"; action="{wrong}"', f'"{wrong}"; action="{right}"'):
            attack.refused(attack.send(message(), CONTENT_TYPE=f"{media}; action={given}"))


@pytest.mark.parametrize("must", ["1", "true", " 1 "])
def test_a_header_that_must_be_understood_stops_the_message(attack: Attack, message: Message, must: str) -> None:
    block = f'<x:Security xmlns:x="urn:x" s:mustUnderstand="{must}"/>'
    answer = attack.post(attack.enveloped(message(), f"<s:Header>{block}</s:Header>"))
    assert (answer.status, answer.faultcode) == (500, "soap:MustUnderstand")
    assert attack.received == []


def test_a_header_hides_from_no_one_by_its_actor(attack: Attack, message: Message) -> None:
    name = attack.version.actor
    for actor in attack.version.here:
        block = f'<x:a xmlns:x="urn:x" s:mustUnderstand="1" s:{name}=" {actor} "/>'
        answer = attack.post(attack.enveloped(message(), f"<s:Header>{block}</s:Header>"))
        assert answer.faultcode == "soap:MustUnderstand"
    assert attack.received == []


def test_thousands_of_headers_that_must_be_understood_give_a_short_answer(attack: Attack, message: Message) -> None:
    blocks = "".join(f'<x:{"a" * 900}{n} xmlns:x="urn:x" s:mustUnderstand="1"/>' for n in range(5000))
    answer = attack.post(attack.enveloped(message(), f"<s:Header>{blocks}</s:Header>"))
    assert answer.faultcode == "soap:MustUnderstand"
    assert len(answer.body) < 40_000


ADDRESSING = "http://www.w3.org/2005/08/addressing"


@pytest.mark.parametrize("name", ["ReplyTo", "FaultTo", "To", "From"])
def test_no_address_of_ws_addressing_is_called(attack: Attack, message: Message, name: str, uncalled: str) -> None:
    block = f'<w:{name} xmlns:w="{ADDRESSING}"><w:Address>{uncalled}</w:Address></w:{name}>'
    head = f"<s:Header>{block}</s:Header>"
    assert attack.post(attack.enveloped(message(), head)).status == 200
    attack.received.clear()
    attack.refused(attack.post(attack.enveloped(message(created="x"), head)))
    insisting = head.replace(f"<w:{name} ", f'<w:{name} s:mustUnderstand="1" ', 1)
    assert attack.post(attack.enveloped(message(), insisting)).faultcode == "soap:MustUnderstand"
    assert attack.received == []


SECURITY = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
SIGNED = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"


def test_a_signature_lends_a_message_no_weight(attack: Attack, message: Message) -> None:
    # We verify none, so one that must be verified is refused, and what was signed elsewhere is never what is read.
    signed = f'<s:Body u:Id="signed" xmlns:u="{SIGNED}">{message(reason="signed")}</s:Body>'
    security = f'<x:Security xmlns:x="{SECURITY}"{{}}><x:Reference URI="#signed"/></x:Security>'
    for moved in (f"<w:Wrapper xmlns:w='urn:w'>{signed}</w:Wrapper>", signed):
        head = f"<s:Header>{security}{moved}</s:Header>"
        must = head.format(' s:mustUnderstand="1"')
        assert attack.post(attack.enveloped(message(reason="evil"), must)).faultcode == "soap:MustUnderstand"
        assert attack.received == []
        assert attack.post(attack.enveloped(message(reason="evil"), head.format(""))).status == 200
        assert attack.received.pop().Payload.EndDeviceEvents.EndDeviceEvent[0].reason == "evil"
        attack.refused(attack.post(attack.enveloped("", head.format(""))), "it holds 0")


def test_a_second_part_does_not_ride_along(attack: Attack, message: Message) -> None:
    attack.refused(attack.post(attack.enveloped(message() + message("deleted"))), "it holds 2")
    attack.refused(attack.post(attack.enveloped(message(), after="<s:Body/>")), "then one Body")
    attack.refused(attack.post(attack.enveloped(message(), after=f"<s:Body>{message('deleted')}</s:Body>")))
    attack.refused(attack.post(attack.enveloped(message()) + message("deleted").encode()), "not well-formed")
    attack.refused(attack.post(attack.enveloped(message()) * 2), "not well-formed")


def test_nothing_is_taken_for_a_body_that_is_not_in_its_place(attack: Attack, message: Message) -> None:
    for body in (
        attack.enveloped(""),
        attack.enveloped(" "),
        b"",
        message().encode(),
        attack.enveloped(f"<s:Body>{message()}</s:Body>"),
        attack.enveloped("<x/>", f"<s:Header><s:Body>{message()}</s:Body></s:Header>"),
        attack.enveloped(f"<wrapped>{message()}</wrapped>"),
        attack.enveloped("<s:Fault><faultcode>x</faultcode></s:Fault>"),
    ):
        attack.refused(attack.post(body))


def test_a_processing_instruction_is_refused_wherever_it_stands(attack: Attack, message: Message) -> None:
    for body in (
        attack.enveloped(message(), prolog="<?evil?>"),
        attack.enveloped(message(reason="<?php evil ?>")),
        attack.enveloped(message()) + b"<?evil?>",
        attack.enveloped(message(), head="<s:Header><?evil?></s:Header>"),
    ):
        attack.refused(attack.post(body), "processing instructions")


def test_a_comment_splits_no_value(attack: Attack, message: Message) -> None:
    assert attack.send(message(reason="adm<!-- x -->in")).status == 200
    assert attack.received[0].Payload.EndDeviceEvents.EndDeviceEvent[0].reason == "admin"


@pytest.mark.parametrize("change", [
    ("http://iec.ch/TC57/2011/EndDeviceEvents#", "urn:wrong"),
    ("<h:Verb>created</h:Verb><h:Noun>EndDeviceEvents</h:Noun>", "<h:Noun>x</h:Noun><h:Verb>created</h:Verb>"),
    ("<m:Header>", '<m:Header xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true">'),
    ("<m:Payload>", '<m:Payload xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="m:Other">'),
    ("<h:Verb>created<", "<h:Verb>drop table<"),
    ('ref="3.26.0.85"', 'ref="3.26.0.85" id="x"'),
])  # fmt: skip
def test_what_breaks_the_schema_reaches_no_handler(attack: Attack, message: Message, change: tuple[str, str]) -> None:
    element = message()
    assert change[0] in element
    answer = attack.send(element.replace(*change))
    attack.refused(answer, "does not conform")
    assert set(answer.errors("code")) == {"1.8"}


def test_a_schema_error_is_told_in_the_contracts_words(attack: Attack, message: Message) -> None:
    answer = attack.send(message(created="yesterday"))
    attack.refused(answer)
    assert "." not in answer.faultcode
    assert answer.element.find("faultactor") is None
    assert "yesterday" in (answer.errors("reason")[0] or "")
    assert "{" not in (answer.errors("reason")[0] or "")


def test_the_other_version_is_a_version_mismatch(attack: Attack, message: Message) -> None:
    other = V12 if attack.version is V11 else V11
    body = attack.enveloped(message()).replace(attack.version.namespace.encode(), other.namespace.encode())
    for media in (V11.media, V12.media):
        assert attack.post(body, CONTENT_TYPE=media).faultcode == "soap:VersionMismatch"
    assert attack.received == []


def test_a_wsdl_has_its_parts_in_the_order_of_ws_i(attack: Attack) -> None:
    root = etree.fromstring(attack.wire.get(attack.path, "wsdl").body)
    order = list(dict.fromkeys(etree.QName(child).localname for child in root))
    assert order == ["types", "message", "portType", "binding", "service"]


@pytest.mark.parametrize("reason", ["boom", "break", "none"])
def test_a_defect_of_ours_says_nothing_of_its_cause(
    attack: Attack, message: Message, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    attack.wire.audited = False  # the log reads the source of its traceback
    with caplog.at_level(logging.ERROR, "dsobus.soap"):
        answer = attack.send(message(reason=reason))
    assert answer.faultcode == ("soap:Server" if attack.version is V11 else "soap:Receiver")
    attack.silent(answer)
    for word in (b"secret", b"RuntimeError", b"SPLENDID", b"NoneType"):
        assert word not in answer.body
    assert caplog.records


LINE = "x\n2026-01-01T00:00:00Z ERROR root: the safe is open\r\x1b[2J\u2028"


def test_no_line_is_forged_in_the_log(attack: Attack, message: Message, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        attack.send(message(created=LINE.replace("\x1b", "").replace("\n", "&#10;").replace("\r", "&#13;")))
        attack.send(message(), HTTP_SOAPACTION=LINE)
        attack.send(message(), CONTENT_TYPE=f"{attack.version.media}; charset={LINE}")
        attack.post(attack.enveloped(message()).replace(attack.version.namespace.encode(), b"urn:&#10;forged"))
        attack.post(attack.enveloped('<a xmlns="urn:&#10;forged"/>'))
        attack.post(attack.enveloped("<a/>", '<s:Header><x:b xmlns:x="&#10;forged" s:mustUnderstand="1"/></s:Header>'))
        attack.wire.get(attack.path, f"xsd={LINE}")
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("dsobus")]
    assert len(ours) >= 6
    for line in ours:
        assert line.isprintable(), line
