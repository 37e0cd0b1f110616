"""Answer the calls of one party under the rules of exchange: each message once, now or later, and all on record."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable
from typing import Any

from dsobus.exchange import compressed, generic, replies, rules, wirelog
from dsobus.exchange.context import Context
from dsobus.exchange.deferred import Deferred
from dsobus.exchange.fingerprint import fingerprint
from dsobus.exchange.inbox import check_nonce, store_reply, stored_reply
from dsobus.exchange.parts import series
from dsobus.exchange.served import Served
from dsobus.exchange.store import Store
from dsobus.exchange.suite import Suite
from dsobus.exchange.transaction import Transaction
from dsobus.messages import element_class, read
from dsobus.messages.message import ResponseMessage
from dsobus.soap import Call, Contract, Element, Problem, Refused, envelope
from dsobus.soap.codes import ACKNOWLEDGED, TEMPORARY
from dsobus.soap.limits import MAX_DEFERRED_OBJECTS, MAX_OBJECTS


class Answering:
    """What the ports of a party do with a call: the ``around`` of their host."""

    def __init__(
        self,
        party: str,
        suite: Suite,
        store: Store,
        contracts: Iterable[Contract],
        served: Served,
        resources: Any,
        committed: Callable[[Transaction], None],
    ) -> None:
        self._party = party
        self._suite = suite
        self._store = store
        self._contracts = {contract.name: contract for contract in contracts}
        self._served = served
        self._resources = resources
        self._committed = committed
        self.size = MAX_OBJECTS
        self.deferred = Deferred(party, store, self._later, self._failed, committed)

    def __call__(self, call: Call) -> bytes:
        """Return the response element of a call."""
        at, clock = time.time(), time.perf_counter()
        later = _is_later(call)
        # What changes nothing may be asked again and again: a get is neither stored nor held to its nonce. One that is
        # answered later is stored, or every repeat would be answered by replies of its own.
        if _verb(call) == "get" and not later:
            with self._store.read() as connection:
                try:
                    reply = self._now(call, Transaction(connection))
                except Refused as refused:
                    reply = call.refuse(refused)
            with self._store.begin() as connection:
                wirelog.record(connection, self._entry(call, reply, at, clock))
            return reply
        mark = fingerprint(*call.parts())
        with self._store.begin() as connection:
            transaction = Transaction(connection)
            reply = self._once(call, mark, transaction, later=later)
            wirelog.record(connection, self._entry(call, reply, at, clock))
        self._committed(transaction)
        if later:
            self.deferred.wake()
        return reply

    def _once(self, call: Call, mark: str, transaction: Transaction, *, later: bool) -> bytes:
        try:
            stored = stored_reply(transaction.connection, call.header, mark)
            if stored is not None:
                return stored
            check_nonce(transaction.connection, call.header)
        except Refused as refused:
            return call.refuse(refused)
        try:
            reply = self._accepted(call, transaction) if later else self._now(call, transaction)
        except Refused as refused:
            reply = call.refuse(refused)
            if all(problem.code in TEMPORARY for problem in refused.problems):
                return reply  # not stored, because the same message may succeed later
        store_reply(transaction.connection, call.header, mark, reply)
        return reply

    def _now(self, call: Call, transaction: Transaction) -> bytes:
        """Do a call and return its response; of a one-way call, that it was done."""
        with transaction.nested():
            response = self._perform(call, transaction, self.size)
            transaction.finish()
            if compressed.asked(call.message):
                response = compressed.squeezed(response, call.header.Noun)
            if call.header.AckRequired is False and response.Reply.Result == "OK" and _verb(call) != "get":
                return self._acknowledged(call, "Done. AckRequired is false, so there is no further reply.")
            return call.proved(response)

    def _accepted(self, call: Call, transaction: Transaction) -> bytes:
        """Keep a call for later, and acknowledge it."""
        found = rules.problems(call.operation, call.header, call.message)
        found += replies.addressed(self._suite, call.header)
        if found:
            raise Refused(*found)
        lane = self._suite.reply_lane(call.header.ReplyAddress or "") or ""
        self.deferred.accept(transaction.connection, call, lane)
        return self._acknowledged(call, "Accepted; the reply follows at ReplyAddress.")

    def _acknowledged(self, call: Call, words: str) -> bytes:
        response = element_class(call.operation.response)
        return call.proved(call.context().reply(response, errors=[Problem(ACKNOWLEDGED, words, level="INFORM")]))

    def _perform(self, call: Call, transaction: Transaction, limit: int) -> Any:
        context: Context[Any] = Context(
            party=self._party,
            operation=call.operation,
            header=call.header,
            body=call.body,
            transaction=transaction,
            resources=self._resources,
            limit=limit,
        )
        return self._served.perform(context, call.message)

    def _later(self, port: str, body: Element, transaction: Transaction) -> list[ResponseMessage]:
        """Do a pending call and return its reply in as many messages as it takes."""
        call = self._call(port, body)
        noun = call.header.Noun
        try:
            with transaction.nested():
                response = self._perform(call, transaction, MAX_DEFERRED_OBJECTS)
                transaction.finish()
                call.proved(response)
                parts = list(series(generic.response(response, noun), self.size))
                return [compressed.squeezed(part, noun) for part in parts] if compressed.asked(call.message) else parts
        except Refused as refused:
            return self._refused(call, refused)

    def _failed(self, port: str, body: Element, problem: Problem) -> list[ResponseMessage]:
        return self._refused(self._call(port, body), Refused(problem))

    def _refused(self, call: Call, refused: Refused) -> list[ResponseMessage]:
        response = element_class(call.operation.response)
        reply = call.context().reply(response, errors=refused.problems, result="FAILED")
        return [generic.response(reply, call.header.Noun)]

    def _call(self, port: str, body: Element) -> Call:
        contract = self._contracts[port]
        operation, message = contract.operations[body.tag], read(body)
        handler = self._served.handlers[operation.name]
        return Call(self._party, contract, operation, message.Header, body, message, handler)

    def _entry(self, call: Call, reply: bytes, at: float, clock: float) -> wirelog.Entry:
        result = _RESULT.search(reply)
        return wirelog.Entry(
            direction="in",
            at=at,
            ms=(time.perf_counter() - clock) * 1000.0,
            source=call.header.Source,
            target=self._party,
            operation=call.operation.name,
            verb=call.header.Verb,
            noun=call.header.Noun,
            message_id=call.header.MessageID,
            correlation_id=call.header.CorrelationID or call.header.MessageID,
            result=result[1].decode() if result else "",
            request=call.wire,
            response=envelope(reply),
        )


def _verb(call: Call) -> str:
    return call.operation.verb or call.header.Verb


def _is_later(call: Call) -> bool:
    # A reply is acknowledged at once, whatever of the request's header its sender has copied.
    return replies.asynchronous(call.header) and not call.operation.request.endswith("}ResponseMessage")


_RESULT = re.compile(rb"<(?:[\w.-]+:)?Result>(\w+)<")
