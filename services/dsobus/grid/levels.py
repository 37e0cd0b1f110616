"""Find what nodes lie in, and at what nominal voltage."""

from __future__ import annotations

from collections.abc import Iterator
from math import isnan, nan

import numpy as np
from numpy.typing import NDArray

from dsobus.grid.findings import Findings
from dsobus.grid.model import Model, Table
from dsobus.grid.terminals import Terminals


class Levels:
    """Know the containers of a model and the nominal voltage of each VoltageLevel and BaseVoltage."""

    def __init__(self, model: Model) -> None:
        bases = model["BaseVoltage"]
        self.base_kV: dict[str, float] = dict(
            zip(bases.ids, bases.numbers("BaseVoltage.nominalVoltage").tolist(), strict=True)
        )
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
        for kind, key, rows, level in self._of_equipment(model, terminals):
            for row in rows:
                point_number = terminals.point[row]
                if point_number < 0:
                    continue
                known = found[point_number]
                if isnan(known):
                    found[point_number] = level
                elif known != level:
                    wrong = f"states {level:g} kV on node {terminals.points[point_number]} of {known:g} kV"
                    findings.add(kind, key, wrong, f"taken as {known:g} kV", like="contradicts the voltage of its node")
        return np.array(found)

    def _of_equipment(self, model: Model, terminals: Terminals) -> Iterator[tuple[str, str, list[int], float]]:
        row_of = model["Terminal"].rows
        for kind, table in model:
            if kind.endswith("TransformerEnd"):
                for key, terminal, level in self._of_ends(table):
                    if terminal in row_of:
                        yield kind, key, [row_of[terminal]], level
            elif "ConductingEquipment.BaseVoltage" in table.columns:
                bases = table.column("ConductingEquipment.BaseVoltage")
                for key, base in zip(table.ids, bases, strict=True):
                    level = self.base_kV.get(base or "", nan)
                    if not isnan(level):
                        yield kind, key, terminals.of.get(key, []), level

    def _of_ends(self, table: Table) -> Iterator[tuple[str, str, float]]:
        bases, ends = table.column("TransformerEnd.BaseVoltage"), table.column("TransformerEnd.Terminal")
        for key, terminal, base in zip(table.ids, ends, bases, strict=True):
            level = self.base_kV.get(base or "", nan)
            if terminal and not isnan(level):
                yield key, terminal, level
