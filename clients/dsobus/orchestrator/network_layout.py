"""Where to draw the nodes of a network that has no map: apart by as much as there are branches between them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components, shortest_path

ROUNDS = 120
"""Steps towards the least stress; more change nothing that could be seen."""
APART = 46.0
"""Pixels that a branch should be long."""
WIDEST = 1140.0

Floats = NDArray[np.float64]


def layout(count: int, edges: Sequence[tuple[int, int]]) -> tuple[Floats, float, float]:
    """Return the places of nodes in pixels, the width and the height.

    Parts that are not joined stand side by side, the largest first. The same network is drawn the same way always.
    """
    ends = np.array(edges, dtype=np.int64).reshape(-1, 2)
    graph = coo_matrix((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(count, count)).tocsr()
    _, parts = connected_components(graph, directed=False)
    places = np.zeros((count, 2))
    x = y = row = 0.0
    widest = 0.0
    for part in sorted(set(parts.tolist()), key=lambda part: (-int((parts == part).sum()), part)):
        members = np.flatnonzero(parts == part)
        own = _arranged(shortest_path(graph[members][:, members], directed=False, unweighted=True))
        own -= own.min(axis=0)
        wide, high = own.max(axis=0) + APART
        if x and x + wide > WIDEST:
            x, y, row = 0.0, y + row, 0.0
        places[members] = own + np.array((x, y))
        x, row = x + wide, max(row, high)
        widest = max(widest, x)
    return places, widest, y + row


def _arranged(distance: Floats) -> Floats:
    """Place the nodes of one part: classical scaling, then stress majorisation (Gansner, Koren and North 2004)."""
    count = len(distance)
    if count == 1:
        return np.zeros((1, 2))
    places = _scaled(distance)
    weight = np.where(distance > 0, 1.0 / np.maximum(distance, 1.0) ** 2, 0.0)
    laplacian = np.diag(weight.sum(axis=1)) - weight
    inverse = np.linalg.pinv(laplacian)
    for _ in range(ROUNDS):
        apart = places[:, None, :] - places[None, :, :]
        length = np.maximum(np.sqrt((apart**2).sum(axis=2)), 1e-9)
        pull = weight * distance / length
        places = inverse @ (np.diag(pull.sum(axis=1)) @ places - pull @ places)
    places -= places.mean(axis=0)
    _, axes = np.linalg.eigh(places.T @ places)
    places = places @ axes[:, ::-1]  # the longer side lies
    places *= np.where(np.take_along_axis(places, np.abs(places).argmax(axis=0)[None, :], axis=0)[0] < 0, -1.0, 1.0)
    wide = float(np.ptp(places[:, 0])) * APART
    return np.asarray(places * APART * min(1.0, (WIDEST - 2 * APART) / max(wide, 1.0)))


def _scaled(distance: Floats) -> Floats:
    count = len(distance)
    centre = np.eye(count) - 1.0 / count
    values, vectors = np.linalg.eigh(-0.5 * centre @ distance**2 @ centre)
    places = vectors[:, -2:][:, ::-1] * np.sqrt(np.maximum(values[-2:][::-1], 0.0))
    if count == 2:
        places = np.array([[0.0, 0.0], [1.0, 0.0]])
    # Nodes at one place would stay there: each has its own direction to leave it.
    turn = np.arange(count) * 2.399963
    return np.asarray(places + 0.05 * np.column_stack((np.cos(turn), np.sin(turn))))
