"""`dsobus utility`: the demonstration utility as files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dsobus.cli.errors import Stop

CUSTOMERS = 1000
SEED = 1

app = typer.Typer(help="Make the files of a utility.", no_args_is_help=True)


@app.callback()
def utility() -> None:
    """Make the files of a utility."""


@app.command("generate")
def generate(
    out: Annotated[Path, typer.Option("-o", "--out", help="The directory to write.", file_okay=False)],
    customers: Annotated[int, typer.Option(help="How many customers it serves.", min=1)] = CUSTOMERS,
    seed: Annotated[int, typer.Option(help="The same seed makes the same utility.")] = SEED,
) -> None:
    """Write network, customers, meters, DERs and crews of one utility, made from a seed."""
    if out.exists() and any(out.iterdir()):
        raise Stop(f"{out} is not empty: give a new directory.")
    make(out, customers, seed)
    for file in sorted(out.iterdir()):
        typer.echo(f"{file}  {file.stat().st_size:,} bytes")


def make(out: Path, customers: int, seed: int) -> None:
    """Write a made utility to a directory, whole or not at all."""
    from tempfile import mkdtemp

    from dsobus.utility import generate, write

    try:
        utility = generate(customers, seed)
    except ValueError as error:
        raise Stop(f"No utility is made: {error}.") from None
    out.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        draft.chmod(0o755)
        write(utility, draft)
        if out.exists():
            out.rmdir()
        draft.rename(out)
    finally:
        if draft.exists():
            import shutil

            shutil.rmtree(draft)
