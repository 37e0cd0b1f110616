# Generated from xsd/PowerFlowResultsMessage.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:PowerFlowResultsMessage."""

from __future__ import annotations

from dataclasses import dataclass

from dsobus.messages import message as msg
from dsobus.messages import power_flow_results as pfr
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, text

XMLNS = (
    ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'
    ' xmlns:pfr="urn:dsobus:2026:PowerFlowResults#"'
    ' xmlns:pfrm="urn:dsobus:2026:PowerFlowResultsMessage"'
)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PowerFlowResultsPayloadType(Record):
    """Type PowerFlowResultsPayloadType."""

    PowerFlowResults: pfr.PowerFlowResults | None = None
    OperationSet: msg.OperationSet | None = None
    Compressed: str | None = None
    Format: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PowerFlowResultsRequestMessageType(Record):
    """Type PowerFlowResultsRequestMessageType."""

    Header: msg.HeaderType
    Request: msg.RequestType | None = None
    Payload: PowerFlowResultsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PowerFlowResultsResponseMessageType(Record):
    """Type PowerFlowResultsResponseMessageType."""

    Header: msg.HeaderType
    Reply: msg.ReplyType
    Payload: PowerFlowResultsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PowerFlowResultsEventMessageType(Record):
    """Type PowerFlowResultsEventMessageType."""

    Header: msg.HeaderType
    Payload: PowerFlowResultsPayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PowerFlowResultsFaultMessageType(Record):
    """Type PowerFlowResultsFaultMessageType."""

    Reply: msg.ReplyType


class CreatePowerFlowResults(PowerFlowResultsRequestMessageType):
    __slots__ = ()


class ChangePowerFlowResults(PowerFlowResultsRequestMessageType):
    __slots__ = ()


class CancelPowerFlowResults(PowerFlowResultsRequestMessageType):
    __slots__ = ()


class ClosePowerFlowResults(PowerFlowResultsRequestMessageType):
    __slots__ = ()


class DeletePowerFlowResults(PowerFlowResultsRequestMessageType):
    __slots__ = ()


class CreatedPowerFlowResults(PowerFlowResultsEventMessageType):
    __slots__ = ()


class ChangedPowerFlowResults(PowerFlowResultsEventMessageType):
    __slots__ = ()


class CanceledPowerFlowResults(PowerFlowResultsEventMessageType):
    __slots__ = ()


class ClosedPowerFlowResults(PowerFlowResultsEventMessageType):
    __slots__ = ()


class DeletedPowerFlowResults(PowerFlowResultsEventMessageType):
    __slots__ = ()


class PowerFlowResultsResponseMessage(PowerFlowResultsResponseMessageType):
    __slots__ = ()


class PowerFlowResultsFaultMessage(PowerFlowResultsFaultMessageType):
    __slots__ = ()


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
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResultsMessage}OperationSet":
        o.OperationSet = msg.read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResultsMessage}Compressed":
        o.Compressed = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResultsMessage}Format":
        o.Format = c.text or ""
    return o


def write_PowerFlowResultsPayloadType(o: PowerFlowResultsPayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.PowerFlowResults is not None:
        pfr.write_PowerFlowResults(o.PowerFlowResults, "pfr:PowerFlowResults", put)
    if o.OperationSet is not None:
        msg.write_OperationSet(o.OperationSet, "pfrm:OperationSet", put)
    if o.Compressed is not None:
        put(f"<pfrm:Compressed>{text(o.Compressed)}</pfrm:Compressed>")
    if o.Format is not None:
        put(f"<pfrm:Format>{text(o.Format)}</pfrm:Format>")
    put(f"</{tag}>")


def read_PowerFlowResultsRequestMessageType(e: Element) -> PowerFlowResultsRequestMessageType:
    o = new(PowerFlowResultsRequestMessageType)
    fill_PowerFlowResultsRequestMessageType(o, e)
    return o


def fill_PowerFlowResultsRequestMessageType(o: PowerFlowResultsRequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = msg.read_HeaderType(e[0])
        o.Request = msg.read_RequestType(e[1])
        o.Payload = read_PowerFlowResultsPayloadType(e[2])
        return
    o.Request = o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResultsMessage}Request":
        o.Request = msg.read_RequestType(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResultsMessage}Payload":
        o.Payload = read_PowerFlowResultsPayloadType(c)


def write_PowerFlowResultsRequestMessageType(
    o: PowerFlowResultsRequestMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "pfrm:Header", put)
    if o.Request is not None:
        msg.write_RequestType(o.Request, "pfrm:Request", put)
    if o.Payload is not None:
        write_PowerFlowResultsPayloadType(o.Payload, "pfrm:Payload", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResultsMessage}Payload":
        o.Payload = read_PowerFlowResultsPayloadType(c)


def write_PowerFlowResultsResponseMessageType(
    o: PowerFlowResultsResponseMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "pfrm:Header", put)
    msg.write_ReplyType(o.Reply, "pfrm:Reply", put)
    if o.Payload is not None:
        write_PowerFlowResultsPayloadType(o.Payload, "pfrm:Payload", put)
    put(f"</{tag}>")


def read_PowerFlowResultsEventMessageType(e: Element) -> PowerFlowResultsEventMessageType:
    o = new(PowerFlowResultsEventMessageType)
    fill_PowerFlowResultsEventMessageType(o, e)
    return o


def fill_PowerFlowResultsEventMessageType(o: PowerFlowResultsEventMessageType, e: Element) -> None:
    if len(e) == 2:
        o.Header = msg.read_HeaderType(e[0])
        o.Payload = read_PowerFlowResultsPayloadType(e[1])
        return
    o.Payload = None
    if len(e) == 1:
        o.Header = msg.read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = msg.read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResultsMessage}Payload":
        o.Payload = read_PowerFlowResultsPayloadType(c)


def write_PowerFlowResultsEventMessageType(
    o: PowerFlowResultsEventMessageType, tag: str, put: Put, xmlns: str = ""
) -> None:
    put(f"<{tag}{xmlns}>")
    msg.write_HeaderType(o.Header, "pfrm:Header", put)
    if o.Payload is not None:
        write_PowerFlowResultsPayloadType(o.Payload, "pfrm:Payload", put)
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
    msg.write_ReplyType(o.Reply, "pfrm:Reply", put)
    put(f"</{tag}>")


def read_CreatePowerFlowResults(e: Element) -> CreatePowerFlowResults:
    o = new(CreatePowerFlowResults)
    fill_PowerFlowResultsRequestMessageType(o, e)
    return o


def read_ChangePowerFlowResults(e: Element) -> ChangePowerFlowResults:
    o = new(ChangePowerFlowResults)
    fill_PowerFlowResultsRequestMessageType(o, e)
    return o


def read_CancelPowerFlowResults(e: Element) -> CancelPowerFlowResults:
    o = new(CancelPowerFlowResults)
    fill_PowerFlowResultsRequestMessageType(o, e)
    return o


def read_ClosePowerFlowResults(e: Element) -> ClosePowerFlowResults:
    o = new(ClosePowerFlowResults)
    fill_PowerFlowResultsRequestMessageType(o, e)
    return o


def read_DeletePowerFlowResults(e: Element) -> DeletePowerFlowResults:
    o = new(DeletePowerFlowResults)
    fill_PowerFlowResultsRequestMessageType(o, e)
    return o


def read_CreatedPowerFlowResults(e: Element) -> CreatedPowerFlowResults:
    o = new(CreatedPowerFlowResults)
    fill_PowerFlowResultsEventMessageType(o, e)
    return o


def read_ChangedPowerFlowResults(e: Element) -> ChangedPowerFlowResults:
    o = new(ChangedPowerFlowResults)
    fill_PowerFlowResultsEventMessageType(o, e)
    return o


def read_CanceledPowerFlowResults(e: Element) -> CanceledPowerFlowResults:
    o = new(CanceledPowerFlowResults)
    fill_PowerFlowResultsEventMessageType(o, e)
    return o


def read_ClosedPowerFlowResults(e: Element) -> ClosedPowerFlowResults:
    o = new(ClosedPowerFlowResults)
    fill_PowerFlowResultsEventMessageType(o, e)
    return o


def read_DeletedPowerFlowResults(e: Element) -> DeletedPowerFlowResults:
    o = new(DeletedPowerFlowResults)
    fill_PowerFlowResultsEventMessageType(o, e)
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
        "{urn:dsobus:2026:PowerFlowResultsMessage}CreatePowerFlowResults",
        CreatePowerFlowResults,
        read_CreatePowerFlowResults,
        "pfrm:CreatePowerFlowResults",
        write_PowerFlowResultsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:PowerFlowResultsMessage}ChangePowerFlowResults",
        ChangePowerFlowResults,
        read_ChangePowerFlowResults,
        "pfrm:ChangePowerFlowResults",
        write_PowerFlowResultsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:PowerFlowResultsMessage}CancelPowerFlowResults",
        CancelPowerFlowResults,
        read_CancelPowerFlowResults,
        "pfrm:CancelPowerFlowResults",
        write_PowerFlowResultsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:PowerFlowResultsMessage}ClosePowerFlowResults",
        ClosePowerFlowResults,
        read_ClosePowerFlowResults,
        "pfrm:ClosePowerFlowResults",
        write_PowerFlowResultsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:PowerFlowResultsMessage}DeletePowerFlowResults",
        DeletePowerFlowResults,
        read_DeletePowerFlowResults,
        "pfrm:DeletePowerFlowResults",
        write_PowerFlowResultsRequestMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:PowerFlowResultsMessage}CreatedPowerFlowResults",
        CreatedPowerFlowResults,
        read_CreatedPowerFlowResults,
        "pfrm:CreatedPowerFlowResults",
        write_PowerFlowResultsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:PowerFlowResultsMessage}ChangedPowerFlowResults",
        ChangedPowerFlowResults,
        read_ChangedPowerFlowResults,
        "pfrm:ChangedPowerFlowResults",
        write_PowerFlowResultsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:PowerFlowResultsMessage}CanceledPowerFlowResults",
        CanceledPowerFlowResults,
        read_CanceledPowerFlowResults,
        "pfrm:CanceledPowerFlowResults",
        write_PowerFlowResultsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:PowerFlowResultsMessage}ClosedPowerFlowResults",
        ClosedPowerFlowResults,
        read_ClosedPowerFlowResults,
        "pfrm:ClosedPowerFlowResults",
        write_PowerFlowResultsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:PowerFlowResultsMessage}DeletedPowerFlowResults",
        DeletedPowerFlowResults,
        read_DeletedPowerFlowResults,
        "pfrm:DeletedPowerFlowResults",
        write_PowerFlowResultsEventMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:PowerFlowResultsMessage}PowerFlowResultsResponseMessage",
        PowerFlowResultsResponseMessage,
        read_PowerFlowResultsResponseMessage,
        "pfrm:PowerFlowResultsResponseMessage",
        write_PowerFlowResultsResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{urn:dsobus:2026:PowerFlowResultsMessage}PowerFlowResultsFaultMessage",
        PowerFlowResultsFaultMessage,
        read_PowerFlowResultsFaultMessage,
        "pfrm:PowerFlowResultsFaultMessage",
        write_PowerFlowResultsFaultMessageType,
        XMLNS,
    ),
)
