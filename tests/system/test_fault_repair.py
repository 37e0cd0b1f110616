"""The command as its users run it: from a fault, or a file of alarms, to a closed order and a report."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from dsobus.cli.layout import private_suite
from dsobus.cli.supervise import Supervisor
from dsobus.cli.utility import make

STATUSES = ["waitingToBeScheduled", "dispatched", "enroute", "onSite", "inProgress", "completed", "closed"]
STEP = {"name", "from", "to", "verb", "noun", "messageID", "correlationID", "result", "ms"}


def dsobus(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "dsobus.cli.main", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120)


def report(directory: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((directory / "report.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def orchestrator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running suite whose field waits to be advanced."""
    data = tmp_path_factory.mktemp("suite")
    make(data / "utility", customers=300, seed=1)
    suite = private_suite(data, data / "utility")
    with Supervisor(suite):
        yield suite.addresses["orchestrator"]


@pytest.mark.parametrize("seed", range(1, 19))
def test_the_located_device_is_the_true_one(orchestrator: str, seed: int, tmp_path: Path) -> None:
    ran = dsobus("run", "fault-repair", "--suite", orchestrator, "--seed", seed, "--out", "out", cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    found = report(tmp_path / "out")
    assert found["outage"]["device"] == found["truth"]["device"]
    assert found["workOrder"]["statusKinds"] == STATUSES


@pytest.mark.parametrize(("seed", "customers"), [(19, 100), (20, 600)])
def test_a_private_run_ends_with_a_report_and_leaves_nothing_running(seed: int, customers: int, tmp_path: Path) -> None:
    ran = dsobus("run", "fault-repair", "--seed", seed, "--customers", customers, cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert "located" in ran.stdout
    found = report(tmp_path / "out" / "fault-repair")
    assert set(found) == {"process", "id", "status", "steps", "outage", "workOrder", "truth"}
    assert (found["process"], found["status"]) == ("fault-repair", "completed")
    assert set(found["outage"]) == {"mRID", "device", "customers", "criticalCustomers", "confidence"}
    assert set(found["workOrder"]) == {"id", "priority", "crew", "statusKinds"}
    assert found["outage"]["device"] == found["truth"]["device"]
    assert found["outage"]["mRID"] == found["id"]
    assert all(set(step) == STEP and step["result"] == "OK" for step in found["steps"])
    messages = sorted((tmp_path / "out" / "fault-repair" / "messages").iterdir())
    assert len(messages) == 2 * len(found["steps"])
    assert all(etree.parse(message).getroot().tag.endswith("}Envelope") for message in messages)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]


def test_alarms_without_an_envelope_are_taken_as_well(tmp_path: Path, orchestrator: str) -> None:
    wrote = dsobus("run", "fault-repair", "--suite", orchestrator, "--write-alarms", "alarms.xml", cwd=tmp_path)
    assert wrote.returncode == 0, wrote.stderr
    tree = etree.parse(tmp_path / "alarms.xml")
    bare = tree.getroot()[0][0]
    (tmp_path / "bare.xml").write_bytes(etree.tostring(bare))
    for _ in range(2):  # the same alarms once more are another fault
        ran = dsobus("run", "fault-repair", "--suite", orchestrator, "--alarms", "bare.xml", cwd=tmp_path)
        assert ran.returncode == 0, ran.stderr
        assert report(tmp_path / "out" / "fault-repair")["status"] == "completed"


def test_meters_of_another_utility_are_named_and_nothing_is_done(tmp_path: Path) -> None:
    wrote = dsobus("run", "fault-repair", "--customers", 60, "--write-alarms", "alarms.xml", cwd=tmp_path)
    assert wrote.returncode == 0, wrote.stderr
    ran = dsobus(
        "run", "fault-repair", "--customers", 60, "--seed", 9, "--alarms", "alarms.xml", "--data", "data", cwd=tmp_path
    )
    assert ran.returncode == 1
    assert "does not have" in ran.stderr
    assert "--write-alarms" in ran.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["alarms.xml"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--suite", "http://127.0.0.1:9"), "unreachable"),
        (("--suite", "nowhere"), "give the address"),
        (("--alarms", "missing.xml"), "missing.xml"),
    ],
)
def test_what_cannot_be_reached_is_said_in_one_sentence(options: tuple[str, ...], said: str, tmp_path: Path) -> None:
    ran = dsobus("run", "fault-repair", *options, cwd=tmp_path)
    assert ran.returncode == 1
    assert (ran.stderr.count("\n"), said in ran.stderr) == (1, True), ran.stderr
    assert list(tmp_path.iterdir()) == []
