"""What is installed is what is in the tree."""

from __future__ import annotations

import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ("services", "clients")


@pytest.fixture(scope="module")
def setup() -> ConfigParser:
    found = ConfigParser()
    found.read(ROOT / "setup.cfg", encoding="utf-8")
    return found


def packages_of_the_tree() -> dict[str, Path]:
    inside = {
        ".".join(init.parent.relative_to(ROOT / source).parts): init.parent
        for source in SOURCES
        for init in (ROOT / source).rglob("__init__.py")
    }
    return inside | {"dsobus.wsdl": ROOT / "wsdl", "dsobus.xsd": ROOT / "xsd"}


def test_setup_cfg_lists_every_package_of_the_tree(setup: ConfigParser) -> None:
    assert set(setup["options"]["packages"].split()) == packages_of_the_tree().keys()


def test_setup_cfg_says_where_every_package_lies(setup: ConfigParser) -> None:
    lines = setup["options"]["package_dir"].strip().splitlines()
    places = {name.strip(): ROOT / path.strip() for name, path in (line.split("=") for line in lines)}
    for name, directory in packages_of_the_tree().items():
        known = next(known for known in (name, name.rpartition(".")[0]) if known in places)
        assert places[known].joinpath(*name.removeprefix(known).strip(".").split(".")) == directory


def test_the_two_source_roots_share_a_namespace() -> None:
    assert not [source for source in SOURCES if (ROOT / source / "dsobus" / "__init__.py").exists()]


def test_every_package_of_code_is_typed() -> None:
    code = [path for name, path in packages_of_the_tree().items() if name not in {"dsobus.wsdl", "dsobus.xsd"}]
    assert not [path for path in code if not (path / "py.typed").is_file()]


def test_the_wheel_holds_code_contracts_and_type_markers(tmp_path: Path) -> None:
    tree, wheels = tmp_path / "tree", tmp_path / "wheels"
    for name in (*SOURCES, "wsdl", "xsd"):
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("setup.cfg", "pyproject.toml", "README.rst", "LICENSE"):
        shutil.copy(ROOT / name, tree)
    wheels.mkdir()
    build = f"from setuptools import build_meta; build_meta.build_wheel({str(wheels)!r})"
    subprocess.run([sys.executable, "-c", build], cwd=tree, check=True, capture_output=True)
    (wheel,) = wheels.iterdir()
    held = set(ZipFile(wheel).namelist())
    for name, directory in packages_of_the_tree().items():
        files = [file for file in directory.iterdir() if file.suffix in {".py", ".wsdl", ".xsd", ".typed", ".rst"}]
        missing = {f"{name.replace('.', '/')}/{file.name}" for file in files} - held
        assert not missing
