# Generated from xsd/MaintenanceOrders.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2015/MaintenanceOrders#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from dsobus.messages import maintenance_orders as this
from dsobus.messages.runtime import (
    Binding,
    Element,
    Put,
    Record,
    boolean,
    children,
    new,
    number,
    stamp,
    text,
    to_bool,
    to_datetime,
    to_float,
    to_int,
    to_literal,
    to_token,
)

XMLNS = ' xmlns:mo="http://iec.ch/TC57/2015/MaintenanceOrders#"'

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
WorkTaskKind = Literal["exchange", "install", "investigate", "remove"]
ProcedureKind = Literal["diagnosis", "inspection", "maintenance", "other", "test"]
VehicleUsageKind = Literal["contractor", "crew", "other", "user"]


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MaintenanceOrders(Record):
    """Type MaintenanceOrders."""

    MaintenanceOrder: list[this.MaintenanceOrder] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MaintenanceOrder(Record):
    """One order; identified by mRID, or by a name."""

    mRID: str | None = None
    """A UUID."""
    Names: list[Name] = field(default_factory=list)
    Organisation: this.Organisation | None = None
    Work: list[this.Work] = field(default_factory=list)
    """At least one to create an order."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Work(Record):
    """What is to be done; create needs kind and statusKind."""

    mRID: str | None = None
    kind: WorkKind | None = None
    lastModifiedDateTime: datetime | None = None
    requestDateTime: datetime | None = None
    """When the work was asked for."""
    statusKind: WorkStatusKind | None = None
    ActivityRecords: list[ActivityRecord] = field(default_factory=list)
    Names: list[Name] = field(default_factory=list)
    priority: Priority | None = None
    TimeSchedules: list[WorkTimeSchedule] = field(default_factory=list)
    WorkLocation: this.WorkLocation | None = None
    WorkTasks: list[WorkTask] = field(default_factory=list)
    Attachments: this.Attachments | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ActivityRecord(Record):
    """What happened, and when."""

    createdDateTime: datetime | None = None
    reason: str | None = None
    severity: str | None = None
    type: str | None = None


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
class Attachments(Record):
    """Type Attachments."""

    Attachment: list[this.Attachment] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Attachment(Record):
    """A document that goes with the work."""

    Comment: str | None = None
    Description: str | None = None
    Url: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WorkTask(Record):
    """A part of the work; create needs statusKind, subject and taskKind."""

    mRID: str | None = None
    crewETA: datetime | None = None
    """When the crew is expected on site."""
    instruction: str | None = None
    statusKind: WorkStatusKind | None = None
    subject: str | None = None
    taskKind: WorkTaskKind | None = None
    Assets: list[Asset] = field(default_factory=list)
    """What is worked on."""
    Crews: list[Crew] = field(default_factory=list)
    MaterialItems: list[MaterialItem] = field(default_factory=list)
    Names: list[Name] = field(default_factory=list)
    OldAsset: Asset | None = None
    """What is replaced."""
    TimeSchedules: list[WorkTimeSchedule] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Asset(Record):
    """Type Asset."""

    mRID: str | None = None
    critical: bool | None = None
    utcNumber: str | None = None
    """Number given by the utility."""
    Location: WorkLocation | None = None
    Names: list[Name] = field(default_factory=list)
    Procedures: list[Procedure] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Procedure(Record):
    """What is to be done with an asset."""

    instruction: str | None = None
    kind: ProcedureKind | None = None
    sequenceNumber: str | None = None
    Measurements: list[Measurement] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Measurement(Record):
    """What is to be measured."""

    measurementType: str | None = None
    phases: str | None = None
    """Such as ABC or AN."""
    unitMultiplier: str | None = None
    """Such as k."""
    unitSymbol: str | None = None
    """Such as V."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MaterialItem(Record):
    """Type MaterialItem."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)
    quantity: IntegerQuantity | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class IntegerQuantity(Record):
    """Type IntegerQuantity."""

    multiplier: str | None = None
    """Such as k."""
    unit: str | None = None
    value: int | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Crew(Record):
    """People who work together, with their vehicles and tools."""

    mRID: str | None = None
    CrewMembers: list[CrewMember] = field(default_factory=list)
    Names: list[Name] = field(default_factory=list)
    WorkAssets: list[WorkAsset] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class CrewMember(Record):
    """Type CrewMember."""

    Person: this.Person | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Person(Record):
    """Type Person."""

    firstName: str | None = None
    lastName: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WorkAsset(Record):
    """A vehicle or tool."""

    mRID: str | None = None
    critical: bool | None = None
    lastCalibrationDate: str | None = None
    odometerReadDateTime: datetime | None = None
    odometerReading: float | None = None
    """In m."""
    usageKind: VehicleUsageKind | None = None
    utcNumber: str | None = None
    """Number given by the utility."""
    Location: WorkLocation | None = None
    Names: list[Name] = field(default_factory=list)
    Procedures: list[Procedure] = field(default_factory=list)

    COMPOSED = frozenset(["lastCalibrationDate"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WorkLocation(Record):
    """Where the work is."""

    mRID: str | None = None
    direction: str | None = None
    """How to get there."""
    CoordinateSystem: this.CoordinateSystem | None = None
    Hazards: list[AssetLocationHazard] = field(default_factory=list)
    InternalLocation: this.InternalLocation | None = None
    mainAddress: StreetAddress | None = None
    Names: list[Name] = field(default_factory=list)
    phone1: TelephoneNumber | None = None
    PositionPoints: list[PositionPoint] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class AssetLocationHazard(Record):
    """What endangers a crew."""

    type: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class InternalLocation(Record):
    """Where in a building."""

    BuildingName: str | None = None
    BuildingNumber: str | None = None
    Floor: str | None = None
    RoomNumber: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Organisation(Record):
    """Who has the work done."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)
    phone1: TelephoneNumber | None = None
    streetAddress: StreetAddress | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class TelephoneNumber(Record):
    """Type TelephoneNumber."""

    areaCode: str | None = None
    cityCode: str | None = None
    countryCode: str | None = None
    extension: str | None = None
    localNumber: str | None = None


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
class PositionPoint(Record):
    """A point in the coordinate system of its location."""

    sequenceNumber: int | None = None
    """Order of the points of a line or area, from 1."""
    xPosition: str | None = None
    """Easting or longitude; degrees unless the coordinate system says otherwise."""
    yPosition: str | None = None
    """Northing or latitude; degrees unless the coordinate system says otherwise."""
    zPosition: str | None = None
    """Height in m."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class CoordinateSystem(Record):
    """Type CoordinateSystem."""

    crsUrn: str | None = None
    """Such as urn:ogc:def:crs:EPSG::4326; absent means WGS 84, longitude in xPosition."""


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


def read_MaintenanceOrders(e: Element) -> MaintenanceOrders:
    o = new(MaintenanceOrders)
    o.MaintenanceOrder = [read_MaintenanceOrder(c) for c in e]
    return o


def write_MaintenanceOrders(o: MaintenanceOrders, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for maintenance_order in o.MaintenanceOrder:
        write_MaintenanceOrder(maintenance_order, "mo:MaintenanceOrder", put)
    put(f"</{tag}>")


def read_MaintenanceOrder(e: Element) -> MaintenanceOrder:
    o = new(MaintenanceOrder)
    o.mRID = o.Organisation = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Organisation":
        o.Organisation = read_Organisation(c)
        i += 1
    o.Work = [read_Work(c) for c in k[i:-1]]
    return o


def write_MaintenanceOrder(o: MaintenanceOrder, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mo:mRID>{text(o.mRID)}</mo:mRID>")
    for names in o.Names:
        write_Name(names, "mo:Names", put)
    if o.Organisation is not None:
        write_Organisation(o.Organisation, "mo:Organisation", put)
    for work in o.Work:
        write_Work(work, "mo:Work", put)
    put(f"</{tag}>")


def read_Work(e: Element) -> Work:
    o = new(Work)
    o.priority = o.WorkLocation = o.Attachments = None
    k = children(e)
    i = 0
    if len(k) > 5 and k[4].tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}statusKind":
        o.mRID = k[0].text or ""
        o.kind = to_literal(k[1].text)
        o.lastModifiedDateTime = to_datetime(k[2].text)
        o.requestDateTime = to_datetime(k[3].text)
        o.statusKind = to_literal(k[4].text)
        i = 5
    else:
        o.mRID = o.kind = o.lastModifiedDateTime = o.requestDateTime = o.statusKind = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}kind":
            o.kind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}lastModifiedDateTime":
            o.lastModifiedDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}requestDateTime":
            o.requestDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}statusKind":
            o.statusKind = to_literal(c.text)
            i += 1
    o.ActivityRecords = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}ActivityRecords":
        o.ActivityRecords.append(read_ActivityRecord(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}priority":
        o.priority = read_Priority(c)
        i += 1
    o.TimeSchedules = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}TimeSchedules":
        o.TimeSchedules.append(read_WorkTimeSchedule(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}WorkLocation":
        o.WorkLocation = read_WorkLocation(c)
        i += 1
    o.WorkTasks = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}WorkTasks":
        o.WorkTasks.append(read_WorkTask(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Attachments":
        o.Attachments = read_Attachments(c)
    return o


def write_Work(o: Work, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mo:mRID>{text(o.mRID)}</mo:mRID>")
    if o.kind is not None:
        put(f"<mo:kind>{text(o.kind)}</mo:kind>")
    if o.lastModifiedDateTime is not None:
        put(f"<mo:lastModifiedDateTime>{stamp(o.lastModifiedDateTime)}</mo:lastModifiedDateTime>")
    if o.requestDateTime is not None:
        put(f"<mo:requestDateTime>{stamp(o.requestDateTime)}</mo:requestDateTime>")
    if o.statusKind is not None:
        put(f"<mo:statusKind>{text(o.statusKind)}</mo:statusKind>")
    for activity_records in o.ActivityRecords:
        write_ActivityRecord(activity_records, "mo:ActivityRecords", put)
    for names in o.Names:
        write_Name(names, "mo:Names", put)
    if o.priority is not None:
        write_Priority(o.priority, "mo:priority", put)
    for time_schedules in o.TimeSchedules:
        write_WorkTimeSchedule(time_schedules, "mo:TimeSchedules", put)
    if o.WorkLocation is not None:
        write_WorkLocation(o.WorkLocation, "mo:WorkLocation", put)
    for work_tasks in o.WorkTasks:
        write_WorkTask(work_tasks, "mo:WorkTasks", put)
    if o.Attachments is not None:
        write_Attachments(o.Attachments, "mo:Attachments", put)
    put(f"</{tag}>")


def read_ActivityRecord(e: Element) -> ActivityRecord:
    o = new(ActivityRecord)
    if len(e) == 4:
        o.createdDateTime = to_datetime(e[0].text)
        o.reason = e[1].text or ""
        o.severity = e[2].text or ""
        o.type = e[3].text or ""
        return o
    o.createdDateTime = o.reason = o.severity = o.type = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}createdDateTime":
        o.createdDateTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}reason":
        o.reason = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}severity":
        o.severity = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}type":
        o.type = c.text or ""
    return o


def write_ActivityRecord(o: ActivityRecord, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.createdDateTime is not None:
        put(f"<mo:createdDateTime>{stamp(o.createdDateTime)}</mo:createdDateTime>")
    if o.reason is not None:
        put(f"<mo:reason>{text(o.reason)}</mo:reason>")
    if o.severity is not None:
        put(f"<mo:severity>{text(o.severity)}</mo:severity>")
    if o.type is not None:
        put(f"<mo:type>{text(o.type)}</mo:type>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}justification":
        o.justification = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}rank":
        o.rank = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}type":
        o.type = c.text or ""
    return o


def write_Priority(o: Priority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.justification is not None:
        put(f"<mo:justification>{text(o.justification)}</mo:justification>")
    if o.rank is not None:
        put(f"<mo:rank>{o.rank}</mo:rank>")
    if o.type is not None:
        put(f"<mo:type>{text(o.type)}</mo:type>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}kind":
        o.kind = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}scheduleInterval":
        o.scheduleInterval = read_DateTimeInterval(c)
    return o


def write_WorkTimeSchedule(o: WorkTimeSchedule, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.kind is not None:
        put(f"<mo:kind>{text(o.kind)}</mo:kind>")
    if o.scheduleInterval is not None:
        write_DateTimeInterval(o.scheduleInterval, "mo:scheduleInterval", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}end":
        o.end = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}start":
        o.start = to_datetime(c.text)
    return o


def write_DateTimeInterval(o: DateTimeInterval, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.end is not None:
        put(f"<mo:end>{stamp(o.end)}</mo:end>")
    if o.start is not None:
        put(f"<mo:start>{stamp(o.start)}</mo:start>")
    put(f"</{tag}>")


def read_Attachments(e: Element) -> Attachments:
    o = new(Attachments)
    o.Attachment = [read_Attachment(c) for c in e]
    return o


def write_Attachments(o: Attachments, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for attachment in o.Attachment:
        write_Attachment(attachment, "mo:Attachment", put)
    put(f"</{tag}>")


def read_Attachment(e: Element) -> Attachment:
    o = new(Attachment)
    if len(e) == 3:
        o.Comment = e[0].text or ""
        o.Description = e[1].text or ""
        o.Url = e[2].text or ""
        return o
    o.Comment = o.Description = o.Url = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Comment":
        o.Comment = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Description":
        o.Description = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Url":
        o.Url = c.text or ""
    return o


def write_Attachment(o: Attachment, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.Comment is not None:
        put(f"<mo:Comment>{text(o.Comment)}</mo:Comment>")
    if o.Description is not None:
        put(f"<mo:Description>{text(o.Description)}</mo:Description>")
    if o.Url is not None:
        put(f"<mo:Url>{text(o.Url)}</mo:Url>")
    put(f"</{tag}>")


def read_WorkTask(e: Element) -> WorkTask:
    o = new(WorkTask)
    o.OldAsset = None
    k = children(e)
    i = 0
    if len(k) > 6 and k[5].tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}taskKind":
        o.mRID = k[0].text or ""
        o.crewETA = to_datetime(k[1].text)
        o.instruction = k[2].text or ""
        o.statusKind = to_literal(k[3].text)
        o.subject = k[4].text or ""
        o.taskKind = to_literal(k[5].text)
        i = 6
    else:
        o.mRID = o.crewETA = o.instruction = o.statusKind = o.subject = o.taskKind = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}crewETA":
            o.crewETA = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}instruction":
            o.instruction = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}statusKind":
            o.statusKind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}subject":
            o.subject = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}taskKind":
            o.taskKind = to_literal(c.text)
            i += 1
    o.Assets = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Assets":
        o.Assets.append(read_Asset(c))
        i += 1
    o.Crews = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Crews":
        o.Crews.append(read_Crew(c))
        i += 1
    o.MaterialItems = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}MaterialItems":
        o.MaterialItems.append(read_MaterialItem(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}OldAsset":
        o.OldAsset = read_Asset(c)
        i += 1
    o.TimeSchedules = [read_WorkTimeSchedule(c) for c in k[i:-1]]
    return o


def write_WorkTask(o: WorkTask, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mo:mRID>{text(o.mRID)}</mo:mRID>")
    if o.crewETA is not None:
        put(f"<mo:crewETA>{stamp(o.crewETA)}</mo:crewETA>")
    if o.instruction is not None:
        put(f"<mo:instruction>{text(o.instruction)}</mo:instruction>")
    if o.statusKind is not None:
        put(f"<mo:statusKind>{text(o.statusKind)}</mo:statusKind>")
    if o.subject is not None:
        put(f"<mo:subject>{text(o.subject)}</mo:subject>")
    if o.taskKind is not None:
        put(f"<mo:taskKind>{text(o.taskKind)}</mo:taskKind>")
    for assets in o.Assets:
        write_Asset(assets, "mo:Assets", put)
    for crews in o.Crews:
        write_Crew(crews, "mo:Crews", put)
    for material_items in o.MaterialItems:
        write_MaterialItem(material_items, "mo:MaterialItems", put)
    for names in o.Names:
        write_Name(names, "mo:Names", put)
    if o.OldAsset is not None:
        write_Asset(o.OldAsset, "mo:OldAsset", put)
    for time_schedules in o.TimeSchedules:
        write_WorkTimeSchedule(time_schedules, "mo:TimeSchedules", put)
    put(f"</{tag}>")


def read_Asset(e: Element) -> Asset:
    o = new(Asset)
    k = children(e)
    i = 0
    if len(k) > 4 and k[3].tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Location":
        o.mRID = k[0].text or ""
        o.critical = to_bool(k[1].text)
        o.utcNumber = k[2].text or ""
        o.Location = read_WorkLocation(k[3])
        i = 4
    else:
        o.mRID = o.critical = o.utcNumber = o.Location = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}critical":
            o.critical = to_bool(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}utcNumber":
            o.utcNumber = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Location":
            o.Location = read_WorkLocation(c)
            i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    o.Procedures = [read_Procedure(c) for c in k[i:-1]]
    return o


def write_Asset(o: Asset, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mo:mRID>{text(o.mRID)}</mo:mRID>")
    if o.critical is not None:
        put(f"<mo:critical>{boolean(o.critical)}</mo:critical>")
    if o.utcNumber is not None:
        put(f"<mo:utcNumber>{text(o.utcNumber)}</mo:utcNumber>")
    if o.Location is not None:
        write_WorkLocation(o.Location, "mo:Location", put)
    for names in o.Names:
        write_Name(names, "mo:Names", put)
    for procedures in o.Procedures:
        write_Procedure(procedures, "mo:Procedures", put)
    put(f"</{tag}>")


def read_Procedure(e: Element) -> Procedure:
    o = new(Procedure)
    k = children(e)
    i = 0
    if len(k) > 3 and k[2].tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}sequenceNumber":
        o.instruction = k[0].text or ""
        o.kind = to_literal(k[1].text)
        o.sequenceNumber = k[2].text or ""
        i = 3
    else:
        o.instruction = o.kind = o.sequenceNumber = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}instruction":
            o.instruction = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}kind":
            o.kind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}sequenceNumber":
            o.sequenceNumber = c.text or ""
            i += 1
    o.Measurements = [read_Measurement(c) for c in k[i:-1]]
    return o


def write_Procedure(o: Procedure, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.instruction is not None:
        put(f"<mo:instruction>{text(o.instruction)}</mo:instruction>")
    if o.kind is not None:
        put(f"<mo:kind>{text(o.kind)}</mo:kind>")
    if o.sequenceNumber is not None:
        put(f"<mo:sequenceNumber>{text(o.sequenceNumber)}</mo:sequenceNumber>")
    for measurements in o.Measurements:
        write_Measurement(measurements, "mo:Measurements", put)
    put(f"</{tag}>")


def read_Measurement(e: Element) -> Measurement:
    o = new(Measurement)
    if len(e) == 4:
        o.measurementType = e[0].text or ""
        o.phases = e[1].text or ""
        o.unitMultiplier = e[2].text or ""
        o.unitSymbol = e[3].text or ""
        return o
    o.measurementType = o.phases = o.unitMultiplier = o.unitSymbol = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}measurementType":
        o.measurementType = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}phases":
        o.phases = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}unitMultiplier":
        o.unitMultiplier = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}unitSymbol":
        o.unitSymbol = c.text or ""
    return o


def write_Measurement(o: Measurement, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.measurementType is not None:
        put(f"<mo:measurementType>{text(o.measurementType)}</mo:measurementType>")
    if o.phases is not None:
        put(f"<mo:phases>{text(o.phases)}</mo:phases>")
    if o.unitMultiplier is not None:
        put(f"<mo:unitMultiplier>{text(o.unitMultiplier)}</mo:unitMultiplier>")
    if o.unitSymbol is not None:
        put(f"<mo:unitSymbol>{text(o.unitSymbol)}</mo:unitSymbol>")
    put(f"</{tag}>")


def read_MaterialItem(e: Element) -> MaterialItem:
    o = new(MaterialItem)
    o.mRID = o.quantity = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}quantity":
        o.quantity = read_IntegerQuantity(c)
    return o


def write_MaterialItem(o: MaterialItem, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mo:mRID>{text(o.mRID)}</mo:mRID>")
    for names in o.Names:
        write_Name(names, "mo:Names", put)
    if o.quantity is not None:
        write_IntegerQuantity(o.quantity, "mo:quantity", put)
    put(f"</{tag}>")


def read_IntegerQuantity(e: Element) -> IntegerQuantity:
    o = new(IntegerQuantity)
    if len(e) == 3:
        o.multiplier = e[0].text or ""
        o.unit = e[1].text or ""
        o.value = to_int(e[2].text)
        return o
    o.multiplier = o.unit = o.value = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}multiplier":
        o.multiplier = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}unit":
        o.unit = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}value":
        o.value = to_int(c.text)
    return o


def write_IntegerQuantity(o: IntegerQuantity, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.multiplier is not None:
        put(f"<mo:multiplier>{text(o.multiplier)}</mo:multiplier>")
    if o.unit is not None:
        put(f"<mo:unit>{text(o.unit)}</mo:unit>")
    if o.value is not None:
        put(f"<mo:value>{o.value}</mo:value>")
    put(f"</{tag}>")


def read_Crew(e: Element) -> Crew:
    o = new(Crew)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.CrewMembers = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}CrewMembers":
        o.CrewMembers.append(read_CrewMember(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    o.WorkAssets = [read_WorkAsset(c) for c in k[i:-1]]
    return o


def write_Crew(o: Crew, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mo:mRID>{text(o.mRID)}</mo:mRID>")
    for crew_members in o.CrewMembers:
        write_CrewMember(crew_members, "mo:CrewMembers", put)
    for names in o.Names:
        write_Name(names, "mo:Names", put)
    for work_assets in o.WorkAssets:
        write_WorkAsset(work_assets, "mo:WorkAssets", put)
    put(f"</{tag}>")


def read_CrewMember(e: Element) -> CrewMember:
    o = new(CrewMember)
    if len(e) == 1:
        o.Person = read_Person(e[0])
        return o
    o.Person = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Person":
        o.Person = read_Person(c)
    return o


def write_CrewMember(o: CrewMember, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.Person is not None:
        write_Person(o.Person, "mo:Person", put)
    put(f"</{tag}>")


def read_Person(e: Element) -> Person:
    o = new(Person)
    if len(e) == 2:
        o.firstName = e[0].text or ""
        o.lastName = e[1].text or ""
        return o
    o.firstName = o.lastName = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}firstName":
        o.firstName = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}lastName":
        o.lastName = c.text or ""
    return o


def write_Person(o: Person, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.firstName is not None:
        put(f"<mo:firstName>{text(o.firstName)}</mo:firstName>")
    if o.lastName is not None:
        put(f"<mo:lastName>{text(o.lastName)}</mo:lastName>")
    put(f"</{tag}>")


def read_WorkAsset(e: Element) -> WorkAsset:
    o = new(WorkAsset)
    k = children(e)
    i = 0
    if len(k) > 8 and k[7].tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Location":
        o.mRID = k[0].text or ""
        o.critical = to_bool(k[1].text)
        o.lastCalibrationDate = to_token(k[2].text)
        o.odometerReadDateTime = to_datetime(k[3].text)
        o.odometerReading = to_float(k[4].text)
        o.usageKind = to_literal(k[5].text)
        o.utcNumber = k[6].text or ""
        o.Location = read_WorkLocation(k[7])
        i = 8
    else:
        o.mRID = o.critical = o.lastCalibrationDate = o.odometerReadDateTime = o.odometerReading = None
        o.usageKind = o.utcNumber = o.Location = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}critical":
            o.critical = to_bool(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}lastCalibrationDate":
            o.lastCalibrationDate = to_token(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}odometerReadDateTime":
            o.odometerReadDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}odometerReading":
            o.odometerReading = to_float(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}usageKind":
            o.usageKind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}utcNumber":
            o.utcNumber = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Location":
            o.Location = read_WorkLocation(c)
            i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    o.Procedures = [read_Procedure(c) for c in k[i:-1]]
    return o


def write_WorkAsset(o: WorkAsset, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mo:mRID>{text(o.mRID)}</mo:mRID>")
    if o.critical is not None:
        put(f"<mo:critical>{boolean(o.critical)}</mo:critical>")
    if o.lastCalibrationDate is not None:
        put(f"<mo:lastCalibrationDate>{text(o.lastCalibrationDate)}</mo:lastCalibrationDate>")
    if o.odometerReadDateTime is not None:
        put(f"<mo:odometerReadDateTime>{stamp(o.odometerReadDateTime)}</mo:odometerReadDateTime>")
    if o.odometerReading is not None:
        put(f"<mo:odometerReading>{number(o.odometerReading)}</mo:odometerReading>")
    if o.usageKind is not None:
        put(f"<mo:usageKind>{text(o.usageKind)}</mo:usageKind>")
    if o.utcNumber is not None:
        put(f"<mo:utcNumber>{text(o.utcNumber)}</mo:utcNumber>")
    if o.Location is not None:
        write_WorkLocation(o.Location, "mo:Location", put)
    for names in o.Names:
        write_Name(names, "mo:Names", put)
    for procedures in o.Procedures:
        write_Procedure(procedures, "mo:Procedures", put)
    put(f"</{tag}>")


def read_WorkLocation(e: Element) -> WorkLocation:
    o = new(WorkLocation)
    o.InternalLocation = o.mainAddress = o.phone1 = None
    k = children(e)
    i = 0
    if len(k) > 3 and k[2].tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}CoordinateSystem":
        o.mRID = k[0].text or ""
        o.direction = k[1].text or ""
        o.CoordinateSystem = read_CoordinateSystem(k[2])
        i = 3
    else:
        o.mRID = o.direction = o.CoordinateSystem = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}direction":
            o.direction = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}CoordinateSystem":
            o.CoordinateSystem = read_CoordinateSystem(c)
            i += 1
    o.Hazards = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Hazards":
        o.Hazards.append(read_AssetLocationHazard(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}InternalLocation":
        o.InternalLocation = read_InternalLocation(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}mainAddress":
        o.mainAddress = read_StreetAddress(c)
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}phone1":
        o.phone1 = read_TelephoneNumber(c)
        i += 1
    o.PositionPoints = [read_PositionPoint(c) for c in k[i:-1]]
    return o


def write_WorkLocation(o: WorkLocation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mo:mRID>{text(o.mRID)}</mo:mRID>")
    if o.direction is not None:
        put(f"<mo:direction>{text(o.direction)}</mo:direction>")
    if o.CoordinateSystem is not None:
        write_CoordinateSystem(o.CoordinateSystem, "mo:CoordinateSystem", put)
    for hazards in o.Hazards:
        write_AssetLocationHazard(hazards, "mo:Hazards", put)
    if o.InternalLocation is not None:
        write_InternalLocation(o.InternalLocation, "mo:InternalLocation", put)
    if o.mainAddress is not None:
        write_StreetAddress(o.mainAddress, "mo:mainAddress", put)
    for names in o.Names:
        write_Name(names, "mo:Names", put)
    if o.phone1 is not None:
        write_TelephoneNumber(o.phone1, "mo:phone1", put)
    for position_points in o.PositionPoints:
        write_PositionPoint(position_points, "mo:PositionPoints", put)
    put(f"</{tag}>")


def read_AssetLocationHazard(e: Element) -> AssetLocationHazard:
    o = new(AssetLocationHazard)
    if len(e) == 1:
        o.type = e[0].text or ""
        return o
    o.type = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}type":
        o.type = c.text or ""
    return o


def write_AssetLocationHazard(o: AssetLocationHazard, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.type is not None:
        put(f"<mo:type>{text(o.type)}</mo:type>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}BuildingName":
        o.BuildingName = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}BuildingNumber":
        o.BuildingNumber = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Floor":
        o.Floor = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}RoomNumber":
        o.RoomNumber = c.text or ""
    return o


def write_InternalLocation(o: InternalLocation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.BuildingName is not None:
        put(f"<mo:BuildingName>{text(o.BuildingName)}</mo:BuildingName>")
    if o.BuildingNumber is not None:
        put(f"<mo:BuildingNumber>{text(o.BuildingNumber)}</mo:BuildingNumber>")
    if o.Floor is not None:
        put(f"<mo:Floor>{text(o.Floor)}</mo:Floor>")
    if o.RoomNumber is not None:
        put(f"<mo:RoomNumber>{text(o.RoomNumber)}</mo:RoomNumber>")
    put(f"</{tag}>")


def read_Organisation(e: Element) -> Organisation:
    o = new(Organisation)
    o.mRID = o.phone1 = o.streetAddress = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}phone1":
        o.phone1 = read_TelephoneNumber(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}streetAddress":
        o.streetAddress = read_StreetAddress(c)
    return o


def write_Organisation(o: Organisation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mo:mRID>{text(o.mRID)}</mo:mRID>")
    for names in o.Names:
        write_Name(names, "mo:Names", put)
    if o.phone1 is not None:
        write_TelephoneNumber(o.phone1, "mo:phone1", put)
    if o.streetAddress is not None:
        write_StreetAddress(o.streetAddress, "mo:streetAddress", put)
    put(f"</{tag}>")


def read_TelephoneNumber(e: Element) -> TelephoneNumber:
    o = new(TelephoneNumber)
    if len(e) == 5:
        o.areaCode = e[0].text or ""
        o.cityCode = e[1].text or ""
        o.countryCode = e[2].text or ""
        o.extension = e[3].text or ""
        o.localNumber = e[4].text or ""
        return o
    o.areaCode = o.cityCode = o.countryCode = o.extension = o.localNumber = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}areaCode":
        o.areaCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}cityCode":
        o.cityCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}countryCode":
        o.countryCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}extension":
        o.extension = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}localNumber":
        o.localNumber = c.text or ""
    return o


def write_TelephoneNumber(o: TelephoneNumber, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.areaCode is not None:
        put(f"<mo:areaCode>{text(o.areaCode)}</mo:areaCode>")
    if o.cityCode is not None:
        put(f"<mo:cityCode>{text(o.cityCode)}</mo:cityCode>")
    if o.countryCode is not None:
        put(f"<mo:countryCode>{text(o.countryCode)}</mo:countryCode>")
    if o.extension is not None:
        put(f"<mo:extension>{text(o.extension)}</mo:extension>")
    if o.localNumber is not None:
        put(f"<mo:localNumber>{text(o.localNumber)}</mo:localNumber>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}streetDetail":
        o.streetDetail = read_StreetDetail(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}townDetail":
        o.townDetail = read_TownDetail(c)
    return o


def write_StreetAddress(o: StreetAddress, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.streetDetail is not None:
        write_StreetDetail(o.streetDetail, "mo:streetDetail", put)
    if o.townDetail is not None:
        write_TownDetail(o.townDetail, "mo:townDetail", put)
    put(f"</{tag}>")


def read_StreetDetail(e: Element) -> StreetDetail:
    o = new(StreetDetail)
    o.addressGeneral = o.addressGeneral2 = o.addressGeneral3 = o.buildingName = o.code = o.name = None
    o.number = o.prefix = o.suffix = o.suiteNumber = o.type = o.withinTownLimits = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}addressGeneral":
        o.addressGeneral = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}addressGeneral2":
        o.addressGeneral2 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}addressGeneral3":
        o.addressGeneral3 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}buildingName":
        o.buildingName = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}code":
        o.code = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}name":
        o.name = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}number":
        o.number = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}prefix":
        o.prefix = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}suffix":
        o.suffix = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}suiteNumber":
        o.suiteNumber = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}type":
        o.type = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}withinTownLimits":
        o.withinTownLimits = to_bool(c.text)
    return o


def write_StreetDetail(o: StreetDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.addressGeneral is not None:
        put(f"<mo:addressGeneral>{text(o.addressGeneral)}</mo:addressGeneral>")
    if o.addressGeneral2 is not None:
        put(f"<mo:addressGeneral2>{text(o.addressGeneral2)}</mo:addressGeneral2>")
    if o.addressGeneral3 is not None:
        put(f"<mo:addressGeneral3>{text(o.addressGeneral3)}</mo:addressGeneral3>")
    if o.buildingName is not None:
        put(f"<mo:buildingName>{text(o.buildingName)}</mo:buildingName>")
    if o.code is not None:
        put(f"<mo:code>{text(o.code)}</mo:code>")
    if o.name is not None:
        put(f"<mo:name>{text(o.name)}</mo:name>")
    if o.number is not None:
        put(f"<mo:number>{text(o.number)}</mo:number>")
    if o.prefix is not None:
        put(f"<mo:prefix>{text(o.prefix)}</mo:prefix>")
    if o.suffix is not None:
        put(f"<mo:suffix>{text(o.suffix)}</mo:suffix>")
    if o.suiteNumber is not None:
        put(f"<mo:suiteNumber>{text(o.suiteNumber)}</mo:suiteNumber>")
    if o.type is not None:
        put(f"<mo:type>{text(o.type)}</mo:type>")
    if o.withinTownLimits is not None:
        put(f"<mo:withinTownLimits>{boolean(o.withinTownLimits)}</mo:withinTownLimits>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}code":
        o.code = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}country":
        o.country = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}name":
        o.name = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}section":
        o.section = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}stateOrProvince":
        o.stateOrProvince = c.text or ""
    return o


def write_TownDetail(o: TownDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.code is not None:
        put(f"<mo:code>{text(o.code)}</mo:code>")
    if o.country is not None:
        put(f"<mo:country>{text(o.country)}</mo:country>")
    if o.name is not None:
        put(f"<mo:name>{text(o.name)}</mo:name>")
    if o.section is not None:
        put(f"<mo:section>{text(o.section)}</mo:section>")
    if o.stateOrProvince is not None:
        put(f"<mo:stateOrProvince>{text(o.stateOrProvince)}</mo:stateOrProvince>")
    put(f"</{tag}>")


def read_PositionPoint(e: Element) -> PositionPoint:
    o = new(PositionPoint)
    if len(e) == 4:
        o.sequenceNumber = to_int(e[0].text)
        o.xPosition = e[1].text or ""
        o.yPosition = e[2].text or ""
        o.zPosition = e[3].text or ""
        return o
    o.sequenceNumber = o.xPosition = o.yPosition = o.zPosition = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}sequenceNumber":
        o.sequenceNumber = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}xPosition":
        o.xPosition = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}yPosition":
        o.yPosition = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}zPosition":
        o.zPosition = c.text or ""
    return o


def write_PositionPoint(o: PositionPoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.sequenceNumber is not None:
        put(f"<mo:sequenceNumber>{o.sequenceNumber}</mo:sequenceNumber>")
    if o.xPosition is not None:
        put(f"<mo:xPosition>{text(o.xPosition)}</mo:xPosition>")
    if o.yPosition is not None:
        put(f"<mo:yPosition>{text(o.yPosition)}</mo:yPosition>")
    if o.zPosition is not None:
        put(f"<mo:zPosition>{text(o.zPosition)}</mo:zPosition>")
    put(f"</{tag}>")


def read_CoordinateSystem(e: Element) -> CoordinateSystem:
    o = new(CoordinateSystem)
    if len(e) == 1:
        o.crsUrn = e[0].text or ""
        return o
    o.crsUrn = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}crsUrn":
        o.crsUrn = c.text or ""
    return o


def write_CoordinateSystem(o: CoordinateSystem, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.crsUrn is not None:
        put(f"<mo:crsUrn>{text(o.crsUrn)}</mo:crsUrn>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<mo:name>{text(o.name)}</mo:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "mo:NameType", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<mo:description>{text(o.description)}</mo:description>")
    put(f"<mo:name>{text(o.name)}</mo:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "mo:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/MaintenanceOrders#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<mo:description>{text(o.description)}</mo:description>")
    put(f"<mo:name>{text(o.name)}</mo:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2015/MaintenanceOrders#}MaintenanceOrders",
        MaintenanceOrders,
        read_MaintenanceOrders,
        "mo:MaintenanceOrders",
        write_MaintenanceOrders,
        XMLNS,
    ),
)
