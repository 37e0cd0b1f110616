# Generated from xsd/Message.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2011/schema/message."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from dsobus.messages import message as this
from dsobus.messages.runtime import (
    END,
    Binding,
    Element,
    Put,
    Record,
    attribute,
    boolean,
    children,
    new,
    qname,
    stamp,
    text,
    to_bool,
    to_datetime,
    to_int,
    to_literal,
    to_qname,
    verbatim,
)

XMLNS = ' xmlns:msg="http://iec.ch/TC57/2011/schema/message"'

VerbType = Literal[
    "cancel",
    "canceled",
    "change",
    "changed",
    "create",
    "created",
    "close",
    "closed",
    "delete",
    "deleted",
    "get",
    "reply",
    "execute",
    "executed",
]
IDKindType = Literal["name", "uuid", "transaction", "other"]
ResultType = Literal["OK", "PARTIAL", "FAILED"]
LevelType = Literal["INFORM", "WARNING", "FATAL", "CATASTROPHIC"]


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MessageType(Record):
    """Type MessageType."""

    Header: HeaderType
    Request: RequestType | None = None
    Reply: ReplyType | None = None
    Payload: PayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class RequestMessageType(Record):
    """Type RequestMessageType."""

    Header: HeaderType
    Request: RequestType | None = None
    Payload: PayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ResponseMessageType(Record):
    """Type ResponseMessageType."""

    Header: HeaderType
    Reply: ReplyType
    Payload: PayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EventMessageType(Record):
    """Type EventMessageType."""

    Header: HeaderType
    Payload: PayloadType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class FaultMessageType(Record):
    """Has no header: a fault may have to answer a message whose header could not be read."""

    Reply: ReplyType


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class HeaderType(Record):
    """What the exchange of a message needs to know about it. This product always sends Timestamp, MessageID and
    CorrelationID.
    """

    Verb: VerbType
    """What is asked for (present tense) or has happened (past tense)."""
    Noun: str
    """The kind of payload: the name of its root element."""
    Revision: str | None = None
    """Revision of the message definition; absent means 1."""
    ReplayDetection: ReplayDetectionType | None = None
    Context: str | None = None
    """Where the message belongs, such as PRODUCTION, TESTING, STUDY or TRAINING."""
    Timestamp: datetime | None = None
    """When the message was sent, by the wall clock, with Z or an offset."""
    Source: str | None = None
    """Name of the system or organisation that sends."""
    AsyncReplyFlag: bool | None = None
    """True when the replies are to be sent to ReplyAddress; absent means a synchronous reply."""
    ReplyAddress: str | None = None
    """An http or https URL, topic:NAME or queue:NAME."""
    AckRequired: bool | None = None
    """False when the sender waits for no answer."""
    User: UserType | None = None
    MessageID: str | None = None
    """Identifies this message among all of its source, for ever; a UUID where this product sends."""
    CorrelationID: str | None = None
    """Ties a reply, or an event that a request has caused, to the request."""
    Comment: str | None = None
    """For human readers; no program acts on it."""
    Property: list[MessageProperty] = field(default_factory=list)
    """Whatever two parties have agreed upon."""
    any_: list[Element] = field(default_factory=list)

    COMPOSED = frozenset(["any_"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ReplayDetectionType(Record):
    """Lets a receiver recognise a message that somebody has recorded and sent again."""

    Nonce: str
    """A value that the source does not use twice within a day."""
    Created: datetime
    """When the nonce was made."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UserType(Record):
    """On whose behalf the source acts."""

    UserID: str
    Organization: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MessageProperty(Record):
    """Type MessageProperty."""

    Name: str
    Value: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class RequestType(Record):
    """What a request is about, beside its payload: a time window, options, ids, or a Get profile."""

    StartTime: datetime | None = None
    """Begin of the time window, inclusive."""
    EndTime: datetime | None = None
    """End of the time window."""
    Option: list[OptionType] = field(default_factory=list)
    ID: list[IDType] = field(default_factory=list)
    """The objects asked for, or to be cancelled, closed or deleted."""
    any_: list[Element] = field(default_factory=list)
    """A Get profile; where it has selections of its own, they take the place of those above."""

    COMPOSED = frozenset(["any_"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class OptionType(Record):
    """Type OptionType."""

    name: str
    value: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class IDType(Record):
    """An identifier. Without kind, a UUID is an mRID."""

    value: str
    idType: str | None = None
    """For a name: the kind of name, as in NameType/name."""
    idAuthority: str | None = None
    """For a name: who gives such names, as in NameTypeAuthority/name."""
    kind: IDKindType | None = None
    objectType: str | None = None
    """The CIM class of the object."""

    COMPOSED = frozenset(["value", "idType", "idAuthority", "kind", "objectType"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ReplyType(Record):
    """How it went. Objects that no error names have succeeded."""

    Result: ResultType
    Error: list[ErrorType] = field(default_factory=list)
    ID: list[IDType] = field(default_factory=list)
    """Ids of the objects that the request has made."""
    any_: list[Element] = field(default_factory=list)
    operationId: int | None = None
    """The operation of an OperationSet that is answered; absent means the whole set."""

    COMPOSED = frozenset(["any_"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ErrorType(Record):
    """Type ErrorType."""

    code: str
    """Class and number of the error, such as 1.8; 0.0 when there is none."""
    level: LevelType | None = None
    reason: str | None = None
    details: str | None = None
    xpath: str | None = None
    """Name of the element in error. The type cannot hold a path; this product gives paths in details."""
    stackTrace: str | None = None
    """Never sent by this product."""
    Location: LocationType | None = None
    ID: IDType | None = None
    """The object in error."""
    relatedID: IDType | None = None
    """A second object, where the error lies between two."""
    object: ObjectType | None = None
    """The object in error, in the deprecated form."""
    operationId: int | None = None

    COMPOSED = frozenset(["xpath"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class LocationType(Record):
    """Where in the processing chain an error came up."""

    node: str | None = None
    pipeline: str | None = None
    stage: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ObjectType(Record):
    """Type ObjectType."""

    mRID: str | None = None
    Name: list[this.Name] = field(default_factory=list)
    objectType: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Name(Record):
    """Type Name."""

    name: str
    NameType: this.NameType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NameType(Record):
    """Type NameType."""

    description: str | None = None
    name: str
    NameTypeAuthority: this.NameTypeAuthority | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NameTypeAuthority(Record):
    """Type NameTypeAuthority."""

    description: str | None = None
    name: str


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PayloadType(Record):
    """The content of a message of the generic services."""

    any_: list[Element] = field(default_factory=list)
    """The document that the noun names."""
    OperationSet: this.OperationSet | None = None
    Compressed: str | None = None
    """The document compressed with gzip, then written in base64; in base64 alone when Format is BINARY."""
    ID: list[IDType] = field(default_factory=list)
    Format: str | None = None
    """XML (also when absent), RDF, PDF, CSV, XLS, DOC, TEXT, JSON, GZIP, BINARY or another agreed name."""

    COMPOSED = frozenset(["any_"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class OperationSet(Record):
    """Several operations in one message."""

    enforceMsgSequence: bool | None = None
    """True when operations are to be done in ascending order of operationId; absent means false."""
    enforceTransactionalIntegrity: bool | None = None
    """True when one failure undoes all; absent means false."""
    Operation: list[OperationType] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class OperationType(Record):
    """Type OperationType."""

    operationId: int
    noun: str | None = None
    verb: str | None = None
    elementOperation: bool | None = None
    """True when a delete takes away the given attributes and associations and leaves the object; absent means false."""
    any_: list[Element] = field(default_factory=list)

    COMPOSED = frozenset(["any_"])


class Message(MessageType):
    """Any message, where the transport does not tell requests, replies and events apart."""

    __slots__ = ()


class RequestMessage(RequestMessageType):
    """Asks another party for information or for an action."""

    __slots__ = ()


class ResponseMessage(ResponseMessageType):
    """Answers a request, or acknowledges an event."""

    __slots__ = ()


class EventMessage(EventMessageType):
    """Announces what has happened."""

    __slots__ = ()


class FaultMessage(FaultMessageType):
    """Tells that a message could not be understood at all."""

    __slots__ = ()


def read_MessageType(e: Element) -> MessageType:
    o = new(MessageType)
    fill_MessageType(o, e)
    return o


def fill_MessageType(o: MessageType, e: Element) -> None:
    if len(e) == 4:
        o.Header = read_HeaderType(e[0])
        o.Request = read_RequestType(e[1])
        o.Reply = read_ReplyType(e[2])
        o.Payload = read_PayloadType(e[3])
        return
    o.Request = o.Reply = o.Payload = None
    if len(e) == 1:
        o.Header = read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Request":
        o.Request = read_RequestType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Reply":
        o.Reply = read_ReplyType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Payload":
        o.Payload = read_PayloadType(c)


def write_MessageType(o: MessageType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    write_HeaderType(o.Header, "msg:Header", put)
    if o.Request is not None:
        write_RequestType(o.Request, "msg:Request", put)
    if o.Reply is not None:
        write_ReplyType(o.Reply, "msg:Reply", put)
    if o.Payload is not None:
        write_PayloadType(o.Payload, "msg:Payload", put)
    put(f"</{tag}>")


def read_RequestMessageType(e: Element) -> RequestMessageType:
    o = new(RequestMessageType)
    fill_RequestMessageType(o, e)
    return o


def fill_RequestMessageType(o: RequestMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = read_HeaderType(e[0])
        o.Request = read_RequestType(e[1])
        o.Payload = read_PayloadType(e[2])
        return
    o.Request = o.Payload = None
    if len(e) == 1:
        o.Header = read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Request":
        o.Request = read_RequestType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Payload":
        o.Payload = read_PayloadType(c)


def write_RequestMessageType(o: RequestMessageType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    write_HeaderType(o.Header, "msg:Header", put)
    if o.Request is not None:
        write_RequestType(o.Request, "msg:Request", put)
    if o.Payload is not None:
        write_PayloadType(o.Payload, "msg:Payload", put)
    put(f"</{tag}>")


def read_ResponseMessageType(e: Element) -> ResponseMessageType:
    o = new(ResponseMessageType)
    fill_ResponseMessageType(o, e)
    return o


def fill_ResponseMessageType(o: ResponseMessageType, e: Element) -> None:
    if len(e) == 3:
        o.Header = read_HeaderType(e[0])
        o.Reply = read_ReplyType(e[1])
        o.Payload = read_PayloadType(e[2])
        return
    o.Payload = None
    if len(e) == 2:
        o.Header = read_HeaderType(e[0])
        o.Reply = read_ReplyType(e[1])
        return
    k = children(e)
    i = 0
    o.Header = read_HeaderType(k[i])
    i += 1
    o.Reply = read_ReplyType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Payload":
        o.Payload = read_PayloadType(c)


def write_ResponseMessageType(o: ResponseMessageType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    write_HeaderType(o.Header, "msg:Header", put)
    write_ReplyType(o.Reply, "msg:Reply", put)
    if o.Payload is not None:
        write_PayloadType(o.Payload, "msg:Payload", put)
    put(f"</{tag}>")


def read_EventMessageType(e: Element) -> EventMessageType:
    o = new(EventMessageType)
    fill_EventMessageType(o, e)
    return o


def fill_EventMessageType(o: EventMessageType, e: Element) -> None:
    if len(e) == 2:
        o.Header = read_HeaderType(e[0])
        o.Payload = read_PayloadType(e[1])
        return
    o.Payload = None
    if len(e) == 1:
        o.Header = read_HeaderType(e[0])
        return
    k = children(e)
    i = 0
    o.Header = read_HeaderType(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Payload":
        o.Payload = read_PayloadType(c)


def write_EventMessageType(o: EventMessageType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    write_HeaderType(o.Header, "msg:Header", put)
    if o.Payload is not None:
        write_PayloadType(o.Payload, "msg:Payload", put)
    put(f"</{tag}>")


def read_FaultMessageType(e: Element) -> FaultMessageType:
    o = new(FaultMessageType)
    fill_FaultMessageType(o, e)
    return o


def fill_FaultMessageType(o: FaultMessageType, e: Element) -> None:
    o.Reply = read_ReplyType(e[0])


def write_FaultMessageType(o: FaultMessageType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    write_ReplyType(o.Reply, "msg:Reply", put)
    put(f"</{tag}>")


def read_HeaderType(e: Element) -> HeaderType:
    o = new(HeaderType)
    o.Revision = o.ReplayDetection = o.Context = o.Timestamp = o.Source = o.AsyncReplyFlag = None
    o.ReplyAddress = o.AckRequired = o.User = o.MessageID = o.CorrelationID = o.Comment = None
    k = children(e)
    i = 0
    o.Verb = to_literal(k[i].text)
    i += 1
    o.Noun = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Revision":
        o.Revision = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}ReplayDetection":
        o.ReplayDetection = read_ReplayDetectionType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Context":
        o.Context = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Timestamp":
        o.Timestamp = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Source":
        o.Source = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}AsyncReplyFlag":
        o.AsyncReplyFlag = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}ReplyAddress":
        o.ReplyAddress = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}AckRequired":
        o.AckRequired = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}User":
        o.User = read_UserType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}MessageID":
        o.MessageID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}CorrelationID":
        o.CorrelationID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Comment":
        o.Comment = c.text or ""
        i += 1
    o.Property = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Property":
        o.Property.append(read_MessageProperty(c))
        i += 1
    o.any_ = k[i:-1]
    return o


def write_HeaderType(o: HeaderType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<msg:Verb>{text(o.Verb)}</msg:Verb>")
    put(f"<msg:Noun>{text(o.Noun)}</msg:Noun>")
    if o.Revision is not None:
        put(f"<msg:Revision>{text(o.Revision)}</msg:Revision>")
    if o.ReplayDetection is not None:
        write_ReplayDetectionType(o.ReplayDetection, "msg:ReplayDetection", put)
    if o.Context is not None:
        put(f"<msg:Context>{text(o.Context)}</msg:Context>")
    if o.Timestamp is not None:
        put(f"<msg:Timestamp>{stamp(o.Timestamp)}</msg:Timestamp>")
    if o.Source is not None:
        put(f"<msg:Source>{text(o.Source)}</msg:Source>")
    if o.AsyncReplyFlag is not None:
        put(f"<msg:AsyncReplyFlag>{boolean(o.AsyncReplyFlag)}</msg:AsyncReplyFlag>")
    if o.ReplyAddress is not None:
        put(f"<msg:ReplyAddress>{text(o.ReplyAddress)}</msg:ReplyAddress>")
    if o.AckRequired is not None:
        put(f"<msg:AckRequired>{boolean(o.AckRequired)}</msg:AckRequired>")
    if o.User is not None:
        write_UserType(o.User, "msg:User", put)
    if o.MessageID is not None:
        put(f"<msg:MessageID>{text(o.MessageID)}</msg:MessageID>")
    if o.CorrelationID is not None:
        put(f"<msg:CorrelationID>{text(o.CorrelationID)}</msg:CorrelationID>")
    if o.Comment is not None:
        put(f"<msg:Comment>{text(o.Comment)}</msg:Comment>")
    for property_ in o.Property:
        write_MessageProperty(property_, "msg:Property", put)
    for element in o.any_:
        put(verbatim(element))
    put(f"</{tag}>")


def read_ReplayDetectionType(e: Element) -> ReplayDetectionType:
    o = new(ReplayDetectionType)
    o.Nonce = e[0].text or ""
    o.Created = to_datetime(e[1].text)
    return o


def write_ReplayDetectionType(o: ReplayDetectionType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<msg:Nonce>{text(o.Nonce)}</msg:Nonce>")
    put(f"<msg:Created>{stamp(o.Created)}</msg:Created>")
    put(f"</{tag}>")


def read_UserType(e: Element) -> UserType:
    o = new(UserType)
    if len(e) == 2:
        o.UserID = e[0].text or ""
        o.Organization = e[1].text or ""
        return o
    o.Organization = None
    if len(e) == 1:
        o.UserID = e[0].text or ""
        return o
    k = children(e)
    i = 0
    o.UserID = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Organization":
        o.Organization = c.text or ""
    return o


def write_UserType(o: UserType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<msg:UserID>{text(o.UserID)}</msg:UserID>")
    if o.Organization is not None:
        put(f"<msg:Organization>{text(o.Organization)}</msg:Organization>")
    put(f"</{tag}>")


def read_MessageProperty(e: Element) -> MessageProperty:
    o = new(MessageProperty)
    if len(e) == 2:
        o.Name = e[0].text or ""
        o.Value = e[1].text or ""
        return o
    o.Value = None
    if len(e) == 1:
        o.Name = e[0].text or ""
        return o
    k = children(e)
    i = 0
    o.Name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Value":
        o.Value = c.text or ""
    return o


def write_MessageProperty(o: MessageProperty, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<msg:Name>{text(o.Name)}</msg:Name>")
    if o.Value is not None:
        put(f"<msg:Value>{text(o.Value)}</msg:Value>")
    put(f"</{tag}>")


def read_RequestType(e: Element) -> RequestType:
    o = new(RequestType)
    o.StartTime = o.EndTime = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}StartTime":
        o.StartTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}EndTime":
        o.EndTime = to_datetime(c.text)
        i += 1
    o.Option = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Option":
        o.Option.append(read_OptionType(c))
        i += 1
    o.ID = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}ID":
        o.ID.append(read_IDType(c))
        i += 1
    o.any_ = k[i:-1]
    return o


def write_RequestType(o: RequestType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.StartTime is not None:
        put(f"<msg:StartTime>{stamp(o.StartTime)}</msg:StartTime>")
    if o.EndTime is not None:
        put(f"<msg:EndTime>{stamp(o.EndTime)}</msg:EndTime>")
    for option in o.Option:
        write_OptionType(option, "msg:Option", put)
    for id_ in o.ID:
        write_IDType(id_, "msg:ID", put)
    for element in o.any_:
        put(verbatim(element))
    put(f"</{tag}>")


def read_OptionType(e: Element) -> OptionType:
    o = new(OptionType)
    if len(e) == 2:
        o.name = e[0].text or ""
        o.value = e[1].text or ""
        return o
    o.value = None
    if len(e) == 1:
        o.name = e[0].text or ""
        return o
    k = children(e)
    i = 0
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}value":
        o.value = c.text or ""
    return o


def write_OptionType(o: OptionType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<msg:name>{text(o.name)}</msg:name>")
    if o.value is not None:
        put(f"<msg:value>{text(o.value)}</msg:value>")
    put(f"</{tag}>")


def read_IDType(e: Element) -> IDType:
    o = new(IDType)
    o.value = e.text or ""
    o.idType = e.get("idType")
    o.idAuthority = e.get("idAuthority")
    o.kind = None if (a := e.get("kind")) is None else to_literal(a)
    o.objectType = e.get("objectType")
    return o


def write_IDType(o: IDType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}")
    if o.idType is not None:
        put(f' idType="{attribute(o.idType)}"')
    if o.idAuthority is not None:
        put(f' idAuthority="{attribute(o.idAuthority)}"')
    if o.kind is not None:
        put(f' kind="{attribute(o.kind)}"')
    if o.objectType is not None:
        put(f' objectType="{attribute(o.objectType)}"')
    put(">")
    put(text(o.value))
    put(f"</{tag}>")


def read_ReplyType(e: Element) -> ReplyType:
    o = new(ReplyType)
    o.operationId = None
    k = children(e)
    i = 0
    o.Result = to_literal(k[i].text)
    i += 1
    o.Error = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Error":
        o.Error.append(read_ErrorType(c))
        i += 1
    o.ID = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}ID":
        o.ID.append(read_IDType(c))
        i += 1
    o.any_ = []
    while (c := k[i]) is not END and c.tag != "{http://iec.ch/TC57/2011/schema/message}operationId":
        o.any_.append(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}operationId":
        o.operationId = to_int(c.text)
    return o


def write_ReplyType(o: ReplyType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<msg:Result>{text(o.Result)}</msg:Result>")
    for error in o.Error:
        write_ErrorType(error, "msg:Error", put)
    for id_ in o.ID:
        write_IDType(id_, "msg:ID", put)
    for element in o.any_:
        put(verbatim(element))
    if o.operationId is not None:
        put(f"<msg:operationId>{o.operationId}</msg:operationId>")
    put(f"</{tag}>")


def read_ErrorType(e: Element) -> ErrorType:
    o = new(ErrorType)
    o.level = o.reason = o.details = o.xpath = o.stackTrace = o.Location = o.ID = o.relatedID = None
    o.object = o.operationId = None
    k = children(e)
    i = 0
    o.code = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}level":
        o.level = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}reason":
        o.reason = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}details":
        o.details = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}xpath":
        o.xpath = to_qname(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}stackTrace":
        o.stackTrace = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Location":
        o.Location = read_LocationType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}ID":
        o.ID = read_IDType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}relatedID":
        o.relatedID = read_IDType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}object":
        o.object = read_ObjectType(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}operationId":
        o.operationId = to_int(c.text)
    return o


def write_ErrorType(o: ErrorType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<msg:code>{text(o.code)}</msg:code>")
    if o.level is not None:
        put(f"<msg:level>{text(o.level)}</msg:level>")
    if o.reason is not None:
        put(f"<msg:reason>{text(o.reason)}</msg:reason>")
    if o.details is not None:
        put(f"<msg:details>{text(o.details)}</msg:details>")
    if o.xpath is not None:
        put(qname("msg:xpath", o.xpath))
    if o.stackTrace is not None:
        put(f"<msg:stackTrace>{text(o.stackTrace)}</msg:stackTrace>")
    if o.Location is not None:
        write_LocationType(o.Location, "msg:Location", put)
    if o.ID is not None:
        write_IDType(o.ID, "msg:ID", put)
    if o.relatedID is not None:
        write_IDType(o.relatedID, "msg:relatedID", put)
    if o.object is not None:
        write_ObjectType(o.object, "msg:object", put)
    if o.operationId is not None:
        put(f"<msg:operationId>{o.operationId}</msg:operationId>")
    put(f"</{tag}>")


def read_LocationType(e: Element) -> LocationType:
    o = new(LocationType)
    if len(e) == 3:
        o.node = e[0].text or ""
        o.pipeline = e[1].text or ""
        o.stage = e[2].text or ""
        return o
    o.node = o.pipeline = o.stage = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}node":
        o.node = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}pipeline":
        o.pipeline = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}stage":
        o.stage = c.text or ""
    return o


def write_LocationType(o: LocationType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.node is not None:
        put(f"<msg:node>{text(o.node)}</msg:node>")
    if o.pipeline is not None:
        put(f"<msg:pipeline>{text(o.pipeline)}</msg:pipeline>")
    if o.stage is not None:
        put(f"<msg:stage>{text(o.stage)}</msg:stage>")
    put(f"</{tag}>")


def read_ObjectType(e: Element) -> ObjectType:
    o = new(ObjectType)
    o.mRID = o.objectType = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Name = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Name":
        o.Name.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}objectType":
        o.objectType = c.text or ""
    return o


def write_ObjectType(o: ObjectType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<msg:mRID>{text(o.mRID)}</msg:mRID>")
    for name in o.Name:
        write_Name(name, "msg:Name", put)
    if o.objectType is not None:
        put(f"<msg:objectType>{text(o.objectType)}</msg:objectType>")
    put(f"</{tag}>")


def read_Name(e: Element) -> Name:
    o = new(Name)
    if len(e) == 2:
        o.name = e[0].text or ""
        o.NameType = read_NameType(e[1])
        return o
    o.NameType = None
    if len(e) == 1:
        o.name = e[0].text or ""
        return o
    k = children(e)
    i = 0
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<msg:name>{text(o.name)}</msg:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "msg:NameType", put)
    put(f"</{tag}>")


def read_NameType(e: Element) -> NameType:
    o = new(NameType)
    if len(e) == 3:
        o.description = e[0].text or ""
        o.name = e[1].text or ""
        o.NameTypeAuthority = read_NameTypeAuthority(e[2])
        return o
    o.description = o.NameTypeAuthority = None
    if len(e) == 1:
        o.name = e[0].text or ""
        return o
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<msg:description>{text(o.description)}</msg:description>")
    put(f"<msg:name>{text(o.name)}</msg:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "msg:NameTypeAuthority", put)
    put(f"</{tag}>")


def read_NameTypeAuthority(e: Element) -> NameTypeAuthority:
    o = new(NameTypeAuthority)
    if len(e) == 2:
        o.description = e[0].text or ""
        o.name = e[1].text or ""
        return o
    o.description = None
    if len(e) == 1:
        o.name = e[0].text or ""
        return o
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<msg:description>{text(o.description)}</msg:description>")
    put(f"<msg:name>{text(o.name)}</msg:name>")
    put(f"</{tag}>")


def read_PayloadType(e: Element) -> PayloadType:
    o = new(PayloadType)
    o.OperationSet = o.Compressed = o.Format = None
    k = children(e)
    i = 0
    o.any_ = []
    while (c := k[i]) is not END and c.tag not in {
        "{http://iec.ch/TC57/2011/schema/message}OperationSet",
        "{http://iec.ch/TC57/2011/schema/message}Compressed",
        "{http://iec.ch/TC57/2011/schema/message}ID",
        "{http://iec.ch/TC57/2011/schema/message}Format",
    }:
        o.any_.append(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}OperationSet":
        o.OperationSet = read_OperationSet(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Compressed":
        o.Compressed = c.text or ""
        i += 1
    o.ID = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}ID":
        o.ID.append(read_IDType(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}Format":
        o.Format = c.text or ""
    return o


def write_PayloadType(o: PayloadType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for element in o.any_:
        put(verbatim(element))
    if o.OperationSet is not None:
        write_OperationSet(o.OperationSet, "msg:OperationSet", put)
    if o.Compressed is not None:
        put(f"<msg:Compressed>{text(o.Compressed)}</msg:Compressed>")
    for id_ in o.ID:
        write_IDType(id_, "msg:ID", put)
    if o.Format is not None:
        put(f"<msg:Format>{text(o.Format)}</msg:Format>")
    put(f"</{tag}>")


def read_OperationSet(e: Element) -> OperationSet:
    o = new(OperationSet)
    o.enforceMsgSequence = o.enforceTransactionalIntegrity = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}enforceMsgSequence":
        o.enforceMsgSequence = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}enforceTransactionalIntegrity":
        o.enforceTransactionalIntegrity = to_bool(c.text)
        i += 1
    o.Operation = [read_OperationType(c) for c in k[i:-1]]
    return o


def write_OperationSet(o: OperationSet, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.enforceMsgSequence is not None:
        put(f"<msg:enforceMsgSequence>{boolean(o.enforceMsgSequence)}</msg:enforceMsgSequence>")
    if o.enforceTransactionalIntegrity is not None:
        put(
            f"<msg:enforceTransactionalIntegrity>{boolean(o.enforceTransactionalIntegrity)}</msg:enforceTransactionalIntegrity>"
        )
    for operation in o.Operation:
        write_OperationType(operation, "msg:Operation", put)
    put(f"</{tag}>")


def read_OperationType(e: Element) -> OperationType:
    o = new(OperationType)
    o.noun = o.verb = o.elementOperation = None
    k = children(e)
    i = 0
    o.operationId = to_int(k[i].text)
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}noun":
        o.noun = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}verb":
        o.verb = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/schema/message}elementOperation":
        o.elementOperation = to_bool(c.text)
        i += 1
    o.any_ = k[i:-1]
    return o


def write_OperationType(o: OperationType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<msg:operationId>{o.operationId}</msg:operationId>")
    if o.noun is not None:
        put(f"<msg:noun>{text(o.noun)}</msg:noun>")
    if o.verb is not None:
        put(f"<msg:verb>{text(o.verb)}</msg:verb>")
    if o.elementOperation is not None:
        put(f"<msg:elementOperation>{boolean(o.elementOperation)}</msg:elementOperation>")
    for element in o.any_:
        put(verbatim(element))
    put(f"</{tag}>")


def read_Message(e: Element) -> Message:
    o = new(Message)
    fill_MessageType(o, e)
    return o


def read_RequestMessage(e: Element) -> RequestMessage:
    o = new(RequestMessage)
    fill_RequestMessageType(o, e)
    return o


def read_ResponseMessage(e: Element) -> ResponseMessage:
    o = new(ResponseMessage)
    fill_ResponseMessageType(o, e)
    return o


def read_EventMessage(e: Element) -> EventMessage:
    o = new(EventMessage)
    fill_EventMessageType(o, e)
    return o


def read_FaultMessage(e: Element) -> FaultMessage:
    o = new(FaultMessage)
    fill_FaultMessageType(o, e)
    return o


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2011/schema/message}Message",
        Message,
        read_Message,
        "msg:Message",
        write_MessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/schema/message}RequestMessage",
        RequestMessage,
        read_RequestMessage,
        "msg:RequestMessage",
        write_RequestMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/schema/message}ResponseMessage",
        ResponseMessage,
        read_ResponseMessage,
        "msg:ResponseMessage",
        write_ResponseMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/schema/message}EventMessage",
        EventMessage,
        read_EventMessage,
        "msg:EventMessage",
        write_EventMessageType,
        XMLNS,
    ),
    Binding(
        "{http://iec.ch/TC57/2011/schema/message}FaultMessage",
        FaultMessage,
        read_FaultMessage,
        "msg:FaultMessage",
        write_FaultMessageType,
        XMLNS,
    ),
)
