"""The command `dsobus`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from dsobus.cli import contract, dead, grid, run, solve, utility
from dsobus.cli.errors import Usage, sentence

DATA = Path(".dsobus")


class Command(TyperGroup):
    """Turn every expected error of a command into one sentence and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            said = sentence(error)
            if said is None:
                raise
            typer.echo(f"dsobus: {said}", err=True)
            raise typer.Exit(2 if isinstance(error, Usage) else 1) from error


app = typer.Typer(
    cls=Command,
    name="dsobus",
    help="The integration suite of an electricity distribution system operator.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.add_typer(run.app, name="run")
app.add_typer(contract.app, name="contract")
app.add_typer(utility.app, name="utility")
app.add_typer(dead.app, name="dead")
app.add_typer(grid.app, name="grid")
grid.app.command("solve")(solve.solve)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"dsobus {version('dsobus')}")
        raise typer.Exit


@app.callback()
def dsobus(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Run the applications of a distribution system operator and the processes between them."""


@app.command("up")
def up(
    data: Annotated[Path, typer.Option(help="Where the suite keeps its state.", file_okay=False)] = DATA,
    port: Annotated[
        int, typer.Option(help="The first port to listen on; 0 chooses free ones.", min=0, max=65_000)
    ] = 8061,
    customers: Annotated[
        int | None, typer.Option(help="Customers of the utility to make; 1000 when it is new.", min=1)
    ] = None,
    seed: Annotated[int | None, typer.Option(help="Seed of the utility to make; 1 when it is new.")] = None,
    utility: Annotated[Path | None, typer.Option(help="Your own utility, in place of a made one.")] = None,
    speed: Annotated[float, typer.Option(help="Seconds of the field in one second of the wall.", min=0.0)] = 60.0,
    split: Annotated[bool, typer.Option("--split", help="One process for each application.")] = False,
    at: Annotated[
        list[str] | None,
        typer.Option(metavar="PARTY=URL", help="Use this product in place of ours; may be given more than once."),
    ] = None,
) -> None:
    """Start the whole suite and keep it running."""
    from dsobus.cli import up as command

    command.up(
        command.Wanted(
            data=data, port=port, customers=customers, seed=seed, utility=utility, speed=speed, split=split, at=at or ()
        )
    )


@app.command("serve")
def serve(
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="field, orchestrator or an application.")],
    data: Annotated[Path, typer.Option(help="The data directory that holds suite.json.", file_okay=False)] = DATA,
    speed: Annotated[
        float, typer.Option(help="Field seconds in one second; 0: the field waits to be advanced.", min=0.0)
    ] = 0.0,
    supervised: Annotated[bool, typer.Option("--supervised", hidden=True)] = False,
) -> None:
    """Run one application, or several, in this process."""
    from dsobus.cli import serve as command
    from dsobus.exchange.suite import Suite

    command.serve(names, Suite.load(data), speed=speed, supervised=supervised)


@app.command("limits")
def limits() -> None:
    """Print every limit of the product and what it is for."""
    from dsobus.cli import limits as command

    command.show()


if __name__ == "__main__":
    app()
