"""The host stays right under threads, in bounds under load, and on its feet whatever is sent."""

from __future__ import annotations

import gc
import random
import resource
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from dsobus.soap import Contract, envelope, parse

if TYPE_CHECKING:
    from tests.soap.conftest import Message, Wire


def test_violations_are_those_of_the_own_message_under_threads(contract: Contract, message: Message) -> None:
    def work(number: int) -> list[str]:
        wrong = []
        for turn in range(40):
            value = f"no-date-{number}-{turn}"
            problems = contract.violations(parse(message(created=value).encode()))
            if len(problems) != 1 or value not in problems[0].reason:
                wrong.append(f"{value}: {problems}")
            if contract.violations(parse(message().encode())):
                wrong.append(f"{value}: a valid message was refused")
        return wrong

    with ThreadPoolExecutor(6) as threads:
        assert list(threads.map(work, range(6))) == [[]] * 6


def test_fifty_large_requests_do_not_grow_the_memory(wire: Wire, message: Message) -> None:
    body = envelope(message(count=5000).encode())
    assert len(body) > 1_000_000
    gc.disable()  # what is freed must be freed by counting: cycles around a document would stay
    try:
        for _ in range(5):
            assert wire.post(body).result == "OK"
            wire.received.clear()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for _ in range(50):
            wire.post(body)
            wire.received.clear()
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    finally:
        gc.enable()
    assert grown < 16_000  # kB; one request kept alive would be 20 times that


def test_fifty_large_refused_requests_do_not_grow_the_memory(wire: Wire, message: Message) -> None:
    body = envelope(message(count=5000).replace("3.26.0.85", "&#10;", 1).replace("<e:reason>", "<e:no>", 1).encode())
    invalid = envelope((message(count=5000) + "<second/>").encode())
    gc.disable()
    try:
        for _ in range(5):
            wire.post(body), wire.post(invalid)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for _ in range(25):
            assert wire.post(body).faultcode == wire.post(invalid).faultcode == "soap:Client"
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    finally:
        gc.enable()
    assert grown < 16_000


FRAGMENTS = [
    b"<", b">", b"&", b"&lt;", b"]]>", b"<![CDATA[", b"<!--", b"-->", b"<?x?>", b"<!DOCTYPE a>", b"\x00", b"\xff",
    b"\xef\xbb\xbf", b"' xmlns='", b'"', b"/", b"&#x1F;", b"\xed\xa0\x80", b"true", b"-1", b"NaN",
    b"24:00:00", b"soap:", b"xsi:nil='1'",
    b' s:mustUnderstand="1"', b"http://www.iec.ch/TC57/", b"9" * 400, b" " * 400, b"\xf0\x9f\x92\xa1", b"<a>" * 40,
]  # fmt: skip
MEDIA = [
    "text/xml; charset=utf-8",
    "text/xml",
    "application/soap+xml",
    "text/xml; charset=utf-16",
    "text/xml; charset==;;",
    ";",
]


def mutate(chance: random.Random, body: bytes) -> bytes:
    for _ in range(chance.randint(1, 4)):
        at, length = chance.randrange(len(body)), chance.choice((1, 2, 8, 60))
        piece = chance.choice(FRAGMENTS)
        changes = (
            body[:at] + piece + body[at:],
            body[:at] + piece + body[at + length :],
            body[:at] + body[at + length :],
            body[:at] + body[at : at + length] * 3 + body[at + length :],
            body[:at] + bytes([body[at] ^ 1 << at % 8]) + body[at + 1 :],
            body[:at],
        )
        body = chance.choice(changes) or b" "
    return body


@pytest.mark.parametrize("seed", range(4))
def test_no_mutation_gets_anything_but_soap_or_a_plain_4xx(wire: Wire, message: Message, seed: int) -> None:
    chance = random.Random(seed)
    schema = Contract.load("ReceiveEndDeviceEvents")
    for _ in range(200):
        verb = chance.choice(("created", "changed", "deleted"))
        body = mutate(chance, envelope(message(verb, count=2).encode()))
        extra = {} if chance.random() < 0.8 else {"HTTP_SOAPACTION": chance.choice(("", '"x"', "\xff"))}
        answer = wire.post(body, CONTENT_TYPE=chance.choices(MEDIA, (20, 5, 1, 1, 1, 1))[0], **extra)
        if 400 <= answer.status < 500:
            assert answer.headers["content-type"].startswith("text/plain")
            continue
        assert (answer.status == 200) == (answer.element.tag != "{http://schemas.xmlsoap.org/soap/envelope/}Fault")
        if answer.status == 200:
            assert schema.violations(answer.element) == ()
        else:
            assert answer.faultcode in ("soap:Client", "soap:MustUnderstand", "soap:VersionMismatch"), body
            assert all(schema.violations(content) == () for content in answer.element.iterfind("detail/*"))
        assert etree.fromstring(answer.body) is not None
