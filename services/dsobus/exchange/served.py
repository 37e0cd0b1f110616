"""Every operation that a party's typed ports serve, whichever way a message comes to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from typing import Any

from dsobus.exchange import operationset, rules
from dsobus.exchange.context import Context
from dsobus.messages import element_class
from dsobus.soap import Contract, Handler, Operation, Problem, Refused
from dsobus.soap.codes import BAD_NOUN, BAD_VERB, NO_PAYLOAD_ELEMENT


class Served:
    """Find the operation of a verb and a noun, and perform it under the rules of exchange."""

    def __init__(self, contracts: Iterable[Contract]) -> None:
        self.handlers: Mapping[str, Handler] = {}
        self._typed = {
            (operation.verb, operation.noun): (contract, operation)
            for contract in contracts
            for operation in contract.operations.values()
            if operation.noun
        }

    def find(self, verb: str, noun: str) -> tuple[Contract, Operation]:
        """Return the operation and its contract; refuse a noun (2.5) or a verb (2.9) that no port here takes."""
        found = self._typed.get((verb, noun))
        if found is not None:
            return found
        verbs = [each for each, one in self._typed if one == noun]
        if verbs:
            raise Refused(Problem(BAD_VERB, f"Verb {verb} of {noun} is not taken here: {', '.join(verbs)} are."))
        nouns = ", ".join(sorted({one for _, one in self._typed}))
        raise Refused(Problem(BAD_NOUN, f"Noun {noun or '(none)'} is not taken here: {nouns or 'none'} are."))

    def perform(self, context: Context[Any], message: Any) -> Any:
        """Run the handler of a message, or do its OperationSet; return the typed response."""
        operation = context.operation
        rules.check(operation, context.header, message)
        payload = getattr(message, "Payload", None)
        if operation.noun and payload is not None and payload.OperationSet is not None:
            root = getattr(payload, operation.noun)
            if root is not None and any(_says(one) for one in _members(root)):
                words = f"Payload holds objects beside an OperationSet: leave them without content in {operation.noun}."
                raise Refused(Problem(NO_PAYLOAD_ELEMENT, words))
            response = element_class(operation.response)
            return operationset.perform(self, context, payload.OperationSet, response, operation.verb, operation.noun)
        return self.handlers[operation.name](context, message)


def _members(said: Any) -> list[Any]:
    parts = [getattr(said, part) for part in said.__dataclass_fields__]
    return [one for part in parts for one in (part if isinstance(part, list) else [part]) if one is not None]


def _says(one: Any) -> bool:
    """Tell whether an object has content: the schema asks for one where a set takes its place."""
    return not is_dataclass(one) or bool(_members(one))
