"""Gather the defects of a model, so many of a kind and the rest as a number."""

from __future__ import annotations

from collections import Counter

from dsobus.grid.limits import MAX_FINDINGS_OF_A_KIND
from dsobus.grid.model import Finding


class Findings:
    """Gather findings in the order of their discovery; those beyond the limit of their kind are counted."""

    def __init__(self, before: list[Finding] | None = None) -> None:
        self._found: list[Finding] = list(before or ())
        self._count: Counter[tuple[str, str]] = Counter()

    def add(self, kind: str, key: str, wrong: str, assumed: str, *, like: str = "") -> None:
        """Note a defect; `like` names the kind of defect where `wrong` tells more than the kind."""
        self._count[kind, like or wrong] += 1
        if self._count[kind, like or wrong] <= MAX_FINDINGS_OF_A_KIND:
            self._found.append(Finding(kind, key, wrong, assumed))

    def all(self) -> list[Finding]:
        """Return what was found, and at its end how many more of a kind there were."""
        more = [
            Finding(kind, f"{count - MAX_FINDINGS_OF_A_KIND} more", wrong, "as for those above")
            for (kind, wrong), count in self._count.items()
            if count > MAX_FINDINGS_OF_A_KIND
        ]
        return [*self._found, *more]
