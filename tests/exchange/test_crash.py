"""Whoever is killed, at whatever point: the same message, sent again, has had its effect exactly once."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests
from tests.exchange.conftest import PARTY_SCRIPT, Sender, Start, created, send, until

from dsobus.exchange.store import inbox, wire


@contextmanager
def process(*words: object) -> Iterator[subprocess.Popen[str]]:
    """Run a party in a process of its own until the end of the block."""
    with subprocess.Popen(
        [sys.executable, str(PARTY_SCRIPT), *map(str, words)], stdout=subprocess.PIPE, text=True
    ) as running:
        try:
            yield running
        finally:
            running.kill()


@pytest.mark.parametrize("point", ["die in the handler", "die before the commit", "die before the answer"])
def test_a_receiver_that_dies_anywhere_has_the_effect_once(start: Start, tmp_path: Path, point: str) -> None:
    free = start("other")
    address, port = free.address().replace("other", "orchestrator"), free.port
    free.stop()
    message = created("a", act=point)
    with process("receive", tmp_path, port) as receiver:
        assert receiver.stdout is not None
        assert receiver.stdout.readline() == "ready\n"
        with pytest.raises(requests.ConnectionError):
            send(address, message)
        assert receiver.wait(20) == 9
    party = start(port=port)
    survived = point == "die before the answer"
    assert party.rows() == (["a"] if survived else [])
    assert len(party.stored(inbox)) == len(party.rows()), "reply and effect are one transaction"
    first, second = (send(address, message) for _ in range(2))
    assert first.result == "OK"
    assert first.body == second.body
    assert party.rows() == ["a"]


def test_a_sender_killed_between_answer_and_note_repeats_and_the_inbox_answers(
    start: Start, sender: Sender, tmp_path: Path
) -> None:
    party = start()
    addresses = {"orchestrator": party.base}
    ami = sender(addresses)
    with ami.transaction() as transaction:
        for mrid in ("a", "b"):
            transaction.publish(created(mrid, CorrelationID="c"))
    ami.close()
    with process("send", tmp_path, json.dumps(addresses)) as dying:
        assert dying.wait(20) == 9
    assert party.rows() == ["a"]
    again = sender(addresses)
    assert again.status()["busy"] == 2
    again.start()
    until(lambda: again.outbox.unsent() == 0)
    assert party.rows() == ["a", "b"]
    entries = party.stored(wire)
    assert len(entries) == 3
    assert entries[0].request == entries[1].request
    assert entries[0].response == entries[1].response
