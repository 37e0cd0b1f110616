"""Run fault repair on a suite: make the fault or report it, follow the process, gather its messages."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import NAMESPACE_OID, uuid4, uuid5

from rich.console import Console
from rich.table import Table

from dsobus.cli.alarms import Alarms
from dsobus.cli.errors import Stop
from dsobus.cli.layout import private_suite
from dsobus.cli.lockstep import Lockstep, Unanswered, page
from dsobus.cli.scene import Scene, load
from dsobus.cli.supervise import Supervisor
from dsobus.cli.utility import make
from dsobus.client import Client
from dsobus.exchange.suite import EVENTS_GO_TO, Suite
from dsobus.messages import read
from dsobus.messages.get_unplanned_outages import GetUnplannedOutages as Selection
from dsobus.messages.get_unplanned_outages import ObjectRef
from dsobus.messages.get_unplanned_outages_message import GetUnplannedOutages, GetUnplannedOutagesRequestType
from dsobus.orchestrator.report import Leg, Report, write
from dsobus.soap import header, parse, unwrap

LONGEST = timedelta(hours=48)
"""Process time after which a run gives up."""
LATEST_OUTAGE = timedelta(hours=1)
"""Process time within which an outage must have been announced."""
AFTERMATH = 2
"""Steps for which the field goes on after the end: the meters tell of their supply, the head-end collects that."""
STUCK = 20.0
"""Seconds in a suspended process after which a run ends."""
ENDED = frozenset({"completed", "failed"})


@dataclass(frozen=True, slots=True)
class Stage:
    """The suite on which a run takes place; ``lockstep`` when nobody else moves its field."""

    suite: Suite
    lockstep: bool


@contextmanager
def private(data: Path, customers: int, seed: int, alarms: Alarms | None, console: Console) -> Iterator[Stage]:
    """Make a utility and run a suite of its own for it, on free ports; alarms that do not fit it leave nothing."""
    utility = data / "utility"
    make(utility, customers, seed)
    try:
        if alarms is not None:
            alarms.meters(utility)
    except Stop:
        shutil.rmtree(data)
        raise
    suite = private_suite(data, utility)
    with Supervisor(suite, report=lambda line: console.print(line)):
        yield Stage(suite, lockstep=True)


def join(url: str) -> Stage:
    """Find the suite that a running orchestrator belongs to."""
    if urlsplit(url).scheme not in {"http", "https"}:
        raise Stop(f"--suite {url}: give the address of the orchestrator, such as http://127.0.0.1:8062.")
    try:
        about = page(url, "/suite")
    except Unanswered:
        raise Stop(f"{url} is unreachable, or no orchestrator of dsobus: start one with `dsobus up`.") from None
    suite = Suite(
        data=Path(about["data"]), utility=Path(about["utility"]), addresses=about["addresses"], field=about["field"]
    )
    return Stage(suite, lockstep=Lockstep(suite).field.clock().speed == 0.0)


def run(stage: Stage, alarms: Alarms | None, seed: int, out: Path, console: Console) -> str:
    """Run to the end, write the report, print the outcome; return the status."""
    driver = Lockstep(stage.suite)
    meters = alarms.meters(stage.suite.utility) if alarms else []  # an unknown one ends the run before it begins
    scene = load(stage.suite.utility)
    follower = Follower(stage.suite, console)
    truth: dict[str, object] | None = None
    if alarms is None:
        device = scene.choose_fault(seed)
        # Chance in the field goes by the id of a fault: the same seed has the same fault, its nth repeat another one.
        number = len(driver.patiently(driver.field.truth)["faults"])
        fault = str(uuid5(NAMESPACE_OID, f"fault {seed} {number}"))
        driver.patiently(lambda: driver.field.fail(fault, device))
        truth = {"device": device, "name": scene.tree.devices[device].name}
    else:
        blackout = str(uuid4())
        driver.patiently(lambda: driver.field.blackout(blackout, meters, announce=False))
        answer = Client("ReceiveEndDeviceEvents", stage.suite.address("orchestrator", "ReceiveEndDeviceEvents")).call(
            alarms.message
        )
        if answer.Reply.Result == "FAILED":
            raise Stop(f"The orchestrator refused the alarms: {answer.Reply.Error[0].reason}")
    follow(stage, driver, follower, LONGEST)
    report = _report(stage.suite, follower, scene, truth)
    where = write(report, out)
    _print(console, report, where)
    return report.status


def follow(stage: Stage, driver: Lockstep, follower: Follower, longest: timedelta) -> None:
    """Let time pass until all processes have ended, one is stuck, or the longest time is over."""
    began = driver.clock().now
    stuck: float | None = None
    while not follower.ended():
        if stage.lockstep:
            driver.settle(follower.look)
            if not follower.ended():
                driver.advance()
        else:
            follower.look()
            time.sleep(0.2)
        passed = driver.clock().now - began
        if not follower.processes and passed > LATEST_OUTAGE:
            raise Stop(
                "No outage was announced: too few alarms arrived to locate a fault, or the DMS knows it already."
            )
        stuck = (stuck or time.monotonic()) if follower.suspended() else None
        if passed > longest or (stuck is not None and time.monotonic() - stuck > STUCK):
            break
    if stage.lockstep:
        for _ in range(AFTERMATH):
            driver.settle(follower.look)
            driver.advance()
        driver.settle(follower.look)


class Follower:
    """Watch the processes that started after the run began, and print each of their messages as it passes."""

    def __init__(self, suite: Suite, console: Console) -> None:
        self.suite = suite
        self._console = console
        self._hosts = sorted({f"{url.scheme}://{url.netloc}" for url in map(urlsplit, suite.addresses.values())})
        self._orchestrator = suite.addresses["orchestrator"]
        self._before = {process["id"] for process in page(self._orchestrator, "/processes")}
        self._printed: set[tuple[str | None, str]] = set()
        self._seen: tuple[list[int], list[str]] | None = None
        self.processes: list[dict[str, Any]] = []

    def look(self) -> None:
        """Read the present state; a process that is being restarted is asked the next time."""
        try:
            self.find()
            counts = [party["messages"] for host in self._hosts for party in page(host, "/status")]
            seen = (counts, [process["id"] for process in self.processes])
            if seen == self._seen:
                return  # messages may be large: they are not gathered again before there is a new one
            self._seen = seen
            for leg in self.legs(self.processes):
                if (leg.messageID, leg.result) not in self._printed:
                    self._printed.add((leg.messageID, leg.result))
                    self._console.print(
                        f"{leg.source:>12} -> {leg.target:<12}  {leg.result:<7} {leg.ms:5.0f} ms  {leg.name}",
                        soft_wrap=True,
                    )
        except Unanswered:
            return

    def find(self) -> None:
        """Find the processes, raises Unanswered."""
        found = page(self._orchestrator, "/processes")
        self.processes = [process for process in found if process["id"] not in self._before]

    def ended(self) -> bool:
        """Tell whether there are processes and all of them have ended."""
        return bool(self.processes) and all(process["status"] in ENDED for process in self.processes)

    def suspended(self) -> bool:
        """Tell whether a process waits for something to be mended, and no other goes on."""
        return any(process["status"] == "suspended" for process in self.processes) and all(
            process["status"] in ENDED | {"suspended"} for process in self.processes
        )

    def legs(self, processes: Iterable[dict[str, Any]]) -> list[Leg]:
        """Gather the messages of processes from the wire logs of all parties, each once, oldest first."""
        wanted = {correlation for process in processes for correlation in (process["id"], process["cause"])}
        found: dict[str | None, dict[str, Any]] = {}
        for host in self._hosts:
            for correlation in sorted(filter(None, wanted)):
                for entry in page(host, f"/wire?correlation={correlation}"):
                    known = found.get(entry["messageID"])
                    # The sender's record has the time that the exchange took as a whole; a repeat counts once, and
                    # attempts that got no reply do where none followed that did.
                    if known is None or (entry["direction"] == "out" and not _replied(known)):
                        found[entry["messageID"]] = entry
        return sorted(map(_leg, found.values()), key=lambda leg: leg.at)


def _replied(entry: Mapping[str, Any]) -> bool:
    """Tell whether the sender knows a reply."""
    return entry["direction"] == "out" and entry["result"] in ("OK", "PARTIAL", "FAILED")


def _leg(entry: dict[str, Any]) -> Leg:
    status = re.search(r"<(?:\w+:)?statusKind>(?!current<)(\w+)<", entry["request"])
    return Leg(
        name=entry["operation"] + (f" ({status[1]})" if status else ""),
        source=entry["source"] or "?",
        target=entry["target"],
        operation=entry["operation"],
        verb=entry["verb"],
        noun=entry["noun"],
        messageID=entry["messageID"],
        correlationID=entry["correlationID"],
        result=entry["result"],
        at=datetime.fromisoformat(entry["at"]),
        ms=entry["ms"],
        request=entry["request"],
        response=entry["response"],
    )


def _report(suite: Suite, follower: Follower, scene: Scene, truth: dict[str, object] | None) -> Report:
    if not follower.processes:
        raise Stop("The run ended before a process started.")
    outages = {process["id"]: outage_of(suite, process["id"]) for process in follower.processes}
    first = max(follower.processes, key=lambda process: int(str(outages[process["id"]].get("customers") or 0)))
    legs = follower.legs([first])
    device = str(outages[first["id"]].get("device") or "")
    notes = [
        f"Process {other['id']} ({other['status']}) repaired another outage of the same alarms."
        for other in follower.processes
        if other is not first
    ]
    if first["message"]:
        notes.append(first["message"])
    statuses = [process["status"] for process in follower.processes]
    return Report(
        process="fault-repair",
        id=first["id"],
        status=next((status for status in ("failed", "suspended") if status in statuses), first["status"]),
        started=datetime.fromisoformat(first["started"]),
        finished=datetime.fromisoformat(first["finished"]) if first["finished"] else datetime.now(UTC),
        legs=tuple(legs),
        outage=outages[first["id"]],
        workOrder=_work_order(first["order"], legs),
        truth=truth,
        feeder=scene.feeder_of(device),
        out=frozenset(scene.tree.below(device)) if device in scene.tree.devices else frozenset(),
        notes=tuple(notes),
    )


def outage_of(suite: Suite, outage: str) -> dict[str, object]:
    """Return what the DMS knows of an outage in the end."""
    client = Client("GetUnplannedOutages", suite.address("dms", "GetUnplannedOutages"))
    selection = Selection(UnplannedOutage=[ObjectRef(mRID=outage)])
    answer = client.call(
        GetUnplannedOutages(
            Header=header("get", "UnplannedOutages", "dsobus run"),
            Request=GetUnplannedOutagesRequestType(GetUnplannedOutages=selection),
        )
    )
    if answer.Payload is None or not answer.Payload.UnplannedOutages.UnplannedOutage:
        return {"mRID": outage}
    found = answer.Payload.UnplannedOutages.UnplannedOutage[0]
    place = found.Equipments[0] if found.Equipments else None
    return {
        "mRID": outage,
        "device": place.mRID if place else None,
        "name": place.Names[0].name if place and place.Names else None,
        "customers": found.originalCustomersServed or found.originalMetersAffected,
        "criticalCustomers": len(found.CriticalCustomers),
        "confidence": found.confidence,
        "statusKind": found.statusKind,
        "reportedStartTime": found.reportedStartTime,
        "restoredDateTime": found.actualPeriod.end if found.actualPeriod else None,
    }


def _work_order(order: str, legs: list[Leg]) -> dict[str, object]:
    """Read an order's history out of the messages of the party that has it."""
    kinds: list[str] = []
    priority: int | None = None
    crew: str | None = None
    for leg in legs:
        if leg.noun != "MaintenanceOrders":
            continue
        message = read(unwrap(parse(leg.request.encode())))
        for work_order in message.Payload.MaintenanceOrders.MaintenanceOrder if message.Payload else ():
            for work in work_order.Work:
                if work.priority is not None and work.priority.rank is not None:
                    priority = work.priority.rank
                if leg.target == EVENTS_GO_TO and work.statusKind and work.statusKind not in kinds[-1:]:
                    kinds.append(work.statusKind)
                names = (name.name for task in work.WorkTasks for each in task.Crews for name in each.Names)
                crew = next(names, crew)
    return {"id": order, "priority": priority, "crew": crew, "statusKinds": kinds}


def _print(console: Console, report: Report, where: Path) -> None:
    table = Table(box=None, pad_edge=False, show_header=False)
    outage, order = report.outage, report.workOrder
    rows = [
        ("process", f"{report.process} {report.id}"),
        ("status", report.status),
        ("outage", f"{outage.get('name') or outage.get('device')} ({outage.get('device')})"),
        ("confidence", f"{outage.get('confidence')}"),
        ("customers", f"{outage.get('customers')}, of them critical: {outage.get('criticalCustomers')}"),
        ("work order", f"{order.get('id')}, priority {order.get('priority')}, {order.get('crew')}"),
        ("statuses", ", ".join(map(str, order.get("statusKinds") or ()))),  # type: ignore[call-overload]
        ("messages", str(len(report.legs))),
    ]
    if report.truth is not None:
        right = "located" if report.truth["device"] == outage.get("device") else "NOT located"
        rows.insert(4, ("true fault", f"{report.truth.get('name')} ({report.truth['device']}): {right}"))
    for name, value in rows:
        table.add_row(name, value)
    console.print()
    console.print(table, soft_wrap=True)
    for note in report.notes:
        console.print(note, soft_wrap=True)
    console.print(f"Report: {where}", soft_wrap=True)
