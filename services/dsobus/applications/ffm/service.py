"""The ports of field force management: maintenance orders in, their progress out."""

from __future__ import annotations

import sys
from typing import Any

from sqlalchemy import Row

from dsobus.applications.ffm import errands, orders, selection, work
from dsobus.applications.ffm.field import Crews, FieldRefused, Observation
from dsobus.applications.ffm.store import load, tables
from dsobus.exchange import Application, Batch, Context, Feed, Suite, Transaction, words
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

PORTS = ("ExecuteMaintenanceOrders", "GetMaintenanceOrders", "Operations")

Event = type[MaintenanceOrdersEventMessageType]


def application(suite: Suite) -> Application[Crews]:
    """Make the field force management of a suite."""
    crews = Crews(suite.field)
    made = Application(
        "ffm",
        suite,
        ports=PORTS,
        service=sys.modules[__name__],
        tables=tables,
        resources=crews,
        feeds=[
            Feed(
                "crews",
                crews.reported,
                lambda transaction, batch: take(transaction, batch, crews),
                due=lambda connection, _: errands.waiting(connection) > 0,
            )
        ],
        load=lambda connection: load(connection, suite.utility),
        working=lambda: _unsent(made),
    )
    return made


@operation("CreateMaintenanceOrders")
def create(context: Context[Crews], message: CreateMaintenanceOrders) -> MaintenanceOrdersResponseMessage:
    """Keep new orders and send crews; all are taken, or none."""
    new = _payload(message)
    problems = [problem for each in new for problem in work.lacks(each)]
    given = [each.mRID for each in new if each.mRID]
    problems += [
        Problem("6.1", f"MaintenanceOrder {mRID} exists: change it, or give the new one another mRID.", id=mRID)
        for number, mRID in enumerate(given)
        if mRID in given[:number] or orders.STORED.exists(context.connection, mRID)
    ]
    if problems:
        raise Refused(*problems)
    correlation = context.header.CorrelationID or context.header.MessageID or ""
    ids = [orders.create(context.connection, each, correlation) for each in new]
    publish(context.transaction, CreatedMaintenanceOrders, "created", new, correlation)
    context.transaction.at_end(lambda: send_crews(context.transaction, context.resources))
    return context.reply(MaintenanceOrdersResponseMessage, ids=ids)


@operation("ChangeMaintenanceOrders")
def change(context: Context[Crews], message: ChangeMaintenanceOrders) -> MaintenanceOrdersResponseMessage:
    """Apply changes that carry ids and changed parts only; one that stops the work calls the crew back."""
    changes = _payload(message)
    rows = orders.STORED.known(context.connection, [words(each) for each in changes])
    for row, each in zip(rows, changes, strict=True):
        status = each.Work[0].statusKind if each.Work else None
        if status in orders.ENDED:
            _call_back(context, row)
        elif status in orders.HELD:
            row = _call_back(context, row, for_good=False)
        orders.change(context.connection, row, each)
        publish(context.transaction, ChangedMaintenanceOrders, "changed", [each], row.correlation)
    context.transaction.at_end(lambda: send_crews(context.transaction, context.resources))
    return context.reply(MaintenanceOrdersResponseMessage)


@operation("CancelMaintenanceOrders")
def cancel(context: Context[Crews], message: CancelMaintenanceOrders) -> MaintenanceOrdersResponseMessage:
    """Cancel orders and call their crews back."""
    return _end(context, message, "cancelled", CanceledMaintenanceOrders, "canceled")


@operation("CloseMaintenanceOrders")
def close(context: Context[Crews], message: CloseMaintenanceOrders) -> MaintenanceOrdersResponseMessage:
    """Close orders whose work is done."""
    return _end(context, message, "closed", ClosedMaintenanceOrders, "closed")


@operation("DeleteMaintenanceOrders")
def remove(context: Context[Crews], message: DeleteMaintenanceOrders) -> MaintenanceOrdersResponseMessage:
    """Remove orders from the store; a crew that is on its way is called back."""
    for row in _named(context, message):
        _call_back(context, row)
        orders.remove(context.connection, row)
        gone = MaintenanceOrder(mRID=row.mRID, Names=orders.document(row).Names)
        publish(context.transaction, DeletedMaintenanceOrders, "deleted", [gone], row.correlation)
    context.transaction.at_end(lambda: send_crews(context.transaction, context.resources))
    return context.reply(MaintenanceOrdersResponseMessage)


@operation("GetMaintenanceOrders")
def get(context: Context[Crews], message: GetMaintenanceOrdersRequestMessage) -> GetMaintenanceOrdersResponseMessage:
    """Return the orders that all sorts of selection given agree on; without any, all. Unknown ids are named."""
    found, problems = selection.select_orders(context.connection, message.Request, context.limit)
    if not found:
        raise Refused(*(problems or [Problem("5.7", "No maintenance order is selected.")]))
    payload = FoundPayload(MaintenanceOrders=MaintenanceOrders(MaintenanceOrder=found))
    if problems:
        problems.insert(0, Problem("0.2", "Not all selected orders are known.", level="INFORM"))
        return context.reply(GetMaintenanceOrdersResponseMessage, payload, errors=problems, result="PARTIAL")
    return context.reply(GetMaintenanceOrdersResponseMessage, payload)


def take(transaction: Transaction, batch: Batch[Observation], crews: Crews) -> None:
    """Send crews off; keep and announce what they reported of their orders; who is done takes the next order."""
    run_errands(transaction, crews)
    for seen in batch.items:
        row = orders.dispatched(transaction.connection, seen.subject)
        if row is None:
            continue  # canceled, deleted or given to another while the crew was still at it
        report = orders.progress(transaction.connection, row, seen.kind, seen.time)
        publish(transaction, ChangedMaintenanceOrders, "changed", [report], row.correlation)
        if seen.kind in orders.ENDED:
            orders.release(transaction.connection, row)
    send_crews(transaction, crews)


def send_crews(transaction: Transaction, crews: Crews) -> None:
    """Give waiting orders to free crews, which are sent off once that is certain."""
    while (given := orders.assign(transaction.connection)) is not None:
        row, team = given
        place = work.target(orders.document(row))
        if place is not None:
            errands.send(transaction.connection, orders.dispatch_id(row), team.mRID, place)
            continue
        # The crew works by what is written, and its progress comes as changes.
        report = orders.progress(transaction.connection, row, "dispatched", crews.now())
        publish(transaction, ChangedMaintenanceOrders, "changed", [report], row.correlation)


def run_errands(transaction: Transaction, crews: Crews) -> None:
    """Send off or call back the crews of earlier transactions and announce it; the field knows who is sent twice."""
    for each in errands.take(transaction.connection):
        if each.crew is None:
            crews.call_back(each.dispatch)
            continue
        row = orders.dispatched(transaction.connection, each.dispatch)
        if row is None:
            continue  # canceled, deleted or held before the crew left
        try:
            crews.send(each.dispatch, each.crew, each.place)
            report = orders.progress(transaction.connection, row, "dispatched", crews.now())
        except FieldRefused as refused:
            row = orders.unassign(transaction.connection, row)
            note = ("held", f"{each.place} cannot be worked at: {refused}")
            report = orders.progress(transaction.connection, row, "waitingOnApproval", crews.now(), note)
        publish(transaction, ChangedMaintenanceOrders, "changed", [report], row.correlation)


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
    context: Context[Crews], message: MaintenanceOrdersRequestMessageType, status: Any, event: Event, verb: str
) -> MaintenanceOrdersResponseMessage:
    for row in _named(context, message):
        if row.statusKind == status:
            continue  # said before, in another message
        _call_back(context, row)
        ended = orders.progress(context.connection, row, status, context.resources.now())
        publish(context.transaction, event, verb, [ended], row.correlation)
    context.transaction.at_end(lambda: send_crews(context.transaction, context.resources))
    return context.reply(MaintenanceOrdersResponseMessage)


def _call_back(context: Context[Crews], row: Row[Any], *, for_good: bool = True) -> Row[Any]:
    """Call back the crew of an order and let it go; return the order, which may go to another crew unless for good."""
    if row.crew is None or row.statusKind in orders.ENDED:
        return row
    errands.call_back(context.connection, orders.dispatch_id(row))
    if not for_good:
        return orders.unassign(context.connection, row)
    orders.release(context.connection, row)
    return row


def _unsent(made: Application[Crews]) -> int:
    with made.store.read() as connection:
        return errands.waiting(connection)


def _payload(message: MaintenanceOrdersRequestMessageType) -> list[MaintenanceOrder]:
    return message.Payload.MaintenanceOrders.MaintenanceOrder if message.Payload else []


def _named(context: Context[Crews], message: MaintenanceOrdersRequestMessageType) -> list[Row[Any]]:
    """Return the orders that a message names in either style: Request/ID, and the payload with ids alone."""
    listed = [[one.value] for one in message.Request.ID] if message.Request else []
    rows = orders.STORED.known(context.connection, listed + [words(each) for each in _payload(message)])
    return list({row.mRID: row for row in rows}.values())
