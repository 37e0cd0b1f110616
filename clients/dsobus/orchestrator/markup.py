"""Text of any origin as safe, readable markup."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime

# Control characters and lone surrogates are allowed neither in XML nor in HTML; directional overrides let a name
# rewrite the line in which it stands.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
# Every alternative begins with another character or consumes to the end, so that a hostile message costs linear time.
_TOKEN = re.compile(
    r"""<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<(?:[^<>"']|"[^"<]*"|'[^'<]*')*>|[^<]+|<""", re.DOTALL
)
_DEEPEST = 24
_LONG = re.compile("[^<>]{4000,}")
_SHOWN = 120


def escape(value: object) -> str:
    """Return the value as text for an element or a quoted attribute of HTML or SVG."""
    return html.escape(_UNPRINTABLE.sub("\ufffd", str(value)), quote=True)


def short(value: object, limit: int) -> str:
    """Return the value on one line of at most ``limit`` characters, not yet escaped."""
    line = " ".join(str(value).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def width(value: str, size: float) -> float:
    """Estimate how many pixels a line of sans-serif text takes at a font size; rather too many than too few."""
    return sum(1.0 if unicodedata.east_asian_width(letter) in "WF" else 0.6 for letter in value) * size


def duration(seconds: float) -> str:
    """Return a span of time as a person would say it."""
    if seconds < 0.9995:
        return f"{seconds * 1000:.0f} ms"
    if seconds < 59.95:
        return f"{seconds:.1f} s"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    if hours < 48:
        return f"{hours} h {minutes} min"
    return f"{hours // 24} d {hours % 24} h"


def moment(value: object) -> datetime | None:
    """Return the UTC time that a datetime or its ISO text names; None when it names none."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    if not isinstance(value, datetime):
        return None
    return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def plural(count: int, one: str) -> str:
    """Return a count with its noun."""
    return f"{count:,} {one if count == 1 else one + 's'}"


def wide(name: str, content: str) -> str:
    """Return content that may be wider than the window: the keyboard can scroll it."""
    return f'<div class="scroll" tabindex="0" role="region" aria-label="{name}">{content}</div>'


def key_figures(shown: Iterable[tuple[str, object, bool]]) -> str:
    """Return figures (what, value, whether it is bad) as a list in HTML; without those that have no value."""
    return (
        "<dl class='figures'>"
        + "".join(
            f"<div{' class=bad' if bad else ''}><dt>{what}</dt><dd>{escape(short(value, 60))}</dd></div>"
            for what, value, bad in shown
            if value not in (None, "")
        )
        + "</dl>"
    )


def abridged(xml: str) -> str:
    """Return a message in which texts longer than any name, such as packed documents, are cut and counted."""
    return _LONG.sub(lambda text: f"{text[0][:_SHOWN]}… ({len(text[0]):,} characters)", xml)


def listing(xml: str, limit: int) -> str:
    """Return the first ``limit`` characters of a message, indented and escaped.

    The tokens are told apart without a parser: a message that is cut off or not well-formed is shown too,
    prefixes stay as they were sent, and no entity is ever resolved.
    """
    tokens = [token.strip() for token in _TOKEN.findall(xml[:limit])]
    lines: list[str] = []
    depth = 0
    joined = False  # the last line is an element's start, or its start and text: what follows may end it on that line
    for token in filter(None, tokens):
        if token.startswith("</"):
            depth = max(depth - 1, 0)
            if joined:
                lines[-1] += token
            else:
                lines.append("  " * min(depth, _DEEPEST) + token)
            joined = False
        elif token.startswith(("<!", "<?")) or token.endswith("/>"):
            lines.append("  " * min(depth, _DEEPEST) + token)
            joined = False
        elif token.startswith("<"):
            lines.append("  " * min(depth, _DEEPEST) + token)
            depth += 1
            joined = True
        elif joined:
            lines[-1] += token
        else:
            lines.append("  " * min(depth, _DEEPEST) + token)
    return escape("\n".join(lines))
