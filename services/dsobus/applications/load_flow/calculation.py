"""Solve the load flow of a network model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from dsobus.grid import BusBranch, Finding, Model
from dsobus.grid.electrical import electrical
from dsobus.grid.load_flow import Mismatch, Solution, solve
from dsobus.grid.results import Result, documents


@dataclass(frozen=True, slots=True)
class Extreme:
    """The node with the highest or the lowest voltage, in p.u."""

    node: str
    name: str
    kV: float
    degrees: float
    nominal_kV: float

    @property
    def pu(self) -> float:
        """The voltage by its nominal one."""
        return self.kV / self.nominal_kV


@dataclass(frozen=True, slots=True)
class Solved:
    """A load flow: the documents TP and SV by name; without any the model could not be solved, and ``why`` tells."""

    documents: dict[str, bytes]
    why: str
    iterations: int
    mismatch: float
    worst: Sequence[Mismatch]
    lowest: Extreme | None
    highest: Extreme | None
    findings: Sequence[Finding]


def calculate(model: Model, reduced: BusBranch) -> Solved:
    """Solve a model."""
    network = electrical(model, reduced)
    solution = solve(network)
    nodes, nominal = len(reduced.nodes), network.nominal_kV[: len(reduced.nodes)]
    pu = np.where(solution.kV[:nodes] > 0, solution.kV[:nodes] / nominal, np.nan)
    converged = solution.converged and bool(np.isfinite(pu).any())

    def extreme(node: int) -> Extreme:
        kV, degrees = float(solution.kV[node]), float(solution.degrees[node])
        return Extreme(network.node_ids[node], network.node_names[node], kV, degrees, float(nominal[node]))

    return Solved(
        documents=documents(Result(model, reduced, network, solution), datetime.now(UTC)) if converged else {},
        why="" if converged else _why(model, reduced, solution, fed=bool(network.slacks)),
        iterations=solution.iterations,
        mismatch=solution.mismatch,
        worst=[] if converged else solution.worst,
        lowest=extreme(int(np.nanargmin(pu))) if converged else None,
        highest=extreme(int(np.nanargmax(pu))) if converged else None,
        findings=network.findings,
    )


def _why(model: Model, reduced: BusBranch, solution: Solution, *, fed: bool) -> str:
    if not fed:
        return f"None of the {len(reduced.islands)} islands has a source: nothing is energised."
    if solution.converged:
        return "No node has a voltage."
    worst = solution.worst[0] if solution.worst else None
    at = f", {worst.MW:.6g} MW and {worst.Mvar:.6g} Mvar at {worst.name}" if worst else ""
    words = f"The load flow does not converge: after {solution.iterations} iterations power is still missing{at}."
    for drop in solution.drops[:1]:
        across = f"{drop.voltage:.0%} of the nominal voltage lies across it"
        words += f" {_named(model, drop.equipment)} cannot carry what is asked of it: {across}."
    return words


def _named(model: Model, key: str) -> str:
    kind = model.kind(key)
    if kind is None:
        return key
    return f"{kind} {model[kind].value(key, 'IdentifiedObject.name') or key}"
