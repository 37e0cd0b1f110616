"""Keep what was done to the field, so that a killed process goes on where it was."""

from __future__ import annotations

import contextlib
import fcntl
import json
import logging
import os
from collections.abc import Mapping
from pathlib import Path

from dsobus.field.errors import FieldError

log = logging.getLogger(__name__)


class Journal:
    """Append entries to a file of JSON lines, each on the disk before `append` returns.

    A last line that a crash cut short was never answered for, and is dropped when the journal is opened.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.entries: list[Mapping[str, object]] = []
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("a+b")
            _lock(self._file.fileno(), path)
            self._load()
            _sync_directory(path.parent)
        except OSError as error:
            raise FieldError(f"cannot be used as a journal: {error.strerror}", path, "choose another") from error

    def append(self, entry: Mapping[str, object]) -> None:
        """Write an entry; it is on the disk when this returns."""
        try:
            self._file.write(json.dumps(entry, separators=(",", ":")).encode() + b"\n")
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError:
            # Half a line may stand there now: nothing may follow it, so that it is dropped at the next start.
            self.close()
            raise

    def close(self) -> None:
        """Close the file; whatever is appended later fails."""
        with contextlib.suppress(OSError):
            self._file.close()

    def _load(self) -> None:
        self._file.seek(0)
        whole = 0
        lines = self._file.read().splitlines(keepends=True)
        for number, line in enumerate(lines, 1):
            entry = _parse(line)
            if entry is None:
                if number < len(lines):
                    hint = "take it from a backup, or delete it to begin anew"
                    raise FieldError(f"line {number} is not an entry of a journal", self.path, hint)
                log.warning("%s: its last line was cut short and is dropped", self.path)
                self._file.truncate(whole)
                break
            self.entries.append(entry)
            whole += len(line)
        self._file.seek(0, os.SEEK_END)


def _lock(handle: int, path: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise FieldError("is the journal of a field that is running", path, "stop it first") from None


def _parse(line: bytes) -> Mapping[str, object] | None:
    if not line.endswith(b"\n"):
        return None
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    return entry if isinstance(entry, dict) else None


def _sync_directory(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
