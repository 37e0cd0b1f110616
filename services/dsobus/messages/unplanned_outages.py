# Generated from xsd/UnplannedOutages.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:UnplannedOutages#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Literal

from dsobus.messages import unplanned_outages as this
from dsobus.messages.runtime import (
    Binding,
    Element,
    Put,
    Record,
    boolean,
    children,
    decimal,
    new,
    stamp,
    text,
    to_bool,
    to_datetime,
    to_decimal,
    to_int,
    to_literal,
)

XMLNS = ' xmlns:uo="urn:dsobus:2026:UnplannedOutages#"'

OutageStatusKind = Literal["closed", "confirmed", "partiallyRestored", "predicted", "restored"]
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
ERTConfidenceKind = Literal["high", "low"]


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UnplannedOutages(Record):
    """Type UnplannedOutages."""

    UnplannedOutage: list[this.UnplannedOutage] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UnplannedOutage(Record):
    """One interruption of supply."""

    mRID: str | None = None
    cause: str | None = None
    """In words."""
    causeKind: str | None = None
    """Such as equipment, weather, animal, vehicle, vegetation or unknown."""
    communityDescriptor: str | None = None
    """The area, as the public knows it."""
    confidence: Decimal | None = None
    """How likely it is that the located equipment is the one that failed."""
    customersRestored: int | None = None
    """Customers who have supply again."""
    metersAffected: int | None = None
    """Meters that are without supply now."""
    originalCustomersServed: int | None = None
    """Customers who lost supply."""
    originalMetersAffected: int | None = None
    """Meters that lost supply."""
    outageKind: OutageStatusKind | None = None
    rank: int | None = None
    """The order of repair; 1 comes first."""
    reportedStartTime: datetime | None = None
    """When the first report said that supply was lost."""
    statusKind: str | None = None
    """How far the repair has come, in the terms of the work that is done for it, such as dispatched, onSite or
    completed.
    """
    utilityDisclaimer: str | None = None
    actualPeriod: DateTimeInterval | None = None
    """From the loss of supply to its return; without an end while it lasts."""
    Alternatives: list[AlternativeLocation] = field(default_factory=list)
    """Equipment that may have failed instead, most likely first."""
    Crew: list[ObjectRef] = field(default_factory=list)
    CriticalCustomers: list[CriticalCustomer] = field(default_factory=list)
    """Customers to whom the outage is dangerous."""
    DeEnergizedUsagePoint: list[UsagePoint] = field(default_factory=list)
    """Usage points without supply."""
    EnergizedUsagePoint: list[UsagePoint] = field(default_factory=list)
    """Usage points that have had supply restored, or never lost it."""
    Equipments: list[ObjectRef] = field(default_factory=list)
    """The equipment located as the one that failed."""
    estimatedPeriod: DateTimeInterval | None = None
    EstimatedRestorationTime: this.EstimatedRestorationTime | None = None
    Faults: list[ObjectRef] = field(default_factory=list)
    FieldDispatchHistory: ObjectRef | None = None
    Incident: ObjectRef | None = None
    Location: this.Location | None = None
    """Where the located equipment is."""
    MaintenanceOrders: list[MaintenanceOrder] = field(default_factory=list)
    """The orders by which it is repaired."""
    Names: list[Name] = field(default_factory=list)
    OutageArea: list[this.OutageArea] = field(default_factory=list)
    OutageIsolationEquipment: list[ObjectRef] = field(default_factory=list)
    """Switches that cut the fault off."""
    status: Status | None = None
    summary: ServicePointOutageSummary | None = None
    SwitchingPlans: list[ObjectRef] = field(default_factory=list)
    TroubleOrder: ObjectRef | None = None
    TroubleTicket: list[ObjectRef] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class AlternativeLocation(Record):
    """Another explanation of the same reports."""

    confidence: Decimal | None = None
    Equipment: ObjectRef | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class CriticalCustomer(Record):
    """As the customer information system describes it."""

    mRID: str | None = None
    kind: CustomerKind | None = None
    specialNeed: str | None = None
    """Such as life support or hospital."""
    vip: bool | None = None
    Names: list[Name] = field(default_factory=list)
    priority: Priority | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Priority(Record):
    """Type Priority."""

    justification: str | None = None
    """Why it has this rank."""
    rank: int | None = None
    """1 is the most urgent."""
    type: str | None = None
    """What the rank means."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UsagePoint(Record):
    """A place that is supplied, with its meters."""

    mRID: str | None = None
    EndDevices: list[ObjectRef] = field(default_factory=list)
    """Meters."""
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EstimatedRestorationTime(Record):
    """Type EstimatedRestorationTime."""

    confidenceKind: ERTConfidenceKind | None = None
    ert: datetime | None = None
    """When supply is expected to return."""
    ertSource: str | None = None
    """Who estimated it."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Location(Record):
    """Type Location."""

    mRID: str | None = None
    CoordinateSystem: this.CoordinateSystem | None = None
    Names: list[Name] = field(default_factory=list)
    PositionPoints: list[PositionPoint] = field(default_factory=list)


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
class MaintenanceOrder(Record):
    """Type MaintenanceOrder."""

    mRID: str | None = None
    statusKind: str | None = None
    """Status of the order's work."""
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class OutageArea(Record):
    """A part of the area concerned."""

    earliestReportedTime: datetime | None = None
    metersServed: int | None = None
    outageAreaKind: str | None = None
    """Such as county, zipcode or township."""
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServicePointOutageSummary(Record):
    """Type ServicePointOutageSummary."""

    criticalCount: int | None = None
    """Critical usage points without supply."""
    totalCount: int | None = None
    """Usage points without supply."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class DateTimeInterval(Record):
    """Type DateTimeInterval."""

    end: datetime | None = None
    start: datetime | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Status(Record):
    """Type Status."""

    dateTime: datetime | None = None
    """Since when the status holds."""
    reason: str | None = None
    remark: str | None = None
    value: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ObjectRef(Record):
    """Refers to an object that is described elsewhere."""

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


def read_UnplannedOutages(e: Element) -> UnplannedOutages:
    o = new(UnplannedOutages)
    o.UnplannedOutage = [read_UnplannedOutage(c) for c in e]
    return o


def write_UnplannedOutages(o: UnplannedOutages, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for unplanned_outage in o.UnplannedOutage:
        write_UnplannedOutage(unplanned_outage, "uo:UnplannedOutage", put)
    put(f"</{tag}>")


def read_UnplannedOutage(e: Element) -> UnplannedOutage:
    o = new(UnplannedOutage)
    o.mRID = o.cause = o.causeKind = o.communityDescriptor = o.confidence = o.customersRestored = None
    o.metersAffected = o.originalCustomersServed = o.originalMetersAffected = o.outageKind = o.rank = None
    o.reportedStartTime = o.statusKind = o.utilityDisclaimer = o.actualPeriod = o.estimatedPeriod = None
    o.EstimatedRestorationTime = o.FieldDispatchHistory = o.Incident = o.Location = o.status = None
    o.summary = o.TroubleOrder = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}cause":
        o.cause = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}causeKind":
        o.causeKind = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}communityDescriptor":
        o.communityDescriptor = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}confidence":
        o.confidence = to_decimal(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}customersRestored":
        o.customersRestored = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}metersAffected":
        o.metersAffected = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}originalCustomersServed":
        o.originalCustomersServed = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}originalMetersAffected":
        o.originalMetersAffected = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}outageKind":
        o.outageKind = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}rank":
        o.rank = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}reportedStartTime":
        o.reportedStartTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}statusKind":
        o.statusKind = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}utilityDisclaimer":
        o.utilityDisclaimer = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}actualPeriod":
        o.actualPeriod = read_DateTimeInterval(c)
        i += 1
    o.Alternatives = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}Alternatives":
        o.Alternatives.append(read_AlternativeLocation(c))
        i += 1
    o.Crew = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}Crew":
        o.Crew.append(read_ObjectRef(c))
        i += 1
    o.CriticalCustomers = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}CriticalCustomers":
        o.CriticalCustomers.append(read_CriticalCustomer(c))
        i += 1
    o.DeEnergizedUsagePoint = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}DeEnergizedUsagePoint":
        o.DeEnergizedUsagePoint.append(read_UsagePoint(c))
        i += 1
    o.EnergizedUsagePoint = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}EnergizedUsagePoint":
        o.EnergizedUsagePoint.append(read_UsagePoint(c))
        i += 1
    o.Equipments = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}Equipments":
        o.Equipments.append(read_ObjectRef(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}estimatedPeriod":
        o.estimatedPeriod = read_DateTimeInterval(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}EstimatedRestorationTime":
        o.EstimatedRestorationTime = read_EstimatedRestorationTime(c)
        i += 1
    o.Faults = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}Faults":
        o.Faults.append(read_ObjectRef(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}FieldDispatchHistory":
        o.FieldDispatchHistory = read_ObjectRef(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}Incident":
        o.Incident = read_ObjectRef(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}Location":
        o.Location = read_Location(c)
        i += 1
    o.MaintenanceOrders = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}MaintenanceOrders":
        o.MaintenanceOrders.append(read_MaintenanceOrder(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}Names":
        o.Names.append(read_Name(c))
        i += 1
    o.OutageArea = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}OutageArea":
        o.OutageArea.append(read_OutageArea(c))
        i += 1
    o.OutageIsolationEquipment = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}OutageIsolationEquipment":
        o.OutageIsolationEquipment.append(read_ObjectRef(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}status":
        o.status = read_Status(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}summary":
        o.summary = read_ServicePointOutageSummary(c)
        i += 1
    o.SwitchingPlans = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}SwitchingPlans":
        o.SwitchingPlans.append(read_ObjectRef(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}TroubleOrder":
        o.TroubleOrder = read_ObjectRef(c)
        i += 1
    o.TroubleTicket = [read_ObjectRef(c) for c in k[i:-1]]
    return o


def write_UnplannedOutage(o: UnplannedOutage, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<uo:mRID>{text(o.mRID)}</uo:mRID>")
    if o.cause is not None:
        put(f"<uo:cause>{text(o.cause)}</uo:cause>")
    if o.causeKind is not None:
        put(f"<uo:causeKind>{text(o.causeKind)}</uo:causeKind>")
    if o.communityDescriptor is not None:
        put(f"<uo:communityDescriptor>{text(o.communityDescriptor)}</uo:communityDescriptor>")
    if o.confidence is not None:
        put(f"<uo:confidence>{decimal(o.confidence)}</uo:confidence>")
    if o.customersRestored is not None:
        put(f"<uo:customersRestored>{o.customersRestored}</uo:customersRestored>")
    if o.metersAffected is not None:
        put(f"<uo:metersAffected>{o.metersAffected}</uo:metersAffected>")
    if o.originalCustomersServed is not None:
        put(f"<uo:originalCustomersServed>{o.originalCustomersServed}</uo:originalCustomersServed>")
    if o.originalMetersAffected is not None:
        put(f"<uo:originalMetersAffected>{o.originalMetersAffected}</uo:originalMetersAffected>")
    if o.outageKind is not None:
        put(f"<uo:outageKind>{text(o.outageKind)}</uo:outageKind>")
    if o.rank is not None:
        put(f"<uo:rank>{o.rank}</uo:rank>")
    if o.reportedStartTime is not None:
        put(f"<uo:reportedStartTime>{stamp(o.reportedStartTime)}</uo:reportedStartTime>")
    if o.statusKind is not None:
        put(f"<uo:statusKind>{text(o.statusKind)}</uo:statusKind>")
    if o.utilityDisclaimer is not None:
        put(f"<uo:utilityDisclaimer>{text(o.utilityDisclaimer)}</uo:utilityDisclaimer>")
    if o.actualPeriod is not None:
        write_DateTimeInterval(o.actualPeriod, "uo:actualPeriod", put)
    for alternatives in o.Alternatives:
        write_AlternativeLocation(alternatives, "uo:Alternatives", put)
    for crew in o.Crew:
        write_ObjectRef(crew, "uo:Crew", put)
    for critical_customers in o.CriticalCustomers:
        write_CriticalCustomer(critical_customers, "uo:CriticalCustomers", put)
    for de_energized_usage_point in o.DeEnergizedUsagePoint:
        write_UsagePoint(de_energized_usage_point, "uo:DeEnergizedUsagePoint", put)
    for energized_usage_point in o.EnergizedUsagePoint:
        write_UsagePoint(energized_usage_point, "uo:EnergizedUsagePoint", put)
    for equipments in o.Equipments:
        write_ObjectRef(equipments, "uo:Equipments", put)
    if o.estimatedPeriod is not None:
        write_DateTimeInterval(o.estimatedPeriod, "uo:estimatedPeriod", put)
    if o.EstimatedRestorationTime is not None:
        write_EstimatedRestorationTime(o.EstimatedRestorationTime, "uo:EstimatedRestorationTime", put)
    for faults in o.Faults:
        write_ObjectRef(faults, "uo:Faults", put)
    if o.FieldDispatchHistory is not None:
        write_ObjectRef(o.FieldDispatchHistory, "uo:FieldDispatchHistory", put)
    if o.Incident is not None:
        write_ObjectRef(o.Incident, "uo:Incident", put)
    if o.Location is not None:
        write_Location(o.Location, "uo:Location", put)
    for maintenance_orders in o.MaintenanceOrders:
        write_MaintenanceOrder(maintenance_orders, "uo:MaintenanceOrders", put)
    for names in o.Names:
        write_Name(names, "uo:Names", put)
    for outage_area in o.OutageArea:
        write_OutageArea(outage_area, "uo:OutageArea", put)
    for outage_isolation_equipment in o.OutageIsolationEquipment:
        write_ObjectRef(outage_isolation_equipment, "uo:OutageIsolationEquipment", put)
    if o.status is not None:
        write_Status(o.status, "uo:status", put)
    if o.summary is not None:
        write_ServicePointOutageSummary(o.summary, "uo:summary", put)
    for switching_plans in o.SwitchingPlans:
        write_ObjectRef(switching_plans, "uo:SwitchingPlans", put)
    if o.TroubleOrder is not None:
        write_ObjectRef(o.TroubleOrder, "uo:TroubleOrder", put)
    for trouble_ticket in o.TroubleTicket:
        write_ObjectRef(trouble_ticket, "uo:TroubleTicket", put)
    put(f"</{tag}>")


def read_AlternativeLocation(e: Element) -> AlternativeLocation:
    o = new(AlternativeLocation)
    if len(e) == 2:
        o.confidence = to_decimal(e[0].text)
        o.Equipment = read_ObjectRef(e[1])
        return o
    o.confidence = o.Equipment = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}confidence":
        o.confidence = to_decimal(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}Equipment":
        o.Equipment = read_ObjectRef(c)
    return o


def write_AlternativeLocation(o: AlternativeLocation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.confidence is not None:
        put(f"<uo:confidence>{decimal(o.confidence)}</uo:confidence>")
    if o.Equipment is not None:
        write_ObjectRef(o.Equipment, "uo:Equipment", put)
    put(f"</{tag}>")


def read_CriticalCustomer(e: Element) -> CriticalCustomer:
    o = new(CriticalCustomer)
    o.priority = None
    k = children(e)
    i = 0
    if len(k) > 4 and k[3].tag == "{urn:dsobus:2026:UnplannedOutages#}vip":
        o.mRID = k[0].text or ""
        o.kind = to_literal(k[1].text)
        o.specialNeed = k[2].text or ""
        o.vip = to_bool(k[3].text)
        i = 4
    else:
        o.mRID = o.kind = o.specialNeed = o.vip = None
        if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}kind":
            o.kind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}specialNeed":
            o.specialNeed = c.text or ""
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}vip":
            o.vip = to_bool(c.text)
            i += 1
    o.Names = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}priority":
        o.priority = read_Priority(c)
    return o


def write_CriticalCustomer(o: CriticalCustomer, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<uo:mRID>{text(o.mRID)}</uo:mRID>")
    if o.kind is not None:
        put(f"<uo:kind>{text(o.kind)}</uo:kind>")
    if o.specialNeed is not None:
        put(f"<uo:specialNeed>{text(o.specialNeed)}</uo:specialNeed>")
    if o.vip is not None:
        put(f"<uo:vip>{boolean(o.vip)}</uo:vip>")
    for names in o.Names:
        write_Name(names, "uo:Names", put)
    if o.priority is not None:
        write_Priority(o.priority, "uo:priority", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}justification":
        o.justification = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}rank":
        o.rank = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}type":
        o.type = c.text or ""
    return o


def write_Priority(o: Priority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.justification is not None:
        put(f"<uo:justification>{text(o.justification)}</uo:justification>")
    if o.rank is not None:
        put(f"<uo:rank>{o.rank}</uo:rank>")
    if o.type is not None:
        put(f"<uo:type>{text(o.type)}</uo:type>")
    put(f"</{tag}>")


def read_UsagePoint(e: Element) -> UsagePoint:
    o = new(UsagePoint)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.EndDevices = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}EndDevices":
        o.EndDevices.append(read_ObjectRef(c))
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_UsagePoint(o: UsagePoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<uo:mRID>{text(o.mRID)}</uo:mRID>")
    for end_devices in o.EndDevices:
        write_ObjectRef(end_devices, "uo:EndDevices", put)
    for names in o.Names:
        write_Name(names, "uo:Names", put)
    put(f"</{tag}>")


def read_EstimatedRestorationTime(e: Element) -> EstimatedRestorationTime:
    o = new(EstimatedRestorationTime)
    if len(e) == 3:
        o.confidenceKind = to_literal(e[0].text)
        o.ert = to_datetime(e[1].text)
        o.ertSource = e[2].text or ""
        return o
    o.confidenceKind = o.ert = o.ertSource = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}confidenceKind":
        o.confidenceKind = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}ert":
        o.ert = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}ertSource":
        o.ertSource = c.text or ""
    return o


def write_EstimatedRestorationTime(o: EstimatedRestorationTime, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.confidenceKind is not None:
        put(f"<uo:confidenceKind>{text(o.confidenceKind)}</uo:confidenceKind>")
    if o.ert is not None:
        put(f"<uo:ert>{stamp(o.ert)}</uo:ert>")
    if o.ertSource is not None:
        put(f"<uo:ertSource>{text(o.ertSource)}</uo:ertSource>")
    put(f"</{tag}>")


def read_Location(e: Element) -> Location:
    o = new(Location)
    o.mRID = o.CoordinateSystem = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}CoordinateSystem":
        o.CoordinateSystem = read_CoordinateSystem(c)
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}Names":
        o.Names.append(read_Name(c))
        i += 1
    o.PositionPoints = [read_PositionPoint(c) for c in k[i:-1]]
    return o


def write_Location(o: Location, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<uo:mRID>{text(o.mRID)}</uo:mRID>")
    if o.CoordinateSystem is not None:
        write_CoordinateSystem(o.CoordinateSystem, "uo:CoordinateSystem", put)
    for names in o.Names:
        write_Name(names, "uo:Names", put)
    for position_points in o.PositionPoints:
        write_PositionPoint(position_points, "uo:PositionPoints", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}sequenceNumber":
        o.sequenceNumber = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}xPosition":
        o.xPosition = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}yPosition":
        o.yPosition = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}zPosition":
        o.zPosition = c.text or ""
    return o


def write_PositionPoint(o: PositionPoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.sequenceNumber is not None:
        put(f"<uo:sequenceNumber>{o.sequenceNumber}</uo:sequenceNumber>")
    if o.xPosition is not None:
        put(f"<uo:xPosition>{text(o.xPosition)}</uo:xPosition>")
    if o.yPosition is not None:
        put(f"<uo:yPosition>{text(o.yPosition)}</uo:yPosition>")
    if o.zPosition is not None:
        put(f"<uo:zPosition>{text(o.zPosition)}</uo:zPosition>")
    put(f"</{tag}>")


def read_CoordinateSystem(e: Element) -> CoordinateSystem:
    o = new(CoordinateSystem)
    if len(e) == 1:
        o.crsUrn = e[0].text or ""
        return o
    o.crsUrn = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}crsUrn":
        o.crsUrn = c.text or ""
    return o


def write_CoordinateSystem(o: CoordinateSystem, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.crsUrn is not None:
        put(f"<uo:crsUrn>{text(o.crsUrn)}</uo:crsUrn>")
    put(f"</{tag}>")


def read_MaintenanceOrder(e: Element) -> MaintenanceOrder:
    o = new(MaintenanceOrder)
    o.mRID = o.statusKind = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}statusKind":
        o.statusKind = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_MaintenanceOrder(o: MaintenanceOrder, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<uo:mRID>{text(o.mRID)}</uo:mRID>")
    if o.statusKind is not None:
        put(f"<uo:statusKind>{text(o.statusKind)}</uo:statusKind>")
    for names in o.Names:
        write_Name(names, "uo:Names", put)
    put(f"</{tag}>")


def read_OutageArea(e: Element) -> OutageArea:
    o = new(OutageArea)
    k = children(e)
    i = 0
    if len(k) > 3 and k[2].tag == "{urn:dsobus:2026:UnplannedOutages#}outageAreaKind":
        o.earliestReportedTime = to_datetime(k[0].text)
        o.metersServed = to_int(k[1].text)
        o.outageAreaKind = k[2].text or ""
        i = 3
    else:
        o.earliestReportedTime = o.metersServed = o.outageAreaKind = None
        if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}earliestReportedTime":
            o.earliestReportedTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}metersServed":
            o.metersServed = to_int(c.text)
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}outageAreaKind":
            o.outageAreaKind = c.text or ""
            i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_OutageArea(o: OutageArea, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.earliestReportedTime is not None:
        put(f"<uo:earliestReportedTime>{stamp(o.earliestReportedTime)}</uo:earliestReportedTime>")
    if o.metersServed is not None:
        put(f"<uo:metersServed>{o.metersServed}</uo:metersServed>")
    if o.outageAreaKind is not None:
        put(f"<uo:outageAreaKind>{text(o.outageAreaKind)}</uo:outageAreaKind>")
    for names in o.Names:
        write_Name(names, "uo:Names", put)
    put(f"</{tag}>")


def read_ServicePointOutageSummary(e: Element) -> ServicePointOutageSummary:
    o = new(ServicePointOutageSummary)
    if len(e) == 2:
        o.criticalCount = to_int(e[0].text)
        o.totalCount = to_int(e[1].text)
        return o
    o.criticalCount = o.totalCount = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}criticalCount":
        o.criticalCount = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}totalCount":
        o.totalCount = to_int(c.text)
    return o


def write_ServicePointOutageSummary(o: ServicePointOutageSummary, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.criticalCount is not None:
        put(f"<uo:criticalCount>{o.criticalCount}</uo:criticalCount>")
    if o.totalCount is not None:
        put(f"<uo:totalCount>{o.totalCount}</uo:totalCount>")
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
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}end":
        o.end = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}start":
        o.start = to_datetime(c.text)
    return o


def write_DateTimeInterval(o: DateTimeInterval, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.end is not None:
        put(f"<uo:end>{stamp(o.end)}</uo:end>")
    if o.start is not None:
        put(f"<uo:start>{stamp(o.start)}</uo:start>")
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
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}dateTime":
        o.dateTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}reason":
        o.reason = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}remark":
        o.remark = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}value":
        o.value = c.text or ""
    return o


def write_Status(o: Status, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.dateTime is not None:
        put(f"<uo:dateTime>{stamp(o.dateTime)}</uo:dateTime>")
    if o.reason is not None:
        put(f"<uo:reason>{text(o.reason)}</uo:reason>")
    if o.remark is not None:
        put(f"<uo:remark>{text(o.remark)}</uo:remark>")
    if o.value is not None:
        put(f"<uo:value>{text(o.value)}</uo:value>")
    put(f"</{tag}>")


def read_ObjectRef(e: Element) -> ObjectRef:
    o = new(ObjectRef)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ObjectRef(o: ObjectRef, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<uo:mRID>{text(o.mRID)}</uo:mRID>")
    for names in o.Names:
        write_Name(names, "uo:Names", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<uo:name>{text(o.name)}</uo:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "uo:NameType", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<uo:description>{text(o.description)}</uo:description>")
    put(f"<uo:name>{text(o.name)}</uo:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "uo:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:UnplannedOutages#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<uo:description>{text(o.description)}</uo:description>")
    put(f"<uo:name>{text(o.name)}</uo:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:UnplannedOutages#}UnplannedOutages",
        UnplannedOutages,
        read_UnplannedOutages,
        "uo:UnplannedOutages",
        write_UnplannedOutages,
        XMLNS,
    ),
)
