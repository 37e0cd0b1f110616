"""A feeder as a picture in SVG: the located device, the true one, and what is without supply."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dsobus.orchestrator.feeder import BEND, BESIDE, Layout, Tree, layered, mapped
from dsobus.orchestrator.markup import escape, plural, short, width

if TYPE_CHECKING:
    from dsobus.orchestrator.report import Device

_FONT = 13.0
_SMALL = 11.5
_BOLD = _SMALL * 1.25  # bold capitals are wider than the letters of a name
_RING = 6.0  # pixels by which the rings round a marked device keep its name away


@dataclass(frozen=True, slots=True)
class Picture:
    """One drawing and the sentences that say how it was drawn and what it leaves out."""

    svg: str
    caption: str


def picture(
    devices: Sequence[Device],
    located: Collection[str],
    true: Collection[str] = (),
    out: frozenset[str] = frozenset(),
) -> Picture | None:
    """Draw the feeder of the located devices, or of what is out when none was located; None without devices.

    Coordinates are used when every device has them and every name finds its place; otherwise a tree grows to the right.
    """
    tree = Tree(devices)
    marked = [device for device in (*located, *true) if device in tree.devices]
    marked = marked or [device.id for device in devices if device.id in out][:1] or list(tree.devices)[:1]
    if not marked:
        return None
    scene = _Scene(tree, tree.nearest(marked), frozenset(located), frozenset(true), out)
    layout = mapped(tree, scene.drawn, scene.size) or layered(tree, scene.drawn, scene.size)
    drawn_from = "Drawn from coordinates, north up." if layout.straight else "The source is on the left; not to scale."
    return Picture(
        scene.svg(layout),
        f"{drawn_from} The figure at a device counts the customers at and below it. {scene.left_out()}".strip(),
    )


@dataclass(frozen=True, slots=True)
class _Scene:
    tree: Tree
    drawn: Sequence[str]
    located: frozenset[str]
    true: frozenset[str]
    out: frozenset[str]

    def flag(self, device: str) -> str:
        """Return what is written beside the name of a marked device."""
        if device in self.located:
            return "LOCATED, CORRECT" if device in self.true else "LOCATED"
        return "TRUE DEVICE" if device in self.true else ""

    def lines(self, device: str) -> tuple[str, str]:
        """Return what stands above and below the line of a device."""
        this = self.tree.devices[device]
        cut = self.tree.cut(device, self.drawn)
        return short(this.name, 26), f"{short(this.kind, 18)} · {this.customers:,}" + (
            f" · {cut} more below" if cut else ""
        )

    def size(self, device: str) -> float:
        """Return the width of the text of a device."""
        name, kind = self.lines(device)
        flag = self.flag(device)
        marked = width(flag, _BOLD) + 20 + _RING if flag else 0
        return max(width(name, _FONT) + marked, width(kind, _SMALL))

    def svg(self, layout: Layout) -> str:
        """Draw lines first, then devices with their names, then the legend."""
        places = layout.places
        right = max(x + BESIDE + self.size(device) for device, (x, _) in places.items()) + 12
        bottom = max(y for _, y in places.values()) + 36
        key, wide, high = _legend([self.tree.devices[device].kind for device in self.drawn], self.true, right, bottom)
        named = [("located: ", self.located), ("true device: ", self.true)]
        marks = [what + self.tree.devices[each].name for what, which in named for each in places if each in which]
        title = "; ".join(["The affected feeder", *marks])
        return (
            f'<svg class="feeder" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}"'
            f' width="{wide:.0f}" height="{high:.0f}" style="min-width:{wide * 0.8:.0f}px" role="img"'
            ' aria-labelledby="feeder-title">'
            f'<title id="feeder-title">{escape(title)}</title>'
            f"{''.join(self._wire(device, layout) for device in self.drawn)}"
            f"{''.join(self._device(device, layout) for device in self.drawn)}{key}</svg>"
        )

    def _wire(self, device: str, layout: Layout) -> str:
        above, places = self.tree.parents.get(device), layout.places
        if above is None or above not in places:
            return ""
        (x1, y1), (x2, y2) = places[above], places[device]
        # The line above the device that opened is still alive: what is dead lies below it.
        dead = device in self.out and (above in self.out or above in (self.true or self.located))
        way = f"M{x1:.1f} {y1:.1f}" + ("" if layout.straight else f"H{x2 - BEND:.1f}V{y2:.1f}") + f"L{x2:.1f} {y2:.1f}"
        return f'<path class="wire{" dead" if dead else ""}" d="{way}"/>'

    def _device(self, device: str, layout: Layout) -> str:
        this, (x, y) = self.tree.devices[device], layout.places[device]
        states = {"dead": device in self.out, "located": device in self.located, "true": device in self.true}
        name, kind = self.lines(device)
        flag = self.flag(device)
        away = BESIDE + (_RING if flag else 0)
        side, anchor = (-away, "end") if device in layout.left else (away, "start")
        wide, beyond = width(flag, _BOLD) + 10, width(name, _FONT) + 6
        start = x + side - beyond - wide if device in layout.left else x + side + beyond
        at = f'x="{x + side:.1f}" text-anchor="{anchor}"'
        title = f"{this.name}: {this.kind}, {plural(this.customers, 'customer')}, "
        title += "without supply" if states["dead"] else "supplied"
        pill = (
            f'<rect class="flag" x="{start:.1f}" y="{y - 20:.1f}" width="{wide:.1f}" height="16" rx="3"/>'
            f'<text class="flag" x="{start + wide / 2:.1f}" y="{y - 8:.1f}" text-anchor="middle">{flag}</text>'
        )
        return (
            f'<g class="{" ".join(["device", *(state for state, holds in states.items() if holds)])}">'
            f"<title>{escape(title)}</title>{_rings(x, y, states['located'], states['true'])}{_symbol(this.kind, x, y)}"
            f'<text class="name" {at} y="{y - 7:.1f}">{escape(name)}</text>{pill if flag else ""}'
            f'<text class="kind" {at} y="{y + 15:.1f}">{escape(kind)}</text></g>'
        )

    def left_out(self) -> str:
        """Say how many devices are not in the picture and how many of them are without supply."""
        hidden = set(self.tree.devices).difference(self.drawn)
        if not hidden:
            return ""
        return f"Left out: {plural(len(hidden), 'device')}, {len(hidden & self.out) or 'none'} of them without supply."


def _shape(kind: str) -> str:
    known = {
        "recloser": "recloser",
        "breaker": "breaker",
        "fuse": "fuse",
        "transformer": "transformer",
        "substation": "source",
    }
    return next((shape for word, shape in known.items() if word in kind.lower()), "switch")


def _symbol(kind: str, x: float, y: float) -> str:
    match _shape(kind):
        case "breaker" | "source" as shape:
            half = 6.5 if shape == "breaker" else 9.0
            return (
                f'<rect class="symbol" x="{x - half:.1f}" y="{y - half:.1f}" width="{2 * half}" height="{2 * half}"/>'
            )
        case "recloser":
            return f'<path class="symbol" d="M{x - 9:.1f} {y:.1f}l9 -9l9 9l-9 9z"/>'
        case "fuse":
            box = f'<rect class="symbol" x="{x - 9:.1f}" y="{y - 5:.1f}" width="18" height="10"/>'
            return f'{box}<path class="stroke" d="M{x - 9:.1f} {y:.1f}h18"/>'
        case "transformer":
            return "".join(f'<circle class="symbol" cx="{x + side:.1f}" cy="{y:.1f}" r="6"/>' for side in (-3.5, 3.5))
        case _:
            return f'<circle class="symbol" cx="{x:.1f}" cy="{y:.1f}" r="6.5"/>'


def _rings(x: float, y: float, located: bool, true: bool) -> str:
    rings = f'<circle class="ring" cx="{x:.1f}" cy="{y:.1f}" r="12.5"/>' if located else ""
    if true:
        rings += f'<path class="diamond" d="M{x - 17:.1f} {y:.1f}l17 -17l17 17l-17 17z"/>'
    return rings


def _legend(kinds: Iterable[str], true: Collection[str], wide: float, top: float) -> tuple[str, float, float]:
    """Return the legend below the picture, with the width and height of both together."""
    entries = [
        (
            f'<path class="wire{state}" d="M-16 0h32"/><g class="device{state}"><circle class="symbol" r="6.5"/></g>',
            says,
        )
        for state, says in (("", "supplied"), (" dead", "without supply"))
    ]
    entries.append((f'<g class="device located">{_rings(0, 0, True, False)}</g>', "located by the DMS"))
    if true:
        entries.append(
            (f'<g class="device true">{_rings(0, 0, False, True)}</g>', "true device, as the field knows it")
        )
    shapes = {_shape(kind): kind for kind in kinds}
    entries.extend((f'<g class="device">{_symbol(kind, 0, 0)}</g>', short(kind, 18)) for kind in shapes.values())
    wide = max(wide, 560.0)
    x, y, parts = 28.0, top + 18, [f'<path class="rule" d="M8 {top - 8:.1f}H{wide - 8:.1f}"/>']
    for drawing, says in entries:
        room = 26 + width(says, _SMALL) + 34
        if x > 28 and x - 20 + room > wide:
            x, y = 28.0, y + 36
        text = f'<text class="kind" x="24" y="4">{escape(says)}</text>'
        parts.append(f'<g transform="translate({x:.1f} {y:.1f})">{drawing}{text}</g>')
        x += room
    return f'<g class="legend">{"".join(parts)}</g>', wide, y + 26
