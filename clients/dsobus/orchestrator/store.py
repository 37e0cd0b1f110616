"""What the orchestrator keeps beside its processes: which order and which cause belong to which repair."""

from __future__ import annotations

from sqlalchemy import Column, MetaData, String, Table

tables = MetaData()

repair = Table(
    "repair",
    tables,
    Column("outage", String, primary_key=True, comment="mRID of the outage, and id of the process"),
    Column("order", String, nullable=False, unique=True, comment="mRID of its maintenance order"),
    Column("cause", String, nullable=False, comment="CorrelationID of the message that announced the outage"),
)
