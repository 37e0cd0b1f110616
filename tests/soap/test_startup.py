"""A service that does not fit its contract does not start, and says everything that is wrong at once."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from dsobus.messages.end_device_events_message import CreatedEndDeviceEvents, EndDeviceEventsResponseMessage
from dsobus.messages.message import ResponseMessage
from dsobus.soap import (
    Context,
    Contract,
    Handler,
    Host,
    Mismatch,
    Port,
    UnknownContract,
    contract_names,
    handlers,
    operation,
    port_of,
)
from dsobus.soap.contract import Operation

ADDRESS = "http://dms.example/dms/ReceiveEndDeviceEvents"
NAMES = [f"{verb}EndDeviceEvents" for verb in ("Created", "Changed", "Canceled", "Closed", "Deleted")]


def anything(context: Context, message: Any) -> EndDeviceEventsResponseMessage:
    return context.reply(EndDeviceEventsResponseMessage)


def created(context: Context, message: CreatedEndDeviceEvents) -> EndDeviceEventsResponseMessage:
    return context.reply(EndDeviceEventsResponseMessage)


def start(contract: Contract, **given: Handler) -> Host:
    return Host([Port("dms", contract, given, address=ADDRESS)])


def test_an_operation_without_a_handler_is_refused(contract: Contract) -> None:
    with pytest.raises(Mismatch) as refused:
        start(contract, CreatedEndDeviceEvents=created)
    assert "operation ChangedEndDeviceEvents has no handler" in str(refused.value)
    assert "operation CreatedEndDeviceEvents" not in str(refused.value)


def test_a_handler_without_an_operation_is_refused(wire: Any, contract: Contract) -> None:
    given = dict(next(iter(wire.app.ports.values())).given)
    start(contract, **given)
    with pytest.raises(Mismatch, match="serves CreatedMeterReadings, which no contract has"):
        start(contract, **given, CreatedMeterReadings=created)


def wrong_message(context: Context, message: ResponseMessage) -> EndDeviceEventsResponseMessage:
    raise NotImplementedError


def wrong_reply(context: Context, message: CreatedEndDeviceEvents) -> ResponseMessage:
    raise NotImplementedError


def no_reply(context: Context, message: CreatedEndDeviceEvents) -> None:
    raise NotImplementedError


def wrong_context(context: str, message: CreatedEndDeviceEvents) -> EndDeviceEventsResponseMessage:
    raise NotImplementedError


def unannotated(context, message):  # type: ignore[no-untyped-def]
    raise NotImplementedError


def too_many(context: Context, message: CreatedEndDeviceEvents, more: int) -> EndDeviceEventsResponseMessage:
    raise NotImplementedError


def unreadable(context: Context, message: Missing) -> EndDeviceEventsResponseMessage:  # type: ignore[name-defined]  # noqa: F821
    raise NotImplementedError


@pytest.mark.parametrize(
    ("handler", "words"),
    [
        (wrong_message, "is annotated ResponseMessage"),
        (wrong_reply, "is annotated to return ResponseMessage"),
        (no_reply, "is annotated to return nothing"),
        (wrong_context, "its first parameter is str, not a Context"),
        (unannotated, "must take a context, a message"),
        (too_many, "must take a context, a message"),
        (unreadable, "annotations cannot be read"),
        (anything, "is annotated Any"),
    ],
)
def test_annotations_that_do_not_match_the_messages_are_refused(
    contract: Contract, handler: Handler, words: str
) -> None:
    with pytest.raises(Mismatch) as refused:
        start(contract, CreatedEndDeviceEvents=handler)
    assert words in str(refused.value)
    assert handler.__name__ in str(refused.value)


def test_two_handlers_of_one_operation_are_refused() -> None:
    module = ModuleType("service")
    module.first = operation("CreatedEndDeviceEvents")(lambda context, message: None)  # type: ignore[attr-defined]
    assert list(handlers(module)) == ["CreatedEndDeviceEvents"]
    module.second = operation("CreatedEndDeviceEvents")(lambda context, message: None)  # type: ignore[attr-defined]
    with pytest.raises(Mismatch, match="has two handlers"):
        handlers(module)


def test_a_contract_that_is_not_there_is_named_beside_those_that_are() -> None:
    with pytest.raises(UnknownContract, match=r"'Nonsense'.*ReceiveEndDeviceEvents"):
        Contract.load("Nonsense")
    with pytest.raises(UnknownContract):
        Contract.load("../wsdl/ReceiveEndDeviceEvents")


def test_an_operation_knows_verb_noun_action_and_elements(contract: Contract) -> None:
    messages = "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}"
    assert [one.name for one in contract.operations.values()] == NAMES
    assert contract.operations[f"{messages}CreatedEndDeviceEvents"] == Operation(
        name="CreatedEndDeviceEvents",
        verb="created",
        noun="EndDeviceEvents",
        action="http://iec.ch/TC57/2011/EndDeviceEvents/CreatedEndDeviceEvents",
        request=f"{messages}CreatedEndDeviceEvents",
        response=f"{messages}EndDeviceEventsResponseMessage",
        fault=f"{messages}EndDeviceEventsFaultMessage",
    )
    assert port_of(f"{messages}CreatedEndDeviceEvents") == "ReceiveEndDeviceEvents"


@pytest.mark.parametrize("name", contract_names())
def test_every_contract_loads_with_validators_and_complete_operations(name: str) -> None:
    contract = Contract.load(name)
    assert contract.operations
    assert contract._schema() is not None
    for one in contract.operations.values():
        assert one.action
        assert (one.noun == "") == (name == "Operations")
        assert (one.fault is None) == (name == "Operations")
        assert port_of(one.request) == name
