"""The signals sent to processes: kept before their process exists, numbered in order, each key once."""

import sqlite3
import time
from typing import Any, Final

import sqlalchemy as sa

_TABLE: Final = sa.Table(
    "flow_signal",
    sa.MetaData(),
    sa.Column("flow", sa.Text, primary_key=True),
    sa.Column("topic", sa.Text, primary_key=True),
    sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("message", sa.Text, nullable=False),
    sa.UniqueConstraint("flow", "topic", "key"),
)
# One statement, so that two senders never get one number; it does nothing when the key, or on PostgreSQL the number,
# is taken.
_PUT: Final = sa.text(
    "INSERT INTO flow_signal (flow, topic, key, message, n)"
    " SELECT :flow, :topic, :key, :message, coalesce(max(n) + 1, 0) FROM flow_signal"
    " WHERE flow = :flow AND topic = :topic ON CONFLICT DO NOTHING"
)


def open_engine(place: str) -> sa.Engine:
    """Open a database by URL or path; SQLite so that several threads and processes may write to it."""
    engine = sa.create_engine(place if "://" in place else f"sqlite:///{place}", pool_size=20, pool_pre_ping=True)
    if engine.dialect.name == "sqlite":

        @sa.event.listens_for(engine, "connect")
        def settle(connection: Any, _record: Any) -> None:
            connection.isolation_level = "IMMEDIATE"
            for pragma in ("busy_timeout=30000", "foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL"):
                connection.execute(f"PRAGMA {pragma}")
            if sqlite3.sqlite_version_info < (3, 42):  # DBOS on Python 3.12 asks for unixepoch('subsec'), NULL before
                connection.create_function("unixepoch", 1, lambda _modifier: round(time.time(), 3))

    return engine


class Signals:
    """The table of signals, in the database of the durable engine."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        # `Flows.signal` wakes who waits. Looking is for what another machine has sent, and SQLite serves one alone.
        self.look_seconds = 60.0 if engine.dialect.name == "sqlite" else 1.0

    def create(self) -> None:
        """Make the table where there is none."""
        _TABLE.metadata.create_all(self._engine)

    def put(self, flow: str, topic: str, message: str, key: str) -> None:
        """Keep a signal as the next of its flow and topic; a key that is there already changes nothing."""
        signal = {"flow": flow, "topic": topic, "key": key, "message": message}
        kept = sa.select(_TABLE.c.n).filter_by(flow=flow, topic=topic, key=key)
        with self._engine.begin() as connection:
            connection.execute(_PUT, signal)
            while connection.scalar(kept) is None:
                connection.execute(_PUT, signal)

    def read(self, flow: str, topic: str, n: int) -> str | None:
        """Return signal number n (from 0) of a flow and topic, or None when it has not been sent."""
        with self._engine.connect() as connection:
            return connection.scalar(sa.select(_TABLE.c.message).filter_by(flow=flow, topic=topic, n=n))
