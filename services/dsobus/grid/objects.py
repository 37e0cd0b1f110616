"""Take objects out of CIM XML (IEC 61970-552) as it is parsed, into columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, NoReturn

from lxml import etree

from dsobus.grid.errors import GridError, NotCIM
from dsobus.grid.limits import MAX_EMPTY_CELLS

# The tree of a small chunk stays in the processor's cache: faster than a whole tree, and in constant memory.
CHUNK_BYTES = 32 * 1024
CHUNKS_TO_ROOT = 32
HEADERS = frozenset({"FullModel", "DifferenceModel", "Dataset"})
"""Classes of headers: they are described, never defined."""
EXPORT_AGAIN = "export the model again as CIM XML (EQ, SSH, ...)"

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_ROOT, _ID, _ABOUT, _RESOURCE = f"{_RDF}RDF", f"{_RDF}ID", f"{_RDF}about", f"{_RDF}resource"


def identifier(text: str) -> str:
    """Normalise an id in any of its written forms: _x, #_x, file#_x, urn:uuid:x, in capitals or not."""
    if text[:2] == "#_":
        text = text[2:]
    elif text[:1] == "_" and "#" not in text:
        text = text[1:]
    else:
        text = text.rpartition("#")[2].removeprefix("urn:uuid:").removeprefix("_")
    looks_like_uuid = len(text) == 36 and text[8] == text[23] == "-"
    return text.lower() if looks_like_uuid else text


def _form(written: str) -> str:
    """Return how to refer to what is called so: the name of a file before # may be another one elsewhere."""
    _, mark, fragment = written.rpartition("#")
    return mark + fragment


@dataclass(slots=True)
class Rows:
    """Hold what files say of the objects of one class, a row each time one is mentioned.

    A column may end before the last row: nothing more is said in it.
    """

    kind: str
    ids: list[str] = field(default_factory=list)
    columns: dict[str, list[str | None]] = field(default_factory=dict)
    repeats: dict[tuple[str, int], list[str]] = field(default_factory=dict)
    by_tag: dict[str, tuple[list[str | None], bool]] = field(default_factory=dict)


class Objects:
    """Gather the objects of files, those defined (rdf:ID) apart from those described (rdf:about), by class.

    `skip` names classes and properties to leave out; `skipped` are those that were there. `references` are the
    properties that refer, `namespaces` those of all names: classes, properties, members of enumerations.
    `defined_as`, `described_as` and `referred_to_as` have the ids that are not written as #_id, as they are written.
    """

    def __init__(self, skip: Container[str] = ()) -> None:
        self.defined: dict[str, Rows] = {}
        self.described: dict[str, Rows] = {}
        self.nameless: list[tuple[str, str]] = []
        self.skipped: set[str] = set()
        self.references: set[str] = set()
        self.namespaces: dict[str, str] = {}
        self.defined_as: dict[str, str] = {}
        self.described_as: dict[str, str] = {}
        self.referred_to_as: dict[str, str] = {}
        self._skip = skip
        self._ignored: set[str] = set()
        self._defined_by_tag: dict[str, Rows] = {}
        self._described_by_tag: dict[str, Rows] = {}
        self._keys: dict[str, str] = {}
        self._empty = 0

    def read(self, stream: BinaryIO) -> None:
        """Add what a CIM XML document says; raises GridError, or XMLSyntaxError of lxml."""
        defined, described, ignored, keys = self._defined_by_tag, self._described_by_tag, self._ignored, self._keys
        passed_over = set()
        for element in elements(stream):
            tag = element.tag
            if tag in passed_over:
                continue
            written = element.get(_ID)
            is_definition = written is not None
            if is_definition:
                rows = defined.get(tag) or self._class(tag, self.defined, defined)
            else:
                written = element.get(_ABOUT)
                rows = described.get(tag) or self._class(tag, self.described, described)
            if rows is None:
                passed_over.add(tag)
                continue
            if not written:
                self.nameless.append((rows.kind, f"line {element.sourceline}"))
                continue
            row = len(rows.ids)
            key = identifier(written)
            rows.ids.append(key)
            if is_definition:
                if written[1:] != key:
                    self.defined_as[key] = _form(f"#{written}")
            elif written[2:] != key:
                form = _form(written)
                # Files whose definitions have no rdf:ID call objects by an URN, others refer to them by fragments.
                if form[0] != "#" or key not in self.described_as:
                    self.described_as[key] = form
            by_tag = rows.by_tag
            for item in element:
                tag = item.tag
                known = by_tag.get(tag)
                if known is None:
                    if tag in ignored or self._ignore(tag):
                        continue
                    known = self._column(rows, item)
                column, refers = known
                value = item.text
                if value is None or not (value := value.strip()):
                    # Where a column refers, the only attribute of an element without text is rdf:resource: to ask for
                    # it by its name takes three times as long.
                    attributes = item.values()
                    only = refers and len(attributes) == 1
                    target = str(attributes[0]) if only else item.get(_RESOURCE)
                    value = (keys.get(target) or self._key(target)) if target else None
                if len(column) == row:
                    column.append(value)
                else:
                    self._place(rows, tag, row, value)

    def counts(self) -> Counter[tuple[str, bool]]:
        """Count the mentions of objects so far, by class and whether they were described."""
        return Counter(
            {
                (kind, described): len(rows.ids)
                for described, group in ((False, self.defined), (True, self.described))
                for kind, rows in group.items()
            }
        )

    def _class(self, tag: str, kinds: dict[str, Rows], by_tag: dict[str, Rows]) -> Rows | None:
        kind = self._named(tag)
        if kind in self._skip:
            self.skipped.add(kind)
            return None
        rows = by_tag[tag] = kinds.setdefault(kind, Rows(kind))
        return rows

    def _column(self, rows: Rows, item: etree._Element) -> tuple[list[str | None], bool]:
        name = self._named(item.tag)
        refers = item.get(_RESOURCE) is not None
        if refers:
            self.references.add(name)
        known = rows.by_tag[item.tag] = (rows.columns.setdefault(name, []), refers)
        return known

    def _key(self, target: str) -> str:
        key = self._keys[target] = identifier(target)
        if target[:1] != "#" and "://" in target:
            self.namespaces[key] = target[: target.rfind("#") + 1]
        elif target[2:] != key:
            self.referred_to_as.setdefault(key, _form(target))
        return key

    def _named(self, tag: str) -> str:
        space, _, name = tag[1:].rpartition("}")
        self.namespaces.setdefault(name, space)
        return name

    def _ignore(self, tag: str) -> bool:
        name = local_name(tag)
        if name in self._skip:
            self._ignored.add(tag)
        return name in self._skip

    def _place(self, rows: Rows, tag: str, row: int, value: str | None) -> None:
        """Put a value where its column has a gap before it, or has one for the same object already."""
        column, _ = rows.by_tag[tag]
        gap = row - len(column)
        if gap > 0:
            self._empty += gap
            if self._empty > MAX_EMPTY_CELLS:
                raise GridError(f"has objects of class {rows.kind} without a common form", hint=EXPORT_AGAIN)
            column.extend([None] * gap)
            column.append(value)
        elif value is not None:
            rows.repeats.setdefault((local_name(tag), row), []).append(value)


def local_name(tag: str) -> str:
    """Return a qualified name without its namespace."""
    return tag.rpartition("}")[2]


class _NoPart(etree.Resolver):
    """Refuse whatever a document wants to be loaded with it."""

    def resolve(self, *wanted: object) -> NoReturn:  # noqa: ARG002 they are what a part is asked for by
        raise GridError("has a document type (DOCTYPE)", hint="remove it: CIM XML has none")


def elements(stream: BinaryIO) -> Iterator[etree._Element]:
    """Iterate over the objects of a document, each of which is whole; those before it may be gone."""
    parser = etree.XMLPullParser(
        events=("start",),
        tag=_ROOT,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        # Not to keep the space between elements, nor a table of xml:ids, saves a tenth of the time.
        # Without that table libxml2 loads the external part of a document type, whatever load_dtd says: see _NoPart.
        collect_ids=False,
        remove_blank_text=True,
    )
    parser.resolvers.add(_NoPart())
    root = _root(parser, stream)
    while chunk := stream.read(CHUNK_BYTES):
        # The last child may still grow.
        complete = list(root)[:-1]
        yield from complete
        del root[: len(complete)]
        parser.feed(chunk)
    parser.close()
    yield from root


def _root(parser: etree.XMLPullParser, stream: BinaryIO) -> etree._Element:
    for _ in range(CHUNKS_TO_ROOT):
        chunk = stream.read(CHUNK_BYTES)
        parser.feed(chunk)
        for _, root in parser.read_events():
            if isinstance(root, etree._Element) and root.getparent() is None:
                if root.getroottree().docinfo.internalDTD is not None:
                    raise GridError("has a document type (DOCTYPE)", hint="remove it: CIM XML has none")
                return root
        if not chunk:
            break
    raise NotCIM("is not CIM XML: its root element is not rdf:RDF", hint=EXPORT_AGAIN)
