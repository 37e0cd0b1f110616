"""The ports of the head-end: readings on demand, and the events that meters reported."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Row, and_, or_, select

from dsobus.applications.ami import events
from dsobus.applications.ami.field import Meters
from dsobus.applications.ami.store import event, load, meter, tables
from dsobus.exchange import Application, Context, Feed, Suite, chunks, names, unknown
from dsobus.messages.get_end_device_events import GetEndDeviceEvents as EventSelection
from dsobus.messages.get_end_device_events_message import (
    EndDeviceEventsPayloadType,
    EndDeviceEventsResponseMessage,
    GetEndDeviceEvents,
)
from dsobus.messages.get_meter_readings import GetMeterReadings as ReadingSelection
from dsobus.messages.get_meter_readings_message import (
    GetMeterReadings,
    MeterReadingsPayloadType,
    MeterReadingsResponseMessage,
)
from dsobus.messages.meter_readings import (
    Meter,
    MeterReading,
    MeterReadings,
    Name,
    NameType,
    Reading,
    ReadingType,
    ReadingTypeRef,
    UsagePoint,
)
from dsobus.soap import Problem, Refused, operation

PORTS = ("GetMeterReadings", "GetEndDeviceEvents", "Operations")

VOLTAGE = "0.0.0.12.0.1.54.0.0.0.0.0.0.0.128.0.29.0"
"""ReadingType: instantaneous voltage of phase A, in V."""


def application(suite: Suite) -> Application[Meters]:
    """Make the head-end of a suite."""
    meters = Meters(suite.field)
    return Application(
        "ami",
        suite,
        ports=PORTS,
        service=sys.modules[__name__],
        tables=tables,
        resources=meters,
        feeds=[Feed("meters", meters.reported, events.take, events.due)],
        load=lambda connection: load(connection, suite.utility),
    )


@operation("GetMeterReadings")
def get_meter_readings(context: Context[Meters], message: GetMeterReadings) -> MeterReadingsResponseMessage:
    """Ask the selected meters for their voltage; those that are unknown or do not answer are named in the reply."""
    selection = message.Request.GetMeterReadings
    types = names(selection.ReadingType)
    problems = [
        Problem("2.10", f"ReadingType {each} is not read here: {VOLTAGE} is.", id=each)
        for each in types
        if each != VOLTAGE
    ]
    if types and VOLTAGE not in types:
        raise Refused(*problems)
    if strange := unresolved(selection):
        raise Refused(*strange)
    if any(each.scheduleInterval for each in selection.TimeSchedule) or message.Request.StartTime:
        late = "Readings are not kept here: meters are read now. Leave StartTime and TimeSchedule out."
        raise Refused(Problem("5.7", late))
    devices, points = [*names(selection.EndDevice), *message.Request.ID], names(selection.UsagePoint)
    if not devices and not points:
        ask = Problem("1.6", "Select the meters to read: name EndDevice or UsagePoint in GetMeterReadings.")
        raise Refused(*problems, ask)
    found, unknown_ids = _meters(context.connection, devices, points)
    problems += unknown_ids
    heard = {reading.meter: reading for reading in context.resources.read([row.mRID for row in found])}
    problems += [
        Problem("5.3", f"Meter {row.mRID} does not answer.", level="WARNING", id=row.mRID)
        for row in found
        if row.mRID not in heard
    ]
    readings = [
        MeterReading(
            Meter=Meter(mRID=row.mRID, Names=[Name(name=row.serialNumber, NameType=NameType(name="serialNumber"))]),
            Readings=[
                Reading(
                    timeStamp=heard[row.mRID].at,
                    value=heard[row.mRID].voltage,
                    ReadingType=ReadingTypeRef(ref=VOLTAGE),
                )
            ],
            UsagePoint=UsagePoint(mRID=row.UsagePoint),
        )
        for row in found
        if row.mRID in heard
    ]
    if not readings:
        raise Refused(*(problems or [Problem("5.7", "No meter is selected by EndDevice and UsagePoint together.")]))
    described = ReadingType(mRID=VOLTAGE, Names=Name(name="Voltage, phase A, instantaneous, V"))
    payload = MeterReadingsPayloadType(MeterReadings=MeterReadings(MeterReading=readings, ReadingType=[described]))
    if problems:
        problems.insert(0, Problem("0.2", "Not all selected meters were read.", level="INFORM"))
        return context.reply(MeterReadingsResponseMessage, payload, errors=problems, result="PARTIAL")
    return context.reply(MeterReadingsResponseMessage, payload)


@operation("GetEndDeviceEvents")
def get_end_device_events(context: Context[Meters], message: GetEndDeviceEvents) -> EndDeviceEventsResponseMessage:
    """Return the events that all sorts of selection given agree on; without any selection, all."""
    request = message.Request
    selection = request.GetEndDeviceEvents
    if problems := unresolved(selection):
        raise Refused(*problems)
    query = select(event, meter.c.serialNumber, meter.c.UsagePoint).join(meter, meter.c.mRID == event.c.Meter)
    if devices := names(selection.EndDevice):
        query = query.where(or_(meter.c.mRID.in_(devices), meter.c.serialNumber.in_(devices)))
    if points := names(selection.UsagePoint):
        query = query.where(meter.c.UsagePoint.in_(points))
    if wanted := [*names(selection.EndDeviceEvent), *request.ID]:
        query = query.where(event.c.mRID.in_(wanted))
    if types := names(selection.EndDeviceEventType):
        query = query.where(event.c.type.in_(types))
    intervals = [each.scheduleInterval for each in selection.TimeSchedule if each.scheduleInterval]
    if intervals:
        query = query.where(or_(*(_created(each.start, each.end) for each in intervals)))
    query = query.where(_created(request.StartTime, request.EndTime))
    rows = context.connection.execute(query.order_by(event.c.createdDateTime).limit(context.limit + 1)).all()
    if len(rows) > context.limit:
        raise Refused(Problem("3.1", f"More than {context.limit} events: narrow the selection, by time for instance."))
    if not rows:
        raise Refused(Problem("5.7", "No event is selected."))
    payload = EndDeviceEventsPayloadType(EndDeviceEvents=events.as_message(rows))
    return context.reply(EndDeviceEventsResponseMessage, payload)


def unresolved(selection: ReadingSelection | EventSelection) -> list[Problem]:
    """Return a problem for each selected group: the head-end knows of none."""
    groups = (("EndDeviceGroup", selection.EndDeviceGroup), ("UsagePointGroup", selection.UsagePointGroup))
    return [problem for what, named in groups for problem in unknown("2.29", what, names(named), ())]


def _created(start: datetime | None, end: datetime | None) -> ColumnElement[bool]:
    after = [event.c.createdDateTime >= start] if start else []
    before = [event.c.createdDateTime < end] if end else []
    return and_(True, *after, *before)


def _meters(
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


def _where(connection: Connection, columns: Sequence[Column[str]], wanted: Sequence[str]) -> dict[str, Row[Any]]:
    return {
        row.mRID: row
        for column in columns
        for part in chunks(wanted)
        for row in connection.execute(select(meter).where(column.in_(part)))
    }
