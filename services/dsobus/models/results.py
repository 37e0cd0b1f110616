"""What results of load flows have to do with models."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from dsobus.grid import Model
from dsobus.messages.power_flow_results import Document as ResultDocument
from dsobus.messages.power_flow_results import PowerFlowResult
from dsobus.models.documents import Document, opened
from dsobus.models.nouns import NETWORK_MODELS
from dsobus.models.reading import scenario, told
from dsobus.models.shelf import Kept, Shelf
from dsobus.soap import Problem, Refused
from dsobus.soap.codes import FIELD_MISSING, UNAVAILABLE, UNKNOWN_ID


def solved_model(connection: Connection, shelf: Shelf, result: PowerFlowResult, documents: Sequence[Document]) -> Kept:
    """Return the kept model that a result says it is of; Refused when it is none of ours, or does not say.

    Without a word of it in the message, the models are asked whose documents those of the result depend on.
    """
    named = result.NetworkModel.mRID if result.NetworkModel else None
    if named is None:
        named = _source(connection, shelf, documents) if documents else None
    if named is None:
        words = "PowerFlowResult/NetworkModel is missing, and the documents depend on no model that is known here."
        raise Refused(Problem(FIELD_MISSING, words, id=result.mRID))
    found = shelf.find(connection, NETWORK_MODELS, mRID=named)
    if not found:
        raise Refused(Problem(UNKNOWN_ID, f"NetworkModel {named} is not known here.", id=named))
    return found[0]


def describe_documents(result: PowerFlowResult, documents: Sequence[Document]) -> None:
    """Say of a result what its documents are; Refused for what is no result."""
    result.Documents = []
    if not documents:
        return
    model = opened(documents)
    if not len(model["SvVoltage"]):
        raise Refused(Problem(UNAVAILABLE, "The documents hold no SvVoltage: they are no result of a load flow."))
    result.converged = True if result.converged is None else result.converged
    result.scenarioTime = result.scenarioTime or scenario(model)
    result.topologicalNodes = len(model["SvVoltage"])
    result.Documents = told(documents, model, ResultDocument)


def _source(connection: Connection, shelf: Shelf, documents: Sequence[Document]) -> str | None:
    """Return the model among whose documents those of a result depend on one."""
    result = opened(documents)
    needed = set(_dependencies(result))
    for model in shelf.find(connection, NETWORK_MODELS):
        headers = opened(shelf.documents(connection, model.mRID))["FullModel"]
        if needed & set(headers.ids):
            return model.mRID
    return None


def _dependencies(model: Model) -> list[str]:
    headers = model["FullModel"]
    return [source for key in headers.ids for source in headers.values(key, "Model.DependentOn")]
