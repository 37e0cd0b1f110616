"""Parse XML from strangers: no DTD, no entities, no network, no comments, bounded depth and text.

Always our own parser, never lxml's default one, which any library may replace.
"""

from __future__ import annotations

import re
import threading

from lxml import etree

from dsobus.soap.errors import Malformed
from dsobus.soap.floods import refuse_floods
from dsobus.soap.limits import MAX_DEPTH, MAX_DOCUMENT_CHARACTERS, MAX_REASON_CHARACTERS, MAX_TEXT_CHARACTERS

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
_OPENING = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml\s[^>]*\?>")
_DIALECT = "http://www.iec.ch/TC57/"
_CANONICAL = "http://iec.ch/TC57/"
_MARK = b"www.iec.ch/TC57/"
_DECLARING = re.compile(
    rb"""<[^\s<>/!?"'=]+(?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s+xmlns(?::[^\s<>/"'=]+)?\s*=\s*["']http://"""
)
"""A start tag up to the middle of a namespace."""
_MAX_DECLARATIONS = 50
_LONGEST_TAG = 65_536
"""Beyond these two the tree is walked, because each declaration is sought from the start of its tag."""
_VERBS = {"update": "change", "updated": "changed"}


def parse(data: bytes, longest: int = MAX_TEXT_CHARACTERS) -> Element:
    """Parse one document; comments and processing instructions are dropped.

    `longest` is how many characters a text may have.
    Raises Malformed for anything but plain well-formed XML in UTF-8 or UTF-16 without a DOCTYPE.
    """
    return _parse(_in_utf8(data, None), _parsers.plain, longest)


def parse_message(data: bytes, charset: str | None = None, longest: int = MAX_TEXT_CHARACTERS) -> Element:
    """Parse a message and bring the dialects of peers to the canonical form.

    `charset` is the HTTP header's, which overrides the declaration in the document (RFC 3023); `longest` is how many
    characters a text may have.
    Raises Malformed as `parse` does, and for a processing instruction (WS-I R1009).
    """
    data = _canonical(_in_utf8(data, charset))
    # What looks like an instruction behind the declaration may stand in CDATA or a comment: the parser tells.
    opening = _OPENING.match(data)
    suspect = holds(data, b"<?", opening.end() if opening else 0)
    root = _parse(data, _parsers.telling if suspect else _parsers.plain, longest)
    if suspect and (next(iter(root.getroottree().iter(etree.PI)), None) is not None or _beside(root)):
        raise Malformed("a SOAP message must not contain processing instructions")
    if _MARK in data:
        canonicalise(root)
    return root


def _canonical(data: bytes) -> bytes:
    """Rewrite namespaces of the dialect where they are declared, if the dialect stands nowhere else."""
    if not 0 < data.count(_MARK) <= _MAX_DECLARATIONS or holds(data, b"<!"):
        return data
    pieces, start = [], 0
    while (at := data.find(_MARK, start)) >= 0:
        tag = data.rfind(b"<", max(0, at - _LONGEST_TAG), at)
        if tag < 0 or _DECLARING.fullmatch(data, tag, at) is None:
            return data
        pieces.append(data[start:at])
        start = at + len(b"www.")
    return b"".join((*pieces, data[start:]))


def holds(data: bytes, sign: bytes, start: int = 0) -> bool:
    """Tell whether two characters that begin with "<" occur from a place on.

    The second one alone is sought first: "<" is everywhere, and a search for both takes a tenth of the parser's time.
    """
    return data.find(sign[1:], start) >= 0 and data.find(sign, start) >= 0


def written(data: bytes) -> Element:
    """Parse what we wrote ourselves, which proves that it is well-formed; Malformed where it is not."""
    return _long(data, _parsers.plain, MAX_DOCUMENT_CHARACTERS)


def readable(message: str) -> str:
    """Return a message of libxml2 without the namespaces that make it unreadable."""
    return re.sub(r"\{[^{}\s]*\}", "", message).strip()


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
            verbs = part.iterchildren("{*}Verb")
        elif part.tag.endswith("}Payload"):
            verbs = (verb for one in part.iterchildren("{*}OperationSet") for verb in one.iter("{*}verb"))
        else:
            continue
        for verb in verbs:
            said = (verb.text or "").strip()
            if said in _VERBS and len(verb) == 0:
                verb.text = _VERBS[said]


class _Parsers(threading.local):
    """The parsers of a thread: making one costs as much as parsing a small message."""

    def __init__(self) -> None:
        self.plain = _parser(remove_instructions=True)
        self.telling = _parser(remove_instructions=False)


def _parser(*, remove_instructions: bool, huge: bool = False) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="UTF-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=huge,
        remove_comments=True,
        remove_pis=remove_instructions,
    )


_parsers = _Parsers()


def _parse(data: bytes, parser: etree.XMLParser, longest: int) -> Element:
    if not data:
        raise Malformed("there is no document")
    refuse_floods(data)
    return _long(data, parser, longest)


def _long(data: bytes, parser: etree.XMLParser, longest: int) -> Element:
    """Parse a document whose texts may be longer than libxml2 takes; only where it may be one, and must."""
    if min(len(data), longest) <= MAX_TEXT_CHARACTERS:
        return _parsed(data, parser)
    try:
        return _parsed(data, parser)
    except Malformed:
        root = _parsed(data, _parser(remove_instructions=parser is not _parsers.telling, huge=True))
    depth = 0
    for event, node in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            raise Malformed(f"the document is nested more than {MAX_DEPTH} deep")
        if len(node.text or "") > longest or len(node.tail or "") > longest:
            raise Malformed(f"a text has more than {longest} characters")
    return root


def _parsed(data: bytes, parser: etree.XMLParser) -> Element:
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Malformed(_reason(error)) from None
    except (ValueError, LookupError, AssertionError) as error:
        raise Malformed(f"the document cannot be read: {type(error).__name__}") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Malformed("a DOCTYPE is not allowed")
    return root


def encoding_of(data: bytes, charset: str | None = None) -> str:
    """Return the encoding of a document by its start, its declaration and the HTTP header, which must agree.

    The parser is never left to choose. Raises Malformed for any but UTF-8 and UTF-16.
    """
    start = data[:512]
    found = _WIDE.get(start[:2], "utf-8")
    declared = _DECLARED.match(start) if found == "utf-8" else None
    name = charset or (declared[1].decode("ascii", "replace") if declared else found)
    told = _encoding(name)
    if not found.startswith(told):
        raise Malformed(f"the document is said to be in {told}, and is not")
    return found


def _in_utf8(data: bytes, charset: str | None) -> bytes:
    encoding = encoding_of(data, charset)
    try:
        return data if encoding == "utf-8" else data.decode(encoding).encode()
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
