# Generated from xsd/GetNetworkModelsMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetNetworkModelsMessage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from dsobus.messages import get_network_models as gnm
from dsobus.messages import message as msg
from dsobus.messages import network_models as nm
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, stamp, text, to_datetime, verbatim

XMLNS = (
    ' xmlns:gnm="urn:dsobus:2026:GetNetworkModels#"'
    ' xmlns:gnmm="urn:dsobus:2026:GetNetworkModelsMessage"'
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
    ' xmlns:nm="urn:dsobus:2026:NetworkModels#"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetNetworkModelsRequestType(Record):
    """Type GetNetworkModelsRequestType."""

    StartTime: datetime | None = None
    EndTime: datetime | None = None
    Option: list[msg.OptionType] = field(default_factory=list)
    ID: list[str] = field(default_factory=list)
    GetNetworkModels: gnm.GetNetworkModels
    any_: list[Element] = field(default_factory=list)

    COMPOSED = frozenset(["any_"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NetworkModelsPayloadType(Record):
    """Type NetworkModelsPayloadType."""

    NetworkModels: nm.NetworkModels | None = None
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetNetworkModelsRequestMessageType(Record):
    """Type GetNetworkModelsRequestMessageType."""

    Header: msg.HeaderType
    Request: GetNetworkModelsRequestType
    Payload: NetworkModelsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NetworkModelsResponseMessageType(Record):
    """Type NetworkModelsResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: NetworkModelsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NetworkModelsFaultMessageType(Record):
    """Type NetworkModelsFaultMessageType."""

    Reply: msg.ReplyType


class GetNetworkModels(GetNetworkModelsRequestMessageType):
    __slots__ = ()


class NetworkModelsResponseMessage(NetworkModelsResponseMessageType):
    __slots__ = ()


class NetworkModelsFaultMessage(NetworkModelsFaultMessageType):
    __slots__ = ()


def read_GetNetworkModelsRequestType(e: Element) -> GetNetworkModelsRequestType:
    o = new(GetNetworkModelsRequestType)
    o.StartTime = o.EndTime = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModelsMessage}StartTime":
        o.StartTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModelsMessage}EndTime":
        o.EndTime = to_datetime(c.text)
        i += 1
    o.Option = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModelsMessage}Option":
        o.Option.append(msg.read_OptionType(c))
        i += 1
    o.ID = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModelsMessage}ID":
        o.ID.append(c.text or "")
        i += 1
    o.GetNetworkModels = gnm.read_GetNetworkModels(k[i])
    i += 1
    o.any_ = k[i:-1]
    return o


def write_GetNetworkModelsRequestType(o: GetNetworkModelsRequestType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.StartTime is not None:
        put(f"<gnmm:StartTime>{stamp(o.StartTime)}</gnmm:StartTime>")
    if o.EndTime is not None:
        put(f"<gnmm:EndTime>{stamp(o.EndTime)}</gnmm:EndTime>")
    for option in o.Option:
        msg.write_OptionType(option, "gnmm:Option", put)
    for id_ in o.ID:
        put(f"<gnmm:ID>{text(id_)}</gnmm:ID>")
    gnm.write_GetNetworkModels(o.GetNetworkModels, "gnm:GetNetworkModels", put)
    for element in o.any_:
        put(verbatim(element))
    put(f"</{tag}>")


def read_NetworkModelsPayloadType(e: Element) -> NetworkModelsPayloadType:
    o = new(NetworkModelsPayloadType)
    if len(e) == 4:
        o.NetworkModels = nm.read_NetworkModels(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.NetworkModels = o.OperationSet = o.Compressed = o.Format = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}NetworkModels":
        o.NetworkModels = nm.read_NetworkModels(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModelsMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModelsMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModelsMessage}Format":
        o.Format = c.text or ""
    return o


def write_NetworkModelsPayloadType(o: NetworkModelsPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.NetworkModels is not None:
        nm.write_NetworkModels(o.NetworkModels, "nm:NetworkModels", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "gnmm:OperationSet", put)
    if o.Compressed is not None:
        put(f"<gnmm:Compressed>{text(o.Compressed)}</gnmm:Compressed>")
    if o.Format is not None:
        put(f"<gnmm:Format>{text(o.Format)}</gnmm:Format>")
    put(f"</{tag}>")


def read_GetNetworkModelsRequestMessageType(e: Element) -> GetNetworkModelsRequestMessageType:
    o = new(GetNetworkModelsRequestMessageType)
    fill_GetNetworkModelsRequestMessageType(o, e)
    return o


def fill_GetNetworkModelsRequestMessageType(o: GetNetworkModelsRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetNetworkModelsRequestType(e[1])
        o.Payload = read_NetworkModelsPayloadType(e[2])
        return
    o.Payload = None
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetNetworkModelsRequestType(e[1])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    o.Request = read_GetNetworkModelsRequestType(k[i])
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModelsMessage}Payload":
        o.Payload = read_NetworkModelsPayloadType(c)


def write_GetNetworkModelsRequestMessageType(
    o: GetNetworkModelsRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gnmm:Header", put)
    write_GetNetworkModelsRequestType(o.Request, "gnmm:Request", put)
    if o.Payload is not None:
        write_NetworkModelsPayloadType(o.Payload, "gnmm:Payload", put)
    put(f"</{tag}>")


def read_NetworkModelsResponseMessageType(e: Element) -> NetworkModelsResponseMessageType:
    o = new(NetworkModelsResponseMessageType)
    fill_NetworkModelsResponseMessageType(o, e)
    return o


def fill_NetworkModelsResponseMessageType(o: NetworkModelsResponseMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Reply = msg.read_ReplyType(e[1])
        o.Payload = read_NetworkModelsPayloadType(e[2])
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModelsMessage}Payload":
        o.Payload = read_NetworkModelsPayloadType(c)


def write_NetworkModelsResponseMessageType(
    o: NetworkModelsResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gnmm:Header", put)
    msg.write_ReplyType(o.Reply, "gnmm:Reply", put)
    if o.Payload is not None:
        write_NetworkModelsPayloadType(o.Payload, "gnmm:Payload", put)
    put(f"</{tag}>")


def read_NetworkModelsFaultMessageType(e: Element) -> NetworkModelsFaultMessageType:
    o = new(NetworkModelsFaultMessageType)
    fill_NetworkModelsFaultMessageType(o, e)
    return o


def fill_NetworkModelsFaultMessageType(o: NetworkModelsFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_NetworkModelsFaultMessageType(o: NetworkModelsFaultMessageType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "gnmm:Reply", put)
    put(f"</{tag}>")


def read_GetNetworkModels(e: Element) -> GetNetworkModels:
    o = new(GetNetworkModels)
    fill_GetNetworkModelsRequestMessageType(o, e)
    return o


def read_NetworkModelsResponseMessage(e: Element) -> NetworkModelsResponseMessage:
    o = new(NetworkModelsResponseMessage)
    fill_NetworkModelsResponseMessageType(o, e)
    return o


def read_NetworkModelsFaultMessage(e: Element) -> NetworkModelsFaultMessage:
    o = new(NetworkModelsFaultMessage)
    fill_NetworkModelsFaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:GetNetworkModelsMessage}GetNetworkModels",
        GetNetworkModels,
        read_GetNetworkModels,
        "gnmm:GetNetworkModels",
        write_GetNetworkModelsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:GetNetworkModelsMessage}NetworkModelsResponseMessage",
        NetworkModelsResponseMessage,
        read_NetworkModelsResponseMessage,
        "gnmm:NetworkModelsResponseMessage",
        write_NetworkModelsResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:GetNetworkModelsMessage}NetworkModelsFaultMessage",
        NetworkModelsFaultMessage,
        read_NetworkModelsFaultMessage,
        "gnmm:NetworkModelsFaultMessage",
        write_NetworkModelsFaultMessageType,
        XMLNS,
    ),
)
