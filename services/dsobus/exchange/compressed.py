"""Carry documents compressed: gzip, then base64, in Payload/Compressed (IEC 61968-100 clause 6.4)."""

from __future__ import annotations

import base64
import binascii
import gzip
from dataclasses import replace
from typing import Any, Final

from lxml import etree

from dsobus.exchange.rules import XML_FORMATS
from dsobus.messages import write
from dsobus.messages.message import PayloadType
from dsobus.soap import Element, Malformed, Problem, Refused, parse
from dsobus.soap.codes import NOT_ATTEMPTED, NOT_VALID, TOO_MANY
from dsobus.soap.errors import TooLarge
from dsobus.soap.inflate import inflate
from dsobus.soap.limits import MAX_MESSAGE_BYTES, MAX_TEXT_CHARACTERS
from dsobus.soap.xml import canonicalise

OPTION: Final = "Compressed"
"""Name of the Request/Option that asks for a compressed answer; its value is true."""


def asked(message: Any) -> bool:
    """Tell whether a request wants its answer compressed."""
    options = getattr(getattr(message, "Request", None), "Option", ())
    return any(one.name == OPTION and (one.value or "").strip() in ("true", "1") for one in options)


def document(payload: PayloadType, noun: str) -> Element:
    """Return the document in a payload's Compressed, in canonical namespaces; whatever is wrong with it is refused."""
    if payload.Format not in XML_FORMATS:
        words = f"Payload/Format {payload.Format} is not taken for {noun}: XML is, plain or in Compressed."
        raise Refused(Problem(NOT_ATTEMPTED, words))
    try:
        packed = base64.b64decode("".join((payload.Compressed or "").split()), validate=True)
    except (binascii.Error, ValueError):
        raise Refused(Problem(NOT_VALID, "Payload/Compressed is not base64.")) from None
    try:
        root = parse(b"".join(inflate([packed], limit=MAX_MESSAGE_BYTES)))
    except TooLarge as error:
        raise Refused(Problem(TOO_MANY, f"Payload/Compressed is too large: {error}.")) from None
    except Malformed as error:
        raise Refused(Problem(NOT_VALID, f"Payload/Compressed is not gzip of an XML document: {error}.")) from None
    canonicalise(root)
    return root


def squeezed(response: Any, noun: str) -> Any:
    """Return a response, typed or generic, with the document of its payload compressed.

    One without a document, and one that carries a compressed document already, stay as they are.
    """
    payload = response.Payload
    if payload is None or payload.Compressed is not None:
        return response
    if isinstance(payload, PayloadType):
        text = etree.tostring(payload.any_[0]) if payload.any_ else b""
    else:
        root = getattr(payload, noun)
        text = write(root).encode() if root is not None else b""
    if not text:
        return response
    packed = base64.b64encode(gzip.compress(text, 6, mtime=0)).decode()
    if len(packed) > MAX_TEXT_CHARACTERS:
        words = f"Compressed, the answer has more than {MAX_TEXT_CHARACTERS} characters: narrow the selection."
        raise Refused(Problem(TOO_MANY, words))
    return replace(response, Payload=type(payload)(Compressed=packed, Format="XML"))
