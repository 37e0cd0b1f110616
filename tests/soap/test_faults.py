"""Every fault that is sent is one that the contract declares."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from dsobus.soap import Contract, Element, Faulted, Problem, contract_names, parse, unwrap
from dsobus.soap.faults import fault
from dsobus.soap.limits import MAX_EXPLAINED_NODES, MAX_VIOLATIONS, SAMPLE_FROM

if TYPE_CHECKING:
    from tests.soap.conftest import Message, Wire


def detail(body: bytes) -> Element:
    (content,) = unwrap(parse(body)).iterfind("detail/*")
    return content


@pytest.mark.parametrize("name", contract_names())
@pytest.mark.parametrize(
    "error",
    [
        Faulted("Client", "malformed"),
        Faulted("Server", "failed"),
        Faulted("Client", "many", [Problem("1.8", "a", path="/b", rule="c", id="d"), Problem("1.8", "e", "WARNING")]),
        Faulted("Client", "control \x00 \x0b \ud800 \uffff <&>]]> \r" + "x" * 5000, [Problem("1.8", "\x00<" * 900)]),
    ],
    ids=["client", "server", "problems", "unprintable"],
)
def test_every_declared_fault_validates_against_its_contract(name: str, error: Faulted) -> None:
    contract = Contract.load(name)
    content = detail(fault(error, contract.fault))
    assert content.tag == contract.fault
    assert contract.violations(content) == ()


def test_a_fault_has_undotted_code_and_unqualified_children_and_no_actor(wire: Wire, message: Message) -> None:
    answer = wire.send(message(created="yesterday"))
    assert answer.status == 500
    assert answer.headers["content-type"] == "text/xml; charset=utf-8"
    assert [child.tag for child in answer.element] == ["faultcode", "faultstring", "detail"]
    assert answer.faultcode == "soap:Client"


def test_a_schema_error_is_told_with_code_level_reason_path_and_rule(wire: Wire, message: Message) -> None:
    answer = wire.send(
        message(count=3).replace("2026-03-01T10:00:00Z", "yesterday", 2).replace("yesterday", "today", 1)
    )
    assert answer.errors("code") == ["1.8", "1.8"]
    assert answer.errors("level") == ["FATAL", "FATAL"]
    first, second = answer.errors("reason")
    assert "'today'" in (first or "")
    assert "'yesterday'" in (second or "")
    where = "path: /CreatedEndDeviceEvents/Payload/EndDeviceEvents/EndDeviceEvent[{}]/createdDateTime"
    rule = "; rule: cvc-datatype-valid.1.2.1"
    assert answer.errors("details") == [where.format(1) + rule, where.format(2) + rule]


def test_reasons_speak_of_the_message_and_not_of_our_libraries(wire: Wire, message: Message) -> None:
    for element in (message(created="x"), message(extra="<e:x/>"), message().replace("created<", "made<")):
        body = wire.send(element).body
        for word in (b"class ", b"lxml", b"elementpath", b"xmlschema", b".py", b"/work", b"site-packages"):
            assert word not in body


def test_an_element_in_default_namespace_is_found_too(wire: Wire, message: Message) -> None:
    element = message(count=2, created="x").replace('xmlns:e="', 'xmlns="').replace("<e:", "<").replace("</e:", "</")
    details = wire.send(element).errors("details")
    assert details[1] is not None
    assert "EndDeviceEvent[2]/createdDateTime" in details[1]


def test_no_more_violations_are_listed_than_the_limit(wire: Wire, message: Message) -> None:
    reasons = wire.send(message(count=100, created="x")).errors("reason")
    assert len(reasons) == MAX_VIOLATIONS + 1
    assert reasons[-1] == f"{100 - MAX_VIOLATIONS} further violations are not listed"


def test_an_error_in_a_big_element_is_explained_without_walking_it(contract: Contract, message: Message) -> None:
    element = parse(message(count=MAX_EXPLAINED_NODES).encode())
    payload = element[1]
    payload.append(payload[0])
    payload.insert(0, payload[0].makeelement("{http://iec.ch/TC57/2011/EndDeviceEventsMessage}Format"))
    (problem, *_) = contract.violations(element)
    assert problem.path == "/CreatedEndDeviceEvents/Payload/Format"
    assert problem.rule == "cvc-complex-type.2.4"


def test_a_value_on_which_the_explanation_itself_fails_is_still_a_client_fault(wire: Wire, message: Message) -> None:
    answer = wire.send(message(created="2" + "9" * 400 + "-03-01T10:00:00Z"))
    assert (answer.faultcode, answer.errors("code")) == ("soap:Client", ["1.8"])


def test_a_mistake_in_each_of_many_entries_is_told_soon_and_with_its_place(
    contract: Contract, message: Message
) -> None:
    element = parse(message(count=40_000, created="x").encode())
    started = time.thread_time()
    *told, note = contract.violations(element)
    assert time.thread_time() - started < 2.0, "all of them take a quarter of a minute"
    assert len(told) == MAX_VIOLATIONS + 1
    where = "/CreatedEndDeviceEvents/Payload/EndDeviceEvents/EndDeviceEvent[{}]/createdDateTime"
    assert [problem.path for problem in told[:-1]] == [where.format(at + 1) for at in range(MAX_VIOLATIONS)]
    assert note.reason == "only a sample of the message was looked at: there may be more wrong in the rest of it"
    assert note.level == "INFORM"


EMPTY = "<e:Names/>"
HOSTILE: dict[str, Callable[[Message], str]] = {
    "behind a long header": lambda message: message(
        count=40_000, created="x", header="<h:Property><h:Name>a</h:Name></h:Property>" * 100
    ),
    "in the last of some entries": lambda message: message(count=99).replace(
        "</e:EndDeviceEvent></e:EndDeviceEvents>", f"{EMPTY * 60_000}</e:EndDeviceEvent></e:EndDeviceEvents>"
    ),
    "in many short lists": lambda message: message(count=300, extra=EMPTY * 300),
    "in entries of changing names": lambda message: message(
        header="".join(f'<e:EndDeviceEvent xmlns:e="http://iec.ch/TC57/2011/EndDeviceEvents#"/><a{at}/>'
                       for at in range(30_000))
    ),
}  # fmt: skip


@pytest.mark.parametrize("where", HOSTILE)
def test_a_message_full_of_mistakes_is_refused_soon(contract: Contract, message: Message, where: str) -> None:
    element = parse(HOSTILE[where](message).encode())
    assert contract.violations(parse(message(created="x").encode()))  # what explains is made
    started = time.thread_time()
    *told, note = contract.violations(element)
    assert time.thread_time() - started < 2.0, "all of them take half a minute, and a hundred megabytes"
    assert told
    assert "only a sample" in note.reason


def test_some_mistakes_that_a_sample_misses_are_told_soon(contract: Contract, message: Message) -> None:
    element = parse(message(extra="<e:Names><e:name/></e:Names>" * 100_000).encode())
    wrong = element[1][0][0][99_000]
    wrong.remove(wrong[0])
    started = time.thread_time()
    (problem, *_) = contract.violations(element)
    assert time.thread_time() - started < 2.0
    assert str(problem.path).endswith(f"/EndDeviceEvent/Names[{99_000 - 4 + 1}]")


def test_a_rare_mistake_in_many_entries_is_found_with_its_place(contract: Contract, message: Message) -> None:
    element = parse(message(count=12_000).encode())
    wrong = element[1][0][11_500].find("{*}createdDateTime")
    assert wrong is not None
    wrong.text = "x"
    whole = etree.tostring(element)
    (problem, *_) = contract.violations(element)
    assert problem.path is not None
    assert "/EndDeviceEvent[11501]/" in problem.path
    assert etree.tostring(element) == whole


def test_a_long_valid_list_is_valid_and_stays_as_it_is(contract: Contract, message: Message) -> None:
    text = message(count=SAMPLE_FROM).replace("</e:EndDeviceEvents>", (
        "<e:EndDeviceEventType><e:domain>12</e:domain><e:eventOrAction>257</e:eventOrAction>"
        "<e:subDomain>0</e:subDomain><e:type>3</e:type><e:Names><e:name>3.12.0.257</e:name></e:Names>"
        "</e:EndDeviceEventType></e:EndDeviceEvents>"
    ))  # fmt: skip
    element = parse(text.encode())
    whole = etree.tostring(element)
    assert contract.violations(element) == ()
    assert etree.tostring(element) == whole


def test_every_schema_allows_fewer_of_the_children_that_it_allows_many_of() -> None:
    """What a sample stands on: no schema counts its elements, or makes one point at another."""
    for schema in files("dsobus.xsd").iterdir():
        if schema.name.endswith(".xsd"):
            root = etree.fromstring(schema.read_bytes())
            assert not [one.get("minOccurs") for one in root.iter() if one.get("minOccurs", "1") not in ("0", "1")]
            assert not list(root.iter("{*}key", "{*}keyref", "{*}unique"))
