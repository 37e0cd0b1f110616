"""Death at every commit: between a side effect and its reply, between a reply and the sender's record of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.crash.conftest import Repair, Stores, field, serving, until

from dsobus.cli.layout import APPLICATIONS, private_suite
from dsobus.client import Client, Unreachable
from dsobus.exchange.suite import Suite
from dsobus.field.client import FieldClient
from dsobus.messages import write
from dsobus.messages.end_device_controls import (
    EndDevice,
    EndDeviceControl,
    EndDeviceControls,
    EndDeviceControlTypeRef,
)
from dsobus.messages.end_device_controls_message import CreateEndDeviceControls, EndDeviceControlsPayloadType
from dsobus.messages.maintenance_orders import Asset, MaintenanceOrder, MaintenanceOrders, Work, WorkTask
from dsobus.messages.maintenance_orders_message import CreateMaintenanceOrders, MaintenanceOrdersPayloadType
from dsobus.soap import header

pytestmark = pytest.mark.crash


PROCESSES = {"applications": APPLICATIONS, "orchestrator": ("orchestrator",)}


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory, utility: Path) -> Iterator[dict[str, Future[None]]]:
    """Two runs at once, each with another process that dies."""
    with ThreadPoolExecutor(len(PROCESSES)) as pool:
        yield {
            name: pool.submit(run, name, private_suite(tmp_path_factory.mktemp(name), utility)) for name in PROCESSES
        }


def run(mortal: str, suite: Suite) -> None:
    """Repair a fault while one process dies at every commit."""
    suite.save()
    repair = Repair(suite)
    told = suite.data / "deaths.jsonl"
    with ExitStack() as running:
        running.enter_context(field(suite))
        for name, parties in PROCESSES.items():
            running.enter_context(serving(suite, parties, told if name == mortal else None))
        repair.drive()
        readings = repair.readings()
    repair.check(readings)
    deaths = [json.loads(line) for line in told.read_text().splitlines()]
    for when in ("before", "after"):
        died_at = [written for moment, *commit in deaths if moment == when for written in commit]
        for entry in (entry for entry in repair.stores.wire() if entry["party"] in PROCESSES[mortal]):
            # With the effect and the reply of what was received, and with the record of what was sent.
            assert ["INSERT", "wire", entry["direction"], entry["message_id"]] in died_at


@pytest.mark.parametrize("mortal", PROCESSES)
def test_who_dies_before_and_after_every_commit_does_everything_once(
    mortal: str, runs: dict[str, Future[None]]
) -> None:
    runs[mortal].result()


def test_an_order_that_a_crash_delayed_gets_another_crew_than_the_one_that_overtook_it(
    tmp_path: Path, utility: Path
) -> None:
    suite = private_suite(tmp_path, utility)
    suite.save()
    repair = Repair(suite)
    deaths = tmp_path / "deaths.jsonl"
    first, second = (write(_order(f"order {n}", repair.device)) for n in (1, 2))
    client = Client("ExecuteMaintenanceOrders", suite.address("ffm", "ExecuteMaintenanceOrders"))

    def send(body: str) -> Any:
        with suppress(Unreachable):
            return client.post(body).result

    with field(suite), serving(suite, APPLICATIONS, deaths):
        until(lambda: not send(first) and deaths.exists())
        assert until(lambda: send(second)) == "OK"
        assert until(lambda: send(first)) == "OK"
        rows = "SELECT DISTINCT crew FROM \"order\" WHERE statusKind = 'dispatched'"
        until(lambda: len(repair.stores.rows("ffm", rows)) == 2)
    assert (tmp_path / "field.jsonl").read_text().count('"dispatch"') == 2


def test_a_control_reaches_the_meter_once_whoever_dies_between_its_commit_and_its_command(
    tmp_path: Path, utility: Path
) -> None:
    suite = private_suite(tmp_path, utility)
    suite.save()
    stores, journal = Stores(suite.data), tmp_path / "field.jsonl"
    meter = Repair(suite).meters[0]
    body = write(_disconnection("control 1", meter))
    client = Client("ExecuteEndDeviceControls", suite.address("ami", "ExecuteEndDeviceControls"))

    def send() -> Any:
        with suppress(Unreachable):
            return client.post(body).result

    with serving(suite, ("ami",), tmp_path / "deaths.jsonl"):
        assert until(send) == "OK", "there is no field yet, and none is needed to take the control"
        for _ in range(2):  # the first field dies with the command that it was given
            with field(suite):
                until(lambda: journal.read_text().count('"switch"') == 1)
        with field(suite) as running:
            reach = FieldClient(running.address)
            reach.advance(reach.clock().now + timedelta(seconds=15))
            until(lambda: [row["state"] for row in stores.rows("ami", "SELECT state FROM control")] == ["ended"])
            assert [reading.connected for reading in reach.read([meter])] == [False]
            reach.close()
    assert journal.read_text().count('"switch"') == 1
    assert [row["type"] for row in stores.rows("ami", "SELECT type FROM event")] == ["3.31.0.68"]
    written = [entry for line in (tmp_path / "deaths.jsonl").read_text().splitlines() for entry in json.loads(line)[1:]]
    assert ["INSERT", "control"] in written
    assert ["UPDATE", "control"] in written
    assert ["UPDATE", "switching"] in written


def _disconnection(mRID: str, meter: str) -> CreateEndDeviceControls:
    control = EndDeviceControl(
        mRID=mRID,
        EndDeviceControlType=EndDeviceControlTypeRef(ref="3.31.0.23"),
        EndDevices=[EndDevice(mRID=meter)],
    )
    payload = EndDeviceControlsPayloadType(EndDeviceControls=EndDeviceControls(EndDeviceControl=[control]))
    return CreateEndDeviceControls(Header=header("create", "EndDeviceControls", "test"), Payload=payload)


def _order(mRID: str, target: str) -> CreateMaintenanceOrders:
    task = WorkTask(subject="Repair", taskKind="investigate", Assets=[Asset(mRID=target)])
    order = MaintenanceOrder(mRID=mRID, Work=[Work(kind="repair", statusKind="waitingToBeScheduled", WorkTasks=[task])])
    payload = MaintenanceOrdersPayloadType(MaintenanceOrders=MaintenanceOrders(MaintenanceOrder=[order]))
    return CreateMaintenanceOrders(Header=header("create", "MaintenanceOrders", "test"), Payload=payload)
