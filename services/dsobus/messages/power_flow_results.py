# Generated from xsd/PowerFlowResults.xsd by `make messages`: edits here are lost.
"""Classes, readers and writers of urn:dsobus:2026:PowerFlowResults#."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from dsobus.messages import power_flow_results as this
from dsobus.messages.runtime import (
    Binding,
    Element,
    Put,
    Record,
    boolean,
    children,
    new,
    number,
    text,
    to_bool,
    to_float,
    to_int,
    to_literal,
)

XMLNS = ' xmlns:pfr="urn:dsobus:2026:PowerFlowResults#"'

StatusKind = Literal["current", "canceled", "closed"]


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PowerFlowResults(Record):
    """Type PowerFlowResults."""

    PowerFlowResult: list[this.PowerFlowResult] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PowerFlowResult(Record):
    """The result of one load flow."""

    mRID: str | None = None
    connectivityNodes: int | None = None
    """ConnectivityNodes with a voltage."""
    converged: bool | None = None
    """False: the model could not be solved, and there are no documents."""
    description: str | None = None
    """In words: why the model could not be solved."""
    iterations: int | None = None
    maxMismatch: float | None = None
    """Largest mismatch of a node, MW or Mvar."""
    scenarioTime: str | None = None
    """Time that the result represents (md:Model.scenarioTime)."""
    statusKind: StatusKind | None = None
    topologicalNodes: int | None = None
    """TopologicalNodes with a voltage."""
    Documents: list[Document] = field(default_factory=list)
    Findings: list[Finding] = field(default_factory=list)
    """What is wrong with the model, and what was assumed."""
    MaxVoltage: Voltage | None = None
    """The highest, in p.u."""
    MinVoltage: Voltage | None = None
    """The lowest, in p.u."""
    Mismatches: list[Mismatch] = field(default_factory=list)
    """The nodes with the largest mismatches, where it did not converge."""
    Names: list[Name] = field(default_factory=list)
    NetworkModel: ObjectRef | None = None
    """The model that was solved."""
    Voltages: list[Voltage] = field(default_factory=list)
    """The voltages of the ConnectivityNodes that were asked for."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Mismatch(Record):
    """The power that a node lacks or has too much."""

    mRID: str | None = None
    """The node."""
    name: str | None = None
    p: float | None = None
    """MW."""
    q: float | None = None
    """Mvar."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Voltage(Record):
    """The voltage of a node."""

    mRID: str | None = None
    """The node."""
    angle: float | None = None
    """Degrees."""
    name: str | None = None
    nominalVoltage: float | None = None
    """kV."""
    pu: float | None = None
    """v by nominalVoltage."""
    v: float | None = None
    """kV."""


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


def read_PowerFlowResults(e: Element) -> PowerFlowResults:
    o = new(PowerFlowResults)
    o.PowerFlowResult = [read_PowerFlowResult(c) for c in e]
    return o


def write_PowerFlowResults(o: PowerFlowResults, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    for power_flow_result in o.PowerFlowResult:
        write_PowerFlowResult(power_flow_result, "pfr:PowerFlowResult", put)
    put(f"</{tag}>")


def read_PowerFlowResult(e: Element) -> PowerFlowResult:
    o = new(PowerFlowResult)
    o.mRID = o.connectivityNodes = o.converged = o.description = o.iterations = o.maxMismatch = None
    o.scenarioTime = o.statusKind = o.topologicalNodes = o.MaxVoltage = o.MinVoltage = o.NetworkModel = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}connectivityNodes":
        o.connectivityNodes = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}converged":
        o.converged = to_bool(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}description":
        o.description = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}iterations":
        o.iterations = to_int(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}maxMismatch":
        o.maxMismatch = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}scenarioTime":
        o.scenarioTime = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}statusKind":
        o.statusKind = to_literal(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}topologicalNodes":
        o.topologicalNodes = to_int(c.text)
        i += 1
    o.Documents = []
    while (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}Documents":
        o.Documents.append(read_Document(c))
        i += 1
    o.Findings = []
    while (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}Findings":
        o.Findings.append(read_Finding(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}MaxVoltage":
        o.MaxVoltage = read_Voltage(c)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}MinVoltage":
        o.MinVoltage = read_Voltage(c)
        i += 1
    o.Mismatches = []
    while (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}Mismatches":
        o.Mismatches.append(read_Mismatch(c))
        i += 1
    o.Names = []
    while (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}Names":
        o.Names.append(read_Name(c))
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}NetworkModel":
        o.NetworkModel = read_ObjectRef(c)
        i += 1
    o.Voltages = [read_Voltage(c) for c in k[i:-1]]
    return o


def write_PowerFlowResult(o: PowerFlowResult, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<pfr:mRID>{text(o.mRID)}</pfr:mRID>")
    if o.connectivityNodes is not None:
        put(f"<pfr:connectivityNodes>{o.connectivityNodes}</pfr:connectivityNodes>")
    if o.converged is not None:
        put(f"<pfr:converged>{boolean(o.converged)}</pfr:converged>")
    if o.description is not None:
        put(f"<pfr:description>{text(o.description)}</pfr:description>")
    if o.iterations is not None:
        put(f"<pfr:iterations>{o.iterations}</pfr:iterations>")
    if o.maxMismatch is not None:
        put(f"<pfr:maxMismatch>{number(o.maxMismatch)}</pfr:maxMismatch>")
    if o.scenarioTime is not None:
        put(f"<pfr:scenarioTime>{text(o.scenarioTime)}</pfr:scenarioTime>")
    if o.statusKind is not None:
        put(f"<pfr:statusKind>{text(o.statusKind)}</pfr:statusKind>")
    if o.topologicalNodes is not None:
        put(f"<pfr:topologicalNodes>{o.topologicalNodes}</pfr:topologicalNodes>")
    for documents in o.Documents:
        write_Document(documents, "pfr:Documents", put)
    for findings in o.Findings:
        write_Finding(findings, "pfr:Findings", put)
    if o.MaxVoltage is not None:
        write_Voltage(o.MaxVoltage, "pfr:MaxVoltage", put)
    if o.MinVoltage is not None:
        write_Voltage(o.MinVoltage, "pfr:MinVoltage", put)
    for mismatches in o.Mismatches:
        write_Mismatch(mismatches, "pfr:Mismatches", put)
    for names in o.Names:
        write_Name(names, "pfr:Names", put)
    if o.NetworkModel is not None:
        write_ObjectRef(o.NetworkModel, "pfr:NetworkModel", put)
    for voltages in o.Voltages:
        write_Voltage(voltages, "pfr:Voltages", put)
    put(f"</{tag}>")


def read_Mismatch(e: Element) -> Mismatch:
    o = new(Mismatch)
    if len(e) == 4:
        o.mRID = e[0].text or ""
        o.name = e[1].text or ""
        o.p = to_float(e[2].text)
        o.q = to_float(e[3].text)
        return o
    o.mRID = o.name = o.p = o.q = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}name":
        o.name = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}p":
        o.p = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}q":
        o.q = to_float(c.text)
    return o


def write_Mismatch(o: Mismatch, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<pfr:mRID>{text(o.mRID)}</pfr:mRID>")
    if o.name is not None:
        put(f"<pfr:name>{text(o.name)}</pfr:name>")
    if o.p is not None:
        put(f"<pfr:p>{number(o.p)}</pfr:p>")
    if o.q is not None:
        put(f"<pfr:q>{number(o.q)}</pfr:q>")
    put(f"</{tag}>")


def read_Voltage(e: Element) -> Voltage:
    o = new(Voltage)
    if len(e) == 6:
        o.mRID = e[0].text or ""
        o.angle = to_float(e[1].text)
        o.name = e[2].text or ""
        o.nominalVoltage = to_float(e[3].text)
        o.pu = to_float(e[4].text)
        o.v = to_float(e[5].text)
        return o
    o.mRID = o.angle = o.name = o.nominalVoltage = o.pu = o.v = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}angle":
        o.angle = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}name":
        o.name = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}nominalVoltage":
        o.nominalVoltage = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}pu":
        o.pu = to_float(c.text)
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}v":
        o.v = to_float(c.text)
    return o


def write_Voltage(o: Voltage, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<pfr:mRID>{text(o.mRID)}</pfr:mRID>")
    if o.angle is not None:
        put(f"<pfr:angle>{number(o.angle)}</pfr:angle>")
    if o.name is not None:
        put(f"<pfr:name>{text(o.name)}</pfr:name>")
    if o.nominalVoltage is not None:
        put(f"<pfr:nominalVoltage>{number(o.nominalVoltage)}</pfr:nominalVoltage>")
    if o.pu is not None:
        put(f"<pfr:pu>{number(o.pu)}</pfr:pu>")
    if o.v is not None:
        put(f"<pfr:v>{number(o.v)}</pfr:v>")
    put(f"</{tag}>")


def read_Document(e: Element) -> Document:
    o = new(Document)
    o.bytes = o.name = o.sha256 = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}bytes":
        o.bytes = to_int(c.text)
        i += 1
    o.content = []
    while (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}content":
        o.content.append(c.text or "")
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}name":
        o.name = c.text or ""
        i += 1
    o.profile = []
    while (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}profile":
        o.profile.append(c.text or "")
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}sha256":
        o.sha256 = c.text or ""
    return o


def write_Document(o: Document, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.bytes is not None:
        put(f"<pfr:bytes>{o.bytes}</pfr:bytes>")
    for content in o.content:
        put(f"<pfr:content>{text(content)}</pfr:content>")
    if o.name is not None:
        put(f"<pfr:name>{text(o.name)}</pfr:name>")
    for profile in o.profile:
        put(f"<pfr:profile>{text(profile)}</pfr:profile>")
    if o.sha256 is not None:
        put(f"<pfr:sha256>{text(o.sha256)}</pfr:sha256>")
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
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}mRID":
        o.mRID = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}assumption":
        o.assumption = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}className":
        o.className = c.text or ""
        i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}defect":
        o.defect = c.text or ""
    return o


def write_Finding(o: Finding, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<pfr:mRID>{text(o.mRID)}</pfr:mRID>")
    if o.assumption is not None:
        put(f"<pfr:assumption>{text(o.assumption)}</pfr:assumption>")
    if o.className is not None:
        put(f"<pfr:className>{text(o.className)}</pfr:className>")
    if o.defect is not None:
        put(f"<pfr:defect>{text(o.defect)}</pfr:defect>")
    put(f"</{tag}>")


def read_ObjectRef(e: Element) -> ObjectRef:
    o = new(ObjectRef)
    o.mRID = None
    k = children(e)
    i = 0
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}mRID":
        o.mRID = c.text or ""
        i += 1
    o.Names = [read_Name(c) for c in k[i:-1]]
    return o


def write_ObjectRef(o: ObjectRef, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.mRID is not None:
        put(f"<pfr:mRID>{text(o.mRID)}</pfr:mRID>")
    for names in o.Names:
        write_Name(names, "pfr:Names", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}NameType":
        o.NameType = read_NameType(c)
    return o


def write_Name(o: Name, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    put(f"<pfr:name>{text(o.name)}</pfr:name>")
    if o.NameType is not None:
        write_NameType(o.NameType, "pfr:NameType", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    i += 1
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}NameTypeAuthority":
        o.NameTypeAuthority = read_NameTypeAuthority(c)
    return o


def write_NameType(o: NameType, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<pfr:description>{text(o.description)}</pfr:description>")
    put(f"<pfr:name>{text(o.name)}</pfr:name>")
    if o.NameTypeAuthority is not None:
        write_NameTypeAuthority(o.NameTypeAuthority, "pfr:NameTypeAuthority", put)
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
    if (c := k[i]).tag == "{urn:dsobus:2026:PowerFlowResults#}description":
        o.description = c.text or ""
        i += 1
    o.name = k[i].text or ""
    return o


def write_NameTypeAuthority(o: NameTypeAuthority, tag: str, put: Put, xmlns: str = "") -> None:
    put(f"<{tag}{xmlns}>")
    if o.description is not None:
        put(f"<pfr:description>{text(o.description)}</pfr:description>")
    put(f"<pfr:name>{text(o.name)}</pfr:name>")
    put(f"</{tag}>")


ELEMENTS = (
    Binding(
        "{urn:dsobus:2026:PowerFlowResults#}PowerFlowResults",
        PowerFlowResults,
        read_PowerFlowResults,
        "pfr:PowerFlowResults",
        write_PowerFlowResults,
        XMLNS,
    ),
)
