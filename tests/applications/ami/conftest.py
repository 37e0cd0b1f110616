"""The head-end, the meters that it reaches, and what it is asked to have done at them."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from dsobus.cli.scene import Scene
from dsobus.messages.end_device_controls import (
    DateTimeInterval,
    EndDevice,
    EndDeviceControl,
    EndDeviceControls,
    EndDeviceControlType,
    EndDeviceControlTypeRef,
    EndDeviceTiming,
)
from dsobus.messages.end_device_controls_message import (
    CancelEndDeviceControls,
    ChangeEndDeviceControls,
    CloseEndDeviceControls,
    CreateEndDeviceControls,
    DeleteEndDeviceControls,
    EndDeviceControlsPayloadType,
)
from dsobus.messages.end_device_events import EndDeviceEvent
from dsobus.messages.end_device_events_message import CreatedEndDeviceEvents
from dsobus.messages.get_meter_service_requests import GetMeterServiceRequests as Selection
from dsobus.messages.get_meter_service_requests_message import (
    GetMeterServiceRequests,
    GetMeterServiceRequestsRequestType,
)
from dsobus.messages.message import IDType, RequestType
from dsobus.messages.meter_service_requests import Meter, MeterServiceRequests, MeterServiceWork
from dsobus.messages.meter_service_requests_message import (
    CancelMeterServiceRequests,
    ChangeMeterServiceRequests,
    CloseMeterServiceRequests,
    CreateMeterServiceRequests,
    DeleteMeterServiceRequests,
    MeterServiceRequestsPayloadType,
)
from dsobus.soap import header

if TYPE_CHECKING:
    from tests.applications.conftest import Enter, World

CONNECT, DISCONNECT = "3.31.0.18", "3.31.0.23"
CONTROLS = {
    "create": CreateEndDeviceControls,
    "change": ChangeEndDeviceControls,
    "cancel": CancelEndDeviceControls,
    "close": CloseEndDeviceControls,
    "delete": DeleteEndDeviceControls,
}
REQUESTS = {
    "create": CreateMeterServiceRequests,
    "change": ChangeMeterServiceRequests,
    "cancel": CancelMeterServiceRequests,
    "close": CloseMeterServiceRequests,
    "delete": DeleteMeterServiceRequests,
}


class HeadEnd:
    """Ask the head-end for what others ask of it."""

    def __init__(self, world: World, scene: Scene) -> None:
        self.world = world
        self.scene = scene
        with (world.suite.utility / "meters.csv").open(newline="", encoding="utf-8") as file:
            self.meters = list(csv.DictReader(file))

    def control(
        self,
        verb: str,
        *controls: EndDeviceControl,
        ids: Iterable[str] = (),
        correlation: str | None = None,
        types: Iterable[EndDeviceControlType] = (),
    ) -> Any:
        content = EndDeviceControls(EndDeviceControl=list(controls), EndDeviceControlType=list(types))
        message = CONTROLS[verb](
            Header=header(verb, "EndDeviceControls", "test", correlation_id=correlation),
            Request=_named(ids),
            Payload=EndDeviceControlsPayloadType(EndDeviceControls=content) if controls or types else None,
        )
        return self.world.call(message, "ExecuteEndDeviceControls")

    def request(
        self, verb: str, *work: MeterServiceWork, ids: Iterable[str] = (), correlation: str | None = None
    ) -> Any:
        content = MeterServiceRequests(MeterServiceWork=list(work))
        message = REQUESTS[verb](
            Header=header(verb, "MeterServiceRequests", "test", correlation_id=correlation),
            Request=_named(ids),
            Payload=MeterServiceRequestsPayloadType(MeterServiceRequests=content) if work else None,
        )
        return self.world.call(message, "ExecuteMeterServiceRequests")

    def get(self, *, request: dict[str, Any] | None = None, **selection: Any) -> Any:
        wanted = GetMeterServiceRequestsRequestType(GetMeterServiceRequests=Selection(**selection), **(request or {}))
        message = GetMeterServiceRequests(Header=header("get", "MeterServiceRequests", "test"), Request=wanted)
        return self.world.call(message, "GetMeterServiceRequests")

    def found(self, **selection: Any) -> list[MeterServiceWork]:
        reply = self.get(**selection)
        work: list[MeterServiceWork] = reply.Payload.MeterServiceRequests.MeterServiceWork if reply.Payload else []
        return work

    def work(self, mRID: str) -> MeterServiceWork:
        (one,) = self.found(request={"ID": [mRID]})
        return one

    def connected(self, *meters: str) -> list[bool]:
        """Return whether the switches of these meters are closed in the field."""
        return [reading.connected for reading in self.world.field.read(meters)]

    def wait(self, seconds: float = 15) -> None:
        """Let commands go out and the meters answer."""
        self.world.settle()
        self.world.advance(seconds)

    def events(self) -> list[EndDeviceEvent]:
        """Return every event that was announced."""
        return [each for message in self.announced() for each in message.Payload.EndDeviceEvents.EndDeviceEvent]

    def announced(self) -> list[Any]:
        return self.world.told(CreatedEndDeviceEvents)


def control(*meters: str, ref: str = DISCONNECT, start: Any = None, **parts: Any) -> EndDeviceControl:
    timing = EndDeviceTiming(interval=DateTimeInterval(start=start)) if start else None
    devices = [EndDevice(mRID=mRID) for mRID in meters]
    given = {"EndDevices": devices, "primaryDeviceTiming": timing} | parts
    return EndDeviceControl(EndDeviceControlType=EndDeviceControlTypeRef(ref=ref), **given)


def work(kind: Any, meter: str | None = None, **parts: Any) -> MeterServiceWork:
    return MeterServiceWork(kind=kind, Meter=Meter(mRID=meter) if meter else None, **parts)


def codes(reply: Any) -> list[tuple[str, str | None]]:
    return [(error.code, error.ID.value if error.ID else None) for error in reply.Reply.Error]


def ids(reply: Any) -> list[str]:
    assert reply.Reply.Result == "OK", codes(reply)
    return [one.value for one in reply.Reply.ID]


def new_id() -> str:
    return str(uuid4())


def _named(listed: Iterable[str]) -> RequestType | None:
    values = [IDType(value=one) for one in listed]
    return RequestType(ID=values) if values else None


@pytest.fixture
def head_end(enter: Enter, scene: Scene) -> HeadEnd:
    return HeadEnd(enter("ami"), scene)


@pytest.fixture(scope="session")
def fuse(scene: Scene) -> str:
    return next(device.id for device in scene.tree.devices.values() if device.name.endswith("S0002 LV fuse 2"))


@pytest.fixture(scope="session")
def below(scene: Scene, fuse: str, utility: Path) -> list[str]:
    """Return the meters below the fuse, in the order of the file."""
    with (utility / "meters.csv").open(newline="", encoding="utf-8") as file:
        order = [row["mRID"] for row in csv.DictReader(file)]
    return sorted(scene.meters_below(fuse), key=order.index)
