"""The report of a storm as one HTML page: what happened in figures, the outages, when and where they were."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from dsobus.orchestrator.markup import duration, escape, plural, short
from dsobus.orchestrator.page import head, wide
from dsobus.orchestrator.picture import picture
from dsobus.orchestrator.storm_map import course, overview

if TYPE_CHECKING:
    from dsobus.orchestrator.storm import Repaired, Storm

_HEADS = (
    "#",
    "Outage at",
    "Customers",
    "Critical",
    "Rank",
    "Crew",
    "First alarm, UTC",
    "Order after",
    "Crew sent after",
    "On site after",
    "Restored after",
    "State",
)


def page(storm: Storm) -> str:
    """Return the page."""
    return "\n".join(
        [
            head(f"storm {storm.status}"),
            f"<header>\n<p class='kicker'>fault-repair, storm <span class='status {escape(storm.status)}'>"
            f"{escape(storm.status)}</span></p>",
            f"<h1>{escape(headline(storm))}</h1>\n{_notes(storm.notes)}\n{_figures(storm)}\n</header>\n<main>",
            f"<section><h2>Outages</h2>{wide('Table of outages', _table(storm))}</section>",
            _drawing(
                "Course", course(storm), "From the first alarm to supply; darker from the dispatch of the crew on."
            ),
            _drawing(
                "Where they are",
                overview(storm),
                "Drawn from coordinates, north up. Numbers as in the table; larger with more customers.",
            ),
            *_feeders(storm),
            f"</main>\n<footer><p>Seed {storm.seed}, {plural(len(storm.legs), 'message')}, "
            f"{duration((storm.finished - storm.started).total_seconds())} of computing. The same as data: "
            '<a href="report.json">report.json</a>; the messages as they were on the wire: '
            '<a href="messages/">messages/</a>.</p></footer>\n</body>\n</html>\n',
        ]
    )


def headline(storm: Storm) -> str:
    """Return the storm in a few sentences."""
    counted = [each for each in storm.outages if each.counts]
    out, critical = sum(each.customers for each in counted), sum(each.critical for each in counted)
    found = storm.faults - len(storm.missed)
    all_of = "all" if found == storm.faults else f"{found}"
    longest = max((lasted for each in counted if (lasted := each.after(each.restored))), default=None)
    back = f" The last had its supply back after {_span(longest)}." if longest and storm.status == "completed" else ""
    return (
        f"{plural(storm.faults, 'fault')} left {plural(out, 'customer')} of {storm.served:,} without supply, "
        f"{critical:,} of them critical; {all_of} of the faults were located where they were.{back}"
    )


def _figures(storm: Storm) -> str:
    found = storm.indices
    shown = (
        ("SAIDI, minutes a customer", f"{found.SAIDI:.1f}"),
        ("SAIFI, interruptions a customer", f"{found.SAIFI:.3f}"),
        ("CAIDI, minutes an interruption", f"{found.CAIDI:.1f}"),
        ("faults located", f"{storm.faults - len(storm.missed)} of {storm.faults}"),
        ("orders", f"{sum(each.counts for each in storm.outages)}"),
        ("crews at work", f"{len({each.crew for each in storm.outages if each.crew})}"),
        ("from first alarm to order", _middle(each.after(each.ordered) for each in storm.outages)),
        ("from first alarm to supply", _middle(each.after(each.restored) for each in storm.outages)),
    )
    items = "".join(f"<div><dt>{what}</dt><dd>{escape(value)}</dd></div>" for what, value in shown)
    return f"<dl class='figures'>{items}</dl>"


def _middle(spans: Iterable[timedelta | None]) -> str:
    known = sorted(span for span in spans if span is not None)
    return f"{_span(known[len(known) // 2])} (median)" if known else "none"


def _table(storm: Storm) -> str:
    heads = "".join(f'<th scope="col">{each}</th>' for each in _HEADS)
    rows = "".join(_row(each) for each in storm.outages)
    return f'<table class="steps"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _row(one: Repaired) -> str:
    place = f"{one.name}{'' if one.is_true else ' (not the device that failed)'}"
    cells = (
        one.number,
        short(place, 60),
        f"{one.customers:,}",
        one.critical or "",
        one.priority or "",
        one.crew or "",
        f"{one.reported:%Y-%m-%d %H:%M:%S}",
        *(_span(one.after(at)) for at in (one.ordered, one.dispatched, one.onSite, one.restored)),
        one.statusKind,
    )
    bad = one.status != "completed"
    return f"<tr{' class=bad' if bad else ''}>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"


def _feeders(storm: Storm) -> Iterable[str]:
    located = {each.device for each in storm.outages if each.counts}
    for devices in storm.feeders:
        ids = {device.id for device in devices}
        drawn = picture(devices, [each for each in ids if each in located], storm.true & ids, storm.out & ids)
        if drawn is not None:
            yield _drawing(f"Feeder of {devices[0].name}", drawn.svg, drawn.caption)


def _drawing(title: str, svg: str, caption: str) -> str:
    if not svg:
        return ""
    return (
        f"<section><h2>{escape(title)}</h2><figure>{wide(escape(title), svg)}"
        f"<figcaption>{escape(caption)}</figcaption></figure></section>"
    )


def _notes(notes: Iterable[str]) -> str:
    said = "".join(f"<li>{escape(note)}</li>" for note in notes)
    return f"<ul class='notes'>{said}</ul>" if said else ""


def _span(lasted: timedelta | None) -> str:
    return "" if lasted is None else duration(max(lasted.total_seconds(), 0.0))
