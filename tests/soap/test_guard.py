"""Whatever is sent gets a SOAP fault or a plain 4xx, and never reaches a handler."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from dsobus.soap import Malformed, envelope, parse
from dsobus.soap.limits import MAX_MESSAGE_BYTES

if TYPE_CHECKING:
    from tests.soap.conftest import Message, Wire

SOAP = "http://schemas.xmlsoap.org/soap/envelope/"


def enveloped(body: str, head: str = "", prolog: str = "", after: str = "") -> bytes:
    return f'{prolog}<s:Envelope xmlns:s="{SOAP}">{head}<s:Body>{body}</s:Body>{after}</s:Envelope>'.encode()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "there is no document"),
        (b"hello", "not well-formed"),
        (b"<a", "not well-formed"),
        (b"<a/>", "not a SOAP envelope"),
        (enveloped(""), "Body must hold exactly one element, it holds 0"),
        (enveloped("<a/><b/>"), "it holds 2"),
        (f'<s:Envelope xmlns:s="{SOAP}"/>'.encode(), "then one Body"),
        (enveloped("<a/>", after="<s:Body/>"), "then one Body"),
        (enveloped("<a/>", after="<x/>"), "then nothing"),
        (enveloped("<a/>", head="<s:Header/><s:Header/>"), "then one Body"),
        (enveloped("words <a/>"), "text beside"),
        (enveloped("<a/>"), "is no request"),
        (enveloped("<s:Fault/>"), "is no request"),
        (enveloped("<a/>", prolog="<!DOCTYPE a>"), "DOCTYPE"),
        (enveloped("<a/>", prolog="<?xml-stylesheet href='x'?>"), "processing instructions"),
        (enveloped("<a><?php evil?></a>"), "processing instructions"),
        (enveloped("<a/>") + b"<?php evil?>", "processing instructions"),
        (enveloped("<a/>") + b"<more/>", "not well-formed"),
        (enveloped("<a>&unknown;</a>"), "not well-formed"),
        (enveloped("<a>\x00</a>"), "not well-formed"),
        (enveloped("<a>&#0;</a>"), "not well-formed"),
        (enveloped("<a>\x0b</a>"), "not well-formed"),
        (enveloped("<a b='1' b='2'/>"), "not well-formed"),
        (enveloped("<p:a/>"), "not well-formed"),
        (b"\xff\xfe\x00\xd8", "said to be in utf-8"),
        (enveloped("<a>\xe9</a>").decode().encode("latin-1"), "not well-formed"),
    ],
)
def test_what_is_no_soap_message_is_a_client_fault(wire: Wire, body: bytes, words: str) -> None:
    answer = wire.post(body)
    assert (answer.status, answer.faultcode) == (500, "soap:Client")
    assert words in answer.reason


@pytest.mark.parametrize(
    ("encoding", "charset"),
    [("utf-8", "utf-8"), ("utf-8", "UTF8"), ("utf-8", '"utf-8"'), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"),
     ("utf-16-le", "utf-16le"), ("utf-16", None), ("utf-8", None), ("utf-8", "")],
)  # fmt: skip
def test_utf_8_and_utf_16_are_read_with_or_without_a_charset(
    wire: Wire, message: Message, encoding: str, charset: str | None
) -> None:
    media = "text/xml" if charset is None else f"text/xml;charset={charset}"
    body = enveloped(message(reason="Größe – 電力")).decode().encode(encoding)
    assert wire.post(body, CONTENT_TYPE=media).result == "OK"
    assert wire.received[0].Payload.EndDeviceEvents.EndDeviceEvent[0].reason == "Größe – 電力"


def test_a_soap_1_1_envelope_sent_as_soap_1_2_is_refused(wire: Wire, message: Message) -> None:
    assert wire.send(message(), CONTENT_TYPE="application/soap+xml").status == 415


@pytest.mark.parametrize("must", ["1", "true"])
def test_a_header_that_must_be_understood_is_a_fault(wire: Wire, message: Message, must: str) -> None:
    head = f'<s:Header><x:Security xmlns:x="urn:x" s:mustUnderstand="{must}"/></s:Header>'
    answer = wire.post(enveloped(message(), head))
    assert (answer.status, answer.faultcode) == (500, "soap:MustUnderstand")
    assert "urn:x" in answer.reason
    assert wire.received == []


def test_headers_for_others_or_that_do_not_insist_are_passed_over(wire: Wire, message: Message) -> None:
    head = (
        '<s:Header><x:a xmlns:x="urn:x"/><x:b xmlns:x="urn:x" s:mustUnderstand="0"/>'
        '<x:c xmlns:x="urn:x" s:mustUnderstand="1" s:actor="urn:somebody-else"/></s:Header>'
    )
    assert wire.post(enveloped(message(), head)).result == "OK"


def test_must_understand_has_no_other_value_than_0_and_1(wire: Wire, message: Message) -> None:
    head = '<s:Header><x:a xmlns:x="urn:x" s:mustUnderstand="yes"/></s:Header>'
    assert wire.post(enveloped(message(), head)).faultcode == "soap:Client"


@pytest.mark.parametrize(
    "media",
    ["application/json", "", "text/plain", "multipart/related; type=text/xml", "application/xml", "text/xmlx", None],
)
def test_another_media_type_is_refused(wire: Wire, message: Message, media: str | None) -> None:
    answer = wire.send(message(), CONTENT_TYPE=media)
    assert answer.status == 415
    assert answer.headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize(
    "media", ["text/xml", "TEXT/XML;charset=utf-8", 'text/xml; charset="utf-8"; action=x', " text/xml "]
)
def test_spellings_of_the_media_type_are_taken(wire: Wire, message: Message, media: str) -> None:
    assert wire.send(message(), CONTENT_TYPE=media).result == "OK"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "post", "FOO"])
def test_other_methods_are_not_allowed(wire: Wire, method: str) -> None:
    answer = wire.request(method, b"")
    assert answer.status == 405
    assert "POST" in answer.headers["allow"]


@pytest.mark.parametrize(
    ("length", "status"),
    [("-1", 400), ("1e9", 400), ("٣", 400), (str(MAX_MESSAGE_BYTES + 1), 413), ("9" * 5000, 413)],
)
def test_a_bad_or_too_large_content_length_is_refused_unread(wire: Wire, length: str, status: int) -> None:
    source = BytesIO(b"x" * 10)
    answer = wire.request("POST", b"", CONTENT_LENGTH=length, **{"wsgi.input": source})
    assert answer.status == status
    assert source.tell() == 0


def test_a_body_without_length_is_cut_off_at_the_limit(wire: Wire) -> None:
    class Endless(BytesIO):
        given = 0

        def read(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            self.given += size
            return b" " * size

    source = Endless()
    answer = wire.request("POST", b"", **{"wsgi.input": source, "wsgi.input_terminated": True})
    assert answer.status == 413
    assert source.given <= MAX_MESSAGE_BYTES + 16384


def test_a_body_without_length_is_read_where_the_server_ends_it(wire: Wire, message: Message) -> None:
    body = envelope(message().encode())
    assert wire.request("POST", body, **{"wsgi.input_terminated": True}).result == "OK"
    assert wire.request("POST", body).faultcode == "soap:Client"


@pytest.mark.parametrize(
    "change",
    [
        ("http://iec.ch/TC57/2011/EndDeviceEvents#", "urn:wrong"),
        ("http://iec.ch/TC57/2011/EndDeviceEventsMessage", "urn:wrong"),
        ("http://iec.ch/TC57/2011/schema/message", "http://iec.ch/TC57/2010/schema/message"),
        ("<h:Verb>created</h:Verb><h:Noun>EndDeviceEvents</h:Noun>", "<h:Noun>x</h:Noun><h:Verb>created</h:Verb>"),
        ("<h:Verb>created<", "<h:Verb>Created<"),
        ("<h:Verb>created<", "<h:Verb>show<"),
        ('<e:EndDeviceEventType ref="3.26.0.85"/>', ""),
        ("<m:Header>", "<m:Header>words"),
        ("<m:Payload>", "<m:Payload><m:Other/>"),
        ("2026-03-01T10:00:00Z", "2026-02-30T10:00:00Z"),
        ("2026-03-01T10:00:00Z", ""),
    ],
)  # fmt: skip
def test_what_breaks_the_schema_is_a_client_fault_and_reaches_no_handler(
    wire: Wire, message: Message, change: tuple[str, str]
) -> None:
    element = message()
    assert change[0] in element
    answer = wire.send(element.replace(*change))
    assert (answer.status, answer.faultcode) == (500, "soap:Client")
    assert set(answer.errors("code")) == {"1.8"}
    assert wire.received == []


def test_a_valid_element_that_is_no_request_is_a_client_fault(wire: Wire) -> None:
    element = (
        '<m:EndDeviceEventsFaultMessage xmlns:m="http://iec.ch/TC57/2011/EndDeviceEventsMessage">'
        '<m:Reply><h:Result xmlns:h="http://iec.ch/TC57/2011/schema/message">OK</h:Result></m:Reply>'
        "</m:EndDeviceEventsFaultMessage>"
    )
    answer = wire.send(element)
    assert "is no request" in answer.reason


@pytest.mark.parametrize("created", ["12026-01-01T00:00:00Z", "-0044-03-15T00:00:00Z", "9999-12-31T24:00:00Z"])
def test_a_valid_value_that_cannot_be_processed_is_a_client_fault(wire: Wire, message: Message, created: str) -> None:
    answer = wire.send(message(count=2).replace("2026-03-01T10:00:00Z", created, 1))
    assert (answer.status, answer.faultcode, answer.errors("code")) == (500, "soap:Client", ["1.8"])
    details = answer.errors("details")[0] or ""
    assert details.startswith(
        "path: /CreatedEndDeviceEvents/Payload/EndDeviceEvents/EndDeviceEvent[1]/createdDateTime;"
    )


def test_midnight_written_as_24_hours_is_the_next_day(wire: Wire, message: Message) -> None:
    assert wire.send(message(created="2026-02-28T24:00:00Z")).result == "OK"
    assert (
        wire.received[0]
        .Payload.EndDeviceEvents.EndDeviceEvent[0]
        .createdDateTime.isoformat()
        .startswith("2026-03-01T00")
    )


def test_a_boolean_between_blanks_keeps_its_value(wire: Wire, message: Message) -> None:
    element = message().replace("<h:MessageID>", "<h:AckRequired> true </h:AckRequired><h:MessageID>")
    assert wire.send(element).result == "OK"
    assert wire.received[0].Header.AckRequired is True


def test_wildcard_content_reaches_the_handler(wire: Wire, message: Message) -> None:
    assert wire.send(message(header='<x:y xmlns:x="urn:x" z="1">kept</x:y>')).result == "OK"
    (kept,) = wire.received[0].Header.any_
    assert (kept.tag, kept.text, kept.get("z")) == ("{urn:x}y", "kept", "1")


def test_comments_change_nothing(wire: Wire, message: Message) -> None:
    element = (
        message().replace("power failure", "power<!-- no --> failure").replace("<e:Assets>", "<!-- x --><e:Assets>")
    )
    assert wire.send(element).result == "OK"
    assert wire.received[0].Payload.EndDeviceEvents.EndDeviceEvent[0].reason == "power failure"


def test_parse_drops_comments_and_instructions_and_names_what_it_refuses() -> None:
    assert [child.tag for child in parse(b"<?x y?><a><!-- c --><?p i?><b/></a>")] == ["b"]
    with pytest.raises(Malformed, match="DOCTYPE"):
        parse(b"<!DOCTYPE a><a/>")
    with pytest.raises(Malformed, match="there is no document"):
        parse(b"")
