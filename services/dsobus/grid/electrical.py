"""Build the electrical model of a network: what a load flow computes with, in p.u. of 1 MVA."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dsobus.grid.branches import Branches, lines
from dsobus.grid.busbranch import BusBranch
from dsobus.grid.columns import MOST_NUMBER, Columns, Floats, Integers, number
from dsobus.grid.components import components
from dsobus.grid.connect import BRANCHES
from dsobus.grid.controls import Controls, Slack, TapControl, VoltageControl
from dsobus.grid.injections import Injections, Shunts, injections, shunts
from dsobus.grid.model import Finding, Model
from dsobus.grid.transformers import Windings, windings


@dataclass(slots=True)
class Electrical:
    """Hold the electrical model of a network.

    Nodes are those of the bus-branch model, then the star points of transformers. Nodes that are joined without
    impedance (retained switches, lines without impedance) form one bus: `bus` has that of each node. Voltages are in
    p.u. of nominal_kV, powers in MW and Mvar, positive into the equipment, admittances in MVA at 1 p.u.
    `islands` numbers the island of each bus; those that no slack feeds are de-energised.
    """

    node_ids: list[str]
    node_names: list[str]
    nominal_kV: Floats
    bus: Integers
    islands: Integers
    lines: Branches
    windings: Windings
    injections: Injections
    shunts: Shunts
    links: list[tuple[str, int, int]]
    controls: list[VoltageControl]
    slacks: list[Slack]
    tap_controls: list[TapControl]
    findings: list[Finding]

    @property
    def buses(self) -> int:
        """Return the number of buses."""
        return len(self.islands)

    def branches(self, steps: Mapping[str, float] | None = None) -> Branches:
        """Return all branches, with tap changers at these steps, all others where the model has them."""
        return self.lines + self.windings.branches(steps or {})


def electrical(model: Model, bus_branch: BusBranch) -> Electrical:
    """Build the electrical model; what is wrong, or cannot be computed with, becomes a finding."""
    columns = Columns(model, bus_branch)
    names, kV = _nodes(columns, bus_branch)
    wound = windings(columns, kV)
    stars = [f"star point of {wound.equipment[leg]}" for leg in _first_of_each(wound.star, wound.legs)]
    kV = np.concatenate((kV, np.ones(len(stars))))
    segments = lines(columns, kV)
    links = [(link.id, link.from_node, link.to_node) for link in bus_branch.retained if link.kind not in BRANCHES]
    bus, islands = _buses(len(kV), links, segments, wound.branches({}))
    loads = injections(columns, kV)
    controls = Controls(columns, bus, islands, kV, loads)
    held = controls.voltages()
    before = _earlier_voltages(model, bus_branch, bus, kV)
    sources = [island.reference for island in bus_branch.islands if island.reference]
    slacks = controls.slacks(sources, held, before)
    fed = {int(islands[slack.bus]) for slack in slacks}
    live = [place for place, control in enumerate(held) if int(islands[control.bus]) in fed]
    for slack in slacks:
        slack.control = live.index(slack.control)
    moving = [
        (place, tap.kind, tap.control, int(wound.node[winding]))
        for place, (tap, winding) in enumerate(zip(wound.taps, wound.tapped, strict=True))
        if tap.regulating and tap.control
    ]
    return Electrical(
        node_ids=bus_branch.nodes.ids + [""] * len(stars),
        node_names=names + stars,
        nominal_kV=kV,
        bus=bus,
        islands=islands,
        lines=segments,
        windings=wound,
        injections=loads,
        shunts=shunts(columns, kV),
        links=links,
        controls=[held[place] for place in live],
        slacks=slacks,
        tap_controls=controls.taps(moving),
        findings=columns.findings.all(),
    )


def _nodes(columns: Columns, bus_branch: BusBranch) -> tuple[list[str], Floats]:
    """Return names and nominal voltages; a node of unknown voltage is a finding."""
    nodes = bus_branch.nodes
    kV = nodes.nominal_kV.copy()
    for node in np.flatnonzero(~((kV > 0) & (kV < MOST_NUMBER))):
        columns.find("TopologicalNode", nodes.ids[node], "nothing tells its nominal voltage", "1 kV")
        kV[node] = 1.0
    return list(nodes.names), kV


def _first_of_each(star: Integers, legs: Integers) -> Integers:
    return legs[np.unique(star, return_index=True)[1]]


def _buses(
    count: int, links: list[tuple[str, int, int]], segments: Branches, wound: Branches
) -> tuple[Integers, Integers]:
    """Return the bus of each node and the island of each bus."""
    ends = np.array([link[1:] for link in links], dtype=np.int64).reshape(-1, 2)
    left = np.concatenate((ends[:, 0], segments.near[segments.joint]))
    right = np.concatenate((ends[:, 1], segments.far[segments.joint]))
    bus = components(count, left, right)
    near, far = np.concatenate((segments.near, wound.near)), np.concatenate((segments.far, wound.far))
    through = (near >= 0) & (far >= 0)
    islands = components(int(bus.max(initial=-1)) + 1, bus[near[through]], bus[far[through]])
    return bus, islands


def _earlier_voltages(model: Model, bus_branch: BusBranch, bus: Integers, kV: Floats) -> dict[int, float]:
    """Return the voltages of a supplied SV by bus, in p.u.; they only serve a slack without a stated voltage."""
    table = model["SvVoltage"]
    nodes = {key: place for place, key in enumerate(bus_branch.nodes.ids)}
    found = {}
    for key, written in zip(table.column("SvVoltage.TopologicalNode"), table.column("SvVoltage.v"), strict=True):
        node = nodes.get(key or "")
        if node is not None and (value := number(written)) > 0:
            found[int(bus[node])] = value / float(kV[node])
    return found
