"""The ports of the DMS: alarms become located outages, and outages are kept until they are closed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row

from dsobus.applications.dms import evidence, outages, selection
from dsobus.applications.dms.locator import Locator
from dsobus.applications.dms.models import load_model
from dsobus.applications.dms.network import Grid
from dsobus.applications.dms.restoration import expected, is_ours, learn
from dsobus.applications.dms.review import grow_old, reopen, review
from dsobus.applications.dms.service_models import (
    end_models,
    end_results,
    get_models,
    get_results,
    keep_model,
    keep_result,
)
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

__all__ = [
    "application",
    "end_models",
    "end_results",
    "get_models",
    "get_results",
    "keep_model",
    "keep_result",
]
PORTS = (
    "ReceiveEndDeviceEvents",
    "ExecuteUnplannedOutages",
    "GetUnplannedOutages",
    "ReceiveMaintenanceOrders",
    "ExecuteNetworkModels",
    "GetNetworkModels",
    "ReceivePowerFlowResults",
    "GetPowerFlowResults",
    "Operations",
)

EVENTS = {
    "created": CreatedUnplannedOutages,
    "changed": ChangedUnplannedOutages,
    "canceled": CanceledUnplannedOutages,
}
AT_WORK = frozenset({"onSite", "inProgress", "completed", "closed"})
"""Status of an order's work from which its outage stays where it is: somebody has seen the place."""

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
        load=lambda connection: _load(connection, suite.utility),
    )


def _load(connection: Connection, utility: Path) -> None:
    load(connection, utility)
    load_model(connection, utility)


@operation("CreatedEndDeviceEvents", "ChangedEndDeviceEvents")
def events_reported(
    context: Context[Watch],
    message: Reported,  # noqa: ARG001  what it has besides its events is in the context
    events: Iterator[evidence.MeterEvent],
) -> EndDeviceEventsResponseMessage:
    """Keep what meters reported; outages that it tells of are announced once, and what becomes of those before."""
    told = list(events)
    connection, watch, anew = context.connection, context.resources, context.operation.verb == "changed"
    with _watched(context) as locator:
        if told:
            grow_old(connection, locator, max(each.createdDateTime for each in told))
        problems, supplied = evidence.take(connection, watch, locator, told, anew=anew)
        _review(context, locator, reopen(connection, locator, supplied))
    if problems:
        # Events that are not named were taken (EPRI's reading of a mixed result).
        return context.reply(EndDeviceEventsResponseMessage, errors=problems, result="FAILED")
    return context.reply(EndDeviceEventsResponseMessage)


@operation("CanceledEndDeviceEvents", "ClosedEndDeviceEvents", "DeletedEndDeviceEvents")
def events_withdrawn(context: Context[Watch], message: Withdrawn) -> EndDeviceEventsResponseMessage:
    """Forget events that their sender withdraws; of the outages that they led to, the youngest may dissolve."""
    told = message.Payload.EndDeviceEvents.EndDeviceEvent if message.Payload else []
    with _watched(context) as locator:
        problems = evidence.withdraw(context.connection, locator, [each.mRID for each in told])
        _review(context, locator, ())
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
    with _watched(context) as locator:
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
        if each.Equipments or each.outageKind not in (None, "predicted"):
            with _watched(context) as locator:  # somebody knows better where it is
                outages.settle(context.connection, locator, row, living=False)
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
    for row, _ in _named(context, message):
        with _watched(context) as locator:
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
                if {work.statusKind for work in order.Work} & AT_WORK:
                    with _watched(context) as locator:
                        outages.settle(context.connection, locator, row, living=False)
                outages.change(context.connection, row, _progress(context, row, order))
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
    for row, last in _named(context, message):
        if row.statusKind == status:
            continue  # said before, in another message
        with _watched(context) as locator:
            ended = outages.end(context.connection, locator, row, status, last)
        if status == "closed":
            learn(context.connection, context.resources.grid, row.device, ended.actualPeriod)
        told = UnplannedOutage(mRID=row.mRID, statusKind=ended.statusKind, actualPeriod=ended.actualPeriod)
        publish(context.transaction, event, status, [told], _correlation(context))
    return context.reply(UnplannedOutagesResponseMessage)


def _progress(context: Context[Watch], row: Row[Any], order: ReportedOrder) -> UnplannedOutage:
    work = order.Work[0] if order.Work else None
    ended = {"canceled": "cancelled", "closed": "closed", "deleted": "deleted"}
    status = (work.statusKind if work else None) or ended.get(context.operation.verb)
    told = UnplannedOutage(mRID=row.mRID, MaintenanceOrders=[MaintenanceOrder(mRID=order.mRID, statusKind=status)])
    is_alive = status not in ("closed", "cancelled", "deleted")
    if work and work.lastModifiedDateTime and is_alive and is_ours(outages.document(row)):
        told.EstimatedRestorationTime = expected(
            context.connection, context.resources.grid, row.device, row.reported, status, work.lastModifiedDateTime
        )
    return told


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


def _review(context: Context[Watch], locator: Locator, reopened: Iterable[str]) -> None:
    """Announce what becomes of outages by what is known now."""
    correlation = context.header.CorrelationID or context.header.MessageID or ""
    for news in review(context.connection, context.resources, locator, reopened, correlation):
        publish(context.transaction, EVENTS[news.verb], news.verb, [news.outage], correlation)


@contextmanager
def _watched(context: Context[Watch]) -> Iterator[Locator]:
    """Give the locator to what may change what it knows, and keep what it learns."""
    yield context.resources.locator(context.connection)
    context.resources.save(context.connection)


def _correlation(context: Context[Watch]) -> str:
    return context.header.CorrelationID or context.header.MessageID or ""
