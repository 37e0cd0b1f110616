"""Run model exchange on a suite: give a model to the DMS, follow the process, gather its messages and what they say."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from dsobus.cli.errors import Stop
from dsobus.cli.repair import ENDED, Follower, Stage
from dsobus.client import Client
from dsobus.exchange.suite import Suite
from dsobus.grid import GridError, read
from dsobus.grid.sources import find
from dsobus.messages import read as message_of
from dsobus.messages.network_models import Name, NetworkModel, NetworkModels
from dsobus.messages.network_models_message import CreateNetworkModels, NetworkModelsPayloadType
from dsobus.models import Document, pack, unpack
from dsobus.models.limits import MAX_MODEL_BYTES
from dsobus.orchestrator.course import Leg
from dsobus.orchestrator.exchange_report import Exchange, Extreme, Flow
from dsobus.orchestrator.markup import plural
from dsobus.orchestrator.model_exchange import NAME
from dsobus.orchestrator.network import Drawn, drawn
from dsobus.orchestrator.report import write
from dsobus.soap import Malformed, header, unwrap
from dsobus.soap.xml import written

LONGEST = 600.0
"""Seconds after which a run gives up."""
STEPS = {
    ("dms", "CreateNetworkModels"): "give the model to the DMS",
    ("orchestrator", "CreatedNetworkModels"): "announce the model",
    ("dms", "GetNetworkModels"): "export the model",
    ("network_manager", "CreateNetworkModels"): "check and reduce the model",
    ("network_manager", "ChangeNetworkModels"): "check and reduce the model anew",
    ("network_manager", "GetNetworkModels"): "get the bus-branch model",
    ("load_flow", "CreateNetworkModels"): "solve the load flow",
    ("load_flow", "ChangeNetworkModels"): "solve the load flow anew",
    ("load_flow", "GetPowerFlowResults"): "get the result",
    ("network_manager", "CreatedPowerFlowResults"): "return the result",
    ("network_manager", "GetPowerFlowResults"): "get the result for the DMS",
    ("dms", "CreatedPowerFlowResults"): "show the result",
    ("dms", "GetPowerFlowResults"): "see the voltages at the DMS",
}
"""What each message does in the process, by its receiver and its operation."""
STUCK = 30.0
"""Seconds in a suspended process after which a run ends."""


def read_model(given: Path) -> list[Document]:
    """Return the documents of a file, a folder or an archive; what is wrong with it is told before a suite starts."""
    documents: dict[str, Document] = {}
    try:
        for source in find(given, MAX_MODEL_BYTES):
            name = Path(source.name).name
            while name in documents:
                name = f"_{name}"
            with source.open() as stream:
                documents[name] = Document(name, stream.read())
        read(given, at_most=MAX_MODEL_BYTES)
    except GridError as error:
        raise Stop(f"{error}.") from None
    return list(documents.values())


def run(stage: Stage, model: Path | None, documents: Sequence[Document], out: Path, console: Console) -> str:
    """Run to the end, write the report, print the outcome; return the status."""
    suite = stage.suite
    given = documents or read_model(suite.utility)
    name = model.name if model else "of the utility"
    follower = Follower(suite, console)
    sent = _give(suite.address("dms", "ExecuteNetworkModels"), name, given)
    process: Mapping[str, Any] | None = None
    began, stuck = time.monotonic(), None
    while process is None or process["status"] not in ENDED:
        follower.look()
        process = next((one for one in follower.processes if one["cause"] == sent), process)
        is_stuck = process is not None and process["status"] == "suspended"
        stuck = (stuck or time.monotonic()) if is_stuck else None
        if time.monotonic() - began > LONGEST or (stuck is not None and time.monotonic() - stuck > STUCK):
            break
        time.sleep(0.1)
    if process is None:
        raise Stop("The orchestrator started no exchange: see its log.")
    follower.look()
    report = _report(suite, name, process, follower.legs([dict(process)]))
    where = write(report, out)
    _print(console, report, where)
    return report.status


def _give(address: str, name: str, documents: Sequence[Document]) -> str:
    """Give a model to the DMS, which announces it; return the id by which the process is known to be ours."""
    compressed, form = pack(documents)
    described = NetworkModels(NetworkModel=[NetworkModel(Names=[Name(name=name)])])
    head = header("create", "NetworkModels", "dsobus run")
    payload = NetworkModelsPayloadType(NetworkModels=described, Compressed=compressed, Format=form)
    answer = Client("ExecuteNetworkModels", address).call(CreateNetworkModels(Header=head, Payload=payload))
    if answer.Reply.Result == "FAILED":
        reasons = "; ".join(error.reason or error.code for error in answer.Reply.Error)
        raise Stop(f"The DMS refused the model: {reasons}")
    return head.CorrelationID or ""


def _report(suite: Suite, name: str, process: Mapping[str, Any], legs: Sequence[Leg]) -> Exchange:
    exported = _payload(suite, legs, "dms", "GetNetworkModels")
    reduced = _payload(suite, legs, "network_manager", "GetNetworkModels")
    solved = _payload(suite, legs, "load_flow", "GetPowerFlowResults")
    shown = _payload(suite, legs, "dms", "GetPowerFlowResults")
    model = exported.NetworkModels.NetworkModel[0] if exported else None
    left = reduced.NetworkModels.NetworkModel[0] if reduced else None
    result = solved.PowerFlowResults.PowerFlowResult[0] if solved else None
    told = shown.PowerFlowResults.PowerFlowResult[0] if shown else None
    found = [finding for one in (left or model, result) if one for finding in one.Findings]
    return Exchange(
        process=NAME,
        id=process["id"],
        status=process["status"],
        started=datetime.fromisoformat(process["started"]),
        finished=datetime.fromisoformat(process["finished"]) if process["finished"] else datetime.now(UTC),
        legs=tuple(replace(leg, name=STEPS.get((leg.target, leg.operation), leg.name)) for leg in legs),
        notes=(process["message"],) if process["message"] else (),
        name=name,
        model={
            "files": len(model.Documents),
            "bytes": model.bytes,
            "connectivityNodes": model.connectivityNodes,
            "switches": model.switches,
        }
        if model
        else {},
        reduced={
            "topologicalNodes": left.topologicalNodes,
            "branches": left.branches,
            "islands": left.islands,
            "bytes": left.bytes,
        }
        if left
        else {},
        findings=_distinct(found),
        flow=_flow(result) if result else None,
        shown=(told.connectivityNodes or 0, _extreme(told.MinVoltage), _extreme(told.MaxVoltage)) if told else None,
        network=_drawn(reduced, solved) if reduced else None,
    )


def _payload(suite: Suite, legs: Iterable[Leg], party: str, operation: str) -> Any:
    """Return the payload of the last answer that a party gave to a query; None when it has given none.

    Of a large answer the wire log shows the beginning alone: then the same is asked again.
    """
    for leg in reversed(list(legs)):
        if (leg.target, leg.operation) == (party, operation) and leg.result in ("OK", "PARTIAL"):
            try:
                return message_of(unwrap(written(leg.response.encode()))).Payload
            except Malformed:
                asked = message_of(unwrap(written(leg.request.encode())))
                return Client(operation, suite.address(party, operation)).call(asked).Payload
    return None


def _distinct(found: Iterable[Any]) -> list[dict[str, str]]:
    each = [
        {
            "kind": finding.className or "",
            "object": finding.mRID or "",
            "wrong": finding.defect or "",
            "assumed": finding.assumption or "",
        }
        for finding in found
    ]
    return list({tuple(one.values()): one for one in each}.values())


def _flow(result: Any) -> Flow:
    return Flow(
        converged=bool(result.converged),
        iterations=result.iterations,
        maxMismatchMW=result.maxMismatch,
        lowest=_extreme(result.MinVoltage),
        highest=_extreme(result.MaxVoltage),
        why=result.description or "",
        worst=[(one.name or one.mRID or "", one.p or 0.0, one.q or 0.0) for one in result.Mismatches],
    )


def _extreme(voltage: Any) -> Extreme | None:
    if voltage is None or voltage.pu is None:
        return None
    return Extreme(pu=voltage.pu, node=voltage.mRID or "", name=voltage.name or voltage.mRID or "")


def _drawn(reduced: Any, solved: Any) -> Drawn | None:
    model = unpack(reduced.Compressed, reduced.Format) if reduced.Compressed else []
    result = unpack(solved.Compressed, solved.Format) if solved and solved.Compressed else []
    return drawn(model, result) if model else None


def _print(console: Console, report: Exchange, where: Path) -> None:
    flow, shown = report.flow, report.shown
    rows = [
        ("process", f"{report.process} {report.id}"),
        ("status", report.status),
        ("model", f"{report.name}, {_counted(report.model)}" if report.model else report.name),
        ("reduced", _counted(report.reduced)),
        ("findings", f"{len(report.findings):,}"),
    ]
    if flow and flow.converged and flow.lowest and flow.highest:
        rows += [
            (
                "load flow",
                f"converged in {plural(flow.iterations or 0, 'iteration')}, mismatch {flow.maxMismatchMW:.2g} MW",
            ),
            ("lowest voltage", f"{flow.lowest.pu:.4f} p.u. at {flow.lowest.name}"),
            ("highest voltage", f"{flow.highest.pu:.4f} p.u. at {flow.highest.name}"),
        ]
    elif flow:
        rows.append(("load flow", f"no solution. {flow.why}"))
    if shown and shown[0]:
        rows.append(("shown by the DMS", f"{shown[0]:,} nodes"))
    rows.append(("messages", str(len(report.legs))))
    table = Table(box=None, pad_edge=False, show_header=False)
    for name, value in rows:
        table.add_row(name, value)
    console.print()
    console.print(table, soft_wrap=True)
    for note in report.notes:
        console.print(note, soft_wrap=True)
    console.print(f"Report: {where}", soft_wrap=True)


def _counted(values: Mapping[str, int | None]) -> str:
    words = {
        "connectivityNodes": "nodes",
        "topologicalNodes": "nodes",
    }
    return ", ".join(f"{value:,} {words.get(key, key)}" for key, value in values.items() if value is not None)
