"""kill -9 of any process at any step, and the repair still ends: nothing lost, nothing twice."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from tests.crash.conftest import Repair

from dsobus.cli.layout import private_suite
from dsobus.cli.supervise import Supervisor
from dsobus.exchange.suite import Suite

pytestmark = pytest.mark.crash


class Killer:
    """Kill one process of a supervised suite whenever another message appears in a wire log."""

    def __init__(self, supervisor: Supervisor, name: str, repair: Repair) -> None:
        self._supervisor = supervisor
        self._name = name
        self._stores = repair.stores
        self._last = 0
        self._one_at_a_time = threading.Lock()
        self._end = threading.Event()
        self.kills = 0

    def strike(self) -> None:
        """Kill the process, unless it is dead already."""
        with self._one_at_a_time:
            pid = self._supervisor.pid(self._name)
            if pid != self._last:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
                self._last = pid
                self.kills += 1

    def watch(self) -> None:
        """Kill at each message until told to end."""
        known: set[str] = set()
        state: object = None
        while not self._end.wait(0.001):
            if state == (state := self._stores.state()):
                continue
            found = self._stores.messages()
            if not found <= known:
                known |= found
                self.strike()

    def __enter__(self) -> Killer:
        self._thread = threading.Thread(target=self.watch)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()


PROCESSES = ("field", "services", "orchestrator")


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory, utility: Path) -> Iterator[dict[str, Future[int]]]:
    """Three runs at once, each with another victim, because most of the time somebody waits for somebody."""
    with ThreadPoolExecutor(len(PROCESSES)) as pool:
        yield {
            name: pool.submit(run, name, private_suite(tmp_path_factory.mktemp(name), utility)) for name in PROCESSES
        }


def run(name: str, suite: Suite) -> int:
    """Repair a fault while one process is killed at every message and after every advance; return how often it was."""
    repair = Repair(suite)
    with Supervisor(suite, back_off=(0.0, 0.0)) as supervisor:
        with Killer(supervisor, name, repair) as killer:
            repair.drive(moved=killer.strike)
        readings = repair.readings()
    repair.check(readings)
    return killer.kills


@pytest.mark.parametrize("name", PROCESSES)
def test_a_process_that_is_killed_at_every_message_loses_nothing(name: str, runs: dict[str, Future[int]]) -> None:
    assert runs[name].result() > 20
