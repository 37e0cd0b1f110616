"""How far the reports of meters can be trusted: the rates of each collector, re-estimated from what was seen."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import Final

import numpy as np

from dsobus.applications.dms.plant import PREMISE_PRIOR, Numbers

LEAST: Final = 1e-4
"""No rate is taken to be smaller, or nearer to 1, than this."""
FEWEST_SILENT: Final = 3
"""Meters of a collector that must all be out and silent before that tells whether the collector is dead."""
NOTICED: Final = 0.2
"""Relative change of a common rate from which the new one is used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Give probabilities.

    ``lost``: that the alarm of a meter that is out does not arrive although its collector lives; ``false``: that a
    meter with supply alarms; ``dead``: that nothing arrives through a collector while an outage lasts.
    """

    lost: float = 0.1
    false: float = 0.001
    dead: float = 0.02


# How many observations a first assumption is worth: for all collectors together, and for one of them.
_COMMON: Final = Rates(lost=100, false=1000, dead=10)
_OWN: Final = Rates(lost=50, false=500, dead=5)


class Counts:
    """Count, for each collector, what speaks for and against its rates; `columns` holds all of it, row by row.

    ``out``: meters that were out while it lived; ``lost``: those whose alarm did not arrive; ``supplied``: meters that
    had supply beside an outage; ``false``: those that alarmed; ``outages``: what it should have reported; ``dead``:
    those in which it was dead. Of what is not certain a share is counted.
    """

    def __init__(self, collectors: int) -> None:
        self.columns: Numbers = np.zeros((6, collectors))
        self.out, self.lost, self.supplied, self.false, self.outages, self.dead = self.columns


class Channels:
    """Hold the rates of all collectors: what was ``seen`` of each, and what is common to all."""

    def __init__(self, collectors: int, assumed: Rates | None = None) -> None:
        self.assumed = assumed or Rates()
        self.common = self.assumed
        self.seen = Counts(collectors)

    def rates(self) -> tuple[Numbers, Numbers, Numbers]:
        """Return lost, false and dead of each collector: its own record, as far as it has one, else what is common."""
        seen = self.seen
        pairs = ((seen.lost, seen.out), (seen.false, seen.supplied), (seen.dead, seen.outages))
        lost, false, dead = (
            _bounded((part + own * common) / (whole + own))
            for (part, whole), own, common in zip(pairs, astuple(_OWN), astuple(self.common), strict=True)
        )
        return lost, false, dead

    def count(self, below: tuple[Numbers, Numbers], beside: tuple[Numbers, Numbers]) -> Counts:
        """Tell what an outage says: of each collector's meters the (alarmed, silent) below it and those beside it."""
        lost, _, dead = self.rates()
        counted = Counts(len(lost))
        alarmed, silent = below
        is_mute = (alarmed == 0) & (silent >= FEWEST_SILENT)
        is_mute[0] = False  # those meters have no collector in common
        was_dead = np.where(is_mute, dead / (dead + (1.0 - dead) * lost**silent), 0.0)
        counted.out[:] = (alarmed + silent) * (1.0 - was_dead)
        counted.lost[:] = silent * (1.0 - was_dead)
        counted.outages[:] = is_mute | (alarmed > 0)
        counted.outages[0] = 0.0
        counted.dead[:] = was_dead
        # Some alarms beside an outage tell of premises that are out for a reason of their own: so many are expected.
        alarmed, silent = beside
        counted.supplied[:] = alarmed + silent
        genuine = np.sum(alarmed + silent) * PREMISE_PRIOR * (1.0 - self.common.lost)
        counted.false[:] = alarmed * max(0.0, 1.0 - genuine / max(np.sum(alarmed), 1.0))
        return counted

    def learn(self, counted: Counts) -> None:
        """Remember what an outage said."""
        self.seen.columns += counted.columns

    def adjust(self, counted: Counts) -> bool:
        """Set the common rates by all that was seen and what is seen now; tell whether they changed noticeably."""
        summed = (self.seen.columns + counted.columns).sum(axis=1)
        wholes, parts = summed[::2], summed[1::2]
        weights, assumed = np.array(astuple(_COMMON)), np.array(astuple(self.assumed))
        found = _bounded((parts + weights * assumed) / (wholes + weights))
        before = np.array(astuple(self.common))
        if np.all(np.abs(found - before) <= NOTICED * before):
            return False
        lost, false, dead = found.tolist()
        self.common = Rates(lost=lost, false=false, dead=dead)
        return True


def _bounded(rates: Numbers) -> Numbers:
    return np.clip(rates, LEAST, 1.0 - LEAST)
