"""A DMS, and the messages that it is sent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from dsobus.cli.scene import Scene
from dsobus.messages.end_device_events import (
    Asset,
    EndDeviceEvent,
    EndDeviceEvents,
    EndDeviceEventTypeRef,
    Name,
    UsagePoint,
)
from dsobus.messages.end_device_events_message import CreatedEndDeviceEvents, EndDeviceEventsPayloadType
from dsobus.messages.get_unplanned_outages import GetUnplannedOutages as Selection
from dsobus.messages.get_unplanned_outages_message import GetUnplannedOutages, GetUnplannedOutagesRequestType
from dsobus.messages.message import IDType, RequestType
from dsobus.messages.unplanned_outages import ObjectRef, UnplannedOutage, UnplannedOutages
from dsobus.messages.unplanned_outages_message import (
    CancelUnplannedOutages,
    ChangeUnplannedOutages,
    CloseUnplannedOutages,
    CreateUnplannedOutages,
    DeleteUnplannedOutages,
    UnplannedOutagesPayloadType,
)
from dsobus.soap import header

if TYPE_CHECKING:
    from tests.applications.conftest import Enter, World

LAST_GASP, RESTORED, UNDER_VOLTAGE = "3.26.0.85", "3.26.0.216", "3.26.38.150"
CONNECTED, DISCONNECTED = "3.31.0.42", "3.31.0.68"
REQUESTS = {
    "create": CreateUnplannedOutages,
    "change": ChangeUnplannedOutages,
    "cancel": CancelUnplannedOutages,
    "close": CloseUnplannedOutages,
    "delete": DeleteUnplannedOutages,
}
BEGAN = datetime(2026, 3, 1, 10, tzinfo=UTC)


def alarm(meter: str, code: str = LAST_GASP, seconds: float = 0.0, mRID: str | None = None) -> EndDeviceEvent:
    return EndDeviceEvent(
        mRID=mRID or str(uuid4()),
        createdDateTime=BEGAN + timedelta(seconds=seconds),
        Assets=Asset(mRID=meter),
        EndDeviceEventType=EndDeviceEventTypeRef(ref=code),
    )


class Dms:
    """Send a DMS what others send it."""

    def __init__(self, world: World, scene: Scene) -> None:
        self.world = world
        self.scene = scene

    def report(self, events: Iterable[EndDeviceEvent], kind: type[Any] = CreatedEndDeviceEvents) -> Any:
        verb = kind.__name__.removesuffix("EndDeviceEvents").lower()
        payload = EndDeviceEventsPayloadType(EndDeviceEvents=EndDeviceEvents(EndDeviceEvent=list(events)))
        message = kind(Header=header(verb, "EndDeviceEvents", "test"), Payload=payload)
        return self.world.call(message, "ReceiveEndDeviceEvents")

    def alarm_all(self, device: str, seconds: float = 0.0) -> list[EndDeviceEvent]:
        events = [alarm(meter, seconds=seconds) for meter in self.scene.meters_below(device)]
        assert self.report(events).Reply.Result == "OK"
        return events

    def ask(self, verb: str, *outages: UnplannedOutage, ids: Iterable[str] = ()) -> Any:
        listed = [IDType(value=one) for one in ids]
        message = REQUESTS[verb](
            Header=header(verb, "UnplannedOutages", "test"),
            Request=RequestType(ID=listed) if listed else None,
            Payload=UnplannedOutagesPayloadType(UnplannedOutages=UnplannedOutages(UnplannedOutage=list(outages)))
            if outages
            else None,
        )
        return self.world.call(message, "ExecuteUnplannedOutages")

    def get(self, *, request: dict[str, Any] | None = None, **selection: Any) -> Any:
        wanted = GetUnplannedOutagesRequestType(GetUnplannedOutages=Selection(**selection), **(request or {}))
        message = GetUnplannedOutages(Header=header("get", "UnplannedOutages", "test"), Request=wanted)
        return self.world.call(message, "GetUnplannedOutages")

    def outages(self, **selection: Any) -> list[UnplannedOutage]:
        reply = self.get(**selection)
        found: list[UnplannedOutage] = reply.Payload.UnplannedOutages.UnplannedOutage if reply.Payload else []
        return found

    def device(self, name: str) -> str:
        return next(one.id for one in self.scene.tree.devices.values() if one.name.endswith(name))


def at(device: str, **parts: Any) -> UnplannedOutage:
    return UnplannedOutage(Equipments=[ObjectRef(mRID=device)], **parts)


def located(outages: Iterable[UnplannedOutage]) -> list[str | None]:
    return [outage.Equipments[0].mRID for outage in outages]


def codes(reply: Any) -> list[tuple[str, str | None]]:
    return [(error.code, error.ID.value if error.ID else None) for error in reply.Reply.Error]


def by_name(name: str) -> EndDeviceEvent:
    event = alarm("unused")
    event.Assets = Asset(Names=[Name(name=name)])
    return event


def by_point(mRID: str) -> EndDeviceEvent:
    event = alarm("unused")
    event.Assets, event.UsagePoint = None, UsagePoint(mRID=mRID)
    return event


@pytest.fixture
def dms(enter: Enter, scene: Scene) -> Dms:
    return Dms(enter("dms"), scene)
