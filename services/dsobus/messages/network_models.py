# Generated from xsd/NetworkModels.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:NetworkModels#."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from dsobus.messages import network_models as this
from dsobus.messages.runtime import Binding, Element, Put, Record, children, new, text, to_int, to_literal

XMLNS = ' xmlns:nm="urn:dsobus:2026:NetworkModels#"'

ModelKind = Literal["nodeBreaker", "busBranch"]
StatusKind = Literal["current", "canceled", "closed"]


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NetworkModels(Record):
    """Type NetworkModels."""

    NetworkModel: list[this.NetworkModel] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NetworkModel(Record):
    """A network model of EQ and SSH, of a bus-branch model with TP."""

    mRID: str | None = None
    branches: int | None = None
    """Lines, series compensators, transformers and retained switches between nodes."""
    bytes: int | None = None
    """Size of all its documents, unpacked."""
    connectivityNodes: int | None = None
    """Points of connection: ConnectivityNodes, and TopologicalNodes of terminals that have none."""
    description: str | None = None
    islands: int | None = None
    """Parts of the network that are not connected with one another."""
    kind: ModelKind | None = None
    scenarioTime: str | None = None
    """Time that the model represents (md:Model.scenarioTime)."""
    statusKind: StatusKind | None = None
    switches: int | None = None
    topologicalNodes: int | None = None
    Documents: list[Document] = field(default_factory=list)
    Findings: list[Finding] = field(default_factory=list)
    """What is wrong with the model, and what was assumed."""
    Names: list[Name] = field(default_factory=list)
    SourceModel: ObjectRef | None = None
    """The node-breaker model from which a bus-branch model was made."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Document(Record):
    """A CIM XML document (IEC 61970-552) of those in Payload/Compressed."""

    bytes: int | None = None
    """Size, unpacked."""
    content: list[str] = field(default_factory=list)
    """What it is by its content: EQ, SSH, TP, SV, DL, GL."""
    name: str | None = None
    """Name of the file."""
    profile: list[str] = field(default_factory=list)
    """URI of a profile (md:Model.profile)."""
    sha256: str | None = None
    """SHA-256 of the content, in hexadecimal digits; the same content is kept once."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Finding(Record):
    """A defect of a model that was read all the same."""

    mRID: str | None = None
    """The object, or the name of a file."""
    assumption: str | None = None
    """What was assumed in its place."""
    className: str | None = None
    """CIM class of the object."""
    defect: str | None = None
    """What is wrong with it."""


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


def read_NetworkModels(e: Element) -> NetworkModels:
    o = new(NetworkModels)
    o.NetworkModel = [read_NetworkModel(c) for c in e]
    return o


def write_NetworkModels(o: NetworkModels, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for network_model in o.NetworkModel:
        write_NetworkModel(network_model, "nm:NetworkModel", put)
    put(f"</{tag}>")


def read_NetworkModel(e: Element) -> NetworkModel:
    o = new(NetworkModel)
    o.mRID = o.branches = o.bytes = o.connectivityNodes = o.description = o.islands = o.kind = None
    o.scenarioTime = o.statusKind = o.switches = o.topologicalNodes = o.SourceModel = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}branches":
        o.branches = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}bytes":
        o.bytes = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}connectivityNodes":
        o.connectivityNodes = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}description":
        o.description = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}islands":
        o.islands = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}kind":
        o.kind = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}scenarioTime":
        o.scenarioTime = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}statusKind":
        o.statusKind = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}switches":
        o.switches = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}topologicalNodes":
        o.topologicalNodes = to_int(c.text)
        i += 1
    o.Documents = []
    while (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}Documents":
        o.Documents.append(read_Document(c))
        i += 1
    o.Findings = []
    while (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}Findings":
        o.Findings.append(read_Finding(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}SourceModel":
        o.SourceModel = read_ObjectRef(c)
    return o


def write_NetworkModel(o: NetworkModel, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<nm:mRID>{text(o.mRID)}</nm:mRID>")
    if o.branches is not None:
        put(f"<nm:branches>{o.branches}</nm:branches>")
    if o.bytes is not None:
        put(f"<nm:bytes>{o.bytes}</nm:bytes>")
    if o.connectivityNodes is not None:
        put(f"<nm:connectivityNodes>{o.connectivityNodes}</nm:connectivityNodes>")
    if o.description is not None:
        put(f"<nm:description>{text(o.description)}</nm:description>")
    if o.islands is not None:
        put(f"<nm:islands>{o.islands}</nm:islands>")
    if o.kind is not None:
        put(f"<nm:kind>{text(o.kind)}</nm:kind>")
    if o.scenarioTime is not None:
        put(f"<nm:scenarioTime>{text(o.scenarioTime)}</nm:scenarioTime>")
    if o.statusKind is not None:
        put(f"<nm:statusKind>{text(o.statusKind)}</nm:statusKind>")
    if o.switches is not None:
        put(f"<nm:switches>{o.switches}</nm:switches>")
    if o.topologicalNodes is not None:
        put(f"<nm:topologicalNodes>{o.topologicalNodes}</nm:topologicalNodes>")
    for documents in o.Documents:
        write_Document(documents, "nm:Documents", put)
    for findings in o.Findings:
        write_Finding(findings, "nm:Findings", put)
    for names in o.Names:
        write_Name(names, "nm:Names", put)
    if o.SourceModel is not None:
        write_ObjectRef(o.SourceModel, "nm:SourceModel", put)
    put(f"</{tag}>")


def read_Document(e: Element) -> Document:
    o = new(Document)
    o.bytes = o.name = o.sha256 = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}bytes":
        o.bytes = to_int(c.text)
        i += 1
    o.content = []
    while (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}content":
        o.content.append(c.text or "")
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}name":
        o.name = c.text or ""
        i += 1
    o.profile = []
    while (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}profile":
        o.profile.append(c.text or "")
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}sha256":
        o.sha256 = c.text or ""
    return o


def write_Document(o: Document, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.bytes is not None:
        put(f"<nm:bytes>{o.bytes}</nm:bytes>")
    for content in o.content:
        put(f"<nm:content>{text(content)}</nm:content>")
    if o.name is not None:
        put(f"<nm:name>{text(o.name)}</nm:name>")
    for profile in o.profile:
        put(f"<nm:profile>{text(profile)}</nm:profile>")
    if o.sha256 is not None:
        put(f"<nm:sha256>{text(o.sha256)}</nm:sha256>")
    put(f"</{tag}>")


def read_Finding(e: Element) -> Finding:
    o = new(Finding)
    if len(e) == 4:
        o.mRID = e[0].text or ""
        o.assumption = e[1].text or ""
        o.className = e[2].text or ""
        o.defect = e[3].text or ""
        return o
    o.mRID = o.assumption = o.className = o.defect = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}assumption":
        o.assumption = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}className":
        o.className = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}defect":
        o.defect = c.text or ""
    return o


def write_Finding(o: Finding, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<nm:mRID>{text(o.mRID)}</nm:mRID>")
    if o.assumption is not None:
        put(f"<nm:assumption>{text(o.assumption)}</nm:assumption>")
    if o.className is not None:
        put(f"<nm:className>{text(o.className)}</nm:className>")
    if o.defect is not None:
        put(f"<nm:defect>{text(o.defect)}</nm:defect>")
    put(f"</{tag}>")


def read_ObjectRef(e: Element) -> ObjectRef:
    o = new(ObjectRef)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ObjectRef(o: ObjectRef, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<nm:mRID>{text(o.mRID)}</nm:mRID>")
    for names in o.Names:
        write_Name(names, "nm:Names", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<nm:name>{text(o.name)}</nm:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "nm:NameType", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<nm:description>{text(o.description)}</nm:description>")
    put(f"<nm:name>{text(o.name)}</nm:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "nm:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:NetworkModels#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<nm:description>{text(o.description)}</nm:description>")
    put(f"<nm:name>{text(o.name)}</nm:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:NetworkModels#}NetworkModels",
        NetworkModels,
        read_NetworkModels,
        "nm:NetworkModels",
        write_NetworkModels,
        XMLNS,
    ),
)
