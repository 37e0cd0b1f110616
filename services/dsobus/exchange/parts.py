"""Cut a reply that is too long for one message into a series of them (IEC 61968-100 clauses 5.2.5 and 6.3.4)."""

from __future__ import annotations

import copy
import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from lxml import etree

from dsobus.messages.message import ErrorType, PayloadType, ReplyType, ResponseMessage
from dsobus.soap import Element
from dsobus.soap.codes import MORE


def series(reply: ResponseMessage, size: int) -> Iterator[ResponseMessage]:
    """Give a reply in messages of at most so many objects: PARTIAL with 0.1, and in the end the reply's own result.

    What the reply lists beside its objects, such as their types, stands in every part.
    """
    payload = reply.Payload
    pieces = list(_pieces(payload.any_[0], size)) if payload is not None and len(payload.any_) == 1 else []
    if len(pieces) < 2:
        yield reply
        return
    for number, piece in enumerate(pieces, 1):
        header = replace(reply.Header, MessageID=str(uuid.uuid4()))
        words = f"Part {number} of {len(pieces)}."
        more = ReplyType(Result="PARTIAL", Error=[ErrorType(code=MORE, level="INFORM", reason=words)])
        said = reply.Reply if number == len(pieces) else more
        yield ResponseMessage(Header=header, Reply=said, Payload=PayloadType(any_=[piece], Format=None))


def _pieces(document: Element, size: int) -> Iterator[Element]:
    """Cut the commonest child of a document into lots; the other children go into each."""
    kinds = Counter(str(child.tag) for child in document)
    if not kinds:
        return
    objects, count = kinds.most_common(1)[0]
    if count <= size:
        return
    members = [child for child in document if child.tag == objects]
    for first in range(0, count, size):
        chosen = set(members[first : first + size])
        piece = etree.Element(document.tag, nsmap=cast("dict[str, str]", document.nsmap))
        piece.extend(copy.deepcopy(child) for child in document if child.tag != objects or child in chosen)
        yield piece
