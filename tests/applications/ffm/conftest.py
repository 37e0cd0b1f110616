"""Field force management, and the messages that it is sent."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pytest

from dsobus.cli.scene import Scene
from dsobus.messages.get_maintenance_orders import GetMaintenanceOrders as Selection
from dsobus.messages.get_maintenance_orders_message import (
    GetMaintenanceOrdersRequestMessage,
    GetMaintenanceOrdersRequestType,
)
from dsobus.messages.maintenance_orders import (
    Asset,
    MaintenanceOrder,
    MaintenanceOrders,
    PositionPoint,
    Priority,
    Work,
    WorkLocation,
    WorkTask,
)
from dsobus.messages.maintenance_orders_message import (
    CancelMaintenanceOrders,
    ChangeMaintenanceOrders,
    CloseMaintenanceOrders,
    CreateMaintenanceOrders,
    DeleteMaintenanceOrders,
    MaintenanceOrdersPayloadType,
)
from dsobus.messages.message import IDType, RequestType
from dsobus.soap import header

if TYPE_CHECKING:
    from tests.applications.conftest import Enter, World

REQUESTS = {
    "create": CreateMaintenanceOrders,
    "change": ChangeMaintenanceOrders,
    "cancel": CancelMaintenanceOrders,
    "close": CloseMaintenanceOrders,
    "delete": DeleteMaintenanceOrders,
}


class Ffm:
    """Ask field force management for what others ask of it."""

    def __init__(self, world: World, scene: Scene) -> None:
        self.world = world
        self.scene = scene
        with (world.suite.utility / "crews.csv").open(newline="", encoding="utf-8") as file:
            self.crews = [row["mRID"] for row in csv.DictReader(file)]

    def ask(self, verb: str, *orders: MaintenanceOrder, ids: Iterable[str] = ()) -> Any:
        listed = [IDType(value=one) for one in ids]
        message = REQUESTS[verb](
            Header=header(verb, "MaintenanceOrders", "test"),
            Request=RequestType(ID=listed) if listed else None,
            Payload=MaintenanceOrdersPayloadType(MaintenanceOrders=MaintenanceOrders(MaintenanceOrder=list(orders)))
            if orders
            else None,
        )
        reply = self.world.call(message, "ExecuteMaintenanceOrders")
        self.world.settle()  # crews leave once what they are sent for is certain
        return reply

    def create(self, *orders: MaintenanceOrder) -> list[str]:
        reply = self.ask("create", *orders)
        assert reply.Reply.Result == "OK", codes(reply)
        return [one.value for one in reply.Reply.ID]

    def get(self, *, request: dict[str, Any] | None = None, **selection: Any) -> Any:
        wanted = GetMaintenanceOrdersRequestType(GetMaintenanceOrders=Selection(**selection), **(request or {}))
        message = GetMaintenanceOrdersRequestMessage(Header=header("get", "MaintenanceOrders", "test"), Request=wanted)
        return self.world.call(message, "GetMaintenanceOrders")

    def orders(self, **selection: Any) -> list[MaintenanceOrder]:
        reply = self.get(**selection)
        found: list[MaintenanceOrder] = reply.Payload.MaintenanceOrders.MaintenanceOrder if reply.Payload else []
        return found

    def order(self, mRID: str) -> MaintenanceOrder:
        (found,) = self.orders(request={"ID": [mRID]})
        return found

    def status(self, mRID: str) -> str | None:
        return self.order(mRID).Work[0].statusKind

    def statuses(self, mRID: str) -> list[str]:
        """Return every status that was announced of an order."""
        return [
            str(order.Work[0].statusKind)
            for message in self.world.told()
            for order in message.Payload.MaintenanceOrders.MaintenanceOrder
            if order.mRID == mRID and order.Work
        ]

    def device(self, name: str) -> str:
        return next(one.id for one in self.scene.tree.devices.values() if one.name.endswith(name))

    def until(self, mRID: str, status: str) -> None:
        """Let process time pass until an order has a status."""
        for _ in range(400):
            if self.status(mRID) == status:
                return
            self.world.advance(60)
        raise AssertionError(f"{mRID} is {self.status(mRID)}, never {status}")

    def busy_crews(self) -> dict[str, str]:
        """Return which crew is at which order."""
        with self.world.application.store.read() as connection:
            rows = connection.exec_driver_sql('SELECT mRID, "order" FROM crew WHERE "order" IS NOT NULL').all()
        return {row[0]: row[1] for row in rows}


def order(
    target: str | None = None, rank: int | None = None, place: tuple[float, float] | None = None, **parts: Any
) -> MaintenanceOrder:
    points = [PositionPoint(sequenceNumber=1, xPosition=str(place[0]), yPosition=str(place[1]))] if place else []
    return MaintenanceOrder(
        Work=[
            Work(
                kind="repair",
                statusKind=parts.pop("status", "waitingToBeScheduled"),
                priority=Priority(rank=rank) if rank is not None else None,
                WorkLocation=WorkLocation(PositionPoints=points) if points else None,
                WorkTasks=[WorkTask(subject="Repair", taskKind="investigate", Assets=[Asset(mRID=target)])]
                if target
                else [],
            )
        ],
        **parts,
    )


def codes(reply: Any) -> list[tuple[str, str | None]]:
    return [(error.code, error.ID.value if error.ID else None) for error in reply.Reply.Error]


@pytest.fixture
def ffm(enter: Enter, scene: Scene) -> Ffm:
    return Ffm(enter("ffm"), scene)
