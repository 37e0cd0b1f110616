"""Choose who does what: the nearest free crew for an order, the most urgent order for a free crew."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody or something at a place, in the coordinates of the utility; both None where that is unknown."""

    mRID: str
    xPosition: float | None = None
    yPosition: float | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """An order without a crew; rank 1 is the most urgent, ``number`` is the order of arrival."""

    mRID: str
    rank: int
    number: int


def nearest(crews: Iterable[Place], site: Place) -> Place | None:
    """Return the crew with the shortest way to a site; the first by id where ways are equal or unknown."""
    return min(crews, key=lambda crew: (_way(crew, site), crew.mRID), default=None)


def most_urgent(orders: Iterable[Waiting]) -> Waiting | None:
    """Return the order to do next."""
    return min(orders, key=lambda order: (order.rank, order.number), default=None)


def _way(crew: Place, site: Place) -> float:
    if None in (crew.xPosition, crew.yPosition, site.xPosition, site.yPosition):
        return math.inf
    return math.dist((crew.xPosition or 0.0, crew.yPosition or 0.0), (site.xPosition or 0.0, site.yPosition or 0.0))
