"""Hold what a load flow found, for the whole network or island by island."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dsobus.grid.columns import Complexes, Floats
from dsobus.grid.limits import MOST_MISMATCHES_NAMED


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Say how much power a node lacks or has too much."""

    node: str
    name: str
    MW: float
    Mvar: float


@dataclass(frozen=True, slots=True)
class Drop:
    """Say how much of the nominal voltage lies across a branch."""

    equipment: str
    voltage: float


@dataclass(frozen=True, slots=True)
class Balance:
    """Say what the slack of an island takes, MW and Mvar; `nodes` are those of the island, `node` is the slack's.

    Whether the load flow of this island `converged`, whatever that of others did.
    """

    equipment: str
    node: int
    nodes: NDArray[np.int64]
    MW: float
    Mvar: float
    converged: bool = True


@dataclass(slots=True)
class Solution:
    """Hold the solution of a load flow, or, where it did not converge, the voltages it stopped at.

    `converged` is that of all islands; see `balances` for each.
    `kV` and `degrees` per node of the electrical model, NaN where it is not energised; slacks are at 0 degrees.
    `powers`, MW + j Mvar, go into the equipment at `terminals`, the energised ones; those of `links` (retained
    switches) at its first end.
    `steps` by tap changer, `sections` by shunt compensator, `limited` are injections at a limit of reactive power.
    `rest`, MW + j Mvar per node (the first of nodes that links join), is what is not balanced, `mismatch` its largest
    and `worst` its largest five: computed from the admittances, not taken from the engine.
    `drops`, only without convergence, are the branches with the largest voltages across them: what cannot carry.
    `iterations` counts the calls of the engine and the rounds of correction after them.
    """

    converged: bool
    iterations: int
    mismatch: float
    rest: Complexes
    worst: list[Mismatch]
    drops: list[Drop]
    kV: Floats
    degrees: Floats
    terminals: list[str]
    powers: Complexes
    links: dict[str, complex]
    steps: dict[str, float]
    sections: dict[str, float]
    limited: list[str]
    balances: list[Balance]

    def flows(self) -> dict[str, complex]:
        """Return the power into the equipment by terminal."""
        return dict(zip(self.terminals, self.powers.tolist(), strict=True))

    def unsolved(self) -> NDArray[np.bool_]:
        """Tell of each node whether its island has no solution."""
        found = np.zeros(len(self.kV), dtype=np.bool_)
        for balance in self.balances:
            if not balance.converged:
                found[balance.nodes] = True
        return found

    def without_unsolved(self, node_of: Mapping[str, int], node_of_link: Mapping[str, int]) -> Solution:
        """Return what there is for the islands with a solution, by the nodes of terminals and links."""
        unsolved = self.unsolved()
        if not unsolved.any():
            return self
        at = [node_of.get(key, -1) for key in self.terminals]
        kept = [place for place, node in enumerate(at) if node < 0 or not unsolved[node]]
        return replace(
            self,
            rest=np.where(unsolved, 0.0, self.rest),
            kV=np.where(unsolved, np.nan, self.kV),
            degrees=np.where(unsolved, np.nan, self.degrees),
            terminals=[self.terminals[place] for place in kept],
            powers=self.powers[kept],
            links={key: power for key, power in self.links.items() if not unsolved[node_of_link[key]]},
            balances=[balance for balance in self.balances if balance.converged],
        )


def together(whole: Solution, parts: Sequence[Solution]) -> Solution:
    """Put together the solutions of parts of a network that `whole` was tried for at once."""
    kV, degrees = np.full(len(whole.kV), np.nan), np.full(len(whole.kV), np.nan)
    for part in parts:
        live = np.isfinite(part.kV)
        kV[live], degrees[live] = part.kV[live], part.degrees[live]
    worst = sorted((one for part in parts for one in part.worst), key=lambda one: -max(abs(one.MW), abs(one.Mvar)))
    drops = sorted((one for part in parts for one in part.drops), key=lambda one: -one.voltage)
    return Solution(
        converged=all(part.converged for part in parts),
        iterations=whole.iterations + sum(part.iterations for part in parts),
        mismatch=max(part.mismatch for part in parts),
        rest=np.sum([part.rest for part in parts], axis=0),
        worst=worst[:MOST_MISMATCHES_NAMED],
        drops=drops[:MOST_MISMATCHES_NAMED],
        kV=kV,
        degrees=degrees,
        terminals=[terminal for part in parts for terminal in part.terminals],
        powers=np.concatenate([part.powers for part in parts]),
        links={key: complex(sum(part.links[key] for part in parts)) for key in whole.links},
        steps={key: step for part in parts for key, step in part.steps.items()},
        sections=whole.sections,
        limited=[key for part in parts for key in part.limited],
        balances=[balance for part in parts for balance in part.balances],
    )
