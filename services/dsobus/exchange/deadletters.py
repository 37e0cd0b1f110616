"""Messages that a receiver refused for good: they stay in their sender's outbox until somebody sends them again."""

from __future__ import annotations

import re
import time
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select, update

from dsobus.exchange.store import Store, outbox

_ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)")


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """One message; ``lane`` is the receiving port, ``operation`` the local name of its element."""

    number: int
    lane: str
    operation: str
    message_id: str
    attempts: int
    reason: str


def dead_letters(store: Store) -> list[DeadLetter]:
    """Return the dead letters of a party in the order in which they were published."""
    with store.read() as connection:
        rows = connection.execute(select(outbox).where(outbox.c.state == "dead").order_by(outbox.c.number)).all()
    return [
        DeadLetter(row.number, row.lane, _operation(row.body), row.message_id, row.attempts + 1, row.error or "")
        for row in rows
    ]


def replay(store: Store, numbers: Collection[int]) -> int:
    """Put dead letters back into their lanes, with the MessageID that they had; return how many there were."""
    with store.begin() as connection:
        chosen = (outbox.c.state == "dead", outbox.c.number.in_(numbers))
        return connection.execute(update(outbox).where(*chosen).values(state="queued", due=time.time())).rowcount


def _operation(body: str) -> str:
    found = _ROOT.match(body)
    return found[1] if found else ""
