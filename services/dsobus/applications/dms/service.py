"""The ports of the DMS: alarms become located outages, and outages are kept until they are closed."""

from __future__ import annotations

import sys
from typing import Any

from sqlalchemy import Row

from dsobus.applications.dms import evidence, outages, selection
from dsobus.applications.dms.locator import Locator
from dsobus.applications.dms.network import Grid
from dsobus.applications.dms.store import load, tables
from dsobus.applications.dms.watch import Watch
from dsobus.exchange import Application, Context, Suite, Transaction, words
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

PORTS = (
    "ReceiveEndDeviceEvents",
    "ExecuteUnplannedOutages",
    "GetUnplannedOutages",
    "ReceiveMaintenanceOrders",
    "Operations",
)

Reported = CreatedEndDeviceEvents | ChangedEndDeviceEvents
Withdrawn = CanceledEndDeviceEvents | ClosedEndDeviceEvents | DeletedEndDeviceEvents
OrderNews = (
    CreatedMaintenanceOrders
    | ChangedMaintenanceOrders
    | CanceledMaintenanceOrders
    | ClosedMaintenanceOrders
    | DeletedMaintenanceOrders
)


def application(suite: Suite) -> Application[Watch]:
    """Make the DMS of a suite."""
    return Application(
        "dms",
        suite,
        ports=PORTS,
        service=sys.modules[__name__],
        tables=tables,
        resources=Watch(Grid.load(suite.utility)),
        load=lambda connection: load(connection, suite.utility),
    )


@operation("CreatedEndDeviceEvents", "ChangedEndDeviceEvents")
def events_reported(context: Context[Watch], message: Reported) -> EndDeviceEventsResponseMessage:
    """Keep what meters reported; what it tells of their supply may locate outages, each announced once."""
    told = message.Payload.EndDeviceEvents.EndDeviceEvent if message.Payload else []
    connection, watch = context.connection, context.resources
    locator = watch.locator(connection)
    problems = evidence.take(connection, watch, locator, told, anew=context.operation.verb == "changed")
    correlation = context.header.CorrelationID or context.header.MessageID or ""
    for found in locator.locate():
        new = outages.open_outage(connection, watch.grid, locator, found, correlation)
        publish(context.transaction, CreatedUnplannedOutages, "created", [new], correlation)
    watch.save(connection)
    if problems:
        # Events that are not named were taken (EPRI's reading of a mixed result).
        return context.reply(EndDeviceEventsResponseMessage, errors=problems, result="FAILED")
    return context.reply(EndDeviceEventsResponseMessage)


@operation("CanceledEndDeviceEvents", "ClosedEndDeviceEvents", "DeletedEndDeviceEvents")
def events_withdrawn(context: Context[Watch], message: Withdrawn) -> EndDeviceEventsResponseMessage:
    """Forget events that their sender withdraws; outages that they led to stay until somebody cancels them."""
    told = message.Payload.EndDeviceEvents.EndDeviceEvent if message.Payload else []
    problems = evidence.withdraw(context.connection, _locator(context), [each.mRID for each in told])
    if problems:
        return context.reply(EndDeviceEventsResponseMessage, errors=problems, result="FAILED")
    return context.reply(EndDeviceEventsResponseMessage)


@operation("CreateUnplannedOutages")
def create(context: Context[Watch], message: CreateUnplannedOutages) -> UnplannedOutagesResponseMessage:
    """Keep outages that somebody else knows of; all are taken, or none."""
    new, grid = _payload(message), context.resources.grid
    problems = [problem for each in new for problem in outages.complete(context.connection, grid, each)]
    given = [each.mRID for each in new if each.mRID]
    problems += [
        Problem("6.1", f"UnplannedOutage {mRID} exists: change it, or give the new one another mRID.", id=mRID)
        for number, mRID in enumerate(given)
        if mRID in given[:number] or outages.STORED.exists(context.connection, mRID)
    ]
    if problems:
        raise Refused(*problems)
    correlation = context.header.CorrelationID or context.header.MessageID or ""
    locator = _locator(context)
    for each in new:
        outages.add(context.connection, locator, each, correlation)
    publish(context.transaction, CreatedUnplannedOutages, "created", new, correlation)
    return context.reply(UnplannedOutagesResponseMessage, ids=[each.mRID or "" for each in new])


@operation("ChangeUnplannedOutages")
def change(context: Context[Watch], message: ChangeUnplannedOutages) -> UnplannedOutagesResponseMessage:
    """Apply changes that carry ids and changed parts only; the end of an outage is not one of them."""
    changes = _payload(message)
    rows = outages.STORED.known(context.connection, [words(one) for one in changes])
    if ended := [each for each in changes if each.statusKind in outages.ENDED]:
        ask = "a change does not end an UnplannedOutage: use CloseUnplannedOutages or CancelUnplannedOutages."
        raise Refused(*(Problem("6.1", f"statusKind {each.statusKind}: {ask}", id=each.mRID) for each in ended))
    for row, each in zip(rows, changes, strict=True):
        outages.change(context.connection, row, each)
        publish(context.transaction, ChangedUnplannedOutages, "changed", [each], _correlation(context))
    return context.reply(UnplannedOutagesResponseMessage)


@operation("CancelUnplannedOutages")
def cancel(context: Context[Watch], message: CancelUnplannedOutages) -> UnplannedOutagesResponseMessage:
    """Cancel outages that were none."""
    return _end(context, message, "canceled", CanceledUnplannedOutages)


@operation("CloseUnplannedOutages")
def close(context: Context[Watch], message: CloseUnplannedOutages) -> UnplannedOutagesResponseMessage:
    """Close outages whose customers have their supply back."""
    return _end(context, message, "closed", ClosedUnplannedOutages)


@operation("DeleteUnplannedOutages")
def remove(context: Context[Watch], message: DeleteUnplannedOutages) -> UnplannedOutagesResponseMessage:
    """Remove outages from the store."""
    locator = _locator(context)
    for row, _ in _named(context, message):
        outages.remove(context.connection, locator, row)
        gone = UnplannedOutage(mRID=row.mRID)
        publish(context.transaction, DeletedUnplannedOutages, "deleted", [gone], _correlation(context))
    return context.reply(UnplannedOutagesResponseMessage)


@operation("GetUnplannedOutages")
def get(context: Context[Watch], message: GetUnplannedOutages) -> FoundMessage:
    """Return the outages that all sorts of selection given agree on; without any, all. Unknown ids are named."""
    found, problems = selection.select_outages(context.connection, message.Request, context.limit)
    if not found:
        raise Refused(*(problems or [Problem("5.7", "No outage is selected.")]))
    payload = FoundPayload(UnplannedOutages=UnplannedOutages(UnplannedOutage=found))
    if problems:
        problems.insert(0, Problem("0.2", "Not all selected outages are known.", level="INFORM"))
        return context.reply(FoundMessage, payload, errors=problems, result="PARTIAL")
    return context.reply(FoundMessage, payload)


@operation(
    "CreatedMaintenanceOrders",
    "ChangedMaintenanceOrders",
    "CanceledMaintenanceOrders",
    "ClosedMaintenanceOrders",
    "DeletedMaintenanceOrders",
)
def orders_reported(context: Context[Watch], message: OrderNews) -> MaintenanceOrdersResponseMessage:
    """Keep with each outage how far its order is; the order names the outage among its Names."""
    for order in message.Payload.MaintenanceOrders.MaintenanceOrder if message.Payload else ():
        for row in {row for name in order.Names for row in outages.STORED.find(context.connection, [name.name])}:
            if row.statusKind not in outages.ENDED:
                outages.change(context.connection, row, _progress(row.mRID, order, context.operation.verb))
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
    context: Context[Watch],
    message: CancelUnplannedOutages | CloseUnplannedOutages,
    status: str,
    event: type[UnplannedOutagesEventMessageType],
) -> UnplannedOutagesResponseMessage:
    locator = _locator(context)
    for row, last in _named(context, message):
        if row.statusKind == status:
            continue  # said before, in another message
        ended = outages.end(context.connection, locator, row, status, last)
        told = UnplannedOutage(mRID=row.mRID, statusKind=ended.statusKind, actualPeriod=ended.actualPeriod)
        publish(context.transaction, event, status, [told], _correlation(context))
    return context.reply(UnplannedOutagesResponseMessage)


def _progress(mRID: str, order: ReportedOrder, verb: str) -> UnplannedOutage:
    said = order.Work[0].statusKind if order.Work else None
    status = said or {"canceled": "cancelled", "closed": "closed", "deleted": "deleted"}.get(verb)
    return UnplannedOutage(mRID=mRID, MaintenanceOrders=[MaintenanceOrder(mRID=order.mRID, statusKind=status)])


def _payload(message: UnplannedOutagesRequestMessageType) -> list[UnplannedOutage]:
    return message.Payload.UnplannedOutages.UnplannedOutage if message.Payload else []


def _named(
    context: Context[Watch], message: UnplannedOutagesRequestMessageType
) -> list[tuple[Row[Any], UnplannedOutage | None]]:
    """Return the outages that a message names in either style, Request/ID or payload, with what the payload says."""
    listed = [[one.value] for one in message.Request.ID] if message.Request else []
    said = _payload(message)
    rows = outages.STORED.known(context.connection, listed + [words(each) for each in said])
    last = zip(rows, [*(None for _ in listed), *said], strict=True)
    return list({row.mRID: (row, each) for row, each in last}.values())


def _locator(context: Context[Watch]) -> Locator:
    return context.resources.locator(context.connection)


def _correlation(context: Context[Watch]) -> str:
    return context.header.CorrelationID or context.header.MessageID or ""
