# Generated from xsd/GetUnplannedOutagesMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetUnplannedOutagesMessage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from dsobus.messages import get_unplanned_outages as guo
from dsobus.messages import message as msg
from dsobus.messages import unplanned_outages as uo
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, stamp, text, to_datetime, verbatim

XMLNS = (
    ' xmlns:guo="urn:dsobus:2026:GetUnplannedOutages#"'
    ' xmlns:guom="urn:dsobus:2026:GetUnplannedOutagesMessage"'
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
    ' xmlns:uo="urn:dsobus:2026:UnplannedOutages#"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetUnplannedOutagesRequestType(Record):
    """Type GetUnplannedOutagesRequestType."""

    StartTime: datetime | None = None
    EndTime: datetime | None = None
    Option: list[msg.OptionType] = field(default_factory=list)
    ID: list[str] = field(default_factory=list)
    GetUnplannedOutages: guo.GetUnplannedOutages
    any_: list[Element] = field(default_factory=list)

    COMPOSED = frozenset(["any_"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UnplannedOutagesPayloadType(Record):
    """Type UnplannedOutagesPayloadType."""

    UnplannedOutages: uo.UnplannedOutages | None = None
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetUnplannedOutagesRequestMessageType(Record):
    """Type GetUnplannedOutagesRequestMessageType."""

    Header: msg.HeaderType
    Request: GetUnplannedOutagesRequestType
    Payload: UnplannedOutagesPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UnplannedOutagesResponseMessageType(Record):
    """Type UnplannedOutagesResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: UnplannedOutagesPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UnplannedOutagesFaultMessageType(Record):
    """Type UnplannedOutagesFaultMessageType."""

    Reply: msg.ReplyType


class GetUnplannedOutages(GetUnplannedOutagesRequestMessageType):
    __slots__ = ()


class UnplannedOutagesResponseMessage(UnplannedOutagesResponseMessageType):
    __slots__ = ()


class UnplannedOutagesFaultMessage(UnplannedOutagesFaultMessageType):
    __slots__ = ()


def read_GetUnplannedOutagesRequestType(e: Element) -> GetUnplannedOutagesRequestType:
    o = new(GetUnplannedOutagesRequestType)
    o.StartTime = o.EndTime = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutagesMessage}StartTime":
        o.StartTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutagesMessage}EndTime":
        o.EndTime = to_datetime(c.text)
        i += 1
    o.Option = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutagesMessage}Option":
        o.Option.append(msg.read_OptionType(c))
        i += 1
    o.ID = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutagesMessage}ID":
        o.ID.append(c.text or "")
        i += 1
    o.GetUnplannedOutages = guo.read_GetUnplannedOutages(k[i])
    i += 1
    o.any_ = k[i:-1]
    return o


def write_GetUnplannedOutagesRequestType(
    o: GetUnplannedOutagesRequestType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    if o.StartTime is not None:
        put(f"<guom:StartTime>{stamp(o.StartTime)}</guom:StartTime>")
    if o.EndTime is not None:
        put(f"<guom:EndTime>{stamp(o.EndTime)}</guom:EndTime>")
    for option in o.Option:
        msg.write_OptionType(option, "guom:Option", put)
    for id_ in o.ID:
        put(f"<guom:ID>{text(id_)}</guom:ID>")
    guo.write_GetUnplannedOutages(o.GetUnplannedOutages, "guo:GetUnplannedOutages", put)
    for element in o.any_:
        put(verbatim(element))
    put(f"</{tag}>")


def read_UnplannedOutagesPayloadType(e: Element) -> UnplannedOutagesPayloadType:
    o = new(UnplannedOutagesPayloadType)
    if len(e) == 4:
        o.UnplannedOutages = uo.read_UnplannedOutages(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.UnplannedOutages = o.OperationSet = o.Compressed = o.Format = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}UnplannedOutages":
        o.UnplannedOutages = uo.read_UnplannedOutages(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutagesMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutagesMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutagesMessage}Format":
        o.Format = c.text or ""
    return o


def write_UnplannedOutagesPayloadType(o: UnplannedOutagesPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.UnplannedOutages is not None:
        uo.write_UnplannedOutages(o.UnplannedOutages, "uo:UnplannedOutages", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "guom:OperationSet", put)
    if o.Compressed is not None:
        put(f"<guom:Compressed>{text(o.Compressed)}</guom:Compressed>")
    if o.Format is not None:
        put(f"<guom:Format>{text(o.Format)}</guom:Format>")
    put(f"</{tag}>")


def read_GetUnplannedOutagesRequestMessageType(e: Element) -> GetUnplannedOutagesRequestMessageType:
    o = new(GetUnplannedOutagesRequestMessageType)
    fill_GetUnplannedOutagesRequestMessageType(o, e)
    return o


def fill_GetUnplannedOutagesRequestMessageType(o: GetUnplannedOutagesRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetUnplannedOutagesRequestType(e[1])
        o.Payload = read_UnplannedOutagesPayloadType(e[2])
        return
    o.Payload = None
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetUnplannedOutagesRequestType(e[1])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    o.Request = read_GetUnplannedOutagesRequestType(k[i])
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutagesMessage}Payload":
        o.Payload = read_UnplannedOutagesPayloadType(c)


def write_GetUnplannedOutagesRequestMessageType(
    o: GetUnplannedOutagesRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "guom:Header", put)
    write_GetUnplannedOutagesRequestType(o.Request, "guom:Request", put)
    if o.Payload is not None:
        write_UnplannedOutagesPayloadType(o.Payload, "guom:Payload", put)
    put(f"</{tag}>")


def read_UnplannedOutagesResponseMessageType(e: Element) -> UnplannedOutagesResponseMessageType:
    o = new(UnplannedOutagesResponseMessageType)
    fill_UnplannedOutagesResponseMessageType(o, e)
    return o


def fill_UnplannedOutagesResponseMessageType(o: UnplannedOutagesResponseMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Reply = msg.read_ReplyType(e[1])
        o.Payload = read_UnplannedOutagesPayloadType(e[2])
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutagesMessage}Payload":
        o.Payload = read_UnplannedOutagesPayloadType(c)


def write_UnplannedOutagesResponseMessageType(
    o: UnplannedOutagesResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "guom:Header", put)
    msg.write_ReplyType(o.Reply, "guom:Reply", put)
    if o.Payload is not None:
        write_UnplannedOutagesPayloadType(o.Payload, "guom:Payload", put)
    put(f"</{tag}>")


def read_UnplannedOutagesFaultMessageType(e: Element) -> UnplannedOutagesFaultMessageType:
    o = new(UnplannedOutagesFaultMessageType)
    fill_UnplannedOutagesFaultMessageType(o, e)
    return o


def fill_UnplannedOutagesFaultMessageType(o: UnplannedOutagesFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_UnplannedOutagesFaultMessageType(
    o: UnplannedOutagesFaultMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "guom:Reply", put)
    put(f"</{tag}>")


def read_GetUnplannedOutages(e: Element) -> GetUnplannedOutages:
    o = new(GetUnplannedOutages)
    fill_GetUnplannedOutagesRequestMessageType(o, e)
    return o


def read_UnplannedOutagesResponseMessage(e: Element) -> UnplannedOutagesResponseMessage:
    o = new(UnplannedOutagesResponseMessage)
    fill_UnplannedOutagesResponseMessageType(o, e)
    return o


def read_UnplannedOutagesFaultMessage(e: Element) -> UnplannedOutagesFaultMessage:
    o = new(UnplannedOutagesFaultMessage)
    fill_UnplannedOutagesFaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:GetUnplannedOutagesMessage}GetUnplannedOutages",
        GetUnplannedOutages,
        read_GetUnplannedOutages,
        "guom:GetUnplannedOutages",
        write_GetUnplannedOutagesRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:GetUnplannedOutagesMessage}UnplannedOutagesResponseMessage",
        UnplannedOutagesResponseMessage,
        read_UnplannedOutagesResponseMessage,
        "guom:UnplannedOutagesResponseMessage",
        write_UnplannedOutagesResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:GetUnplannedOutagesMessage}UnplannedOutagesFaultMessage",
        UnplannedOutagesFaultMessage,
        read_UnplannedOutagesFaultMessage,
        "guom:UnplannedOutagesFaultMessage",
        write_UnplannedOutagesFaultMessageType,
        XMLNS,
    ),
)
