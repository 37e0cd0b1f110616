"""Write the mechanical half of a contract: message schemas and WSDLs in the form of IEC 61968-100, Edition 1.

Authored by hand are the payload schemas alone; the rest follows from noun, family and pattern (FDIS 8.3, Annex C).
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dsobus.soap import templates
from dsobus.soap.errors import SoapError
from dsobus.soap.payload import carries_documents
from dsobus.soap.templates import GetNames, WsdlOperation

OWN = "urn:dsobus:2026"
IEC = "http://iec.ch/TC57/"
PATTERNS = ("receive", "execute", "get", "query")


class ScaffoldError(SoapError):
    """What was asked for makes no contract; the text says why."""


@dataclass(frozen=True, slots=True)
class Content:
    """The payload of a noun: the namespace of its schema, and whether its root element may be left out everywhere."""

    namespace: str
    optional: bool = False

    @classmethod
    def of(cls, schema: str) -> "Content":
        """Return what a payload schema says of itself."""
        return cls(target_namespace(schema), carries_documents(schema))


@dataclass(frozen=True, slots=True)
class Family:
    """A generation of namespaces: `http://iec.ch/TC57/2011/`, or our own `urn:dsobus:2026:`."""

    prefix: str
    get_prefix: str = ""

    @classmethod
    def named(cls, name: str) -> "Family":
        """Return the family of a year (2011, 2015 ...) or of `urn:dsobus:2026`.

        Since 2015 the elements of a Get service are prefixed: GetXRequestMessage, GetXResponseMessage ...
        """
        if name == OWN:
            return cls(OWN + ":")
        if re.fullmatch(r"20\d\d", name):
            return cls(f"{IEC}{name}/", "Get" if name >= "2015" else "")
        raise ScaffoldError(f"{name!r} is no family: give a year such as 2011, or {OWN}")

    @classmethod
    def of(cls, namespace: str, name: str) -> "Family":
        """Return the family in which `name` has this namespace."""
        prefix = namespace.removesuffix(name)
        return cls.named(prefix.removeprefix(IEC).rstrip("/:"))

    def namespace(self, name: str) -> str:
        """Return the namespace of a service, a message schema, or (`X#`) a payload."""
        return self.prefix + name

    def action(self, subject: str, operation: str) -> str:
        """Return the soapAction of an operation; it has a slash in both families."""
        return f"{self.prefix}{subject}/{operation}"


def files(
    noun: str,
    patterns: Iterable[str],
    family: str,
    payload: Content | None = None,
    singular: str | None = None,
) -> dict[str, str]:
    """Return the text of each mechanical file (`xsd/XMessage.xsd`, `wsdl/ReceiveX.wsdl` ...) by its path.

    `payload` tells of the noun's own schema where there is one.
    """
    names = Family.named(family)
    content = payload or Content(names.namespace(noun + "#"))
    made: dict[str, str] = {}
    for pattern in patterns:
        made |= _writer(pattern, singular)(noun, names, content)
    return made


def starting_points(noun: str, patterns: Iterable[str], family: str, singular: str | None = None) -> dict[str, str]:
    """Return minimal payload schemas, to be completed by hand: the noun's own, its Get profile and its queries."""
    names = Family.named(family)
    roots = [noun]
    for pattern in patterns:
        _writer(pattern, singular)
        roots += {"get": [f"Get{noun}"], "query": [f"{singular}Queries"]}.get(pattern, [])
    return {f"xsd/{root}.xsd": templates.payload(root, names.namespace(root + "#")) for root in roots}


def write(
    root: Path,
    noun: str,
    patterns: Iterable[str],
    family: str = OWN,
    singular: str | None = None,
    overwrite: bool = False,
) -> list[Path]:
    """Write a noun's files below `root` and return the paths written.

    A file that is there is left alone; `overwrite` replaces message schemas and WSDLs, never a payload schema.
    """
    asked = tuple(patterns)
    if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", noun):
        raise ScaffoldError(f"{noun!r} is no noun: give a name such as MeterReadings")
    payloads = {
        path: text
        for path, text in starting_points(noun, asked, family, singular).items()
        if not (root / path).exists()
    }
    own = root / "xsd" / f"{noun}.xsd"
    payload = Content.of(own.read_text("utf-8")) if own.exists() else None
    mechanical = {
        path: text
        for path, text in files(noun, asked, family, payload, singular).items()
        if overwrite or not (root / path).exists()
    }
    made = payloads | mechanical
    for path, text in made.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8", newline="\n")
    return [root / path for path in made]


def mechanical(documents: Mapping[str, str]) -> dict[str, str]:
    """Return what every mechanical file ought to be, given the text of all files (`wsdl/...`, `xsd/...`) by path.

    Noun and pattern are read from a WSDL's name, family from its namespace, so nothing but the files need be kept.
    """
    made: dict[str, str] = {}
    for path, text in documents.items():
        parts = re.fullmatch(r"wsdl/(Receive|Execute|Get|Query)(\w+)\.wsdl", path)
        if parts is None:
            continue
        pattern, noun = parts[1].lower(), parts[2]
        names = Family.of(target_namespace(text), parts[1] + noun)
        singular = re.search(r'/(\w+)QueriesMessage\.xsd"', text)
        own = documents.get(f"xsd/{noun}.xsd")
        content = Content.of(own) if own is not None else Content(names.namespace(noun + "#"))
        made |= _writer(pattern, singular and singular[1])(noun, names, content)
    return made


def target_namespace(text: str) -> str:
    """Return the targetNamespace that a schema or WSDL declares."""
    found = re.search(r'\btargetNamespace="([^"]+)"', text)
    if found is None:
        raise ScaffoldError("there is no targetNamespace")
    return found[1]


VERBS = ("Create", "Change", "Cancel", "Close", "Delete")
EVENTS = ("Created", "Changed", "Canceled", "Closed", "Deleted")

_Writer = Callable[[str, Family, Content], dict[str, str]]


def _writer(pattern: str, singular: str | None) -> _Writer:
    match pattern:
        case "receive":
            return partial(_exchange, "Receive", "Event", EVENTS)
        case "execute":
            return partial(_exchange, "Execute", "Request", VERBS)
        case "get":
            return _get
        case "query" if singular:
            return partial(_query, f"{singular}Queries")
        case "query":
            raise ScaffoldError("a query service needs the singular of its noun, as in DERGroup of DERGroups")
    raise ScaffoldError(f"{pattern!r} is no pattern: give some of {', '.join(PATTERNS)}")


def _exchange(
    service: str, kind: str, verbs: Sequence[str], noun: str, family: Family, content: Content
) -> dict[str, str]:
    messages = family.namespace(f"{noun}Message")
    operations = [WsdlOperation(verb + noun, verb + noun, kind, family.action(noun, verb + noun)) for verb in verbs]
    name, file = service + noun, f"{noun}Message.xsd"
    return {
        f"xsd/{file}": templates.message(noun, messages, content.namespace, VERBS, EVENTS, optional=content.optional),
        f"wsdl/{name}.wsdl": templates.wsdl(name, family.namespace(name), messages, file, noun, noun, operations),
    }


def _get(noun: str, family: Family, content: Content) -> dict[str, str]:
    profile = f"Get{noun}"
    request = f"{profile}RequestMessage" if family.get_prefix else profile
    return _ask(profile, profile, noun, family, content, GetNames(request, family.get_prefix + noun, noun))


def _query(profile: str, noun: str, family: Family, content: Content) -> dict[str, str]:
    names = GetNames(f"{profile}RequestMessage", profile, profile)
    return _ask(f"Query{noun}", profile, noun, family, content, names)


def _ask(name: str, profile: str, noun: str, family: Family, content: Content, names: GetNames) -> dict[str, str]:
    messages, file = family.namespace(f"{profile}Message"), f"{profile}Message.xsd"
    subject = name if name == profile else noun
    operation = WsdlOperation(name, names.request, "Request", family.action(subject, name))
    selections = family.namespace(f"{profile}#")
    return {
        f"xsd/{file}": templates.get_message(noun, profile, messages, content.namespace, selections, names),
        f"wsdl/{name}.wsdl": templates.wsdl(
            name, family.namespace(name), messages, file, name, names.reply, [operation]
        ),
    }
