"""Take messages that are larger than memory should hold: proved in a first pass, read entry by entry in a second.

A handler that takes its entries one at a time (entries.py) gets them so when a message is large. Nothing is handed over
before all of it is proved, because libxml2 tells of the first entries before it knows of an error in a later one.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from typing import IO, Final, cast

from lxml import etree

from dsobus.soap.entries import Entrywise
from dsobus.soap.errors import Malformed
from dsobus.soap.limits import BLOCK_BYTES, MAX_ENTRY_BYTES
from dsobus.soap.xml import Element, encoding_of, holds, readable

_ASIDE: Final = (b"<?", b"<!")
"""How instructions, document types, CDATA and comments begin: large messages have none."""
_DECLARATION: Final = b"<?xml "


class Spool:
    """A message in a file, read from its start as often as is asked for."""

    def __init__(self, blocks: Iterable[bytes]) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  it lives as long as the message
        for block in blocks:
            self._file.write(block)
        self.size = self._file.tell()

    def __iter__(self) -> Iterator[bytes]:
        at = 0
        while True:
            self._file.seek(at)
            block = self._file.read(BLOCK_BYTES)
            if not block:
                return
            at += len(block)
            yield block

    def close(self) -> None:
        """Remove the file."""
        self._file.close()


def entry_of(handlers: Iterable[object]) -> Entrywise | None:
    """Return how the entries of a port's messages are taken, None where no handler takes them one at a time."""
    found = {(one.noun_tag, one.entry_tag): one for one in handlers if isinstance(one, Entrywise)}
    return next(iter(found.values())) if len(found) == 1 else None


def is_plain(body: Element, entry: Entrywise) -> bool:
    """Tell whether a message is nothing but its entries, to be answered at once."""
    asked = body.find("{*}Header/{*}AsyncReplyFlag") is not None
    return not asked and [part.tag for part in body.iterfind("{*}Payload/*")] == [entry.noun_tag]


class Unstreamable(Malformed):
    """Say why a message is not taken entry by entry: it is not valid, or not of the plainest form."""


def proved(spool: Spool, charset: str | None, schema: etree.XMLSchema, entry: Entrywise) -> Element:
    """Validate a message by the schema of its envelope; return the envelope without the entries.

    Raises Unstreamable for whatever is not valid or not in UTF-8, holds a comment, CDATA, an instruction or a document
    type, or has more than MAX_ENTRY_BYTES in which no entry ends.
    """
    parser = _parser(entry, schema)
    try:
        since, end, done = 0, b"", 0
        for number, block in enumerate(spool):
            text = end + block
            if number == 0 and encoding_of(text, charset) != "utf-8":
                raise Unstreamable("large messages are in UTF-8")
            at = len(_DECLARATION) if number == 0 and text.startswith(_DECLARATION) else 0
            if any(holds(text, sign, at) for sign in _ASIDE):
                raise Unstreamable("large messages have no comments, CDATA or instructions")
            end = text[-1:]
            parser.feed(block)
            since += len(block)
            for _ in _ended(parser, entry):
                since, done = 0, done + 1
            if since > MAX_ENTRY_BYTES:
                raise Unstreamable(f"large messages consist of entries of at most {MAX_ENTRY_BYTES} bytes")
        root = parser.close()
    except etree.XMLSyntaxError as error:
        raise Unstreamable(f"entry {done + 1} or what follows: {readable(error.msg or '')}") from None
    except (ValueError, LookupError, AssertionError) as error:
        raise Unstreamable(f"the document cannot be read: {type(error).__name__}") from None
    for noun in filter(_is_in_place, root.iter(entry.noun_tag)):
        for left in noun.findall(entry.entry_tag):
            noun.remove(left)
    return root


def elements(spool: Spool, entry: Entrywise) -> Iterator[Element]:
    """Iterate over the entries of a message that is proved; each is gone when the next one is asked for."""
    parser = _parser(entry)
    for block in spool:
        parser.feed(block)
        yield from _ended(parser, entry)
    parser.close()


def _ended(parser: etree.XMLPullParser, entry: Entrywise) -> Iterator[Element]:
    place: Element | None = None
    for _, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
        noun = element.getparent()
        if noun is None or (noun is not place and not (noun.tag == entry.noun_tag and _is_in_place(noun))):
            continue  # an element of the same name within an entry or, never validated, within a header
        place = noun
        yield element
        element.clear()
        while (before := element.getprevious()) is not None and before.tag == entry.entry_tag:
            noun.remove(before)


def _is_in_place(noun: Element) -> bool:
    """Tell whether an element stands in the payload of the message of its envelope."""
    above = [one.tag.rpartition("}")[2] for one in noun.iterancestors()]
    return len(above) == 4 and above[0] == "Payload" and above[2] == "Body"


def _parser(entry: Entrywise, schema: etree.XMLSchema | None = None) -> etree.XMLPullParser:
    return etree.XMLPullParser(
        events=("end",),
        tag=entry.entry_tag,
        schema=schema,
        encoding="UTF-8",
        # Not resolve_entities=False, with which a schema makes lxml take a document that is cut off. Without a document
        # type, which `proved` refuses before it is parsed, there are no entities.
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
