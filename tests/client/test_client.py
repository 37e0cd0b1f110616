"""A typed call goes out proved and comes back proved."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from requests_mock import Mocker
from tests.client.conftest import Act, Wms, created

from dsobus.client import Client, FaultReceived, InvalidMessage
from dsobus.messages import write
from dsobus.messages.end_device_events_message import EndDeviceEventsResponseMessage
from dsobus.messages.maintenance_orders_message import CancelMaintenanceOrders
from dsobus.soap import Context, Faulted, Problem, Refused, envelope, header

PORT = "ReceiveEndDeviceEvents"
FAULT = (
    '<s:Fault xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">'
    "<faultcode>{}</faultcode><faultstring>no</faultstring></s:Fault>"
)


def raising(error: Exception) -> Act:
    def act(_: Context) -> None:
        raise error

    return act


def test_a_call_returns_the_typed_response(address: str) -> None:
    message = created("a")
    response = Client(PORT, address).call(message)
    assert isinstance(response, EndDeviceEventsResponseMessage)
    assert (response.Reply.Result, [one.value for one in response.Reply.ID]) == ("OK", ["a"])
    assert response.Header.CorrelationID == message.Header.CorrelationID


def test_an_answer_holds_both_messages_as_they_were_on_the_wire(address: str, received: list[Context]) -> None:
    text = write(created("a"))
    answer = Client(PORT, address).post(text)
    assert answer.request == envelope(text.encode())
    assert write(answer.message).encode() in answer.response
    assert (answer.result, [error.code for error in answer.errors]) == ("OK", ["0.0"])
    assert answer.operation.name == "CreatedEndDeviceEvents"
    assert answer.request_header.MessageID == received[0].header.MessageID
    assert answer.milliseconds > 0


def test_a_failed_result_is_an_answer_and_no_error(address: str, acts: list[Act]) -> None:
    acts.append(raising(Refused(Problem("2.4", "unknown meter", id="m"))))
    answer = Client(PORT, address).post(write(created()))
    (error,) = answer.errors
    assert answer.result == "FAILED"
    assert (error.code, error.reason, error.ID.value if error.ID else None) == ("2.4", "unknown meter", "m")


def test_a_message_that_breaks_its_contract_never_leaves(address: str, received: list[Context]) -> None:
    with pytest.raises(InvalidMessage, match="CreatedEndDeviceEvents breaks its contract") as refused:
        Client(PORT, address).call(created(Verb="shout"))
    assert refused.value.problems[0].path == "/CreatedEndDeviceEvents/Header/Verb"
    assert received == []


def test_a_message_of_another_port_never_leaves(address: str, received: list[Context]) -> None:
    other = CancelMaintenanceOrders(Header=header("cancel", "MaintenanceOrders", "orchestrator"))
    with pytest.raises(ValueError, match="is no request of ReceiveEndDeviceEvents"):
        Client(PORT, address).call(other)
    assert received == []


def test_a_fault_brings_its_problems_with_path_and_rule(address: str) -> None:
    client = Client(PORT, address)
    client.contract = Lenient(client.contract)  # type: ignore[assignment]  # so that the receiver is the one who finds it
    with pytest.raises(FaultReceived) as fault:
        client.call(created(Verb="shout"))
    (problem, *_) = fault.value.problems
    assert fault.value.faultcode == "Client"
    assert (problem.code, problem.level) == ("1.8", "FATAL")
    assert problem.path == "/CreatedEndDeviceEvents/Header/Verb"
    assert problem.rule
    assert problem.rule.startswith("cvc-")
    assert problem.reason in str(fault.value)


class Lenient:
    """A contract that finds nothing wrong."""

    def __init__(self, contract: Any) -> None:
        self.operations = contract.operations
        self.longest_text = contract.longest_text

    def violations(self, _: object) -> tuple[Problem, ...]:
        return ()


def test_a_defect_of_the_receiver_is_a_server_fault(address: str, acts: list[Act]) -> None:
    acts.append(raising(RuntimeError("secret")))
    with pytest.raises(FaultReceived) as fault:
        Client(PORT, address).call(created())
    assert fault.value.faultcode == "Server"
    assert "secret" not in str(fault.value)


@pytest.mark.parametrize(
    "given",
    [
        Problem("1.8", "wrong", path="/a/b", rule="cvc-1"),
        Problem("1.8", "wrong", path="/a; b"),
        Problem("1.8", "wrong", rule="cvc-1"),
        Problem("2.4", "wrong", "WARNING", id="m"),
    ],
    ids=["path and rule", "path", "rule", "id"],
)
def test_a_problem_comes_through_a_fault_as_it_was(address: str, acts: list[Act], given: Problem) -> None:
    acts.append(raising(Faulted("Client", "no", [given])))
    with pytest.raises(FaultReceived) as fault:
        Client(PORT, address).call(created())
    assert fault.value.problems == (given,)


@pytest.mark.parametrize(
    ("code", "expected"),
    [("soap:Server", "Server"), ("s:Server.Busy", "Server"), (" Client.Authentication ", "Client"), ("", "")],
)
def test_a_faultcode_of_other_products_is_brought_to_its_class(wms: Wms, code: str, expected: str) -> None:
    client = wms(envelope(FAULT.format(code).encode()), 500)
    with pytest.raises(FaultReceived, match="no") as received:
        client.call(created())
    assert received.value.faultcode == expected
    assert received.value.problems == ()


def test_what_leaves_is_what_soap_over_http_wants(wms: Wms, requests_mock: Mocker) -> None:
    client = wms(envelope(FAULT.format("s:Client").encode()))
    with pytest.raises(FaultReceived):
        client.call(created())
    sent = requests_mock.request_history[0]
    assert sent.headers["SOAPAction"] == '"http://iec.ch/TC57/2011/EndDeviceEvents/CreatedEndDeviceEvents"'
    assert sent.headers["Content-Type"] == "text/xml; charset=utf-8"
    assert sent.body.startswith(b"<?xml")


def test_a_proxy_of_the_environment_is_not_used(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert Client(PORT, address).call(created()).Reply.Result == "OK"


def test_one_client_serves_many_threads_and_mixes_nothing_up(address: str) -> None:
    client = Client(PORT, address)
    messages = [created(str(number)) for number in range(100)]
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(client.call, messages))
    for message, answer in zip(messages, answers, strict=True):
        assert answer.Header.CorrelationID == message.Header.CorrelationID


def test_a_large_message_goes_through(address: str) -> None:
    message = created()
    assert message.Payload is not None
    event = message.Payload.EndDeviceEvents.EndDeviceEvent[0]
    message.Payload.EndDeviceEvents.EndDeviceEvent = [replace(event, mRID=str(number)) for number in range(5000)]
    assert len(Client(PORT, address).call(message).Reply.ID) == 5000
