"""What was done to the field survives: a torn line is dropped, a broken one is told."""

import logging
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from dsobus.field.commands import stamp
from dsobus.field.errors import FieldError, Refused
from dsobus.field.journal import Journal
from dsobus.field.running import Field
from dsobus.field.simulation import Rates
from dsobus.grid import ProtectionTree


class Wall:
    """A wall clock that stands until it is set."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def ask(field: Field, **request: Any) -> dict[str, Any]:
    return field.answer(request)


def everything(field: Field) -> tuple[object, ...]:
    return ask(field, do="truth"), ask(field, do="clock"), ask(field, do="observations")


def later(field: Field, seconds: float) -> str:
    return stamp(datetime.fromisoformat(ask(field, do="clock")["now"]) + timedelta(seconds=seconds))


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "data" / "field"


@pytest.fixture
def breaker(tree: ProtectionTree) -> str:
    return next(device.id for device in tree.devices.values() if device.feeder == device.id)


def test_every_prefix_of_a_journal_but_its_torn_last_line_is_read(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    journal = Journal(path)
    for number in range(3):
        journal.append({"number": number, "text": "é\n"})
    journal.close()
    whole = path.read_bytes()
    ends = [end for end in range(len(whole) + 1) if whole[:end].endswith(b"\n")]
    for length in range(len(whole) + 1):
        path.write_bytes(whole[:length])
        journal = Journal(path)
        assert len(journal.entries) == sum(end <= length for end in ends)
        journal.append({"number": "next"})
        journal.close()
        again = Journal(path)
        assert again.entries[-1] == {"number": "next"}
        again.close()


def test_a_broken_line_in_the_middle_is_an_error_that_names_it(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    path.write_bytes(b'{"a":1}\nnonsense\n{"a":2}\n')
    with pytest.raises(FieldError, match="line 2 is not an entry") as caught:
        Journal(path)
    assert caught.value.path == path


def test_a_journal_serves_one_field_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    first = Journal(path)
    with pytest.raises(FieldError, match="of a field that is running"):
        Journal(path)
    first.close()
    Journal(path).close()


def test_a_field_goes_on_where_it_was_with_whatever_was_asked_before(
    utility: Path, journal: Path, breaker: str
) -> None:
    field = Field(utility, journal)
    ask(field, do="fail", id="f", device=breaker)
    ask(field, do="advance", until=later(field, 30))
    ask(field, do="dispatch", id="job", crew="crew", target=breaker)
    ask(field, do="advance", until=later(field, 1000))
    before = everything(field)
    field.close()
    again = Field(utility, journal)
    assert everything(again) == before
    ask(again, do="fail", id="f", device=breaker)
    ask(again, do="dispatch", id="job", crew="crew", target=breaker)
    assert everything(again) == before
    again.close()


def test_lockstep_keeps_a_time_at_which_nothing_happened(utility: Path, journal: Path) -> None:
    field = Field(utility, journal)
    until = later(field, 3600)
    ask(field, do="advance", until=until)
    field.close()
    again = Field(utility, journal)
    assert ask(again, do="clock") == {"now": until, "next": None, "speed": 0.0}
    again.close()


def test_a_refused_or_repeated_command_leaves_no_trace(utility: Path, journal: Path, breaker: str) -> None:
    field = Field(utility, journal)
    ask(field, do="fail", id="f", device=breaker)
    length = journal.stat().st_size
    ask(field, do="fail", id="f", device=breaker)
    for request in ({"do": "fail", "id": "g", "device": "x"}, {"do": "withdraw", "id": "x"}, {"do": "fail"}):
        with pytest.raises(Refused):
            field.answer(request)
    assert journal.stat().st_size == length
    field.close()


def test_the_rates_of_the_first_start_stay(
    utility: Path, journal: Path, breaker: str, caplog: pytest.LogCaptureFixture
) -> None:
    field = Field(utility, journal, rates=Rates(loss=1.0))
    ask(field, do="fail", id="f", device=breaker)
    ask(field, do="advance", until=later(field, 60))
    field.close()
    with caplog.at_level(logging.WARNING):
        again = Field(utility, journal, rates=Rates(loss=0.0))
    assert ask(again, do="observations")["items"] == []
    assert "which stays" in caplog.text
    again.close()


def test_the_journal_of_another_utility_is_refused(utility: Path, journal: Path) -> None:
    Field(utility, journal).close()
    journal.write_text(journal.read_text(encoding="utf-8").replace('"seed":1', '"seed":2'), encoding="utf-8")
    with pytest.raises(FieldError, match="belongs to another utility"):
        Field(utility, journal)


def test_against_the_wall_clock_time_passes_by_itself_at_its_speed(utility: Path, journal: Path, breaker: str) -> None:
    wall = Wall()
    field = Field(utility, journal, speed=60, wall=wall, rates=Rates(loss=0.0))
    began = later(field, 0)
    ask(field, do="fail", id="f", device=breaker)
    assert ask(field, do="observations")["items"] == []
    wall.seconds = 1.0
    assert ask(field, do="clock")["now"] == stamp(datetime.fromisoformat(began) + timedelta(seconds=60))
    assert len(ask(field, do="observations")["items"]) == ask(field, do="truth")["out"] > 0
    with pytest.raises(Refused, match="cannot be advanced"):
        ask(field, do="advance", until=later(field, 60))
    field.close()


def test_against_the_wall_clock_only_what_happens_is_written(utility: Path, journal: Path) -> None:
    wall = Wall()
    field = Field(utility, journal, speed=60, wall=wall)
    length = journal.stat().st_size
    for second in range(100):
        wall.seconds = second
        ask(field, do="clock")
    assert journal.stat().st_size == length
    field.close()


def test_a_restarted_field_never_tells_an_earlier_time_and_stood_still_meanwhile(
    utility: Path, journal: Path, breaker: str
) -> None:
    wall = Wall()
    field = Field(utility, journal, speed=60, wall=wall)
    ask(field, do="fail", id="f", device=breaker)
    wall.seconds = 1000.0
    before = everything(field)
    told = datetime.fromisoformat(ask(field, do="clock")["now"])
    field.close()
    wall.seconds = 50_000.0
    again = Field(utility, journal, speed=60, wall=wall)
    now = datetime.fromisoformat(ask(again, do="clock")["now"])
    assert told <= now <= told + timedelta(seconds=60)
    assert ask(again, do="observations")["items"] == before[2]["items"]  # type: ignore[index]
    again.close()


@pytest.mark.parametrize(
    ("file", "content", "reason"),
    [
        ("utility.json", "{}", "is not"),
        ("meters.csv", "a,b\n1,2\n", "has no column EnergyConsumer"),
        ("meters.csv", "mRID,EnergyConsumer\nm,nowhere\n", "measure no EnergyConsumer"),
        ("network_EQ.xml", "<html/>", "is not CIM XML"),
    ],
)
def test_a_utility_that_is_not_whole_is_refused_with_the_file(
    utility: Path, tmp_path: Path, file: str, content: str, reason: str
) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    for path in utility.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    (copy / file).write_text(content, encoding="utf-8")
    with pytest.raises(FieldError, match=reason) as caught:
        Field(copy, tmp_path / "journal")
    assert caught.value.path == copy / file
    assert caught.value.hint
