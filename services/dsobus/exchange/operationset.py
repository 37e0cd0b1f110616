"""Do the operations of an OperationSet, each by the handler of its verb and noun (IEC 61968-100 clause 6.10)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from dsobus.exchange import generic
from dsobus.exchange.context import Context
from dsobus.exchange.rules import EVENTS
from dsobus.messages.message import ErrorType, IDType, OperationSet, OperationType
from dsobus.soap import Problem, Refused
from dsobus.soap.codes import BAD_VERB, NO_ERROR, NO_PAYLOAD_ELEMENT, NOT_ATTEMPTED, TOO_MANY, UNDONE, UNKNOWN_ID
from dsobus.soap.limits import MAX_OPERATIONS

if TYPE_CHECKING:
    from dsobus.exchange.served import Served

REQUESTS: Final = ("create", "change", "delete")
NEWS: Final = ("created", "changed", "deleted")

T = TypeVar("T")


@dataclass(slots=True)
class _Done:
    """What became of one operation."""

    errors: list[ErrorType] = field(default_factory=list)
    ids: list[IDType] = field(default_factory=list)


class _Failure(Exception):
    """Roll all operations back."""


def perform(
    served: Served, context: Context[Any], wanted: OperationSet, response: type[T], verb: str | None, noun: str | None
) -> T:
    """Do a set and answer for all of it; ``verb`` and ``noun`` are those of operations that name none.

    Objects that no Error names have succeeded. Every Error carries the operationId, and so does the Reply to a set of
    one. With enforceTransactionalIntegrity the first failure undoes all before it and keeps all after it from being
    tried.
    """
    operations = _ordered(wanted)
    allowed = NEWS if context.header.Verb in EVENTS else REQUESTS
    done: list[_Done] = []

    def go() -> None:
        for one in operations:
            done.append(_attempt(served, context, one, allowed, one.verb or verb, one.noun or noun))
            if wanted.enforceTransactionalIntegrity and done[-1].errors:
                raise _Failure

    if wanted.enforceTransactionalIntegrity:
        try:
            with context.transaction.nested():
                go()
        except _Failure:
            failed = len(done) - 1
            done = [
                *(_said(UNDONE, "Undone, because another operation failed.") for _ in done[:failed]),
                done[failed],
                *(_said(NOT_ATTEMPTED, "Not attempted, because another one failed.") for _ in operations[failed + 1 :]),
            ]
    else:
        go()
    return _answer(context, operations, done, response)


def _ordered(wanted: OperationSet) -> Sequence[OperationType]:
    operations = wanted.Operation
    if not operations:
        raise Refused(Problem(NO_PAYLOAD_ELEMENT, "The OperationSet holds no Operation."))
    if len(operations) > MAX_OPERATIONS:
        raise Refused(Problem(TOO_MANY, f"More than {MAX_OPERATIONS} operations in one set: send several messages."))
    times = Counter(one.operationId for one in operations)
    if twice := [one for one, count in times.items() if count > 1]:
        raise Refused(*(Problem(UNKNOWN_ID, f"operationId {one} stands twice in the set.") for one in twice))
    return sorted(operations, key=lambda one: one.operationId) if wanted.enforceMsgSequence else operations


def _attempt(
    served: Served,
    context: Context[Any],
    one: OperationType,
    allowed: Sequence[str],
    verb: str | None,
    noun: str | None,
) -> _Done:
    try:
        if verb is None or verb not in allowed:
            words = f"Operation/verb {verb or 'is missing and'} is none of a set here: {', '.join(allowed)} are."
            raise Refused(Problem(BAD_VERB, words))
        if one.elementOperation:
            words = "elementOperation is not served: change the object, or delete it and create it anew."
            raise Refused(Problem(NOT_ATTEMPTED, words))
        contract, operation = served.find(verb, noun or "")
        body = generic.one_of_a_set(operation, context.body[0], verb, one.any_)
        message = generic.proved(contract, body)
        part = replace(
            context, operation=operation, header=generic.headed(context.header, verb, operation.noun), body=body
        )
        with context.transaction.nested():
            reply = served.perform(part, message).Reply
    except Refused as refused:
        return _Done([_error(problem) for problem in refused.problems])
    return _Done([error for error in reply.Error if error.code != NO_ERROR], list(reply.ID))


def _answer(context: Context[Any], operations: Sequence[OperationType], done: Sequence[_Done], response: type[T]) -> T:
    for one, each in zip(operations, done, strict=True):
        for error in each.errors:
            error.operationId = one.operationId
    errors = [error for each in done for error in each.errors]
    made: Any = context.reply(response, result="FAILED" if errors else "OK")
    made.Reply.ID = [one for each in done for one in each.ids]
    if errors:
        made.Reply.Error = errors
    if len(operations) == 1:
        made.Reply.operationId = operations[0].operationId
    answer: T = made
    return answer


def _said(code: str, words: str) -> _Done:
    return _Done([_error(Problem(code, words))])


def _error(problem: Problem) -> ErrorType:
    return ErrorType(
        code=problem.code,
        level=problem.level,
        reason=problem.reason,
        details=problem.details,
        ID=IDType(value=problem.id) if problem.id is not None else None,
    )
