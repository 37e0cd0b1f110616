"""Crews sent off and called back, what they report, and what follows from how far an order is; all of it announced."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row

from dsobus.applications.ffm import errands, orders, work
from dsobus.applications.ffm.field import Crews, FieldRefused, Observation
from dsobus.applications.ffm.nouns import NOUNS, ORDERS, Order, Orders
from dsobus.exchange import Batch, Transaction
from dsobus.messages.work_requests import WorkRequest


def take(transaction: Transaction, batch: Batch[Observation], crews: Crews) -> None:
    """Send crews off; keep and announce what they reported of their orders; who is done takes the next order."""
    run_errands(transaction, crews)
    for seen in batch.items:
        row = orders.dispatched(transaction.connection, seen.subject)
        if row is None:
            continue  # canceled, deleted or given to another while the crew was still at it
        report(transaction, row, seen.kind, seen.time)
        if seen.kind in orders.ENDED:
            orders.release(transaction.connection, row)
    send_crews(transaction, crews)


def send_crews(transaction: Transaction, crews: Crews) -> None:
    """Give waiting orders to free crews, which are sent off once that is certain."""
    while (given := orders.assign(transaction.connection)) is not None:
        row, team = given
        place = orders.place(transaction.connection, row)
        if place is not None:
            errands.send(transaction.connection, orders.dispatch_id(row), team.mRID, place)
        else:  # the crew works by what is written, and its progress comes as changes
            report(transaction, row, "dispatched", crews.now())


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
        except FieldRefused as refused:
            row = orders.unassign(transaction.connection, row)
            note = ("held", f"{each.place} cannot be worked at: {refused}")
            report(transaction, row, "waitingOnApproval", crews.now(), note=note)
        else:
            report(transaction, row, "dispatched", crews.now())


def call_back(transaction: Transaction, row: Row[Any], *, for_good: bool = True) -> Row[Any]:
    """Call back the crew of an order and let it go; return the order, which may go to another crew unless for good."""
    if row.crew is None or row.statusKind in orders.ENDED:
        return row
    errands.call_back(transaction.connection, orders.dispatch_id(row))
    if not for_good:
        return orders.unassign(transaction.connection, row)
    orders.release(transaction.connection, row)
    return row


def report(
    transaction: Transaction,
    row: Row[Any],
    status: Any,
    at: datetime,
    verb: str = "changed",
    note: tuple[str, str] | None = None,
) -> None:
    """Set how far an order is, announce it, and do what follows from it."""
    told = orders.progress(transaction.connection, row, status, at, note)
    publish(transaction, row, verb, told)
    follow(transaction, row, status, at, verb, note)


def follow(
    transaction: Transaction,
    row: Row[Any],
    status: Any,
    at: datetime,
    verb: str = "changed",
    note: tuple[str, str] | None = None,
) -> None:
    """Do what follows from a new status: a request has that of its order, and some orders are closed when completed."""
    asked = orders.find(transaction.connection, row.request)
    if asked is not None:
        report(transaction, asked, status, at, verb, note)
    if status == "completed" and NOUNS[row.noun].closes_itself:
        report(transaction, orders.again(transaction.connection, row.mRID), "closed", at, "closed")


def approve(transaction: Transaction, row: Row[Any]) -> None:
    """Make the order that an approved request becomes, unless there is one already."""
    request = orders.document(row)
    if isinstance(request, WorkRequest) and orders.order_of(transaction.connection, row.mRID) is None:
        order = work.order_of(request)
        made = orders.create(transaction.connection, ORDERS, order, row.correlation, request=row.mRID)
        publish(transaction, made, "created", order)


def end(transaction: Transaction, row: Row[Any], status: Any, at: datetime, verb: str) -> None:
    """Cancel or close an order, whose crew is called back; the end of a request is that of its order too."""
    order = orders.order_of(transaction.connection, row.mRID)
    if order is not None:
        end(transaction, order, status, at, verb)
    now = orders.again(transaction.connection, row.mRID)
    if now.statusKind != status:  # else it was said before, in another message or by the order
        call_back(transaction, now)
        report(transaction, now, status, at, verb)


def publish(transaction: Transaction, row: Row[Any], verb: str, told: Order, sent: Orders | None = None) -> None:
    """Announce what became of an order; ``sent`` lists what it refers to."""
    noun = NOUNS[row.noun]
    transaction.publish(noun.event(verb, noun.payload([told], sent), row.correlation))
