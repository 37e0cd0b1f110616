"""A party of the utility: its ports under the exchange rules, its store, its outbox, its feeds."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, MetaData

from dsobus.client import Answer, Client
from dsobus.exchange import rules, wirelog
from dsobus.exchange.feed import Feed
from dsobus.exchange.fingerprint import fingerprint
from dsobus.exchange.inbox import check_nonce, store_reply, stored_reply
from dsobus.exchange.outbox import TEMPORARY_CODES, Outbox
from dsobus.exchange.store import Store
from dsobus.exchange.suite import Suite
from dsobus.exchange.transaction import Transaction
from dsobus.soap import Call, Contract, Port, Refused, envelope, handlers
from dsobus.soap import Context as SoapContext

R = TypeVar("R")


@dataclass(slots=True)
class Context(SoapContext, Generic[R]):
    """What a handler needs: the open transaction of its party and the party's own resources."""

    transaction: Transaction
    resources: R

    @property
    def connection(self) -> Connection:
        """The connection of the open transaction."""
        return self.transaction.connection


class Application(Generic[R]):
    """Serve the ports of one party and deliver its events.

    ``resources`` is whatever its handlers need besides the store; ``load`` fills the store on first start;
    ``working`` counts work under way that is neither an event to send nor an observation to take, and ``closing``
    ends it.
    """

    def __init__(
        self,
        name: str,
        suite: Suite,
        *,
        ports: Sequence[str],
        service: ModuleType,
        tables: MetaData,
        resources: R,
        feeds: Sequence[Feed[Any]] = (),
        load: Callable[[Connection], None] | None = None,
        pages: Mapping[str, Callable[[Mapping[str, str]], object]] | None = None,
        working: Callable[[], int] = lambda: 0,
        closing: Callable[[], None] = lambda: None,
    ) -> None:
        self.name = name
        self.suite = suite
        self.resources = resources
        self.store = Store(suite.data / f"{name}.sqlite", tables)
        if load is not None:
            with self.store.begin() as connection:
                if self.store.mark(connection, "loaded"):
                    load(connection)
        served = handlers(service)
        contracts = [Contract.load(port) for port in ports]
        self.ports = [
            Port(name, contract, served, address=suite.address(name, contract.name), around=self._around)
            for contract in contracts
        ]
        self.pages = dict(pages or {})
        self.outbox = Outbox(name, self.store, self.post)
        self._feeds = feeds
        self._working = working
        self._closing = closing
        self._threads: list[threading.Thread] = []
        self._clients: dict[tuple[str, str], Client] = {}

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Open a unit of work outside of any message."""
        with self.store.begin() as connection:
            transaction = Transaction(connection)
            yield transaction
        self._committed(transaction)

    def post(self, party: str, port: str, body: str) -> Answer:
        """Send one frozen request and keep it in the wire log with its answer."""
        client = self._clients.get((party, port))
        if client is None:
            client = self._clients.setdefault((party, port), Client(port, self.suite.address(party, port)))
        at = time.time()
        answer = client.post(body)
        header = answer.request_header
        with self.store.begin() as connection:
            wirelog.record(
                connection,
                wirelog.Entry(
                    direction="out",
                    at=at,
                    ms=answer.milliseconds,
                    source=header.Source,
                    target=party,
                    operation=answer.operation.name,
                    verb=header.Verb,
                    noun=header.Noun,
                    message_id=header.MessageID,
                    correlation_id=header.CorrelationID or header.MessageID,
                    result=answer.result,
                    request=answer.request,
                    response=answer.response,
                ),
            )
        return answer

    def start(self) -> None:
        """Deliver what is in the outbox and follow the feeds."""
        self.outbox.start()
        for feed in self._feeds:
            thread = threading.Thread(
                target=feed.follow, args=(self.store, self._committed), name=f"{self.name}<{feed.name}", daemon=True
            )
            self._threads.append(thread)
            thread.start()

    def close(self) -> None:
        """Stop feeds and lanes after the work under way, and release the store."""
        self._closing()
        for feed in self._feeds:
            feed.stop()
        for thread in self._threads:
            thread.join(timeout=5.0)
        self.outbox.close()
        self.store.close()

    def status(self) -> dict[str, object]:
        """Return how busy the party is; ``seen`` is the process time up to which its feeds are read."""
        with self.store.read() as connection:
            messages = wirelog.count(connection)
        seen = [feed.seen for feed in self._feeds]
        return {
            "party": self.name,
            "busy": self.outbox.unsent() + self._working(),
            "messages": messages,
            "seen": None if not seen or None in seen else min(s for s in seen if s is not None).isoformat(),
            "follows": bool(seen),
        }

    def wire(self, correlation_id: str) -> list[dict[str, Any]]:
        """Return the wire log of one correlation."""
        with self.store.read() as connection:
            return [{"party": self.name, **entry} for entry in wirelog.entries(connection, correlation_id)]

    def _committed(self, transaction: Transaction) -> None:
        if transaction.published:
            self.outbox.wake()

    def _around(self, call: Call) -> bytes:
        at, clock = time.time(), time.perf_counter()
        # What changes nothing may be asked again and again: a get is neither stored nor held to its nonce.
        if (call.operation.verb or call.header.Verb) == "get":
            with self.store.read() as connection:
                try:
                    reply = self._answer(call, Transaction(connection))
                except Refused as refused:
                    reply = call.refuse(refused)
            with self.store.begin() as connection:
                wirelog.record(connection, self._entry(call, reply, at, clock))
            return reply
        mark = fingerprint(call.body)
        with self.transaction() as transaction:
            reply = self._once(call, mark, transaction)
            wirelog.record(transaction.connection, self._entry(call, reply, at, clock))
        return reply

    def _once(self, call: Call, mark: str, transaction: Transaction) -> bytes:
        try:
            stored = stored_reply(transaction.connection, call.header, mark)
            if stored is not None:
                return stored
            check_nonce(transaction.connection, call.header)
        except Refused as refused:
            return call.refuse(refused)
        try:
            reply = self._answer(call, transaction)
        except Refused as refused:
            reply = call.refuse(refused)
            if all(problem.code in TEMPORARY_CODES for problem in refused.problems):
                return reply  # not stored, because the same message may succeed later
        store_reply(transaction.connection, call.header, mark, reply)
        return reply

    def _answer(self, call: Call, transaction: Transaction) -> bytes:
        context: Context[R] = Context(
            party=self.name,
            operation=call.operation,
            header=call.header,
            body=call.body,
            transaction=transaction,
            resources=self.resources,
        )
        rules.check(call.operation, call.header, call.message)
        with transaction.connection.begin_nested():
            return call.answer(context)

    def _entry(self, call: Call, reply: bytes, at: float, clock: float) -> wirelog.Entry:
        result = _RESULT.search(reply)
        return wirelog.Entry(
            direction="in",
            at=at,
            ms=(time.perf_counter() - clock) * 1000.0,
            source=call.header.Source,
            target=self.name,
            operation=call.operation.name,
            verb=call.header.Verb,
            noun=call.header.Noun,
            message_id=call.header.MessageID,
            correlation_id=call.header.CorrelationID or call.header.MessageID,
            result=result[1].decode() if result else "",
            request=call.wire,
            response=envelope(reply),
        )


_RESULT = re.compile(rb"<(?:[\w.-]+:)?Result>(\w+)<")
