"""Read what takes power from the nodes or feeds it in, and what stands between a node and earth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dsobus.grid.columns import Columns, Complexes, Floats, Integers
from dsobus.grid.model import Table

LOADS = ("EnergyConsumer", "ConformLoad", "NonConformLoad", "StationSupply")
# Where each class has its active and reactive power, load convention: positive is taken from the node.
POWERS = {
    **dict.fromkeys(
        LOADS, (("EnergyConsumer.p", "EnergyConsumer.pfixed"), ("EnergyConsumer.q", "EnergyConsumer.qfixed"))
    ),
    **dict.fromkeys(("SynchronousMachine", "AsynchronousMachine"), (("RotatingMachine.p",), ("RotatingMachine.q",))),
    **{
        kind: ((f"{kind}.p",), (f"{kind}.q",))
        for kind in ("ExternalNetworkInjection", "EquivalentInjection", "PowerElectronicsConnection")
    },
    "EnergySource": (("EnergySource.activePower",), ("EnergySource.reactivePower",)),
    "StaticVarCompensator": (("StaticVarCompensator.p",), ("StaticVarCompensator.q",)),
    **dict.fromkeys(("CsConverter", "VsConverter"), (("ACDCConverter.p",), ("ACDCConverter.q",))),
}


@dataclass(slots=True)
class Injections:
    """Hold loads, machines and other injections; positive is taken from the node.

    The power at a voltage v (p.u.) is `power` + `current` v + `impedance` v^2, in MVA.
    `least` and `most` are the limits of the reactive power of those that could vary it, infinite without limits.
    """

    kind: list[str]
    equipment: list[str]
    terminal: list[str]
    node: Integers
    power: Complexes
    current: Complexes
    impedance: Complexes
    least: Floats
    most: Floats

    def __len__(self) -> int:
        return len(self.equipment)

    def at(self, magnitude: Floats) -> Complexes:
        """Return the power of each at the voltage magnitude of its node."""
        return np.asarray(self.power + self.current * magnitude + self.impedance * magnitude**2)


@dataclass(slots=True)
class Shunts:
    """Hold shunt compensators and equivalent shunts: the admittance of the sections in use, in MVA at 1 p.u."""

    kind: list[str]
    equipment: list[str]
    terminal: list[str]
    node: Integers
    admittance: Complexes
    sections: Floats


def injections(columns: Columns, nominal_kV: Floats) -> Injections:
    """Read every injection that is in service."""
    kinds: list[str] = []
    equipment: list[str] = []
    terminal: list[str] = []
    parts: list[tuple[Complexes, Complexes, Complexes, Floats, Floats]] = []
    for kind, (active, reactive) in POWERS.items():
        if not len(columns.model[kind]):
            continue
        table, rows, terminals = columns.rows(kind, 1)
        power = (columns.numbers(kind, table, *active) + 1j * columns.numbers(kind, table, *reactive))[rows]
        kinds += [kind] * len(rows)
        equipment += [table.ids[row] for row in rows]
        terminal += [one for (one,) in terminals]
        node = columns.nodes([one for (one,) in terminals])
        zero = np.zeros(len(rows), dtype=np.complex128)
        split = _response(columns, kind, table, rows, power) if kind in LOADS else (power, zero, zero)
        parts.append((*split, *_limits(columns, kind, table, rows, power.real, nominal_kV[node])))
    power, current, impedance = (_joined([part[column] for part in parts]) for column in range(3))
    least, most = (_joined([part[column] for part in parts]).real for column in (3, 4))
    node = columns.nodes(terminal)
    return Injections(kinds, equipment, terminal, node, power, current, impedance, least, most)


def _joined(parts: list[Complexes] | list[Floats] | list[Complexes | Floats]) -> Complexes:
    return np.concatenate(parts, dtype=np.complex128) if parts else np.zeros(0, dtype=np.complex128)


def _response(
    columns: Columns, kind: str, table: Table, rows: Integers, power: Complexes
) -> tuple[Complexes, Complexes, Complexes]:
    """Split the power of loads as their LoadResponseCharacteristic says."""
    name = "LoadResponseCharacteristic"
    responses = columns.model[name]
    written = table.column("EnergyConsumer.LoadResponse")
    zero = np.zeros(len(rows), dtype=np.complex128)
    if not len(responses) or not any(written):
        return power, zero, zero.copy()
    parts = {
        f"{axis}{part}": columns.numbers(name, responses, f"{name}.{axis}Constant{part}")
        for axis in "pq"
        for part in ("Power", "Current", "Impedance")
    }
    exponents = [columns.numbers(name, responses, f"{name}.{axis}VoltageExponent") for axis in "pq"]
    by_exponent = responses.column(f"{name}.exponentModel")
    shares = np.zeros((3, len(rows)), dtype=np.complex128)
    shares[0] = power
    for place, row in enumerate(rows):
        response = responses.rows.get(written[row] or "")
        if response is None:
            continue
        if by_exponent[response] == "true":
            said = [float(one[response]) for one in exponents]
            if any(one not in {0.0, 1.0, 2.0} for one in said):
                wrong = f"has voltage exponents {said[0]:g} and {said[1]:g}"
                columns.find(kind, table.ids[row], wrong, "constant power")
                continue
            of_p, of_q = (np.eye(3)[int(one)] for one in said)
        else:
            of_p, of_q = (
                np.array([parts[f"{axis}{part}"][response] for part in ("Power", "Current", "Impedance")])
                for axis in "pq"
            )
            if any(abs(sum(share) - 1) > 1e-6 for share in (of_p, of_q)):
                if any(of_p) or any(of_q):
                    columns.find(
                        kind, table.ids[row], "the parts of its load response do not add up to 1", "constant power"
                    )
                continue
        shares[:, place] = power[place].real * of_p + 1j * power[place].imag * of_q
    return shares[0], shares[1], shares[2]


def _limits(
    columns: Columns, kind: str, table: Table, rows: Integers, active: Floats, nominal_kV: Floats
) -> tuple[Floats, Floats]:
    """Return the least and the most reactive power, load convention; infinite where none are given."""
    none = np.full(len(rows), np.inf)
    if kind == "StaticVarCompensator":
        # The ratings are reactances in Ohm, the inductive one negative; taken at nominal voltage.
        capacitive, inductive = (
            columns.numbers(kind, table, f"{kind}.{name}Rating", default=np.inf)[rows]
            for name in ("capacitive", "inductive")
        )
        with np.errstate(divide="ignore"):
            return -(nominal_kV**2) / np.abs(capacitive), nominal_kV**2 / np.abs(inductive)
    least, most = (columns.numbers(kind, table, f"{kind}.{name}Q", default=np.nan)[rows] for name in ("min", "max"))
    if kind == "SynchronousMachine":
        _apply_curves(columns, table, rows, -active, least, most)
    stated = ~(np.isnan(least) | np.isnan(most)) & (least < most)
    return np.where(stated, -most, -none), np.where(stated, -least, none)


def _apply_curves(
    columns: Columns, table: Table, rows: Integers, generated: Floats, least: Floats, most: Floats
) -> None:
    curves = table.column("SynchronousMachine.InitialReactiveCapabilityCurve")
    data = columns.model["CurveData"]
    if not any(curves) or not len(data):
        return
    x, low, high = (
        columns.numbers("CurveData", data, f"CurveData.{name}") for name in ("xvalue", "y1value", "y2value")
    )
    of: dict[str, list[int]] = {}
    for row, curve in enumerate(data.column("CurveData.Curve")):
        if curve:
            of.setdefault(curve, []).append(row)
    for place, row in enumerate(rows):
        points = sorted(of.get(curves[row] or "", ()), key=lambda point: float(x[point]))
        if points:
            least[place] = np.interp(generated[place], x[points], low[points])
            most[place] = np.interp(generated[place], x[points], high[points])


def shunts(columns: Columns, nominal_kV: Floats) -> Shunts:
    """Read LinearShuntCompensator, NonlinearShuntCompensator and EquivalentShunt."""
    found = Shunts([], [], [], np.zeros(0, np.int64), np.zeros(0, np.complex128), np.zeros(0))
    admittances: list[Complexes] = []
    sections: list[Floats] = []
    for kind in ("LinearShuntCompensator", "NonlinearShuntCompensator", "EquivalentShunt"):
        table, rows, terminals = columns.rows(kind, 1)
        normal = columns.numbers(kind, table, "ShuntCompensator.normalSections")
        in_use = columns.numbers(kind, table, "ShuntCompensator.sections", default=np.nan)
        in_use = np.where(np.isnan(in_use), normal, in_use)[rows]
        if kind == "LinearShuntCompensator":
            g, b = (columns.numbers(kind, table, f"{kind}.{name}PerSection")[rows] for name in "gb")
            admittance: Complexes = np.asarray((g + 1j * b) * in_use)
        elif kind == "EquivalentShunt":
            g, b = (columns.numbers(kind, table, f"{kind}.{name}")[rows] for name in "gb")
            admittance, in_use = np.asarray(g + 1j * b), np.full(len(rows), np.nan)
        else:
            admittance = _nonlinear(columns, table, rows, in_use)
        found.kind += [kind] * len(rows)
        found.equipment += [table.ids[row] for row in rows]
        found.terminal += [one for (one,) in terminals]
        admittances.append(admittance)
        sections.append(in_use)
    found.node = columns.nodes(found.terminal)
    found.admittance = np.concatenate(admittances) * nominal_kV[found.node] ** 2
    found.sections = np.concatenate(sections)
    return found


def _nonlinear(columns: Columns, table: Table, rows: Integers, sections: Floats) -> Complexes:
    """Add up the admittances of the sections in use: each point of the table is one section's."""
    name = "NonlinearShuntCompensatorPoint"
    points = columns.model[name]
    g, b, number = (columns.numbers(name, points, f"{name}.{one}") for one in ("g", "b", "sectionNumber"))
    owners = points.column(f"{name}.NonlinearShuntCompensator")
    total = np.zeros(len(rows), dtype=np.complex128)
    places = {table.ids[row]: place for place, row in enumerate(rows)}
    for point, owner in enumerate(owners):
        place = places.get(owner or "")
        if place is not None and number[point] <= sections[place]:
            total[place] += complex(g[point], b[point])
    return total
