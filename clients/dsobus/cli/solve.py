"""`dsobus grid solve`: the load flow of a network model, and its results as CIM."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dsobus.cli.errors import Stop
from dsobus.cli.grid import show_findings

if TYPE_CHECKING:
    from dsobus.grid.electrical import Electrical
    from dsobus.grid.load_flow import Solution


def solve(
    model: Annotated[list[Path], typer.Argument(metavar="MODEL...", help="CIM XML files, folders or zip archives.")],
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="The directory to write TP and SV to.", file_okay=False)
    ] = None,
    regulate_taps: Annotated[
        bool, typer.Option("--regulate-taps", help="Let tap changers in automatic mode move.")
    ] = False,
    switches: Annotated[
        bool, typer.Option("--switches", help="Write the flows through switches inside nodes too.")
    ] = False,
) -> None:
    """Solve the load flow of a model; write its topology and its state (TP and SV) as CIM."""
    from dsobus import grid
    from dsobus.grid import load_flow, results
    from dsobus.grid.electrical import electrical

    if out is not None and out.exists() and any(out.iterdir()):
        raise Stop(f"{out} is not empty: give a new directory.")
    read = grid.read(model)
    reduced = grid.reduce(read)
    built = electrical(read, reduced)
    if not built.slacks:
        raise Stop("Nothing in the model feeds the network, so that there is no load flow: give its EQ and SSH files.")
    solution = load_flow.solve(built, regulate_taps=regulate_taps)
    show_findings([*reduced.findings, *built.findings])
    if not solution.converged:
        for worst in solution.worst:
            typer.echo(f"{worst.name} ({worst.node}): {worst.MW:.6g} MW and {worst.Mvar:.6g} Mvar unbalanced")
        for drop in solution.drops:
            typer.echo(f"{read.kind(drop.equipment)} {drop.equipment}: {drop.voltage:.1%} of the voltage lie across it")
    without = [balance for balance in solution.balances if not balance.converged]
    unbalanced = f"{solution.mismatch:.6g} MW or Mvar are unbalanced at the worst node"
    if without and len(without) == len(solution.balances):
        raise Stop(f"The load flow has no solution: {unbalanced}.")
    for line in _summary(built, solution):
        typer.echo(line)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        result = results.Result(read, reduced, built, solution)
        for profile, content in results.documents(result, switches=switches).items():
            (out / f"{profile}.xml").write_bytes(content)
        typer.echo(f"TP and SV are in {out}.")
    if without:
        slacks = ", ".join(f"{built.node_names[each.node]} ({each.equipment})" for each in without)
        raise Stop(
            f"The load flow of {len(without)} of {len(solution.balances)} islands has no solution,"
            f" of those with the slack at {slacks}: {unbalanced}."
        )


def _summary(built: Electrical, solution: Solution) -> list[str]:
    import numpy as np

    volts = solution.kV / built.nominal_kV
    named = np.array([bool(key) for key in built.node_ids])
    volts = np.where(named & ~solution.unsolved(), volts, np.nan)
    energised = int(np.isfinite(volts).sum())
    lines = [
        f"{'Converged' if solution.converged else 'Converged in part'}. Iterations: {solution.iterations};"
        f" worst mismatch: {solution.mismatch:.3g} MW or Mvar.",
        f"Energised nodes: {energised:,} of {int(named.sum()):,}, in islands: {len(solution.balances)}.",
    ]
    for word, node in (("Least", int(np.nanargmin(volts))), ("Most", int(np.nanargmax(volts)))):
        lines.append(f"{word} voltage: {volts[node]:.4f} p.u. ({solution.kV[node]:.3f} kV) at {built.node_names[node]}")
    for balance in (each for each in solution.balances if each.converged):
        lines.append(
            f"Slack {balance.equipment} at {built.node_names[balance.node]}:"
            f" {-balance.MW:.3f} MW, {-balance.Mvar:.3f} Mvar fed in"
        )
    if solution.limited:
        lines.append(f"At a limit of reactive power: {', '.join(solution.limited)}")
    return lines
