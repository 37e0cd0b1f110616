"""The messages of a process as a sequence diagram in SVG."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dsobus.orchestrator.markup import duration, escape, plural, short, width

if TYPE_CHECKING:
    from dsobus.orchestrator.course import Leg

_ROW = 48  # pixels from one arrow to the next
_TOP = 62  # pixels above the first row, for the names of the participants
_LEFT = 84  # pixels for the times
_FONT = 13.0
_SMALL = 11.5
_BADGE = 11  # radius of an arrow's number
_LONGEST = 40  # characters of a label


def label(leg: Leg) -> str:
    """Return what a message is called in the report: verb and noun, or the operation when the header was unreadable."""
    return f"{leg.verb} {leg.noun}" if leg.verb and leg.noun else leg.operation


def good(leg: Leg) -> bool:
    """Tell whether a message did what it asked for."""
    return leg.result.upper() == "OK"


def diagram(legs: Sequence[Leg]) -> str:
    """Draw the participants in the order of their appearance and one arrow for each message, in the order given.

    The nth arrow is a link to the element ``m<n>``. Without messages the answer is an empty string.
    """
    if not legs:
        return ""
    names = list(dict.fromkeys(name for leg in legs for name in (leg.source, leg.target)))
    gap, margin = _gap(legs, names)
    first = _LEFT + max(width(short(names[0], 24), _FONT) / 2 + 14, 50)
    columns = {name: first + number * gap for number, name in enumerate(names)}
    wide = first + (len(names) - 1) * gap + margin
    bottom = _TOP + _ROW * len(legs) + 8
    high = bottom + 36
    parts = [
        f'<svg class="sequence" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high}" width="{wide:.0f}"'
        f' height="{high}" style="min-width:{wide * 0.8:.0f}px" role="group" aria-labelledby="sequence-title">',
        f'<title id="sequence-title">{plural(len(legs), "message")} between {escape(", ".join(names))}</title>',
    ]
    for name, x in columns.items():
        parts.append(f'<line class="lifeline" x1="{x:.1f}" y1="40" x2="{x:.1f}" y2="{bottom}"/>')
        parts.extend(_participant(name, x, y) for y in (8, bottom))
    start = legs[0].at
    for number, leg in enumerate(legs, 1):
        y = _TOP + _ROW * (number - 1) + 24
        offset = (leg.at - start).total_seconds()
        parts.append(
            f'<text class="time" x="{_LEFT - 12}" y="{y + 4}" text-anchor="end">+{escape(_offset(offset))}</text>'
        )
        parts.append(_arrow(number, leg, columns[leg.source], columns[leg.target], y, wide))
    parts.append("</svg>")
    return "".join(parts)


def _gap(legs: Sequence[Leg], names: Sequence[str]) -> tuple[float, float]:
    """Return the distance of two lifelines and the space right of the last one, so that every label has room."""
    place = {name: number for number, name in enumerate(names)}
    gap = max(130.0, *(width(short(name, 24), _FONT) + 40 for name in names))
    margin = max(width(short(names[-1], 24), _FONT) / 2 + 20, 60.0)
    for leg in legs:
        needs = max(width(short(label(leg), _LONGEST), _FONT), width(_outcome(leg), _SMALL)) + 2 * _BADGE + 28
        span = abs(place[leg.target] - place[leg.source])
        if span:
            gap = max(gap, needs / span)
        elif leg.source == names[-1]:
            margin = max(margin, needs + 40)
        else:
            gap = max(gap, needs + 40)
    return gap, margin


def _outcome(leg: Leg) -> str:
    return f"{short(leg.name, 24)} · {short(leg.result, 12)} · {duration(leg.ms / 1000)}"


def _offset(seconds: float) -> str:
    return f"{seconds:.3f} s" if seconds < 60 else duration(seconds)


def _participant(name: str, x: float, y: float) -> str:
    shown = short(name, 24)
    wide = max(width(shown, _FONT) + 24, 72)
    return (
        f'<g class="participant"><title>{escape(name)}</title>'
        f'<rect x="{x - wide / 2:.1f}" y="{y}" width="{wide:.1f}" height="28" rx="5"/>'
        f'<text x="{x:.1f}" y="{y + 19}" text-anchor="middle">{escape(shown)}</text></g>'
    )


def _arrow(number: int, leg: Leg, begin: float, end: float, y: float, wide: float) -> str:
    outcome = _outcome(leg)
    heading = f"{number}. {leg.source} to {leg.target}: {leg.operation}, {leg.result} after {duration(leg.ms / 1000)}"
    if begin == end:
        middle, anchor = begin + 38, "start"
        line = f"M{begin + _BADGE:.1f} {y - 8:.1f}h16v16H{begin + 8:.1f}"
        head = _head(begin + 2, y + 8, -1)
    else:
        way = 1 if end > begin else -1
        middle, anchor = (begin + way * _BADGE + end) / 2, "middle"
        line = f"M{begin + way * _BADGE:.1f} {y:.1f}H{end - way * 8:.1f}"
        head = _head(end - way * 2, y, way)
    return (
        f'<a class="leg{"" if good(leg) else " bad"}" href="#m{number}"><title>{escape(heading)}</title>'
        f'<rect class="row" x="0" y="{y - 23:.1f}" width="{wide:.0f}" height="{_ROW - 2}" rx="4"/>'
        f'<path class="arrow" d="{line}"/><path class="head" d="{head}"/>'
        f'<circle class="badge" cx="{begin:.1f}" cy="{y:.1f}" r="{_BADGE}"/>'
        f'<text class="number" x="{begin:.1f}" y="{y + 4:.1f}" text-anchor="middle">{number}</text>'
        f'<text class="label" x="{middle:.1f}" y="{y - 7:.1f}" text-anchor="{anchor}">'
        f"{escape(short(label(leg), _LONGEST))}</text>"
        f'<text class="outcome" x="{middle:.1f}" y="{y + 16:.1f}" text-anchor="{anchor}">{escape(outcome)}</text></a>'
    )


def _head(x: float, y: float, way: int) -> str:
    return f"M{x:.1f} {y:.1f}l{-9 * way} -4.5v9z"
