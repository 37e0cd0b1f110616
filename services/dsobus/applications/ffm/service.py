"""The ports of field force management: maintenance orders in, their progress out."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, or_, select

from dsobus.applications.ffm import orders
from dsobus.applications.ffm.field import Crews, FieldRefused, Observation
from dsobus.applications.ffm.store import crew, load, order, tables
from dsobus.exchange import Application, Batch, Context, Feed, Suite, Transaction, names
from dsobus.messages.get_maintenance_orders_message import (
    GetMaintenanceOrdersRequestMessage,
    GetMaintenanceOrdersResponseMessage,
)
from dsobus.messages.get_maintenance_orders_message import MaintenanceOrdersPayloadType as FoundPayload
from dsobus.messages.maintenance_orders import MaintenanceOrder, MaintenanceOrders
from dsobus.messages.maintenance_orders_message import (
    CanceledMaintenanceOrders,
    CancelMaintenanceOrders,
    ChangedMaintenanceOrders,
    ChangeMaintenanceOrders,
    ClosedMaintenanceOrders,
    CloseMaintenanceOrders,
    CreatedMaintenanceOrders,
    CreateMaintenanceOrders,
    DeletedMaintenanceOrders,
    DeleteMaintenanceOrders,
    MaintenanceOrdersEventMessageType,
    MaintenanceOrdersPayloadType,
    MaintenanceOrdersRequestMessageType,
    MaintenanceOrdersResponseMessage,
)
from dsobus.soap import Problem, Refused, header, operation
from dsobus.soap.limits import MAX_OBJECTS

PORTS = ("ExecuteMaintenanceOrders", "GetMaintenanceOrders")

Event = type[MaintenanceOrdersEventMessageType]


def application(suite: Suite) -> Application[Crews]:
    """Make the field force management of a suite."""
    crews = Crews(suite.field)
    return Application(
        "ffm",
        suite,
        ports=PORTS,
        service=sys.modules[__name__],
        tables=tables,
        resources=crews,
        feeds=[Feed("crews", crews.reported, lambda transaction, batch: take(transaction, batch, crews))],
        load=lambda connection: load(connection, suite.utility),
    )


@operation("CreateMaintenanceOrders")
def create(context: Context[Crews], message: CreateMaintenanceOrders) -> MaintenanceOrdersResponseMessage:
    """Keep new orders and send crews; all are taken, or none."""
    new = _payload(message)
    problems = [problem for each in new for problem in orders.lacks(each)]
    problems += [
        Problem(
            "6.1", f"MaintenanceOrder {each.mRID} exists: change it, or give the new one another mRID.", id=each.mRID
        )
        for each in new
        if each.mRID and orders.find(context.connection, each) is not None
    ]
    if problems:
        raise Refused(*problems)
    correlation = context.header.CorrelationID or context.header.MessageID or ""
    ids = [orders.create(context.connection, each, correlation) for each in new]
    send_crews(context.transaction, context.resources)
    created = [orders.document(row) for row in _rows(context, ids)]
    publish(context.transaction, CreatedMaintenanceOrders, "created", created, correlation)
    return context.reply(MaintenanceOrdersResponseMessage, ids=ids)


@operation("ChangeMaintenanceOrders")
def change(context: Context[Crews], message: ChangeMaintenanceOrders) -> MaintenanceOrdersResponseMessage:
    """Apply changes that carry ids and changed parts only."""
    changes = _payload(message)
    for row, each in zip(_known(context, [each.mRID for each in changes]), changes, strict=True):
        now = orders.change(context.connection, row, each)
        if now.Work[0].statusKind in orders.ENDED:
            _call_back(context, row)
        publish(context.transaction, ChangedMaintenanceOrders, "changed", [each], row.correlation)
    send_crews(context.transaction, context.resources)
    return context.reply(MaintenanceOrdersResponseMessage)


@operation("CancelMaintenanceOrders")
def cancel(context: Context[Crews], message: CancelMaintenanceOrders) -> MaintenanceOrdersResponseMessage:
    """Cancel orders and call their crews back."""
    return _end(context, _named(message), "cancelled", CanceledMaintenanceOrders, "canceled")


@operation("CloseMaintenanceOrders")
def close(context: Context[Crews], message: CloseMaintenanceOrders) -> MaintenanceOrdersResponseMessage:
    """Close orders whose work is done."""
    return _end(context, _named(message), "closed", ClosedMaintenanceOrders, "closed")


@operation("DeleteMaintenanceOrders")
def remove(context: Context[Crews], message: DeleteMaintenanceOrders) -> MaintenanceOrdersResponseMessage:
    """Remove orders from the store; a crew that is on its way is called back."""
    for row in _known(context, _named(message)):
        _call_back(context, row)
        orders.remove(context.connection, row)
        gone = MaintenanceOrder(mRID=row.mRID)
        publish(context.transaction, DeletedMaintenanceOrders, "deleted", [gone], row.correlation)
    send_crews(context.transaction, context.resources)
    return context.reply(MaintenanceOrdersResponseMessage)


@operation("GetMaintenanceOrders")
def get(context: Context[Crews], message: GetMaintenanceOrdersRequestMessage) -> GetMaintenanceOrdersResponseMessage:
    """Return the orders that all kinds of selection given agree on; without any selection, all."""
    selection = message.Request.GetMaintenanceOrders
    query = select(order).order_by(order.c.number)
    if wanted := [*names(selection.MaintenanceOrder), *message.Request.ID]:
        query = query.where(order.c.mRID.in_(wanted))
    if teams := names(selection.Crew):
        query = query.where(
            order.c.crew.in_(select(crew.c.mRID).where(or_(crew.c.mRID.in_(teams), crew.c.name.in_(teams))))
        )
    if kinds := [work.statusKind for work in selection.Work if work.statusKind]:
        query = query.where(order.c.statusKind.in_(kinds))
    rows = context.connection.execute(query.limit(MAX_OBJECTS + 1)).all()
    if len(rows) > MAX_OBJECTS:
        raise Refused(Problem("3.1", f"More than {MAX_OBJECTS} orders: narrow the selection."))
    found = [orders.document(row) for row in rows]
    if assets := set(names(selection.Asset)):
        found = [each for each in found if orders.target(each) in assets]
    if not found:
        raise Refused(Problem("5.7", "No maintenance order is selected."))
    payload = FoundPayload(MaintenanceOrders=MaintenanceOrders(MaintenanceOrder=found))
    return context.reply(GetMaintenanceOrdersResponseMessage, payload)


def take(transaction: Transaction, batch: Batch[Observation], crews: Crews) -> None:
    """Keep what crews reported of their orders and announce it; a crew that is done takes the next order."""
    for seen in batch.items:
        row = orders.find(transaction.connection, seen.subject)
        if row is None or row.statusKind in orders.ENDED:
            continue  # canceled or deleted while the crew was still at it
        report = orders.reported(row.mRID, orders.document(row), seen.kind, seen.time, None)
        orders.change(transaction.connection, row, report)
        publish(transaction, ChangedMaintenanceOrders, "changed", [report], row.correlation)
        if seen.kind in orders.ENDED:
            orders.release(transaction.connection, row.mRID)
    send_crews(transaction, crews)


def send_crews(transaction: Transaction, crews: Crews) -> None:
    """Give waiting orders to free crews and send these off; sending the same order again changes nothing."""
    for row, team in orders.assign(transaction.connection):
        place = orders.target(orders.document(row))
        if place is None:
            continue  # the crew works by what is written, and its progress comes as changes
        try:
            crews.send(row.mRID, team.mRID, place)
        except FieldRefused as refused:
            held = orders.hold(transaction.connection, row, f"{place} cannot be worked at: {refused}")
            publish(transaction, ChangedMaintenanceOrders, "changed", [held], row.correlation)


def publish(
    transaction: Transaction, event: Event, verb: str, payload: list[MaintenanceOrder], correlation: str
) -> None:
    """Announce what became of orders."""
    transaction.publish(
        event(
            Header=header(verb, "MaintenanceOrders", "ffm", correlation_id=correlation or None),
            Payload=MaintenanceOrdersPayloadType(MaintenanceOrders=MaintenanceOrders(MaintenanceOrder=payload)),
        )
    )


def _end(
    context: Context[Crews], ids: list[str | None], status: Any, event: Event, verb: str
) -> MaintenanceOrdersResponseMessage:
    for row in _known(context, ids):
        _call_back(context, row)
        ended = orders.reported(row.mRID, orders.document(row), status, None, None)
        orders.change(context.connection, row, ended)
        publish(context.transaction, event, verb, [ended], row.correlation)
    send_crews(context.transaction, context.resources)
    return context.reply(MaintenanceOrdersResponseMessage)


def _call_back(context: Context[Crews], row: Row[Any]) -> None:
    if row.crew is not None and row.statusKind not in orders.ENDED:
        context.resources.call_back(row.mRID)
    orders.release(context.connection, row.mRID)


def _payload(message: MaintenanceOrdersRequestMessageType) -> list[MaintenanceOrder]:
    return message.Payload.MaintenanceOrders.MaintenanceOrder if message.Payload else []


def _named(message: MaintenanceOrdersRequestMessageType) -> list[str | None]:
    """Return the ids of both styles: Request/ID, and the payload with ids alone."""
    listed: list[str | None] = [one.value for one in message.Request.ID] if message.Request else []
    return listed + [each.mRID for each in _payload(message)]


def _known(context: Context[Crews], ids: Iterable[str | None]) -> list[Row[Any]]:
    """Return the stored orders of these ids in their order; refuse all when any is not known."""
    found = [(mRID, orders.find(context.connection, mRID) if mRID else None) for mRID in ids]
    if missing := [mRID for mRID, row in found if row is None]:
        raise Refused(
            *(
                Problem("2.15", f"MaintenanceOrder {mRID or 'without mRID'} is not known here.", id=mRID)
                for mRID in missing
            )
        )
    return [row for _, row in found if row is not None]


def _rows(context: Context[Crews], ids: list[str]) -> list[Row[Any]]:
    return [row for mRID in ids if (row := orders.find(context.connection, mRID)) is not None]
