# Generated from xsd/NetworkModelsMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:NetworkModelsMessage."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages import message as msg
from dsobus.messages import network_models as nm
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, text

XMLNS = (
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
    ' xmlns:nm="urn:dsobus:2026:NetworkModels#"'
    ' xmlns:nmm="urn:dsobus:2026:NetworkModelsMessage"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NetworkModelsPayloadType(Record):
    """Type NetworkModelsPayloadType."""

    NetworkModels: nm.NetworkModels | None = None
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NetworkModelsRequestMessageType(Record):
    """Type NetworkModelsRequestMessageType."""

    Header: msg.HeaderType
    Request: msg.RequestType | None = None
    Payload: NetworkModelsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NetworkModelsResponseMessageType(Record):
    """Type NetworkModelsResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: NetworkModelsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NetworkModelsEventMessageType(Record):
    """Type NetworkModelsEventMessageType."""

    Header: msg.HeaderType
    Payload: NetworkModelsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NetworkModelsFaultMessageType(Record):
    """Type NetworkModelsFaultMessageType."""

    Reply: msg.ReplyType


class CreateNetworkModels(NetworkModelsRequestMessageType):
    __slots__ = ()


class ChangeNetworkModels(NetworkModelsRequestMessageType):
    __slots__ = ()


class CancelNetworkModels(NetworkModelsRequestMessageType):
    __slots__ = ()


class CloseNetworkModels(NetworkModelsRequestMessageType):
    __slots__ = ()


class DeleteNetworkModels(NetworkModelsRequestMessageType):
    __slots__ = ()


class CreatedNetworkModels(NetworkModelsEventMessageType):
    __slots__ = ()


class ChangedNetworkModels(NetworkModelsEventMessageType):
    __slots__ = ()


class CanceledNetworkModels(NetworkModelsEventMessageType):
    __slots__ = ()


class ClosedNetworkModels(NetworkModelsEventMessageType):
    __slots__ = ()


class DeletedNetworkModels(NetworkModelsEventMessageType):
    __slots__ = ()


class NetworkModelsResponseMessage(NetworkModelsResponseMessageType):
    __slots__ = ()


class NetworkModelsFaultMessage(NetworkModelsFaultMessageType):
    __slots__ = ()


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
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModelsMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModelsMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModelsMessage}Format":
        o.Format = c.text or ""
    return o


def write_NetworkModelsPayloadType(o: NetworkModelsPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.NetworkModels is not None:
        nm.write_NetworkModels(o.NetworkModels, "nm:NetworkModels", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "nmm:OperationSet", put)
    if o.Compressed is not None:
        put(f"<nmm:Compressed>{text(o.Compressed)}</nmm:Compressed>")
    if o.Format is not None:
        put(f"<nmm:Format>{text(o.Format)}</nmm:Format>")
    put(f"</{tag}>")


def read_NetworkModelsRequestMessageType(e: Element) -> NetworkModelsRequestMessageType:
    o = new(NetworkModelsRequestMessageType)
    fill_NetworkModelsRequestMessageType(o, e)
    return o


def fill_NetworkModelsRequestMessageType(o: NetworkModelsRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = msg.read_RequestType(e[1])
        o.Payload = read_NetworkModelsPayloadType(e[2])
        return
    o.Request = o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModelsMessage}Request":
        o.Request = msg.read_RequestType(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModelsMessage}Payload":
        o.Payload = read_NetworkModelsPayloadType(c)


def write_NetworkModelsRequestMessageType(
    o: NetworkModelsRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "nmm:Header", put)
    if o.Request is not None:
        msg.write_RequestType(o.Request, "nmm:Request", put)
    if o.Payload is not None:
        write_NetworkModelsPayloadType(o.Payload, "nmm:Payload", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModelsMessage}Payload":
        o.Payload = read_NetworkModelsPayloadType(c)


def write_NetworkModelsResponseMessageType(
    o: NetworkModelsResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "nmm:Header", put)
    msg.write_ReplyType(o.Reply, "nmm:Reply", put)
    if o.Payload is not None:
        write_NetworkModelsPayloadType(o.Payload, "nmm:Payload", put)
    put(f"</{tag}>")


def read_NetworkModelsEventMessageType(e: Element) -> NetworkModelsEventMessageType:
    o = new(NetworkModelsEventMessageType)
    fill_NetworkModelsEventMessageType(o, e)
    return o


def fill_NetworkModelsEventMessageType(o: NetworkModelsEventMessageType, e: Element) -> None:
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Payload = read_NetworkModelsPayloadType(e[1])
        return
    o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModelsMessage}Payload":
        o.Payload = read_NetworkModelsPayloadType(c)


def write_NetworkModelsEventMessageType(o: NetworkModelsEventMessageType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "nmm:Header", put)
    if o.Payload is not None:
        write_NetworkModelsPayloadType(o.Payload, "nmm:Payload", put)
    put(f"</{tag}>")


def read_NetworkModelsFaultMessageType(e: Element) -> NetworkModelsFaultMessageType:
    o = new(NetworkModelsFaultMessageType)
    fill_NetworkModelsFaultMessageType(o, e)
    return o


def fill_NetworkModelsFaultMessageType(o: NetworkModelsFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_NetworkModelsFaultMessageType(o: NetworkModelsFaultMessageType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "nmm:Reply", put)
    put(f"</{tag}>")


def read_CreateNetworkModels(e: Element) -> CreateNetworkModels:
    o = new(CreateNetworkModels)
    fill_NetworkModelsRequestMessageType(o, e)
    return o


def read_ChangeNetworkModels(e: Element) -> ChangeNetworkModels:
    o = new(ChangeNetworkModels)
    fill_NetworkModelsRequestMessageType(o, e)
    return o


def read_CancelNetworkModels(e: Element) -> CancelNetworkModels:
    o = new(CancelNetworkModels)
    fill_NetworkModelsRequestMessageType(o, e)
    return o


def read_CloseNetworkModels(e: Element) -> CloseNetworkModels:
    o = new(CloseNetworkModels)
    fill_NetworkModelsRequestMessageType(o, e)
    return o


def read_DeleteNetworkModels(e: Element) -> DeleteNetworkModels:
    o = new(DeleteNetworkModels)
    fill_NetworkModelsRequestMessageType(o, e)
    return o


def read_CreatedNetworkModels(e: Element) -> CreatedNetworkModels:
    o = new(CreatedNetworkModels)
    fill_NetworkModelsEventMessageType(o, e)
    return o


def read_ChangedNetworkModels(e: Element) -> ChangedNetworkModels:
    o = new(ChangedNetworkModels)
    fill_NetworkModelsEventMessageType(o, e)
    return o


def read_CanceledNetworkModels(e: Element) -> CanceledNetworkModels:
    o = new(CanceledNetworkModels)
    fill_NetworkModelsEventMessageType(o, e)
    return o


def read_ClosedNetworkModels(e: Element) -> ClosedNetworkModels:
    o = new(ClosedNetworkModels)
    fill_NetworkModelsEventMessageType(o, e)
    return o


def read_DeletedNetworkModels(e: Element) -> DeletedNetworkModels:
    o = new(DeletedNetworkModels)
    fill_NetworkModelsEventMessageType(o, e)
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
        "{urn:dsobus:2026:NetworkModelsMessage}CreateNetworkModels",
        CreateNetworkModels,
        read_CreateNetworkModels,
        "nmm:CreateNetworkModels",
        write_NetworkModelsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:NetworkModelsMessage}ChangeNetworkModels",
        ChangeNetworkModels,
        read_ChangeNetworkModels,
        "nmm:ChangeNetworkModels",
        write_NetworkModelsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:NetworkModelsMessage}CancelNetworkModels",
        CancelNetworkModels,
        read_CancelNetworkModels,
        "nmm:CancelNetworkModels",
        write_NetworkModelsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:NetworkModelsMessage}CloseNetworkModels",
        CloseNetworkModels,
        read_CloseNetworkModels,
        "nmm:CloseNetworkModels",
        write_NetworkModelsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:NetworkModelsMessage}DeleteNetworkModels",
        DeleteNetworkModels,
        read_DeleteNetworkModels,
        "nmm:DeleteNetworkModels",
        write_NetworkModelsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:NetworkModelsMessage}CreatedNetworkModels",
        CreatedNetworkModels,
        read_CreatedNetworkModels,
        "nmm:CreatedNetworkModels",
        write_NetworkModelsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:NetworkModelsMessage}ChangedNetworkModels",
        ChangedNetworkModels,
        read_ChangedNetworkModels,
        "nmm:ChangedNetworkModels",
        write_NetworkModelsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:NetworkModelsMessage}CanceledNetworkModels",
        CanceledNetworkModels,
        read_CanceledNetworkModels,
        "nmm:CanceledNetworkModels",
        write_NetworkModelsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:NetworkModelsMessage}ClosedNetworkModels",
        ClosedNetworkModels,
        read_ClosedNetworkModels,
        "nmm:ClosedNetworkModels",
        write_NetworkModelsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:NetworkModelsMessage}DeletedNetworkModels",
        DeletedNetworkModels,
        read_DeletedNetworkModels,
        "nmm:DeletedNetworkModels",
        write_NetworkModelsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:NetworkModelsMessage}NetworkModelsResponseMessage",
        NetworkModelsResponseMessage,
        read_NetworkModelsResponseMessage,
        "nmm:NetworkModelsResponseMessage",
        write_NetworkModelsResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:NetworkModelsMessage}NetworkModelsFaultMessage",
        NetworkModelsFaultMessage,
        read_NetworkModelsFaultMessage,
        "nmm:NetworkModelsFaultMessage",
        write_NetworkModelsFaultMessageType,
        XMLNS,
    ),
)
