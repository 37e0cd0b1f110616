"""What the schemas say, in the words of the classes that are generated from them."""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass, field
from typing import Literal

XS = "{http://www.w3.org/2001/XMLSchema}"
XML = "{http://www.w3.org/XML/1998/namespace"

Kind = Literal["str", "token", "normalized", "dateTime", "boolean", "decimal", "float", "integer", "QName"]
Where = Literal["element", "attribute", "text", "any", "attributes"]
Occurs = Literal["one", "optional", "many"]

_COLLAPSED = "token anyURI base64Binary hexBinary duration time date gYear gYearMonth gMonth gMonthDay gDay"
KINDS: dict[str, Kind] = {
    **dict.fromkeys(("string", "anySimpleType"), "str"),
    **dict.fromkeys(_COLLAPSED.split(), "token"),
    **dict.fromkeys(("float", "double"), "float"),
    "normalizedString": "normalized",
    "dateTime": "dateTime",
    "boolean": "boolean",
    "decimal": "decimal",
    "integer": "integer",
    "QName": "QName",
}
_OURS = "Binding COMPOSED Decimal ELEMENTS END Element Literal NIL Nil Put Record TYPES TypeBinding XMLNS"
_BUILT_IN = "bool datetime dict field float int list str this"
RESERVED = frozenset([*_OURS.split(), *_BUILT_IN.split()])
LOCALS = frozenset(["c", "e", "i", "k", "o", "other", "put", "tag", "xmlns"])


class GeneratorError(Exception):
    """A construct of a schema that the generated classes cannot express."""

    def __init__(self, file: str, component: str, reason: str) -> None:
        super().__init__(f"{file}: {component}: {reason}")
        self.file = file
        self.component = component
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Ref:
    """A class or an alias of the module of a namespace."""

    namespace: str
    name: str


@dataclass(frozen=True, slots=True)
class Value:
    """A simple type; `alias` names its `Literal` when it is an enumeration of strings, `items`: a list of such."""

    kind: Kind
    alias: Ref | None = None
    items: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a class.

    `plain`: at most once, and outside of any choice. `loop` names the repeated or unordered group that it is part of.
    `members` are the tags that may stand for the abstract or replaceable element `tag`, that one included if it may.
    """

    name: str
    where: Where
    occurs: Occurs
    tag: str = ""
    of: Value | Ref | None = None
    doc: str = ""
    plain: bool = False
    loop: str = ""
    default: str | None = None
    nillable: bool = False
    members: tuple[str, ...] = ()

    @property
    def tags(self) -> tuple[str, ...]:
        """Name the elements that it holds."""
        return self.members or (self.tag,)


@dataclass(slots=True)
class Record:
    """One dataclass, with its own fields alone; `xsd` is the name of its type, empty when that has none."""

    name: str
    doc: str
    xsd: str = ""
    base: Ref | None = None
    fields: list[Field] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Root:
    """A global element, and the class that derives from the class of its type (or is it).

    `members` are the elements that may stand in its place.
    """

    tag: str
    name: str
    doc: str
    of: Ref
    members: tuple[str, ...] = ()


@dataclass(slots=True)
class Module:
    """All that one targetNamespace declares."""

    namespace: str
    file: str
    name: str
    prefix: str
    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)
    roots: list[Root] = field(default_factory=list)

    def add(self, name: str) -> str:
        """Return the name of a class or an alias; GeneratorError when it is taken."""
        if name in self.aliases or name in self.records or any(root.name == name for root in self.roots):
            raise GeneratorError(self.file, name, "this name would be generated twice")
        return name


def words(namespace: str) -> list[str]:
    """Split the last part of a namespace into its words: `.../EndDeviceEvents#` -> End, Device, Events."""
    last = re.split("[/:]", namespace.rstrip("#/:"))[-1]
    return re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|[0-9]+", last)


def python_name(name: str) -> str:
    """Keep a CIM name, but for a trailing underscore where Python or the generated code uses the word itself."""
    name = re.sub(r"\W", "_", name)
    return f"{name}_" if keyword.iskeyword(name) or name in RESERVED else name
