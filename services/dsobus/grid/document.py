"""Write CIM XML (IEC 61970-552) with the headers and profiles of CGMES 2.4.15 and 3.0."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from uuid import UUID, uuid5
from xml.sax.saxutils import escape

from dsobus.grid.model import Model

CIM16 = "http://iec.ch/TC57/2013/CIM-schema-cim16#"
CIM100 = "http://iec.ch/TC57/CIM100#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_MD = "http://iec.ch/TC57/61970-552/ModelDescription/1#"
_MODELS = UUID("6d3f2d41-77a0-53c4-9d3b-0c1f6c0b8a11")
"""Name space of the ids of models: the same content has the same id, other content another one."""

_PROFILES_16 = {
    "EQ": ("http://entsoe.eu/CIM/EquipmentCore/3/1",),
    "SSH": ("http://entsoe.eu/CIM/SteadyStateHypothesis/1/1",),
    "TP": ("http://entsoe.eu/CIM/Topology/4/1",),
    "SV": ("http://entsoe.eu/CIM/StateVariables/4/1",),
}
_PROFILES_100 = {
    "EQ": ("http://iec.ch/TC57/ns/CIM/CoreEquipment-EU/3.0", "http://iec.ch/TC57/ns/CIM/Operation-EU/3.0"),
    "SSH": ("http://iec.ch/TC57/ns/CIM/SteadyStateHypothesis-EU/3.0",),
    "TP": ("http://iec.ch/TC57/ns/CIM/Topology-EU/3.0",),
    "SV": ("http://iec.ch/TC57/ns/CIM/StateVariables-EU/3.0",),
}
_SPECIAL = re.compile(r'[&<>"\t\n\r]')
Value = str | float | bool
"""A number is written shortest, as it is read again to the last bit."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Refer to an object by its id, or to a member of an enumeration by its whole URI."""

    target: str


@dataclass(frozen=True, slots=True)
class Version:
    """Know the names of one version of CIM: the name space of its classes, and the profiles of CGMES in it."""

    namespace: str

    @classmethod
    def of(cls, model: Model) -> Version:
        """Return the version of a model: that of the first of its files that tells."""
        return cls(next((file.namespace for file in model.files if file.namespace), CIM100))

    @property
    def is_16(self) -> bool:
        """Tell whether it is CIM16, the CIM of CGMES 2.4.15."""
        return "cim16" in self.namespace.lower()

    def profiles(self, profile: str) -> tuple[str, ...]:
        """Return the URIs of EQ, SSH, TP or SV."""
        return (_PROFILES_16 if self.is_16 else _PROFILES_100)[profile]


class Document:
    """Write one profile of a model, with the ids of its objects as it writes them.

    `namespaces` are those of classes and properties outside CIM, by local name.
    """

    def __init__(self, model: Model, profile: str, namespaces: Mapping[str, str] | None = None) -> None:
        self._version = Version.of(model)
        self._profile = profile
        self._forms = model.forms
        self._namespaces = namespaces or {}
        self._prefixes = {self._version.namespace: "cim"}
        self._tags: dict[str, str] = {}
        self._parts: list[str] = []

    def __bool__(self) -> bool:
        """Tell whether it holds any object."""
        return bool(self._parts)

    def define(self, kind: str, key: str, values: Iterable[tuple[str, Value | Reference]]) -> None:
        """Define an object (rdf:ID, or rdf:about where the model calls it by an URN)."""
        form = self._forms.get(key) or f"#_{key}"
        self._object(
            kind, f'rdf:ID="{_escape(form[1:])}"' if form[0] == "#" else f'rdf:about="{_escape(form)}"', values
        )

    def describe(self, kind: str, key: str, values: Iterable[tuple[str, Value | Reference]]) -> None:
        """Add to an object that another document defines (rdf:about)."""
        self._object(kind, f'rdf:about="{_escape(self._forms.get(key) or f"#_{key}")}"', values)

    def _object(self, kind: str, key: str, values: Iterable[tuple[str, Value | Reference]]) -> None:
        tag = self._tags.get(kind) or self._tag(kind)
        lines = [f"<{tag} {key}>\n"]
        for name, value in values:
            inner = self._tags.get(name) or self._tag(name)
            if isinstance(value, Reference):
                target = value.target
                if "://" not in target:
                    target = self._forms.get(target) or f"#_{target}"
                lines.append(f'  <{inner} rdf:resource="{_escape(target)}"/>\n')
            else:
                lines.append(f"  <{inner}>{_text(value)}</{inner}>\n")
        lines.append(f"</{tag}>\n")
        self._parts.append("".join(lines))

    def _tag(self, local: str) -> str:
        space = self._namespaces.get(local, self._version.namespace)
        prefix = self._prefixes.setdefault(space, f"ext{len(self._prefixes)}")
        tag = self._tags[local] = f"{prefix}:{local}"
        return tag

    def finish(
        self,
        *,
        scenario: str,
        created: datetime,
        authority: str,
        description: str,
        depends_on: Iterable[str] = (),
        profiles: Iterable[str] = (),
    ) -> tuple[str, bytes]:
        """Return the id of the model and the whole document; the id is that of its content, scenario and sources."""
        body = "".join(self._parts)
        sources = sorted(set(depends_on))
        content = "\n".join((self._profile, scenario, *sources, sha256(body.encode()).hexdigest()))
        key = str(uuid5(_MODELS, content))
        lines = [
            ("Model.created", created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")),
            ("Model.scenarioTime", scenario),
            ("Model.version", "1"),
            ("Model.description", description),
            ("Model.modelingAuthoritySet", authority),
            *(("Model.profile", uri) for uri in profiles or self._version.profiles(self._profile)),
        ]
        spaces = "".join(f' xmlns:{prefix}="{escape(uri)}"' for uri, prefix in self._prefixes.items())
        head = "".join(f"  <md:{name}>{escape(value)}</md:{name}>\n" for name, value in lines)
        written = (_escape(self._forms.get(source, f"urn:uuid:{source}")) for source in sources)
        head += "".join(f'  <md:Model.DependentOn rdf:resource="{source}"/>\n' for source in written)
        return key, (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<rdf:RDF xmlns:rdf="{_RDF}" xmlns:md="{_MD}"{spaces}>\n'
            f'<md:FullModel rdf:about="urn:uuid:{key}">\n{head}</md:FullModel>\n{body}</rdf:RDF>\n'
        ).encode()


def _escape(text: str) -> str:
    """Return a text as the value of an attribute; almost none has anything to escape."""
    if not _SPECIAL.search(text):
        return text
    return escape(text, {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return escape(value) if isinstance(value, str) else repr(float(value))
