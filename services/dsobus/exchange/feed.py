"""Follow a source of numbered observations, each taken exactly once although this process may die at any point."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from dsobus.exchange.store import Store, cursor
from dsobus.exchange.transaction import Transaction
from dsobus.soap.limits import FEED_POLL_SECONDS, FIRST_RETRY_SECONDS

log = logging.getLogger(__name__)


class Numbered(Protocol):
    """An observation that knows its place in its source."""

    @property
    def seq(self) -> int:
        """Ascending from 1."""


N = TypeVar("N", bound=Numbered)


@dataclass(frozen=True, slots=True)
class Batch(Generic[N]):
    """What a source had to tell: its process time, and the observations up to then, oldest first."""

    now: datetime
    items: Sequence[N]


class Feed(Generic[N]):
    """Read a source after a cursor that is stored in the transaction which takes the observations.

    ``take`` is called when there are observations, or when ``due`` says that process time alone asks for it.
    ``seen`` is the process time up to which everything was taken.
    """

    def __init__(
        self,
        name: str,
        read: Callable[[int], Batch[N]],
        take: Callable[[Transaction, Batch[N]], None],
        due: Callable[[Connection, datetime], bool] | None = None,
    ) -> None:
        self.name = name
        self.seen: datetime | None = None
        self._read = read
        self._take = take
        self._due = due
        self._stop = threading.Event()

    def follow(self, store: Store, committed: Callable[[Transaction], None]) -> None:
        """Poll until ``stop``; ``committed`` is called after each transaction."""
        trouble = ""
        while not self._stop.is_set():
            try:
                pause = 0.0 if self.poll(store, committed) else FEED_POLL_SECONDS
                trouble = ""
            except Exception as error:  # neither a source that is down nor a defect may end the feed
                if trouble != repr(error):
                    log.exception("feed %s, which is tried again and again", self.name)
                trouble = repr(error)
                pause = FIRST_RETRY_SECONDS
            self._stop.wait(pause)

    def poll(self, store: Store, committed: Callable[[Transaction], None]) -> bool:
        """Take what is new; return whether anything was."""
        with store.read() as connection:
            position = connection.scalar(select(cursor.c.position).where(cursor.c.feed == self.name)) or 0
        batch = self._read(position)
        with store.read() as connection:
            idle = not batch.items and not (self._due and self._due(connection, batch.now))
        if idle:
            self.seen = batch.now
            return False
        with store.begin() as connection:
            transaction = Transaction(connection)
            self._take(transaction, batch)
            if batch.items:
                last = batch.items[-1].seq
                connection.execute(
                    insert(cursor)
                    .values(feed=self.name, position=last)
                    .on_conflict_do_update(index_elements=[cursor.c.feed], set_={"position": last})
                )
        committed(transaction)
        return True

    def stop(self) -> None:
        """End ``follow`` after the poll under way."""
        self._stop.set()
