# Generated from xsd/GetPowerFlowResults.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetPowerFlowResults#."""

from __future__ import annotations

from dataclasses import dataclass, field

from dsobus.messages import get_power_flow_results as this
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, text

XMLNS = ' xmlns:gpfr="urn:dsobus:2026:GetPowerFlowResults#"'


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetPowerFlowResults(Record):
    """One result that is named, by itself or by its model, comes with its documents; of several, and without a
    selection, what they are is told. Selections of one sort widen, several sorts narrow.
    """

    ConnectivityNode: list[ObjectRef] = field(default_factory=list)
    """Nodes whose voltages are to be told."""
    NetworkModel: list[ObjectRef] = field(default_factory=list)
    """Models whose newest results are meant."""
    PowerFlowResult: list[ObjectRef] = field(default_factory=list)


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


def read_GetPowerFlowResults(e: Element) -> GetPowerFlowResults:
    o = new(GetPowerFlowResults)
    k = children(e)
    i = 0
    o.ConnectivityNode = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResults#}ConnectivityNode":
        o.ConnectivityNode.append(read_ObjectRef(c))
        i += 1
    o.NetworkModel = []
    while (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResults#}NetworkModel":
        o.NetworkModel.append(read_ObjectRef(c))
        i += 1
    o.PowerFlowResult = [read_ObjectRef(c) for c in k[i:-1]]
    return o


def write_GetPowerFlowResults(o: GetPowerFlowResults, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for connectivity_node in o.ConnectivityNode:
        write_ObjectRef(connectivity_node, "gpfr:ConnectivityNode", put)
    for network_model in o.NetworkModel:
        write_ObjectRef(network_model, "gpfr:NetworkModel", put)
    for power_flow_result in o.PowerFlowResult:
        write_ObjectRef(power_flow_result, "gpfr:PowerFlowResult", put)
    put(f"</{tag}>")


def read_ObjectRef(e: Element) -> ObjectRef:
    o = new(ObjectRef)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResults#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ObjectRef(o: ObjectRef, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gpfr:mRID>{text(o.mRID)}</gpfr:mRID>")
    for names in o.Names:
        write_Name(names, "gpfr:Names", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResults#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<gpfr:name>{text(o.name)}</gpfr:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "gpfr:NameType", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResults#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResults#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gpfr:description>{text(o.description)}</gpfr:description>")
    put(f"<gpfr:name>{text(o.name)}</gpfr:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "gpfr:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetPowerFlowResults#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gpfr:description>{text(o.description)}</gpfr:description>")
    put(f"<gpfr:name>{text(o.name)}</gpfr:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:GetPowerFlowResults#}GetPowerFlowResults",
        GetPowerFlowResults,
        read_GetPowerFlowResults,
        "gpfr:GetPowerFlowResults",
        write_GetPowerFlowResults,
        XMLNS,
    ),
)
