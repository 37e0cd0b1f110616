"""Two messages have one fingerprint when they say the same, whenever they were sent."""

from __future__ import annotations

import pytest
from tests.exchange.conftest import created

from dsobus.exchange.fingerprint import fingerprint
from dsobus.messages import write
from dsobus.soap import envelope, parse, unwrap

TEXT = write(created("a", "b", nonce="one", MessageID="1", CorrelationID="2"))


def test_where_namespaces_are_declared_does_not_matter() -> None:
    alone = fingerprint(parse(TEXT.encode()))
    assert fingerprint(unwrap(parse(envelope(TEXT.encode())))) == alone


def test_how_a_character_is_spelled_does_not_matter() -> None:
    spelled = TEXT.replace(">a<", "><![CDATA[a]]><").replace(">b<", ">&#98;<")
    assert fingerprint(parse(spelled.encode())) == fingerprint(parse(TEXT.encode()))


def test_a_namespace_that_is_no_absolute_uri_has_a_fingerprint_too() -> None:
    strange = TEXT.replace(">a<", ' xmlns:n="0">a<').replace(">b<", ' xmlns:n="../x">b<')
    assert strange != TEXT
    assert fingerprint(parse(strange.encode())) == fingerprint(unwrap(parse(envelope(strange.encode()))))
    assert fingerprint(parse(strange.replace(">a<", ">c<").encode())) != fingerprint(parse(strange.encode()))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("CreatedEndDeviceEvents", "ChangedEndDeviceEvents"),
        (">a<", ">c<"),
        ("3.26.0.85", "3.26.0.216"),
        (">1<", ">3<"),
        (">ami<", ">hems<"),
    ],
)
def test_whatever_else_differs_makes_another_message(old: str, new: str) -> None:
    assert old in TEXT
    assert fingerprint(parse(TEXT.replace(old, new).encode())) != fingerprint(parse(TEXT.encode()))


def test_the_message_itself_stays_as_it_is() -> None:
    element = parse(TEXT.encode())
    fingerprint(element)
    assert element.find(".//{*}Timestamp") is not None
    assert element.find(".//{*}ReplayDetection") is not None
