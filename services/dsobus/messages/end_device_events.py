# Generated from xsd/EndDeviceEvents.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2011/EndDeviceEvents#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from dsobus.messages import end_device_events as this
from dsobus.messages.runtime import Binding, Element, Put, Record, attribute, children, new, stamp, text, to_datetime

XMLNS = ' xmlns:ede="http://iec.ch/TC57/2011/EndDeviceEvents#"'


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEvents(Record):
    """Type EndDeviceEvents."""

    EndDeviceEvent: list[this.EndDeviceEvent] = field(default_factory=list)
    EndDeviceEventType: list[this.EndDeviceEventType] = field(default_factory=list)
    """Types that the events refer to; codes of the standard need not be listed."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEvent(Record):
    """One event at one device."""

    mRID: str | None = None
    createdDateTime: datetime
    """When the device saw it happen."""
    issuerID: str | None = None
    """The system that raised the event."""
    issuerTrackingID: str | None = None
    """The issuer's own identifier of the event."""
    reason: str | None = None
    severity: str | None = None
    userID: str | None = None
    """The user whose action caused the event."""
    Assets: Asset | None = None
    """The meter, or other device, that reports."""
    EndDeviceEventDetails: list[EndDeviceEventDetail] = field(default_factory=list)
    EndDeviceEventType: EndDeviceEventTypeRef
    """What has happened."""
    Names: list[Name] = field(default_factory=list)
    status: Status | None = None
    UsagePoint: this.UsagePoint | None = None
    """Where the device is installed."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventTypeRef(Record):
    """Refers to an event type."""

    ref: str | None = None
    """A code deviceType.domain.subDomain.eventOrAction, such as 3.26.0.85, or the mRID or name of a listed type."""

    COMPOSED = frozenset(["ref"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventDetail(Record):
    """A further fact about an event."""

    name: str
    value: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventType(Record):
    """A type of event; its name is its code, and the parts of the code may be given one by one."""

    mRID: str | None = None
    domain: str | None = None
    eventOrAction: str | None = None
    subDomain: str | None = None
    type: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Asset(Record):
    """Type Asset."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UsagePoint(Record):
    """Type UsagePoint."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Status(Record):
    """Type Status."""

    dateTime: datetime | None = None
    """Since when the status holds."""
    reason: str | None = None
    remark: str | None = None
    value: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Name(Record):
    """A name by which people or other systems know an object."""

    name: str
    NameType: this.NameType | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NameType(Record):
    """The kind of a name, to be given when an object has several."""

    description: str | None = None
    name: str
    NameTypeAuthority: this.NameTypeAuthority | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NameTypeAuthority(Record):
    """Who gives names of a kind."""

    description: str | None = None
    name: str


def read_EndDeviceEvents(e: Element) -> EndDeviceEvents:
    o = new(EndDeviceEvents)
    k = children(e)
    i = 0
    o.EndDeviceEvent = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}EndDeviceEvent":
        o.EndDeviceEvent.append(read_EndDeviceEvent(c))
        i += 1
    o.EndDeviceEventType = [read_EndDeviceEventType(c) for c in k[i:-1]]
    return o


def write_EndDeviceEvents(o: EndDeviceEvents, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for end_device_event in o.EndDeviceEvent:
        write_EndDeviceEvent(end_device_event, "ede:EndDeviceEvent", put)
    for end_device_event_type in o.EndDeviceEventType:
        write_EndDeviceEventType(end_device_event_type, "ede:EndDeviceEventType", put)
    put(f"</{tag}>")


def read_EndDeviceEvent(e: Element) -> EndDeviceEvent:
    o = new(EndDeviceEvent)
    o.status = o.UsagePoint = None
    k = children(e)
    i = 0
    if len(k) > 8 and k[7].tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}Assets":
        o.mRID = k[0].text or ""
        o.createdDateTime = to_datetime(k[1].text)
        o.issuerID = k[2].text or ""
        o.issuerTrackingID = k[3].text or ""
        o.reason = k[4].text or ""
        o.severity = k[5].text or ""
        o.userID = k[6].text or ""
        o.Assets = read_Asset(k[7])
        i = 8
    else:
        o.mRID = o.issuerID = o.issuerTrackingID = o.reason = o.severity = o.userID = o.Assets = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}mRID":
            o.mRID = c.text or ""
            i += 1
        o.createdDateTime = to_datetime(k[i].text)
        i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}issuerID":
            o.issuerID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}issuerTrackingID":
            o.issuerTrackingID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}reason":
            o.reason = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}severity":
            o.severity = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}userID":
            o.userID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}Assets":
            o.Assets = read_Asset(c)
            i += 1
    o.EndDeviceEventDetails = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}EndDeviceEventDetails":
        o.EndDeviceEventDetails.append(read_EndDeviceEventDetail(c))
        i += 1
    o.EndDeviceEventType = read_EndDeviceEventTypeRef(k[i])
    i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}status":
        o.status = read_Status(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}UsagePoint":
        o.UsagePoint = read_UsagePoint(c)
    return o


def write_EndDeviceEvent(o: EndDeviceEvent, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<ede:mRID>{text(o.mRID)}</ede:mRID>")
    put(f"<ede:createdDateTime>{stamp(o.createdDateTime)}</ede:createdDateTime>")
    if o.issuerID is not None:
        put(f"<ede:issuerID>{text(o.issuerID)}</ede:issuerID>")
    if o.issuerTrackingID is not None:
        put(f"<ede:issuerTrackingID>{text(o.issuerTrackingID)}</ede:issuerTrackingID>")
    if o.reason is not None:
        put(f"<ede:reason>{text(o.reason)}</ede:reason>")
    if o.severity is not None:
        put(f"<ede:severity>{text(o.severity)}</ede:severity>")
    if o.userID is not None:
        put(f"<ede:userID>{text(o.userID)}</ede:userID>")
    if o.Assets is not None:
        write_Asset(o.Assets, "ede:Assets", put)
    for end_device_event_details in o.EndDeviceEventDetails:
        write_EndDeviceEventDetail(end_device_event_details, "ede:EndDeviceEventDetails", put)
    write_EndDeviceEventTypeRef(o.EndDeviceEventType, "ede:EndDeviceEventType", put)
    for names in o.Names:
        write_Name(names, "ede:Names", put)
    if o.status is not None:
        write_Status(o.status, "ede:status", put)
    if o.UsagePoint is not None:
        write_UsagePoint(o.UsagePoint, "ede:UsagePoint", put)
    put(f"</{tag}>")


def read_EndDeviceEventTypeRef(e: Element) -> EndDeviceEventTypeRef:
    o = new(EndDeviceEventTypeRef)
    o.ref = e.get("ref")
    return o


def write_EndDeviceEventTypeRef(o: EndDeviceEventTypeRef, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}")
    if o.ref is not None:
        put(f' ref="{attribute(o.ref)}"')
    put("/>")


def read_EndDeviceEventDetail(e: Element) -> EndDeviceEventDetail:
    o = new(EndDeviceEventDetail)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}value":
        o.value = c.text or ""
    return o


def write_EndDeviceEventDetail(o: EndDeviceEventDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<ede:name>{text(o.name)}</ede:name>")
    if o.value is not None:
        put(f"<ede:value>{text(o.value)}</ede:value>")
    put(f"</{tag}>")


def read_EndDeviceEventType(e: Element) -> EndDeviceEventType:
    o = new(EndDeviceEventType)
    k = children(e)
    i = 0
    if len(k) > 5 and k[4].tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}type":
        o.mRID = k[0].text or ""
        o.domain = k[1].text or ""
        o.eventOrAction = k[2].text or ""
        o.subDomain = k[3].text or ""
        o.type = k[4].text or ""
        i = 5
    else:
        o.mRID = o.domain = o.eventOrAction = o.subDomain = o.type = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}domain":
            o.domain = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}eventOrAction":
            o.eventOrAction = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}subDomain":
            o.subDomain = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}type":
            o.type = c.text or ""
            i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_EndDeviceEventType(o: EndDeviceEventType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<ede:mRID>{text(o.mRID)}</ede:mRID>")
    if o.domain is not None:
        put(f"<ede:domain>{text(o.domain)}</ede:domain>")
    if o.eventOrAction is not None:
        put(f"<ede:eventOrAction>{text(o.eventOrAction)}</ede:eventOrAction>")
    if o.subDomain is not None:
        put(f"<ede:subDomain>{text(o.subDomain)}</ede:subDomain>")
    if o.type is not None:
        put(f"<ede:type>{text(o.type)}</ede:type>")
    for names in o.Names:
        write_Name(names, "ede:Names", put)
    put(f"</{tag}>")


def read_Asset(e: Element) -> Asset:
    o = new(Asset)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_Asset(o: Asset, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<ede:mRID>{text(o.mRID)}</ede:mRID>")
    for names in o.Names:
        write_Name(names, "ede:Names", put)
    put(f"</{tag}>")


def read_UsagePoint(e: Element) -> UsagePoint:
    o = new(UsagePoint)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_UsagePoint(o: UsagePoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<ede:mRID>{text(o.mRID)}</ede:mRID>")
    for names in o.Names:
        write_Name(names, "ede:Names", put)
    put(f"</{tag}>")


def read_Status(e: Element) -> Status:
    o = new(Status)
    if len(e) == 4:
        o.dateTime = to_datetime(e[0].text)
        o.reason = e[1].text or ""
        o.remark = e[2].text or ""
        o.value = e[3].text or ""
        return o
    o.dateTime = o.reason = o.remark = o.value = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}dateTime":
        o.dateTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}reason":
        o.reason = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}remark":
        o.remark = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}value":
        o.value = c.text or ""
    return o


def write_Status(o: Status, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.dateTime is not None:
        put(f"<ede:dateTime>{stamp(o.dateTime)}</ede:dateTime>")
    if o.reason is not None:
        put(f"<ede:reason>{text(o.reason)}</ede:reason>")
    if o.remark is not None:
        put(f"<ede:remark>{text(o.remark)}</ede:remark>")
    if o.value is not None:
        put(f"<ede:value>{text(o.value)}</ede:value>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<ede:name>{text(o.name)}</ede:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "ede:NameType", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<ede:description>{text(o.description)}</ede:description>")
    put(f"<ede:name>{text(o.name)}</ede:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "ede:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceEvents#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<ede:description>{text(o.description)}</ede:description>")
    put(f"<ede:name>{text(o.name)}</ede:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceEvents#}EndDeviceEvents",
        EndDeviceEvents,
        read_EndDeviceEvents,
        "ede:EndDeviceEvents",
        write_EndDeviceEvents,
        XMLNS,
    ),
)
