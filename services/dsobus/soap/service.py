"""Write services as plain typed functions, and prove before they start that they fit the contract."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import ModuleType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from dsobus.messages import element_class
from dsobus.messages.message import ErrorType, HeaderType, IDType, ReplyType
from dsobus.soap.contract import Contract, Operation
from dsobus.soap.entries import Entrywise, entrywise
from dsobus.soap.errors import Mismatch, Problem
from dsobus.soap.xml import Element

Handler = Callable[..., Any]
"""A function of (context, message); start-up proves its annotations."""

Result = Literal["OK", "PARTIAL", "FAILED"]
F = TypeVar("F", bound=Handler)
T = TypeVar("T")


def operation(*names: str) -> Callable[[F], F]:
    """Serve the named operations of a contract with this function."""

    def mark(function: F) -> F:
        function.__operations__ = names  # type: ignore[attr-defined]
        return function

    return mark


def handlers(module: ModuleType) -> dict[str, Handler]:
    """Return the handlers of a module by operation; Mismatch when two serve the same one.

    One that takes a third parameter, an Iterator of a class of entries, gets the entries of its payload one at a time.
    """
    found: dict[str, Handler] = {}
    for value in vars(module).values():
        names = getattr(value, "__operations__", ()) if callable(value) else ()
        handler = entrywise(value) if names else value
        for name in names:
            if found.setdefault(name, handler) is not handler:
                raise Mismatch(module.__name__, [f"operation {name} has two handlers"])
    return found


def header(
    verb: str, noun: str, source: str, message_id: str | None = None, correlation_id: str | None = None
) -> HeaderType:
    """Make a Header sent now; without ids the message gets a new one and correlates with itself."""
    message_id = message_id or str(uuid.uuid4())
    return HeaderType(
        Verb=verb,  # type: ignore[arg-type]
        Noun=noun,
        Timestamp=datetime.now(UTC),
        Source=source,
        MessageID=message_id,
        CorrelationID=correlation_id or message_id,
    )


@dataclass(slots=True)
class Context:
    """What a handler knows of the call besides the message."""

    party: str
    operation: Operation
    header: HeaderType
    body: Element

    def reply(
        self,
        response: Callable[..., T],
        payload: Any = None,
        ids: Iterable[str | IDType] = (),
        errors: Iterable[Problem] = (),
        result: Result = "OK",
    ) -> T:
        """Make the ResponseMessage to this call: its Header correlates with the request's (FDIS 6.9).

        A plain OK carries code 0.0 (FDIS 6.3.4). `ids` are those of objects that the call has made.
        """
        listed = [_error(problem) for problem in errors]
        if result == "OK" and not listed:
            listed = [ErrorType(code="0.0")]
        return response(
            Header=header(
                "reply",
                self.operation.noun or self.header.Noun,
                self.party,
                correlation_id=self.header.CorrelationID or self.header.MessageID,
            ),
            Reply=ReplyType(
                Result=result,
                Error=listed,
                ID=[one if isinstance(one, IDType) else IDType(value=one) for one in ids],
            ),
            Payload=payload,
        )


def check(contract: Contract, given: Mapping[str, Handler], service: str) -> dict[str, Handler]:
    """Return the handlers of one contract by request element.

    Mismatch when an operation has no handler, or when annotations do not fit its messages.
    """
    differences: list[str] = []
    chosen: dict[str, Handler] = {}
    for request, one in contract.operations.items():
        handler = given.get(one.name)
        if handler is None:
            differences.append(f"operation {one.name} has no handler")
            continue
        chosen[request] = handler
        function = handler.function if isinstance(handler, Entrywise) else handler
        differences.extend(f"{function.__name__}: {difference}" for difference in _unfit(function, handler, one))
    if differences:
        raise Mismatch(f"{service}/{contract.name}", differences)
    return chosen


def surplus(contracts: Iterable[Contract], given: Mapping[str, Handler], service: str) -> None:
    """Raise Mismatch when a handler names an operation that none of the contracts has."""
    known = {one.name for contract in contracts for one in contract.operations.values()}
    if unknown := [
        f"{given[name].__name__} serves {name}, which no contract has" for name in given if name not in known
    ]:
        raise Mismatch(service, unknown)


def _unfit(function: Callable[..., Any], handler: Handler, one: Operation) -> Iterator[str]:
    try:
        hints = get_type_hints(function)
    except (NameError, TypeError, AttributeError) as error:
        yield f"its annotations cannot be read ({error})"
        return
    returned = _classes(hints.pop("return", None))
    if len(hints) != (3 if isinstance(handler, Entrywise) else 2):
        yield "it must take a context, a message and at most an Iterator of entries, all annotated, and nothing else"
        return
    context, message, *_ = (_classes(hint) for hint in hints.values())
    request, response = element_class(one.request), element_class(one.response)
    if not all(issubclass(given, Context) for given in context):
        yield f"its first parameter is {_names(context)}, not a Context"
    if not any(issubclass(request, given) and given is not object for given in message):
        yield f"{one.name} brings {request.__name__}, its message is annotated {_names(message)}"
    if not any(issubclass(given, response) for given in returned):
        yield f"{one.name} is answered by {response.__name__}, it is annotated to return {_names(returned)}"


def _classes(hint: Any) -> tuple[type[Any], ...]:
    if get_origin(hint) in (Union, UnionType):
        return tuple(one for part in get_args(hint) for one in _classes(part))
    found = get_origin(hint) or hint
    return (found,) if isinstance(found, type) and found is not type(None) else ()


def _names(classes: Iterable[type[Any]]) -> str:
    return " | ".join(one.__name__ for one in classes) or "nothing"


def _error(problem: Problem) -> ErrorType:
    return ErrorType(
        code=problem.code,
        level=problem.level,
        reason=problem.reason,
        details=problem.details,
        ID=IDType(value=problem.id) if problem.id is not None else None,
    )
