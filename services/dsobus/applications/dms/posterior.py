"""How probable each explanation is: the same tree with sums in the place of maxima."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dsobus.applications.dms.inference import ALARMED, CALL, SILENT, Inference
from dsobus.applications.dms.plant import SCALE, Numbers


@dataclass(frozen=True, slots=True)
class Posterior:
    """Give, for each node, the probability that it is open, and that neither it nor any node above it is."""

    opened: Numbers
    closed: Numbers


def posterior(inference: Inference) -> Posterior:
    """Return the posterior probabilities over all sets of open devices and premises that are not nested."""
    plant = inference.plant
    nodes, cells = plant.nodes, plant.cells
    alarmed, silent = inference.meter_worths()
    alone = inference.counts[ALARMED] * np.logaddexp(0.0, alarmed)
    alone += inference.counts[SILENT] * np.logaddexp(0.0, silent)
    for cell, called in inference.called.items():
        for log_odds in inference.premise_odds(called).values():
            alone[cell] += np.logaddexp(0.0, log_odds) - np.logaddexp(0.0, log_odds - CALL / SCALE)
    alone[nodes.is_premise[cells.node]] = 0.0
    parts = np.bincount(cells.node, alone, minlength=len(nodes))
    opened = inference.opened() / SCALE
    whole = np.empty(len(nodes))
    for depth, level in reversed(list(enumerate(nodes.levels))):
        whole[level] = np.logaddexp(opened[level], parts[level])
        if depth:
            np.add.at(parts, nodes.parent[level], whole[level])
    share = np.exp(opened - whole)
    reached = np.ones(len(nodes))
    for level in nodes.levels[1:]:
        above = nodes.parent[level]
        reached[level] = reached[above] * (1.0 - share[above])
    return Posterior(reached * share, reached * (1.0 - share))
