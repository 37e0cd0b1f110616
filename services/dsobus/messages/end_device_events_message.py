# Generated from xsd/EndDeviceEventsMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2011/EndDeviceEventsMessage."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages import end_device_events as ede
from dsobus.messages import message as msg
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, text

XMLNS = (
    ' xmlns:ede="http://iec.ch/TC57/2011/EndDeviceEvents#"'
    ' xmlns:edem="http://iec.ch/TC57/2011/EndDeviceEventsMessage"'
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventsPayloadType(Record):
    """Type EndDeviceEventsPayloadType."""

    EndDeviceEvents: ede.EndDeviceEvents
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventsRequestMessageType(Record):
    """Type EndDeviceEventsRequestMessageType."""

    Header: msg.HeaderType
    Request: msg.RequestType | None = None
    Payload: EndDeviceEventsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventsResponseMessageType(Record):
    """Type EndDeviceEventsResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: EndDeviceEventsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventsEventMessageType(Record):
    """Type EndDeviceEventsEventMessageType."""

    Header: msg.HeaderType
    Payload: EndDeviceEventsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventsFaultMessageType(Record):
    """Type EndDeviceEventsFaultMessageType."""

    Reply: msg.ReplyType


class CreateEndDeviceEvents(EndDeviceEventsRequestMessageType):
    __slots__ = ()


class ChangeEndDeviceEvents(EndDeviceEventsRequestMessageType):
    __slots__ = ()


class CancelEndDeviceEvents(EndDeviceEventsRequestMessageType):
    __slots__ = ()


class CloseEndDeviceEvents(EndDeviceEventsRequestMessageType):
    __slots__ = ()


class DeleteEndDeviceEvents(EndDeviceEventsRequestMessageType):
    __slots__ = ()


class CreatedEndDeviceEvents(EndDeviceEventsEventMessageType):
    __slots__ = ()


class ChangedEndDeviceEvents(EndDeviceEventsEventMessageType):
    __slots__ = ()


class CanceledEndDeviceEvents(EndDeviceEventsEventMessageType):
    __slots__ = ()


class ClosedEndDeviceEvents(EndDeviceEventsEventMessageType):
    __slots__ = ()


class DeletedEndDeviceEvents(EndDeviceEventsEventMessageType):
    __slots__ = ()


class EndDeviceEventsResponseMessage(EndDeviceEventsResponseMessageType):
    __slots__ = ()


class EndDeviceEventsFaultMessage(EndDeviceEventsFaultMessageType):
    __slots__ = ()


def read_EndDeviceEventsPayloadType(e: Element) -> EndDeviceEventsPayloadType:
    o = new(EndDeviceEventsPayloadType)
    if len(e) == 4:
        o.EndDeviceEvents = ede.read_EndDeviceEvents(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.OperationSet = o.Compressed = o.Format = None
    if len(e) == 1:
        o.EndDeviceEvents = ede.read_EndDeviceEvents(e[0])
        return o
    k = children(e)
    i = 0
    o.EndDeviceEvents = ede.read_EndDeviceEvents(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}Format":
        o.Format = c.text or ""
    return o


def write_EndDeviceEventsPayloadType(o: EndDeviceEventsPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    ede.write_EndDeviceEvents(o.EndDeviceEvents, "ede:EndDeviceEvents", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "edem:OperationSet", put)
    if o.Compressed is not None:
        put(f"<edem:Compressed>{text(o.Compressed)}</edem:Compressed>")
    if o.Format is not None:
        put(f"<edem:Format>{text(o.Format)}</edem:Format>")
    put(f"</{tag}>")


def read_EndDeviceEventsRequestMessageType(e: Element) -> EndDeviceEventsRequestMessageType:
    o = new(EndDeviceEventsRequestMessageType)
    fill_EndDeviceEventsRequestMessageType(o, e)
    return o


def fill_EndDeviceEventsRequestMessageType(o: EndDeviceEventsRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = msg.read_RequestType(e[1])
        o.Payload = read_EndDeviceEventsPayloadType(e[2])
        return
    o.Request = o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}Request":
        o.Request = msg.read_RequestType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}Payload":
        o.Payload = read_EndDeviceEventsPayloadType(c)


def write_EndDeviceEventsRequestMessageType(
    o: EndDeviceEventsRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "edem:Header", put)
    if o.Request is not None:
        msg.write_RequestType(o.Request, "edem:Request", put)
    if o.Payload is not None:
        write_EndDeviceEventsPayloadType(o.Payload, "edem:Payload", put)
    put(f"</{tag}>")


def read_EndDeviceEventsResponseMessageType(e: Element) -> EndDeviceEventsResponseMessageType:
    o = new(EndDeviceEventsResponseMessageType)
    fill_EndDeviceEventsResponseMessageType(o, e)
    return o


def fill_EndDeviceEventsResponseMessageType(o: EndDeviceEventsResponseMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Reply = msg.read_ReplyType(e[1])
        o.Payload = read_EndDeviceEventsPayloadType(e[2])
        return
    o.Payload = None
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Reply = msg.read_ReplyType(e[1])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    o.Reply = msg.read_ReplyType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}Payload":
        o.Payload = read_EndDeviceEventsPayloadType(c)


def write_EndDeviceEventsResponseMessageType(
    o: EndDeviceEventsResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "edem:Header", put)
    msg.write_ReplyType(o.Reply, "edem:Reply", put)
    if o.Payload is not None:
        write_EndDeviceEventsPayloadType(o.Payload, "edem:Payload", put)
    put(f"</{tag}>")


def read_EndDeviceEventsEventMessageType(e: Element) -> EndDeviceEventsEventMessageType:
    o = new(EndDeviceEventsEventMessageType)
    fill_EndDeviceEventsEventMessageType(o, e)
    return o


def fill_EndDeviceEventsEventMessageType(o: EndDeviceEventsEventMessageType, e: Element) -> None:
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Payload = read_EndDeviceEventsPayloadType(e[1])
        return
    o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}Payload":
        o.Payload = read_EndDeviceEventsPayloadType(c)


def write_EndDeviceEventsEventMessageType(
    o: EndDeviceEventsEventMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "edem:Header", put)
    if o.Payload is not None:
        write_EndDeviceEventsPayloadType(o.Payload, "edem:Payload", put)
    put(f"</{tag}>")


def read_EndDeviceEventsFaultMessageType(e: Element) -> EndDeviceEventsFaultMessageType:
    o = new(EndDeviceEventsFaultMessageType)
    fill_EndDeviceEventsFaultMessageType(o, e)
    return o


def fill_EndDeviceEventsFaultMessageType(o: EndDeviceEventsFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_EndDeviceEventsFaultMessageType(
    o: EndDeviceEventsFaultMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "edem:Reply", put)
    put(f"</{tag}>")


def read_CreateEndDeviceEvents(e: Element) -> CreateEndDeviceEvents:
    o = new(CreateEndDeviceEvents)
    fill_EndDeviceEventsRequestMessageType(o, e)
    return o


def read_ChangeEndDeviceEvents(e: Element) -> ChangeEndDeviceEvents:
    o = new(ChangeEndDeviceEvents)
    fill_EndDeviceEventsRequestMessageType(o, e)
    return o


def read_CancelEndDeviceEvents(e: Element) -> CancelEndDeviceEvents:
    o = new(CancelEndDeviceEvents)
    fill_EndDeviceEventsRequestMessageType(o, e)
    return o


def read_CloseEndDeviceEvents(e: Element) -> CloseEndDeviceEvents:
    o = new(CloseEndDeviceEvents)
    fill_EndDeviceEventsRequestMessageType(o, e)
    return o


def read_DeleteEndDeviceEvents(e: Element) -> DeleteEndDeviceEvents:
    o = new(DeleteEndDeviceEvents)
    fill_EndDeviceEventsRequestMessageType(o, e)
    return o


def read_CreatedEndDeviceEvents(e: Element) -> CreatedEndDeviceEvents:
    o = new(CreatedEndDeviceEvents)
    fill_EndDeviceEventsEventMessageType(o, e)
    return o


def read_ChangedEndDeviceEvents(e: Element) -> ChangedEndDeviceEvents:
    o = new(ChangedEndDeviceEvents)
    fill_EndDeviceEventsEventMessageType(o, e)
    return o


def read_CanceledEndDeviceEvents(e: Element) -> CanceledEndDeviceEvents:
    o = new(CanceledEndDeviceEvents)
    fill_EndDeviceEventsEventMessageType(o, e)
    return o


def read_ClosedEndDeviceEvents(e: Element) -> ClosedEndDeviceEvents:
    o = new(ClosedEndDeviceEvents)
    fill_EndDeviceEventsEventMessageType(o, e)
    return o


def read_DeletedEndDeviceEvents(e: Element) -> DeletedEndDeviceEvents:
    o = new(DeletedEndDeviceEvents)
    fill_EndDeviceEventsEventMessageType(o, e)
    return o


def read_EndDeviceEventsResponseMessage(e: Element) -> EndDeviceEventsResponseMessage:
    o = new(EndDeviceEventsResponseMessage)
    fill_EndDeviceEventsResponseMessageType(o, e)
    return o


def read_EndDeviceEventsFaultMessage(e: Element) -> EndDeviceEventsFaultMessage:
    o = new(EndDeviceEventsFaultMessage)
    fill_EndDeviceEventsFaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}CreateEndDeviceEvents",
        CreateEndDeviceEvents,
        read_CreateEndDeviceEvents,
        "edem:CreateEndDeviceEvents",
        write_EndDeviceEventsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}ChangeEndDeviceEvents",
        ChangeEndDeviceEvents,
        read_ChangeEndDeviceEvents,
        "edem:ChangeEndDeviceEvents",
        write_EndDeviceEventsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}CancelEndDeviceEvents",
        CancelEndDeviceEvents,
        read_CancelEndDeviceEvents,
        "edem:CancelEndDeviceEvents",
        write_EndDeviceEventsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}CloseEndDeviceEvents",
        CloseEndDeviceEvents,
        read_CloseEndDeviceEvents,
        "edem:CloseEndDeviceEvents",
        write_EndDeviceEventsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}DeleteEndDeviceEvents",
        DeleteEndDeviceEvents,
        read_DeleteEndDeviceEvents,
        "edem:DeleteEndDeviceEvents",
        write_EndDeviceEventsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}CreatedEndDeviceEvents",
        CreatedEndDeviceEvents,
        read_CreatedEndDeviceEvents,
        "edem:CreatedEndDeviceEvents",
        write_EndDeviceEventsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}ChangedEndDeviceEvents",
        ChangedEndDeviceEvents,
        read_ChangedEndDeviceEvents,
        "edem:ChangedEndDeviceEvents",
        write_EndDeviceEventsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}CanceledEndDeviceEvents",
        CanceledEndDeviceEvents,
        read_CanceledEndDeviceEvents,
        "edem:CanceledEndDeviceEvents",
        write_EndDeviceEventsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}ClosedEndDeviceEvents",
        ClosedEndDeviceEvents,
        read_ClosedEndDeviceEvents,
        "edem:ClosedEndDeviceEvents",
        write_EndDeviceEventsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}DeletedEndDeviceEvents",
        DeletedEndDeviceEvents,
        read_DeletedEndDeviceEvents,
        "edem:DeletedEndDeviceEvents",
        write_EndDeviceEventsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}EndDeviceEventsResponseMessage",
        EndDeviceEventsResponseMessage,
        read_EndDeviceEventsResponseMessage,
        "edem:EndDeviceEventsResponseMessage",
        write_EndDeviceEventsResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}EndDeviceEventsFaultMessage",
        EndDeviceEventsFaultMessage,
        read_EndDeviceEventsFaultMessage,
        "edem:EndDeviceEventsFaultMessage",
        write_EndDeviceEventsFaultMessageType,
        XMLNS,
    ),
)
