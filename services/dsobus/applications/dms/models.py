"""The network models of the DMS, which it gives to others, and the results that come back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from dsobus.applications.dms.store import SHELF, voltage
from dsobus.applications.dms.voltages import voltages
from dsobus.exchange import Context, chunks
from dsobus.grid import reduce
from dsobus.messages.network_models import Name, NetworkModel
from dsobus.messages.power_flow_results import ObjectRef, PowerFlowResult, Voltage
from dsobus.models import NETWORK_MODELS, POWER_FLOW_RESULTS, Document, Entry, Kept, Life, made_mRID
from dsobus.models.documents import opened
from dsobus.models.reading import BUS_BRANCH, INPUT, describe
from dsobus.models.results import describe_documents, solved_model


def load_model(connection: Connection, utility: Path) -> None:
    """Keep the network of a utility as the first model."""
    documents = [Document(file.name, file.read_bytes()) for file in sorted(utility.glob("*.xml"))]
    described = NetworkModel(mRID=made_mRID(NETWORK_MODELS, documents), Names=[Name(name=utility.name)])
    model = opened(documents)
    SHELF.put(connection, NETWORK_MODELS, describe(described, documents, model, reduce(model)), documents)


def model_taken(_: Context[Any], described: Any, documents: list[Document]) -> list[Entry]:
    """Keep a model as it came."""
    model = opened(documents)
    return [Entry(describe(described, documents, model, reduce(model)), documents)]


def exported(kept: Kept, documents: list[Document]) -> list[Document]:
    """Return the documents that a model is computed from: EQ and SSH; TP too where nothing else says what is connected.

    Drawings and earlier results stay here. The boundary goes with the model.
    """
    described: Any = kept.described()
    wanted = INPUT | {"TP"} if kept.kind == BUS_BRANCH else INPUT
    given = {
        one.name
        for one in described.Documents
        if wanted.intersection(one.content) or any("Boundary" in profile for profile in one.profile)
    }
    return [one for one in documents if one.name in given]


def result_taken(context: Context[Any], described: Any, documents: list[Document]) -> list[Entry]:
    """Keep a result, and the voltages that it means for our own nodes."""
    result: PowerFlowResult = described
    connection = context.connection
    solved = solved_model(connection, SHELF, result, documents)
    result.NetworkModel = ObjectRef(mRID=solved.mRID)
    describe_documents(result, documents)
    kept = select(SHELF.kept.c.mRID)
    connection.execute(delete(voltage).where((voltage.c.result == result.mRID) | voltage.c.result.not_in(kept)))
    if documents:
        model = opened([*exported(solved, SHELF.documents(connection, solved.mRID)), *_renamed(documents)])
        rows = [
            {
                "result": result.mRID,
                "node": one.node,
                "name": one.name,
                "kV": one.kV,
                "degrees": one.degrees,
                "nominal_kV": one.nominal_kV,
            }
            for one in voltages(model)
        ]
        if rows:
            connection.execute(insert(voltage), rows)
    counted = select(func.count()).where(voltage.c.result == result.mRID)
    result.connectivityNodes = connection.scalar(counted) or 0
    pu = voltage.c.kV / voltage.c.nominal_kV
    result.MinVoltage, result.MaxVoltage = (_first(connection, result, order) for order in (pu, pu.desc()))
    return [Entry(result, documents, model=solved.mRID)]


def tell_voltages(context: Context[Any], result: PowerFlowResult, nodes: list[str]) -> None:
    """Add to what is told of a result the voltages of these nodes."""
    for some in chunks(nodes):
        chosen = select(voltage).where(voltage.c.result == result.mRID, voltage.c.node.in_(some))
        result.Voltages += [_voltage(row) for row in context.connection.execute(chosen)]


def _first(connection: Connection, result: PowerFlowResult, order: Any) -> Voltage | None:
    row = connection.execute(select(voltage).where(voltage.c.result == result.mRID).order_by(order).limit(1)).first()
    return None if row is None else _voltage(row)


def _voltage(row: Any) -> Voltage:
    return Voltage(
        mRID=row.node,
        angle=row.degrees,
        name=row.name,
        nominalVoltage=row.nominal_kV,
        pu=row.kV / row.nominal_kV,
        v=row.kV,
    )


def _renamed(documents: list[Document]) -> list[Document]:
    """Return the documents of a result under names that no document of a model has."""
    return [Document(f"result/{one.name}", one.content) for one in documents]


MODELS = Life(NETWORK_MODELS, SHELF, model_taken, exported=exported, announces=True)
RESULTS = Life(POWER_FLOW_RESULTS, SHELF, result_taken)
