"""Find what of a node-breaker model is left in a bus-branch model, and where references lead there."""

from __future__ import annotations

from dsobus.grid.busbranch import BusBranch
from dsobus.grid.levels import Levels
from dsobus.grid.model import Model
from dsobus.grid.switching import is_switch

_OWNERS = (
    "AnalogValue.Analog",
    "DiscreteValue.Discrete",
    "Measurement.PowerSystemResource",
    "Name.IdentifiedObject",
    "OperationalLimit.OperationalLimitSet",
    "OperationalLimitSet.Equipment",
    "OperationalLimitSet.Terminal",
    "SwitchPhase.Switch",
    "SwitchSchedule.Switch",
)
"""References to what an object belongs to: it goes with its owner."""


class Survivors:
    """Know what goes: switches that are merged or open, their terminals, bays, and what belongs to any of them."""

    def __init__(self, model: Model, reduced: BusBranch) -> None:
        switches = {key for kind, table in model if is_switch(kind, table) for key in table.ids}
        removed = switches.intersection(joined.id for joined in reduced.joined) | set(reduced.open)
        self._gone_terminals = {terminal for key in removed for terminal in reduced.terminals_of.get(key, ())}
        self.gone = removed | self._gone_terminals | set(model["Bay"].ids)
        self._follow(model)
        self._levels = Levels(model)
        self.place = _places(model, reduced)
        self._at: dict[int, str] = {}
        busbars = {terminal for key in model["BusbarSection"].ids for terminal in reduced.terminals_of.get(key, ())}
        for terminal, node in self.place.items():
            if terminal not in self.gone and (node not in self._at or terminal in busbars):
                self._at[node] = terminal

    def lead(self, target: str) -> str | None:
        """Return where a reference leads now: to the level of a bay, to another terminal of the node; None: nowhere."""
        if target not in self.gone:
            return target
        if target in self._gone_terminals:
            return self._at.get(self.place.get(target, -1))
        level = self._levels.container(target)
        return level if level != target else None

    def _follow(self, model: Model) -> None:
        """Let go what belongs to what is gone, and what belongs to that."""
        owned: dict[str, list[str]] = {}
        for _, table in model:
            for name in _OWNERS:
                for key, owner in zip(table.ids, table.columns.get(name, ()), strict=False):
                    if owner is not None:
                        owned.setdefault(owner, []).append(key)
        bays = set(model["Bay"].ids)
        new = self.gone - bays
        while new:
            new = {key for owner in new for key in owned.get(owner, ())} - self.gone
            self.gone |= new


def _places(model: Model, reduced: BusBranch) -> dict[str, int]:
    """Return the node of every terminal, connected or not."""
    table = model["Terminal"]
    named = table.column("Terminal.ConnectivityNode")
    buses = table.column("Terminal.TopologicalNode")
    found = {}
    for key, node, bus in zip(table.ids, named, buses, strict=True):
        place = reduced.terminal_node.get(key, -1)
        if place < 0:
            place = reduced.node_of.get(node or bus or "", -1)
        if place >= 0:
            found[key] = place
    return found
