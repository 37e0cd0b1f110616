"""One unit of work of a party: what it changes and what it announces become true together, or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, insert

from dsobus.exchange.store import outbox
from dsobus.exchange.suite import EVENTS_GO_TO
from dsobus.messages import tag, write
from dsobus.soap import Contract, parse, port_of


class InvalidEvent(Exception):
    """An event of our own breaks its contract: a defect of the program that made it."""


class Transaction:
    """Change the store through ``connection`` and announce the change with ``publish``."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.published = False
        self._last: list[Callable[[], None]] = []

    def publish(self, message: Any, *, to: str = EVENTS_GO_TO) -> None:
        """Store a message for delivery in order to a party, or to a URL; it leaves after the transaction was committed.

        The message is frozen here: every attempt, after any crash, sends these bytes with this MessageID.
        """
        if not message.Header.MessageID:
            raise InvalidEvent(f"{tag(message)} has no MessageID, by which its receiver knows a repeat")
        port = port_of(tag(message))
        body = write(message)
        contract = Contract.load(port)
        if problems := contract.violations(parse(body.encode(), contract.longest_text)):
            raise InvalidEvent(f"{tag(message)}: {problems[0].reason} at {problems[0].path}")
        self.connection.execute(
            insert(outbox).values(
                lane=f"{to}#{port}" if "://" in to else f"{to}/{port}",
                message_id=message.Header.MessageID,
                body=body,
                state="queued",
                attempts=0,
                due=time.time(),
            )
        )
        self.published = True

    def at_end(self, work: Callable[[], None]) -> None:
        """Do something once all of the message is done: what a rollback cannot undo, such as a word to the field.

        It is dropped when the part of the work that asked for it is rolled back.
        """
        self._last.append(work)

    def finish(self) -> None:
        """Do what was left for the end."""
        while self._last:
            self._last.pop(0)()

    @contextmanager
    def nested(self) -> Iterator[None]:
        """Open a part of the work that is rolled back alone when it raises."""
        left = len(self._last)
        try:
            with self.connection.begin_nested():
                yield
        except BaseException:
            del self._last[left:]
            raise
