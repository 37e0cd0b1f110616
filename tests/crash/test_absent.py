"""A party that is away, or that hangs: its messages wait, and the process says for whom."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.crash.conftest import Repair, field, serving, until

from dsobus.cli.layout import LOOPBACK, free_ports, suite_on
from dsobus.exchange.suite import Suite

pytestmark = pytest.mark.crash


@pytest.fixture
def suite(tmp_path: Path, utility: Path) -> Iterator[Suite]:
    """A suite whose field force management has a process of its own, and where only the field runs."""
    *ports, ffm = free_ports(4)
    suite = suite_on(ports, tmp_path, utility, at={"ffm": f"http://{LOOPBACK}:{ffm}/ffm"})
    suite.save()
    with field(suite):
        yield suite


def test_a_repair_waits_for_a_party_that_is_away_and_says_so(suite: Suite) -> None:
    repair = Repair(suite)
    with serving(suite, ("ami", "cis", "dms")), serving(suite, ("orchestrator",)):
        repair.fail().advance()
        until(lambda: repair.statuses() == ["suspended"])
        (process,) = repair.processes()
        assert process["message"].startswith(suite.addresses["ffm"])
        assert "nothing answers there" in process["message"]
        with serving(suite, ("ffm",)):
            until(lambda: repair.statuses() == ["waiting"])
            repair.drive()
            readings = repair.readings()
    repair.check(readings)


def test_nothing_is_lost_and_nothing_done_twice_when_parties_hang(suite: Suite) -> None:
    repair = Repair(suite)
    with ExitStack() as running:
        running.enter_context(serving(suite, ("ami", "cis", "dms")))
        orchestrator = running.enter_context(serving(suite, ("orchestrator",)))
        ffm = running.enter_context(serving(suite, ("ffm",)))
        driver = repair.fail()
        driver.settle(lambda: None)

        ffm.send_signal(signal.SIGSTOP)
        driver.advance()
        until(lambda: repair.statuses() == ["suspended"])
        assert "did not answer in time" in repair.processes()[0]["message"]
        ffm.send_signal(signal.SIGCONT)
        until(lambda: repair.statuses() == ["waiting"])

        orchestrator.send_signal(signal.SIGSTOP)
        driver.advance()
        driver.advance()
        until(lambda: repair.stores.rows("ffm", "SELECT * FROM outbox WHERE attempts > 0"))
        orchestrator.send_signal(signal.SIGCONT)
        repair.drive()
        readings = repair.readings()
    repair.check(readings)
