"""Field force management, and the messages that it is sent."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from dsobus.cli.scene import Scene
from dsobus.messages import write
from dsobus.messages.maintenance_orders import (
    Asset,
    MaintenanceOrder,
    PositionPoint,
    Priority,
    Work,
    WorkLocation,
    WorkTask,
)
from dsobus.messages.message import IDType, OperationSet, OperationType, RequestType
from dsobus.soap import header, parse

if TYPE_CHECKING:
    from tests.applications.conftest import Enter, World

ORDERS, REQUESTS, SERVICES = "maintenance_orders", "work_requests", "service_orders"


class Ffm:
    """Ask field force management for what others ask of it, in one of its nouns (named as its module)."""

    def __init__(self, world: World, scene: Scene, noun: str = ORDERS) -> None:
        self.world = world
        self.scene = scene
        self.noun = "".join(word.capitalize() for word in noun.split("_"))
        self.one = self.noun.removesuffix("s")
        self.types: Any = import_module(f"dsobus.messages.{noun}")
        self.messages: Any = import_module(f"dsobus.messages.{noun}_message")
        self.wanted: Any = import_module(f"dsobus.messages.get_{noun}")
        self._get: Any = import_module(f"dsobus.messages.get_{noun}_message")
        with (world.suite.utility / "crews.csv").open(newline="", encoding="utf-8") as file:
            self.crews = [row["mRID"] for row in csv.DictReader(file)]

    def of(self, noun: str) -> Ffm:
        """Ask the same in another noun."""
        return Ffm(self.world, self.scene, noun)

    def payload(self, orders: Iterable[Any], **beside: Any) -> Any:
        root = getattr(self.types, self.noun)(**{self.one: list(orders)}, **beside)
        return getattr(self.messages, f"{self.noun}PayloadType")(**{self.noun: root})

    def ask(self, verb: str, *orders: Any, ids: Iterable[str] = (), **beside: Any) -> Any:
        listed = [IDType(value=one) for one in ids]
        message = getattr(self.messages, f"{verb.capitalize()}{self.noun}")(
            Header=header(verb, self.noun, "test"),
            Request=RequestType(ID=listed) if listed else None,
            Payload=self.payload(orders, **beside) if orders else None,
        )
        reply = self.world.call(message, f"Execute{self.noun}")
        self.world.settle()  # crews leave once what they are sent for is certain
        return reply

    def ask_set(self, *steps: tuple[str, Any], integrity: bool) -> Any:
        """Ask for several operations (verb and object) in one message."""
        operations = []
        for number, (verb, one) in enumerate(steps):
            root = getattr(self.types, self.noun)(**{self.one: [one]})
            operations.append(OperationType(operationId=number, verb=verb, any_=[parse(write(root).encode())]))
        payload = self.payload([getattr(self.types, self.one)()])
        payload.OperationSet = OperationSet(enforceTransactionalIntegrity=integrity, Operation=operations)
        kind = getattr(self.messages, f"Change{self.noun}")
        reply = self.world.call(kind(Header=header("change", self.noun, "x"), Payload=payload), f"Execute{self.noun}")
        self.world.settle()
        return reply

    def create(self, *orders: Any, **beside: Any) -> list[str]:
        reply = self.ask("create", *orders, **beside)
        assert reply.Reply.Result == "OK", codes(reply)
        return [one.value for one in reply.Reply.ID]

    def get(self, *, request: dict[str, Any] | None = None, **selection: Any) -> Any:
        name = f"Get{self.noun}"
        profile = {name: getattr(self.wanted, name)(**selection)}
        wanted = getattr(self._get, f"{name}RequestType")(**profile, **(request or {}))
        message = getattr(self._get, f"{name}RequestMessage")(Header=header("get", self.noun, "test"), Request=wanted)
        return self.world.call(message, name)

    def orders(self, **selection: Any) -> list[Any]:
        reply = self.get(**selection)
        return self.within(reply) if reply.Payload else []

    def within(self, message: Any) -> list[Any]:
        """Return the objects that a message holds, none when they are of another noun."""
        root = getattr(message.Payload, self.noun, None)
        return getattr(root, self.one) if root else []

    def told(self, verb: str) -> list[Any]:
        """Return the objects that were announced so, in order; ``verb`` is created and so on."""
        kind = getattr(self.messages, f"{verb.capitalize()}{self.noun}")
        return [one for message in self.world.told(kind) for one in self.within(message)]

    def order(self, mRID: str) -> Any:
        (found,) = self.orders(request={"ID": [mRID]})
        return found

    def status(self, mRID: str) -> str:
        return str(self.order(mRID).Work[0].statusKind)

    def statuses(self, mRID: str) -> list[str]:
        """Return every status that was announced of an order."""
        return [
            str(order.Work[0].statusKind)
            for message in self.world.told()
            for order in self.within(message)
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
