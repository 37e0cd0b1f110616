"""The product's own paths: one host for each form of handler, asked as a web server asks it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from types import ModuleType
from typing import IO, TYPE_CHECKING, Any, Protocol

from benchmarks.soap.message import ACTION, FAILED, MEDIA, PORT, SINCE

from dsobus.messages.end_device_events import EndDeviceEvent, EndDeviceEventTypeRef
from dsobus.messages.end_device_events_message import (
    CanceledEndDeviceEvents,
    ChangedEndDeviceEvents,
    ClosedEndDeviceEvents,
    CreatedEndDeviceEvents,
    DeletedEndDeviceEvents,
    EndDeviceEventsResponseMessage,
)
from dsobus.soap import Context, Contract, Handler, Host, Port, handlers, operation

if TYPE_CHECKING:
    from pathlib import Path

    from dsobus.exchange import Application

Ask = Callable[[bytes], bytes]
"""From the bytes of a request to the bytes of its reply."""
WSGI = Callable[..., Iterable[bytes]]

PATH = f"/dms/{PORT}"
ADDRESS = f"http://127.0.0.1{PATH}"
EVENTS = "{http://iec.ch/TC57/2011/EndDeviceEvents#}"

Others = ChangedEndDeviceEvents | CanceledEndDeviceEvents | ClosedEndDeviceEvents | DeletedEndDeviceEvents


@operation("ChangedEndDeviceEvents", "CanceledEndDeviceEvents", "ClosedEndDeviceEvents", "DeletedEndDeviceEvents")
def others(context: Context, message: Others) -> EndDeviceEventsResponseMessage:
    """Answer what the benchmark does not ask: a port has to serve every operation."""
    return context.reply(EndDeviceEventsResponseMessage)


@operation("CreatedEndDeviceEvents")
def typed(context: Context, message: CreatedEndDeviceEvents) -> EndDeviceEventsResponseMessage:
    """Read four fields of every event."""
    events = message.Payload.EndDeviceEvents.EndDeviceEvent if message.Payload else ()
    return context.reply(EndDeviceEventsResponseMessage, ids=[str(_failures(events))])


@operation("CreatedEndDeviceEvents")
def entrywise(
    context: Context,
    message: CreatedEndDeviceEvents,
    events: Iterator[EndDeviceEvent],
) -> EndDeviceEventsResponseMessage:
    """Read four fields of every event, one event at a time."""
    return context.reply(EndDeviceEventsResponseMessage, ids=[str(_failures(events))])


@operation("CreatedEndDeviceEvents")
def raw(
    context: Context,
    message: CreatedEndDeviceEvents,
    events: Iterator[EndDeviceEvent],
) -> EndDeviceEventsResponseMessage:
    """Read four fields of every event from the elements, as one does without types."""
    failures = 0
    for event in context.body.iter(f"{EVENTS}EndDeviceEvent"):
        kind = event.find(f"{EVENTS}EndDeviceEventType")
        at = event.findtext(f"{EVENTS}createdDateTime")
        if (
            kind is not None
            and kind.get("ref") == FAILED
            and at is not None
            and datetime.fromisoformat(at) >= SINCE
            and event.findtext(f"{EVENTS}mRID")
            and event.findtext(f"{EVENTS}Assets/{EVENTS}mRID")
        ):
            failures += 1
    return context.reply(EndDeviceEventsResponseMessage, ids=[str(failures)])


class Meter(Protocol):
    """What the handler of few fields reads of an asset."""

    mRID: str | None


class Alarm(Protocol):
    """What it reads of an event."""

    mRID: str | None
    createdDateTime: datetime
    Assets: Meter | None
    EndDeviceEventType: EndDeviceEventTypeRef


@operation("CreatedEndDeviceEvents")
def declared(
    context: Context,
    message: CreatedEndDeviceEvents,
    events: Iterator[Alarm],
) -> EndDeviceEventsResponseMessage:
    """Read four fields of every event, having declared them and no others."""
    return context.reply(EndDeviceEventsResponseMessage, ids=[str(_failures(events))])


def _failures(events: Iterable[EndDeviceEvent] | Iterable[Alarm]) -> int:
    failures = 0
    for event in events:
        if (
            event.EndDeviceEventType.ref == FAILED
            and event.createdDateTime >= SINCE
            and event.mRID
            and event.Assets
            and event.Assets.mRID
        ):
            failures += 1
    return failures


def host(handler: Handler) -> Host:
    """Return a host of this handler without a store."""
    return Host([Port("dms", Contract.load(PORT), handlers(_service(handler)), address=ADDRESS)])


def stored(handler: Handler, data: Path) -> tuple[Host, Application[None]]:
    """Return a host of this handler with the exchange rules and a store beside it, and what is to be closed."""
    from sqlalchemy import MetaData

    from dsobus.exchange import Application, Suite

    suite = Suite(data=data, utility=data, addresses={"dms": ADDRESS.removesuffix(f"/{PORT}")})
    made = Application("dms", suite, ports=[PORT], service=_service(handler), tables=MetaData(), resources=None)
    return Host(made.ports), made


def asking(app: WSGI) -> Ask:
    """Return a function that puts a request to a WSGI application of this process."""
    return lambda wire: posted(app, io.BytesIO(wire), len(wire))


def posted(app: WSGI, body: IO[bytes], length: int) -> bytes:
    """Post a request as a web server does, and return the reply."""
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "POST",
        "SCRIPT_NAME": "",
        "PATH_INFO": PATH,
        "QUERY_STRING": "",
        "CONTENT_TYPE": MEDIA,
        "CONTENT_LENGTH": str(length),
        "HTTP_SOAPACTION": f'"{ACTION}"',
        "REMOTE_ADDR": "127.0.0.1",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "wsgi.url_scheme": "http",
        "wsgi.input": body,
    }
    return b"".join(app(environ, _start))


def _start(status: str, headers: list[tuple[str, str]], exc_info: object = None) -> Callable[[bytes], object]:
    return lambda _: None


def _service(handler: Handler) -> ModuleType:
    module = ModuleType("service")
    vars(module).update(handler=handler, others=others)
    return module
