"""Look for what cannot be meant: loose ends, impossible parameters, networks by phase."""

from __future__ import annotations

from collections import Counter

import numpy as np

from dsobus.grid.connect import BRANCHES, CONSUMERS
from dsobus.grid.findings import Findings
from dsobus.grid.model import Model
from dsobus.grid.network import SOURCES
from dsobus.grid.terminals import Terminals

MOST_OHM_PER_KM = 10.0
"""Resistance of a line from which its unit is doubted: the thinnest overhead line has 3 ohm per km."""
_BY_PHASE = ("ACLineSegmentPhase", "EnergyConsumerPhase", "PerLengthPhaseImpedance", "SwitchPhase", "TransformerTank")
_DIRECT_CURRENT = ("ACDCConverter", "CsConverter", "VsConverter")


def loose_ends(model: Model, terminals: Terminals, findings: Findings) -> None:
    """List nodes with one terminal or none, and equipment without terminals."""
    used = Counter(terminals.point)
    for number, point in enumerate(terminals.points):
        if used[number] < 2:
            wrong = "has one terminal" if used[number] else "has no terminal"
            findings.add("ConnectivityNode", point, wrong, "kept, it is a loose end")
    for kind in (*BRANCHES, *CONSUMERS, *SOURCES, "PowerTransformer", "BusbarSection"):
        for key in model[kind].ids:
            if key not in terminals.of:
                findings.add(kind, key, "has no terminal", "left out")
    for kind in (*BRANCHES, "PowerTransformer"):
        for key in model[kind].ids:
            if len(terminals.of.get(key, ())) == 1 and kind != "PowerTransformer":
                findings.add(kind, key, "has one terminal, a branch has two", "left out")


def plausible(model: Model, findings: Findings) -> None:
    """Doubt lines of more than MOST_OHM_PER_KM, or of negative reactance, and voltages far from the nominal one."""
    lines = model["ACLineSegment"]
    r, x = lines.numbers("ACLineSegment.r"), lines.numbers("ACLineSegment.x")
    length = lines.numbers("Conductor.length")
    with np.errstate(divide="ignore", invalid="ignore"):
        steep = np.flatnonzero((r / length > MOST_OHM_PER_KM) & (length > 0))
    for row in steep:
        wrong = f"has {r[row] / length[row]:.3g} ohm per km"
        findings.add("ACLineSegment", lines.ids[row], wrong, "left as it is", like="is too resistive")
    for row in np.flatnonzero(x < 0):
        findings.add("ACLineSegment", lines.ids[row], f"has x = {x[row]:g} ohm", "left as it is", like="x below zero")
    bases, nodes = model["BaseVoltage"], model["TopologicalNode"]
    base = dict(zip(bases.ids, bases.numbers("BaseVoltage.nominalVoltage").tolist(), strict=True))
    for key, kV in base.items():
        if kV <= 0:
            findings.add("BaseVoltage", key, f"has a nominal voltage of {kV:g} kV", "left unknown", like="no voltage")
    nominal = {
        key: base.get(of or "", float("nan"))
        for key, of in zip(nodes.ids, nodes.column("TopologicalNode.BaseVoltage"), strict=True)
    }
    solved = model["SvVoltage"]
    for node, volts in zip(solved.column("SvVoltage.TopologicalNode"), solved.numbers("SvVoltage.v"), strict=True):
        level = nominal.get(node or "", float("nan"))
        if volts > 0 and level > 0 and not 0.5 <= volts / level <= 1.5:
            wrong = f"is said to have {volts:g} kV, its nominal voltage is {level:g} kV"
            findings.add("SvVoltage", node or "", wrong, "not used", like="is far from nominal")


def unlike(model: Model, findings: Findings) -> None:
    """Say what a balanced AC model cannot hold: equipment by phase, converters of direct current."""
    for kind in _BY_PHASE:
        if len(model[kind]):
            wrong = "say that the network is unbalanced"
            findings.add(kind, f"{len(model[kind])} objects", wrong, "nodes are right, a balanced load flow is not")
    for kind in _DIRECT_CURRENT:
        if len(model[kind]):
            findings.add(kind, f"{len(model[kind])} objects", "join direct current", "only their AC side is reduced")
