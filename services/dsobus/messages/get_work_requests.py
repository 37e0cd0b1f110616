# Generated from xsd/GetWorkRequests.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2015/GetWorkRequests#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from dsobus.messages import get_work_requests as this
from dsobus.messages.runtime import (
    Binding,
    Element,
    Put,
    Record,
    boolean,
    children,
    new,
    stamp,
    text,
    to_bool,
    to_datetime,
    to_int,
    to_literal,
)

XMLNS = ' xmlns:gwr="http://iec.ch/TC57/2015/GetWorkRequests#"'

WorkKind = Literal[
    "connect",
    "construction",
    "disconnect",
    "inspection",
    "maintenance",
    "other",
    "reconnect",
    "repair",
    "service",
    "test",
]
WorkStatusKind = Literal[
    "approved",
    "cancelled",
    "closed",
    "completed",
    "dispatched",
    "enroute",
    "inProgress",
    "onSite",
    "scheduled",
    "waitingOnApproval",
    "waitingOnMaterial",
    "waitingToBeScheduled",
]
WorkTimeScheduleKind = Literal["actual", "earliest", "estimate", "latest", "request"]


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetWorkRequests(Record):
    """Selections of one sort widen, several sorts narrow what is returned; without any, all are returned. Objects are
    selected by mRID or name.
    """

    Asset: list[this.Asset] = field(default_factory=list)
    Crew: list[this.Crew] = field(default_factory=list)
    Organization: list[Organisation] = field(default_factory=list)
    TimeSchedule: list[WorkTimeSchedule] = field(default_factory=list)
    Work: list[this.Work] = field(default_factory=list)
    WorkLocation: list[this.WorkLocation] = field(default_factory=list)
    WorkRequest: list[this.WorkRequest] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WorkRequest(Record):
    """Type WorkRequest."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Asset(Record):
    """Type Asset."""

    mRID: str | None = None
    critical: bool | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Crew(Record):
    """Type Crew."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Organisation(Record):
    """Type Organisation."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Work(Record):
    """Work of this kind, status and rank, as far as they are given."""

    mRID: str | None = None
    kind: WorkKind | None = None
    statusKind: WorkStatusKind | None = None
    Names: list[Name] = field(default_factory=list)
    priority: Priority | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Priority(Record):
    """Type Priority."""

    justification: str | None = None
    """Such as Safety Hazard."""
    rank: int | None = None
    """1 emergency, 2 high, and so on."""
    type: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WorkTimeSchedule(Record):
    """When it is asked for, planned, or was done."""

    kind: WorkTimeScheduleKind | None = None
    scheduleInterval: DateTimeInterval | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class DateTimeInterval(Record):
    """Type DateTimeInterval."""

    end: datetime | None = None
    start: datetime | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WorkLocation(Record):
    """Type WorkLocation."""

    mRID: str | None = None
    InternalLocation: this.InternalLocation | None = None
    mainAddress: StreetAddress | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class InternalLocation(Record):
    """Where in a building."""

    BuildingName: str | None = None
    BuildingNumber: str | None = None
    Floor: str | None = None
    RoomNumber: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class StreetAddress(Record):
    """Type StreetAddress."""

    streetDetail: StreetDetail | None = None
    townDetail: TownDetail | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class StreetDetail(Record):
    """Type StreetDetail."""

    addressGeneral: str | None = None
    addressGeneral2: str | None = None
    addressGeneral3: str | None = None
    buildingName: str | None = None
    code: str | None = None
    """Postal code of the street, where streets have one."""
    name: str | None = None
    number: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    suiteNumber: str | None = None
    type: str | None = None
    """Such as street, avenue, square."""
    withinTownLimits: bool | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class TownDetail(Record):
    """Type TownDetail."""

    code: str | None = None
    """Postal code."""
    country: str | None = None
    name: str | None = None
    section: str | None = None
    stateOrProvince: str | None = None


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


def read_GetWorkRequests(e: Element) -> GetWorkRequests:
    o = new(GetWorkRequests)
    k = children(e)
    i = 0
    o.Asset = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}Asset":
        o.Asset.append(read_Asset(c))
        i += 1
    o.Crew = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}Crew":
        o.Crew.append(read_Crew(c))
        i += 1
    o.Organization = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}Organization":
        o.Organization.append(read_Organisation(c))
        i += 1
    o.TimeSchedule = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}TimeSchedule":
        o.TimeSchedule.append(read_WorkTimeSchedule(c))
        i += 1
    o.Work = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}Work":
        o.Work.append(read_Work(c))
        i += 1
    o.WorkLocation = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}WorkLocation":
        o.WorkLocation.append(read_WorkLocation(c))
        i += 1
    o.WorkRequest = [read_WorkRequest(c) for c in k[i:-1]]
    return o


def write_GetWorkRequests(o: GetWorkRequests, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for asset in o.Asset:
        write_Asset(asset, "gwr:Asset", put)
    for crew in o.Crew:
        write_Crew(crew, "gwr:Crew", put)
    for organization in o.Organization:
        write_Organisation(organization, "gwr:Organization", put)
    for time_schedule in o.TimeSchedule:
        write_WorkTimeSchedule(time_schedule, "gwr:TimeSchedule", put)
    for work in o.Work:
        write_Work(work, "gwr:Work", put)
    for work_location in o.WorkLocation:
        write_WorkLocation(work_location, "gwr:WorkLocation", put)
    for work_request in o.WorkRequest:
        write_WorkRequest(work_request, "gwr:WorkRequest", put)
    put(f"</{tag}>")


def read_WorkRequest(e: Element) -> WorkRequest:
    o = new(WorkRequest)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_WorkRequest(o: WorkRequest, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gwr:mRID>{text(o.mRID)}</gwr:mRID>")
    for names in o.Names:
        write_Name(names, "gwr:Names", put)
    put(f"</{tag}>")


def read_Asset(e: Element) -> Asset:
    o = new(Asset)
    o.mRID = o.critical = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}critical":
        o.critical = to_bool(c.text)
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_Asset(o: Asset, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gwr:mRID>{text(o.mRID)}</gwr:mRID>")
    if o.critical is not None:
        put(f"<gwr:critical>{boolean(o.critical)}</gwr:critical>")
    for names in o.Names:
        write_Name(names, "gwr:Names", put)
    put(f"</{tag}>")


def read_Crew(e: Element) -> Crew:
    o = new(Crew)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_Crew(o: Crew, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gwr:mRID>{text(o.mRID)}</gwr:mRID>")
    for names in o.Names:
        write_Name(names, "gwr:Names", put)
    put(f"</{tag}>")


def read_Organisation(e: Element) -> Organisation:
    o = new(Organisation)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_Organisation(o: Organisation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gwr:mRID>{text(o.mRID)}</gwr:mRID>")
    for names in o.Names:
        write_Name(names, "gwr:Names", put)
    put(f"</{tag}>")


def read_Work(e: Element) -> Work:
    o = new(Work)
    o.priority = None
    k = children(e)
    i = 0
    if len(k) > 3 and k[2].tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}statusKind":
        o.mRID = k[0].text or ""
        o.kind = to_literal(k[1].text)
        o.statusKind = to_literal(k[2].text)
        i = 3
    else:
        o.mRID = o.kind = o.statusKind = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}kind":
            o.kind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}statusKind":
            o.statusKind = to_literal(c.text)
            i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}priority":
        o.priority = read_Priority(c)
    return o


def write_Work(o: Work, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gwr:mRID>{text(o.mRID)}</gwr:mRID>")
    if o.kind is not None:
        put(f"<gwr:kind>{text(o.kind)}</gwr:kind>")
    if o.statusKind is not None:
        put(f"<gwr:statusKind>{text(o.statusKind)}</gwr:statusKind>")
    for names in o.Names:
        write_Name(names, "gwr:Names", put)
    if o.priority is not None:
        write_Priority(o.priority, "gwr:priority", put)
    put(f"</{tag}>")


def read_Priority(e: Element) -> Priority:
    o = new(Priority)
    if len(e) == 3:
        o.justification = e[0].text or ""
        o.rank = to_int(e[1].text)
        o.type = e[2].text or ""
        return o
    o.justification = o.rank = o.type = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}justification":
        o.justification = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}rank":
        o.rank = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}type":
        o.type = c.text or ""
    return o


def write_Priority(o: Priority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.justification is not None:
        put(f"<gwr:justification>{text(o.justification)}</gwr:justification>")
    if o.rank is not None:
        put(f"<gwr:rank>{o.rank}</gwr:rank>")
    if o.type is not None:
        put(f"<gwr:type>{text(o.type)}</gwr:type>")
    put(f"</{tag}>")


def read_WorkTimeSchedule(e: Element) -> WorkTimeSchedule:
    o = new(WorkTimeSchedule)
    if len(e) == 2:
        o.kind = to_literal(e[0].text)
        o.scheduleInterval = read_DateTimeInterval(e[1])
        return o
    o.kind = o.scheduleInterval = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}kind":
        o.kind = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}scheduleInterval":
        o.scheduleInterval = read_DateTimeInterval(c)
    return o


def write_WorkTimeSchedule(o: WorkTimeSchedule, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.kind is not None:
        put(f"<gwr:kind>{text(o.kind)}</gwr:kind>")
    if o.scheduleInterval is not None:
        write_DateTimeInterval(o.scheduleInterval, "gwr:scheduleInterval", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}end":
        o.end = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}start":
        o.start = to_datetime(c.text)
    return o


def write_DateTimeInterval(o: DateTimeInterval, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.end is not None:
        put(f"<gwr:end>{stamp(o.end)}</gwr:end>")
    if o.start is not None:
        put(f"<gwr:start>{stamp(o.start)}</gwr:start>")
    put(f"</{tag}>")


def read_WorkLocation(e: Element) -> WorkLocation:
    o = new(WorkLocation)
    k = children(e)
    i = 0
    if len(k) > 3 and k[2].tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}mainAddress":
        o.mRID = k[0].text or ""
        o.InternalLocation = read_InternalLocation(k[1])
        o.mainAddress = read_StreetAddress(k[2])
        i = 3
    else:
        o.mRID = o.InternalLocation = o.mainAddress = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}InternalLocation":
            o.InternalLocation = read_InternalLocation(c)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}mainAddress":
            o.mainAddress = read_StreetAddress(c)
            i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_WorkLocation(o: WorkLocation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gwr:mRID>{text(o.mRID)}</gwr:mRID>")
    if o.InternalLocation is not None:
        write_InternalLocation(o.InternalLocation, "gwr:InternalLocation", put)
    if o.mainAddress is not None:
        write_StreetAddress(o.mainAddress, "gwr:mainAddress", put)
    for names in o.Names:
        write_Name(names, "gwr:Names", put)
    put(f"</{tag}>")


def read_InternalLocation(e: Element) -> InternalLocation:
    o = new(InternalLocation)
    if len(e) == 4:
        o.BuildingName = e[0].text or ""
        o.BuildingNumber = e[1].text or ""
        o.Floor = e[2].text or ""
        o.RoomNumber = e[3].text or ""
        return o
    o.BuildingName = o.BuildingNumber = o.Floor = o.RoomNumber = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}BuildingName":
        o.BuildingName = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}BuildingNumber":
        o.BuildingNumber = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}Floor":
        o.Floor = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}RoomNumber":
        o.RoomNumber = c.text or ""
    return o


def write_InternalLocation(o: InternalLocation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.BuildingName is not None:
        put(f"<gwr:BuildingName>{text(o.BuildingName)}</gwr:BuildingName>")
    if o.BuildingNumber is not None:
        put(f"<gwr:BuildingNumber>{text(o.BuildingNumber)}</gwr:BuildingNumber>")
    if o.Floor is not None:
        put(f"<gwr:Floor>{text(o.Floor)}</gwr:Floor>")
    if o.RoomNumber is not None:
        put(f"<gwr:RoomNumber>{text(o.RoomNumber)}</gwr:RoomNumber>")
    put(f"</{tag}>")


def read_StreetAddress(e: Element) -> StreetAddress:
    o = new(StreetAddress)
    if len(e) == 2:
        o.streetDetail = read_StreetDetail(e[0])
        o.townDetail = read_TownDetail(e[1])
        return o
    o.streetDetail = o.townDetail = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}streetDetail":
        o.streetDetail = read_StreetDetail(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}townDetail":
        o.townDetail = read_TownDetail(c)
    return o


def write_StreetAddress(o: StreetAddress, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.streetDetail is not None:
        write_StreetDetail(o.streetDetail, "gwr:streetDetail", put)
    if o.townDetail is not None:
        write_TownDetail(o.townDetail, "gwr:townDetail", put)
    put(f"</{tag}>")


def read_StreetDetail(e: Element) -> StreetDetail:
    o = new(StreetDetail)
    o.addressGeneral = o.addressGeneral2 = o.addressGeneral3 = o.buildingName = o.code = o.name = None
    o.number = o.prefix = o.suffix = o.suiteNumber = o.type = o.withinTownLimits = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}addressGeneral":
        o.addressGeneral = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}addressGeneral2":
        o.addressGeneral2 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}addressGeneral3":
        o.addressGeneral3 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}buildingName":
        o.buildingName = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}code":
        o.code = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}name":
        o.name = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}number":
        o.number = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}prefix":
        o.prefix = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}suffix":
        o.suffix = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}suiteNumber":
        o.suiteNumber = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}type":
        o.type = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}withinTownLimits":
        o.withinTownLimits = to_bool(c.text)
    return o


def write_StreetDetail(o: StreetDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.addressGeneral is not None:
        put(f"<gwr:addressGeneral>{text(o.addressGeneral)}</gwr:addressGeneral>")
    if o.addressGeneral2 is not None:
        put(f"<gwr:addressGeneral2>{text(o.addressGeneral2)}</gwr:addressGeneral2>")
    if o.addressGeneral3 is not None:
        put(f"<gwr:addressGeneral3>{text(o.addressGeneral3)}</gwr:addressGeneral3>")
    if o.buildingName is not None:
        put(f"<gwr:buildingName>{text(o.buildingName)}</gwr:buildingName>")
    if o.code is not None:
        put(f"<gwr:code>{text(o.code)}</gwr:code>")
    if o.name is not None:
        put(f"<gwr:name>{text(o.name)}</gwr:name>")
    if o.number is not None:
        put(f"<gwr:number>{text(o.number)}</gwr:number>")
    if o.prefix is not None:
        put(f"<gwr:prefix>{text(o.prefix)}</gwr:prefix>")
    if o.suffix is not None:
        put(f"<gwr:suffix>{text(o.suffix)}</gwr:suffix>")
    if o.suiteNumber is not None:
        put(f"<gwr:suiteNumber>{text(o.suiteNumber)}</gwr:suiteNumber>")
    if o.type is not None:
        put(f"<gwr:type>{text(o.type)}</gwr:type>")
    if o.withinTownLimits is not None:
        put(f"<gwr:withinTownLimits>{boolean(o.withinTownLimits)}</gwr:withinTownLimits>")
    put(f"</{tag}>")


def read_TownDetail(e: Element) -> TownDetail:
    o = new(TownDetail)
    if len(e) == 5:
        o.code = e[0].text or ""
        o.country = e[1].text or ""
        o.name = e[2].text or ""
        o.section = e[3].text or ""
        o.stateOrProvince = e[4].text or ""
        return o
    o.code = o.country = o.name = o.section = o.stateOrProvince = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}code":
        o.code = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}country":
        o.country = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}name":
        o.name = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}section":
        o.section = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}stateOrProvince":
        o.stateOrProvince = c.text or ""
    return o


def write_TownDetail(o: TownDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.code is not None:
        put(f"<gwr:code>{text(o.code)}</gwr:code>")
    if o.country is not None:
        put(f"<gwr:country>{text(o.country)}</gwr:country>")
    if o.name is not None:
        put(f"<gwr:name>{text(o.name)}</gwr:name>")
    if o.section is not None:
        put(f"<gwr:section>{text(o.section)}</gwr:section>")
    if o.stateOrProvince is not None:
        put(f"<gwr:stateOrProvince>{text(o.stateOrProvince)}</gwr:stateOrProvince>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<gwr:name>{text(o.name)}</gwr:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "gwr:NameType", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gwr:description>{text(o.description)}</gwr:description>")
    put(f"<gwr:name>{text(o.name)}</gwr:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "gwr:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetWorkRequests#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gwr:description>{text(o.description)}</gwr:description>")
    put(f"<gwr:name>{text(o.name)}</gwr:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2015/GetWorkRequests#}GetWorkRequests",
        GetWorkRequests,
        read_GetWorkRequests,
        "gwr:GetWorkRequests",
        write_GetWorkRequests,
        XMLNS,
    ),
)
