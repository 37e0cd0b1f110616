"""The ports of the calculation engine: models in, results out."""

from __future__ import annotations

import sys

from dsobus.applications.load_flow.models import MODELS, RESULTS
from dsobus.applications.load_flow.store import tables
from dsobus.exchange import Application, Context, Suite
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
from dsobus.models.selection import select_results
from dsobus.soap import operation

PORTS = ("ExecuteNetworkModels", "GetPowerFlowResults", "Operations")

Sent = CreateNetworkModels | ChangeNetworkModels
Named = CancelNetworkModels | CloseNetworkModels | DeleteNetworkModels


def application(suite: Suite) -> Application[None]:
    """Make the calculation engine of a suite."""
    return Application("load_flow", suite, ports=PORTS, service=sys.modules[__name__], tables=tables, resources=None)


@operation("CreateNetworkModels", "ChangeNetworkModels")
def solve(context: Context[None], message: Sent) -> NetworkModelsResponseMessage:
    """Keep a model, and the result of its load flow."""
    reply: NetworkModelsResponseMessage = MODELS.keep(context, message)
    return reply


@operation("CancelNetworkModels", "CloseNetworkModels", "DeleteNetworkModels")
def end_models(context: Context[None], message: Named) -> NetworkModelsResponseMessage:
    """End models, with their results."""
    reply: NetworkModelsResponseMessage = MODELS.end(context, message)
    return reply


@operation("GetPowerFlowResults")
def get_results(context: Context[None], message: GetPowerFlowResults) -> FoundResults:
    """Return one result that is named, by itself or by its model, with its documents, else what there is."""
    request = message.Request
    wanted = select_results(RESULTS, context.connection, request.GetPowerFlowResults, request.ID)
    reply: FoundResults = RESULTS.answer(context, wanted)
    return reply
