"""Every message that we know, in every dialect, is answered as the served contracts say; every breach by a fault."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import requests
from lxml import etree
from tests.interop.conftest import Running
from zeep import Client

from dsobus.soap import Contract, Element, Operation, catalogue, parse, unwrap

SAMPLES = Path(__file__).parent.parent / "contracts" / "data"
CURL = shutil.which("curl")
ENVELOPE = '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>{}</s:Body></s:Envelope>'
MESSAGE = "http://iec.ch/TC57/2011/schema/message"
DIALECT = {"create": "create", "change": "update", "changed": "updated"}

EVERY = [
    (row.provider, row.port, operation)
    for row in catalogue.rows()
    for operation in Contract.load(row.port).operations.values()
]


def each(chosen: list[tuple[str, str, Operation]]) -> pytest.MarkDecorator:
    """Run a test for each of these operations."""
    names = [f"{party}/{port}/{one.name}" for party, port, one in chosen]
    return pytest.mark.parametrize(("party", "port", "operation"), chosen, ids=names)


TYPED = [one for one in EVERY if one[2].noun]
"""The operations of all ports but the generic one, which takes any verb and noun."""
NEEDY = [one for one in TYPED if one[2].verb != "get"]
"""The operations that need more than the schema says."""


def samples(port: str, operation: Operation) -> Iterator[tuple[str, str]]:
    """Give the name and the text of every sample request of an operation."""
    for file in sorted((SAMPLES / port).glob("*.xml")):
        text = file.read_text(encoding="utf-8").partition("?>")[2].strip()
        if etree.fromstring(text).tag == operation.request:
            yield file.name, re.sub(r"(<(?:\w+:)?MessageID>)[^<]*", rf"\g<1>{uuid4()}", text)


def answer(address: str, body: str, action: str) -> tuple[int, Element]:
    """Post with curl, or without where there is none; return the HTTP status and what the answer's body holds."""
    wire = ENVELOPE.format(body).encode()
    headers = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": f'"{action}"'}
    if CURL is None:
        response = requests.post(address, data=wire, headers=headers, timeout=30)
        return response.status_code, unwrap(parse(response.content))
    command = [CURL, "-s", "-w", "\n%{http_code}", "--data-binary", "@-", address]
    command += [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    done = subprocess.run(command, input=wire, capture_output=True, check=True, timeout=30)
    text, _, status = done.stdout.rpartition(b"\n")
    return int(status), unwrap(parse(text))


def test_what_is_driven_is_all_that_is_served(running: Running) -> None:
    served: dict[bool, set[tuple[str, str, str]]] = {False: set(), True: set()}
    for base in {address.rpartition("/")[0] for address in running.addresses.values()}:
        for wsdl in re.findall(r"href='([^']*\?wsdl)'", requests.get(base + "/", timeout=30).text):
            client = Client(wsdl)  # type: ignore[no-untyped-call]
            (service,) = client.wsdl.services.values()
            (port,) = service.ports.values()
            address = port.binding_options["address"]
            party, name = address.replace("/soap12/", "/").rsplit("/", 2)[1:]
            served["/soap12/" in address] |= {(party, name, operation) for operation in port.binding._operations}
    every = {(party, port, operation.name) for party, port, operation in EVERY}
    assert served == {False: every, True: every}


@each(EVERY)
def test_every_sample_gets_the_declared_answer_in_either_dialect(
    running: Running, party: str, port: str, operation: Operation
) -> None:
    address = f"{running.addresses[party]}/{port}"
    texts = [text for _, text in samples(port, operation)]
    assert texts, f"there is no sample of {operation.name}"
    for text in texts:
        old = text.replace("http://iec.ch/TC57/", "http://www.iec.ch/TC57/")
        old = re.sub(r"(Verb>)(changed?)<", lambda found: f"{found[1]}{DIALECT[found[2]]}<", old)
        old = re.sub(r"(<(?:\w+:)?MessageID>)[^<]*", rf"\g<1>{uuid4()}", old)
        results = []
        for body in (text, old):
            status, reply = answer(address, body, operation.action)
            assert (status, reply.tag) == (200, operation.response)
            assert not Contract.load(port).violations(reply)
            results.append(reply.findtext(f".//{{{MESSAGE}}}Verb"))
        assert results == ["reply", "reply"]


@each(EVERY)
def test_every_breach_of_a_schema_is_answered_by_the_declared_fault(
    running: Running, party: str, port: str, operation: Operation
) -> None:
    _, text = next(samples(port, operation))
    broken = re.sub(r"(<(?:\w+:)?Verb>)[^<]*", r"\g<1>obliterate", text)
    status, fault = answer(f"{running.addresses[party]}/{port}", broken, operation.action)
    assert (status, (fault.findtext("faultcode") or "").rpartition(":")[2]) == (500, "Client")
    (detail,) = fault.findall("detail/*")
    assert detail.tag == (operation.fault or f"{{{MESSAGE}}}FaultMessage")
    assert not Contract.load(port).violations(detail)
    (error,) = detail.iter(f"{{{MESSAGE}}}Error")
    said = {name: error.findtext(f"{{{MESSAGE}}}{name}") or "" for name in ("code", "level", "reason", "details")}
    assert (said["code"], said["level"]) == ("1.8", "FATAL")
    assert "'canceled'" in said["reason"], "it says what would be right"
    assert "/Header/Verb" in said["details"]
    assert "rule: " in said["details"]


@each(TYPED)
@pytest.mark.parametrize(("part", "wrong", "code"), [("Verb", "executed", "2.9"), ("Noun", "Kites", "2.5")])
def test_a_header_unlike_the_operation_is_refused_by_a_response(
    running: Running, party: str, port: str, operation: Operation, part: str, wrong: str, code: str
) -> None:
    _, text = next(samples(port, operation))
    text = re.sub(rf"(<(?:\w+:)?{part}>)[^<]*", rf"\g<1>{wrong}", text)
    status, reply = answer(f"{running.addresses[party]}/{port}", text, operation.action)
    assert (status, reply.tag) == (200, operation.response)
    assert reply.findtext(f".//{{{MESSAGE}}}Result") == "FAILED"
    assert code in [error.findtext(f"{{{MESSAGE}}}code") for error in reply.iter(f"{{{MESSAGE}}}Error")]


@each(NEEDY)
def test_a_message_without_what_its_verb_needs_is_refused_by_a_response(
    running: Running, party: str, port: str, operation: Operation
) -> None:
    _, text = next(samples(port, operation))
    root = etree.fromstring(text)
    for child in list(root)[1:]:
        root.remove(child)
    status, reply = answer(f"{running.addresses[party]}/{port}", etree.tostring(root).decode(), operation.action)
    codes = [error.findtext(f"{{{MESSAGE}}}code") for error in reply.iter(f"{{{MESSAGE}}}Error")]
    expected = "1.6" if operation.verb in ("cancel", "close", "delete") else "1.7"
    assert (status, reply.tag, codes) == (200, operation.response, [expected])
