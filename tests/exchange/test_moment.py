"""A moment comes back from the database as it was: aware, in UTC, in the order of time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, select
from sqlalchemy.exc import StatementError

from dsobus.exchange import Moment
from dsobus.exchange.store import Store

tables = MetaData()
event = Table("event", tables, Column("number", Integer, primary_key=True), Column("at", Moment))
AT = datetime(2026, 3, 29, 0, 30, 0, 123456, tzinfo=UTC)


def test_a_moment_of_any_zone_comes_back_in_utc_and_in_order(tmp_path: Path) -> None:
    east = timezone(timedelta(hours=2))
    moments = [AT + timedelta(minutes=1), AT.astimezone(east), None]
    store = Store(tmp_path / "x.sqlite", tables)
    with store.begin() as connection:
        for moment in moments:
            connection.execute(event.insert().values(at=moment))
        assert list(connection.scalars(select(event.c.at).order_by(event.c.at))) == [None, AT, moments[0]]
        assert connection.scalars(select(event.c.number).where(event.c.at <= AT.astimezone(east))).all() == [2]
        found = connection.scalar(select(event.c.at).where(event.c.number == 2))
    assert found is not None
    assert found.tzinfo is UTC
    store.close()


def test_a_moment_without_a_zone_is_refused(tmp_path: Path) -> None:
    store = Store(tmp_path / "x.sqlite", tables)
    with store.begin() as connection, pytest.raises(StatementError, match="has no time zone"):
        connection.execute(event.insert().values(at=AT.replace(tzinfo=None)))
    store.close()
