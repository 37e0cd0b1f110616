"""What a message says, apart from when it was sent: the proof that a repeat is a repeat."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from lxml import etree

from dsobus.soap import Element

_ENVELOPE = "{http://iec.ch/TC57/2011/schema/message}"
_OF_THE_MOMENT = (f"{_ENVELOPE}Timestamp", f"{_ENVELOPE}ReplayDetection")


def fingerprint(message: Element, entries: Iterable[Element] = ()) -> str:
    """Return the SHA-256 of the canonical message without Timestamp and ReplayDetection, which a repeat may change.

    ``entries`` are those that the message lacks because it is taken entry by entry.
    """
    digest = hashlib.sha256(message.tag.encode())
    for part in message:
        said = [field for field in part if field.tag not in _OF_THE_MOMENT] if part.tag.endswith("}Header") else [part]
        for element in said:
            digest.update(_canonical(element))
    for entry in entries:
        digest.update(_canonical(entry))
    return digest.hexdigest()


def _canonical(element: Element) -> bytes:
    try:
        return etree.tostring(element, method="c14n", exclusive=True)
    except etree.C14NError:
        # libxml2 refuses namespaces that are no absolute URIs, which XML allows; the second version of C14N is slower.
        return str(etree.canonicalize(etree.tostring(element, encoding="unicode", with_tail=False))).encode()
