"""Explain a schema violation in words that name values and expectations.

xmlschema explains well and slowly: over a whole message of 10,000 events it takes seconds. So libxml2 finds the place
and xmlschema is asked about that element alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from dsobus.soap.limits import MAX_EXPLAINED_NODES, MAX_REASON_CHARACTERS
from dsobus.soap.xml import Element

if TYPE_CHECKING:
    from xmlschema.validators import XsdElement

_STEP = re.compile(r"/(?:(?P<prefix>[\w.-]+):)?(?P<name>\*|[\w.-]+)(?:\[(?P<position>\d+)\])?")


@dataclass(frozen=True, slots=True)
class Place:
    """The elements from the validated one down to the one in error, and how to say that to a person."""

    chain: tuple[Element, ...]
    path: str


def locate(root: Element, path: str) -> Place:
    """Find the element of a libxml2 error path below the element that was validated."""
    return place(follow(root, path))


Rows = dict[tuple[Element, str, str | None], list[Element]]
"""The children of an element that have a name and a prefix."""


def follow(root: Element, path: str, rows: Rows | None = None) -> tuple[Element, ...]:
    """Return the elements from the one that was validated down to that of a libxml2 error path.

    The path is walked step by step: its prefixes are those of the document, or invented, so no XPath engine fits.
    Give the same `rows` for all paths of one document: the children of an element are then looked through once.
    """
    rows = {} if rows is None else rows
    chain = [root]
    for step in list(_STEP.finditer(path))[1:]:
        parent, prefix, name = chain[-1], step["prefix"], step["name"]
        inside = rows.get((parent, name, prefix))
        if inside is None:
            inside = [child for child in parent if name == "*" or _named(child, prefix, name)]
            rows[parent, name, prefix] = inside
        position = int(step["position"] or 1)
        if position > len(inside):
            break
        chain.append(inside[position - 1])
    return tuple(chain)


def place(chain: tuple[Element, ...]) -> Place:
    """Say where an element is, by local names, with positions where there are several of a name."""
    steps = [f"/{_local(chain[0])}"]
    for found in chain[1:]:
        before = sum(1 for _ in found.itersiblings(found.tag, preceding=True))
        alone = not before and next(found.itersiblings(found.tag), None) is None
        steps.append(_local(found) + ("" if alone else f"[{before + 1}]"))
    return Place(chain, "/".join(steps))


class Explainer:
    """Say why an element breaks its declaration. Built on first use only: it costs half a second."""

    def __init__(self, driver: bytes) -> None:
        from xmlschema import XMLSchema10

        self._schema = XMLSchema10(driver.decode(), allow="local", defuse="always")

    def reason(self, place: Place) -> str | None:
        """Return the first reason at this place; None where nothing declares the element, or it is too large."""
        node = place.chain[-1]
        declaration = self._declaration(place)
        if declaration is None or _is_large(node):
            return None
        try:
            error = next(declaration.iter_errors(cast("Any", node)), None)
        except Exception:  # noqa: BLE001  a year of 400 digits raises OverflowError; an explanation may fail, a fault not
            return None
        # Where xmlschema speaks of Python classes, libxml2's words are the better ones.
        return (
            None if error is None or not error.reason or "<class " in error.reason else " ".join(error.reason.split())
        )

    def _declaration(self, place: Place) -> XsdElement | None:
        declared: Any = self._schema.maps.elements.get(place.chain[0].tag)
        for node in place.chain[1:]:
            if declared is None:
                return None
            content: Any = getattr(declared.type, "content", None)
            inside = content.iter_elements() if hasattr(content, "iter_elements") else ()
            declared = next((one.ref or one for one in inside if one.name == node.tag), None)
        return cast("XsdElement | None", declared)


def _is_large(node: Element) -> bool:
    size = 0
    for one in node.iter():
        size += 1 + len(one.attrib)
        if size > MAX_EXPLAINED_NODES or len(one.text or "") > MAX_REASON_CHARACTERS:
            return True
    return False


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _named(element: Element, prefix: str | None, local: str) -> bool:
    return _local(element) == local and element.prefix == prefix
