# Generated from xsd/GetMeterReadings.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of http://iec.ch/TC57/2011/GetMeterReadings#."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from dsobus.messages import get_meter_readings as this
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
)

XMLNS = ' xmlns:gmr="http://iec.ch/TC57/2011/GetMeterReadings#"'


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetMeterReadings(Record):
    """Selections of one sort widen, several sorts narrow what is returned."""

    EndDevice: list[this.EndDevice] = field(default_factory=list)
    EndDeviceGroup: list[this.EndDeviceGroup] = field(default_factory=list)
    MeterReadings: this.MeterReadings | None = None
    Reading: list[this.Reading] = field(default_factory=list)
    ReadingQuality: list[this.ReadingQuality] = field(default_factory=list)
    ReadingType: list[this.ReadingType] = field(default_factory=list)
    TimeSchedule: list[this.TimeSchedule] = field(default_factory=list)
    TransformerTank: list[this.TransformerTank] = field(default_factory=list)
    UsagePoint: list[this.UsagePoint] = field(default_factory=list)
    UsagePointGroup: list[this.UsagePointGroup] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDevice(Record):
    """A meter or other end device."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EndDeviceGroup(Record):
    """Type EndDeviceGroup."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class MeterReadings(Record):
    """Type MeterReadings."""

    isCoincidentTrigger: bool | None = None
    valuesInterval: DateTimeInterval | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Reading(Record):
    """Readings like this one."""

    reason: str | None = None
    reportedDateTime: datetime | None = None
    source: str | None = None
    timeStamp: datetime | None = None
    value: float | None = None
    timePeriod: DateTimeInterval | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ReadingQuality(Record):
    """Values that have been judged so."""

    comment: str | None = None
    source: str | None = None
    timeStamp: datetime | None = None
    ReadingQualityType: ReadingQualityTypeRef | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ReadingQualityTypeRef(Record):
    """Refers to a quality by its code system.category.subCategory."""

    ref: str | None = None

    COMPOSED = frozenset(["ref"])


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ReadingType(Record):
    """A reading type; its name is its code."""

    mRID: str | None = None
    Names: list[Name] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class TimeSchedule(Record):
    """Values within this time."""

    scheduleInterval: DateTimeInterval | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class DateTimeInterval(Record):
    """Type DateTimeInterval."""

    end: datetime | None = None
    start: datetime | None = None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class TransformerTank(Record):
    """All meters behind the transformer."""

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


def read_GetMeterReadings(e: Element) -> GetMeterReadings:
    o = new(GetMeterReadings)
    o.MeterReadings = None
    k = children(e)
    i = 0
    o.EndDevice = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}EndDevice":
        o.EndDevice.append(read_EndDevice(c))
        i += 1
    o.EndDeviceGroup = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}EndDeviceGroup":
        o.EndDeviceGroup.append(read_EndDeviceGroup(c))
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}MeterReadings":
        o.MeterReadings = read_MeterReadings(c)
        i += 1
    o.Reading = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}Reading":
        o.Reading.append(read_Reading(c))
        i += 1
    o.ReadingQuality = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}ReadingQuality":
        o.ReadingQuality.append(read_ReadingQuality(c))
        i += 1
    o.ReadingType = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}ReadingType":
        o.ReadingType.append(read_ReadingType(c))
        i += 1
    o.TimeSchedule = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}TimeSchedule":
        o.TimeSchedule.append(read_TimeSchedule(c))
        i += 1
    o.TransformerTank = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}TransformerTank":
        o.TransformerTank.append(read_TransformerTank(c))
        i += 1
    o.UsagePoint = []
    while (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}UsagePoint":
        o.UsagePoint.append(read_UsagePoint(c))
        i += 1
    o.UsagePointGroup = [read_UsagePointGroup(c) for c in k[i:-1]]
    return o


def write_GetMeterReadings(o: GetMeterReadings, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for end_device in o.EndDevice:
        write_EndDevice(end_device, "gmr:EndDevice", put)
    for end_device_group in o.EndDeviceGroup:
        write_EndDeviceGroup(end_device_group, "gmr:EndDeviceGroup", put)
    if o.MeterReadings is not None:
        write_MeterReadings(o.MeterReadings, "gmr:MeterReadings", put)
    for reading in o.Reading:
        write_Reading(reading, "gmr:Reading", put)
    for reading_quality in o.ReadingQuality:
        write_ReadingQuality(reading_quality, "gmr:ReadingQuality", put)
    for reading_type in o.ReadingType:
        write_ReadingType(reading_type, "gmr:ReadingType", put)
    for time_schedule in o.TimeSchedule:
        write_TimeSchedule(time_schedule, "gmr:TimeSchedule", put)
    for transformer_tank in o.TransformerTank:
        write_TransformerTank(transformer_tank, "gmr:TransformerTank", put)
    for usage_point in o.UsagePoint:
        write_UsagePoint(usage_point, "gmr:UsagePoint", put)
    for usage_point_group in o.UsagePointGroup:
        write_UsagePointGroup(usage_point_group, "gmr:UsagePointGroup", put)
    put(f"</{tag}>")


def read_EndDevice(e: Element) -> EndDevice:
    o = new(EndDevice)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_EndDevice(o: EndDevice, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gmr:mRID>{text(o.mRID)}</gmr:mRID>")
    for names in o.Names:
        write_Name(names, "gmr:Names", put)
    put(f"</{tag}>")


def read_EndDeviceGroup(e: Element) -> EndDeviceGroup:
    o = new(EndDeviceGroup)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_EndDeviceGroup(o: EndDeviceGroup, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gmr:mRID>{text(o.mRID)}</gmr:mRID>")
    for names in o.Names:
        write_Name(names, "gmr:Names", put)
    put(f"</{tag}>")


def read_MeterReadings(e: Element) -> MeterReadings:
    o = new(MeterReadings)
    if len(e) == 2:
        o.isCoincidentTrigger = to_bool(e[0].text)
        o.valuesInterval = read_DateTimeInterval(e[1])
        return o
    o.isCoincidentTrigger = o.valuesInterval = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}isCoincidentTrigger":
        o.isCoincidentTrigger = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}valuesInterval":
        o.valuesInterval = read_DateTimeInterval(c)
    return o


def write_MeterReadings(o: MeterReadings, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.isCoincidentTrigger is not None:
        put(f"<gmr:isCoincidentTrigger>{boolean(o.isCoincidentTrigger)}</gmr:isCoincidentTrigger>")
    if o.valuesInterval is not None:
        write_DateTimeInterval(o.valuesInterval, "gmr:valuesInterval", put)
    put(f"</{tag}>")


def read_Reading(e: Element) -> Reading:
    o = new(Reading)
    if len(e) == 6:
        o.reason = e[0].text or ""
        o.reportedDateTime = to_datetime(e[1].text)
        o.source = e[2].text or ""
        o.timeStamp = to_datetime(e[3].text)
        o.value = to_float(e[4].text)
        o.timePeriod = read_DateTimeInterval(e[5])
        return o
    o.reason = o.reportedDateTime = o.source = o.timeStamp = o.value = o.timePeriod = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}reason":
        o.reason = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}reportedDateTime":
        o.reportedDateTime = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}source":
        o.source = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}timeStamp":
        o.timeStamp = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}value":
        o.value = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}timePeriod":
        o.timePeriod = read_DateTimeInterval(c)
    return o


def write_Reading(o: Reading, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.reason is not None:
        put(f"<gmr:reason>{text(o.reason)}</gmr:reason>")
    if o.reportedDateTime is not None:
        put(f"<gmr:reportedDateTime>{stamp(o.reportedDateTime)}</gmr:reportedDateTime>")
    if o.source is not None:
        put(f"<gmr:source>{text(o.source)}</gmr:source>")
    if o.timeStamp is not None:
        put(f"<gmr:timeStamp>{stamp(o.timeStamp)}</gmr:timeStamp>")
    if o.value is not None:
        put(f"<gmr:value>{number(o.value)}</gmr:value>")
    if o.timePeriod is not None:
        write_DateTimeInterval(o.timePeriod, "gmr:timePeriod", put)
    put(f"</{tag}>")


def read_ReadingQuality(e: Element) -> ReadingQuality:
    o = new(ReadingQuality)
    if len(e) == 4:
        o.comment = e[0].text or ""
        o.source = e[1].text or ""
        o.timeStamp = to_datetime(e[2].text)
        o.ReadingQualityType = read_ReadingQualityTypeRef(e[3])
        return o
    o.comment = o.source = o.timeStamp = o.ReadingQualityType = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}comment":
        o.comment = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}source":
        o.source = c.text or ""
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}timeStamp":
        o.timeStamp = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}ReadingQualityType":
        o.ReadingQualityType = read_ReadingQualityTypeRef(c)
    return o


def write_ReadingQuality(o: ReadingQuality, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.comment is not None:
        put(f"<gmr:comment>{text(o.comment)}</gmr:comment>")
    if o.source is not None:
        put(f"<gmr:source>{text(o.source)}</gmr:source>")
    if o.timeStamp is not None:
        put(f"<gmr:timeStamp>{stamp(o.timeStamp)}</gmr:timeStamp>")
    if o.ReadingQualityType is not None:
        write_ReadingQualityTypeRef(o.ReadingQualityType, "gmr:ReadingQualityType", put)
    put(f"</{tag}>")


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
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ReadingType(o: ReadingType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gmr:mRID>{text(o.mRID)}</gmr:mRID>")
    for names in o.Names:
        write_Name(names, "gmr:Names", put)
    put(f"</{tag}>")


def read_TimeSchedule(e: Element) -> TimeSchedule:
    o = new(TimeSchedule)
    if len(e) == 1:
        o.scheduleInterval = read_DateTimeInterval(e[0])
        return o
    o.scheduleInterval = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}scheduleInterval":
        o.scheduleInterval = read_DateTimeInterval(c)
    return o


def write_TimeSchedule(o: TimeSchedule, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.scheduleInterval is not None:
        write_DateTimeInterval(o.scheduleInterval, "gmr:scheduleInterval", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}end":
        o.end = to_datetime(c.text)
        i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}start":
        o.start = to_datetime(c.text)
    return o


def write_DateTimeInterval(o: DateTimeInterval, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.end is not None:
        put(f"<gmr:end>{stamp(o.end)}</gmr:end>")
    if o.start is not None:
        put(f"<gmr:start>{stamp(o.start)}</gmr:start>")
    put(f"</{tag}>")


def read_TransformerTank(e: Element) -> TransformerTank:
    o = new(TransformerTank)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_TransformerTank(o: TransformerTank, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gmr:mRID>{text(o.mRID)}</gmr:mRID>")
    for names in o.Names:
        write_Name(names, "gmr:Names", put)
    put(f"</{tag}>")


def read_UsagePoint(e: Element) -> UsagePoint:
    o = new(UsagePoint)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_UsagePoint(o: UsagePoint, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gmr:mRID>{text(o.mRID)}</gmr:mRID>")
    for names in o.Names:
        write_Name(names, "gmr:Names", put)
    put(f"</{tag}>")


def read_UsagePointGroup(e: Element) -> UsagePointGroup:
    o = new(UsagePointGroup)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_UsagePointGroup(o: UsagePointGroup, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gmr:mRID>{text(o.mRID)}</gmr:mRID>")
    for names in o.Names:
        write_Name(names, "gmr:Names", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<gmr:name>{text(o.name)}</gmr:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "gmr:NameType", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gmr:description>{text(o.description)}</gmr:description>")
    put(f"<gmr:name>{text(o.name)}</gmr:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "gmr:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{http://iec.ch/TC57/2011/GetMeterReadings#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gmr:description>{text(o.description)}</gmr:description>")
    put(f"<gmr:name>{text(o.name)}</gmr:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{http://iec.ch/TC57/2011/GetMeterReadings#}GetMeterReadings",
        GetMeterReadings,
        read_GetMeterReadings,
        "gmr:GetMeterReadings",
        write_GetMeterReadings,
        XMLNS,
    ),
)
