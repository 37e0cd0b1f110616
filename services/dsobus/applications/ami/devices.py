"""The meters that a message names, by mRID, serial number or usage point."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Row, select

from dsobus.applications.ami.store import meter
from dsobus.exchange import chunks, names, unknown, words
from dsobus.exchange.selection import Selected
from dsobus.soap import Problem


def selected(
    connection: Connection, devices: Sequence[str], points: Sequence[str]
) -> tuple[list[Row[Any]], list[Problem]]:
    """Return the meters on which both sorts of selection agree, and a problem for each id that is not known."""
    by_device = _where(connection, (meter.c.mRID, meter.c.serialNumber), devices)
    by_point = _where(connection, (meter.c.UsagePoint,), points)
    problems = unknown(
        "2.4", "Meter", devices, (word for row in by_device.values() for word in (row.mRID, row.serialNumber))
    )
    problems += unknown("2.12", "UsagePoint", points, (row.UsagePoint for row in by_point.values()))
    agreed = by_device.keys() & by_point.keys() if devices and points else by_device.keys() | by_point.keys()
    return [(by_device | by_point)[mRID] for mRID in sorted(agreed)], problems


def commanded(
    connection: Connection, devices: Iterable[Selected], points: Iterable[Selected]
) -> tuple[list[Row[Any]], list[Problem]]:
    """Return every meter that is meant, each once, and a problem for each device or place that is not known.

    Of what one device goes by, the mRID counts before its names.
    """
    devices, points = list(devices), list(points)
    by_device = {
        word: row
        for row in _where(connection, (meter.c.mRID, meter.c.serialNumber), names(devices)).values()
        for word in (row.mRID, row.serialNumber)
    }
    by_point: dict[str, list[Row[Any]]] = {}
    for row in _where(connection, (meter.c.UsagePoint,), names(points)).values():
        by_point.setdefault(row.UsagePoint, []).append(row)
    meant: dict[str, Row[Any]] = {}
    problems: list[Problem] = []
    for device in devices:
        known = next((by_device[word] for word in words(device) if word in by_device), None)
        if known is None:
            problems.append(_nobody("2.4", "Meter", words(device)))
        else:
            meant[known.mRID] = known
    for point in points:
        there = next((by_point[word] for word in words(point) if word in by_point), None)
        if there is None:
            problems.append(_nobody("2.12", "UsagePoint", words(point)))
        else:
            meant |= {row.mRID: row for row in there}
    return list(meant.values()), problems


def _nobody(code: str, what: str, called: Sequence[str]) -> Problem:
    if not called:
        return Problem("5.8", f"A {what} has neither mRID nor name: say which one is meant.")
    return Problem(code, f"{what} {called[0]} is not known here.", id=called[0])


def _where(connection: Connection, columns: Sequence[Column[str]], wanted: Sequence[str]) -> dict[str, Row[Any]]:
    return {
        row.mRID: row
        for column in columns
        for part in chunks(wanted)
        for row in connection.execute(select(meter).where(column.in_(part)))
    }
