"""One running suite that foreign clients know by its index and its WSDLs alone, and the content that they send."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen
from uuid import uuid4

import pytest
from lxml import etree, html
from tests.models.small import small
from zeep import Client

from dsobus.cli.layout import private_suite
from dsobus.cli.lockstep import Lockstep, page
from dsobus.cli.scene import load
from dsobus.cli.supervise import Supervisor
from dsobus.cli.utility import make
from dsobus.models import Document, pack, unpack
from dsobus.soap import catalogue

OK = ("OK", {"0.0"})
VERB_AND_NOUN = re.compile("([A-Z][a-z]+)([A-Z].*)")
ORDERS, REQUESTS, SERVICES = "MaintenanceOrders", "WorkRequests", "ServiceOrders"
WSDL = "{http://schemas.xmlsoap.org/wsdl/}"
Row = dict[str, str]


def declared(port: str) -> list[str]:
    """Return the names of the operations in a WSDL of the repository, which a test compares with the one served."""
    tree = etree.parse(Path(__file__).parents[2] / "wsdl" / f"{port}.wsdl")
    return [str(one.get("name")) for one in tree.iterfind(f"{WSDL}portType/{WSDL}operation")]


EVERY = [(row.provider, row.port, name) for row in catalogue.rows() for name in declared(row.port)]
"""Party, port and name of each operation."""


@cache
def client(wsdl: str) -> Client:
    return Client(wsdl)  # type: ignore[no-untyped-call]


@dataclass(frozen=True)
class Running:
    """A suite whose field stands still."""

    addresses: Mapping[str, str]
    """Party -> base address."""
    index: Mapping[str, str]
    """Party/port -> address, as the pages at `/` list them."""
    lockstep: Lockstep
    meters: list[Row]
    """All meters, first those with supply that no outage of ours concerns."""
    dark: list[Row]
    """Meters that have told of their loss of supply."""
    devices: list[str]
    """Fuses with nothing but customers below, taken one by one so that no two outages overlap."""
    homes: list[Row]
    """Meters with supply, taken one by one, each for an outage of its premise."""
    called: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def switched(self) -> Row:
        """A meter with supply for those who disconnect and connect again."""
        return self.meters[2]

    def wsdl(self, party: str, port: str) -> str:
        return f"{self.index[f'{party}/{port}']}?wsdl"

    def call(self, party: str, port: str, name: str, **parts: Any) -> Any:
        """Call an operation by zeep; the Header's verb and noun are those of which its name consists."""
        said = VERB_AND_NOUN.fullmatch(name)
        header = parts.pop("Header", {"Verb": said[1].lower(), "Noun": said[2]} if said else {})
        header = {"MessageID": str(uuid4()), "Source": "zeep"} | header
        self.called.append((party, port, name))
        return getattr(client(self.wsdl(party, port)).service, name)(Header=header, **parts)

    def settle(self) -> None:
        """Return when all that follows from the calls so far has been done, everywhere."""
        self.lockstep.settle(lambda: None)

    def wait(self, seconds: float) -> None:
        """Let process time pass, after all that is to be told to the field has been told."""
        self.settle()
        field = self.lockstep.field
        field.advance(field.clock().now + timedelta(seconds=seconds))
        self.settle()

    def supply(self, meter: Row) -> tuple[str, bool]:
        """Return the status of a meter, and whether its customer has voltage."""
        selection = {"GetMeterReadings": {"EndDevice": [{"mRID": meter["mRID"]}]}}
        reply = self.call("ami", "GetMeterReadings", "GetMeterReadings", Request=selection)
        assert codes(reply) == OK
        (one,) = reply.Payload.MeterReadings.MeterReading
        return one.Meter.status.value, one.Readings[0].value > 200

    def new_control(self, ref: str, meter: Row, **parts: Any) -> str:
        """Have a meter connect or disconnect its customer."""
        mRID = str(uuid4())
        content = control(mRID=mRID, EndDeviceControlType={"ref": ref}, EndDevices=[{"mRID": meter["mRID"]}], **parts)
        reply = self.call("ami", "ExecuteEndDeviceControls", "CreateEndDeviceControls", Payload=content)
        assert codes(reply) == OK
        assert [one._value_1 for one in reply.Reply.ID] == [mRID]
        return mRID

    def new_work(self, kind: str, meter: Row) -> str:
        mRID = str(uuid4())
        content = work(mRID=mRID, kind=kind, Meter={"mRID": meter["mRID"]})
        reply = self.call("ami", "ExecuteMeterServiceRequests", "CreateMeterServiceRequests", Payload=content)
        assert codes(reply) == OK
        assert [one._value_1 for one in reply.Reply.ID] == [mRID]
        return mRID

    def work_at_meters(self, mRID: str) -> list[Any]:
        selection = {"GetMeterServiceRequests": {"MeterServiceWork": [{"mRID": mRID}]}}
        return self._found("ami", "GetMeterServiceRequests", "MeterServiceRequests", "MeterServiceWork", selection)

    def new_order(self, noun: str = ORDERS) -> str:
        mRID = str(uuid4())
        reply = self.call("ffm", f"Execute{noun}", f"Create{noun}", Payload=order(mRID, noun=noun))
        assert codes(reply) == OK
        assert [one._value_1 for one in reply.Reply.ID] == [mRID]
        return mRID

    def orders(self, word: str, noun: str = ORDERS) -> list[Any]:
        """Return the orders with an mRID or a name."""
        selection = {f"Get{noun}": {noun.removesuffix("s"): [{"mRID": word}]}}
        return self._found("ffm", f"Get{noun}", noun, noun.removesuffix("s"), selection)

    def new_outage(self, equipment: str) -> str:
        """Create an outage and wait for the order that the orchestrator has made of it."""
        mRID = str(uuid4())
        content = outage(mRID=mRID, Equipments=[{"mRID": equipment}])
        reply = self.call("dms", "ExecuteUnplannedOutages", "CreateUnplannedOutages", Payload=content)
        assert codes(reply) == OK
        assert [one._value_1 for one in reply.Reply.ID] == [mRID]
        self.settle()
        return mRID

    def outages(self, **selection: str) -> list[Any]:
        """Return the outages that a selection (UnplannedOutage, UsagePoint, ...) by mRID names."""
        wanted = {"GetUnplannedOutages": {what: [{"mRID": mRID}] for what, mRID in selection.items()}}
        return self._found("dms", "GetUnplannedOutages", "UnplannedOutages", "UnplannedOutage", wanted)

    def new_model(self, party: str, **parts: Any) -> str:
        """Create a small network model that nobody has yet."""
        mRID = str(uuid4())
        content = model(small(mRID), mRID=mRID, **parts)
        reply = self.call(party, "ExecuteNetworkModels", "CreateNetworkModels", Payload=content)
        assert codes(reply) == OK
        assert [one._value_1 for one in reply.Reply.ID] == [mRID]
        return mRID

    def exchanges(self, model: str) -> list[str]:
        """Return the statuses of the exchanges of a model."""
        processes = page(self.addresses["orchestrator"], "/processes")
        return [one["status"] for one in processes if one["model"] == model]

    def documents(self, party: str, noun: str, one: str, mRID: str) -> dict[str, bytes]:
        """Return the documents of a model, or of the newest result of one, by name; none where there is none."""
        reply = self.call(party, f"Get{noun}", f"Get{noun}", Request={f"Get{noun}": {one: [{"mRID": mRID}]}})
        if reply.Payload is None:
            assert codes(reply) == ("FAILED", {"2.15"})
            return {}
        assert codes(reply) == OK
        found = getattr(getattr(reply.Payload, noun), noun.removesuffix("s"))
        if {each.statusKind for each in found} != {"current"}:
            return {}
        return {each.name: each.content for each in unpack(reply.Payload.Compressed, reply.Payload.Format)}

    def _found(self, party: str, port: str, noun: str, one: str, selection: Mapping[str, Any]) -> list[Any]:
        reply = self.call(party, port, port, Request=selection)
        if reply.Payload is None:
            assert codes(reply) in [("FAILED", {"2.15"}), ("FAILED", {"5.7"})]
            return []
        assert codes(reply) == OK
        return list(getattr(getattr(reply.Payload, noun), one))


def codes(reply: Any) -> tuple[str, set[str]]:
    return reply.Reply.Result, {error.code for error in reply.Reply.Error}


def order(mRID: str, *names: str, noun: str = ORDERS, **work: Any) -> dict[str, Any]:
    task = {"subject": "Lamp at the gate flickers", "taskKind": "investigate"}
    content = {"kind": "repair", "statusKind": "waitingOnApproval", "WorkTasks": [task]} | work
    named = [{"name": name} for name in names]
    return {noun: {noun.removesuffix("s"): [{"mRID": mRID, "Names": named, "Work": [content]}]}}


def control(**parts: Any) -> dict[str, Any]:
    return {"EndDeviceControls": {"EndDeviceControl": [parts]}}


def work(**parts: Any) -> dict[str, Any]:
    return {"MeterServiceRequests": {"MeterServiceWork": [parts]}}


def outage(**parts: Any) -> dict[str, Any]:
    return {"UnplannedOutages": {"UnplannedOutage": [parts]}}


def model(documents: list[Document], **parts: Any) -> dict[str, Any]:
    compressed, form = pack(documents)
    return {"NetworkModels": {"NetworkModel": [parts]}, "Compressed": compressed, "Format": form}


MINUTES = count()


def event(mRID: str, meter: str, code: str) -> dict[str, Any]:
    content = {
        "mRID": mRID,
        # Each a minute after the one before: what meters of one street say at once has one cause.
        "createdDateTime": datetime(2026, 1, 15, 6, tzinfo=UTC) + timedelta(minutes=next(MINUTES)),
        "Assets": {"mRID": meter},
        "EndDeviceEventType": {"ref": code},
    }
    return {"EndDeviceEvents": {"EndDeviceEvent": [content]}}


def listed(base: str) -> dict[str, str]:
    """Return what an index lists: party/port -> address."""
    with urlopen(f"{base}/", timeout=30) as answer:
        links = [str(link.get("href")) for link in html.document_fromstring(answer.read()).iter("a")]
    assert all(link.endswith("?wsdl") for link in links)
    addresses = [link.removesuffix("?wsdl") for link in links]
    return {urlsplit(address).path.strip("/"): address for address in addresses}


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    data = tmp_path_factory.mktemp("interop")
    make(data / "utility", customers=120, seed=1)
    suite = private_suite(data, data / "utility")
    with (data / "utility" / "meters.csv").open(newline="", encoding="utf-8") as file:
        meters = {row["mRID"]: row for row in csv.DictReader(file)}
    scene = load(data / "utility")
    fuses = [device for device in scene.tree.devices if not scene.tree.children(device)]

    def below(fuse: str) -> list[Row]:
        return [meters[mRID] for mRID in scene.meters_below(fuse)]

    dark, steady, *others = fuses
    first = below(steady)
    homes = [meter for fuse in others[-4:] for meter in below(fuse)]
    sorted_meters = first + [meter for meter in meters.values() if meter not in first]
    with Supervisor(suite):
        hosts = {f"http://{urlsplit(address).netloc}" for address in suite.addresses.values()}
        index = {path: address for host in hosts for path, address in listed(host).items()}
        lockstep = Lockstep(suite)
        lockstep.field.fail("a fault", dark)
        made = Running(dict(suite.addresses), index, lockstep, sorted_meters, below(dark), others[:-4], homes)
        made.settle()
        lockstep.advance()
        made.settle()
        yield made
