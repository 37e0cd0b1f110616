"""Run a storm on a suite: many faults at once, all their repairs, and one report of it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import NAMESPACE_OID, uuid5

from rich.console import Console

from dsobus.cli.errors import Stop
from dsobus.cli.lockstep import Lockstep, Unanswered
from dsobus.cli.repair import LONGEST, Follower, Stage, follow, outage_of
from dsobus.cli.scene import Scene, load
from dsobus.cli.table import show_table
from dsobus.exchange.suite import EVENTS_GO_TO, Suite
from dsobus.messages import read
from dsobus.orchestrator.report import Device, Leg
from dsobus.orchestrator.storm import Repaired, Storm, write
from dsobus.soap import parse, unwrap

LONGER_BY: Final = timedelta(hours=4)
"""Process time that each fault may add to a run: with few crews one waits for another."""


class Watcher(Follower):
    """Watch the repairs of a storm: when each was first there, and how many have ended."""

    def __init__(self, suite: Suite, console: Console, driver: Lockstep) -> None:
        super().__init__(suite, console)
        self._driver = driver
        self._said = (0, 0)
        self.first_seen: dict[str, datetime] = {}

    def look(self) -> None:
        """Read the present state, and print a line when outages were announced or have ended."""
        try:
            self.find()
        except Unanswered:
            return
        if fresh := [each["id"] for each in self.processes if each["id"] not in self.first_seen]:
            self.first_seen |= dict.fromkeys(fresh, self._driver.clock().now)
        now = len(self.processes), sum(each["status"] == "completed" for each in self.processes)
        if now != self._said:
            self._said = now
            at = self._driver.clock().now
            self._console.print(f"{at:%Y-%m-%d %H:%M:%S}  {now[0]} outages, {now[1]} repaired")


def run(stage: Stage, count: int, seed: int, out: Path, console: Console) -> str:
    """Run to the end, write the report, print the outcome; return the status."""
    driver, started, clock = Lockstep(stage.suite), datetime.now(UTC), time.monotonic()
    scene = load(stage.suite.utility)
    watcher = Watcher(stage.suite, console, driver)
    began = driver.clock().now
    known = len(driver.patiently(driver.field.truth)["faults"])
    failed = scene.choose_faults(seed, count)
    for number, device in enumerate(failed, known):
        _fail(driver, str(uuid5(NAMESPACE_OID, f"fault {seed} {number}")), device)
    follow(stage, driver, watcher, LONGEST + count * LONGER_BY)
    still_out = driver.patiently(driver.field.truth)["out"]
    legs = watcher.legs(watcher.processes)
    outages = _outages(stage.suite, scene, watcher, legs, set(failed))
    if not outages:
        raise Stop("The run ended before a process started.")
    statuses = {each["status"] for each in watcher.processes}
    status = next((each for each in ("failed", "suspended", "waiting", "running") if each in statuses), "completed")
    located = {each.device for each in outages if each.counts}
    affected = sorted({_feeder(scene, each) for each in (*failed, *(one.device for one in outages))} - {""})
    report = Storm(
        status="failed" if still_out else status,
        seed=seed,
        served=sum(map(len, scene.meters.values())),
        faults=count,
        outages=outages,
        missed=[scene.tree.devices[each].name for each in failed if each not in located],
        devices=_devices(scene),
        feeders=[scene.feeder_of(each) for each in affected],
        true=frozenset(failed),
        out=frozenset(below for each in failed for below in scene.tree.below(each)),
        began=began,
        ended=max([each.restored for each in outages if each.restored], default=driver.clock().now),
        started=started,
        finished=datetime.now(UTC),
        legs=legs,
        notes=_notes(watcher.processes, still_out),
    )
    where = write(report, out)
    _print(console, report, where, time.monotonic() - clock)
    return report.status


def _fail(driver: Lockstep, fault: str, device: str) -> None:
    driver.patiently(lambda: driver.field.fail(fault, device))


def _feeder(scene: Scene, target: str) -> str:
    device = scene.tree.device_of.get(target, target)
    return scene.tree.devices[device].feeder if device in scene.tree.devices else ""


def _devices(scene: Scene) -> list[Device]:
    return [
        Device(
            id=each.id,
            name=each.name,
            kind=each.kind,
            parent=each.parent,
            x=each.position[0] if each.position else None,
            y=each.position[1] if each.position else None,
        )
        for each in scene.tree.devices.values()
    ]


def _notes(processes: Sequence[dict[str, Any]], still_out: int) -> list[str]:
    notes = [f"Process {each['id']} ({each['status']}): {each['message']}" for each in processes if each["message"]]
    if still_out:
        notes.append(f"{still_out} meters are still without supply in the field.")
    return notes


def _outages(suite: Suite, scene: Scene, watcher: Watcher, legs: Sequence[Leg], failed: set[str]) -> list[Repaired]:
    works = {process["id"]: _work(process, legs) for process in watcher.processes}
    found = []
    for process in watcher.processes:
        known: dict[str, Any] = outage_of(suite, process["id"])
        device = known.get("device") or ""
        named = scene.tree.devices.get(device)
        found.append(
            {
                "mRID": process["id"],
                "device": device,
                "name": known.get("name") or device,
                "kind": named.kind if named else "premise",
                "status": process["status"],
                "statusKind": known.get("statusKind") or "",
                "is_true": device in failed,
                "customers": known.get("customers") or 0,
                "critical": known.get("criticalCustomers") or 0,
                "confidence": None if known.get("confidence") is None else float(known["confidence"]),
                "reported": known["reportedStartTime"],
                "ordered": watcher.first_seen[process["id"]],
                "restored": known.get("restoredDateTime"),
                "order": process["order"],
                **works[process["id"]],
            }
        )
    found.sort(key=lambda each: (each["reported"], each["mRID"]))
    return [Repaired(number=number, **each) for number, each in enumerate(found, 1)]


def _work(process: dict[str, Any], legs: Sequence[Leg]) -> dict[str, Any]:
    """Read the history of a process's last order out of the messages of the party that has it."""
    kinds: list[str] = []
    found: dict[str, Any] = {"statusKinds": kinds}
    for leg in legs:
        if leg.noun != "MaintenanceOrders" or leg.correlationID != process["id"]:
            continue
        message = read(unwrap(parse(leg.request.encode())))
        for order in message.Payload.MaintenanceOrders.MaintenanceOrder if message.Payload else ():
            if order.mRID != process["order"]:
                continue
            for work in order.Work:
                if work.priority is not None and work.priority.rank is not None:
                    found["priority"] = work.priority.rank
                if leg.target == EVENTS_GO_TO and work.statusKind and work.statusKind not in kinds:
                    kinds.append(work.statusKind)
                    if work.statusKind in ("dispatched", "onSite"):
                        found[work.statusKind] = work.lastModifiedDateTime
                for name in (name.name for task in work.WorkTasks for each in task.Crews for name in each.Names):
                    found["crew"] = name
    return found


def _print(console: Console, report: Storm, where: Path, seconds: float) -> None:
    def minutes(one: Repaired, at: datetime | None) -> str:
        lasted = one.after(at)
        return "" if lasted is None else f"{lasted.total_seconds() / 60:.0f}"

    rows = [
        (
            str(one.number),
            one.name + ("" if one.is_true else " (not a device that failed)"),
            str(one.customers),
            str(one.critical),
            str(one.priority or ""),
            one.crew or "",
            *(minutes(one, at) for at in (one.ordered, one.dispatched, one.onSite, one.restored)),
            one.statusKind,
        )
        for one in report.outages
    ]
    console.print()
    heads = ("#", "outage at", "customers", "critical", "rank", "crew", "order", "sent", "on site", "restored, min", "")
    show_table(heads, rows)
    found = report.indices
    console.print(
        f"\n{report.status}: {report.faults - len(report.missed)} of {report.faults} faults located, "
        f"SAIDI {found.SAIDI:.1f} min, SAIFI {found.SAIFI:.3f}, CAIDI {found.CAIDI:.1f} min; "
        f"{len(report.legs):,} messages, {seconds:.1f} s",
        soft_wrap=True,
    )
    for note in report.notes:
        console.print(note, soft_wrap=True)
    console.print(f"Report: {where}", soft_wrap=True)
