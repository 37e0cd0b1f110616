# Generated from xsd/GetPowerFlowResultsMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetPowerFlowResultsMessage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from dsobus.messages import get_power_flow_results as gpfr
from dsobus.messages import message as msg
from dsobus.messages import power_flow_results as pfr
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, stamp, text, to_datetime, verbatim

XMLNS = (
    ' xmlns:gpfr="urn:dsobus:2026:GetPowerFlowResults#"'
    ' xmlns:gpfrm="urn:dsobus:2026:GetPowerFlowResultsMessage"'
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
    ' xmlns:pfr="urn:dsobus:2026:PowerFlowResults#"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetPowerFlowResultsRequestType(Record):
    """Type GetPowerFlowResultsRequestType."""

    StartTime: datetime | None = None
    EndTime: datetime | None = None
    Option: list[msg.OptionType] = field(default_factory=list)
    ID: list[str] = field(default_factory=list)
    GetPowerFlowResults: gpfr.GetPowerFlowResults
    any_: list[Element] = field(default_factory=list)

    COMPOSED = frozenset(["any_"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PowerFlowResultsPayloadType(Record):
    """Type PowerFlowResultsPayloadType."""

    PowerFlowResults: pfr.PowerFlowResults | None = None
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetPowerFlowResultsRequestMessageType(Record):
    """Type GetPowerFlowResultsRequestMessageType."""

    Header: msg.HeaderType
    Request: GetPowerFlowResultsRequestType
    Payload: PowerFlowResultsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PowerFlowResultsResponseMessageType(Record):
    """Type PowerFlowResultsResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: PowerFlowResultsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PowerFlowResultsFaultMessageType(Record):
    """Type PowerFlowResultsFaultMessageType."""

    Reply: msg.ReplyType


class GetPowerFlowResults(GetPowerFlowResultsRequestMessageType):
    __slots__ = ()


class PowerFlowResultsResponseMessage(PowerFlowResultsResponseMessageType):
    __slots__ = ()


class PowerFlowResultsFaultMessage(PowerFlowResultsFaultMessageType):
    __slots__ = ()


def read_GetPowerFlowResultsRequestType(e: Element) -> GetPowerFlowResultsRequestType:
    o = new(GetPowerFlowResultsRequestType)
    o.StartTime = o.EndTime = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResultsMessage}StartTime":
        o.StartTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResultsMessage}EndTime":
        o.EndTime = to_datetime(c.text)
        i += 1
    o.Option = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResultsMessage}Option":
        o.Option.append(msg.read_OptionType(c))
        i += 1
    o.ID = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResultsMessage}ID":
        o.ID.append(c.text or "")
        i += 1
    o.GetPowerFlowResults = gpfr.read_GetPowerFlowResults(k[i])
    i += 1
    o.any_ = k[i:-1]
    return o


def write_GetPowerFlowResultsRequestType(
    o: GetPowerFlowResultsRequestType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    if o.StartTime is not None:
        put(f"<gpfrm:StartTime>{stamp(o.StartTime)}</gpfrm:StartTime>")
    if o.EndTime is not None:
        put(f"<gpfrm:EndTime>{stamp(o.EndTime)}</gpfrm:EndTime>")
    for option in o.Option:
        msg.write_OptionType(option, "gpfrm:Option", put)
    for id_ in o.ID:
        put(f"<gpfrm:ID>{text(id_)}</gpfrm:ID>")
    gpfr.write_GetPowerFlowResults(o.GetPowerFlowResults, "gpfr:GetPowerFlowResults", put)
    for element in o.any_:
        put(verbatim(element))
    put(f"</{tag}>")


def read_PowerFlowResultsPayloadType(e: Element) -> PowerFlowResultsPayloadType:
    o = new(PowerFlowResultsPayloadType)
    if len(e) == 4:
        o.PowerFlowResults = pfr.read_PowerFlowResults(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.PowerFlowResults = o.OperationSet = o.Compressed = o.Format = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}PowerFlowResults":
        o.PowerFlowResults = pfr.read_PowerFlowResults(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResultsMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResultsMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResultsMessage}Format":
        o.Format = c.text or ""
    return o


def write_PowerFlowResultsPayloadType(o: PowerFlowResultsPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.PowerFlowResults is not None:
        pfr.write_PowerFlowResults(o.PowerFlowResults, "pfr:PowerFlowResults", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "gpfrm:OperationSet", put)
    if o.Compressed is not None:
        put(f"<gpfrm:Compressed>{text(o.Compressed)}</gpfrm:Compressed>")
    if o.Format is not None:
        put(f"<gpfrm:Format>{text(o.Format)}</gpfrm:Format>")
    put(f"</{tag}>")


def read_GetPowerFlowResultsRequestMessageType(e: Element) -> GetPowerFlowResultsRequestMessageType:
    o = new(GetPowerFlowResultsRequestMessageType)
    fill_GetPowerFlowResultsRequestMessageType(o, e)
    return o


def fill_GetPowerFlowResultsRequestMessageType(o: GetPowerFlowResultsRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetPowerFlowResultsRequestType(e[1])
        o.Payload = read_PowerFlowResultsPayloadType(e[2])
        return
    o.Payload = None
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetPowerFlowResultsRequestType(e[1])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    o.Request = read_GetPowerFlowResultsRequestType(k[i])
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResultsMessage}Payload":
        o.Payload = read_PowerFlowResultsPayloadType(c)


def write_GetPowerFlowResultsRequestMessageType(
    o: GetPowerFlowResultsRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gpfrm:Header", put)
    write_GetPowerFlowResultsRequestType(o.Request, "gpfrm:Request", put)
    if o.Payload is not None:
        write_PowerFlowResultsPayloadType(o.Payload, "gpfrm:Payload", put)
    put(f"</{tag}>")


def read_PowerFlowResultsResponseMessageType(e: Element) -> PowerFlowResultsResponseMessageType:
    o = new(PowerFlowResultsResponseMessageType)
    fill_PowerFlowResultsResponseMessageType(o, e)
    return o


def fill_PowerFlowResultsResponseMessageType(o: PowerFlowResultsResponseMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Reply = msg.read_ReplyType(e[1])
        o.Payload = read_PowerFlowResultsPayloadType(e[2])
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResultsMessage}Payload":
        o.Payload = read_PowerFlowResultsPayloadType(c)


def write_PowerFlowResultsResponseMessageType(
    o: PowerFlowResultsResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gpfrm:Header", put)
    msg.write_ReplyType(o.Reply, "gpfrm:Reply", put)
    if o.Payload is not None:
        write_PowerFlowResultsPayloadType(o.Payload, "gpfrm:Payload", put)
    put(f"</{tag}>")


def read_PowerFlowResultsFaultMessageType(e: Element) -> PowerFlowResultsFaultMessageType:
    o = new(PowerFlowResultsFaultMessageType)
    fill_PowerFlowResultsFaultMessageType(o, e)
    return o


def fill_PowerFlowResultsFaultMessageType(o: PowerFlowResultsFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_PowerFlowResultsFaultMessageType(
    o: PowerFlowResultsFaultMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "gpfrm:Reply", put)
    put(f"</{tag}>")


def read_GetPowerFlowResults(e: Element) -> GetPowerFlowResults:
    o = new(GetPowerFlowResults)
    fill_GetPowerFlowResultsRequestMessageType(o, e)
    return o


def read_PowerFlowResultsResponseMessage(e: Element) -> PowerFlowResultsResponseMessage:
    o = new(PowerFlowResultsResponseMessage)
    fill_PowerFlowResultsResponseMessageType(o, e)
    return o


def read_PowerFlowResultsFaultMessage(e: Element) -> PowerFlowResultsFaultMessage:
    o = new(PowerFlowResultsFaultMessage)
    fill_PowerFlowResultsFaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:GetPowerFlowResultsMessage}GetPowerFlowResults",
        GetPowerFlowResults,
        read_GetPowerFlowResults,
        "gpfrm:GetPowerFlowResults",
        write_GetPowerFlowResultsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:GetPowerFlowResultsMessage}PowerFlowResultsResponseMessage",
        PowerFlowResultsResponseMessage,
        read_PowerFlowResultsResponseMessage,
        "gpfrm:PowerFlowResultsResponseMessage",
        write_PowerFlowResultsResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:GetPowerFlowResultsMessage}PowerFlowResultsFaultMessage",
        PowerFlowResultsFaultMessage,
        read_PowerFlowResultsFaultMessage,
        "gpfrm:PowerFlowResultsFaultMessage",
        write_PowerFlowResultsFaultMessageType,
        XMLNS,
    ),
)
