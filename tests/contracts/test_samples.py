"""Messages as products of others send them (data/PORT/NAME.xml) are valid by libxml2 and by xmlschema."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from xmlschema import XMLSchema10

from dsobus.soap import Contract, contract_names
from dsobus.soap.xml import Element

DATA = Path(__file__).parent / "data"
SAMPLES = sorted(DATA.glob("*/*.xml"))


def read(sample: Path) -> Element:
    return etree.parse(sample).getroot()


@cache
def libxml2(contracts: Path, port: str) -> etree.XMLSchema:
    types = etree.parse(contracts / "wsdl" / f"{port}.wsdl").find("{*}types/{*}schema")
    assert types is not None
    return etree.XMLSchema(etree.ElementTree(types))


@cache
def xmlschema(contracts: Path, file: str) -> XMLSchema10:
    return XMLSchema10(contracts / "xsd" / file)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_message_of_another_product_is_valid(sample: Path, contracts: Path) -> None:
    port = sample.parent.name
    schema = libxml2(contracts, port)
    assert schema.validate(read(sample)), schema.error_log
    (imported,) = etree.parse(contracts / "wsdl" / f"{port}.wsdl").findall("{*}types/{*}schema/{*}import")
    file = str(imported.get("schemaLocation")).rpartition("/")[2]
    xmlschema(contracts, file).validate(str(sample))


@pytest.mark.parametrize("port", contract_names())
def test_every_message_of_every_port_has_a_sample(port: str) -> None:
    present = {read(sample).tag for sample in SAMPLES if sample.parent.name == port}
    for operation in Contract.load(port).operations.values():
        assert {operation.request, operation.response} <= present
        assert operation.fault is None or operation.fault in present


WAYS = {
    "MaintenanceOrders": ("payload-mrid", "payload-name", "request-mrid", "request-name"),
    "WorkRequests": ("payload-name", "request-mrid"),
    "ServiceOrders": ("payload-name", "request-mrid"),
}


@pytest.mark.parametrize(("noun", "way"), [(noun, way) for noun, ways in WAYS.items() for way in ways])
@pytest.mark.parametrize("verb", ["Cancel", "Close", "Delete"])
def test_orders_are_ended_by_id_in_the_payload_or_in_the_request(verb: str, noun: str, way: str) -> None:
    message = read(DATA / f"Execute{noun}" / f"{verb}{noun}-by-{way}.xml")
    assert not Contract.load(f"Execute{noun}").violations(message)
    assert not message.findall(".//{*}Work")
