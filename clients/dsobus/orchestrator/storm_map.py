"""A storm as two pictures in SVG: the outages on the map of the network, and their repairs in the course of time."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from dsobus.orchestrator.markup import escape, plural, short

if TYPE_CHECKING:
    from dsobus.orchestrator.report import Device
    from dsobus.orchestrator.storm import Repaired, Storm

_WIDE, _HIGH, _EDGE = 1080.0, 640.0, 36.0
_LEAST, _MOST = 11.0, 34.0  # radius of an outage's circle, in pixels
_ROW, _NAMES = 26.0, 270.0


def overview(storm: Storm) -> str:
    """Draw the network by the coordinates of its devices, what was without supply, and a circle for each outage.

    Without coordinates the answer is an empty string.
    """
    points = {each.id: (each.x, each.y) for each in storm.devices if each.x is not None and each.y is not None}
    if not points:
        return ""
    east, north = [x for x, _ in points.values()], [y for _, y in points.values()]
    # A degree of longitude shrinks towards the poles; metres do not.
    degrees = max(map(abs, east)) <= 180 and max(map(abs, north)) <= 90
    squeeze = math.cos(math.radians(sum(north) / len(north))) if degrees else 1.0
    wide, high = (max(east) - min(east)) * squeeze, max(north) - min(north)
    scale = min(_WIDE / wide if wide else math.inf, _HIGH / high if high else math.inf)
    scale = scale if math.isfinite(scale) else 1.0
    places = {
        device: (_EDGE + (x - min(east)) * squeeze * scale, _EDGE + (max(north) - y) * scale)
        for device, (x, y) in points.items()
    }
    lines = "".join(
        f'<path class="wire{" dead" if each.id in storm.out else ""}"'
        f' d="M{_at(*places[each.parent])}L{_at(*places[each.id])}"/>'
        for each in storm.devices
        if each.id in places and each.parent in places
    )
    largest = max((each.customers for each in storm.outages), default=1) or 1
    # The small ones last, or a large one nearby would hide them.
    drawn = sorted((each for each in storm.outages if each.device in places), key=lambda one: -one.customers)
    # In the middle of what it cuts off: the breakers of all feeders stand in one place.
    below = _below(storm.devices)
    circles = "".join(
        _circle(each, _middle([places[one] for one in below(each.device) if one in places]), largest) for each in drawn
    )
    right, bottom = wide * scale + 2 * _EDGE, high * scale + 2 * _EDGE
    return (
        f'<svg class="feeder" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {right:.0f} {bottom:.0f}"'
        f' width="{right:.0f}" height="{bottom:.0f}" role="img" aria-labelledby="map-title">'
        f'<title id="map-title">Map of {plural(len(drawn), "outage")}</title>{lines}{circles}</svg>'
    )


def _below(devices: Sequence[Device]) -> Callable[[str], list[str]]:
    """Return what finds a device and all below it."""
    children: dict[str, list[str]] = {}
    for each in devices:
        children.setdefault(each.parent or "", []).append(each.id)

    def below(device: str) -> list[str]:
        found = [device]
        for one in found:
            found.extend(children.get(one, ()))
        return found

    return below


def _middle(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _circle(one: Repaired, place: tuple[float, float], largest: int) -> str:
    radius = _LEAST + (_MOST - _LEAST) * math.sqrt(one.customers / largest)
    title = f"{one.number}. {one.name}: {plural(one.customers, 'customer')}"
    return (
        f'<g class="leg bad"><title>{escape(title)}</title><circle class="head" cx="{place[0]:.1f}" cy="{place[1]:.1f}"'
        f' r="{radius:.1f}" fill-opacity="0.55"/>'
        f'<text class="number" x="{place[0]:.1f}" y="{place[1] + 4:.1f}" text-anchor="middle">{one.number}</text></g>'
    )


def course(storm: Storm) -> str:
    """Draw a bar for each outage, from its first alarm to restored supply."""
    if not storm.outages:
        return ""
    begin = min(each.reported for each in storm.outages)
    length = max((storm.ended - begin).total_seconds(), 1.0)

    def across(at: datetime) -> float:
        return _NAMES + (_WIDE - _NAMES) * max((at - begin).total_seconds(), 0.0) / length

    hours = math.ceil(length / 3600)
    step = max(1, round(hours / 12))
    bottom = 30 + _ROW * len(storm.outages)
    marks = "".join(
        f'<path class="rule" d="M{x:.1f} 24V{bottom:.1f}"/><text class="kind" x="{x:.1f}" y="16" text-anchor="middle">'
        f"{hour} h</text>"
        for hour in range(0, hours, step)
        for x in [_NAMES + (_WIDE - _NAMES) * hour * 3600 / length]
    )
    bars = []
    for row, each in enumerate(storm.outages):
        y, end = 30 + _ROW * row, each.restored or storm.ended
        sent = each.dispatched or end
        bars.append(
            f'<g class="leg bad"><title>{escape(f"{each.number}. {each.name}")}</title>'
            f'<text class="name" x="{_NAMES - 10:.0f}" y="{y + 15:.1f}" text-anchor="end">'
            f"{escape(short(f'{each.number}. {each.name}', 36))}</text>"
            f"{_bar(across(each.reported), across(sent), y, 0.35)}{_bar(across(sent), across(end), y, 0.85)}</g>"
        )
    return (
        f'<svg class="feeder" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE + 20:.0f} {bottom + 8:.0f}"'
        f' width="{_WIDE + 20:.0f}" height="{bottom + 8:.0f}" role="img" aria-labelledby="course-title">'
        f'<title id="course-title">{plural(len(storm.outages), "repair")} in the course of time</title>'
        f"{marks}{''.join(bars)}</svg>"
    )


def _bar(left: float, right: float, y: float, depth: float) -> str:
    return (
        f'<rect class="head" x="{left:.1f}" y="{y:.1f}" width="{max(right - left, 0.0):.1f}" height="{_ROW - 8:.0f}"'
        f' fill-opacity="{depth}"/>'
    )


def _at(x: float, y: float) -> str:
    return f"{x:.1f} {y:.1f}"
