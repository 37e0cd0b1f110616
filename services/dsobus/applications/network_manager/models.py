"""What the network manager makes of models and results: a bus-branch model, and a result for its source."""

from __future__ import annotations

from typing import Any

from dsobus.applications.network_manager.store import SHELF
from dsobus.applications.network_manager.translation import translated, unknown_nodes
from dsobus.exchange import Context
from dsobus.grid import reduce, rewrite
from dsobus.messages.network_models import NetworkModel
from dsobus.messages.network_models import ObjectRef as ModelRef
from dsobus.messages.power_flow_results import ObjectRef, PowerFlowResult
from dsobus.models import NETWORK_MODELS, POWER_FLOW_RESULTS, Document, Entry, Kept, Life, derived_mRID
from dsobus.models.documents import opened
from dsobus.models.reading import BUS_BRANCH, NODE_BREAKER, describe
from dsobus.models.results import describe_documents, solved_model
from dsobus.soap import Problem, Refused
from dsobus.soap.codes import UNKNOWN_ID


def model_taken(_: Context[Any], described: Any, documents: list[Document]) -> list[Entry]:
    """Keep a model and, of a node-breaker model, the bus-branch model that it comes down to."""
    model = opened(documents)
    reduced = reduce(model)
    source: NetworkModel = describe(described, documents, model, reduced)
    entries = [Entry(source, documents)]
    if source.kind == NODE_BREAKER:
        smaller = [Document(f"bus-branch_{name}.xml", text) for name, text in rewrite(model, reduced).items()]
        again = opened(smaller)
        made = NetworkModel(
            mRID=derived_mRID(NETWORK_MODELS, BUS_BRANCH, source.mRID or ""),
            kind=BUS_BRANCH,
            Names=source.Names,
            SourceModel=ModelRef(mRID=source.mRID),
        )
        describe(made, smaller, again, reduce(again)).Findings = source.Findings
        entries.append(Entry(made, smaller, model=source.mRID))
    return entries


def result_taken(context: Context[Any], described: Any, documents: list[Document]) -> list[Entry]:
    """Keep a result and, of a bus-branch model that was made here, what it means for its source."""
    result: PowerFlowResult = described
    solved = solved_model(context.connection, SHELF, result, documents)
    result.NetworkModel = ObjectRef(mRID=solved.mRID)
    describe_documents(result, documents)
    entries = [Entry(result, documents, model=solved.mRID)]
    if solved.model is not None:
        entries.append(_for_source(context, result, documents, solved))
    return entries


def _for_source(context: Context[Any], result: PowerFlowResult, documents: list[Document], solved: Kept) -> Entry:
    source = solved.model or ""
    returned = []
    if documents:
        model, states = opened(SHELF.documents(context.connection, source)), opened(documents)
        reduced = reduce(model)
        if strange := unknown_nodes(reduced, states):
            words = f"{len(strange)} nodes of the result are none of NetworkModel {source}, {strange[0]} first."
            raise Refused(Problem(UNKNOWN_ID, words, id=strange[0]))
        returned = [Document(f"{name}.xml", text) for name, text in translated(model, reduced, states).items()]
    made = PowerFlowResult(
        mRID=derived_mRID(POWER_FLOW_RESULTS, source, result.mRID or ""),
        converged=result.converged,
        description=result.description,
        iterations=result.iterations,
        maxMismatch=result.maxMismatch,
        scenarioTime=result.scenarioTime,
        topologicalNodes=result.topologicalNodes,
        Findings=result.Findings,
        MaxVoltage=result.MaxVoltage,
        MinVoltage=result.MinVoltage,
        Mismatches=result.Mismatches,
        Names=result.Names,
        NetworkModel=ObjectRef(mRID=source),
    )
    describe_documents(made, returned)
    return Entry(made, returned, model=source)


MODELS = Life(NETWORK_MODELS, SHELF, model_taken)
RESULTS = Life(POWER_FLOW_RESULTS, SHELF, result_taken)
