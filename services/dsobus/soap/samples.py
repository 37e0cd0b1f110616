"""Take a sample of a large message, to be validated before the whole of it is.

libxml2 counts along the list for each violation and keeps a kilobyte of words about it: one in each of a million
entries would take minutes and a gigabyte.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import cast

from lxml import etree

from dsobus.soap.limits import MAX_SAMPLED_NAMES, SAMPLE_FROM, SAMPLED_ALIKE
from dsobus.soap.xml import Element

SMALLEST = len("<a/>") * SAMPLE_FROM
"""Bytes of the smallest message of which a sample is taken."""

_is_large = etree.XPath(f"boolean(descendant::*[{SAMPLE_FROM}])")


def is_large(element: Element) -> bool:
    """Tell whether an element has SAMPLE_FROM others in it."""
    return bool(_is_large(element))


class Sample:
    """A copy of an element that has but a few of the children of one name, wherever there are many."""

    def __init__(self, element: Element) -> None:
        self._whole = element
        self._kept: dict[Element, Sequence[Element]] = {}
        self.root = self._copied(element, etree.Element(element.tag, *_start(element)))

    def originals(self, chain: Iterable[Element]) -> tuple[Element, ...]:
        """Return the elements of which those from the root of the sample downwards are copies."""
        found: list[Element] = []
        for one in chain:
            parent = one.getparent()
            if parent is None:
                found.append(self._whole)
            else:
                found.append(self._kept[parent][parent.index(one)])
        return tuple(found)

    def _copied(self, element: Element, made: Element) -> Element:
        made.text = element.text
        kept = self._kept[made] = _few(list(element))
        for child in kept:
            if len(child):
                self._copied(child, etree.SubElement(made, child.tag, *_start(child)))
            else:
                made.append(copy.copy(child))
        return made


def _start(element: Element) -> tuple[dict[str, str], dict[str, str]]:
    """Return the attributes and the prefixes of an element."""
    return cast("dict[str, str]", dict(element.items())), cast("dict[str, str]", element.nsmap)


def _few(children: Sequence[Element]) -> Sequence[Element]:
    """Return the first and the last children of each name, and others that nobody can foresee, in their order."""
    if len(children) <= 2 * SAMPLED_ALIKE:
        return children
    places: dict[str, list[int]] = {}
    for at, child in enumerate(children):
        places.setdefault(child.tag, []).append(at)
    kept: set[int] = set()
    for alike in islice(places.values(), MAX_SAMPLED_NAMES):
        number = min(len(alike), max(SAMPLED_ALIKE, len(alike) // 100))
        kept.update(alike[:SAMPLED_ALIKE], alike[-1:], random.sample(alike, number))
    return [children[at] for at in sorted(kept)]
