"""Take an event from the generic port as the typed event of its noun (IEC 61968-100 Annex D)."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from lxml import etree

from dsobus.exchange import Context, rules
from dsobus.messages import read
from dsobus.messages.message import ResponseMessage
from dsobus.soap import Contract, Element, Handler, Operation, Problem, Refused


def publish(
    context: Context[Any], ports: Sequence[str], handlers: Mapping[str, Handler], payload: Element | None
) -> ResponseMessage:
    """Validate an event by the schema of its noun, hand it to the handler of its typed port, and return the reply."""
    verb, noun = context.header.Verb, context.header.Noun
    contract, operation = _operation(ports, f"{verb.capitalize()}{noun}", noun, verb)
    event = etree.Element(operation.request)
    namespace = operation.request.rpartition("}")[0] + "}"
    header = etree.SubElement(event, namespace + "Header")
    header.extend(copy.deepcopy(list(context.body[0])))
    if payload is not None:
        etree.SubElement(event, namespace + "Payload").append(copy.deepcopy(payload))
    if problems := contract.violations(event):
        raise Refused(*problems)
    message = read(event)
    rules.check(operation, context.header, message)
    answer = handlers[operation.name](replace(context, operation=operation, body=event), message)
    return ResponseMessage(Header=answer.Header, Reply=answer.Reply)


def _operation(ports: Sequence[str], name: str, noun: str, verb: str) -> tuple[Contract, Operation]:
    contracts = [Contract.load(port) for port in ports]
    for contract in contracts:
        for operation in contract.operations.values():
            if operation.name == name:
                return contract, operation
    nouns = sorted({operation.noun for contract in contracts for operation in contract.operations.values()} - {""})
    if noun not in nouns:
        raise Refused(Problem("2.5", f"Header/Noun {noun} is not taken here: {', '.join(nouns)} are."))
    raise Refused(
        Problem("2.9", f"Header/Verb {verb} is no event of {noun}: created, changed, canceled, closed, deleted are.")
    )
