"""The field answers over its socket, says clearly what it does not do, and survives kill -9 at any point."""

import csv
import json
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from dsobus.field.client import FieldClient, FieldRefused, FieldUnreachable
from dsobus.field.errors import FieldError
from dsobus.field.limits import MAX_LINE_BYTES
from dsobus.field.server import FieldServer
from dsobus.grid import ProtectionTree

MAIN = """
import logging, sys
from pathlib import Path
from dsobus.field.server import main
logging.basicConfig(level=logging.INFO, format="%(message)s")
main(Path(sys.argv[1]), Path(sys.argv[2]), "127.0.0.1", int(sys.argv[3]), 0.0)
"""


@pytest.fixture
def server(utility: Path, tmp_path: Path) -> Iterator[FieldServer]:
    with FieldServer(utility, tmp_path / "journal") as running:
        yield running


@pytest.fixture
def client(server: FieldServer) -> Iterator[FieldClient]:
    made = FieldClient(server.address)
    yield made
    made.close()


@pytest.fixture
def breaker(tree: ProtectionTree) -> str:
    return next(device.id for device in tree.devices.values() if device.feeder == device.id)


def raw(address: str, data: bytes) -> list[dict[str, Any]]:
    """Send bytes, and return the answers up to the end of the connection."""
    host, _, port = address.rpartition(":")
    with socket.create_connection((host, int(port)), 10) as connection:
        connection.sendall(data)
        connection.shutdown(socket.SHUT_WR)
        with connection.makefile("rb") as file:
            return [json.loads(line) for line in file]


def repair(client: FieldClient, device: str) -> None:
    client.fail("f", device)
    client.dispatch("job", "crew 7", device)
    while following := client.clock().next:
        client.advance(following)


def test_a_client_sees_a_fault_from_the_first_alarm_to_the_last_restoration(client: FieldClient, breaker: str) -> None:
    clock = client.clock()
    assert (clock.now.isoformat(), clock.next, clock.speed) == ("2026-01-15T06:00:00+00:00", None, 0.0)
    repair(client, breaker)
    crew = client.observations(0, ("crew",)).items
    assert [(item.kind, item.subject, item.crew) for item in crew] == [
        (kind, "job", "crew 7") for kind in ("enroute", "onSite", "inProgress", "completed")
    ]
    meters = client.observations(0, ("meter",)).items
    assert {item.kind for item in meters} == {"powerFailed", "powerRestored"}
    readings = client.read([item.subject for item in meters[:3]])
    assert [(reading.energised, reading.at) for reading in readings] == [(True, client.clock().now)] * len(readings)
    assert client.truth()["out"] == 0
    assert client.truth()["faults"][0]["device"] == breaker


def test_two_clients_see_the_same(server: FieldServer, client: FieldClient, breaker: str) -> None:
    other = FieldClient(server.address)
    client.fail("f", breaker)
    assert other.truth() == client.truth()
    other.close()


def test_a_refusal_is_one_sentence(client: FieldClient) -> None:
    with pytest.raises(FieldRefused, match=r"^there is no protective device nowhere$"):
        client.fail("f", "nowhere")
    assert client.clock().next is None


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b"nonsense", "a request is one JSON object in one line"),
        (b"[1]", "a request is one JSON object in one line"),
        (b"\xff\xfe{}", "a request is one JSON object in one line"),
        (b"[" * 100_000, "a request is one JSON object in one line"),
        (b"{}", "do is missing, or not a text"),
        (b'{"do":"dance"}', "do: there is nothing called 'dance' to do"),
        (b'{"do":"advance","until":"tomorrow"}', "until is not a time as in 2026-01-15T06:00:00Z"),
        (b'{"do":"advance","until":"2026-01-15T07:00:00"}', "until has no time zone"),
        (b'{"do":"fail","id":7,"device":"x"}', "id is missing, or not a text"),
        (b'{"do":"observations","after":-1}', "after is not a whole number from 0"),
        (b'{"do":"read","meters":"m"}', "meters is missing, or not a list of texts"),
        (b'{"do":"switch","id":"s","meters":[]}', "connect is not true or false"),
        (b'{"do":"blackout","id":"b","meters":[],"announce":1}', "announce is not true or false"),
    ],
)
def test_whatever_is_sent_is_answered_in_a_sentence_and_the_connection_goes_on(
    server: FieldServer, line: bytes, sentence: str
) -> None:
    refusal, clock = raw(server.address, line + b'\n{"do":"clock"}\n')
    assert refusal == {"error": sentence}
    assert clock["now"] == "2026-01-15T06:00:00Z"


def test_a_line_that_is_too_long_ends_its_connection_alone(server: FieldServer, client: FieldClient) -> None:
    host, _, port = server.address.rpartition(":")
    with socket.create_connection((host, int(port)), 10) as connection:
        connection.sendall(b" " * (MAX_LINE_BYTES + 1))
        with connection.makefile("rb") as file:
            assert json.loads(file.readline()) == {"error": f"a request has at most {MAX_LINE_BYTES} bytes"}
            assert file.readline() == b""
    assert client.clock().speed == 0.0


def test_a_client_finds_a_field_that_was_started_again(utility: Path, tmp_path: Path, breaker: str) -> None:
    with FieldServer(utility, tmp_path / "journal") as first:
        address = first.address
        client = FieldClient(address)
        client.fail("f", breaker)
        truth = client.truth()
    with pytest.raises(FieldUnreachable, match=f"no field answers at {address}"):
        client.clock()
    with FieldServer(utility, tmp_path / "journal", port=int(address.rpartition(":")[2])):
        assert client.truth() == truth
    client.close()


def test_what_is_no_field_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        client = FieldClient(f"127.0.0.1:{other.getsockname()[1]}", timeout=5)
        with pytest.raises(FieldUnreachable), _answering(other, b"HTTP/1.1 400 Bad Request\r\n"):
            client.clock()


@contextmanager
def _answering(listener: socket.socket, line: bytes) -> Iterator[None]:
    def answer() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(1000)
            connection.sendall(line)

    thread = threading.Thread(target=answer)
    thread.start()
    try:
        yield
    finally:
        thread.join()


def test_an_address_in_use_is_refused_before_the_journal_is_touched(
    server: FieldServer, utility: Path, tmp_path: Path
) -> None:
    port = int(server.address.rpartition(":")[2])
    with pytest.raises(FieldError, match="cannot be listened on"):
        FieldServer(utility, tmp_path / "other", port=port)
    assert not (tmp_path / "other").exists()


@contextmanager
def process(utility: Path, journal: Path, port: int = 0) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """Run a field in a process of its own; yield it with its address, and make sure that it ends."""
    command = [sys.executable, "-c", MAIN, str(utility), str(journal), str(port)]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert running.stderr is not None
        for line in running.stderr:
            if "listens at" in line:
                yield running, line.split()[-1]
                break
        else:
            pytest.fail("the field did not start")
    finally:
        running.kill()
        running.communicate()


def test_sigterm_ends_a_field_cleanly_and_it_printed_nothing(utility: Path, tmp_path: Path) -> None:
    with process(utility, tmp_path / "journal") as (running, address):
        client = FieldClient(address)
        client.clock()
        running.send_signal(signal.SIGTERM)
        out, log = running.communicate(timeout=10)
        assert running.returncode == 0
        assert out == ""
        assert log.strip() == "the field has stopped"
        client.close()


@pytest.mark.crash
def test_a_field_killed_within_and_after_every_command_ends_like_one_that_was_not(
    utility: Path, tmp_path: Path, tree: ProtectionTree, breaker: str
) -> None:
    fuse = tree.below(breaker)[-1]
    with (utility / "meters.csv").open(newline="", encoding="utf-8") as file:
        meters = [row["mRID"] for row in csv.DictReader(file)][:2]
    requests: list[dict[str, object]] = [
        {"do": "switch", "id": "off", "meters": meters, "connect": False},
        {"do": "advance", "until": "2026-01-15T06:00:05Z"},
        {"do": "switch", "id": "on", "meters": meters[:1], "connect": True},
        {"do": "fail", "id": "f1", "device": breaker},
        {"do": "advance", "until": "2026-01-15T06:00:10Z"},
        {"do": "dispatch", "id": "job 1", "crew": "crew", "target": breaker},
        {"do": "fail", "id": "f2", "device": fuse},
        {"do": "dispatch", "id": "job 2", "crew": "crew", "target": tree.consumers(fuse)[0]},
        {"do": "withdraw", "id": "job 2"},
        {"do": "advance", "until": "2026-01-15T07:00:00Z"},
        {"do": "advance", "until": "2026-01-15T18:00:00Z"},
    ]
    looks = b'{"do":"truth"}\n{"do":"clock"}\n{"do":"observations"}\n'
    looks += json.dumps({"do": "read", "meters": meters}).encode() + b"\n"
    with FieldServer(utility, tmp_path / "calm") as server:
        for request in requests:
            raw(server.address, json.dumps(request).encode() + b"\n")
        expected = raw(server.address, looks)

    for request in requests:
        line = json.dumps(request).encode() + b"\n"
        with process(utility, tmp_path / "killed") as (running, address):
            host, _, port = address.rpartition(":")
            with socket.create_connection((host, int(port)), 10) as connection:
                connection.sendall(line)  # and whether it was done, nobody waits to hear
                running.kill()
        with process(utility, tmp_path / "killed") as (running, address):
            (answer,) = raw(address, line)
            assert "error" not in answer
            running.kill()
    with process(utility, tmp_path / "killed") as (_, address):
        assert raw(address, looks) == expected
