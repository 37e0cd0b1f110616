"""Several operations in one message: in order, together or one by one, each by the rules of its own."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from tests.interop.conftest import Running
from tests.interop.test_generic import codes, named, order, publish, request

from dsobus.client import Client
from dsobus.messages import read
from dsobus.messages.maintenance_orders import MaintenanceOrder, MaintenanceOrders
from dsobus.messages.maintenance_orders_message import (
    ChangedMaintenanceOrders,
    ChangeMaintenanceOrders,
    CreateMaintenanceOrders,
    MaintenanceOrdersPayloadType,
)
from dsobus.messages.message import IDType, OperationSet, OperationType, PayloadType, RequestType
from dsobus.messages.unplanned_outages import UnplannedOutage, UnplannedOutages
from dsobus.messages.unplanned_outages_message import CreateUnplannedOutages, UnplannedOutagesPayloadType
from dsobus.soap import Element, header, parse

OK = ("OK", ["0.0"])
OUTAGES = "urn:dsobus:2026:UnplannedOutages#"
BLANK_ORDERS = MaintenanceOrders(MaintenanceOrder=[MaintenanceOrder()])
"""What the schema asks for in the place of which the set stands."""
BLANK_OUTAGES = UnplannedOutages(UnplannedOutage=[UnplannedOutage()])
Operations = tuple[int, str | None, Element | None]


def operations(*steps: Operations, sequence: bool | None = None, integrity: bool | None = None) -> OperationSet:
    return OperationSet(
        enforceMsgSequence=sequence,
        enforceTransactionalIntegrity=integrity,
        Operation=[
            OperationType(operationId=number, verb=verb, any_=[] if document is None else [document])
            for number, verb, document in steps
        ],
    )


def by_typed_port(running: Running, wanted: OperationSet) -> Any:
    payload = MaintenanceOrdersPayloadType(MaintenanceOrders=BLANK_ORDERS, OperationSet=wanted)
    message = ChangeMaintenanceOrders(Header=header("change", "MaintenanceOrders", "x"), Payload=payload)
    return Client("ExecuteMaintenanceOrders", f"{running.addresses['ffm']}/ExecuteMaintenanceOrders").call(message)


def by_generic_port(running: Running, wanted: OperationSet) -> Any:
    for one in wanted.Operation:
        one.noun = "MaintenanceOrders"
    return request(running, "ffm", "execute", "OperationSet", Payload=PayloadType(OperationSet=wanted))


WAYS = {"typed": by_typed_port, "generic": by_generic_port}


@pytest.fixture(params=WAYS)
def send(request: pytest.FixtureRequest, running: Running) -> Callable[..., Any]:
    return lambda *steps, **flags: WAYS[request.param](running, operations(*steps, **flags))


def status(running: Running, mrid: str) -> str | None:
    """Return the status of an order, None when there is none."""
    found = request(running, "ffm", "get", "MaintenanceOrders", Request=RequestType(ID=[IDType(value=mrid)]))
    if found.Payload is None:
        return None
    stored = read(found.Payload.any_[0]).MaintenanceOrder[0].Work[0]
    return str(stored.statusKind)


def changed(mrid: str, status_kind: str) -> Element:
    text = f"<Work><statusKind>{status_kind}</statusKind></Work>"
    return parse(
        f"<MaintenanceOrders xmlns='http://iec.ch/TC57/2015/MaintenanceOrders#'><MaintenanceOrder><mRID>{mrid}</mRID>"
        f"{text}</MaintenanceOrder></MaintenanceOrders>".encode()
    )


def new() -> str:
    return str(uuid.uuid4())


def ids(reply: Any) -> list[int | None]:
    return [error.operationId for error in reply.Reply.Error]


def test_create_change_and_delete_go_in_one_message(running: Running, send: Any) -> None:
    a, b = new(), new()
    reply = send((1, "create", order(a)), (2, "create", order(b)), (3, "change", changed(a, "waitingOnMaterial")))
    assert codes(reply) == OK
    assert [one.value for one in reply.Reply.ID] == [a, b]
    assert (status(running, a), status(running, b)) == ("waitingOnMaterial", "waitingOnApproval")
    assert codes(send((1, "delete", named(a)), (2, "delete", named(b)))) == OK
    assert (status(running, a), status(running, b)) == (None, None)


def test_operations_are_done_in_the_order_in_which_they_stand(running: Running, send: Any) -> None:
    a = new()
    reply = send((2, "create", order(a)), (1, "change", changed(a, "waitingOnMaterial")))
    assert codes(reply) == OK
    assert status(running, a) == "waitingOnMaterial"


def test_the_sequence_is_that_of_the_ids_when_it_is_enforced(running: Running, send: Any) -> None:
    a = new()
    reply = send((2, "change", changed(a, "waitingOnMaterial")), (1, "create", order(a)), sequence=True)
    assert codes(reply) == OK
    assert status(running, a) == "waitingOnMaterial"
    b = new()
    wrong = send((1, "change", changed(b, "waitingOnMaterial")), (2, "create", order(b)), sequence=True)
    assert (codes(wrong), ids(wrong)) == (("FAILED", ["2.15"]), [1])
    assert status(running, b) == "waitingOnApproval", "the others are done"


def test_without_integrity_only_what_failed_is_named(running: Running, send: Any) -> None:
    a, b = new(), new()
    reply = send((1, "create", order(a)), (2, "delete", named("nothing")), (3, "create", order(b)))
    assert (codes(reply), ids(reply)) == (("FAILED", ["2.15"]), [2])
    assert reply.Reply.Error[0].ID.value == "nothing"
    assert reply.Reply.operationId is None, "the reply is to the whole set"
    assert [one.value for one in reply.Reply.ID] == [a, b]
    assert (status(running, a), status(running, b)) == ("waitingOnApproval", "waitingOnApproval")


def test_with_integrity_one_failure_undoes_all(running: Running, send: Any) -> None:
    a, b, c = new(), new(), new()
    assert codes(send((1, "create", order(c)))) == OK
    reply = send(
        (1, "create", order(a)),
        (2, "delete", named(c)),
        (3, "delete", named("nothing")),
        (4, "create", order(b)),
        integrity=True,
    )
    assert (codes(reply), ids(reply)) == (("FAILED", ["5.9", "5.9", "2.15", "5.2"]), [1, 2, 3, 4])
    assert reply.Reply.ID == []
    assert [status(running, mrid) for mrid in (a, b, c)] == [None, None, "waitingOnApproval"]


def test_with_integrity_and_no_failure_all_is_done(running: Running, send: Any) -> None:
    a, b = new(), new()
    assert codes(send((1, "create", order(a)), (2, "create", order(b)), integrity=True)) == OK
    assert (status(running, a), status(running, b)) == ("waitingOnApproval", "waitingOnApproval")


def test_a_set_of_one_is_answered_under_its_id(send: Any) -> None:
    assert send((7, "create", order(new()))).Reply.operationId == 7
    assert send((8, "delete", named("nothing"))).Reply.operationId == 8


def test_a_document_is_held_to_the_schema_of_its_noun(running: Running, send: Any) -> None:
    a = new()
    wrong = parse(b"<MaintenanceOrders xmlns='http://iec.ch/TC57/2015/MaintenanceOrders#'><Order/></MaintenanceOrders>")
    reply = send((1, "create", wrong), (2, "create", order(a)))
    assert (codes(reply), ids(reply)) == (("FAILED", ["1.8"]), [1])
    assert status(running, a) == "waitingOnApproval"


@pytest.mark.parametrize(
    ("verb", "document", "code"),
    [
        ("cancel", named("x"), "2.9"),
        ("close", named("x"), "2.9"),
        ("created", named("x"), "2.9"),
        ("create", None, "1.7"),
        ("delete", None, "1.6"),
    ],
)
def test_an_operation_that_a_set_does_not_have_is_refused(
    send: Any, verb: str, document: Element | None, code: str
) -> None:
    reply = send((1, verb, document))
    assert (codes(reply), ids(reply)) == (("FAILED", [code]), [1])


def test_an_empty_set_and_a_doubled_id_and_a_set_too_large_are_refused_whole(running: Running, send: Any) -> None:
    assert codes(send()) == ("FAILED", ["1.7"])
    a = new()
    assert codes(send((1, "create", order(a)), (1, "create", order(new())))) == ("FAILED", ["2.15"])
    assert status(running, a) is None
    assert codes(send(*((number, "delete", None) for number in range(1001)))) == ("FAILED", ["3.1"])


@pytest.mark.parametrize("way", WAYS)
def test_deleting_elements_is_refused_clearly(running: Running, way: str) -> None:
    wanted = operations((1, "delete", named("x")))
    wanted.Operation[0].elementOperation = True
    reply = WAYS[way](running, wanted)
    assert (codes(reply), ids(reply)) == (("FAILED", ["5.2"]), [1])
    assert "elementOperation" in reply.Reply.Error[0].reason


def test_an_operation_without_a_verb_takes_that_of_the_message(running: Running) -> None:
    a = new()
    wanted = operations((1, None, order(a)))
    payload = MaintenanceOrdersPayloadType(MaintenanceOrders=BLANK_ORDERS, OperationSet=wanted)
    message = CreateMaintenanceOrders(Header=header("create", "MaintenanceOrders", "x"), Payload=payload)
    address = f"{running.addresses['ffm']}/ExecuteMaintenanceOrders"
    assert codes(Client("ExecuteMaintenanceOrders", address).call(message)) == OK
    assert status(running, a) == "waitingOnApproval"
    assert codes(by_generic_port(running, operations((1, None, order(new()))))) == ("FAILED", ["2.9"])


def test_a_set_beside_objects_is_refused(running: Running) -> None:
    root = MaintenanceOrders(MaintenanceOrder=[MaintenanceOrder(mRID=new())])
    payload = MaintenanceOrdersPayloadType(MaintenanceOrders=root, OperationSet=operations((1, "create", order(new()))))
    message = ChangeMaintenanceOrders(Header=header("change", "MaintenanceOrders", "x"), Payload=payload)
    address = f"{running.addresses['ffm']}/ExecuteMaintenanceOrders"
    assert codes(Client("ExecuteMaintenanceOrders", address).call(message)) == ("FAILED", ["1.7"])


def test_a_set_of_events_tells_what_has_happened(running: Running) -> None:
    wanted = operations((1, "created", order(new())), (2, "changed", changed(new(), "enroute")))
    for party in ("dms", "orchestrator"):
        payload = MaintenanceOrdersPayloadType(MaintenanceOrders=BLANK_ORDERS, OperationSet=wanted)
        message = ChangedMaintenanceOrders(Header=header("changed", "MaintenanceOrders", "x"), Payload=payload)
        address = f"{running.addresses[party]}/ReceiveMaintenanceOrders"
        assert codes(Client("ReceiveMaintenanceOrders", address).call(message)) == OK
        for one in wanted.Operation:
            one.noun = "MaintenanceOrders"
        assert codes(publish(running, party, "executed", "OperationSet", PayloadType(OperationSet=wanted))) == OK


def outage(mrid: str, device: str | None) -> Element:
    place = f"<Equipments><mRID>{device}</mRID></Equipments>" if device else ""
    return parse(
        f"<UnplannedOutages xmlns='{OUTAGES}'><UnplannedOutage><mRID>{mrid}</mRID>{place}</UnplannedOutage>"
        "</UnplannedOutages>".encode()
    )


def test_outages_come_in_sets_too(running: Running) -> None:
    a, b = new(), new()
    address = f"{running.addresses['dms']}/ExecuteUnplannedOutages"

    def post(wanted: OperationSet) -> Any:
        payload = UnplannedOutagesPayloadType(UnplannedOutages=BLANK_OUTAGES, OperationSet=wanted)
        message = CreateUnplannedOutages(Header=header("create", "UnplannedOutages", "x"), Payload=payload)
        return Client("ExecuteUnplannedOutages", address).call(message)

    place = running.devices.pop()
    undone = post(operations((1, "create", outage(a, place)), (2, "create", outage(b, None)), integrity=True))
    assert (codes(undone), ids(undone)) == (("FAILED", ["5.9", "5.8"]), [1, 2])
    assert codes(post(operations((1, "create", outage(a, place)), (2, "delete", outage(a, None)), sequence=True))) == OK


def test_a_set_may_hold_several_nouns_of_one_party(running: Running) -> None:
    wanted = operations((1, "delete", outage("nothing", None)), (2, "delete", named("nothing")))
    wanted.Operation[0].noun, wanted.Operation[1].noun = "UnplannedOutages", "MaintenanceOrders"
    reply = request(running, "dms", "execute", "OperationSet", Payload=PayloadType(OperationSet=wanted))
    assert (codes(reply), ids(reply)) == (("FAILED", ["2.15", "2.9"]), [1, 2]), "dms takes orders as news alone"


def test_the_header_of_the_separate_service_is_not_that_of_the_typed_port(running: Running) -> None:
    payload = MaintenanceOrdersPayloadType(MaintenanceOrders=BLANK_ORDERS, OperationSet=operations())
    message = ChangeMaintenanceOrders(Header=header("execute", "OperationSet", "x"), Payload=payload)
    address = f"{running.addresses['ffm']}/ExecuteMaintenanceOrders"
    assert codes(Client("ExecuteMaintenanceOrders", address).call(message)) == ("FAILED", ["2.9", "2.5"])
