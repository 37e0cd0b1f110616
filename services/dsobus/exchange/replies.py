"""Asynchronous replies: where ours may go, which ones we wait for (IEC 61968-100 clause 5.2.5)."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, delete, insert, select, update

from dsobus.exchange.store import expected
from dsobus.exchange.suite import Suite
from dsobus.messages.message import HeaderType, ResponseMessage
from dsobus.soap import Problem, Refused
from dsobus.soap.codes import FORBIDDEN, LAST, NO_HEADER_ELEMENT, NOT_ATTEMPTED, UNKNOWN_ID


def asynchronous(header: HeaderType) -> bool:
    """Tell whether a message wants its reply elsewhere and later; a one-way message has no such wish."""
    return bool(header.AsyncReplyFlag) and header.AckRequired is not False


def addressed(suite: Suite, header: HeaderType) -> list[Problem]:
    """Return what is wrong with the ReplyAddress of an asynchronous message."""
    address = (header.ReplyAddress or "").strip()
    if not address:
        return [Problem(NO_HEADER_ELEMENT, "Header/ReplyAddress is missing: AsyncReplyFlag asks for a reply to it.")]
    if _scheme(address) not in ("http", "https"):
        words = f"ReplyAddress {address[:200]} is not served: replies go to http and https addresses."
        return [Problem(NOT_ATTEMPTED, words)]
    if suite.reply_lane(address) is None:
        words = (
            f"ReplyAddress {address[:200]} is forbidden: replies go to Operations ports that replyAddresses in this "
            "suite's suite.json allows."
        )
        return [Problem(FORBIDDEN, words)]
    return []


def expect(connection: Connection, header: HeaderType, to: str) -> None:
    """Note that a request of ours, which is about to leave, will be answered by a Response."""
    connection.execute(
        insert(expected).values(
            correlation_id=header.CorrelationID or header.MessageID,
            target=to,
            verb=header.Verb,
            noun=header.Noun,
            asked=time.time(),
            parts=0,
            finished=False,
        )
    )


def forget(connection: Connection, correlation_id: str) -> None:
    """Expect no reply any longer: the request was refused at once."""
    connection.execute(delete(expected).where(expected.c.correlation_id == correlation_id))


def take(connection: Connection, message: ResponseMessage) -> None:
    """Note a reply, or a part of it, with the request that it answers; refuse one that answers none (2.15).

    A series ends with OK or FAILED, or with PARTIAL and code 0.2; both ways are found in the field.
    """
    known = message.Header.CorrelationID
    row = connection.execute(select(expected).where(expected.c.correlation_id == known)).one_or_none()
    if row is None or row.finished:
        late = f"The request with CorrelationID {known} was answered completely before."
        words = late if row is not None else f"No request waits for a reply with CorrelationID {known}."
        raise Refused(Problem(UNKNOWN_ID, words, id=known))
    reply = message.Reply
    finished = reply.Result != "PARTIAL" or any(error.code == LAST for error in reply.Error)
    connection.execute(
        update(expected)
        .where(expected.c.correlation_id == known)
        .values(parts=row.parts + 1, result=reply.Result, finished=finished)
    )


def listed(connection: Connection, correlation_id: str | None) -> list[dict[str, Any]]:
    """Return the replies that were waited for, or the one of a correlation, as a page shows them."""
    query = select(expected).order_by(expected.c.asked)
    if correlation_id is not None:
        query = query.where(expected.c.correlation_id == correlation_id)
    return [
        {
            "correlationID": row.correlation_id,
            "target": row.target,
            "verb": row.verb,
            "noun": row.noun,
            "asked": datetime.fromtimestamp(row.asked, UTC).isoformat(),
            "parts": row.parts,
            "result": row.result,
            "finished": row.finished,
        }
        for row in connection.execute(query)
    ]


def _scheme(address: str) -> str:
    try:
        return urlsplit(address).scheme.lower()
    except ValueError:
        return ""
