"""Processes that are started, watched, started again and stopped."""

from __future__ import annotations

import json
import os
import resource
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from urllib.parse import urlsplit

import pytest

from dsobus.cli.errors import Stop
from dsobus.cli.layout import is_free, private_suite
from dsobus.cli.supervise import Supervisor
from dsobus.exchange.suite import Suite

UP = [sys.executable, "-m", "dsobus.cli.main", "up", "--port", "0"]


@pytest.fixture
def suite(tmp_path: Path, utility: Path) -> Suite:
    return private_suite(tmp_path / "data", utility)


@contextmanager
def command(*words: object) -> Iterator[subprocess.Popen[str]]:
    """Run a command and end it, whatever the test finds."""
    with subprocess.Popen(
        [*map(str, words)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as running:
        try:
            yield running
        finally:
            running.kill()


def said_until(running: subprocess.Popen[str], word: str) -> str:
    """Return what a command has said up to a line with this word."""
    assert running.stdout is not None
    said = ""
    for line in running.stdout:
        said += line
        if word in line:
            return said
    raise AssertionError(f"it ended without saying {word!r}:\n{said}")


def places(suite: Suite) -> list[tuple[str, int]]:
    host, _, port = suite.field.partition(":")
    urls = [urlsplit(address) for address in suite.addresses.values()]
    return [(host, int(port)), *((url.hostname or "", url.port or 0) for url in urls)]


def processor_seconds() -> float:
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime


def test_a_suite_starts_in_five_processor_seconds_and_stops_cleanly(suite: Suite) -> None:
    before = processor_seconds()  # the clock on the wall tells of the other tests too
    with Supervisor(suite) as supervisor:
        pids = [supervisor.pid(process.name) for process in supervisor.processes]
    assert all(is_free(*place) for place in places(suite))
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    assert processor_seconds() - before < 5.0


def test_a_split_suite_has_one_process_for_each_party(tmp_path: Path, utility: Path) -> None:
    suite = private_suite(tmp_path, utility, split=True)
    with Supervisor(suite, split=True):
        for party, address in suite.addresses.items():
            with urllib.request.urlopen(f"http://{urlsplit(address).netloc}/status") as answer:
                assert [one["party"] for one in json.load(answer)] == [party]


@pytest.mark.crash
def test_a_killed_process_is_started_again(suite: Suite) -> None:
    told: SimpleQueue[str] = SimpleQueue()
    with Supervisor(suite, report=told.put) as supervisor:
        for name in ("field", "services", "orchestrator"):
            before = supervisor.pid(name)
            os.kill(before, signal.SIGKILL)
            assert told.get(timeout=10) == f"{name} was ended by SIGKILL; starting it again"
            while supervisor.pid(name) == before:
                supervisor.wait_until_ready()
            supervisor.wait_until_ready()
    assert told.empty()


@pytest.mark.crash
def test_the_processes_of_a_killed_supervisor_make_way_for_the_next(tmp_path: Path, utility: Path) -> None:
    with command(*UP, "--data", tmp_path / "data", "--utility", utility) as running:
        said_until(running, "Ready in")
        running.kill()
        running.wait()
        with Supervisor(Suite.load(tmp_path / "data")):
            pass


def test_a_directory_is_used_by_one_supervisor_at_a_time(suite: Suite) -> None:
    with Supervisor(suite), pytest.raises(Stop, match=f"is in use by process {os.getpid()}"):
        Supervisor(suite).start()


def test_a_port_in_use_is_told_before_anything_starts(suite: Suite) -> None:
    host, port = places(suite)[-1]
    with socket.create_server((host, port)), pytest.raises(Stop, match=f"Port {port} of {host}"):
        Supervisor(suite).start()
    assert not list((suite.data / "log").iterdir())


def test_a_process_that_cannot_start_says_why(tmp_path: Path) -> None:
    suite = private_suite(tmp_path / "data", tmp_path / "nothing")
    with pytest.raises(Stop, match=r"did not start: .*nothing"):
        Supervisor(suite).start()
    assert all(is_free(*place) for place in places(suite))
    assert not (suite.data / "suite.json").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_up_prints_every_wsdl_and_stops_at_a_signal(tmp_path: Path, utility: Path, number: signal.Signals) -> None:
    with command(*UP, "--data", tmp_path, "--utility", utility) as running:
        said = said_until(running, "Ready in")
        suite = Suite.load(tmp_path)
        address = suite.address("ffm", "ExecuteMaintenanceOrders")
        assert f"{address}?wsdl" in said
        with urllib.request.urlopen(f"{address}?wsdl") as answer:
            assert b"CreateMaintenanceOrders" in answer.read()
        running.send_signal(number)
        assert running.wait(timeout=20) == 0
    assert all(is_free(*place) for place in places(suite))


def test_up_goes_on_with_the_utility_that_it_made(tmp_path: Path) -> None:
    for options in (["--customers", "60", "--seed", "2"], []):
        with command(*UP, "--data", tmp_path, *options) as running:
            said_until(running, "Ready in")
            running.terminate()
            assert running.wait(timeout=20) == 0
    assert json.loads((tmp_path / "utility" / "utility.json").read_text())["seed"] == 2


def test_a_product_elsewhere_is_not_started(tmp_path: Path, utility: Path) -> None:
    elsewhere = "https://wms.example.org/ffm"
    with command(*UP, "--data", tmp_path, "--utility", utility, "--at", f"ffm={elsewhere}") as running:
        assert f"{elsewhere}/ExecuteMaintenanceOrders" in said_until(running, "Ready in")
        url = urlsplit(Suite.load(tmp_path).addresses["dms"])
        with urllib.request.urlopen(f"http://{url.netloc}/status") as answer:
            served = [one["party"] for one in json.load(answer)]
        assert served == ["ami", "cis", "dms", "load_flow", "network_manager"]


def test_a_supervised_process_ends_with_its_parent(suite: Suite) -> None:
    suite.save()
    words = [sys.executable, "-m", "dsobus.cli.main", "serve", "field", "--data", suite.data, "--supervised"]
    with command(*words) as running:
        assert running.stdin is not None
        running.stdin.close()
        assert running.wait(timeout=20) == 0


def test_a_process_alone_says_that_its_port_is_in_use(suite: Suite) -> None:
    suite.save()
    with socket.create_server(places(suite)[0]):
        words = [sys.executable, "-m", "dsobus.cli.main", "serve", "field", "--data", str(suite.data)]
        ended = subprocess.run(words, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "in use" in ended.stderr
    assert "Traceback" not in ended.stderr
