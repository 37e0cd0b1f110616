# Generated from xsd/WorkRequests.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2015/WorkRequests#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from dsobus.messages import work_requests as this
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

XMLNS = ' xmlns:wr="http://iec.ch/TC57/2015/WorkRequests#"'

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
class WorkRequests(Record):
    """Type WorkRequests."""

    WorkRequest: list[this.WorkRequest] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WorkRequest(Record):
    """One request; identified by mRID, or by a name."""

    mRID: str | None = None
    """A UUID."""
    Names: list[Name] = field(default_factory=list)
    Organisation: this.Organisation | None = None
    Work: list[this.Work] = field(default_factory=list)
    """At least one to create a request."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Work(Record):
    """What is asked for; create needs kind and statusKind."""

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
    """A part of the work that is asked for; it has no status, because nobody works at it yet."""

    mRID: str | None = None
    crewETA: datetime | None = None
    """When the crew is expected on site."""
    instruction: str | None = None
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
    """People who work together, with their vehicles and tools; in a request, whom its sender has in mind."""

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
    """Who asks for the work."""

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


def read_WorkRequests(e: Element) -> WorkRequests:
    o = new(WorkRequests)
    o.WorkRequest = [read_WorkRequest(c) for c in e]
    return o


def write_WorkRequests(o: WorkRequests, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for work_request in o.WorkRequest:
        write_WorkRequest(work_request, "wr:WorkRequest", put)
    put(f"</{tag}>")


def read_WorkRequest(e: Element) -> WorkRequest:
    o = new(WorkRequest)
    o.mRID = o.Organisation = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Organisation":
        o.Organisation = read_Organisation(c)
        i += 1
    o.Work = [read_Work(c) for c in k[i:-1]]
    return o


def write_WorkRequest(o: WorkRequest, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<wr:mRID>{text(o.mRID)}</wr:mRID>")
    for names in o.Names:
        write_Name(names, "wr:Names", put)
    if o.Organisation is not None:
        write_Organisation(o.Organisation, "wr:Organisation", put)
    for work in o.Work:
        write_Work(work, "wr:Work", put)
    put(f"</{tag}>")


def read_Work(e: Element) -> Work:
    o = new(Work)
    o.priority = o.WorkLocation = o.Attachments = None
    k = children(e)
    i = 0
    if len(k) > 5 and k[4].tag == "{http://iec.ch/TC57/2015/WorkRequests#}statusKind":
        o.mRID = k[0].text or ""
        o.kind = to_literal(k[1].text)
        o.lastModifiedDateTime = to_datetime(k[2].text)
        o.requestDateTime = to_datetime(k[3].text)
        o.statusKind = to_literal(k[4].text)
        i = 5
    else:
        o.mRID = o.kind = o.lastModifiedDateTime = o.requestDateTime = o.statusKind = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}kind":
            o.kind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}lastModifiedDateTime":
            o.lastModifiedDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}requestDateTime":
            o.requestDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}statusKind":
            o.statusKind = to_literal(c.text)
            i += 1
    o.ActivityRecords = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}ActivityRecords":
        o.ActivityRecords.append(read_ActivityRecord(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}priority":
        o.priority = read_Priority(c)
        i += 1
    o.TimeSchedules = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}TimeSchedules":
        o.TimeSchedules.append(read_WorkTimeSchedule(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}WorkLocation":
        o.WorkLocation = read_WorkLocation(c)
        i += 1
    o.WorkTasks = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}WorkTasks":
        o.WorkTasks.append(read_WorkTask(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Attachments":
        o.Attachments = read_Attachments(c)
    return o


def write_Work(o: Work, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<wr:mRID>{text(o.mRID)}</wr:mRID>")
    if o.kind is not None:
        put(f"<wr:kind>{text(o.kind)}</wr:kind>")
    if o.lastModifiedDateTime is not None:
        put(f"<wr:lastModifiedDateTime>{stamp(o.lastModifiedDateTime)}</wr:lastModifiedDateTime>")
    if o.requestDateTime is not None:
        put(f"<wr:requestDateTime>{stamp(o.requestDateTime)}</wr:requestDateTime>")
    if o.statusKind is not None:
        put(f"<wr:statusKind>{text(o.statusKind)}</wr:statusKind>")
    for activity_records in o.ActivityRecords:
        write_ActivityRecord(activity_records, "wr:ActivityRecords", put)
    for names in o.Names:
        write_Name(names, "wr:Names", put)
    if o.priority is not None:
        write_Priority(o.priority, "wr:priority", put)
    for time_schedules in o.TimeSchedules:
        write_WorkTimeSchedule(time_schedules, "wr:TimeSchedules", put)
    if o.WorkLocation is not None:
        write_WorkLocation(o.WorkLocation, "wr:WorkLocation", put)
    for work_tasks in o.WorkTasks:
        write_WorkTask(work_tasks, "wr:WorkTasks", put)
    if o.Attachments is not None:
        write_Attachments(o.Attachments, "wr:Attachments", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}createdDateTime":
        o.createdDateTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}reason":
        o.reason = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}severity":
        o.severity = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}type":
        o.type = c.text or ""
    return o


def write_ActivityRecord(o: ActivityRecord, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.createdDateTime is not None:
        put(f"<wr:createdDateTime>{stamp(o.createdDateTime)}</wr:createdDateTime>")
    if o.reason is not None:
        put(f"<wr:reason>{text(o.reason)}</wr:reason>")
    if o.severity is not None:
        put(f"<wr:severity>{text(o.severity)}</wr:severity>")
    if o.type is not None:
        put(f"<wr:type>{text(o.type)}</wr:type>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}justification":
        o.justification = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}rank":
        o.rank = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}type":
        o.type = c.text or ""
    return o


def write_Priority(o: Priority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.justification is not None:
        put(f"<wr:justification>{text(o.justification)}</wr:justification>")
    if o.rank is not None:
        put(f"<wr:rank>{o.rank}</wr:rank>")
    if o.type is not None:
        put(f"<wr:type>{text(o.type)}</wr:type>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}kind":
        o.kind = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}scheduleInterval":
        o.scheduleInterval = read_DateTimeInterval(c)
    return o


def write_WorkTimeSchedule(o: WorkTimeSchedule, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.kind is not None:
        put(f"<wr:kind>{text(o.kind)}</wr:kind>")
    if o.scheduleInterval is not None:
        write_DateTimeInterval(o.scheduleInterval, "wr:scheduleInterval", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}end":
        o.end = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}start":
        o.start = to_datetime(c.text)
    return o


def write_DateTimeInterval(o: DateTimeInterval, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.end is not None:
        put(f"<wr:end>{stamp(o.end)}</wr:end>")
    if o.start is not None:
        put(f"<wr:start>{stamp(o.start)}</wr:start>")
    put(f"</{tag}>")


def read_Attachments(e: Element) -> Attachments:
    o = new(Attachments)
    o.Attachment = [read_Attachment(c) for c in e]
    return o


def write_Attachments(o: Attachments, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for attachment in o.Attachment:
        write_Attachment(attachment, "wr:Attachment", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Comment":
        o.Comment = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Description":
        o.Description = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Url":
        o.Url = c.text or ""
    return o


def write_Attachment(o: Attachment, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.Comment is not None:
        put(f"<wr:Comment>{text(o.Comment)}</wr:Comment>")
    if o.Description is not None:
        put(f"<wr:Description>{text(o.Description)}</wr:Description>")
    if o.Url is not None:
        put(f"<wr:Url>{text(o.Url)}</wr:Url>")
    put(f"</{tag}>")


def read_WorkTask(e: Element) -> WorkTask:
    o = new(WorkTask)
    o.OldAsset = None
    k = children(e)
    i = 0
    if len(k) > 5 and k[4].tag == "{http://iec.ch/TC57/2015/WorkRequests#}taskKind":
        o.mRID = k[0].text or ""
        o.crewETA = to_datetime(k[1].text)
        o.instruction = k[2].text or ""
        o.subject = k[3].text or ""
        o.taskKind = to_literal(k[4].text)
        i = 5
    else:
        o.mRID = o.crewETA = o.instruction = o.subject = o.taskKind = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}crewETA":
            o.crewETA = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}instruction":
            o.instruction = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}subject":
            o.subject = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}taskKind":
            o.taskKind = to_literal(c.text)
            i += 1
    o.Assets = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Assets":
        o.Assets.append(read_Asset(c))
        i += 1
    o.Crews = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Crews":
        o.Crews.append(read_Crew(c))
        i += 1
    o.MaterialItems = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}MaterialItems":
        o.MaterialItems.append(read_MaterialItem(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}OldAsset":
        o.OldAsset = read_Asset(c)
        i += 1
    o.TimeSchedules = [read_WorkTimeSchedule(c) for c in k[i:-1]]
    return o


def write_WorkTask(o: WorkTask, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<wr:mRID>{text(o.mRID)}</wr:mRID>")
    if o.crewETA is not None:
        put(f"<wr:crewETA>{stamp(o.crewETA)}</wr:crewETA>")
    if o.instruction is not None:
        put(f"<wr:instruction>{text(o.instruction)}</wr:instruction>")
    if o.subject is not None:
        put(f"<wr:subject>{text(o.subject)}</wr:subject>")
    if o.taskKind is not None:
        put(f"<wr:taskKind>{text(o.taskKind)}</wr:taskKind>")
    for assets in o.Assets:
        write_Asset(assets, "wr:Assets", put)
    for crews in o.Crews:
        write_Crew(crews, "wr:Crews", put)
    for material_items in o.MaterialItems:
        write_MaterialItem(material_items, "wr:MaterialItems", put)
    for names in o.Names:
        write_Name(names, "wr:Names", put)
    if o.OldAsset is not None:
        write_Asset(o.OldAsset, "wr:OldAsset", put)
    for time_schedules in o.TimeSchedules:
        write_WorkTimeSchedule(time_schedules, "wr:TimeSchedules", put)
    put(f"</{tag}>")


def read_Asset(e: Element) -> Asset:
    o = new(Asset)
    k = children(e)
    i = 0
    if len(k) > 4 and k[3].tag == "{http://iec.ch/TC57/2015/WorkRequests#}Location":
        o.mRID = k[0].text or ""
        o.critical = to_bool(k[1].text)
        o.utcNumber = k[2].text or ""
        o.Location = read_WorkLocation(k[3])
        i = 4
    else:
        o.mRID = o.critical = o.utcNumber = o.Location = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}critical":
            o.critical = to_bool(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}utcNumber":
            o.utcNumber = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Location":
            o.Location = read_WorkLocation(c)
            i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Names":
        o.Names.append(read_Name(c))
        i += 1
    o.Procedures = [read_Procedure(c) for c in k[i:-1]]
    return o


def write_Asset(o: Asset, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<wr:mRID>{text(o.mRID)}</wr:mRID>")
    if o.critical is not None:
        put(f"<wr:critical>{boolean(o.critical)}</wr:critical>")
    if o.utcNumber is not None:
        put(f"<wr:utcNumber>{text(o.utcNumber)}</wr:utcNumber>")
    if o.Location is not None:
        write_WorkLocation(o.Location, "wr:Location", put)
    for names in o.Names:
        write_Name(names, "wr:Names", put)
    for procedures in o.Procedures:
        write_Procedure(procedures, "wr:Procedures", put)
    put(f"</{tag}>")


def read_Procedure(e: Element) -> Procedure:
    o = new(Procedure)
    k = children(e)
    i = 0
    if len(k) > 3 and k[2].tag == "{http://iec.ch/TC57/2015/WorkRequests#}sequenceNumber":
        o.instruction = k[0].text or ""
        o.kind = to_literal(k[1].text)
        o.sequenceNumber = k[2].text or ""
        i = 3
    else:
        o.instruction = o.kind = o.sequenceNumber = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}instruction":
            o.instruction = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}kind":
            o.kind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}sequenceNumber":
            o.sequenceNumber = c.text or ""
            i += 1
    o.Measurements = [read_Measurement(c) for c in k[i:-1]]
    return o


def write_Procedure(o: Procedure, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.instruction is not None:
        put(f"<wr:instruction>{text(o.instruction)}</wr:instruction>")
    if o.kind is not None:
        put(f"<wr:kind>{text(o.kind)}</wr:kind>")
    if o.sequenceNumber is not None:
        put(f"<wr:sequenceNumber>{text(o.sequenceNumber)}</wr:sequenceNumber>")
    for measurements in o.Measurements:
        write_Measurement(measurements, "wr:Measurements", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}measurementType":
        o.measurementType = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}phases":
        o.phases = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}unitMultiplier":
        o.unitMultiplier = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}unitSymbol":
        o.unitSymbol = c.text or ""
    return o


def write_Measurement(o: Measurement, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.measurementType is not None:
        put(f"<wr:measurementType>{text(o.measurementType)}</wr:measurementType>")
    if o.phases is not None:
        put(f"<wr:phases>{text(o.phases)}</wr:phases>")
    if o.unitMultiplier is not None:
        put(f"<wr:unitMultiplier>{text(o.unitMultiplier)}</wr:unitMultiplier>")
    if o.unitSymbol is not None:
        put(f"<wr:unitSymbol>{text(o.unitSymbol)}</wr:unitSymbol>")
    put(f"</{tag}>")


def read_MaterialItem(e: Element) -> MaterialItem:
    o = new(MaterialItem)
    o.mRID = o.quantity = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}quantity":
        o.quantity = read_IntegerQuantity(c)
    return o


def write_MaterialItem(o: MaterialItem, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<wr:mRID>{text(o.mRID)}</wr:mRID>")
    for names in o.Names:
        write_Name(names, "wr:Names", put)
    if o.quantity is not None:
        write_IntegerQuantity(o.quantity, "wr:quantity", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}multiplier":
        o.multiplier = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}unit":
        o.unit = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}value":
        o.value = to_int(c.text)
    return o


def write_IntegerQuantity(o: IntegerQuantity, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.multiplier is not None:
        put(f"<wr:multiplier>{text(o.multiplier)}</wr:multiplier>")
    if o.unit is not None:
        put(f"<wr:unit>{text(o.unit)}</wr:unit>")
    if o.value is not None:
        put(f"<wr:value>{o.value}</wr:value>")
    put(f"</{tag}>")


def read_Crew(e: Element) -> Crew:
    o = new(Crew)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.CrewMembers = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}CrewMembers":
        o.CrewMembers.append(read_CrewMember(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Names":
        o.Names.append(read_Name(c))
        i += 1
    o.WorkAssets = [read_WorkAsset(c) for c in k[i:-1]]
    return o


def write_Crew(o: Crew, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<wr:mRID>{text(o.mRID)}</wr:mRID>")
    for crew_members in o.CrewMembers:
        write_CrewMember(crew_members, "wr:CrewMembers", put)
    for names in o.Names:
        write_Name(names, "wr:Names", put)
    for work_assets in o.WorkAssets:
        write_WorkAsset(work_assets, "wr:WorkAssets", put)
    put(f"</{tag}>")


def read_CrewMember(e: Element) -> CrewMember:
    o = new(CrewMember)
    if len(e) == 1:
        o.Person = read_Person(e[0])
        return o
    o.Person = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Person":
        o.Person = read_Person(c)
    return o


def write_CrewMember(o: CrewMember, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.Person is not None:
        write_Person(o.Person, "wr:Person", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}firstName":
        o.firstName = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}lastName":
        o.lastName = c.text or ""
    return o


def write_Person(o: Person, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.firstName is not None:
        put(f"<wr:firstName>{text(o.firstName)}</wr:firstName>")
    if o.lastName is not None:
        put(f"<wr:lastName>{text(o.lastName)}</wr:lastName>")
    put(f"</{tag}>")


def read_WorkAsset(e: Element) -> WorkAsset:
    o = new(WorkAsset)
    k = children(e)
    i = 0
    if len(k) > 8 and k[7].tag == "{http://iec.ch/TC57/2015/WorkRequests#}Location":
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
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}critical":
            o.critical = to_bool(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}lastCalibrationDate":
            o.lastCalibrationDate = to_token(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}odometerReadDateTime":
            o.odometerReadDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}odometerReading":
            o.odometerReading = to_float(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}usageKind":
            o.usageKind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}utcNumber":
            o.utcNumber = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Location":
            o.Location = read_WorkLocation(c)
            i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Names":
        o.Names.append(read_Name(c))
        i += 1
    o.Procedures = [read_Procedure(c) for c in k[i:-1]]
    return o


def write_WorkAsset(o: WorkAsset, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<wr:mRID>{text(o.mRID)}</wr:mRID>")
    if o.critical is not None:
        put(f"<wr:critical>{boolean(o.critical)}</wr:critical>")
    if o.lastCalibrationDate is not None:
        put(f"<wr:lastCalibrationDate>{text(o.lastCalibrationDate)}</wr:lastCalibrationDate>")
    if o.odometerReadDateTime is not None:
        put(f"<wr:odometerReadDateTime>{stamp(o.odometerReadDateTime)}</wr:odometerReadDateTime>")
    if o.odometerReading is not None:
        put(f"<wr:odometerReading>{number(o.odometerReading)}</wr:odometerReading>")
    if o.usageKind is not None:
        put(f"<wr:usageKind>{text(o.usageKind)}</wr:usageKind>")
    if o.utcNumber is not None:
        put(f"<wr:utcNumber>{text(o.utcNumber)}</wr:utcNumber>")
    if o.Location is not None:
        write_WorkLocation(o.Location, "wr:Location", put)
    for names in o.Names:
        write_Name(names, "wr:Names", put)
    for procedures in o.Procedures:
        write_Procedure(procedures, "wr:Procedures", put)
    put(f"</{tag}>")


def read_WorkLocation(e: Element) -> WorkLocation:
    o = new(WorkLocation)
    o.InternalLocation = o.mainAddress = o.phone1 = None
    k = children(e)
    i = 0
    if len(k) > 3 and k[2].tag == "{http://iec.ch/TC57/2015/WorkRequests#}CoordinateSystem":
        o.mRID = k[0].text or ""
        o.direction = k[1].text or ""
        o.CoordinateSystem = read_CoordinateSystem(k[2])
        i = 3
    else:
        o.mRID = o.direction = o.CoordinateSystem = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}direction":
            o.direction = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}CoordinateSystem":
            o.CoordinateSystem = read_CoordinateSystem(c)
            i += 1
    o.Hazards = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Hazards":
        o.Hazards.append(read_AssetLocationHazard(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}InternalLocation":
        o.InternalLocation = read_InternalLocation(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}mainAddress":
        o.mainAddress = read_StreetAddress(c)
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}phone1":
        o.phone1 = read_TelephoneNumber(c)
        i += 1
    o.PositionPoints = [read_PositionPoint(c) for c in k[i:-1]]
    return o


def write_WorkLocation(o: WorkLocation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<wr:mRID>{text(o.mRID)}</wr:mRID>")
    if o.direction is not None:
        put(f"<wr:direction>{text(o.direction)}</wr:direction>")
    if o.CoordinateSystem is not None:
        write_CoordinateSystem(o.CoordinateSystem, "wr:CoordinateSystem", put)
    for hazards in o.Hazards:
        write_AssetLocationHazard(hazards, "wr:Hazards", put)
    if o.InternalLocation is not None:
        write_InternalLocation(o.InternalLocation, "wr:InternalLocation", put)
    if o.mainAddress is not None:
        write_StreetAddress(o.mainAddress, "wr:mainAddress", put)
    for names in o.Names:
        write_Name(names, "wr:Names", put)
    if o.phone1 is not None:
        write_TelephoneNumber(o.phone1, "wr:phone1", put)
    for position_points in o.PositionPoints:
        write_PositionPoint(position_points, "wr:PositionPoints", put)
    put(f"</{tag}>")


def read_AssetLocationHazard(e: Element) -> AssetLocationHazard:
    o = new(AssetLocationHazard)
    if len(e) == 1:
        o.type = e[0].text or ""
        return o
    o.type = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}type":
        o.type = c.text or ""
    return o


def write_AssetLocationHazard(o: AssetLocationHazard, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.type is not None:
        put(f"<wr:type>{text(o.type)}</wr:type>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}BuildingName":
        o.BuildingName = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}BuildingNumber":
        o.BuildingNumber = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Floor":
        o.Floor = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}RoomNumber":
        o.RoomNumber = c.text or ""
    return o


def write_InternalLocation(o: InternalLocation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.BuildingName is not None:
        put(f"<wr:BuildingName>{text(o.BuildingName)}</wr:BuildingName>")
    if o.BuildingNumber is not None:
        put(f"<wr:BuildingNumber>{text(o.BuildingNumber)}</wr:BuildingNumber>")
    if o.Floor is not None:
        put(f"<wr:Floor>{text(o.Floor)}</wr:Floor>")
    if o.RoomNumber is not None:
        put(f"<wr:RoomNumber>{text(o.RoomNumber)}</wr:RoomNumber>")
    put(f"</{tag}>")


def read_Organisation(e: Element) -> Organisation:
    o = new(Organisation)
    o.mRID = o.phone1 = o.streetAddress = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}phone1":
        o.phone1 = read_TelephoneNumber(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}streetAddress":
        o.streetAddress = read_StreetAddress(c)
    return o


def write_Organisation(o: Organisation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<wr:mRID>{text(o.mRID)}</wr:mRID>")
    for names in o.Names:
        write_Name(names, "wr:Names", put)
    if o.phone1 is not None:
        write_TelephoneNumber(o.phone1, "wr:phone1", put)
    if o.streetAddress is not None:
        write_StreetAddress(o.streetAddress, "wr:streetAddress", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}areaCode":
        o.areaCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}cityCode":
        o.cityCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}countryCode":
        o.countryCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}extension":
        o.extension = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}localNumber":
        o.localNumber = c.text or ""
    return o


def write_TelephoneNumber(o: TelephoneNumber, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.areaCode is not None:
        put(f"<wr:areaCode>{text(o.areaCode)}</wr:areaCode>")
    if o.cityCode is not None:
        put(f"<wr:cityCode>{text(o.cityCode)}</wr:cityCode>")
    if o.countryCode is not None:
        put(f"<wr:countryCode>{text(o.countryCode)}</wr:countryCode>")
    if o.extension is not None:
        put(f"<wr:extension>{text(o.extension)}</wr:extension>")
    if o.localNumber is not None:
        put(f"<wr:localNumber>{text(o.localNumber)}</wr:localNumber>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}streetDetail":
        o.streetDetail = read_StreetDetail(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}townDetail":
        o.townDetail = read_TownDetail(c)
    return o


def write_StreetAddress(o: StreetAddress, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.streetDetail is not None:
        write_StreetDetail(o.streetDetail, "wr:streetDetail", put)
    if o.townDetail is not None:
        write_TownDetail(o.townDetail, "wr:townDetail", put)
    put(f"</{tag}>")


def read_StreetDetail(e: Element) -> StreetDetail:
    o = new(StreetDetail)
    o.addressGeneral = o.addressGeneral2 = o.addressGeneral3 = o.buildingName = o.code = o.name = None
    o.number = o.prefix = o.suffix = o.suiteNumber = o.type = o.withinTownLimits = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}addressGeneral":
        o.addressGeneral = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}addressGeneral2":
        o.addressGeneral2 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}addressGeneral3":
        o.addressGeneral3 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}buildingName":
        o.buildingName = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}code":
        o.code = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}name":
        o.name = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}number":
        o.number = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}prefix":
        o.prefix = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}suffix":
        o.suffix = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}suiteNumber":
        o.suiteNumber = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}type":
        o.type = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}withinTownLimits":
        o.withinTownLimits = to_bool(c.text)
    return o


def write_StreetDetail(o: StreetDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.addressGeneral is not None:
        put(f"<wr:addressGeneral>{text(o.addressGeneral)}</wr:addressGeneral>")
    if o.addressGeneral2 is not None:
        put(f"<wr:addressGeneral2>{text(o.addressGeneral2)}</wr:addressGeneral2>")
    if o.addressGeneral3 is not None:
        put(f"<wr:addressGeneral3>{text(o.addressGeneral3)}</wr:addressGeneral3>")
    if o.buildingName is not None:
        put(f"<wr:buildingName>{text(o.buildingName)}</wr:buildingName>")
    if o.code is not None:
        put(f"<wr:code>{text(o.code)}</wr:code>")
    if o.name is not None:
        put(f"<wr:name>{text(o.name)}</wr:name>")
    if o.number is not None:
        put(f"<wr:number>{text(o.number)}</wr:number>")
    if o.prefix is not None:
        put(f"<wr:prefix>{text(o.prefix)}</wr:prefix>")
    if o.suffix is not None:
        put(f"<wr:suffix>{text(o.suffix)}</wr:suffix>")
    if o.suiteNumber is not None:
        put(f"<wr:suiteNumber>{text(o.suiteNumber)}</wr:suiteNumber>")
    if o.type is not None:
        put(f"<wr:type>{text(o.type)}</wr:type>")
    if o.withinTownLimits is not None:
        put(f"<wr:withinTownLimits>{boolean(o.withinTownLimits)}</wr:withinTownLimits>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}code":
        o.code = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}country":
        o.country = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}name":
        o.name = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}section":
        o.section = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}stateOrProvince":
        o.stateOrProvince = c.text or ""
    return o


def write_TownDetail(o: TownDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.code is not None:
        put(f"<wr:code>{text(o.code)}</wr:code>")
    if o.country is not None:
        put(f"<wr:country>{text(o.country)}</wr:country>")
    if o.name is not None:
        put(f"<wr:name>{text(o.name)}</wr:name>")
    if o.section is not None:
        put(f"<wr:section>{text(o.section)}</wr:section>")
    if o.stateOrProvince is not None:
        put(f"<wr:stateOrProvince>{text(o.stateOrProvince)}</wr:stateOrProvince>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}sequenceNumber":
        o.sequenceNumber = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}xPosition":
        o.xPosition = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}yPosition":
        o.yPosition = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}zPosition":
        o.zPosition = c.text or ""
    return o


def write_PositionPoint(o: PositionPoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.sequenceNumber is not None:
        put(f"<wr:sequenceNumber>{o.sequenceNumber}</wr:sequenceNumber>")
    if o.xPosition is not None:
        put(f"<wr:xPosition>{text(o.xPosition)}</wr:xPosition>")
    if o.yPosition is not None:
        put(f"<wr:yPosition>{text(o.yPosition)}</wr:yPosition>")
    if o.zPosition is not None:
        put(f"<wr:zPosition>{text(o.zPosition)}</wr:zPosition>")
    put(f"</{tag}>")


def read_CoordinateSystem(e: Element) -> CoordinateSystem:
    o = new(CoordinateSystem)
    if len(e) == 1:
        o.crsUrn = e[0].text or ""
        return o
    o.crsUrn = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}crsUrn":
        o.crsUrn = c.text or ""
    return o


def write_CoordinateSystem(o: CoordinateSystem, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.crsUrn is not None:
        put(f"<wr:crsUrn>{text(o.crsUrn)}</wr:crsUrn>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<wr:name>{text(o.name)}</wr:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "wr:NameType", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<wr:description>{text(o.description)}</wr:description>")
    put(f"<wr:name>{text(o.name)}</wr:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "wr:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/WorkRequests#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<wr:description>{text(o.description)}</wr:description>")
    put(f"<wr:name>{text(o.name)}</wr:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2015/WorkRequests#}WorkRequests",
        WorkRequests,
        read_WorkRequests,
        "wr:WorkRequests",
        write_WorkRequests,
        XMLNS,
    ),
)
