# Generated from xsd/CustomerMeterDataSet.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:CustomerMeterDataSet#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Literal

from dsobus.messages import customer_meter_data_set as this
from dsobus.messages.runtime import (
    Binding,
    Element,
    Put,
    Record,
    boolean,
    children,
    decimal,
    new,
    number,
    stamp,
    text,
    to_bool,
    to_datetime,
    to_decimal,
    to_float,
    to_int,
    to_literal,
    to_token,
)

XMLNS = ' xmlns:cmds="urn:dsobus:2026:CustomerMeterDataSet#"'

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
AmiBillingReadyKind = Literal[
    "amiCapable", "amiDisabled", "billingApproved", "enabled", "nonAmi", "nonMetered", "operable"
]
UsagePointConnectedKind = Literal["connected", "logicallyDisconnected", "physicallyDisconnected"]
NotificationTriggerKind = Literal["etrChange", "informDispatched", "initialEtr", "powerOut", "powerRestored"]


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class CustomerMeterDataSet(Record):
    """Type CustomerMeterDataSet."""

    Customer: list[this.Customer] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Customer(Record):
    """A person or organisation that is supplied."""

    mRID: str | None = None
    kind: CustomerKind | None = None
    locale: str | None = None
    """Language and country for notices, such as en_GB."""
    pucNumber: str | None = None
    """Number given by the regulator."""
    specialNeed: str | None = None
    """Why an outage is dangerous, such as life support or hospital."""
    vip: bool | None = None
    CustomerAccounts: list[CustomerAccount] = field(default_factory=list)
    CustomerAgreements: list[CustomerAgreement] = field(default_factory=list)
    CustomerNotifications: list[CustomerNotification] = field(default_factory=list)
    """How the customer is told about outages."""
    EndDevices: list[ObjectRef] = field(default_factory=list)
    """Devices that the customer owns."""
    Names: list[Name] = field(default_factory=list)
    Organisation: this.Organisation | None = None
    """Who the customer is, with addresses."""
    priority: Priority | None = None
    """The order in which customers are to be restored."""
    status: Status | None = None
    TroubleTickets: list[ObjectRef] = field(default_factory=list)
    Works: list[ObjectRef] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class CustomerAccount(Record):
    """To what the customer's bills are charged."""

    mRID: str | None = None
    billingCycle: str | None = None
    budgetBill: str | None = None
    lastBillAmount: Decimal | None = None
    """In the local currency."""
    Names: list[Name] = field(default_factory=list)
    status: Status | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class CustomerAgreement(Record):
    """By what the customer is supplied."""

    mRID: str | None = None
    isPrePay: bool | None = None
    loadMgmt: str | None = None
    """Programme of load control that the customer has joined."""
    shutOffDateTime: datetime | None = None
    """When supply is to end."""
    signDate: str | None = None
    CustomerAccount: ObjectRef | None = None
    Names: list[Name] = field(default_factory=list)
    ServiceCategory: this.ServiceCategory | None = None
    ServiceLocations: list[ServiceLocation] = field(default_factory=list)
    ServiceSupplier: ObjectRef | None = None
    status: Status | None = None
    UsagePoints: list[UsagePoint] = field(default_factory=list)
    validityInterval: DateTimeInterval | None = None

    COMPOSED = frozenset(["signDate"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServiceCategory(Record):
    """Type ServiceCategory."""

    kind: ServiceKind | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ServiceLocation(Record):
    """A place that is supplied."""

    mRID: str | None = None
    accessMethod: str | None = None
    """How to get in."""
    direction: str | None = None
    """How to get there."""
    geoInfoReference: str | None = None
    needsInspection: bool | None = None
    siteAccessProblem: str | None = None
    """What hinders a crew, such as a dog or a locked gate."""
    type: str | None = None
    CoordinateSystem: this.CoordinateSystem | None = None
    electronicAddress: ElectronicAddress | None = None
    mainAddress: StreetAddress | None = None
    Names: list[Name] = field(default_factory=list)
    phone1: TelephoneNumber | None = None
    phone2: TelephoneNumber | None = None
    PositionPoints: list[PositionPoint] = field(default_factory=list)
    secondaryAddress: StreetAddress | None = None
    status: Status | None = None
    UsagePoints: list[ObjectRef] = field(default_factory=list)
    """The usage points at this place, which the agreement lists in full."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UsagePoint(Record):
    """Where the network ends and the customer begins."""

    mRID: str | None = None
    amiBillingReady: AmiBillingReadyKind | None = None
    checkBilling: bool | None = None
    connectionState: UsagePointConnectedKind | None = None
    estimatedLoad: float | None = None
    """In A."""
    grounded: bool | None = None
    isSdp: bool | None = None
    """True when it is a service delivery point."""
    isVirtual: bool | None = None
    minimalUsageExpected: bool | None = None
    nominalServiceVoltage: float | None = None
    """In V."""
    outageRegion: str | None = None
    phaseCode: str | None = None
    """Such as ABCN or AN."""
    ratedCurrent: float | None = None
    """In A."""
    ratedPower: float | None = None
    """In VA."""
    readCycle: str | None = None
    readRoute: str | None = None
    serviceDeliveryRemark: str | None = None
    servicePriority: str | None = None
    EndDevices: list[EndDevice] = field(default_factory=list)
    """The meters and other devices that are installed there."""
    Equipments: list[ObjectRef] = field(default_factory=list)
    """The equipment of the network that supplies it."""
    MetrologyRequirements: list[ObjectRef] = field(default_factory=list)
    Names: list[Name] = field(default_factory=list)
    PricingStructures: list[ObjectRef] = field(default_factory=list)
    ServiceLocation: ObjectRef | None = None
    status: Status | None = None
    UsagePointLocation: ObjectRef | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDevice(Record):
    """A meter or another device of the customer's."""

    mRID: str | None = None
    amrSystem: str | None = None
    """Through which system it is read."""
    installCode: str | None = None
    isPan: bool | None = None
    isVirtual: bool | None = None
    lotNumber: str | None = None
    serialNumber: str | None = None
    timeZoneOffset: float | None = None
    """In minutes."""
    type: str | None = None
    utcNumber: str | None = None
    """Number given by the utility."""
    Names: list[Name] = field(default_factory=list)
    status: Status | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class CustomerNotification(Record):
    """An address for notices."""

    contactType: str | None = None
    """Such as phone, sms or email."""
    contactValue: str | None = None
    """The number or address."""
    earliestDateTimeToCall: datetime | None = None
    latestDateTimeToCall: datetime | None = None
    trigger: NotificationTriggerKind | None = None
    Incident: ObjectRef | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Organisation(Record):
    """Type Organisation."""

    mRID: str | None = None
    electronicAddress: ElectronicAddress | None = None
    Names: list[Name] = field(default_factory=list)
    phone1: TelephoneNumber | None = None
    phone2: TelephoneNumber | None = None
    postalAddress: StreetAddress | None = None
    streetAddress: StreetAddress | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ElectronicAddress(Record):
    """Type ElectronicAddress."""

    email1: str | None = None
    email2: str | None = None
    lan: str | None = None
    mac: str | None = None
    radio: str | None = None
    userID: str | None = None
    web: str | None = None


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
class Priority(Record):
    """Type Priority."""

    justification: str | None = None
    """Why it has this rank."""
    rank: int | None = None
    """1 is the most urgent."""
    type: str | None = None
    """What the rank means."""


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


def read_CustomerMeterDataSet(e: Element) -> CustomerMeterDataSet:
    o = new(CustomerMeterDataSet)
    o.Customer = [read_Customer(c) for c in e]
    return o


def write_CustomerMeterDataSet(o: CustomerMeterDataSet, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for customer in o.Customer:
        write_Customer(customer, "cmds:Customer", put)
    put(f"</{tag}>")


def read_Customer(e: Element) -> Customer:
    o = new(Customer)
    o.Organisation = o.priority = o.status = None
    k = children(e)
    i = 0
    if len(k) > 6 and k[5].tag == "{urn:dsobus:2026:CustomerMeterDataSet#}vip":
        o.mRID = k[0].text or ""
        o.kind = to_literal(k[1].text)
        o.locale = k[2].text or ""
        o.pucNumber = k[3].text or ""
        o.specialNeed = k[4].text or ""
        o.vip = to_bool(k[5].text)
        i = 6
    else:
        o.mRID = o.kind = o.locale = o.pucNumber = o.specialNeed = o.vip = None
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}kind":
            o.kind = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}locale":
            o.locale = c.text or ""
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}pucNumber":
            o.pucNumber = c.text or ""
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}specialNeed":
            o.specialNeed = c.text or ""
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}vip":
            o.vip = to_bool(c.text)
            i += 1
    o.CustomerAccounts = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}CustomerAccounts":
        o.CustomerAccounts.append(read_CustomerAccount(c))
        i += 1
    o.CustomerAgreements = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}CustomerAgreements":
        o.CustomerAgreements.append(read_CustomerAgreement(c))
        i += 1
    o.CustomerNotifications = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}CustomerNotifications":
        o.CustomerNotifications.append(read_CustomerNotification(c))
        i += 1
    o.EndDevices = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}EndDevices":
        o.EndDevices.append(read_ObjectRef(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}Organisation":
        o.Organisation = read_Organisation(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}priority":
        o.priority = read_Priority(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}status":
        o.status = read_Status(c)
        i += 1
    o.TroubleTickets = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}TroubleTickets":
        o.TroubleTickets.append(read_ObjectRef(c))
        i += 1
    o.Works = [read_ObjectRef(c) for c in k[i:-1]]
    return o


def write_Customer(o: Customer, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<cmds:mRID>{text(o.mRID)}</cmds:mRID>")
    if o.kind is not None:
        put(f"<cmds:kind>{text(o.kind)}</cmds:kind>")
    if o.locale is not None:
        put(f"<cmds:locale>{text(o.locale)}</cmds:locale>")
    if o.pucNumber is not None:
        put(f"<cmds:pucNumber>{text(o.pucNumber)}</cmds:pucNumber>")
    if o.specialNeed is not None:
        put(f"<cmds:specialNeed>{text(o.specialNeed)}</cmds:specialNeed>")
    if o.vip is not None:
        put(f"<cmds:vip>{boolean(o.vip)}</cmds:vip>")
    for customer_accounts in o.CustomerAccounts:
        write_CustomerAccount(customer_accounts, "cmds:CustomerAccounts", put)
    for customer_agreements in o.CustomerAgreements:
        write_CustomerAgreement(customer_agreements, "cmds:CustomerAgreements", put)
    for customer_notifications in o.CustomerNotifications:
        write_CustomerNotification(customer_notifications, "cmds:CustomerNotifications", put)
    for end_devices in o.EndDevices:
        write_ObjectRef(end_devices, "cmds:EndDevices", put)
    for names in o.Names:
        write_Name(names, "cmds:Names", put)
    if o.Organisation is not None:
        write_Organisation(o.Organisation, "cmds:Organisation", put)
    if o.priority is not None:
        write_Priority(o.priority, "cmds:priority", put)
    if o.status is not None:
        write_Status(o.status, "cmds:status", put)
    for trouble_tickets in o.TroubleTickets:
        write_ObjectRef(trouble_tickets, "cmds:TroubleTickets", put)
    for works in o.Works:
        write_ObjectRef(works, "cmds:Works", put)
    put(f"</{tag}>")


def read_CustomerAccount(e: Element) -> CustomerAccount:
    o = new(CustomerAccount)
    o.status = None
    k = children(e)
    i = 0
    if len(k) > 4 and k[3].tag == "{urn:dsobus:2026:CustomerMeterDataSet#}lastBillAmount":
        o.mRID = k[0].text or ""
        o.billingCycle = k[1].text or ""
        o.budgetBill = k[2].text or ""
        o.lastBillAmount = to_decimal(k[3].text)
        i = 4
    else:
        o.mRID = o.billingCycle = o.budgetBill = o.lastBillAmount = None
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}billingCycle":
            o.billingCycle = c.text or ""
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}budgetBill":
            o.budgetBill = c.text or ""
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}lastBillAmount":
            o.lastBillAmount = to_decimal(c.text)
            i += 1
    o.Names = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}status":
        o.status = read_Status(c)
    return o


def write_CustomerAccount(o: CustomerAccount, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<cmds:mRID>{text(o.mRID)}</cmds:mRID>")
    if o.billingCycle is not None:
        put(f"<cmds:billingCycle>{text(o.billingCycle)}</cmds:billingCycle>")
    if o.budgetBill is not None:
        put(f"<cmds:budgetBill>{text(o.budgetBill)}</cmds:budgetBill>")
    if o.lastBillAmount is not None:
        put(f"<cmds:lastBillAmount>{decimal(o.lastBillAmount)}</cmds:lastBillAmount>")
    for names in o.Names:
        write_Name(names, "cmds:Names", put)
    if o.status is not None:
        write_Status(o.status, "cmds:status", put)
    put(f"</{tag}>")


def read_CustomerAgreement(e: Element) -> CustomerAgreement:
    o = new(CustomerAgreement)
    o.ServiceCategory = o.ServiceSupplier = o.status = o.validityInterval = None
    k = children(e)
    i = 0
    if len(k) > 6 and k[5].tag == "{urn:dsobus:2026:CustomerMeterDataSet#}CustomerAccount":
        o.mRID = k[0].text or ""
        o.isPrePay = to_bool(k[1].text)
        o.loadMgmt = k[2].text or ""
        o.shutOffDateTime = to_datetime(k[3].text)
        o.signDate = to_token(k[4].text)
        o.CustomerAccount = read_ObjectRef(k[5])
        i = 6
    else:
        o.mRID = o.isPrePay = o.loadMgmt = o.shutOffDateTime = o.signDate = o.CustomerAccount = None
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}isPrePay":
            o.isPrePay = to_bool(c.text)
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}loadMgmt":
            o.loadMgmt = c.text or ""
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}shutOffDateTime":
            o.shutOffDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}signDate":
            o.signDate = to_token(c.text)
            i += 1
        if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}CustomerAccount":
            o.CustomerAccount = read_ObjectRef(c)
            i += 1
    o.Names = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}ServiceCategory":
        o.ServiceCategory = read_ServiceCategory(c)
        i += 1
    o.ServiceLocations = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}ServiceLocations":
        o.ServiceLocations.append(read_ServiceLocation(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}ServiceSupplier":
        o.ServiceSupplier = read_ObjectRef(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}status":
        o.status = read_Status(c)
        i += 1
    o.UsagePoints = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}UsagePoints":
        o.UsagePoints.append(read_UsagePoint(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}validityInterval":
        o.validityInterval = read_DateTimeInterval(c)
    return o


def write_CustomerAgreement(o: CustomerAgreement, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<cmds:mRID>{text(o.mRID)}</cmds:mRID>")
    if o.isPrePay is not None:
        put(f"<cmds:isPrePay>{boolean(o.isPrePay)}</cmds:isPrePay>")
    if o.loadMgmt is not None:
        put(f"<cmds:loadMgmt>{text(o.loadMgmt)}</cmds:loadMgmt>")
    if o.shutOffDateTime is not None:
        put(f"<cmds:shutOffDateTime>{stamp(o.shutOffDateTime)}</cmds:shutOffDateTime>")
    if o.signDate is not None:
        put(f"<cmds:signDate>{text(o.signDate)}</cmds:signDate>")
    if o.CustomerAccount is not None:
        write_ObjectRef(o.CustomerAccount, "cmds:CustomerAccount", put)
    for names in o.Names:
        write_Name(names, "cmds:Names", put)
    if o.ServiceCategory is not None:
        write_ServiceCategory(o.ServiceCategory, "cmds:ServiceCategory", put)
    for service_locations in o.ServiceLocations:
        write_ServiceLocation(service_locations, "cmds:ServiceLocations", put)
    if o.ServiceSupplier is not None:
        write_ObjectRef(o.ServiceSupplier, "cmds:ServiceSupplier", put)
    if o.status is not None:
        write_Status(o.status, "cmds:status", put)
    for usage_points in o.UsagePoints:
        write_UsagePoint(usage_points, "cmds:UsagePoints", put)
    if o.validityInterval is not None:
        write_DateTimeInterval(o.validityInterval, "cmds:validityInterval", put)
    put(f"</{tag}>")


def read_ServiceCategory(e: Element) -> ServiceCategory:
    o = new(ServiceCategory)
    o.kind = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}kind":
        o.kind = to_literal(c.text)
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ServiceCategory(o: ServiceCategory, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.kind is not None:
        put(f"<cmds:kind>{text(o.kind)}</cmds:kind>")
    for names in o.Names:
        write_Name(names, "cmds:Names", put)
    put(f"</{tag}>")


def read_ServiceLocation(e: Element) -> ServiceLocation:
    o = new(ServiceLocation)
    o.mRID = o.accessMethod = o.direction = o.geoInfoReference = o.needsInspection = None
    o.siteAccessProblem = o.type = o.CoordinateSystem = o.electronicAddress = o.mainAddress = None
    o.phone1 = o.phone2 = o.secondaryAddress = o.status = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}accessMethod":
        o.accessMethod = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}direction":
        o.direction = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}geoInfoReference":
        o.geoInfoReference = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}needsInspection":
        o.needsInspection = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}siteAccessProblem":
        o.siteAccessProblem = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}type":
        o.type = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}CoordinateSystem":
        o.CoordinateSystem = read_CoordinateSystem(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}electronicAddress":
        o.electronicAddress = read_ElectronicAddress(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}mainAddress":
        o.mainAddress = read_StreetAddress(c)
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}phone1":
        o.phone1 = read_TelephoneNumber(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}phone2":
        o.phone2 = read_TelephoneNumber(c)
        i += 1
    o.PositionPoints = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}PositionPoints":
        o.PositionPoints.append(read_PositionPoint(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}secondaryAddress":
        o.secondaryAddress = read_StreetAddress(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}status":
        o.status = read_Status(c)
        i += 1
    o.UsagePoints = [read_ObjectRef(c) for c in k[i:-1]]
    return o


def write_ServiceLocation(o: ServiceLocation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<cmds:mRID>{text(o.mRID)}</cmds:mRID>")
    if o.accessMethod is not None:
        put(f"<cmds:accessMethod>{text(o.accessMethod)}</cmds:accessMethod>")
    if o.direction is not None:
        put(f"<cmds:direction>{text(o.direction)}</cmds:direction>")
    if o.geoInfoReference is not None:
        put(f"<cmds:geoInfoReference>{text(o.geoInfoReference)}</cmds:geoInfoReference>")
    if o.needsInspection is not None:
        put(f"<cmds:needsInspection>{boolean(o.needsInspection)}</cmds:needsInspection>")
    if o.siteAccessProblem is not None:
        put(f"<cmds:siteAccessProblem>{text(o.siteAccessProblem)}</cmds:siteAccessProblem>")
    if o.type is not None:
        put(f"<cmds:type>{text(o.type)}</cmds:type>")
    if o.CoordinateSystem is not None:
        write_CoordinateSystem(o.CoordinateSystem, "cmds:CoordinateSystem", put)
    if o.electronicAddress is not None:
        write_ElectronicAddress(o.electronicAddress, "cmds:electronicAddress", put)
    if o.mainAddress is not None:
        write_StreetAddress(o.mainAddress, "cmds:mainAddress", put)
    for names in o.Names:
        write_Name(names, "cmds:Names", put)
    if o.phone1 is not None:
        write_TelephoneNumber(o.phone1, "cmds:phone1", put)
    if o.phone2 is not None:
        write_TelephoneNumber(o.phone2, "cmds:phone2", put)
    for position_points in o.PositionPoints:
        write_PositionPoint(position_points, "cmds:PositionPoints", put)
    if o.secondaryAddress is not None:
        write_StreetAddress(o.secondaryAddress, "cmds:secondaryAddress", put)
    if o.status is not None:
        write_Status(o.status, "cmds:status", put)
    for usage_points in o.UsagePoints:
        write_ObjectRef(usage_points, "cmds:UsagePoints", put)
    put(f"</{tag}>")


def read_UsagePoint(e: Element) -> UsagePoint:
    o = new(UsagePoint)
    o.mRID = o.amiBillingReady = o.checkBilling = o.connectionState = o.estimatedLoad = o.grounded = None
    o.isSdp = o.isVirtual = o.minimalUsageExpected = o.nominalServiceVoltage = o.outageRegion = None
    o.phaseCode = o.ratedCurrent = o.ratedPower = o.readCycle = o.readRoute = o.serviceDeliveryRemark = None
    o.servicePriority = o.ServiceLocation = o.status = o.UsagePointLocation = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}amiBillingReady":
        o.amiBillingReady = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}checkBilling":
        o.checkBilling = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}connectionState":
        o.connectionState = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}estimatedLoad":
        o.estimatedLoad = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}grounded":
        o.grounded = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}isSdp":
        o.isSdp = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}isVirtual":
        o.isVirtual = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}minimalUsageExpected":
        o.minimalUsageExpected = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}nominalServiceVoltage":
        o.nominalServiceVoltage = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}outageRegion":
        o.outageRegion = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}phaseCode":
        o.phaseCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}ratedCurrent":
        o.ratedCurrent = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}ratedPower":
        o.ratedPower = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}readCycle":
        o.readCycle = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}readRoute":
        o.readRoute = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}serviceDeliveryRemark":
        o.serviceDeliveryRemark = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}servicePriority":
        o.servicePriority = c.text or ""
        i += 1
    o.EndDevices = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}EndDevices":
        o.EndDevices.append(read_EndDevice(c))
        i += 1
    o.Equipments = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}Equipments":
        o.Equipments.append(read_ObjectRef(c))
        i += 1
    o.MetrologyRequirements = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}MetrologyRequirements":
        o.MetrologyRequirements.append(read_ObjectRef(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}Names":
        o.Names.append(read_Name(c))
        i += 1
    o.PricingStructures = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}PricingStructures":
        o.PricingStructures.append(read_ObjectRef(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}ServiceLocation":
        o.ServiceLocation = read_ObjectRef(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}status":
        o.status = read_Status(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}UsagePointLocation":
        o.UsagePointLocation = read_ObjectRef(c)
    return o


def write_UsagePoint(o: UsagePoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<cmds:mRID>{text(o.mRID)}</cmds:mRID>")
    if o.amiBillingReady is not None:
        put(f"<cmds:amiBillingReady>{text(o.amiBillingReady)}</cmds:amiBillingReady>")
    if o.checkBilling is not None:
        put(f"<cmds:checkBilling>{boolean(o.checkBilling)}</cmds:checkBilling>")
    if o.connectionState is not None:
        put(f"<cmds:connectionState>{text(o.connectionState)}</cmds:connectionState>")
    if o.estimatedLoad is not None:
        put(f"<cmds:estimatedLoad>{number(o.estimatedLoad)}</cmds:estimatedLoad>")
    if o.grounded is not None:
        put(f"<cmds:grounded>{boolean(o.grounded)}</cmds:grounded>")
    if o.isSdp is not None:
        put(f"<cmds:isSdp>{boolean(o.isSdp)}</cmds:isSdp>")
    if o.isVirtual is not None:
        put(f"<cmds:isVirtual>{boolean(o.isVirtual)}</cmds:isVirtual>")
    if o.minimalUsageExpected is not None:
        put(f"<cmds:minimalUsageExpected>{boolean(o.minimalUsageExpected)}</cmds:minimalUsageExpected>")
    if o.nominalServiceVoltage is not None:
        put(f"<cmds:nominalServiceVoltage>{number(o.nominalServiceVoltage)}</cmds:nominalServiceVoltage>")
    if o.outageRegion is not None:
        put(f"<cmds:outageRegion>{text(o.outageRegion)}</cmds:outageRegion>")
    if o.phaseCode is not None:
        put(f"<cmds:phaseCode>{text(o.phaseCode)}</cmds:phaseCode>")
    if o.ratedCurrent is not None:
        put(f"<cmds:ratedCurrent>{number(o.ratedCurrent)}</cmds:ratedCurrent>")
    if o.ratedPower is not None:
        put(f"<cmds:ratedPower>{number(o.ratedPower)}</cmds:ratedPower>")
    if o.readCycle is not None:
        put(f"<cmds:readCycle>{text(o.readCycle)}</cmds:readCycle>")
    if o.readRoute is not None:
        put(f"<cmds:readRoute>{text(o.readRoute)}</cmds:readRoute>")
    if o.serviceDeliveryRemark is not None:
        put(f"<cmds:serviceDeliveryRemark>{text(o.serviceDeliveryRemark)}</cmds:serviceDeliveryRemark>")
    if o.servicePriority is not None:
        put(f"<cmds:servicePriority>{text(o.servicePriority)}</cmds:servicePriority>")
    for end_devices in o.EndDevices:
        write_EndDevice(end_devices, "cmds:EndDevices", put)
    for equipments in o.Equipments:
        write_ObjectRef(equipments, "cmds:Equipments", put)
    for metrology_requirements in o.MetrologyRequirements:
        write_ObjectRef(metrology_requirements, "cmds:MetrologyRequirements", put)
    for names in o.Names:
        write_Name(names, "cmds:Names", put)
    for pricing_structures in o.PricingStructures:
        write_ObjectRef(pricing_structures, "cmds:PricingStructures", put)
    if o.ServiceLocation is not None:
        write_ObjectRef(o.ServiceLocation, "cmds:ServiceLocation", put)
    if o.status is not None:
        write_Status(o.status, "cmds:status", put)
    if o.UsagePointLocation is not None:
        write_ObjectRef(o.UsagePointLocation, "cmds:UsagePointLocation", put)
    put(f"</{tag}>")


def read_EndDevice(e: Element) -> EndDevice:
    o = new(EndDevice)
    o.mRID = o.amrSystem = o.installCode = o.isPan = o.isVirtual = o.lotNumber = o.serialNumber = None
    o.timeZoneOffset = o.type = o.utcNumber = o.status = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}amrSystem":
        o.amrSystem = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}installCode":
        o.installCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}isPan":
        o.isPan = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}isVirtual":
        o.isVirtual = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}lotNumber":
        o.lotNumber = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}serialNumber":
        o.serialNumber = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}timeZoneOffset":
        o.timeZoneOffset = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}type":
        o.type = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}utcNumber":
        o.utcNumber = c.text or ""
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}status":
        o.status = read_Status(c)
    return o


def write_EndDevice(o: EndDevice, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<cmds:mRID>{text(o.mRID)}</cmds:mRID>")
    if o.amrSystem is not None:
        put(f"<cmds:amrSystem>{text(o.amrSystem)}</cmds:amrSystem>")
    if o.installCode is not None:
        put(f"<cmds:installCode>{text(o.installCode)}</cmds:installCode>")
    if o.isPan is not None:
        put(f"<cmds:isPan>{boolean(o.isPan)}</cmds:isPan>")
    if o.isVirtual is not None:
        put(f"<cmds:isVirtual>{boolean(o.isVirtual)}</cmds:isVirtual>")
    if o.lotNumber is not None:
        put(f"<cmds:lotNumber>{text(o.lotNumber)}</cmds:lotNumber>")
    if o.serialNumber is not None:
        put(f"<cmds:serialNumber>{text(o.serialNumber)}</cmds:serialNumber>")
    if o.timeZoneOffset is not None:
        put(f"<cmds:timeZoneOffset>{number(o.timeZoneOffset)}</cmds:timeZoneOffset>")
    if o.type is not None:
        put(f"<cmds:type>{text(o.type)}</cmds:type>")
    if o.utcNumber is not None:
        put(f"<cmds:utcNumber>{text(o.utcNumber)}</cmds:utcNumber>")
    for names in o.Names:
        write_Name(names, "cmds:Names", put)
    if o.status is not None:
        write_Status(o.status, "cmds:status", put)
    put(f"</{tag}>")


def read_CustomerNotification(e: Element) -> CustomerNotification:
    o = new(CustomerNotification)
    if len(e) == 6:
        o.contactType = e[0].text or ""
        o.contactValue = e[1].text or ""
        o.earliestDateTimeToCall = to_datetime(e[2].text)
        o.latestDateTimeToCall = to_datetime(e[3].text)
        o.trigger = to_literal(e[4].text)
        o.Incident = read_ObjectRef(e[5])
        return o
    o.contactType = o.contactValue = o.earliestDateTimeToCall = o.latestDateTimeToCall = o.trigger = None
    o.Incident = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}contactType":
        o.contactType = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}contactValue":
        o.contactValue = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}earliestDateTimeToCall":
        o.earliestDateTimeToCall = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}latestDateTimeToCall":
        o.latestDateTimeToCall = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}trigger":
        o.trigger = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}Incident":
        o.Incident = read_ObjectRef(c)
    return o


def write_CustomerNotification(o: CustomerNotification, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.contactType is not None:
        put(f"<cmds:contactType>{text(o.contactType)}</cmds:contactType>")
    if o.contactValue is not None:
        put(f"<cmds:contactValue>{text(o.contactValue)}</cmds:contactValue>")
    if o.earliestDateTimeToCall is not None:
        put(f"<cmds:earliestDateTimeToCall>{stamp(o.earliestDateTimeToCall)}</cmds:earliestDateTimeToCall>")
    if o.latestDateTimeToCall is not None:
        put(f"<cmds:latestDateTimeToCall>{stamp(o.latestDateTimeToCall)}</cmds:latestDateTimeToCall>")
    if o.trigger is not None:
        put(f"<cmds:trigger>{text(o.trigger)}</cmds:trigger>")
    if o.Incident is not None:
        write_ObjectRef(o.Incident, "cmds:Incident", put)
    put(f"</{tag}>")


def read_Organisation(e: Element) -> Organisation:
    o = new(Organisation)
    o.mRID = o.electronicAddress = o.phone1 = o.phone2 = o.postalAddress = o.streetAddress = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}electronicAddress":
        o.electronicAddress = read_ElectronicAddress(c)
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}phone1":
        o.phone1 = read_TelephoneNumber(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}phone2":
        o.phone2 = read_TelephoneNumber(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}postalAddress":
        o.postalAddress = read_StreetAddress(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}streetAddress":
        o.streetAddress = read_StreetAddress(c)
    return o


def write_Organisation(o: Organisation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<cmds:mRID>{text(o.mRID)}</cmds:mRID>")
    if o.electronicAddress is not None:
        write_ElectronicAddress(o.electronicAddress, "cmds:electronicAddress", put)
    for names in o.Names:
        write_Name(names, "cmds:Names", put)
    if o.phone1 is not None:
        write_TelephoneNumber(o.phone1, "cmds:phone1", put)
    if o.phone2 is not None:
        write_TelephoneNumber(o.phone2, "cmds:phone2", put)
    if o.postalAddress is not None:
        write_StreetAddress(o.postalAddress, "cmds:postalAddress", put)
    if o.streetAddress is not None:
        write_StreetAddress(o.streetAddress, "cmds:streetAddress", put)
    put(f"</{tag}>")


def read_ElectronicAddress(e: Element) -> ElectronicAddress:
    o = new(ElectronicAddress)
    if len(e) == 7:
        o.email1 = e[0].text or ""
        o.email2 = e[1].text or ""
        o.lan = e[2].text or ""
        o.mac = e[3].text or ""
        o.radio = e[4].text or ""
        o.userID = e[5].text or ""
        o.web = e[6].text or ""
        return o
    o.email1 = o.email2 = o.lan = o.mac = o.radio = o.userID = o.web = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}email1":
        o.email1 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}email2":
        o.email2 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}lan":
        o.lan = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}mac":
        o.mac = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}radio":
        o.radio = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}userID":
        o.userID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}web":
        o.web = c.text or ""
    return o


def write_ElectronicAddress(o: ElectronicAddress, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.email1 is not None:
        put(f"<cmds:email1>{text(o.email1)}</cmds:email1>")
    if o.email2 is not None:
        put(f"<cmds:email2>{text(o.email2)}</cmds:email2>")
    if o.lan is not None:
        put(f"<cmds:lan>{text(o.lan)}</cmds:lan>")
    if o.mac is not None:
        put(f"<cmds:mac>{text(o.mac)}</cmds:mac>")
    if o.radio is not None:
        put(f"<cmds:radio>{text(o.radio)}</cmds:radio>")
    if o.userID is not None:
        put(f"<cmds:userID>{text(o.userID)}</cmds:userID>")
    if o.web is not None:
        put(f"<cmds:web>{text(o.web)}</cmds:web>")
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
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}areaCode":
        o.areaCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}cityCode":
        o.cityCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}countryCode":
        o.countryCode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}extension":
        o.extension = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}localNumber":
        o.localNumber = c.text or ""
    return o


def write_TelephoneNumber(o: TelephoneNumber, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.areaCode is not None:
        put(f"<cmds:areaCode>{text(o.areaCode)}</cmds:areaCode>")
    if o.cityCode is not None:
        put(f"<cmds:cityCode>{text(o.cityCode)}</cmds:cityCode>")
    if o.countryCode is not None:
        put(f"<cmds:countryCode>{text(o.countryCode)}</cmds:countryCode>")
    if o.extension is not None:
        put(f"<cmds:extension>{text(o.extension)}</cmds:extension>")
    if o.localNumber is not None:
        put(f"<cmds:localNumber>{text(o.localNumber)}</cmds:localNumber>")
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
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}streetDetail":
        o.streetDetail = read_StreetDetail(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}townDetail":
        o.townDetail = read_TownDetail(c)
    return o


def write_StreetAddress(o: StreetAddress, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.streetDetail is not None:
        write_StreetDetail(o.streetDetail, "cmds:streetDetail", put)
    if o.townDetail is not None:
        write_TownDetail(o.townDetail, "cmds:townDetail", put)
    put(f"</{tag}>")


def read_StreetDetail(e: Element) -> StreetDetail:
    o = new(StreetDetail)
    o.addressGeneral = o.addressGeneral2 = o.addressGeneral3 = o.buildingName = o.code = o.name = None
    o.number = o.prefix = o.suffix = o.suiteNumber = o.type = o.withinTownLimits = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}addressGeneral":
        o.addressGeneral = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}addressGeneral2":
        o.addressGeneral2 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}addressGeneral3":
        o.addressGeneral3 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}buildingName":
        o.buildingName = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}code":
        o.code = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}name":
        o.name = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}number":
        o.number = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}prefix":
        o.prefix = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}suffix":
        o.suffix = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}suiteNumber":
        o.suiteNumber = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}type":
        o.type = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}withinTownLimits":
        o.withinTownLimits = to_bool(c.text)
    return o


def write_StreetDetail(o: StreetDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.addressGeneral is not None:
        put(f"<cmds:addressGeneral>{text(o.addressGeneral)}</cmds:addressGeneral>")
    if o.addressGeneral2 is not None:
        put(f"<cmds:addressGeneral2>{text(o.addressGeneral2)}</cmds:addressGeneral2>")
    if o.addressGeneral3 is not None:
        put(f"<cmds:addressGeneral3>{text(o.addressGeneral3)}</cmds:addressGeneral3>")
    if o.buildingName is not None:
        put(f"<cmds:buildingName>{text(o.buildingName)}</cmds:buildingName>")
    if o.code is not None:
        put(f"<cmds:code>{text(o.code)}</cmds:code>")
    if o.name is not None:
        put(f"<cmds:name>{text(o.name)}</cmds:name>")
    if o.number is not None:
        put(f"<cmds:number>{text(o.number)}</cmds:number>")
    if o.prefix is not None:
        put(f"<cmds:prefix>{text(o.prefix)}</cmds:prefix>")
    if o.suffix is not None:
        put(f"<cmds:suffix>{text(o.suffix)}</cmds:suffix>")
    if o.suiteNumber is not None:
        put(f"<cmds:suiteNumber>{text(o.suiteNumber)}</cmds:suiteNumber>")
    if o.type is not None:
        put(f"<cmds:type>{text(o.type)}</cmds:type>")
    if o.withinTownLimits is not None:
        put(f"<cmds:withinTownLimits>{boolean(o.withinTownLimits)}</cmds:withinTownLimits>")
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
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}code":
        o.code = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}country":
        o.country = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}name":
        o.name = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}section":
        o.section = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}stateOrProvince":
        o.stateOrProvince = c.text or ""
    return o


def write_TownDetail(o: TownDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.code is not None:
        put(f"<cmds:code>{text(o.code)}</cmds:code>")
    if o.country is not None:
        put(f"<cmds:country>{text(o.country)}</cmds:country>")
    if o.name is not None:
        put(f"<cmds:name>{text(o.name)}</cmds:name>")
    if o.section is not None:
        put(f"<cmds:section>{text(o.section)}</cmds:section>")
    if o.stateOrProvince is not None:
        put(f"<cmds:stateOrProvince>{text(o.stateOrProvince)}</cmds:stateOrProvince>")
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
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}sequenceNumber":
        o.sequenceNumber = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}xPosition":
        o.xPosition = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}yPosition":
        o.yPosition = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}zPosition":
        o.zPosition = c.text or ""
    return o


def write_PositionPoint(o: PositionPoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.sequenceNumber is not None:
        put(f"<cmds:sequenceNumber>{o.sequenceNumber}</cmds:sequenceNumber>")
    if o.xPosition is not None:
        put(f"<cmds:xPosition>{text(o.xPosition)}</cmds:xPosition>")
    if o.yPosition is not None:
        put(f"<cmds:yPosition>{text(o.yPosition)}</cmds:yPosition>")
    if o.zPosition is not None:
        put(f"<cmds:zPosition>{text(o.zPosition)}</cmds:zPosition>")
    put(f"</{tag}>")


def read_CoordinateSystem(e: Element) -> CoordinateSystem:
    o = new(CoordinateSystem)
    if len(e) == 1:
        o.crsUrn = e[0].text or ""
        return o
    o.crsUrn = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}crsUrn":
        o.crsUrn = c.text or ""
    return o


def write_CoordinateSystem(o: CoordinateSystem, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.crsUrn is not None:
        put(f"<cmds:crsUrn>{text(o.crsUrn)}</cmds:crsUrn>")
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
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}justification":
        o.justification = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}rank":
        o.rank = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}type":
        o.type = c.text or ""
    return o


def write_Priority(o: Priority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.justification is not None:
        put(f"<cmds:justification>{text(o.justification)}</cmds:justification>")
    if o.rank is not None:
        put(f"<cmds:rank>{o.rank}</cmds:rank>")
    if o.type is not None:
        put(f"<cmds:type>{text(o.type)}</cmds:type>")
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
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}end":
        o.end = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}start":
        o.start = to_datetime(c.text)
    return o


def write_DateTimeInterval(o: DateTimeInterval, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.end is not None:
        put(f"<cmds:end>{stamp(o.end)}</cmds:end>")
    if o.start is not None:
        put(f"<cmds:start>{stamp(o.start)}</cmds:start>")
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
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}dateTime":
        o.dateTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}reason":
        o.reason = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}remark":
        o.remark = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}value":
        o.value = c.text or ""
    return o


def write_Status(o: Status, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.dateTime is not None:
        put(f"<cmds:dateTime>{stamp(o.dateTime)}</cmds:dateTime>")
    if o.reason is not None:
        put(f"<cmds:reason>{text(o.reason)}</cmds:reason>")
    if o.remark is not None:
        put(f"<cmds:remark>{text(o.remark)}</cmds:remark>")
    if o.value is not None:
        put(f"<cmds:value>{text(o.value)}</cmds:value>")
    put(f"</{tag}>")


def read_ObjectRef(e: Element) -> ObjectRef:
    o = new(ObjectRef)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ObjectRef(o: ObjectRef, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<cmds:mRID>{text(o.mRID)}</cmds:mRID>")
    for names in o.Names:
        write_Name(names, "cmds:Names", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<cmds:name>{text(o.name)}</cmds:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "cmds:NameType", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<cmds:description>{text(o.description)}</cmds:description>")
    put(f"<cmds:name>{text(o.name)}</cmds:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "cmds:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:CustomerMeterDataSet#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<cmds:description>{text(o.description)}</cmds:description>")
    put(f"<cmds:name>{text(o.name)}</cmds:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:CustomerMeterDataSet#}CustomerMeterDataSet",
        CustomerMeterDataSet,
        read_CustomerMeterDataSet,
        "cmds:CustomerMeterDataSet",
        write_CustomerMeterDataSet,
        XMLNS,
    ),
)
