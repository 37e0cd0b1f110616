"""Find which phases switches join: one that joins some must not merge what has more."""

from __future__ import annotations

from collections.abc import Set

from dsobus.grid.model import Model
from dsobus.grid.terminals import Terminals

ABC = frozenset("ABC")


class Phases:
    """Know which phases a switch joins, and which the equipment around it has."""

    def __init__(self, model: Model, terminals: Terminals) -> None:
        self._terminals = terminals
        self._joined: dict[str, Set[str]] = {}
        for row, phases in terminals.phases.items():
            owner = terminals.equipment[row]
            if owner is not None and phases != "ABC":
                self._joined[owner] = self._joined.get(owner, ABC) & set(phases)
        table = model["SwitchPhase"]
        columns = (table.column(f"SwitchPhase.{name}") for name in ("Switch", "phaseSide1", "closed", "normalOpen"))
        closed: dict[str, set[str]] = {}
        for owner, phase, state, normal in zip(*columns, strict=True):
            if owner is not None and phase is not None:
                joins = state == "true" if state is not None else normal != "true"
                closed.setdefault(owner, set()).update(phase.rpartition(".")[2] if joins else "")
        self._joined.update(closed)
        self._at = terminals.rows_at() if self._joined else {}

    def refuse(self, key: str, left: int, right: int) -> str:
        """Tell why a switch must not merge its points: it leaves out a phase that both have; else an empty text."""
        joined = self._joined.get(key)
        if joined is None or joined >= ABC:
            return ""
        needed = self._around(left, key) & self._around(right, key)
        missing = "".join(sorted(needed - joined))
        return f"does not join phase {missing}, which both its nodes have" if missing else ""

    def _around(self, point: int, but: str) -> Set[str]:
        rows = [row for row in self._at[point] if self._terminals.equipment[row] != but]
        return ABC & set().union(*(self._terminals.phases.get(row, "ABC") for row in rows)) if rows else ABC
