"""Read what is held at a set value: voltages by machines, voltages by tap changers, and the slack of each island."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dsobus.grid.columns import Columns, Floats, Integers, number
from dsobus.grid.injections import Injections

PLAUSIBLE = (0.5, 1.5)
"""Range of set voltages, p.u.: others are not taken as they are written."""
_PREFIXES = {"UnitMultiplier.none": 1e-3, "UnitMultiplier.k": 1.0, "UnitMultiplier.M": 1e3}


@dataclass(slots=True)
class VoltageControl:
    """Hold the voltage of a bus at a target (p.u.) by the reactive power q of members (Mvar, load convention).

    Member i has offsets[i] + shares[i] q: all reach their limits together, where q reaches `least` or `most`.
    With a slope (p.u. per Mvar) the target falls with what they generate. The slack of an island has such a control
    too, without limits.
    """

    bus: int
    target: float
    members: list[int]
    shares: list[float]
    offsets: list[float]
    least: float
    most: float
    slope: float = 0.0


@dataclass(slots=True)
class TapControl:
    """Let a tap changer hold the voltage of a bus within half a deadband of its target, both in p.u."""

    tap: int
    bus: int
    target: float
    deadband: float


@dataclass(slots=True)
class Slack:
    """Name the injection that balances an island and the control that holds its voltage."""

    injection: int
    bus: int
    control: int


@dataclass(slots=True)
class Target:
    """Read one set point: the bus and its voltage."""

    bus: int
    voltage: float
    deadband: float


@dataclass(slots=True)
class Controls:
    """Read the controls of a model whose nodes have become buses."""

    columns: Columns
    bus_of: Integers
    """Bus of each node."""
    islands: Integers
    """Island of each bus."""
    nominal_kV: Floats
    injections: Injections

    def voltages(self) -> list[VoltageControl]:
        """Return one control for each bus whose voltage is held."""
        found: dict[int, list[tuple[int, Target, float]]] = {}
        for injection, target, slope in self._held():
            own = self.bus_of[self.injections.node[injection]]
            if self.islands[own] == self.islands[target.bus]:
                found.setdefault(target.bus, []).append((injection, target, slope))
            else:
                self._find(injection, "controls the voltage of a node that it is not connected to", "not controlled")
        return [self._control(bus, members) for bus, members in found.items()]

    def _control(self, bus: int, members: list[tuple[int, Target, float]]) -> VoltageControl:
        (_, first, slope), *others = members
        for injection, target, _ in others:
            if abs(target.voltage - first.voltage) > 1e-6:
                wrong = f"holds a bus at {target.voltage:.4f} p.u. that another holds at {first.voltage:.4f}"
                self._find(injection, wrong, "the first target")
        return held(bus, first.voltage, [injection for injection, _, _ in members], self.injections, slope)

    def _held(self) -> Iterator[tuple[int, Target, float]]:
        columns, model = self.columns, self.columns.model
        for injection, (kind, key) in enumerate(zip(self.injections.kind, self.injections.equipment, strict=True)):
            table, node = model[kind], int(self.injections.node[injection])
            if node < 0:
                continue
            if kind == "EquivalentInjection":
                if table.value(key, f"{kind}.regulationStatus") == "true":
                    written = _float(table.value(key, f"{kind}.regulationTarget"))
                    target = self._target(kind, key, node, written, 0.0, 1.0)
                    if target:
                        yield injection, target, 0.0
                continue
            control = table.value(key, "RegulatingCondEq.RegulatingControl")
            if control and table.value(key, "RegulatingCondEq.controlEnabled") != "false":
                target = self._regulating("RegulatingControl", control, node)
                if target:
                    slope = _float(table.value(key, "StaticVarCompensator.slope")) or 0.0
                    yield injection, target, slope / self.nominal_kV[node]
        regulating = model["RegulatingControl"]
        enabling = zip(regulating.ids, regulating.column("RegulatingControl.enabled"), strict=True)
        switching = {key for key, enabled in enabling if enabled == "true"}
        for kind in ("LinearShuntCompensator", "NonlinearShuntCompensator"):
            enabled = model[kind].column("RegulatingCondEq.controlEnabled")
            for key, control, said in zip(
                model[kind].ids, model[kind].column("RegulatingCondEq.RegulatingControl"), enabled, strict=True
            ):
                if said == "true" and control in switching:
                    columns.find(kind, key, "is switched by a control", "its sections are held as they are")

    def taps(self, taps: list[tuple[int, str, str, int]]) -> list[TapControl]:
        """Return the controls of tap changers: place, class, control and node of each that may move."""
        found = []
        for place, kind, control, node in taps:
            if not kind.startswith("Ratio"):
                self.columns.find(kind, control, "is controlled by an angle or a power", "held at its step")
                continue
            target = self._regulating("TapChangerControl", control, node)
            if target:
                found.append(TapControl(place, target.bus, target.voltage, target.deadband))
        return found

    def _regulating(self, kind: str, control: str, own_node: int) -> Target | None:
        table = self.columns.model[kind]
        if control not in table.rows or table.value(control, "RegulatingControl.enabled") == "false":
            return None
        mode = table.value(control, "RegulatingControl.mode")
        if mode not in {None, "RegulatingControlModeKind.voltage"}:
            if mode not in {"RegulatingControlModeKind.reactivePower", "RegulatingControlModeKind.fixed"}:
                self.columns.find(kind, control, f"holds {mode.rpartition('.')[2]}", "not controlled")
            return None
        written = _float(table.value(control, "RegulatingControl.targetValue"))
        deadband = _float(table.value(control, "RegulatingControl.targetDeadband")) or 0.0
        terminal = table.value(control, "RegulatingControl.Terminal")
        node = self.columns.node_of.get(terminal or "", -1)
        if node < 0:
            self.columns.find(kind, control, "its terminal is on no node", "the node of the equipment is controlled")
            node = own_node
        prefix = table.value(control, "RegulatingControl.targetValueUnitMultiplier") or "UnitMultiplier.k"
        return self._target(kind, control, node, written, deadband, _PREFIXES.get(prefix, 1.0))

    def _target(
        self, kind: str, key: str, node: int, written: float | None, deadband: float, prefix: float
    ) -> Target | None:
        if node < 0 or written is None:
            if node >= 0:
                self.columns.find(kind, key, "has no target", "not controlled")
            return None
        nominal = float(self.nominal_kV[node])
        for factor in (prefix, 1.0, 1e-3):
            if PLAUSIBLE[0] <= written * factor / nominal <= PLAUSIBLE[1]:
                if factor != prefix:
                    wrong = f"its target of {written:g} is not in the stated unit"
                    self.columns.find(kind, key, wrong, f"{written * factor:g} kV")
                return Target(int(self.bus_of[node]), written * factor / nominal, deadband * factor / nominal)
        wrong = f"its target of {written * prefix:g} kV is far from the nominal {nominal:g} kV"
        self.columns.find(kind, key, wrong, "not controlled")
        return None

    def slacks(self, sources: list[str], controls: list[VoltageControl], voltages: dict[int, float]) -> list[Slack]:
        """See that the voltage of each source that balances an island is held; extends `controls`.

        `voltages` (p.u. by bus, of an earlier solution) serve where nothing else states the voltage of a slack.
        """
        numbers = {key: number for number, key in enumerate(self.injections.equipment)}
        holds = {member: number for number, control in enumerate(controls) for member in control.members}
        return [self._slack(numbers[key], holds, controls, voltages) for key in sources if key in numbers]

    def _slack(
        self, injection: int, holds: dict[int, int], controls: list[VoltageControl], voltages: dict[int, float]
    ) -> Slack:
        bus = int(self.bus_of[self.injections.node[injection]])
        if self.injections.kind[injection] == "EquivalentInjection":
            self._find(injection, "is the only source of its island", "it balances the island")
        number = holds.get(injection)
        if number is None:
            number = next((place for place, control in enumerate(controls) if control.bus == bus), None)
            if number is None:
                target = self._source_voltage(injection) or voltages.get(bus)
                if target is None:
                    self._find(injection, "balances its island, and nothing states its voltage", "nominal voltage")
                controls.append(held(bus, target or 1.0, [injection], self.injections, 0.0))
                number = len(controls) - 1
            else:
                members = [*controls[number].members, injection]
                controls[number] = held(bus, controls[number].target, members, self.injections, 0.0)
        control = controls[number]
        control.least, control.most, control.slope = -np.inf, np.inf, 0.0
        control.offsets = [0.0] * len(control.members)
        return Slack(injection, bus, number)

    def _source_voltage(self, injection: int) -> float | None:
        if self.injections.kind[injection] != "EnergySource":
            return None
        key = self.injections.equipment[injection]
        written = _float(self.columns.model["EnergySource"].value(key, "EnergySource.voltageMagnitude"))
        if not written:
            return None
        node = int(self.injections.node[injection])
        target = self._target("EnergySource", key, node, written, 0.0, 1.0)
        return target.voltage if target else None

    def _find(self, injection: int, wrong: str, assumed: str) -> None:
        self.columns.find(self.injections.kind[injection], self.injections.equipment[injection], wrong, assumed)


def held(bus: int, target: float, members: list[int], injections: Injections, slope: float) -> VoltageControl:
    """Build a control: members share in proportion to their ranges of reactive power, equally when any has none."""
    least, most = injections.least[members], injections.most[members]
    if np.all(np.isfinite(most - least)):
        shares = (most - least) / np.sum(most - least)
        offsets = least - shares * np.sum(least)
    else:
        shares, offsets = np.full(len(members), 1 / len(members)), np.zeros(len(members))
        least, most = np.array([-np.inf]), np.array([np.inf])
    return VoltageControl(
        bus=bus,
        target=target,
        members=members,
        shares=shares.tolist(),
        offsets=offsets.tolist(),
        least=float(least.sum()),
        most=float(most.sum()),
        slope=slope,
    )


def _float(text: str | None) -> float | None:
    value = number(text)
    return value if np.isfinite(value) else None
