"""The ports of field force management: requests and orders in, their progress out."""

from __future__ import annotations

import sys
from typing import Any

from sqlalchemy import Row

from dsobus.applications.ffm import errands, orders, selection, work
from dsobus.applications.ffm.dispatch import approve, call_back, end, follow, publish, send_crews, take
from dsobus.applications.ffm.field import Crews
from dsobus.applications.ffm.nouns import NOUNS, Noun, Orders
from dsobus.applications.ffm.store import load, tables
from dsobus.exchange import Application, Context, Feed, Suite, words
from dsobus.messages import element_class
from dsobus.messages.get_maintenance_orders_message import (
    GetMaintenanceOrdersRequestMessage,
    GetMaintenanceOrdersResponseMessage,
)
from dsobus.messages.get_service_orders_message import GetServiceOrdersRequestMessage, GetServiceOrdersResponseMessage
from dsobus.messages.get_work_requests_message import GetWorkRequestsRequestMessage, GetWorkRequestsResponseMessage
from dsobus.messages.maintenance_orders_message import (
    CancelMaintenanceOrders,
    ChangeMaintenanceOrders,
    CloseMaintenanceOrders,
    CreateMaintenanceOrders,
    DeleteMaintenanceOrders,
    MaintenanceOrdersResponseMessage,
)
from dsobus.messages.service_orders_message import (
    CancelServiceOrders,
    ChangeServiceOrders,
    CloseServiceOrders,
    CreateServiceOrders,
    DeleteServiceOrders,
    ServiceOrdersResponseMessage,
)
from dsobus.messages.work_requests_message import (
    CancelWorkRequests,
    ChangeWorkRequests,
    CloseWorkRequests,
    CreateWorkRequests,
    DeleteWorkRequests,
    WorkRequestsResponseMessage,
)
from dsobus.soap import Problem, Refused, operation

PORTS = (*(f"{pattern}{noun}" for noun in NOUNS for pattern in ("Execute", "Get")), "Operations")

Create = CreateMaintenanceOrders | CreateWorkRequests | CreateServiceOrders
Change = ChangeMaintenanceOrders | ChangeWorkRequests | ChangeServiceOrders
Cancel = CancelMaintenanceOrders | CancelWorkRequests | CancelServiceOrders
Close = CloseMaintenanceOrders | CloseWorkRequests | CloseServiceOrders
Delete = DeleteMaintenanceOrders | DeleteWorkRequests | DeleteServiceOrders
Get = GetMaintenanceOrdersRequestMessage | GetWorkRequestsRequestMessage | GetServiceOrdersRequestMessage
Response = MaintenanceOrdersResponseMessage | WorkRequestsResponseMessage | ServiceOrdersResponseMessage
Found = GetMaintenanceOrdersResponseMessage | GetWorkRequestsResponseMessage | GetServiceOrdersResponseMessage


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


@operation("CreateMaintenanceOrders", "CreateWorkRequests", "CreateServiceOrders")
def create(context: Context[Crews], message: Create) -> Response:
    """Keep new orders and send crews; all are taken, or none. An approved request becomes an order."""
    noun, sent = _payload(context, message)
    new = noun.orders(sent)
    problems = [problem for each in new for problem in work.lacks(noun, each)]
    given = [each.mRID for each in new if each.mRID]
    problems += [
        Problem("6.1", f"{noun.one} {mRID} exists: change it, or give the new one another mRID.", id=mRID)
        for number, mRID in enumerate(given)
        if mRID in given[:number] or orders.find(context.connection, mRID) is not None
    ]
    if problems:
        raise Refused(*problems)
    correlation = context.header.CorrelationID or context.header.MessageID or ""
    rows = [orders.create(context.connection, noun, each, correlation, sent) for each in new]
    context.transaction.publish(noun.event("created", sent, correlation))
    for row in rows:
        if row.statusKind == "approved":
            approve(context.transaction, row)
    return _done(context, [row.mRID for row in rows])


@operation("ChangeMaintenanceOrders", "ChangeWorkRequests", "ChangeServiceOrders")
def change(context: Context[Crews], message: Change) -> Response:
    """Apply changes that carry ids and changed parts only; one that stops the work calls the crew back."""
    noun, sent = _payload(context, message)
    changes = noun.orders(sent)
    rows = orders.STORED[noun.name].known(context.connection, [words(each) for each in changes])
    for known, each in zip(rows, changes, strict=True):
        row = orders.again(context.connection, known.mRID)  # one order may be changed twice
        status = each.Work[0].statusKind if each.Work else None
        if status in orders.ENDED:
            call_back(context.transaction, row)
        elif status in orders.HELD:
            row = call_back(context.transaction, row, for_good=False)
        orders.change(context.connection, row, each, sent)
        publish(context.transaction, row, "changed", each, sent)
        if status is not None:
            follow(context.transaction, row, status, context.resources.now())
        if status == "approved":
            approve(context.transaction, orders.again(context.connection, row.mRID))
    return _done(context)


@operation("CancelMaintenanceOrders", "CancelWorkRequests", "CancelServiceOrders")
def cancel(context: Context[Crews], message: Cancel) -> Response:
    """Cancel orders and call their crews back."""
    for row in _named(context, message):
        end(context.transaction, row, "cancelled", context.resources.now(), "canceled")
    return _done(context)


@operation("CloseMaintenanceOrders", "CloseWorkRequests", "CloseServiceOrders")
def close(context: Context[Crews], message: Close) -> Response:
    """Close orders whose work is done."""
    for row in _named(context, message):
        end(context.transaction, row, "closed", context.resources.now(), "closed")
    return _done(context)


@operation("DeleteMaintenanceOrders", "DeleteWorkRequests", "DeleteServiceOrders")
def remove(context: Context[Crews], message: Delete) -> Response:
    """Remove orders from the store; a crew that is on its way is called back. The order of a request stays."""
    for row in _named(context, message):
        call_back(context.transaction, row)
        orders.remove(context.connection, row)
        gone = NOUNS[row.noun].order(row.mRID, orders.document(row).Names)
        publish(context.transaction, row, "deleted", gone)
    return _done(context)


@operation("GetMaintenanceOrders", "GetWorkRequests", "GetServiceOrders")
def get(context: Context[Crews], message: Get) -> Found:
    """Return the orders that all sorts of selection given agree on; without any, all. Unknown ids are named."""
    noun = NOUNS[context.operation.noun]
    found, problems = selection.select_orders(context.connection, noun, message.Request, context.limit)
    if not noun.orders(found):
        raise Refused(*(problems or [Problem("5.7", f"No {noun.one} is selected.")]))
    payload = getattr(noun.get, f"{noun.name}PayloadType")(**{noun.name: found})
    if problems:
        problems.insert(0, Problem("0.2", f"Not all selected {noun.name} are known.", level="INFORM"))
    response: Any = element_class(context.operation.response)
    made: Found = context.reply(response, payload, errors=problems, result="PARTIAL" if problems else "OK")
    return made


def _unsent(made: Application[Crews]) -> int:
    with made.store.read() as connection:
        return errands.waiting(connection)


def _payload(context: Context[Crews], message: Any) -> tuple[Noun, Orders]:
    noun = NOUNS[context.operation.noun]
    sent: Orders = getattr(message.Payload, noun.name) if message.Payload else noun.payload([])
    return noun, sent


def _named(context: Context[Crews], message: Any) -> list[Row[Any]]:
    """Return the orders that a message names in either style: Request/ID, and the payload with ids alone."""
    noun, sent = _payload(context, message)
    listed = [[one.value] for one in message.Request.ID] if message.Request else []
    rows = orders.STORED[noun.name].known(context.connection, listed + [words(each) for each in noun.orders(sent)])
    return list({row.mRID: row for row in rows}.values())


def _done(context: Context[Crews], ids: list[str] | None = None) -> Response:
    """Answer a request that was done, and see to the crews at its end."""
    context.transaction.at_end(lambda: send_crews(context.transaction, context.resources))
    response: Any = element_class(context.operation.response)
    made: Response = context.reply(response, ids=ids or ())
    return made
