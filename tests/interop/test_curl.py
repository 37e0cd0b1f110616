"""curl and a text editor are enough."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from uuid import uuid4

import pytest
from lxml import etree
from tests.interop.conftest import Running

CURL = shutil.which("curl")
pytestmark = pytest.mark.skipif(CURL is None, reason="curl is not on this machine")

ENVELOPE = '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>{}</s:Body></s:Envelope>'
CREATE = """<m:Create{one}s xmlns:m="http://{host}/TC57/2015/{one}sMessage"
  xmlns:e="http://{host}/TC57/2011/schema/message" xmlns:p="http://{host}/TC57/2015/{one}s#">
  <m:Header><e:Verb>create</e:Verb><e:Noun>{one}s</e:Noun></m:Header>
  <m:Payload><p:{one}s><p:{one}><p:mRID>{mRID}</p:mRID><p:Work><p:kind>repair</p:kind>
  <p:statusKind>{status}</p:statusKind></p:Work></p:{one}></p:{one}s></m:Payload>
</m:Create{one}s>"""
EVENT = """<m:ChangedEndDeviceEvents xmlns:m="http://{host}/TC57/2011/EndDeviceEventsMessage"
  xmlns:e="http://{host}/TC57/2011/schema/message" xmlns:p="http://{host}/TC57/2011/EndDeviceEvents#">
  <m:Header><e:Verb>{verb}</e:Verb><e:Noun>EndDeviceEvents</e:Noun></m:Header>
  <m:Payload><p:EndDeviceEvents><p:EndDeviceEvent><p:mRID>{mRID}</p:mRID>
  <p:createdDateTime>2012-05-01T10:00:00Z</p:createdDateTime><p:Assets><p:mRID>{meter}</p:mRID></p:Assets>
  <p:EndDeviceEventType ref="3.12.0.257"/></p:EndDeviceEvent></p:EndDeviceEvents></m:Payload>
</m:ChangedEndDeviceEvents>"""
DISCONNECT = """<m:CreateEndDeviceControls xmlns:m="http://{host}/TC57/2011/EndDeviceControlsMessage"
  xmlns:e="http://{host}/TC57/2011/schema/message" xmlns:p="http://{host}/TC57/2011/EndDeviceControls#">
  <m:Header><e:Verb>create</e:Verb><e:Noun>EndDeviceControls</e:Noun></m:Header>
  <m:Payload><p:EndDeviceControls><p:EndDeviceControl><p:EndDeviceControlType ref="{ref}"/>
  <p:EndDevices><p:mRID>{meter}</p:mRID></p:EndDevices></p:EndDeviceControl></p:EndDeviceControls></m:Payload>
</m:CreateEndDeviceControls>"""
GET = """<m:Get{one}sRequestMessage xmlns:m="http://{host}/TC57/2015/Get{one}sMessage"
  xmlns:e="http://{host}/TC57/2011/schema/message" xmlns:g="http://{host}/TC57/2015/Get{one}s#">
  <m:Header><e:Verb>get</e:Verb><e:Noun>{one}s</e:Noun></m:Header>
  <m:Request><g:Get{one}s><g:{one}><g:mRID>{mRID}</g:mRID></g:{one}>
  </g:Get{one}s></m:Request></m:Get{one}sRequestMessage>"""


def post(address: str, body: str) -> tuple[int, str]:
    """Send an envelope with curl; return the HTTP status and the answer."""
    command = [str(CURL), "-s", "-w", "\n%{http_code}", "-H", "Content-Type: text/xml; charset=utf-8"]
    sent = subprocess.run(
        [*command, "--data-binary", "@-", address],
        input=ENVELOPE.format(body).encode(),
        capture_output=True,
        check=True,
        timeout=30,
    )
    answer, _, status = sent.stdout.decode().rpartition("\n")
    return int(status), answer


@pytest.mark.parametrize("host", ["iec.ch", "www.iec.ch"])
@pytest.mark.parametrize("one", ["MaintenanceOrder", "WorkRequest", "ServiceOrder"])
def test_an_order_is_created_and_found_again(running: Running, one: str, host: str) -> None:
    mRID = str(uuid4())
    create = CREATE.format(one=one, host=host, mRID=mRID, status="waitingOnApproval")
    status, answer = post(running.index[f"ffm/Execute{one}s"], create)
    assert (status, "<msg:Result>OK</msg:Result>" in answer) == (200, True), answer
    status, answer = post(running.index[f"ffm/Get{one}s"], GET.format(one=one, host=host, mRID=mRID))
    assert (status, answer.count(mRID)) == (200, 1), answer


@pytest.mark.parametrize("host", ["iec.ch", "www.iec.ch"])
def test_a_customer_is_disconnected_and_connected_again(running: Running, host: str) -> None:
    meter = running.switched
    for ref, after in (("3.31.0.23", ("disconnected", False)), ("3.31.0.18", ("connected", True))):
        control = DISCONNECT.format(host=host, ref=ref, meter=meter["mRID"])
        status, answer = post(running.index["ami/ExecuteEndDeviceControls"], control)
        assert (status, "<msg:Result>OK</msg:Result>" in answer) == (200, True), answer
        running.wait(15)
        assert running.supply(meter) == after


@pytest.mark.parametrize(("host", "verb"), [("iec.ch", "changed"), ("www.iec.ch", "updated")])
def test_an_event_in_either_dialect_is_taken(running: Running, host: str, verb: str) -> None:
    event = EVENT.format(host=host, verb=verb, mRID=uuid4(), meter=running.meters[0]["mRID"])
    for party in ("orchestrator", "dms"):
        status, answer = post(running.index[f"{party}/ReceiveEndDeviceEvents"], event)
        assert (status, "<msg:Result>OK</msg:Result>" in answer) == (200, True), answer


def test_a_breach_of_the_schema_is_a_fault_that_says_where_and_why(running: Running) -> None:
    broken = CREATE.format(one="MaintenanceOrder", host="iec.ch", mRID="x", status="asleep")
    status, answer = post(running.index["ffm/ExecuteMaintenanceOrders"], broken)
    assert status == 500
    assert "<msg:code>1.8</msg:code>" in answer
    assert "MaintenanceOrdersFaultMessage" in answer
    assert "/Payload/MaintenanceOrders/MaintenanceOrder/Work/statusKind" in answer
    assert "waitingOnMaterial" in answer  # what would have been right


def fetch(address: str) -> bytes:
    got = subprocess.run([str(CURL), "-sf", address], capture_output=True, check=True, timeout=30)
    return got.stdout


def schemas(document: etree._Element) -> Iterator[str]:
    """Yield the addresses of the schemas that a document refers to."""
    return (
        str(each.get("schemaLocation"))
        for each in document.iter("{*}import", "{*}include")
        if each.get("schemaLocation")
    )


def test_every_wsdl_of_the_index_and_every_schema_that_it_needs_can_be_fetched(running: Running) -> None:
    assert len(running.index) > 10
    for address in running.index.values():
        wsdl = etree.fromstring(fetch(f"{address}?wsdl"))
        assert wsdl.xpath("string(//*[local-name()='port']/*/@location)") == address
        waiting = set(schemas(wsdl))
        seen: set[str] = set()
        while places := waiting - seen:
            seen |= places
            for place in places:
                assert place.startswith(f"{address}?xsd=")
                schema = etree.fromstring(fetch(place))
                assert schema.tag == "{http://www.w3.org/2001/XMLSchema}schema"
                waiting |= set(schemas(schema))
        assert seen
