# Generated from xsd/GetNetworkModels.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:GetNetworkModels#."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from dsobus.messages import get_network_models as this
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, text, to_literal

XMLNS = ' xmlns:gnm="urn:dsobus:2026:GetNetworkModels#"'

ModelKind = Literal["nodeBreaker", "busBranch"]


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class GetNetworkModels(Record):
    """One model that is named comes with its documents; of several, and without a selection, what they are is told."""

    kind: ModelKind | None = None
    """Narrows to models of this kind; with the mRID of a node-breaker model and busBranch, to the one made of it."""
    NetworkModel: list[ObjectRef] = field(default_factory=list)


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


def read_GetNetworkModels(e: Element) -> GetNetworkModels:
    o = new(GetNetworkModels)
    o.kind = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModels#}kind":
        o.kind = to_literal(c.text)
        i += 1
    o.NetworkModel = [read_ObjectRef(c) for c in k[i:-1]]
    return o


def write_GetNetworkModels(o: GetNetworkModels, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.kind is not None:
        put(f"<gnm:kind>{text(o.kind)}</gnm:kind>")
    for network_model in o.NetworkModel:
        write_ObjectRef(network_model, "gnm:NetworkModel", put)
    put(f"</{tag}>")


def read_ObjectRef(e: Element) -> ObjectRef:
    o = new(ObjectRef)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModels#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ObjectRef(o: ObjectRef, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<gnm:mRID>{text(o.mRID)}</gnm:mRID>")
    for names in o.Names:
        write_Name(names, "gnm:Names", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModels#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<gnm:name>{text(o.name)}</gnm:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "gnm:NameType", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModels#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModels#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gnm:description>{text(o.description)}</gnm:description>")
    put(f"<gnm:name>{text(o.name)}</gnm:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "gnm:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:GetNetworkModels#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<gnm:description>{text(o.description)}</gnm:description>")
    put(f"<gnm:name>{text(o.name)}</gnm:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:GetNetworkModels#}GetNetworkModels",
        GetNetworkModels,
        read_GetNetworkModels,
        "gnm:GetNetworkModels",
        write_GetNetworkModels,
        XMLNS,
    ),
)
