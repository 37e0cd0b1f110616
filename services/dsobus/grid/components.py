"""Find what hangs together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def components(count: int, left: Ints, right: Ints) -> Ints:
    """Number the connected components of a graph of `count` vertices and the edges left[i]-right[i].

    Returns the number of its component for each vertex, in the order of the first vertex of each.
    Every round hooks each root that has a smaller neighbour to the smallest one, so that rounds are few: O(log n).
    """
    label = np.arange(count)
    while True:
        low, high = label[left], label[right]
        apart = low != high
        if not apart.any():
            return np.unique(label, return_inverse=True)[1].astype(np.int64)
        left, right, low, high = left[apart], right[apart], low[apart], high[apart]
        np.minimum.at(label, np.maximum(low, high), np.minimum(low, high))
        while not np.array_equal(above := label[label], label):
            label = above
