"""The head-end and its ports: readings on demand, events, and what is done at meters."""

from __future__ import annotations

import sys
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, or_

from dsobus.applications.ami import controls, devices, events
from dsobus.applications.ami.field import Meters, Observation
from dsobus.applications.ami.service_controls import (
    cancel_controls,
    change_controls,
    close_controls,
    create_controls,
    delete_controls,
)
from dsobus.applications.ami.service_requests import (
    cancel_requests,
    change_requests,
    close_requests,
    completed,
    create_requests,
    delete_requests,
    get_requests,
)
from dsobus.applications.ami.store import event, load, meter, tables
from dsobus.exchange import Application, Batch, Context, Feed, Suite, Transaction, names, unknown
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
    Status,
    UsagePoint,
)
from dsobus.soap import Problem, Refused, operation

__all__ = [
    "application",
    "cancel_controls",
    "cancel_requests",
    "change_controls",
    "change_requests",
    "close_controls",
    "close_requests",
    "create_controls",
    "create_requests",
    "delete_controls",
    "delete_requests",
    "get_end_device_events",
    "get_meter_readings",
    "get_requests",
]
PORTS = (
    "GetMeterReadings",
    "GetEndDeviceEvents",
    "ExecuteEndDeviceControls",
    "ExecuteMeterServiceRequests",
    "GetMeterServiceRequests",
    "Operations",
)

VOLTAGE = "0.0.0.12.0.1.54.0.0.0.0.0.0.0.128.0.29.0"
"""ReadingType: instantaneous voltage of phase A, in V."""


def application(suite: Suite) -> Application[Meters]:
    """Make the head-end of a suite."""
    meters = Meters(suite.field)
    feed = Feed("meters", meters.reported, lambda transaction, batch: take(transaction, batch, meters), due)
    made = Application(
        "ami",
        suite,
        ports=PORTS,
        service=sys.modules[__name__],
        tables=tables,
        resources=meters,
        feeds=[feed],
        load=lambda connection: load(connection, suite.utility),
        working=lambda: _waiting(made, feed.seen),
    )
    return made


def due(connection: Connection, now: datetime) -> bool:
    """Tell whether process time alone gives the head-end something to do."""
    return events.due(connection, now) or controls.due(connection, now)


def take(transaction: Transaction, batch: Batch[Observation], meters: Meters) -> None:
    """Command what was decided; keep what meters reported and answered; announce what is due."""
    connection = transaction.connection
    ended = controls.carry_out(connection, batch.now, meters)
    events.keep(connection, batch.items)
    completed(transaction, [*ended, *controls.answered(connection, batch.items)], batch.now)
    if events.due(connection, batch.now):
        events.announce(transaction)


@operation("GetMeterReadings")
def get_meter_readings(context: Context[Meters], message: GetMeterReadings) -> MeterReadingsResponseMessage:
    """Ask the selected meters for the customer's voltage; those that are unknown or do not answer are named.

    Meter/status is connected or disconnected. A disconnected meter answers, for the network supplies it: with 0 V.
    """
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
    wanted, points = [*names(selection.EndDevice), *message.Request.ID], names(selection.UsagePoint)
    if not wanted and not points:
        ask = Problem("1.6", "Select the meters to read: name EndDevice or UsagePoint in GetMeterReadings.")
        raise Refused(*problems, ask)
    found, unknown_ids = devices.selected(context.connection, wanted, points)
    problems += unknown_ids
    heard = {reading.meter: reading for reading in context.resources.read([row.mRID for row in found])}
    problems += [
        Problem("5.3", f"Meter {row.mRID} does not answer.", level="WARNING", id=row.mRID)
        for row in found
        if row.mRID not in heard
    ]
    readings = [
        MeterReading(
            Meter=Meter(
                mRID=row.mRID,
                Names=[Name(name=row.serialNumber, NameType=NameType(name="serialNumber"))],
                status=Status(value="connected" if heard[row.mRID].connected else "disconnected"),
            ),
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
    query = events.stored()
    if wanted_meters := names(selection.EndDevice):
        query = query.where(or_(meter.c.mRID.in_(wanted_meters), meter.c.serialNumber.in_(wanted_meters)))
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


def _waiting(made: Application[Meters], now: datetime | None) -> int:
    """Return 1 while there are controls to be sent to the field, or else 0."""
    with made.store.read() as connection:
        return int(controls.due(connection, now))
