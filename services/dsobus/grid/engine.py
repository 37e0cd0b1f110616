"""Solve a load flow with power-grid-model."""

from __future__ import annotations

import numpy as np
from power_grid_model import CalculationMethod, ComponentType, LoadGenType, PowerGridModel, initialize_array
from power_grid_model.errors import PowerGridError  # type: ignore[attr-defined]

from dsobus.grid.columns import Complexes, Floats
from dsobus.grid.limits import MOST_ENGINE_ITERATIONS
from dsobus.grid.problem import Problem

TOLERANCE = 1e-9
"""Largest change of a voltage, p.u., in the last iteration of the engine."""
# The engine's unit of power is 1 MVA: at a rated voltage of 1 kV its impedances in Ohm are those in p.u. of 1 MVA.
_RATED_V = 1e3
_MEGA = 1e6
# So strong that it holds its voltage to the last digit, in VA.
_STRENGTH = 1e20


def solve(problem: Problem, held: Floats, *, linear: bool = False) -> Complexes | None:
    """Return the voltages of the buses, sources held at these magnitudes (p.u.) and angle 0; None if it diverges.

    `linear` takes all power at constant impedance, which has a solution for every network.
    """
    try:
        model = PowerGridModel(engine_input(problem, held))
        found = model.calculate_power_flow(
            error_tolerance=TOLERANCE,
            max_iterations=MOST_ENGINE_ITERATIONS,
            calculation_method=CalculationMethod.linear if linear else CalculationMethod.newton_raphson,
            output_component_types={ComponentType.node: ["u_pu", "u_angle"]},
        )
    except PowerGridError:
        return None
    node = found[ComponentType.node]
    magnitude, angle = np.asarray(node["u_pu"]), np.asarray(node["u_angle"])
    return np.asarray(magnitude * np.exp(1j * angle)) if np.isfinite(magnitude).all() else None


def engine_input(problem: Problem, held: Floats) -> dict[str, np.ndarray]:
    """Return what the engine is given: every branch is a generic branch, all that a bus takes is one load."""
    size = problem.size
    node = initialize_array("input", "node", size)
    node["id"] = np.arange(size)
    node["u_rated"] = _RATED_V
    branch = initialize_array("input", "generic_branch", len(problem.near))
    impedance = 1 / problem.series
    branch["from_node"], branch["to_node"] = problem.near, problem.far
    branch["from_status"] = branch["to_status"] = 1
    branch["r1"], branch["x1"] = impedance.real, impedance.imag
    branch["g1"], branch["b1"] = 2 * problem.charging.real, 2 * problem.charging.imag
    branch["k"], branch["theta"], branch["sn"] = 1, 0, _MEGA
    wound = np.flatnonzero(problem.ratio != 1)
    branch["k"][wound], branch["theta"][wound] = np.abs(problem.ratio[wound]), np.angle(problem.ratio[wound])
    source = initialize_array("input", "source", len(problem.sources))
    source["node"], source["status"], source["u_ref"] = problem.sources, 1, held
    source["u_ref_angle"], source["sk"], source["rx_ratio"] = 0, _STRENGTH, 0.1
    earthed = np.flatnonzero(problem.shunt)
    shunt = initialize_array("input", "shunt", len(earthed))
    shunt["node"], shunt["status"] = earthed, 1
    shunt["g1"], shunt["b1"] = problem.shunt.real[earthed], problem.shunt.imag[earthed]
    shunt["g0"] = shunt["b0"] = 0
    loads = [
        _load(power, kind)
        for power, kind in (
            (problem.power, LoadGenType.const_power),
            (problem.current, LoadGenType.const_current),
        )
    ]
    data = {"node": node, "generic_branch": branch, "source": source, "shunt": shunt, "sym_load": np.concatenate(loads)}
    first = 0
    for array in data.values():
        array["id"] = np.arange(first, first + len(array))
        first += len(array)
    return {kind: array for kind, array in data.items() if len(array)}


def _load(power: Complexes, kind: LoadGenType) -> np.ndarray:
    places = np.flatnonzero(power)
    load = initialize_array("input", "sym_load", len(places))
    load["node"], load["status"], load["type"] = places, 1, kind
    load["p_specified"] = power.real[places] * _MEGA
    load["q_specified"] = power.imag[places] * _MEGA
    return load
