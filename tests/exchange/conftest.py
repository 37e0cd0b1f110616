"""Real parties over loopback, and messages for them."""

from __future__ import annotations

import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import requests

from dsobus.exchange import Application
from dsobus.messages import write
from dsobus.messages.end_device_events import Asset, EndDeviceEvent, EndDeviceEvents, EndDeviceEventTypeRef
from dsobus.messages.end_device_events_message import CreatedEndDeviceEvents, EndDeviceEventsPayloadType
from dsobus.messages.message import HeaderType, ReplayDetectionType
from dsobus.soap import Element, envelope, header, parse, unwrap

if TYPE_CHECKING:
    from tests.exchange import party as party
else:
    _spec = spec_from_file_location("exchange_party", Path(__file__).with_name("party.py"))
    party = module_from_spec(_spec)
    sys.modules[_spec.name] = party
    _spec.loader.exec_module(party)

PARTY_SCRIPT = Path(__file__).with_name("party.py")
AT = datetime(2026, 3, 1, 10, tzinfo=UTC)
MESSAGE = "{http://iec.ch/TC57/2011/schema/message}"


def until(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    """Wait until something is so; fail when it does not come about."""
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while not condition():
        assert time.monotonic() < deadline, "it did not come about in time"
        pause.wait(0.005)


def payload(*mrids: str) -> EndDeviceEventsPayloadType:
    return EndDeviceEventsPayloadType(
        EndDeviceEvents=EndDeviceEvents(
            EndDeviceEvent=[
                EndDeviceEvent(
                    mRID=mrid,
                    createdDateTime=AT,
                    Assets=Asset(mRID=f"meter of {mrid}"),
                    EndDeviceEventType=EndDeviceEventTypeRef(ref="3.26.0.85"),
                )
                for mrid in mrids
            ]
        )
    )


def created(*mrids: str, act: str | None = None, nonce: str | None = None, **fields: Any) -> CreatedEndDeviceEvents:
    """Make an event message; fields are those of its Header."""
    head: HeaderType = header("created", "EndDeviceEvents", "ami")
    head.Comment = act
    if nonce is not None:
        head.ReplayDetection = ReplayDetectionType(Nonce=nonce, Created=datetime.now(UTC))
    for name, value in fields.items():
        setattr(head, name, value)
    return CreatedEndDeviceEvents(Header=head, Payload=payload(*(mrids or (str(uuid.uuid4()),))))


class Reply:
    """What came back over HTTP."""

    def __init__(self, response: requests.Response) -> None:
        self.status = response.status_code
        self.body = response.content

    @property
    def element(self) -> Element:
        return unwrap(parse(self.body))

    @property
    def result(self) -> str | None:
        return self.element.findtext(f".//{MESSAGE}Result")

    @property
    def codes(self) -> list[str | None]:
        return [error.findtext(f"{MESSAGE}code") for error in self.element.iter(f"{MESSAGE}Error")]

    @property
    def faultcode(self) -> str | None:
        return self.element.findtext("faultcode")

    @property
    def ids(self) -> list[str | None]:
        return [one.text for one in self.element.iter(f"{MESSAGE}ID")]


def send(address: str, message: Any) -> Reply:
    """Post a typed message, its XML, or an envelope in bytes, and return whatever comes back."""
    wire = message if isinstance(message, bytes) else envelope(_text(message).encode())
    with requests.Session() as session:
        session.trust_env = False
        return Reply(session.post(address, data=wire, headers={"Content-Type": "text/xml; charset=utf-8"}, timeout=30))


def _text(message: Any) -> str:
    return message if isinstance(message, str) else write(message)


Start = Callable[..., "party.Party"]
Sender = Callable[..., Application[None]]


@pytest.fixture
def running() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def start(tmp_path: Path, running: ExitStack) -> Start:
    """Serve a party until the end of the test."""

    def serve(name: str = "orchestrator", **options: Any) -> party.Party:
        made = party.Party(name, tmp_path, **options).start()
        running.callback(made.stop)
        return made

    return serve


@pytest.fixture
def sender(tmp_path: Path, running: ExitStack) -> Sender:
    """Make a party that only sends; its lanes run once it is started."""

    def make(addresses: dict[str, str], name: str = "ami") -> Application[None]:
        application: Application[None] = party.sender(name, tmp_path, addresses, Application)
        running.callback(application.close)
        return application

    return make


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retry without long pauses."""
    monkeypatch.setattr("dsobus.exchange.outbox.FIRST_RETRY_SECONDS", 0.005)
    monkeypatch.setattr("dsobus.exchange.outbox.LONGEST_RETRY_SECONDS", 0.02)
