"""Know the nouns whose objects are documents of another kind, carried in Payload/Compressed: their schema says so."""

from __future__ import annotations

import re

_MARK = re.compile(r'<xs:appinfo source="urn:dsobus:2026:payload">\s*compressed\s*</xs:appinfo>')


def carries_documents(schema: str) -> bool:
    """Tell whether a payload schema lets documents stand in Payload/Compressed, beside its root element or alone."""
    return _MARK.search(schema) is not None
