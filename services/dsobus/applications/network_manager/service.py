"""The ports of the network manager: models in, bus-branch models out; results in, results for their source out."""

from __future__ import annotations

import sys

from dsobus.applications.network_manager.models import MODELS, RESULTS
from dsobus.applications.network_manager.store import tables
from dsobus.exchange import Application, Context, Suite
from dsobus.messages.get_network_models_message import GetNetworkModels
from dsobus.messages.get_network_models_message import NetworkModelsResponseMessage as FoundModels
from dsobus.messages.get_power_flow_results_message import GetPowerFlowResults
from dsobus.messages.get_power_flow_results_message import PowerFlowResultsResponseMessage as FoundResults
from dsobus.messages.network_models_message import (
    CancelNetworkModels,
    ChangeNetworkModels,
    CloseNetworkModels,
    CreateNetworkModels,
    DeleteNetworkModels,
    NetworkModelsResponseMessage,
)
from dsobus.messages.power_flow_results_message import (
    CanceledPowerFlowResults,
    ChangedPowerFlowResults,
    ClosedPowerFlowResults,
    CreatedPowerFlowResults,
    DeletedPowerFlowResults,
    PowerFlowResultsResponseMessage,
)
from dsobus.models.selection import select_models, select_results
from dsobus.soap import operation

PORTS = ("ExecuteNetworkModels", "GetNetworkModels", "ReceivePowerFlowResults", "GetPowerFlowResults", "Operations")

Sent = CreateNetworkModels | ChangeNetworkModels
Named = CancelNetworkModels | CloseNetworkModels | DeleteNetworkModels
Reported = CreatedPowerFlowResults | ChangedPowerFlowResults
Withdrawn = CanceledPowerFlowResults | ClosedPowerFlowResults | DeletedPowerFlowResults


def application(suite: Suite) -> Application[None]:
    """Make the network manager of a suite."""
    return Application(
        "network_manager", suite, ports=PORTS, service=sys.modules[__name__], tables=tables, resources=None
    )


@operation("CreateNetworkModels", "ChangeNetworkModels")
def keep_model(context: Context[None], message: Sent) -> NetworkModelsResponseMessage:
    """Keep a model with its findings, and the bus-branch model of a node-breaker model."""
    reply: NetworkModelsResponseMessage = MODELS.keep(context, message)
    return reply


@operation("CancelNetworkModels", "CloseNetworkModels", "DeleteNetworkModels")
def end_models(context: Context[None], message: Named) -> NetworkModelsResponseMessage:
    """End models, with what was made of them."""
    reply: NetworkModelsResponseMessage = MODELS.end(context, message)
    return reply


@operation("GetNetworkModels")
def get_models(context: Context[None], message: GetNetworkModels) -> FoundModels:
    """Return one model that is named with its documents, else what there is."""
    request = message.Request
    wanted = select_models(MODELS, context.connection, request.GetNetworkModels, request.ID)
    reply: FoundModels = MODELS.answer(context, wanted)
    return reply


@operation("CreatedPowerFlowResults", "ChangedPowerFlowResults")
def keep_result(context: Context[None], message: Reported) -> PowerFlowResultsResponseMessage:
    """Keep a result, and what it means for the node-breaker model."""
    reply: PowerFlowResultsResponseMessage = RESULTS.keep(context, message)
    return reply


@operation("CanceledPowerFlowResults", "ClosedPowerFlowResults", "DeletedPowerFlowResults")
def end_results(context: Context[None], message: Withdrawn) -> PowerFlowResultsResponseMessage:
    """End results."""
    reply: PowerFlowResultsResponseMessage = RESULTS.end(context, message)
    return reply


@operation("GetPowerFlowResults")
def get_results(context: Context[None], message: GetPowerFlowResults) -> FoundResults:
    """Return one result that is named, by itself or by its model, with its documents, else what there is."""
    request = message.Request
    wanted = select_results(RESULTS, context.connection, request.GetPowerFlowResults, request.ID)
    reply: FoundResults = RESULTS.answer(context, wanted)
    return reply
