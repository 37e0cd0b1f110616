"""The catalogue says who provides and calls what, and nothing in it is left without its other side."""

from __future__ import annotations

import pytest

from dsobus.soap import Contract, catalogue, contract_names
from dsobus.soap.catalogue import CatalogueError

PAGE = """
Text.

.. csv-table:: Ports
   :header: provider, port, noun, called by

   dms, ReceiveThings, Things, orchestrator bus

More text.

.. csv-table:: Events
   :header: sender, event port, noun, receiver

   orchestrator, ReceiveThings, Things, dms
"""


def test_every_port_of_the_design_is_in_it() -> None:
    ports = {(row.provider, row.port) for row in catalogue.rows()}
    assert ports == {
        ("ami", "GetMeterReadings"),
        ("ami", "GetEndDeviceEvents"),
        ("ami", "ExecuteEndDeviceControls"),
        ("ami", "ExecuteMeterServiceRequests"),
        ("ami", "GetMeterServiceRequests"),
        ("ami", "Operations"),
        ("cis", "GetCustomerMeterDataSet"),
        ("cis", "Operations"),
        ("dms", "ReceiveEndDeviceEvents"),
        ("dms", "ExecuteUnplannedOutages"),
        ("dms", "GetUnplannedOutages"),
        ("dms", "ReceiveMaintenanceOrders"),
        ("dms", "ExecuteNetworkModels"),
        ("dms", "GetNetworkModels"),
        ("dms", "ReceivePowerFlowResults"),
        ("dms", "GetPowerFlowResults"),
        ("dms", "Operations"),
        ("ffm", "ExecuteMaintenanceOrders"),
        ("ffm", "GetMaintenanceOrders"),
        ("ffm", "ExecuteWorkRequests"),
        ("ffm", "GetWorkRequests"),
        ("ffm", "ExecuteServiceOrders"),
        ("ffm", "GetServiceOrders"),
        ("ffm", "Operations"),
        ("load_flow", "ExecuteNetworkModels"),
        ("load_flow", "GetPowerFlowResults"),
        ("load_flow", "Operations"),
        ("network_manager", "ExecuteNetworkModels"),
        ("network_manager", "GetNetworkModels"),
        ("network_manager", "ReceivePowerFlowResults"),
        ("network_manager", "GetPowerFlowResults"),
        ("network_manager", "Operations"),
        ("orchestrator", "Operations"),
        ("orchestrator", "ReceiveEndDeviceEvents"),
        ("orchestrator", "ReceiveUnplannedOutages"),
        ("orchestrator", "ReceiveMaintenanceOrders"),
        ("orchestrator", "ReceiveWorkRequests"),
        ("orchestrator", "ReceiveServiceOrders"),
        ("orchestrator", "ReceiveMeterServiceRequests"),
        ("orchestrator", "ReceiveNetworkModels"),
    }
    assert {port for _, port in ports} == set(contract_names())


def test_every_noun_is_that_of_the_contract() -> None:
    for row in catalogue.rows():
        nouns = {operation.noun for operation in Contract.load(row.port).operations.values()}
        assert nouns == ({""} if row.noun == catalogue.ANY else {row.noun})


def test_every_event_has_a_receiver_that_knows_its_sender() -> None:
    ports = {(row.provider, row.port): row for row in catalogue.rows()}
    for event in catalogue.events():
        assert event.sender in ports[event.receiver, event.port].callers
        assert event.noun == ports[event.receiver, event.port].noun


def test_several_callers_are_separated_by_spaces() -> None:
    (row,) = catalogue.parse(PAGE).ports
    assert row.callers == ("orchestrator", "bus")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (":header: provider", ":header: who"),
        (", Things, dms", ", dms"),
        ("dms, ReceiveThings", ", ReceiveThings"),
    ],
)
def test_a_table_that_is_not_in_its_form_is_refused(old: str, new: str) -> None:
    with pytest.raises(CatalogueError):
        catalogue.parse(PAGE.replace(old, new))
