# Generated from xsd/GetServiceOrdersMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2015/GetServiceOrdersMessage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from dsobus.messages import get_service_orders as gso
from dsobus.messages import message as msg
from dsobus.messages import service_orders as so
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, stamp, text, to_datetime, verbatim

XMLNS = (
    ' xmlns:gso="http://iec.ch/TC57/2015/GetServiceOrders#"'
    ' xmlns:gsom="http://iec.ch/TC57/2015/GetServiceOrdersMessage"'
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
    ' xmlns:so="http://iec.ch/TC57/2015/ServiceOrders#"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetServiceOrdersRequestType(Record):
    """Type GetServiceOrdersRequestType."""

    StartTime: datetime | None = None
    EndTime: datetime | None = None
    Option: list[msg.OptionType] = field(default_factory=list)
    ID: list[str] = field(default_factory=list)
    GetServiceOrders: gso.GetServiceOrders
    any_: list[Element] = field(default_factory=list)

    COMPOSED = frozenset(["any_"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServiceOrdersPayloadType(Record):
    """Type ServiceOrdersPayloadType."""

    ServiceOrders: so.ServiceOrders | None = None
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetServiceOrdersRequestMessageType(Record):
    """Type GetServiceOrdersRequestMessageType."""

    Header: msg.HeaderType
    Request: GetServiceOrdersRequestType
    Payload: ServiceOrdersPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetServiceOrdersResponseMessageType(Record):
    """Type GetServiceOrdersResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: ServiceOrdersPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetServiceOrdersFaultMessageType(Record):
    """Type GetServiceOrdersFaultMessageType."""

    Reply: msg.ReplyType


class GetServiceOrdersRequestMessage(GetServiceOrdersRequestMessageType):
    __slots__ = ()


class GetServiceOrdersResponseMessage(GetServiceOrdersResponseMessageType):
    __slots__ = ()


class GetServiceOrdersFaultMessage(GetServiceOrdersFaultMessageType):
    __slots__ = ()


def read_GetServiceOrdersRequestType(e: Element) -> GetServiceOrdersRequestType:
    o = new(GetServiceOrdersRequestType)
    o.StartTime = o.EndTime = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrdersMessage}StartTime":
        o.StartTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrdersMessage}EndTime":
        o.EndTime = to_datetime(c.text)
        i += 1
    o.Option = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrdersMessage}Option":
        o.Option.append(msg.read_OptionType(c))
        i += 1
    o.ID = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrdersMessage}ID":
        o.ID.append(c.text or "")
        i += 1
    o.GetServiceOrders = gso.read_GetServiceOrders(k[i])
    i += 1
    o.any_ = k[i:-1]
    return o


def write_GetServiceOrdersRequestType(o: GetServiceOrdersRequestType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.StartTime is not None:
        put(f"<gsom:StartTime>{stamp(o.StartTime)}</gsom:StartTime>")
    if o.EndTime is not None:
        put(f"<gsom:EndTime>{stamp(o.EndTime)}</gsom:EndTime>")
    for option in o.Option:
        msg.write_OptionType(option, "gsom:Option", put)
    for id_ in o.ID:
        put(f"<gsom:ID>{text(id_)}</gsom:ID>")
    gso.write_GetServiceOrders(o.GetServiceOrders, "gso:GetServiceOrders", put)
    for element in o.any_:
        put(verbatim(element))
    put(f"</{tag}>")


def read_ServiceOrdersPayloadType(e: Element) -> ServiceOrdersPayloadType:
    o = new(ServiceOrdersPayloadType)
    if len(e) == 4:
        o.ServiceOrders = so.read_ServiceOrders(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.ServiceOrders = o.OperationSet = o.Compressed = o.Format = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}ServiceOrders":
        o.ServiceOrders = so.read_ServiceOrders(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrdersMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrdersMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrdersMessage}Format":
        o.Format = c.text or ""
    return o


def write_ServiceOrdersPayloadType(o: ServiceOrdersPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.ServiceOrders is not None:
        so.write_ServiceOrders(o.ServiceOrders, "so:ServiceOrders", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "gsom:OperationSet", put)
    if o.Compressed is not None:
        put(f"<gsom:Compressed>{text(o.Compressed)}</gsom:Compressed>")
    if o.Format is not None:
        put(f"<gsom:Format>{text(o.Format)}</gsom:Format>")
    put(f"</{tag}>")


def read_GetServiceOrdersRequestMessageType(e: Element) -> GetServiceOrdersRequestMessageType:
    o = new(GetServiceOrdersRequestMessageType)
    fill_GetServiceOrdersRequestMessageType(o, e)
    return o


def fill_GetServiceOrdersRequestMessageType(o: GetServiceOrdersRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetServiceOrdersRequestType(e[1])
        o.Payload = read_ServiceOrdersPayloadType(e[2])
        return
    o.Payload = None
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetServiceOrdersRequestType(e[1])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    o.Request = read_GetServiceOrdersRequestType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrdersMessage}Payload":
        o.Payload = read_ServiceOrdersPayloadType(c)


def write_GetServiceOrdersRequestMessageType(
    o: GetServiceOrdersRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gsom:Header", put)
    write_GetServiceOrdersRequestType(o.Request, "gsom:Request", put)
    if o.Payload is not None:
        write_ServiceOrdersPayloadType(o.Payload, "gsom:Payload", put)
    put(f"</{tag}>")


def read_GetServiceOrdersResponseMessageType(e: Element) -> GetServiceOrdersResponseMessageType:
    o = new(GetServiceOrdersResponseMessageType)
    fill_GetServiceOrdersResponseMessageType(o, e)
    return o


def fill_GetServiceOrdersResponseMessageType(o: GetServiceOrdersResponseMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Reply = msg.read_ReplyType(e[1])
        o.Payload = read_ServiceOrdersPayloadType(e[2])
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrdersMessage}Payload":
        o.Payload = read_ServiceOrdersPayloadType(c)


def write_GetServiceOrdersResponseMessageType(
    o: GetServiceOrdersResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gsom:Header", put)
    msg.write_ReplyType(o.Reply, "gsom:Reply", put)
    if o.Payload is not None:
        write_ServiceOrdersPayloadType(o.Payload, "gsom:Payload", put)
    put(f"</{tag}>")


def read_GetServiceOrdersFaultMessageType(e: Element) -> GetServiceOrdersFaultMessageType:
    o = new(GetServiceOrdersFaultMessageType)
    fill_GetServiceOrdersFaultMessageType(o, e)
    return o


def fill_GetServiceOrdersFaultMessageType(o: GetServiceOrdersFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_GetServiceOrdersFaultMessageType(
    o: GetServiceOrdersFaultMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "gsom:Reply", put)
    put(f"</{tag}>")


def read_GetServiceOrdersRequestMessage(e: Element) -> GetServiceOrdersRequestMessage:
    o = new(GetServiceOrdersRequestMessage)
    fill_GetServiceOrdersRequestMessageType(o, e)
    return o


def read_GetServiceOrdersResponseMessage(e: Element) -> GetServiceOrdersResponseMessage:
    o = new(GetServiceOrdersResponseMessage)
    fill_GetServiceOrdersResponseMessageType(o, e)
    return o


def read_GetServiceOrdersFaultMessage(e: Element) -> GetServiceOrdersFaultMessage:
    o = new(GetServiceOrdersFaultMessage)
    fill_GetServiceOrdersFaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2015/GetServiceOrdersMessage}GetServiceOrdersRequestMessage",
        GetServiceOrdersRequestMessage,
        read_GetServiceOrdersRequestMessage,
        "gsom:GetServiceOrdersRequestMessage",
        write_GetServiceOrdersRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/GetServiceOrdersMessage}GetServiceOrdersResponseMessage",
        GetServiceOrdersResponseMessage,
        read_GetServiceOrdersResponseMessage,
        "gsom:GetServiceOrdersResponseMessage",
        write_GetServiceOrdersResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/GetServiceOrdersMessage}GetServiceOrdersFaultMessage",
        GetServiceOrdersFaultMessage,
        read_GetServiceOrdersFaultMessage,
        "gsom:GetServiceOrdersFaultMessage",
        write_GetServiceOrdersFaultMessageType,
        XMLNS,
    ),
)
