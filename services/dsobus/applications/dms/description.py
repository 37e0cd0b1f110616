"""How an outage is described in its message: the equipment that failed, whom it leaves without supply, and where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row

from dsobus.applications.dms.network import Place
from dsobus.messages import read, write
from dsobus.messages.unplanned_outages import (
    Location,
    Name,
    NameType,
    ObjectRef,
    PositionPoint,
    UnplannedOutage,
    UnplannedOutages,
    UsagePoint,
)
from dsobus.soap import parse


def device(one: UnplannedOutage) -> str:
    """Return the mRID of the equipment at which an outage is located, empty when it names none."""
    return next((equipment.mRID for equipment in one.Equipments if equipment.mRID), "")


def locate_at(one: UnplannedOutage, place: Place) -> None:
    """Describe the equipment that failed by its name and position, as far as the outage does not yet, in place."""
    if not one.Equipments:
        one.Equipments = [ObjectRef(mRID=place.mRID)]
    for equipment in one.Equipments:
        if equipment.mRID == place.mRID and not equipment.Names:
            equipment.Names = [Name(name=place.name)]
    if one.Location is None and place.position is not None:
        x, y = map(str, place.position)
        one.Location = Location(PositionPoints=[PositionPoint(sequenceNumber=1, xPosition=x, yPosition=y)])


def affect(one: UnplannedOutage, meters: Iterable[Row[Any]]) -> None:
    """Describe whose supply is gone, in place."""
    one.DeEnergizedUsagePoint = [
        UsagePoint(
            mRID=row.UsagePoint,
            EndDevices=[
                ObjectRef(mRID=row.mRID, Names=[Name(name=row.serialNumber, NameType=NameType(name="serialNumber"))])
            ],
        )
        for row in meters
    ]
    one.originalMetersAffected = one.metersAffected = len(one.DeEnergizedUsagePoint)


def as_text(one: UnplannedOutage) -> str:
    """Write one outage as it is stored."""
    return write(UnplannedOutages(UnplannedOutage=[one]))


def from_text(text: str) -> UnplannedOutage:
    """Read one outage as it was stored."""
    stored: UnplannedOutages = read(parse(text.encode()))
    return stored.UnplannedOutage[0]
