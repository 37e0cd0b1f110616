"""A party of the utility: its ports under the exchange rules, its store, its outbox, its feeds."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import ModuleType
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, MetaData

from dsobus.client import Answer, Client, Exchange
from dsobus.exchange import replies, wirelog
from dsobus.exchange.answering import Answering
from dsobus.exchange.feed import Feed
from dsobus.exchange.operations import PORT, Operations
from dsobus.exchange.outbox import Outbox
from dsobus.exchange.served import Served
from dsobus.exchange.store import Store
from dsobus.exchange.suite import Suite
from dsobus.exchange.transaction import Transaction
from dsobus.messages import tag, write
from dsobus.soap import Contract, Port, handlers, port_of

R = TypeVar("R")


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
        contracts = [Contract.load(port) for port in ports]
        served = Served(contracts)
        served.handlers = {**handlers(service), **(Operations(served).handlers if PORT in ports else {})}
        self.outbox = Outbox(name, self.store, self.post)
        self._answering = Answering(name, suite, self.store, contracts, served, resources, self._committed)
        self.deferred = self._answering.deferred
        self.ports = [
            Port(name, contract, served.handlers, address=suite.address(name, contract.name), around=self._answering)
            for contract in contracts
        ]
        self.pages = dict(pages or {})
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
            transaction.finish()
        self._committed(transaction)

    def post(self, party: str, port: str, body: str) -> Answer:
        """Send one frozen request, to a party or a URL, and keep it in the wire log with whatever answers.

        Attempts that fail alike are kept once.
        """
        client = self._clients.get((party, port))
        if client is None:
            address = party if "://" in party else self.suite.address(party, port)
            client = self._clients.setdefault((party, port), Client(port, address))
        at = time.time()
        answer = client.post(body, lambda failed: self._note(party, at, failed, once=True))
        self._note(party, at, answer, once=False)
        return answer

    def ask(self, party: str, message: Any) -> Answer:
        """Send a request whose reply is to come later, to our own Operations port; the answer acknowledges it."""
        header = message.Header
        header.AsyncReplyFlag, header.ReplyAddress = True, self.suite.address(self.name, PORT)
        with self.store.begin() as connection:
            replies.expect(connection, header, party)
        answer = self.post(party, port_of(tag(message)), write(message))
        if answer.result == "FAILED":
            with self.store.begin() as connection:
                replies.forget(connection, header.CorrelationID or header.MessageID)
        return answer

    def replies(self, correlation_id: str | None = None) -> list[dict[str, Any]]:
        """Return the replies that were or are waited for."""
        with self.store.read() as connection:
            return replies.listed(connection, correlation_id)

    def start(self) -> None:
        """Deliver what is in the outbox, answer what is pending and follow the feeds."""
        self.outbox.start()
        self.deferred.start()
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
        self.deferred.close()
        self.outbox.close()
        self.store.close()

    def status(self) -> dict[str, object]:
        """Return how busy the party is; ``seen`` is the process time up to which its feeds are read."""
        with self.store.read() as connection:
            messages = wirelog.count(connection)
        seen = [feed.seen for feed in self._feeds]
        return {
            "party": self.name,
            "busy": self.outbox.unsent() + self.deferred.waiting() + self._working(),
            "messages": messages,
            "seen": None if not seen or None in seen else min(s for s in seen if s is not None).isoformat(),
            "follows": bool(seen),
        }

    def wire(self, correlation_id: str) -> list[dict[str, Any]]:
        """Return the wire log of one correlation."""
        with self.store.read() as connection:
            return [{"party": self.name, **entry} for entry in wirelog.entries(connection, correlation_id)]

    def _note(self, party: str, at: float, exchange: Exchange, *, once: bool) -> None:
        header = exchange.request_header
        entry = wirelog.Entry(
            direction="out",
            at=at,
            ms=exchange.milliseconds,
            source=header.Source,
            target=party,
            operation=exchange.operation.name,
            verb=header.Verb,
            noun=header.Noun,
            message_id=header.MessageID,
            correlation_id=header.CorrelationID or header.MessageID,
            result=exchange.result,
            request=(exchange.request,),
            response=exchange.response,
        )
        with self.store.begin() as connection:
            if not (once and wirelog.has(connection, entry)):
                wirelog.record(connection, entry)

    def _committed(self, transaction: Transaction) -> None:
        if transaction.published:
            self.outbox.wake()
