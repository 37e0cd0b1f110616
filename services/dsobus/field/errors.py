"""Say why the field cannot run, or does not do what it was asked."""

from __future__ import annotations

from pathlib import Path


class FieldError(Exception):
    """Refuse to run: what is wrong, with which file, and what to do."""

    code = "FIELD"

    def __init__(self, reason: str, path: Path | None = None, hint: str = "") -> None:
        self.reason = reason
        self.path = path
        self.hint = hint
        super().__init__(f"{f'{path}: ' if path else ''}{reason}{f'; {hint}' if hint else ''}")


class Refused(Exception):
    """Refuse a request, in one sentence; nothing of it was done."""
