"""Write CIM XML (IEC 61970-552) of CGMES 3.0."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO
from xml.sax.saxutils import escape

CIM = "http://iec.ch/TC57/CIM100#"
PROFILES = {
    "EQ": ("http://iec.ch/TC57/ns/CIM/CoreEquipment-EU/3.0", "http://iec.ch/TC57/ns/CIM/Operation-EU/3.0"),
    "SSH": ("http://iec.ch/TC57/ns/CIM/SteadyStateHypothesis-EU/3.0",),
    "GL": ("http://iec.ch/TC57/ns/CIM/GeographicalLocation-EU/3.0",),
}


class Document:
    """Write one profile of a model to a file, object by object; `close` ends the document, not the file."""

    def __init__(self, file: TextIO, profile: str, model: str, time: str, depends_on: str | None = None) -> None:
        self._write = file.write
        self._write(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
            f' xmlns:cim="{CIM}" xmlns:md="http://iec.ch/TC57/61970-552/ModelDescription/1#">\n'
            f'<md:FullModel rdf:about="urn:uuid:{model}">\n'
            f"<md:Model.created>{time}</md:Model.created>\n"
            f"<md:Model.scenarioTime>{time}</md:Model.scenarioTime>\n"
            f"<md:Model.description>dsobus demonstration utility, {profile}</md:Model.description>\n"
            "<md:Model.modelingAuthoritySet>urn:dsobus:2026:utility</md:Model.modelingAuthoritySet>\n"
            "<md:Model.version>1</md:Model.version>\n"
        )
        for uri in PROFILES[profile]:
            self._write(f"<md:Model.profile>{uri}</md:Model.profile>\n")
        if depends_on:
            self._write(f'<md:Model.DependentOn rdf:resource="urn:uuid:{depends_on}"/>\n')
        self._write("</md:FullModel>\n")

    def define(
        self, kind: str, key: str, name: str | None, values: Mapping[str, object], references: Mapping[str, str]
    ) -> None:
        """Define an object; a reference is the id of an object, or a whole URI."""
        parts = [f'<cim:{kind} rdf:ID="_{key}">\n<cim:IdentifiedObject.mRID>{key}</cim:IdentifiedObject.mRID>\n']
        if name is not None:
            parts.append(f"<cim:IdentifiedObject.name>{escape(name)}</cim:IdentifiedObject.name>\n")
        parts += [_value(*item) for item in values.items()]
        for property_, target in references.items():
            uri = target if "#" in target else f"#_{target}"
            parts.append(f'<cim:{property_} rdf:resource="{uri}"/>\n')
        parts.append(f"</cim:{kind}>\n")
        self._write("".join(parts))

    def add(self, kind: str, key: str, values: Mapping[str, object]) -> None:
        """Add values to an object that another document defines."""
        lines = "".join(_value(*item) for item in values.items())
        self._write(f'<cim:{kind} rdf:about="#_{key}">\n{lines}</cim:{kind}>\n')

    def close(self) -> None:
        """End the document."""
        self._write("</rdf:RDF>\n")


def _value(name: str, value: object) -> str:
    if isinstance(value, bool):
        value = "true" if value else "false"
    elif isinstance(value, float):
        value = f"{value:.9g}"
    return f"<cim:{name}>{value}</cim:{name}>\n"
