# Generated from xsd/GetMeterServiceRequestsMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetMeterServiceRequestsMessage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from dsobus.messages import get_meter_service_requests as gmsr
from dsobus.messages import message as msg
from dsobus.messages import meter_service_requests as msr
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, stamp, text, to_datetime, verbatim

XMLNS = (
    ' xmlns:gmsr="urn:dsobus:2026:GetMeterServiceRequests#"'
    ' xmlns:gmsrm="urn:dsobus:2026:GetMeterServiceRequestsMessage"'
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
    ' xmlns:msr="http://iec.ch/TC57/2011/MeterServiceRequests#"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetMeterServiceRequestsRequestType(Record):
    """Type GetMeterServiceRequestsRequestType."""

    StartTime: datetime | None = None
    EndTime: datetime | None = None
    Option: list[msg.OptionType] = field(default_factory=list)
    ID: list[str] = field(default_factory=list)
    GetMeterServiceRequests: gmsr.GetMeterServiceRequests
    any_: list[Element] = field(default_factory=list)

    COMPOSED = frozenset(["any_"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterServiceRequestsPayloadType(Record):
    """Type MeterServiceRequestsPayloadType."""

    MeterServiceRequests: msr.MeterServiceRequests | None = None
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetMeterServiceRequestsRequestMessageType(Record):
    """Type GetMeterServiceRequestsRequestMessageType."""

    Header: msg.HeaderType
    Request: GetMeterServiceRequestsRequestType
    Payload: MeterServiceRequestsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterServiceRequestsResponseMessageType(Record):
    """Type MeterServiceRequestsResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: MeterServiceRequestsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterServiceRequestsFaultMessageType(Record):
    """Type MeterServiceRequestsFaultMessageType."""

    Reply: msg.ReplyType


class GetMeterServiceRequests(GetMeterServiceRequestsRequestMessageType):
    __slots__ = ()


class MeterServiceRequestsResponseMessage(MeterServiceRequestsResponseMessageType):
    __slots__ = ()


class MeterServiceRequestsFaultMessage(MeterServiceRequestsFaultMessageType):
    __slots__ = ()


def read_GetMeterServiceRequestsRequestType(e: Element) -> GetMeterServiceRequestsRequestType:
    o = new(GetMeterServiceRequestsRequestType)
    o.StartTime = o.EndTime = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequestsMessage}StartTime":
        o.StartTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequestsMessage}EndTime":
        o.EndTime = to_datetime(c.text)
        i += 1
    o.Option = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequestsMessage}Option":
        o.Option.append(msg.read_OptionType(c))
        i += 1
    o.ID = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequestsMessage}ID":
        o.ID.append(c.text or "")
        i += 1
    o.GetMeterServiceRequests = gmsr.read_GetMeterServiceRequests(k[i])
    i += 1
    o.any_ = k[i:-1]
    return o


def write_GetMeterServiceRequestsRequestType(
    o: GetMeterServiceRequestsRequestType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    if o.StartTime is not None:
        put(f"<gmsrm:StartTime>{stamp(o.StartTime)}</gmsrm:StartTime>")
    if o.EndTime is not None:
        put(f"<gmsrm:EndTime>{stamp(o.EndTime)}</gmsrm:EndTime>")
    for option in o.Option:
        msg.write_OptionType(option, "gmsrm:Option", put)
    for id_ in o.ID:
        put(f"<gmsrm:ID>{text(id_)}</gmsrm:ID>")
    gmsr.write_GetMeterServiceRequests(o.GetMeterServiceRequests, "gmsr:GetMeterServiceRequests", put)
    for element in o.any_:
        put(verbatim(element))
    put(f"</{tag}>")


def read_MeterServiceRequestsPayloadType(e: Element) -> MeterServiceRequestsPayloadType:
    o = new(MeterServiceRequestsPayloadType)
    if len(e) == 4:
        o.MeterServiceRequests = msr.read_MeterServiceRequests(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.MeterServiceRequests = o.OperationSet = o.Compressed = o.Format = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}MeterServiceRequests":
        o.MeterServiceRequests = msr.read_MeterServiceRequests(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequestsMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequestsMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequestsMessage}Format":
        o.Format = c.text or ""
    return o


def write_MeterServiceRequestsPayloadType(
    o: MeterServiceRequestsPayloadType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    if o.MeterServiceRequests is not None:
        msr.write_MeterServiceRequests(o.MeterServiceRequests, "msr:MeterServiceRequests", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "gmsrm:OperationSet", put)
    if o.Compressed is not None:
        put(f"<gmsrm:Compressed>{text(o.Compressed)}</gmsrm:Compressed>")
    if o.Format is not None:
        put(f"<gmsrm:Format>{text(o.Format)}</gmsrm:Format>")
    put(f"</{tag}>")


def read_GetMeterServiceRequestsRequestMessageType(e: Element) -> GetMeterServiceRequestsRequestMessageType:
    o = new(GetMeterServiceRequestsRequestMessageType)
    fill_GetMeterServiceRequestsRequestMessageType(o, e)
    return o


def fill_GetMeterServiceRequestsRequestMessageType(o: GetMeterServiceRequestsRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetMeterServiceRequestsRequestType(e[1])
        o.Payload = read_MeterServiceRequestsPayloadType(e[2])
        return
    o.Payload = None
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetMeterServiceRequestsRequestType(e[1])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    o.Request = read_GetMeterServiceRequestsRequestType(k[i])
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequestsMessage}Payload":
        o.Payload = read_MeterServiceRequestsPayloadType(c)


def write_GetMeterServiceRequestsRequestMessageType(
    o: GetMeterServiceRequestsRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gmsrm:Header", put)
    write_GetMeterServiceRequestsRequestType(o.Request, "gmsrm:Request", put)
    if o.Payload is not None:
        write_MeterServiceRequestsPayloadType(o.Payload, "gmsrm:Payload", put)
    put(f"</{tag}>")


def read_MeterServiceRequestsResponseMessageType(e: Element) -> MeterServiceRequestsResponseMessageType:
    o = new(MeterServiceRequestsResponseMessageType)
    fill_MeterServiceRequestsResponseMessageType(o, e)
    return o


def fill_MeterServiceRequestsResponseMessageType(o: MeterServiceRequestsResponseMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Reply = msg.read_ReplyType(e[1])
        o.Payload = read_MeterServiceRequestsPayloadType(e[2])
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequestsMessage}Payload":
        o.Payload = read_MeterServiceRequestsPayloadType(c)


def write_MeterServiceRequestsResponseMessageType(
    o: MeterServiceRequestsResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gmsrm:Header", put)
    msg.write_ReplyType(o.Reply, "gmsrm:Reply", put)
    if o.Payload is not None:
        write_MeterServiceRequestsPayloadType(o.Payload, "gmsrm:Payload", put)
    put(f"</{tag}>")


def read_MeterServiceRequestsFaultMessageType(e: Element) -> MeterServiceRequestsFaultMessageType:
    o = new(MeterServiceRequestsFaultMessageType)
    fill_MeterServiceRequestsFaultMessageType(o, e)
    return o


def fill_MeterServiceRequestsFaultMessageType(o: MeterServiceRequestsFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_MeterServiceRequestsFaultMessageType(
    o: MeterServiceRequestsFaultMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "gmsrm:Reply", put)
    put(f"</{tag}>")


def read_GetMeterServiceRequests(e: Element) -> GetMeterServiceRequests:
    o = new(GetMeterServiceRequests)
    fill_GetMeterServiceRequestsRequestMessageType(o, e)
    return o


def read_MeterServiceRequestsResponseMessage(e: Element) -> MeterServiceRequestsResponseMessage:
    o = new(MeterServiceRequestsResponseMessage)
    fill_MeterServiceRequestsResponseMessageType(o, e)
    return o


def read_MeterServiceRequestsFaultMessage(e: Element) -> MeterServiceRequestsFaultMessage:
    o = new(MeterServiceRequestsFaultMessage)
    fill_MeterServiceRequestsFaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:GetMeterServiceRequestsMessage}GetMeterServiceRequests",
        GetMeterServiceRequests,
        read_GetMeterServiceRequests,
        "gmsrm:GetMeterServiceRequests",
        write_GetMeterServiceRequestsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:GetMeterServiceRequestsMessage}MeterServiceRequestsResponseMessage",
        MeterServiceRequestsResponseMessage,
        read_MeterServiceRequestsResponseMessage,
        "gmsrm:MeterServiceRequestsResponseMessage",
        write_MeterServiceRequestsResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:GetMeterServiceRequestsMessage}MeterServiceRequestsFaultMessage",
        MeterServiceRequestsFaultMessage,
        read_MeterServiceRequestsFaultMessage,
        "gmsrm:MeterServiceRequestsFaultMessage",
        write_MeterServiceRequestsFaultMessageType,
        XMLNS,
    ),
)
