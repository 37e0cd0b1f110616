"""A stock zeep client that knows only the served WSDLs drives every operation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from lxml import etree
from tests.interop.conftest import (
    EVERY,
    OK,
    ORDERS,
    REQUESTS,
    SERVICES,
    Running,
    client,
    codes,
    control,
    event,
    model,
    order,
    outage,
    work,
)
from tests.models.small import key, small, states
from zeep.xsd import AnyObject

from dsobus.models import pack

TAMPER, POWER_FAILED = "3.12.0.257", "3.26.0.85"
CONNECT, DISCONNECT = "3.31.0.18", "3.31.0.23"
ANSWER_SECONDS = 15
"""Process time after which every meter has answered a command."""
LATER = {"interval": {"start": datetime(2100, 1, 1, tzinfo=UTC)}}
EVENTS = "{http://iec.ch/TC57/2011/EndDeviceEvents#}EndDeviceEvents"

GENERIC = [
    f"{party}/Operations" for party in ("ami", "cis", "dms", "ffm", "load_flow", "network_manager", "orchestrator")
]

Operation = tuple[str, str, str]
Scenario = Callable[[Running, str, str, str], None]
SCENARIOS: dict[Operation, Scenario] = {}


def drives(
    *ports: str, noun: str = "", verbs: str = "Created Changed Canceled Closed Deleted"
) -> Callable[..., Scenario]:
    """Declare what a scenario drives: operations named verb + noun of ports named party/port."""

    def register(scenario: Scenario) -> Scenario:
        for place in ports:
            party, port = place.split("/")
            SCENARIOS.update({(party, port, verb + noun): scenario for verb in verbs.split()})
        return scenario

    return register


@pytest.mark.parametrize(("party", "port", "name"), EVERY, ids=["/".join(one) for one in EVERY])
def test_zeep_drives(running: Running, party: str, port: str, name: str) -> None:
    scenario = SCENARIOS.get((party, port, name))
    if scenario is None:
        pytest.fail(f"{party}/{port} has the operation {name}, and no scenario here drives it: write one.")
    before = len(running.called)
    scenario(running, party, port, name)
    assert (party, port, name) in running.called[before:], "the scenario never called its operation"


@pytest.mark.parametrize("version", ["", "soap12/"])
def test_the_indexes_list_the_ports_and_the_wsdls_the_operations_that_are_driven(
    running: Running, version: str
) -> None:
    assert {path.replace("soap12/", "") for path in running.index} == {f"{party}/{port}" for party, port, _ in EVERY}
    served = {
        (party, port, name)
        for party, port, _ in EVERY
        for name in dir(client(f"{running.index[f'{party}/{version}{port}']}?wsdl").service)
        if not name.startswith("_")
    }
    assert served == set(EVERY) == set(SCENARIOS)


@drives("ffm/ExecuteMaintenanceOrders", noun=ORDERS, verbs="Create")
@drives("ffm/ExecuteWorkRequests", noun=REQUESTS, verbs="Create")
@drives("ffm/ExecuteServiceOrders", noun=SERVICES, verbs="Create")
def create_order(suite: Running, party: str, port: str, name: str) -> None:
    noun = name.removeprefix("Create")
    (stored,) = suite.orders(suite.new_order(noun), noun)
    (work,) = stored.Work
    assert (work.kind, work.statusKind) == ("repair", "waitingOnApproval")
    assert [task.subject for task in work.WorkTasks] == ["Lamp at the gate flickers"]


@drives("ffm/ExecuteMaintenanceOrders", noun=ORDERS, verbs="Change")
@drives("ffm/ExecuteWorkRequests", noun=REQUESTS, verbs="Change")
@drives("ffm/ExecuteServiceOrders", noun=SERVICES, verbs="Change")
def change_order(suite: Running, party: str, port: str, name: str) -> None:
    noun = name.removeprefix("Change")
    mRID = suite.new_order(noun)
    change = order(mRID, noun=noun, kind=None, statusKind=None, priority={"rank": 1, "type": "Emergency"}, WorkTasks=[])
    assert codes(suite.call(party, port, name, Payload=change)) == OK
    (stored,) = suite.orders(mRID, noun)
    (work,) = stored.Work
    assert (work.priority.rank, work.kind, len(work.WorkTasks)) == (1, "repair", 1)


@drives("ffm/ExecuteMaintenanceOrders", noun=ORDERS, verbs="Cancel Close Delete")
@drives("ffm/ExecuteWorkRequests", noun=REQUESTS, verbs="Cancel Close Delete")
@drives("ffm/ExecuteServiceOrders", noun=SERVICES, verbs="Cancel Close Delete")
def end_orders(suite: Running, party: str, port: str, name: str) -> None:
    noun = port.removeprefix("Execute")
    first, second, untouched = (suite.new_order(noun) for _ in range(3))
    assert codes(suite.call(party, port, name, Request={"ID": [{"_value_1": first}]})) == OK
    by_payload = {noun: {noun.removesuffix("s"): [{"mRID": second}]}}
    assert codes(suite.call(party, port, name, Payload=by_payload)) == OK
    ended = {"Cancel": ["cancelled"], "Close": ["closed"]}.get(name.removesuffix(noun), [])
    for mRID in (first, second):
        assert [one.Work[0].statusKind for one in suite.orders(mRID, noun)] == ended
    assert [one.Work[0].statusKind for one in suite.orders(untouched, noun)] == ["waitingOnApproval"]


@drives("ffm/GetMaintenanceOrders", noun=ORDERS, verbs="Get")
@drives("ffm/GetWorkRequests", noun=REQUESTS, verbs="Get")
@drives("ffm/GetServiceOrders", noun=SERVICES, verbs="Get")
def get_order(suite: Running, party: str, port: str, name: str) -> None:
    noun = name.removeprefix("Get")
    mRID, other = suite.new_order(noun), suite.new_order(noun)
    assert [one.mRID for one in suite.orders(mRID, noun)] == [mRID]
    waiting = {name: {"Work": [{"kind": "repair", "statusKind": "waitingOnApproval"}]}}
    reply = suite.call(party, port, name, Request=waiting)
    assert codes(reply) == OK
    found = getattr(getattr(reply.Payload, noun), noun.removesuffix("s"))
    assert {mRID, other} <= {one.mRID for one in found}


@drives("dms/ExecuteUnplannedOutages", noun="UnplannedOutages", verbs="Create")
def create_outage(suite: Running, party: str, port: str, name: str) -> None:
    fuse = suite.devices.pop()
    mRID = suite.new_outage(fuse)
    (stored,) = suite.outages(UnplannedOutage=mRID)
    assert ([one.mRID for one in stored.Equipments], stored.statusKind) == ([fuse], "open")
    assert len(stored.DeEnergizedUsagePoint) > 1
    (work_order,) = suite.orders(mRID)
    assert work_order.Work[0].kind == "repair"


@drives("dms/ExecuteUnplannedOutages", noun="UnplannedOutages", verbs="Change")
def change_outage(suite: Running, party: str, port: str, name: str) -> None:
    fuse = suite.devices.pop()
    mRID = suite.new_outage(fuse)
    (before,) = suite.outages(UnplannedOutage=mRID)
    assert codes(suite.call(party, port, name, Payload=outage(mRID=mRID, rank=before.rank + 1))) == OK
    (stored,) = suite.outages(UnplannedOutage=mRID)
    assert (stored.rank, [one.mRID for one in stored.Equipments]) == (before.rank + 1, [fuse])
    assert len(stored.DeEnergizedUsagePoint) == len(before.DeEnergizedUsagePoint)


@drives("dms/ExecuteUnplannedOutages", noun="UnplannedOutages", verbs="Cancel Close Delete")
def end_outages(suite: Running, party: str, port: str, name: str) -> None:
    first, second = (suite.new_outage(suite.devices.pop()) for _ in range(2))
    assert codes(suite.call(party, port, name, Request={"ID": [{"_value_1": first}]})) == OK
    assert codes(suite.call(party, port, name, Payload=outage(mRID=second))) == OK
    ended = {"CancelUnplannedOutages": ["canceled"], "CloseUnplannedOutages": ["closed"]}.get(name, [])
    suite.settle()
    for mRID in (first, second):
        assert [one.statusKind for one in suite.outages(UnplannedOutage=mRID)] == ended
        assert [one.Work[0].statusKind for one in suite.orders(mRID)] == ["cancelled"]


@drives("dms/GetUnplannedOutages", noun="UnplannedOutages", verbs="Get")
def get_outage(suite: Running, party: str, port: str, name: str) -> None:
    home = suite.homes.pop()
    mRID = suite.new_outage(home["EnergyConsumer"])
    for selection in ({"UnplannedOutage": mRID}, {"EndDevice": home["mRID"]}, {"UsagePoint": home["UsagePoint"]}):
        assert [one.mRID for one in suite.outages(**selection)] == [mRID]


@drives("dms/ReceiveEndDeviceEvents", "orchestrator/ReceiveEndDeviceEvents", noun="EndDeviceEvents", verbs="Created")
def event_created(suite: Running, party: str, port: str, name: str) -> None:
    home = suite.homes.pop()
    assert codes(suite.call(party, port, name, Payload=event(str(uuid4()), home["mRID"], POWER_FAILED))) == OK
    suite.settle()
    (located,) = suite.outages(UsagePoint=home["UsagePoint"])
    assert [one.mRID for one in located.Equipments] == [home["EnergyConsumer"]]


@drives("dms/ReceiveEndDeviceEvents", "orchestrator/ReceiveEndDeviceEvents", noun="EndDeviceEvents", verbs="Changed")
def event_changed(suite: Running, party: str, port: str, name: str) -> None:
    home, mRID = suite.homes.pop(), str(uuid4())
    tamper = event(mRID, home["mRID"], TAMPER)
    assert codes(suite.call(party, port, "CreatedEndDeviceEvents", Payload=tamper)) == OK
    suite.settle()
    assert suite.outages(UsagePoint=home["UsagePoint"]) == []
    assert codes(suite.call(party, port, name, Payload=event(mRID, home["mRID"], POWER_FAILED))) == OK
    suite.settle()
    assert len(suite.outages(UsagePoint=home["UsagePoint"])) == 1


@drives(
    "dms/ReceiveEndDeviceEvents",
    "orchestrator/ReceiveEndDeviceEvents",
    noun="EndDeviceEvents",
    verbs="Canceled Closed Deleted",
)
def event_withdrawn(suite: Running, party: str, port: str, name: str) -> None:
    tamper = event(str(uuid4()), suite.meters[0]["mRID"], TAMPER)
    # Told to the DMS itself, so that it is the withdrawal alone that the port has to bring there.
    assert codes(suite.call("dms", port, "CreatedEndDeviceEvents", Payload=tamper)) == OK
    assert codes(suite.call(party, port, name, Payload=tamper)) == OK
    suite.settle()
    # There is no port to get the events of the DMS: it no longer knows what is withdrawn there again.
    again = suite.call("dms", "ReceiveEndDeviceEvents", name, Payload=tamper)
    assert codes(again) == ("FAILED", {"2.15"})


@drives("orchestrator/ReceiveUnplannedOutages", noun="UnplannedOutages")
def outage_news(suite: Running, party: str, port: str, name: str) -> None:
    status = {"CanceledUnplannedOutages": "canceled", "ClosedUnplannedOutages": "closed"}.get(name, "open")
    assert codes(suite.call(party, port, name, Payload=outage(mRID=str(uuid4()), statusKind=status))) == OK
    mRID = suite.new_outage(suite.homes.pop()["EnergyConsumer"])
    (before,) = suite.orders(mRID)
    assert codes(suite.call(party, port, name, Payload=outage(mRID=mRID, statusKind=status))) == OK
    suite.settle()
    (after,) = suite.orders(mRID)  # still one: a repair starts once
    goes_on = name in ("CreatedUnplannedOutages", "ChangedUnplannedOutages")
    assert after.mRID == before.mRID
    assert after.Work[0].statusKind == (before.Work[0].statusKind if goes_on else "cancelled")


@drives("dms/ReceiveMaintenanceOrders", "orchestrator/ReceiveMaintenanceOrders", noun="MaintenanceOrders")
def order_news(suite: Running, party: str, port: str, name: str) -> None:
    assert codes(suite.call(party, port, name, Payload=order(str(uuid4())))) == OK
    told = {"Created": "waitingOnMaterial", "Changed": "onSite", "Closed": "closed"}
    status = told.get(name.removesuffix("MaintenanceOrders"), "cancelled")
    mRID, theirs = suite.new_outage(suite.homes.pop()["EnergyConsumer"]), str(uuid4())
    assert codes(suite.call(party, port, name, Payload=order(theirs, mRID, statusKind=status))) == OK
    suite.settle()
    (stored,) = suite.outages(UnplannedOutage=mRID)
    assert {one.mRID: one.statusKind for one in stored.MaintenanceOrders}[theirs] == status


@drives("orchestrator/ReceiveWorkRequests", noun=REQUESTS)
@drives("orchestrator/ReceiveServiceOrders", noun=SERVICES)
def work_news(suite: Running, party: str, port: str, name: str) -> None:
    (before,) = suite.outages(UsagePoint=suite.dark[0]["UsagePoint"])
    theirs = str(uuid4())
    content = order(theirs, before.mRID, noun=port.removeprefix("Receive"), statusKind="cancelled")
    assert codes(suite.call(party, port, name, Payload=content)) == OK
    suite.settle()
    (after,) = suite.outages(UnplannedOutage=before.mRID)
    assert theirs not in {one.mRID for one in after.MaintenanceOrders}, "no repair takes it for news of its order"


@drives("ami/GetMeterReadings", noun="MeterReadings", verbs="Get")
def get_readings(suite: Running, party: str, port: str, name: str) -> None:
    wanted = [{"mRID": meter["mRID"]} for meter in suite.meters[:3]]
    reply = suite.call(party, port, name, Request={"GetMeterReadings": {"EndDevice": wanted}})
    assert codes(reply) == OK
    read = {reading.Meter.mRID: reading.Readings[0].value for reading in reply.Payload.MeterReadings.MeterReading}
    assert {mRID: 200 < value < 260 for mRID, value in read.items()} == {one["mRID"]: True for one in wanted}


@drives("ami/GetEndDeviceEvents", noun="EndDeviceEvents", verbs="Get")
def get_events(suite: Running, party: str, port: str, name: str) -> None:
    selection = {"GetEndDeviceEvents": {"EndDevice": [{"mRID": meter["mRID"]} for meter in suite.dark]}}
    reply = suite.call(party, port, name, Request=selection)
    assert codes(reply) == OK
    found = reply.Payload.EndDeviceEvents.EndDeviceEvent
    assert {one.EndDeviceEventType.ref for one in found} == {POWER_FAILED}
    assert {one.Assets.mRID for one in found} <= {meter["mRID"] for meter in suite.dark}
    supplied = {"GetEndDeviceEvents": {"EndDevice": [{"mRID": suite.meters[0]["mRID"]}]}}
    assert codes(suite.call(party, port, name, Request=supplied)) == ("FAILED", {"5.7"})


@drives("ami/ExecuteEndDeviceControls", noun="EndDeviceControls", verbs="Create")
def create_control(suite: Running, party: str, port: str, name: str) -> None:
    meter = suite.switched
    for ref, after in ((DISCONNECT, ("disconnected", False)), (CONNECT, ("connected", True))):
        suite.new_control(ref, meter)
        suite.wait(ANSWER_SECONDS)
        assert suite.supply(meter) == after


@drives("ami/ExecuteEndDeviceControls", noun="EndDeviceControls", verbs="Change")
def change_control(suite: Running, party: str, port: str, name: str) -> None:
    meter = suite.switched
    mRID = suite.new_control(DISCONNECT, meter, primaryDeviceTiming=LATER)
    suite.wait(ANSWER_SECONDS)
    assert suite.supply(meter) == ("connected", True)
    now = control(mRID=mRID, primaryDeviceTiming={"interval": {"start": datetime(2020, 1, 1, tzinfo=UTC)}})
    assert codes(suite.call(party, port, name, Payload=now)) == OK
    suite.wait(ANSWER_SECONDS)
    assert suite.supply(meter) == ("disconnected", False)
    suite.new_control(CONNECT, meter)
    suite.wait(ANSWER_SECONDS)


@drives("ami/ExecuteEndDeviceControls", noun="EndDeviceControls", verbs="Cancel Close Delete")
def end_controls(suite: Running, party: str, port: str, name: str) -> None:
    is_done = name == "CloseEndDeviceControls"
    parts = {} if is_done else {"primaryDeviceTiming": LATER}
    first, second, untouched = (suite.new_control(CONNECT, suite.switched, **parts) for _ in range(3))
    suite.wait(ANSWER_SECONDS)
    assert codes(suite.call(party, port, name, Request={"ID": [{"_value_1": first}]})) == OK
    assert codes(suite.call(party, port, name, Payload=control(mRID=second))) == OK
    change = {"primaryDeviceTiming": LATER}
    ended = ("FAILED", {"2.15" if name == "DeleteEndDeviceControls" else "6.1"})
    for mRID, answer in ((first, ended), (second, ended), (untouched, ("FAILED", {"6.1"}) if is_done else OK)):
        reply = suite.call(party, port, "ChangeEndDeviceControls", Payload=control(mRID=mRID, **change))
        assert codes(reply) == answer


@drives("ami/ExecuteMeterServiceRequests", noun="MeterServiceRequests", verbs="Create")
def create_work(suite: Running, party: str, port: str, name: str) -> None:
    meter = suite.switched
    for kind, after in (("disconnect", ("disconnected", False)), ("reconnect", ("connected", True))):
        mRID = suite.new_work(kind, meter)
        suite.wait(ANSWER_SECONDS)
        assert suite.supply(meter) == after
        assert [one.status.value for one in suite.work_at_meters(mRID)] == ["completed"]


@drives("ami/ExecuteMeterServiceRequests", noun="MeterServiceRequests", verbs="Change")
def change_work(suite: Running, party: str, port: str, name: str) -> None:
    mRID = suite.new_work("inspection", suite.switched)
    assert codes(suite.call(party, port, name, Payload=work(mRID=mRID, priority="high"))) == OK
    assert [(one.priority, one.kind) for one in suite.work_at_meters(mRID)] == [("high", "inspection")]


@drives("ami/ExecuteMeterServiceRequests", noun="MeterServiceRequests", verbs="Cancel Close Delete")
def end_work(suite: Running, party: str, port: str, name: str) -> None:
    first, second, untouched = (suite.new_work("test", suite.switched) for _ in range(3))
    assert codes(suite.call(party, port, name, Request={"ID": [{"_value_1": first}]})) == OK
    assert codes(suite.call(party, port, name, Payload=work(mRID=second))) == OK
    ended = {"CancelMeterServiceRequests": ["cancelled"], "CloseMeterServiceRequests": ["closed"]}.get(name, [])
    for mRID in (first, second):
        assert [one.status.value for one in suite.work_at_meters(mRID)] == ended
    assert [one.status.value for one in suite.work_at_meters(untouched)] == ["waitingToBeScheduled"]


@drives("ami/GetMeterServiceRequests", noun="MeterServiceRequests", verbs="Get")
def get_work(suite: Running, party: str, port: str, name: str) -> None:
    meter = suite.meters[1]
    mRID = suite.new_work("maintenance", meter)
    for selection in (
        {"MeterServiceWork": [{"kind": "maintenance"}]},
        {"Meter": [{"Names": [{"name": meter["serialNumber"]}]}]},
        {"UsagePoint": [{"mRID": meter["UsagePoint"]}]},
    ):
        reply = suite.call(party, port, name, Request={"GetMeterServiceRequests": selection})
        assert codes(reply) == OK
        assert [one.mRID for one in reply.Payload.MeterServiceRequests.MeterServiceWork] == [mRID]


@drives("orchestrator/ReceiveMeterServiceRequests", noun="MeterServiceRequests")
def meter_work_news(suite: Running, party: str, port: str, name: str) -> None:
    told = work(mRID=str(uuid4()), kind="disconnect", Meter={"mRID": "x"}, status={"value": "completed"})
    assert codes(suite.call(party, port, name, Payload=told)) == OK


@drives("cis/GetCustomerMeterDataSet", noun="CustomerMeterDataSet", verbs="Get")
def get_customers(suite: Running, party: str, port: str, name: str) -> None:
    meter = suite.meters[1]
    selection = {"GetCustomerMeterDataSet": {"UsagePoint": [{"mRID": meter["UsagePoint"]}]}}
    reply = suite.call(party, port, name, Request=selection)
    assert codes(reply) == OK
    (customer,) = reply.Payload.CustomerMeterDataSet.Customer
    assert customer.CustomerAgreements[0].UsagePoints[0].EndDevices[0].mRID == meter["mRID"]


MODELS, RESULTS = "NetworkModels", "PowerFlowResults"
HOLDERS = [f"{party}/Execute{MODELS}" for party in ("dms", "load_flow", "network_manager")]


def is_kept(suite: Running, party: str, mRID: str) -> bool:
    """Tell whether a party still has a model; of the engine, whether it still has the result of it."""
    if party == "load_flow":
        return set(suite.documents(party, RESULTS, "NetworkModel", mRID)) == {"TP.xml", "SV.xml"}
    return set(suite.documents(party, MODELS, "NetworkModel", mRID)) == {"EQ.xml", "SSH.xml"}


@drives(*HOLDERS, noun=MODELS, verbs="Create")
def create_model(suite: Running, party: str, port: str, name: str) -> None:
    mRID = suite.new_model(party)
    assert is_kept(suite, party, mRID)
    twice = model(small(mRID, load=5.0), mRID=mRID)
    assert codes(suite.call(party, port, name, Payload=twice)) == ("FAILED", {"6.1"})
    broken = {"Compressed": "bm8gbW9kZWw=", "Format": "RDF"}
    assert codes(suite.call(party, port, name, Payload=broken)) == ("FAILED", {"1.8"})
    suite.settle()


@drives(*HOLDERS, noun=MODELS, verbs="Change")
def change_model(suite: Running, party: str, port: str, name: str) -> None:
    mRID = suite.new_model(party)
    changed = model(small(mRID, load=2.0), mRID=mRID)
    assert codes(suite.call(party, port, name, Payload=changed)) == OK
    assert is_kept(suite, party, mRID)
    suite.settle()


@drives(*HOLDERS, noun=MODELS, verbs="Cancel Close Delete")
def end_models(suite: Running, party: str, port: str, name: str) -> None:
    first, second, untouched = (suite.new_model(party) for _ in range(3))
    suite.settle()
    assert codes(suite.call(party, port, name, Request={"ID": [{"_value_1": first}]})) == OK
    by_payload = {MODELS: {"NetworkModel": [{"mRID": second}]}}
    assert codes(suite.call(party, port, name, Payload=by_payload)) == OK
    assert [is_kept(suite, party, mRID) for mRID in (first, second, untouched)] == [False, False, True]
    suite.settle()


@drives("dms/GetNetworkModels", "network_manager/GetNetworkModels", noun=MODELS, verbs="Get")
def get_models(suite: Running, party: str, port: str, name: str) -> None:
    mRID = suite.new_model(party, Names=[{"name": f"feeder of {party}"}])
    named = {"kind": "nodeBreaker", "NetworkModel": [{"Names": [{"name": f"feeder of {party}"}]}]}
    reply = suite.call(party, port, name, Request={"GetNetworkModels": named})
    assert codes(reply) == OK
    (found,) = reply.Payload.NetworkModels.NetworkModel
    assert (found.mRID, found.kind, found.connectivityNodes, found.switches) == (mRID, "nodeBreaker", 5, 3)
    every = suite.call(party, port, name, Request={"GetNetworkModels": {}})
    assert mRID in {one.mRID for one in every.Payload.NetworkModels.NetworkModel}
    assert every.Payload.Compressed is None
    if party == "network_manager":
        smaller = {"GetNetworkModels": {"kind": "busBranch", "NetworkModel": [{"mRID": mRID}]}}
        (made,) = suite.call(party, port, name, Request=smaller).Payload.NetworkModels.NetworkModel
        assert (made.SourceModel.mRID, made.topologicalNodes, made.branches, made.switches) == (mRID, 2, 1, 0)


@drives("load_flow/GetPowerFlowResults", noun=RESULTS, verbs="Get")
@drives("dms/GetPowerFlowResults", "network_manager/GetPowerFlowResults", noun=RESULTS, verbs="Get")
def get_results(suite: Running, party: str, port: str, name: str) -> None:
    mRID = suite.new_model("load_flow" if party == "load_flow" else "dms")
    suite.settle()  # a new model at the DMS is exchanged with all the others
    selection = {"NetworkModel": [{"mRID": mRID}], "ConnectivityNode": [{"mRID": key(mRID, "end")}]}
    reply = suite.call(party, port, name, Request={"GetPowerFlowResults": selection})
    assert codes(reply) == OK
    (found,) = reply.Payload.PowerFlowResults.PowerFlowResult
    assert (found.converged, found.topologicalNodes) == (True, 2)
    assert found.MinVoltage.pu < found.MaxVoltage.pu == pytest.approx(1)
    if party == "dms":
        assert found.connectivityNodes == 5
        assert [(one.mRID, one.v < 20) for one in found.Voltages] == [(key(mRID, "end"), True)]


@drives("dms/ReceivePowerFlowResults", "network_manager/ReceivePowerFlowResults", noun=RESULTS)
def results_come(suite: Running, party: str, port: str, name: str) -> None:
    mRID = suite.new_model(party)
    suite.settle()
    compressed, form = pack(states(mRID))
    result = str(uuid4())
    content = {
        RESULTS: {"PowerFlowResult": [{"mRID": result, "NetworkModel": {"mRID": mRID}}]},
        "Compressed": compressed,
        "Format": form,
    }
    if name.startswith("Created"):
        assert codes(suite.call(party, port, name, Payload=content)) == OK
        alone = {"Compressed": compressed, "Format": form}
        assert codes(suite.call(party, port, name, Payload=alone)) == OK
    else:
        assert codes(suite.call(party, port, f"Created{RESULTS}", Payload=content)) == OK
        assert codes(suite.call(party, port, name, Payload=content)) == OK
    kept = bool(suite.documents(party, RESULTS, "PowerFlowResult", result))
    assert kept == (name.removesuffix(RESULTS) in ("Created", "Changed"))


@drives("orchestrator/ReceiveNetworkModels", noun=MODELS)
def model_news(suite: Running, party: str, port: str, name: str) -> None:
    mRID = suite.new_model("dms")
    suite.settle()
    before = suite.exchanges(mRID)
    content = {MODELS: {"NetworkModel": [{"mRID": mRID}]}}
    assert codes(suite.call(party, port, name, Payload=content)) == OK
    suite.settle()
    starts = name.removesuffix(MODELS) in ("Created", "Changed")
    assert suite.exchanges(mRID) == before + ["completed"] * starts


@drives(*GENERIC, verbs="Request")
def generic_request(suite: Running, party: str, port: str, name: str) -> None:
    strange = suite.call(party, port, name, Header={"Verb": "get", "Noun": "Kites"})
    assert codes(strange) == ("FAILED", {"2.5"})
    if party in (known := {"ami": "MeterReadings", "dms": "UnplannedOutages", "ffm": "MaintenanceOrders"}):
        found = {
            "ami": lambda: suite.meters[0]["mRID"],
            "dms": lambda: suite.new_outage(suite.homes.pop()["EnergyConsumer"]),
            "ffm": lambda: suite.new_order(),
        }[party]()
        header = {"Verb": "get", "Noun": known[party]}
        reply = suite.call(party, port, name, Header=header, Request={"ID": [{"_value_1": found}]})
        assert codes(reply) == OK
        assert found in etree.tostring(reply.Payload._value_1[0]).decode()


@drives(*GENERIC, verbs="Response")
def generic_response(suite: Running, party: str, port: str, name: str) -> None:
    header = {"Verb": "reply", "Noun": "MeterReadings", "CorrelationID": str(uuid4())}
    assert codes(suite.call(party, port, name, Header=header, Reply={"Result": "OK"})) == ("FAILED", {"2.15"})


@drives(*GENERIC, verbs="PublishEvent")
def generic_event(suite: Running, party: str, port: str, name: str) -> None:
    taken = party in ("dms", "orchestrator")
    home = suite.homes.pop() if taken else suite.meters[0]
    typed = client(suite.wsdl("dms", "ReceiveEndDeviceEvents"))
    element = typed.get_element(EVENTS)  # type: ignore[no-untyped-call]
    alarm = element(**event(str(uuid4()), home["mRID"], POWER_FAILED)["EndDeviceEvents"])
    content = AnyObject(element, alarm)  # type: ignore[no-untyped-call]
    header = {"Verb": "created", "Noun": "EndDeviceEvents"}
    refused = ("FAILED", {"2.9" if party == "ami" else "2.5"})  # ami gives such events, and takes none
    reply = suite.call(party, port, name, Header=header, Payload={"_value_1": [content]})
    assert codes(reply) == (OK if taken else refused)
    suite.settle()
    assert len(suite.outages(UsagePoint=home["UsagePoint"])) == taken
