# Generated from xsd/EndDeviceControls.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2011/EndDeviceControls#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Literal

from dsobus.messages import end_device_controls as this
from dsobus.messages.runtime import (
    Binding,
    Element,
    Put,
    Record,
    attribute,
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
)

XMLNS = ' xmlns:edc="http://iec.ch/TC57/2011/EndDeviceControls#"'

RandomisationKind = Literal["default", "end", "none", "start", "startAndEnd"]
TransmissionModeKind = Literal["anonymous", "both", "normal"]


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceControls(Record):
    """Type EndDeviceControls."""

    EndDeviceControl: list[this.EndDeviceControl] = field(default_factory=list)
    EndDeviceControlType: list[this.EndDeviceControlType] = field(default_factory=list)
    """Types that the controls refer to; codes of the standard need not be listed."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceControl(Record):
    """One command to one or many devices."""

    mRID: str | None = None
    drProgramLevel: int | None = None
    """Level within a demand response programme; 0 is an emergency."""
    drProgramMandatory: bool | None = None
    """Whether who takes part in the programme must follow."""
    issuerID: str | None = None
    """The business that wants the control."""
    issuerTrackingID: str | None = None
    """The issuer's own identifier of the control; events that follow from the control carry it."""
    priceSignal: float | None = None
    reason: str | None = None
    """Why: a disconnection for want of payment is another thing than one that protects the network."""
    PanDemandResponse: this.PanDemandResponse | None = None
    PanDisplay: this.PanDisplay | None = None
    PanPricing: this.PanPricing | None = None
    EndDeviceControlType: EndDeviceControlTypeRef | None = None
    """What the devices are to do. A new control needs it."""
    EndDeviceGroups: list[EndDeviceGroup] = field(default_factory=list)
    EndDevices: list[EndDevice] = field(default_factory=list)
    """The meters or other devices that are to act."""
    primaryDeviceTiming: EndDeviceTiming | None = None
    """When; absent means at once."""
    secondaryDeviceTiming: EndDeviceTiming | None = None
    """When devices behind the device are to act, such as those of a home."""
    UsagePointGroups: list[UsagePointGroup] = field(default_factory=list)
    UsagePoints: list[UsagePoint] = field(default_factory=list)
    """The places whose devices are to act."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceControlTypeRef(Record):
    """Refers to a control type."""

    ref: str | None = None
    """A code deviceType.domain.subDomain.eventOrAction, such as 3.31.0.23, or the mRID or name of a listed type."""

    COMPOSED = frozenset(["ref"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceControlType(Record):
    """A type of control; its name is its code, and the parts of the code may be given one by one."""

    mRID: str | None = None
    domain: str | None = None
    eventOrAction: str | None = None
    subDomain: str | None = None
    type: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDevice(Record):
    """A meter or other end device."""

    mRID: str | None = None
    installCode: str | None = None
    """Code by which a device is let into a home's network."""
    isPan: bool | None = None
    """Whether the device belongs to a home's network."""
    electronicAddress: ElectronicAddress | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ElectronicAddress(Record):
    """Where a device is reached."""

    email1: str | None = None
    email2: str | None = None
    lan: str | None = None
    mac: str | None = None
    password: str | None = None
    radio: str | None = None
    userID: str | None = None
    web: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceGroup(Record):
    """Type EndDeviceGroup."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UsagePoint(Record):
    """Type UsagePoint."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UsagePointGroup(Record):
    """Type UsagePointGroup."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceTiming(Record):
    """When a control begins and how long it lasts."""

    duration: float | None = None
    """In min."""
    durationIndefinite: bool | None = None
    """True when there is no end."""
    randomisation: RandomisationKind | None = None
    """Which ends of the time are spread at random, so that not all devices act at once."""
    interval: DateTimeInterval | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class DateTimeInterval(Record):
    """Type DateTimeInterval."""

    end: datetime | None = None
    start: datetime | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PanDemandResponse(Record):
    """Asks devices of a home to use less, or more."""

    command: str | None = None
    duration: float | None = None
    """For how long, in min."""
    durationIndefinite: bool | None = None
    """True when there is no end."""
    startDateTime: datetime | None = None
    avgLoadAdjustment: float | None = None
    """By how much the average use is to change, in %, -100 to 100."""
    cancelControlMode: str | None = None
    cancelDateTime: datetime | None = None
    cancelNow: bool | None = None
    coolingOffset: float | None = None
    """Added to the cooling set point, in K."""
    coolingSetpoint: float | None = None
    """In degrees Celsius."""
    criticalityLevel: str | None = None
    dutyCycle: float | None = None
    """Largest share of time in which the device is on, in %."""
    enrollmentGroup: str | None = None
    heatingOffset: float | None = None
    """Taken from the heating set point, in K."""
    heatingSetpoint: float | None = None
    """In degrees Celsius."""
    appliance: ControlledAppliance | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ControlledAppliance(Record):
    """Which sorts of appliances are meant."""

    isElectricVehicle: bool | None = None
    isExteriorLighting: bool | None = None
    isGenerationSystem: bool | None = None
    isHvacCompressorOrFurnace: bool | None = None
    isInteriorLighting: bool | None = None
    isIrrigationPump: bool | None = None
    isManagedCommercialIndustrialLoad: bool | None = None
    isPoolPumpSpaJacuzzi: bool | None = None
    isSimpleMiscLoad: bool | None = None
    isSmartAppliance: bool | None = None
    isStripAndBaseboardHeater: bool | None = None
    isWaterHeater: bool | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PanDisplay(Record):
    """Shows a text in a home."""

    command: str | None = None
    duration: float | None = None
    """For how long, in min."""
    durationIndefinite: bool | None = None
    """True when there is no end."""
    startDateTime: datetime | None = None
    confirmationRequired: bool | None = None
    priority: str | None = None
    textMessage: str | None = None
    transmissionMode: TransmissionModeKind | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PanPricing(Record):
    """Tells the devices of a home what energy costs."""

    command: str | None = None
    duration: float | None = None
    """For how long, in min."""
    durationIndefinite: bool | None = None
    """True when there is no end."""
    startDateTime: datetime | None = None
    providerID: int | None = None
    PanPricingDetails: list[PanPricingDetail] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PanPricingDetail(Record):
    """One price."""

    alternateCostDelivered: float | None = None
    """What the energy costs otherwise, such as its emissions."""
    alternateCostUnit: str | None = None
    currentTimeDate: datetime | None = None
    generationPrice: Decimal | None = None
    generationPriceRatio: float | None = None
    price: Decimal | None = None
    """Per unitOfMeasure, in the currency's base unit."""
    priceRatio: float | None = None
    priceTier: int | None = None
    priceTierCount: int | None = None
    priceTierLabel: str | None = None
    rateLabel: str | None = None
    registerTier: str | None = None
    unitOfMeasure: str | None = None


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


def read_EndDeviceControls(e: Element) -> EndDeviceControls:
    o = new(EndDeviceControls)
    k = children(e)
    i = 0
    o.EndDeviceControl = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}EndDeviceControl":
        o.EndDeviceControl.append(read_EndDeviceControl(c))
        i += 1
    o.EndDeviceControlType = [read_EndDeviceControlType(c) for c in k[i:-1]]
    return o


def write_EndDeviceControls(o: EndDeviceControls, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for end_device_control in o.EndDeviceControl:
        write_EndDeviceControl(end_device_control, "edc:EndDeviceControl", put)
    for end_device_control_type in o.EndDeviceControlType:
        write_EndDeviceControlType(end_device_control_type, "edc:EndDeviceControlType", put)
    put(f"</{tag}>")


def read_EndDeviceControl(e: Element) -> EndDeviceControl:
    o = new(EndDeviceControl)
    o.PanDemandResponse = o.PanDisplay = o.PanPricing = o.EndDeviceControlType = None
    o.primaryDeviceTiming = o.secondaryDeviceTiming = None
    k = children(e)
    i = 0
    if len(k) > 7 and k[6].tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}reason":
        o.mRID = k[0].text or ""
        o.drProgramLevel = to_int(k[1].text)
        o.drProgramMandatory = to_bool(k[2].text)
        o.issuerID = k[3].text or ""
        o.issuerTrackingID = k[4].text or ""
        o.priceSignal = to_float(k[5].text)
        o.reason = k[6].text or ""
        i = 7
    else:
        o.mRID = o.drProgramLevel = o.drProgramMandatory = o.issuerID = o.issuerTrackingID = None
        o.priceSignal = o.reason = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}drProgramLevel":
            o.drProgramLevel = to_int(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}drProgramMandatory":
            o.drProgramMandatory = to_bool(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}issuerID":
            o.issuerID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}issuerTrackingID":
            o.issuerTrackingID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}priceSignal":
            o.priceSignal = to_float(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}reason":
            o.reason = c.text or ""
            i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}PanDemandResponse":
        o.PanDemandResponse = read_PanDemandResponse(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}PanDisplay":
        o.PanDisplay = read_PanDisplay(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}PanPricing":
        o.PanPricing = read_PanPricing(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}EndDeviceControlType":
        o.EndDeviceControlType = read_EndDeviceControlTypeRef(c)
        i += 1
    o.EndDeviceGroups = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}EndDeviceGroups":
        o.EndDeviceGroups.append(read_EndDeviceGroup(c))
        i += 1
    o.EndDevices = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}EndDevices":
        o.EndDevices.append(read_EndDevice(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}primaryDeviceTiming":
        o.primaryDeviceTiming = read_EndDeviceTiming(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}secondaryDeviceTiming":
        o.secondaryDeviceTiming = read_EndDeviceTiming(c)
        i += 1
    o.UsagePointGroups = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}UsagePointGroups":
        o.UsagePointGroups.append(read_UsagePointGroup(c))
        i += 1
    o.UsagePoints = [read_UsagePoint(c) for c in k[i:-1]]
    return o


def write_EndDeviceControl(o: EndDeviceControl, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<edc:mRID>{text(o.mRID)}</edc:mRID>")
    if o.drProgramLevel is not None:
        put(f"<edc:drProgramLevel>{o.drProgramLevel}</edc:drProgramLevel>")
    if o.drProgramMandatory is not None:
        put(f"<edc:drProgramMandatory>{boolean(o.drProgramMandatory)}</edc:drProgramMandatory>")
    if o.issuerID is not None:
        put(f"<edc:issuerID>{text(o.issuerID)}</edc:issuerID>")
    if o.issuerTrackingID is not None:
        put(f"<edc:issuerTrackingID>{text(o.issuerTrackingID)}</edc:issuerTrackingID>")
    if o.priceSignal is not None:
        put(f"<edc:priceSignal>{number(o.priceSignal)}</edc:priceSignal>")
    if o.reason is not None:
        put(f"<edc:reason>{text(o.reason)}</edc:reason>")
    if o.PanDemandResponse is not None:
        write_PanDemandResponse(o.PanDemandResponse, "edc:PanDemandResponse", put)
    if o.PanDisplay is not None:
        write_PanDisplay(o.PanDisplay, "edc:PanDisplay", put)
    if o.PanPricing is not None:
        write_PanPricing(o.PanPricing, "edc:PanPricing", put)
    if o.EndDeviceControlType is not None:
        write_EndDeviceControlTypeRef(o.EndDeviceControlType, "edc:EndDeviceControlType", put)
    for end_device_groups in o.EndDeviceGroups:
        write_EndDeviceGroup(end_device_groups, "edc:EndDeviceGroups", put)
    for end_devices in o.EndDevices:
        write_EndDevice(end_devices, "edc:EndDevices", put)
    if o.primaryDeviceTiming is not None:
        write_EndDeviceTiming(o.primaryDeviceTiming, "edc:primaryDeviceTiming", put)
    if o.secondaryDeviceTiming is not None:
        write_EndDeviceTiming(o.secondaryDeviceTiming, "edc:secondaryDeviceTiming", put)
    for usage_point_groups in o.UsagePointGroups:
        write_UsagePointGroup(usage_point_groups, "edc:UsagePointGroups", put)
    for usage_points in o.UsagePoints:
        write_UsagePoint(usage_points, "edc:UsagePoints", put)
    put(f"</{tag}>")


def read_EndDeviceControlTypeRef(e: Element) -> EndDeviceControlTypeRef:
    o = new(EndDeviceControlTypeRef)
    o.ref = e.get("ref")
    return o


def write_EndDeviceControlTypeRef(o: EndDeviceControlTypeRef, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}")
    if o.ref is not None:
        put(f' ref="{attribute(o.ref)}"')
    put("/>")


def read_EndDeviceControlType(e: Element) -> EndDeviceControlType:
    o = new(EndDeviceControlType)
    k = children(e)
    i = 0
    if len(k) > 5 and k[4].tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}type":
        o.mRID = k[0].text or ""
        o.domain = k[1].text or ""
        o.eventOrAction = k[2].text or ""
        o.subDomain = k[3].text or ""
        o.type = k[4].text or ""
        i = 5
    else:
        o.mRID = o.domain = o.eventOrAction = o.subDomain = o.type = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}domain":
            o.domain = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}eventOrAction":
            o.eventOrAction = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}subDomain":
            o.subDomain = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}type":
            o.type = c.text or ""
            i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_EndDeviceControlType(o: EndDeviceControlType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<edc:mRID>{text(o.mRID)}</edc:mRID>")
    if o.domain is not None:
        put(f"<edc:domain>{text(o.domain)}</edc:domain>")
    if o.eventOrAction is not None:
        put(f"<edc:eventOrAction>{text(o.eventOrAction)}</edc:eventOrAction>")
    if o.subDomain is not None:
        put(f"<edc:subDomain>{text(o.subDomain)}</edc:subDomain>")
    if o.type is not None:
        put(f"<edc:type>{text(o.type)}</edc:type>")
    for names in o.Names:
        write_Name(names, "edc:Names", put)
    put(f"</{tag}>")


def read_EndDevice(e: Element) -> EndDevice:
    o = new(EndDevice)
    k = children(e)
    i = 0
    if len(k) > 4 and k[3].tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}electronicAddress":
        o.mRID = k[0].text or ""
        o.installCode = k[1].text or ""
        o.isPan = to_bool(k[2].text)
        o.electronicAddress = read_ElectronicAddress(k[3])
        i = 4
    else:
        o.mRID = o.installCode = o.isPan = o.electronicAddress = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}installCode":
            o.installCode = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}isPan":
            o.isPan = to_bool(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}electronicAddress":
            o.electronicAddress = read_ElectronicAddress(c)
            i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_EndDevice(o: EndDevice, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<edc:mRID>{text(o.mRID)}</edc:mRID>")
    if o.installCode is not None:
        put(f"<edc:installCode>{text(o.installCode)}</edc:installCode>")
    if o.isPan is not None:
        put(f"<edc:isPan>{boolean(o.isPan)}</edc:isPan>")
    if o.electronicAddress is not None:
        write_ElectronicAddress(o.electronicAddress, "edc:electronicAddress", put)
    for names in o.Names:
        write_Name(names, "edc:Names", put)
    put(f"</{tag}>")


def read_ElectronicAddress(e: Element) -> ElectronicAddress:
    o = new(ElectronicAddress)
    if len(e) == 8:
        o.email1 = e[0].text or ""
        o.email2 = e[1].text or ""
        o.lan = e[2].text or ""
        o.mac = e[3].text or ""
        o.password = e[4].text or ""
        o.radio = e[5].text or ""
        o.userID = e[6].text or ""
        o.web = e[7].text or ""
        return o
    o.email1 = o.email2 = o.lan = o.mac = o.password = o.radio = o.userID = o.web = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}email1":
        o.email1 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}email2":
        o.email2 = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}lan":
        o.lan = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}mac":
        o.mac = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}password":
        o.password = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}radio":
        o.radio = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}userID":
        o.userID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}web":
        o.web = c.text or ""
    return o


def write_ElectronicAddress(o: ElectronicAddress, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.email1 is not None:
        put(f"<edc:email1>{text(o.email1)}</edc:email1>")
    if o.email2 is not None:
        put(f"<edc:email2>{text(o.email2)}</edc:email2>")
    if o.lan is not None:
        put(f"<edc:lan>{text(o.lan)}</edc:lan>")
    if o.mac is not None:
        put(f"<edc:mac>{text(o.mac)}</edc:mac>")
    if o.password is not None:
        put(f"<edc:password>{text(o.password)}</edc:password>")
    if o.radio is not None:
        put(f"<edc:radio>{text(o.radio)}</edc:radio>")
    if o.userID is not None:
        put(f"<edc:userID>{text(o.userID)}</edc:userID>")
    if o.web is not None:
        put(f"<edc:web>{text(o.web)}</edc:web>")
    put(f"</{tag}>")


def read_EndDeviceGroup(e: Element) -> EndDeviceGroup:
    o = new(EndDeviceGroup)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_EndDeviceGroup(o: EndDeviceGroup, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<edc:mRID>{text(o.mRID)}</edc:mRID>")
    for names in o.Names:
        write_Name(names, "edc:Names", put)
    put(f"</{tag}>")


def read_UsagePoint(e: Element) -> UsagePoint:
    o = new(UsagePoint)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_UsagePoint(o: UsagePoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<edc:mRID>{text(o.mRID)}</edc:mRID>")
    for names in o.Names:
        write_Name(names, "edc:Names", put)
    put(f"</{tag}>")


def read_UsagePointGroup(e: Element) -> UsagePointGroup:
    o = new(UsagePointGroup)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_UsagePointGroup(o: UsagePointGroup, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<edc:mRID>{text(o.mRID)}</edc:mRID>")
    for names in o.Names:
        write_Name(names, "edc:Names", put)
    put(f"</{tag}>")


def read_EndDeviceTiming(e: Element) -> EndDeviceTiming:
    o = new(EndDeviceTiming)
    if len(e) == 4:
        o.duration = to_float(e[0].text)
        o.durationIndefinite = to_bool(e[1].text)
        o.randomisation = to_literal(e[2].text)
        o.interval = read_DateTimeInterval(e[3])
        return o
    o.duration = o.durationIndefinite = o.randomisation = o.interval = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}duration":
        o.duration = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}durationIndefinite":
        o.durationIndefinite = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}randomisation":
        o.randomisation = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}interval":
        o.interval = read_DateTimeInterval(c)
    return o


def write_EndDeviceTiming(o: EndDeviceTiming, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.duration is not None:
        put(f"<edc:duration>{number(o.duration)}</edc:duration>")
    if o.durationIndefinite is not None:
        put(f"<edc:durationIndefinite>{boolean(o.durationIndefinite)}</edc:durationIndefinite>")
    if o.randomisation is not None:
        put(f"<edc:randomisation>{text(o.randomisation)}</edc:randomisation>")
    if o.interval is not None:
        write_DateTimeInterval(o.interval, "edc:interval", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}end":
        o.end = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}start":
        o.start = to_datetime(c.text)
    return o


def write_DateTimeInterval(o: DateTimeInterval, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.end is not None:
        put(f"<edc:end>{stamp(o.end)}</edc:end>")
    if o.start is not None:
        put(f"<edc:start>{stamp(o.start)}</edc:start>")
    put(f"</{tag}>")


def read_PanDemandResponse(e: Element) -> PanDemandResponse:
    o = new(PanDemandResponse)
    o.command = o.duration = o.durationIndefinite = o.startDateTime = o.avgLoadAdjustment = None
    o.cancelControlMode = o.cancelDateTime = o.cancelNow = o.coolingOffset = o.coolingSetpoint = None
    o.criticalityLevel = o.dutyCycle = o.enrollmentGroup = o.heatingOffset = o.heatingSetpoint = None
    o.appliance = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}command":
        o.command = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}duration":
        o.duration = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}durationIndefinite":
        o.durationIndefinite = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}startDateTime":
        o.startDateTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}avgLoadAdjustment":
        o.avgLoadAdjustment = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}cancelControlMode":
        o.cancelControlMode = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}cancelDateTime":
        o.cancelDateTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}cancelNow":
        o.cancelNow = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}coolingOffset":
        o.coolingOffset = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}coolingSetpoint":
        o.coolingSetpoint = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}criticalityLevel":
        o.criticalityLevel = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}dutyCycle":
        o.dutyCycle = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}enrollmentGroup":
        o.enrollmentGroup = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}heatingOffset":
        o.heatingOffset = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}heatingSetpoint":
        o.heatingSetpoint = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}appliance":
        o.appliance = read_ControlledAppliance(c)
    return o


def write_PanDemandResponse(o: PanDemandResponse, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.command is not None:
        put(f"<edc:command>{text(o.command)}</edc:command>")
    if o.duration is not None:
        put(f"<edc:duration>{number(o.duration)}</edc:duration>")
    if o.durationIndefinite is not None:
        put(f"<edc:durationIndefinite>{boolean(o.durationIndefinite)}</edc:durationIndefinite>")
    if o.startDateTime is not None:
        put(f"<edc:startDateTime>{stamp(o.startDateTime)}</edc:startDateTime>")
    if o.avgLoadAdjustment is not None:
        put(f"<edc:avgLoadAdjustment>{number(o.avgLoadAdjustment)}</edc:avgLoadAdjustment>")
    if o.cancelControlMode is not None:
        put(f"<edc:cancelControlMode>{text(o.cancelControlMode)}</edc:cancelControlMode>")
    if o.cancelDateTime is not None:
        put(f"<edc:cancelDateTime>{stamp(o.cancelDateTime)}</edc:cancelDateTime>")
    if o.cancelNow is not None:
        put(f"<edc:cancelNow>{boolean(o.cancelNow)}</edc:cancelNow>")
    if o.coolingOffset is not None:
        put(f"<edc:coolingOffset>{number(o.coolingOffset)}</edc:coolingOffset>")
    if o.coolingSetpoint is not None:
        put(f"<edc:coolingSetpoint>{number(o.coolingSetpoint)}</edc:coolingSetpoint>")
    if o.criticalityLevel is not None:
        put(f"<edc:criticalityLevel>{text(o.criticalityLevel)}</edc:criticalityLevel>")
    if o.dutyCycle is not None:
        put(f"<edc:dutyCycle>{number(o.dutyCycle)}</edc:dutyCycle>")
    if o.enrollmentGroup is not None:
        put(f"<edc:enrollmentGroup>{text(o.enrollmentGroup)}</edc:enrollmentGroup>")
    if o.heatingOffset is not None:
        put(f"<edc:heatingOffset>{number(o.heatingOffset)}</edc:heatingOffset>")
    if o.heatingSetpoint is not None:
        put(f"<edc:heatingSetpoint>{number(o.heatingSetpoint)}</edc:heatingSetpoint>")
    if o.appliance is not None:
        write_ControlledAppliance(o.appliance, "edc:appliance", put)
    put(f"</{tag}>")


def read_ControlledAppliance(e: Element) -> ControlledAppliance:
    o = new(ControlledAppliance)
    o.isElectricVehicle = o.isExteriorLighting = o.isGenerationSystem = o.isHvacCompressorOrFurnace = None
    o.isInteriorLighting = o.isIrrigationPump = o.isManagedCommercialIndustrialLoad = None
    o.isPoolPumpSpaJacuzzi = o.isSimpleMiscLoad = o.isSmartAppliance = o.isStripAndBaseboardHeater = None
    o.isWaterHeater = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}isElectricVehicle":
        o.isElectricVehicle = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}isExteriorLighting":
        o.isExteriorLighting = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}isGenerationSystem":
        o.isGenerationSystem = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}isHvacCompressorOrFurnace":
        o.isHvacCompressorOrFurnace = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}isInteriorLighting":
        o.isInteriorLighting = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}isIrrigationPump":
        o.isIrrigationPump = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}isManagedCommercialIndustrialLoad":
        o.isManagedCommercialIndustrialLoad = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}isPoolPumpSpaJacuzzi":
        o.isPoolPumpSpaJacuzzi = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}isSimpleMiscLoad":
        o.isSimpleMiscLoad = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}isSmartAppliance":
        o.isSmartAppliance = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}isStripAndBaseboardHeater":
        o.isStripAndBaseboardHeater = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}isWaterHeater":
        o.isWaterHeater = to_bool(c.text)
    return o


def write_ControlledAppliance(o: ControlledAppliance, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.isElectricVehicle is not None:
        put(f"<edc:isElectricVehicle>{boolean(o.isElectricVehicle)}</edc:isElectricVehicle>")
    if o.isExteriorLighting is not None:
        put(f"<edc:isExteriorLighting>{boolean(o.isExteriorLighting)}</edc:isExteriorLighting>")
    if o.isGenerationSystem is not None:
        put(f"<edc:isGenerationSystem>{boolean(o.isGenerationSystem)}</edc:isGenerationSystem>")
    if o.isHvacCompressorOrFurnace is not None:
        put(f"<edc:isHvacCompressorOrFurnace>{boolean(o.isHvacCompressorOrFurnace)}</edc:isHvacCompressorOrFurnace>")
    if o.isInteriorLighting is not None:
        put(f"<edc:isInteriorLighting>{boolean(o.isInteriorLighting)}</edc:isInteriorLighting>")
    if o.isIrrigationPump is not None:
        put(f"<edc:isIrrigationPump>{boolean(o.isIrrigationPump)}</edc:isIrrigationPump>")
    if o.isManagedCommercialIndustrialLoad is not None:
        put(
            f"<edc:isManagedCommercialIndustrialLoad>{boolean(o.isManagedCommercialIndustrialLoad)}</edc:isManagedCommercialIndustrialLoad>"
        )
    if o.isPoolPumpSpaJacuzzi is not None:
        put(f"<edc:isPoolPumpSpaJacuzzi>{boolean(o.isPoolPumpSpaJacuzzi)}</edc:isPoolPumpSpaJacuzzi>")
    if o.isSimpleMiscLoad is not None:
        put(f"<edc:isSimpleMiscLoad>{boolean(o.isSimpleMiscLoad)}</edc:isSimpleMiscLoad>")
    if o.isSmartAppliance is not None:
        put(f"<edc:isSmartAppliance>{boolean(o.isSmartAppliance)}</edc:isSmartAppliance>")
    if o.isStripAndBaseboardHeater is not None:
        put(f"<edc:isStripAndBaseboardHeater>{boolean(o.isStripAndBaseboardHeater)}</edc:isStripAndBaseboardHeater>")
    if o.isWaterHeater is not None:
        put(f"<edc:isWaterHeater>{boolean(o.isWaterHeater)}</edc:isWaterHeater>")
    put(f"</{tag}>")


def read_PanDisplay(e: Element) -> PanDisplay:
    o = new(PanDisplay)
    if len(e) == 8:
        o.command = e[0].text or ""
        o.duration = to_float(e[1].text)
        o.durationIndefinite = to_bool(e[2].text)
        o.startDateTime = to_datetime(e[3].text)
        o.confirmationRequired = to_bool(e[4].text)
        o.priority = e[5].text or ""
        o.textMessage = e[6].text or ""
        o.transmissionMode = to_literal(e[7].text)
        return o
    o.command = o.duration = o.durationIndefinite = o.startDateTime = o.confirmationRequired = None
    o.priority = o.textMessage = o.transmissionMode = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}command":
        o.command = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}duration":
        o.duration = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}durationIndefinite":
        o.durationIndefinite = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}startDateTime":
        o.startDateTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}confirmationRequired":
        o.confirmationRequired = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}priority":
        o.priority = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}textMessage":
        o.textMessage = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}transmissionMode":
        o.transmissionMode = to_literal(c.text)
    return o


def write_PanDisplay(o: PanDisplay, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.command is not None:
        put(f"<edc:command>{text(o.command)}</edc:command>")
    if o.duration is not None:
        put(f"<edc:duration>{number(o.duration)}</edc:duration>")
    if o.durationIndefinite is not None:
        put(f"<edc:durationIndefinite>{boolean(o.durationIndefinite)}</edc:durationIndefinite>")
    if o.startDateTime is not None:
        put(f"<edc:startDateTime>{stamp(o.startDateTime)}</edc:startDateTime>")
    if o.confirmationRequired is not None:
        put(f"<edc:confirmationRequired>{boolean(o.confirmationRequired)}</edc:confirmationRequired>")
    if o.priority is not None:
        put(f"<edc:priority>{text(o.priority)}</edc:priority>")
    if o.textMessage is not None:
        put(f"<edc:textMessage>{text(o.textMessage)}</edc:textMessage>")
    if o.transmissionMode is not None:
        put(f"<edc:transmissionMode>{text(o.transmissionMode)}</edc:transmissionMode>")
    put(f"</{tag}>")


def read_PanPricing(e: Element) -> PanPricing:
    o = new(PanPricing)
    k = children(e)
    i = 0
    if len(k) > 5 and k[4].tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}providerID":
        o.command = k[0].text or ""
        o.duration = to_float(k[1].text)
        o.durationIndefinite = to_bool(k[2].text)
        o.startDateTime = to_datetime(k[3].text)
        o.providerID = to_int(k[4].text)
        i = 5
    else:
        o.command = o.duration = o.durationIndefinite = o.startDateTime = o.providerID = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}command":
            o.command = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}duration":
            o.duration = to_float(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}durationIndefinite":
            o.durationIndefinite = to_bool(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}startDateTime":
            o.startDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}providerID":
            o.providerID = to_int(c.text)
            i += 1
    o.PanPricingDetails = [read_PanPricingDetail(c) for c in k[i:-1]]
    return o


def write_PanPricing(o: PanPricing, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.command is not None:
        put(f"<edc:command>{text(o.command)}</edc:command>")
    if o.duration is not None:
        put(f"<edc:duration>{number(o.duration)}</edc:duration>")
    if o.durationIndefinite is not None:
        put(f"<edc:durationIndefinite>{boolean(o.durationIndefinite)}</edc:durationIndefinite>")
    if o.startDateTime is not None:
        put(f"<edc:startDateTime>{stamp(o.startDateTime)}</edc:startDateTime>")
    if o.providerID is not None:
        put(f"<edc:providerID>{o.providerID}</edc:providerID>")
    for pan_pricing_details in o.PanPricingDetails:
        write_PanPricingDetail(pan_pricing_details, "edc:PanPricingDetails", put)
    put(f"</{tag}>")


def read_PanPricingDetail(e: Element) -> PanPricingDetail:
    o = new(PanPricingDetail)
    o.alternateCostDelivered = o.alternateCostUnit = o.currentTimeDate = o.generationPrice = None
    o.generationPriceRatio = o.price = o.priceRatio = o.priceTier = o.priceTierCount = None
    o.priceTierLabel = o.rateLabel = o.registerTier = o.unitOfMeasure = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}alternateCostDelivered":
        o.alternateCostDelivered = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}alternateCostUnit":
        o.alternateCostUnit = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}currentTimeDate":
        o.currentTimeDate = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}generationPrice":
        o.generationPrice = to_decimal(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}generationPriceRatio":
        o.generationPriceRatio = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}price":
        o.price = to_decimal(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}priceRatio":
        o.priceRatio = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}priceTier":
        o.priceTier = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}priceTierCount":
        o.priceTierCount = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}priceTierLabel":
        o.priceTierLabel = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}rateLabel":
        o.rateLabel = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}registerTier":
        o.registerTier = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}unitOfMeasure":
        o.unitOfMeasure = c.text or ""
    return o


def write_PanPricingDetail(o: PanPricingDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.alternateCostDelivered is not None:
        put(f"<edc:alternateCostDelivered>{number(o.alternateCostDelivered)}</edc:alternateCostDelivered>")
    if o.alternateCostUnit is not None:
        put(f"<edc:alternateCostUnit>{text(o.alternateCostUnit)}</edc:alternateCostUnit>")
    if o.currentTimeDate is not None:
        put(f"<edc:currentTimeDate>{stamp(o.currentTimeDate)}</edc:currentTimeDate>")
    if o.generationPrice is not None:
        put(f"<edc:generationPrice>{decimal(o.generationPrice)}</edc:generationPrice>")
    if o.generationPriceRatio is not None:
        put(f"<edc:generationPriceRatio>{number(o.generationPriceRatio)}</edc:generationPriceRatio>")
    if o.price is not None:
        put(f"<edc:price>{decimal(o.price)}</edc:price>")
    if o.priceRatio is not None:
        put(f"<edc:priceRatio>{number(o.priceRatio)}</edc:priceRatio>")
    if o.priceTier is not None:
        put(f"<edc:priceTier>{o.priceTier}</edc:priceTier>")
    if o.priceTierCount is not None:
        put(f"<edc:priceTierCount>{o.priceTierCount}</edc:priceTierCount>")
    if o.priceTierLabel is not None:
        put(f"<edc:priceTierLabel>{text(o.priceTierLabel)}</edc:priceTierLabel>")
    if o.rateLabel is not None:
        put(f"<edc:rateLabel>{text(o.rateLabel)}</edc:rateLabel>")
    if o.registerTier is not None:
        put(f"<edc:registerTier>{text(o.registerTier)}</edc:registerTier>")
    if o.unitOfMeasure is not None:
        put(f"<edc:unitOfMeasure>{text(o.unitOfMeasure)}</edc:unitOfMeasure>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<edc:name>{text(o.name)}</edc:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "edc:NameType", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<edc:description>{text(o.description)}</edc:description>")
    put(f"<edc:name>{text(o.name)}</edc:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "edc:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/EndDeviceControls#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<edc:description>{text(o.description)}</edc:description>")
    put(f"<edc:name>{text(o.name)}</edc:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2011/EndDeviceControls#}EndDeviceControls",
        EndDeviceControls,
        read_EndDeviceControls,
        "edc:EndDeviceControls",
        write_EndDeviceControls,
        XMLNS,
    ),
)
