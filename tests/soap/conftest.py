"""A small real service of ReceiveEndDeviceEvents, and a way to send it anything at all."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import pytest

from dsobus.messages.end_device_events_message import (
    CanceledEndDeviceEvents,
    ChangedEndDeviceEvents,
    ClosedEndDeviceEvents,
    CreatedEndDeviceEvents,
    DeletedEndDeviceEvents,
    EndDeviceEventsResponseMessage,
)
from dsobus.soap import (
    Context,
    Contract,
    Element,
    Handler,
    Host,
    Port,
    Problem,
    Refused,
    envelope,
    handlers,
    operation,
    parse,
    unwrap,
)
from dsobus.soap.server import Server
from dsobus.soap.version import V11, V12

ADDRESS = "http://dms.example:8061/dms/ReceiveEndDeviceEvents"
MESSAGE = "http://iec.ch/TC57/2011/schema/message"
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
SOAP12 = "http://www.w3.org/2003/05/soap-envelope"


@dataclass
class Answer:
    """What came back over HTTP."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def element(self) -> Element:
        root = parse(self.body)
        return unwrap(root, V12 if root.tag == V12.tag("Envelope") else V11)

    @property
    def result(self) -> str | None:
        return self.element.findtext(f".//{{{MESSAGE}}}Result")

    @property
    def faultcode(self) -> str:
        assert self.element.tag in (f"{{{SOAP}}}Fault", f"{{{SOAP12}}}Fault"), self.body
        path = "faultcode" if self.element.tag == f"{{{SOAP}}}Fault" else f"{{{SOAP12}}}Code/{{{SOAP12}}}Value"
        return self.element.findtext(path) or ""

    @property
    def reason(self) -> str:
        path = "faultstring" if self.element.tag == f"{{{SOAP}}}Fault" else f"{{{SOAP12}}}Reason/{{{SOAP12}}}Text"
        return self.element.findtext(path) or ""

    def errors(self, part: str) -> list[str | None]:
        return [error.findtext(f"{{{MESSAGE}}}{part}") for error in self.element.iter(f"{{{MESSAGE}}}Error")]


@dataclass
class Wire:
    """Send requests to a WSGI application as a web server would."""

    app: Any
    received: list[Any] = field(default_factory=list)

    def post(self, body: bytes, **environ: Any) -> Answer:
        return self.request("POST", body, CONTENT_LENGTH=str(len(body)), **environ)

    def send(self, element: str, **environ: Any) -> Answer:
        return self.post(envelope(element.encode()), **environ)

    def send12(self, element: str, media: str = "application/soap+xml; charset=utf-8", **environ: Any) -> Answer:
        return self.post12(envelope(element.encode(), V12), media, **environ)

    def post12(self, body: bytes, media: str = "application/soap+xml; charset=utf-8", **environ: Any) -> Answer:
        return self.post(body, PATH_INFO="/dms/soap12/ReceiveEndDeviceEvents", CONTENT_TYPE=media, **environ)

    def get(self, path: str = "/dms/ReceiveEndDeviceEvents", query: str = "", **environ: Any) -> Answer:
        return self.request("GET", b"", PATH_INFO=path, QUERY_STRING=query, **environ)

    def request(self, method: str, body: bytes, **environ: Any) -> Answer:
        started: list[tuple[str, list[tuple[str, str]]]] = []

        def start_response(status: str, headers: list[tuple[str, str]], exc_info: object = None) -> None:
            started.append((status, headers))

        given = {
            "REQUEST_METHOD": method,
            "SCRIPT_NAME": "",
            "PATH_INFO": "/dms/ReceiveEndDeviceEvents",
            "QUERY_STRING": "",
            "CONTENT_TYPE": "text/xml; charset=utf-8",
            "REMOTE_ADDR": "127.0.0.1",
            "SERVER_NAME": "unused.example",
            "SERVER_PORT": "80",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
        } | environ
        content = b"".join(
            self.app({name: value for name, value in given.items() if value is not None}, start_response)
        )
        ((status, headers),) = started
        return Answer(int(status.split()[0]), {name.lower(): value for name, value in headers}, content)


Events = CreatedEndDeviceEvents | ChangedEndDeviceEvents | CanceledEndDeviceEvents | ClosedEndDeviceEvents


def service(received: list[Any]) -> dict[str, Handler]:
    """Handlers that do what the reason of the first event says."""

    @operation("CreatedEndDeviceEvents", "ChangedEndDeviceEvents", "CanceledEndDeviceEvents", "ClosedEndDeviceEvents")
    def received_events(context: Context, message: Events) -> EndDeviceEventsResponseMessage:
        received.append(message)
        payload = message.Payload
        reason = payload.EndDeviceEvents.EndDeviceEvent[0].reason if payload else None
        if reason == "boom":
            raise RuntimeError("secret words")
        if reason == "refuse":
            raise Refused(Problem("2.4", "unknown meter", id="m-1"), Problem("5.8", "no reason", "WARNING"))
        reply = context.reply(EndDeviceEventsResponseMessage, ids=["id-1"])
        if reason == "break":
            reply.Reply.Result = "SPLENDID"  # type: ignore[assignment]
        if reason == "none":
            return None  # type: ignore[return-value]
        return reply

    @operation("DeletedEndDeviceEvents")
    def deleted(context: Context, message: DeletedEndDeviceEvents) -> EndDeviceEventsResponseMessage:
        received.append(message)
        return context.reply(EndDeviceEventsResponseMessage)

    module = ModuleType("service")
    vars(module).update(received_events=received_events, deleted=deleted)
    return handlers(module)


@pytest.fixture
def contract() -> Contract:
    return Contract.load("ReceiveEndDeviceEvents")


@pytest.fixture
def wire(contract: Contract) -> Wire:
    received: list[Any] = []
    return Wire(Host([Port("dms", contract, service(received), address=ADDRESS)]), received)


@pytest.fixture
def server(wire: Wire, contract: Contract) -> Iterator[Server]:
    (first,) = wire.app.ports.values()
    given: dict[str, Handler] = dict(first.given)

    def app(environ: Any, start_response: Any) -> Any:
        return host(environ, start_response)

    with Server(app, "127.0.0.1", 0) as running:
        address = f"http://127.0.0.1:{running.port}/dms/ReceiveEndDeviceEvents"
        host = Host([Port("dms", contract, given, address=address)], {"/status": lambda query: [dict(query)]})
        yield running


Message = Callable[..., str]


@pytest.fixture
def message() -> Message:
    """Write a request element: verb, number of events, and any part replaced."""

    def write(
        verb: str = "created",
        *,
        count: int = 1,
        reason: str = "power failure",
        created: str = "2026-03-01T10:00:00Z",
        extra: str = "",
        header: str = "",
    ) -> str:
        event = (
            f"<e:EndDeviceEvent><e:createdDateTime>{created}</e:createdDateTime><e:reason>{reason}</e:reason>"
            f"<e:Assets><e:mRID>8a1c1e9e-4a4f-4a39-9a0b-0d7c1f3e2b10</e:mRID></e:Assets>"
            f'<e:EndDeviceEventType ref="3.26.0.85"/>{extra}</e:EndDeviceEvent>'
        )
        name = f"{verb.capitalize()}EndDeviceEvents"
        return (
            f'<m:{name} xmlns:m="http://iec.ch/TC57/2011/EndDeviceEventsMessage" xmlns:h="{MESSAGE}">'
            f"<m:Header><h:Verb>{verb}</h:Verb><h:Noun>EndDeviceEvents</h:Noun>"
            "<h:Timestamp>2026-03-01T10:00:01Z</h:Timestamp><h:Source>ami</h:Source>"
            "<h:MessageID>0b9e8f9c-5b8e-4d3b-8f66-6d9f0c9a4f01</h:MessageID>"
            f"<h:CorrelationID>5f7b9d6e-2c1a-4b7e-9d3c-1e2f3a4b5c6d</h:CorrelationID>{header}</m:Header>"
            '<m:Payload><e:EndDeviceEvents xmlns:e="http://iec.ch/TC57/2011/EndDeviceEvents#">'
            f"{event * count}</e:EndDeviceEvents></m:Payload></m:{name}>"
        )

    return write
