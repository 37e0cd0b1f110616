"""Death at every commit: between a side effect and its reply, between a reply and the sender's record of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import pytest
from tests.crash.conftest import Repair, field, serving, until

from dsobus.cli.layout import APPLICATIONS, private_suite
from dsobus.client import Client, Unreachable
from dsobus.exchange.suite import Suite
from dsobus.messages import write
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


def _order(mRID: str, target: str) -> CreateMaintenanceOrders:
    task = WorkTask(subject="Repair", taskKind="investigate", Assets=[Asset(mRID=target)])
    order = MaintenanceOrder(mRID=mRID, Work=[Work(kind="repair", statusKind="waitingToBeScheduled", WorkTasks=[task])])
    payload = MaintenanceOrdersPayloadType(MaintenanceOrders=MaintenanceOrders(MaintenanceOrder=[order]))
    return CreateMaintenanceOrders(Header=header("create", "MaintenanceOrders", "test"), Payload=payload)
