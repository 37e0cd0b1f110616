"""A stock zeep client, knowing nothing but the WSDLs, sees every operation and makes valid messages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from zeep import Client

from dsobus.soap import Contract, contract_names


def load(contracts: Path, name: str) -> Any:
    client: Any = Client
    return client(str(contracts / "wsdl" / f"{name}.wsdl"))


@pytest.mark.parametrize("name", contract_names())
def test_zeep_sees_the_operations_of_the_contract(name: str, contracts: Path) -> None:
    client = load(contracts, name)
    (service,) = client.wsdl.services.values()
    (port,) = service.ports.values()
    seen = {
        operation.name: (operation.soapaction, operation.input.body.qname.text)
        for operation in port.binding._operations.values()
    }
    expected = Contract.load(name).operations.values()
    assert seen == {operation.name: (operation.action, operation.request) for operation in expected}


def test_a_message_that_zeep_makes_is_valid(contracts: Path) -> None:
    client = load(contracts, "ReceiveEndDeviceEvents")
    event = {
        "createdDateTime": "2026-01-15T11:41:05Z",
        "Assets": {"Names": [{"name": "MTR-1001"}]},
        "EndDeviceEventType": {"ref": "3.26.0.85"},
    }
    sent = client.create_message(
        client.service,
        "CreatedEndDeviceEvents",
        Header={"Verb": "created", "Noun": "EndDeviceEvents"},
        Payload={"EndDeviceEvents": {"EndDeviceEvent": [event]}},
    )
    (body,) = sent.iterfind("{*}Body/*")
    problems = Contract.load("ReceiveEndDeviceEvents").violations(etree.fromstring(etree.tostring(body)))
    assert not problems
