"""An outage turns out to be elsewhere, or to concern others, while it is being repaired: the repair follows."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from dsobus.cli.layout import private_suite
from dsobus.cli.lockstep import Lockstep, Unanswered, page
from dsobus.cli.scene import Scene, load
from dsobus.cli.supervise import Supervisor
from dsobus.cli.utility import make
from dsobus.client import Client
from dsobus.exchange.suite import Suite
from dsobus.messages.end_device_events import Asset, EndDeviceEvent, EndDeviceEvents, EndDeviceEventTypeRef
from dsobus.messages.end_device_events_message import CreatedEndDeviceEvents, EndDeviceEventsPayloadType
from dsobus.messages.get_maintenance_orders import GetMaintenanceOrders
from dsobus.messages.get_maintenance_orders_message import (
    GetMaintenanceOrdersRequestMessage,
    GetMaintenanceOrdersRequestType,
)
from dsobus.messages.get_unplanned_outages import GetUnplannedOutages as OutageSelection
from dsobus.messages.get_unplanned_outages_message import GetUnplannedOutages, GetUnplannedOutagesRequestType
from dsobus.messages.unplanned_outages import ObjectRef, UnplannedOutage, UnplannedOutages, UsagePoint
from dsobus.messages.unplanned_outages_message import ChangeUnplannedOutages, UnplannedOutagesPayloadType
from dsobus.soap import header

LAST_GASP = "3.26.0.85"


class Control:
    """A suite with one fault in its field, of which the meters' alarms come as the test lets them."""

    def __init__(self, suite: Suite, supervisor: Supervisor, seed: int = 1) -> None:
        self.suite, self._supervisor = suite, supervisor
        self.scene: Scene = load(suite.utility)
        self.driver = Lockstep(suite)
        tree = self.scene.tree
        transformers = sorted(
            device.id
            for device in tree.devices.values()
            if device.kind == "Fuse" and len(tree.children(device.id)) > 2 and device.feeder != device.id
        )
        self.true = transformers[seed]
        self.lower = max(tree.children(self.true), key=lambda each: len(self.meters(each)))
        self.began = self.driver.clock().now
        self.driver.field.blackout(str(uuid4()), self.meters(self.true), announce=False)

    def meters(self, device: str) -> list[str]:
        return sorted(self.scene.meters_below(device))

    def alarm(self, meters: list[str], at: datetime) -> None:
        """Let the orchestrator hear of meters whose supply is gone."""
        events = [
            EndDeviceEvent(
                mRID=str(uuid4()),
                createdDateTime=at,
                Assets=Asset(mRID=meter),
                EndDeviceEventType=EndDeviceEventTypeRef(ref=LAST_GASP),
            )
            for meter in meters
        ]
        payload = EndDeviceEventsPayloadType(EndDeviceEvents=EndDeviceEvents(EndDeviceEvent=events))
        message = CreatedEndDeviceEvents(Header=header("created", "EndDeviceEvents", "ami"), Payload=payload)
        assert self._call("orchestrator", "ReceiveEndDeviceEvents", message).Reply.Result == "OK"

    def settle(self) -> None:
        self.driver.settle(lambda: None)

    def advance_until(self, status: str) -> None:
        """Let time pass until the last order has a status."""
        for _ in range(60):
            self.settle()
            if self.orders()[-1].Work[0].statusKind == status:
                return
            self.driver.advance()
        raise AssertionError(f"no order became {status}: {[order.Work[0].statusKind for order in self.orders()]}")

    def orders(self) -> list[Any]:
        """Return all orders, the oldest first."""
        request = GetMaintenanceOrdersRequestType(GetMaintenanceOrders=GetMaintenanceOrders())
        message = GetMaintenanceOrdersRequestMessage(Header=header("get", "MaintenanceOrders", "test"), Request=request)
        found: list[Any] = self._call("ffm", "GetMaintenanceOrders", message).Payload.MaintenanceOrders.MaintenanceOrder
        return found

    def outage(self) -> UnplannedOutage:
        """Return the one outage that there is."""
        request = GetUnplannedOutagesRequestType(GetUnplannedOutages=OutageSelection())
        message = GetUnplannedOutages(Header=header("get", "UnplannedOutages", "test"), Request=request)
        (found,) = self._call("dms", "GetUnplannedOutages", message).Payload.UnplannedOutages.UnplannedOutage
        assert isinstance(found, UnplannedOutage)
        return found

    def correct(self, **parts: Any) -> None:
        """Change the outage as a dispatcher does."""
        change = UnplannedOutage(mRID=self.outage().mRID, **parts)
        payload = UnplannedOutagesPayloadType(UnplannedOutages=UnplannedOutages(UnplannedOutage=[change]))
        message = ChangeUnplannedOutages(Header=header("change", "UnplannedOutages", "test"), Payload=payload)
        assert self._call("dms", "ExecuteUnplannedOutages", message).Reply.Result == "OK"

    def kill_orchestrator(self) -> None:
        os.kill(self._supervisor.pid("orchestrator"), signal.SIGKILL)

    def process(self) -> dict[str, Any]:
        """Return the one process that there is."""
        while True:
            try:
                (found,) = page(self.suite.addresses["orchestrator"], "/processes")
            except Unanswered:
                self.settle()
                continue
            assert isinstance(found, dict)
            return found

    def end(self) -> None:
        """Let the repair end, and hold what must be true then."""
        self.advance_until("closed")
        self.settle()
        process = self.process()
        assert process["status"] == "completed", process
        assert process["order"] == self.orders()[-1].mRID
        assert self.outage().statusKind == "closed"
        assert all(reading.energised for reading in self.driver.field.read(self.meters(self.true)))

    def _call(self, party: str, port: str, message: Any) -> Any:
        return Client(port, self.suite.address(party, port)).call(message)


@pytest.fixture
def control(tmp_path: Path) -> Iterator[Control]:
    make(tmp_path / "utility", customers=300, seed=1)
    suite = private_suite(tmp_path, tmp_path / "utility")
    with Supervisor(suite, back_off=(0.0, 0.0)) as supervisor:
        yield Control(suite, supervisor)


def told(orders: list[Any]) -> list[tuple[str, str]]:
    return [(order.Work[0].WorkTasks[0].Assets[0].mRID, order.Work[0].statusKind) for order in orders]


@pytest.mark.parametrize("is_killed", [False, True], ids=["undisturbed", "the orchestrator killed meanwhile"])
def test_a_crew_goes_where_later_alarms_say_that_the_fault_is(control: Control, is_killed: bool) -> None:
    lower, others = control.meters(control.lower), control.meters(control.true)
    control.alarm(lower, control.began)
    control.settle()
    before = control.outage()
    assert before.Equipments[0].mRID == control.lower
    assert told(control.orders()) == [(control.lower, "dispatched")]
    control.alarm([meter for meter in others if meter not in lower], control.began + timedelta(seconds=20))
    if is_killed:
        control.kill_orchestrator()
    control.settle()
    moved = control.outage()
    assert (moved.mRID, moved.Equipments[0].mRID) == (before.mRID, control.true)
    assert moved.summary is not None
    assert moved.summary.totalCount == len(others)
    assert told(control.orders()) == [(control.lower, "cancelled"), (control.true, "dispatched")]
    control.end()
    assert told(control.orders()) == [(control.lower, "cancelled"), (control.true, "closed")]
    assert control.outage().customersRestored == len(others)
    assert {order.mRID: order.statusKind for order in control.outage().MaintenanceOrders} == {
        order.mRID: status for order, status in zip(control.orders(), ("cancelled", "completed"), strict=True)
    }


def test_an_order_gets_another_priority_when_its_outage_concerns_others(control: Control) -> None:
    control.alarm(control.meters(control.true), control.began)
    control.settle()
    rank = control.orders()[0].Work[0].priority.rank
    assert rank > 1
    concerned = {point.mRID for point in control.outage().DeEnergizedUsagePoint}
    points = (control.suite.utility / "meters.csv").read_text(encoding="utf-8").splitlines()
    column = points[0].split(",").index("UsagePoint")
    others = [point for line in points[1:] if (point := line.split(",")[column]) not in concerned]
    control.correct(DeEnergizedUsagePoint=[UsagePoint(mRID=point) for point in others])
    control.settle()
    (order,) = control.orders()
    assert order.Work[0].priority.rank == 1  # among all others somebody has a special need
    assert order.Work[0].statusKind == "dispatched"
    assert control.outage().rank == order.Work[0].priority.rank
    control.end()


def test_a_crew_at_the_wrong_place_works_on_and_another_goes_to_the_right_one(control: Control) -> None:
    control.alarm(control.meters(control.lower), control.began)
    control.settle()
    control.advance_until("onSite")
    points = [
        UsagePoint(mRID=point, EndDevices=[ObjectRef(mRID=meter)])
        for meter, point in usage_points(control.suite.utility, control.meters(control.true))
    ]
    control.correct(Equipments=[ObjectRef(mRID=control.true)], DeEnergizedUsagePoint=points)
    control.settle()
    assert told(control.orders()) == [(control.lower, "onSite")]
    control.advance_until("dispatched")
    assert told(control.orders()) == [(control.lower, "closed"), (control.true, "dispatched")]
    control.end()
    assert told(control.orders()) == [(control.lower, "closed"), (control.true, "closed")]


def usage_points(utility: Path, meters: list[str]) -> list[tuple[str, str]]:
    lines = (utility / "meters.csv").read_text(encoding="utf-8").splitlines()
    names = lines[0].split(",")
    rows = [dict(zip(names, line.split(","), strict=True)) for line in lines[1:]]
    return [(row["mRID"], row["UsagePoint"]) for row in rows if row["mRID"] in meters]
