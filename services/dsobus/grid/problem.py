"""Put an electrical model in the form of a load flow: buses, admittances between them, powers at them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dsobus.grid.branches import Branches
from dsobus.grid.columns import Complexes, Integers
from dsobus.grid.electrical import Electrical


@dataclass(slots=True)
class Problem:
    """Hold the load flow of all energised buses, at given tap steps, in p.u. of 1 MVA.

    The power taken at a bus of voltage v is `power` + `current` |v|, besides that into `shunt` and the branches, and
    besides the reactive power of voltage controls, which is unknown (see Held).
    `place` has the place of each bus of the electrical model here, -1 for a de-energised one. `near` to `charging`
    are the branches that are closed at both ends (see Branches), `sources` the places of the slacks. `charging` is
    the admittance to earth that a branch has at its far end and behind the ratio at its near end; what it has besides
    is in `shunt`.
    """

    place: Integers
    near: Integers
    far: Integers
    ratio: Complexes
    series: Complexes
    charging: Complexes
    shunt: Complexes
    power: Complexes
    current: Complexes
    sources: Integers

    @property
    def size(self) -> int:
        """Return the number of buses."""
        return len(self.shunt)

    def injected(self, voltage: Complexes) -> Complexes:
        """Return the power that each bus sends into branches and shunts."""
        near, far = voltage[self.near], voltage[self.far]
        behind = near / self.ratio
        through = self.series * (behind - far)
        current = self.shunt * voltage
        into_near = (through + self.charging * behind) / np.conj(self.ratio)
        for places, part in ((self.near, into_near), (self.far, self.charging * far - through)):
            current.real += np.bincount(places, part.real, self.size)
            current.imag += np.bincount(places, part.imag, self.size)
        return np.asarray(voltage * np.conj(current))

    def surplus(self, voltage: Complexes) -> Complexes:
        """Return what each bus sends and takes more than it has: zero in the solution, but for what sources feed."""
        return self.injected(voltage) + self.power + self.current * np.abs(voltage)


def pose(model: Electrical, steps: Mapping[str, float]) -> tuple[Problem, Branches]:
    """Pose the load flow at given tap steps; return it with all branches at these steps."""
    branches = model.branches(steps)
    fed = np.zeros(int(model.islands.max(initial=-1)) + 1, dtype=np.bool_)
    slack_buses = np.array([slack.bus for slack in model.slacks], dtype=np.int64)
    fed[model.islands[slack_buses]] = True
    live = fed[model.islands]
    place = np.where(live, np.cumsum(live) - 1, -1)
    size = int(live.sum())
    at_node = place[model.bus]
    near, far = at_node[branches.near], at_node[branches.far]
    closed = (branches.near >= 0) & (branches.far >= 0)
    fed = closed & (near >= 0)
    through = fed & ~branches.joint
    # Most branches have the same to earth at both ends.
    behind = branches.near_shunt * np.abs(branches.ratio) ** 2
    even = np.isclose(behind, branches.far_shunt, rtol=1e-12, atol=0) & ~branches.joint
    shunt = np.zeros(size, dtype=np.complex128)
    uneven = np.flatnonzero(fed & ~even)
    _gather(shunt, near[uneven], branches.near_shunt[uneven])
    _gather(shunt, far[uneven], branches.far_shunt[uneven])
    nodes, admittances = branches.open_ended()
    _gather(shunt, at_node[nodes], admittances)
    _gather(shunt, _places(at_node, model.shunts.node), model.shunts.admittance)
    loads = _places(at_node, model.injections.node)
    # What is taken at constant impedance is an admittance: p = g v^2, q = -b v^2.
    _gather(shunt, loads, np.conj(model.injections.impedance))
    power, current = np.zeros_like(shunt), np.zeros_like(shunt)
    stated = model.injections.power.copy()
    for control in model.controls:
        stated.imag[control.members] = control.offsets
    _gather(power, loads, stated)
    _gather(current, loads, model.injections.current)
    kept = slice(None) if through.all() else np.flatnonzero(through)
    problem = Problem(
        place=place,
        near=near[kept],
        far=far[kept],
        ratio=branches.ratio[kept],
        series=branches.series[kept],
        charging=np.where(even, branches.far_shunt, 0.0)[kept],
        shunt=shunt,
        power=power,
        current=current,
        sources=place[slack_buses],
    )
    return problem, branches


def _places(at_node: Integers, nodes: Integers) -> Integers:
    return np.where(nodes >= 0, at_node[nodes], -1) if len(nodes) else nodes


def _gather(total: Complexes, places: Integers, parts: Complexes | NDArray[np.complex128]) -> None:
    """Add each part at its place; those without one are not energised."""
    kept = (places >= 0) & (parts != 0)
    if kept.any():
        total.real += np.bincount(places[kept], parts.real[kept], len(total))
        total.imag += np.bincount(places[kept], parts.imag[kept], len(total))
