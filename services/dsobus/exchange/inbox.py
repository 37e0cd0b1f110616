"""Exactly once at the receiver: a reply is stored with the side effect that it reports, and answers every repeat."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import IntegrityError

from dsobus.exchange.store import inbox, nonce
from dsobus.messages.message import HeaderType
from dsobus.soap import Problem, Refused
from dsobus.soap.limits import NONCE_SECONDS


def stored_reply(connection: Connection, header: HeaderType, fingerprint: str) -> bytes | None:
    """Return the reply that a message had, None when it is new; refuse a known id with another content (code 2.15)."""
    if header.MessageID is None:
        return None
    row = connection.execute(
        select(inbox.c.fingerprint, inbox.c.reply).where(
            inbox.c.source == (header.Source or ""), inbox.c.message_id == header.MessageID
        )
    ).one_or_none()
    if row is None:
        return None
    if row.fingerprint != fingerprint:
        raise Refused(
            Problem(
                code="2.15",
                reason=f"MessageID {header.MessageID} was used by {header.Source or 'an unnamed source'} for another "
                "message: give every new message an id of its own.",
                id=header.MessageID,
            )
        )
    return bytes(row.reply)


def store_reply(connection: Connection, header: HeaderType, fingerprint: str, reply: bytes) -> None:
    """Keep the reply for repeats; a message without MessageID has no such promise."""
    if header.MessageID is not None:
        connection.execute(
            insert(inbox).values(
                source=header.Source or "", message_id=header.MessageID, fingerprint=fingerprint, reply=reply
            )
        )


def spend_nonce(connection: Connection, header: HeaderType) -> None:
    """Take the nonce of ReplayDetection; refuse one that this source spent, or that is too old to know (code 7.7)."""
    replay = header.ReplayDetection
    if replay is None:
        return
    now = time.time()
    age = (datetime.now(UTC) - replay.Created).total_seconds()
    if abs(age) > NONCE_SECONDS:
        raise Refused(
            Problem(
                code="7.7",
                reason=f"ReplayDetection/Created {replay.Created.isoformat()} is more than a day from now: send the "
                "message again with a new nonce and the present time.",
            )
        )
    connection.execute(delete(nonce).where(nonce.c.seen < now - 2 * NONCE_SECONDS))
    try:
        with connection.begin_nested():
            connection.execute(insert(nonce).values(source=header.Source or "", nonce=replay.Nonce, seen=now))
    except IntegrityError:
        raise Refused(
            Problem(
                code="7.7", reason="ReplayDetection/Nonce was spent by another message: every message needs its own."
            )
        ) from None
