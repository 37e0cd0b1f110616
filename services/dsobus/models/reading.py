"""Say of a network model what it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from dsobus.grid import BusBranch, Finding, Model
from dsobus.grid.connect import BRANCHES
from dsobus.messages.network_models import Document as ModelDocument
from dsobus.messages.network_models import Finding as ModelFinding
from dsobus.messages.network_models import NetworkModel
from dsobus.models.documents import Document
from dsobus.models.limits import MAX_TOLD
from dsobus.soap import Problem, Refused
from dsobus.soap.codes import NOT_VALID

BUS_BRANCH: Final = "busBranch"
NODE_BREAKER: Final = "nodeBreaker"
INPUT: Final = frozenset({"EQ", "SSH"})
"""Profiles that a node-breaker model is computed from; its TP and SV are results."""


def describe(described: NetworkModel, documents: Sequence[Document], model: Model, reduced: BusBranch) -> NetworkModel:
    """Complete what is said of a model by what its documents are; Refused for a network without nodes."""
    counts = reduced.counts
    if not len(reduced.nodes):
        raise Refused(
            Problem(NOT_VALID, "The model has no nodes: give its EQ, and the TP of a bus-branch model."),
            *problems(reduced.findings),
        )
    described.bytes = sum(len(document.content) for document in documents)
    described.kind = described.kind or kind_of(model, reduced)
    described.connectivityNodes = counts.connectivityNodes
    described.switches = counts.switches
    described.topologicalNodes = counts.topologicalNodes
    described.islands = counts.islands
    described.branches = counts.retained + sum(len(model[kind]) for kind in (*BRANCHES, "PowerTransformer"))
    described.scenarioTime = scenario(model)
    described.Documents = told(documents, model, ModelDocument)
    described.Findings = findings(reduced.findings, ModelFinding)
    return described


def kind_of(model: Model, reduced: BusBranch) -> Any:
    """Tell whether a model is node-breaker: whether there is anything to reduce."""
    whole = len(reduced.nodes) >= reduced.counts.connectivityNodes and not reduced.open
    return BUS_BRANCH if whole and len(model["TopologicalNode"]) else NODE_BREAKER


def scenario(model: Model) -> str | None:
    """Return the time that a model represents, as its headers say it."""
    return next((time for time in model["FullModel"].column("Model.scenarioTime") if time), None)


def told(documents: Sequence[Document], model: Model, of: Any) -> list[Any]:
    """Return what is told of documents that were read as a model; ``of`` is the class of a noun's."""
    return [
        of(
            bytes=len(one.content),
            content=sorted(content(one, model)),
            name=one.name,
            profile=profiles(one, model),
            sha256=one.sha256,
        )
        for one in documents
    ]


def profiles(document: Document, model: Model) -> list[str]:
    """Return the profiles of a document by its header."""
    return next((list(file.profiles) for file in model.files if _is(file.name, document)), [])


def content(document: Document, model: Model) -> frozenset[str]:
    """Return what a document is by its content: EQ, SSH, TP, SV, DL, GL; nothing for what was left out."""
    return next((file.content for file in model.files if _is(file.name, document)), frozenset())


def findings(found: Iterable[Finding], of: Any) -> list[Any]:
    """Return findings as messages carry them; ``of`` is the class of a noun's."""
    return [of(mRID=one.object, assumption=one.assumed, className=one.kind, defect=one.wrong) for one in found]


def problems(found: Sequence[Finding]) -> list[Problem]:
    """Return the first findings as Errors of a reply, and how many more there are."""
    told = [
        Problem(NOT_VALID, f"{one.kind} {one.object} {one.wrong}; {one.assumed}.", level="WARNING", id=one.object)
        for one in found[:MAX_TOLD]
    ]
    if len(found) > MAX_TOLD:
        told.append(Problem(NOT_VALID, f"{len(found) - MAX_TOLD} more findings are not listed.", level="INFORM"))
    return told


def _is(name: str, document: Document) -> bool:
    """Tell whether a file of a model is this document; one that was read by itself has no name."""
    return name == "content" or name.removeprefix("content/") == document.name
