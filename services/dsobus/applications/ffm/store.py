"""What field force management keeps: its crews, and every order and request as it was sent and changed."""

from __future__ import annotations

import csv
from pathlib import Path

from sqlalchemy import Column, Connection, Float, Integer, MetaData, String, Table, Text, insert

tables = MetaData()

crew = Table(
    "crew",
    tables,
    Column("mRID", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("xPosition", Float),
    Column("yPosition", Float),
    Column("order", String, comment="the order at which the crew works"),
)
order = Table(
    "order",
    tables,
    Column("mRID", String, primary_key=True),
    Column("noun", String, nullable=False),
    Column("number", Integer, nullable=False, comment="order of arrival, of all nouns"),
    Column("statusKind", String, nullable=False, index=True),
    Column("rank", Integer, nullable=False),
    Column("crew", String),
    Column("dispatches", Integer, nullable=False, default=0, comment="how often a crew was sent"),
    Column("correlation", String, nullable=False),
    Column("document", Text, nullable=False, comment="the noun with this one object"),
    Column("request", String, index=True, comment="the WorkRequest that an order came of"),
)
usage_point = Table(
    "usage_point",
    tables,
    Column("mRID", String, primary_key=True),
    Column("meter", String, nullable=False, comment="where a crew goes that is sent to the usage point"),
)
errand = Table(
    "errand",
    tables,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("dispatch", String, nullable=False),
    Column("crew", String, comment="whom to send, null to call back who was sent"),
    Column("place", String),
)
order_name = Table(
    "order_name",
    tables,
    Column("name", String, primary_key=True),
    Column("order", String, primary_key=True, index=True),
)


def load(connection: Connection, utility: Path) -> None:
    """Fill an empty store from crews.csv and meters.csv."""
    with (utility / "crews.csv").open(newline="", encoding="utf-8") as file:
        rows = [
            {
                "mRID": row["mRID"],
                "name": row["name"],
                "xPosition": float(row["xPosition"]) if row["xPosition"] else None,
                "yPosition": float(row["yPosition"]) if row["yPosition"] else None,
            }
            for row in csv.DictReader(file)
        ]
    connection.execute(insert(crew), rows)
    with (utility / "meters.csv").open(newline="", encoding="utf-8") as file:
        meters = {row["UsagePoint"]: row["mRID"] for row in csv.DictReader(file)}
    connection.execute(insert(usage_point), [{"mRID": mRID, "meter": meter} for mRID, meter in meters.items()])
