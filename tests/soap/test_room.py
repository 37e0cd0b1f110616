"""Large requests take turns, so that no number of them fills the memory; small ones pass."""

from __future__ import annotations

import gzip
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.soap.conftest import ADDRESS, Wire, service

from dsobus.soap import Contract, Host, Port, envelope
from dsobus.soap import room as rooms
from dsobus.soap.errors import PlainAnswer
from dsobus.soap.limits import LARGE_REQUEST_BYTES, MAX_BYTES_AT_ONCE, MAX_MESSAGE_BYTES
from dsobus.soap.room import Room
from dsobus.soap.transfer import expected_bytes

if TYPE_CHECKING:
    from tests.soap.conftest import Message

LARGE = LARGE_REQUEST_BYTES


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "BUSY_SECONDS", 0.0)


def test_large_requests_share_the_room_and_small_ones_need_none(impatient: None) -> None:
    room = Room(3 * LARGE)
    with room.taken(LARGE), room.taken(2 * LARGE):
        with room.taken(LARGE - 1):
            pass
        with pytest.raises(PlainAnswer) as refused, room.taken(LARGE):
            pass
    assert refused.value.status.startswith("503 ")
    assert refused.value.headers == (("Retry-After", "0"),)
    with room.taken(3 * LARGE):
        pass


def test_what_is_larger_than_the_room_has_it_alone(impatient: None) -> None:
    room = Room(LARGE)
    with room.taken(9 * LARGE), pytest.raises(PlainAnswer), room.taken(LARGE):
        pass


def test_room_is_given_back_whatever_happens(impatient: None) -> None:
    room = Room(LARGE)
    for _ in range(3):
        with pytest.raises(RuntimeError), room.taken(LARGE):
            raise RuntimeError
        with pytest.raises(PlainAnswer), room.taken(LARGE), room.taken(LARGE):
            pass


def test_who_waits_goes_on_as_soon_as_there_is_room() -> None:
    room, inside, most, lock = Room(2 * LARGE), 0, 0, threading.Lock()

    def work(_: int) -> None:
        nonlocal inside, most
        with room.taken(LARGE):
            with lock:
                inside += 1
                most = max(most, inside)
            threading.Event().wait(0.005)
            with lock:
                inside -= 1

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(work, range(40)))
    assert most == 2


def test_only_so_many_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "MAX_WAITING", 2)
    room, done = Room(LARGE), []

    def wait() -> None:
        with room.taken(LARGE):
            done.append(1)

    waiting = [threading.Thread(target=wait) for _ in range(2)]
    with room.taken(LARGE):
        for thread in waiting:
            thread.start()
        while room._waiting < 2:
            threading.Event().wait(0.001)
        with pytest.raises(PlainAnswer), room.taken(LARGE):
            pass
    for thread in waiting:
        thread.join()
    assert done == [1, 1]


@pytest.mark.parametrize(
    ("environ", "size"),
    [
        ({"CONTENT_LENGTH": "5000"}, 5000),
        ({"CONTENT_LENGTH": ""}, 0),
        ({}, 0),
        ({"wsgi.input_terminated": True}, MAX_MESSAGE_BYTES),
        ({"CONTENT_LENGTH": "-1"}, 0),
        ({"CONTENT_LENGTH": "٣"}, 0),
        ({"CONTENT_LENGTH": "9" * 5000}, 0),
        ({"CONTENT_LENGTH": "9" * 18}, MAX_MESSAGE_BYTES),
        ({"CONTENT_LENGTH": "5000", "HTTP_CONTENT_ENCODING": "gzip"}, 2_048_576),
        ({"CONTENT_LENGTH": "5000000", "HTTP_CONTENT_ENCODING": "deflate"}, MAX_MESSAGE_BYTES),
    ],
)
def test_a_request_counts_as_what_it_may_become(environ: dict[str, Any], size: int) -> None:
    assert expected_bytes({"REQUEST_METHOD": "POST", **environ}) == size


@pytest.fixture
def held(wire: Wire, impatient: None) -> Iterator[Wire]:
    """A host all whose room is taken."""
    with wire.app._room.taken(MAX_BYTES_AT_ONCE):
        yield wire


def test_a_busy_host_puts_large_requests_off_and_answers_small_ones(held: Wire, message: Message) -> None:
    large = message(count=LARGE // 200)
    for answer in (
        held.send(large),
        held.send12(large),
        held.post(gzip.compress(envelope(message(count=30_000).encode())), HTTP_CONTENT_ENCODING="gzip"),
        held.request("POST", b"x", **{"wsgi.input_terminated": True}),
    ):
        assert (answer.status, answer.headers["retry-after"]) == (503, "0")
        assert answer.headers["content-type"].startswith("text/plain")
    assert held.received == []
    assert held.send(message()).result == "OK"
    for method in ("GET", "HEAD"):  # whose end every server knows
        assert held.request(method, b"", QUERY_STRING="wsdl", **{"wsgi.input_terminated": True}).status == 200


def test_after_an_answer_or_a_fault_the_room_is_free(wire: Wire, message: Message, impatient: None) -> None:
    for _ in range(3):
        assert wire.send(message(count=LARGE // 200)).result == "OK"
        assert wire.send(message(count=LARGE // 200, created="x")).faultcode == "soap:Client"
    assert wire.app._room._taken == 0


HOSTILE = "<b>" + "<a/>                " * 600_000 + "</b>"
"""12 MB that need a tree of about 140 MB."""


def test_sixteen_hostile_messages_at_once_take_the_memory_of_a_few() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.soap.test_room"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    grown = int(run.stdout)
    assert grown < 1_400, f"{grown} MB, and 2,500 without turns"


def _grown() -> int:
    """Send sixteen hostile messages at once; return by how many MB this process has grown at most."""
    import resource

    wire = Wire(Host([Port("dms", Contract.load("ReceiveEndDeviceEvents"), service([]), address=ADDRESS)]))
    wire.send("<a/>")
    body = envelope(HOSTILE.encode())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with ThreadPoolExecutor(16) as threads:
        answers = list(threads.map(lambda _: wire.post(body), range(16)))
    assert {answer.status for answer in answers} <= {500, 503}
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024


if __name__ == "__main__":
    print(_grown())  # noqa: T201
