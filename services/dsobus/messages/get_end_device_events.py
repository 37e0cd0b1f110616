# Generated from xsd/GetEndDeviceEvents.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetEndDeviceEvents#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from dsobus.messages import get_end_device_events as this
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, stamp, text, to_datetime

XMLNS = ' xmlns:gede="urn:dsobus:2026:GetEndDeviceEvents#"'


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetEndDeviceEvents(Record):
    """Selections of one sort widen, several sorts narrow what is returned."""

    EndDevice: list[this.EndDevice] = field(default_factory=list)
    EndDeviceEvent: list[this.EndDeviceEvent] = field(default_factory=list)
    EndDeviceEventType: list[this.EndDeviceEventType] = field(default_factory=list)
    EndDeviceGroup: list[this.EndDeviceGroup] = field(default_factory=list)
    TimeSchedule: list[this.TimeSchedule] = field(default_factory=list)
    UsagePoint: list[this.UsagePoint] = field(default_factory=list)
    UsagePointGroup: list[this.UsagePointGroup] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDevice(Record):
    """A meter or other end device."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEvent(Record):
    """Type EndDeviceEvent."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventType(Record):
    """An event type; its name is its code, such as 3.26.0.85."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceGroup(Record):
    """Type EndDeviceGroup."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class TimeSchedule(Record):
    """Events within this time."""

    scheduleInterval: DateTimeInterval | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class DateTimeInterval(Record):
    """Type DateTimeInterval."""

    end: datetime | None = None
    """Exclusive; absent means until now."""
    start: datetime | None = None
    """Inclusive; absent means from the beginning."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UsagePoint(Record):
    """Type UsagePoint."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UsagePointGroup(Record):
    """Type UsagePointGroup."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


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


def read_GetEndDeviceEvents(e: Element) -> GetEndDeviceEvents:
    o = new(GetEndDeviceEvents)
    k = children(e)
    i = 0
    o.EndDevice = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}EndDevice":
        o.EndDevice.append(read_EndDevice(c))
        i += 1
    o.EndDeviceEvent = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}EndDeviceEvent":
        o.EndDeviceEvent.append(read_EndDeviceEvent(c))
        i += 1
    o.EndDeviceEventType = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}EndDeviceEventType":
        o.EndDeviceEventType.append(read_EndDeviceEventType(c))
        i += 1
    o.EndDeviceGroup = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}EndDeviceGroup":
        o.EndDeviceGroup.append(read_EndDeviceGroup(c))
        i += 1
    o.TimeSchedule = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}TimeSchedule":
        o.TimeSchedule.append(read_TimeSchedule(c))
        i += 1
    o.UsagePoint = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}UsagePoint":
        o.UsagePoint.append(read_UsagePoint(c))
        i += 1
    o.UsagePointGroup = [read_UsagePointGroup(c) for c in k[i:-1]]
    return o


def write_GetEndDeviceEvents(o: GetEndDeviceEvents, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for end_device in o.EndDevice:
        write_EndDevice(end_device, "gede:EndDevice", put)
    for end_device_event in o.EndDeviceEvent:
        write_EndDeviceEvent(end_device_event, "gede:EndDeviceEvent", put)
    for end_device_event_type in o.EndDeviceEventType:
        write_EndDeviceEventType(end_device_event_type, "gede:EndDeviceEventType", put)
    for end_device_group in o.EndDeviceGroup:
        write_EndDeviceGroup(end_device_group, "gede:EndDeviceGroup", put)
    for time_schedule in o.TimeSchedule:
        write_TimeSchedule(time_schedule, "gede:TimeSchedule", put)
    for usage_point in o.UsagePoint:
        write_UsagePoint(usage_point, "gede:UsagePoint", put)
    for usage_point_group in o.UsagePointGroup:
        write_UsagePointGroup(usage_point_group, "gede:UsagePointGroup", put)
    put(f"</{tag}>")


def read_EndDevice(e: Element) -> EndDevice:
    o = new(EndDevice)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_EndDevice(o: EndDevice, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gede:mRID>{text(o.mRID)}</gede:mRID>")
    for names in o.Names:
        write_Name(names, "gede:Names", put)
    put(f"</{tag}>")


def read_EndDeviceEvent(e: Element) -> EndDeviceEvent:
    o = new(EndDeviceEvent)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_EndDeviceEvent(o: EndDeviceEvent, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gede:mRID>{text(o.mRID)}</gede:mRID>")
    for names in o.Names:
        write_Name(names, "gede:Names", put)
    put(f"</{tag}>")


def read_EndDeviceEventType(e: Element) -> EndDeviceEventType:
    o = new(EndDeviceEventType)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_EndDeviceEventType(o: EndDeviceEventType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gede:mRID>{text(o.mRID)}</gede:mRID>")
    for names in o.Names:
        write_Name(names, "gede:Names", put)
    put(f"</{tag}>")


def read_EndDeviceGroup(e: Element) -> EndDeviceGroup:
    o = new(EndDeviceGroup)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_EndDeviceGroup(o: EndDeviceGroup, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gede:mRID>{text(o.mRID)}</gede:mRID>")
    for names in o.Names:
        write_Name(names, "gede:Names", put)
    put(f"</{tag}>")


def read_TimeSchedule(e: Element) -> TimeSchedule:
    o = new(TimeSchedule)
    if len(e) == 1:
        o.scheduleInterval = read_DateTimeInterval(e[0])
        return o
    o.scheduleInterval = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}scheduleInterval":
        o.scheduleInterval = read_DateTimeInterval(c)
    return o


def write_TimeSchedule(o: TimeSchedule, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.scheduleInterval is not None:
        write_DateTimeInterval(o.scheduleInterval, "gede:scheduleInterval", put)
    put(f"</{tag}>")


def read_DateTimeInterval(e: Element) -> DateTimeInterval:
    o = new(DateTimeInterval)
    if len(e) == 2:
        o.end = to_datetime(e[0].text)
        o.start = to_datetime(e[1].text)
        return o
    o.end = o.start = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}end":
        o.end = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}start":
        o.start = to_datetime(c.text)
    return o


def write_DateTimeInterval(o: DateTimeInterval, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.end is not None:
        put(f"<gede:end>{stamp(o.end)}</gede:end>")
    if o.start is not None:
        put(f"<gede:start>{stamp(o.start)}</gede:start>")
    put(f"</{tag}>")


def read_UsagePoint(e: Element) -> UsagePoint:
    o = new(UsagePoint)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_UsagePoint(o: UsagePoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gede:mRID>{text(o.mRID)}</gede:mRID>")
    for names in o.Names:
        write_Name(names, "gede:Names", put)
    put(f"</{tag}>")


def read_UsagePointGroup(e: Element) -> UsagePointGroup:
    o = new(UsagePointGroup)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_UsagePointGroup(o: UsagePointGroup, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gede:mRID>{text(o.mRID)}</gede:mRID>")
    for names in o.Names:
        write_Name(names, "gede:Names", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<gede:name>{text(o.name)}</gede:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "gede:NameType", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gede:description>{text(o.description)}</gede:description>")
    put(f"<gede:name>{text(o.name)}</gede:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "gede:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetEndDeviceEvents#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gede:description>{text(o.description)}</gede:description>")
    put(f"<gede:name>{text(o.name)}</gede:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:GetEndDeviceEvents#}GetEndDeviceEvents",
        GetEndDeviceEvents,
        read_GetEndDeviceEvents,
        "gede:GetEndDeviceEvents",
        write_GetEndDeviceEvents,
        XMLNS,
    ),
)
