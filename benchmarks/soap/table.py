"""Print figures as a table, and keep them as JSON and as a table for the documentation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.soap.measure import Figures
from benchmarks.soap.memory import Memory
from benchmarks.soap.peers import Driven

Row = tuple[str, ...]


def cpu_rows(found: Sequence[Figures], floor: str, missing: Sequence[tuple[str, str]]) -> list[Row]:
    """Return header and rows: ms at each size, minimum and median, and the ratio of the minimum to the floor's."""
    base = next(one for one in found if one.name == floor)
    sizes = list(base.samples)
    rows: list[Row] = [("candidate", "refuses what is invalid", *(_size(size) for size in sizes))]
    for one in found:
        cells = [
            f"{_ms(one.least(size))} ({_ms(one.median(size))}) {one.least(size) / base.least(size):.2f}x"
            for size in sizes
        ]
        rows.append((one.name, "yes" if one.refuses else "no", *cells))
    return rows + [(name, why, *("" for _ in sizes)) for name, why in missing]


def rate_rows(driven: Sequence[Driven]) -> list[Row]:
    """Return header and rows: requests per second at each size, and the cores that the client takes beside."""
    rows: list[Row] = [("server", *(_size(size) for size in driven[0].rates))]
    for one in driven:
        rows.append((one.name, *(f"{rate.per_second:,.1f} ({rate.client_cpu:.2f})" for rate in one.rates.values())))
    return rows


def memory_rows(memory: Mapping[str, Memory]) -> list[Row]:
    """Return header and rows: MB of a process before and after its messages."""
    cells = [
        (what, f"{one.loaded:.0f}", f"{one.peak:.0f}", f"{one.peak - one.loaded:.0f}") for what, one in memory.items()
    ]
    return [("process", "loaded", "peak", "growth"), *cells]


def plain(rows: Sequence[Row]) -> str:
    """Return a table for the terminal."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(
            cell.rjust(width) if at else cell.ljust(width) for at, (cell, width) in enumerate(_cells(row, widths))
        )
        for row in rows
    ]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def rst(title: str, rows: Sequence[Row]) -> str:
    """Return a table for the documentation."""
    lines = [f".. list-table:: {title}", "   :header-rows: 1", ""]
    for row in rows:
        lines += [f"   {'* -' if at == 0 else '  -'} {cell}".rstrip() for at, cell in enumerate(row)]
    return "\n".join(lines) + "\n"


def _cells(row: Row, widths: Sequence[int]) -> list[tuple[str, int]]:
    return list(zip(row, widths, strict=True))


def _size(events: int) -> str:
    return f"{events:,} event{'s' * (events > 1)}"


def _ms(value: float) -> str:
    return f"{value:.3f}" if value < 1 else f"{value:.2f}" if value < 100 else f"{value:.0f}"
