# Generated from xsd/GetServiceOrders.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2015/GetServiceOrders#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from dsobus.messages import get_service_orders as this
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

XMLNS = ' xmlns:gso="http://iec.ch/TC57/2015/GetServiceOrders#"'

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
UsagePointConnectedKind = Literal["connected", "logicallyDisconnected", "physicallyDisconnected"]
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
class GetServiceOrders(Record):
    """Selections of one sort widen, several sorts narrow what is returned; without any, all are returned. Objects are
    selected by mRID or name.
    """

    Asset: list[this.Asset] = field(default_factory=list)
    Crew: list[this.Crew] = field(default_factory=list)
    Customer: list[this.Customer] = field(default_factory=list)
    OldAsset: list[this.Asset] = field(default_factory=list)
    ServiceCategory: list[this.ServiceCategory] = field(default_factory=list)
    ServiceOrder: list[this.ServiceOrder] = field(default_factory=list)
    TimeSchedule: list[WorkTimeSchedule] = field(default_factory=list)
    UsagePoint: list[this.UsagePoint] = field(default_factory=list)
    UsagePointLocation: list[this.UsagePointLocation] = field(default_factory=list)
    Work: list[this.Work] = field(default_factory=list)
    WorkLocation: list[this.WorkLocation] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServiceOrder(Record):
    """Type ServiceOrder."""

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
class Customer(Record):
    """Type Customer."""

    mRID: str | None = None
    kind: CustomerKind | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServiceCategory(Record):
    """Orders at usage points with this kind of service."""

    kind: ServiceKind | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UsagePoint(Record):
    """Type UsagePoint."""

    mRID: str | None = None
    connectionState: UsagePointConnectedKind | None = None
    isSdp: bool | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UsagePointLocation(Record):
    """Type UsagePointLocation."""

    mRID: str | None = None
    accessMethod: str | None = None
    """How the crew gets in, such as where the key is."""
    InternalLocation: this.InternalLocation | None = None
    mainAddress: StreetAddress | None = None
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


def read_GetServiceOrders(e: Element) -> GetServiceOrders:
    o = new(GetServiceOrders)
    k = children(e)
    i = 0
    o.Asset = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}Asset":
        o.Asset.append(read_Asset(c))
        i += 1
    o.Crew = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}Crew":
        o.Crew.append(read_Crew(c))
        i += 1
    o.Customer = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}Customer":
        o.Customer.append(read_Customer(c))
        i += 1
    o.OldAsset = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}OldAsset":
        o.OldAsset.append(read_Asset(c))
        i += 1
    o.ServiceCategory = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}ServiceCategory":
        o.ServiceCategory.append(read_ServiceCategory(c))
        i += 1
    o.ServiceOrder = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}ServiceOrder":
        o.ServiceOrder.append(read_ServiceOrder(c))
        i += 1
    o.TimeSchedule = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}TimeSchedule":
        o.TimeSchedule.append(read_WorkTimeSchedule(c))
        i += 1
    o.UsagePoint = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}UsagePoint":
        o.UsagePoint.append(read_UsagePoint(c))
        i += 1
    o.UsagePointLocation = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}UsagePointLocation":
        o.UsagePointLocation.append(read_UsagePointLocation(c))
        i += 1
    o.Work = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}Work":
        o.Work.append(read_Work(c))
        i += 1
    o.WorkLocation = [read_WorkLocation(c) for c in k[i:-1]]
    return o


def write_GetServiceOrders(o: GetServiceOrders, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for asset in o.Asset:
        write_Asset(asset, "gso:Asset", put)
    for crew in o.Crew:
        write_Crew(crew, "gso:Crew", put)
    for customer in o.Customer:
        write_Customer(customer, "gso:Customer", put)
    for old_asset in o.OldAsset:
        write_Asset(old_asset, "gso:OldAsset", put)
    for service_category in o.ServiceCategory:
        write_ServiceCategory(service_category, "gso:ServiceCategory", put)
    for service_order in o.ServiceOrder:
        write_ServiceOrder(service_order, "gso:ServiceOrder", put)
    for time_schedule in o.TimeSchedule:
        write_WorkTimeSchedule(time_schedule, "gso:TimeSchedule", put)
    for usage_point in o.UsagePoint:
        write_UsagePoint(usage_point, "gso:UsagePoint", put)
    for usage_point_location in o.UsagePointLocation:
        write_UsagePointLocation(usage_point_location, "gso:UsagePointLocation", put)
    for work in o.Work:
        write_Work(work, "gso:Work", put)
    for work_location in o.WorkLocation:
        write_WorkLocation(work_location, "gso:WorkLocation", put)
    put(f"</{tag}>")


def read_ServiceOrder(e: Element) -> ServiceOrder:
    o = new(ServiceOrder)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ServiceOrder(o: ServiceOrder, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gso:mRID>{text(o.mRID)}</gso:mRID>")
    for names in o.Names:
        write_Name(names, "gso:Names", put)
    put(f"</{tag}>")


def read_Asset(e: Element) -> Asset:
    o = new(Asset)
    o.mRID = o.critical = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}critical":
        o.critical = to_bool(c.text)
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_Asset(o: Asset, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gso:mRID>{text(o.mRID)}</gso:mRID>")
    if o.critical is not None:
        put(f"<gso:critical>{boolean(o.critical)}</gso:critical>")
    for names in o.Names:
        write_Name(names, "gso:Names", put)
    put(f"</{tag}>")


def read_Crew(e: Element) -> Crew:
    o = new(Crew)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_Crew(o: Crew, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gso:mRID>{text(o.mRID)}</gso:mRID>")
    for names in o.Names:
        write_Name(names, "gso:Names", put)
    put(f"</{tag}>")


def read_Customer(e: Element) -> Customer:
    o = new(Customer)
    o.mRID = o.kind = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}kind":
        o.kind = to_literal(c.text)
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_Customer(o: Customer, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gso:mRID>{text(o.mRID)}</gso:mRID>")
    if o.kind is not None:
        put(f"<gso:kind>{text(o.kind)}</gso:kind>")
    for names in o.Names:
        write_Name(names, "gso:Names", put)
    put(f"</{tag}>")


def read_ServiceCategory(e: Element) -> ServiceCategory:
    o = new(ServiceCategory)
    if len(e) == 1:
        o.kind = to_literal(e[0].text)
        return o
    o.kind = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}kind":
        o.kind = to_literal(c.text)
    return o


def write_ServiceCategory(o: ServiceCategory, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.kind is not None:
        put(f"<gso:kind>{text(o.kind)}</gso:kind>")
    put(f"</{tag}>")


def read_UsagePoint(e: Element) -> UsagePoint:
    o = new(UsagePoint)
    k = children(e)
    i = 0
    if len(k) > 3 and k[2].tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}isSdp":
        o.mRID = k[0].text or ""
        o.connectionState = to_literal(k[1].text)
        o.isSdp = to_bool(k[2].text)
        i = 3
    else:
        o.mRID = o.connectionState = o.isSdp = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}connectionState":
            o.connectionState = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}isSdp":
            o.isSdp = to_bool(c.text)
            i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_UsagePoint(o: UsagePoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gso:mRID>{text(o.mRID)}</gso:mRID>")
    if o.connectionState is not None:
        put(f"<gso:connectionState>{text(o.connectionState)}</gso:connectionState>")
    if o.isSdp is not None:
        put(f"<gso:isSdp>{boolean(o.isSdp)}</gso:isSdp>")
    for names in o.Names:
        write_Name(names, "gso:Names", put)
    put(f"</{tag}>")


def read_UsagePointLocation(e: Element) -> UsagePointLocation:
    o = new(UsagePointLocation)
    k = children(e)
    i = 0
    if len(k) > 4 and k[3].tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}mainAddress":
        o.mRID = k[0].text or ""
        o.accessMethod = k[1].text or ""
        o.InternalLocation = read_InternalLocation(k[2])
        o.mainAddress = read_StreetAddress(k[3])
        i = 4
    else:
        o.mRID = o.accessMethod = o.InternalLocation = o.mainAddress = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}accessMethod":
            o.accessMethod = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}InternalLocation":
            o.InternalLocation = read_InternalLocation(c)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}mainAddress":
            o.mainAddress = read_StreetAddress(c)
            i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_UsagePointLocation(o: UsagePointLocation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gso:mRID>{text(o.mRID)}</gso:mRID>")
    if o.accessMethod is not None:
        put(f"<gso:accessMethod>{text(o.accessMethod)}</gso:accessMethod>")
    if o.InternalLocation is not None:
        write_InternalLocation(o.InternalLocation, "gso:InternalLocation", put)
    if o.mainAddress is not None:
        write_StreetAddress(o.mainAddress, "gso:mainAddress", put)
    for names in o.Names:
        write_Name(names, "gso:Names", put)
    put(f"</{tag}>")


def read_Work(e: Element) -> Work:
    o = new(Work)
    o.priority = None
    k = children(e)
    i = 0
    if len(k) > 3 and k[2].tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}statusKind":
        o.mRID = k[0].text or ""
        o.kind = to_literal(k[1].text)
        o.statusKind = to_literal(k[2].text)
        i = 3
    else:
        o.mRID = o.kind = o.statusKind = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}kind":
            o.kind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}statusKind":
            o.statusKind = to_literal(c.text)
            i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}priority":
        o.priority = read_Priority(c)
    return o


def write_Work(o: Work, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gso:mRID>{text(o.mRID)}</gso:mRID>")
    if o.kind is not None:
        put(f"<gso:kind>{text(o.kind)}</gso:kind>")
    if o.statusKind is not None:
        put(f"<gso:statusKind>{text(o.statusKind)}</gso:statusKind>")
    for names in o.Names:
        write_Name(names, "gso:Names", put)
    if o.priority is not None:
        write_Priority(o.priority, "gso:priority", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}justification":
        o.justification = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}rank":
        o.rank = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}type":
        o.type = c.text or ""
    return o


def write_Priority(o: Priority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.justification is not None:
        put(f"<gso:justification>{text(o.justification)}</gso:justification>")
    if o.rank is not None:
        put(f"<gso:rank>{o.rank}</gso:rank>")
    if o.type is not None:
        put(f"<gso:type>{text(o.type)}</gso:type>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}kind":
        o.kind = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}scheduleInterval":
        o.scheduleInterval = read_DateTimeInterval(c)
    return o


def write_WorkTimeSchedule(o: WorkTimeSchedule, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.kind is not None:
        put(f"<gso:kind>{text(o.kind)}</gso:kind>")
    if o.scheduleInterval is not None:
        write_DateTimeInterval(o.scheduleInterval, "gso:scheduleInterval", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}end":
        o.end = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}start":
        o.start = to_datetime(c.text)
    return o


def write_DateTimeInterval(o: DateTimeInterval, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.end is not None:
        put(f"<gso:end>{stamp(o.end)}</gso:end>")
    if o.start is not None:
        put(f"<gso:start>{stamp(o.start)}</gso:start>")
    put(f"</{tag}>")


def read_WorkLocation(e: Element) -> WorkLocation:
    o = new(WorkLocation)
    k = children(e)
    i = 0
    if len(k) > 3 and k[2].tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}mainAddress":
        o.mRID = k[0].text or ""
        o.InternalLocation = read_InternalLocation(k[1])
        o.mainAddress = read_StreetAddress(k[2])
        i = 3
    else:
        o.mRID = o.InternalLocation = o.mainAddress = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}InternalLocation":
            o.InternalLocation = read_InternalLocation(c)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}mainAddress":
            o.mainAddress = read_StreetAddress(c)
            i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_WorkLocation(o: WorkLocation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gso:mRID>{text(o.mRID)}</gso:mRID>")
    if o.InternalLocation is not None:
        write_InternalLocation(o.InternalLocation, "gso:InternalLocation", put)
    if o.mainAddress is not None:
        write_StreetAddress(o.mainAddress, "gso:mainAddress", put)
    for names in o.Names:
        write_Name(names, "gso:Names", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}BuildingName":
        o.BuildingName = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}BuildingNumber":
        o.BuildingNumber = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}Floor":
        o.Floor = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}RoomNumber":
        o.RoomNumber = c.text or ""
    return o


def write_InternalLocation(o: InternalLocation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.BuildingName is not None:
        put(f"<gso:BuildingName>{text(o.BuildingName)}</gso:BuildingName>")
    if o.BuildingNumber is not None:
        put(f"<gso:BuildingNumber>{text(o.BuildingNumber)}</gso:BuildingNumber>")
    if o.Floor is not None:
        put(f"<gso:Floor>{text(o.Floor)}</gso:Floor>")
    if o.RoomNumber is not None:
        put(f"<gso:RoomNumber>{text(o.RoomNumber)}</gso:RoomNumber>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}streetDetail":
        o.streetDetail = read_StreetDetail(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}townDetail":
        o.townDetail = read_TownDetail(c)
    return o


def write_StreetAddress(o: StreetAddress, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.streetDetail is not None:
        write_StreetDetail(o.streetDetail, "gso:streetDetail", put)
    if o.townDetail is not None:
        write_TownDetail(o.townDetail, "gso:townDetail", put)
    put(f"</{tag}>")


def read_StreetDetail(e: Element) -> StreetDetail:
    o = new(StreetDetail)
    o.addressGeneral = o.addressGeneral2 = o.addressGeneral3 = o.buildingName = o.code = o.name = None
    o.number = o.prefix = o.suffix = o.suiteNumber = o.type = o.withinTownLimits = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}addressGeneral":
        o.addressGeneral = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}addressGeneral2":
        o.addressGeneral2 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}addressGeneral3":
        o.addressGeneral3 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}buildingName":
        o.buildingName = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}code":
        o.code = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}name":
        o.name = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}number":
        o.number = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}prefix":
        o.prefix = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}suffix":
        o.suffix = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}suiteNumber":
        o.suiteNumber = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}type":
        o.type = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}withinTownLimits":
        o.withinTownLimits = to_bool(c.text)
    return o


def write_StreetDetail(o: StreetDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.addressGeneral is not None:
        put(f"<gso:addressGeneral>{text(o.addressGeneral)}</gso:addressGeneral>")
    if o.addressGeneral2 is not None:
        put(f"<gso:addressGeneral2>{text(o.addressGeneral2)}</gso:addressGeneral2>")
    if o.addressGeneral3 is not None:
        put(f"<gso:addressGeneral3>{text(o.addressGeneral3)}</gso:addressGeneral3>")
    if o.buildingName is not None:
        put(f"<gso:buildingName>{text(o.buildingName)}</gso:buildingName>")
    if o.code is not None:
        put(f"<gso:code>{text(o.code)}</gso:code>")
    if o.name is not None:
        put(f"<gso:name>{text(o.name)}</gso:name>")
    if o.number is not None:
        put(f"<gso:number>{text(o.number)}</gso:number>")
    if o.prefix is not None:
        put(f"<gso:prefix>{text(o.prefix)}</gso:prefix>")
    if o.suffix is not None:
        put(f"<gso:suffix>{text(o.suffix)}</gso:suffix>")
    if o.suiteNumber is not None:
        put(f"<gso:suiteNumber>{text(o.suiteNumber)}</gso:suiteNumber>")
    if o.type is not None:
        put(f"<gso:type>{text(o.type)}</gso:type>")
    if o.withinTownLimits is not None:
        put(f"<gso:withinTownLimits>{boolean(o.withinTownLimits)}</gso:withinTownLimits>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}code":
        o.code = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}country":
        o.country = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}name":
        o.name = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}section":
        o.section = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}stateOrProvince":
        o.stateOrProvince = c.text or ""
    return o


def write_TownDetail(o: TownDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.code is not None:
        put(f"<gso:code>{text(o.code)}</gso:code>")
    if o.country is not None:
        put(f"<gso:country>{text(o.country)}</gso:country>")
    if o.name is not None:
        put(f"<gso:name>{text(o.name)}</gso:name>")
    if o.section is not None:
        put(f"<gso:section>{text(o.section)}</gso:section>")
    if o.stateOrProvince is not None:
        put(f"<gso:stateOrProvince>{text(o.stateOrProvince)}</gso:stateOrProvince>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<gso:name>{text(o.name)}</gso:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "gso:NameType", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gso:description>{text(o.description)}</gso:description>")
    put(f"<gso:name>{text(o.name)}</gso:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "gso:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2015/GetServiceOrders#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gso:description>{text(o.description)}</gso:description>")
    put(f"<gso:name>{text(o.name)}</gso:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2015/GetServiceOrders#}GetServiceOrders",
        GetServiceOrders,
        read_GetServiceOrders,
        "gso:GetServiceOrders",
        write_GetServiceOrders,
        XMLNS,
    ),
)
