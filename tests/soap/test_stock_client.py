"""Clients that stock zeep makes from the served WSDLs, over real HTTP, in both versions of SOAP."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import zeep
import zeep.exceptions
from lxml import etree

from dsobus.messages import element_class
from dsobus.soap import Context, Contract, Handler, Host, Operation, Port, contract_names
from dsobus.soap.server import Server
from dsobus.soap.version import V12

if TYPE_CHECKING:
    from tests.soap.conftest import Wire

SAMPLES = Path(__file__).parents[1] / "contracts" / "data"


@pytest.fixture
def client(server: Server) -> Any:
    wsdl = f"http://127.0.0.1:{server.port}/dms/ReceiveEndDeviceEvents?wsdl"
    return zeep.Client(wsdl)  # type: ignore[no-untyped-call]


def event(**parts: Any) -> dict[str, Any]:
    one = {"createdDateTime": "2026-03-01T10:00:00Z", "EndDeviceEventType": {"ref": "3.26.0.85"}} | parts
    return {
        "Header": {"Verb": "created", "Noun": "EndDeviceEvents", "MessageID": "1"},
        "Payload": {"EndDeviceEvents": {"EndDeviceEvent": [one]}},
    }


def test_a_stock_client_made_from_the_served_wsdl_drives_every_operation(client: Any, wire: Wire) -> None:
    operations = client.service._binding._operations
    assert len(operations) == 5
    for name in operations:
        reply = getattr(client.service, name)(**event())
        assert (reply.Reply.Result, reply.Header.Verb) == ("OK", "reply")
    assert [type(one).__name__ for one in wire.received] == list(operations)


def test_a_stock_client_gets_a_refusal_as_an_answer(client: Any) -> None:
    reply = client.service.CreatedEndDeviceEvents(**event(reason="refuse"))
    assert (reply.Reply.Result, [error.code for error in reply.Reply.Error]) == ("FAILED", ["2.4", "5.8"])


def test_a_stock_client_gets_the_declared_fault(client: Any) -> None:
    message = event()
    message["Header"]["Verb"] = "shown"
    with pytest.raises(zeep.exceptions.Fault) as raised:
        client.service.CreatedEndDeviceEvents(**message)
    assert raised.value.code == "soap:Client"
    assert raised.value.detail[0].tag == "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}EndDeviceEventsFaultMessage"


def test_a_stock_client_gets_a_server_fault(client: Any) -> None:
    with pytest.raises(zeep.exceptions.Fault, match="log knows more") as raised:
        client.service.CreatedEndDeviceEvents(**event(reason="boom"))
    assert raised.value.code == "soap:Server"


@pytest.fixture(params=contract_names())
def anywhere(request: pytest.FixtureRequest) -> Iterator[tuple[Contract, str]]:
    """Serve one contract with handlers that agree to everything; give its address in SOAP 1.2."""
    contract = Contract.load(request.param)
    served: list[Host] = []
    with Server(lambda environ, start_response: served[0](environ, start_response), "127.0.0.1", 0) as running:
        address = f"http://127.0.0.1:{running.port}/any/{contract.name}"
        served.append(Host([Port("any", contract, agreeing(contract), address=address)]))
        yield contract, served[0].ports[f"/any/{contract.name}"].soap12_address


def agreeing(contract: Contract) -> dict[str, Handler]:
    def handler(one: Operation) -> Handler:
        response = element_class(one.response)

        def answer(context: Context, message: Any) -> Any:
            return context.reply(response)

        answer.__annotations__ = {
            "context": Context,
            "message": element_class(one.request),
            "return": response,
        }
        return answer

    return {one.name: handler(one) for one in contract.operations.values()}


def test_a_stock_client_drives_every_operation_in_soap_1_2(anywhere: tuple[Contract, str]) -> None:
    contract, address = anywhere
    client: Any = zeep.Client(f"{address}?wsdl")  # type: ignore[no-untyped-call]
    samples = defaultdict(list)
    for file in (SAMPLES / contract.name).glob("*.xml"):
        root = etree.parse(file).getroot()
        samples[root.tag].append(root)
    assert samples.keys() & contract.operations.keys()
    assert set(client.service._binding._operations) == {one.name for one in contract.operations.values()}
    for one in contract.operations.values():
        for sample in samples[one.request]:
            sent = etree.Element(V12.tag("Envelope"))
            etree.SubElement(sent, V12.tag("Body")).append(sample)
            media = f'application/soap+xml; charset=utf-8; action="{one.action}"'
            answer = client.transport.post_xml(address, sent, {"Content-Type": media})
            assert answer.status_code == 200
            reply = client.service._binding.process_reply(client, client.service._binding._operations[one.name], answer)
            assert reply.Reply.Result == "OK"
    with pytest.raises(zeep.exceptions.Fault) as raised:
        client.service._binding.process_reply(
            client,
            next(iter(client.service._binding._operations.values())),
            client.transport.post(address, b"<no/>", {"Content-Type": V12.media}),
        )
    assert raised.value.code == "soap:Sender"


def test_a_stock_client_gets_the_declared_fault_in_soap_1_2(server: Server) -> None:
    address = f"http://127.0.0.1:{server.port}/dms/soap12/ReceiveEndDeviceEvents"
    client: Any = zeep.Client(f"{address}?wsdl")  # type: ignore[no-untyped-call]
    assert client.service.CreatedEndDeviceEvents(**event()).Reply.Result == "OK"
    message = event()
    message["Header"]["Verb"] = "shown"
    with pytest.raises(zeep.exceptions.Fault) as raised:
        client.service.CreatedEndDeviceEvents(**message)
    assert raised.value.code == "soap:Sender"
    assert raised.value.detail[0].tag == "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}EndDeviceEventsFaultMessage"
