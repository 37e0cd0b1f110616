"""Apply a change that carries ids and changed parts only (IEC 61968-100 clause 6.2) to the object that it changes."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

T = TypeVar("T")


def merged(stored: T, change: T) -> T:
    """Return the stored object with every part that the change names in its place; both stay as they are.

    An absent element, or an empty list, says nothing. Members of a list are matched by mRID; a list whose members
    have none is replaced, except that a single unnamed member changes the single one that is stored.
    """
    parts: dict[str, Any] = {}
    for part in dataclasses.fields(stored):  # type: ignore[arg-type]
        old, new = getattr(stored, part.name), getattr(change, part.name)
        if new is None or new == []:
            parts[part.name] = old
        elif isinstance(new, list):
            parts[part.name] = _merged_lists(old, new)
        elif dataclasses.is_dataclass(new) and old is not None:
            parts[part.name] = merged(old, new)
        else:
            parts[part.name] = new
    return type(stored)(**parts)


def _merged_lists(old: list[Any], new: list[Any]) -> list[Any]:
    if any(getattr(member, "mRID", None) for member in new):
        changes = {member.mRID: member for member in new if member.mRID}
        kept = [
            merged(member, changes.pop(member.mRID)) if getattr(member, "mRID", None) in changes else member
            for member in old
        ]
        return [*kept, *changes.values(), *(member for member in new if not member.mRID)]
    if len(old) == len(new) == 1 and dataclasses.is_dataclass(new[0]):
        return [merged(old[0], new[0])]
    return list(new)
