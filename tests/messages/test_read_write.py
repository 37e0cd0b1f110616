"""What read, write, tag and element_class promise."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from types import ModuleType
from typing import Any

import pytest
from lxml import etree

from dsobus.messages import ConversionError, IllegalCharacterError, element_class, read, reader_of, tag, write
from dsobus.messages.message import EventMessage, HeaderType, IDType, ReplyType, ResponseMessage
from dsobus.messages.runtime import verbatim

PARSER = etree.XMLParser(remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True)
MSG = "http://iec.ch/TC57/2011/schema/message"
ODD = "urn:dsobus:test:Odd#"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def parse(text: str) -> Any:
    return read(etree.fromstring(text.encode(), PARSER))


def odd_text(content: str, *, start: str = "", at: str = "2026-11-23T12:00:00Z") -> str:
    return (
        f'<Odd xmlns="{ODD}" xmlns:c="urn:dsobus:test:Common" at="{at}"><when>2026-11-23T12:00:00Z</when>{start}'
        f"<left>1</left><c:Common><unqualified/></c:Common>{content}</Odd>"
    )


def test_a_message_is_written_as_one_element_that_declares_its_namespaces() -> None:
    message = EventMessage(Header=HeaderType(Verb="created", Noun="A & B", Timestamp=NOON))
    assert write(message) == (
        f'<msg:EventMessage xmlns:msg="{MSG}"><msg:Header><msg:Verb>created</msg:Verb><msg:Noun>A &amp; B</msg:Noun>'
        "<msg:Timestamp>2026-11-23T12:00:00Z</msg:Timestamp></msg:Header></msg:EventMessage>"
    )


def test_an_element_has_a_class_of_its_own_that_is_a_kind_of_its_type() -> None:
    message = parse(write(ResponseMessage(Header=HeaderType(Verb="reply", Noun="X"), Reply=ReplyType(Result="OK"))))
    assert type(message) is ResponseMessage
    assert tag(message) == tag(ResponseMessage) == f"{{{MSG}}}ResponseMessage"
    assert element_class(f"{{{MSG}}}ResponseMessage") is ResponseMessage
    assert not hasattr(message, "__dict__")


def test_an_object_shows_what_it_holds() -> None:
    assert (
        repr(HeaderType(Verb="get", Noun="X", AckRequired=False))
        == "HeaderType(Verb='get', Noun='X', AckRequired=False)"
    )
    assert HeaderType(Verb="get", Noun="X") != HeaderType(Verb="get", Noun="Y")


@pytest.mark.parametrize("name", [f"{{{MSG}}}Nothing", "{urn:nowhere}X", "X"])
def test_an_unknown_element_is_a_KeyError(name: str) -> None:
    with pytest.raises(KeyError):
        element_class(name)
    with pytest.raises(KeyError):
        read(etree.Element(name))


@pytest.mark.parametrize("value", [HeaderType(Verb="get", Noun="X"), "text", None])
def test_what_is_no_element_cannot_be_written(value: object) -> None:
    with pytest.raises(TypeError, match="not the class of a global element"):
        write(value)


def test_an_entry_of_a_message_is_read_by_the_reader_of_its_class() -> None:
    message = EventMessage(Header=HeaderType(Verb="created", Noun="X", Timestamp=NOON))
    header = etree.fromstring(write(message))[0]
    assert reader_of(HeaderType)(header) == message.Header
    with pytest.raises(TypeError, match="str is not a generated class"):
        reader_of(str)


def test_attributes_and_text_keep_tabs_line_ends_and_quotes() -> None:
    ident = IDType(value="a\r\n\tb", idType="\t\"x'\n", kind="name")
    reply = ReplyType(Result="OK", ID=[ident])
    message = ResponseMessage(Header=HeaderType(Verb="reply", Noun="X"), Reply=reply)
    assert parse(write(message)) == message


def test_an_illegal_character_does_not_leave() -> None:
    with pytest.raises(IllegalCharacterError):
        write(EventMessage(Header=HeaderType(Verb="created", Noun="\x0b")))


def test_a_comment_moves_nothing(odd: ModuleType) -> None:
    status = parse(f'<Status xmlns="{ODD}"><!-- 1 --><reason>po<!-- 2 -->wer</reason><?pi?><value>v</value></Status>')
    assert status == odd.Status(reason="power", value="v")


def test_references_and_character_data_sections_are_text(odd: ModuleType) -> None:
    status = parse(f'<Status xmlns="{ODD}">\n <reason><![CDATA[a<b]]>&#38;c</reason>\n <value/>\n</Status>')
    assert status == odd.Status(reason="a<b&c", value="")


def test_every_lexical_form_is_read(odd: ModuleType) -> None:
    start = (
        "<truth> true </truth><amount> +0.0000001 </amount><real>INF</real><real>1e3 </real><count> 007 </count>"
        "<text> a </text><token> a\n b </token><line>a\tb</line><duration> P1M </duration><word> a\n  b</word>"
    )
    message = parse(odd_text("", start=start, at=" 2026-11-22T24:00:00 "))
    assert (message.truth, message.amount, message.count) == (True, Decimal("1E-7"), 7)
    assert message.real == [float("inf"), 1000.0]
    assert (message.text, message.token, message.line, message.word) == (" a ", "a b", "a b", "a b")
    assert (message.duration, message.at) == ("P1M", datetime(2026, 11, 23, tzinfo=UTC))
    assert "<odd:amount>0.0000001</odd:amount>" in write(message)
    assert parse(write(message)) == message


def test_a_wildcard_takes_whatever_the_fields_before_it_leave(odd: ModuleType) -> None:
    message = parse(odd_text('<c:Common><unqualified>2</unqualified></c:Common><x xmlns="urn:x" a="c:q">y</x>'))
    assert message.Common.unqualified == ""
    assert [kept.tag for kept in message.any_] == ["{urn:dsobus:test:Common}Common", "{urn:x}x"]
    again = parse(write(message))
    assert again.Common.unqualified == ""
    kept = [[etree.canonicalize(verbatim(each)) for each in one.any_] for one in (message, again)]
    assert kept[0] == kept[1]


@pytest.mark.parametrize("before", ["", "<a/>", "<b/>", "<a/><b/>", "<a/><b/><c/>"])
def test_a_field_is_not_taken_for_one_that_a_wildcard_holds(odd: ModuleType, before: str) -> None:
    message = parse(f'<Again xmlns="{ODD}">{before}<x>x</x><c>1</c><c>2</c></Again>')
    assert message.x == "x"
    assert message.c == ("" if "c" in before else None)
    assert [each.text for each in message.any_] == ["1", "2"]


def test_a_value_that_python_cannot_hold_is_named_with_its_place(odd: ModuleType) -> None:
    text = odd_text("").replace("<when>2026", "<when>12026")
    with pytest.raises(ConversionError, match="'12026-11-23T12:00:00Z' is out of the range of dateTime") as caught:
        parse(text)
    assert caught.value.path == "/*/*[1]"


def test_names_that_python_keeps_for_itself_get_an_underscore(odd: ModuleType) -> None:
    message = parse(
        odd_text("").replace("<c:Common>", "<class>a</class><Pair><a/></Pair><class>b</class><c:Common>", 1)
    )
    assert message.class_ == ["a", "b"]
    assert message.Pair == [odd.Pair(a="")]


def test_an_element_of_a_simple_type_and_one_of_a_foreign_type_are_elements_too(odd: ModuleType) -> None:
    assert write(odd.Alone(value=Decimal("1.50"))).endswith(">1.50</odd:Alone>")
    extended = odd.Extended(unqualified="a")
    assert parse(write(extended)) == extended
    assert parse(write(extended)) != parse(write(extended).replace(">a<", ">b<"))
