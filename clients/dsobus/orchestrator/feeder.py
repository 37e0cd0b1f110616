"""Which protective devices of a feeder to draw, and where each one stands."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dsobus.orchestrator.report import Device

MOST_DEVICES = 60
"""Devices of one picture; beyond them, branches far from the fault are drawn as one device."""

ROW = 52.0
"""Pixels from one row of the tree to the next: room for a name above its line and a kind below it."""

BEND = 26.0
"""Pixels before a device at which its line leaves the common bar."""

BESIDE = 15.0
"""Pixels from a device to its name."""

_MAP = (1000.0, 640.0)

Point = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each device stands; the names of those in ``left`` stand on its left, all others on its right."""

    places: Mapping[str, Point]
    straight: bool = False
    left: frozenset[str] = frozenset()


class Tree:
    """Find the way through the protection tree; a device whose parent is unknown is a root."""

    def __init__(self, devices: Iterable[Device]) -> None:
        self.devices: Mapping[str, Device] = {device.id: device for device in devices}
        self.parents = {
            device.id: device.parent
            for device in self.devices.values()
            if device.parent is not None and device.parent in self.devices
        }
        for device in self.devices:
            if self._returns(device):
                del self.parents[device]
        self.children: dict[str, list[str]] = defaultdict(list)
        for child, parent in self.parents.items():
            self.children[parent].append(child)

    def _returns(self, device: str) -> bool:
        seen = {device}
        above = self.parents.get(device)
        while above is not None and above not in seen:
            seen.add(above)
            above = self.parents.get(above)
        return above == device

    def path(self, device: str) -> list[str]:
        """Return the device and all above it, nearest first; nothing for an unknown device."""
        found = [device] if device in self.devices else []
        for each in found:
            if each in self.parents:
                found.append(self.parents[each])
        return found

    def below(self, device: str) -> list[str]:
        """Return the device and all below it, level by level."""
        found = [device]
        for each in found:
            found.extend(self.children[each])
        return found

    def nearest(self, marked: Sequence[str], most: int = MOST_DEVICES) -> list[str]:
        """Return the devices to draw: the marked ones, all above them, and the branches nearest to the first of them.

        A branch that does not fit is drawn as its topmost device alone.
        """
        picked = set(chain.from_iterable(self.path(device)[:most] for device in marked))
        for number, above in enumerate(self.path(marked[0])[:most]):
            fresh = [device for device in self.below(above) if device not in picked]
            if len(picked) + len(fresh) > most and number:
                fresh = [child for child in self.children[above] if child not in picked]
            picked.update(fresh[: max(most - len(picked), 0)])
        return [device for device in self.devices if device in picked]

    def cut(self, device: str, drawn: Collection[str]) -> int:
        """Count the devices below one that are not drawn."""
        return sum(len(self.below(child)) for child in self.children[device] if child not in drawn)


def layered(tree: Tree, drawn: Sequence[str], size: Callable[[str], float]) -> Layout:
    """Place every leaf on a row of its own and every other device at the middle of its children, the roots on the left.

    ``size`` tells how wide the name of a device is, in pixels.
    """
    shown = set(drawn)
    depth = {device: sum(above in shown for above in tree.path(device)) - 1 for device in drawn}
    column = [0.0] * (max(depth.values()) + 1)
    for device in drawn:
        column[depth[device]] = max(column[depth[device]], size(device) + BESIDE + BEND + 16)
    rows: dict[str, float] = {}
    leaves = 0

    def settle(device: str) -> float:
        nonlocal leaves
        under = [settle(child) for child in tree.children[device] if child in shown]
        if not under:
            under = [float(leaves)]
            leaves += 1
        rows[device] = (under[0] + under[-1]) / 2
        return rows[device]

    for device in drawn:
        if depth[device] == 0:
            settle(device)
    return Layout({device: (28 + sum(column[: depth[device]]), 34 + ROW * rows[device]) for device in drawn})


def mapped(tree: Tree, drawn: Sequence[str], size: Callable[[str], float]) -> Layout | None:
    """Place every device at its coordinates; None when one has none or a name would cover another device or name."""
    known = [(device, tree.devices[device].x, tree.devices[device].y) for device in drawn]
    points = {device: (x, y) for device, x, y in known if x is not None and y is not None}
    if len(points) < len(drawn) or not all(map(math.isfinite, chain.from_iterable(points.values()))):
        return None
    east, north = [x for x, _ in points.values()], [y for _, y in points.values()]
    # A degree of longitude shrinks towards the poles; metres do not.
    degrees = max(map(abs, east)) <= 180 and max(map(abs, north)) <= 90
    squeeze = math.cos(math.radians(sum(north) / len(north))) if degrees else 1.0
    wide, high = (max(east) - min(east)) * squeeze, max(north) - min(north)
    if not wide and not high:
        return None
    scale = min(_MAP[0] / wide if wide else math.inf, _MAP[1] / high if high else math.inf)
    places = {
        device: (28 + (x - min(east)) * squeeze * scale, 34 + (max(north) - y) * scale)
        for device, (x, y) in points.items()
    }
    return _beside(places, size)


def _beside(places: Mapping[str, Point], size: Callable[[str], float]) -> Layout | None:
    """Find a free place for every name on the right or on the left of its device."""
    boxes = {device: (x - 13, y - 13, x + 13, y + 13) for device, (x, y) in places.items()}
    names: list[Box] = []
    left: set[str] = set()
    for device, (x, y) in places.items():
        room = BESIDE + size(device)
        sides = ((x + 14, y - 20, x + room, y + 18), (x - room, y - 20, x - 14, y + 18))
        others = [*(box for other, box in boxes.items() if other != device), *names]
        free = [side for side in sides if side[0] > 0 and not any(_overlap(side, box) for box in others)]
        if not free:
            return None
        names.append(free[0])
        if free[0] is sides[1]:
            left.add(device)
    return Layout(places, straight=True, left=frozenset(left))


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
