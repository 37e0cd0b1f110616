"""`dsobus grid`: network models as CIM files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dsobus.cli.errors import Stop
from dsobus.cli.table import show_table

if TYPE_CHECKING:
    from dsobus.grid import BusBranch, Finding, Model

MOST_FINDINGS = 30
"""Findings that are printed; the rest is a number."""

app = typer.Typer(help="Work on CIM network models.", no_args_is_help=True)


@app.callback()
def grid() -> None:
    """Work on CIM network models."""


@app.command("reduce")
def reduce(
    model: Annotated[list[Path], typer.Argument(metavar="MODEL...", help="CIM XML files, folders or zip archives.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The directory to write.", file_okay=False)],
) -> None:
    """Reduce a node-breaker model to a bus-branch model: EQ, SSH and TP of the same CIM version."""
    from dsobus import grid

    if out.exists() and any(out.iterdir()):
        raise Stop(f"{out} is not empty: give a new directory.")
    read = grid.read(model)
    reduced = grid.reduce(read)
    if not len(reduced.nodes):
        raise Stop("The model has no nodes: give its EQ file too (and its TP file, if it is a bus-branch model).")
    out.mkdir(parents=True, exist_ok=True)
    written = 0
    for profile, content in grid.rewrite(read, reduced).items():
        (out / f"bus-branch_{profile}.xml").write_bytes(content)
        written += len(content)
    _show_saved(read, reduced, written)
    show_findings(reduced.findings)
    typer.echo(f"EQ, SSH and TP are in {out}.")


def _show_saved(read: Model, reduced: BusBranch, written: int) -> None:
    counts = reduced.counts
    taken = sum(file.bytes for file in read.files if file.content & {"EQ", "SSH", "TP"})
    rows = [
        ("nodes", counts.connectivityNodes, counts.topologicalNodes),
        ("switches", counts.switches, counts.retained),
        ("terminals", len(reduced.terminal_node), _left(reduced)),
        ("bytes (EQ, SSH, TP)", taken, written),
    ]
    show_table(("", "node-breaker", "bus-branch"), [(name, f"{old:,}", f"{new:,}") for name, old, new in rows])
    typer.echo(
        f"{counts.removed:,} closed switches merged, {counts.open:,} open, {counts.retained:,} retained;"
        f" {counts.islands:,} islands, {counts.energised:,} of them energised."
    )


def _left(reduced: BusBranch) -> int:
    gone = {joined.id for joined in reduced.joined} | set(reduced.open)
    return sum(len(terminals) for key, terminals in reduced.terminals_of.items() if key not in gone)


def show_findings(findings: list[Finding]) -> None:
    """Print what was wrong with a model, and what was assumed in its place."""
    if not findings:
        typer.echo("Nothing was wrong with the model.")
        return
    shown = findings[:MOST_FINDINGS]
    show_table(("class", "object", "what is wrong", "assumed"), [(f.kind, f.object, f.wrong, f.assumed) for f in shown])
    if len(findings) > MOST_FINDINGS:
        typer.echo(f"... and {len(findings) - MOST_FINDINGS} findings more.")
