"""`dsobus contract`: what the contracts are, whether they agree, and how a new one begins."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="List, check and begin contracts.", no_args_is_help=True)


@app.command("list")
def list_(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON list.")] = False,
    data: Annotated[
        Path | None, typer.Option(help="Print the addresses of the suite in this data directory.", file_okay=False)
    ] = None,
) -> None:
    """Print provider, port, operation, input element and address of every operation."""
    rows = listed(data)
    if as_json:
        import json

        typer.echo(json.dumps(rows, indent=2))
        return
    from dsobus.cli.table import show_table

    # A namespace in each row would push the address out of sight; --json has it.
    show_table(
        ("provider", "port", "operation", "input", "address"),
        [{**row, "input": row["input"].rpartition("}")[2]}.values() for row in rows],
    )


def listed(data: Path | None) -> list[dict[str, str]]:
    """Return one row for each operation of each port, in the order of the catalogue."""
    from dsobus.exchange.suite import Suite
    from dsobus.soap import Contract, catalogue

    suite = Suite.load(data) if data else None
    return [
        {
            "provider": row.provider,
            "port": row.port,
            "operation": operation.name,
            "input": operation.request,
            "address": suite.address(row.provider, row.port) if suite else f"/{row.provider}/{row.port}",
        }
        for row in catalogue.rows()
        for operation in Contract.load(row.port).operations.values()
    ]


@app.command("check")
def check() -> None:
    """Prove that WSDLs, schemas, catalogue and generated messages agree."""
    from dsobus.soap import check as rules

    findings = rules.check()
    for finding in findings:
        typer.echo(str(finding), err=True)
    if findings:
        raise typer.Exit(1)
    typer.echo("The contracts agree.")


@app.command("new")
def new(
    noun: Annotated[str, typer.Argument(help="Such as MeterReadings.")],
    patterns: Annotated[str, typer.Option(help="receive, execute, get, query: those you need, with commas between.")],
    family: Annotated[
        str | None, typer.Option(help="The year of the standard's namespaces, or urn:dsobus:2026, our own.")
    ] = None,
    singular: Annotated[str | None, typer.Option(help="The noun in the singular, which queries carry.")] = None,
    out: Annotated[Path, typer.Option("-o", "--out", help="Where wsdl/ and xsd/ are.", file_okay=False)] = Path(),
) -> None:
    """Write the WSDLs and message schemas of a noun, and the start of its payload schemas."""
    from dsobus.soap import scaffold

    written = scaffold.write(
        out,
        noun,
        [pattern.strip() for pattern in patterns.split(",")],
        family=family or scaffold.OWN,
        singular=singular,
    )
    for path in written:
        typer.echo(str(path))
    if not written:
        typer.echo("Everything is there already; nothing was written.")
