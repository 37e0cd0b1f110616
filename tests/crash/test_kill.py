"""kill -9 of any process at any step, and the repair still ends: nothing lost, nothing twice."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dsobus.cli.layout import private_suite
from dsobus.cli.supervise import Supervisor

if TYPE_CHECKING:
    from tests.crash.conftest import Repair

pytestmark = pytest.mark.crash

RepairIn = Callable[..., "Repair"]


class Killer:
    """Kill one process of a supervised suite whenever another message appears in a wire log."""

    def __init__(self, supervisor: Supervisor, name: str, repair: Repair) -> None:
        self._supervisor = supervisor
        self._name = name
        self._messages = repair.stores.messages
        self._last = 0
        self._one_at_a_time = threading.Lock()
        self._end = threading.Event()
        self.steps = 0
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
        while not self._end.wait(0.001):
            found = self._messages()
            if not found <= known:
                known |= found
                self.steps += 1
                self.strike()

    def __enter__(self) -> Killer:
        self._thread = threading.Thread(target=self.watch)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()


@pytest.mark.parametrize("name", ["field", "services", "orchestrator"])
def test_a_process_that_is_killed_at_every_message_loses_nothing(
    name: str, tmp_path: Path, utility: Path, repair_in: RepairIn
) -> None:
    suite = private_suite(tmp_path, utility)
    repair = repair_in(suite)
    with Supervisor(suite, back_off=(0.0, 0.0)) as supervisor:
        with Killer(supervisor, name, repair) as killer:
            repair.drive(moved=killer.strike)
        readings = repair.readings()
    repair.check(readings)
    assert killer.kills > 20
