"""The ports for requests of work at meters; what the meter's switch can do is done by a control."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from dsobus.applications.ami import controls, selection, works
from dsobus.applications.ami.field import Meters
from dsobus.exchange import Context, Transaction, words
from dsobus.messages.get_meter_service_requests_message import (
    GetMeterServiceRequests,
)
from dsobus.messages.get_meter_service_requests_message import MeterServiceRequestsPayloadType as FoundPayload
from dsobus.messages.get_meter_service_requests_message import MeterServiceRequestsResponseMessage as FoundMessage
from dsobus.messages.meter_service_requests import MeterServiceRequests, MeterServiceWork
from dsobus.messages.meter_service_requests_message import (
    CanceledMeterServiceRequests,
    CancelMeterServiceRequests,
    ChangedMeterServiceRequests,
    ChangeMeterServiceRequests,
    ClosedMeterServiceRequests,
    CloseMeterServiceRequests,
    CreatedMeterServiceRequests,
    CreateMeterServiceRequests,
    DeletedMeterServiceRequests,
    DeleteMeterServiceRequests,
    MeterServiceRequestsEventMessageType,
    MeterServiceRequestsPayloadType,
    MeterServiceRequestsRequestMessageType,
    MeterServiceRequestsResponseMessage,
)
from dsobus.soap import Problem, Refused, header, operation

Event = type[MeterServiceRequestsEventMessageType]


@operation("CreateMeterServiceRequests")
def create_requests(
    context: Context[Meters], message: CreateMeterServiceRequests
) -> MeterServiceRequestsResponseMessage:
    """Keep new work; all is taken, or none. What connects or disconnects goes to the meters at once."""
    new = _payload(message)
    problems = [problem for each in new for problem in works.lacks(context.connection, each)]
    given = [each.mRID for each in new if each.mRID]
    problems += [
        Problem("6.1", f"MeterServiceWork {mRID} exists: change it, or give the new one another mRID.", id=mRID)
        for number, mRID in enumerate(given)
        if mRID in given[:number] or works.STORED.exists(context.connection, mRID)
    ]
    if problems:
        raise Refused(*problems)
    correlation = context.header.CorrelationID or context.header.MessageID or ""
    ids = [works.create(context.connection, each, correlation) for each in new]
    publish(context.transaction, CreatedMeterServiceRequests, "created", new, correlation)
    return context.reply(MeterServiceRequestsResponseMessage, ids=ids)


@operation("ChangeMeterServiceRequests")
def change_requests(
    context: Context[Meters], message: ChangeMeterServiceRequests
) -> MeterServiceRequestsResponseMessage:
    """Apply changes that carry ids and changed parts only; what the head-end does itself is not one of them."""
    changes = _payload(message)
    rows = works.STORED.known(context.connection, [words(each) for each in changes])
    if problems := [
        problem for row, each in zip(rows, changes, strict=True) for problem in works.unchangeable(row, each)
    ]:
        raise Refused(*problems)
    for row, each in zip(rows, changes, strict=True):
        works.change(context.connection, row, each)
        publish(context.transaction, ChangedMeterServiceRequests, "changed", [each], row.correlation)
    return context.reply(MeterServiceRequestsResponseMessage)


@operation("CancelMeterServiceRequests")
def cancel_requests(
    context: Context[Meters], message: CancelMeterServiceRequests
) -> MeterServiceRequestsResponseMessage:
    """Cancel work that is not done, and its control if nothing was commanded yet."""

    def forbids(row: Row[Any]) -> str | None:
        control = controls.of_work(context.connection, row.mRID)
        if control is None or control.state in ("pending", "cancelled"):
            return None
        return "the meter was told already; create the opposite work."

    return _end(context, _allowed(context, message, forbids), "cancelled", CanceledMeterServiceRequests, "canceled")


@operation("CloseMeterServiceRequests")
def close_requests(context: Context[Meters], message: CloseMeterServiceRequests) -> MeterServiceRequestsResponseMessage:
    """Close work that is done."""
    rows = _allowed(context, message, lambda row: _under_way(context, row))
    return _end(context, rows, "closed", ClosedMeterServiceRequests, "closed")


@operation("DeleteMeterServiceRequests")
def delete_requests(
    context: Context[Meters], message: DeleteMeterServiceRequests
) -> MeterServiceRequestsResponseMessage:
    """Remove work from the store, with the control that did it."""
    for row in _allowed(context, message, lambda row: _under_way(context, row)):
        gone = MeterServiceWork(mRID=row.mRID, Names=works.document(row).Names)
        works.remove(context.connection, row)
        publish(context.transaction, DeletedMeterServiceRequests, "deleted", [gone], row.correlation)
    return context.reply(MeterServiceRequestsResponseMessage)


@operation("GetMeterServiceRequests")
def get_requests(context: Context[Meters], message: GetMeterServiceRequests) -> FoundMessage:
    """Return the work that all sorts of selection given agree on; without any, all. Unknown ids are named."""
    found, problems = selection.select_work(context.connection, message.Request, context.limit)
    if not found:
        raise Refused(*(problems or [Problem("5.7", "No MeterServiceWork is selected.")]))
    payload = FoundPayload(MeterServiceRequests=MeterServiceRequests(MeterServiceWork=found))
    if problems:
        problems.insert(0, Problem("0.2", "Not all selected work is known.", level="INFORM"))
        return context.reply(FoundMessage, payload, errors=problems, result="PARTIAL")
    return context.reply(FoundMessage, payload)


def completed(transaction: Transaction, ended: Iterable[Row[Any]], at: datetime) -> None:
    """Announce the work whose controls have ended."""
    for control in ended:
        if (done := works.ended(transaction.connection, control, at)) is not None:
            row, told = done
            publish(transaction, ChangedMeterServiceRequests, "changed", [told], row.correlation)


def publish(
    transaction: Transaction, event: Event, verb: str, payload: list[MeterServiceWork], correlation: str
) -> None:
    """Announce what became of work."""
    transaction.publish(
        event(
            Header=header(verb, "MeterServiceRequests", "ami", correlation_id=correlation or None),
            Payload=MeterServiceRequestsPayloadType(
                MeterServiceRequests=MeterServiceRequests(MeterServiceWork=payload)
            ),
        )
    )


def _end(
    context: Context[Meters], rows: list[Row[Any]], status: str, event: Event, verb: str
) -> MeterServiceRequestsResponseMessage:
    for row in rows:
        if works.status(row) == status:
            continue  # said before, in another message
        control = controls.of_work(context.connection, row.mRID)
        if control is not None:
            controls.set_state(context.connection, control, status)
        told = works.progress(context.connection, row, status, context.resources.now())
        publish(context.transaction, event, verb, [told], row.correlation)
    return context.reply(MeterServiceRequestsResponseMessage)


def _payload(message: MeterServiceRequestsRequestMessageType) -> list[MeterServiceWork]:
    return message.Payload.MeterServiceRequests.MeterServiceWork if message.Payload else []


def _under_way(context: Context[Meters], row: Row[Any]) -> str | None:
    control = controls.of_work(context.connection, row.mRID)
    under_way = control is not None and control.state in ("pending", *controls.UNDER_WAY)
    return "the meter has not answered yet." if under_way else None


def _allowed(
    context: Context[Meters], message: MeterServiceRequestsRequestMessageType, forbids: Callable[[Row[Any]], str | None]
) -> list[Row[Any]]:
    """Return the work that a message names in either style; refuse all when one does not allow it, and say why."""
    listed = [[one.value] for one in message.Request.ID] if message.Request else []
    rows = works.STORED.known(context.connection, listed + [words(each) for each in _payload(message)])
    reasons = [(row, forbids(row)) for row in rows]
    if problems := [Problem("6.1", f"MeterServiceWork {row.mRID}: {why}", id=row.mRID) for row, why in reasons if why]:
        raise Refused(*problems)
    return list({row.mRID: row for row in rows}.values())
