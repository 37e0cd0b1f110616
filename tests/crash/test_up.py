"""The whole command is killed, and `dsobus up` in the same place finishes what was begun."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.crash.conftest import Repair, until

from dsobus.cli.lockstep import Lockstep
from dsobus.exchange.suite import Suite

pytestmark = pytest.mark.crash

STEPS = (1, 4, 7, 10, 15, 20)
"""Numbers of messages after which everything is killed."""


@contextmanager
def up(data: Path, utility: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run the real command until the block ends; the block may have killed it."""
    command = [sys.executable, "-m", "dsobus.cli.main", "up", "--port", "0", "--speed", "0"]
    said = data.parent / "up.log"
    with said.open("ab") as log:
        before = said.read_text().count("Ready")
        child = subprocess.Popen([*command, "--data", str(data), "--utility", str(utility)], stdout=log, stderr=log)
        try:
            until(lambda: said.read_text().count("Ready") > before, what="the suite")
            yield child
        finally:
            child.terminate()
            child.wait(30)


def test_up_finishes_a_repair_during_which_everything_was_killed_again_and_again(tmp_path: Path, utility: Path) -> None:
    data = tmp_path / "data"
    device = None
    for step in STEPS:
        with up(data, utility) as child:
            repair = Repair(Suite.load(data))
            driver = repair.fail()
            device = repair.device

            def kill(repair: Repair = repair, child: subprocess.Popen[bytes] = child, step: int = step) -> None:
                if len(repair.stores.messages()) >= step:
                    kill_all(child.pid) if step % 2 else child.kill()
                    raise Killed

            with pytest.raises(Killed):
                _drive(driver, kill)
            assert child.wait(30) == -signal.SIGKILL
    with up(data, utility):
        repair = Repair(Suite.load(data))
        assert repair.device == device
        repair.drive()
        readings = repair.readings()
    repair.check(readings)


def kill_all(supervisor: int) -> None:
    """Kill a supervisor, before it can notice anything, and its processes."""
    os.kill(supervisor, signal.SIGSTOP)
    threads = Path(f"/proc/{supervisor}/task").iterdir()
    children = [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    assert len(children) == 3
    for process in (supervisor, *children):
        os.kill(process, signal.SIGKILL)


def _drive(driver: Lockstep, watch: Callable[[], None]) -> None:
    for _ in range(40):
        driver.settle(watch)
        driver.advance()


class Killed(Exception):
    """The command was killed."""
