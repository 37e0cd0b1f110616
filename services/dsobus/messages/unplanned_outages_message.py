# Generated from xsd/UnplannedOutagesMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:UnplannedOutagesMessage."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages import message as msg
from dsobus.messages import unplanned_outages as uo
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, text

XMLNS = (
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
    ' xmlns:uo="urn:dsobus:2026:UnplannedOutages#"'
    ' xmlns:uom="urn:dsobus:2026:UnplannedOutagesMessage"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UnplannedOutagesPayloadType(Record):
    """Type UnplannedOutagesPayloadType."""

    UnplannedOutages: uo.UnplannedOutages
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UnplannedOutagesRequestMessageType(Record):
    """Type UnplannedOutagesRequestMessageType."""

    Header: msg.HeaderType
    Request: msg.RequestType | None = None
    Payload: UnplannedOutagesPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UnplannedOutagesResponseMessageType(Record):
    """Type UnplannedOutagesResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: UnplannedOutagesPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UnplannedOutagesEventMessageType(Record):
    """Type UnplannedOutagesEventMessageType."""

    Header: msg.HeaderType
    Payload: UnplannedOutagesPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UnplannedOutagesFaultMessageType(Record):
    """Type UnplannedOutagesFaultMessageType."""

    Reply: msg.ReplyType


class CreateUnplannedOutages(UnplannedOutagesRequestMessageType):
    __slots__ = ()


class ChangeUnplannedOutages(UnplannedOutagesRequestMessageType):
    __slots__ = ()


class CancelUnplannedOutages(UnplannedOutagesRequestMessageType):
    __slots__ = ()


class CloseUnplannedOutages(UnplannedOutagesRequestMessageType):
    __slots__ = ()


class DeleteUnplannedOutages(UnplannedOutagesRequestMessageType):
    __slots__ = ()


class CreatedUnplannedOutages(UnplannedOutagesEventMessageType):
    __slots__ = ()


class ChangedUnplannedOutages(UnplannedOutagesEventMessageType):
    __slots__ = ()


class CanceledUnplannedOutages(UnplannedOutagesEventMessageType):
    __slots__ = ()


class ClosedUnplannedOutages(UnplannedOutagesEventMessageType):
    __slots__ = ()


class DeletedUnplannedOutages(UnplannedOutagesEventMessageType):
    __slots__ = ()


class UnplannedOutagesResponseMessage(UnplannedOutagesResponseMessageType):
    __slots__ = ()


class UnplannedOutagesFaultMessage(UnplannedOutagesFaultMessageType):
    __slots__ = ()


def read_UnplannedOutagesPayloadType(e: Element) -> UnplannedOutagesPayloadType:
    o = new(UnplannedOutagesPayloadType)
    if len(e) == 4:
        o.UnplannedOutages = uo.read_UnplannedOutages(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.OperationSet = o.Compressed = o.Format = None
    if len(e) == 1:
        o.UnplannedOutages = uo.read_UnplannedOutages(e[0])
        return o
    k = children(e)
    i = 0
    o.UnplannedOutages = uo.read_UnplannedOutages(k[i])
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutagesMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutagesMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutagesMessage}Format":
        o.Format = c.text or ""
    return o


def write_UnplannedOutagesPayloadType(o: UnplannedOutagesPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    uo.write_UnplannedOutages(o.UnplannedOutages, "uo:UnplannedOutages", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "uom:OperationSet", put)
    if o.Compressed is not None:
        put(f"<uom:Compressed>{text(o.Compressed)}</uom:Compressed>")
    if o.Format is not None:
        put(f"<uom:Format>{text(o.Format)}</uom:Format>")
    put(f"</{tag}>")


def read_UnplannedOutagesRequestMessageType(e: Element) -> UnplannedOutagesRequestMessageType:
    o = new(UnplannedOutagesRequestMessageType)
    fill_UnplannedOutagesRequestMessageType(o, e)
    return o


def fill_UnplannedOutagesRequestMessageType(o: UnplannedOutagesRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = msg.read_RequestType(e[1])
        o.Payload = read_UnplannedOutagesPayloadType(e[2])
        return
    o.Request = o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutagesMessage}Request":
        o.Request = msg.read_RequestType(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutagesMessage}Payload":
        o.Payload = read_UnplannedOutagesPayloadType(c)


def write_UnplannedOutagesRequestMessageType(
    o: UnplannedOutagesRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "uom:Header", put)
    if o.Request is not None:
        msg.write_RequestType(o.Request, "uom:Request", put)
    if o.Payload is not None:
        write_UnplannedOutagesPayloadType(o.Payload, "uom:Payload", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutagesMessage}Payload":
        o.Payload = read_UnplannedOutagesPayloadType(c)


def write_UnplannedOutagesResponseMessageType(
    o: UnplannedOutagesResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "uom:Header", put)
    msg.write_ReplyType(o.Reply, "uom:Reply", put)
    if o.Payload is not None:
        write_UnplannedOutagesPayloadType(o.Payload, "uom:Payload", put)
    put(f"</{tag}>")


def read_UnplannedOutagesEventMessageType(e: Element) -> UnplannedOutagesEventMessageType:
    o = new(UnplannedOutagesEventMessageType)
    fill_UnplannedOutagesEventMessageType(o, e)
    return o


def fill_UnplannedOutagesEventMessageType(o: UnplannedOutagesEventMessageType, e: Element) -> None:
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Payload = read_UnplannedOutagesPayloadType(e[1])
        return
    o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutagesMessage}Payload":
        o.Payload = read_UnplannedOutagesPayloadType(c)


def write_UnplannedOutagesEventMessageType(
    o: UnplannedOutagesEventMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "uom:Header", put)
    if o.Payload is not None:
        write_UnplannedOutagesPayloadType(o.Payload, "uom:Payload", put)
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
    msg.write_ReplyType(o.Reply, "uom:Reply", put)
    put(f"</{tag}>")


def read_CreateUnplannedOutages(e: Element) -> CreateUnplannedOutages:
    o = new(CreateUnplannedOutages)
    fill_UnplannedOutagesRequestMessageType(o, e)
    return o


def read_ChangeUnplannedOutages(e: Element) -> ChangeUnplannedOutages:
    o = new(ChangeUnplannedOutages)
    fill_UnplannedOutagesRequestMessageType(o, e)
    return o


def read_CancelUnplannedOutages(e: Element) -> CancelUnplannedOutages:
    o = new(CancelUnplannedOutages)
    fill_UnplannedOutagesRequestMessageType(o, e)
    return o


def read_CloseUnplannedOutages(e: Element) -> CloseUnplannedOutages:
    o = new(CloseUnplannedOutages)
    fill_UnplannedOutagesRequestMessageType(o, e)
    return o


def read_DeleteUnplannedOutages(e: Element) -> DeleteUnplannedOutages:
    o = new(DeleteUnplannedOutages)
    fill_UnplannedOutagesRequestMessageType(o, e)
    return o


def read_CreatedUnplannedOutages(e: Element) -> CreatedUnplannedOutages:
    o = new(CreatedUnplannedOutages)
    fill_UnplannedOutagesEventMessageType(o, e)
    return o


def read_ChangedUnplannedOutages(e: Element) -> ChangedUnplannedOutages:
    o = new(ChangedUnplannedOutages)
    fill_UnplannedOutagesEventMessageType(o, e)
    return o


def read_CanceledUnplannedOutages(e: Element) -> CanceledUnplannedOutages:
    o = new(CanceledUnplannedOutages)
    fill_UnplannedOutagesEventMessageType(o, e)
    return o


def read_ClosedUnplannedOutages(e: Element) -> ClosedUnplannedOutages:
    o = new(ClosedUnplannedOutages)
    fill_UnplannedOutagesEventMessageType(o, e)
    return o


def read_DeletedUnplannedOutages(e: Element) -> DeletedUnplannedOutages:
    o = new(DeletedUnplannedOutages)
    fill_UnplannedOutagesEventMessageType(o, e)
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
        "{urn:dsobus:2026:UnplannedOutagesMessage}CreateUnplannedOutages",
        CreateUnplannedOutages,
        read_CreateUnplannedOutages,
        "uom:CreateUnplannedOutages",
        write_UnplannedOutagesRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:UnplannedOutagesMessage}ChangeUnplannedOutages",
        ChangeUnplannedOutages,
        read_ChangeUnplannedOutages,
        "uom:ChangeUnplannedOutages",
        write_UnplannedOutagesRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:UnplannedOutagesMessage}CancelUnplannedOutages",
        CancelUnplannedOutages,
        read_CancelUnplannedOutages,
        "uom:CancelUnplannedOutages",
        write_UnplannedOutagesRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:UnplannedOutagesMessage}CloseUnplannedOutages",
        CloseUnplannedOutages,
        read_CloseUnplannedOutages,
        "uom:CloseUnplannedOutages",
        write_UnplannedOutagesRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:UnplannedOutagesMessage}DeleteUnplannedOutages",
        DeleteUnplannedOutages,
        read_DeleteUnplannedOutages,
        "uom:DeleteUnplannedOutages",
        write_UnplannedOutagesRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:UnplannedOutagesMessage}CreatedUnplannedOutages",
        CreatedUnplannedOutages,
        read_CreatedUnplannedOutages,
        "uom:CreatedUnplannedOutages",
        write_UnplannedOutagesEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:UnplannedOutagesMessage}ChangedUnplannedOutages",
        ChangedUnplannedOutages,
        read_ChangedUnplannedOutages,
        "uom:ChangedUnplannedOutages",
        write_UnplannedOutagesEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:UnplannedOutagesMessage}CanceledUnplannedOutages",
        CanceledUnplannedOutages,
        read_CanceledUnplannedOutages,
        "uom:CanceledUnplannedOutages",
        write_UnplannedOutagesEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:UnplannedOutagesMessage}ClosedUnplannedOutages",
        ClosedUnplannedOutages,
        read_ClosedUnplannedOutages,
        "uom:ClosedUnplannedOutages",
        write_UnplannedOutagesEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:UnplannedOutagesMessage}DeletedUnplannedOutages",
        DeletedUnplannedOutages,
        read_DeletedUnplannedOutages,
        "uom:DeletedUnplannedOutages",
        write_UnplannedOutagesEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:UnplannedOutagesMessage}UnplannedOutagesResponseMessage",
        UnplannedOutagesResponseMessage,
        read_UnplannedOutagesResponseMessage,
        "uom:UnplannedOutagesResponseMessage",
        write_UnplannedOutagesResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:UnplannedOutagesMessage}UnplannedOutagesFaultMessage",
        UnplannedOutagesFaultMessage,
        read_UnplannedOutagesFaultMessage,
        "uom:UnplannedOutagesFaultMessage",
        write_UnplannedOutagesFaultMessageType,
        XMLNS,
    ),
)
