# Generated from xsd/ServiceOrders.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2015/ServiceOrders#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from dsobus.messages import service_orders as this
from dsobus.messages.runtime import (
    Binding,
    Element,
    Put,
    Record,
    attribute,
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

XMLNS = ' xmlns:so="http://iec.ch/TC57/2015/ServiceOrders#"'

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
CustomerKind = Literal[
    "commercialIndustrial",
    "energyServiceScheduler",
    "energyServiceSupplier",
    "internalUse",
    "other",
    "pumpingLoad",
    "residential",
    "residentialAndCommercial",
    "residentialAndStreetlight",
    "residentialFarmService",
    "residentialStreetlightOthers",
    "windMachine",
]
WorkTimeScheduleKind = Literal["actual", "earliest", "estimate", "latest", "request"]
WorkTaskKind = Literal["exchange", "install", "investigate", "remove"]
ReadingReasonKind = Literal[
    "billing",
    "demandReset",
    "inquiry",
    "installation",
    "loadManagement",
    "loadResearch",
    "moveIn",
    "moveOut",
    "other",
    "removal",
    "serviceConnect",
    "serviceDisconnect",
]
VehicleUsageKind = Literal["contractor", "crew", "other", "user"]
UsagePointConnectedKind = Literal["connected", "logicallyDisconnected", "physicallyDisconnected"]
ServiceKind = Literal[
    "air",
    "electricity",
    "gas",
    "heat",
    "internet",
    "naturalGas",
    "other",
    "rates",
    "refuse",
    "sewerage",
    "steam",
    "time",
    "tvLicence",
    "water",
]


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServiceOrders(Record):
    """Type ServiceOrders."""

    ReadingQualityType: list[this.ReadingQualityType] = field(default_factory=list)
    ReadingType: list[this.ReadingType] = field(default_factory=list)
    """Types that the readings refer to; codes of the standard need not be listed."""
    ServiceOrder: list[this.ServiceOrder] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServiceOrder(Record):
    """One order; identified by mRID, or by a name."""

    mRID: str | None = None
    """A UUID."""
    Names: list[Name] = field(default_factory=list)
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
    type: str | None = None
    """A further name of the kind, agreed between the parties."""
    ActivityRecords: list[ActivityRecord] = field(default_factory=list)
    Appointments: list[Appointment] = field(default_factory=list)
    Customers: list[Customer] = field(default_factory=list)
    """Whose premises they are."""
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
class Appointment(Record):
    """When the customer is to be met."""

    callAhead: bool | None = None
    """Whether the customer is to be called before the crew comes."""
    meetingInterval: DateTimeInterval | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Customer(Record):
    """A person or organisation that is supplied."""

    mRID: str | None = None
    kind: CustomerKind | None = None
    pucNumber: str | None = None
    """Number given by the regulator."""
    specialNeed: str | None = None
    """Such as life support."""
    vip: bool | None = None
    CustomerAgreements: list[CustomerAgreement] = field(default_factory=list)
    Names: list[Name] = field(default_factory=list)
    status: Status | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class CustomerAgreement(Record):
    """Type CustomerAgreement."""

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
    Names: list[Name] = field(default_factory=list)
    OldAsset: Asset | None = None
    """What is replaced."""
    TimeSchedules: list[WorkTimeSchedule] = field(default_factory=list)
    UsagePoint: this.UsagePoint | None = None
    """Where the customer is connected, which is where the crew goes."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Asset(Record):
    """What is worked on: mostly a meter, with what was read from it."""

    mRID: str | None = None
    amrSystem: str | None = None
    """The system that reads the meter."""
    critical: bool | None = None
    formNumber: str | None = None
    """Form of the meter's case and connection."""
    serialNumber: str | None = None
    utcNumber: str | None = None
    """Number given by the utility."""
    MeterMultipliers: list[MeterMultiplier] = field(default_factory=list)
    MeterReadings: list[MeterReading] = field(default_factory=list)
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterMultiplier(Record):
    """By what the figures of a meter are multiplied."""

    mRID: str | None = None
    kind: str | None = None
    """Such as ctRatio, ptRatio or transformerRatio."""
    value: float | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterReading(Record):
    """What has been read from the meter."""

    Readings: list[Reading] = field(default_factory=list)
    valuesInterval: DateTimeInterval | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Reading(Record):
    """One value."""

    reason: ReadingReasonKind | None = None
    reportedDateTime: datetime | None = None
    """When the reading system recorded the value."""
    source: str | None = None
    """The system that supplied the value first."""
    timeStamp: datetime | None = None
    """When the value was valid, by the meter's clock."""
    value: str | None = None
    """In the unit of the reading type; text here, unlike in MeterReadings, so that a register is given as it stands,
    with its leading zeros.
    """
    ReadingQualities: list[ReadingQuality] = field(default_factory=list)
    ReadingType: ReadingTypeRef
    timePeriod: DateTimeInterval | None = None
    """The time that an aggregate covers."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ReadingQuality(Record):
    """A judgement of a value."""

    comment: str | None = None
    source: str | None = None
    """Who judged."""
    timeStamp: datetime | None = None
    ReadingQualityType: ReadingQualityTypeRef


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ReadingTypeRef(Record):
    """Refers to a reading type by its code of eighteen numbers, such as 0.0.0.12.0.1.54.0.0.0.0.0.0.0.128.0.29.0, or by
    mRID or name.
    """

    ref: str | None = None

    COMPOSED = frozenset(["ref"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ReadingQualityTypeRef(Record):
    """Refers to a quality by its code system.category.subCategory, such as 1.0.0, or by mRID or name."""

    ref: str | None = None

    COMPOSED = frozenset(["ref"])


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

    COMPOSED = frozenset(["lastCalibrationDate"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UsagePoint(Record):
    """Where a customer is connected to the network."""

    mRID: str | None = None
    checkBilling: bool | None = None
    """Whether bills are to be checked before they are sent."""
    connectionState: UsagePointConnectedKind | None = None
    grounded: bool | None = None
    isSdp: bool | None = None
    """Whether it is where the service is delivered."""
    isVirtual: bool | None = None
    """Whether it is computed, without a meter of its own."""
    nominalServiceVoltage: float | None = None
    """In V."""
    phaseCode: str | None = None
    """Such as ABC or AN."""
    ratedCurrent: float | None = None
    """In A."""
    serviceDeliveryRemark: str | None = None
    servicePriority: str | None = None
    MetrologyRequirements: list[MetrologyRequirement] = field(default_factory=list)
    Names: list[Name] = field(default_factory=list)
    ServiceCategory: this.ServiceCategory | None = None
    ServiceMultipliers: list[MeterMultiplier] = field(default_factory=list)
    ServiceSupplier: this.ServiceSupplier | None = None
    UsagePointLocation: this.UsagePointLocation | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MetrologyRequirement(Record):
    """What is to be read at a usage point."""

    mRID: str | None = None
    reason: ReadingReasonKind | None = None
    Names: list[Name] = field(default_factory=list)
    ReadingTypes: list[ReadingTypeRef] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServiceCategory(Record):
    """Type ServiceCategory."""

    mRID: str | None = None
    kind: ServiceKind | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServiceSupplier(Record):
    """Type ServiceSupplier."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UsagePointLocation(Record):
    """Where a usage point is."""

    mRID: str | None = None
    accessMethod: str | None = None
    """How the crew gets in, such as where the key is."""
    direction: str | None = None
    """How to get there."""
    geoInfoReference: str | None = None
    remark: str | None = None
    siteAccessProblem: str | None = None
    """What keeps a crew out, such as a dog."""
    type: str | None = None
    CoordinateSystem: this.CoordinateSystem | None = None
    Hazards: list[AssetLocationHazard] = field(default_factory=list)
    InternalLocation: this.InternalLocation | None = None
    mainAddress: StreetAddress | None = None
    Names: list[Name] = field(default_factory=list)
    PositionPoints: list[PositionPoint] = field(default_factory=list)


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
class ReadingType(Record):
    """What a value means; its name is its code, and the parts of the code may be given one by one."""

    mRID: str | None = None
    accumulation: str | None = None
    """How the value adds up: 1 bulk, 4 delta, 6 indicating, 12 instantaneous and others."""
    aggregate: str | None = None
    """2 average, 8 maximum, 9 minimum and others."""
    commodity: str | None = None
    """1 electricity metered at the secondary side, 2 at the primary side, and others."""
    consumptionTier: int | None = None
    cpp: int | None = None
    """Critical peak period."""
    currency: str | None = None
    flowDirection: str | None = None
    """1 forward, 4 net, 19 reverse and others."""
    macroPeriod: str | None = None
    measurementKind: str | None = None
    """12 energy, 37 power, 54 voltage and others."""
    measuringPeriod: str | None = None
    """2 = 15 minutes, 7 = 60 minutes and others."""
    multiplier: str | None = None
    """Power of ten, such as 3 for kilo."""
    phases: str | None = None
    """128 A, 64 B, 32 C, 224 ABC and others."""
    tou: int | None = None
    """Time of use."""
    unit: str | None = None
    """5 A, 29 V, 38 W, 63 var, 72 Wh and others."""
    argument: RationalNumber | None = None
    interharmonic: ReadingInterharmonic | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class RationalNumber(Record):
    """Type RationalNumber."""

    denominator: int | None = None
    numerator: int | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ReadingInterharmonic(Record):
    """Type ReadingInterharmonic."""

    denominator: int | None = None
    numerator: int | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ReadingQualityType(Record):
    """Type ReadingQualityType."""

    mRID: str | None = None
    category: str | None = None
    subCategory: str | None = None
    systemId: str | None = None
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


def read_ServiceOrders(e: Element) -> ServiceOrders:
    o = new(ServiceOrders)
    k = children(e)
    i = 0
    o.ReadingQualityType = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}ReadingQualityType":
        o.ReadingQualityType.append(read_ReadingQualityType(c))
        i += 1
    o.ReadingType = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}ReadingType":
        o.ReadingType.append(read_ReadingType(c))
        i += 1
    o.ServiceOrder = [read_ServiceOrder(c) for c in k[i:-1]]
    return o


def write_ServiceOrders(o: ServiceOrders, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for reading_quality_type in o.ReadingQualityType:
        write_ReadingQualityType(reading_quality_type, "so:ReadingQualityType", put)
    for reading_type in o.ReadingType:
        write_ReadingType(reading_type, "so:ReadingType", put)
    for service_order in o.ServiceOrder:
        write_ServiceOrder(service_order, "so:ServiceOrder", put)
    put(f"</{tag}>")


def read_ServiceOrder(e: Element) -> ServiceOrder:
    o = new(ServiceOrder)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    o.Work = [read_Work(c) for c in k[i:-1]]
    return o


def write_ServiceOrder(o: ServiceOrder, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    for names in o.Names:
        write_Name(names, "so:Names", put)
    for work in o.Work:
        write_Work(work, "so:Work", put)
    put(f"</{tag}>")


def read_Work(e: Element) -> Work:
    o = new(Work)
    o.priority = o.WorkLocation = o.Attachments = None
    k = children(e)
    i = 0
    if len(k) > 6 and k[5].tag == "{http://iec.ch/TC57/2015/ServiceOrders#}type":
        o.mRID = k[0].text or ""
        o.kind = to_literal(k[1].text)
        o.lastModifiedDateTime = to_datetime(k[2].text)
        o.requestDateTime = to_datetime(k[3].text)
        o.statusKind = to_literal(k[4].text)
        o.type = k[5].text or ""
        i = 6
    else:
        o.mRID = o.kind = o.lastModifiedDateTime = o.requestDateTime = o.statusKind = o.type = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}kind":
            o.kind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}lastModifiedDateTime":
            o.lastModifiedDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}requestDateTime":
            o.requestDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}statusKind":
            o.statusKind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}type":
            o.type = c.text or ""
            i += 1
    o.ActivityRecords = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}ActivityRecords":
        o.ActivityRecords.append(read_ActivityRecord(c))
        i += 1
    o.Appointments = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Appointments":
        o.Appointments.append(read_Appointment(c))
        i += 1
    o.Customers = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Customers":
        o.Customers.append(read_Customer(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}priority":
        o.priority = read_Priority(c)
        i += 1
    o.TimeSchedules = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}TimeSchedules":
        o.TimeSchedules.append(read_WorkTimeSchedule(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}WorkLocation":
        o.WorkLocation = read_WorkLocation(c)
        i += 1
    o.WorkTasks = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}WorkTasks":
        o.WorkTasks.append(read_WorkTask(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Attachments":
        o.Attachments = read_Attachments(c)
    return o


def write_Work(o: Work, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    if o.kind is not None:
        put(f"<so:kind>{text(o.kind)}</so:kind>")
    if o.lastModifiedDateTime is not None:
        put(f"<so:lastModifiedDateTime>{stamp(o.lastModifiedDateTime)}</so:lastModifiedDateTime>")
    if o.requestDateTime is not None:
        put(f"<so:requestDateTime>{stamp(o.requestDateTime)}</so:requestDateTime>")
    if o.statusKind is not None:
        put(f"<so:statusKind>{text(o.statusKind)}</so:statusKind>")
    if o.type is not None:
        put(f"<so:type>{text(o.type)}</so:type>")
    for activity_records in o.ActivityRecords:
        write_ActivityRecord(activity_records, "so:ActivityRecords", put)
    for appointments in o.Appointments:
        write_Appointment(appointments, "so:Appointments", put)
    for customers in o.Customers:
        write_Customer(customers, "so:Customers", put)
    for names in o.Names:
        write_Name(names, "so:Names", put)
    if o.priority is not None:
        write_Priority(o.priority, "so:priority", put)
    for time_schedules in o.TimeSchedules:
        write_WorkTimeSchedule(time_schedules, "so:TimeSchedules", put)
    if o.WorkLocation is not None:
        write_WorkLocation(o.WorkLocation, "so:WorkLocation", put)
    for work_tasks in o.WorkTasks:
        write_WorkTask(work_tasks, "so:WorkTasks", put)
    if o.Attachments is not None:
        write_Attachments(o.Attachments, "so:Attachments", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}createdDateTime":
        o.createdDateTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}reason":
        o.reason = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}severity":
        o.severity = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}type":
        o.type = c.text or ""
    return o


def write_ActivityRecord(o: ActivityRecord, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.createdDateTime is not None:
        put(f"<so:createdDateTime>{stamp(o.createdDateTime)}</so:createdDateTime>")
    if o.reason is not None:
        put(f"<so:reason>{text(o.reason)}</so:reason>")
    if o.severity is not None:
        put(f"<so:severity>{text(o.severity)}</so:severity>")
    if o.type is not None:
        put(f"<so:type>{text(o.type)}</so:type>")
    put(f"</{tag}>")


def read_Appointment(e: Element) -> Appointment:
    o = new(Appointment)
    if len(e) == 2:
        o.callAhead = to_bool(e[0].text)
        o.meetingInterval = read_DateTimeInterval(e[1])
        return o
    o.callAhead = o.meetingInterval = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}callAhead":
        o.callAhead = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}meetingInterval":
        o.meetingInterval = read_DateTimeInterval(c)
    return o


def write_Appointment(o: Appointment, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.callAhead is not None:
        put(f"<so:callAhead>{boolean(o.callAhead)}</so:callAhead>")
    if o.meetingInterval is not None:
        write_DateTimeInterval(o.meetingInterval, "so:meetingInterval", put)
    put(f"</{tag}>")


def read_Customer(e: Element) -> Customer:
    o = new(Customer)
    o.status = None
    k = children(e)
    i = 0
    if len(k) > 5 and k[4].tag == "{http://iec.ch/TC57/2015/ServiceOrders#}vip":
        o.mRID = k[0].text or ""
        o.kind = to_literal(k[1].text)
        o.pucNumber = k[2].text or ""
        o.specialNeed = k[3].text or ""
        o.vip = to_bool(k[4].text)
        i = 5
    else:
        o.mRID = o.kind = o.pucNumber = o.specialNeed = o.vip = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}kind":
            o.kind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}pucNumber":
            o.pucNumber = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}specialNeed":
            o.specialNeed = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}vip":
            o.vip = to_bool(c.text)
            i += 1
    o.CustomerAgreements = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}CustomerAgreements":
        o.CustomerAgreements.append(read_CustomerAgreement(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}status":
        o.status = read_Status(c)
    return o


def write_Customer(o: Customer, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    if o.kind is not None:
        put(f"<so:kind>{text(o.kind)}</so:kind>")
    if o.pucNumber is not None:
        put(f"<so:pucNumber>{text(o.pucNumber)}</so:pucNumber>")
    if o.specialNeed is not None:
        put(f"<so:specialNeed>{text(o.specialNeed)}</so:specialNeed>")
    if o.vip is not None:
        put(f"<so:vip>{boolean(o.vip)}</so:vip>")
    for customer_agreements in o.CustomerAgreements:
        write_CustomerAgreement(customer_agreements, "so:CustomerAgreements", put)
    for names in o.Names:
        write_Name(names, "so:Names", put)
    if o.status is not None:
        write_Status(o.status, "so:status", put)
    put(f"</{tag}>")


def read_CustomerAgreement(e: Element) -> CustomerAgreement:
    o = new(CustomerAgreement)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_CustomerAgreement(o: CustomerAgreement, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    for names in o.Names:
        write_Name(names, "so:Names", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}dateTime":
        o.dateTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}reason":
        o.reason = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}remark":
        o.remark = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}value":
        o.value = c.text or ""
    return o


def write_Status(o: Status, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.dateTime is not None:
        put(f"<so:dateTime>{stamp(o.dateTime)}</so:dateTime>")
    if o.reason is not None:
        put(f"<so:reason>{text(o.reason)}</so:reason>")
    if o.remark is not None:
        put(f"<so:remark>{text(o.remark)}</so:remark>")
    if o.value is not None:
        put(f"<so:value>{text(o.value)}</so:value>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}justification":
        o.justification = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}rank":
        o.rank = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}type":
        o.type = c.text or ""
    return o


def write_Priority(o: Priority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.justification is not None:
        put(f"<so:justification>{text(o.justification)}</so:justification>")
    if o.rank is not None:
        put(f"<so:rank>{o.rank}</so:rank>")
    if o.type is not None:
        put(f"<so:type>{text(o.type)}</so:type>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}kind":
        o.kind = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}scheduleInterval":
        o.scheduleInterval = read_DateTimeInterval(c)
    return o


def write_WorkTimeSchedule(o: WorkTimeSchedule, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.kind is not None:
        put(f"<so:kind>{text(o.kind)}</so:kind>")
    if o.scheduleInterval is not None:
        write_DateTimeInterval(o.scheduleInterval, "so:scheduleInterval", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}end":
        o.end = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}start":
        o.start = to_datetime(c.text)
    return o


def write_DateTimeInterval(o: DateTimeInterval, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.end is not None:
        put(f"<so:end>{stamp(o.end)}</so:end>")
    if o.start is not None:
        put(f"<so:start>{stamp(o.start)}</so:start>")
    put(f"</{tag}>")


def read_Attachments(e: Element) -> Attachments:
    o = new(Attachments)
    o.Attachment = [read_Attachment(c) for c in e]
    return o


def write_Attachments(o: Attachments, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for attachment in o.Attachment:
        write_Attachment(attachment, "so:Attachment", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Comment":
        o.Comment = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Description":
        o.Description = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Url":
        o.Url = c.text or ""
    return o


def write_Attachment(o: Attachment, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.Comment is not None:
        put(f"<so:Comment>{text(o.Comment)}</so:Comment>")
    if o.Description is not None:
        put(f"<so:Description>{text(o.Description)}</so:Description>")
    if o.Url is not None:
        put(f"<so:Url>{text(o.Url)}</so:Url>")
    put(f"</{tag}>")


def read_WorkTask(e: Element) -> WorkTask:
    o = new(WorkTask)
    o.OldAsset = o.UsagePoint = None
    k = children(e)
    i = 0
    if len(k) > 6 and k[5].tag == "{http://iec.ch/TC57/2015/ServiceOrders#}taskKind":
        o.mRID = k[0].text or ""
        o.crewETA = to_datetime(k[1].text)
        o.instruction = k[2].text or ""
        o.statusKind = to_literal(k[3].text)
        o.subject = k[4].text or ""
        o.taskKind = to_literal(k[5].text)
        i = 6
    else:
        o.mRID = o.crewETA = o.instruction = o.statusKind = o.subject = o.taskKind = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}crewETA":
            o.crewETA = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}instruction":
            o.instruction = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}statusKind":
            o.statusKind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}subject":
            o.subject = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}taskKind":
            o.taskKind = to_literal(c.text)
            i += 1
    o.Assets = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Assets":
        o.Assets.append(read_Asset(c))
        i += 1
    o.Crews = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Crews":
        o.Crews.append(read_Crew(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}OldAsset":
        o.OldAsset = read_Asset(c)
        i += 1
    o.TimeSchedules = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}TimeSchedules":
        o.TimeSchedules.append(read_WorkTimeSchedule(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}UsagePoint":
        o.UsagePoint = read_UsagePoint(c)
    return o


def write_WorkTask(o: WorkTask, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    if o.crewETA is not None:
        put(f"<so:crewETA>{stamp(o.crewETA)}</so:crewETA>")
    if o.instruction is not None:
        put(f"<so:instruction>{text(o.instruction)}</so:instruction>")
    if o.statusKind is not None:
        put(f"<so:statusKind>{text(o.statusKind)}</so:statusKind>")
    if o.subject is not None:
        put(f"<so:subject>{text(o.subject)}</so:subject>")
    if o.taskKind is not None:
        put(f"<so:taskKind>{text(o.taskKind)}</so:taskKind>")
    for assets in o.Assets:
        write_Asset(assets, "so:Assets", put)
    for crews in o.Crews:
        write_Crew(crews, "so:Crews", put)
    for names in o.Names:
        write_Name(names, "so:Names", put)
    if o.OldAsset is not None:
        write_Asset(o.OldAsset, "so:OldAsset", put)
    for time_schedules in o.TimeSchedules:
        write_WorkTimeSchedule(time_schedules, "so:TimeSchedules", put)
    if o.UsagePoint is not None:
        write_UsagePoint(o.UsagePoint, "so:UsagePoint", put)
    put(f"</{tag}>")


def read_Asset(e: Element) -> Asset:
    o = new(Asset)
    k = children(e)
    i = 0
    if len(k) > 6 and k[5].tag == "{http://iec.ch/TC57/2015/ServiceOrders#}utcNumber":
        o.mRID = k[0].text or ""
        o.amrSystem = k[1].text or ""
        o.critical = to_bool(k[2].text)
        o.formNumber = k[3].text or ""
        o.serialNumber = k[4].text or ""
        o.utcNumber = k[5].text or ""
        i = 6
    else:
        o.mRID = o.amrSystem = o.critical = o.formNumber = o.serialNumber = o.utcNumber = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}amrSystem":
            o.amrSystem = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}critical":
            o.critical = to_bool(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}formNumber":
            o.formNumber = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}serialNumber":
            o.serialNumber = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}utcNumber":
            o.utcNumber = c.text or ""
            i += 1
    o.MeterMultipliers = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}MeterMultipliers":
        o.MeterMultipliers.append(read_MeterMultiplier(c))
        i += 1
    o.MeterReadings = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}MeterReadings":
        o.MeterReadings.append(read_MeterReading(c))
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_Asset(o: Asset, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    if o.amrSystem is not None:
        put(f"<so:amrSystem>{text(o.amrSystem)}</so:amrSystem>")
    if o.critical is not None:
        put(f"<so:critical>{boolean(o.critical)}</so:critical>")
    if o.formNumber is not None:
        put(f"<so:formNumber>{text(o.formNumber)}</so:formNumber>")
    if o.serialNumber is not None:
        put(f"<so:serialNumber>{text(o.serialNumber)}</so:serialNumber>")
    if o.utcNumber is not None:
        put(f"<so:utcNumber>{text(o.utcNumber)}</so:utcNumber>")
    for meter_multipliers in o.MeterMultipliers:
        write_MeterMultiplier(meter_multipliers, "so:MeterMultipliers", put)
    for meter_readings in o.MeterReadings:
        write_MeterReading(meter_readings, "so:MeterReadings", put)
    for names in o.Names:
        write_Name(names, "so:Names", put)
    put(f"</{tag}>")


def read_MeterMultiplier(e: Element) -> MeterMultiplier:
    o = new(MeterMultiplier)
    k = children(e)
    i = 0
    if len(k) > 3 and k[2].tag == "{http://iec.ch/TC57/2015/ServiceOrders#}value":
        o.mRID = k[0].text or ""
        o.kind = k[1].text or ""
        o.value = to_float(k[2].text)
        i = 3
    else:
        o.mRID = o.kind = o.value = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}kind":
            o.kind = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}value":
            o.value = to_float(c.text)
            i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_MeterMultiplier(o: MeterMultiplier, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    if o.kind is not None:
        put(f"<so:kind>{text(o.kind)}</so:kind>")
    if o.value is not None:
        put(f"<so:value>{number(o.value)}</so:value>")
    for names in o.Names:
        write_Name(names, "so:Names", put)
    put(f"</{tag}>")


def read_MeterReading(e: Element) -> MeterReading:
    o = new(MeterReading)
    o.valuesInterval = None
    k = children(e)
    i = 0
    o.Readings = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Readings":
        o.Readings.append(read_Reading(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}valuesInterval":
        o.valuesInterval = read_DateTimeInterval(c)
    return o


def write_MeterReading(o: MeterReading, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for readings in o.Readings:
        write_Reading(readings, "so:Readings", put)
    if o.valuesInterval is not None:
        write_DateTimeInterval(o.valuesInterval, "so:valuesInterval", put)
    put(f"</{tag}>")


def read_Reading(e: Element) -> Reading:
    o = new(Reading)
    o.timePeriod = None
    k = children(e)
    i = 0
    if len(k) > 5 and k[4].tag == "{http://iec.ch/TC57/2015/ServiceOrders#}value":
        o.reason = to_literal(k[0].text)
        o.reportedDateTime = to_datetime(k[1].text)
        o.source = k[2].text or ""
        o.timeStamp = to_datetime(k[3].text)
        o.value = k[4].text or ""
        i = 5
    else:
        o.reason = o.reportedDateTime = o.source = o.timeStamp = o.value = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}reason":
            o.reason = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}reportedDateTime":
            o.reportedDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}source":
            o.source = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}timeStamp":
            o.timeStamp = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}value":
            o.value = c.text or ""
            i += 1
    o.ReadingQualities = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}ReadingQualities":
        o.ReadingQualities.append(read_ReadingQuality(c))
        i += 1
    o.ReadingType = read_ReadingTypeRef(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}timePeriod":
        o.timePeriod = read_DateTimeInterval(c)
    return o


def write_Reading(o: Reading, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.reason is not None:
        put(f"<so:reason>{text(o.reason)}</so:reason>")
    if o.reportedDateTime is not None:
        put(f"<so:reportedDateTime>{stamp(o.reportedDateTime)}</so:reportedDateTime>")
    if o.source is not None:
        put(f"<so:source>{text(o.source)}</so:source>")
    if o.timeStamp is not None:
        put(f"<so:timeStamp>{stamp(o.timeStamp)}</so:timeStamp>")
    if o.value is not None:
        put(f"<so:value>{text(o.value)}</so:value>")
    for reading_qualities in o.ReadingQualities:
        write_ReadingQuality(reading_qualities, "so:ReadingQualities", put)
    write_ReadingTypeRef(o.ReadingType, "so:ReadingType", put)
    if o.timePeriod is not None:
        write_DateTimeInterval(o.timePeriod, "so:timePeriod", put)
    put(f"</{tag}>")


def read_ReadingQuality(e: Element) -> ReadingQuality:
    o = new(ReadingQuality)
    if len(e) == 4:
        o.comment = e[0].text or ""
        o.source = e[1].text or ""
        o.timeStamp = to_datetime(e[2].text)
        o.ReadingQualityType = read_ReadingQualityTypeRef(e[3])
        return o
    o.comment = o.source = o.timeStamp = None
    if len(e) == 1:
        o.ReadingQualityType = read_ReadingQualityTypeRef(e[0])
        return o
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}comment":
        o.comment = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}source":
        o.source = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}timeStamp":
        o.timeStamp = to_datetime(c.text)
        i += 1
    o.ReadingQualityType = read_ReadingQualityTypeRef(k[i])
    return o


def write_ReadingQuality(o: ReadingQuality, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.comment is not None:
        put(f"<so:comment>{text(o.comment)}</so:comment>")
    if o.source is not None:
        put(f"<so:source>{text(o.source)}</so:source>")
    if o.timeStamp is not None:
        put(f"<so:timeStamp>{stamp(o.timeStamp)}</so:timeStamp>")
    write_ReadingQualityTypeRef(o.ReadingQualityType, "so:ReadingQualityType", put)
    put(f"</{tag}>")


def read_ReadingTypeRef(e: Element) -> ReadingTypeRef:
    o = new(ReadingTypeRef)
    o.ref = e.get("ref")
    return o


def write_ReadingTypeRef(o: ReadingTypeRef, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}")
    if o.ref is not None:
        put(f' ref="{attribute(o.ref)}"')
    put("/>")


def read_ReadingQualityTypeRef(e: Element) -> ReadingQualityTypeRef:
    o = new(ReadingQualityTypeRef)
    o.ref = e.get("ref")
    return o


def write_ReadingQualityTypeRef(o: ReadingQualityTypeRef, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}")
    if o.ref is not None:
        put(f' ref="{attribute(o.ref)}"')
    put("/>")


def read_Crew(e: Element) -> Crew:
    o = new(Crew)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.CrewMembers = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}CrewMembers":
        o.CrewMembers.append(read_CrewMember(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    o.WorkAssets = [read_WorkAsset(c) for c in k[i:-1]]
    return o


def write_Crew(o: Crew, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    for crew_members in o.CrewMembers:
        write_CrewMember(crew_members, "so:CrewMembers", put)
    for names in o.Names:
        write_Name(names, "so:Names", put)
    for work_assets in o.WorkAssets:
        write_WorkAsset(work_assets, "so:WorkAssets", put)
    put(f"</{tag}>")


def read_CrewMember(e: Element) -> CrewMember:
    o = new(CrewMember)
    if len(e) == 1:
        o.Person = read_Person(e[0])
        return o
    o.Person = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Person":
        o.Person = read_Person(c)
    return o


def write_CrewMember(o: CrewMember, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.Person is not None:
        write_Person(o.Person, "so:Person", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}firstName":
        o.firstName = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}lastName":
        o.lastName = c.text or ""
    return o


def write_Person(o: Person, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.firstName is not None:
        put(f"<so:firstName>{text(o.firstName)}</so:firstName>")
    if o.lastName is not None:
        put(f"<so:lastName>{text(o.lastName)}</so:lastName>")
    put(f"</{tag}>")


def read_WorkAsset(e: Element) -> WorkAsset:
    o = new(WorkAsset)
    k = children(e)
    i = 0
    if len(k) > 8 and k[7].tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Location":
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
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}critical":
            o.critical = to_bool(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}lastCalibrationDate":
            o.lastCalibrationDate = to_token(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}odometerReadDateTime":
            o.odometerReadDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}odometerReading":
            o.odometerReading = to_float(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}usageKind":
            o.usageKind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}utcNumber":
            o.utcNumber = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Location":
            o.Location = read_WorkLocation(c)
            i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_WorkAsset(o: WorkAsset, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    if o.critical is not None:
        put(f"<so:critical>{boolean(o.critical)}</so:critical>")
    if o.lastCalibrationDate is not None:
        put(f"<so:lastCalibrationDate>{text(o.lastCalibrationDate)}</so:lastCalibrationDate>")
    if o.odometerReadDateTime is not None:
        put(f"<so:odometerReadDateTime>{stamp(o.odometerReadDateTime)}</so:odometerReadDateTime>")
    if o.odometerReading is not None:
        put(f"<so:odometerReading>{number(o.odometerReading)}</so:odometerReading>")
    if o.usageKind is not None:
        put(f"<so:usageKind>{text(o.usageKind)}</so:usageKind>")
    if o.utcNumber is not None:
        put(f"<so:utcNumber>{text(o.utcNumber)}</so:utcNumber>")
    if o.Location is not None:
        write_WorkLocation(o.Location, "so:Location", put)
    for names in o.Names:
        write_Name(names, "so:Names", put)
    put(f"</{tag}>")


def read_UsagePoint(e: Element) -> UsagePoint:
    o = new(UsagePoint)
    o.mRID = o.checkBilling = o.connectionState = o.grounded = o.isSdp = o.isVirtual = None
    o.nominalServiceVoltage = o.phaseCode = o.ratedCurrent = o.serviceDeliveryRemark = None
    o.servicePriority = o.ServiceCategory = o.ServiceSupplier = o.UsagePointLocation = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}checkBilling":
        o.checkBilling = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}connectionState":
        o.connectionState = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}grounded":
        o.grounded = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}isSdp":
        o.isSdp = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}isVirtual":
        o.isVirtual = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}nominalServiceVoltage":
        o.nominalServiceVoltage = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}phaseCode":
        o.phaseCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}ratedCurrent":
        o.ratedCurrent = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}serviceDeliveryRemark":
        o.serviceDeliveryRemark = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}servicePriority":
        o.servicePriority = c.text or ""
        i += 1
    o.MetrologyRequirements = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}MetrologyRequirements":
        o.MetrologyRequirements.append(read_MetrologyRequirement(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}ServiceCategory":
        o.ServiceCategory = read_ServiceCategory(c)
        i += 1
    o.ServiceMultipliers = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}ServiceMultipliers":
        o.ServiceMultipliers.append(read_MeterMultiplier(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}ServiceSupplier":
        o.ServiceSupplier = read_ServiceSupplier(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}UsagePointLocation":
        o.UsagePointLocation = read_UsagePointLocation(c)
    return o


def write_UsagePoint(o: UsagePoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    if o.checkBilling is not None:
        put(f"<so:checkBilling>{boolean(o.checkBilling)}</so:checkBilling>")
    if o.connectionState is not None:
        put(f"<so:connectionState>{text(o.connectionState)}</so:connectionState>")
    if o.grounded is not None:
        put(f"<so:grounded>{boolean(o.grounded)}</so:grounded>")
    if o.isSdp is not None:
        put(f"<so:isSdp>{boolean(o.isSdp)}</so:isSdp>")
    if o.isVirtual is not None:
        put(f"<so:isVirtual>{boolean(o.isVirtual)}</so:isVirtual>")
    if o.nominalServiceVoltage is not None:
        put(f"<so:nominalServiceVoltage>{number(o.nominalServiceVoltage)}</so:nominalServiceVoltage>")
    if o.phaseCode is not None:
        put(f"<so:phaseCode>{text(o.phaseCode)}</so:phaseCode>")
    if o.ratedCurrent is not None:
        put(f"<so:ratedCurrent>{number(o.ratedCurrent)}</so:ratedCurrent>")
    if o.serviceDeliveryRemark is not None:
        put(f"<so:serviceDeliveryRemark>{text(o.serviceDeliveryRemark)}</so:serviceDeliveryRemark>")
    if o.servicePriority is not None:
        put(f"<so:servicePriority>{text(o.servicePriority)}</so:servicePriority>")
    for metrology_requirements in o.MetrologyRequirements:
        write_MetrologyRequirement(metrology_requirements, "so:MetrologyRequirements", put)
    for names in o.Names:
        write_Name(names, "so:Names", put)
    if o.ServiceCategory is not None:
        write_ServiceCategory(o.ServiceCategory, "so:ServiceCategory", put)
    for service_multipliers in o.ServiceMultipliers:
        write_MeterMultiplier(service_multipliers, "so:ServiceMultipliers", put)
    if o.ServiceSupplier is not None:
        write_ServiceSupplier(o.ServiceSupplier, "so:ServiceSupplier", put)
    if o.UsagePointLocation is not None:
        write_UsagePointLocation(o.UsagePointLocation, "so:UsagePointLocation", put)
    put(f"</{tag}>")


def read_MetrologyRequirement(e: Element) -> MetrologyRequirement:
    o = new(MetrologyRequirement)
    o.mRID = o.reason = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}reason":
        o.reason = to_literal(c.text)
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    o.ReadingTypes = [read_ReadingTypeRef(c) for c in k[i:-1]]
    return o


def write_MetrologyRequirement(o: MetrologyRequirement, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    if o.reason is not None:
        put(f"<so:reason>{text(o.reason)}</so:reason>")
    for names in o.Names:
        write_Name(names, "so:Names", put)
    for reading_types in o.ReadingTypes:
        write_ReadingTypeRef(reading_types, "so:ReadingTypes", put)
    put(f"</{tag}>")


def read_ServiceCategory(e: Element) -> ServiceCategory:
    o = new(ServiceCategory)
    o.mRID = o.kind = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}kind":
        o.kind = to_literal(c.text)
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ServiceCategory(o: ServiceCategory, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    if o.kind is not None:
        put(f"<so:kind>{text(o.kind)}</so:kind>")
    for names in o.Names:
        write_Name(names, "so:Names", put)
    put(f"</{tag}>")


def read_ServiceSupplier(e: Element) -> ServiceSupplier:
    o = new(ServiceSupplier)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ServiceSupplier(o: ServiceSupplier, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    for names in o.Names:
        write_Name(names, "so:Names", put)
    put(f"</{tag}>")


def read_UsagePointLocation(e: Element) -> UsagePointLocation:
    o = new(UsagePointLocation)
    o.InternalLocation = o.mainAddress = None
    k = children(e)
    i = 0
    if len(k) > 8 and k[7].tag == "{http://iec.ch/TC57/2015/ServiceOrders#}CoordinateSystem":
        o.mRID = k[0].text or ""
        o.accessMethod = k[1].text or ""
        o.direction = k[2].text or ""
        o.geoInfoReference = k[3].text or ""
        o.remark = k[4].text or ""
        o.siteAccessProblem = k[5].text or ""
        o.type = k[6].text or ""
        o.CoordinateSystem = read_CoordinateSystem(k[7])
        i = 8
    else:
        o.mRID = o.accessMethod = o.direction = o.geoInfoReference = o.remark = o.siteAccessProblem = None
        o.type = o.CoordinateSystem = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}accessMethod":
            o.accessMethod = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}direction":
            o.direction = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}geoInfoReference":
            o.geoInfoReference = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}remark":
            o.remark = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}siteAccessProblem":
            o.siteAccessProblem = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}type":
            o.type = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}CoordinateSystem":
            o.CoordinateSystem = read_CoordinateSystem(c)
            i += 1
    o.Hazards = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Hazards":
        o.Hazards.append(read_AssetLocationHazard(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}InternalLocation":
        o.InternalLocation = read_InternalLocation(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mainAddress":
        o.mainAddress = read_StreetAddress(c)
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    o.PositionPoints = [read_PositionPoint(c) for c in k[i:-1]]
    return o


def write_UsagePointLocation(o: UsagePointLocation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    if o.accessMethod is not None:
        put(f"<so:accessMethod>{text(o.accessMethod)}</so:accessMethod>")
    if o.direction is not None:
        put(f"<so:direction>{text(o.direction)}</so:direction>")
    if o.geoInfoReference is not None:
        put(f"<so:geoInfoReference>{text(o.geoInfoReference)}</so:geoInfoReference>")
    if o.remark is not None:
        put(f"<so:remark>{text(o.remark)}</so:remark>")
    if o.siteAccessProblem is not None:
        put(f"<so:siteAccessProblem>{text(o.siteAccessProblem)}</so:siteAccessProblem>")
    if o.type is not None:
        put(f"<so:type>{text(o.type)}</so:type>")
    if o.CoordinateSystem is not None:
        write_CoordinateSystem(o.CoordinateSystem, "so:CoordinateSystem", put)
    for hazards in o.Hazards:
        write_AssetLocationHazard(hazards, "so:Hazards", put)
    if o.InternalLocation is not None:
        write_InternalLocation(o.InternalLocation, "so:InternalLocation", put)
    if o.mainAddress is not None:
        write_StreetAddress(o.mainAddress, "so:mainAddress", put)
    for names in o.Names:
        write_Name(names, "so:Names", put)
    for position_points in o.PositionPoints:
        write_PositionPoint(position_points, "so:PositionPoints", put)
    put(f"</{tag}>")


def read_WorkLocation(e: Element) -> WorkLocation:
    o = new(WorkLocation)
    o.InternalLocation = o.mainAddress = o.phone1 = None
    k = children(e)
    i = 0
    if len(k) > 3 and k[2].tag == "{http://iec.ch/TC57/2015/ServiceOrders#}CoordinateSystem":
        o.mRID = k[0].text or ""
        o.direction = k[1].text or ""
        o.CoordinateSystem = read_CoordinateSystem(k[2])
        i = 3
    else:
        o.mRID = o.direction = o.CoordinateSystem = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}direction":
            o.direction = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}CoordinateSystem":
            o.CoordinateSystem = read_CoordinateSystem(c)
            i += 1
    o.Hazards = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Hazards":
        o.Hazards.append(read_AssetLocationHazard(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}InternalLocation":
        o.InternalLocation = read_InternalLocation(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mainAddress":
        o.mainAddress = read_StreetAddress(c)
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}phone1":
        o.phone1 = read_TelephoneNumber(c)
        i += 1
    o.PositionPoints = [read_PositionPoint(c) for c in k[i:-1]]
    return o


def write_WorkLocation(o: WorkLocation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    if o.direction is not None:
        put(f"<so:direction>{text(o.direction)}</so:direction>")
    if o.CoordinateSystem is not None:
        write_CoordinateSystem(o.CoordinateSystem, "so:CoordinateSystem", put)
    for hazards in o.Hazards:
        write_AssetLocationHazard(hazards, "so:Hazards", put)
    if o.InternalLocation is not None:
        write_InternalLocation(o.InternalLocation, "so:InternalLocation", put)
    if o.mainAddress is not None:
        write_StreetAddress(o.mainAddress, "so:mainAddress", put)
    for names in o.Names:
        write_Name(names, "so:Names", put)
    if o.phone1 is not None:
        write_TelephoneNumber(o.phone1, "so:phone1", put)
    for position_points in o.PositionPoints:
        write_PositionPoint(position_points, "so:PositionPoints", put)
    put(f"</{tag}>")


def read_AssetLocationHazard(e: Element) -> AssetLocationHazard:
    o = new(AssetLocationHazard)
    if len(e) == 1:
        o.type = e[0].text or ""
        return o
    o.type = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}type":
        o.type = c.text or ""
    return o


def write_AssetLocationHazard(o: AssetLocationHazard, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.type is not None:
        put(f"<so:type>{text(o.type)}</so:type>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}BuildingName":
        o.BuildingName = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}BuildingNumber":
        o.BuildingNumber = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}Floor":
        o.Floor = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}RoomNumber":
        o.RoomNumber = c.text or ""
    return o


def write_InternalLocation(o: InternalLocation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.BuildingName is not None:
        put(f"<so:BuildingName>{text(o.BuildingName)}</so:BuildingName>")
    if o.BuildingNumber is not None:
        put(f"<so:BuildingNumber>{text(o.BuildingNumber)}</so:BuildingNumber>")
    if o.Floor is not None:
        put(f"<so:Floor>{text(o.Floor)}</so:Floor>")
    if o.RoomNumber is not None:
        put(f"<so:RoomNumber>{text(o.RoomNumber)}</so:RoomNumber>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}areaCode":
        o.areaCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}cityCode":
        o.cityCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}countryCode":
        o.countryCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}extension":
        o.extension = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}localNumber":
        o.localNumber = c.text or ""
    return o


def write_TelephoneNumber(o: TelephoneNumber, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.areaCode is not None:
        put(f"<so:areaCode>{text(o.areaCode)}</so:areaCode>")
    if o.cityCode is not None:
        put(f"<so:cityCode>{text(o.cityCode)}</so:cityCode>")
    if o.countryCode is not None:
        put(f"<so:countryCode>{text(o.countryCode)}</so:countryCode>")
    if o.extension is not None:
        put(f"<so:extension>{text(o.extension)}</so:extension>")
    if o.localNumber is not None:
        put(f"<so:localNumber>{text(o.localNumber)}</so:localNumber>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}streetDetail":
        o.streetDetail = read_StreetDetail(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}townDetail":
        o.townDetail = read_TownDetail(c)
    return o


def write_StreetAddress(o: StreetAddress, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.streetDetail is not None:
        write_StreetDetail(o.streetDetail, "so:streetDetail", put)
    if o.townDetail is not None:
        write_TownDetail(o.townDetail, "so:townDetail", put)
    put(f"</{tag}>")


def read_StreetDetail(e: Element) -> StreetDetail:
    o = new(StreetDetail)
    o.addressGeneral = o.addressGeneral2 = o.addressGeneral3 = o.buildingName = o.code = o.name = None
    o.number = o.prefix = o.suffix = o.suiteNumber = o.type = o.withinTownLimits = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}addressGeneral":
        o.addressGeneral = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}addressGeneral2":
        o.addressGeneral2 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}addressGeneral3":
        o.addressGeneral3 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}buildingName":
        o.buildingName = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}code":
        o.code = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}name":
        o.name = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}number":
        o.number = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}prefix":
        o.prefix = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}suffix":
        o.suffix = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}suiteNumber":
        o.suiteNumber = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}type":
        o.type = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}withinTownLimits":
        o.withinTownLimits = to_bool(c.text)
    return o


def write_StreetDetail(o: StreetDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.addressGeneral is not None:
        put(f"<so:addressGeneral>{text(o.addressGeneral)}</so:addressGeneral>")
    if o.addressGeneral2 is not None:
        put(f"<so:addressGeneral2>{text(o.addressGeneral2)}</so:addressGeneral2>")
    if o.addressGeneral3 is not None:
        put(f"<so:addressGeneral3>{text(o.addressGeneral3)}</so:addressGeneral3>")
    if o.buildingName is not None:
        put(f"<so:buildingName>{text(o.buildingName)}</so:buildingName>")
    if o.code is not None:
        put(f"<so:code>{text(o.code)}</so:code>")
    if o.name is not None:
        put(f"<so:name>{text(o.name)}</so:name>")
    if o.number is not None:
        put(f"<so:number>{text(o.number)}</so:number>")
    if o.prefix is not None:
        put(f"<so:prefix>{text(o.prefix)}</so:prefix>")
    if o.suffix is not None:
        put(f"<so:suffix>{text(o.suffix)}</so:suffix>")
    if o.suiteNumber is not None:
        put(f"<so:suiteNumber>{text(o.suiteNumber)}</so:suiteNumber>")
    if o.type is not None:
        put(f"<so:type>{text(o.type)}</so:type>")
    if o.withinTownLimits is not None:
        put(f"<so:withinTownLimits>{boolean(o.withinTownLimits)}</so:withinTownLimits>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}code":
        o.code = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}country":
        o.country = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}name":
        o.name = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}section":
        o.section = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}stateOrProvince":
        o.stateOrProvince = c.text or ""
    return o


def write_TownDetail(o: TownDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.code is not None:
        put(f"<so:code>{text(o.code)}</so:code>")
    if o.country is not None:
        put(f"<so:country>{text(o.country)}</so:country>")
    if o.name is not None:
        put(f"<so:name>{text(o.name)}</so:name>")
    if o.section is not None:
        put(f"<so:section>{text(o.section)}</so:section>")
    if o.stateOrProvince is not None:
        put(f"<so:stateOrProvince>{text(o.stateOrProvince)}</so:stateOrProvince>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}sequenceNumber":
        o.sequenceNumber = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}xPosition":
        o.xPosition = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}yPosition":
        o.yPosition = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}zPosition":
        o.zPosition = c.text or ""
    return o


def write_PositionPoint(o: PositionPoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.sequenceNumber is not None:
        put(f"<so:sequenceNumber>{o.sequenceNumber}</so:sequenceNumber>")
    if o.xPosition is not None:
        put(f"<so:xPosition>{text(o.xPosition)}</so:xPosition>")
    if o.yPosition is not None:
        put(f"<so:yPosition>{text(o.yPosition)}</so:yPosition>")
    if o.zPosition is not None:
        put(f"<so:zPosition>{text(o.zPosition)}</so:zPosition>")
    put(f"</{tag}>")


def read_CoordinateSystem(e: Element) -> CoordinateSystem:
    o = new(CoordinateSystem)
    if len(e) == 1:
        o.crsUrn = e[0].text or ""
        return o
    o.crsUrn = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}crsUrn":
        o.crsUrn = c.text or ""
    return o


def write_CoordinateSystem(o: CoordinateSystem, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.crsUrn is not None:
        put(f"<so:crsUrn>{text(o.crsUrn)}</so:crsUrn>")
    put(f"</{tag}>")


def read_ReadingType(e: Element) -> ReadingType:
    o = new(ReadingType)
    o.mRID = o.accumulation = o.aggregate = o.commodity = o.consumptionTier = o.cpp = o.currency = None
    o.flowDirection = o.macroPeriod = o.measurementKind = o.measuringPeriod = o.multiplier = o.phases = None
    o.tou = o.unit = o.argument = o.interharmonic = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}accumulation":
        o.accumulation = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}aggregate":
        o.aggregate = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}commodity":
        o.commodity = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}consumptionTier":
        o.consumptionTier = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}cpp":
        o.cpp = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}currency":
        o.currency = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}flowDirection":
        o.flowDirection = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}macroPeriod":
        o.macroPeriod = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}measurementKind":
        o.measurementKind = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}measuringPeriod":
        o.measuringPeriod = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}multiplier":
        o.multiplier = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}phases":
        o.phases = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}tou":
        o.tou = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}unit":
        o.unit = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}argument":
        o.argument = read_RationalNumber(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}interharmonic":
        o.interharmonic = read_ReadingInterharmonic(c)
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ReadingType(o: ReadingType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    if o.accumulation is not None:
        put(f"<so:accumulation>{text(o.accumulation)}</so:accumulation>")
    if o.aggregate is not None:
        put(f"<so:aggregate>{text(o.aggregate)}</so:aggregate>")
    if o.commodity is not None:
        put(f"<so:commodity>{text(o.commodity)}</so:commodity>")
    if o.consumptionTier is not None:
        put(f"<so:consumptionTier>{o.consumptionTier}</so:consumptionTier>")
    if o.cpp is not None:
        put(f"<so:cpp>{o.cpp}</so:cpp>")
    if o.currency is not None:
        put(f"<so:currency>{text(o.currency)}</so:currency>")
    if o.flowDirection is not None:
        put(f"<so:flowDirection>{text(o.flowDirection)}</so:flowDirection>")
    if o.macroPeriod is not None:
        put(f"<so:macroPeriod>{text(o.macroPeriod)}</so:macroPeriod>")
    if o.measurementKind is not None:
        put(f"<so:measurementKind>{text(o.measurementKind)}</so:measurementKind>")
    if o.measuringPeriod is not None:
        put(f"<so:measuringPeriod>{text(o.measuringPeriod)}</so:measuringPeriod>")
    if o.multiplier is not None:
        put(f"<so:multiplier>{text(o.multiplier)}</so:multiplier>")
    if o.phases is not None:
        put(f"<so:phases>{text(o.phases)}</so:phases>")
    if o.tou is not None:
        put(f"<so:tou>{o.tou}</so:tou>")
    if o.unit is not None:
        put(f"<so:unit>{text(o.unit)}</so:unit>")
    if o.argument is not None:
        write_RationalNumber(o.argument, "so:argument", put)
    if o.interharmonic is not None:
        write_ReadingInterharmonic(o.interharmonic, "so:interharmonic", put)
    for names in o.Names:
        write_Name(names, "so:Names", put)
    put(f"</{tag}>")


def read_RationalNumber(e: Element) -> RationalNumber:
    o = new(RationalNumber)
    if len(e) == 2:
        o.denominator = to_int(e[0].text)
        o.numerator = to_int(e[1].text)
        return o
    o.denominator = o.numerator = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}denominator":
        o.denominator = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}numerator":
        o.numerator = to_int(c.text)
    return o


def write_RationalNumber(o: RationalNumber, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.denominator is not None:
        put(f"<so:denominator>{o.denominator}</so:denominator>")
    if o.numerator is not None:
        put(f"<so:numerator>{o.numerator}</so:numerator>")
    put(f"</{tag}>")


def read_ReadingInterharmonic(e: Element) -> ReadingInterharmonic:
    o = new(ReadingInterharmonic)
    if len(e) == 2:
        o.denominator = to_int(e[0].text)
        o.numerator = to_int(e[1].text)
        return o
    o.denominator = o.numerator = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}denominator":
        o.denominator = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}numerator":
        o.numerator = to_int(c.text)
    return o


def write_ReadingInterharmonic(o: ReadingInterharmonic, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.denominator is not None:
        put(f"<so:denominator>{o.denominator}</so:denominator>")
    if o.numerator is not None:
        put(f"<so:numerator>{o.numerator}</so:numerator>")
    put(f"</{tag}>")


def read_ReadingQualityType(e: Element) -> ReadingQualityType:
    o = new(ReadingQualityType)
    k = children(e)
    i = 0
    if len(k) > 4 and k[3].tag == "{http://iec.ch/TC57/2015/ServiceOrders#}systemId":
        o.mRID = k[0].text or ""
        o.category = k[1].text or ""
        o.subCategory = k[2].text or ""
        o.systemId = k[3].text or ""
        i = 4
    else:
        o.mRID = o.category = o.subCategory = o.systemId = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}category":
            o.category = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}subCategory":
            o.subCategory = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}systemId":
            o.systemId = c.text or ""
            i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ReadingQualityType(o: ReadingQualityType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<so:mRID>{text(o.mRID)}</so:mRID>")
    if o.category is not None:
        put(f"<so:category>{text(o.category)}</so:category>")
    if o.subCategory is not None:
        put(f"<so:subCategory>{text(o.subCategory)}</so:subCategory>")
    if o.systemId is not None:
        put(f"<so:systemId>{text(o.systemId)}</so:systemId>")
    for names in o.Names:
        write_Name(names, "so:Names", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<so:name>{text(o.name)}</so:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "so:NameType", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<so:description>{text(o.description)}</so:description>")
    put(f"<so:name>{text(o.name)}</so:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "so:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/ServiceOrders#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<so:description>{text(o.description)}</so:description>")
    put(f"<so:name>{text(o.name)}</so:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2015/ServiceOrders#}ServiceOrders",
        ServiceOrders,
        read_ServiceOrders,
        "so:ServiceOrders",
        write_ServiceOrders,
        XMLNS,
    ),
)
