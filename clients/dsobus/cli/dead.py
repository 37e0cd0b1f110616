"""`dsobus dead`: the messages that were refused for good, and another attempt at them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dsobus.cli.errors import Stop, Usage
from dsobus.cli.table import show_table

if TYPE_CHECKING:
    from dsobus.exchange.store import Store

app = typer.Typer(help="Messages that were refused for good.", no_args_is_help=True)

Data = Annotated[Path, typer.Option(help="The data directory of the suite.", file_okay=False)]
DATA = Path(".dsobus")


@app.command("list")
def show(data: Data = DATA) -> None:
    """List the dead letters of all parties, with the reason of each."""
    from dsobus.exchange.deadletters import dead_letters

    rows = []
    for party in _parties(data):
        with closing(_store(data, party)) as store:
            rows += [
                (f"{party}/{one.number}", one.lane, one.operation, one.message_id, str(one.attempts), one.reason)
                for one in dead_letters(store)
            ]
    if rows:
        show_table(("letter", "to", "operation", "MessageID", "attempts", "reason"), rows)
    else:
        typer.echo("There are no dead letters.")


@app.command("replay")
def replay(
    letters: Annotated[list[str], typer.Argument(metavar="LETTER...", help="Letters as `list` names them, or all.")],
    data: Data = DATA,
) -> None:
    """Send dead letters again, as they were; a running suite does it within a minute, a stopped one at its start."""
    from dsobus.exchange import deadletters

    known = list(_parties(data))
    chosen: dict[str, set[int]] = defaultdict(set)
    for letter in letters:
        party, _, number = letter.partition("/")
        if letter != "all" and not (party in known and number.isascii() and number.isdigit()):
            raise Usage(f"{letter} is no letter: `dsobus dead list --data {data}` names them.")
        if letter != "all":
            chosen[party].add(int(number))
    found = 0
    for party in known:
        with closing(_store(data, party)) as store:
            every = {one.number for one in deadletters.dead_letters(store)}
            wanted = every if "all" in letters else chosen[party]
            if missing := wanted - every:
                named = ", ".join(f"{party}/{number}" for number in sorted(missing))
                raise Stop(f"There is no dead letter {named}.")
            found += deadletters.replay(store, wanted)
    typer.echo(f"{found} {'message goes' if found == 1 else 'messages go'} out again.")


def _parties(data: Path) -> Iterator[str]:
    """Yield the parties that have a store."""
    from dsobus.exchange.suite import Suite

    for party in sorted({name.partition("/")[0] for name in Suite.load(data).addresses}):
        if (data / f"{party}.sqlite").is_file():
            yield party


def _store(data: Path, party: str) -> Store:
    from sqlalchemy import MetaData

    from dsobus.exchange.store import Store

    return Store(data / f"{party}.sqlite", MetaData())
