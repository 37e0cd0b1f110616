"""Carry CIM XML documents in Payload/Compressed: one as gzip, Format RDF, several as an archive, Format GZIP."""

from __future__ import annotations

import base64
import binascii
import gzip
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final

from dsobus.grid import GridError, Model, read
from dsobus.grid.errors import TooLarge as TooLargeModel
from dsobus.grid.sources import find
from dsobus.models.limits import MAX_MODEL_BYTES
from dsobus.soap import Malformed, Problem, Refused
from dsobus.soap.codes import NOT_VALID, TOO_MANY
from dsobus.soap.errors import TooLarge
from dsobus.soap.inflate import inflate
from dsobus.soap.limits import MAX_DOCUMENT_CHARACTERS

RDF: Final = "RDF"
ARCHIVE: Final = "GZIP"
_ZIP = b"PK\x03\x04"
_FIRST = (1980, 1, 1, 0, 0, 0)
"""The time in archives: the same documents make the same archive."""


@dataclass(frozen=True)
class Document:
    """One CIM XML document."""

    name: str
    content: bytes

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of its content, by which it is kept once."""
        return sha256(self.content).hexdigest()


def pack(documents: Sequence[Document]) -> tuple[str, str]:
    """Return Compressed and Format; Refused when they are larger than a message may be."""
    if len(documents) == 1:
        packed, form = gzip.compress(documents[0].content, 6, mtime=0), RDF
    else:
        packed, form = archive(documents, zipfile.ZIP_DEFLATED), ARCHIVE
    text = base64.b64encode(packed).decode()
    if len(text) > MAX_DOCUMENT_CHARACTERS:
        words = f"Packed, the documents have {len(text)} characters; a message takes {MAX_DOCUMENT_CHARACTERS}."
        raise Refused(Problem(TOO_MANY, words))
    return text, form


def unpack(compressed: str, form: str | None) -> list[Document]:
    """Return the documents of a payload; Refused for what cannot be unpacked, or is too large unpacked.

    What it is, its first bytes tell: an archive, also in an archive, or gzip.
    """
    try:
        packed = base64.b64decode("".join(compressed.split()), validate=True)
    except (binascii.Error, ValueError):
        raise Refused(Problem(NOT_VALID, "Payload/Compressed is not base64.")) from None
    if not packed.startswith(_ZIP):
        try:
            return [Document("model.xml", b"".join(inflate([packed], limit=MAX_MODEL_BYTES)))]
        except TooLarge as error:
            raise Refused(Problem(TOO_MANY, f"Payload/Compressed is too large: {error}.")) from None
        except Malformed as error:
            words = f"Payload/Compressed, Format {form or '(none)'}, is neither gzip nor a zip archive: {error}."
            raise Refused(Problem(NOT_VALID, words)) from None
    try:
        return _members(packed)
    except GridError as error:
        raise Refused(_problem(error)) from None


def opened(documents: Sequence[Document]) -> Model:
    """Read documents as one network model; Refused, with what is wrong, for what is none."""
    if not documents:
        raise Refused(Problem(NOT_VALID, "There is no document: Payload/Compressed is empty."))
    # What is given by itself is refused for what is wrong with it; in an archive it would only be left out.
    given = documents[0].content if len(documents) == 1 else archive(documents, zipfile.ZIP_STORED)
    try:
        return read(given, at_most=2 * MAX_MODEL_BYTES)
    except GridError as error:
        raise Refused(_problem(error)) from None


def archive(documents: Iterable[Document], method: int) -> bytes:
    """Return a zip archive of documents."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for document in documents:
            about = zipfile.ZipInfo(document.name, _FIRST)
            about.compress_type = method
            made.writestr(about, document.content)
    return stream.getvalue()


def _members(packed: bytes) -> list[Document]:
    documents: dict[str, Document] = {}
    for source in find(packed, MAX_MODEL_BYTES):
        name = PurePosixPath(source.name).name
        while name in documents:
            name = f"_{name}"
        try:
            with source.open() as stream:
                documents[name] = Document(name, stream.read(MAX_MODEL_BYTES))
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
            raise GridError(f"is broken in its archive: {error}", hint="pack the model again") from None
    return list(documents.values())


def _problem(error: GridError) -> Problem:
    place = str(error.path).removeprefix("content").lstrip("/") if error.path else ""
    words = f"{place or 'The model'}: {error.reason}" + (f"; {error.hint}." if error.hint else ".")
    large = isinstance(error, TooLargeModel)
    return Problem(TOO_MANY if large else NOT_VALID, words, id=place or None)
