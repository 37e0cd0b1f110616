"""One running suite that foreign clients know by its addresses alone."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from dsobus.cli.layout import private_suite
from dsobus.cli.scene import load
from dsobus.cli.supervise import Supervisor
from dsobus.cli.utility import make


@dataclass(frozen=True)
class Running:
    """Base addresses by party, and what the utility has."""

    addresses: dict[str, str]
    meters: list[dict[str, str]]
    devices: list[str]
    """Fuses with nothing but customers below, so that no two outages overlap."""

    def wsdl(self, party: str, port: str) -> str:
        return f"{self.addresses[party]}/{port}?wsdl"


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    data = tmp_path_factory.mktemp("interop")
    make(data / "utility", customers=120, seed=1)
    suite = private_suite(data, data / "utility")
    with Supervisor(suite):
        yield Running(dict(suite.addresses), meters_of(suite.utility), fuses_of(suite.utility))


def fuses_of(utility: Path) -> list[str]:
    tree = load(utility).tree
    return [device for device in tree.devices if not tree.children(device)]


def meters_of(utility: Path) -> list[dict[str, str]]:
    with (utility / "meters.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))
