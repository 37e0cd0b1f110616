"""Hold the figures to the bars that the product has set itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.soap.measure import Figures
from benchmarks.soap.memory import Memory
from benchmarks.soap.table import Row


@dataclass(frozen=True, slots=True)
class Bar:
    """CPU of `one` divided by CPU of `other`, at so many events, is at most (or, when `least`, at least) a limit."""

    one: str
    other: str
    events: int
    limit: float
    least: bool = False


def rows(bars: Sequence[Bar], found: Sequence[Figures], memory: Mapping[str, Memory]) -> list[Row]:
    """Return header and rows: what is asked, what was measured, and whether that is enough."""
    return [("bar", "asked", "measured", "verdict"), *_cpu(bars, found), *_memory(memory)]


def _cpu(bars: Sequence[Bar], found: Sequence[Figures]) -> Iterator[Row]:
    by_name = {one.name: one for one in found}
    for bar in bars:
        words = f"{bar.one} / {bar.other}, {bar.events:,} event{'s' * (bar.events > 1)}"
        asked = f"{'>=' if bar.least else '<='} {bar.limit:g}"
        one, other = by_name.get(bar.one), by_name.get(bar.other)
        if one is None or other is None or bar.events not in one.samples:
            yield words, asked, "-", "not measured"
            continue
        ratio = one.least(bar.events) / other.least(bar.events)
        yield words, asked, f"{ratio:.2f}", _verdict(ratio >= bar.limit if bar.least else ratio <= bar.limit)


def _memory(memory: Mapping[str, Memory]) -> Iterator[Row]:
    if memory:
        floor, typed, streamed = memory.values()
        ratio, growth = typed.peak / floor.peak, streamed.peak - streamed.loaded
        yield "typed / floor, peak memory of 50 messages of 6.6 MB", "<= 1.3", f"{ratio:.2f}", _verdict(ratio <= 1.3)
        yield "one entry at a time, 100 MB: growth of the server", "< 60 MB", f"{growth:.0f} MB", _verdict(growth < 60)
        whole = _verdict(streamed.peak < 60)
        yield "one entry at a time, 100 MB: all of the server", "< 60 MB", f"{streamed.peak:.0f} MB", whole


def _verdict(met: bool) -> str:
    return "met" if met else "missed"
