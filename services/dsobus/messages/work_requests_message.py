# Generated from xsd/WorkRequestsMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2015/WorkRequestsMessage."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages import message as msg
from dsobus.messages import work_requests as wr
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, text

XMLNS = (
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
    ' xmlns:wr="http://iec.ch/TC57/2015/WorkRequests#"'
    ' xmlns:wrm="http://iec.ch/TC57/2015/WorkRequestsMessage"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WorkRequestsPayloadType(Record):
    """Type WorkRequestsPayloadType."""

    WorkRequests: wr.WorkRequests
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WorkRequestsRequestMessageType(Record):
    """Type WorkRequestsRequestMessageType."""

    Header: msg.HeaderType
    Request: msg.RequestType | None = None
    Payload: WorkRequestsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WorkRequestsResponseMessageType(Record):
    """Type WorkRequestsResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: WorkRequestsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WorkRequestsEventMessageType(Record):
    """Type WorkRequestsEventMessageType."""

    Header: msg.HeaderType
    Payload: WorkRequestsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WorkRequestsFaultMessageType(Record):
    """Type WorkRequestsFaultMessageType."""

    Reply: msg.ReplyType


class CreateWorkRequests(WorkRequestsRequestMessageType):
    __slots__ = ()


class ChangeWorkRequests(WorkRequestsRequestMessageType):
    __slots__ = ()


class CancelWorkRequests(WorkRequestsRequestMessageType):
    __slots__ = ()


class CloseWorkRequests(WorkRequestsRequestMessageType):
    __slots__ = ()


class DeleteWorkRequests(WorkRequestsRequestMessageType):
    __slots__ = ()


class CreatedWorkRequests(WorkRequestsEventMessageType):
    __slots__ = ()


class ChangedWorkRequests(WorkRequestsEventMessageType):
    __slots__ = ()


class CanceledWorkRequests(WorkRequestsEventMessageType):
    __slots__ = ()


class ClosedWorkRequests(WorkRequestsEventMessageType):
    __slots__ = ()


class DeletedWorkRequests(WorkRequestsEventMessageType):
    __slots__ = ()


class WorkRequestsResponseMessage(WorkRequestsResponseMessageType):
    __slots__ = ()


class WorkRequestsFaultMessage(WorkRequestsFaultMessageType):
    __slots__ = ()


def read_WorkRequestsPayloadType(e: Element) -> WorkRequestsPayloadType:
    o = new(WorkRequestsPayloadType)
    if len(e) == 4:
        o.WorkRequests = wr.read_WorkRequests(e[0])
        o.OperationSet = msg.read_OperationSet(e[1])
        o.Compressed = e[2].text or ""
        o.Format = e[3].text or ""
        return o
    o.OperationSet = o.Compressed = o.Format = None
    if len(e) == 1:
        o.WorkRequests = wr.read_WorkRequests(e[0])
        return o
    k = children(e)
    i = 0
    o.WorkRequests = wr.read_WorkRequests(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequestsMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequestsMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequestsMessage}Format":
        o.Format = c.text or ""
    return o


def write_WorkRequestsPayloadType(o: WorkRequestsPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    wr.write_WorkRequests(o.WorkRequests, "wr:WorkRequests", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "wrm:OperationSet", put)
    if o.Compressed is not None:
        put(f"<wrm:Compressed>{text(o.Compressed)}</wrm:Compressed>")
    if o.Format is not None:
        put(f"<wrm:Format>{text(o.Format)}</wrm:Format>")
    put(f"</{tag}>")


def read_WorkRequestsRequestMessageType(e: Element) -> WorkRequestsRequestMessageType:
    o = new(WorkRequestsRequestMessageType)
    fill_WorkRequestsRequestMessageType(o, e)
    return o


def fill_WorkRequestsRequestMessageType(o: WorkRequestsRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = msg.read_RequestType(e[1])
        o.Payload = read_WorkRequestsPayloadType(e[2])
        return
    o.Request = o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequestsMessage}Request":
        o.Request = msg.read_RequestType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequestsMessage}Payload":
        o.Payload = read_WorkRequestsPayloadType(c)


def write_WorkRequestsRequestMessageType(
    o: WorkRequestsRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "wrm:Header", put)
    if o.Request is not None:
        msg.write_RequestType(o.Request, "wrm:Request", put)
    if o.Payload is not None:
        write_WorkRequestsPayloadType(o.Payload, "wrm:Payload", put)
    put(f"</{tag}>")


def read_WorkRequestsResponseMessageType(e: Element) -> WorkRequestsResponseMessageType:
    o = new(WorkRequestsResponseMessageType)
    fill_WorkRequestsResponseMessageType(o, e)
    return o


def fill_WorkRequestsResponseMessageType(o: WorkRequestsResponseMessageType, e: Element) -> None:
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequestsMessage}Payload":
        o.Payload = read_WorkRequestsPayloadType(c)


def write_WorkRequestsResponseMessageType(
    o: WorkRequestsResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "wrm:Header", put)
    msg.write_ReplyType(o.Reply, "wrm:Reply", put)
    if o.Payload is not None:
        write_WorkRequestsPayloadType(o.Payload, "wrm:Payload", put)
    put(f"</{tag}>")


def read_WorkRequestsEventMessageType(e: Element) -> WorkRequestsEventMessageType:
    o = new(WorkRequestsEventMessageType)
    fill_WorkRequestsEventMessageType(o, e)
    return o


def fill_WorkRequestsEventMessageType(o: WorkRequestsEventMessageType, e: Element) -> None:
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Payload = read_WorkRequestsPayloadType(e[1])
        return
    o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequestsMessage}Payload":
        o.Payload = read_WorkRequestsPayloadType(c)


def write_WorkRequestsEventMessageType(o: WorkRequestsEventMessageType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "wrm:Header", put)
    if o.Payload is not None:
        write_WorkRequestsPayloadType(o.Payload, "wrm:Payload", put)
    put(f"</{tag}>")


def read_WorkRequestsFaultMessageType(e: Element) -> WorkRequestsFaultMessageType:
    o = new(WorkRequestsFaultMessageType)
    fill_WorkRequestsFaultMessageType(o, e)
    return o


def fill_WorkRequestsFaultMessageType(o: WorkRequestsFaultMessageType, e: Element) -> None:
    o.Reply = msg.read_ReplyType(e[0])


def write_WorkRequestsFaultMessageType(o: WorkRequestsFaultMessageType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_ReplyType(o.Reply, "wrm:Reply", put)
    put(f"</{tag}>")


def read_CreateWorkRequests(e: Element) -> CreateWorkRequests:
    o = new(CreateWorkRequests)
    fill_WorkRequestsRequestMessageType(o, e)
    return o


def read_ChangeWorkRequests(e: Element) -> ChangeWorkRequests:
    o = new(ChangeWorkRequests)
    fill_WorkRequestsRequestMessageType(o, e)
    return o


def read_CancelWorkRequests(e: Element) -> CancelWorkRequests:
    o = new(CancelWorkRequests)
    fill_WorkRequestsRequestMessageType(o, e)
    return o


def read_CloseWorkRequests(e: Element) -> CloseWorkRequests:
    o = new(CloseWorkRequests)
    fill_WorkRequestsRequestMessageType(o, e)
    return o


def read_DeleteWorkRequests(e: Element) -> DeleteWorkRequests:
    o = new(DeleteWorkRequests)
    fill_WorkRequestsRequestMessageType(o, e)
    return o


def read_CreatedWorkRequests(e: Element) -> CreatedWorkRequests:
    o = new(CreatedWorkRequests)
    fill_WorkRequestsEventMessageType(o, e)
    return o


def read_ChangedWorkRequests(e: Element) -> ChangedWorkRequests:
    o = new(ChangedWorkRequests)
    fill_WorkRequestsEventMessageType(o, e)
    return o


def read_CanceledWorkRequests(e: Element) -> CanceledWorkRequests:
    o = new(CanceledWorkRequests)
    fill_WorkRequestsEventMessageType(o, e)
    return o


def read_ClosedWorkRequests(e: Element) -> ClosedWorkRequests:
    o = new(ClosedWorkRequests)
    fill_WorkRequestsEventMessageType(o, e)
    return o


def read_DeletedWorkRequests(e: Element) -> DeletedWorkRequests:
    o = new(DeletedWorkRequests)
    fill_WorkRequestsEventMessageType(o, e)
    return o


def read_WorkRequestsResponseMessage(e: Element) -> WorkRequestsResponseMessage:
    o = new(WorkRequestsResponseMessage)
    fill_WorkRequestsResponseMessageType(o, e)
    return o


def read_WorkRequestsFaultMessage(e: Element) -> WorkRequestsFaultMessage:
    o = new(WorkRequestsFaultMessage)
    fill_WorkRequestsFaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2015/WorkRequestsMessage}CreateWorkRequests",
        CreateWorkRequests,
        read_CreateWorkRequests,
        "wrm:CreateWorkRequests",
        write_WorkRequestsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/WorkRequestsMessage}ChangeWorkRequests",
        ChangeWorkRequests,
        read_ChangeWorkRequests,
        "wrm:ChangeWorkRequests",
        write_WorkRequestsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/WorkRequestsMessage}CancelWorkRequests",
        CancelWorkRequests,
        read_CancelWorkRequests,
        "wrm:CancelWorkRequests",
        write_WorkRequestsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/WorkRequestsMessage}CloseWorkRequests",
        CloseWorkRequests,
        read_CloseWorkRequests,
        "wrm:CloseWorkRequests",
        write_WorkRequestsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/WorkRequestsMessage}DeleteWorkRequests",
        DeleteWorkRequests,
        read_DeleteWorkRequests,
        "wrm:DeleteWorkRequests",
        write_WorkRequestsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/WorkRequestsMessage}CreatedWorkRequests",
        CreatedWorkRequests,
        read_CreatedWorkRequests,
        "wrm:CreatedWorkRequests",
        write_WorkRequestsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/WorkRequestsMessage}ChangedWorkRequests",
        ChangedWorkRequests,
        read_ChangedWorkRequests,
        "wrm:ChangedWorkRequests",
        write_WorkRequestsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/WorkRequestsMessage}CanceledWorkRequests",
        CanceledWorkRequests,
        read_CanceledWorkRequests,
        "wrm:CanceledWorkRequests",
        write_WorkRequestsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/WorkRequestsMessage}ClosedWorkRequests",
        ClosedWorkRequests,
        read_ClosedWorkRequests,
        "wrm:ClosedWorkRequests",
        write_WorkRequestsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/WorkRequestsMessage}DeletedWorkRequests",
        DeletedWorkRequests,
        read_DeletedWorkRequests,
        "wrm:DeletedWorkRequests",
        write_WorkRequestsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/WorkRequestsMessage}WorkRequestsResponseMessage",
        WorkRequestsResponseMessage,
        read_WorkRequestsResponseMessage,
        "wrm:WorkRequestsResponseMessage",
        write_WorkRequestsResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2015/WorkRequestsMessage}WorkRequestsFaultMessage",
        WorkRequestsFaultMessage,
        read_WorkRequestsFaultMessage,
        "wrm:WorkRequestsFaultMessage",
        write_WorkRequestsFaultMessageType,
        XMLNS,
    ),
)
