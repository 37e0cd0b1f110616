# Generated from xsd/GetUnplannedOutages.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetUnplannedOutages#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from dsobus.messages import get_unplanned_outages as this
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, stamp, text, to_datetime

XMLNS = ' xmlns:guo="urn:dsobus:2026:GetUnplannedOutages#"'


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetUnplannedOutages(Record):
    """Selections of one sort widen, several sorts narrow what is returned; without any, all are returned."""

    EndDevice: list[ObjectRef] = field(default_factory=list)
    """Meters without supply."""
    Equipment: list[ObjectRef] = field(default_factory=list)
    """Equipment located as the one that failed."""
    MaintenanceOrder: list[ObjectRef] = field(default_factory=list)
    TimeSchedule: list[this.TimeSchedule] = field(default_factory=list)
    """Narrows the other selections to outages reported within this time."""
    UnplannedOutage: list[ObjectRef] = field(default_factory=list)
    UsagePoint: list[ObjectRef] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class TimeSchedule(Record):
    """Type TimeSchedule."""

    scheduleInterval: DateTimeInterval | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class DateTimeInterval(Record):
    """Type DateTimeInterval."""

    end: datetime | None = None
    """Exclusive; absent means until now."""
    start: datetime | None = None
    """Inclusive; absent means from the beginning."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ObjectRef(Record):
    """An object by its mRID or by one of its names."""

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


def read_GetUnplannedOutages(e: Element) -> GetUnplannedOutages:
    o = new(GetUnplannedOutages)
    k = children(e)
    i = 0
    o.EndDevice = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutages#}EndDevice":
        o.EndDevice.append(read_ObjectRef(c))
        i += 1
    o.Equipment = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutages#}Equipment":
        o.Equipment.append(read_ObjectRef(c))
        i += 1
    o.MaintenanceOrder = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutages#}MaintenanceOrder":
        o.MaintenanceOrder.append(read_ObjectRef(c))
        i += 1
    o.TimeSchedule = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutages#}TimeSchedule":
        o.TimeSchedule.append(read_TimeSchedule(c))
        i += 1
    o.UnplannedOutage = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutages#}UnplannedOutage":
        o.UnplannedOutage.append(read_ObjectRef(c))
        i += 1
    o.UsagePoint = [read_ObjectRef(c) for c in k[i:-1]]
    return o


def write_GetUnplannedOutages(o: GetUnplannedOutages, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for end_device in o.EndDevice:
        write_ObjectRef(end_device, "guo:EndDevice", put)
    for equipment in o.Equipment:
        write_ObjectRef(equipment, "guo:Equipment", put)
    for maintenance_order in o.MaintenanceOrder:
        write_ObjectRef(maintenance_order, "guo:MaintenanceOrder", put)
    for time_schedule in o.TimeSchedule:
        write_TimeSchedule(time_schedule, "guo:TimeSchedule", put)
    for unplanned_outage in o.UnplannedOutage:
        write_ObjectRef(unplanned_outage, "guo:UnplannedOutage", put)
    for usage_point in o.UsagePoint:
        write_ObjectRef(usage_point, "guo:UsagePoint", put)
    put(f"</{tag}>")


def read_TimeSchedule(e: Element) -> TimeSchedule:
    o = new(TimeSchedule)
    if len(e) == 1:
        o.scheduleInterval = read_DateTimeInterval(e[0])
        return o
    o.scheduleInterval = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutages#}scheduleInterval":
        o.scheduleInterval = read_DateTimeInterval(c)
    return o


def write_TimeSchedule(o: TimeSchedule, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.scheduleInterval is not None:
        write_DateTimeInterval(o.scheduleInterval, "guo:scheduleInterval", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutages#}end":
        o.end = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutages#}start":
        o.start = to_datetime(c.text)
    return o


def write_DateTimeInterval(o: DateTimeInterval, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.end is not None:
        put(f"<guo:end>{stamp(o.end)}</guo:end>")
    if o.start is not None:
        put(f"<guo:start>{stamp(o.start)}</guo:start>")
    put(f"</{tag}>")


def read_ObjectRef(e: Element) -> ObjectRef:
    o = new(ObjectRef)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutages#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ObjectRef(o: ObjectRef, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<guo:mRID>{text(o.mRID)}</guo:mRID>")
    for names in o.Names:
        write_Name(names, "guo:Names", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutages#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<guo:name>{text(o.name)}</guo:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "guo:NameType", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutages#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutages#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<guo:description>{text(o.description)}</guo:description>")
    put(f"<guo:name>{text(o.name)}</guo:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "guo:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetUnplannedOutages#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<guo:description>{text(o.description)}</guo:description>")
    put(f"<guo:name>{text(o.name)}</guo:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:GetUnplannedOutages#}GetUnplannedOutages",
        GetUnplannedOutages,
        read_GetUnplannedOutages,
        "guo:GetUnplannedOutages",
        write_GetUnplannedOutages,
        XMLNS,
    ),
)
