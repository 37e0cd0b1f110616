"""What a verb demands of a message beyond its schema (IEC 61968-100 clause 6.2, Annex B)."""

from __future__ import annotations

from typing import Any

from dsobus.messages.message import HeaderType
from dsobus.soap import Operation, Problem, Refused
from dsobus.soap.codes import BAD_NOUN, BAD_VERB, NO_PAYLOAD_ELEMENT, NO_REQUEST_ELEMENT, NOT_ATTEMPTED

CARRY_PAYLOAD = frozenset({"create", "change", "created", "changed", "canceled", "closed", "deleted"})
NAME_OBJECTS = frozenset({"cancel", "close", "delete"})
EVENTS = frozenset({"created", "changed", "canceled", "closed", "deleted", "executed"})
XML_FORMATS = (None, "XML")
RDF_FORMATS = (None, "RDF", "GZIP")
"""Formats of documents in Compressed: gzip of one RDF document, or an archive of several."""


def check(operation: Operation, header: HeaderType, message: Any) -> None:
    """Refuse a valid message that its operation cannot serve, naming everything that is wrong with it at once."""
    if found := problems(operation, header, message):
        raise Refused(*found)


def problems(operation: Operation, header: HeaderType, message: Any) -> list[Problem]:
    """Return what is wrong with a valid message that its operation cannot serve."""
    found = []
    if operation.verb and header.Verb != operation.verb:
        found.append(Problem(BAD_VERB, f"Header/Verb is {header.Verb}, {operation.name} takes {operation.verb}."))
    if operation.noun and header.Noun != operation.noun:
        found.append(Problem(BAD_NOUN, f"Header/Noun is {header.Noun}, {operation.name} takes {operation.noun}."))
    payload = getattr(message, "Payload", None)
    if operation.verb in CARRY_PAYLOAD and payload is None:
        found.append(Problem(NO_PAYLOAD_ELEMENT, f"Payload is missing: {operation.verb} says what it is about in it."))
    elif operation.verb in ("create", "change") and _is_empty(payload, operation):
        found.append(Problem(NO_PAYLOAD_ELEMENT, f"Payload/{operation.noun} is empty: there is nothing to do."))
    request = getattr(message, "Request", None)
    if (
        operation.verb in NAME_OBJECTS
        and (payload is None or _is_empty(payload, operation))
        and not (request is not None and request.ID)
    ):
        words = f"{operation.verb} names its objects in Request/ID, or in Payload: there is none in either."
        found.append(Problem(NO_REQUEST_ELEMENT, words))
    if operation.noun and payload is not None:
        found += _foreign(payload, operation)
    return found


def _is_empty(payload: Any, operation: Operation) -> bool:
    """Tell whether a payload holds neither an object nor an operation. An event may: it says that nothing happened."""
    root = getattr(payload, operation.noun)
    lists = [] if root is None else [getattr(root, part) for part in root.__dataclass_fields__]
    packed = operation.documents and payload.Compressed
    return payload.OperationSet is None and not any(lists) and not packed


def _foreign(payload: Any, operation: Operation) -> list[Problem]:
    """Return what is wrong with the parts beside the noun (61968-100 clause 6.4)."""
    found = []
    noun = operation.noun
    if operation.documents:
        if payload.Compressed is not None and payload.Format not in RDF_FORMATS:
            words = f"Payload/Format {payload.Format} is not taken for {noun}: RDF and GZIP are."
            found.append(Problem(NOT_ATTEMPTED, words))
        return found
    if payload.Compressed is not None:
        words = f"Payload/Compressed is not read here, beside {noun}: send it to Operations, in the place of the noun."
        found.append(Problem(NOT_ATTEMPTED, words))
    if payload.Format not in XML_FORMATS:
        found.append(Problem(NOT_ATTEMPTED, f"Payload/Format {payload.Format} is not taken for {noun}: XML is."))
    return found
