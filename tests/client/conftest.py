"""A real service of ReceiveEndDeviceEvents, and servers that answer whatever a test wants."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from requests_mock import Mocker

from dsobus.client import Client
from dsobus.messages.end_device_events import Asset, EndDeviceEvent, EndDeviceEvents, EndDeviceEventTypeRef
from dsobus.messages.end_device_events_message import (
    CreatedEndDeviceEvents,
    EndDeviceEventsEventMessageType,
    EndDeviceEventsPayloadType,
    EndDeviceEventsResponseMessage,
)
from dsobus.soap import Context, Contract, Host, Port, header, operation
from dsobus.soap.server import Server

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

Act = Callable[[Context], None]
Serve = Callable[["WSGIApplication"], str]
Wms = Callable[..., Client]
WMS = "http://wms.example/"
PATH = "/dms/ReceiveEndDeviceEvents"


def created(mrid: str = "a", **fields: Any) -> CreatedEndDeviceEvents:
    """Make an event message; fields are those of its Header."""
    head = header("created", "EndDeviceEvents", "ami")
    for name, value in fields.items():
        setattr(head, name, value)
    event = EndDeviceEvent(
        mRID=mrid,
        createdDateTime=datetime(2026, 3, 1, 10, tzinfo=UTC),
        Assets=Asset(mRID=f"meter of {mrid}"),
        EndDeviceEventType=EndDeviceEventTypeRef(ref="3.26.0.85"),
    )
    return CreatedEndDeviceEvents(
        Header=head, Payload=EndDeviceEventsPayloadType(EndDeviceEvents=EndDeviceEvents(EndDeviceEvent=[event]))
    )


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Serve a WSGI application until the end of the test; the address of its port is returned."""
    with ExitStack() as running:
        yield lambda app: f"http://127.0.0.1:{running.enter_context(Server(app, '127.0.0.1', 0)).port}{PATH}"


@pytest.fixture
def received() -> list[Context]:
    """The calls that have reached the service."""
    return []


@pytest.fixture
def address(serve: Serve, received: list[Context], acts: list[Act]) -> str:
    """The address of a service that does the next of the acts with every call."""

    @operation(*(one.name for one in Contract.load("ReceiveEndDeviceEvents").operations.values()))
    def events(context: Context, message: EndDeviceEventsEventMessageType) -> EndDeviceEventsResponseMessage:
        received.append(context)
        if acts:
            acts.pop(0)(context)
        ids = [one.mRID or "" for one in message.Payload.EndDeviceEvents.EndDeviceEvent] if message.Payload else []
        return context.reply(EndDeviceEventsResponseMessage, ids=ids)

    contract = Contract.load("ReceiveEndDeviceEvents")
    handlers = {one.name: events for one in contract.operations.values()}
    return serve(Host([Port("dms", contract, handlers, address="http://dms.example/")]))


@pytest.fixture
def acts() -> list[Act]:
    return []


def answering(
    body: bytes | Iterable[bytes], status: str = "200 OK", *headers: tuple[str, str]
) -> Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]:
    """Make a WSGI application that answers everything so."""

    def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response(status, [("Content-Type", "text/xml; charset=utf-8"), *headers])
        return [body] if isinstance(body, bytes) else body

    return app


@pytest.fixture
def wms(requests_mock: Mocker) -> Wms:
    """Make a client of a product that answers everything with these bytes."""

    def client(body: bytes, status: int = 200, address: str = WMS) -> Client:
        requests_mock.post(address, content=body, status_code=status)
        return Client("ReceiveEndDeviceEvents", address)

    return client
