"""The orchestrator asks the real applications for replies that come later, and takes them at its generic port."""

from __future__ import annotations

import csv
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import MetaData

from dsobus.cli.layout import LOOPBACK, free_ports
from dsobus.cli.serve import application
from dsobus.cli.utility import make
from dsobus.client import Client
from dsobus.exchange import Application, Suite
from dsobus.field.server import FieldServer
from dsobus.messages import read
from dsobus.messages.get_customer_meter_data_set import GetCustomerMeterDataSet as Selection
from dsobus.messages.get_customer_meter_data_set_message import (
    GetCustomerMeterDataSet,
    GetCustomerMeterDataSetRequestType,
)
from dsobus.messages.message import OptionType, RequestMessage
from dsobus.soap import Host, header, parse, unwrap
from dsobus.soap.server import Server

PROVIDERS = ("ami", "cis", "dms", "ffm")


class Asking:
    """All applications in one process, and in the orchestrator's place a party with nothing but its generic port."""

    def __init__(self, data: Path, running: ExitStack) -> None:
        make(data / "utility", customers=60, seed=1)
        field = running.enter_context(FieldServer(data / "utility", data / "field.jsonl"))
        port = free_ports(1)[0]
        base = f"http://{LOOPBACK}:{port}"
        addresses = {name: f"{base}/{name}" for name in (*PROVIDERS, "orchestrator")}
        self.suite = Suite(data=data, utility=data / "utility", addresses=addresses, field=field.address)
        self.asker: Application[None] = Application(
            "orchestrator",
            self.suite,
            ports=("Operations",),
            service=ModuleType("asks"),
            tables=MetaData(),
            resources=None,
        )
        providers: list[Any] = [application(name)(self.suite) for name in PROVIDERS]
        made = [self.asker, *providers]
        for one in made:
            running.callback(one.close)
        running.enter_context(Server(Host([port for one in made for port in one.ports]), LOOPBACK, port))
        for one in made:
            one.start()

    def replies(self, correlation: str) -> list[Any]:
        """Wait until a reply is complete; return its messages."""
        deadline, pause = time.monotonic() + 20, threading.Event()
        while not self.asker.replies(correlation)[0]["finished"]:
            assert time.monotonic() < deadline, "no reply came"
            pause.wait(0.005)
        wire = [entry for entry in self.asker.wire(correlation) if entry["direction"] == "in"]
        return [read(unwrap(parse(entry["request"].encode()))) for entry in wire]


@pytest.fixture
def asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Asking]:
    monkeypatch.setattr("dsobus.exchange.answering.MAX_OBJECTS", 20)
    with ExitStack() as running:
        yield Asking(tmp_path, running)


def customers(**options: str) -> GetCustomerMeterDataSet:
    wanted = [OptionType(name=name, value=value) for name, value in options.items()]
    return GetCustomerMeterDataSet(
        Header=header("get", "CustomerMeterDataSet", "orchestrator"),
        Request=GetCustomerMeterDataSetRequestType(Option=wanted, GetCustomerMeterDataSet=Selection()),
    )


def test_all_customers_come_in_parts_to_whom_they_are_too_many_at_once(asking: Asking) -> None:
    with (asking.suite.utility / "customers.csv").open(newline="", encoding="utf-8") as file:
        known = {row["mRID"] for row in csv.DictReader(file)}
    address = asking.suite.address("cis", "GetCustomerMeterDataSet")
    at_once = Client("GetCustomerMeterDataSet", address).call(customers())
    assert [error.code for error in at_once.Reply.Error] == ["3.1"]
    message = customers()
    assert asking.asker.ask("cis", message).errors[0].code == "0.3"
    parts = asking.replies(message.Header.CorrelationID or "")
    assert [part.Reply.Result for part in parts] == [*["PARTIAL"] * (len(parts) - 1), "OK"]
    documents = [read(part.Payload.any_[0]) for part in parts]
    assert {len(document.Customer) <= 20 for document in documents} == {True}
    told = [customer.mRID for document in documents for customer in document.Customer]
    assert len(told) == len(set(told))
    assert set(told) == known


def test_each_part_is_compressed_where_it_is_asked_for(asking: Asking) -> None:
    message = customers(Compressed="true")
    asking.asker.ask("cis", message)
    parts = asking.replies(message.Header.CorrelationID or "")
    assert len(parts) > 1
    assert {(part.Payload.Format, part.Payload.any_ == []) for part in parts} == {("XML", True)}


@pytest.mark.parametrize(
    ("party", "noun", "codes"),
    [("ami", "EndDeviceEvents", ["5.7"]), ("dms", "UnplannedOutages", ["5.7"]), ("ffm", "MaintenanceOrders", ["5.7"])],
)
def test_every_party_answers_its_generic_port_later(asking: Asking, party: str, noun: str, codes: list[str]) -> None:
    message = RequestMessage(Header=header("get", noun, "orchestrator"))
    assert asking.asker.ask(party, message).errors[0].code == "0.3"
    (reply,) = asking.replies(message.Header.CorrelationID or "")
    assert [error.code for error in reply.Reply.Error] == codes
    assert (reply.Header.Source, reply.Header.Noun) == (party, noun)
