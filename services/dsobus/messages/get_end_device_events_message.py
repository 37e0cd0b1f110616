# Generated from xsd/GetEndDeviceEventsMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetEndDeviceEventsMessage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from dsobus.messages import end_device_events as ede
from dsobus.messages import get_end_device_events as gede
from dsobus.messages import message as msg
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, stamp, text, to_datetime, verbatim

XMLNS = (
    ' xmlns:ede="http://iec.ch/TC57/2011/EndDeviceEvents#"'
    ' xmlns:gede="urn:dsobus:2026:GetEndDeviceEvents#"'
    ' xmlns:gedem="urn:dsobus:2026:GetEndDeviceEventsMessage"'
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetEndDeviceEventsRequestType(Record):
    """Type GetEndDeviceEventsRequestType."""

    StartTime: datetime | None = None
    EndTime: datetime | None = None
    Option: list[msg.OptionType] = field(default_factory=list)
    ID: list[str] = field(default_factory=list)
    GetEndDeviceEvents: gede.GetEndDeviceEvents
    any_: list[Element] = field(default_factory=list)

    COMPOSED = frozenset(["any_"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventsPayloadType(Record):
    """Type EndDeviceEventsPayloadType."""

    EndDeviceEvents: ede.EndDeviceEvents | None = None
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetEndDeviceEventsRequestMessageType(Record):
    """Type GetEndDeviceEventsRequestMessageType."""

    Header: msg.HeaderType
    Request: GetEndDeviceEventsRequestType
    Payload: EndDeviceEventsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventsResponseMessageType(Record):
    """Type EndDeviceEventsResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: EndDeviceEventsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventsFaultMessageType(Record):
    """Type EndDeviceEventsFaultMessageType."""

    Reply: msg.ReplyType


class GetEndDeviceEvents(GetEndDeviceEventsRequestMessageType):
    __slots__ = ()


class EndDeviceEventsResponseMessage(EndDeviceEventsResponseMessageType):
    __slots__ = ()


class EndDeviceEventsFaultMessage(EndDeviceEventsFaultMessageType):
    __slots__ = ()


def read_GetEndDeviceEventsRequestType(e: Element) -> GetEndDeviceEventsRequestType:
    o = new(GetEndDeviceEventsRequestType)
    o.StartTime = o.EndTime = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEventsMessage}StartTime":
        o.StartTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEventsMessage}EndTime":
        o.EndTime = to_datetime(c.text)
        i += 1
    o.Option = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEventsMessage}Option":
        o.Option.append(msg.read_OptionType(c))
        i += 1
    o.ID = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEventsMessage}ID":
        o.ID.append(c.text or "")
        i += 1
    o.GetEndDeviceEvents = gede.read_GetEndDeviceEvents(k[i])
    i += 1
    o.any_ = k[i:-1]
    return o


def write_GetEndDeviceEventsRequestType(o: GetEndDeviceEventsRequestType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.StartTime is not None:
        put(f"<gedem:StartTime>{stamp(o.StartTime)}</gedem:StartTime>")
    if o.EndTime is not None:
        put(f"<gedem:EndTime>{stamp(o.EndTime)}</gedem:EndTime>")
    for option in o.Option:
        msg.write_OptionType(option, "gedem:Option", put)
    for id_ in o.ID:
        put(f"<gedem:ID>{text(id_)}</gedem:ID>")
    gede.write_GetEndDeviceEvents(o.GetEndDeviceEvents, "gede:GetEndDeviceEvents", put)
    for element in o.any_:
        put(verbatim(element))
    put(f"</{tag}>")


def read_EndDeviceEventsPayloadType(e: Element) -> EndDeviceEventsPayloadType:
    o = new(EndDeviceEventsPayloadType)
    if len(e) == 4:
        o.EndDeviceEvents = ede.read_EndDeviceEvents(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.EndDeviceEvents = o.OperationSet = o.Compressed = o.Format = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}EndDeviceEvents":
        o.EndDeviceEvents = ede.read_EndDeviceEvents(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEventsMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEventsMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEventsMessage}Format":
        o.Format = c.text or ""
    return o


def write_EndDeviceEventsPayloadType(o: EndDeviceEventsPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.EndDeviceEvents is not None:
        ede.write_EndDeviceEvents(o.EndDeviceEvents, "ede:EndDeviceEvents", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "gedem:OperationSet", put)
    if o.Compressed is not None:
        put(f"<gedem:Compressed>{text(o.Compressed)}</gedem:Compressed>")
    if o.Format is not None:
        put(f"<gedem:Format>{text(o.Format)}</gedem:Format>")
    put(f"</{tag}>")


def read_GetEndDeviceEventsRequestMessageType(e: Element) -> GetEndDeviceEventsRequestMessageType:
    o = new(GetEndDeviceEventsRequestMessageType)
    fill_GetEndDeviceEventsRequestMessageType(o, e)
    return o


def fill_GetEndDeviceEventsRequestMessageType(o: GetEndDeviceEventsRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetEndDeviceEventsRequestType(e[1])
        o.Payload = read_EndDeviceEventsPayloadType(e[2])
        return
    o.Payload = None
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetEndDeviceEventsRequestType(e[1])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    o.Request = read_GetEndDeviceEventsRequestType(k[i])
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEventsMessage}Payload":
        o.Payload = read_EndDeviceEventsPayloadType(c)


def write_GetEndDeviceEventsRequestMessageType(
    o: GetEndDeviceEventsRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gedem:Header", put)
    write_GetEndDeviceEventsRequestType(o.Request, "gedem:Request", put)
    if o.Payload is not None:
        write_EndDeviceEventsPayloadType(o.Payload, "gedem:Payload", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEventsMessage}Payload":
        o.Payload = read_EndDeviceEventsPayloadType(c)


def write_EndDeviceEventsResponseMessageType(
    o: EndDeviceEventsResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gedem:Header", put)
    msg.write_ReplyType(o.Reply, "gedem:Reply", put)
    if o.Payload is not None:
        write_EndDeviceEventsPayloadType(o.Payload, "gedem:Payload", put)
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
    msg.write_ReplyType(o.Reply, "gedem:Reply", put)
    put(f"</{tag}>")


def read_GetEndDeviceEvents(e: Element) -> GetEndDeviceEvents:
    o = new(GetEndDeviceEvents)
    fill_GetEndDeviceEventsRequestMessageType(o, e)
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
        "{urn:dsobus:2026:GetEndDeviceEventsMessage}GetEndDeviceEvents",
        GetEndDeviceEvents,
        read_GetEndDeviceEvents,
        "gedem:GetEndDeviceEvents",
        write_GetEndDeviceEventsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:GetEndDeviceEventsMessage}EndDeviceEventsResponseMessage",
        EndDeviceEventsResponseMessage,
        read_EndDeviceEventsResponseMessage,
        "gedem:EndDeviceEventsResponseMessage",
        write_EndDeviceEventsResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:GetEndDeviceEventsMessage}EndDeviceEventsFaultMessage",
        EndDeviceEventsFaultMessage,
        read_EndDeviceEventsFaultMessage,
        "gedem:EndDeviceEventsFaultMessage",
        write_EndDeviceEventsFaultMessageType,
        XMLNS,
    ),
)
