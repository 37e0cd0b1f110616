"""Delivery of stored events: one ordered lane per receiving port, back-off, dead letters."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import delete, func, select, update

from dsobus.client import Answer, FaultReceived, InvalidMessage, Unreachable
from dsobus.exchange.store import Store, outbox
from dsobus.soap.codes import TEMPORARY
from dsobus.soap.limits import FIRST_RETRY_SECONDS, LONGEST_RETRY_SECONDS, MAX_REFUSALS

log = logging.getLogger(__name__)

REFUSING = frozenset({400, 404, 405, 410, 413, 415})
"""HTTP statuses by which a receiver refuses a message for good; 408, 429, 5xx and all others may pass."""

Post = Callable[[str, str, str], Answer]
"""Send (party or URL, port, body) and return the answer."""


def backoff(attempts: int) -> float:
    """Return the seconds to wait after so many failed attempts; jittered, so that senders do not march in step."""
    return min(FIRST_RETRY_SECONDS * 2.0 ** min(attempts, 30), LONGEST_RETRY_SECONDS) * random.uniform(0.75, 1.0)  # noqa: S311


@dataclass(frozen=True, slots=True)
class _Head:
    """The first undelivered event of a lane."""

    number: int
    body: str
    attempts: int
    due: float


class Outbox:
    """Deliver the outbox of one party; each lane has its own thread, so a stopped receiver delays nobody else."""

    def __init__(self, party: str, store: Store, post: Post) -> None:
        self._party = party
        self._store = store
        self._post = post
        self._lanes: dict[str, threading.Thread] = {}
        self._refusals: dict[str, tuple[int, int]] = {}
        self._change = threading.Condition()
        self._generation = 0
        self._running = False

    def start(self) -> None:
        """Take up what an earlier run left undelivered; before, nothing leaves."""
        self._running = True
        self.wake()

    def wake(self) -> None:
        """Look for new events; called after a transaction that published."""
        with self._store.read() as connection:
            # Lanes of dead letters too: somebody may put one back from another process.
            lanes = connection.scalars(select(outbox.c.lane).distinct()).all()
        with self._change:
            if not self._running:
                return
            self._generation += 1
            for lane in lanes:
                if lane not in self._lanes:
                    thread = threading.Thread(target=self._run, args=(lane,), name=f"{self._party}>{lane}", daemon=True)
                    self._lanes[lane] = thread
                    thread.start()
            self._change.notify_all()

    def close(self) -> None:
        """Stop after the deliveries under way."""
        with self._change:
            self._running = False
            self._change.notify_all()
        for thread in self._lanes.values():
            thread.join(timeout=5.0)

    def unsent(self) -> int:
        """Return how many events wait for delivery."""
        with self._store.read() as connection:
            return connection.scalar(select(func.count()).select_from(outbox).where(outbox.c.state == "queued")) or 0

    def _run(self, lane: str) -> None:
        while self._running:
            generation = self._generation
            try:
                head = self._head(lane)
                pause = LONGEST_RETRY_SECONDS if head is None else max(0.0, head.due - time.time())
                if head is not None and pause == 0.0:
                    self._deliver(lane, head)
                    continue
            except Exception:  # a full disk or a locked store must not end the lane
                log.exception("lane %s of %s", lane, self._party)
                pause = LONGEST_RETRY_SECONDS
            with self._change:
                if generation == self._generation and self._running:
                    self._change.wait(pause)

    def _head(self, lane: str) -> _Head | None:
        with self._store.read() as connection:
            row = connection.execute(
                select(outbox.c.number, outbox.c.body, outbox.c.attempts, outbox.c.due)
                .where(outbox.c.lane == lane, outbox.c.state == "queued")
                .order_by(outbox.c.number)
                .limit(1)
            ).one_or_none()
        return None if row is None else _Head(*row)

    def _deliver(self, lane: str, head: _Head) -> None:
        party, _, port = lane.rpartition("#" if "://" in lane else "/")
        try:
            answer = self._post(party, port, head.body)
        except Unreachable as error:
            if error.status not in REFUSING:
                self._refusals.pop(lane, None)
                self._retry(head, str(error))
            elif self._refused(lane, head) < MAX_REFUSALS:
                self._retry(head, str(error))
            else:
                del self._refusals[lane]  # somebody may replay it
                self._bury(lane, head, str(error))
        except InvalidMessage as error:
            self._bury(lane, head, str(error))
        except FaultReceived as fault:
            if fault.faultcode == "Server":
                self._retry(head, str(fault))
            else:
                self._bury(lane, head, str(fault))
        else:
            errors = answer.errors
            if answer.result != "FAILED":
                with self._store.begin() as connection:
                    connection.execute(delete(outbox).where(outbox.c.number == head.number))
            elif errors and all(error.code in TEMPORARY for error in errors):
                self._retry(head, "; ".join(error.reason or error.code for error in errors))
            else:
                self._bury(lane, head, "; ".join(error.reason or error.code for error in errors) or "FAILED")

    def _refused(self, lane: str, head: _Head) -> int:
        """Count the refusals of a message that came in a row; from the start of this process, which is enough."""
        number, before = self._refusals.get(lane, (head.number, 0))
        self._refusals[lane] = (head.number, before + 1 if number == head.number else 1)
        return self._refusals[lane][1]

    def _retry(self, head: _Head, why: str) -> None:
        log.info("%s: attempt %d failed: %s", self._party, head.attempts + 1, why)
        with self._store.begin() as connection:
            connection.execute(
                update(outbox)
                .where(outbox.c.number == head.number)
                .values(attempts=head.attempts + 1, due=time.time() + backoff(head.attempts), error=why)
            )

    def _bury(self, lane: str, head: _Head, why: str) -> None:
        log.error("%s: %s refused a message for good, kept as a dead letter: %s", self._party, lane, why)
        with self._store.begin() as connection:
            connection.execute(update(outbox).where(outbox.c.number == head.number).values(state="dead", error=why))
