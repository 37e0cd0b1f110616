"""Solve the load flow of an electrical model: voltages, flows, what the controls did, and how good it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from dsobus.grid.branches import Branches
from dsobus.grid.columns import Complexes, Integers
from dsobus.grid.controls import Slack
from dsobus.grid.electrical import Electrical
from dsobus.grid.limits import MOST_MISMATCHES_NAMED
from dsobus.grid.regulation import regulate
from dsobus.grid.settling import Settling
from dsobus.grid.solution import Balance, Drop, Mismatch, Solution, together
from dsobus.grid.tree_flow import tree_flow

__all__ = ["Balance", "Drop", "Mismatch", "Solution", "solve"]


def solve(model: Electrical, *, regulate_taps: bool = False) -> Solution:
    """Solve the load flow; whether it converged, and where it failed if not, stands in the solution.

    Where it does not converge for all islands at once, those that have a solution get it (see Solution.balances).

    Machines hold voltages within their reactive limits. With `regulate_taps`, tap changers in automatic mode move
    until the voltages that they control are within their deadbands; otherwise all stay where the model has them.
    """
    whole = _at_once(model, regulate_taps)
    if whole.converged or len(model.slacks) < 2:
        return whole
    return together(whole, [part for half in _halves(model) for part in _parts(half, regulate_taps)])


def _at_once(model: Electrical, regulate_taps: bool) -> Solution:
    settling = Settling(model)
    settling.settle()
    if regulate_taps:
        regulate(settling)
    return _solution(settling)


def _parts(model: Electrical, regulate_taps: bool) -> Iterator[Solution]:
    """Solve by halves: where most islands have a solution, few attempts find those that have none."""
    solution = _at_once(model, regulate_taps)
    if solution.converged or len(model.slacks) < 2:
        yield solution
    else:
        for half in _halves(model):
            yield from _parts(half, regulate_taps)


def _halves(model: Electrical) -> tuple[Electrical, Electrical]:
    middle = len(model.slacks) // 2
    return _only(model, model.slacks[:middle]), _only(model, model.slacks[middle:])


def _only(model: Electrical, slacks: list[Slack]) -> Electrical:
    """Return the model with nothing energised but the islands of these slacks."""
    islands = {int(model.islands[slack.bus]) for slack in slacks}
    live = [place for place, control in enumerate(model.controls) if int(model.islands[control.bus]) in islands]
    return replace(
        model,
        controls=[model.controls[place] for place in live],
        slacks=[replace(slack, control=live.index(slack.control)) for slack in slacks],
        tap_controls=[tap for tap in model.tap_controls if int(model.islands[tap.bus]) in islands],
    )


def _solution(settling: Settling) -> Solution:
    model, problem = settling.model, settling.problem
    place = problem.place[model.bus]
    live = place >= 0
    voltage = np.zeros(len(place), dtype=np.complex128)
    voltage[live] = settling.voltage[place[live]]
    injected = _injected(settling, voltage)
    terminals, powers, links = _flows(settling, voltage, injected)
    injections = model.injections
    held = settling.held
    rest = _at_nodes(settling, place)
    return Solution(
        converged=settling.converged,
        iterations=settling.iterations,
        mismatch=settling.mismatch,
        rest=rest,
        worst=_worst(model, rest),
        drops=[] if settling.converged else _drops(settling.branches, voltage),
        kV=np.where(live, np.abs(voltage) * model.nominal_kV, np.nan),
        degrees=np.where(live, np.degrees(np.angle(voltage)), np.nan),
        terminals=terminals,
        powers=powers,
        links=links,
        steps=dict(settling.steps),
        sections={
            key: sections
            for key, sections in zip(model.shunts.equipment, model.shunts.sections.tolist(), strict=True)
            if sections == sections
        },
        limited=[
            injections.equipment[member]
            for control, active in zip(model.controls, held.active, strict=True)
            if not active
            for member in control.members
        ],
        balances=[
            Balance(
                equipment=injections.equipment[slack.injection],
                node=int(injections.node[slack.injection]),
                nodes=np.flatnonzero(model.islands[model.bus] == model.islands[slack.bus]),
                MW=float(injected[slack.injection].real),
                Mvar=float(injected[slack.injection].imag),
                converged=settling.converged,
            )
            for slack in model.slacks
        ],
    )


def _injected(settling: Settling, voltage: Complexes) -> Complexes:
    """Return the power of every injection: as stated at its voltage, as controlled, or what balances its island."""
    model = settling.model
    node = model.injections.node
    found = model.injections.at(np.where(node >= 0, np.abs(voltage[node]), 0.0))
    for control, q in zip(model.controls, settling.held.q, strict=True):
        found.imag[control.members] = np.array(control.offsets) + np.array(control.shares) * q
    if model.slacks:
        found.real[[slack.injection for slack in model.slacks]] -= settling.missing
    return found


def _flows(
    settling: Settling, voltage: Complexes, injected: Complexes
) -> tuple[list[str], Complexes, dict[str, complex]]:
    """Return the energised terminals, the power into each, and that through every link from its first node."""
    model, branches = settling.model, settling.branches
    live = settling.problem.place[model.bus] >= 0
    into_near, into_far = branches.flows(voltage)
    through_shunts = np.abs(voltage[model.shunts.node]) ** 2 * np.conj(model.shunts.admittance)
    joints = np.flatnonzero(branches.joint)
    if model.links or len(joints):
        taken = np.zeros(len(voltage), dtype=np.complex128)
        for nodes, powers in (
            (branches.near, into_near),
            (branches.far, into_far),
            (model.shunts.node, through_shunts),
            (model.injections.node, injected),
        ):
            np.add.at(taken, nodes[nodes >= 0], powers[nodes >= 0])
        edges = [(first, second) for _, first, second in model.links]
        edges += zip(branches.near[joints].tolist(), branches.far[joints].tolist(), strict=True)
        through = tree_flow(np.where(live, taken, 0.0), edges)
        into_near[joints] += through[len(model.links) :]
        into_far[joints] -= through[len(model.links) :]
        links = {key: complex(power) for (key, _, _), power in zip(model.links, through, strict=False)}
    else:
        links = {}
    ends = (
        (branches.near_terminal, branches.near, branches.far, into_near),
        (branches.far_terminal, branches.far, branches.near, into_far),
        (model.shunts.terminal, model.shunts.node, model.shunts.node, through_shunts),
        (model.injections.terminal, model.injections.node, model.injections.node, injected),
    )
    terminals: list[str] = []
    into: list[Complexes] = []
    for names, here, there, powers in ends:
        fed = ((here >= 0) & live[here]) | ((there >= 0) & live[there])
        if not fed.all() or "" in names:
            kept = [one for one in np.flatnonzero(fed) if names[one]]
            names, powers = [names[one] for one in kept], powers[kept]
        terminals += names
        into.append(powers)
    return terminals, np.concatenate(into), links


def _worst(model: Electrical, rest: Complexes) -> list[Mismatch]:
    """Name the nodes with the largest mismatches, the largest first."""
    size = np.maximum(np.abs(rest.real), np.abs(rest.imag))
    count = min(MOST_MISMATCHES_NAMED, len(size))
    largest: list[int] = np.argpartition(-size, count - 1)[:count].tolist() if count else []
    return [
        Mismatch(model.node_ids[node], model.node_names[node], float(rest.real[node]), float(rest.imag[node]))
        for node in sorted(largest, key=lambda one: -size[one])
    ]


def _drops(branches: Branches, voltage: Complexes) -> list[Drop]:
    closed = np.flatnonzero((branches.near >= 0) & (branches.far >= 0))
    across = np.abs(voltage[branches.near] / branches.ratio - voltage[branches.far])[closed]
    largest = closed[np.argsort(-across, kind="stable")[:MOST_MISMATCHES_NAMED]].tolist()
    sizes = np.sort(across)[::-1].tolist()
    return [Drop(branches.equipment[place], size) for place, size in zip(largest, sizes, strict=False) if size > 0]


def _at_nodes(settling: Settling, place: Integers) -> Complexes:
    """Return the mismatch of each bus at the first of its nodes."""
    found = np.zeros(len(place), dtype=np.complex128)
    live = np.flatnonzero(place >= 0)
    if len(settling.rest):
        first = live[np.unique(place[live], return_index=True)[1]]
        found[first] = np.nan_to_num(settling.rest)
    return found
