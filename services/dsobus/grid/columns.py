"""Read the columns of a model as numbers, and find the terminals of its equipment."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dsobus.grid.busbranch import BusBranch
from dsobus.grid.findings import Findings
from dsobus.grid.model import Model, Table

Floats = NDArray[np.float64]
Complexes = NDArray[np.complex128]
Integers = NDArray[np.int64]

MOST_NUMBER = 1e12
"""Largest number that is one: no quantity of a network is beyond, in the units of CIM, and none overflows below."""
_WHOLE = frozenset({"PhaseCode.ABC", "PhaseCode.ABCN", "PhaseCode.none", None})
# The classes that describe equipment phase by phase, and what they describe.
_PHASES = {
    "ACLineSegmentPhase": "ACLineSegmentPhase.ACLineSegment",
    "EnergyConsumerPhase": "EnergyConsumerPhase.EnergyConsumer",
    "EnergySourcePhase": "EnergySourcePhase.EnergySource",
    "LinearShuntCompensatorPhase": "ShuntCompensatorPhase.ShuntCompensator",
    "PowerElectronicsConnectionPhase": "PowerElectronicsConnectionPhase.PowerElectronicsConnection",
}


def unbalanced(model: Model) -> set[str]:
    """Return the equipment of which a balanced load flow would be wrong.

    That is: described phase by phase, or with a terminal that is not on all three phases.
    """
    terminals = model["Terminal"]
    pairs = zip(terminals.column("Terminal.ConductingEquipment"), terminals.column("Terminal.phases"), strict=True)
    found = {owner for owner, phases in pairs if owner and phases not in _WHOLE}
    for kind, reference in _PHASES.items():
        found.update(filter(None, model[kind].column(reference)))
    return found


class Columns:
    """Read numbers, equipment and terminals of a model; what cannot be read becomes a finding."""

    def __init__(self, model: Model, bus_branch: BusBranch) -> None:
        self.model = model
        self.node_of = bus_branch.terminal_node
        self.terminals_of = bus_branch.terminals_of
        self.unbalanced = unbalanced(model)
        self.findings = Findings()
        self.find = self.findings.add

    def numbers(self, kind: str, table: Table, *names: str, default: float = 0.0) -> Floats:
        """Return a column as numbers, `default` where it is empty; what is no number is a finding."""
        texts = table.column(*names)
        try:
            values = np.array([default if text is None else text for text in texts], dtype=np.float64)
        except ValueError:
            values = np.array([number(text, default) for text in texts], dtype=np.float64)
        sound = np.abs(values) <= MOST_NUMBER
        if sound.all():
            return values
        written = np.array([text is not None for text in texts], dtype=bool)
        for row in np.flatnonzero(written & ~sound).tolist():
            self.find(kind, table.ids[row], f"{names[0]} is {texts[row]!r}, which is no number", f"{default:g}")
            values[row] = default
        return values

    def rows(self, kind: str, ends: int) -> tuple[Table, Integers, list[tuple[str, ...]]]:
        """Return the table of a class, the rows that take part, and the terminals of each of these.

        Unbalanced equipment, and such with another number of terminals, is left out and is a finding.
        """
        table, of = self.model[kind], self.terminals_of
        rows, found = [], []
        for row, key in enumerate(table.ids):
            terminals = tuple(of.get(key, ()))
            if key in self.unbalanced:
                self.find(kind, key, "is described phase by phase, or is not on all three phases", "left out")
            elif len(terminals) != ends:
                self.find(kind, key, f"has {len(terminals)} terminals, not {ends}", "left out")
            else:
                rows.append(row)
                found.append(terminals)
        return table, np.array(rows, dtype=np.int64), found

    def nodes(self, terminals: Sequence[str]) -> Integers:
        """Return the node of each terminal, -1 where it is not connected."""
        node = self.node_of
        return np.array([node.get(terminal, -1) for terminal in terminals], dtype=np.int64)


def number(text: str | None, default: float = math.nan) -> float:
    """Return a text as a number, `default` where there is none, NaN where it is no number of a network."""
    if text is None:
        return default
    try:
        value = float(text)
    except ValueError:
        return math.nan
    return value if abs(value) <= MOST_NUMBER else math.nan
