"""spyne as it is usually used: types and service in code, validator `lxml`, in a process of its own.

It cannot state the contract (an element of another namespace by reference), so it has its own variant of the message:
the same elements, all in one namespace.
"""

from __future__ import annotations

import logging
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from benchmarks.soap.candidates import cpu_ms
from benchmarks.soap.message import FAILED, SINCE, request
from benchmarks.soap.ours import Ask, asking

from dsobus.soap import _spyne_compat  # noqa: F401  before spyne
from dsobus.soap.limits import MAX_MESSAGE_BYTES
from dsobus.soap.server import collect_rarely

from spyne import Application, Array, ComplexModel, DateTime, ServiceBase, Unicode, XmlAttribute, rpc  # isort: skip
from spyne.protocol.soap import Soap11  # isort: skip
from spyne.server.wsgi import WsgiApplication  # isort: skip

SPACE = "http://iec.ch/TC57/2011/EndDeviceEventsMessage"
_SPACES = (b"http://iec.ch/TC57/2011/schema/message", b"http://iec.ch/TC57/2011/EndDeviceEvents#")


class _Model(ComplexModel):
    __namespace__ = SPACE


class NameType(_Model):
    """The kind of a name."""

    description = Unicode
    name = Unicode(min_occurs=1)


class Name(_Model):
    """A name of an object."""

    name = Unicode(min_occurs=1)
    NameType = NameType


class Object(_Model):
    """An object that has an mRID: an asset or a usage point."""

    mRID = Unicode
    Names = Name.customize(max_occurs="unbounded")


class Detail(_Model):
    """A further fact about an event."""

    name = Unicode(min_occurs=1)
    value = Unicode


class TypeRef(_Model):
    """Refers to a type of event."""

    ref = XmlAttribute(Unicode)


class Status(_Model):
    """Since when something holds."""

    dateTime = DateTime
    reason = Unicode
    remark = Unicode
    value = Unicode


class EndDeviceEvent(_Model):
    """One event, its fields in the order of the schema."""

    mRID = Unicode
    createdDateTime = DateTime(min_occurs=1)
    issuerID = Unicode
    issuerTrackingID = Unicode
    reason = Unicode
    severity = Unicode
    userID = Unicode
    Assets = Object
    EndDeviceEventDetails = Detail.customize(max_occurs="unbounded")
    EndDeviceEventType = TypeRef.customize(min_occurs=1)
    Names = Name.customize(max_occurs="unbounded")
    status = Status
    UsagePoint = Object


class Payload(_Model):
    """The events."""

    EndDeviceEvents = Array(EndDeviceEvent)


class Header(_Model):
    """The fields of the envelope's header that the message and its reply have."""

    Verb = Unicode(min_occurs=1, values=["created", "reply"])
    Noun = Unicode(min_occurs=1)
    Timestamp = DateTime
    Source = Unicode
    MessageID = Unicode
    CorrelationID = Unicode


class Error(_Model):
    """Why a request failed, or 0.0."""

    code = Unicode(min_occurs=1)


class Reply(_Model):
    """How a request was served."""

    Result = Unicode(min_occurs=1, values=["OK", "PARTIAL", "FAILED"])
    Error = Error
    ID = Unicode


class Response(_Model):
    """Header and reply."""

    Header = Header
    Reply = Reply


class Service(ServiceBase):
    """The one operation that is asked."""

    @rpc(Header, Payload, _returns=Response, _in_variable_names={"header": "Header", "payload": "Payload"})
    def CreatedEndDeviceEvents(ctx: Any, header: Any, payload: Any) -> Any:  # noqa: N805, D102
        failures = 0
        for event in payload.EndDeviceEvents:
            if (
                event.EndDeviceEventType.ref == FAILED
                and event.createdDateTime >= SINCE
                and event.mRID
                and event.Assets.mRID
            ):
                failures += 1
        told = Header(Verb="reply", Noun=header.Noun, MessageID=header.MessageID, CorrelationID=header.CorrelationID)
        return Response(Header=told, Reply=Reply(Result="OK", Error=Error(code="0.0"), ID=str(failures)))


class CodeFirst:
    """The service in a child process, asked without HTTP."""

    name = "spyne code-first"
    reads = True

    def __init__(self) -> None:
        spawn = get_context("spawn")
        self._pipe, other = spawn.Pipe()
        self._process = spawn.Process(target=_work, args=(other,), daemon=True)
        self._process.start()
        other.close()

    def answer(self, wire: bytes) -> bytes:
        """Return the reply to one request."""
        self._pipe.send(wire)
        found: bytes = self._pipe.recv()
        return found

    def sample(self, events: int, requests: int) -> float:
        """Return the CPU ms of one request."""
        self._pipe.send((events, requests))
        found: float = self._pipe.recv()
        return found

    def close(self) -> None:
        """End the process."""
        self._pipe.close()
        self._process.join()


def _work(pipe: Connection) -> None:
    logging.disable(logging.CRITICAL)
    application = Application([Service], SPACE, in_protocol=Soap11(validator="lxml"), out_protocol=Soap11())
    ask: Ask = asking(WsgiApplication(application, max_content_length=MAX_MESSAGE_BYTES))
    collect_rarely()
    while True:
        try:
            asked = pipe.recv()
        except EOFError:
            return
        if isinstance(asked, bytes):
            pipe.send(ask(_variant(asked)))
        else:
            events, requests = asked
            pipe.send(cpu_ms(ask, [_variant(request(events)) for _ in range(requests)]))


def _variant(wire: bytes) -> bytes:
    for space in _SPACES:
        wire = wire.replace(space, SPACE.encode(), 1)
    return wire
