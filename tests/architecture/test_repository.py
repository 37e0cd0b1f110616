"""What is kept under version control is of use to everybody, wherever they keep it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
A_PLACE_ON_SOME_MACHINE = re.compile(rb"(?<![\w.:}])(?:/(?:work|home|root|Users|mnt|opt)/\w|[A-Z]:\\\\?Users)")


@pytest.fixture(scope="module")
def kept() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_place_on_some_machine(kept: list[Path]) -> None:
    assert not [file for file in kept if A_PLACE_ON_SOME_MACHINE.search(file.read_bytes())]


def test_no_file_is_large(kept: list[Path]) -> None:
    assert not [file for file in kept if file.stat().st_size > 1_000_000]


def test_text_files_end_with_one_line_feed(kept: list[Path]) -> None:
    text = [file for file in kept if file.suffix in {".py", ".rst", ".cfg", ".toml", ".txt", ".wsdl", ".xsd", ".csv"}]
    contents = {file: file.read_bytes() for file in text}
    assert not [
        file for file, data in contents.items() if data and (not data.endswith(b"\n") or data.endswith(b"\n\n"))
    ]
