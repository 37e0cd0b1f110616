"""What the DMS keeps: which meters are where, what they reported last, and the outages."""

from __future__ import annotations

import csv
from pathlib import Path

from sqlalchemy import Boolean, Column, Connection, Float, Integer, MetaData, String, Table, Text, insert

from dsobus.exchange import Moment
from dsobus.models import Shelf

tables = MetaData()
SHELF = Shelf(tables)

meter = Table(
    "meter",
    tables,
    Column("mRID", String, primary_key=True),
    Column("serialNumber", String, nullable=False, index=True),
    Column("UsagePoint", String, nullable=False, index=True),
    Column("EnergyConsumer", String, nullable=False, index=True),
    Column("collector", String, nullable=False, comment="passes on what it says; empty when it is heard by itself"),
    Column("supply", String, index=True, comment="off, on, or back (on after off) as last reported; null: nothing"),
    Column("told", Moment, comment="when that was so"),
    Column("outage", String, index=True, comment="the open outage that explains its lack of supply"),
    Column(
        "connected", Boolean, nullable=False, default=True, comment="false: its customer has no supply, and no outage"
    ),
)
event = Table(
    "event",
    tables,
    Column("mRID", String, primary_key=True),
    Column("Meter", String, nullable=False, index=True),
    Column("type", String, nullable=False),
    Column("createdDateTime", Moment, nullable=False),
    Column("reason", Text),
)
outage = Table(
    "outage",
    tables,
    Column("mRID", String, primary_key=True),
    Column("number", Integer, nullable=False, comment="order of arrival"),
    Column("device", String, nullable=False, index=True),
    Column("statusKind", String, nullable=False, index=True),
    Column("reported", Moment, nullable=False),
    Column("correlation", String, nullable=False),
    Column("living", Boolean, nullable=False, comment="located here, and nobody else has spoken of where it is"),
    Column("young", Boolean, nullable=False, index=True, comment="alarms of the same fault may still come"),
    Column("document", Text, nullable=False, comment="UnplannedOutages with this one outage"),
)
outage_name = Table(
    "outage_name",
    tables,
    Column("name", String, primary_key=True),
    Column("outage", String, primary_key=True, index=True),
)

collector = Table(
    "collector",
    tables,
    Column("mRID", String, primary_key=True, comment="empty for all meters that are heard by themselves"),
    Column("out", Float, nullable=False, comment="meters that were out while it lived"),
    Column("lost", Float, nullable=False, comment="those whose alarm did not arrive"),
    Column("supplied", Float, nullable=False, comment="meters that had supply beside an outage"),
    Column("false", Float, nullable=False, comment="those that alarmed"),
    Column("outages", Float, nullable=False, comment="outages that it should have reported"),
    Column("dead", Float, nullable=False, comment="those in which it was dead"),
)
repaired = Table(
    "repaired",
    tables,
    Column("kind", String, primary_key=True, comment="of what was repaired: premise, low or medium voltage"),
    Column("repairs", Integer, nullable=False),
    Column("minutes", Float, nullable=False, comment="that they took together, from first report to restored supply"),
)
voltage = Table(
    "voltage",
    tables,
    Column("result", String, primary_key=True, comment="mRID of the PowerFlowResult"),
    Column("node", String, primary_key=True, comment="ConnectivityNode; TopologicalNode in a bus-branch model"),
    Column("name", String, nullable=False),
    Column("kV", Float, nullable=False),
    Column("degrees", Float, nullable=False),
    Column("nominal_kV", Float, nullable=False),
)
watched = Table(
    "watched",
    tables,
    Column("stamp", String, primary_key=True, comment="of the last transaction that changed what the locator knows"),
    Column("lost", Float, nullable=False),
    Column("false", Float, nullable=False),
    Column("dead", Float, nullable=False),
)


def load(connection: Connection, utility: Path) -> None:
    """Fill an empty store from meters.csv."""
    columns = ("mRID", "serialNumber", "UsagePoint", "EnergyConsumer")
    with (utility / "meters.csv").open(newline="", encoding="utf-8") as file:
        rows = [
            {**{name: row[name] for name in columns}, "collector": row.get("amrRouter") or ""}
            for row in csv.DictReader(file)
        ]
    connection.execute(insert(meter), rows)
