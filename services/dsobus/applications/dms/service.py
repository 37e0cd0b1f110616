"""The ports of the DMS: alarms become located outages, and outages are kept until they are closed."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from sqlalchemy import or_, select

from dsobus.applications.dms import evidence, outages
from dsobus.applications.dms.network import Grid
from dsobus.applications.dms.store import load, meter, outage, tables
from dsobus.exchange import Application, Context, Suite, Transaction, names
from dsobus.messages.end_device_events_message import (
    CanceledEndDeviceEvents,
    ChangedEndDeviceEvents,
    ClosedEndDeviceEvents,
    CreatedEndDeviceEvents,
    DeletedEndDeviceEvents,
    EndDeviceEventsResponseMessage,
)
from dsobus.messages.get_unplanned_outages_message import GetUnplannedOutages
from dsobus.messages.get_unplanned_outages_message import UnplannedOutagesPayloadType as FoundPayload
from dsobus.messages.get_unplanned_outages_message import UnplannedOutagesResponseMessage as FoundMessage
from dsobus.messages.maintenance_orders import MaintenanceOrder as ReportedOrder
from dsobus.messages.maintenance_orders_message import (
    CanceledMaintenanceOrders,
    ChangedMaintenanceOrders,
    ClosedMaintenanceOrders,
    CreatedMaintenanceOrders,
    DeletedMaintenanceOrders,
    MaintenanceOrdersResponseMessage,
)
from dsobus.messages.unplanned_outages import MaintenanceOrder, UnplannedOutage, UnplannedOutages
from dsobus.messages.unplanned_outages_message import (
    CanceledUnplannedOutages,
    CancelUnplannedOutages,
    ChangedUnplannedOutages,
    ChangeUnplannedOutages,
    ClosedUnplannedOutages,
    CloseUnplannedOutages,
    CreatedUnplannedOutages,
    CreateUnplannedOutages,
    DeletedUnplannedOutages,
    DeleteUnplannedOutages,
    UnplannedOutagesEventMessageType,
    UnplannedOutagesPayloadType,
    UnplannedOutagesRequestMessageType,
    UnplannedOutagesResponseMessage,
)
from dsobus.soap import Problem, Refused, header, operation
from dsobus.soap.limits import MAX_OBJECTS

PORTS = ("ReceiveEndDeviceEvents", "ExecuteUnplannedOutages", "GetUnplannedOutages", "ReceiveMaintenanceOrders")

Reported = CreatedEndDeviceEvents | ChangedEndDeviceEvents
Withdrawn = CanceledEndDeviceEvents | ClosedEndDeviceEvents | DeletedEndDeviceEvents
OrderNews = (
    CreatedMaintenanceOrders
    | ChangedMaintenanceOrders
    | CanceledMaintenanceOrders
    | ClosedMaintenanceOrders
    | DeletedMaintenanceOrders
)


def application(suite: Suite) -> Application[Grid]:
    """Make the DMS of a suite."""
    return Application(
        "dms",
        suite,
        ports=PORTS,
        service=sys.modules[__name__],
        tables=tables,
        resources=Grid.load(suite.utility),
        load=lambda connection: load(connection, suite.utility),
    )


@operation("CreatedEndDeviceEvents", "ChangedEndDeviceEvents")
def events_reported(context: Context[Grid], message: Reported) -> EndDeviceEventsResponseMessage:
    """Keep what meters reported; what it tells of their supply may locate outages, each announced once."""
    told = message.Payload.EndDeviceEvents.EndDeviceEvent if message.Payload else []
    problems = evidence.take(context.connection, told)
    correlation = context.header.CorrelationID or context.header.MessageID or ""
    for found in outages.search(context.connection, context.resources):
        new = outages.open_outage(context.connection, context.resources, found, correlation)
        publish(context.transaction, CreatedUnplannedOutages, "created", [new], correlation)
    if problems:
        # Events that are not named were taken (EPRI's reading of a mixed result).
        return context.reply(EndDeviceEventsResponseMessage, errors=problems, result="FAILED")
    return context.reply(EndDeviceEventsResponseMessage)


@operation("CanceledEndDeviceEvents", "ClosedEndDeviceEvents", "DeletedEndDeviceEvents")
def events_withdrawn(context: Context[Grid], message: Withdrawn) -> EndDeviceEventsResponseMessage:
    """Forget events that their sender withdraws; outages that they led to stay until somebody cancels them."""
    told = message.Payload.EndDeviceEvents.EndDeviceEvent if message.Payload else []
    problems = evidence.withdraw(context.connection, [each.mRID or "" for each in told])
    if problems:
        return context.reply(EndDeviceEventsResponseMessage, errors=problems, result="FAILED")
    return context.reply(EndDeviceEventsResponseMessage)


@operation("CreateUnplannedOutages")
def create(context: Context[Grid], message: CreateUnplannedOutages) -> UnplannedOutagesResponseMessage:
    """Keep outages that somebody else knows of; all are taken, or none."""
    new = _payload(message)
    problems = [problem for each in new for problem in outages.complete(context.connection, context.resources, each)]
    problems += [
        Problem(
            "6.1", f"UnplannedOutage {each.mRID} exists: change it, or give the new one another mRID.", id=each.mRID
        )
        for each in new
        if outages.find(context.connection, each.mRID) is not None
    ]
    if problems:
        raise Refused(*problems)
    correlation = context.header.CorrelationID or context.header.MessageID or ""
    for each in new:
        outages.add(context.connection, each, correlation)
    publish(context.transaction, CreatedUnplannedOutages, "created", new, correlation)
    return context.reply(UnplannedOutagesResponseMessage, ids=[each.mRID or "" for each in new])


@operation("ChangeUnplannedOutages")
def change(context: Context[Grid], message: ChangeUnplannedOutages) -> UnplannedOutagesResponseMessage:
    """Apply changes that carry ids and changed parts only."""
    changes = _payload(message)
    for row, each in zip(outages.known(context.connection, [one.mRID for one in changes]), changes, strict=True):
        outages.change(context.connection, row, each)
        publish(context.transaction, ChangedUnplannedOutages, "changed", [each], _correlation(context))
    return context.reply(UnplannedOutagesResponseMessage)


@operation("CancelUnplannedOutages")
def cancel(context: Context[Grid], message: CancelUnplannedOutages) -> UnplannedOutagesResponseMessage:
    """Cancel outages that were none."""
    return _end(context, message, "canceled", CanceledUnplannedOutages)


@operation("CloseUnplannedOutages")
def close(context: Context[Grid], message: CloseUnplannedOutages) -> UnplannedOutagesResponseMessage:
    """Close outages whose customers have their supply back."""
    return _end(context, message, "closed", ClosedUnplannedOutages)


@operation("DeleteUnplannedOutages")
def remove(context: Context[Grid], message: DeleteUnplannedOutages) -> UnplannedOutagesResponseMessage:
    """Remove outages from the store."""
    for row in outages.known(context.connection, _named(message)):
        outages.remove(context.connection, row)
        gone = UnplannedOutage(mRID=row.mRID)
        publish(context.transaction, DeletedUnplannedOutages, "deleted", [gone], _correlation(context))
    return context.reply(UnplannedOutagesResponseMessage)


@operation("GetUnplannedOutages")
def get(context: Context[Grid], message: GetUnplannedOutages) -> FoundMessage:
    """Return the outages that all kinds of selection given agree on; without any selection, all."""
    request, selection = message.Request, message.Request.GetUnplannedOutages
    query = select(outage).order_by(outage.c.number)
    if ids := [*names(selection.UnplannedOutage), *request.ID]:
        query = query.where(outage.c.mRID.in_(ids))
    if equipment := names(selection.Equipment):
        query = query.where(outage.c.device.in_(equipment))
    if points := names([*selection.UsagePoint, *selection.EndDevice]):
        supplied = select(meter.c.outage).where(
            or_(meter.c.UsagePoint.in_(points), meter.c.mRID.in_(points), meter.c.serialNumber.in_(points))
        )
        query = query.where(outage.c.mRID.in_(supplied))
    intervals = [each.scheduleInterval for each in selection.TimeSchedule if each.scheduleInterval]
    for start, end in [*((each.start, each.end) for each in intervals), (request.StartTime, request.EndTime)]:
        query = query.where(outage.c.reported >= (start or datetime.min.replace(tzinfo=UTC)))
        query = query.where(outage.c.reported <= (end or datetime.max.replace(tzinfo=UTC)))
    rows = context.connection.execute(query.limit(MAX_OBJECTS + 1)).all()
    if len(rows) > MAX_OBJECTS:
        raise Refused(Problem("3.1", f"More than {MAX_OBJECTS} outages: narrow the selection."))
    found = [outages.document(row) for row in rows]
    if orders := set(names(selection.MaintenanceOrder)):
        found = [each for each in found if orders & {one.mRID for one in each.MaintenanceOrders}]
    if not found:
        raise Refused(Problem("5.7", "No outage is selected."))
    return context.reply(FoundMessage, FoundPayload(UnplannedOutages=UnplannedOutages(UnplannedOutage=found)))


@operation(
    "CreatedMaintenanceOrders",
    "ChangedMaintenanceOrders",
    "CanceledMaintenanceOrders",
    "ClosedMaintenanceOrders",
    "DeletedMaintenanceOrders",
)
def orders_reported(context: Context[Grid], message: OrderNews) -> MaintenanceOrdersResponseMessage:
    """Keep with each outage how far its order is; the order names the outage among its Names."""
    for order in message.Payload.MaintenanceOrders.MaintenanceOrder if message.Payload else ():
        for name in order.Names:
            row = outages.find(context.connection, name.name)
            if row is not None and row.statusKind not in outages.ENDED:
                outages.change(context.connection, row, _progress(row.mRID, order))
    return context.reply(MaintenanceOrdersResponseMessage)


def publish(
    transaction: Transaction,
    event: type[UnplannedOutagesEventMessageType],
    verb: str,
    payload: list[UnplannedOutage],
    correlation: str,
) -> None:
    """Announce what became of outages."""
    transaction.publish(
        event(
            Header=header(verb, "UnplannedOutages", "dms", correlation_id=correlation or None),
            Payload=UnplannedOutagesPayloadType(UnplannedOutages=UnplannedOutages(UnplannedOutage=payload)),
        )
    )


def _end(
    context: Context[Grid],
    message: CancelUnplannedOutages | CloseUnplannedOutages,
    status: str,
    event: type[UnplannedOutagesEventMessageType],
) -> UnplannedOutagesResponseMessage:
    last = {each.mRID: each for each in _payload(message)}
    for row in outages.known(context.connection, _named(message)):
        ended = outages.end(context.connection, row, status, last.get(row.mRID))
        told = UnplannedOutage(mRID=row.mRID, statusKind=ended.statusKind, actualPeriod=ended.actualPeriod)
        publish(context.transaction, event, status, [told], _correlation(context))
    return context.reply(UnplannedOutagesResponseMessage)


def _progress(mRID: str, order: ReportedOrder) -> UnplannedOutage:
    status = order.Work[0].statusKind if order.Work else None
    return UnplannedOutage(mRID=mRID, MaintenanceOrders=[MaintenanceOrder(mRID=order.mRID, statusKind=status)])


def _payload(message: UnplannedOutagesRequestMessageType) -> list[UnplannedOutage]:
    return message.Payload.UnplannedOutages.UnplannedOutage if message.Payload else []


def _named(message: UnplannedOutagesRequestMessageType) -> list[str | None]:
    """Return the ids of both styles: Request/ID, and the payload with ids."""
    listed: list[str | None] = [one.value for one in message.Request.ID] if message.Request else []
    return listed + [each.mRID for each in _payload(message)]


def _correlation(context: Context[Grid]) -> str:
    return context.header.CorrelationID or context.header.MessageID or ""
