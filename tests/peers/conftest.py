"""A running suite, errands that peers run against it, and what was installed to make them."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import pytest

from dsobus.cli.layout import private_suite
from dsobus.cli.supervise import Supervisor
from dsobus.cli.utility import make
from dsobus.exchange.suite import Suite

Need = Callable[[str, bool], None]
Said = subprocess.CompletedProcess[str]
Run = Callable[..., Said]
Wire = Callable[[str, str, str], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Errand:
    """What one peer is to do, in ids of its own."""

    addresses: tuple[str, str, str]
    order: str
    event: str
    meter: str
    instruction: str

    @property
    def arguments(self) -> tuple[str, ...]:
        return (*self.addresses, self.order, self.event, self.meter, self.instruction)


@pytest.fixture(scope="session")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Suite]:
    """A suite of sixty customers in which time stands still."""
    folder = tmp_path_factory.mktemp("suite")
    make(folder / "utility", customers=60, seed=1)
    laid = private_suite(folder / "data", folder / "utility")
    with Supervisor(laid):
        yield laid


@pytest.fixture(scope="session")
def meters(suite: Suite) -> Iterator[str]:
    """The meters of the suite, one for each peer."""
    with (suite.utility / "meters.csv").open(encoding="utf-8", newline="") as file:
        return iter([row["mRID"] for row in csv.DictReader(file)])


@pytest.fixture
def errand(suite: Suite, meters: Iterator[str]) -> Errand:
    """An errand with characters that break careless stacks; the C peer does not escape JSON, so it has no quotes."""
    addresses = (
        suite.address("ffm", "ExecuteMaintenanceOrders"),
        suite.address("ffm", "GetMaintenanceOrders"),
        suite.address("orchestrator", "ReceiveEndDeviceEvents"),
    )
    return Errand(addresses, str(uuid4()), str(uuid4()), next(meters), "Straße 7 <Tor> & Hof – Łódź")


@pytest.fixture(scope="session")
def need() -> Need:
    """Skip a test whose tool is absent; where CI is set, that is a failure."""

    def missing(tool: str, there: bool) -> None:
        if there:
            return
        reason = f"{tool} is not installed: tests/peers/install.sh does that"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)

    return missing


@pytest.fixture(scope="session")
def run() -> Run:
    """Run a command; fail with all that it said when it does not succeed."""

    def command(*words: object, **environment: str) -> Said:
        done = subprocess.run(
            [*map(str, words)],
            env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, f"{words[0]} ended with {done.returncode}:\n{done.stderr}{done.stdout}"
        return done

    return command


@pytest.fixture(scope="session")
def wire(suite: Suite) -> Wire:
    """Find what a party received by its correlation; what comes through an outbox is waited for."""

    def received(party: str, operation: str, correlation: str) -> dict[str, Any]:
        page = f"http://{urlsplit(suite.addresses[party]).netloc}/wire?correlation={correlation}"
        deadline, pause = time.monotonic() + 20, threading.Event()
        while True:
            with urllib.request.urlopen(page) as answer:
                entries: list[dict[str, Any]] = json.load(answer)
            for one in entries:
                if (one["party"], one["direction"], one["operation"]) == (party, "in", operation):
                    return one
            assert time.monotonic() < deadline, f"{party} did not receive {operation} of {correlation}"
            pause.wait(0.01)

    return received
