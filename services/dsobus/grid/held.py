"""Hold the state of voltage controls during a load flow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dsobus.grid.columns import Complexes, Floats, Integers
from dsobus.grid.electrical import Electrical
from dsobus.grid.limits import MOST_LIMIT_RELEASES

_BEYOND_MVAR = 1e-6
_BEYOND_VOLTAGE = 1e-7


@dataclass(slots=True)
class Held:
    """Hold the voltages of buses by reactive powers, a row for each control of the electrical model.

    `bus` is held at `target` (p.u.), falling by `slope` for each Mvar generated, by `q` (Mvar, load convention),
    of which the injection at place at[i] takes the part share[i] of that of control[i]. A control that is not
    `active` is at a limit: its q stands. Slacks are always active.
    """

    bus: Integers
    target: Floats
    slope: Floats
    least: Floats
    most: Floats
    q: Floats
    active: NDArray[np.bool_]
    at: Integers
    control: Integers
    share: Floats
    released: Integers

    @classmethod
    def of(cls, model: Electrical, place: Integers) -> Held:
        """Begin with the reactive powers that the model states, within their limits."""
        controls = model.controls
        injections = model.injections
        at = [
            (int(place[model.bus[injections.node[one]]]), number, share)
            for number, control in enumerate(controls)
            for one, share in zip(control.members, control.shares, strict=True)
        ]
        least, most = _column([one.least for one in controls]), _column([one.most for one in controls])
        stated = _column([float(injections.power[one.members].imag.sum()) for one in controls])
        return cls(
            bus=place[np.array([one.bus for one in controls], dtype=np.int64)],
            target=_column([one.target for one in controls]),
            slope=_column([one.slope for one in controls]),
            least=least,
            most=most,
            q=np.clip(stated, least, most),
            active=np.ones(len(controls), dtype=np.bool_),
            at=np.array([one for one, _, _ in at], dtype=np.int64),
            control=np.array([number for _, number, _ in at], dtype=np.int64),
            share=_column([share for _, _, share in at]),
            released=np.zeros(len(controls), dtype=np.int64),
        )

    def taken(self, size: int) -> Floats:
        """Return the reactive power that the controls take at each bus."""
        return np.bincount(self.at, self.share * self.q[self.control], size).astype(np.float64)

    def errors(self, voltage: Complexes) -> Floats:
        """Return how far below its target each active control is, p.u."""
        return np.where(self.active, self._below(voltage), 0.0)

    def stop(self) -> bool:
        """Stop at their limits the controls that are beyond; tell whether any was."""
        above, under = self.q > self.most + _BEYOND_MVAR, self.q < self.least - _BEYOND_MVAR
        stopped = self.active & (above | under)
        self.q = np.clip(self.q, self.least, self.most)
        self.active &= ~stopped
        return bool(stopped.any())

    def switch(self, voltage: Complexes) -> bool:
        """Stop controls that are beyond their limits, and release those that need them no longer; tell if any."""
        at_limit = ~self.active
        stopped = self.stop()
        below = self._below(voltage)
        # What takes all it can holds the voltage down, what feeds in all it can holds it up.
        needless = np.where(self.q >= self.most, below > _BEYOND_VOLTAGE, below < -_BEYOND_VOLTAGE)
        freed = at_limit & needless & (self.released < MOST_LIMIT_RELEASES)
        self.released += freed
        self.active |= freed
        return stopped or bool(freed.any())

    def _below(self, voltage: Complexes) -> Floats:
        return np.asarray(self.target + self.slope * self.q - np.abs(voltage[self.bus]))


def _column(values: Sequence[float]) -> Floats:
    return np.array(values, dtype=np.float64)
