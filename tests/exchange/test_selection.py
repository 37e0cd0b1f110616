"""The selections of a query name objects by mRID or by name."""

from __future__ import annotations

from dsobus.exchange import chunks, names, unknown, words
from dsobus.messages.end_device_events import Asset, Name


def asset(mrid: str | None, *known_as: str) -> Asset:
    return Asset(mRID=mrid, Names=[Name(name=name) for name in known_as])


def test_an_object_goes_by_its_mrid_and_then_its_names() -> None:
    assert words(asset("a", "b", "c")) == ["a", "b", "c"]
    assert words(asset(None, "b")) == ["b"]
    assert words(asset(None)) == []


def test_every_name_of_a_selection_is_returned_once_in_its_order() -> None:
    assert names([asset("b"), asset("a", "b"), asset(None, "c"), asset("a")]) == ["b", "a", "c"]


def test_a_long_list_of_ids_is_split_and_nothing_is_lost() -> None:
    values = [str(number) for number in range(25_000)]
    parts = list(chunks(values))
    assert [len(part) for part in parts] == [10_000, 10_000, 5_000]
    assert [value for part in parts for value in part] == values
    assert list(chunks([])) == []


def test_each_unknown_name_is_a_problem_that_names_it() -> None:
    problems = unknown("2.4", "Meter", ["a", "b", "c"], ["b"])
    assert [(problem.code, problem.id) for problem in problems] == [("2.4", "a"), ("2.4", "c")]
    assert "Meter a is not known here" in problems[0].reason
