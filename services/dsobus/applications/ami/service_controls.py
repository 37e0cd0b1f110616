"""The port for controls: to connect and disconnect customers at the meter's switch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Row

from dsobus.applications.ami import controls, demands, devices
from dsobus.applications.ami.field import Meters
from dsobus.exchange import Context
from dsobus.messages.end_device_controls import EndDeviceControl, EndDeviceControlType
from dsobus.messages.end_device_controls_message import (
    CancelEndDeviceControls,
    ChangeEndDeviceControls,
    CloseEndDeviceControls,
    CreateEndDeviceControls,
    DeleteEndDeviceControls,
    EndDeviceControlsRequestMessageType,
    EndDeviceControlsResponseMessage,
)
from dsobus.soap import Problem, Refused, operation

Check = Callable[[Row[Any]], str | None]


@operation("CreateEndDeviceControls")
def create_controls(context: Context[Meters], message: CreateEndDeviceControls) -> EndDeviceControlsResponseMessage:
    """Keep new controls, which are commanded once that is certain; all are taken, or none."""
    sent = message.Payload.EndDeviceControls if message.Payload else None
    new, listed = (sent.EndDeviceControl, sent.EndDeviceControlType) if sent else ([], [])
    if not new:
        raise Refused(Problem("1.7", "Payload/EndDeviceControls holds types alone, and no EndDeviceControl."))
    problems = [problem for each in new for problem in demands.lacks(each, listed)]
    given = [each.mRID for each in new if each.mRID]
    problems += [
        Problem("6.1", f"EndDeviceControl {mRID} exists: give the new one another mRID.", id=mRID)
        for number, mRID in enumerate(given)
        if mRID in given[:number] or controls.STORED.exists(context.connection, mRID)
    ]
    meant = [devices.commanded(context.connection, each.EndDevices, each.UsagePoints) for each in new]
    problems += [problem for _, unknown in meant for problem in unknown]
    if problems:
        raise Refused(*problems)
    correlation = context.header.CorrelationID or context.header.MessageID or ""
    ids = [
        controls.create(
            context.connection,
            each,
            [row.mRID for row in rows],
            correlation,
            connect=demands.connects(each, listed),
            start=demands.start(each),
        )
        for each, (rows, _) in zip(new, meant, strict=True)
    ]
    return context.reply(EndDeviceControlsResponseMessage, ids=ids)


@operation("ChangeEndDeviceControls")
def change_controls(context: Context[Meters], message: ChangeEndDeviceControls) -> EndDeviceControlsResponseMessage:
    """Give pending controls another start; everything else of a control is changed by another control."""
    changes = _payload(message)
    rows = controls.STORED.known(context.connection, [_goes_by(each) for each in changes])
    listed = message.Payload.EndDeviceControls.EndDeviceControlType if message.Payload else []
    problems = [
        problem for row, each in zip(rows, changes, strict=True) for problem in _unchangeable(row, each, listed)
    ]
    if problems:
        raise Refused(*problems)
    for row, each in zip(rows, changes, strict=True):
        if begins := demands.start(each):
            controls.set_start(context.connection, row, begins)
    return context.reply(EndDeviceControlsResponseMessage)


@operation("CancelEndDeviceControls")
def cancel_controls(context: Context[Meters], message: CancelEndDeviceControls) -> EndDeviceControlsResponseMessage:
    """Cancel controls of which nothing was commanded."""

    def forbids(row: Row[Any]) -> str | None:
        return None if row.state in ("pending", "cancelled") else "it waits no longer; send the opposite control."

    for row in _allowed(context, message, forbids):
        controls.set_state(context.connection, row, "cancelled")
    return context.reply(EndDeviceControlsResponseMessage)


@operation("CloseEndDeviceControls")
def close_controls(context: Context[Meters], message: CloseEndDeviceControls) -> EndDeviceControlsResponseMessage:
    """Close controls that all their meters have answered, or that were canceled; nothing happens in the field."""

    def forbids(row: Row[Any]) -> str | None:
        if row.state == "pending":
            return "it waits for its time; cancel it."
        return "its meters have not answered yet." if row.state in controls.UNDER_WAY else None

    for row in _allowed(context, message, forbids):
        controls.set_state(context.connection, row, "closed")
    return context.reply(EndDeviceControlsResponseMessage)


@operation("DeleteEndDeviceControls")
def delete_controls(context: Context[Meters], message: DeleteEndDeviceControls) -> EndDeviceControlsResponseMessage:
    """Remove controls from the store; a pending one is not carried out then."""

    def forbids(row: Row[Any]) -> str | None:
        return "its meters have not answered yet." if row.state in controls.UNDER_WAY else None

    for row in _allowed(context, message, forbids):
        controls.remove(context.connection, row)
    return context.reply(EndDeviceControlsResponseMessage)


def _payload(message: EndDeviceControlsRequestMessageType) -> list[EndDeviceControl]:
    return message.Payload.EndDeviceControls.EndDeviceControl if message.Payload else []


def _goes_by(one: EndDeviceControl) -> Sequence[str]:
    return [word for word in (one.mRID, one.issuerTrackingID) if word]


def _allowed(context: Context[Meters], message: EndDeviceControlsRequestMessageType, forbids: Check) -> list[Row[Any]]:
    """Return the controls that a message names in either style; refuse all when one does not allow it, and say why."""
    listed = [[one.value] for one in message.Request.ID] if message.Request else []
    rows = controls.STORED.known(context.connection, listed + [_goes_by(each) for each in _payload(message)])
    reasons = [(row, _of_work(row) or forbids(row)) for row in rows]
    if problems := [Problem("6.1", f"EndDeviceControl {row.mRID}: {why}", id=row.mRID) for row, why in reasons if why]:
        raise Refused(*problems)
    return list({row.mRID: row for row in rows}.values())


def _of_work(row: Row[Any]) -> str | None:
    return f"it belongs to MeterServiceWork {row.work}; use that." if row.work else None


def _unchangeable(row: Row[Any], change: EndDeviceControl, listed: Sequence[EndDeviceControlType]) -> list[Problem]:
    """Return why a control cannot be changed so."""
    reasons = [why] if (why := _of_work(row)) else []
    if row.state != "pending":
        reasons.append("only one that waits for its time can be changed.")
    kind = demands.code(change, listed)
    if kind is not None and demands.SERVED.get(kind) != row.connect:
        reasons.append("its type cannot be changed; cancel it and create another.")
    if change.EndDevices or change.UsagePoints or change.EndDeviceGroups or change.UsagePointGroups:
        reasons.append("its devices cannot be changed; cancel it and create another.")
    problems = [Problem("6.1", f"EndDeviceControl {row.mRID}: {why}", id=row.mRID) for why in reasons]
    return problems + [Problem("5.2", words, id=row.mRID) for words in demands.unserved_timing(change)]
