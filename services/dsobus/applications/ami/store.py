"""What the head-end keeps: its meters, every event that they reported, and what it was asked to have done at them."""

from __future__ import annotations

import csv
from pathlib import Path

from sqlalchemy import Boolean, Column, Connection, Integer, MetaData, String, Table, Text, insert

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
control = Table(
    "control",
    tables,
    Column("number", Integer, primary_key=True, comment="order of arrival, never given twice"),
    Column("mRID", String, nullable=False, unique=True),
    Column("connect", Boolean, nullable=False, comment="else disconnect"),
    Column("start", Moment, comment="null for at once"),
    Column("state", String, nullable=False, index=True, comment="pending leaving commanded ended cancelled closed"),
    Column("correlation", String, nullable=False),
    Column("issuerID", String),
    Column("issuerTrackingID", String),
    Column("work", String, index=True, comment="the MeterServiceWork that asks for it"),
    sqlite_autoincrement=True,
)
control_name = Table(
    "control_name",
    tables,
    Column("name", String, primary_key=True, comment="its issuerTrackingID"),
    Column("control", String, primary_key=True, index=True, comment="its mRID"),
)
switching = Table(
    "switching",
    tables,
    Column("control", Integer, primary_key=True, comment="its number"),
    Column("Meter", String, primary_key=True),
    Column("event", String, index=True, comment="what the meter answered, null while it has not"),
    Column("succeeded", Boolean),
)
work = Table(
    "work",
    tables,
    Column("mRID", String, primary_key=True),
    Column("number", Integer, nullable=False, comment="order of arrival"),
    Column("correlation", String, nullable=False),
    Column("document", Text, nullable=False, comment="MeterServiceRequests with this one work"),
)
work_name = Table(
    "work_name",
    tables,
    Column("name", String, primary_key=True),
    Column("work", String, primary_key=True, index=True),
)


def load(connection: Connection, utility: Path) -> None:
    """Fill an empty store from meters.csv."""
    with (utility / "meters.csv").open(newline="", encoding="utf-8") as file:
        rows = [{name: row[name] for name in ("mRID", "serialNumber", "UsagePoint")} for row in csv.DictReader(file)]
    connection.execute(insert(meter), rows)
