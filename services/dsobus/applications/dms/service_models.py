"""The ports of the DMS for network models, which it gives to others, and for the results that come back."""

from __future__ import annotations

from typing import Any

from dsobus.applications.dms.models import MODELS, RESULTS, tell_voltages
from dsobus.exchange import Context, names
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

Sent = CreateNetworkModels | ChangeNetworkModels
Named = CancelNetworkModels | CloseNetworkModels | DeleteNetworkModels
Reported = CreatedPowerFlowResults | ChangedPowerFlowResults
Withdrawn = CanceledPowerFlowResults | ClosedPowerFlowResults | DeletedPowerFlowResults


@operation("CreateNetworkModels", "ChangeNetworkModels")
def keep_model(context: Context[Any], message: Sent) -> NetworkModelsResponseMessage:
    """Keep a model and announce it."""
    reply: NetworkModelsResponseMessage = MODELS.keep(context, message)
    return reply


@operation("CancelNetworkModels", "CloseNetworkModels", "DeleteNetworkModels")
def end_models(context: Context[Any], message: Named) -> NetworkModelsResponseMessage:
    """End models, with their results, and announce it."""
    reply: NetworkModelsResponseMessage = MODELS.end(context, message)
    return reply


@operation("GetNetworkModels")
def get_models(context: Context[Any], message: GetNetworkModels) -> FoundModels:
    """Return one model that is named, with EQ and SSH, else what there is."""
    request = message.Request
    wanted = select_models(MODELS, context.connection, request.GetNetworkModels, request.ID)
    reply: FoundModels = MODELS.answer(context, wanted)
    return reply


@operation("CreatedPowerFlowResults", "ChangedPowerFlowResults")
def keep_result(context: Context[Any], message: Reported) -> PowerFlowResultsResponseMessage:
    """Keep a result, and the voltages that it means for our own nodes."""
    reply: PowerFlowResultsResponseMessage = RESULTS.keep(context, message)
    return reply


@operation("CanceledPowerFlowResults", "ClosedPowerFlowResults", "DeletedPowerFlowResults")
def end_results(context: Context[Any], message: Withdrawn) -> PowerFlowResultsResponseMessage:
    """End results."""
    reply: PowerFlowResultsResponseMessage = RESULTS.end(context, message)
    return reply


@operation("GetPowerFlowResults")
def get_results(context: Context[Any], message: GetPowerFlowResults) -> FoundResults:
    """Return one result that is named, by itself or by its model, with its documents, else what there is.

    ConnectivityNodes that are named are told with their voltages.
    """
    request = message.Request
    wanted = select_results(RESULTS, context.connection, request.GetPowerFlowResults, request.ID)
    nodes = names(request.GetPowerFlowResults.ConnectivityNode)
    reply: FoundResults = RESULTS.answer(context, wanted, lambda result: tell_voltages(context, result, nodes))
    return reply
