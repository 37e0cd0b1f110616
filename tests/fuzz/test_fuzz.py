"""The fuzzer finds nothing in the host, and everything that is planted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.fuzz import judge, mutate
from tests.fuzz.target import Answer, Target, agreeing

from dsobus.soap import Faulted
from dsobus.soap.faults import fault_answer
from dsobus.soap.version import V11

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def target() -> Target:
    return agreeing()


@pytest.mark.parametrize("what", [(), ("--applications",)], ids=["contracts", "applications"])
def test_two_thousand_requests_find_nothing(tmp_path: Path, what: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "tests.fuzz", "--count", "2000", "--seconds", "120", "--out", str(tmp_path), *what]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=200, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "2000 requests" in run.stdout


def test_a_seed_makes_the_same_requests_again(target: Target) -> None:
    made = [mutate.case("7", number, target.addresses) for number in range(200)]
    assert made == [mutate.case("7", number, target.addresses) for number in range(200)]
    assert made != [mutate.case("8", number, target.addresses) for number in range(200)]


def test_every_port_is_fuzzed_in_both_versions_and_some_requests_are_good(target: Target) -> None:
    made = [mutate.case("1", number, target.addresses) for number in range(2000)]
    assert {case.address.path for case in made} == {one.path for one in target.addresses}
    assert len({case.address.contract.name for case in made}) * 2 == len(target.addresses)
    answers = [target.ask(dict(case.environ), case.body).status for case in made]
    assert 300 < answers.count(200) < 1000


def test_what_is_planted_is_found(target: Target) -> None:
    case = next(one for one in (mutate.case("1", n, target.addresses) for n in range(500)) if one.made == ["none"])
    good = target.ask(dict(case.environ), case.body)
    assert judge.finding(case, good) is None
    version, contract = case.address.version, case.address.contract

    def found(status: int, body: bytes, media: str = version.content_type) -> str:
        said = judge.finding(case, Answer(status, {"content-type": media, "content-length": str(len(body))}, body))
        assert said is not None
        return said

    assert "neither SOAP" in found(500, b"Internal Server Error", "text/plain")
    assert "neither SOAP" in found(500, b"<html/>", "text/html")
    assert "no SOAP" in found(200, b"<a/>")
    assert "an invalid answer" in found(200, good.body.replace(b"OK<", b"SPLENDID<"))
    assert "status" in found(201, good.body)
    assert "insides" in found(400, b"Traceback", "text/plain")
    server = fault_answer(Faulted("Server", "x"), contract.fault, version)
    assert found(server.status, server.body) == "a Server fault"
    client = fault_answer(Faulted("Client", "x"), contract.fault, version)
    assert "invalid declared fault" in found(client.status, client.body.replace(b"FAILED", b"LOST"))
    assert "with status 501" in found(501, client.body)
    assert judge.finding(case, Answer(200, good.headers | {"content-length": "1"}, good.body)) is not None


def test_what_a_server_sends_is_judged_too() -> None:
    for fine in (b"", b"HTTP/1.1 400 Bad Request\r\n\r\nno", b"HTTP/1.1 100 Continue\r\n\r\n"):
        assert judge.raw_finding(fine) is None
    soap = fault_answer(Faulted("Client", "x"), version=V11).body
    assert judge.raw_finding(b"HTTP/1.1 500 Internal Server Error\r\n\r\n" + soap) is None
    for bad in (b"hello", b"HTTP/1.1 500 Internal Server Error\r\n\r\noops", b"HTTP/1.1 400 Bad\r\n\r\nwaitress"):
        assert judge.raw_finding(bad) is not None
