# Generated from xsd/MeterServiceRequests.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2011/MeterServiceRequests#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from dsobus.messages import meter_service_requests as this
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
    to_literal,
)

XMLNS = ' xmlns:msr="http://iec.ch/TC57/2011/MeterServiceRequests#"'

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


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterServiceRequests(Record):
    """Type MeterServiceRequests."""

    MeterServiceWork: list[this.MeterServiceWork] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterServiceWork(Record):
    """One piece of work at one meter."""

    mRID: str | None = None
    kind: WorkKind | None = None
    """A new request needs it."""
    lastModifiedDateTime: datetime | None = None
    priority: str | None = None
    requestDateTime: datetime | None = None
    """When the work was asked for."""
    type: str | None = None
    ActivityRecords: list[ActivityRecord] = field(default_factory=list)
    """What has happened so far."""
    Customers: list[Customer] = field(default_factory=list)
    Meter: this.Meter | None = None
    """A new request needs it, or a UsagePoint with a known meter."""
    Names: list[Name] = field(default_factory=list)
    OldMeter: this.Meter | None = None
    """The meter that this one replaces."""
    status: Status | None = None
    """How far the work is; value is such as waitingToBeScheduled, inProgress, completed, failed, cancelled or closed.
    """
    UsagePoint: this.UsagePoint | None = None
    """Where the meter is."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ActivityRecord(Record):
    """Something that happened to the work."""

    createdDateTime: datetime
    reason: str | None = None
    severity: str | None = None
    type: str


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Customer(Record):
    """Whom the work concerns."""

    mRID: str | None = None
    kind: CustomerKind | None = None
    pucNumber: str | None = None
    """Number given by the regulator."""
    specialNeed: str | None = None
    """Why an interruption is dangerous, such as life support."""
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
class Meter(Record):
    """Type Meter."""

    mRID: str | None = None
    amrSystem: str | None = None
    """The head-end that reaches the meter."""
    formNumber: str | None = None
    """Its form, as ANSI C12.10 numbers them."""
    serialNumber: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UsagePoint(Record):
    """Type UsagePoint."""

    mRID: str | None = None
    serviceDeliveryRemark: str | None = None
    servicePriority: str | None = None
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


def read_MeterServiceRequests(e: Element) -> MeterServiceRequests:
    o = new(MeterServiceRequests)
    o.MeterServiceWork = [read_MeterServiceWork(c) for c in e]
    return o


def write_MeterServiceRequests(o: MeterServiceRequests, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for meter_service_work in o.MeterServiceWork:
        write_MeterServiceWork(meter_service_work, "msr:MeterServiceWork", put)
    put(f"</{tag}>")


def read_MeterServiceWork(e: Element) -> MeterServiceWork:
    o = new(MeterServiceWork)
    o.Meter = o.OldMeter = o.status = o.UsagePoint = None
    k = children(e)
    i = 0
    if len(k) > 6 and k[5].tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}type":
        o.mRID = k[0].text or ""
        o.kind = to_literal(k[1].text)
        o.lastModifiedDateTime = to_datetime(k[2].text)
        o.priority = k[3].text or ""
        o.requestDateTime = to_datetime(k[4].text)
        o.type = k[5].text or ""
        i = 6
    else:
        o.mRID = o.kind = o.lastModifiedDateTime = o.priority = o.requestDateTime = o.type = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}kind":
            o.kind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}lastModifiedDateTime":
            o.lastModifiedDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}priority":
            o.priority = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}requestDateTime":
            o.requestDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}type":
            o.type = c.text or ""
            i += 1
    o.ActivityRecords = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}ActivityRecords":
        o.ActivityRecords.append(read_ActivityRecord(c))
        i += 1
    o.Customers = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}Customers":
        o.Customers.append(read_Customer(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}Meter":
        o.Meter = read_Meter(c)
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}OldMeter":
        o.OldMeter = read_Meter(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}status":
        o.status = read_Status(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}UsagePoint":
        o.UsagePoint = read_UsagePoint(c)
    return o


def write_MeterServiceWork(o: MeterServiceWork, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<msr:mRID>{text(o.mRID)}</msr:mRID>")
    if o.kind is not None:
        put(f"<msr:kind>{text(o.kind)}</msr:kind>")
    if o.lastModifiedDateTime is not None:
        put(f"<msr:lastModifiedDateTime>{stamp(o.lastModifiedDateTime)}</msr:lastModifiedDateTime>")
    if o.priority is not None:
        put(f"<msr:priority>{text(o.priority)}</msr:priority>")
    if o.requestDateTime is not None:
        put(f"<msr:requestDateTime>{stamp(o.requestDateTime)}</msr:requestDateTime>")
    if o.type is not None:
        put(f"<msr:type>{text(o.type)}</msr:type>")
    for activity_records in o.ActivityRecords:
        write_ActivityRecord(activity_records, "msr:ActivityRecords", put)
    for customers in o.Customers:
        write_Customer(customers, "msr:Customers", put)
    if o.Meter is not None:
        write_Meter(o.Meter, "msr:Meter", put)
    for names in o.Names:
        write_Name(names, "msr:Names", put)
    if o.OldMeter is not None:
        write_Meter(o.OldMeter, "msr:OldMeter", put)
    if o.status is not None:
        write_Status(o.status, "msr:status", put)
    if o.UsagePoint is not None:
        write_UsagePoint(o.UsagePoint, "msr:UsagePoint", put)
    put(f"</{tag}>")


def read_ActivityRecord(e: Element) -> ActivityRecord:
    o = new(ActivityRecord)
    if len(e) == 4:
        o.createdDateTime = to_datetime(e[0].text)
        o.reason = e[1].text or ""
        o.severity = e[2].text or ""
        o.type = e[3].text or ""
        return o
    o.reason = o.severity = None
    if len(e) == 2:
        o.createdDateTime = to_datetime(e[0].text)
        o.type = e[1].text or ""
        return o
    k = children(e)
    i = 0
    o.createdDateTime = to_datetime(k[i].text)
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}reason":
        o.reason = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}severity":
        o.severity = c.text or ""
        i += 1
    o.type = k[i].text or ""
    return o


def write_ActivityRecord(o: ActivityRecord, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<msr:createdDateTime>{stamp(o.createdDateTime)}</msr:createdDateTime>")
    if o.reason is not None:
        put(f"<msr:reason>{text(o.reason)}</msr:reason>")
    if o.severity is not None:
        put(f"<msr:severity>{text(o.severity)}</msr:severity>")
    put(f"<msr:type>{text(o.type)}</msr:type>")
    put(f"</{tag}>")


def read_Customer(e: Element) -> Customer:
    o = new(Customer)
    o.status = None
    k = children(e)
    i = 0
    if len(k) > 5 and k[4].tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}vip":
        o.mRID = k[0].text or ""
        o.kind = to_literal(k[1].text)
        o.pucNumber = k[2].text or ""
        o.specialNeed = k[3].text or ""
        o.vip = to_bool(k[4].text)
        i = 5
    else:
        o.mRID = o.kind = o.pucNumber = o.specialNeed = o.vip = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}kind":
            o.kind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}pucNumber":
            o.pucNumber = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}specialNeed":
            o.specialNeed = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}vip":
            o.vip = to_bool(c.text)
            i += 1
    o.CustomerAgreements = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}CustomerAgreements":
        o.CustomerAgreements.append(read_CustomerAgreement(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}status":
        o.status = read_Status(c)
    return o


def write_Customer(o: Customer, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<msr:mRID>{text(o.mRID)}</msr:mRID>")
    if o.kind is not None:
        put(f"<msr:kind>{text(o.kind)}</msr:kind>")
    if o.pucNumber is not None:
        put(f"<msr:pucNumber>{text(o.pucNumber)}</msr:pucNumber>")
    if o.specialNeed is not None:
        put(f"<msr:specialNeed>{text(o.specialNeed)}</msr:specialNeed>")
    if o.vip is not None:
        put(f"<msr:vip>{boolean(o.vip)}</msr:vip>")
    for customer_agreements in o.CustomerAgreements:
        write_CustomerAgreement(customer_agreements, "msr:CustomerAgreements", put)
    for names in o.Names:
        write_Name(names, "msr:Names", put)
    if o.status is not None:
        write_Status(o.status, "msr:status", put)
    put(f"</{tag}>")


def read_CustomerAgreement(e: Element) -> CustomerAgreement:
    o = new(CustomerAgreement)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_CustomerAgreement(o: CustomerAgreement, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<msr:mRID>{text(o.mRID)}</msr:mRID>")
    for names in o.Names:
        write_Name(names, "msr:Names", put)
    put(f"</{tag}>")


def read_Meter(e: Element) -> Meter:
    o = new(Meter)
    k = children(e)
    i = 0
    if len(k) > 4 and k[3].tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}serialNumber":
        o.mRID = k[0].text or ""
        o.amrSystem = k[1].text or ""
        o.formNumber = k[2].text or ""
        o.serialNumber = k[3].text or ""
        i = 4
    else:
        o.mRID = o.amrSystem = o.formNumber = o.serialNumber = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}amrSystem":
            o.amrSystem = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}formNumber":
            o.formNumber = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}serialNumber":
            o.serialNumber = c.text or ""
            i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_Meter(o: Meter, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<msr:mRID>{text(o.mRID)}</msr:mRID>")
    if o.amrSystem is not None:
        put(f"<msr:amrSystem>{text(o.amrSystem)}</msr:amrSystem>")
    if o.formNumber is not None:
        put(f"<msr:formNumber>{text(o.formNumber)}</msr:formNumber>")
    if o.serialNumber is not None:
        put(f"<msr:serialNumber>{text(o.serialNumber)}</msr:serialNumber>")
    for names in o.Names:
        write_Name(names, "msr:Names", put)
    put(f"</{tag}>")


def read_UsagePoint(e: Element) -> UsagePoint:
    o = new(UsagePoint)
    k = children(e)
    i = 0
    if len(k) > 3 and k[2].tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}servicePriority":
        o.mRID = k[0].text or ""
        o.serviceDeliveryRemark = k[1].text or ""
        o.servicePriority = k[2].text or ""
        i = 3
    else:
        o.mRID = o.serviceDeliveryRemark = o.servicePriority = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}serviceDeliveryRemark":
            o.serviceDeliveryRemark = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}servicePriority":
            o.servicePriority = c.text or ""
            i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_UsagePoint(o: UsagePoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<msr:mRID>{text(o.mRID)}</msr:mRID>")
    if o.serviceDeliveryRemark is not None:
        put(f"<msr:serviceDeliveryRemark>{text(o.serviceDeliveryRemark)}</msr:serviceDeliveryRemark>")
    if o.servicePriority is not None:
        put(f"<msr:servicePriority>{text(o.servicePriority)}</msr:servicePriority>")
    for names in o.Names:
        write_Name(names, "msr:Names", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}dateTime":
        o.dateTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}reason":
        o.reason = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}remark":
        o.remark = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}value":
        o.value = c.text or ""
    return o


def write_Status(o: Status, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.dateTime is not None:
        put(f"<msr:dateTime>{stamp(o.dateTime)}</msr:dateTime>")
    if o.reason is not None:
        put(f"<msr:reason>{text(o.reason)}</msr:reason>")
    if o.remark is not None:
        put(f"<msr:remark>{text(o.remark)}</msr:remark>")
    if o.value is not None:
        put(f"<msr:value>{text(o.value)}</msr:value>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<msr:name>{text(o.name)}</msr:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "msr:NameType", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<msr:description>{text(o.description)}</msr:description>")
    put(f"<msr:name>{text(o.name)}</msr:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "msr:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterServiceRequests#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<msr:description>{text(o.description)}</msr:description>")
    put(f"<msr:name>{text(o.name)}</msr:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2011/MeterServiceRequests#}MeterServiceRequests",
        MeterServiceRequests,
        read_MeterServiceRequests,
        "msr:MeterServiceRequests",
        write_MeterServiceRequests,
        XMLNS,
    ),
)
