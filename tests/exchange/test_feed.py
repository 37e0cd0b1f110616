"""Observations are taken once each, in the transaction that moves the cursor."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select
from tests.exchange.conftest import AT, Sender, Start, created, until
from tests.exchange.conftest import party as parties

from dsobus.exchange import Batch, Feed, Transaction
from dsobus.exchange.store import Store, outbox


@dataclass(frozen=True)
class Observation:
    seq: int
    subject: str


@dataclass
class Source:
    """A source that can be down, and tells at most two observations at a time."""

    observations: list[Observation] = field(default_factory=list)
    now: datetime = AT
    down: bool = False

    def add(self, *subjects: str) -> None:
        for subject in subjects:
            self.observations.append(Observation(len(self.observations) + 1, subject))
        self.now += timedelta(minutes=1)

    def read(self, after: int) -> Batch[Observation]:
        if self.down:
            raise ConnectionError("the source is down")
        return Batch(self.now, [one for one in self.observations if one.seq > after][:2])


def take(transaction: Transaction, batch: Batch[Observation]) -> None:
    for one in batch.items:
        transaction.connection.execute(parties.row.insert().values(mrid=one.subject))


def ignore(transaction: Transaction) -> None:
    pass


def taken(store: Store) -> list[str]:
    with store.read() as connection:
        return list(connection.scalars(select(parties.row.c.mrid).order_by(parties.row.c.number)))


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "x.sqlite", parties.tables)
    yield store
    store.close()


def test_everything_is_taken_once_in_its_order(source: Source, store: Store) -> None:
    feed = Feed("field", source.read, take)
    source.add("a", "b", "c")
    assert [feed.poll(store, ignore) for _ in range(3)] == [True, True, False]
    source.add("d")
    assert [feed.poll(store, ignore) for _ in range(2)] == [True, False]
    assert taken(store) == ["a", "b", "c", "d"]


def test_the_cursor_moves_with_the_effect_or_not_at_all(source: Source, store: Store) -> None:
    def fail(transaction: Transaction, batch: Batch[Observation]) -> None:
        take(transaction, batch)
        raise RuntimeError("defect")

    source.add("a", "b")
    with pytest.raises(RuntimeError):
        Feed("field", source.read, fail).poll(store, ignore)
    assert taken(store) == []
    assert Feed("field", source.read, take).poll(store, ignore)
    assert taken(store) == ["a", "b"]


def test_a_restarted_party_goes_on_where_it_was(source: Source, store: Store, tmp_path: Path) -> None:
    source.add("a", "b", "c")
    Feed("field", source.read, take).poll(store, ignore)
    store.close()
    again = Store(tmp_path / "x.sqlite", parties.tables)
    feed = Feed("field", source.read, take)
    while feed.poll(again, ignore):
        pass
    assert taken(again) == ["a", "b", "c"]
    again.close()


def test_two_feeds_of_a_party_have_a_cursor_each(source: Source, store: Store) -> None:
    source.add("a")
    for name in ("field", "other"):
        assert Feed(name, source.read, take).poll(store, ignore)
    assert taken(store) == ["a", "a"]


def test_seen_is_the_time_up_to_which_everything_was_taken(source: Source, store: Store) -> None:
    feed = Feed("field", source.read, take)
    assert feed.seen is None
    source.add("a", "b", "c")
    feed.poll(store, ignore)
    assert feed.seen is None, "there may be more at that time"
    while feed.poll(store, ignore):
        pass
    assert feed.seen == source.now


def test_time_alone_can_ask_for_a_taking(source: Source, store: Store) -> None:
    calls: list[datetime] = []

    def due(connection: Connection, now: datetime) -> bool:
        return not calls

    def note(transaction: Transaction, batch: Batch[Observation]) -> None:
        calls.append(batch.now)

    feed = Feed("field", source.read, note, due)
    assert [feed.poll(store, ignore) for _ in range(2)] == [True, False]
    assert calls == [AT]


def test_a_running_party_follows_its_feed_and_publishes_what_it_saw(start: Start, source: Source) -> None:
    def announce(transaction: Transaction, batch: Batch[Observation]) -> None:
        take(transaction, batch)
        for one in batch.items:
            transaction.publish(created(one.subject))

    receiver = start()
    source.add("a", "b", "c")
    party = start("ami", feeds=[Feed("field", source.read, announce)], addresses={"orchestrator": receiver.base})
    until(lambda: receiver.rows() == ["a", "b", "c"])
    until(lambda: party.application.status()["seen"] == source.now.isoformat())
    status = party.application.status()
    assert (status["follows"], status["party"]) == (True, "ami")
    source.add("d")
    until(lambda: receiver.rows() == ["a", "b", "c", "d"])


def test_a_source_that_is_down_is_asked_until_it_is_back_and_logged_once(
    start: Start, source: Source, caplog: pytest.LogCaptureFixture
) -> None:
    source.down = True
    asked = 0

    def read(after: int) -> Batch[Observation]:
        nonlocal asked
        asked += 1
        return source.read(after)

    party = start(feeds=[Feed("field", read, take)])
    until(lambda: asked >= 3)
    source.add("a")
    source.down = False
    until(lambda: party.rows() == ["a"])
    logged = [record for record in caplog.records if record.name == "dsobus.exchange.feed"]
    assert [record.levelno for record in logged] == [logging.ERROR]
    assert "the source is down" in (logged[0].exc_text or "")


def test_a_party_without_feeds_has_seen_nothing(sender: Sender) -> None:
    status = sender({}).status()
    assert (status["seen"], status["follows"]) == (None, False)


def test_an_event_of_a_taking_that_failed_never_leaves(source: Source, store: Store) -> None:
    def fail(transaction: Transaction, batch: Batch[Any]) -> None:
        transaction.publish(created("a"))
        raise RuntimeError

    source.add("a")
    with pytest.raises(RuntimeError):
        Feed("field", source.read, fail).poll(store, ignore)
    with store.read() as connection:
        assert connection.execute(select(outbox)).all() == []
