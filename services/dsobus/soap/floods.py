"""Refuse floods of tags and attributes before a parser sees them, at next to no cost to ordinary messages.

Bytes are counted block by block; a document is searched only when the counts leave room for a flood of attributes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dsobus.soap.errors import Malformed
from dsobus.soap.limits import MAX_ATTRIBUTE_CHARACTERS, MAX_ATTRIBUTES, MAX_EQUALS, MAX_TAGS

_LEAST = 5 * MAX_ATTRIBUTES
"""Bytes of the shortest start tag with too many attributes: ` a=""` each."""

# "<" occurs in comments, CDATA and instructions as anything; what is not ended there is not well-formed.
_ASIDE = re.compile(rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)", re.DOTALL)
_LONG = re.compile(rb"<[^<!?/][^<]{%d,}" % (_LEAST - 2))
_VALUE = re.compile(rb"""[^"'>]*(?:"([^"]*)"|'([^']*)')""")


def refuse_floods(blocks: Sequence[bytes]) -> None:
    """Raise Malformed for a document in UTF-8 with too many tags, or too many or too long attributes of an element."""
    tags, attributes, suspicious = 0, 0, False
    for block in blocks:
        opened, equals = block.count(b"<"), block.count(b"=")
        tags += opened
        attributes += equals
        # An attribute's value holds no "<". So a start tag that is too large has half of its "=" in one block, or
        # fills a block that has no "<" at all.
        if not opened or equals > MAX_ATTRIBUTES // 2:
            suspicious = True
    if tags > MAX_TAGS:
        raise Malformed(f"the document has more than {MAX_TAGS} tags")
    if attributes > MAX_EQUALS:
        raise Malformed(f"the document has more than {MAX_EQUALS} attributes")
    if suspicious:
        _search(b"".join(blocks))


def _search(document: bytes) -> None:
    for tag in _LONG.finditer(_ASIDE.sub(b"", document)):
        count, at = 0, tag.start()
        while (value := _VALUE.match(tag.string, at, tag.end())) is not None:
            count, at = count + 1, value.end()
            if count > MAX_ATTRIBUTES:
                raise Malformed(f"an element has more than {MAX_ATTRIBUTES} attributes and namespace declarations")
            content = value[1] or value[2] or b""
            if len(content) > MAX_ATTRIBUTE_CHARACTERS < len(content.decode("utf-8", "replace")):
                raise Malformed(f"an attribute has more than {MAX_ATTRIBUTE_CHARACTERS} characters")
