"""`dsobus dead` shows what was refused for good and sends it again."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from sqlalchemy import MetaData, insert
from typer.testing import CliRunner

from dsobus.cli.main import app
from dsobus.exchange import Suite
from dsobus.exchange.store import Store, outbox

LANE = "orchestrator/ReceiveEndDeviceEvents"


def dsobus(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, [*map(str, words)])
    return done.exit_code, done.output


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A suite of two parties; ami has a letter that waits and two that are dead."""
    Suite(data=tmp_path, utility=tmp_path, addresses={"ami": "http://x/ami", "dms": "http://x/dms"}).save()
    store = Store(tmp_path / "ami.sqlite", MetaData())
    with store.begin() as connection:
        for number, state in enumerate(("queued", "dead", "dead"), 1):
            row = {"lane": LANE, "message_id": f"id-{number}", "body": "<e:CreatedEndDeviceEvents/>", "state": state}
            told = {"attempts": 3, "due": time.time(), "error": f"reason {number}"}
            connection.execute(insert(outbox).values(row | told))
    store.close()
    return tmp_path


def states(data: Path) -> list[str]:
    store = Store(data / "ami.sqlite", MetaData())
    with store.read() as connection:
        found = list(connection.scalars(outbox.select().with_only_columns(outbox.c.state).order_by(outbox.c.number)))
    store.close()
    return found


def test_dead_letters_are_listed_with_their_reasons(data: Path) -> None:
    code, said = dsobus("dead", "list", "--data", data)
    assert code == 0
    for word in ("ami/2", "ami/3", LANE, "CreatedEndDeviceEvents", "id-2", "reason 3"):
        assert word in said
    assert "ami/1" not in said


@pytest.mark.parametrize(
    ("letters", "expected"), [(["ami/3"], ["queued", "dead", "queued"]), (["all"], ["queued", "queued", "queued"])]
)
def test_the_letters_that_are_named_go_out_again(data: Path, letters: list[str], expected: list[str]) -> None:
    code, said = dsobus("dead", "replay", *letters, "--data", data)
    assert (code, states(data)) == (0, expected)
    assert f"{expected.count('queued') - 1} message" in said


def test_nothing_is_dead_after_all_was_sent_again(data: Path) -> None:
    dsobus("dead", "replay", "all", "--data", data)
    assert dsobus("dead", "list", "--data", data) == (0, "There are no dead letters.\n")
    assert not (data / "dms.sqlite").exists()


@pytest.mark.parametrize(("letter", "expected"), [("ami/1", 1), ("ami/9", 1), ("ami", 2), ("dms/1", 2), ("ami/x", 2)])
def test_what_is_no_dead_letter_is_refused_and_changes_nothing(data: Path, letter: str, expected: int) -> None:
    code, said = dsobus("dead", "replay", letter, "ami/2", "--data", data)
    assert (code, states(data)) == (expected, ["queued", "dead", "dead"])
    assert letter in said


def test_a_directory_without_a_suite_is_named(tmp_path: Path) -> None:
    code, said = dsobus("dead", "list", "--data", tmp_path)
    assert code == 1
    assert "holds no suite" in said
