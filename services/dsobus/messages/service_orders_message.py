# Generated from xsd/ServiceOrdersMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2015/ServiceOrdersMessage."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages import message as msg
from dsobus.messages import service_orders as so
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, text

XMLNS = (
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
    ' xmlns:so="http://iec.ch/TC57/2015/ServiceOrders#"'
    ' xmlns:som="http://iec.ch/TC57/2015/ServiceOrdersMessage"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServiceOrdersPayloadType(Record):
    """Type ServiceOrdersPayloadType."""

    ServiceOrders: so.ServiceOrders
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServiceOrdersRequestMessageType(Record):
    """Type ServiceOrdersRequestMessageType."""

    Header: msg.HeaderType
    Request: msg.RequestType | None = None
    Payload: ServiceOrdersPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServiceOrdersResponseMessageType(Record):
    """Type ServiceOrdersResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: ServiceOrdersPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServiceOrdersEventMessageType(Record):
    """Type ServiceOrdersEventMessageType."""

    Header: msg.HeaderType
    Payload: ServiceOrdersPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServiceOrdersFaultMessageType(Record):
    """Type ServiceOrdersFaultMessageType."""

    Reply: msg.ReplyType


class CreateServiceOrders(ServiceOrdersRequestMessageType):
    __slots__ = ()


class ChangeServiceOrders(ServiceOrdersRequestMessageType):
    __slots__ = ()


class CancelServiceOrders(ServiceOrdersRequestMessageType):
    __slots__ = ()


class CloseServiceOrders(ServiceOrdersRequestMessageType):
    __slots__ = ()


class DeleteServiceOrders(ServiceOrdersRequestMessageType):
    __slots__ = ()


class CreatedServiceOrders(ServiceOrdersEventMessageType):
    __slots__ = ()


class ChangedServiceOrders(ServiceOrdersEventMessageType):
    __slots__ = ()


class CanceledServiceOrders(ServiceOrdersEventMessageType):
    __slots__ = ()


class ClosedServiceOrders(ServiceOrdersEventMessageType):
    __slots__ = ()


class DeletedServiceOrders(ServiceOrdersEventMessageType):
    __slots__ = ()


class ServiceOrdersResponseMessage(ServiceOrdersResponseMessageType):
    __slots__ = ()


class ServiceOrdersFaultMessage(ServiceOrdersFaultMessageType):
    __slots__ = ()


def read_ServiceOrdersPayloadType(e: Element) -> ServiceOrdersPayloadType:
    o = new(ServiceOrdersPayloadType)
    if len(e) == 4:
        o.ServiceOrders = so.read_ServiceOrders(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.OperationSet = o.Compressed = o.Format = None
    if len(e) == 1:
        o.ServiceOrders = so.read_ServiceOrders(e[0])
        return o
    k = children(e)
    i = 0
    o.ServiceOrders = so.read_ServiceOrders(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrdersMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrdersMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrdersMessage}Format":
        o.Format = c.text or ""
    return o


def write_ServiceOrdersPayloadType(o: ServiceOrdersPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    so.write_ServiceOrders(o.ServiceOrders, "so:ServiceOrders", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "som:OperationSet", put)
    if o.Compressed is not None:
        put(f"<som:Compressed>{text(o.Compressed)}</som:Compressed>")
    if o.Format is not None:
        put(f"<som:Format>{text(o.Format)}</som:Format>")
    put(f"</{tag}>")


def read_ServiceOrdersRequestMessageType(e: Element) -> ServiceOrdersRequestMessageType:
    o = new(ServiceOrdersRequestMessageType)
    fill_ServiceOrdersRequestMessageType(o, e)
    return o


def fill_ServiceOrdersRequestMessageType(o: ServiceOrdersRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = msg.read_RequestType(e[1])
        o.Payload = read_ServiceOrdersPayloadType(e[2])
        return
    o.Request = o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrdersMessage}Request":
        o.Request = msg.read_RequestType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrdersMessage}Payload":
        o.Payload = read_ServiceOrdersPayloadType(c)


def write_ServiceOrdersRequestMessageType(
    o: ServiceOrdersRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "som:Header", put)
    if o.Request is not None:
        msg.write_RequestType(o.Request, "som:Request", put)
    if o.Payload is not None:
        write_ServiceOrdersPayloadType(o.Payload, "som:Payload", put)
    put(f"</{tag}>")


def read_ServiceOrdersResponseMessageType(e: Element) -> ServiceOrdersResponseMessageType:
    o = new(ServiceOrdersResponseMessageType)
    fill_ServiceOrdersResponseMessageType(o, e)
    return o


def fill_ServiceOrdersResponseMessageType(o: ServiceOrdersResponseMessageType, e: Element) -> None:
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrdersMessage}Payload":
        o.Payload = read_ServiceOrdersPayloadType(c)


def write_ServiceOrdersResponseMessageType(
    o: ServiceOrdersResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "som:Header", put)
    msg.write_ReplyType(o.Reply, "som:Reply", put)
    if o.Payload is not None:
        write_ServiceOrdersPayloadType(o.Payload, "som:Payload", put)
    put(f"</{tag}>")


def read_ServiceOrdersEventMessageType(e: Element) -> ServiceOrdersEventMessageType:
    o = new(ServiceOrdersEventMessageType)
    fill_ServiceOrdersEventMessageType(o, e)
    return o


def fill_ServiceOrdersEventMessageType(o: ServiceOrdersEventMessageType, e: Element) -> None:
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Payload = read_ServiceOrdersPayloadType(e[1])
        return
    o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrdersMessage}Payload":
        o.Payload = read_ServiceOrdersPayloadType(c)


def write_ServiceOrdersEventMessageType(o: ServiceOrdersEventMessageType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "som:Header", put)
    if o.Payload is not None:
        write_ServiceOrdersPayloadType(o.Payload, "som:Payload", put)
    put(f"</{tag}>")


def read_ServiceOrdersFaultMessageType(e: Element) -> ServiceOrdersFaultMessageType:
    o = new(ServiceOrdersFaultMessageType)
    fill_ServiceOrdersFaultMessageType(o, e)
    return o


def fill_ServiceOrdersFaultMessageType(o: ServiceOrdersFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_ServiceOrdersFaultMessageType(o: ServiceOrdersFaultMessageType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "som:Reply", put)
    put(f"</{tag}>")


def read_CreateServiceOrders(e: Element) -> CreateServiceOrders:
    o = new(CreateServiceOrders)
    fill_ServiceOrdersRequestMessageType(o, e)
    return o


def read_ChangeServiceOrders(e: Element) -> ChangeServiceOrders:
    o = new(ChangeServiceOrders)
    fill_ServiceOrdersRequestMessageType(o, e)
    return o


def read_CancelServiceOrders(e: Element) -> CancelServiceOrders:
    o = new(CancelServiceOrders)
    fill_ServiceOrdersRequestMessageType(o, e)
    return o


def read_CloseServiceOrders(e: Element) -> CloseServiceOrders:
    o = new(CloseServiceOrders)
    fill_ServiceOrdersRequestMessageType(o, e)
    return o


def read_DeleteServiceOrders(e: Element) -> DeleteServiceOrders:
    o = new(DeleteServiceOrders)
    fill_ServiceOrdersRequestMessageType(o, e)
    return o


def read_CreatedServiceOrders(e: Element) -> CreatedServiceOrders:
    o = new(CreatedServiceOrders)
    fill_ServiceOrdersEventMessageType(o, e)
    return o


def read_ChangedServiceOrders(e: Element) -> ChangedServiceOrders:
    o = new(ChangedServiceOrders)
    fill_ServiceOrdersEventMessageType(o, e)
    return o


def read_CanceledServiceOrders(e: Element) -> CanceledServiceOrders:
    o = new(CanceledServiceOrders)
    fill_ServiceOrdersEventMessageType(o, e)
    return o


def read_ClosedServiceOrders(e: Element) -> ClosedServiceOrders:
    o = new(ClosedServiceOrders)
    fill_ServiceOrdersEventMessageType(o, e)
    return o


def read_DeletedServiceOrders(e: Element) -> DeletedServiceOrders:
    o = new(DeletedServiceOrders)
    fill_ServiceOrdersEventMessageType(o, e)
    return o


def read_ServiceOrdersResponseMessage(e: Element) -> ServiceOrdersResponseMessage:
    o = new(ServiceOrdersResponseMessage)
    fill_ServiceOrdersResponseMessageType(o, e)
    return o


def read_ServiceOrdersFaultMessage(e: Element) -> ServiceOrdersFaultMessage:
    o = new(ServiceOrdersFaultMessage)
    fill_ServiceOrdersFaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2015/ServiceOrdersMessage}CreateServiceOrders",
        CreateServiceOrders,
        read_CreateServiceOrders,
        "som:CreateServiceOrders",
        write_ServiceOrdersRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/ServiceOrdersMessage}ChangeServiceOrders",
        ChangeServiceOrders,
        read_ChangeServiceOrders,
        "som:ChangeServiceOrders",
        write_ServiceOrdersRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/ServiceOrdersMessage}CancelServiceOrders",
        CancelServiceOrders,
        read_CancelServiceOrders,
        "som:CancelServiceOrders",
        write_ServiceOrdersRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/ServiceOrdersMessage}CloseServiceOrders",
        CloseServiceOrders,
        read_CloseServiceOrders,
        "som:CloseServiceOrders",
        write_ServiceOrdersRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/ServiceOrdersMessage}DeleteServiceOrders",
        DeleteServiceOrders,
        read_DeleteServiceOrders,
        "som:DeleteServiceOrders",
        write_ServiceOrdersRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/ServiceOrdersMessage}CreatedServiceOrders",
        CreatedServiceOrders,
        read_CreatedServiceOrders,
        "som:CreatedServiceOrders",
        write_ServiceOrdersEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/ServiceOrdersMessage}ChangedServiceOrders",
        ChangedServiceOrders,
        read_ChangedServiceOrders,
        "som:ChangedServiceOrders",
        write_ServiceOrdersEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/ServiceOrdersMessage}CanceledServiceOrders",
        CanceledServiceOrders,
        read_CanceledServiceOrders,
        "som:CanceledServiceOrders",
        write_ServiceOrdersEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/ServiceOrdersMessage}ClosedServiceOrders",
        ClosedServiceOrders,
        read_ClosedServiceOrders,
        "som:ClosedServiceOrders",
        write_ServiceOrdersEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/ServiceOrdersMessage}DeletedServiceOrders",
        DeletedServiceOrders,
        read_DeletedServiceOrders,
        "som:DeletedServiceOrders",
        write_ServiceOrdersEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/ServiceOrdersMessage}ServiceOrdersResponseMessage",
        ServiceOrdersResponseMessage,
        read_ServiceOrdersResponseMessage,
        "som:ServiceOrdersResponseMessage",
        write_ServiceOrdersResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/ServiceOrdersMessage}ServiceOrdersFaultMessage",
        ServiceOrdersFaultMessage,
        read_ServiceOrdersFaultMessage,
        "som:ServiceOrdersFaultMessage",
        write_ServiceOrdersFaultMessageType,
        XMLNS,
    ),
)
