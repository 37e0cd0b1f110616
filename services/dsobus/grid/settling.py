"""Bring a load flow to rest: powers balanced, and voltages held within the limits of what holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from dsobus.grid import engine
from dsobus.grid.columns import Complexes, Floats
from dsobus.grid.electrical import Electrical
from dsobus.grid.held import Held
from dsobus.grid.limits import MOST_CORRECTIONS, MOST_LIMIT_SWITCHINGS
from dsobus.grid.problem import pose

TOLERANCE_MW = 1e-5
"""Largest mismatch of power at a node, MW or Mvar, with which a load flow counts as converged."""
TOLERANCE_VOLTAGE = 1e-7
"""Largest distance of a held voltage from its target, p.u., with which a load flow counts as converged."""
# Newton's method goes on below what counts as converged, so that two ways to write a network have one solution.
_FINE_MW = 1e-8


class Settling:
    """Solve the load flow of an electrical model; at other tap steps from the last solution.

    `rest` is the mismatch at each bus, `missing` the active power that each source has to feed in besides.
    """

    def __init__(self, model: Electrical) -> None:
        self.model = model
        self.steps = {tap.id: tap.step for tap in model.windings.taps}
        self.problem, self.branches = pose(model, self.steps)
        self.held = Held.of(model, self.problem.place)
        self.voltage: Complexes = np.zeros(0, dtype=np.complex128)
        self.rest: Complexes = np.zeros(0, dtype=np.complex128)
        self.missing: Floats = np.zeros(len(model.slacks))
        self.iterations = 0
        # A slack that holds its own bus by itself needs no correction: the engine holds it.
        self._own = [slack.control for slack in model.slacks if self._holds_itself(slack.control, slack.bus)]
        self._plain = len(self._own) == len(model.controls) == len(model.slacks)

    def settle(self) -> None:
        """Solve, and let machines meet and leave their limits until none does."""
        if not self.problem.size:
            return
        if not len(self.voltage) or self._plain:
            self._start()
        for _ in range(MOST_LIMIT_SWITCHINGS):
            self._correct()
            if self.converged:
                if not self.held.switch(self.voltage):
                    return
            elif self.held.stop():
                # Where no voltages hold all targets, the limits may still let the network have some.
                self._start()
            else:
                return
        self._correct()

    def move(self, steps: Mapping[str, float]) -> None:
        """Solve again with tap changers at other steps."""
        self.steps.update(steps)
        self.problem, self.branches = pose(self.model, self.steps)
        self.settle()

    @property
    def mismatch(self) -> float:
        """Return the largest mismatch, MW or Mvar."""
        largest = float(max(np.max(np.abs(self.rest.real), initial=0.0), np.max(np.abs(self.rest.imag), initial=0.0)))
        return largest if np.isfinite(largest) else float("inf")

    @property
    def converged(self) -> bool:
        """Tell whether powers are balanced and voltages held."""
        far = np.max(np.abs(self.held.errors(self.voltage)), initial=0.0)
        return self.mismatch < TOLERANCE_MW and bool(far < TOLERANCE_VOLTAGE)

    def _holds_itself(self, control: int, bus: int) -> bool:
        held = self.model.controls[control]
        injections = self.model.injections
        return held.bus == bus and all(int(self.model.bus[injections.node[one]]) == bus for one in held.members)

    def _start(self) -> None:
        """Begin with the engine's solution at the stated reactive powers, else with that of the linear network."""
        targets = {control.bus: control.target for control in self.model.controls}
        magnitude = np.array([targets.get(slack.bus, 1.0) for slack in self.model.slacks])
        stated = self.problem
        if not self._plain:
            stated = replace(stated, power=stated.power + 1j * self.held.taken(stated.size))
        self.iterations += 1
        voltage = engine.solve(stated, magnitude)
        if voltage is None:
            voltage = engine.solve(stated, magnitude, linear=True)
        self._take(np.ones(self.problem.size, dtype=np.complex128) if voltage is None else voltage)
        if self._plain:
            # Whatever reactive power is missing at a source, its slack feeds in.
            self.held.q[self._own] -= self.rest.imag[self.problem.sources]
            self.rest.imag[self.problem.sources] = 0.0

    def _take(self, voltage: Complexes) -> None:
        """Take voltages as the solution, and see what they leave over at each bus."""
        self.voltage = voltage
        surplus = self.problem.surplus(voltage)
        self.missing = surplus.real[self.problem.sources]
        surplus.real[self.problem.sources] = 0.0
        surplus.imag += self.held.taken(self.problem.size)
        self.rest = surplus

    def _correct(self) -> None:
        if self._plain and self.converged:
            return
        from dsobus.grid.newton import correct

        voltage, rounds = correct(self.problem, self.held, self.voltage, _FINE_MW, MOST_CORRECTIONS)
        self._take(voltage)
        self.iterations += rounds
