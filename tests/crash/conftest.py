"""One fault repair in a suite whose processes may die at any moment, and what must be true of it in the end."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest

from dsobus.cli.layout import PARTIES
from dsobus.cli.lockstep import Lockstep, Unanswered, page
from dsobus.cli.scene import load
from dsobus.cli.utility import make
from dsobus.exchange.suite import Suite
from dsobus.field.client import FieldUnreachable, Reading
from dsobus.field.server import FieldServer
from dsobus.messages import read
from dsobus.soap import parse, unwrap

T = TypeVar("T")
MORTAL = Path(__file__).with_name("mortal.py")
STATUSES = ["waitingToBeScheduled", "dispatched", "enroute", "onSite", "inProgress", "completed", "closed"]
MAY_REPEAT = {"get"}
"""Verbs that change nothing: the same question may be put in several messages."""


def nothing() -> None:
    """Do nothing."""


def until(condition: Callable[[], T], seconds: float = 60.0, what: str = "it") -> T:
    """Return the first true value of a condition; fail when none comes in time, or nobody answers until then."""
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while True:
        try:
            if found := condition():
                return found
        except (Unanswered, FieldUnreachable):
            pass
        assert time.monotonic() < deadline, f"{what} did not come about within {seconds:.0f} s"
        pause.wait(0.005)


@contextmanager
def serving(suite: Suite, names: Sequence[str], deaths: Path | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """Serve parties in a process of their own until the block ends; with ``deaths`` it dies at every commit."""
    log = suite.data / f"{names[0]}.log"
    with log.open("ab") as output:
        command = [sys.executable, str(MORTAL), str(suite.data), str(deaths or ""), *names]
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=output, stderr=output)
        try:
            yield child
            assert child.poll() is None, log.read_text()
        finally:
            if child.stdin is not None:
                child.stdin.close()
            child.wait(30)


def field(suite: Suite) -> FieldServer:
    """Return the field of a suite."""
    host, _, port = suite.field.rpartition(":")
    return FieldServer(suite.utility, suite.data / "field.jsonl", host, int(port))


class Stores:
    """The databases of a suite, looked at from outside, whether or not their processes live."""

    def __init__(self, data: Path) -> None:
        self._data = data

    def rows(self, party: str, query: str) -> list[sqlite3.Row]:
        """Return what a query finds; nothing while a store has not been made."""
        path = self._data / f"{party}.sqlite"
        if not path.exists():
            return []
        with closing(sqlite3.connect(path, timeout=30.0)) as connection:
            connection.row_factory = sqlite3.Row
            try:
                return connection.execute(query).fetchall()
            except sqlite3.OperationalError as error:
                if str(error).startswith("no such table"):
                    return []
                raise

    def state(self) -> list[tuple[int, int]]:
        """Return what is another after every commit."""
        logs = [self._data / f"{party}.sqlite-wal" for party in PARTIES]
        found = [log.stat() for log in logs if log.exists()]
        return [(one.st_mtime_ns, one.st_size) for one in found]

    def messages(self) -> set[str]:
        """Return the MessageIDs in all wire logs."""
        return {row[0] for party in PARTIES for row in self.rows(party, "SELECT message_id FROM wire")}

    def wire(self) -> list[dict[str, Any]]:
        """Return all wire logs with their messages read."""
        found = []
        for party in PARTIES:
            for row in self.rows(party, "SELECT * FROM wire ORDER BY number"):
                element = unwrap(parse(zlib.decompress(row["request"])))
                found.append({**row, "party": party, "body": read(element)})
        return found


class Repair:
    """One fault, and the repair of it."""

    def __init__(self, suite: Suite, seed: int = 2) -> None:
        self.suite = suite
        self.stores = Stores(suite.data)
        self._scene = load(suite.utility)
        self.device = self._scene.choose_fault(seed)
        self.meters = [meter for meters in self._scene.meters.values() for meter in meters]
        self.out = self._scene.meters_below(self.device)

    def processes(self) -> list[dict[str, Any]]:
        """Return the page /processes."""
        found: list[dict[str, Any]] = page(self.suite.addresses["orchestrator"], "/processes")
        return found

    def statuses(self) -> list[str]:
        """Return the status of each process."""
        return [process["status"] for process in self.processes()]

    def fail(self) -> Lockstep:
        """Put the fault into the field, once however often it is called; return what moves the field."""
        driver = Lockstep(self.suite)

        def put() -> bool:
            driver.field.fail("the fault", self.device)
            return True

        until(put)
        return driver

    def drive(self, watch: Callable[[], None] = nothing, moved: Callable[[], None] = nothing) -> None:
        """Let the repair come to its end; ``watch`` is called while messages pass, ``moved`` after each advance."""
        driver = self.fail()
        for _ in range(60):
            driver.settle(watch)
            if until(lambda: [self.statuses()])[0] == ["completed"]:
                break
            driver.advance()
            moved()
        else:
            raise AssertionError(f"not completed: {self.processes()}")
        for _ in range(3):  # the meters tell of their supply a little later, and the head-end collects that
            driver.advance()
            moved()
            driver.settle(watch)

    def readings(self) -> Sequence[Reading]:
        """Return what all meters measure."""
        return until(lambda: Lockstep(self.suite).field.read(self.meters))

    def check(self, readings: Sequence[Reading]) -> None:
        """Hold what must be true of a finished repair, whatever died meanwhile."""
        assert all(reading.energised and reading.voltage > 200 for reading in readings)
        self._check_objects()
        self._check_messages()

    def _check_objects(self) -> None:
        rows = self.stores.rows
        assert [tuple(row) for row in rows("dms", "SELECT device, statusKind FROM outage")] == [(self.device, "closed")]
        assert [tuple(row) for row in rows("ffm", 'SELECT statusKind FROM "order"')] == [("closed",)]
        assert rows("ffm", 'SELECT mRID FROM crew WHERE "order" IS NOT NULL') == []
        journal = [json.loads(line) for line in (self.suite.data / "field.jsonl").read_text().splitlines()]
        done = Counter(entry.get("do") for entry in journal)
        assert (done["fail"], done["dispatch"], done["withdraw"]) == (1, 1, 0)
        for party in PARTIES:
            assert [tuple(row) for row in rows(party, "SELECT lane, state, error FROM outbox")] == []
        told = {row[0] for row in rows("ami", "SELECT mRID FROM event WHERE announced")}
        assert told == {row[0] for row in rows("ami", "SELECT mRID FROM event")}
        assert told == {row[0] for row in rows("dms", "SELECT mRID FROM event")}
        failed = {row[0] for row in rows("ami", "SELECT Meter FROM event WHERE type = '3.26.0.85'")}
        restored = [row[0] for row in rows("ami", "SELECT Meter FROM event WHERE type = '3.26.0.216'")]
        assert failed <= set(self.out)
        assert sorted(restored) == sorted(self.out)

    def _check_messages(self) -> None:
        wire = self.stores.wire()
        check_messages(self.stores, wire)
        assert _told_statuses(wire, "orchestrator") == STATUSES
        assert _told_statuses(wire, "dms") == STATUSES[:-1]


def check_messages(stores: Stores, wire: list[dict[str, Any]]) -> None:
    """Hold that every message has one content and one effect, and was answered and remembered by who got it."""
    contents: dict[str, set[bytes]] = {}
    effects: dict[tuple[object, ...], set[str]] = {}
    for entry in wire:
        contents.setdefault(entry["message_id"], set()).add(zlib.decompress(entry["request"]))
        if entry["direction"] == "in" and entry["verb"] not in MAY_REPEAT:
            for key in _effects(entry["body"]):
                effects.setdefault((entry["party"], entry["operation"], *key), set()).add(entry["message_id"])
    assert {message: len(said) for message, said in contents.items() if len(said) > 1} == {}
    assert {effect: ids for effect, ids in effects.items() if len(ids) > 1} == {}
    assert {entry["result"] for entry in wire if entry["direction"] == "in"} == {"OK"}
    for party in PARTIES:
        incoming = [entry for entry in wire if (entry["party"], entry["direction"]) == (party, "in")]
        changing = {entry["message_id"] for entry in incoming if entry["verb"] not in MAY_REPEAT}
        answered = [row[0] for row in stores.rows(party, "SELECT message_id FROM inbox")]
        assert sorted(changing) == sorted(answered)
        sent = {entry["message_id"] for entry in wire if (entry["target"], entry["direction"]) == (party, "out")}
        received = {entry["message_id"] for entry in incoming if entry["source"] in PARTIES}
        assert received == sent


def _effects(body: Any) -> Iterator[tuple[str | None, ...]]:
    """Yield object and status of everything that a message changes at its receiver."""
    request, payload = getattr(body, "Request", None), body.Payload
    for one in request.ID if request else ():
        yield (one.value, None)
    for order in payload.MaintenanceOrders.MaintenanceOrder if hasattr(payload, "MaintenanceOrders") else ():
        yield (order.mRID, order.Work[0].statusKind if order.Work else None)
    for outage in payload.UnplannedOutages.UnplannedOutage if hasattr(payload, "UnplannedOutages") else ():
        yield (outage.mRID, outage.statusKind)
    for model in payload.NetworkModels.NetworkModel if getattr(payload, "NetworkModels", None) else ():
        yield (model.mRID, None)
    for result in payload.PowerFlowResults.PowerFlowResult if hasattr(payload, "PowerFlowResults") else ():
        yield (result.mRID, None)
    for event in payload.EndDeviceEvents.EndDeviceEvent if hasattr(payload, "EndDeviceEvents") else ():
        yield (event.mRID, None)


def _told_statuses(wire: list[dict[str, Any]], party: str) -> list[str]:
    """Return the statuses of the order in the sequence in which a party took them, each message once."""
    taken = {
        entry["message_id"]: entry["body"].Payload.MaintenanceOrders.MaintenanceOrder[0].Work[0].statusKind
        for entry in wire
        if (entry["party"], entry["direction"], entry["noun"]) == (party, "in", "MaintenanceOrders")
    }
    return list(taken.values())


@pytest.fixture(scope="session")
def utility(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a utility with 120 customers."""
    directory = tmp_path_factory.mktemp("utility") / "small"
    make(directory, customers=120, seed=1)
    return directory
