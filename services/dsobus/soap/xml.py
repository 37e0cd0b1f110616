"""Parse XML from strangers: no DTD, no entities, no network, no comments, bounded depth and text.

Always our own parser, never lxml's default one, which any library may replace.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from dsobus.soap.errors import Malformed
from dsobus.soap.floods import crowded, screen
from dsobus.soap.limits import BLOCK_BYTES, MAX_REASON_CHARACTERS

Element = etree._Element

# WS-I R1012: an envelope is in UTF-8 or UTF-16. ASCII is a part of UTF-8. A table, because codecs.lookup imports a
# module of the sender's choice.
_ENCODINGS = {
    "utf-8": "UTF-8",
    "utf8": "UTF-8",
    "ascii": "UTF-8",
    "us-ascii": "UTF-8",
    "utf-16": "UTF-16",
    "utf16": "UTF-16",
    "utf-16le": "UTF-16LE",
    "utf-16be": "UTF-16BE",
}
_DECLARED = re.compile(rb"""^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)""")
_DIALECT = "http://www.iec.ch/TC57/"
_CANONICAL = "http://iec.ch/TC57/"
_MARK = b"www.iec.ch/TC57/"
_VERBS = {"update": "change", "updated": "changed"}


def parse(data: bytes) -> Element:
    """Parse one document; comments and processing instructions are dropped.

    Raises Malformed for anything but plain well-formed XML in UTF-8 or UTF-16 without a DOCTYPE.
    """
    root, _ = _parse([data], None, remove_instructions=True)
    return root


def parse_message(blocks: Iterable[bytes], charset: str | None = None) -> Element:
    """Parse a message that arrives in blocks and bring the dialects of peers to the canonical form.

    `charset` is the HTTP header's, which overrides the declaration in the document (RFC 3023).
    Raises Malformed as `parse` does, and for a processing instruction (WS-I R1009).
    """
    root, dialect = _parse(blocks, charset, remove_instructions=False)
    document = root.getroottree()
    if next(iter(document.iter(etree.PI)), None) is not None or _beside(root):
        raise Malformed("a SOAP message must not contain processing instructions")
    if dialect:
        canonicalise(root)
    return root


def canonicalise(root: Element) -> None:
    """Rewrite elements and attributes of http://www.iec.ch/TC57/ to http://iec.ch/TC57/, in place."""
    for node in root.iter(etree.Element):
        if isinstance(node.tag, str) and node.tag.startswith("{" + _DIALECT):
            node.tag = node.tag.replace(_DIALECT, _CANONICAL, 1)
        for name, value in node.items():
            if isinstance(name, str) and name.startswith("{" + _DIALECT):
                del node.attrib[name]
                node.set(name.replace(_DIALECT, _CANONICAL, 1), value)
    etree.cleanup_namespaces(root)


def modernise(body: Element) -> None:
    """Rewrite the deprecated verbs update and updated of a message's header and operation set, in place."""
    for part in body:
        if part.tag.endswith("}Header"):
            verbs = [child for child in part if child.tag.endswith("}Verb")]
        elif part.tag.endswith("}Payload"):
            sets = (child for child in part if child.tag.endswith("}OperationSet"))
            verbs = [verb for one in sets for verb in one.iter("{*}verb")]
        else:
            continue
        for verb in verbs:
            written = (verb.text or "").strip()
            if written in _VERBS and len(verb) == 0:
                verb.text = _VERBS[written]


def _parse(blocks: Iterable[bytes], charset: str | None, *, remove_instructions: bool) -> tuple[Element, bool]:
    blocks = [block[at : at + BLOCK_BYTES] for block in blocks for at in range(0, len(block), BLOCK_BYTES)]
    if not charset and blocks and (declared := _DECLARED.match(blocks[0])):
        _encoding(declared[1].decode("ascii", "replace"))  # refused before libxml2 decodes by it
    suspicious = screen(blocks)
    parser = etree.XMLParser(
        encoding=_encoding(charset),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=remove_instructions,
    )
    dialect, tail = False, b""
    try:
        for block in blocks:
            parser.feed(block)
            dialect = dialect or _MARK in tail + block
            tail = block[-len(_MARK) :]
        if not tail:
            raise Malformed("there is no document")
        root = parser.close()
    except etree.XMLSyntaxError as error:
        raise Malformed(_reason(error)) from None
    except (ValueError, LookupError, AssertionError) as error:
        raise Malformed(f"the document cannot be read: {type(error).__name__}") from None
    info = root.getroottree().docinfo
    if info.internalDTD is not None:
        raise Malformed("a DOCTYPE is not allowed")
    narrow = _encoding(info.encoding or "UTF-8") == "UTF-8"
    # Bytes of UTF-16 do not show where a tag begins.
    if (suspicious or not narrow) and (flood := crowded(root)):
        raise Malformed(flood)
    return root, dialect or not narrow


def _encoding(charset: str | None) -> str | None:
    if not charset:
        return None
    try:
        return _ENCODINGS[charset.strip("'\" ").lower().replace("_", "-")]
    except KeyError:
        raise Malformed(f"the encoding {charset[:40]!r} is neither UTF-8 nor UTF-16") from None


def _beside(root: Element) -> bool:
    return root.getprevious() is not None or root.getnext() is not None


def _reason(error: etree.XMLSyntaxError) -> str:
    # The position follows in the message; the file name "<string>" does not belong to the sender's view.
    text = str(error).replace(" (<string>", " (").split(" (", 1)[0]
    return f"the document is not well-formed: {' '.join(text.split())[:MAX_REASON_CHARACTERS]}"
