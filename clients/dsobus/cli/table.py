"""Tables of addresses and element names, which must be whole to be of use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

WIDEST = 1000


def show_table(headings: Sequence[str], rows: Iterable[Iterable[str]]) -> None:
    """Print a table in its natural width: a narrow terminal wraps its lines, and nothing is left out."""
    table = Table(*headings, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*row)
    console = Console(width=WIDEST, highlight=False)
    with console.capture() as printed:
        console.print(table)
    console.out("\n".join(line.rstrip() for line in printed.get().splitlines()), highlight=False)
