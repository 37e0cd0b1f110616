"""Read the headers of CIM files (IEC 61970-552, clause 5), and tell what each file is by what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import BinaryIO

from dsobus.grid.findings import Findings
from dsobus.grid.objects import HEADERS, elements, identifier, local_name
from dsobus.grid.sources import Source

_SAID = {
    "Equipment": "EQ",
    "Operation": "EQ",
    "ShortCircuit": "EQ",
    "SteadyStateHypothesis": "SSH",
    "Topology": "TP",
    "StateVariables": "SV",
    "DiagramLayout": "DL",
    "GeographicalLocation": "GL",
}
"""What stands in the URI of a profile, and the profile that it means."""
_CIM = re.compile(r"CIM-schema|CIM100|/cim\d|ucaiug", re.IGNORECASE)
_GEOGRAPHY = frozenset({"CoordinateSystem", "Location", "PositionPoint"})


@dataclass(frozen=True, slots=True)
class Header:
    """Hold what a file says of itself: md:FullModel, or the dcat:Dataset of newer files; kind is empty without one.

    namespace is that of its CIM classes, as the root element declares it.
    """

    id: str
    kind: str
    profiles: tuple[str, ...]
    supersedes: tuple[str, ...]
    authority: str | None
    namespace: str | None

    @property
    def is_boundary(self) -> bool:
        """Tell whether it says that the file is of the boundary between models, which several models share."""
        return any("Boundary" in uri for uri in self.profiles)

    def says(self) -> frozenset[str]:
        """Return the profiles of CGMES that it names: EQ, SSH, TP, SV, DL, GL."""
        return frozenset(short for uri in self.profiles for part, short in _SAID.items() if part in uri)


def peek(stream: BinaryIO) -> Header:
    """Read the header at the head of a file.

    Raises what reading the file raises.
    """
    first = next(elements(stream), None)
    if first is None:
        return Header("", "", (), (), None, None)
    spaces = {prefix or "": uri for prefix, uri in first.nsmap.items()}
    namespace = spaces.get("cim") or next((uri for uri in spaces.values() if _CIM.search(uri)), None)
    if local_name(first.tag) not in HEADERS:
        return Header("", "", (), (), None, namespace)
    said: dict[str, list[str]] = {}
    for item in first:
        text = str(next(iter(item.attrib.values()), "") or item.text or "")
        said.setdefault(local_name(item.tag), []).append(text.strip())
    return Header(
        id=identifier(str(next(iter(first.attrib.values()), ""))),
        kind=local_name(first.tag),
        profiles=tuple(said.get("Model.profile") or said.get("conformsTo") or ()),
        supersedes=tuple(map(identifier, said.get("Model.Supersedes", ()))),
        authority=next(iter(said.get("Model.modelingAuthoritySet", ())), None),
        namespace=namespace,
    )


def current(files: Iterable[tuple[Source, Header]], findings: Findings) -> Iterator[tuple[Source, Header]]:
    """Iterate over the files that count: not those that another one supersedes, and each model once."""
    every = list(files)
    by = {old: header.id for _, header in every for old in header.supersedes if old != header.id}
    seen = set()
    for source, header in every:
        if header.id in by:
            findings.add("File", source.name, f"is superseded by model {by[header.id]}", "left out")
        elif header.id and header.id in seen:
            findings.add("File", source.name, f"is model {header.id} once more", "left out")
        else:
            yield source, header
        seen.add(header.id)


def content(defined: Set[str], described: Set[str], said: frozenset[str]) -> frozenset[str]:
    """Tell what a file is by the classes of the objects that it defines, and of those that it describes.

    A file that only describes objects of others is what its header says: SSH when that says nothing.
    """
    found = set()
    for kind in defined - HEADERS:
        if kind.startswith("Sv") or kind == "TopologicalIsland":
            found.add("SV")
        elif kind == "TopologicalNode":
            found.add("TP")
        elif kind in _GEOGRAPHY:
            found.add("GL")
        else:
            found.add("DL" if "Diagram" in kind else "EQ")
    if not found and described - HEADERS:
        return said or frozenset({"SSH"})
    return frozenset(found)
