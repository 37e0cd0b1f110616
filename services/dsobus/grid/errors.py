"""Say what is wrong with a network model, and what to do about it."""

from __future__ import annotations

from pathlib import Path


class GridError(Exception):
    """Refuse a model that cannot be read: what is wrong, in which file, and what to do."""

    code = "GRID"

    def __init__(self, reason: str, path: Path | None = None, hint: str = "") -> None:
        self.reason = reason
        self.path = path
        self.hint = hint
        super().__init__(f"{f'{path}: ' if path else ''}{reason}{f'; {hint}' if hint else ''}")


class TooLarge(GridError):
    """Refuse a model that is beyond a limit of size."""


class NotCIM(GridError):
    """Refuse a document that is XML, and not CIM XML."""
