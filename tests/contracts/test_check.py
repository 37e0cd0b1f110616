"""`check` finds nothing wrong with the contracts, and finds each thing that somebody breaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from dsobus.soap.check import check

README = "wsdl/README.rst"


def test_the_contracts_agree() -> None:
    assert check() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "finding"),
    [
        ("xsd/EndDeviceEvents.xsd", "</xs:schema>", "", "Premature end"),
        ("xsd/EndDeviceEvents.xsd", 'type="m:Asset"', 'type="m:Assets"', "cannot be loaded by libxml2"),
        ("xsd/EndDeviceEvents.xsd", 'name="severity"', 'name="Reason"', "Reason and reason in EndDeviceEvent differ"),
        ("xsd/EndDeviceEvents.xsd", 'elementFormDefault="qualified"', "", "elementFormDefault"),
        ("xsd/EndDeviceEvents.xsd", "xs:dateTime", "xs:gYearMonth", "gYearMonth"),
        ("xsd/EndDeviceEvents.xsd", "Events#", "Things#", "is imported as"),
        ("xsd/MaintenanceOrders.xsd", 'value="onSite"', 'value="en-route"', "en-route and enroute"),
        ("xsd/EndDeviceEventsMessage.xsd", ' minOccurs="0"/>', "/>", "differs from what the scaffolder writes"),
        ("wsdl/GetMeterReadings.wsdl", "/GetMeterReadings/G", "/G", "differs from what the scaffolder writes"),
        ("wsdl/Operations.wsdl", 'element="msg:EventMessage"', 'type="msg:EventMessageType"', "has no element"),
        (README, "   ami, GetMeterReadings, MeterReadings, orchestrator\n", "", "GetMeterReadings.wsdl is not in"),
        (README, "ami, GetMeterReadings,", "ami, GetThings,", "there is no GetThings.wsdl"),
        (README, "dms, ReceiveMaintenanceOrders, Maint", "cis, ReceiveMaintenanceOrders, Maint", "does not provide it"),
        (README, "MaintenanceOrders, MaintenanceOrders, ffm", "MaintenanceOrders, MaintenanceOrders, dms", "not among"),
        (README, "ffm, ReceiveMaintenanceOrders, Maint", "dms, ReceiveMaintenanceOrders, Maint", "sends it no events"),
        (README, "EndDeviceEvents, EndDeviceEvents, ami", "EndDeviceEvents, EndDeviceEvents, hems", "is no party"),
    ],
)  # fmt: skip
def test_a_breach_is_found(copy: Path, file: str, old: str, new: str, finding: str) -> None:
    path = copy / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    found = check(copy)
    assert any(finding in line for line in found), found


def test_a_schema_that_belongs_to_no_port_is_found(copy: Path) -> None:
    (copy / "wsdl" / "GetMeterReadings.wsdl").unlink()
    assert any("xsd/GetMeterReadingsMessage.xsd belongs to no WSDL" in line for line in check(copy))


def test_a_missing_schema_is_found(copy: Path) -> None:
    (copy / "xsd" / "MaintenanceOrdersMessage.xsd").unlink()
    assert "xsd/MaintenanceOrdersMessage.xsd is missing" in check(copy)
