"""What the schemas refuse and what they leave to the services: one sample, one change, one verdict."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from dsobus.soap import Contract
from dsobus.soap.xml import Element

DATA = Path(__file__).parent / "data"
MESSAGE = "{http://iec.ch/TC57/2011/schema/message}"
Change = Callable[[Element], None]

ALARMS = "ReceiveEndDeviceEvents/CreatedEndDeviceEvents-power-failures"
ORDER = "ExecuteMaintenanceOrders/CreateMaintenanceOrders"
OUTAGE = "ExecuteUnplannedOutages/CreateUnplannedOutages"
CUSTOMERS = "GetCustomerMeterDataSet/CustomerMeterDataSetResponseMessage-payload"
READINGS = "GetMeterReadings/MeterReadingsResponseMessage-readings"
GET_ORDERS = "GetMaintenanceOrders/GetMaintenanceOrders"
REPLY = "ReceiveEndDeviceEvents/EndDeviceEventsResponseMessage-ok"


def find(root: Element, path: str) -> Element:
    """Find an element by local names, whatever the namespaces."""
    found = root.find(".//" + "/".join(f"{{*}}{name}" for name in path.split("/")))
    assert found is not None, path
    return found


def without(path: str) -> Change:
    def change(root: Element) -> None:
        found = find(root, path)
        parent = found.getparent()
        assert parent is not None
        parent.remove(found)

    return change


def text(path: str, value: str) -> Change:
    def change(root: Element) -> None:
        find(root, path).text = value

    return change


def first(path: str) -> Change:
    """Move an element before its siblings."""

    def change(root: Element) -> None:
        found = find(root, path)
        parent = found.getparent()
        assert parent is not None
        parent.insert(0, found)

    return change


def twice(path: str) -> Change:
    def change(root: Element) -> None:
        found = find(root, path)
        found.addnext(etree.fromstring(etree.tostring(found)))

    return change


def add(path: str, name: str, value: str = "", namespace: str | None = None) -> Change:
    """Append an element, in the namespace of the element that takes it unless another is given."""

    def change(root: Element) -> None:
        found = find(root, path)
        inner = etree.QName(found).namespace if namespace is None else namespace
        etree.SubElement(found, f"{{{inner}}}{name}").text = value

    return change


def verdict(sample: str, change: Change) -> bool:
    root = etree.parse(DATA / f"{sample}.xml").getroot()
    change(root)
    return not Contract.load(sample.partition("/")[0]).violations(root)


@pytest.mark.parametrize(
    ("sample", "change"),
    [
        pytest.param(ALARMS, without("Verb"), id="no verb"),
        pytest.param(ALARMS, text("Verb", "Created"), id="a verb in capitals"),
        pytest.param(ALARMS, text("Verb", "update"), id="a verb that was withdrawn"),
        pytest.param(ALARMS, without("Noun"), id="no noun"),
        pytest.param(ALARMS, text("Header/Timestamp", "yesterday"), id="a time that is none"),
        pytest.param(ALARMS, text("AckRequired", "yes"), id="a flag that is none"),
        pytest.param(ALARMS, first("Source"), id="a header out of order"),
        pytest.param(ALARMS, without("Header"), id="no header"),
        pytest.param(ALARMS, without("EndDeviceEvent/createdDateTime"), id="an event without its time"),
        pytest.param(ALARMS, without("EndDeviceEvent/EndDeviceEventType"), id="an event without its type"),
        pytest.param(ALARMS, without("EndDeviceEvents"), id="a payload without its root"),
        pytest.param(ALARMS, twice("EndDeviceEvents"), id="two roots"),
        pytest.param(ALARMS, add("EndDeviceEvent", "colour", "red"), id="an element that nobody knows"),
        pytest.param(ALARMS, add("Payload", "Format", "XML", MESSAGE[1:-1]), id="Format in the envelope's namespace"),
        pytest.param(ALARMS, without("Names/name"), id="a name without a name"),
        pytest.param(ORDER, text("Work/kind", "Repair"), id="a kind of work in capitals"),
        pytest.param(ORDER, text("Work/statusKind", "done"), id="a status that is none"),
        pytest.param(ORDER, text("priority/rank", "1.5"), id="a broken rank"),
        pytest.param(ORDER, first("Work/priority"), id="work out of order"),
        pytest.param(ORDER, without("MaintenanceOrder"), id="orders without an order"),
        pytest.param(OUTAGE, text("UnplannedOutage/confidence", "1.2"), id="more than certain"),
        pytest.param(OUTAGE, text("UnplannedOutage/confidence", "-0.1"), id="less than impossible"),
        pytest.param(OUTAGE, text("outageKind", "maybe"), id="a kind of outage that is none"),
        pytest.param(CUSTOMERS, text("Customer/kind", "private"), id="a kind of customer that is none"),
        pytest.param(CUSTOMERS, text("Customer/vip", "maybe"), id="neither true nor false"),
        pytest.param(READINGS, text("Readings/value", "high"), id="a value in words"),
        pytest.param(READINGS, text("Readings/reason", "curiosity"), id="a reason that is none"),
        pytest.param(READINGS, without("Readings/ReadingType"), id="a reading without its type"),
        pytest.param(GET_ORDERS, without("Request"), id="a get without a request"),
        pytest.param(GET_ORDERS, without("GetMaintenanceOrders"), id="a get without its profile"),
        pytest.param(REPLY, without("Reply"), id="a response without a reply"),
        pytest.param(REPLY, text("Result", "FATAL"), id="a result that is none"),
    ],
)
def test_a_schema_refuses(sample: str, change: Change) -> None:
    assert verdict(sample, lambda root: None)
    assert not verdict(sample, change)


@pytest.mark.parametrize(
    ("sample", "change"),
    [
        pytest.param(ALARMS, without("MessageID"), id="no MessageID"),
        pytest.param(ALARMS, text("Noun", "MeterReadings"), id="another noun"),
        pytest.param(ALARMS, text("Verb", "changed"), id="another verb"),
        pytest.param(ALARMS, without("Payload"), id="an event without a payload"),
        pytest.param(ALARMS, without("Assets"), id="an event of no meter"),
        pytest.param(ALARMS, add("Payload", "Format", "XML"), id="Format in the message's namespace"),
        pytest.param(ALARMS, add("Header", "Trace", "7", "urn:example"), id="a header of others"),
        pytest.param(ORDER, without("Work/kind"), id="work without a kind"),
        pytest.param(ORDER, without("Work"), id="an order without work"),
        pytest.param(ORDER, twice("Work"), id="an order with two works"),
        pytest.param(ORDER, without("Names"), id="an order without a name"),
        pytest.param(OUTAGE, without("Equipments"), id="an outage without a device"),
        pytest.param(OUTAGE, text("UnplannedOutage/confidence", "1"), id="certainty"),
        pytest.param(CUSTOMERS, without("Customer"), id="no customers"),
        pytest.param(CUSTOMERS, without("CustomerMeterDataSet"), id="a reply without its root"),
        pytest.param(GET_ORDERS, add("Request", "Trace", "7", "urn:example"), id="a request with more in it"),
        pytest.param(REPLY, without("Error"), id="a good reply without code 0.0"),
    ],
)
def test_a_schema_leaves_to_the_service(sample: str, change: Change) -> None:
    assert verdict(sample, change)


def test_a_reply_may_hold_a_compressed_document_alone() -> None:
    def change(root: Element) -> None:
        payload = find(root, "Payload")
        payload.clear()
        namespace = etree.QName(payload).namespace
        etree.SubElement(payload, f"{{{namespace}}}Compressed").text = "H4sI"
        etree.SubElement(payload, f"{{{namespace}}}Format").text = "XML"

    assert verdict(CUSTOMERS, change)
    assert not verdict(OUTAGE, change)
