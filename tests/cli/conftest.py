"""A small utility that the tests of the command share."""

from __future__ import annotations

from pathlib import Path

import pytest

from dsobus.cli.utility import make


@pytest.fixture(scope="session")
def utility(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a utility with sixty customers."""
    directory = tmp_path_factory.mktemp("utility") / "sixty"
    make(directory, customers=60, seed=1)
    return directory
