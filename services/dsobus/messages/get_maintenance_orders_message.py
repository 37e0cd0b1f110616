# Generated from xsd/GetMaintenanceOrdersMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from dsobus.messages import get_maintenance_orders as gmo
from dsobus.messages import maintenance_orders as mo
from dsobus.messages import message as msg
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, stamp, text, to_datetime, verbatim

XMLNS = (
    ' xmlns:gmo="http://iec.ch/TC57/2015/GetMaintenanceOrders#"'
    ' xmlns:gmom="http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage"'
    ' xmlns:mo="http://iec.ch/TC57/2015/MaintenanceOrders#"'
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetMaintenanceOrdersRequestType(Record):
    """Type GetMaintenanceOrdersRequestType."""

    StartTime: datetime | None = None
    EndTime: datetime | None = None
    Option: list[msg.OptionType] = field(default_factory=list)
    ID: list[str] = field(default_factory=list)
    GetMaintenanceOrders: gmo.GetMaintenanceOrders
    any_: list[Element] = field(default_factory=list)

    COMPOSED = frozenset(["any_"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MaintenanceOrdersPayloadType(Record):
    """Type MaintenanceOrdersPayloadType."""

    MaintenanceOrders: mo.MaintenanceOrders | None = None
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetMaintenanceOrdersRequestMessageType(Record):
    """Type GetMaintenanceOrdersRequestMessageType."""

    Header: msg.HeaderType
    Request: GetMaintenanceOrdersRequestType
    Payload: MaintenanceOrdersPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetMaintenanceOrdersResponseMessageType(Record):
    """Type GetMaintenanceOrdersResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: MaintenanceOrdersPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetMaintenanceOrdersFaultMessageType(Record):
    """Type GetMaintenanceOrdersFaultMessageType."""

    Reply: msg.ReplyType


class GetMaintenanceOrdersRequestMessage(GetMaintenanceOrdersRequestMessageType):
    __slots__ = ()


class GetMaintenanceOrdersResponseMessage(GetMaintenanceOrdersResponseMessageType):
    __slots__ = ()


class GetMaintenanceOrdersFaultMessage(GetMaintenanceOrdersFaultMessageType):
    __slots__ = ()


def read_GetMaintenanceOrdersRequestType(e: Element) -> GetMaintenanceOrdersRequestType:
    o = new(GetMaintenanceOrdersRequestType)
    o.StartTime = o.EndTime = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage}StartTime":
        o.StartTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage}EndTime":
        o.EndTime = to_datetime(c.text)
        i += 1
    o.Option = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage}Option":
        o.Option.append(msg.read_OptionType(c))
        i += 1
    o.ID = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage}ID":
        o.ID.append(c.text or "")
        i += 1
    o.GetMaintenanceOrders = gmo.read_GetMaintenanceOrders(k[i])
    i += 1
    o.any_ = k[i:-1]
    return o


def write_GetMaintenanceOrdersRequestType(
    o: GetMaintenanceOrdersRequestType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    if o.StartTime is not None:
        put(f"<gmom:StartTime>{stamp(o.StartTime)}</gmom:StartTime>")
    if o.EndTime is not None:
        put(f"<gmom:EndTime>{stamp(o.EndTime)}</gmom:EndTime>")
    for option in o.Option:
        msg.write_OptionType(option, "gmom:Option", put)
    for id_ in o.ID:
        put(f"<gmom:ID>{text(id_)}</gmom:ID>")
    gmo.write_GetMaintenanceOrders(o.GetMaintenanceOrders, "gmo:GetMaintenanceOrders", put)
    for element in o.any_:
        put(verbatim(element))
    put(f"</{tag}>")


def read_MaintenanceOrdersPayloadType(e: Element) -> MaintenanceOrdersPayloadType:
    o = new(MaintenanceOrdersPayloadType)
    if len(e) == 4:
        o.MaintenanceOrders = mo.read_MaintenanceOrders(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.MaintenanceOrders = o.OperationSet = o.Compressed = o.Format = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}MaintenanceOrders":
        o.MaintenanceOrders = mo.read_MaintenanceOrders(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage}Format":
        o.Format = c.text or ""
    return o


def write_MaintenanceOrdersPayloadType(o: MaintenanceOrdersPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.MaintenanceOrders is not None:
        mo.write_MaintenanceOrders(o.MaintenanceOrders, "mo:MaintenanceOrders", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "gmom:OperationSet", put)
    if o.Compressed is not None:
        put(f"<gmom:Compressed>{text(o.Compressed)}</gmom:Compressed>")
    if o.Format is not None:
        put(f"<gmom:Format>{text(o.Format)}</gmom:Format>")
    put(f"</{tag}>")


def read_GetMaintenanceOrdersRequestMessageType(e: Element) -> GetMaintenanceOrdersRequestMessageType:
    o = new(GetMaintenanceOrdersRequestMessageType)
    fill_GetMaintenanceOrdersRequestMessageType(o, e)
    return o


def fill_GetMaintenanceOrdersRequestMessageType(o: GetMaintenanceOrdersRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetMaintenanceOrdersRequestType(e[1])
        o.Payload = read_MaintenanceOrdersPayloadType(e[2])
        return
    o.Payload = None
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetMaintenanceOrdersRequestType(e[1])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    o.Request = read_GetMaintenanceOrdersRequestType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage}Payload":
        o.Payload = read_MaintenanceOrdersPayloadType(c)


def write_GetMaintenanceOrdersRequestMessageType(
    o: GetMaintenanceOrdersRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gmom:Header", put)
    write_GetMaintenanceOrdersRequestType(o.Request, "gmom:Request", put)
    if o.Payload is not None:
        write_MaintenanceOrdersPayloadType(o.Payload, "gmom:Payload", put)
    put(f"</{tag}>")


def read_GetMaintenanceOrdersResponseMessageType(e: Element) -> GetMaintenanceOrdersResponseMessageType:
    o = new(GetMaintenanceOrdersResponseMessageType)
    fill_GetMaintenanceOrdersResponseMessageType(o, e)
    return o


def fill_GetMaintenanceOrdersResponseMessageType(o: GetMaintenanceOrdersResponseMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Reply = msg.read_ReplyType(e[1])
        o.Payload = read_MaintenanceOrdersPayloadType(e[2])
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage}Payload":
        o.Payload = read_MaintenanceOrdersPayloadType(c)


def write_GetMaintenanceOrdersResponseMessageType(
    o: GetMaintenanceOrdersResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gmom:Header", put)
    msg.write_ReplyType(o.Reply, "gmom:Reply", put)
    if o.Payload is not None:
        write_MaintenanceOrdersPayloadType(o.Payload, "gmom:Payload", put)
    put(f"</{tag}>")


def read_GetMaintenanceOrdersFaultMessageType(e: Element) -> GetMaintenanceOrdersFaultMessageType:
    o = new(GetMaintenanceOrdersFaultMessageType)
    fill_GetMaintenanceOrdersFaultMessageType(o, e)
    return o


def fill_GetMaintenanceOrdersFaultMessageType(o: GetMaintenanceOrdersFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_GetMaintenanceOrdersFaultMessageType(
    o: GetMaintenanceOrdersFaultMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "gmom:Reply", put)
    put(f"</{tag}>")


def read_GetMaintenanceOrdersRequestMessage(e: Element) -> GetMaintenanceOrdersRequestMessage:
    o = new(GetMaintenanceOrdersRequestMessage)
    fill_GetMaintenanceOrdersRequestMessageType(o, e)
    return o


def read_GetMaintenanceOrdersResponseMessage(e: Element) -> GetMaintenanceOrdersResponseMessage:
    o = new(GetMaintenanceOrdersResponseMessage)
    fill_GetMaintenanceOrdersResponseMessageType(o, e)
    return o


def read_GetMaintenanceOrdersFaultMessage(e: Element) -> GetMaintenanceOrdersFaultMessage:
    o = new(GetMaintenanceOrdersFaultMessage)
    fill_GetMaintenanceOrdersFaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage}GetMaintenanceOrdersRequestMessage",
        GetMaintenanceOrdersRequestMessage,
        read_GetMaintenanceOrdersRequestMessage,
        "gmom:GetMaintenanceOrdersRequestMessage",
        write_GetMaintenanceOrdersRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage}GetMaintenanceOrdersResponseMessage",
        GetMaintenanceOrdersResponseMessage,
        read_GetMaintenanceOrdersResponseMessage,
        "gmom:GetMaintenanceOrdersResponseMessage",
        write_GetMaintenanceOrdersResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage}GetMaintenanceOrdersFaultMessage",
        GetMaintenanceOrdersFaultMessage,
        read_GetMaintenanceOrdersFaultMessage,
        "gmom:GetMaintenanceOrdersFaultMessage",
        write_GetMaintenanceOrdersFaultMessageType,
        XMLNS,
    ),
)
