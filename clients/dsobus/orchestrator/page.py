"""The report as one self-contained HTML page."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from dsobus.orchestrator.markup import abridged, duration, escape, listing, plural, wide
from dsobus.orchestrator.sequence import diagram, good, label
from dsobus.orchestrator.style import SCRIPT, STYLE

if TYPE_CHECKING:
    from dsobus.orchestrator.course import Course, Leg

__all__ = ["head", "page", "wide"]

MOST_LEGS = 300
"""Messages shown on the page; all of them are in the files."""

MOST_CHARACTERS = 20_000
"""Characters of one message shown on the page; less when many messages share ``MOST_TEXT``."""

MOST_TEXT = 4_000_000
"""Characters of all messages together."""


def page(report: Course, files: Sequence[tuple[str, str]]) -> str:
    """Return the page; ``files`` are the names of the message files, in the order of time."""
    told, legs = report.telling(), report.ordered()[:MOST_LEGS]
    omitted = len(report.legs) - len(legs)
    title = f"{report.process} {report.status}"
    more = f"<p>The first {plural(len(legs), 'message')}; {omitted:,} more are in messages/.</p>" if omitted else ""
    return "\n".join(
        [
            head(title),
            f"<header>\n<p class='kicker'>{escape(report.process)} <span class='status {_state(report)}'>"
            f"{escape(report.status)}</span></p>",
            f"<h1>{escape(told.headline)}</h1>\n{_notes(report)}\n{told.figures}\n</header>",
            "<main>",
            *told.sections,
            '<section id="sequence" aria-labelledby="h-sequence"><h2 id="h-sequence">Messages in sequence</h2>',
            f"<p>Choose an arrow to read its request and response.</p>{more}"
            if legs
            else "<p>No message was sent.</p>",
            f"{wide('Sequence diagram', diagram(legs))}</section>",
            _steps(legs),
            '<section aria-labelledby="h-messages"><h2 id="h-messages">Messages</h2>',
            *_messages(legs, files),
            "</section>\n</main>",
            f"<footer><p>{escape(report.process)} <code>{escape(report.id)}</code>, "
            f"{_time(report.started)} to {_time(report.finished)} UTC. The same as data: "
            '<a href="report.json">report.json</a>; the messages as they were on the wire: '
            f'<a href="messages/">messages/</a>.</p></footer>\n<script>{SCRIPT}</script>\n</body>\n</html>\n',
        ]
    )


def head(title: str) -> str:
    """Return the beginning of a page, up to its body."""
    script = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    return "\n".join(
        [
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            # A second wall behind the escaping: no script but ours runs, and nothing is fetched.
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            f"script-src 'sha256-{script}'\">",
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)} · dsobus</title>\n<style>{STYLE}</style>\n</head>\n<body>",
        ]
    )


def _steps(legs: Sequence[Leg]) -> str:
    if not legs:
        return ""
    heads = "".join(
        f'<th scope="col">{head}</th>'
        for head in ("#", "Time, UTC", "Step", "From → to", "Message", "Result", "ms", "MessageID")
    )
    rows = "".join(
        f"<tr{'' if good(leg) else ' class=bad'}><td>{number}</td>"
        f"<td>{leg.at.astimezone(UTC).time().isoformat('milliseconds')}</td>"
        f"<td>{escape(leg.name)}</td><td>{escape(leg.source)} → {escape(leg.target)}</td>"
        f'<td><a href="#m{number}">{escape(label(leg))}</a></td><td>{escape(leg.result)}</td>'
        f"<td class=n>{leg.ms:,.1f}</td><td><code>{escape(leg.messageID or '')}</code></td></tr>"
        for number, leg in enumerate(legs, 1)
    )
    return (
        '<section aria-labelledby="h-steps"><h2 id="h-steps">Steps</h2>'
        + wide("Table of steps", f'<table class="steps"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>')
        + "</section>"
    )


def _time(value: datetime) -> str:
    return f'<time datetime="{value.isoformat()}">{value:%Y-%m-%d %H:%M:%S}</time>'


def _notes(report: Course) -> str:
    return (
        f"<ul class='notes'>{''.join(f'<li>{escape(note)}</li>' for note in report.notes)}</ul>" if report.notes else ""
    )


def _state(report: Course) -> str:
    return report.status if report.status in ("completed", "failed", "suspended") else ""


def _messages(legs: Sequence[Leg], files: Sequence[tuple[str, str]]) -> Iterable[str]:
    limit = min(MOST_CHARACTERS, MOST_TEXT // (2 * max(len(legs), 1)))
    for number, (leg, names) in enumerate(zip(legs, files, strict=False), 1):
        ids = (("operation", leg.operation), ("MessageID", leg.messageID), ("CorrelationID", leg.correlationID))
        outcome = f"{leg.name} · {leg.result} · {duration(leg.ms / 1000)}"
        links = [("sequence", "Back to the sequence")]
        links += [(f"m{number - 1}", "Previous")] if number > 1 else []
        links += [(f"m{number + 1}", "Next")] if number < len(legs) else []
        yield (
            f"<details{'' if good(leg) else ' class=bad'}><summary><b>{number}</b> "
            f"{escape(leg.source)} → {escape(leg.target)} <b>{escape(label(leg))}</b> · {escape(outcome)}</summary>"
            # The id stands inside, because a browser opens the details around the target of a link by itself.
            f'<div class="message" id="m{number}">'
            f"<p>{', '.join(f'{what} <code>{escape(value)}</code>' for what, value in ids if value)}</p>"
            f'<div class="pair">{_envelope("Request", leg.request, names[0], limit)}'
            f"{_envelope('Response', leg.response, names[1], limit)}</div>"
            '<p class="links">'
            + "".join(f'<a href="#{target}">{says}</a>' for target, says in links)
            + "</p></div></details>"
        )


def _envelope(what: str, xml: str, file: str, limit: int) -> str:
    if not xml:
        return f"<section><h3>{what}</h3><p>None came.</p></section>"
    xml = abridged(xml)
    cut = f"<p class='cut'>Cut: the first {limit:,} of {len(xml):,} characters.</p>" if len(xml) > limit else ""
    return (
        f'<section><h3>{what} <a href="messages/{escape(file)}">{escape(file)}</a></h3>{cut}'
        f'<pre tabindex="0" aria-label="{what}">{listing(xml, limit)}</pre></section>'
    )
