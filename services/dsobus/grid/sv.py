"""Write the solution of a load flow as CIM (profile SV)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid5

import numpy as np
from numpy.typing import NDArray

from dsobus.grid.busbranch import BusBranch
from dsobus.grid.connect import BRANCHES
from dsobus.grid.document import Document, Reference, Value, Version
from dsobus.grid.electrical import Electrical
from dsobus.grid.load_flow import Solution
from dsobus.grid.model import Model
from dsobus.grid.provenance import depended_on, finish
from dsobus.grid.switch_flow import switch_flows

LEAST_INJECTION_MW = 1e-4
"""Mismatch at a node, MW or Mvar, from which it is written as an SvInjection."""
_STATES = UUID("5f2d1c1e-8a55-5a0c-9d0e-6a6b6d3f4c21")
"""Name space of the ids of state variables: a state of the same thing has the same id in every solution."""


@dataclass(frozen=True, slots=True)
class Result:
    """Hold a network, its electrical model and its solution."""

    model: Model
    bus_branch: BusBranch
    electrical: Electrical
    solution: Solution


def states(result: Result, topology: str, created: datetime, *, switches: bool = False) -> tuple[str, bytes]:
    """Return the id and the text of the SV of a solution.

    It depends on the TP with the id `topology`, on the SSH, and in CGMES 2.4.15 on the TP of the boundary. With
    `switches` the flows through switches inside nodes are written too. Of islands without a solution there is nothing.
    """
    version = Version.of(result.model)
    unsolved = result.solution.unsolved()
    result = _solved(result)
    document = Document(result.model, "SV")
    _islands(document, result)
    _voltages(document, result)
    _injections(document, result)
    _flows(document, zip(result.solution.terminals, result.solution.powers.tolist(), strict=True))
    _flows(document, _through_switches(result, switches))
    for tap, step in result.solution.steps.items():
        _state(document, "SvTapStep", tap, "TapChanger", position=step)
    for shunt, sections in result.solution.sections.items():
        _state(document, "SvShuntCompensatorSections", shunt, "ShuntCompensator", sections=sections)
    _statuses(document, result, unsolved)
    if not version.is_16:
        _positions(document, result)
    depends_on = [topology, *depended_on(result.model, "SSH")]
    if version.is_16:
        depends_on += depended_on(result.model, "TP", boundary=True)
    return finish(document, result.model, "Solution of a load flow", depends_on, created)


def _solved(result: Result) -> Result:
    from_nodes = {link.id: link.from_node for link in result.bus_branch.retained}
    return replace(result, solution=result.solution.without_unsolved(result.bus_branch.terminal_node, from_nodes))


def _state(document: Document, kind: str, key: str, reference: str, **values: Value) -> None:
    written: list[tuple[str, Value | Reference]] = [(f"{kind}.{name}", value) for name, value in values.items()]
    written.append((f"{kind}.{reference}", Reference(key)))
    document.define(kind, str(uuid5(_STATES, f"{kind} {key}")), written)


def _islands(document: Document, result: Result) -> None:
    nodes = result.bus_branch.nodes.ids
    for balance in result.solution.balances:
        members = [nodes[node] for node in balance.nodes if node < len(nodes)]
        key = str(uuid5(_STATES, " ".join(("TopologicalIsland", *sorted(members)))))
        values: list[tuple[str, Value | Reference]] = [("IdentifiedObject.mRID", key), ("IdentifiedObject.name", key)]
        values.append(("TopologicalIsland.AngleRefTopologicalNode", Reference(nodes[balance.node])))
        values += [("TopologicalIsland.TopologicalNodes", Reference(node)) for node in members]
        document.define("TopologicalIsland", key, values)


def _voltages(document: Document, result: Result) -> None:
    solution, nodes = result.solution, result.bus_branch.nodes.ids
    for node, kV, degrees in zip(nodes, solution.kV.tolist(), solution.degrees.tolist(), strict=False):
        if kV > 0:
            _state(document, "SvVoltage", node, "TopologicalNode", v=kV, angle=degrees)


def _injections(document: Document, result: Result) -> None:
    """Write what the nodes do not balance, load convention: it makes up for it."""
    nodes, rest = result.bus_branch.nodes.ids, result.solution.rest
    for node in np.flatnonzero(np.maximum(np.abs(rest.real), np.abs(rest.imag)) > LEAST_INJECTION_MW).tolist():
        if node < len(nodes):
            p, q = -float(rest[node].real), -float(rest[node].imag)
            _state(document, "SvInjection", nodes[node], "TopologicalNode", pInjection=p, qInjection=q)


def _flows(document: Document, flows: Iterable[tuple[str, complex]]) -> None:
    for terminal, power in flows:
        _state(document, "SvPowerFlow", terminal, "Terminal", p=power.real, q=power.imag)


def _through_switches(result: Result, inside_nodes: bool) -> Iterator[tuple[str, complex]]:
    """Return the flows through retained switches and, when asked for, through those inside of nodes."""
    through = dict(result.solution.links)
    if inside_nodes:
        through |= switch_flows(result.model, result.bus_branch, result.solution)
    for switch, power in through.items():
        first, second = result.bus_branch.terminals_of[switch][:2]
        yield first, power
        yield second, -power


def _statuses(document: Document, result: Result, unsolved: NDArray[np.bool_]) -> None:
    """Write of all equipment with terminals whether it is in service: connected to an energised node."""
    node_of, kV = result.bus_branch.terminal_node, result.solution.kV
    for equipment, terminals in result.bus_branch.terminals_of.items():
        nodes = [node_of.get(terminal, -1) for terminal in terminals]
        if any(node >= 0 and unsolved[node] for node in nodes):
            continue
        serves = any(node >= 0 and kV[node] > 0 for node in nodes)
        _state(document, "SvStatus", equipment, "ConductingEquipment", inService=serves)


def _positions(document: Document, result: Result) -> None:
    closed = [link.id for link in result.bus_branch.retained if link.kind not in BRANCHES]
    closed += [joined.id for joined in result.bus_branch.joined if joined.kind not in BRANCHES]
    for switch in result.bus_branch.open:
        _state(document, "SvSwitch", switch, "Switch", open=True)
    for switch in closed:
        _state(document, "SvSwitch", switch, "Switch", open=False)
