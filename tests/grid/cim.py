"""Write pieces of CIM XML in few words, and read models made of them."""

from __future__ import annotations

from collections.abc import Iterable

from dsobus.grid import BusBranch, Finding, read, reduce

CIM100 = "http://iec.ch/TC57/CIM100#"
PROFILES = {
    "EQ": "http://iec.ch/TC57/ns/CIM/CoreEquipment-EU/3.0",
    "SSH": "http://iec.ch/TC57/ns/CIM/SteadyStateHypothesis-EU/3.0",
    "TP": "http://iec.ch/TC57/ns/CIM/Topology-EU/3.0",
    "SV": "http://iec.ch/TC57/ns/CIM/StateVariables-EU/3.0",
}


def document(profile: str, *objects: str, header: str = "", model: str = "", cim: str = CIM100) -> bytes:
    """Write a CIM XML document with its header."""
    return (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        f'xmlns:cim="{cim}" xmlns:md="http://iec.ch/TC57/61970-552/ModelDescription/1#">'
        f'<md:FullModel rdf:about="urn:uuid:{model or profile}">'
        f"<md:Model.profile>{PROFILES[profile]}</md:Model.profile>{header}</md:FullModel>{''.join(objects)}</rdf:RDF>"
    ).encode()


def define(kind: str, key: str, **values: str) -> str:
    """Define an object; in names of properties `__` stands for the point, and a value that begins with # refers."""
    return f'<cim:{kind} rdf:ID="_{key}">{_properties(values)}</cim:{kind}>'


def describe(kind: str, key: str, **values: str) -> str:
    """Add to an object of another document."""
    return f'<cim:{kind} rdf:about="#_{key}">{_properties(values)}</cim:{kind}>'


def _properties(values: dict[str, str]) -> str:
    return "".join(
        f'<cim:{name} rdf:resource="{value.replace("#", "#_", 1)}"/>'
        if value.startswith("#")
        else f"<cim:{name}>{value}</cim:{name}>"
        for name, value in ((name.replace("__", "."), value) for name, value in values.items())
    )


def nodes(names: str, container: str = "") -> str:
    """Define ConnectivityNodes, named by the words of a text."""
    inside = {"ConnectivityNode__ConnectivityNodeContainer": f"#{container}"} if container else {}
    return "".join(define("ConnectivityNode", name, **inside) for name in names.split())


def on(kind: str, key: str, points: str, **values: str) -> str:
    """Define equipment with a terminal `key.1`, `key.2`, ... on each of the nodes named by the words of a text."""
    return define(kind, key, **values) + "".join(
        define(
            "Terminal",
            f"{key}.{number}",
            Terminal__ConductingEquipment=f"#{key}",
            Terminal__ConnectivityNode=f"#{point}",
            ACDCTerminal__sequenceNumber=str(number),
        )
        for number, point in enumerate(points.split(), 1)
    )


def level(key: str, kV: str) -> str:
    """Define a VoltageLevel of a nominal voltage, in a substation of its own."""
    return (
        define("BaseVoltage", f"base{key}", BaseVoltage__nominalVoltage=kV)
        + define("Substation", f"sub{key}")
        + define("VoltageLevel", key, VoltageLevel__BaseVoltage=f"#base{key}", VoltageLevel__Substation=f"#sub{key}")
    )


def switched(key: str, position: str) -> str:
    """Say in an SSH whether a breaker is open."""
    return describe("Breaker", key, Switch__open=position)


def reduced(*objects: str, ssh: Iterable[str] = (), tp: Iterable[str] = (), sv: Iterable[str] = ()) -> BusBranch:
    """Read and reduce a model of these objects."""
    documents = [document("EQ", *objects)]
    documents += [document(profile, *each) for profile, each in (("SSH", ssh), ("TP", tp), ("SV", sv)) if each]
    return reduce(read(documents))


def together(model: BusBranch) -> set[frozenset[str]]:
    """Return the members of each node."""
    return {frozenset(members) for members in model.nodes.members}


def partition(groups: str) -> set[frozenset[str]]:
    """Read a partition: `a b | c`."""
    return {frozenset(group.split()) for group in groups.split("|")}


def wrong(findings: Iterable[Finding], kind: str) -> list[tuple[str, str]]:
    """Return object and defect of the findings about a class."""
    return [(finding.object, finding.wrong) for finding in findings if finding.kind == kind]
