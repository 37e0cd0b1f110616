# Generated from xsd/MaintenanceOrdersMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2015/MaintenanceOrdersMessage."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages import maintenance_orders as mo
from dsobus.messages import message as msg
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, text

XMLNS = (
    ' xmlns:mo="http://iec.ch/TC57/2015/MaintenanceOrders#"'
    ' xmlns:mom="http://iec.ch/TC57/2015/MaintenanceOrdersMessage"'
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MaintenanceOrdersPayloadType(Record):
    """Type MaintenanceOrdersPayloadType."""

    MaintenanceOrders: mo.MaintenanceOrders
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MaintenanceOrdersRequestMessageType(Record):
    """Type MaintenanceOrdersRequestMessageType."""

    Header: msg.HeaderType
    Request: msg.RequestType | None = None
    Payload: MaintenanceOrdersPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MaintenanceOrdersResponseMessageType(Record):
    """Type MaintenanceOrdersResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: MaintenanceOrdersPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MaintenanceOrdersEventMessageType(Record):
    """Type MaintenanceOrdersEventMessageType."""

    Header: msg.HeaderType
    Payload: MaintenanceOrdersPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MaintenanceOrdersFaultMessageType(Record):
    """Type MaintenanceOrdersFaultMessageType."""

    Reply: msg.ReplyType


class CreateMaintenanceOrders(MaintenanceOrdersRequestMessageType):
    __slots__ = ()


class ChangeMaintenanceOrders(MaintenanceOrdersRequestMessageType):
    __slots__ = ()


class CancelMaintenanceOrders(MaintenanceOrdersRequestMessageType):
    __slots__ = ()


class CloseMaintenanceOrders(MaintenanceOrdersRequestMessageType):
    __slots__ = ()


class DeleteMaintenanceOrders(MaintenanceOrdersRequestMessageType):
    __slots__ = ()


class CreatedMaintenanceOrders(MaintenanceOrdersEventMessageType):
    __slots__ = ()


class ChangedMaintenanceOrders(MaintenanceOrdersEventMessageType):
    __slots__ = ()


class CanceledMaintenanceOrders(MaintenanceOrdersEventMessageType):
    __slots__ = ()


class ClosedMaintenanceOrders(MaintenanceOrdersEventMessageType):
    __slots__ = ()


class DeletedMaintenanceOrders(MaintenanceOrdersEventMessageType):
    __slots__ = ()


class MaintenanceOrdersResponseMessage(MaintenanceOrdersResponseMessageType):
    __slots__ = ()


class MaintenanceOrdersFaultMessage(MaintenanceOrdersFaultMessageType):
    __slots__ = ()


def read_MaintenanceOrdersPayloadType(e: Element) -> MaintenanceOrdersPayloadType:
    o = new(MaintenanceOrdersPayloadType)
    if len(e) == 4:
        o.MaintenanceOrders = mo.read_MaintenanceOrders(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.OperationSet = o.Compressed = o.Format = None
    if len(e) == 1:
        o.MaintenanceOrders = mo.read_MaintenanceOrders(e[0])
        return o
    k = children(e)
    i = 0
    o.MaintenanceOrders = mo.read_MaintenanceOrders(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}Format":
        o.Format = c.text or ""
    return o


def write_MaintenanceOrdersPayloadType(o: MaintenanceOrdersPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    mo.write_MaintenanceOrders(o.MaintenanceOrders, "mo:MaintenanceOrders", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "mom:OperationSet", put)
    if o.Compressed is not None:
        put(f"<mom:Compressed>{text(o.Compressed)}</mom:Compressed>")
    if o.Format is not None:
        put(f"<mom:Format>{text(o.Format)}</mom:Format>")
    put(f"</{tag}>")


def read_MaintenanceOrdersRequestMessageType(e: Element) -> MaintenanceOrdersRequestMessageType:
    o = new(MaintenanceOrdersRequestMessageType)
    fill_MaintenanceOrdersRequestMessageType(o, e)
    return o


def fill_MaintenanceOrdersRequestMessageType(o: MaintenanceOrdersRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = msg.read_RequestType(e[1])
        o.Payload = read_MaintenanceOrdersPayloadType(e[2])
        return
    o.Request = o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}Request":
        o.Request = msg.read_RequestType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}Payload":
        o.Payload = read_MaintenanceOrdersPayloadType(c)


def write_MaintenanceOrdersRequestMessageType(
    o: MaintenanceOrdersRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "mom:Header", put)
    if o.Request is not None:
        msg.write_RequestType(o.Request, "mom:Request", put)
    if o.Payload is not None:
        write_MaintenanceOrdersPayloadType(o.Payload, "mom:Payload", put)
    put(f"</{tag}>")


def read_MaintenanceOrdersResponseMessageType(e: Element) -> MaintenanceOrdersResponseMessageType:
    o = new(MaintenanceOrdersResponseMessageType)
    fill_MaintenanceOrdersResponseMessageType(o, e)
    return o


def fill_MaintenanceOrdersResponseMessageType(o: MaintenanceOrdersResponseMessageType, e: Element) -> None:
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}Payload":
        o.Payload = read_MaintenanceOrdersPayloadType(c)


def write_MaintenanceOrdersResponseMessageType(
    o: MaintenanceOrdersResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "mom:Header", put)
    msg.write_ReplyType(o.Reply, "mom:Reply", put)
    if o.Payload is not None:
        write_MaintenanceOrdersPayloadType(o.Payload, "mom:Payload", put)
    put(f"</{tag}>")


def read_MaintenanceOrdersEventMessageType(e: Element) -> MaintenanceOrdersEventMessageType:
    o = new(MaintenanceOrdersEventMessageType)
    fill_MaintenanceOrdersEventMessageType(o, e)
    return o


def fill_MaintenanceOrdersEventMessageType(o: MaintenanceOrdersEventMessageType, e: Element) -> None:
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Payload = read_MaintenanceOrdersPayloadType(e[1])
        return
    o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}Payload":
        o.Payload = read_MaintenanceOrdersPayloadType(c)


def write_MaintenanceOrdersEventMessageType(
    o: MaintenanceOrdersEventMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "mom:Header", put)
    if o.Payload is not None:
        write_MaintenanceOrdersPayloadType(o.Payload, "mom:Payload", put)
    put(f"</{tag}>")


def read_MaintenanceOrdersFaultMessageType(e: Element) -> MaintenanceOrdersFaultMessageType:
    o = new(MaintenanceOrdersFaultMessageType)
    fill_MaintenanceOrdersFaultMessageType(o, e)
    return o


def fill_MaintenanceOrdersFaultMessageType(o: MaintenanceOrdersFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_MaintenanceOrdersFaultMessageType(
    o: MaintenanceOrdersFaultMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "mom:Reply", put)
    put(f"</{tag}>")


def read_CreateMaintenanceOrders(e: Element) -> CreateMaintenanceOrders:
    o = new(CreateMaintenanceOrders)
    fill_MaintenanceOrdersRequestMessageType(o, e)
    return o


def read_ChangeMaintenanceOrders(e: Element) -> ChangeMaintenanceOrders:
    o = new(ChangeMaintenanceOrders)
    fill_MaintenanceOrdersRequestMessageType(o, e)
    return o


def read_CancelMaintenanceOrders(e: Element) -> CancelMaintenanceOrders:
    o = new(CancelMaintenanceOrders)
    fill_MaintenanceOrdersRequestMessageType(o, e)
    return o


def read_CloseMaintenanceOrders(e: Element) -> CloseMaintenanceOrders:
    o = new(CloseMaintenanceOrders)
    fill_MaintenanceOrdersRequestMessageType(o, e)
    return o


def read_DeleteMaintenanceOrders(e: Element) -> DeleteMaintenanceOrders:
    o = new(DeleteMaintenanceOrders)
    fill_MaintenanceOrdersRequestMessageType(o, e)
    return o


def read_CreatedMaintenanceOrders(e: Element) -> CreatedMaintenanceOrders:
    o = new(CreatedMaintenanceOrders)
    fill_MaintenanceOrdersEventMessageType(o, e)
    return o


def read_ChangedMaintenanceOrders(e: Element) -> ChangedMaintenanceOrders:
    o = new(ChangedMaintenanceOrders)
    fill_MaintenanceOrdersEventMessageType(o, e)
    return o


def read_CanceledMaintenanceOrders(e: Element) -> CanceledMaintenanceOrders:
    o = new(CanceledMaintenanceOrders)
    fill_MaintenanceOrdersEventMessageType(o, e)
    return o


def read_ClosedMaintenanceOrders(e: Element) -> ClosedMaintenanceOrders:
    o = new(ClosedMaintenanceOrders)
    fill_MaintenanceOrdersEventMessageType(o, e)
    return o


def read_DeletedMaintenanceOrders(e: Element) -> DeletedMaintenanceOrders:
    o = new(DeletedMaintenanceOrders)
    fill_MaintenanceOrdersEventMessageType(o, e)
    return o


def read_MaintenanceOrdersResponseMessage(e: Element) -> MaintenanceOrdersResponseMessage:
    o = new(MaintenanceOrdersResponseMessage)
    fill_MaintenanceOrdersResponseMessageType(o, e)
    return o


def read_MaintenanceOrdersFaultMessage(e: Element) -> MaintenanceOrdersFaultMessage:
    o = new(MaintenanceOrdersFaultMessage)
    fill_MaintenanceOrdersFaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}CreateMaintenanceOrders",
        CreateMaintenanceOrders,
        read_CreateMaintenanceOrders,
        "mom:CreateMaintenanceOrders",
        write_MaintenanceOrdersRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}ChangeMaintenanceOrders",
        ChangeMaintenanceOrders,
        read_ChangeMaintenanceOrders,
        "mom:ChangeMaintenanceOrders",
        write_MaintenanceOrdersRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}CancelMaintenanceOrders",
        CancelMaintenanceOrders,
        read_CancelMaintenanceOrders,
        "mom:CancelMaintenanceOrders",
        write_MaintenanceOrdersRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}CloseMaintenanceOrders",
        CloseMaintenanceOrders,
        read_CloseMaintenanceOrders,
        "mom:CloseMaintenanceOrders",
        write_MaintenanceOrdersRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}DeleteMaintenanceOrders",
        DeleteMaintenanceOrders,
        read_DeleteMaintenanceOrders,
        "mom:DeleteMaintenanceOrders",
        write_MaintenanceOrdersRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}CreatedMaintenanceOrders",
        CreatedMaintenanceOrders,
        read_CreatedMaintenanceOrders,
        "mom:CreatedMaintenanceOrders",
        write_MaintenanceOrdersEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}ChangedMaintenanceOrders",
        ChangedMaintenanceOrders,
        read_ChangedMaintenanceOrders,
        "mom:ChangedMaintenanceOrders",
        write_MaintenanceOrdersEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}CanceledMaintenanceOrders",
        CanceledMaintenanceOrders,
        read_CanceledMaintenanceOrders,
        "mom:CanceledMaintenanceOrders",
        write_MaintenanceOrdersEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}ClosedMaintenanceOrders",
        ClosedMaintenanceOrders,
        read_ClosedMaintenanceOrders,
        "mom:ClosedMaintenanceOrders",
        write_MaintenanceOrdersEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}DeletedMaintenanceOrders",
        DeletedMaintenanceOrders,
        read_DeletedMaintenanceOrders,
        "mom:DeletedMaintenanceOrders",
        write_MaintenanceOrdersEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}MaintenanceOrdersResponseMessage",
        MaintenanceOrdersResponseMessage,
        read_MaintenanceOrdersResponseMessage,
        "mom:MaintenanceOrdersResponseMessage",
        write_MaintenanceOrdersResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/MaintenanceOrdersMessage}MaintenanceOrdersFaultMessage",
        MaintenanceOrdersFaultMessage,
        read_MaintenanceOrdersFaultMessage,
        "mom:MaintenanceOrdersFaultMessage",
        write_MaintenanceOrdersFaultMessageType,
        XMLNS,
    ),
)
