# Generated from xsd/GetMeterServiceRequests.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetMeterServiceRequests#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from dsobus.messages import get_meter_service_requests as this
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, stamp, text, to_datetime, to_literal

XMLNS = ' xmlns:gmsr="urn:dsobus:2026:GetMeterServiceRequests#"'

WorkKind = Literal[
    "connect",
    "construction",
    "disconnect",
    "inspection",
    "maintenance",
    "meter",
    "other",
    "reconnect",
    "repair",
    "service",
    "test",
]


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetMeterServiceRequests(Record):
    """Selections of one sort widen, several sorts narrow what is returned."""

    Customer: list[this.Customer] = field(default_factory=list)
    Meter: list[this.Meter] = field(default_factory=list)
    MeterServiceWork: list[this.MeterServiceWork] = field(default_factory=list)
    """Work like this one: given by mRID or name, or of a kind and a status."""
    TimeSchedule: list[this.TimeSchedule] = field(default_factory=list)
    UsagePoint: list[this.UsagePoint] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Customer(Record):
    """Type Customer."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Meter(Record):
    """Type Meter."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterServiceWork(Record):
    """Type MeterServiceWork."""

    mRID: str | None = None
    kind: WorkKind | None = None
    Names: list[Name] = field(default_factory=list)
    status: Status | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Status(Record):
    """Type Status."""

    value: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class TimeSchedule(Record):
    """Work that was asked for within this time."""

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


def read_GetMeterServiceRequests(e: Element) -> GetMeterServiceRequests:
    o = new(GetMeterServiceRequests)
    k = children(e)
    i = 0
    o.Customer = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}Customer":
        o.Customer.append(read_Customer(c))
        i += 1
    o.Meter = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}Meter":
        o.Meter.append(read_Meter(c))
        i += 1
    o.MeterServiceWork = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}MeterServiceWork":
        o.MeterServiceWork.append(read_MeterServiceWork(c))
        i += 1
    o.TimeSchedule = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}TimeSchedule":
        o.TimeSchedule.append(read_TimeSchedule(c))
        i += 1
    o.UsagePoint = [read_UsagePoint(c) for c in k[i:-1]]
    return o


def write_GetMeterServiceRequests(o: GetMeterServiceRequests, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for customer in o.Customer:
        write_Customer(customer, "gmsr:Customer", put)
    for meter in o.Meter:
        write_Meter(meter, "gmsr:Meter", put)
    for meter_service_work in o.MeterServiceWork:
        write_MeterServiceWork(meter_service_work, "gmsr:MeterServiceWork", put)
    for time_schedule in o.TimeSchedule:
        write_TimeSchedule(time_schedule, "gmsr:TimeSchedule", put)
    for usage_point in o.UsagePoint:
        write_UsagePoint(usage_point, "gmsr:UsagePoint", put)
    put(f"</{tag}>")


def read_Customer(e: Element) -> Customer:
    o = new(Customer)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_Customer(o: Customer, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gmsr:mRID>{text(o.mRID)}</gmsr:mRID>")
    for names in o.Names:
        write_Name(names, "gmsr:Names", put)
    put(f"</{tag}>")


def read_Meter(e: Element) -> Meter:
    o = new(Meter)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_Meter(o: Meter, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gmsr:mRID>{text(o.mRID)}</gmsr:mRID>")
    for names in o.Names:
        write_Name(names, "gmsr:Names", put)
    put(f"</{tag}>")


def read_MeterServiceWork(e: Element) -> MeterServiceWork:
    o = new(MeterServiceWork)
    o.mRID = o.kind = o.status = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}kind":
        o.kind = to_literal(c.text)
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}status":
        o.status = read_Status(c)
    return o


def write_MeterServiceWork(o: MeterServiceWork, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gmsr:mRID>{text(o.mRID)}</gmsr:mRID>")
    if o.kind is not None:
        put(f"<gmsr:kind>{text(o.kind)}</gmsr:kind>")
    for names in o.Names:
        write_Name(names, "gmsr:Names", put)
    if o.status is not None:
        write_Status(o.status, "gmsr:status", put)
    put(f"</{tag}>")


def read_Status(e: Element) -> Status:
    o = new(Status)
    if len(e) == 1:
        o.value = e[0].text or ""
        return o
    o.value = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}value":
        o.value = c.text or ""
    return o


def write_Status(o: Status, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.value is not None:
        put(f"<gmsr:value>{text(o.value)}</gmsr:value>")
    put(f"</{tag}>")


def read_TimeSchedule(e: Element) -> TimeSchedule:
    o = new(TimeSchedule)
    if len(e) == 1:
        o.scheduleInterval = read_DateTimeInterval(e[0])
        return o
    o.scheduleInterval = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}scheduleInterval":
        o.scheduleInterval = read_DateTimeInterval(c)
    return o


def write_TimeSchedule(o: TimeSchedule, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.scheduleInterval is not None:
        write_DateTimeInterval(o.scheduleInterval, "gmsr:scheduleInterval", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}end":
        o.end = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}start":
        o.start = to_datetime(c.text)
    return o


def write_DateTimeInterval(o: DateTimeInterval, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.end is not None:
        put(f"<gmsr:end>{stamp(o.end)}</gmsr:end>")
    if o.start is not None:
        put(f"<gmsr:start>{stamp(o.start)}</gmsr:start>")
    put(f"</{tag}>")


def read_UsagePoint(e: Element) -> UsagePoint:
    o = new(UsagePoint)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_UsagePoint(o: UsagePoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gmsr:mRID>{text(o.mRID)}</gmsr:mRID>")
    for names in o.Names:
        write_Name(names, "gmsr:Names", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<gmsr:name>{text(o.name)}</gmsr:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "gmsr:NameType", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gmsr:description>{text(o.description)}</gmsr:description>")
    put(f"<gmsr:name>{text(o.name)}</gmsr:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "gmsr:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetMeterServiceRequests#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gmsr:description>{text(o.description)}</gmsr:description>")
    put(f"<gmsr:name>{text(o.name)}</gmsr:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:GetMeterServiceRequests#}GetMeterServiceRequests",
        GetMeterServiceRequests,
        read_GetMeterServiceRequests,
        "gmsr:GetMeterServiceRequests",
        write_GetMeterServiceRequests,
        XMLNS,
    ),
)
