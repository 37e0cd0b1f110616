"""What the head-end keeps: its meters, and every event that they reported."""

from __future__ import annotations

import csv
from pathlib import Path

from sqlalchemy import Boolean, Column, Connection, MetaData, String, Table, insert

from dsobus.exchange import Moment

tables = MetaData()

meter = Table(
    "meter",
    tables,
    Column("mRID", String, primary_key=True),
    Column("serialNumber", String, nullable=False, unique=True),
    Column("UsagePoint", String, nullable=False, index=True),
)
event = Table(
    "event",
    tables,
    Column("mRID", String, primary_key=True),
    Column("Meter", String, nullable=False, index=True),
    Column("type", String, nullable=False),
    Column("createdDateTime", Moment, nullable=False, index=True),
    Column("announced", Boolean, nullable=False, index=True),
)


def load(connection: Connection, utility: Path) -> None:
    """Fill an empty store from meters.csv."""
    with (utility / "meters.csv").open(newline="", encoding="utf-8") as file:
        rows = [{name: row[name] for name in ("mRID", "serialNumber", "UsagePoint")} for row in csv.DictReader(file)]
    connection.execute(insert(meter), rows)
