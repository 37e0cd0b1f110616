"""The store of a party survives its process and takes many threads at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from tests.exchange.conftest import party as parties

from dsobus.exchange.store import Store, StoreOfAnotherVersion, about

row = parties.row


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "deep" / "x.sqlite", parties.tables)
    yield store
    store.close()


def count(store: Store) -> int:
    with store.read() as connection:
        return connection.scalar(select(func.count(row.c.number))) or 0


def test_it_is_durable_to_power_loss(store: Store) -> None:
    with store.read() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_an_exception_takes_everything_back(store: Store) -> None:
    with suppress(KeyError), store.begin() as connection:
        connection.execute(row.insert().values(mrid="a"))
        raise KeyError
    assert count(store) == 0


def test_a_reader_sees_one_state_and_holds_no_writer_up(store: Store) -> None:
    with store.read() as reader:
        assert reader.scalar(select(func.count(row.c.number))) == 0
        with store.begin() as writer:
            writer.execute(row.insert().values(mrid="a"))
        assert reader.scalar(select(func.count(row.c.number))) == 0
    assert count(store) == 1


def test_a_reader_cannot_write(store: Store) -> None:
    with store.read() as connection, pytest.raises(OperationalError, match="readonly"):
        connection.execute(row.insert().values(mrid="a"))
    with store.begin() as connection:
        connection.execute(row.insert().values(mrid="b"))
    assert count(store) == 1


def test_a_savepoint_works_in_a_reader_too(store: Store) -> None:
    with store.read() as connection, connection.begin_nested():
        assert connection.scalar(select(func.count(row.c.number))) == 0


def test_what_was_read_stays_true_until_the_end_of_a_transaction(store: Store) -> None:
    threads, each = 16, 10

    def add(_: int) -> None:
        for _ in range(each):
            with store.begin() as connection:
                highest = connection.scalar(select(func.max(row.c.number))) or 0
                connection.execute(row.insert().values(number=highest + 1))

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(add, range(threads)))
    assert count(store) == threads * each


def test_more_threads_than_any_pool_holds_may_read_at_once(store: Store) -> None:
    threads = 40
    barrier = threading.Barrier(threads)

    def read(_: int) -> int:
        with store.read() as connection:
            barrier.wait(20)
            return connection.scalar(select(func.count(row.c.number))) or 0

    with ThreadPoolExecutor(threads) as pool:
        assert set(pool.map(read, range(threads))) == {0}


def test_something_is_done_once_for_all(store: Store, tmp_path: Path) -> None:
    with store.begin() as connection:
        assert store.mark(connection, "loaded")
        assert not store.mark(connection, "loaded")
    again = Store(tmp_path / "deep" / "x.sqlite", parties.tables)
    with again.begin() as connection:
        assert not again.mark(connection, "loaded")
    again.close()


def test_a_store_of_another_version_is_refused_and_left_alone(store: Store, tmp_path: Path) -> None:
    with store.begin() as connection:
        connection.execute(about.update().where(about.c.key == "schema").values(value="99"))
    with pytest.raises(StoreOfAnotherVersion, match="version 99"):
        Store(tmp_path / "deep" / "x.sqlite", parties.tables)
