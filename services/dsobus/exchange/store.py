"""The database of one party: its own tables and those that the exchange of messages needs."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Engine,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
    select,
)

from dsobus.soap.limits import LOCK_SECONDS

SCHEMA_VERSION = "2"
"""Version of all tables of a party; a store made by another version is refused, not guessed at."""

exchange_tables = MetaData()

inbox = Table(
    "inbox",
    exchange_tables,
    Column("source", String, primary_key=True),
    Column("message_id", String, primary_key=True),
    Column("fingerprint", String, nullable=False),
    Column("reply", LargeBinary, nullable=False),
)
nonce = Table(
    "nonce",
    exchange_tables,
    Column("source", String, primary_key=True),
    Column("nonce", String, primary_key=True),
    Column("seen", Float, nullable=False, index=True),
)
outbox = Table(
    "outbox",
    exchange_tables,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("lane", String, nullable=False, index=True),
    Column("message_id", String, nullable=False, unique=True),
    Column("body", Text, nullable=False),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("due", Float, nullable=False),
    Column("error", Text),
)
wire = Table(
    "wire",
    exchange_tables,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("direction", String, nullable=False),
    Column("at", Float, nullable=False),
    Column("ms", Float, nullable=False),
    Column("source", String),
    Column("target", String, nullable=False),
    Column("operation", String, nullable=False),
    Column("verb", String),
    Column("noun", String),
    Column("message_id", String),
    Column("correlation_id", String, index=True),
    Column("result", String, nullable=False),
    Column("request", LargeBinary, nullable=False),
    Column("response", LargeBinary, nullable=False),
)
pending = Table(
    "pending",
    exchange_tables,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("port", String, nullable=False),
    Column("body", LargeBinary, nullable=False, comment="the request element as it came"),
    Column("lane", String, nullable=False, comment="where the reply goes"),
    Column("attempts", Integer, nullable=False, default=0),
    Column("due", Float, nullable=False),
)
expected = Table(
    "expected",
    exchange_tables,
    Column("correlation_id", String, primary_key=True),
    Column("target", String, nullable=False),
    Column("verb", String, nullable=False),
    Column("noun", String, nullable=False),
    Column("asked", Float, nullable=False),
    Column("parts", Integer, nullable=False, comment="replies that have come"),
    Column("result", String, comment="Result of the last one"),
    Column("finished", Boolean, nullable=False),
)
cursor = Table(
    "cursor",
    exchange_tables,
    Column("feed", String, primary_key=True),
    Column("position", Integer, nullable=False),
)
about = Table("about", exchange_tables, Column("key", String, primary_key=True), Column("value", String))
__all__ = [
    "Store",
    "StoreOfAnotherVersion",
    "cursor",
    "exchange_tables",
    "expected",
    "inbox",
    "nonce",
    "outbox",
    "pending",
    "wire",
]


class StoreOfAnotherVersion(Exception):
    """A store was made by a version of dsobus whose tables differ."""


class Store:
    """Open the SQLite database of one party, durable to power loss (WAL, synchronous FULL)."""

    def __init__(self, path: Path, tables: MetaData) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._writing = threading.RLock()
        self.engine: Engine = create_engine(
            f"sqlite:///{path}",
            connect_args={"timeout": LOCK_SECONDS, "check_same_thread": False},
            max_overflow=-1,  # there are no more users than threads, and none must fail for want of a connection
        )
        event.listen(self.engine, "connect", _prepare)
        event.listen(self.engine, "begin", _begin)
        with self.begin() as connection:
            exchange_tables.create_all(connection)
            tables.create_all(connection)
            found = connection.scalar(select(about.c.value).where(about.c.key == "schema"))
            if found is None:
                connection.execute(about.insert().values(key="schema", value=SCHEMA_VERSION))
            elif found != SCHEMA_VERSION:
                words = (
                    f"{path} has tables of version {found}, this dsobus reads {SCHEMA_VERSION}: use another directory."
                )
                raise StoreOfAnotherVersion(words)

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Hold the one write lock for a transaction; commit at the end, roll back on any exception."""
        # Threads queue here, because those that wait inside SQLite sleep and starve one another: seconds instead of ms.
        with self._writing, self.engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Read a consistent state without holding writers up; whoever writes in it fails."""
        with self.engine.connect().execution_options(read_only=True) as connection:
            yield connection

    def mark(self, connection: Connection, key: str) -> bool:
        """Record that something was done once for all; return False when it had been."""
        if connection.scalar(select(about.c.value).where(about.c.key == key)) is not None:
            return False
        connection.execute(about.insert().values(key=key, value="done"))
        return True

    def close(self) -> None:
        """Release all connections."""
        self.engine.dispose()


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # or sqlite3 opens transactions by its own rules
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # Under WAL a transaction that reads first and writes later fails when another wrote in between: lock first.
    read_only = connection.get_execution_options().get("read_only", False)
    connection.exec_driver_sql(f"PRAGMA query_only={'ON' if read_only else 'OFF'}")
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")
