"""`dsobus contract`: list, check and begin contracts."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from dsobus.cli.layout import private_suite
from dsobus.cli.main import app


def dsobus(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def test_every_operation_is_listed_with_its_address() -> None:
    rows = json.loads(dsobus("contract", "list", "--json").stdout)
    (row,) = [row for row in rows if row["operation"] == "CreateMaintenanceOrders"]
    assert row["provider"] == "ffm"
    assert row["port"] == "ExecuteMaintenanceOrders"
    assert row["input"].endswith("}CreateMaintenanceOrders")
    assert row["address"] == "/ffm/ExecuteMaintenanceOrders"


def test_addresses_are_those_of_a_suite(tmp_path: Path) -> None:
    suite = private_suite(tmp_path, tmp_path / "utility")
    suite.save()
    rows = json.loads(dsobus("contract", "list", "--json", "--data", tmp_path).stdout)
    assert {row["address"] for row in rows if row["provider"] == "dms"} >= {
        suite.address("dms", "ReceiveEndDeviceEvents")
    }


def test_the_list_is_readable() -> None:
    listed = dsobus("contract", "list").stdout
    assert "GetMaintenanceOrdersRequestMessage" in listed


def test_the_contracts_of_the_product_agree() -> None:
    result = dsobus("contract", "check")
    assert result.exit_code == 0, result.output


def test_a_new_noun_gets_its_files(tmp_path: Path) -> None:
    result = dsobus("contract", "new", "ServiceOrders", "--patterns", "receive,execute,get", "-o", tmp_path)
    assert result.exit_code == 0, result.output
    assert {file.name for file in (tmp_path / "wsdl").iterdir()} == {
        "ReceiveServiceOrders.wsdl",
        "ExecuteServiceOrders.wsdl",
        "GetServiceOrders.wsdl",
    }
    assert (tmp_path / "xsd" / "ServiceOrders.xsd").is_file()


def test_a_name_that_is_no_noun_is_refused(tmp_path: Path) -> None:
    result = dsobus("contract", "new", "no noun", "--patterns", "get", "-o", tmp_path)
    assert result.exit_code == 1
    assert "is no noun" in result.stderr
    assert not list(tmp_path.iterdir())
