# Generated from xsd/MeterServiceRequestsMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2011/MeterServiceRequestsMessage."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages import message as msg
from dsobus.messages import meter_service_requests as msr
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, text

XMLNS = (
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
    ' xmlns:msr="http://iec.ch/TC57/2011/MeterServiceRequests#"'
    ' xmlns:msrm="http://iec.ch/TC57/2011/MeterServiceRequestsMessage"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterServiceRequestsPayloadType(Record):
    """Type MeterServiceRequestsPayloadType."""

    MeterServiceRequests: msr.MeterServiceRequests
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterServiceRequestsRequestMessageType(Record):
    """Type MeterServiceRequestsRequestMessageType."""

    Header: msg.HeaderType
    Request: msg.RequestType | None = None
    Payload: MeterServiceRequestsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterServiceRequestsResponseMessageType(Record):
    """Type MeterServiceRequestsResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: MeterServiceRequestsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterServiceRequestsEventMessageType(Record):
    """Type MeterServiceRequestsEventMessageType."""

    Header: msg.HeaderType
    Payload: MeterServiceRequestsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterServiceRequestsFaultMessageType(Record):
    """Type MeterServiceRequestsFaultMessageType."""

    Reply: msg.ReplyType


class CreateMeterServiceRequests(MeterServiceRequestsRequestMessageType):
    __slots__ = ()


class ChangeMeterServiceRequests(MeterServiceRequestsRequestMessageType):
    __slots__ = ()


class CancelMeterServiceRequests(MeterServiceRequestsRequestMessageType):
    __slots__ = ()


class CloseMeterServiceRequests(MeterServiceRequestsRequestMessageType):
    __slots__ = ()


class DeleteMeterServiceRequests(MeterServiceRequestsRequestMessageType):
    __slots__ = ()


class CreatedMeterServiceRequests(MeterServiceRequestsEventMessageType):
    __slots__ = ()


class ChangedMeterServiceRequests(MeterServiceRequestsEventMessageType):
    __slots__ = ()


class CanceledMeterServiceRequests(MeterServiceRequestsEventMessageType):
    __slots__ = ()


class ClosedMeterServiceRequests(MeterServiceRequestsEventMessageType):
    __slots__ = ()


class DeletedMeterServiceRequests(MeterServiceRequestsEventMessageType):
    __slots__ = ()


class MeterServiceRequestsResponseMessage(MeterServiceRequestsResponseMessageType):
    __slots__ = ()


class MeterServiceRequestsFaultMessage(MeterServiceRequestsFaultMessageType):
    __slots__ = ()


def read_MeterServiceRequestsPayloadType(e: Element) -> MeterServiceRequestsPayloadType:
    o = new(MeterServiceRequestsPayloadType)
    if len(e) == 4:
        o.MeterServiceRequests = msr.read_MeterServiceRequests(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.OperationSet = o.Compressed = o.Format = None
    if len(e) == 1:
        o.MeterServiceRequests = msr.read_MeterServiceRequests(e[0])
        return o
    k = children(e)
    i = 0
    o.MeterServiceRequests = msr.read_MeterServiceRequests(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}Format":
        o.Format = c.text or ""
    return o


def write_MeterServiceRequestsPayloadType(
    o: MeterServiceRequestsPayloadType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msr.write_MeterServiceRequests(o.MeterServiceRequests, "msr:MeterServiceRequests", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "msrm:OperationSet", put)
    if o.Compressed is not None:
        put(f"<msrm:Compressed>{text(o.Compressed)}</msrm:Compressed>")
    if o.Format is not None:
        put(f"<msrm:Format>{text(o.Format)}</msrm:Format>")
    put(f"</{tag}>")


def read_MeterServiceRequestsRequestMessageType(e: Element) -> MeterServiceRequestsRequestMessageType:
    o = new(MeterServiceRequestsRequestMessageType)
    fill_MeterServiceRequestsRequestMessageType(o, e)
    return o


def fill_MeterServiceRequestsRequestMessageType(o: MeterServiceRequestsRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = msg.read_RequestType(e[1])
        o.Payload = read_MeterServiceRequestsPayloadType(e[2])
        return
    o.Request = o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}Request":
        o.Request = msg.read_RequestType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}Payload":
        o.Payload = read_MeterServiceRequestsPayloadType(c)


def write_MeterServiceRequestsRequestMessageType(
    o: MeterServiceRequestsRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "msrm:Header", put)
    if o.Request is not None:
        msg.write_RequestType(o.Request, "msrm:Request", put)
    if o.Payload is not None:
        write_MeterServiceRequestsPayloadType(o.Payload, "msrm:Payload", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}Payload":
        o.Payload = read_MeterServiceRequestsPayloadType(c)


def write_MeterServiceRequestsResponseMessageType(
    o: MeterServiceRequestsResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "msrm:Header", put)
    msg.write_ReplyType(o.Reply, "msrm:Reply", put)
    if o.Payload is not None:
        write_MeterServiceRequestsPayloadType(o.Payload, "msrm:Payload", put)
    put(f"</{tag}>")


def read_MeterServiceRequestsEventMessageType(e: Element) -> MeterServiceRequestsEventMessageType:
    o = new(MeterServiceRequestsEventMessageType)
    fill_MeterServiceRequestsEventMessageType(o, e)
    return o


def fill_MeterServiceRequestsEventMessageType(o: MeterServiceRequestsEventMessageType, e: Element) -> None:
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Payload = read_MeterServiceRequestsPayloadType(e[1])
        return
    o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}Payload":
        o.Payload = read_MeterServiceRequestsPayloadType(c)


def write_MeterServiceRequestsEventMessageType(
    o: MeterServiceRequestsEventMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "msrm:Header", put)
    if o.Payload is not None:
        write_MeterServiceRequestsPayloadType(o.Payload, "msrm:Payload", put)
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
    msg.write_ReplyType(o.Reply, "msrm:Reply", put)
    put(f"</{tag}>")


def read_CreateMeterServiceRequests(e: Element) -> CreateMeterServiceRequests:
    o = new(CreateMeterServiceRequests)
    fill_MeterServiceRequestsRequestMessageType(o, e)
    return o


def read_ChangeMeterServiceRequests(e: Element) -> ChangeMeterServiceRequests:
    o = new(ChangeMeterServiceRequests)
    fill_MeterServiceRequestsRequestMessageType(o, e)
    return o


def read_CancelMeterServiceRequests(e: Element) -> CancelMeterServiceRequests:
    o = new(CancelMeterServiceRequests)
    fill_MeterServiceRequestsRequestMessageType(o, e)
    return o


def read_CloseMeterServiceRequests(e: Element) -> CloseMeterServiceRequests:
    o = new(CloseMeterServiceRequests)
    fill_MeterServiceRequestsRequestMessageType(o, e)
    return o


def read_DeleteMeterServiceRequests(e: Element) -> DeleteMeterServiceRequests:
    o = new(DeleteMeterServiceRequests)
    fill_MeterServiceRequestsRequestMessageType(o, e)
    return o


def read_CreatedMeterServiceRequests(e: Element) -> CreatedMeterServiceRequests:
    o = new(CreatedMeterServiceRequests)
    fill_MeterServiceRequestsEventMessageType(o, e)
    return o


def read_ChangedMeterServiceRequests(e: Element) -> ChangedMeterServiceRequests:
    o = new(ChangedMeterServiceRequests)
    fill_MeterServiceRequestsEventMessageType(o, e)
    return o


def read_CanceledMeterServiceRequests(e: Element) -> CanceledMeterServiceRequests:
    o = new(CanceledMeterServiceRequests)
    fill_MeterServiceRequestsEventMessageType(o, e)
    return o


def read_ClosedMeterServiceRequests(e: Element) -> ClosedMeterServiceRequests:
    o = new(ClosedMeterServiceRequests)
    fill_MeterServiceRequestsEventMessageType(o, e)
    return o


def read_DeletedMeterServiceRequests(e: Element) -> DeletedMeterServiceRequests:
    o = new(DeletedMeterServiceRequests)
    fill_MeterServiceRequestsEventMessageType(o, e)
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
        "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}CreateMeterServiceRequests",
        CreateMeterServiceRequests,
        read_CreateMeterServiceRequests,
        "msrm:CreateMeterServiceRequests",
        write_MeterServiceRequestsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}ChangeMeterServiceRequests",
        ChangeMeterServiceRequests,
        read_ChangeMeterServiceRequests,
        "msrm:ChangeMeterServiceRequests",
        write_MeterServiceRequestsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}CancelMeterServiceRequests",
        CancelMeterServiceRequests,
        read_CancelMeterServiceRequests,
        "msrm:CancelMeterServiceRequests",
        write_MeterServiceRequestsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}CloseMeterServiceRequests",
        CloseMeterServiceRequests,
        read_CloseMeterServiceRequests,
        "msrm:CloseMeterServiceRequests",
        write_MeterServiceRequestsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}DeleteMeterServiceRequests",
        DeleteMeterServiceRequests,
        read_DeleteMeterServiceRequests,
        "msrm:DeleteMeterServiceRequests",
        write_MeterServiceRequestsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}CreatedMeterServiceRequests",
        CreatedMeterServiceRequests,
        read_CreatedMeterServiceRequests,
        "msrm:CreatedMeterServiceRequests",
        write_MeterServiceRequestsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}ChangedMeterServiceRequests",
        ChangedMeterServiceRequests,
        read_ChangedMeterServiceRequests,
        "msrm:ChangedMeterServiceRequests",
        write_MeterServiceRequestsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}CanceledMeterServiceRequests",
        CanceledMeterServiceRequests,
        read_CanceledMeterServiceRequests,
        "msrm:CanceledMeterServiceRequests",
        write_MeterServiceRequestsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}ClosedMeterServiceRequests",
        ClosedMeterServiceRequests,
        read_ClosedMeterServiceRequests,
        "msrm:ClosedMeterServiceRequests",
        write_MeterServiceRequestsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}DeletedMeterServiceRequests",
        DeletedMeterServiceRequests,
        read_DeletedMeterServiceRequests,
        "msrm:DeletedMeterServiceRequests",
        write_MeterServiceRequestsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}MeterServiceRequestsResponseMessage",
        MeterServiceRequestsResponseMessage,
        read_MeterServiceRequestsResponseMessage,
        "msrm:MeterServiceRequestsResponseMessage",
        write_MeterServiceRequestsResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/MeterServiceRequestsMessage}MeterServiceRequestsFaultMessage",
        MeterServiceRequestsFaultMessage,
        read_MeterServiceRequestsFaultMessage,
        "msrm:MeterServiceRequestsFaultMessage",
        write_MeterServiceRequestsFaultMessageType,
        XMLNS,
    ),
)
