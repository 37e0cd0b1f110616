"""Print figures as a table, and keep them as JSON and as a table for the documentation."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.soap.measure import Figures

Row = tuple[str, ...]


def cpu_rows(found: Sequence[Figures], floor: str, missing: Sequence[tuple[str, str]]) -> list[Row]:
    """Return header and rows: ms at each size, minimum and median, and the ratio of the minimum to the floor's."""
    base = next(one for one in found if one.name == floor)
    sizes = list(base.samples)
    rows: list[Row] = [("CPU ms per request", *(f"{size:,} event{'s' * (size > 1)}" for size in sizes))]
    for one in found:
        cells = [
            f"{_ms(one.least(size))} ({_ms(one.median(size))}) {one.least(size) / base.least(size):.2f}x"
            for size in sizes
        ]
        rows.append((one.name, *cells))
    return rows + [(name, why, *("" for _ in sizes[1:])) for name, why in missing]


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


def _ms(value: float) -> str:
    return f"{value:.3f}" if value < 1 else f"{value:.2f}" if value < 100 else f"{value:.0f}"
