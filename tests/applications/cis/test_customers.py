"""The CIS tells who is supplied where, and names what it does not know."""

from __future__ import annotations

import csv
import shutil
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dsobus.messages.get_customer_meter_data_set import GetCustomerMeterDataSet as Selection
from dsobus.messages.get_customer_meter_data_set import ObjectRef
from dsobus.messages.get_customer_meter_data_set_message import (
    GetCustomerMeterDataSet,
    GetCustomerMeterDataSetRequestType,
)
from dsobus.soap import header

if TYPE_CHECKING:
    from tests.applications.conftest import Enter, World

Rows = list[dict[str, str]]


@pytest.fixture
def cis(enter: Enter) -> World:
    return enter("cis")


@pytest.fixture(scope="module")
def customers(utility: Path) -> Rows:
    with (utility / "customers.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def ask(cis: World, *ids: str, **selection: list[str]) -> Any:
    chosen = Selection(**{what: [ObjectRef(mRID=mRID) for mRID in mRIDs] for what, mRIDs in selection.items()})
    wanted = GetCustomerMeterDataSetRequestType(GetCustomerMeterDataSet=chosen, ID=list(ids))
    message = GetCustomerMeterDataSet(Header=header("get", "CustomerMeterDataSet", "test"), Request=wanted)
    return cis.call(message, "GetCustomerMeterDataSet")


def found(reply: Any) -> list[Any]:
    customers: list[Any] = reply.Payload.CustomerMeterDataSet.Customer
    return customers


def named(reply: Any) -> list[tuple[str, str | None]]:
    return [(error.code, error.ID.value if error.ID else None) for error in reply.Reply.Error]


SORTS = {
    "Customer": "mRID",
    "CustomerAccount": "CustomerAccount",
    "CustomerAgreement": "CustomerAgreement",
    "EndDevice": "Meter",
    "ServiceLocation": "ServiceLocation",
    "UsagePoint": "UsagePoint",
}


@pytest.mark.parametrize(("what", "column"), SORTS.items())
def test_a_customer_is_found_by_everything_that_belongs_to_him(
    cis: World, customers: Rows, what: str, column: str
) -> None:
    row = customers[11]
    reply = ask(cis, **{what: [row[column]]})
    assert reply.Reply.Result == "OK"
    (customer,) = found(reply)
    (agreement,) = customer.CustomerAgreements
    assert (customer.mRID, customer.Names[0].name, customer.kind) == (row["mRID"], row["name"], row["kind"])
    assert (customer.vip, customer.priority.rank) == (row["vip"] == "true", int(row["priority"]))
    assert agreement.UsagePoints[0].mRID == row["UsagePoint"]
    assert agreement.UsagePoints[0].EndDevices[0].mRID == row["Meter"]
    assert agreement.ServiceLocations[0].mainAddress.streetDetail.name == row["streetName"]
    assert {each.contactValue for each in customer.CustomerNotifications} == {row["phone"], row["email"]}


def test_ids_in_the_request_are_those_of_customers(cis: World, customers: Rows) -> None:
    assert [each.mRID for each in found(ask(cis, customers[3]["mRID"]))] == [customers[3]["mRID"]]


def test_special_needs_are_told(cis: World, customers: Rows) -> None:
    needy = [row for row in customers if row["specialNeed"]]
    assert needy, "the utility has customers with special needs"
    reply = ask(cis, Customer=[row["mRID"] for row in needy])
    assert [each.specialNeed for each in found(reply)] == [row["specialNeed"] for row in needy]


def test_without_a_selection_all_are_told(cis: World, customers: Rows) -> None:
    assert [each.mRID for each in found(ask(cis))] == [row["mRID"] for row in customers]


def test_selections_of_two_sorts_narrow(cis: World, customers: Rows) -> None:
    first, second = customers[:2]
    both = ask(cis, Customer=[first["mRID"], second["mRID"]], UsagePoint=[second["UsagePoint"]])
    assert [each.mRID for each in found(both)] == [second["mRID"]]
    assert named(ask(cis, Customer=[first["mRID"]], UsagePoint=[second["UsagePoint"]])) == [("5.7", None)]


def test_unknown_ids_are_named_and_the_others_told(cis: World, customers: Rows) -> None:
    reply = ask(cis, UsagePoint=[customers[0]["UsagePoint"], "nowhere"])
    assert reply.Reply.Result == "PARTIAL"
    assert named(reply) == [("0.2", None), ("2.12", "nowhere")]
    assert [each.mRID for each in found(reply)] == [customers[0]["mRID"]]


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ("Customer", "2.22"),
        ("CustomerAccount", "2.19"),
        ("CustomerAgreement", "2.24"),
        ("EndDevice", "2.4"),
        ("ServiceLocation", "2.16"),
        ("UsagePoint", "2.12"),
    ],
)
def test_each_sort_of_unknown_id_has_its_code(cis: World, what: str, code: str) -> None:
    reply = ask(cis, **{what: ["nobody"]})
    assert (reply.Reply.Result, named(reply), reply.Payload) == ("FAILED", [(code, "nobody")], None)


def test_a_customer_with_two_agreements_is_one_customer(
    utility: Path, customers: Rows, tmp_path: Path, new_world: Any
) -> None:
    theirs = tmp_path / "theirs"
    shutil.copytree(utility, theirs)
    rows = [dict(row) for row in customers]
    rows[1] |= {"mRID": rows[0]["mRID"], "name": rows[0]["name"]}
    with (theirs / "customers.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    with ExitStack() as running:
        cis = new_world("cis", tmp_path / "data", theirs, running, 0.0)
        points = [rows[0]["UsagePoint"], rows[1]["UsagePoint"]]
        (customer,) = found(ask(cis, UsagePoint=points))
    assert [each.UsagePoints[0].mRID for each in customer.CustomerAgreements] == points
    assert len(customer.CustomerAccounts) == 2
