"""Every fault that is sent is one that the contract declares."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from dsobus.soap import Contract, Element, Faulted, Problem, contract_names, parse, unwrap
from dsobus.soap.faults import fault
from dsobus.soap.limits import LONG_LIST, MAX_EXPLAINED_NODES, MAX_VIOLATIONS, SAMPLED_ENTRIES

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
    events = element[1][0]
    before = [event.getparent() is events for event in events]
    started = time.thread_time()
    *told, note = contract.violations(element)
    assert time.thread_time() - started < 2.0, "all of them take a quarter of a minute"
    assert len(told) == MAX_VIOLATIONS + 1
    where = "/CreatedEndDeviceEvents/Payload/EndDeviceEvents/EndDeviceEvent[{}]/createdDateTime"
    assert [problem.path for problem in told[:-1]] == [where.format(at + 1) for at in range(MAX_VIOLATIONS)]
    assert note.reason == f"{2 * SAMPLED_ENTRIES + 2} of 40000 entries were looked at, before the others"
    assert [event.getparent() is events for event in events] == before


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
    text = message(count=LONG_LIST + 500).replace("</e:EndDeviceEvents>", (
        "<e:EndDeviceEventType><e:domain>12</e:domain><e:eventOrAction>257</e:eventOrAction>"
        "<e:subDomain>0</e:subDomain><e:type>3</e:type><e:Names><e:name>3.12.0.257</e:name></e:Names>"
        "</e:EndDeviceEventType></e:EndDeviceEvents>"
    ))  # fmt: skip
    element = parse(text.encode())
    whole = etree.tostring(element)
    assert contract.violations(element) == ()
    assert etree.tostring(element) == whole
