# Generated from xsd/GetWorkRequestsMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2015/GetWorkRequestsMessage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from dsobus.messages import get_work_requests as gwr
from dsobus.messages import message as msg
from dsobus.messages import work_requests as wr
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, stamp, text, to_datetime, verbatim

XMLNS = (
    ' xmlns:gwr="http://iec.ch/TC57/2015/GetWorkRequests#"'
    ' xmlns:gwrm="http://iec.ch/TC57/2015/GetWorkRequestsMessage"'
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
    ' xmlns:wr="http://iec.ch/TC57/2015/WorkRequests#"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetWorkRequestsRequestType(Record):
    """Type GetWorkRequestsRequestType."""

    StartTime: datetime | None = None
    EndTime: datetime | None = None
    Option: list[msg.OptionType] = field(default_factory=list)
    ID: list[str] = field(default_factory=list)
    GetWorkRequests: gwr.GetWorkRequests
    any_: list[Element] = field(default_factory=list)

    COMPOSED = frozenset(["any_"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WorkRequestsPayloadType(Record):
    """Type WorkRequestsPayloadType."""

    WorkRequests: wr.WorkRequests | None = None
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetWorkRequestsRequestMessageType(Record):
    """Type GetWorkRequestsRequestMessageType."""

    Header: msg.HeaderType
    Request: GetWorkRequestsRequestType
    Payload: WorkRequestsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetWorkRequestsResponseMessageType(Record):
    """Type GetWorkRequestsResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: WorkRequestsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetWorkRequestsFaultMessageType(Record):
    """Type GetWorkRequestsFaultMessageType."""

    Reply: msg.ReplyType


class GetWorkRequestsRequestMessage(GetWorkRequestsRequestMessageType):
    __slots__ = ()


class GetWorkRequestsResponseMessage(GetWorkRequestsResponseMessageType):
    __slots__ = ()


class GetWorkRequestsFaultMessage(GetWorkRequestsFaultMessageType):
    __slots__ = ()


def read_GetWorkRequestsRequestType(e: Element) -> GetWorkRequestsRequestType:
    o = new(GetWorkRequestsRequestType)
    o.StartTime = o.EndTime = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequestsMessage}StartTime":
        o.StartTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequestsMessage}EndTime":
        o.EndTime = to_datetime(c.text)
        i += 1
    o.Option = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequestsMessage}Option":
        o.Option.append(msg.read_OptionType(c))
        i += 1
    o.ID = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequestsMessage}ID":
        o.ID.append(c.text or "")
        i += 1
    o.GetWorkRequests = gwr.read_GetWorkRequests(k[i])
    i += 1
    o.any_ = k[i:-1]
    return o


def write_GetWorkRequestsRequestType(o: GetWorkRequestsRequestType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.StartTime is not None:
        put(f"<gwrm:StartTime>{stamp(o.StartTime)}</gwrm:StartTime>")
    if o.EndTime is not None:
        put(f"<gwrm:EndTime>{stamp(o.EndTime)}</gwrm:EndTime>")
    for option in o.Option:
        msg.write_OptionType(option, "gwrm:Option", put)
    for id_ in o.ID:
        put(f"<gwrm:ID>{text(id_)}</gwrm:ID>")
    gwr.write_GetWorkRequests(o.GetWorkRequests, "gwr:GetWorkRequests", put)
    for element in o.any_:
        put(verbatim(element))
    put(f"</{tag}>")


def read_WorkRequestsPayloadType(e: Element) -> WorkRequestsPayloadType:
    o = new(WorkRequestsPayloadType)
    if len(e) == 4:
        o.WorkRequests = wr.read_WorkRequests(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.WorkRequests = o.OperationSet = o.Compressed = o.Format = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}WorkRequests":
        o.WorkRequests = wr.read_WorkRequests(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequestsMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequestsMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequestsMessage}Format":
        o.Format = c.text or ""
    return o


def write_WorkRequestsPayloadType(o: WorkRequestsPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.WorkRequests is not None:
        wr.write_WorkRequests(o.WorkRequests, "wr:WorkRequests", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "gwrm:OperationSet", put)
    if o.Compressed is not None:
        put(f"<gwrm:Compressed>{text(o.Compressed)}</gwrm:Compressed>")
    if o.Format is not None:
        put(f"<gwrm:Format>{text(o.Format)}</gwrm:Format>")
    put(f"</{tag}>")


def read_GetWorkRequestsRequestMessageType(e: Element) -> GetWorkRequestsRequestMessageType:
    o = new(GetWorkRequestsRequestMessageType)
    fill_GetWorkRequestsRequestMessageType(o, e)
    return o


def fill_GetWorkRequestsRequestMessageType(o: GetWorkRequestsRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetWorkRequestsRequestType(e[1])
        o.Payload = read_WorkRequestsPayloadType(e[2])
        return
    o.Payload = None
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetWorkRequestsRequestType(e[1])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    o.Request = read_GetWorkRequestsRequestType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequestsMessage}Payload":
        o.Payload = read_WorkRequestsPayloadType(c)


def write_GetWorkRequestsRequestMessageType(
    o: GetWorkRequestsRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gwrm:Header", put)
    write_GetWorkRequestsRequestType(o.Request, "gwrm:Request", put)
    if o.Payload is not None:
        write_WorkRequestsPayloadType(o.Payload, "gwrm:Payload", put)
    put(f"</{tag}>")


def read_GetWorkRequestsResponseMessageType(e: Element) -> GetWorkRequestsResponseMessageType:
    o = new(GetWorkRequestsResponseMessageType)
    fill_GetWorkRequestsResponseMessageType(o, e)
    return o


def fill_GetWorkRequestsResponseMessageType(o: GetWorkRequestsResponseMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Reply = msg.read_ReplyType(e[1])
        o.Payload = read_WorkRequestsPayloadType(e[2])
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequestsMessage}Payload":
        o.Payload = read_WorkRequestsPayloadType(c)


def write_GetWorkRequestsResponseMessageType(
    o: GetWorkRequestsResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gwrm:Header", put)
    msg.write_ReplyType(o.Reply, "gwrm:Reply", put)
    if o.Payload is not None:
        write_WorkRequestsPayloadType(o.Payload, "gwrm:Payload", put)
    put(f"</{tag}>")


def read_GetWorkRequestsFaultMessageType(e: Element) -> GetWorkRequestsFaultMessageType:
    o = new(GetWorkRequestsFaultMessageType)
    fill_GetWorkRequestsFaultMessageType(o, e)
    return o


def fill_GetWorkRequestsFaultMessageType(o: GetWorkRequestsFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_GetWorkRequestsFaultMessageType(
    o: GetWorkRequestsFaultMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "gwrm:Reply", put)
    put(f"</{tag}>")


def read_GetWorkRequestsRequestMessage(e: Element) -> GetWorkRequestsRequestMessage:
    o = new(GetWorkRequestsRequestMessage)
    fill_GetWorkRequestsRequestMessageType(o, e)
    return o


def read_GetWorkRequestsResponseMessage(e: Element) -> GetWorkRequestsResponseMessage:
    o = new(GetWorkRequestsResponseMessage)
    fill_GetWorkRequestsResponseMessageType(o, e)
    return o


def read_GetWorkRequestsFaultMessage(e: Element) -> GetWorkRequestsFaultMessage:
    o = new(GetWorkRequestsFaultMessage)
    fill_GetWorkRequestsFaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2015/GetWorkRequestsMessage}GetWorkRequestsRequestMessage",
        GetWorkRequestsRequestMessage,
        read_GetWorkRequestsRequestMessage,
        "gwrm:GetWorkRequestsRequestMessage",
        write_GetWorkRequestsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/GetWorkRequestsMessage}GetWorkRequestsResponseMessage",
        GetWorkRequestsResponseMessage,
        read_GetWorkRequestsResponseMessage,
        "gwrm:GetWorkRequestsResponseMessage",
        write_GetWorkRequestsResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/GetWorkRequestsMessage}GetWorkRequestsFaultMessage",
        GetWorkRequestsFaultMessage,
        read_GetWorkRequestsFaultMessage,
        "gwrm:GetWorkRequestsFaultMessage",
        write_GetWorkRequestsFaultMessageType,
        XMLNS,
    ),
)
