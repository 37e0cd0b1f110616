"""A network as a picture in SVG, coloured by voltage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dsobus.orchestrator.markup import escape, plural, short, width
from dsobus.orchestrator.network import Branch, Drawn, Node
from dsobus.orchestrator.network_layout import layout
from dsobus.orchestrator.picture import Picture

MOST_NODES = 260
"""Nodes of one picture; beyond them, the ends of feeders are drawn as one with the node that feeds them."""
NAMED = 24
"""Nodes up to which all of them are named; of more, the source and those with the lowest and the highest voltage."""
BANDS = (
    (0.90, "below 0.90"),
    (0.95, "0.90 to 0.95"),
    (0.98, "0.95 to 0.98"),
    (1.02, "0.98 to 1.02"),
    (1.05, "1.02 to 1.05"),
    (1.10, "1.05 to 1.10"),
    (float("inf"), "1.10 and more"),
)
"""Upper end of each band, p.u., and its name."""
_MARGIN = 34.0
_SMALL = 11.5


@dataclass(frozen=True, slots=True)
class _Scene:
    nodes: Sequence[Node]
    branches: Sequence[Branch]
    merged: int
    apart: int


def network_picture(network: Drawn) -> Picture | None:
    """Draw a network; None where there is nothing to draw."""
    scene = _scene(network)
    if not scene.nodes:
        return None
    edges = [(branch.first, branch.second) for branch in scene.branches]
    places, wide, high = layout(len(scene.nodes), edges)
    at = [(float(x) + _MARGIN, float(y) + _MARGIN) for x, y in places]
    wide, high = max(wide + 2 * _MARGIN, 640.0), high + 2 * _MARGIN - 20
    known = [number for number, node in enumerate(scene.nodes) if node.pu is not None]
    lowest = min(known, key=lambda number: scene.nodes[number].pu or 0.0, default=None)
    highest = max(known, key=lambda number: scene.nodes[number].pu or 0.0, default=None)
    marks = {lowest: "lowest", highest: "highest"} if known else {}
    ranks = sorted({node.nominal_kV for node in scene.nodes if node.nominal_kV}, reverse=True)
    parts = [_branch(branch, at) for branch in scene.branches]
    parts += [_node(node, at[number], ranks) for number, node in enumerate(scene.nodes)]
    parts += _names(scene.nodes, at, marks, wide)
    legend, wide, high = _legend(ranks, wide, high, alive=bool(known), dead=len(known) < len(scene.nodes))
    title = f"The bus-branch network, {plural(len(scene.nodes), 'node')}, coloured by voltage"
    svg = (
        f'<svg class="network" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}"'
        f' width="{wide:.0f}" height="{high:.0f}" style="min-width:{wide * 0.7:.0f}px" role="img"'
        f' aria-labelledby="network-title"><title id="network-title">{escape(title)}</title>'
        f"{''.join(parts)}{legend}</svg>"
    )
    return Picture(svg, _caption(scene))


def band(pu: float | None) -> str:
    """Return the class of a voltage."""
    return "none" if pu is None else f"v{next(number for number, (end, _) in enumerate(BANDS) if pu < end)}"


def _caption(scene: _Scene) -> str:
    words = ["Not to scale: nodes are apart by as much as there are branches between them."]
    if scene.merged:
        ends = plural(scene.merged, "node")
        words.append(
            f"{ends} at the ends of feeders are drawn as one with the node that feeds them, which has the colour"
        )
        words[-1] += " of the voltage farthest from nominal."
    if scene.apart:
        words.append(f"Left out: {plural(scene.apart, 'node')} without a branch or a voltage.")
    return " ".join(words)


def _scene(network: Drawn) -> _Scene:
    """Choose what is drawn: no single dead nodes, and not more than can be seen."""
    joined = {end for branch in network.branches for end in (branch.first, branch.second)}
    kept = {number for number, node in enumerate(network.nodes) if number in joined or node.pu is not None}
    apart = len(network.nodes) - len(kept)
    nodes = dict(enumerate(network.nodes))
    neighbours: dict[int, set[int]] = defaultdict(set)
    for branch in network.branches:
        neighbours[branch.first].add(branch.second)
        neighbours[branch.second].add(branch.first)
    before = len(kept)
    while len(kept) > MOST_NODES:
        ends = [one for one in sorted(kept) if len(neighbours[one]) == 1 and not nodes[one].is_source]
        if not ends:
            ends = sorted(kept)[MOST_NODES:]
        for end in ends[: len(kept) - MOST_NODES]:
            for other in neighbours.pop(end, set()):
                neighbours[other].discard(end)
                nodes[other] = _worse(nodes[other], nodes[end])
            kept.discard(end)
    number = {one: place for place, one in enumerate(sorted(kept))}
    branches = [
        Branch(number[branch.first], number[branch.second], branch.is_transformer)
        for branch in network.branches
        if branch.first in number and branch.second in number
    ]
    return _Scene([nodes[one] for one in number], list(dict.fromkeys(branches)), before - len(kept), apart)


def _worse(node: Node, end: Node) -> Node:
    """Return a node with the voltage of the end drawn as one with it, where that is farther from nominal."""
    if node.pu is None or end.pu is None or abs(end.pu - 1) <= abs(node.pu - 1):
        return node
    return replace(node, pu=end.pu, name=end.name, kV=end.kV, nominal_kV=end.nominal_kV)


def _branch(branch: Branch, at: Sequence[tuple[float, float]]) -> str:
    (x1, y1), (x2, y2) = at[branch.first], at[branch.second]
    line = f'<path class="branch" d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"/>'
    if not branch.is_transformer:
        return line
    x, y, length = (x1 + x2) / 2, (y1 + y2) / 2, max(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5, 1.0)
    dx, dy = (x2 - x1) / length * 3.2, (y2 - y1) / length * 3.2
    circles = ((x - dx, y - dy), (x + dx, y + dy))
    return line + "".join(f'<circle class="winding" cx="{cx:.1f}" cy="{cy:.1f}" r="5"/>' for cx, cy in circles)


def _node(node: Node, place: tuple[float, float], ranks: Sequence[float]) -> str:
    x, y = place
    told = f"{node.name}: " + (
        f"{node.kV:.4g} kV, {node.pu:.4f} p.u." if node.pu is not None and node.kV is not None else "no voltage"
    )
    told += f", nominal {node.nominal_kV:g} kV" if node.nominal_kV else ""
    source = f'<circle class="source" cx="{x:.1f}" cy="{y:.1f}" r="12"/>' if node.is_source else ""
    radius = _radius(node.nominal_kV, ranks)
    return (
        f'<g class="node"><title>{escape(told)}</title>{source}'
        f'<circle class="{band(node.pu)}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"/></g>'
    )


def _radius(nominal: float | None, ranks: Sequence[float]) -> float:
    rank = ranks.index(nominal) if nominal in ranks else len(ranks)
    return max(8.5 - 1.6 * rank, 4.0)


def _names(
    nodes: Sequence[Node], at: Sequence[tuple[float, float]], marks: dict[int | None, str], wide: float
) -> list[str]:
    """Name what stands out, each name where no other one is."""
    parts = []
    taken: list[tuple[float, float, float]] = []
    chosen = [number for number in marks if number is not None]
    chosen += [number for number, node in enumerate(nodes) if node.is_source and number not in marks]
    if len(nodes) <= NAMED:
        chosen += [number for number in range(len(nodes)) if number not in chosen]
    for number in chosen:
        node, (x, y) = nodes[number], at[number]
        words = short(node.name, 26) + (f" · {marks[number]} {node.pu:.3f} p.u." if number in marks else "")
        words += " · source" if node.is_source else ""
        size = width(words, _SMALL)
        left = x + 14 + size > wide
        start = x - 14 - size if left else x + 14
        clear = [line for line in (y + 4, y - 12, y + 20) if not _hits(taken, start, line, size)]
        if not clear and number not in marks:
            continue
        line = clear[0] if clear else y + 4
        taken.append((start, line, size))
        kind = "name" if number in marks else "kind"
        anchor, place = ("end", x - 14) if left else ("start", x + 14)
        parts.append(
            f'<text class="{kind}" x="{place:.1f}" y="{line:.1f}" text-anchor="{anchor}">{escape(words)}</text>'
        )
    return parts


def _hits(taken: Sequence[tuple[float, float, float]], start: float, line: float, size: float) -> bool:
    return any(abs(line - y) < 14 and start < x + wide and x < start + size for x, y, wide in taken)


def _legend(ranks: Sequence[float], wide: float, top: float, *, alive: bool, dead: bool) -> tuple[str, float, float]:
    entries = []
    if alive:
        entries += [(f'<circle class="v{number}" r="6"/>', f"{says} p.u.") for number, (_, says) in enumerate(BANDS)]
    if dead:
        entries.append(('<circle class="none" r="6"/>', "no voltage"))
    entries.append(('<circle class="source" r="9"/>', "source"))
    entries.append((_branch(Branch(0, 1, True), [(-14.0, 0.0), (14.0, 0.0)]), "transformer"))
    entries += [(f'<circle class="size" r="{_radius(kV, ranks):.1f}"/>', f"{kV:g} kV") for kV in ranks[:8]]
    x, y, parts = 28.0, top + 18, [f'<path class="rule" d="M8 {top - 8:.1f}H{wide - 8:.1f}"/>']
    for shape, says in entries:
        room = 26 + width(says, _SMALL) + 26
        if x > 28 and x - 20 + room > wide:
            x, y = 28.0, y + 28
        text = f'<text class="kind" x="20" y="4">{escape(says)}</text>'
        parts.append(f'<g class="node" transform="translate({x:.1f} {y:.1f})">{shape}{text}</g>')
        x += room
    return f'<g class="legend">{"".join(parts)}</g>', wide, y + 24
