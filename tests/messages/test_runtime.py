"""Lexical forms of XML Schema in Python, and back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from dsobus.messages import ConversionError, IllegalCharacterError, runtime

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
XML_CHARACTERS = st.characters(codec="utf-8", exclude_categories=["Cs"]).filter(
    lambda c: c in "\t\n\r" or (ord(c) >= 32 and c not in "\ufffe\uffff")
)


@pytest.mark.parametrize(
    ("lexical", "value"),
    [
        ("2026-11-23T12:00:00Z", NOON),
        ("2026-11-23T12:00:00", NOON),
        ("2026-11-23T14:00:00+02:00", NOON),
        ("2026-11-23T12:00:00Z \n", NOON),
        ("2026-11-22T24:00:00Z", NOON - timedelta(hours=12)),
        ("2026-12-31T24:00:00.000-01:00", datetime(2027, 1, 1, 1, tzinfo=UTC)),
        ("2026-11-23T12:00:00.5Z", NOON + timedelta(seconds=0.5)),
        ("2026-11-23T12:00:00.123456789Z", NOON + timedelta(microseconds=123456)),
    ],
)
def test_every_form_of_a_dateTime_is_read_as_utc(lexical: str, value: datetime) -> None:
    read = runtime.to_datetime(lexical)
    assert read == value
    assert read.tzinfo is UTC


@pytest.mark.parametrize(
    "lexical", ["12026-01-01T00:00:00Z", "-0044-03-15T12:00:00Z", "9999-12-31T24:00:00Z", "0001-01-01T00:00:00+14:00"]
)
def test_a_dateTime_that_python_cannot_hold_is_a_conversion_error(lexical: str) -> None:
    with pytest.raises(ConversionError, match="dateTime") as caught:
        runtime.to_datetime(lexical)
    assert caught.value.text == lexical


def test_an_integer_of_too_many_digits_is_a_conversion_error() -> None:
    with pytest.raises(ConversionError, match="integer"):
        runtime.to_int("9" * 5000)


@pytest.mark.parametrize(
    ("lexical", "value"), [("true", True), (" true ", True), ("1\n", True), ("false", False), (" 0", False)]
)
def test_blanks_around_a_boolean_do_not_count(lexical: str, value: bool) -> None:
    assert runtime.to_bool(lexical) is value


def test_numbers_keep_their_value_in_forms_that_the_schema_admits() -> None:
    assert runtime.to_decimal(" 0.0000001 ") == Decimal("1E-7")
    assert runtime.decimal(Decimal("1E-7")) == "0.0000001"
    assert runtime.decimal(Decimal("1E+3")) == "1000"
    assert [runtime.number(float(x)) for x in ("inf", "-inf", "nan")] == ["INF", "-INF", "NaN"]
    assert [runtime.number(runtime.to_float(x)) for x in ("INF", "-INF", "NaN")] == ["INF", "-INF", "NaN"]
    assert runtime.to_int(" +007 ") == 7


def test_a_token_collapses_xml_blanks_only() -> None:
    assert runtime.to_token("\n a \t b\u00a0c ") == "a b\u00a0c"
    assert runtime.to_normalized("a\tb\nc\rd") == "a b c d"


def test_a_stamp_is_utc_with_microseconds() -> None:
    assert runtime.stamp(NOON + timedelta(microseconds=1)) == "2026-11-23T12:00:00.000001Z"
    assert runtime.stamp(NOON.astimezone(timezone(timedelta(hours=-3)))) == "2026-11-23T12:00:00Z"
    assert runtime.stamp(datetime(44, 3, 15, tzinfo=UTC)) == "0044-03-15T00:00:00Z"


def test_a_datetime_without_a_zone_is_not_written() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        runtime.stamp(datetime(2026, 1, 1))  # noqa: DTZ001


@pytest.mark.parametrize("character", ["\0", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_a_character_that_xml_cannot_carry_is_refused(character: str) -> None:
    for escape in (runtime.text, runtime.attribute):
        with pytest.raises(IllegalCharacterError, match=f"{ord(character):04X}"):
            escape(f"a{character}b")


@given(st.text(XML_CHARACTERS))
def test_text_and_attributes_come_back_as_they_were(value: str) -> None:
    element = etree.fromstring(f'<a b="{runtime.attribute(value)}">{runtime.text(value)}</a>')
    assert (element.text or "") == value
    assert element.get("b") == value


def test_a_QName_keeps_its_namespace_whatever_the_prefixes_are() -> None:
    element = etree.fromstring('<a xmlns:p="urn:p" xmlns="urn:d"><b> p:x </b><b>x</b></a>')
    names = [runtime.to_qname(child) for child in element]
    assert names == ["{urn:p}x", "{urn:d}x"]
    assert [runtime.to_qname(etree.fromstring(runtime.qname("b", name))) for name in names] == names
    assert runtime.qname("b", "x") == "<b>x</b>"


def test_a_kept_element_brings_the_namespaces_it_stands_in() -> None:
    inner = etree.fromstring('<a xmlns="urn:d" xmlns:p="urn:p"><b p:c="p:x"/> tail</a>')[0]
    again = etree.fromstring(f"<z>{runtime.verbatim(inner)}</z>")[0]
    assert again.tag == "{urn:d}b"
    assert again.get("{urn:p}c") == "p:x"
    assert again.nsmap["p"] == "urn:p"
    assert again.tail is None
