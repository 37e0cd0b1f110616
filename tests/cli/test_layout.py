"""Which processes make a suite, and where they listen."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from dsobus.cli.errors import Stop
from dsobus.cli.layout import PARTIES, free_ports, is_free, private_suite, processes, shared_place, suite_on
from dsobus.exchange.suite import Suite

HERE = Path("data"), Path("utility")


def test_a_suite_is_three_processes() -> None:
    assert [process.name for process in processes()] == ["field", "services", "orchestrator"]


def test_a_split_suite_is_one_process_for_each_name() -> None:
    assert [process.serves for process in processes(split=True)] == [("field",), *((party,) for party in PARTIES)]


def test_a_party_that_lives_elsewhere_has_no_process() -> None:
    services = next(process for process in processes(elsewhere={"ffm"}) if process.name == "services")
    assert services.serves == ("ami", "cis", "dms", "load_flow", "network_manager")


def test_all_parties_of_a_process_share_its_port() -> None:
    suite = suite_on([8060, 8061, 8062], *HERE)
    assert suite.field == "127.0.0.1:8060"
    assert suite.addresses["dms"] == "http://127.0.0.1:8061/dms"
    assert suite.addresses["orchestrator"] == "http://127.0.0.1:8062/orchestrator"


def test_a_product_takes_the_address_of_a_party() -> None:
    suite = suite_on([8060, 8061, 8062], *HERE, at={"ffm": "https://wms.example.org/ffm"})
    assert suite.address("ffm", "GetMaintenanceOrders") == "https://wms.example.org/ffm/GetMaintenanceOrders"


def test_a_product_takes_one_port_and_leaves_the_others() -> None:
    suite = suite_on([8060, 8061, 8062], *HERE, at={"ffm/GetMaintenanceOrders": "https://wms.example.org/orders"})
    assert suite.address("ffm", "GetMaintenanceOrders") == "https://wms.example.org/orders"
    assert suite.address("ffm", "ExecuteMaintenanceOrders") == "http://127.0.0.1:8061/ffm/ExecuteMaintenanceOrders"


def test_free_ports_differ_and_are_free() -> None:
    ports = free_ports(5)
    assert len(set(ports)) == 5
    assert all(is_free("127.0.0.1", port) for port in ports)


def test_a_port_on_which_somebody_listens_is_not_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert not is_free("127.0.0.1", server.getsockname()[1])


def test_parties_at_different_places_are_not_served_by_one_process() -> None:
    suite = private_suite(*HERE)
    with pytest.raises(Stop, match="one by one"):
        shared_place(suite, ["ami", "orchestrator"])


def test_a_party_without_an_address_is_not_served() -> None:
    with pytest.raises(Stop, match="no address for dms"):
        shared_place(Suite(data=HERE[0], utility=HERE[1]), ["dms"])
