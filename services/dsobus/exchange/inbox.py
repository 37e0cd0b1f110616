"""Exactly once at the receiver: a reply is stored with the side effect that it reports, and answers every repeat."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from dsobus.exchange.store import inbox, nonce
from dsobus.messages.message import HeaderType
from dsobus.soap import Problem, Refused
from dsobus.soap.codes import FORBIDDEN, UNKNOWN_ID
from dsobus.soap.limits import NONCE_SECONDS

_KNOWN = select(inbox.c.fingerprint, inbox.c.reply).where(
    inbox.c.source == bindparam("source"), inbox.c.message_id == bindparam("message_id")
)
"""Built once: for every message anew it would take five times as long as to execute it."""


def stored_reply(connection: Connection, header: HeaderType, fingerprint: str) -> bytes | None:
    """Return the reply that a message had, None when it is new; refuse a known id with another content (code 2.15)."""
    if not header.MessageID:
        return None
    row = connection.execute(_KNOWN, {"source": header.Source or "", "message_id": header.MessageID}).one_or_none()
    if row is None:
        return None
    if row.fingerprint != fingerprint:
        raise Refused(
            Problem(
                code=UNKNOWN_ID,
                reason=f"MessageID {header.MessageID} was used by {header.Source or 'an unnamed source'} for another "
                "message: give every new message an id of its own.",
                id=header.MessageID,
            )
        )
    return bytes(row.reply)


def check_nonce(connection: Connection, header: HeaderType) -> None:
    """Refuse a nonce of ReplayDetection that this source spent, or that is too old to know (code 7.7)."""
    replay = header.ReplayDetection
    if replay is None:
        return
    age = (datetime.now(UTC) - replay.Created).total_seconds()
    if abs(age) > NONCE_SECONDS:
        raise Refused(
            Problem(
                code=FORBIDDEN,
                reason=f"ReplayDetection/Created {replay.Created.isoformat()} is more than a day from now: send the "
                "message again with a new nonce and the present time.",
            )
        )
    if connection.scalar(
        select(nonce.c.seen).where(nonce.c.source == (header.Source or ""), nonce.c.nonce == replay.Nonce)
    ):
        raise Refused(
            Problem(
                code=FORBIDDEN,
                reason="ReplayDetection/Nonce was spent by another message: every message needs its own.",
            )
        )


def store_reply(connection: Connection, header: HeaderType, fingerprint: str, reply: bytes) -> None:
    """Spend the nonce, and keep the reply for repeats; a message without MessageID has no such promise."""
    source = header.Source or ""
    if header.ReplayDetection is not None:
        now = time.time()
        connection.execute(delete(nonce).where(nonce.c.seen < now - 2 * NONCE_SECONDS))
        connection.execute(insert(nonce).values(source=source, nonce=header.ReplayDetection.Nonce, seen=now))
    if header.MessageID:
        values = {"source": source, "message_id": header.MessageID, "fingerprint": fingerprint, "reply": reply}
        connection.execute(insert(inbox), values)
