"""Valid messages that cannot be served are answered FAILED with the code of the reason, and change nothing."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from tests.interop.conftest import ORDERS, REQUESTS, SERVICES, Running, codes, control, event, order, outage, work
from zeep.exceptions import Fault

FFM = ("ffm", "ExecuteMaintenanceOrders")
WORK = (ORDERS, REQUESTS, SERVICES)
DMS = ("dms", "ExecuteUnplannedOutages")
CONTROLS = ("ami", "ExecuteEndDeviceControls")
METER_WORK = ("ami", "ExecuteMeterServiceRequests")
ALARM = "3.26.0.85"


def by_id(mRID: str) -> dict[str, Any]:
    return {"Request": {"ID": [{"_value_1": mRID}]}}


def getting(port: str, **selection: str) -> dict[str, Any]:
    return {"Request": {port: {what: [{"mRID": mRID}] for what, mRID in selection.items()}}}


def refusals() -> list[Any]:
    """Return party, port, operation, parts and code."""
    cases: list[tuple[str, str, str, dict[str, Any], str]] = []
    for verb in ("Cancel", "Close", "Delete"):
        for place, noun, content in (
            *((("ffm", f"Execute{one}"), one, order("x", noun=one)) for one in WORK),
            (DMS, "UnplannedOutages", outage(mRID="x")),
            (CONTROLS, "EndDeviceControls", control(mRID="x")),
            (METER_WORK, "MeterServiceRequests", work(mRID="x")),
        ):
            cases.append((*place, verb + noun, by_id("x"), "2.15"))
            cases.append((*place, verb + noun, {"Payload": content}, "2.15"))
            cases.append((*place, verb + noun, {}, "1.6"))
    for noun in WORK:
        place = ("ffm", f"Execute{noun}")
        nothing: dict[str, Any] = {"Payload": {noun: {noun.removesuffix("s"): [{}]}}}
        cases += [
            (*place, f"Change{noun}", {"Payload": order("x", noun=noun)}, "2.15"),
            (*place, f"Create{noun}", {}, "1.7"),
            (*place, f"Create{noun}", {"Payload": order("x", noun=noun, kind=None)}, "5.8"),
            (*place, f"Create{noun}", nothing, "1.7"),
            ("ffm", f"Get{noun}", f"Get{noun}", getting(f"Get{noun}", **{noun.removesuffix("s"): "x"}), "2.15"),
        ]
    cases += [
        (*DMS, "ChangeUnplannedOutages", {"Payload": outage(mRID="x")}, "2.15"),
        (*DMS, "ChangeUnplannedOutages", {}, "1.7"),
        (*DMS, "CreateUnplannedOutages", {"Payload": outage(mRID="x")}, "5.8"),
        (*DMS, "CreateUnplannedOutages", {"Payload": outage(Equipments=[{"mRID": "x"}])}, "2.29"),
    ]
    cut = {"EndDeviceControlType": {"ref": "3.31.0.23"}}
    cases += [
        (*CONTROLS, "CreateEndDeviceControls", {"Payload": control(**cut)}, "5.8"),
        (*CONTROLS, "CreateEndDeviceControls", {"Payload": control(**cut, EndDevices=[{"mRID": "x"}])}, "2.4"),
        (*CONTROLS, "CreateEndDeviceControls", {"Payload": control(**cut, UsagePoints=[{"mRID": "x"}])}, "2.12"),
        (*CONTROLS, "CreateEndDeviceControls", {"Payload": control(**cut, EndDeviceGroups=[{"mRID": "x"}])}, "2.29"),
        (*CONTROLS, "ChangeEndDeviceControls", {"Payload": control(mRID="x")}, "2.15"),
        (*CONTROLS, "ChangeEndDeviceControls", {}, "1.7"),
        (*METER_WORK, "CreateMeterServiceRequests", {"Payload": work(kind="disconnect", Meter={"mRID": "x"})}, "2.4"),
        (*METER_WORK, "CreateMeterServiceRequests", {"Payload": work(kind="test")}, "5.8"),
        (*METER_WORK, "ChangeMeterServiceRequests", {"Payload": work(mRID="x")}, "2.15"),
        ("orchestrator", "ReceiveMeterServiceRequests", "ChangedMeterServiceRequests", {}, "1.7"),
    ]
    events = "ReceiveEndDeviceEvents"
    for noun in (REQUESTS, SERVICES):
        cases.append(("orchestrator", f"Receive{noun}", f"Changed{noun}", {}, "1.7"))
    for party in ("dms", "orchestrator"):
        cases.append((party, events, "CreatedEndDeviceEvents", {}, "1.7"))
        cases.append((party, "ReceiveMaintenanceOrders", "ChangedMaintenanceOrders", {}, "1.7"))
    gets = [
        ("ami", "GetMeterReadings", {"EndDevice": "x"}, "2.4"),
        ("ami", "GetMeterReadings", {"UsagePoint": "x"}, "2.12"),
        ("ami", "GetMeterReadings", {}, "1.6"),
        ("ami", "GetMeterServiceRequests", {"MeterServiceWork": "x"}, "2.15"),
        ("ami", "GetMeterServiceRequests", {"Meter": "x"}, "5.7"),
        ("cis", "GetCustomerMeterDataSet", {"UsagePoint": "x"}, "2.12"),
        ("cis", "GetCustomerMeterDataSet", {"EndDevice": "x"}, "2.4"),
        ("dms", "GetUnplannedOutages", {"UnplannedOutage": "x"}, "2.15"),
    ]
    cases += [(party, port, port, getting(port, **selection), code) for party, port, selection, code in gets]
    cases.append(("dms", events, "CreatedEndDeviceEvents", {"Payload": event("x", "no meter", ALARM)}, "2.4"))
    cases.append(("dms", events, "DeletedEndDeviceEvents", {"Payload": event("x", "no meter", ALARM)}, "2.15"))
    return [pytest.param(*case, id=f"{case[0]} {case[2]} {case[4]} {number}") for number, case in enumerate(cases)]


@pytest.mark.parametrize(("party", "port", "name", "parts", "code"), refusals())
def test_a_valid_message_that_cannot_be_served_is_refused_with_its_code(
    running: Running, party: str, port: str, name: str, parts: dict[str, Any], code: str
) -> None:
    reply = running.call(party, port, name, **parts)
    assert codes(reply) == ("FAILED", {code})
    assert all(error.reason and error.level == "FATAL" for error in reply.Reply.Error)


@pytest.mark.parametrize(
    ("party", "port", "name", "parts"),
    [
        (*FFM, "CreateMaintenanceOrders", {"Payload": order("never")}),
        (*DMS, "CloseUnplannedOutages", by_id("never")),
        ("ffm", "GetMaintenanceOrders", "GetMaintenanceOrders", {"Request": {"GetMaintenanceOrders": {}}}),
        ("orchestrator", "ReceiveMaintenanceOrders", "ClosedMaintenanceOrders", {"Payload": order("never")}),
    ],
)
@pytest.mark.parametrize(("wrong", "code"), [({"Verb": "execute"}, "2.9"), ({"Noun": "Kites"}, "2.5")])
def test_a_header_that_says_something_else_than_its_operation_is_refused(
    running: Running, party: str, port: str, name: str, parts: dict[str, Any], wrong: dict[str, str], code: str
) -> None:
    noun = next(each for each in ("MaintenanceOrders", "UnplannedOutages") if name.endswith(each))
    header = {"Verb": name.removesuffix(noun).lower(), "Noun": noun} | wrong
    assert codes(running.call(party, port, name, Header=header, **parts)) == ("FAILED", {code})
    assert running.orders("never") == []


def test_a_type_of_control_that_is_not_served_is_refused_for_every_control_that_asks_for_it(running: Running) -> None:
    meter = {"EndDevices": [{"mRID": running.switched["mRID"]}]}
    asked = [
        {"mRID": "one", "EndDeviceControlType": {"ref": "3.20.22.13"}} | meter,
        {"mRID": "two", "EndDeviceControlType": {"ref": "3.31.0.23"}, "PanPricing": {"providerID": 1}} | meter,
        {"mRID": "three", "EndDeviceControlType": {"ref": "3.31.0.23"}} | meter,
    ]
    content = {"EndDeviceControls": {"EndDeviceControl": asked}}
    reply = running.call(*CONTROLS, "CreateEndDeviceControls", Payload=content)
    assert codes(reply) == ("FAILED", {"5.2"})
    assert [error.ID._value_1 for error in reply.Reply.Error] == ["one", "two"]
    running.wait(15)
    assert running.supply(running.switched) == ("connected", True)


def test_an_order_that_exists_is_not_created_again(running: Running) -> None:
    mRID = running.new_order()
    again = order(mRID, statusKind="onSite")
    assert codes(running.call(*FFM, "CreateMaintenanceOrders", Payload=again)) == ("FAILED", {"6.1"})
    assert [one.Work[0].statusKind for one in running.orders(mRID)] == ["waitingOnApproval"]


def test_an_outage_that_exists_is_not_created_again(running: Running) -> None:
    place, other = (running.homes.pop()["EnergyConsumer"] for _ in range(2))
    mRID = running.new_outage(place)
    for same in (outage(mRID=mRID, Equipments=[{"mRID": other}]), outage(Equipments=[{"mRID": place}])):
        assert codes(running.call(*DMS, "CreateUnplannedOutages", Payload=same)) == ("FAILED", {"6.1"})
    (stored,) = running.outages(UnplannedOutage=mRID)
    assert [one.mRID for one in stored.Equipments] == [place]


def test_of_several_orders_all_are_created_or_none(running: Running) -> None:
    good, bad = str(uuid4()), str(uuid4())
    both = order(good)
    both["MaintenanceOrders"]["MaintenanceOrder"] += order(bad, kind=None)["MaintenanceOrders"]["MaintenanceOrder"]
    reply = running.call(*FFM, "CreateMaintenanceOrders", Payload=both)
    assert codes(reply) == ("FAILED", {"5.8"})
    assert running.orders(good) == running.orders(bad) == []


def test_of_several_customers_those_that_are_known_are_found_and_the_others_named(running: Running) -> None:
    points = [{"mRID": running.meters[1]["UsagePoint"]}, {"mRID": "nobody"}]
    port = "GetCustomerMeterDataSet"
    reply = running.call("cis", port, port, Request={port: {"UsagePoint": points}})
    assert codes(reply) == ("PARTIAL", {"0.2", "2.12"})
    assert len(reply.Payload.CustomerMeterDataSet.Customer) == 1


def test_a_breach_of_the_schema_is_answered_by_the_declared_fault(running: Running) -> None:
    with pytest.raises(Fault) as caught:
        running.call(*FFM, "CreateMaintenanceOrders", Payload=order("x", statusKind="asleep"))
    (fault,) = caught.value.detail
    assert fault.tag.endswith("}MaintenanceOrdersFaultMessage")
    assert fault.findtext("{*}Reply/{*}Error/{*}code") == "1.8"
    assert "statusKind" in fault.findtext("{*}Reply/{*}Error/{*}details")
