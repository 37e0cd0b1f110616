"""One application at a time in a real field, with a listener in the place of the orchestrator."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import uuid4

import pytest

from dsobus.cli.layout import LOOPBACK, free_ports
from dsobus.cli.lockstep import Lockstep
from dsobus.cli.scene import Scene, load
from dsobus.cli.serve import application, pages
from dsobus.cli.utility import make
from dsobus.client import Client
from dsobus.exchange import Suite
from dsobus.field.client import FieldClient
from dsobus.field.server import FieldServer
from dsobus.messages.end_device_events_message import (
    CanceledEndDeviceEvents,
    ChangedEndDeviceEvents,
    ClosedEndDeviceEvents,
    CreatedEndDeviceEvents,
    DeletedEndDeviceEvents,
    EndDeviceEventsResponseMessage,
)
from dsobus.messages.maintenance_orders_message import (
    CanceledMaintenanceOrders,
    ChangedMaintenanceOrders,
    ClosedMaintenanceOrders,
    CreatedMaintenanceOrders,
    DeletedMaintenanceOrders,
    MaintenanceOrdersResponseMessage,
)
from dsobus.messages.meter_service_requests_message import (
    CanceledMeterServiceRequests,
    ChangedMeterServiceRequests,
    ClosedMeterServiceRequests,
    CreatedMeterServiceRequests,
    DeletedMeterServiceRequests,
    MeterServiceRequestsResponseMessage,
)
from dsobus.messages.network_models_message import (
    CanceledNetworkModels,
    ChangedNetworkModels,
    ClosedNetworkModels,
    CreatedNetworkModels,
    DeletedNetworkModels,
    NetworkModelsResponseMessage,
)
from dsobus.messages.service_orders_message import (
    CanceledServiceOrders,
    ChangedServiceOrders,
    ClosedServiceOrders,
    CreatedServiceOrders,
    DeletedServiceOrders,
    ServiceOrdersResponseMessage,
)
from dsobus.messages.unplanned_outages_message import (
    CanceledUnplannedOutages,
    ChangedUnplannedOutages,
    ClosedUnplannedOutages,
    CreatedUnplannedOutages,
    DeletedUnplannedOutages,
    UnplannedOutagesResponseMessage,
)
from dsobus.messages.work_requests_message import (
    CanceledWorkRequests,
    ChangedWorkRequests,
    ClosedWorkRequests,
    CreatedWorkRequests,
    DeletedWorkRequests,
    WorkRequestsResponseMessage,
)
from dsobus.soap import Context, Contract, Handler, Host, Port, handlers, operation
from dsobus.soap.server import Server

DEVICE_EVENTS = (
    CreatedEndDeviceEvents,
    ChangedEndDeviceEvents,
    CanceledEndDeviceEvents,
    ClosedEndDeviceEvents,
    DeletedEndDeviceEvents,
)
OUTAGES = (
    CreatedUnplannedOutages,
    ChangedUnplannedOutages,
    CanceledUnplannedOutages,
    ClosedUnplannedOutages,
    DeletedUnplannedOutages,
)
ORDERS = (
    CreatedMaintenanceOrders,
    ChangedMaintenanceOrders,
    CanceledMaintenanceOrders,
    ClosedMaintenanceOrders,
    DeletedMaintenanceOrders,
)
REQUESTS = (CreatedWorkRequests, ChangedWorkRequests, CanceledWorkRequests, ClosedWorkRequests, DeletedWorkRequests)
SERVICES = (
    CreatedServiceOrders,
    ChangedServiceOrders,
    CanceledServiceOrders,
    ClosedServiceOrders,
    DeletedServiceOrders,
)
METER_WORK = (
    CreatedMeterServiceRequests,
    ChangedMeterServiceRequests,
    CanceledMeterServiceRequests,
    ClosedMeterServiceRequests,
    DeletedMeterServiceRequests,
)
MODELS = (
    CreatedNetworkModels,
    ChangedNetworkModels,
    CanceledNetworkModels,
    ClosedNetworkModels,
    DeletedNetworkModels,
)
RECEIVES = {
    "ReceiveNetworkModels": (MODELS, NetworkModelsResponseMessage),
    "ReceiveEndDeviceEvents": (DEVICE_EVENTS, EndDeviceEventsResponseMessage),
    "ReceiveUnplannedOutages": (OUTAGES, UnplannedOutagesResponseMessage),
    "ReceiveMaintenanceOrders": (ORDERS, MaintenanceOrdersResponseMessage),
    "ReceiveWorkRequests": (REQUESTS, WorkRequestsResponseMessage),
    "ReceiveServiceOrders": (SERVICES, ServiceOrdersResponseMessage),
    "ReceiveMeterServiceRequests": (METER_WORK, MeterServiceRequestsResponseMessage),
}


class World:
    """An application, its field, and everything that it announced."""

    def __init__(self, party: str, data: Path, utility: Path, running: ExitStack, loss: float) -> None:
        server_port = free_ports(1)[0]
        field = running.enter_context(FieldServer(utility, data / "field.jsonl", loss=loss))
        base = f"http://{LOOPBACK}:{server_port}"
        self.suite = Suite(
            data=data,
            utility=utility,
            addresses={name: f"{base}/{name}" for name in (party, "orchestrator")},
            field=field.address,
        )
        self.party = party
        self.heard: list[Any] = []
        self.field = FieldClient(field.address)
        running.callback(self.field.close)
        self.application: Any = application(party)(self.suite)
        running.callback(self.application.close)
        ports = [*self.application.ports, *self._listener()]
        running.enter_context(Server(Host(ports, pages([self.application])), LOOPBACK, server_port))
        self.application.start()
        self._lockstep = Lockstep(self.suite)

    def call(self, message: Any, port: str) -> Any:
        """Send a typed request to a port of the application and return the typed response."""
        return Client(port, self.suite.address(self.party, port)).call(message)

    def settle(self) -> None:
        """Return when the application has done and announced everything there was to do."""
        self._lockstep.settle(lambda: None)

    def advance(self, seconds: float) -> None:
        """Let process time pass, and let the application notice."""
        self.field.advance(self.field.clock().now + timedelta(seconds=seconds))
        self.settle()

    def fail(self, device: str) -> None:
        """Put a fault behind a device."""
        self.field.fail(str(uuid4()), device)

    def told(self, *kinds: type[Any]) -> list[Any]:
        """Return what was announced, of these kinds if any are given, in order."""
        self.settle()
        return [message for message in self.heard if not kinds or isinstance(message, kinds)]

    def _listener(self) -> Iterator[Port]:
        for name, (kinds, response) in RECEIVES.items():
            contract = Contract.load(name)
            address = self.suite.address("orchestrator", name)
            yield Port("orchestrator", contract, self._ear(kinds, response), address=address)

    def _ear(self, kinds: tuple[type[Any], ...], response: type[Any]) -> dict[str, Handler]:
        def hear(context: Context, message: Any) -> Any:
            self.heard.append(message)
            return context.reply(response)

        union: Any = kinds[0]
        for kind in kinds[1:]:
            union = union | kind
        hear.__annotations__ = {"context": Context, "message": union, "return": response}
        module = ModuleType("listener")
        module.hear = operation(*(kind.__name__ for kind in kinds))(hear)  # type: ignore[attr-defined]
        return handlers(module)


Enter = Callable[..., World]


@pytest.fixture(scope="session")
def utility(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a utility with 160 customers."""
    directory = tmp_path_factory.mktemp("utility") / "small"
    make(directory, customers=160, seed=5)
    return directory


@pytest.fixture(scope="session")
def scene(utility: Path) -> Scene:
    """The network and the meters of the utility, as whoever made it knows them."""
    return load(utility)


@pytest.fixture
def enter(tmp_path: Path, utility: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Enter]:
    """Start an application in a field of its own, which it looks at often."""
    monkeypatch.setattr("dsobus.exchange.feed.FEED_POLL_SECONDS", 0.005)
    with ExitStack() as running:
        yield lambda party, loss=0.0: World(party, tmp_path / "data", utility, running, loss)


@pytest.fixture
def new_world() -> type[World]:
    """Start an application with any utility."""
    return World
