"""Every message that a party sent or received, as it was on the wire."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from dsobus.exchange.store import wire
from dsobus.soap.limits import MAX_SHOWN_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One request with its response; ``direction`` is ``in`` for who served it, ``out`` for who asked."""

    direction: str
    at: float
    ms: float
    source: str | None
    target: str
    operation: str
    verb: str | None
    noun: str | None
    message_id: str | None
    correlation_id: str | None
    result: str
    request: Iterable[bytes]
    response: bytes


def record(connection: Connection, entry: Entry) -> None:
    """Add one entry, its bodies compressed."""
    # Values beside the statement, not in it: SQLAlchemy then builds and compiles nothing anew, a seventh of the time.
    values = {
        "direction": entry.direction,
        "at": entry.at,
        "ms": entry.ms,
        "source": entry.source,
        "target": entry.target,
        "operation": entry.operation,
        "verb": entry.verb,
        "noun": entry.noun,
        "message_id": entry.message_id,
        "correlation_id": entry.correlation_id,
        "result": entry.result,
        "request": _packed(entry.request),
        "response": _packed((entry.response,)),
    }
    connection.execute(insert(wire), values)


def has(connection: Connection, entry: Entry) -> bool:
    """Tell whether the same message with the same outcome is recorded already."""
    same = (wire.c.correlation_id, wire.c.message_id, wire.c.direction, wire.c.target, wire.c.result)
    values = (entry.correlation_id, entry.message_id, entry.direction, entry.target, entry.result)
    alike = (column == value for column, value in zip(same, values, strict=True))
    return connection.scalar(select(wire.c.number).where(*alike).limit(1)) is not None


def count(connection: Connection) -> int:
    """Return how many messages were ever recorded; entries are never removed, so the last number is the count."""
    return connection.scalar(select(func.max(wire.c.number))) or 0


def entries(connection: Connection, correlation_id: str) -> list[dict[str, Any]]:
    """Return the entries of one correlation in the order of time, ready for JSON."""
    rows = connection.execute(
        select(wire).where(wire.c.correlation_id == correlation_id).order_by(wire.c.at, wire.c.number)
    )
    return [
        {
            "direction": row.direction,
            "at": datetime.fromtimestamp(row.at, UTC).isoformat(),
            "ms": row.ms,
            "source": row.source,
            "target": row.target,
            "operation": row.operation,
            "verb": row.verb,
            "noun": row.noun,
            "messageID": row.message_id,
            "correlationID": row.correlation_id,
            "result": row.result,
            "request": _text(row.request),
            "response": _text(row.response),
        }
        for row in rows
    ]


def _packed(blocks: Iterable[bytes]) -> bytes:
    stream = zlib.compressobj(1)
    return b"".join([*map(stream.compress, blocks), stream.flush()])


def _text(compressed: bytes) -> str:
    # Another product may answer in UTF-16; what is no text at all is shown as far as it can be.
    data = zlib.decompressobj().decompress(compressed, MAX_SHOWN_BYTES)
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", errors="replace")
