"""The contracts as files, whole and in a copy that may be broken."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def contracts() -> Path:
    """Return the directory that holds wsdl/ and xsd/."""
    return Path(str(files("dsobus.wsdl"))).parent


@pytest.fixture
def copy(contracts: Path, tmp_path: Path) -> Path:
    """Return a copy of all contracts."""
    for folder in ("wsdl", "xsd"):
        shutil.copytree(contracts / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path
