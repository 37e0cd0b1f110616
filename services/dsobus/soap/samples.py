"""Find the long lists of a message, and take a sample of their entries.

libxml2 counts along the list for each violation, so one in each of 100,000 entries would take minutes.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice

from dsobus.soap.limits import LONG_LIST, MAX_SOUGHT, SAMPLED_ENTRIES
from dsobus.soap.xml import Element

SHORTEST_LONG_LIST = len("<a/>") * LONG_LIST
"""Bytes of the shortest list that is long."""


def long_lists(root: Element) -> Iterator[Element]:
    """Yield the elements with more than LONG_LIST children, among the first MAX_SOUGHT from the root downwards."""
    waiting = deque([root])
    for _ in range(MAX_SOUGHT):
        if not waiting:
            return
        one = waiting.popleft()
        if len(one) > LONG_LIST:
            yield one
        else:
            waiting.extend(islice(one, MAX_SOUGHT))


def sample(children: Sequence[Element]) -> list[Element]:
    """Return the first entries, as many others that nobody can foresee, and all that are not in a row of their like."""
    tags = [child.tag for child in children]
    alike = [at for at in range(1, len(tags) - 1) if tags[at - 1] == tags[at] == tags[at + 1]]
    others = alike[SAMPLED_ENTRIES:]
    dropped = set(others).difference(random.sample(others, min(SAMPLED_ENTRIES, len(others))))
    return [child for at, child in enumerate(children) if at not in dropped]
