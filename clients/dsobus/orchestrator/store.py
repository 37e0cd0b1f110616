"""What the orchestrator keeps beside its processes: what each is about, and which message is its cause."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table

tables = MetaData()

repair = Table(
    "repair",
    tables,
    Column("outage", String, primary_key=True, comment="mRID of the outage, and id of the process"),
    Column("cause", String, nullable=False, comment="CorrelationID of the message that announced the outage"),
)
work_order = Table(
    "work_order",
    tables,
    Column("mRID", String, primary_key=True),
    Column("outage", ForeignKey(repair.c.outage), nullable=False, index=True),
    Column("number", Integer, nullable=False, comment="1 for the first; the last one stands"),
)
exchange = Table(
    "exchange",
    tables,
    Column("process", String, primary_key=True),
    Column("model", String, nullable=False, comment="mRID of the NetworkModel"),
    Column("cause", String, nullable=False, comment="CorrelationID of the message that announced the model"),
)
