"""A stock zeep client that knows only the served WSDLs drives every operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any
from uuid import uuid4

import pytest
from tests.interop.conftest import Running
from zeep import Client
from zeep.exceptions import Fault
from zeep.xsd import AnyObject

from dsobus.soap import Contract, catalogue

EVERY = [
    (row.provider, row.port, operation.name)
    for row in catalogue.rows()
    for operation in Contract.load(row.port).operations.values()
]
Suite = Running
Scenario = Callable[[Suite, str, str, str], None]


@cache
def client(wsdl: str) -> Client:
    return Client(wsdl)  # type: ignore[no-untyped-call]


def call(suite: Suite, party: str, port: str, name: str, **parts: Any) -> Any:
    """Call one operation with the Header that it takes."""
    operation = next(one for one in Contract.load(port).operations.values() if one.name == name)
    header = parts.pop("Header", {"Verb": operation.verb, "Noun": operation.noun})
    header = {"MessageID": str(uuid4()), "Source": "zeep"} | header
    return getattr(client(suite.wsdl(party, port)).service, name)(Header=header, **parts)


def codes(reply: Any) -> tuple[str, set[str]]:
    return reply.Reply.Result, {error.code for error in reply.Reply.Error}


OK = ("OK", {"0.0"})
EVENTS = "{http://iec.ch/TC57/2011/EndDeviceEvents#}EndDeviceEvents"


def order(mRID: str, **work: Any) -> dict[str, Any]:
    task = {"subject": "look", "taskKind": "investigate"}
    content = {"kind": "repair", "statusKind": "waitingOnApproval", "WorkTasks": [task]} | work
    return {"MaintenanceOrders": {"MaintenanceOrder": [{"mRID": mRID, "Work": [content]}]}}


def new_order(suite: Suite) -> str:
    mRID = str(uuid4())
    reply = call(suite, "ffm", "ExecuteMaintenanceOrders", "CreateMaintenanceOrders", Payload=order(mRID))
    assert codes(reply) == OK
    assert [one._value_1 for one in reply.Reply.ID] == [mRID]
    return mRID


def orders(suite: Suite, mRID: str) -> list[Any]:
    selection = {"GetMaintenanceOrders": {"MaintenanceOrder": [{"mRID": mRID}]}}
    reply = call(suite, "ffm", "GetMaintenanceOrders", "GetMaintenanceOrders", Request=selection)
    return reply.Payload.MaintenanceOrders.MaintenanceOrder if reply.Payload else []


def outage(**parts: Any) -> dict[str, Any]:
    return {"UnplannedOutages": {"UnplannedOutage": [parts]}}


def new_outage(suite: Suite) -> str:
    mRID = str(uuid4())
    content = outage(mRID=mRID, Equipments=[{"mRID": suite.devices.pop()}])
    reply = call(suite, "dms", "ExecuteUnplannedOutages", "CreateUnplannedOutages", Payload=content)
    assert codes(reply) == OK
    return mRID


def outages(suite: Suite, mRID: str) -> list[Any]:
    selection = {"GetUnplannedOutages": {"UnplannedOutage": [{"mRID": mRID}]}}
    reply = call(suite, "dms", "GetUnplannedOutages", "GetUnplannedOutages", Request=selection)
    return reply.Payload.UnplannedOutages.UnplannedOutage if reply.Payload else []


def event(mRID: str, meter: Mapping[str, str], code: str) -> dict[str, Any]:
    content = {
        "mRID": mRID,
        "createdDateTime": datetime(2026, 1, 15, 6, tzinfo=UTC),
        "Assets": {"mRID": meter["mRID"]},
        "EndDeviceEventType": {"ref": code},
    }
    return {"EndDeviceEvents": {"EndDeviceEvent": [content]}}


def drive_events(suite: Suite, party: str, port: str, name: str) -> None:
    tamper = event(str(uuid4()), suite.meters[0], "3.12.0.257")  # kept, and no outage
    assert codes(call(suite, party, port, "CreatedEndDeviceEvents", Payload=tamper)) == OK
    if name != "CreatedEndDeviceEvents":
        assert codes(call(suite, party, port, name, Payload=tamper)) == OK


def drive_execute_orders(suite: Suite, party: str, port: str, name: str) -> None:
    first = new_order(suite)
    if name == "ChangeMaintenanceOrders":
        change = order(first, kind=None, statusKind=None, priority={"rank": 1, "type": "Emergency"}, WorkTasks=[])
        assert codes(call(suite, party, port, name, Payload=change)) == OK
        (stored,) = orders(suite, first)
        assert (stored.Work[0].priority.rank, stored.Work[0].kind) == (1, "repair")
    elif name != "CreateMaintenanceOrders":
        second = new_order(suite)
        assert codes(call(suite, party, port, name, Request={"ID": [{"_value_1": first}]})) == OK
        by_payload = {"MaintenanceOrders": {"MaintenanceOrder": [{"mRID": second}]}}
        assert codes(call(suite, party, port, name, Payload=by_payload)) == OK
        ended = {"CancelMaintenanceOrders": ["cancelled"], "CloseMaintenanceOrders": ["closed"]}.get(name, [])
        for mRID in (first, second):
            assert [one.Work[0].statusKind for one in orders(suite, mRID)] == ended


def drive_execute_outages(suite: Suite, party: str, port: str, name: str) -> None:
    first = new_outage(suite)
    if name == "ChangeUnplannedOutages":
        assert codes(call(suite, party, port, name, Payload=outage(mRID=first, cause="a tree"))) == OK
        (stored,) = outages(suite, first)
        assert (stored.cause, len(stored.Equipments)) == ("a tree", 1)
        assert len(stored.DeEnergizedUsagePoint) > 1
    elif name != "CreateUnplannedOutages":
        second = new_outage(suite)
        assert codes(call(suite, party, port, name, Request={"ID": [{"_value_1": first}]})) == OK
        assert codes(call(suite, party, port, name, Payload=outage(mRID=second))) == OK
        ended = {"CancelUnplannedOutages": ["canceled"], "CloseUnplannedOutages": ["closed"]}.get(name, [])
        for mRID in (first, second):
            assert [one.statusKind for one in outages(suite, mRID)] == ended


def drive_outage_news(suite: Suite, party: str, port: str, name: str) -> None:
    if name == "CreatedUnplannedOutages":
        known = new_outage(suite)  # its repair has begun, and is not begun again
        assert codes(call(suite, party, port, name, Payload=outage(mRID=known, statusKind="open"))) == OK
        return
    assert codes(call(suite, party, port, name, Payload=outage(mRID=str(uuid4()), statusKind="open"))) == OK


def drive_order_news(suite: Suite, party: str, port: str, name: str) -> None:
    assert codes(call(suite, party, port, name, Payload=order(str(uuid4())))) == OK


def drive_get_order(suite: Suite, party: str, port: str, name: str) -> None:
    mRID = new_order(suite)
    assert [one.mRID for one in orders(suite, mRID)] == [mRID]


def drive_get_outage(suite: Suite, party: str, port: str, name: str) -> None:
    mRID = new_outage(suite)
    assert [one.mRID for one in outages(suite, mRID)] == [mRID]


def drive_readings(suite: Suite, party: str, port: str, name: str) -> None:
    wanted = [{"mRID": meter["mRID"]} for meter in suite.meters[:3]]
    reply = call(suite, party, port, name, Request={"GetMeterReadings": {"EndDevice": wanted}})
    assert codes(reply) == OK
    assert [reading.Readings[0].value > 200 for reading in reply.Payload.MeterReadings.MeterReading] == [True] * 3


def drive_meter_events(suite: Suite, party: str, port: str, name: str) -> None:
    selection = {"GetEndDeviceEvents": {"EndDevice": [{"mRID": suite.meters[0]["mRID"]}]}}
    reply = call(suite, party, port, name, Request=selection)
    assert codes(reply) == ("FAILED", {"5.7"})  # nothing has happened in the field


def drive_customers(suite: Suite, party: str, port: str, name: str) -> None:
    points = [{"mRID": suite.meters[5]["UsagePoint"]}, {"mRID": "nobody"}]
    reply = call(suite, party, port, name, Request={"GetCustomerMeterDataSet": {"UsagePoint": points}})
    assert codes(reply) == ("PARTIAL", {"0.2", "2.12"})
    (customer,) = reply.Payload.CustomerMeterDataSet.Customer
    assert customer.CustomerAgreements[0].UsagePoints[0].EndDevices[0].mRID == suite.meters[5]["mRID"]


def drive_operations(suite: Suite, party: str, port: str, name: str) -> None:
    header = {"Verb": "get", "Noun": "MeterReadings"}
    if name == "Request":
        missing = "1.6" if party == "ami" else "2.5"  # the selection of what is taken, or the noun
        assert codes(call(suite, party, port, name, Header=header)) == ("FAILED", {missing})
    elif name == "Response":
        reply = call(suite, party, port, name, Header={"Verb": "reply", "Noun": "X"}, Reply={"Result": "OK"})
        assert codes(reply) == ("FAILED", {"2.15"})
    else:
        typed = client(suite.wsdl("dms", "ReceiveEndDeviceEvents"))
        element = typed.get_element(EVENTS)  # type: ignore[no-untyped-call]
        events = element(**event(str(uuid4()), suite.meters[0], "3.12.0.257")["EndDeviceEvents"])
        header = {"Verb": "created", "Noun": "EndDeviceEvents"}
        content = AnyObject(element, events)  # type: ignore[no-untyped-call]
        reply = call(suite, party, port, name, Header=header, Payload={"_value_1": [content]})
        refused = ("FAILED", {"2.9" if party == "ami" else "2.5"})  # ami gives such events, and takes none
        assert codes(reply) == (OK if party in ("dms", "orchestrator") else refused)


SCENARIOS: dict[tuple[str, str], Scenario] = {
    ("ami", "GetMeterReadings"): drive_readings,
    ("ami", "GetEndDeviceEvents"): drive_meter_events,
    ("cis", "GetCustomerMeterDataSet"): drive_customers,
    ("dms", "ReceiveEndDeviceEvents"): drive_events,
    ("dms", "ExecuteUnplannedOutages"): drive_execute_outages,
    ("dms", "GetUnplannedOutages"): drive_get_outage,
    ("dms", "ReceiveMaintenanceOrders"): drive_order_news,
    ("ffm", "ExecuteMaintenanceOrders"): drive_execute_orders,
    ("ffm", "GetMaintenanceOrders"): drive_get_order,
    **{(party, "Operations"): drive_operations for party in ("ami", "cis", "dms", "ffm", "orchestrator")},
    ("orchestrator", "ReceiveEndDeviceEvents"): drive_events,
    ("orchestrator", "ReceiveUnplannedOutages"): drive_outage_news,
    ("orchestrator", "ReceiveMaintenanceOrders"): drive_order_news,
}


@pytest.mark.parametrize(("party", "port", "name"), EVERY, ids=["/".join(one) for one in EVERY])
def test_zeep_drives(running: Suite, party: str, port: str, name: str) -> None:
    assert name in client(running.wsdl(party, port)).service.__dir__()
    SCENARIOS[party, port](running, party, port, name)


@pytest.mark.parametrize(
    ("party", "port", "name", "parts", "expected"),
    [
        ("ffm", "ExecuteMaintenanceOrders", "CloseMaintenanceOrders", {"Request": {"ID": [{"_value_1": "x"}]}}, "2.15"),
        ("ffm", "ExecuteMaintenanceOrders", "CloseMaintenanceOrders", {}, "1.6"),
        ("ffm", "ExecuteMaintenanceOrders", "CreateMaintenanceOrders", {}, "1.7"),
        ("ffm", "ExecuteMaintenanceOrders", "CreateMaintenanceOrders", {"Payload": order("a", kind=None)}, "5.8"),
        ("dms", "ExecuteUnplannedOutages", "CreateUnplannedOutages", {"Payload": outage(mRID="a")}, "5.8"),
        ("dms", "ExecuteUnplannedOutages", "ChangeUnplannedOutages", {"Payload": outage(mRID="a")}, "2.15"),
        ("ami", "GetMeterReadings", "GetMeterReadings", {"Request": {"GetMeterReadings": {}}}, "1.6"),
        (
            "ami",
            "GetMeterReadings",
            "GetMeterReadings",
            {"Request": {"GetMeterReadings": {"EndDevice": [{"mRID": "x"}]}}},
            "2.4",
        ),
        (
            "dms",
            "ReceiveEndDeviceEvents",
            "CreatedEndDeviceEvents",
            {"Payload": event("e", {"mRID": "no meter"}, "3.26.0.85")},
            "2.4",
        ),
    ],
)
def test_a_valid_message_that_cannot_be_served_is_refused_with_its_code(
    running: Suite, party: str, port: str, name: str, parts: dict[str, Any], expected: str
) -> None:
    assert codes(call(running, party, port, name, **parts)) == ("FAILED", {expected})


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ({"Verb": "change", "Noun": "MaintenanceOrders"}, "2.9"),
        ({"Verb": "create", "Noun": "WorkRequests"}, "2.5"),
    ],
)
def test_a_header_that_says_something_else_than_the_operation_is_refused(
    running: Suite, header: dict[str, str], expected: str
) -> None:
    content = order(str(uuid4()))
    reply = call(running, "ffm", "ExecuteMaintenanceOrders", "CreateMaintenanceOrders", Header=header, Payload=content)
    assert codes(reply) == ("FAILED", {expected})


def test_an_order_that_exists_is_not_created_again(running: Suite) -> None:
    content = order(new_order(running))
    reply = call(running, "ffm", "ExecuteMaintenanceOrders", "CreateMaintenanceOrders", Payload=content)
    assert codes(reply) == ("FAILED", {"6.1"})


def test_a_breach_of_the_schema_is_answered_by_the_declared_fault(running: Suite) -> None:
    with pytest.raises(Fault) as caught:
        call(
            running,
            "ffm",
            "ExecuteMaintenanceOrders",
            "CreateMaintenanceOrders",
            Payload=order("a", statusKind="asleep"),
        )
    (fault,) = caught.value.detail
    assert fault.tag.endswith("}MaintenanceOrdersFaultMessage")
    assert fault.findtext("{*}Reply/{*}Error/{*}code") == "1.8"
    assert "statusKind" in fault.findtext("{*}Reply/{*}Error/{*}details")
