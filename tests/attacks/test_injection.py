"""Ids and names from strangers are values and nothing else to the stores of real applications."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from sqlalchemy import text
from tests.soap.conftest import Answer, Wire

from dsobus.cli.serve import application
from dsobus.cli.utility import make
from dsobus.exchange import Suite
from dsobus.messages import read
from dsobus.soap import Host, envelope

IDS = [
    "' OR '1'='1",
    "' OR 1=1 --",
    '" OR ""="',
    "'; DROP TABLE customer; --",
    "x' UNION SELECT * FROM sqlite_master --",
    "%",
    "_",
    "*",
    "?",
    ":name",
    "{0}",
    "%s%n",
    "' or name()='x",
    "'] | //* | a['",
    "x\\' OR 1=1 --",
    "../../etc/passwd",
    "${jndi:ldap://127.0.0.1/x}",
    "{{7*7}}",
    "<script>alert(1)</script>",
    "]]>",
    "1e400",
    "0",
    "None",
    "\u02bc OR 1=1",
    "x" * 100_000,
]


@pytest.fixture(scope="module")
def utility(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("utility") / "utility"
    make(folder, 60, 1)
    return folder


@pytest.fixture(scope="module")
def cis(utility: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    base = "http://127.0.0.1:1"
    names = {name: f"{base}/{name}" for name in ("cis", "orchestrator")}
    made: Any = application("cis")(Suite(data=tmp_path_factory.mktemp("data"), utility=utility, addresses=names))
    yield made
    made.close()


@pytest.fixture
def wire(cis: Any) -> Wire:
    return Wire(Host(cis.ports))


HEADER = (
    "<m:Header><h:Verb>get</h:Verb><h:Noun>CustomerMeterDataSet</h:Noun><h:Source>{source}</h:Source>"
    "<h:MessageID>{message}</h:MessageID><h:CorrelationID>{message}</h:CorrelationID></m:Header>"
)


def ask(wire: Wire, selection: str, header: str = HEADER.format(source="x", message="y")) -> Answer:
    element = (
        '<m:GetCustomerMeterDataSet xmlns:m="urn:dsobus:2026:GetCustomerMeterDataSetMessage" '
        f'xmlns:h="http://iec.ch/TC57/2011/schema/message">{header}'
        '<m:Request><g:GetCustomerMeterDataSet xmlns:g="urn:dsobus:2026:GetCustomerMeterDataSet#">'
        f"{selection}</g:GetCustomerMeterDataSet></m:Request></m:GetCustomerMeterDataSet>"
    )
    return wire.post(envelope(element.encode()), PATH_INFO="/cis/GetCustomerMeterDataSet")


def customers(cis: Any) -> int:
    with cis.store.read() as connection:
        return int(connection.scalar(text("select count(*) from customer")) or 0)


@pytest.mark.parametrize("kind", ["Customer", "CustomerAccount", "CustomerAgreement", "EndDevice", "UsagePoint"])
@pytest.mark.parametrize("way", ["<g:mRID>{}</g:mRID>", "<g:Names><g:name>{}</g:name></g:Names>"], ids=["mRID", "name"])
def test_an_id_selects_nothing_but_what_bears_it(cis: Any, wire: Wire, kind: str, way: str) -> None:
    before = customers(cis)
    assert before > 0
    for one in IDS:
        answer = ask(wire, f"<g:{kind}>{way.format(escape(one))}</g:{kind}>")
        assert (answer.status, answer.result) == (200, "FAILED"), (one[:50], answer.body[:500])
        assert read(answer.element).Payload is None
        assert b"sqlite" not in answer.body.replace(b"sqlite_master", b"")
    assert customers(cis) == before


def test_an_id_of_the_header_is_stored_and_found_as_it_is(cis: Any, wire: Wire) -> None:
    for one in IDS:
        answer = ask(wire, "", HEADER.format(source=escape(one), message=escape(one)))
        assert read(answer.element).Header.CorrelationID == one
        assert {entry["messageID"] for entry in cis.wire(one)} == {one}


def test_an_id_beside_a_known_one_widens_nothing(cis: Any, wire: Wire) -> None:
    known = read(ask(wire, "").element).Payload.CustomerMeterDataSet.Customer[0].mRID
    ids = (known, "' OR 1=1 --")
    answer = ask(wire, "".join(f"<g:Customer><g:mRID>{one}</g:mRID></g:Customer>" for one in ids))
    assert ids[1] in answer.errors("ID")
    payload = read(answer.element).Payload
    assert payload is None or [one.mRID for one in payload.CustomerMeterDataSet.Customer] == [known]
