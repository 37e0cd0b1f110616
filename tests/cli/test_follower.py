"""The messages of a run are gathered from all wire logs: each once, with what its sender knows of its reply."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from dsobus.cli.repair import Follower
from dsobus.exchange import Suite
from dsobus.soap import Host
from dsobus.soap.server import Server

PROCESS = {"id": "p", "cause": None, "status": "running"}
Entries = list[dict[str, Any]]


def entry(direction: str, result: str, second: int) -> dict[str, Any]:
    told = {"source": "ami", "target": "dms", "operation": "CreatedEndDeviceEvents", "verb": "created", "noun": "x"}
    ids = {"messageID": "m", "correlationID": "p", "request": "<a/>", "response": ""}
    return {**told, **ids, "direction": direction, "result": result, "at": f"2026-01-01T00:00:0{second}Z", "ms": 1.0}


@pytest.fixture
def wires() -> dict[str, Entries]:
    return {"p": []}


@pytest.fixture
def shown() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def follower(wires: dict[str, Entries], shown: io.StringIO, tmp_path: Path) -> Iterator[Follower]:
    processes: list[dict[str, Any]] = []
    pages = {
        "/processes": lambda _: processes,
        "/status": lambda _: [{"messages": sum(map(len, wires.values()))}],
        "/wire": lambda query: wires[query["correlation"]],
    }
    with Server(Host([], pages), "127.0.0.1", 0) as server:
        addresses = {"orchestrator": f"http://127.0.0.1:{server.port}/orchestrator"}
        made = Follower(Suite(data=tmp_path, utility=tmp_path, addresses=addresses), Console(file=shown, width=200))
        processes.append(PROCESS)
        yield made


@pytest.mark.parametrize(
    ("logged", "expected"),
    [
        ([("out", "UNREACHED", 1)], "UNREACHED"),
        ([("out", "UNREACHED", 1), ("out", "OK", 2)], "OK"),
        ([("out", "UNREACHED", 1), ("out", "FAULT", 2), ("out", "OK", 3)], "OK"),
        ([("out", "UNREACHED", 1), ("out", "FAULT", 2)], "FAULT"),
        ([("in", "OK", 1), ("out", "UNREACHED", 2)], "UNREACHED"),
        ([("in", "OK", 1), ("out", "OK", 2)], "OK"),
        ([("out", "OK", 1), ("in", "OK", 2)], "OK"),
        ([("out", "FAILED", 1), ("out", "UNREACHED", 2)], "FAILED"),
        ([("in", "OK", 1)], "OK"),
    ],
)
def test_a_message_is_told_once_with_what_its_sender_knows_at_last(
    follower: Follower, wires: dict[str, Entries], logged: list[tuple[str, str, int]], expected: str
) -> None:
    wires["p"] = [entry(*one) for one in logged]
    (leg,) = follower.legs([PROCESS])
    assert leg.result == expected


def test_an_attempt_without_a_reply_is_printed_and_so_is_the_reply(
    follower: Follower, wires: dict[str, Entries], shown: io.StringIO
) -> None:
    for one in (("out", "UNREACHED", 1), ("out", "OK", 2)):
        wires["p"].append(entry(*one))
        for _ in range(3):
            follower.look()
    assert [line.split()[3] for line in shown.getvalue().splitlines()] == ["UNREACHED", "OK"]
