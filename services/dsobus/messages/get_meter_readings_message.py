# Generated from xsd/GetMeterReadingsMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2011/GetMeterReadingsMessage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from dsobus.messages import get_meter_readings as gmr
from dsobus.messages import message as msg
from dsobus.messages import meter_readings as mr
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, stamp, text, to_datetime, verbatim

XMLNS = (
    ' xmlns:gmr="http://iec.ch/TC57/2011/GetMeterReadings#"'
    ' xmlns:gmrm="http://iec.ch/TC57/2011/GetMeterReadingsMessage"'
    ' xmlns:mr="http://iec.ch/TC57/2011/MeterReadings#"'
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetMeterReadingsRequestType(Record):
    """Type GetMeterReadingsRequestType."""

    StartTime: datetime | None = None
    EndTime: datetime | None = None
    Option: list[msg.OptionType] = field(default_factory=list)
    ID: list[str] = field(default_factory=list)
    GetMeterReadings: gmr.GetMeterReadings
    any_: list[Element] = field(default_factory=list)

    COMPOSED = frozenset(["any_"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterReadingsPayloadType(Record):
    """Type MeterReadingsPayloadType."""

    MeterReadings: mr.MeterReadings | None = None
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetMeterReadingsRequestMessageType(Record):
    """Type GetMeterReadingsRequestMessageType."""

    Header: msg.HeaderType
    Request: GetMeterReadingsRequestType
    Payload: MeterReadingsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterReadingsResponseMessageType(Record):
    """Type MeterReadingsResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: MeterReadingsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterReadingsFaultMessageType(Record):
    """Type MeterReadingsFaultMessageType."""

    Reply: msg.ReplyType


class GetMeterReadings(GetMeterReadingsRequestMessageType):
    __slots__ = ()


class MeterReadingsResponseMessage(MeterReadingsResponseMessageType):
    __slots__ = ()


class MeterReadingsFaultMessage(MeterReadingsFaultMessageType):
    __slots__ = ()


def read_GetMeterReadingsRequestType(e: Element) -> GetMeterReadingsRequestType:
    o = new(GetMeterReadingsRequestType)
    o.StartTime = o.EndTime = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadingsMessage}StartTime":
        o.StartTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadingsMessage}EndTime":
        o.EndTime = to_datetime(c.text)
        i += 1
    o.Option = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadingsMessage}Option":
        o.Option.append(msg.read_OptionType(c))
        i += 1
    o.ID = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadingsMessage}ID":
        o.ID.append(c.text or "")
        i += 1
    o.GetMeterReadings = gmr.read_GetMeterReadings(k[i])
    i += 1
    o.any_ = k[i:-1]
    return o


def write_GetMeterReadingsRequestType(o: GetMeterReadingsRequestType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.StartTime is not None:
        put(f"<gmrm:StartTime>{stamp(o.StartTime)}</gmrm:StartTime>")
    if o.EndTime is not None:
        put(f"<gmrm:EndTime>{stamp(o.EndTime)}</gmrm:EndTime>")
    for option in o.Option:
        msg.write_OptionType(option, "gmrm:Option", put)
    for id_ in o.ID:
        put(f"<gmrm:ID>{text(id_)}</gmrm:ID>")
    gmr.write_GetMeterReadings(o.GetMeterReadings, "gmr:GetMeterReadings", put)
    for element in o.any_:
        put(verbatim(element))
    put(f"</{tag}>")


def read_MeterReadingsPayloadType(e: Element) -> MeterReadingsPayloadType:
    o = new(MeterReadingsPayloadType)
    if len(e) == 4:
        o.MeterReadings = mr.read_MeterReadings(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.MeterReadings = o.OperationSet = o.Compressed = o.Format = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}MeterReadings":
        o.MeterReadings = mr.read_MeterReadings(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadingsMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadingsMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadingsMessage}Format":
        o.Format = c.text or ""
    return o


def write_MeterReadingsPayloadType(o: MeterReadingsPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.MeterReadings is not None:
        mr.write_MeterReadings(o.MeterReadings, "mr:MeterReadings", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "gmrm:OperationSet", put)
    if o.Compressed is not None:
        put(f"<gmrm:Compressed>{text(o.Compressed)}</gmrm:Compressed>")
    if o.Format is not None:
        put(f"<gmrm:Format>{text(o.Format)}</gmrm:Format>")
    put(f"</{tag}>")


def read_GetMeterReadingsRequestMessageType(e: Element) -> GetMeterReadingsRequestMessageType:
    o = new(GetMeterReadingsRequestMessageType)
    fill_GetMeterReadingsRequestMessageType(o, e)
    return o


def fill_GetMeterReadingsRequestMessageType(o: GetMeterReadingsRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetMeterReadingsRequestType(e[1])
        o.Payload = read_MeterReadingsPayloadType(e[2])
        return
    o.Payload = None
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetMeterReadingsRequestType(e[1])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    o.Request = read_GetMeterReadingsRequestType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadingsMessage}Payload":
        o.Payload = read_MeterReadingsPayloadType(c)


def write_GetMeterReadingsRequestMessageType(
    o: GetMeterReadingsRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gmrm:Header", put)
    write_GetMeterReadingsRequestType(o.Request, "gmrm:Request", put)
    if o.Payload is not None:
        write_MeterReadingsPayloadType(o.Payload, "gmrm:Payload", put)
    put(f"</{tag}>")


def read_MeterReadingsResponseMessageType(e: Element) -> MeterReadingsResponseMessageType:
    o = new(MeterReadingsResponseMessageType)
    fill_MeterReadingsResponseMessageType(o, e)
    return o


def fill_MeterReadingsResponseMessageType(o: MeterReadingsResponseMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Reply = msg.read_ReplyType(e[1])
        o.Payload = read_MeterReadingsPayloadType(e[2])
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadingsMessage}Payload":
        o.Payload = read_MeterReadingsPayloadType(c)


def write_MeterReadingsResponseMessageType(
    o: MeterReadingsResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gmrm:Header", put)
    msg.write_ReplyType(o.Reply, "gmrm:Reply", put)
    if o.Payload is not None:
        write_MeterReadingsPayloadType(o.Payload, "gmrm:Payload", put)
    put(f"</{tag}>")


def read_MeterReadingsFaultMessageType(e: Element) -> MeterReadingsFaultMessageType:
    o = new(MeterReadingsFaultMessageType)
    fill_MeterReadingsFaultMessageType(o, e)
    return o


def fill_MeterReadingsFaultMessageType(o: MeterReadingsFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_MeterReadingsFaultMessageType(o: MeterReadingsFaultMessageType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "gmrm:Reply", put)
    put(f"</{tag}>")


def read_GetMeterReadings(e: Element) -> GetMeterReadings:
    o = new(GetMeterReadings)
    fill_GetMeterReadingsRequestMessageType(o, e)
    return o


def read_MeterReadingsResponseMessage(e: Element) -> MeterReadingsResponseMessage:
    o = new(MeterReadingsResponseMessage)
    fill_MeterReadingsResponseMessageType(o, e)
    return o


def read_MeterReadingsFaultMessage(e: Element) -> MeterReadingsFaultMessage:
    o = new(MeterReadingsFaultMessage)
    fill_MeterReadingsFaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2011/GetMeterReadingsMessage}GetMeterReadings",
        GetMeterReadings,
        read_GetMeterReadings,
        "gmrm:GetMeterReadings",
        write_GetMeterReadingsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/GetMeterReadingsMessage}MeterReadingsResponseMessage",
        MeterReadingsResponseMessage,
        read_MeterReadingsResponseMessage,
        "gmrm:MeterReadingsResponseMessage",
        write_MeterReadingsResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/GetMeterReadingsMessage}MeterReadingsFaultMessage",
        MeterReadingsFaultMessage,
        read_MeterReadingsFaultMessage,
        "gmrm:MeterReadingsFaultMessage",
        write_MeterReadingsFaultMessageType,
        XMLNS,
    ),
)
