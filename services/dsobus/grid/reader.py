"""Read CIM XML (IEC 61970-552) of any CIM version and any profile into columns."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Container, Iterable
from pathlib import Path
from typing import BinaryIO, TypeVar

from lxml import etree

from dsobus.grid.errors import GridError, NotCIM
from dsobus.grid.findings import Findings
from dsobus.grid.headers import Header, content, current, peek
from dsobus.grid.join import join
from dsobus.grid.limits import MAX_FILE_BYTES
from dsobus.grid.model import File, Model
from dsobus.grid.objects import EXPORT_AGAIN, Objects
from dsobus.grid.sources import Given, Source, find

T = TypeVar("T")


def read(given: Given | Iterable[Given], *, skip: Container[str] = (), at_most: int = MAX_FILE_BYTES) -> Model:
    """Read files, folders, archives, bytes or open files as one model.

    What a file says about an object of another file (rdf:about) is added to it. The order of the files does not
    matter, but for a property that is stated twice: the later statement stands. A file that another one supersedes is
    left out, as is a file of an archive or a folder that is no CIM XML; both are findings.
    `skip` names classes and properties that nobody will ask for; `at_most` bytes are read, unpacked.
    Raises GridError for what was asked for and is no CIM XML, has a document type, or is beyond the limits.
    """
    findings = Findings()
    objects = Objects(skip)
    headers = []
    for source in find(given, at_most):
        try:
            headers.append((source, _from(source, peek)))
        except NotCIM as error:
            if source.named:
                raise
            findings.add("File", source.name, error.reason, "left out")
    boundary: set[str] = set()
    files = []
    for source, header in current(headers, findings):
        before = {kind: len(rows.ids) for kind, rows in objects.defined.items()} if header.is_boundary else {}
        files.append(_file(source, header, objects, findings))
        if header.is_boundary:
            for kind, rows in objects.defined.items():
                boundary.update(rows.ids[before.get(kind, 0) :])
    if not files:
        raise GridError("there is no CIM XML in what is given", hint=EXPORT_AGAIN)
    for kind, place in objects.nameless:
        findings.add(kind, place, "is an object with neither rdf:ID nor rdf:about", "left out")
    tables, forms = join(objects, findings)
    return Model(tables, findings.all(), files, objects.references, objects.namespaces, forms, boundary)


def _file(source: Source, header: Header, objects: Objects, findings: Findings) -> File:
    before = objects.counts()
    objects.skipped.clear()
    _from(source, objects.read)
    grown = objects.counts() - before
    defined = {kind for kind, described in grown if not described} | objects.skipped
    said = header.says()
    found = content(defined, {kind for kind, described in grown if described}, said)
    taken = f"taken as {' and '.join(sorted(found)) or 'nothing'} by its content"
    if not header.kind:
        findings.add("File", source.name, "has no header (md:FullModel)", taken)
    elif header.kind != "FullModel":
        findings.add("File", source.name, f"has a header of class {header.kind} in place of md:FullModel", taken)
    elif not header.profiles:
        findings.add("File", source.name, "has a header that names no profile", taken)
    elif said and found and not said & found:
        findings.add("File", source.name, f"says that it is {' and '.join(sorted(said))}", taken)
    return File(source.name, source.size, header.id or None, header.profiles, header.authority, found, header.namespace)


def _from(source: Source, take: Callable[[BinaryIO], T]) -> T:
    path = Path(source.name)
    try:
        with source.open() as stream:
            return take(stream)
    except GridError as error:
        raise type(error)(error.reason, path, error.hint) from None
    except OSError as error:
        raise GridError(f"cannot be read: {error.strerror or error}", path, "check the path") from error
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise GridError(f"is broken in its archive: {error}", path, "pack the model again") from error
    except etree.XMLSyntaxError as error:
        raise GridError(f"is not well-formed XML: {error.msg}", path, EXPORT_AGAIN) from error
