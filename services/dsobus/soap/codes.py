"""Name the error codes of a Reply (61968-9 Annex B): every code that this product sends, and when.

``MEANINGS`` has the whole table as far as it is publicly known; codes that are not in it are never sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

NO_ERROR: Final = "0.0"
"""With every plain OK."""
MORE: Final = "0.1"
"""With PARTIAL: further parts of the reply come in messages of their own."""
LAST: Final = "0.2"
"""With PARTIAL: nothing further comes; the other Errors say what is missing."""
ACKNOWLEDGED: Final = "0.3"
"""With the OK that only acknowledges: of a request that is answered later, and of a one-way message."""

NO_HEADER_ELEMENT: Final = "1.5"
"""AsyncReplyFlag without ReplyAddress."""
NO_REQUEST_ELEMENT: Final = "1.6"
"""A cancel, close or delete that names no object; a query that must select and does not."""
NO_PAYLOAD_ELEMENT: Final = "1.7"
"""The payload that the verb needs is missing, or holds no object."""
NOT_VALID: Final = "1.8"
"""A fault: the message breaks its schema. FAILED: a document inside it does, or cannot be read at all."""

BAD_NOUN: Final = "2.5"
"""Header/Noun, or an Operation's noun, is none of this port."""
BAD_VERB: Final = "2.9"
"""Header/Verb, or an Operation's verb, is none of this operation."""
UNKNOWN_ID: Final = "2.15"
"""An object that is not known here; a reply to no request; a MessageID or an operationId that was used already."""

TOO_MANY: Final = "3.1"
"""More objects than one answer, one message or one set may have."""
TOO_MANY_PENDING: Final = "3.2"
"""Too many requests wait for their asynchronous reply; the same may be sent again later."""

NOT_ATTEMPTED: Final = "5.2"
"""What this product does not serve, and the operations of a set that were not reached."""
ATTEMPTED: Final = "5.3"
"""Tried without success: a meter that does not answer, a service that failed."""
UNAVAILABLE: Final = "5.7"
"""Nothing is selected, or it is not kept here."""
FIELD_MISSING: Final = "5.8"
"""An element that the service needs, although the schema does not ask for it."""
UNDONE: Final = "5.9"
"""Undone, because another operation of the set failed (enforceTransactionalIntegrity)."""

BY_RULE: Final = "6.1"
"""A rule forbids it: the object exists already, or has ended."""

FORBIDDEN: Final = "7.7"
"""A ReplyAddress that is not on the list; a nonce that was spent, or is too old."""

TEMPORARY: Final = frozenset({TOO_MANY_PENDING, "4.1", "5.1", "7.1"})
"""After these the same message may succeed later, so such a reply is not kept: pending, time-out, activity, login."""

MEANINGS: Final[Mapping[str, str]] = {
    "0.0": "no errors",
    "0.1": "partial result, more in separate messages",
    "0.2": "partial result, nothing further",
    "0.3": "simple acknowledgment",
    "1.5": "header elements missing",
    "1.6": "request elements missing",
    "1.7": "payload elements missing",
    "1.8": "not valid by the schema",
    "1.9": "unsupported revision of the message",
    "2.4": "invalid meter",
    "2.5": "invalid noun",
    "2.6": "invalid reading type",
    "2.9": "invalid verb",
    "2.10": "unsupported reading type",
    "2.12": "invalid usage point",
    "2.13": "meter and usage point do not belong together",
    "2.14": "invalid source",
    "2.15": "invalid id in the request",
    "2.16": "invalid service location",
    "2.17": "meter and service location do not belong together",
    "2.18": "communication module and meter do not belong together",
    "2.19": "invalid customer account",
    "2.20": "invalid service supplier",
    "2.21": "account and supplier do not belong together",
    "2.22": "invalid customer",
    "2.23": "customer and account do not belong together",
    "2.24": "invalid customer agreement",
    "2.25": "account and agreement do not belong together",
    "2.26": "agreement and usage point do not belong together",
    "2.27": "account and usage point do not belong together",
    "2.28": "supplier and usage point do not belong together",
    "2.29": "invalid relationship between objects",
    "2.30": "invalid communication module",
    "2.31": "invalid service category",
    "2.32": "invalid usage point location",
    "2.33": "invalid pricing structure",
    "3.1": "too many items in the request",
    "3.2": "too many pending requests",
    "4.1": "timed out",
    "5.1": "high system activity",
    "5.2": "not attempted",
    "5.3": "attempted and failed",
    "5.4": "several types of error",
    "5.5": "reading types not available in the MDMS",
    "5.6": "reading types not available in the AMI",
    "5.7": "data not available",
    "5.8": "mandatory field missing",
    "5.9": "aborted for transactional integrity",
    "6.1": "canceled by a business rule",
    "6.2": "on hold by a business rule",
    "6.3": "released by a business rule",
    "6.4": "rescheduled by a business rule",
    "6.5": "canceled by a user",
    "7.1": "authentication failed for the time being",
    "7.2": "authentication required",
    "7.3": "authentication mechanism insufficient",
    "7.4": "authentication failed",
    "7.5": "not authorised",
    "7.6": "encryption needed",
    "7.7": "violates a policy",
}
