"""Read CIM XML (IEC 61970-552) of any CIM version and any profile into columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from lxml import etree

from dsobus.grid.errors import GridError
from dsobus.grid.model import Finding, Model, Table

MAX_FILE_BYTES = 2 * 1024**3
"""Largest file of a network model; the largest published is below 1 GB. More: refused, unread."""
# The root element stands within the first bytes; after them, the small tree of a small chunk is read twice as fast.
FIRST_BYTES = 1024**2
CHUNK_BYTES = 64 * 1024

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_ROOT, _ID, _ABOUT, _RESOURCE = f"{_RDF}RDF", f"{_RDF}ID", f"{_RDF}about", f"{_RDF}resource"
_EXPORT_AGAIN = "export the model again as CIM XML (EQ, SSH, ...)"


def read(paths: Iterable[Path]) -> Model:
    """Read several files as one model: what a file says about an object of another file (rdf:about) is added to it.

    The order of the files does not matter, but for a property stated twice: the later statement stands.
    Raises GridError for what is no CIM XML, has a document type, or is larger than MAX_FILE_BYTES.
    """
    model = Model()
    homes: dict[str, Table] = {}
    for path in paths:
        _File(path, model, homes).read()
    for table in model.tables.values():
        for column in table.columns.values():
            column.extend([None] * (len(table) - len(column)))
    return model


def identifier(text: str) -> str:
    """Normalise an id in any of its written forms: _x, #_x, file#_x, urn:uuid:x, in capitals or not."""
    text = text[2:] if text[:2] == "#_" else text.rpartition("#")[2].removeprefix("urn:uuid:").removeprefix("_")
    looks_like_uuid = len(text) == 36 and text[8] == text[23] == "-"
    return text.lower() if looks_like_uuid else text


class _File:
    """Add the objects of one file to a model."""

    def __init__(self, path: Path, model: Model, homes: dict[str, Table]) -> None:
        self.path = path
        self.model = model
        self.homes = homes
        self.names: dict[str, str] = {}

    def read(self) -> None:
        try:
            size = self.path.stat().st_size
            if size > MAX_FILE_BYTES:
                raise GridError(f"has {size} bytes, at most {MAX_FILE_BYTES} are read", self.path, "split the model")
            with self.path.open("rb") as file:
                chunks = chain((file.read(FIRST_BYTES),), iter(lambda: file.read(CHUNK_BYTES), b""))
                for element in self._objects(chunks):
                    self._add(element)
        except OSError as error:
            reason = error.strerror or str(error)
            raise GridError(f"cannot be read: {reason}", self.path, "check the path") from error
        except etree.XMLSyntaxError as error:
            raise GridError(f"is not well-formed XML: {error.msg}", self.path, _EXPORT_AGAIN) from error

    def _objects(self, chunks: Iterator[bytes]) -> Iterator[etree._Element]:
        parser = etree.XMLPullParser(
            events=("start",),
            tag=_ROOT,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        parser.feed(next(chunks))
        root = self._root(parser)
        for chunk in chunks:
            # The last child may still grow; those before it are complete, and no longer needed once read.
            complete = list(root)[:-1]
            yield from complete
            del root[: len(complete)]
            parser.feed(chunk)
        parser.close()
        yield from root

    def _root(self, parser: etree.XMLPullParser) -> etree._Element:
        for _, root in parser.read_events():
            if not isinstance(root, etree._Element) or root.getparent() is not None:
                continue
            if root.getroottree().docinfo.internalDTD is not None:
                raise GridError("has a document type (DOCTYPE)", self.path, "remove it: CIM XML has none")
            return root
        raise GridError("is not CIM XML: its root element is not rdf:RDF", self.path, _EXPORT_AGAIN)

    def _add(self, element: etree._Element) -> None:
        written = element.get(_ID) or element.get(_ABOUT)
        if written is None:
            wrong = f"an object of {self.path.name} has neither rdf:ID nor rdf:about"
            place = f"line {element.sourceline}"
            self.model.findings.append(Finding(self._name(element.tag), place, wrong, "left out"))
            return
        key = identifier(written)
        table = self.homes.get(key)
        if table is not None:
            self._merge(table, table.rows[key], element)
            return
        kind = self._name(element.tag)
        table = self.model.tables.get(kind)
        if table is None:
            table = self.model.tables[kind] = Table()
        self.homes[key] = table
        row = table.rows[key] = len(table.ids)
        table.ids.append(key)
        self._append(table, row, element)

    def _append(self, table: Table, row: int, element: etree._Element) -> None:
        """Add the values of an object that was not known: no column reaches its row yet."""
        columns, names = table.columns, self.names
        for item in element:
            tag = item.tag
            name = names.get(tag) or self._name(tag)
            column = columns.get(name)
            if column is None:
                column = columns[name] = []
            gap = row - len(column)
            if gap > 0:
                column.extend([None] * gap)
            if gap >= 0:
                column.append(_value(item))
            elif (value := _value(item)) is not None:
                table.repeats.setdefault((name, row), []).append(value)

    def _merge(self, table: Table, row: int, element: etree._Element) -> None:
        """Add values to an object that is known; what it said of the same property before is superseded."""
        seen = set()
        for item in element:
            name, value = self._name(item.tag), _value(item)
            column = table.columns.setdefault(name, [])
            column.extend([None] * (row + 1 - len(column)))
            if name not in seen:
                column[row] = value
                table.repeats.pop((name, row), None)
            elif value is not None:
                table.repeats.setdefault((name, row), []).append(value)
            seen.add(name)

    def _name(self, tag: str) -> str:
        name = self.names.get(tag)
        if name is None:
            name = self.names[tag] = tag.rpartition("}")[2]
        return name


def _value(item: etree._Element) -> str | None:
    resource = item.get(_RESOURCE)
    if resource is not None:
        return identifier(resource)
    text = item.text
    return text.strip() or None if text is not None else None
