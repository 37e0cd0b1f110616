"""What a message says, apart from when it was sent: the proof that a repeat is a repeat."""

from __future__ import annotations

import copy
import hashlib

from lxml import etree

from dsobus.soap import Element

_ENVELOPE = "{http://iec.ch/TC57/2011/schema/message}"


def fingerprint(message: Element) -> str:
    """Return the SHA-256 of the canonical message without Timestamp and ReplayDetection, which a repeat may change."""
    header = next((child for child in message if child.tag.endswith("}Header")), None)
    if header is not None and any(
        header.find(_ENVELOPE + name) is not None for name in ("Timestamp", "ReplayDetection")
    ):
        message = copy.deepcopy(message)
        header = next(child for child in message if child.tag.endswith("}Header"))
        for name in ("Timestamp", "ReplayDetection"):
            for child in header.findall(_ENVELOPE + name):
                header.remove(child)
    digest = hashlib.sha256()
    digest.update(etree.tostring(message, method="c14n", exclusive=True))
    return digest.hexdigest()
