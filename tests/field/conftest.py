"""A small utility in whose field the tests take place."""

from pathlib import Path

import pytest

from dsobus.field.site import Site, load
from dsobus.grid import ProtectionTree, connect, protect, read
from dsobus.utility import generate, write


@pytest.fixture(scope="session")
def utility(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the directory of a utility of 200 customers."""
    directory = tmp_path_factory.mktemp("utility")
    write(generate(200, 1), directory)
    return directory


@pytest.fixture(scope="session")
def tree(utility: Path) -> ProtectionTree:
    """Return its protection tree."""
    return protect(connect(read(sorted(utility.glob("*.xml")))))


@pytest.fixture(scope="session")
def site(utility: Path) -> Site:
    """Return its site."""
    return load(utility)
