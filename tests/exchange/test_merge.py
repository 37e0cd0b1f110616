"""A change names ids and changed parts; everything else stays."""

from __future__ import annotations

from dataclasses import dataclass, field

from dsobus.exchange.merge import merged


@dataclass(slots=True, kw_only=True)
class Task:
    mRID: str | None = None
    subject: str | None = None


@dataclass(slots=True, kw_only=True)
class Priority:
    rank: int | None = None
    justification: str | None = None


@dataclass(slots=True, kw_only=True)
class Work:
    mRID: str | None = None
    statusKind: str | None = None
    priority: Priority | None = None
    tasks: list[Task] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


STORED = Work(
    mRID="w",
    statusKind="scheduled",
    priority=Priority(rank=2, justification="safety"),
    tasks=[Task(mRID="a", subject="look"), Task(mRID="b", subject="mend")],
    notes=["first"],
)


def test_an_absent_part_stays() -> None:
    assert merged(STORED, Work(mRID="w")) == STORED


def test_a_nested_part_changes_alone() -> None:
    assert merged(STORED, Work(priority=Priority(rank=1))).priority == Priority(rank=1, justification="safety")


def test_members_of_a_list_are_matched_by_mrid_and_new_ones_are_added() -> None:
    changed = merged(STORED, Work(tasks=[Task(mRID="b", subject="replace"), Task(mRID="c", subject="test")]))
    assert [(task.mRID, task.subject) for task in changed.tasks] == [("a", "look"), ("b", "replace"), ("c", "test")]


def test_a_single_unnamed_member_changes_the_single_one_stored() -> None:
    stored = Work(tasks=[Task(mRID="a", subject="look")])
    assert merged(stored, Work(tasks=[Task(subject="mend")])).tasks == [Task(mRID="a", subject="mend")]


def test_a_list_without_ids_is_replaced() -> None:
    assert merged(STORED, Work(notes=["second", "third"])).notes == ["second", "third"]


def test_neither_side_is_touched() -> None:
    change = Work(statusKind="completed")
    merged(STORED, change)
    assert STORED.statusKind == "scheduled"
    assert change.mRID is None


def test_members_without_mrid_beside_named_ones_are_added_and_not_lost() -> None:
    changed = merged(STORED, Work(tasks=[Task(mRID="a", subject="replace"), Task(subject="tidy up")]))
    assert [(task.mRID, task.subject) for task in changed.tasks] == [("a", "replace"), ("b", "mend"), (None, "tidy up")]
