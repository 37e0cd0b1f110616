"""What a verb demands of a message beyond its schema (IEC 61968-100 clause 6.2, Annex B)."""

from __future__ import annotations

from typing import Any

from dsobus.messages.message import HeaderType
from dsobus.soap import Operation, Problem, Refused

CARRY_PAYLOAD = frozenset({"create", "change", "created", "changed", "canceled", "closed", "deleted"})
NAME_OBJECTS = frozenset({"cancel", "close", "delete"})


def check(operation: Operation, header: HeaderType, message: Any) -> None:
    """Refuse a valid message that its operation cannot serve, naming everything that is wrong with it at once."""
    problems = []
    if operation.verb and header.Verb != operation.verb:
        problems.append(
            Problem(
                code="2.9", reason=f"Header/Verb is {header.Verb}, operation {operation.name} takes {operation.verb}."
            )
        )
    if operation.noun and header.Noun != operation.noun:
        problems.append(
            Problem(
                code="2.5", reason=f"Header/Noun is {header.Noun}, operation {operation.name} takes {operation.noun}."
            )
        )
    payload = getattr(message, "Payload", None)
    if operation.verb in CARRY_PAYLOAD and payload is None:
        problems.append(
            Problem(code="1.7", reason=f"Payload is missing: {operation.verb} says what it is about in it.")
        )
    request = getattr(message, "Request", None)
    if operation.verb in NAME_OBJECTS and payload is None and not (request is not None and request.ID):
        problems.append(
            Problem(
                code="1.6", reason=f"{operation.verb} names its objects in Request/ID, or in Payload: both are missing."
            )
        )
    if header.AsyncReplyFlag:
        problems.append(
            Problem(
                code="5.2",
                reason="Asynchronous replies are not served here: send AsyncReplyFlag false, the reply comes at once.",
            )
        )
    if problems:
        raise Refused(*problems)
