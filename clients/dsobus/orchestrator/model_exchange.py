"""The process of model exchange: from a model at the DMS to its solution on the DMS's own nodes."""

from __future__ import annotations

from typing import Any, Final

from dsobus.messages import read
from dsobus.messages.get_network_models import GetNetworkModels as ModelSelection
from dsobus.messages.get_network_models import ObjectRef as ModelRef
from dsobus.messages.get_network_models_message import GetNetworkModels, GetNetworkModelsRequestType
from dsobus.messages.get_power_flow_results import GetPowerFlowResults as ResultSelection
from dsobus.messages.get_power_flow_results import ObjectRef as ResultRef
from dsobus.messages.get_power_flow_results_message import GetPowerFlowResults, GetPowerFlowResultsRequestType
from dsobus.messages.network_models import NetworkModel, NetworkModels
from dsobus.messages.network_models_message import ChangeNetworkModels, CreateNetworkModels, NetworkModelsPayloadType
from dsobus.messages.power_flow_results import PowerFlowResult, PowerFlowResults
from dsobus.messages.power_flow_results_message import CreatedPowerFlowResults, PowerFlowResultsPayloadType
from dsobus.orchestrator.calls import Calls
from dsobus.orchestrator.process import Process
from dsobus.soap.codes import BY_RULE
from dsobus.soap.xml import written

NAME: Final = "model-exchange"
BUS_BRANCH: Final = "busBranch"


class Refused(Exception):
    """End the process: somebody has refused its model for good."""


def run(_: Process, call: Calls, announced: str) -> None:
    """Exchange one model, announced by a CreatedNetworkModels or ChangedNetworkModels with it alone.

    A model that cannot be solved is passed on as such. Raises Refused, with what they say, when the network manager or
    the engine takes no such model.
    """
    model: str = read(written(announced.encode())).Payload.NetworkModels.NetworkModel[0].mRID
    exported = _get_model(call, "export the model", "dms", model)
    _create_model(call, "check and reduce the model", "network_manager", exported)
    reduced = _get_model(call, "get the bus-branch model", "network_manager", model, BUS_BRANCH)
    _create_model(call, "solve the load flow", "load_flow", reduced)
    solved = _described(reduced).mRID or ""
    result = _get_result(call, "get the result", "load_flow", solved)
    _report_result(call, "return the result", "network_manager", result)
    returned = _get_result(call, "get the result for the model of the DMS", "network_manager", model)
    _report_result(call, "show the result", "dms", returned)
    _get_result(call, "see the voltages at the DMS", "dms", model)


def _get_model(call: Calls, name: str, party: str, model: str, kind: Any = None) -> Any:
    selection = ModelSelection(NetworkModel=[ModelRef(mRID=model)], kind=kind)
    request = GetNetworkModelsRequestType(GetNetworkModels=selection)
    reply = _asked(
        call, name, party, "get", "NetworkModels", lambda header: GetNetworkModels(Header=header, Request=request)
    )
    return reply.Payload


def _create_model(call: Calls, name: str, party: str, given: Any) -> None:
    said = _described(given)
    described = NetworkModel(mRID=said.mRID, kind=said.kind, Names=said.Names, SourceModel=said.SourceModel)
    payload = NetworkModelsPayloadType(
        NetworkModels=NetworkModels(NetworkModel=[described]), Compressed=given.Compressed, Format=given.Format
    )
    reply = call(
        name,
        party,
        "create",
        "NetworkModels",
        lambda header: CreateNetworkModels(Header=header, Payload=payload),
        refusable=True,
    )
    if [error.code for error in reply.Reply.Error] == [BY_RULE]:  # an earlier version of the model is there
        name = f"{name}, anew"
        reply = call(
            name,
            party,
            "change",
            "NetworkModels",
            lambda header: ChangeNetworkModels(Header=header, Payload=payload),
            refusable=True,
        )
    _accepted(reply, name, party)


def _get_result(call: Calls, name: str, party: str, model: str) -> Any:
    selection = ResultSelection(NetworkModel=[ResultRef(mRID=model)])
    request = GetPowerFlowResultsRequestType(GetPowerFlowResults=selection)
    reply = _asked(
        call, name, party, "get", "PowerFlowResults", lambda header: GetPowerFlowResults(Header=header, Request=request)
    )
    return reply.Payload


def _report_result(call: Calls, name: str, party: str, given: Any) -> None:
    said: PowerFlowResult = given.PowerFlowResults.PowerFlowResult[0]
    payload = PowerFlowResultsPayloadType(
        PowerFlowResults=PowerFlowResults(PowerFlowResult=[said]), Compressed=given.Compressed, Format=given.Format
    )
    _asked(
        call,
        name,
        party,
        "created",
        "PowerFlowResults",
        lambda header: CreatedPowerFlowResults(Header=header, Payload=payload),
    )


def _described(payload: Any) -> NetworkModel:
    described: NetworkModel = payload.NetworkModels.NetworkModel[0]
    return described


def _asked(call: Calls, name: str, party: str, verb: str, noun: str, build: Any) -> Any:
    reply = call(name, party, verb, noun, build, refusable=True)
    _accepted(reply, name, party)
    return reply


def _accepted(reply: Any, name: str, party: str) -> None:
    if reply.Reply.Result == "FAILED":
        reasons = "; ".join(error.reason or error.code for error in reply.Reply.Error)
        raise Refused(f"{party} refused to {name}: {reasons}")
