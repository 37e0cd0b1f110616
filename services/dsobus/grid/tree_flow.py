"""Find what flows through connections without impedance: Kirchhoff's law decides it where they form a tree."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from dsobus.grid.columns import Complexes


def tree_flow(taken: Complexes, edges: Sequence[tuple[int, int]]) -> Complexes:
    """Return the power through each edge, from its first vertex to its second.

    `taken` is what each vertex takes besides; over vertices that hang together it adds up to nothing, and what it
    misses of that is left at the first of them. Where edges close a loop nothing tells the share of each: an edge
    that closes one, the edges searched breadth first from the first vertex, carries nothing.
    """
    joined: dict[int, list[tuple[int, int]]] = {}
    for number, (first, second) in enumerate(edges):
        joined.setdefault(first, []).append((second, number))
        joined.setdefault(second, []).append((first, number))
    flow = np.zeros(len(edges), dtype=np.complex128)
    below = taken.astype(np.complex128)
    seen: set[int] = set()
    for root in sorted(joined):
        if root in seen:
            continue
        seen.add(root)
        order: list[tuple[int, int, int]] = []
        vertices = [root]
        for vertex in vertices:
            for other, number in joined[vertex]:
                if other not in seen:
                    seen.add(other)
                    vertices.append(other)
                    order.append((vertex, other, number))
        for above, vertex, number in reversed(order):
            flow[number] = below[vertex] if edges[number][0] == above else -below[vertex]
            below[above] += below[vertex]
    return flow
