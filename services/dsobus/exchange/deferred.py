"""Requests that were acknowledged and are answered later, in the order in which they came, through the outbox."""

from __future__ import annotations

import logging
import secrets
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

from lxml import etree
from sqlalchemy import Connection, Row, delete, func, insert, select, update

from dsobus.exchange.outbox import backoff
from dsobus.exchange.store import Store, pending
from dsobus.exchange.transaction import Transaction
from dsobus.messages.message import ResponseMessage
from dsobus.soap import Call, Element, Problem, Refused
from dsobus.soap.codes import ATTEMPTED, TOO_MANY_PENDING
from dsobus.soap.limits import LONGEST_RETRY_SECONDS, MAX_ATTEMPTS, MAX_PENDING
from dsobus.soap.xml import written

log = logging.getLogger(__name__)

Answer = Callable[[str, Element, Transaction], Sequence[ResponseMessage]]
"""Do the request of (port, body) in a transaction and return its reply, in one message or more."""
Failed = Callable[[str, Element, Problem], Sequence[ResponseMessage]]
"""Make the reply of FAILED to the request of (port, body)."""


class Deferred:
    """Answer the pending requests of one party: the work, the reply and the end of waiting are one transaction."""

    def __init__(
        self, party: str, store: Store, answer: Answer, failed: Failed, committed: Callable[[Transaction], None]
    ) -> None:
        self._party = party
        self._store = store
        self._answer = answer
        self._failed = failed
        self._committed = committed
        self._thread: threading.Thread | None = None
        self._change = threading.Condition()
        self._running = False
        self._generation = 0

    def accept(self, connection: Connection, call: Call, lane: str) -> None:
        """Keep a request for later; refuse it when too many wait (3.2)."""
        if (connection.scalar(select(func.count()).select_from(pending)) or 0) >= MAX_PENDING:
            words = f"{MAX_PENDING} requests wait for their replies: send this one again later."
            raise Refused(Problem(TOO_MANY_PENDING, words))
        body = etree.tostring(call.body, with_tail=False)
        row = {"port": call.contract.name, "body": body, "lane": lane, "attempts": 0, "due": time.time()}
        connection.execute(insert(pending).values(row))

    def start(self) -> None:
        """Take up what an earlier run left unanswered."""
        self._running = True
        self._thread = threading.Thread(target=self._run, name=f"{self._party} replies", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Look for new requests; called after a transaction that accepted one."""
        with self._change:
            self._generation += 1
            self._change.notify_all()

    def close(self) -> None:
        """Stop after the request under way."""
        with self._change:
            self._running = False
            self._change.notify_all()
        if self._thread is not None:
            self._thread.join(timeout=5.0)

    def waiting(self) -> int:
        """Return how many requests wait for their reply."""
        with self._store.read() as connection:
            return connection.scalar(select(func.count()).select_from(pending)) or 0

    def _run(self) -> None:
        while self._running:
            pause: float | None
            generation = self._generation
            try:
                pause = self._next()
            except Exception:  # a full disk or a locked store must not end the work
                log.exception("the pending requests of %s", self._party)
                pause = LONGEST_RETRY_SECONDS
            with self._change:
                if self._running and pause != 0.0 and generation == self._generation:
                    self._change.wait(pause)

    def _next(self) -> float | None:
        """Do the request that waits longest; return the pause before the next, None when there is none."""
        with self._store.read() as connection:
            row = connection.execute(select(pending).order_by(pending.c.number).limit(1)).one_or_none()
        if row is None:
            return None
        if row.due > time.time():
            return float(row.due - time.time())
        try:
            with self._store.begin() as connection:
                transaction = Transaction(connection)
                self._reply(row, transaction, self._answer(row.port, written(row.body), transaction))
        except Exception as error:  # noqa: BLE001  whatever a handler does, its caller gets a reply
            transaction = self._again(row, error)
        self._committed(transaction)
        return 0.0

    def _again(self, row: Row[Any], error: Exception) -> Transaction:
        """Put a request off after the service failed at it, or answer it at last."""
        number = secrets.token_hex(4)
        log.error("%s: pending request %d: error %s", self._party, row.number, number, exc_info=error)
        with self._store.begin() as connection:
            transaction = Transaction(connection)
            if row.attempts + 1 < MAX_ATTEMPTS:
                again = {"attempts": row.attempts + 1, "due": time.time() + backoff(row.attempts)}
                connection.execute(update(pending).where(pending.c.number == row.number).values(again))
            else:
                words = f"The service failed {MAX_ATTEMPTS} times; its log knows more under error {number}."
                self._reply(row, transaction, self._failed(row.port, written(row.body), Problem(ATTEMPTED, words)))
        return transaction

    def _reply(self, row: Row[Any], transaction: Transaction, parts: Sequence[ResponseMessage]) -> None:
        for part in parts:
            transaction.publish(part, to=row.lane)
        transaction.connection.execute(delete(pending).where(pending.c.number == row.number))
