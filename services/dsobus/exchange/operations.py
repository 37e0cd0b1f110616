"""The generic port: Request, Response and PublishEvent for every noun that a party's typed ports carry (Annex D)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dsobus.exchange import compressed, generic, operationset, replies
from dsobus.exchange.context import Context
from dsobus.exchange.rules import EVENTS, XML_FORMATS
from dsobus.exchange.served import Served
from dsobus.messages.message import EventMessage, RequestMessage, ResponseMessage
from dsobus.soap import Element, Handler, Operation, Problem, Refused
from dsobus.soap.codes import BAD_VERB, NO_PAYLOAD_ELEMENT, NOT_ATTEMPTED

PORT = "Operations"


class Operations:
    """Hand generic messages to the handlers of their typed ports."""

    def __init__(self, served: Served) -> None:
        self._served = served

    @property
    def handlers(self) -> Mapping[str, Handler]:
        """The handlers by operation."""
        return {"Request": self.request, "Response": self.response, "PublishEvent": self.publish_event}

    def request(self, context: Context[Any], message: RequestMessage) -> ResponseMessage:
        """Answer a request as the typed port of its noun does."""
        verb = message.Header.Verb
        if verb in EVENTS or verb == "reply":
            other = "Response" if verb == "reply" else "PublishEvent"
            raise Refused(Problem(BAD_VERB, f"Header/Verb {verb} is that of no request: send it to {other}."))
        return self._carry(context, message)

    def publish_event(self, context: Context[Any], message: EventMessage) -> ResponseMessage:
        """Take an event as the typed port of its noun does."""
        verb = message.Header.Verb
        if verb not in EVENTS:
            raise Refused(
                Problem(BAD_VERB, f"Header/Verb {verb} is that of no event: {', '.join(sorted(EVENTS))} are.")
            )
        return self._carry(context, message)

    def response(self, context: Context[Any], message: ResponseMessage) -> ResponseMessage:
        """Take the asynchronous reply to a request of ours."""
        replies.take(context.connection, message)
        return context.reply(ResponseMessage)

    def _carry(self, context: Context[Any], message: RequestMessage | EventMessage) -> ResponseMessage:
        verb, noun = message.Header.Verb, message.Header.Noun
        payload = message.Payload
        executed = verb in ("execute", "executed")
        if payload is not None and payload.OperationSet is not None:
            default = (None, None) if executed else (verb, noun)
            return operationset.perform(self._served, context, payload.OperationSet, ResponseMessage, *default)
        if executed:
            raise Refused(Problem(NO_PAYLOAD_ELEMENT, f"{verb} needs Payload/OperationSet."))
        contract, operation = self._served.find(verb, noun)
        body, typed = generic.typed(contract, operation, context.body, _documents(message, operation))
        answer = self._served.perform(replace(context, operation=operation, body=body), typed)
        return generic.response(answer, noun)


def _documents(message: RequestMessage | EventMessage, operation: Operation) -> list[Element]:
    payload, noun = message.Payload, operation.noun
    if payload is None:
        return []
    if operation.documents and payload.Compressed is not None:
        return generic.packed(operation, payload)
    if payload.Compressed is not None:
        return [compressed.document(payload, noun)]
    if payload.Format not in XML_FORMATS:
        raise Refused(Problem(NOT_ATTEMPTED, f"Payload/Format {payload.Format} is not taken for {noun}: XML is."))
    return payload.any_
