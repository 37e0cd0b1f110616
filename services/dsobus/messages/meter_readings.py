# Generated from xsd/MeterReadings.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2011/MeterReadings#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from dsobus.messages import meter_readings as this
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
)

XMLNS = ' xmlns:mr="http://iec.ch/TC57/2011/MeterReadings#"'

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


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterReadings(Record):
    """Type MeterReadings."""

    EndDeviceEventType: list[this.EndDeviceEventType] = field(default_factory=list)
    MeterReading: list[this.MeterReading] = field(default_factory=list)
    ReadingQualityType: list[this.ReadingQualityType] = field(default_factory=list)
    ReadingType: list[this.ReadingType] = field(default_factory=list)
    """Types that the readings refer to; codes of the standard need not be listed."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterReading(Record):
    """What has been read from one meter."""

    isCoincidentTrigger: bool | None = None
    """True when all of it was read at one moment, on one trigger."""
    EndDeviceEvents: list[EndDeviceEvent] = field(default_factory=list)
    IntervalBlocks: list[IntervalBlock] = field(default_factory=list)
    Meter: this.Meter | None = None
    Readings: list[Reading] = field(default_factory=list)
    UsagePoint: this.UsagePoint | None = None
    valuesInterval: DateTimeInterval | None = None
    """The time that the values span."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Meter(Record):
    """The meter that was read."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)
    status: Status | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class UsagePoint(Record):
    """Where the meter is installed."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class IntervalBlock(Record):
    """Consecutive values of one reading type, one for each interval."""

    IntervalReadings: list[IntervalReading] = field(default_factory=list)
    PendingCalculation: this.PendingCalculation | None = None
    ReadingType: ReadingTypeRef


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class IntervalReading(Record):
    """The value of one interval."""

    reportedDateTime: datetime | None = None
    """When the reading system recorded the value."""
    source: str | None = None
    """The system that supplied the value first."""
    timeStamp: datetime | None = None
    """The end of the interval."""
    value: float | None = None
    """In the unit of the reading type."""
    ReadingQualities: list[ReadingQuality] = field(default_factory=list)
    timePeriod: DateTimeInterval | None = None


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
    value: float | None = None
    """In the unit of the reading type."""
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
class PendingCalculation(Record):
    """A calculation that the receiver has still to do on the raw values."""

    multiplyBeforeAdd: bool | None = None
    """True when the scalar comes before the offset."""
    offset: int | None = None
    """Added to the value."""
    scalarDenominator: int | None = None
    scalarFloat: float | None = None
    """Multiplier; alternatively a fraction is given."""
    scalarNumerator: int | None = None
    ReadingType: ReadingTypeRef
    """Type of the result."""


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
    Names: Name


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
    Names: Name


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEvent(Record):
    """An event that came along with the readings; as in the EndDeviceEvents profile."""

    mRID: str | None = None
    createdDateTime: datetime
    """When the device saw it happen."""
    issuerID: str | None = None
    issuerTrackingID: str | None = None
    reason: str | None = None
    severity: str | None = None
    userID: str | None = None
    Assets: Asset | None = None
    EndDeviceEventDetails: list[EndDeviceEventDetail] = field(default_factory=list)
    EndDeviceEventType: EndDeviceEventTypeRef
    Names: list[Name] = field(default_factory=list)
    status: Status | None = None
    UsagePoint: this.UsagePoint | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Asset(Record):
    """Type Asset."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventDetail(Record):
    """Type EndDeviceEventDetail."""

    name: str
    value: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventTypeRef(Record):
    """Refers to an event type by its code, such as 3.26.0.85, or by mRID or name."""

    ref: str | None = None

    COMPOSED = frozenset(["ref"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceEventType(Record):
    """Type EndDeviceEventType."""

    mRID: str | None = None
    domain: str | None = None
    eventOrAction: str | None = None
    subDomain: str | None = None
    type: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Status(Record):
    """Type Status."""

    dateTime: datetime | None = None
    reason: str | None = None
    remark: str | None = None
    value: str | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class DateTimeInterval(Record):
    """Type DateTimeInterval."""

    end: datetime | None = None
    start: datetime | None = None


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


def read_MeterReadings(e: Element) -> MeterReadings:
    o = new(MeterReadings)
    k = children(e)
    i = 0
    o.EndDeviceEventType = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}EndDeviceEventType":
        o.EndDeviceEventType.append(read_EndDeviceEventType(c))
        i += 1
    o.MeterReading = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}MeterReading":
        o.MeterReading.append(read_MeterReading(c))
        i += 1
    o.ReadingQualityType = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}ReadingQualityType":
        o.ReadingQualityType.append(read_ReadingQualityType(c))
        i += 1
    o.ReadingType = [read_ReadingType(c) for c in k[i:-1]]
    return o


def write_MeterReadings(o: MeterReadings, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for end_device_event_type in o.EndDeviceEventType:
        write_EndDeviceEventType(end_device_event_type, "mr:EndDeviceEventType", put)
    for meter_reading in o.MeterReading:
        write_MeterReading(meter_reading, "mr:MeterReading", put)
    for reading_quality_type in o.ReadingQualityType:
        write_ReadingQualityType(reading_quality_type, "mr:ReadingQualityType", put)
    for reading_type in o.ReadingType:
        write_ReadingType(reading_type, "mr:ReadingType", put)
    put(f"</{tag}>")


def read_MeterReading(e: Element) -> MeterReading:
    o = new(MeterReading)
    o.isCoincidentTrigger = o.Meter = o.UsagePoint = o.valuesInterval = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}isCoincidentTrigger":
        o.isCoincidentTrigger = to_bool(c.text)
        i += 1
    o.EndDeviceEvents = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}EndDeviceEvents":
        o.EndDeviceEvents.append(read_EndDeviceEvent(c))
        i += 1
    o.IntervalBlocks = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}IntervalBlocks":
        o.IntervalBlocks.append(read_IntervalBlock(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}Meter":
        o.Meter = read_Meter(c)
        i += 1
    o.Readings = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}Readings":
        o.Readings.append(read_Reading(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}UsagePoint":
        o.UsagePoint = read_UsagePoint(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}valuesInterval":
        o.valuesInterval = read_DateTimeInterval(c)
    return o


def write_MeterReading(o: MeterReading, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.isCoincidentTrigger is not None:
        put(f"<mr:isCoincidentTrigger>{boolean(o.isCoincidentTrigger)}</mr:isCoincidentTrigger>")
    for end_device_events in o.EndDeviceEvents:
        write_EndDeviceEvent(end_device_events, "mr:EndDeviceEvents", put)
    for interval_blocks in o.IntervalBlocks:
        write_IntervalBlock(interval_blocks, "mr:IntervalBlocks", put)
    if o.Meter is not None:
        write_Meter(o.Meter, "mr:Meter", put)
    for readings in o.Readings:
        write_Reading(readings, "mr:Readings", put)
    if o.UsagePoint is not None:
        write_UsagePoint(o.UsagePoint, "mr:UsagePoint", put)
    if o.valuesInterval is not None:
        write_DateTimeInterval(o.valuesInterval, "mr:valuesInterval", put)
    put(f"</{tag}>")


def read_Meter(e: Element) -> Meter:
    o = new(Meter)
    o.mRID = o.status = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}status":
        o.status = read_Status(c)
    return o


def write_Meter(o: Meter, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mr:mRID>{text(o.mRID)}</mr:mRID>")
    for names in o.Names:
        write_Name(names, "mr:Names", put)
    if o.status is not None:
        write_Status(o.status, "mr:status", put)
    put(f"</{tag}>")


def read_UsagePoint(e: Element) -> UsagePoint:
    o = new(UsagePoint)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_UsagePoint(o: UsagePoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mr:mRID>{text(o.mRID)}</mr:mRID>")
    for names in o.Names:
        write_Name(names, "mr:Names", put)
    put(f"</{tag}>")


def read_IntervalBlock(e: Element) -> IntervalBlock:
    o = new(IntervalBlock)
    o.PendingCalculation = None
    k = children(e)
    i = 0
    o.IntervalReadings = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}IntervalReadings":
        o.IntervalReadings.append(read_IntervalReading(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}PendingCalculation":
        o.PendingCalculation = read_PendingCalculation(c)
        i += 1
    o.ReadingType = read_ReadingTypeRef(k[i])
    return o


def write_IntervalBlock(o: IntervalBlock, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for interval_readings in o.IntervalReadings:
        write_IntervalReading(interval_readings, "mr:IntervalReadings", put)
    if o.PendingCalculation is not None:
        write_PendingCalculation(o.PendingCalculation, "mr:PendingCalculation", put)
    write_ReadingTypeRef(o.ReadingType, "mr:ReadingType", put)
    put(f"</{tag}>")


def read_IntervalReading(e: Element) -> IntervalReading:
    o = new(IntervalReading)
    o.timePeriod = None
    k = children(e)
    i = 0
    if len(k) > 4 and k[3].tag == "{http://iec.ch/TC57/2011/MeterReadings#}value":
        o.reportedDateTime = to_datetime(k[0].text)
        o.source = k[1].text or ""
        o.timeStamp = to_datetime(k[2].text)
        o.value = to_float(k[3].text)
        i = 4
    else:
        o.reportedDateTime = o.source = o.timeStamp = o.value = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}reportedDateTime":
            o.reportedDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}source":
            o.source = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}timeStamp":
            o.timeStamp = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}value":
            o.value = to_float(c.text)
            i += 1
    o.ReadingQualities = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}ReadingQualities":
        o.ReadingQualities.append(read_ReadingQuality(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}timePeriod":
        o.timePeriod = read_DateTimeInterval(c)
    return o


def write_IntervalReading(o: IntervalReading, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.reportedDateTime is not None:
        put(f"<mr:reportedDateTime>{stamp(o.reportedDateTime)}</mr:reportedDateTime>")
    if o.source is not None:
        put(f"<mr:source>{text(o.source)}</mr:source>")
    if o.timeStamp is not None:
        put(f"<mr:timeStamp>{stamp(o.timeStamp)}</mr:timeStamp>")
    if o.value is not None:
        put(f"<mr:value>{number(o.value)}</mr:value>")
    for reading_qualities in o.ReadingQualities:
        write_ReadingQuality(reading_qualities, "mr:ReadingQualities", put)
    if o.timePeriod is not None:
        write_DateTimeInterval(o.timePeriod, "mr:timePeriod", put)
    put(f"</{tag}>")


def read_Reading(e: Element) -> Reading:
    o = new(Reading)
    o.timePeriod = None
    k = children(e)
    i = 0
    if len(k) > 5 and k[4].tag == "{http://iec.ch/TC57/2011/MeterReadings#}value":
        o.reason = to_literal(k[0].text)
        o.reportedDateTime = to_datetime(k[1].text)
        o.source = k[2].text or ""
        o.timeStamp = to_datetime(k[3].text)
        o.value = to_float(k[4].text)
        i = 5
    else:
        o.reason = o.reportedDateTime = o.source = o.timeStamp = o.value = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}reason":
            o.reason = to_literal(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}reportedDateTime":
            o.reportedDateTime = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}source":
            o.source = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}timeStamp":
            o.timeStamp = to_datetime(c.text)
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}value":
            o.value = to_float(c.text)
            i += 1
    o.ReadingQualities = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}ReadingQualities":
        o.ReadingQualities.append(read_ReadingQuality(c))
        i += 1
    o.ReadingType = read_ReadingTypeRef(k[i])
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}timePeriod":
        o.timePeriod = read_DateTimeInterval(c)
    return o


def write_Reading(o: Reading, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.reason is not None:
        put(f"<mr:reason>{text(o.reason)}</mr:reason>")
    if o.reportedDateTime is not None:
        put(f"<mr:reportedDateTime>{stamp(o.reportedDateTime)}</mr:reportedDateTime>")
    if o.source is not None:
        put(f"<mr:source>{text(o.source)}</mr:source>")
    if o.timeStamp is not None:
        put(f"<mr:timeStamp>{stamp(o.timeStamp)}</mr:timeStamp>")
    if o.value is not None:
        put(f"<mr:value>{number(o.value)}</mr:value>")
    for reading_qualities in o.ReadingQualities:
        write_ReadingQuality(reading_qualities, "mr:ReadingQualities", put)
    write_ReadingTypeRef(o.ReadingType, "mr:ReadingType", put)
    if o.timePeriod is not None:
        write_DateTimeInterval(o.timePeriod, "mr:timePeriod", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}comment":
        o.comment = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}source":
        o.source = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}timeStamp":
        o.timeStamp = to_datetime(c.text)
        i += 1
    o.ReadingQualityType = read_ReadingQualityTypeRef(k[i])
    return o


def write_ReadingQuality(o: ReadingQuality, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.comment is not None:
        put(f"<mr:comment>{text(o.comment)}</mr:comment>")
    if o.source is not None:
        put(f"<mr:source>{text(o.source)}</mr:source>")
    if o.timeStamp is not None:
        put(f"<mr:timeStamp>{stamp(o.timeStamp)}</mr:timeStamp>")
    write_ReadingQualityTypeRef(o.ReadingQualityType, "mr:ReadingQualityType", put)
    put(f"</{tag}>")


def read_PendingCalculation(e: Element) -> PendingCalculation:
    o = new(PendingCalculation)
    if len(e) == 6:
        o.multiplyBeforeAdd = to_bool(e[0].text)
        o.offset = to_int(e[1].text)
        o.scalarDenominator = to_int(e[2].text)
        o.scalarFloat = to_float(e[3].text)
        o.scalarNumerator = to_int(e[4].text)
        o.ReadingType = read_ReadingTypeRef(e[5])
        return o
    o.multiplyBeforeAdd = o.offset = o.scalarDenominator = o.scalarFloat = o.scalarNumerator = None
    if len(e) == 1:
        o.ReadingType = read_ReadingTypeRef(e[0])
        return o
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}multiplyBeforeAdd":
        o.multiplyBeforeAdd = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}offset":
        o.offset = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}scalarDenominator":
        o.scalarDenominator = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}scalarFloat":
        o.scalarFloat = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}scalarNumerator":
        o.scalarNumerator = to_int(c.text)
        i += 1
    o.ReadingType = read_ReadingTypeRef(k[i])
    return o


def write_PendingCalculation(o: PendingCalculation, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.multiplyBeforeAdd is not None:
        put(f"<mr:multiplyBeforeAdd>{boolean(o.multiplyBeforeAdd)}</mr:multiplyBeforeAdd>")
    if o.offset is not None:
        put(f"<mr:offset>{o.offset}</mr:offset>")
    if o.scalarDenominator is not None:
        put(f"<mr:scalarDenominator>{o.scalarDenominator}</mr:scalarDenominator>")
    if o.scalarFloat is not None:
        put(f"<mr:scalarFloat>{number(o.scalarFloat)}</mr:scalarFloat>")
    if o.scalarNumerator is not None:
        put(f"<mr:scalarNumerator>{o.scalarNumerator}</mr:scalarNumerator>")
    write_ReadingTypeRef(o.ReadingType, "mr:ReadingType", put)
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


def read_ReadingType(e: Element) -> ReadingType:
    o = new(ReadingType)
    o.mRID = o.accumulation = o.aggregate = o.commodity = o.consumptionTier = o.cpp = o.currency = None
    o.flowDirection = o.macroPeriod = o.measurementKind = o.measuringPeriod = o.multiplier = o.phases = None
    o.tou = o.unit = o.argument = o.interharmonic = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}accumulation":
        o.accumulation = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}aggregate":
        o.aggregate = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}commodity":
        o.commodity = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}consumptionTier":
        o.consumptionTier = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}cpp":
        o.cpp = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}currency":
        o.currency = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}flowDirection":
        o.flowDirection = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}macroPeriod":
        o.macroPeriod = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}measurementKind":
        o.measurementKind = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}measuringPeriod":
        o.measuringPeriod = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}multiplier":
        o.multiplier = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}phases":
        o.phases = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}tou":
        o.tou = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}unit":
        o.unit = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}argument":
        o.argument = read_RationalNumber(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}interharmonic":
        o.interharmonic = read_ReadingInterharmonic(c)
        i += 1
    o.Names = read_Name(k[i])
    return o


def write_ReadingType(o: ReadingType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mr:mRID>{text(o.mRID)}</mr:mRID>")
    if o.accumulation is not None:
        put(f"<mr:accumulation>{text(o.accumulation)}</mr:accumulation>")
    if o.aggregate is not None:
        put(f"<mr:aggregate>{text(o.aggregate)}</mr:aggregate>")
    if o.commodity is not None:
        put(f"<mr:commodity>{text(o.commodity)}</mr:commodity>")
    if o.consumptionTier is not None:
        put(f"<mr:consumptionTier>{o.consumptionTier}</mr:consumptionTier>")
    if o.cpp is not None:
        put(f"<mr:cpp>{o.cpp}</mr:cpp>")
    if o.currency is not None:
        put(f"<mr:currency>{text(o.currency)}</mr:currency>")
    if o.flowDirection is not None:
        put(f"<mr:flowDirection>{text(o.flowDirection)}</mr:flowDirection>")
    if o.macroPeriod is not None:
        put(f"<mr:macroPeriod>{text(o.macroPeriod)}</mr:macroPeriod>")
    if o.measurementKind is not None:
        put(f"<mr:measurementKind>{text(o.measurementKind)}</mr:measurementKind>")
    if o.measuringPeriod is not None:
        put(f"<mr:measuringPeriod>{text(o.measuringPeriod)}</mr:measuringPeriod>")
    if o.multiplier is not None:
        put(f"<mr:multiplier>{text(o.multiplier)}</mr:multiplier>")
    if o.phases is not None:
        put(f"<mr:phases>{text(o.phases)}</mr:phases>")
    if o.tou is not None:
        put(f"<mr:tou>{o.tou}</mr:tou>")
    if o.unit is not None:
        put(f"<mr:unit>{text(o.unit)}</mr:unit>")
    if o.argument is not None:
        write_RationalNumber(o.argument, "mr:argument", put)
    if o.interharmonic is not None:
        write_ReadingInterharmonic(o.interharmonic, "mr:interharmonic", put)
    write_Name(o.Names, "mr:Names", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}denominator":
        o.denominator = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}numerator":
        o.numerator = to_int(c.text)
    return o


def write_RationalNumber(o: RationalNumber, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.denominator is not None:
        put(f"<mr:denominator>{o.denominator}</mr:denominator>")
    if o.numerator is not None:
        put(f"<mr:numerator>{o.numerator}</mr:numerator>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}denominator":
        o.denominator = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}numerator":
        o.numerator = to_int(c.text)
    return o


def write_ReadingInterharmonic(o: ReadingInterharmonic, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.denominator is not None:
        put(f"<mr:denominator>{o.denominator}</mr:denominator>")
    if o.numerator is not None:
        put(f"<mr:numerator>{o.numerator}</mr:numerator>")
    put(f"</{tag}>")


def read_ReadingQualityType(e: Element) -> ReadingQualityType:
    o = new(ReadingQualityType)
    if len(e) == 5:
        o.mRID = e[0].text or ""
        o.category = e[1].text or ""
        o.subCategory = e[2].text or ""
        o.systemId = e[3].text or ""
        o.Names = read_Name(e[4])
        return o
    o.mRID = o.category = o.subCategory = o.systemId = None
    if len(e) == 1:
        o.Names = read_Name(e[0])
        return o
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}category":
        o.category = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}subCategory":
        o.subCategory = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}systemId":
        o.systemId = c.text or ""
        i += 1
    o.Names = read_Name(k[i])
    return o


def write_ReadingQualityType(o: ReadingQualityType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mr:mRID>{text(o.mRID)}</mr:mRID>")
    if o.category is not None:
        put(f"<mr:category>{text(o.category)}</mr:category>")
    if o.subCategory is not None:
        put(f"<mr:subCategory>{text(o.subCategory)}</mr:subCategory>")
    if o.systemId is not None:
        put(f"<mr:systemId>{text(o.systemId)}</mr:systemId>")
    write_Name(o.Names, "mr:Names", put)
    put(f"</{tag}>")


def read_EndDeviceEvent(e: Element) -> EndDeviceEvent:
    o = new(EndDeviceEvent)
    o.status = o.UsagePoint = None
    k = children(e)
    i = 0
    if len(k) > 8 and k[7].tag == "{http://iec.ch/TC57/2011/MeterReadings#}Assets":
        o.mRID = k[0].text or ""
        o.createdDateTime = to_datetime(k[1].text)
        o.issuerID = k[2].text or ""
        o.issuerTrackingID = k[3].text or ""
        o.reason = k[4].text or ""
        o.severity = k[5].text or ""
        o.userID = k[6].text or ""
        o.Assets = read_Asset(k[7])
        i = 8
    else:
        o.mRID = o.issuerID = o.issuerTrackingID = o.reason = o.severity = o.userID = o.Assets = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}mRID":
            o.mRID = c.text or ""
            i += 1
        o.createdDateTime = to_datetime(k[i].text)
        i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}issuerID":
            o.issuerID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}issuerTrackingID":
            o.issuerTrackingID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}reason":
            o.reason = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}severity":
            o.severity = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}userID":
            o.userID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}Assets":
            o.Assets = read_Asset(c)
            i += 1
    o.EndDeviceEventDetails = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}EndDeviceEventDetails":
        o.EndDeviceEventDetails.append(read_EndDeviceEventDetail(c))
        i += 1
    o.EndDeviceEventType = read_EndDeviceEventTypeRef(k[i])
    i += 1
    o.Names = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}status":
        o.status = read_Status(c)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}UsagePoint":
        o.UsagePoint = read_UsagePoint(c)
    return o


def write_EndDeviceEvent(o: EndDeviceEvent, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mr:mRID>{text(o.mRID)}</mr:mRID>")
    put(f"<mr:createdDateTime>{stamp(o.createdDateTime)}</mr:createdDateTime>")
    if o.issuerID is not None:
        put(f"<mr:issuerID>{text(o.issuerID)}</mr:issuerID>")
    if o.issuerTrackingID is not None:
        put(f"<mr:issuerTrackingID>{text(o.issuerTrackingID)}</mr:issuerTrackingID>")
    if o.reason is not None:
        put(f"<mr:reason>{text(o.reason)}</mr:reason>")
    if o.severity is not None:
        put(f"<mr:severity>{text(o.severity)}</mr:severity>")
    if o.userID is not None:
        put(f"<mr:userID>{text(o.userID)}</mr:userID>")
    if o.Assets is not None:
        write_Asset(o.Assets, "mr:Assets", put)
    for end_device_event_details in o.EndDeviceEventDetails:
        write_EndDeviceEventDetail(end_device_event_details, "mr:EndDeviceEventDetails", put)
    write_EndDeviceEventTypeRef(o.EndDeviceEventType, "mr:EndDeviceEventType", put)
    for names in o.Names:
        write_Name(names, "mr:Names", put)
    if o.status is not None:
        write_Status(o.status, "mr:status", put)
    if o.UsagePoint is not None:
        write_UsagePoint(o.UsagePoint, "mr:UsagePoint", put)
    put(f"</{tag}>")


def read_Asset(e: Element) -> Asset:
    o = new(Asset)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_Asset(o: Asset, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mr:mRID>{text(o.mRID)}</mr:mRID>")
    for names in o.Names:
        write_Name(names, "mr:Names", put)
    put(f"</{tag}>")


def read_EndDeviceEventDetail(e: Element) -> EndDeviceEventDetail:
    o = new(EndDeviceEventDetail)
    if len(e) == 2:
        o.name = e[0].text or ""
        o.value = e[1].text or ""
        return o
    o.value = None
    if len(e) == 1:
        o.name = e[0].text or ""
        return o
    k = children(e)
    i = 0
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}value":
        o.value = c.text or ""
    return o


def write_EndDeviceEventDetail(o: EndDeviceEventDetail, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<mr:name>{text(o.name)}</mr:name>")
    if o.value is not None:
        put(f"<mr:value>{text(o.value)}</mr:value>")
    put(f"</{tag}>")


def read_EndDeviceEventTypeRef(e: Element) -> EndDeviceEventTypeRef:
    o = new(EndDeviceEventTypeRef)
    o.ref = e.get("ref")
    return o


def write_EndDeviceEventTypeRef(o: EndDeviceEventTypeRef, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}")
    if o.ref is not None:
        put(f' ref="{attribute(o.ref)}"')
    put("/>")


def read_EndDeviceEventType(e: Element) -> EndDeviceEventType:
    o = new(EndDeviceEventType)
    k = children(e)
    i = 0
    if len(k) > 5 and k[4].tag == "{http://iec.ch/TC57/2011/MeterReadings#}type":
        o.mRID = k[0].text or ""
        o.domain = k[1].text or ""
        o.eventOrAction = k[2].text or ""
        o.subDomain = k[3].text or ""
        o.type = k[4].text or ""
        i = 5
    else:
        o.mRID = o.domain = o.eventOrAction = o.subDomain = o.type = None
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}mRID":
            o.mRID = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}domain":
            o.domain = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}eventOrAction":
            o.eventOrAction = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}subDomain":
            o.subDomain = c.text or ""
            i += 1
        if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}type":
            o.type = c.text or ""
            i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_EndDeviceEventType(o: EndDeviceEventType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<mr:mRID>{text(o.mRID)}</mr:mRID>")
    if o.domain is not None:
        put(f"<mr:domain>{text(o.domain)}</mr:domain>")
    if o.eventOrAction is not None:
        put(f"<mr:eventOrAction>{text(o.eventOrAction)}</mr:eventOrAction>")
    if o.subDomain is not None:
        put(f"<mr:subDomain>{text(o.subDomain)}</mr:subDomain>")
    if o.type is not None:
        put(f"<mr:type>{text(o.type)}</mr:type>")
    for names in o.Names:
        write_Name(names, "mr:Names", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}dateTime":
        o.dateTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}reason":
        o.reason = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}remark":
        o.remark = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}value":
        o.value = c.text or ""
    return o


def write_Status(o: Status, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.dateTime is not None:
        put(f"<mr:dateTime>{stamp(o.dateTime)}</mr:dateTime>")
    if o.reason is not None:
        put(f"<mr:reason>{text(o.reason)}</mr:reason>")
    if o.remark is not None:
        put(f"<mr:remark>{text(o.remark)}</mr:remark>")
    if o.value is not None:
        put(f"<mr:value>{text(o.value)}</mr:value>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}end":
        o.end = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}start":
        o.start = to_datetime(c.text)
    return o


def write_DateTimeInterval(o: DateTimeInterval, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.end is not None:
        put(f"<mr:end>{stamp(o.end)}</mr:end>")
    if o.start is not None:
        put(f"<mr:start>{stamp(o.start)}</mr:start>")
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<mr:name>{text(o.name)}</mr:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "mr:NameType", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<mr:description>{text(o.description)}</mr:description>")
    put(f"<mr:name>{text(o.name)}</mr:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "mr:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/MeterReadings#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<mr:description>{text(o.description)}</mr:description>")
    put(f"<mr:name>{text(o.name)}</mr:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2011/MeterReadings#}MeterReadings",
        MeterReadings,
        read_MeterReadings,
        "mr:MeterReadings",
        write_MeterReadings,
        XMLNS,
    ),
)
