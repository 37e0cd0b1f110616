"""Find what nodes lie in, and at what nominal voltage."""

from __future__ import annotations

from math import isnan, nan

import numpy as np
from numpy.typing import NDArray

from dsobus.grid.findings import Findings
from dsobus.grid.model import Model
from dsobus.grid.terminals import Terminals


class Levels:
    """Know the containers of a model and the nominal voltage of each VoltageLevel and BaseVoltage."""

    def __init__(self, model: Model) -> None:
        bases = model["BaseVoltage"]
        nominal = bases.numbers("BaseVoltage.nominalVoltage").tolist()
        self.base_kV: dict[str, float] = {
            key: kV if kV > 0 else nan for key, kV in zip(bases.ids, nominal, strict=True)
        }
        levels = model["VoltageLevel"]
        of_level = levels.column("VoltageLevel.BaseVoltage")
        self.level_kV: dict[str, float] = {
            key: self.base_kV.get(base or "", nan) for key, base in zip(levels.ids, of_level, strict=True)
        }
        bays = model["Bay"]
        self._level_of_bay = dict(zip(bays.ids, bays.column("Bay.VoltageLevel"), strict=True))

    def container(self, written: str | None) -> str | None:
        """Return the VoltageLevel of a Bay; any other container is itself."""
        return self._level_of_bay.get(written or "") or written

    def kV(self, container: str | None) -> float:
        """Return the nominal voltage of a VoltageLevel or of the one around a Bay; NaN for other containers."""
        return self.level_kV.get(self.container(container) or "", nan)

    def at_points(self, model: Model, terminals: Terminals, findings: Findings) -> NDArray[np.float64]:
        """Return the nominal voltage of each point: its VoltageLevel's, else what the equipment on it states."""
        buses = model["TopologicalNode"]
        stated = dict(zip(buses.ids, buses.column("TopologicalNode.BaseVoltage"), strict=True))
        found = [self.kV(container) for container in terminals.containers]
        for number, point in enumerate(terminals.points):
            if isnan(found[number]) and point in stated:
                found[number] = self.base_kV.get(stated[point] or "", nan)
        kV = np.array(found)
        points = np.array(terminals.point, dtype=np.int64)
        stated_kV = np.array(self._at_terminals(model, terminals), dtype=np.float64)
        telling = np.flatnonzero((points >= 0) & ~np.isnan(stated_kV))
        open_ones = telling[np.isnan(kV[points[telling]])][::-1]
        kV[points[open_ones]] = stated_kV[open_ones]
        for row in telling[kV[points[telling]] != stated_kV[telling]].tolist():
            key, known = terminals.equipment[row] or "", kV[points[row]]
            wrong = f"states {stated_kV[row]:g} kV on node {terminals.points[points[row]]} of {known:g} kV"
            assumed = f"taken as {known:g} kV"
            findings.add(model.kind(key) or "", key, wrong, assumed, like="contradicts the voltage of its node")
        return kV

    def _at_terminals(self, model: Model, terminals: Terminals) -> list[float]:
        """Return what the equipment of each terminal states, or the transformer end at it; NaN where neither does."""
        stated: dict[str | None, float] = {}
        ends: dict[str | None, float] = {}
        for _, table in model:
            for name, into in (("ConductingEquipment.BaseVoltage", stated), ("TransformerEnd.BaseVoltage", ends)):
                bases = table.columns.get(name)
                if bases is not None:
                    owners = table.ids if into is stated else table.column("TransformerEnd.Terminal")
                    levels = [self.base_kV.get(base or "", nan) for base in bases]
                    into.update(zip(owners, levels, strict=True))
        found = [stated.get(owner, nan) for owner in terminals.equipment]
        rows = model["Terminal"].rows
        for terminal, level in ends.items():
            if terminal in rows:
                found[rows[terminal]] = level
        return found
