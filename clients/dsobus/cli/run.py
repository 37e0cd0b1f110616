"""`dsobus run`: one process from its cause to its end, and a report of it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Annotated

import typer

from dsobus.cli.errors import Stop, Usage
from dsobus.cli.utility import CUSTOMERS, SEED

app = typer.Typer(help="Run one process and report on it.", no_args_is_help=True)


@app.callback()
def run() -> None:
    """Run one process and report on it."""


@app.command("fault-repair")
def fault_repair(
    alarms: Annotated[
        Path | None, typer.Option(help="A CreatedEndDeviceEvents message; the meters in it are out.", dir_okay=False)
    ] = None,
    write_alarms: Annotated[
        Path | None, typer.Option(help="Write an example for --alarms and end.", dir_okay=False)
    ] = None,
    storm: Annotated[
        int | None, typer.Option(metavar="N", help="Put N faults on branches of their own, all at once.", min=1)
    ] = None,
    customers: Annotated[
        int | None, typer.Option(help=f"Customers of the utility; {CUSTOMERS} by default.", min=1)
    ] = None,
    seed: Annotated[int | None, typer.Option(help=f"Seed of the utility and of the fault; {SEED} by default.")] = None,
    out: Annotated[Path, typer.Option(help="Where the report goes.", file_okay=False)] = Path("out/fault-repair"),
    data: Annotated[
        Path | None, typer.Option(help="Keep the data of the private suite here; a new directory.", file_okay=False)
    ] = None,
    suite: Annotated[
        str | None, typer.Option(metavar="URL", help="Use the running suite whose orchestrator has this address.")
    ] = None,
) -> None:
    """Repair a fault, or those of a storm, from the first alarm to the closed outage."""
    from rich.console import Console

    from dsobus.cli import repair
    from dsobus.cli import storm as storms
    from dsobus.cli.alarms import read_alarms, write_example

    if suite is not None and (customers is not None or data is not None):
        raise Usage("--suite has its own data and utility: give it without --customers and --data.")
    if alarms is not None and write_alarms is not None:
        raise Usage("--alarms and --write-alarms exclude each other: write first, then run.")
    if storm is not None and (alarms is not None or write_alarms is not None):
        raise Usage("--storm makes its own faults: give it without --alarms and --write-alarms.")
    message = None if alarms is None else read_alarms(alarms)
    chosen = SEED if seed is None else seed
    console = Console(highlight=False)
    if write_alarms is not None:
        if write_alarms.exists():
            raise Stop(f"{write_alarms} exists: give a new file.")
        with _utility(suite, customers or CUSTOMERS, chosen) as utility:
            count = write_example(utility, chosen, write_alarms)
        console.print(
            f"{write_alarms}: {count} meters alarm. Edit it, then: dsobus run fault-repair --alarms {write_alarms}"
        )
        return
    with ExitStack() as stack:
        if suite is not None:
            stage = repair.join(suite)
        else:
            place = _new(data) if data else Path(stack.enter_context(_temporary()))
            stage = stack.enter_context(repair.private(place, customers or CUSTOMERS, chosen, message, console))
        if storm is None:
            status = repair.run(stage, message, chosen, out, console)
        else:
            status = storms.run(stage, storm, chosen, out, console)
    if status != "completed":
        raise typer.Exit(1)


@app.command("model-exchange")
def model_exchange(
    model: Annotated[
        Path | None, typer.Option(help="A CIM XML file, folder or zip archive; the network of the utility by default.")
    ] = None,
    customers: Annotated[
        int | None, typer.Option(help=f"Customers of the utility; {CUSTOMERS} by default.", min=1)
    ] = None,
    seed: Annotated[int | None, typer.Option(help=f"Seed of the utility; {SEED} by default.")] = None,
    out: Annotated[Path, typer.Option(help="Where the report goes.", file_okay=False)] = Path("out/model-exchange"),
    data: Annotated[
        Path | None, typer.Option(help="Keep the data of the private suite here; a new directory.", file_okay=False)
    ] = None,
    suite: Annotated[
        str | None, typer.Option(metavar="URL", help="Use the running suite whose orchestrator has this address.")
    ] = None,
) -> None:
    """Exchange a network model: checked, reduced, solved, and its voltages shown at the DMS."""
    from rich.console import Console

    from dsobus.cli import exchange, repair

    if suite is not None and (customers is not None or seed is not None or data is not None):
        raise Usage("--suite has its own data and utility: give it without --customers, --seed and --data.")
    documents = exchange.read_model(model) if model is not None else []
    console = Console(highlight=False)
    with ExitStack() as stack:
        if suite is not None:
            stage = repair.join(suite)
        else:
            place = _new(data) if data else Path(stack.enter_context(_temporary()))
            size, chosen = customers or CUSTOMERS, SEED if seed is None else seed
            stage = stack.enter_context(repair.private(place, size, chosen, None, console))
        status = exchange.run(stage, model, documents, out, console)
    if status != "completed":
        raise typer.Exit(1)


def _temporary() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="dsobus-", ignore_cleanup_errors=True)


def _new(data: Path) -> Path:
    if data.exists() and any(data.iterdir()):
        raise Stop(f"{data} is not empty: give a new directory, or run in a running suite with --suite URL.")
    return data


@contextmanager
def _utility(suite: str | None, customers: int, seed: int) -> Iterator[Path]:
    from dsobus.cli import repair
    from dsobus.cli.utility import make

    if suite is not None:
        yield repair.join(suite).suite.utility
        return
    with tempfile.TemporaryDirectory(prefix="dsobus-") as place:
        make(Path(place) / "utility", customers, seed)
        yield Path(place) / "utility"
