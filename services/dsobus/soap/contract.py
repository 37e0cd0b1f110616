"""Load the contract of a port: what its WSDL and schemas say drives validation, dispatch and the documents served."""

from __future__ import annotations

import posixpath
import re
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol, cast
from xml.sax.saxutils import quoteattr

from lxml import etree

from dsobus.soap.errors import NOT_VALID, BrokenContract, Problem, UnknownContract
from dsobus.soap.explain import Explainer, Rows, follow, place
from dsobus.soap.limits import (
    MAX_DOCUMENT_CHARACTERS,
    MAX_REASON_CHARACTERS,
    MAX_TEXT_CHARACTERS,
    MAX_VIOLATIONS,
)
from dsobus.soap.payload import carries_documents
from dsobus.soap.samples import SMALLEST, Sample, is_large
from dsobus.soap.version import V11, Version
from dsobus.soap.xml import Element, readable

WSDL = "{http://schemas.xmlsoap.org/wsdl/}"
SOAP = f"{{{V11.binding}}}"
XSD = "{http://www.w3.org/2001/XMLSchema}"
GENERIC_FAULT = "{http://iec.ch/TC57/2011/schema/message}FaultMessage"

_ENVELOPE = """
<xs:element name="Envelope">
  <xs:complexType>
    <xs:sequence>
      <xs:element name="Header" minOccurs="0">
        <xs:complexType>
          <xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
          <xs:anyAttribute processContents="skip"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="Body">
        <xs:complexType>
          <xs:sequence><xs:any processContents="strict"/></xs:sequence>
          <xs:anyAttribute processContents="skip"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:anyAttribute processContents="skip"/>
  </xs:complexType>
</xs:element>
"""
_ONLY_A_SAMPLE = "only a sample of the message was looked at: there may be more wrong in the rest of it"
_PATTERN = re.compile("Receive|Execute|Get|Query|Send|Request|Reply")
_REFERENCE = re.compile(rb"""(\bschemaLocation\s*=\s*)("[^"]*"|'[^']*')""")
_ADDRESS = re.compile(rb"""(<(?:[\w.-]+:)?address\b[^>]*?\blocation\s*=\s*)("[^"]*"|'[^']*')""")


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of a port; `request`, `response` and `fault` are element names in Clark form.

    `verb` and `noun` are what its request's Header must carry; both are empty on the generic port, which takes any.
    `documents` says that its payload may be a document of another kind, in Compressed.
    """

    name: str
    verb: str
    noun: str
    action: str
    request: str
    response: str
    fault: str | None
    documents: bool = False


class _Violation(Protocol):
    """What lxml's error log entries have; lxml-stubs leave it out."""

    path: str
    message: str
    type_name: str


_Found = tuple[_Violation, tuple[Element, ...]]


class Contract:
    """One WSDL with every schema that it reaches. Safe to share between threads."""

    def __init__(self, name: str) -> None:
        try:
            wsdl = files("dsobus.wsdl").joinpath(f"{name}.wsdl").read_bytes() if name in contract_names() else None
        except OSError as error:
            raise BrokenContract(f"{name}.wsdl", str(error)) from None
        if wsdl is None:
            raise UnknownContract(name, contract_names())
        self.name = name
        self.documents: Mapping[str, bytes] = {f"{name}.wsdl": wsdl, **_reachable(f"{name}.wsdl", wsdl)}
        root = etree.fromstring(wsdl, _parser())
        self.namespace = root.get("targetNamespace", "")
        noun = _noun(name)
        documents = carries_documents(self.documents.get(f"{noun}.xsd", b"").decode())
        self.longest_text = MAX_DOCUMENT_CHARACTERS if documents else MAX_TEXT_CHARACTERS
        self.operations: Mapping[str, Operation] = {
            one.request: one for one in _operations(name, noun, root, documents=documents)
        }
        self._schemas: deque[etree.XMLSchema] = deque()
        self._building = threading.Lock()

    @staticmethod
    def load(name: str) -> Contract:
        """Return the contract of a port, loaded once; UnknownContract when there is no such WSDL."""
        return _load(name)

    @property
    def fault(self) -> str:
        """The element of this address's faults; on the generic port, which declares none, FaultMessage."""
        return next((one.fault for one in self.operations.values() if one.fault), GENERIC_FAULT)

    def violations(self, element: Element, size: int | None = None) -> tuple[Problem, ...]:
        """Validate an element against the schemas; empty when it is valid. At most MAX_VIOLATIONS are told apart.

        Of a large element a sample is validated first. A small one is known by its `size` in bytes.
        """
        # One XMLSchema must not serve two threads at once: the verdict is right, but the error log another's.
        try:
            schema = self._schemas.pop()
        except IndexError:
            with _loading:  # libxml2 fills its tables of types on the first schema of the process
                schema = self._schema()
        try:
            found = _sampled(schema, element) if (size is None or size > SMALLEST) and is_large(element) else []
            sampled = bool(found)
            if not found:
                if schema.validate(element):
                    return ()
                found = _found(schema, element)
        finally:
            self._schemas.append(schema)
        problems = [self._problem(*one) for one in found[:MAX_VIOLATIONS]]
        if len(found) > MAX_VIOLATIONS:
            problems.append(Problem(NOT_VALID, f"{len(found) - MAX_VIOLATIONS} further violations are not listed"))
        if sampled:
            problems.append(Problem(NOT_VALID, _ONLY_A_SAMPLE, level="INFORM"))
        return tuple(problems) or (Problem(NOT_VALID, "the element does not conform to the schema"),)

    def document(self, name: str, address: str, version: Version = V11) -> bytes:
        """Return a document as authored, with the addresses of this host in place of the authored ones.

        The WSDL of SOAP 1.2 is the authored one bound to SOAP 1.2, and nothing else.
        Raises KeyError when the WSDL does not reach a document of that name.
        """

        def reference(match: re.Match[bytes]) -> bytes:
            local = posixpath.basename(match[2][1:-1].decode())
            return match[1] + (_quoted(f"{address}?xsd={local}") if local in self.documents else match[2])

        text = _REFERENCE.sub(reference, self.documents[name])
        if not name.endswith(".wsdl"):
            return text
        text = text.replace(f'"{V11.binding}"'.encode(), f'"{version.binding}"'.encode())
        return _ADDRESS.sub(lambda match: match[1] + _quoted(address), text)

    def envelope_schema(self, version: Version) -> etree.XMLSchema:
        """Make a schema of this contract's messages within their envelopes, to validate while parsing."""
        with _loading:
            return etree.XMLSchema(etree.fromstring(self._driver(version.namespace, _ENVELOPE), _parser()))

    @cached_property
    def _explainer(self) -> Explainer:
        return Explainer(self._driver())

    def _problem(self, entry: _Violation, chain: tuple[Element, ...]) -> Problem:
        where = place(chain)
        with self._building:
            reason = self._explainer.reason(where)
        return Problem(
            NOT_VALID,
            (reason or readable(entry.message))[:MAX_REASON_CHARACTERS],
            path=where.path[-MAX_REASON_CHARACTERS:],
            rule=_rule(entry.type_name),
        )

    def _driver(self, space: str = "", declarations: str = "") -> bytes:
        target = f' targetNamespace={quoteattr(space)} elementFormDefault="qualified"' if space else ""
        folder = Path(str(files("dsobus.xsd"))).absolute()
        imports = []
        for name, text in self.documents.items():
            if name.endswith(".xsd"):
                space = etree.fromstring(text, _parser()).get("targetNamespace", "")
                place = (folder / name).as_uri()
                imports.append(f"<xs:import namespace={quoteattr(space)} schemaLocation={quoteattr(place)}/>")
        return f'<xs:schema xmlns:xs="{XSD[1:-1]}"{target}>{"".join(imports)}{declarations}</xs:schema>'.encode()

    def _schema(self) -> etree.XMLSchema:
        # No resolver of ours: lxml installs it for the whole process while it parses, so that two threads disturb each
        # other, and a document that is not found is skipped without a word. Hence also the look at what was built.
        try:
            schema = etree.XMLSchema(etree.fromstring(self._driver(), _parser()))
        except etree.XMLSchemaParseError as error:
            raise BrokenContract(f"{self.name}.wsdl", str(error)) from None
        for one in self.operations.values():
            for tag in filter(None, (one.request, one.response, one.fault)):
                schema.validate(etree.Element(tag))
                if any(entry.type_name == "SCHEMAV_CVC_ELT_1" for entry in _entries(schema)):
                    raise BrokenContract(f"{self.name}.wsdl", f"no schema declares {tag}")
        return schema


@cache
def contract_names() -> tuple[str, ...]:
    """Return the names of all contracts, sorted."""
    found = (one.name for one in files("dsobus.wsdl").iterdir())
    return tuple(sorted(name.removesuffix(".wsdl") for name in found if name.endswith(".wsdl")))


@cache
def _ports() -> Mapping[str, str]:
    return {request: name for name in contract_names() for request in Contract.load(name).operations}


def port_of(tag: str) -> str:
    """Return the name of the contract that takes a request element; KeyError when none does."""
    return _ports()[tag]


_loading = threading.RLock()
_loaded: dict[str, Contract] = {}


def _load(name: str) -> Contract:
    with _loading:
        if name not in _loaded:
            _loaded[name] = Contract(name)
        return _loaded[name]


def _reachable(origin: str, text: bytes) -> dict[str, bytes]:
    """Return every schema that a document refers to, however far, by its file name."""
    found: dict[str, bytes] = {}
    waiting = [(origin, text)]
    while waiting:
        origin, text = waiting.pop()
        for match in _REFERENCE.finditer(text):
            name = posixpath.basename(match[2][1:-1].decode())
            if name not in found:
                try:
                    found[name] = files("dsobus.xsd").joinpath(name).read_bytes()
                except OSError:
                    raise BrokenContract(origin, f"refers to {name}, which is not there") from None
                waiting.append((name, found[name]))
    return found


def _noun(service: str) -> str:
    match = _PATTERN.match(service)
    return service[match.end() :] if match else ""


def _operations(service: str, noun: str, root: Element, *, documents: bool) -> Iterator[Operation]:
    messages = {one.get("name", ""): one for one in root.iterfind(f"{WSDL}message")}
    actions = {
        one.get("name", ""): bound.get("soapAction", "")
        for one in root.iterfind(f"{WSDL}binding/{WSDL}operation")
        for bound in one.iterfind(f"{SOAP}operation")
    }

    def element(direction: Element | None) -> str | None:
        if direction is None:
            return None
        message = messages[direction.get("message", "").rpartition(":")[2]]
        part = message.find(f"{WSDL}part")
        if part is None:
            raise BrokenContract(f"{service}.wsdl", f"message {message.get('name')} has no part")
        prefix, _, local = part.get("element", "").rpartition(":")
        return f"{{{part.nsmap[prefix or None]}}}{local}"

    for one in root.iterfind(f"{WSDL}portType/{WSDL}operation"):
        name = one.get("name", "")
        request, response = element(one.find(f"{WSDL}input")), element(one.find(f"{WSDL}output"))
        if request is None or response is None:
            raise BrokenContract(f"{service}.wsdl", f"operation {name} lacks its input or its output")
        verb = name.removesuffix(noun).lower() if noun else ""
        yield Operation(
            name,
            "get" if verb == "query" else verb,
            noun,
            actions.get(name, ""),
            request,
            response,
            element(one.find(f"{WSDL}fault")),
            documents,
        )


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True)


def _entries(schema: etree.XMLSchema) -> list[_Violation]:
    return list(cast("Any", schema.error_log))


def _found(schema: etree.XMLSchema, element: Element) -> list[_Found]:
    """Return the violations of the last validation, those that are told with the elements down to them."""
    entries, rows = _entries(schema), Rows()
    told = [(entry, follow(element, entry.path or "", rows)) for entry in entries[:MAX_VIOLATIONS]]
    return told + [(entry, ()) for entry in entries[MAX_VIOLATIONS:]]


def _sampled(schema: etree.XMLSchema, element: Element) -> list[_Found]:
    """Return what is wrong with a sample of an element, told with the elements themselves."""
    sample = Sample(element)
    if schema.validate(sample.root):
        return []
    return [(entry, sample.originals(chain)) for entry, chain in _found(schema, sample.root)]


def _quoted(address: str) -> bytes:
    return quoteattr(address).encode()


def _rule(type_name: str) -> str:
    if type_name == "SCHEMAV_ELEMENT_CONTENT":
        return "cvc-complex-type.2.4"  # libxml2 has a name of its own for this one
    return re.sub(r"-(?=\d)|(?<=\d)-", ".", type_name.removeprefix("SCHEMAV_").lower().replace("_", "-"))
