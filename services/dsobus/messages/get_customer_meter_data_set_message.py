# Generated from xsd/GetCustomerMeterDataSetMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetCustomerMeterDataSetMessage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from dsobus.messages import customer_meter_data_set as cmds
from dsobus.messages import get_customer_meter_data_set as gcmds
from dsobus.messages import message as msg
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, stamp, text, to_datetime, verbatim

XMLNS = (
    ' xmlns:cmds="urn:dsobus:2026:CustomerMeterDataSet#"'
    ' xmlns:gcmds="urn:dsobus:2026:GetCustomerMeterDataSet#"'
    ' xmlns:gcmdsm="urn:dsobus:2026:GetCustomerMeterDataSetMessage"'
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetCustomerMeterDataSetRequestType(Record):
    """Type GetCustomerMeterDataSetRequestType."""

    StartTime: datetime | None = None
    EndTime: datetime | None = None
    Option: list[msg.OptionType] = field(default_factory=list)
    ID: list[str] = field(default_factory=list)
    GetCustomerMeterDataSet: gcmds.GetCustomerMeterDataSet
    any_: list[Element] = field(default_factory=list)

    COMPOSED = frozenset(["any_"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class CustomerMeterDataSetPayloadType(Record):
    """Type CustomerMeterDataSetPayloadType."""

    CustomerMeterDataSet: cmds.CustomerMeterDataSet | None = None
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetCustomerMeterDataSetRequestMessageType(Record):
    """Type GetCustomerMeterDataSetRequestMessageType."""

    Header: msg.HeaderType
    Request: GetCustomerMeterDataSetRequestType
    Payload: CustomerMeterDataSetPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class CustomerMeterDataSetResponseMessageType(Record):
    """Type CustomerMeterDataSetResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: CustomerMeterDataSetPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class CustomerMeterDataSetFaultMessageType(Record):
    """Type CustomerMeterDataSetFaultMessageType."""

    Reply: msg.ReplyType


class GetCustomerMeterDataSet(GetCustomerMeterDataSetRequestMessageType):
    __slots__ = ()


class CustomerMeterDataSetResponseMessage(CustomerMeterDataSetResponseMessageType):
    __slots__ = ()


class CustomerMeterDataSetFaultMessage(CustomerMeterDataSetFaultMessageType):
    __slots__ = ()


def read_GetCustomerMeterDataSetRequestType(e: Element) -> GetCustomerMeterDataSetRequestType:
    o = new(GetCustomerMeterDataSetRequestType)
    o.StartTime = o.EndTime = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSetMessage}StartTime":
        o.StartTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSetMessage}EndTime":
        o.EndTime = to_datetime(c.text)
        i += 1
    o.Option = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSetMessage}Option":
        o.Option.append(msg.read_OptionType(c))
        i += 1
    o.ID = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSetMessage}ID":
        o.ID.append(c.text or "")
        i += 1
    o.GetCustomerMeterDataSet = gcmds.read_GetCustomerMeterDataSet(k[i])
    i += 1
    o.any_ = k[i:-1]
    return o


def write_GetCustomerMeterDataSetRequestType(
    o: GetCustomerMeterDataSetRequestType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    if o.StartTime is not None:
        put(f"<gcmdsm:StartTime>{stamp(o.StartTime)}</gcmdsm:StartTime>")
    if o.EndTime is not None:
        put(f"<gcmdsm:EndTime>{stamp(o.EndTime)}</gcmdsm:EndTime>")
    for option in o.Option:
        msg.write_OptionType(option, "gcmdsm:Option", put)
    for id_ in o.ID:
        put(f"<gcmdsm:ID>{text(id_)}</gcmdsm:ID>")
    gcmds.write_GetCustomerMeterDataSet(o.GetCustomerMeterDataSet, "gcmds:GetCustomerMeterDataSet", put)
    for element in o.any_:
        put(verbatim(element))
    put(f"</{tag}>")


def read_CustomerMeterDataSetPayloadType(e: Element) -> CustomerMeterDataSetPayloadType:
    o = new(CustomerMeterDataSetPayloadType)
    if len(e) == 4:
        o.CustomerMeterDataSet = cmds.read_CustomerMeterDataSet(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.CustomerMeterDataSet = o.OperationSet = o.Compressed = o.Format = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}CustomerMeterDataSet":
        o.CustomerMeterDataSet = cmds.read_CustomerMeterDataSet(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSetMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSetMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSetMessage}Format":
        o.Format = c.text or ""
    return o


def write_CustomerMeterDataSetPayloadType(
    o: CustomerMeterDataSetPayloadType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    if o.CustomerMeterDataSet is not None:
        cmds.write_CustomerMeterDataSet(o.CustomerMeterDataSet, "cmds:CustomerMeterDataSet", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "gcmdsm:OperationSet", put)
    if o.Compressed is not None:
        put(f"<gcmdsm:Compressed>{text(o.Compressed)}</gcmdsm:Compressed>")
    if o.Format is not None:
        put(f"<gcmdsm:Format>{text(o.Format)}</gcmdsm:Format>")
    put(f"</{tag}>")


def read_GetCustomerMeterDataSetRequestMessageType(e: Element) -> GetCustomerMeterDataSetRequestMessageType:
    o = new(GetCustomerMeterDataSetRequestMessageType)
    fill_GetCustomerMeterDataSetRequestMessageType(o, e)
    return o


def fill_GetCustomerMeterDataSetRequestMessageType(o: GetCustomerMeterDataSetRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetCustomerMeterDataSetRequestType(e[1])
        o.Payload = read_CustomerMeterDataSetPayloadType(e[2])
        return
    o.Payload = None
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = read_GetCustomerMeterDataSetRequestType(e[1])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    o.Request = read_GetCustomerMeterDataSetRequestType(k[i])
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSetMessage}Payload":
        o.Payload = read_CustomerMeterDataSetPayloadType(c)


def write_GetCustomerMeterDataSetRequestMessageType(
    o: GetCustomerMeterDataSetRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gcmdsm:Header", put)
    write_GetCustomerMeterDataSetRequestType(o.Request, "gcmdsm:Request", put)
    if o.Payload is not None:
        write_CustomerMeterDataSetPayloadType(o.Payload, "gcmdsm:Payload", put)
    put(f"</{tag}>")


def read_CustomerMeterDataSetResponseMessageType(e: Element) -> CustomerMeterDataSetResponseMessageType:
    o = new(CustomerMeterDataSetResponseMessageType)
    fill_CustomerMeterDataSetResponseMessageType(o, e)
    return o


def fill_CustomerMeterDataSetResponseMessageType(o: CustomerMeterDataSetResponseMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Reply = msg.read_ReplyType(e[1])
        o.Payload = read_CustomerMeterDataSetPayloadType(e[2])
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSetMessage}Payload":
        o.Payload = read_CustomerMeterDataSetPayloadType(c)


def write_CustomerMeterDataSetResponseMessageType(
    o: CustomerMeterDataSetResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "gcmdsm:Header", put)
    msg.write_ReplyType(o.Reply, "gcmdsm:Reply", put)
    if o.Payload is not None:
        write_CustomerMeterDataSetPayloadType(o.Payload, "gcmdsm:Payload", put)
    put(f"</{tag}>")


def read_CustomerMeterDataSetFaultMessageType(e: Element) -> CustomerMeterDataSetFaultMessageType:
    o = new(CustomerMeterDataSetFaultMessageType)
    fill_CustomerMeterDataSetFaultMessageType(o, e)
    return o


def fill_CustomerMeterDataSetFaultMessageType(o: CustomerMeterDataSetFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_CustomerMeterDataSetFaultMessageType(
    o: CustomerMeterDataSetFaultMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "gcmdsm:Reply", put)
    put(f"</{tag}>")


def read_GetCustomerMeterDataSet(e: Element) -> GetCustomerMeterDataSet:
    o = new(GetCustomerMeterDataSet)
    fill_GetCustomerMeterDataSetRequestMessageType(o, e)
    return o


def read_CustomerMeterDataSetResponseMessage(e: Element) -> CustomerMeterDataSetResponseMessage:
    o = new(CustomerMeterDataSetResponseMessage)
    fill_CustomerMeterDataSetResponseMessageType(o, e)
    return o


def read_CustomerMeterDataSetFaultMessage(e: Element) -> CustomerMeterDataSetFaultMessage:
    o = new(CustomerMeterDataSetFaultMessage)
    fill_CustomerMeterDataSetFaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:GetCustomerMeterDataSetMessage}GetCustomerMeterDataSet",
        GetCustomerMeterDataSet,
        read_GetCustomerMeterDataSet,
        "gcmdsm:GetCustomerMeterDataSet",
        write_GetCustomerMeterDataSetRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:GetCustomerMeterDataSetMessage}CustomerMeterDataSetResponseMessage",
        CustomerMeterDataSetResponseMessage,
        read_CustomerMeterDataSetResponseMessage,
        "gcmdsm:CustomerMeterDataSetResponseMessage",
        write_CustomerMeterDataSetResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:GetCustomerMeterDataSetMessage}CustomerMeterDataSetFaultMessage",
        CustomerMeterDataSetFaultMessage,
        read_CustomerMeterDataSetFaultMessage,
        "gcmdsm:CustomerMeterDataSetFaultMessage",
        write_CustomerMeterDataSetFaultMessageType,
        XMLNS,
    ),
)
