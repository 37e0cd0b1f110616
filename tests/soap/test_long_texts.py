"""Texts longer than libxml2 takes are read where a contract says that they are documents, and nowhere else."""

from __future__ import annotations

import pytest

from dsobus.soap import Contract, Malformed, parse
from dsobus.soap.limits import MAX_DEPTH, MAX_DOCUMENT_CHARACTERS, MAX_TEXT_CHARACTERS
from dsobus.soap.payload import carries_documents
from dsobus.soap.xml import parse_message, written

LONG = b"<a>" + b"x" * (MAX_TEXT_CHARACTERS + 1) + b"</a>"


def test_the_contracts_of_documents_alone_take_long_texts() -> None:
    long = {"ExecuteNetworkModels", "GetNetworkModels", "ReceivePowerFlowResults"}
    others = {"Operations", "ReceiveEndDeviceEvents", "GetMeterReadings"}
    assert {Contract.load(name).longest_text for name in long} == {MAX_DOCUMENT_CHARACTERS}
    assert {Contract.load(name).longest_text for name in others} == {MAX_TEXT_CHARACTERS}
    assert carries_documents('<xs:appinfo source="urn:dsobus:2026:payload"> compressed </xs:appinfo>')
    assert not carries_documents("compressed")


def test_a_long_text_is_read_where_it_may_be() -> None:
    assert len(parse_message(LONG, longest=MAX_DOCUMENT_CHARACTERS).text or "") == MAX_TEXT_CHARACTERS + 1
    assert len(written(LONG).text or "") == MAX_TEXT_CHARACTERS + 1
    with pytest.raises(Malformed):
        parse_message(LONG)


def test_a_text_beyond_the_limit_of_its_contract_is_refused() -> None:
    longer = LONG.replace(b"<a>", b"<a>xx", 1)
    with pytest.raises(Malformed, match="a text has more than"):
        parse(longer, longest=MAX_TEXT_CHARACTERS + 1)


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (LONG.replace(b"<a>", b"<a>" * (MAX_DEPTH + 1), 1) + b"</a>" * MAX_DEPTH, "nested more than"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + LONG, "DOCTYPE"),
        (LONG[:-4], "not well-formed"),
    ],
)
def test_a_document_with_long_texts_is_as_hardened_as_any(document: bytes, words: str) -> None:
    with pytest.raises(Malformed, match=words):
        parse(document, longest=MAX_DOCUMENT_CHARACTERS)
