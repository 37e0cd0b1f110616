"""The locator in step with the store: what it knows is in memory, and can be loaded again at any point."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import uuid4

import numpy as np
from sqlalchemy import Connection, and_, insert, or_, select
from sqlalchemy import delete as remove

from dsobus.applications.dms.channels import Channels, Rates
from dsobus.applications.dms.locator import Locator
from dsobus.applications.dms.network import Grid
from dsobus.applications.dms.plant import Plant
from dsobus.applications.dms.store import collector, meter, outage, watched

SEEN = [column for column in collector.c if column is not collector.c.mRID]


class Watch:
    """Keep a locator of the evidence that the store holds.

    The store's stamp changes with every transaction that changes what the locator knows. A transaction that was rolled
    back, or was another process's, leaves a stamp that is not ours: then everything is loaded anew.
    """

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self._plant: Plant | None = None
        self._locator: Locator | None = None
        self._stamp: str | None = None
        self._saved = np.zeros(0)
        self._called: dict[str, int] = {}

    def locator(self, connection: Connection) -> Locator:
        """Return the locator for a transaction that may change what it knows."""
        stamp = connection.scalar(select(watched.c.stamp))
        if self._locator is None or stamp is None or stamp != self._stamp:
            self._locator = self._load(connection)
        self._stamp = str(uuid4())
        self._keep(connection, self._locator)
        return self._locator

    def save(self, connection: Connection) -> None:
        """Keep the rates that the locator has learnt."""
        if self._locator is None:
            return
        seen = self._locator.channels.seen.columns
        changed = np.flatnonzero((seen != self._saved).any(axis=0)).tolist()
        names = self._locator.plant.collectors
        for number in changed:
            connection.execute(remove(collector).where(collector.c.mRID == names[number]))
        if changed:
            keys = [column.name for column in SEEN]
            rows = [
                {"mRID": names[number], **dict(zip(keys, seen[:, number].tolist(), strict=True))} for number in changed
            ]
            connection.execute(insert(collector), rows)
            self._saved = seen.copy()
        self._keep(connection, self._locator)

    def number(self, *words: str | None) -> int | None:
        """Return the number of the meter of which any of these is the mRID, serial number or usage point."""
        return next((self._called[word] for word in words if word in self._called), None)

    def numbers(self, meters: Iterable[str]) -> list[int]:
        """Return the numbers of meters by their mRIDs."""
        return [self._called[mRID] for mRID in meters]

    def _keep(self, connection: Connection, locator: Locator) -> None:
        common = locator.channels.common
        connection.execute(remove(watched))
        connection.execute(
            insert(watched).values(stamp=self._stamp, lost=common.lost, false=common.false, dead=common.dead)
        )

    def _load(self, connection: Connection) -> Locator:
        plant = self._plant = self._plant or self._read_plant(connection)
        channels = Channels(len(plant.collectors))
        if row := connection.execute(select(watched)).one_or_none():
            channels.common = Rates(lost=row.lost, false=row.false, dead=row.dead)
        places = {name: number for number, name in enumerate(plant.collectors)}
        for row in connection.execute(select(collector.c.mRID, *SEEN)):
            if row.mRID in places:
                channels.seen.columns[:, places[row.mRID]] = row[1:]
        self._saved = channels.seen.columns.copy()
        locator = Locator(plant, channels)
        young = select(outage.c.mRID).where(outage.c.young)
        has_old = and_(meter.c.outage.is_not(None), meter.c.outage.not_in(young))
        is_explained = or_(has_old, meter.c.connected.is_(False))
        spoke = select(meter.c.mRID, meter.c.supply, meter.c.told, is_explained.label("is_explained")).where(
            or_(meter.c.supply.is_not(None), is_explained)
        )
        for row in connection.execute(spoke):
            tell(locator, plant.number[row.mRID], row.supply, row.told, is_explained=row.is_explained)
        return locator

    def _read_plant(self, connection: Connection) -> Plant:
        rows = connection.execute(select(meter).order_by(meter.c.mRID)).all()
        for column in ("UsagePoint", "serialNumber", "mRID"):  # the last one wins where two mean different meters
            self._called |= {getattr(row, column): number for number, row in enumerate(rows)}
        return Plant(
            self.grid.tree,
            [row.mRID for row in rows],
            [row.EnergyConsumer for row in rows],
            [row.collector or "" for row in rows],
        )


def tell(locator: Locator, number: int, supply: str | None, told: datetime | None, *, is_explained: bool) -> None:
    """Let a locator know of a meter what the store knows."""
    locator.forget(number)
    if is_explained:
        locator.explain([number])
    elif supply == "off" and told is not None:
        locator.failed(number, told)
    elif told is not None:
        locator.supplied(number, told, had_failed=supply == "back")
