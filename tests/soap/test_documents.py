"""What is served is what was authored, byte for byte but for the addresses."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from dsobus.soap import Contract, contract_names

if TYPE_CHECKING:
    from tests.soap.conftest import Wire

ADDRESS = "http://dms.example:8061/dms/ReceiveEndDeviceEvents"
REFERENCE = re.compile(rb'(schemaLocation|location)="[^"]*"')


def test_the_wsdl_is_the_authored_file_but_for_its_addresses(wire: Wire) -> None:
    served = wire.get(query="wsdl")
    authored = (files("dsobus.wsdl") / "ReceiveEndDeviceEvents.wsdl").read_bytes()
    assert served.headers["content-type"] == "text/xml; charset=utf-8"
    assert served.body != authored
    assert REFERENCE.sub(b"", served.body) == REFERENCE.sub(b"", authored)


def test_every_schema_served_is_the_authored_file_but_for_its_references(wire: Wire) -> None:
    names = set(re.findall(rb'schemaLocation="[^"]*\?xsd=([^"]*)"', wire.get(query="wsdl").body))
    seen: set[bytes] = set()
    while names - seen:
        name = (names - seen).pop()
        seen.add(name)
        served = wire.get(query=f"xsd={name.decode()}").body
        assert REFERENCE.sub(b"", served) == REFERENCE.sub(b"", (files("dsobus.xsd") / name.decode()).read_bytes())
        names |= set(re.findall(rb'schemaLocation="[^"]*\?xsd=([^"]*)"', served))
    assert {b"Message.xsd", b"EndDeviceEvents.xsd", b"EndDeviceEventsMessage.xsd"} <= seen


def test_addresses_are_the_configured_ones_whatever_host_the_request_names(wire: Wire) -> None:
    served = wire.get(query="wsdl", HTTP_HOST="evil.example").body
    assert b"evil" not in served
    locations = re.findall(rb'\b(?:schemaLocation|location)="([^"]*)"', served)
    assert f"{ADDRESS}".encode() in locations
    assert all(location.startswith(ADDRESS.encode()) for location in locations)


@pytest.mark.parametrize("name", contract_names())
def test_every_document_of_every_contract_stays_well_formed_with_awkward_addresses(name: str) -> None:
    contract = Contract.load(name)
    address = f"http://[::1]:80/a&b/{name}"
    for document in contract.documents:
        served = etree.fromstring(contract.document(document, address))
        for node in served.iter("{*}import", "{*}include"):
            assert (node.get("schemaLocation") or "").startswith(f"{address}?xsd=")


@pytest.mark.parametrize(
    "asked", ["../wsdl/README.rst", "..%2F..%2Fsetup.cfg", "/etc/passwd", "Message", "MeterReadings.xsd", "", "\0.xsd"]
)
def test_a_schema_that_the_contract_does_not_reach_is_not_found(wire: Wire, asked: str) -> None:
    answer = wire.get(query=f"xsd={asked}")
    assert answer.status == 404
    assert answer.headers["content-type"].startswith("text/plain")


def test_a_get_says_what_the_address_is(wire: Wire) -> None:
    answer = wire.get()
    assert answer.status == 200
    assert b"?wsdl" in answer.body
    assert b"CreatedEndDeviceEvents" in answer.body


def test_head_has_the_headers_of_get_and_no_body(wire: Wire) -> None:
    whole = wire.get(query="WSDL")
    head = wire.request("HEAD", b"", QUERY_STRING="wsdl")
    assert head.body == b""
    assert head.headers == whole.headers


def test_the_root_lists_every_port_with_its_wsdl(wire: Wire) -> None:
    answer = wire.get("/")
    assert f"href='{ADDRESS}?wsdl'".encode() in answer.body


def test_an_unknown_path_points_to_the_list(wire: Wire) -> None:
    answer = wire.get("/dms/<script>")
    assert answer.status == 404
    assert b"/ lists" in answer.body
    assert b"script" not in answer.body
    assert wire.request("POST", b"", PATH_INFO="/dms/Nothing").status == 404
