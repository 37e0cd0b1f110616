"""Parse XML from strangers: no DTD, no entities, no network, no comments, bounded depth and text.

Always our own parser, never lxml's default one, which any library may replace.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from dsobus.soap.errors import Malformed
from dsobus.soap.floods import refuse_floods
from dsobus.soap.limits import BLOCK_BYTES, MAX_REASON_CHARACTERS

Element = etree._Element

# WS-I R1012: an envelope is in UTF-8 or UTF-16. ASCII is a part of UTF-8. A table, because codecs.lookup imports a
# module of the sender's choice.
_ENCODINGS = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "ascii": "utf-8",
    "us-ascii": "utf-8",
    "utf-16": "utf-16",
    "utf16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
}
_WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
"""How a document in UTF-16 begins."""
_DECLARED = re.compile(rb"""(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)""")
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
    pieces = _in_utf8([piece for block in blocks for piece in _cut(block)], charset)
    if not pieces:
        raise Malformed("there is no document")
    refuse_floods(pieces)
    parser = etree.XMLParser(
        encoding="UTF-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=remove_instructions,
    )
    dialect, tail = False, b""
    try:
        for piece in pieces:
            parser.feed(piece)
            dialect = dialect or _MARK in tail + piece
            tail = piece[-len(_MARK) :]
        root = parser.close()
    except etree.XMLSyntaxError as error:
        raise Malformed(_reason(error)) from None
    except (ValueError, LookupError, AssertionError) as error:
        raise Malformed(f"the document cannot be read: {type(error).__name__}") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Malformed("a DOCTYPE is not allowed")
    return root, dialect


def _cut(block: bytes) -> Iterator[bytes]:
    return (block[at : at + BLOCK_BYTES] for at in range(0, len(block), BLOCK_BYTES))


def _in_utf8(pieces: list[bytes], charset: str | None) -> list[bytes]:
    """Return a document in UTF-8, whichever it is in; the parser is never left to choose an encoding."""
    start = b"".join(pieces[:2])[:512]
    found = _WIDE.get(start[:2], "utf-8")
    declared = _DECLARED.match(start) if found == "utf-8" else None
    name = charset or (declared[1].decode("ascii", "replace") if declared else found)
    told = _encoding(name)
    if not found.startswith(told):
        raise Malformed(f"the document is said to be in {told}, and is not")
    if found == "utf-8":
        return pieces
    try:
        return list(_cut(b"".join(pieces).decode(found).encode()))
    except UnicodeDecodeError:
        raise Malformed("the document is not in UTF-16") from None


def _encoding(name: str) -> str:
    try:
        return _ENCODINGS[name.strip("'\" ").lower().replace("_", "-")]
    except KeyError:
        raise Malformed(f"the encoding {name[:40]!r} is neither UTF-8 nor UTF-16") from None


def _beside(root: Element) -> bool:
    return root.getprevious() is not None or root.getnext() is not None


def _reason(error: etree.XMLSyntaxError) -> str:
    # The position follows in the message; the file name "<string>" does not belong to the sender's view.
    text = str(error).replace(" (<string>", " (").split(" (", 1)[0]
    return f"the document is not well-formed: {' '.join(text.split())[:MAX_REASON_CHARACTERS]}"
