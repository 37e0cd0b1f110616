# Generated from xsd/EndDeviceControlsMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2011/EndDeviceControlsMessage."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages import end_device_controls as edc
from dsobus.messages import message as msg
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, text

XMLNS = (
    ' xmlns:edc="http://iec.ch/TC57/2011/EndDeviceControls#"'
    ' xmlns:edcm="http://iec.ch/TC57/2011/EndDeviceControlsMessage"'
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceControlsPayloadType(Record):
    """Type EndDeviceControlsPayloadType."""

    EndDeviceControls: edc.EndDeviceControls
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceControlsRequestMessageType(Record):
    """Type EndDeviceControlsRequestMessageType."""

    Header: msg.HeaderType
    Request: msg.RequestType | None = None
    Payload: EndDeviceControlsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceControlsResponseMessageType(Record):
    """Type EndDeviceControlsResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: EndDeviceControlsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceControlsEventMessageType(Record):
    """Type EndDeviceControlsEventMessageType."""

    Header: msg.HeaderType
    Payload: EndDeviceControlsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceControlsFaultMessageType(Record):
    """Type EndDeviceControlsFaultMessageType."""

    Reply: msg.ReplyType


class CreateEndDeviceControls(EndDeviceControlsRequestMessageType):
    __slots__ = ()


class ChangeEndDeviceControls(EndDeviceControlsRequestMessageType):
    __slots__ = ()


class CancelEndDeviceControls(EndDeviceControlsRequestMessageType):
    __slots__ = ()


class CloseEndDeviceControls(EndDeviceControlsRequestMessageType):
    __slots__ = ()


class DeleteEndDeviceControls(EndDeviceControlsRequestMessageType):
    __slots__ = ()


class CreatedEndDeviceControls(EndDeviceControlsEventMessageType):
    __slots__ = ()


class ChangedEndDeviceControls(EndDeviceControlsEventMessageType):
    __slots__ = ()


class CanceledEndDeviceControls(EndDeviceControlsEventMessageType):
    __slots__ = ()


class ClosedEndDeviceControls(EndDeviceControlsEventMessageType):
    __slots__ = ()


class DeletedEndDeviceControls(EndDeviceControlsEventMessageType):
    __slots__ = ()


class EndDeviceControlsResponseMessage(EndDeviceControlsResponseMessageType):
    __slots__ = ()


class EndDeviceControlsFaultMessage(EndDeviceControlsFaultMessageType):
    __slots__ = ()


def read_EndDeviceControlsPayloadType(e: Element) -> EndDeviceControlsPayloadType:
    o = new(EndDeviceControlsPayloadType)
    if len(e) == 4:
        o.EndDeviceControls = edc.read_EndDeviceControls(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.OperationSet = o.Compressed = o.Format = None
    if len(e) == 1:
        o.EndDeviceControls = edc.read_EndDeviceControls(e[0])
        return o
    k = children(e)
    i = 0
    o.EndDeviceControls = edc.read_EndDeviceControls(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}Format":
        o.Format = c.text or ""
    return o


def write_EndDeviceControlsPayloadType(o: EndDeviceControlsPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    edc.write_EndDeviceControls(o.EndDeviceControls, "edc:EndDeviceControls", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "edcm:OperationSet", put)
    if o.Compressed is not None:
        put(f"<edcm:Compressed>{text(o.Compressed)}</edcm:Compressed>")
    if o.Format is not None:
        put(f"<edcm:Format>{text(o.Format)}</edcm:Format>")
    put(f"</{tag}>")


def read_EndDeviceControlsRequestMessageType(e: Element) -> EndDeviceControlsRequestMessageType:
    o = new(EndDeviceControlsRequestMessageType)
    fill_EndDeviceControlsRequestMessageType(o, e)
    return o


def fill_EndDeviceControlsRequestMessageType(o: EndDeviceControlsRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = msg.read_RequestType(e[1])
        o.Payload = read_EndDeviceControlsPayloadType(e[2])
        return
    o.Request = o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}Request":
        o.Request = msg.read_RequestType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}Payload":
        o.Payload = read_EndDeviceControlsPayloadType(c)


def write_EndDeviceControlsRequestMessageType(
    o: EndDeviceControlsRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "edcm:Header", put)
    if o.Request is not None:
        msg.write_RequestType(o.Request, "edcm:Request", put)
    if o.Payload is not None:
        write_EndDeviceControlsPayloadType(o.Payload, "edcm:Payload", put)
    put(f"</{tag}>")


def read_EndDeviceControlsResponseMessageType(e: Element) -> EndDeviceControlsResponseMessageType:
    o = new(EndDeviceControlsResponseMessageType)
    fill_EndDeviceControlsResponseMessageType(o, e)
    return o


def fill_EndDeviceControlsResponseMessageType(o: EndDeviceControlsResponseMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Reply = msg.read_ReplyType(e[1])
        o.Payload = read_EndDeviceControlsPayloadType(e[2])
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}Payload":
        o.Payload = read_EndDeviceControlsPayloadType(c)


def write_EndDeviceControlsResponseMessageType(
    o: EndDeviceControlsResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "edcm:Header", put)
    msg.write_ReplyType(o.Reply, "edcm:Reply", put)
    if o.Payload is not None:
        write_EndDeviceControlsPayloadType(o.Payload, "edcm:Payload", put)
    put(f"</{tag}>")


def read_EndDeviceControlsEventMessageType(e: Element) -> EndDeviceControlsEventMessageType:
    o = new(EndDeviceControlsEventMessageType)
    fill_EndDeviceControlsEventMessageType(o, e)
    return o


def fill_EndDeviceControlsEventMessageType(o: EndDeviceControlsEventMessageType, e: Element) -> None:
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Payload = read_EndDeviceControlsPayloadType(e[1])
        return
    o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}Payload":
        o.Payload = read_EndDeviceControlsPayloadType(c)


def write_EndDeviceControlsEventMessageType(
    o: EndDeviceControlsEventMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "edcm:Header", put)
    if o.Payload is not None:
        write_EndDeviceControlsPayloadType(o.Payload, "edcm:Payload", put)
    put(f"</{tag}>")


def read_EndDeviceControlsFaultMessageType(e: Element) -> EndDeviceControlsFaultMessageType:
    o = new(EndDeviceControlsFaultMessageType)
    fill_EndDeviceControlsFaultMessageType(o, e)
    return o


def fill_EndDeviceControlsFaultMessageType(o: EndDeviceControlsFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_EndDeviceControlsFaultMessageType(
    o: EndDeviceControlsFaultMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "edcm:Reply", put)
    put(f"</{tag}>")


def read_CreateEndDeviceControls(e: Element) -> CreateEndDeviceControls:
    o = new(CreateEndDeviceControls)
    fill_EndDeviceControlsRequestMessageType(o, e)
    return o


def read_ChangeEndDeviceControls(e: Element) -> ChangeEndDeviceControls:
    o = new(ChangeEndDeviceControls)
    fill_EndDeviceControlsRequestMessageType(o, e)
    return o


def read_CancelEndDeviceControls(e: Element) -> CancelEndDeviceControls:
    o = new(CancelEndDeviceControls)
    fill_EndDeviceControlsRequestMessageType(o, e)
    return o


def read_CloseEndDeviceControls(e: Element) -> CloseEndDeviceControls:
    o = new(CloseEndDeviceControls)
    fill_EndDeviceControlsRequestMessageType(o, e)
    return o


def read_DeleteEndDeviceControls(e: Element) -> DeleteEndDeviceControls:
    o = new(DeleteEndDeviceControls)
    fill_EndDeviceControlsRequestMessageType(o, e)
    return o


def read_CreatedEndDeviceControls(e: Element) -> CreatedEndDeviceControls:
    o = new(CreatedEndDeviceControls)
    fill_EndDeviceControlsEventMessageType(o, e)
    return o


def read_ChangedEndDeviceControls(e: Element) -> ChangedEndDeviceControls:
    o = new(ChangedEndDeviceControls)
    fill_EndDeviceControlsEventMessageType(o, e)
    return o


def read_CanceledEndDeviceControls(e: Element) -> CanceledEndDeviceControls:
    o = new(CanceledEndDeviceControls)
    fill_EndDeviceControlsEventMessageType(o, e)
    return o


def read_ClosedEndDeviceControls(e: Element) -> ClosedEndDeviceControls:
    o = new(ClosedEndDeviceControls)
    fill_EndDeviceControlsEventMessageType(o, e)
    return o


def read_DeletedEndDeviceControls(e: Element) -> DeletedEndDeviceControls:
    o = new(DeletedEndDeviceControls)
    fill_EndDeviceControlsEventMessageType(o, e)
    return o


def read_EndDeviceControlsResponseMessage(e: Element) -> EndDeviceControlsResponseMessage:
    o = new(EndDeviceControlsResponseMessage)
    fill_EndDeviceControlsResponseMessageType(o, e)
    return o


def read_EndDeviceControlsFaultMessage(e: Element) -> EndDeviceControlsFaultMessage:
    o = new(EndDeviceControlsFaultMessage)
    fill_EndDeviceControlsFaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}CreateEndDeviceControls",
        CreateEndDeviceControls,
        read_CreateEndDeviceControls,
        "edcm:CreateEndDeviceControls",
        write_EndDeviceControlsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}ChangeEndDeviceControls",
        ChangeEndDeviceControls,
        read_ChangeEndDeviceControls,
        "edcm:ChangeEndDeviceControls",
        write_EndDeviceControlsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}CancelEndDeviceControls",
        CancelEndDeviceControls,
        read_CancelEndDeviceControls,
        "edcm:CancelEndDeviceControls",
        write_EndDeviceControlsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}CloseEndDeviceControls",
        CloseEndDeviceControls,
        read_CloseEndDeviceControls,
        "edcm:CloseEndDeviceControls",
        write_EndDeviceControlsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}DeleteEndDeviceControls",
        DeleteEndDeviceControls,
        read_DeleteEndDeviceControls,
        "edcm:DeleteEndDeviceControls",
        write_EndDeviceControlsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}CreatedEndDeviceControls",
        CreatedEndDeviceControls,
        read_CreatedEndDeviceControls,
        "edcm:CreatedEndDeviceControls",
        write_EndDeviceControlsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}ChangedEndDeviceControls",
        ChangedEndDeviceControls,
        read_ChangedEndDeviceControls,
        "edcm:ChangedEndDeviceControls",
        write_EndDeviceControlsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}CanceledEndDeviceControls",
        CanceledEndDeviceControls,
        read_CanceledEndDeviceControls,
        "edcm:CanceledEndDeviceControls",
        write_EndDeviceControlsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}ClosedEndDeviceControls",
        ClosedEndDeviceControls,
        read_ClosedEndDeviceControls,
        "edcm:ClosedEndDeviceControls",
        write_EndDeviceControlsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}DeletedEndDeviceControls",
        DeletedEndDeviceControls,
        read_DeletedEndDeviceControls,
        "edcm:DeletedEndDeviceControls",
        write_EndDeviceControlsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}EndDeviceControlsResponseMessage",
        EndDeviceControlsResponseMessage,
        read_EndDeviceControlsResponseMessage,
        "edcm:EndDeviceControlsResponseMessage",
        write_EndDeviceControlsResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceControlsMessage}EndDeviceControlsFaultMessage",
        EndDeviceControlsFaultMessage,
        read_EndDeviceControlsFaultMessage,
        "edcm:EndDeviceControlsFaultMessage",
        write_EndDeviceControlsFaultMessageType,
        XMLNS,
    ),
)
