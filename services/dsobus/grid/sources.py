"""Find the CIM files in what is given as a model: files, folders, archives in archives, bytes."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from io import BufferedIOBase, BytesIO
from pathlib import Path
from typing import BinaryIO

from dsobus.grid.errors import GridError, TooLarge
from dsobus.grid.limits import INFLATION_ALLOWANCE, MAX_FILE_BYTES, MAX_INFLATION, MAX_MEMBERS, MAX_NESTING

Given = Path | str | bytes | BufferedIOBase
_ARCHIVE = b"PK\x03\x04"
_SUFFIXES = (".xml", ".rdf", ".zip")
_SMALLER = "split the model"
_UNPACK = "unpack it, and give the folder"


@dataclass(frozen=True, slots=True)
class Source:
    """Know one file of a model. `named` is true for a file that was asked for by itself, not as part of a set."""

    name: str
    size: int
    named: bool
    content: Path | bytes | tuple[zipfile.ZipFile, zipfile.ZipInfo]

    def open(self) -> BinaryIO:
        """Open it at its beginning."""
        if isinstance(self.content, Path):
            return self.content.open("rb")
        if isinstance(self.content, bytes):
            return BytesIO(self.content)
        archive, member = self.content
        return archive.open(member)  # type: ignore[return-value]


def find(given: Given | Iterable[Given], at_most: int = MAX_FILE_BYTES) -> list[Source]:
    """Return the files of a model in order; those of folders and archives by name.

    Raises GridError for what cannot be read, for archives that are broken or encrypted, and beyond the limits;
    `at_most` bytes may all of it be together, unpacked.
    """
    search = _Search(at_most)
    for each in _each(given):
        search.look_at(each)
    return search.found


def _each(given: Given | Iterable[Given]) -> Iterable[Given]:
    return [given] if isinstance(given, (Path, str, bytes, BufferedIOBase)) else given


class _Search:
    """Gather files, and count what they come to."""

    def __init__(self, at_most: int) -> None:
        self.found: list[Source] = []
        self.at_most = at_most
        self.bytes = 0

    def look_at(self, given: Given) -> None:
        if isinstance(given, bytes):
            self._content(given, "content", 0, named=True)
        elif isinstance(given, (str, Path)):
            path = Path(given)
            if path.is_dir():
                self._folder(path)
            else:
                self._file(path, named=True)
        else:
            self._content(given.read(self.at_most + 1), "content", 0, named=True)

    def _folder(self, path: Path) -> None:
        files = sorted(file for file in path.rglob("*") if file.suffix.lower() in _SUFFIXES and file.is_file())
        if not files:
            raise GridError("has no CIM XML files", path, "give the folder with the .xml or .zip files of the model")
        for file in files:
            self._file(file, named=False)

    def _file(self, path: Path, *, named: bool) -> None:
        try:
            size = path.stat().st_size
            with path.open("rb") as file:
                is_archive = file.read(len(_ARCHIVE)) == _ARCHIVE
        except OSError as error:
            raise GridError(f"cannot be read: {error.strerror or error}", path, "check the path") from error
        if is_archive:
            self._members(path, str(path), size, 1)
        else:
            self._add(Source(str(path), size, named, path))

    def _content(self, content: bytes, name: str, depth: int, *, named: bool) -> None:
        if content.startswith(_ARCHIVE):
            self._members(BytesIO(content), name, len(content), depth + 1)
        else:
            self._add(Source(name, len(content), named, content))

    def _members(self, file: Path | BinaryIO, name: str, size: int, depth: int) -> None:
        path = Path(name)
        if depth > MAX_NESTING:
            raise GridError(f"lies in {depth - 1} other archives, at most {MAX_NESTING - 1} are opened", path, _UNPACK)
        try:
            archive = zipfile.ZipFile(file)
            members = [each for each in archive.infolist() if each.filename.lower().endswith(_SUFFIXES)]
            inflated = sum(member.file_size for member in members)
            if inflated > max(size * MAX_INFLATION, INFLATION_ALLOWANCE):
                raise TooLarge(f"would grow from {size} to {inflated} bytes", path, "CIM XML grows 10 to 30 times")
            for member in sorted(members, key=lambda each: each.filename):
                inner = f"{name}/{member.filename}"
                if member.flag_bits & 1:
                    raise GridError("is encrypted", Path(inner), "give the archive without a password")
                if inner.lower().endswith(".zip"):
                    self._count(member.file_size, Path(inner))
                    self._content(archive.read(member), inner, depth, named=False)
                elif "__MACOSX/" not in inner:
                    self._add(Source(inner, member.file_size, False, (archive, member)))
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
            raise GridError(f"is a broken archive: {error}", path, "pack the model again") from error

    def _add(self, source: Source) -> None:
        self._count(source.size, Path(source.name))
        self.found.append(source)
        if len(self.found) > MAX_MEMBERS:
            raise TooLarge(f"is one of more than {MAX_MEMBERS} files", Path(source.name), _SMALLER)

    def _count(self, size: int, path: Path) -> None:
        self.bytes += size
        if self.bytes > self.at_most:
            raise TooLarge(f"brings the model to {self.bytes} bytes, at most {self.at_most} are read", path, _SMALLER)
