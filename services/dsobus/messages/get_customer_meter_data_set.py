# Generated from xsd/GetCustomerMeterDataSet.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetCustomerMeterDataSet#."""

from __future__ import annotations

from dataclasses import dataclass, field

from dsobus.messages import get_customer_meter_data_set as this
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, text

XMLNS = ' xmlns:gcmds="urn:dsobus:2026:GetCustomerMeterDataSet#"'


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetCustomerMeterDataSet(Record):
    """Selections of one sort widen, several sorts narrow what is returned; without any, all are returned."""

    Customer: list[ObjectRef] = field(default_factory=list)
    CustomerAccount: list[ObjectRef] = field(default_factory=list)
    CustomerAgreement: list[ObjectRef] = field(default_factory=list)
    EndDevice: list[ObjectRef] = field(default_factory=list)
    """Meters."""
    ServiceLocation: list[ObjectRef] = field(default_factory=list)
    UsagePoint: list[ObjectRef] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ObjectRef(Record):
    """An object by its mRID or by one of its names."""

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


def read_GetCustomerMeterDataSet(e: Element) -> GetCustomerMeterDataSet:
    o = new(GetCustomerMeterDataSet)
    k = children(e)
    i = 0
    o.Customer = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSet#}Customer":
        o.Customer.append(read_ObjectRef(c))
        i += 1
    o.CustomerAccount = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSet#}CustomerAccount":
        o.CustomerAccount.append(read_ObjectRef(c))
        i += 1
    o.CustomerAgreement = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSet#}CustomerAgreement":
        o.CustomerAgreement.append(read_ObjectRef(c))
        i += 1
    o.EndDevice = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSet#}EndDevice":
        o.EndDevice.append(read_ObjectRef(c))
        i += 1
    o.ServiceLocation = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSet#}ServiceLocation":
        o.ServiceLocation.append(read_ObjectRef(c))
        i += 1
    o.UsagePoint = [read_ObjectRef(c) for c in k[i:-1]]
    return o


def write_GetCustomerMeterDataSet(o: GetCustomerMeterDataSet, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for customer in o.Customer:
        write_ObjectRef(customer, "gcmds:Customer", put)
    for customer_account in o.CustomerAccount:
        write_ObjectRef(customer_account, "gcmds:CustomerAccount", put)
    for customer_agreement in o.CustomerAgreement:
        write_ObjectRef(customer_agreement, "gcmds:CustomerAgreement", put)
    for end_device in o.EndDevice:
        write_ObjectRef(end_device, "gcmds:EndDevice", put)
    for service_location in o.ServiceLocation:
        write_ObjectRef(service_location, "gcmds:ServiceLocation", put)
    for usage_point in o.UsagePoint:
        write_ObjectRef(usage_point, "gcmds:UsagePoint", put)
    put(f"</{tag}>")


def read_ObjectRef(e: Element) -> ObjectRef:
    o = new(ObjectRef)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSet#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ObjectRef(o: ObjectRef, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gcmds:mRID>{text(o.mRID)}</gcmds:mRID>")
    for names in o.Names:
        write_Name(names, "gcmds:Names", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSet#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<gcmds:name>{text(o.name)}</gcmds:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "gcmds:NameType", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSet#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSet#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gcmds:description>{text(o.description)}</gcmds:description>")
    put(f"<gcmds:name>{text(o.name)}</gcmds:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "gcmds:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetCustomerMeterDataSet#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gcmds:description>{text(o.description)}</gcmds:description>")
    put(f"<gcmds:name>{text(o.name)}</gcmds:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:GetCustomerMeterDataSet#}GetCustomerMeterDataSet",
        GetCustomerMeterDataSet,
        read_GetCustomerMeterDataSet,
        "gcmds:GetCustomerMeterDataSet",
        write_GetCustomerMeterDataSet,
        XMLNS,
    ),
)
