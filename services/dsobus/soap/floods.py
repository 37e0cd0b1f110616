"""Refuse floods of tags and attributes before a parser sees them, at next to no cost to ordinary messages.

Only large documents are counted, and only those with a long stretch without a tag are searched.
"""

from __future__ import annotations

import re

from dsobus.soap.errors import Malformed
from dsobus.soap.limits import MAX_ATTRIBUTE_CHARACTERS, MAX_ATTRIBUTES, MAX_EQUALS, MAX_TAGS

_LEAST = 5 * MAX_ATTRIBUTES
"""Bytes of the shortest start tag with too many attributes: ` a=""` each."""

_WINDOW = 1024

# "<" occurs in comments, CDATA and instructions as anything; what is not ended there is not well-formed.
_ASIDE = re.compile(rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)", re.DOTALL)
_LONG = re.compile(rb"<[^<!?/][^<]{%d,}" % (_LEAST - 2))
_VALUE = re.compile(rb"""[^"'>]*(?:"([^"]*)"|'([^']*)')""")


def refuse_floods(document: bytes) -> None:
    """Raise Malformed for a document in UTF-8 with too many tags, or too many or too long attributes of an element."""
    size = len(document)
    # No tag is shorter than `<a>`, no attribute than ` a=""`.
    for sign, least, most, what in ((b"<", 3, MAX_TAGS, "tags"), (b"=", 5, MAX_EQUALS, "attributes")):
        if size > least * most and document.count(sign) > most:
            raise Malformed(f"the document has more than {most} {what}")
    # A start tag that is too large covers one of these windows whole: no "<" is in the values of attributes.
    if any(document.find(b"<", at, at + _WINDOW) < 0 for at in range(0, size - _WINDOW + 1, _WINDOW)):
        _search(document)


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
