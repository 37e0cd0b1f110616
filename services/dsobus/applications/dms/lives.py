"""What becomes of outages that were located before, when the faults are located anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dsobus.applications.dms.locator import Location
from dsobus.grid import ProtectionTree


@dataclass(frozen=True, slots=True)
class Living:
    """An outage that may still move: its id, the order of its arrival, and where it was located."""

    mRID: str
    number: int
    device: str


@dataclass(slots=True)
class Course:
    """Say which outages move where, which ones merged into which or dissolved (None), and what is new."""

    moved: list[tuple[Living, Location]] = field(default_factory=list)
    ended: list[tuple[Living, Living | None]] = field(default_factory=list)
    opened: list[Location] = field(default_factory=list)


def course(tree: ProtectionTree, living: Iterable[Living], found: Sequence[Location]) -> Course:
    """Return what becomes of living outages.

    One at a found device stays. Those below a found device merge: the one at it, else the oldest of them, moves up.
    One above found devices moves down to that of them with the most consumers; the others are new, as is what has no
    outage above or below it. An outage with nothing found above or below it dissolves.
    """
    result = Course()
    at = {each.device: each for each in found}
    below: dict[str, list[Living]] = {}
    others: list[Living] = []
    for outage in sorted(living, key=lambda one: one.number):
        upper = next((each for each in _upwards(tree, outage.device) if each in at), None)
        (others if upper is None else below.setdefault(upper, [])).append(outage)
    for device, merging in below.items():
        heir = next((each for each in merging if each.device == device), merging[0])
        if heir.device != device:
            result.moved.append((heir, at[device]))
        result.ended += [(each, heir) for each in merging if each is not heir]
    free = [each for each in found if each.device not in below]
    for outage in others:
        parts = [each for each in free if outage.device in _upwards(tree, each.device)]
        if not parts:
            result.ended.append((outage, None))
            continue
        largest = max(parts, key=lambda each: _size(tree, each.device))
        result.moved.append((outage, largest))
        free.remove(largest)
    result.opened = free
    return result


def _upwards(tree: ProtectionTree, target: str) -> list[str]:
    """Return a device or a consumer with the devices above it, the nearest first."""
    nearest = target if target in tree.devices else tree.device_of.get(target)
    above = [] if nearest is None else [nearest, *tree.ancestors(nearest)]
    return above if nearest == target else [target, *above]


def _size(tree: ProtectionTree, target: str) -> int:
    return len(tree.downstream(target)) if target in tree.devices else 1
