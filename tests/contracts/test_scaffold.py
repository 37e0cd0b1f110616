"""The scaffolder writes what is checked in, by the letter of the templates, and never over what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree
from xmlschema import XMLSchema10

from dsobus.soap import scaffold
from dsobus.soap.scaffold import ScaffoldError
from dsobus.soap.xml import Element

WSDL = "{http://schemas.xmlsoap.org/wsdl/}"
SOAP = "{http://schemas.xmlsoap.org/wsdl/soap/}"
ALL = ("receive", "execute", "get")


def texts(root: Path) -> dict[str, str]:
    found = [*root.glob("wsdl/*.wsdl"), *root.glob("xsd/*.xsd")]
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in found}


def wsdl(made: dict[str, str], name: str) -> Element:
    return etree.fromstring(made[f"wsdl/{name}.wsdl"].encode())


def test_every_message_schema_and_wsdl_is_as_scaffolded(contracts: Path) -> None:
    there = texts(contracts)
    expected = scaffold.mechanical(there)
    written = {path for path in there if re.fullmatch(r"wsdl/\w+\.wsdl|xsd/\w+Message\.xsd", path)}
    assert written - {"wsdl/Operations.wsdl"} == set(expected)
    for path, text in expected.items():
        assert there[path] == text, path


def test_all_files_come_from_one_call_for_each_family(contracts: Path, tmp_path: Path) -> None:
    scaffold.write(tmp_path, "EndDeviceEvents", ["receive"], "2011")
    scaffold.write(tmp_path, "EndDeviceEvents", ["get"])
    scaffold.write(tmp_path, "MeterReadings", ["get"], "2011")
    scaffold.write(tmp_path, "CustomerMeterDataSet", ["get"])
    scaffold.write(tmp_path, "UnplannedOutages", ALL)
    scaffold.write(tmp_path, "MaintenanceOrders", ALL, "2015")
    there = texts(contracts)
    made = {path: text for path, text in texts(tmp_path).items() if path.startswith("wsdl/") or "Message." in path}
    assert made == {path: there[path] for path in made}


def test_names_follow_the_template_of_execute_services() -> None:
    root = wsdl(scaffold.files("WorkRequests", ["execute"], "2015"), "ExecuteWorkRequests")
    assert root.get("targetNamespace") == "http://iec.ch/TC57/2015/ExecuteWorkRequests"
    assert root.findtext(f"{WSDL}service") is not None
    assert [part.get("element") for part in root.iter(f"{WSDL}part")][:1] == ["infoMessage:CreateWorkRequests"]
    messages = [message.get("name") for message in root.findall(f"{WSDL}message")]
    assert messages[0] == "CreateWorkRequestsRequestMessage"
    assert messages[-2:] == ["ResponseMessage", "FaultMessage"]
    first = next(root.iter(f"{WSDL}operation"))
    assert [child.get("name") for child in first] == [
        "CreateWorkRequestsRequest",
        "CreateWorkRequestsResponse",
        "CreateWorkRequestsFault",
    ]
    actions = [operation.get("soapAction") for operation in root.iter(f"{SOAP}operation")]
    assert actions == [
        f"http://iec.ch/TC57/2015/WorkRequests/{verb}WorkRequests"
        for verb in ("Create", "Change", "Cancel", "Close", "Delete")
    ]
    assert [binding.get("name") for binding in root.findall(f"{WSDL}binding")] == ["WorkRequests_Binding"]
    assert [port.get("name") for port in root.iter(f"{WSDL}port")] == ["WorkRequests_Port"]


def test_names_follow_the_template_of_receive_services() -> None:
    root = wsdl(scaffold.files("WorkRequests", ["receive"], "2015"), "ReceiveWorkRequests")
    inputs = [one.get("name") for one in root.findall(f"{WSDL}portType/{WSDL}operation/{WSDL}input")]
    assert inputs == [f"{v}WorkRequestsEvent" for v in ("Created", "Changed", "Canceled", "Closed", "Deleted")]
    assert root[1].get("name") == "CreatedWorkRequestsEventMessage"


@pytest.mark.parametrize(
    ("family", "request_element", "reply", "action"),
    [
        ("2011", "GetThings", "ThingsResponseMessage", "http://iec.ch/TC57/2011/GetThings/GetThings"),
        (
            "2015",
            "GetThingsRequestMessage",
            "GetThingsResponseMessage",
            "http://iec.ch/TC57/2015/GetThings/GetThings",
        ),
        ("urn:dsobus:2026", "GetThings", "ThingsResponseMessage", "urn:dsobus:2026:GetThings/GetThings"),
    ],
)
def test_get_services_differ_by_family(family: str, request_element: str, reply: str, action: str) -> None:
    root = wsdl(scaffold.files("Things", ["get"], family), "GetThings")
    elements = [part.get("element") for part in root.iter(f"{WSDL}part")]
    assert elements[:2] == [f"infoMessage:{request_element}", f"infoMessage:{reply}"]
    assert [operation.get("soapAction") for operation in root.iter(f"{SOAP}operation")] == [action]


def test_a_query_is_told_the_singular(tmp_path: Path) -> None:
    with pytest.raises(ScaffoldError, match="singular"):
        scaffold.write(tmp_path, "DERGroupStatuses", ["query"], "2017")
    assert not list(tmp_path.iterdir())
    scaffold.write(tmp_path, "DERGroupStatuses", ["query"], "2017", singular="DERGroupStatus")
    made = texts(tmp_path)
    assert set(made) == {
        "wsdl/QueryDERGroupStatuses.wsdl",
        "xsd/DERGroupStatuses.xsd",
        "xsd/DERGroupStatusQueries.xsd",
        "xsd/DERGroupStatusQueriesMessage.xsd",
    }
    root = wsdl(made, "QueryDERGroupStatuses")
    assert [part.get("element") for part in root.iter(f"{WSDL}part")] == [
        f"infoMessage:DERGroupStatusQueries{kind}Message" for kind in ("Request", "Response", "Fault")
    ]
    action = next(root.iter(f"{SOAP}operation")).get("soapAction")
    assert action == "http://iec.ch/TC57/2017/DERGroupStatuses/QueryDERGroupStatuses"
    assert scaffold.mechanical(made).items() <= made.items()
    XMLSchema10(tmp_path / "xsd" / "DERGroupStatuses.xsd")


def test_a_file_that_is_there_is_left_alone_unless_told(tmp_path: Path) -> None:
    scaffold.write(tmp_path, "Things", ["receive"])
    payload, message = tmp_path / "xsd" / "Things.xsd", tmp_path / "xsd" / "ThingsMessage.xsd"
    original = message.read_text("utf-8")
    payload.write_text('<schema targetNamespace="urn:dsobus:2026:Things#"/>', "utf-8")
    message.write_text("mine", "utf-8")
    assert scaffold.write(tmp_path, "Things", ["receive"]) == []
    assert message.read_text("utf-8") == "mine"
    scaffold.write(tmp_path, "Things", ["receive"], overwrite=True)
    assert message.read_text("utf-8") == original
    assert payload.read_text("utf-8").startswith("<schema ")


@pytest.mark.parametrize(
    ("noun", "pattern", "family"),
    [
        ("meter readings", "get", "2011"),
        ("../Things", "get", "2011"),
        ("Things", "publish", "2011"),
        ("Things", "get", "x"),
    ],
)
def test_what_makes_no_contract_is_refused(noun: str, pattern: str, family: str, tmp_path: Path) -> None:
    with pytest.raises(ScaffoldError):
        scaffold.write(tmp_path, noun, [pattern], family)
    assert not list(tmp_path.iterdir())
