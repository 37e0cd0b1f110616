"""Attack a port over both versions of SOAP, and see that no request takes a second, opens a file or calls anybody."""

from __future__ import annotations

import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import Any

import pytest
from tests.soap.conftest import ADDRESS, Answer, Message, Wire, contract, message, server, service

from dsobus.soap import Contract, Host, Port, envelope
from dsobus.soap.version import V11, V12, VERSIONS, Version

__all__ = ["Attack", "Message", "Watched", "contract", "message", "server"]

SECONDS = 1.0
"""No single request may take longer."""

FORBIDDEN = ("open", "socket.", "subprocess.", "os.", "import", "urllib.", "ctypes.", "pickle.", "shutil.", "glob.")
_seen: list[str] | None = None


def _audit(event: str, args: tuple[Any, ...]) -> None:
    if _seen is not None and event.startswith(FORBIDDEN):
        _seen.append(f"{event} {args!r:.200}")


sys.addaudithook(_audit)


@contextmanager
def watched() -> Iterator[None]:
    """Fail when what is done inside takes too long, opens a file, imports a module or makes a socket."""
    global _seen
    started, _seen = time.thread_time(), []
    try:
        yield
    finally:
        took, seen, _seen = time.thread_time() - started, _seen, None
    assert seen == []
    assert took < SECONDS


@dataclass
class Watched(Wire):
    """A wire on which every request is watched."""

    audited: bool = True

    def request(self, method: str, body: bytes, **environ: Any) -> Answer:
        with watched() if self.audited else nullcontext():
            return super().request(method, body, **environ)


@dataclass
class Attack:
    """One address of a port, in one version of SOAP."""

    wire: Watched
    version: Version
    received: list[Any] = field(default_factory=list)

    @property
    def path(self) -> str:
        return "/dms/ReceiveEndDeviceEvents" if self.version is V11 else "/dms/soap12/ReceiveEndDeviceEvents"

    def request(self, body: bytes, **environ: Any) -> Answer:
        """Send a body without telling its length."""
        given = {"PATH_INFO": self.path, "CONTENT_TYPE": self.version.content_type} | environ
        return self.wire.request("POST", body, **given)

    def post(self, body: bytes, **environ: Any) -> Answer:
        return self.request(body, CONTENT_LENGTH=str(len(body)), **environ)

    def send(self, element: str, **environ: Any) -> Answer:
        return self.post(envelope(element.encode(), self.version), **environ)

    def enveloped(self, body: str, head: str = "", prolog: str = "", after: str = "") -> bytes:
        space = self.version.namespace
        return f'{prolog}<s:Envelope xmlns:s="{space}">{head}<s:Body>{body}</s:Body>{after}</s:Envelope>'.encode()

    def refused(self, answer: Answer, words: str = "") -> None:
        """Assert a fault that blames the sender, that tells nothing of us, and that no handler has run."""
        code, status = ("soap:Client", 500) if self.version is V11 else ("soap:Sender", 400)
        assert (answer.faultcode, answer.status) == (code, status), answer.body[:500]
        assert words in answer.reason
        self.silent(answer)
        assert self.received == []

    def silent(self, answer: Answer) -> None:
        """Assert that an answer names nothing of our insides."""
        for word in (b"Traceback", b".py", b"lxml", b"libxml", b"xmlschema", b"spyne", b"site-packages", b"/etc/"):
            assert word not in answer.body


@pytest.fixture(scope="session")
def warm() -> None:
    """Do once what a process does once: read schemas, import codecs, build what explains."""
    port = Port("dms", Contract.load("ReceiveEndDeviceEvents"), service([]), address=ADDRESS)
    wire = Wire(Host([port]))
    invalid = (
        '<m:CreatedEndDeviceEvents xmlns:m="http://iec.ch/TC57/2011/EndDeviceEventsMessage"><m:x/>'
        "</m:CreatedEndDeviceEvents>"
    )
    for version in VERSIONS:
        body = envelope(invalid.encode(), version)
        for path in ("/dms/", "/dms/soap12/"):
            wire.post(body, PATH_INFO=f"{path}ReceiveEndDeviceEvents", CONTENT_TYPE=version.media)
    for encoding in ("utf-16-le", "utf-16-be"):
        body = envelope(invalid.encode()).decode().replace("UTF-8", "UTF-16").encode(encoding)
        wire.post(body, CONTENT_TYPE=f"text/xml; charset={encoding}")


@pytest.fixture
def wire(warm: None, contract: Contract) -> Watched:
    received: list[Any] = []
    return Watched(Host([Port("dms", contract, service(received), address=ADDRESS)]), received)


@pytest.fixture(params=[V11, V12], ids=["soap11", "soap12"])
def attack(request: pytest.FixtureRequest, wire: Watched) -> Attack:
    return Attack(wire, request.param, wire.received)


@pytest.fixture
def uncalled() -> Iterator[str]:
    """Give an address that nobody may connect to."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/x"
        with pytest.raises(BlockingIOError):
            listener.accept()
