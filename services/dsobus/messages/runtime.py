"""What the generated readers and writers stand on: lexical forms of XML Schema to Python values and back.

Readers trust that libxml2 has validated the tree, and that comments and processing instructions were removed when it
was parsed. Even so some values that the schema admits have no Python form (the year 12026): they raise ConversionError.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar

from lxml import etree

XSI = "http://www.w3.org/2001/XMLSchema-instance"
XSI_TYPE = f"{{{XSI}}}type"
XML = "http://www.w3.org/XML/1998/namespace"
Element = etree._Element
END: Element = etree.Comment()  # closes a list of children: its tag is no name
Put = Callable[[str], None]
T = TypeVar("T")

if TYPE_CHECKING:

    def new(cls: type[T]) -> T:
        """Make an instance without running `__init__`: the reader stores every field itself."""
else:
    new = object.__new__


class Record:
    """Equality and a short form for every generated class: to make both anew for each would double the import time."""

    __slots__ = ()
    __dataclass_fields__: ClassVar[dict[str, Any]]
    COMPOSED: ClassVar[frozenset[str]] = frozenset()
    """Fields that are not an element's own class or its bare text: attributes, wildcards, lists, collapsed text."""

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        names = self.__dataclass_fields__
        return [getattr(self, name) for name in names] == [getattr(other, name) for name in names]

    def __repr__(self) -> str:
        """Show the fields that hold something."""
        values = ((name, getattr(self, name)) for name in self.__dataclass_fields__)
        shown = ", ".join(f"{name}={value!r}" for name, value in values if value is not None and value != [])
        return f"{type(self).__qualname__}({shown})"


class Binding(NamedTuple):
    """How one global element is read and written."""

    tag: str
    of: type[Any]
    read: Callable[[Element], Any]
    name: str  # with the prefix that our writers bind to its namespace
    write: Callable[[Any, str, Put, str], None]
    xmlns: str  # declarations of every namespace that may occur in it


class TypeBinding(NamedTuple):
    """How elements of one type are read and written where xsi:type names it."""

    tag: str
    of: type[Any]
    fill: Callable[[Any, Element], None]
    write: Callable[[Any, str, Put, str], None]
    name: str  # with the prefix that our writers bind to its namespace

    @property
    def xsi_type(self) -> str:
        """Spell the attribute."""
        return f' xmlns:xsi="{XSI}" xsi:type="{self.name}"'


class Nil(Enum):
    """The value of an element that is there and says xsi:nil."""

    NIL = "nil"

    def __repr__(self) -> str:
        return "NIL"


NIL = Nil.NIL


class ConversionError(ValueError):
    """A value that the schema admits and Python cannot hold; `path` is where it stands, once known."""

    code = "1.8"
    hint = "Send a value within the range of this product."

    def __init__(self, kind: str, text: str, path: str | None = None) -> None:
        super().__init__(f"{text[:80]!r} is out of the range of {kind} that can be processed")
        self.kind = kind
        self.text = text
        self.path = path


class IllegalCharacterError(ValueError):
    """A character that XML 1.0 cannot carry, not even as a reference, was to be written."""

    def __init__(self, character: str) -> None:
        super().__init__(f"character U+{ord(character):04X} cannot be written in XML")
        self.character = character


_BLANKS = re.compile("[ \t\r\n]+")
_END_OF_DAY = re.compile(r"T24:00:00(\.0+)?")
_ILLEGAL = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_IN_TEXT = re.compile(f"[&<>\r{_ILLEGAL}]")
_IN_ATTRIBUTE = re.compile(f'[&<>"\t\n\r{_ILLEGAL}]')
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


def to_datetime(lexical: str | None) -> datetime:
    """Read an xs:dateTime as UTC; without a zone it is taken for UTC, beyond microseconds it is cut."""
    try:
        value = datetime.fromisoformat(lexical or "")
    except ValueError:
        value = _slow_datetime(lexical or "")
    if value.tzinfo is UTC:
        return value
    if value.tzinfo is None:
        return value.replace(tzinfo=UTC)
    try:
        return value.astimezone(UTC)
    except OverflowError:
        raise ConversionError("dateTime", lexical or "") from None


def _slow_datetime(lexical: str) -> datetime:
    stripped = to_token(lexical)
    midnight, found = _END_OF_DAY.subn("T00:00:00", stripped)
    try:
        return datetime.fromisoformat(midnight) + timedelta(days=found)
    except (ValueError, OverflowError):
        raise ConversionError("dateTime", lexical) from None


def to_bool(lexical: str | None) -> bool:
    """Read an xs:boolean; blanks around it do not count."""
    return lexical in ("true", "1") or (lexical or "").strip() in ("true", "1")


def to_decimal(lexical: str | None) -> Decimal:
    """Read an xs:decimal with every digit kept."""
    return Decimal(lexical or "")


def to_float(lexical: str | None) -> float:
    """Read an xs:float or xs:double, INF, -INF and NaN included."""
    return float(lexical or "")


def to_int(lexical: str | None) -> int:
    """Read an xs:integer or a type derived from it."""
    try:
        return int(lexical or "")
    except ValueError:  # Python reads 4,300 digits at most
        raise ConversionError("integer", lexical or "") from None


def to_token(lexical: str | None) -> str:
    """Collapse blanks, as the types derived from xs:token and most others want."""
    return _BLANKS.sub(" ", lexical or "").strip(" ")


def to_normalized(lexical: str | None) -> str:
    """Replace each tab and line end by a blank, as xs:normalizedString wants."""
    return (lexical or "").replace("\t", " ").replace("\n", " ").replace("\r", " ")


def to_literal(lexical: str | None) -> Any:
    """Hand over one of the values of an enumeration, which the validator has checked."""
    return lexical or ""


def to_literal_token(lexical: str | None) -> Any:
    """Hand over one of the values of an enumeration whose type collapses blanks."""
    return to_token(lexical)


def to_list(convert: Callable[[str], T], lexical: str | None) -> list[T]:
    """Read an xs:list."""
    return [convert(item) for item in to_token(lexical).split(" ") if item]


def to_qname(element: Element) -> str:
    """Read an xs:QName in Clark form, `{namespace}local`, or `local` alone without a namespace."""
    return resolve(element, element.text)


def resolve(element: Element, lexical: str | None) -> str:
    """Turn a prefixed name that stands in an element into Clark form."""
    prefix, _, local = to_token(lexical).rpartition(":")
    namespace = element.nsmap.get(prefix or None)
    return f"{{{namespace}}}{local}" if namespace else local


def children(element: Element) -> list[Element]:
    """List the children, and END behind them."""
    found: list[Element] = element[:]  # type: ignore[index,assignment]  # lxml-stubs knows no slices
    found.append(END)
    return found


def is_nil(element: Element) -> bool:
    """Tell whether xsi:nil says that an element has no content."""
    return to_bool(element.get(f"{{{XSI}}}nil"))


def other_attributes(element: Element, known: Collection[str]) -> dict[str, str]:
    """Read the attributes that a wildcard admits, by name in Clark form; values stay as they stand."""
    found = ((str(name), str(value)) for name, value in element.attrib.items())
    return {name: value for name, value in found if name not in known and not name.startswith(f"{{{XSI}}}")}


def text(value: str) -> str:
    """Escape character content; IllegalCharacterError for what XML cannot carry."""
    return _IN_TEXT.sub(_escape, value) if _IN_TEXT.search(value) else value


def attribute(value: str) -> str:
    """Escape an attribute value between double quotes, so that tabs and line ends come back as they were."""
    return _IN_ATTRIBUTE.sub(_escape, value) if _IN_ATTRIBUTE.search(value) else value


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in _ESCAPES:
        return _ESCAPES[character]
    raise IllegalCharacterError(character)


def stamp(value: datetime) -> str:
    """Write an aware datetime as xs:dateTime in UTC, microseconds kept."""
    if value.tzinfo is not UTC:
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone")
        value = value.astimezone(UTC)
    return value.isoformat()[:-6] + "Z"


def boolean(value: bool) -> str:
    """Write an xs:boolean."""
    return "true" if value else "false"


def decimal(value: Decimal) -> str:
    """Write an xs:decimal, which knows no exponent."""
    return format(value, "f")


def number(value: float) -> str:
    """Write an xs:float or xs:double."""
    if value - value == 0:
        return repr(float(value))
    return "NaN" if value != value else "INF" if value > 0 else "-INF"


def listed(write: Callable[[T], str], values: Iterable[T]) -> str:
    """Write an xs:list."""
    return " ".join(map(write, values))


def nil(tag: str) -> str:
    """Write an element that says xsi:nil."""
    return f'<{tag} xmlns:xsi="{XSI}" xsi:nil="true"/>'


def write_attributes(values: Mapping[str, str]) -> str:
    """Write attributes given by name in Clark form, each with a prefix of its own."""
    pieces = []
    for number_, (name, value) in enumerate(values.items()):
        namespace, _, local = name.rpartition("}")
        prefix = "xml:" if namespace[1:] == XML else f"a{number_}:" if namespace else ""
        if namespace and prefix != "xml:":
            pieces.append(f' xmlns:a{number_}="{attribute(namespace[1:])}"')
        pieces.append(f' {prefix}{local}="{attribute(value)}"')
    return "".join(pieces)


def qname(tag: str, value: str) -> str:
    """Write an element that holds an xs:QName given in Clark form, with a prefix of its own."""
    namespace, _, local = value.rpartition("}")
    if not namespace:
        return f"<{tag}>{text(local)}</{tag}>"
    return f'<{tag} xmlns:q="{attribute(namespace[1:])}">q:{text(local)}</{tag}>'


def verbatim(element: Element) -> str:
    """Write a kept element as it is, with every namespace in scope."""
    return etree.tostring(element, encoding="unicode", with_tail=False)
