"""What the CIS keeps: one row per customer agreement with its service location, usage point and meter."""

from __future__ import annotations

import csv
from pathlib import Path

from sqlalchemy import Boolean, Column, Connection, Integer, MetaData, String, Table, insert

tables = MetaData()

TEXTS = (
    *("mRID", "name", "kind", "specialNeed", "pucNumber", "CustomerAccount", "CustomerAgreement", "ServiceLocation"),
    *("UsagePoint", "Meter", "streetName", "streetNumber", "town", "postalCode"),
    *("xPosition", "yPosition", "phone", "email"),
)

customer = Table(
    "customer",
    tables,
    Column("number", Integer, primary_key=True),
    *(Column(name, String, index=name in {"mRID", "UsagePoint", "Meter", "ServiceLocation"}) for name in TEXTS),
    Column("priority", Integer),
    Column("vip", Boolean, nullable=False),
)


def load(connection: Connection, utility: Path) -> None:
    """Fill an empty store from customers.csv."""
    with (utility / "customers.csv").open(newline="", encoding="utf-8") as file:
        rows = [
            {
                **{name: row[name] or None for name in TEXTS},
                "priority": int(row["priority"]) if row["priority"] else None,
                "vip": row["vip"] == "true",
            }
            for row in csv.DictReader(file)
        ]
    connection.execute(insert(customer), rows)
