"""The models of the calculation engine: each comes with its result."""

from __future__ import annotations

from typing import Any

from dsobus.applications.load_flow.calculation import Extreme, calculate
from dsobus.applications.load_flow.store import SHELF
from dsobus.exchange import Context
from dsobus.grid import reduce
from dsobus.messages.power_flow_results import Finding, Mismatch, ObjectRef, PowerFlowResult, Voltage
from dsobus.models import NETWORK_MODELS, POWER_FLOW_RESULTS, Document, Entry, Life, derived_mRID
from dsobus.models.documents import opened
from dsobus.models.reading import describe, findings
from dsobus.models.results import describe_documents


def model_taken(_: Context[Any], described: Any, documents: list[Document]) -> list[Entry]:
    """Keep a model and the result of its load flow."""
    model = opened(documents)
    reduced = reduce(model)
    describe(described, documents, model, reduced)
    solved = calculate(model, reduced)
    states = [Document(f"{name}.xml", text) for name, text in solved.documents.items()]
    result = PowerFlowResult(
        mRID=derived_mRID(POWER_FLOW_RESULTS, "load flow", described.mRID),
        converged=bool(states),
        description=solved.why or None,
        iterations=solved.iterations,
        maxMismatch=solved.mismatch,
        scenarioTime=described.scenarioTime,
        Findings=findings(solved.findings, Finding),
        MaxVoltage=_voltage(solved.highest),
        MinVoltage=_voltage(solved.lowest),
        Mismatches=[Mismatch(mRID=one.node, name=one.name, p=one.MW, q=one.Mvar) for one in solved.worst],
        Names=[],
        NetworkModel=ObjectRef(mRID=described.mRID),
    )
    describe_documents(result, states)
    solution = Entry(result, states, model=described.mRID, noun=POWER_FLOW_RESULTS)
    return [Entry(described, documents), solution]


def _voltage(extreme: Extreme | None) -> Voltage | None:
    if extreme is None:
        return None
    return Voltage(
        mRID=extreme.node,
        angle=extreme.degrees,
        name=extreme.name,
        nominalVoltage=extreme.nominal_kV,
        pu=extreme.pu,
        v=extreme.kV,
    )


MODELS = Life(NETWORK_MODELS, SHELF, model_taken)
RESULTS = Life(POWER_FLOW_RESULTS, SHELF)
