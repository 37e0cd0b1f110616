"""Generate a demonstration utility from a seed, and write it as the files that applications load."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from dsobus.utility.cim import Document
from dsobus.utility.draw import FEWEST_CUSTOMERS, draw
from dsobus.utility.elements import Elements
from dsobus.utility.network import write_network
from dsobus.utility.people import Crew, Customer, Der, Meter, crews, customers_and_meters, ders, roles
from dsobus.utility.plan import Ids, Primary, ProtectiveDevice, protection

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

START = "2026-01-15T06:00:00Z"
MOST_CUSTOMERS = 2_000_000
"""Most customers of a made utility. More: refused."""


@dataclass(frozen=True, slots=True)
class Utility:
    """Hold a whole utility; `devices` is the truth about its protection, each device after its parent."""

    seed: int
    primaries: tuple[Primary, ...]
    devices: tuple[ProtectiveDevice, ...]
    customers: tuple[Customer, ...]
    meters: tuple[Meter, ...]
    ders: tuple[Der, ...]
    crews: tuple[Crew, ...]


def generate(customers: int = 1000, seed: int = 1) -> Utility:
    """Generate a utility of so many customers; ValueError when no sensible network has that size."""
    if not FEWEST_CUSTOMERS <= customers <= MOST_CUSTOMERS:
        raise ValueError(f"a utility has {FEWEST_CUSTOMERS} to {MOST_CUSTOMERS} customers, not {customers}")
    random, ids = Random(f"dsobus {seed} {customers}"), Ids(seed)  # noqa: S311 - a drawing, not a secret
    drawn = roles(customers, random)
    loads = [round(random.uniform(role.least_kW, role.most_kW), 2) for role in drawn]
    primaries = draw(loads, ids, random)
    radio = Random(f"dsobus radio {seed} {customers}")  # noqa: S311 - of its own, so that it moves nothing else
    people = tuple(customers_and_meters(primaries, drawn, ids, random, radio))
    meters = tuple(meter for _, meter in people)
    return Utility(
        seed=seed,
        primaries=primaries,
        devices=tuple(protection(primaries)),
        customers=tuple(customer for customer, _ in people),
        meters=meters,
        ders=tuple(ders(meters, ids, random)),
        crews=tuple(crews(primaries, customers, ids)),
    )


def write(utility: Utility, directory: Path) -> list[Path]:
    """Write a utility and return the files: the network as EQ, SSH and GL, the rest as CSV, and utility.json.

    The same utility gives the same bytes.
    """
    directory.mkdir(parents=True, exist_ok=True)
    ids = Ids(utility.seed)
    networks = [directory / f"network_{profile}.xml" for profile in ("EQ", "SSH", "GL")]
    with ExitStack() as stack:
        eq_file, ssh_file, gl_file = (
            stack.enter_context(path.open("w", encoding="utf-8", newline="\n")) for path in networks
        )
        model = ids("EQ", len(utility.customers))
        eq = Document(eq_file, "EQ", model, START)
        ssh = Document(ssh_file, "SSH", ids("SSH", len(utility.customers)), START, model)
        gl = Document(gl_file, "GL", ids("GL", len(utility.customers)), START, model)
        write_network(utility.primaries, Elements(eq, ssh, gl, ids))
        for document in (eq, ssh, gl):
            document.close()
    summary = {"seed": utility.seed, "customers": len(utility.customers), "start": START}
    description = directory / "utility.json"
    description.write_text(json.dumps(summary, indent=2) + "\n", encoding="utf-8")
    return [
        *networks,
        _table(directory / "meters.csv", Meter, utility.meters),
        _table(directory / "customers.csv", Customer, utility.customers),
        _table(directory / "ders.csv", Der, utility.ders),
        _table(directory / "crews.csv", Crew, utility.crews),
        description,
    ]


def _table(path: Path, kind: type[DataclassInstance], rows: Sequence[DataclassInstance]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(field.name for field in fields(kind))
        writer.writerows(map(astuple, rows))
    return path
