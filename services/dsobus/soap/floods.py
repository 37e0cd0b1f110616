"""Refuse floods of tags and attributes at next to no cost to ordinary messages.

Bytes are counted before the parser builds a tree; the tree is searched only when the counts leave room for a flood.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from dsobus.soap.errors import Malformed
from dsobus.soap.limits import MAX_ATTRIBUTE_CHARACTERS, MAX_ATTRIBUTES, MAX_TAGS


def screen(blocks: Sequence[bytes]) -> bool:
    """Tell whether some element of a document in blocks may have too many or too long attributes.

    Raises Malformed when it has more than MAX_TAGS tags. An attribute's value holds no "<", so a start tag that is too
    large either has half of its "=" in one block, or fills a block that has no "<" at all.
    """
    tags, suspicious = 0, False
    for block in blocks:
        opened = block.count(b"<")
        tags += opened
        if not opened or block.count(b"=") > MAX_ATTRIBUTES // 2:
            suspicious = True
    if tags > MAX_TAGS:
        raise Malformed(f"the document has more than {MAX_TAGS} tags")
    return suspicious


def crowded(root: etree._Element) -> str | None:
    """Say which limit of attributes some element breaks; None when none does."""
    declared = 0
    walk = etree.iterwalk(root, events=("start", "start-ns"))
    for event, node in walk:
        if event == "start-ns":  # those of an element come before its start
            declared += 1
            continue
        if declared + len(node.attrib) > MAX_ATTRIBUTES:
            return f"an element has more than {MAX_ATTRIBUTES} attributes and namespace declarations"
        declared = 0
        if any(len(value) > MAX_ATTRIBUTE_CHARACTERS for value in node.attrib.values()):
            return f"an attribute has more than {MAX_ATTRIBUTE_CHARACTERS} characters"
    return None
