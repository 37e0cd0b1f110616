"""The command as people run it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

CUSTOMERS = 150


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    output: str
    errors: str

    @property
    def sentence(self) -> str:
        """Return the one sentence with which a command that did nothing ends."""
        assert self.code == 1, (self.code, self.output, self.errors)
        assert self.errors.startswith("dsobus: ")
        assert self.errors.count("\n") == 1, self.errors
        assert self.errors.endswith(".\n")
        return self.errors


class Command:
    """Run `dsobus` in a process of its own, whose temporary files are ours to look at."""

    def __init__(self, place: Path) -> None:
        self.temporary = place
        self._environment = os.environ | {"TMPDIR": str(place), "COLUMNS": "200"}

    def __call__(self, *words: object) -> Ended:
        done = subprocess.run(
            [sys.executable, "-m", "dsobus.cli.main", *map(str, words)],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=120,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    def processes(self) -> list[str]:
        """Return the command lines of all processes that serve from our temporary files."""
        found = []
        for entry in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                line = entry.read_bytes().replace(b"\0", b" ").decode(errors="replace")
            except OSError:
                continue
            if str(self.temporary) in line and "serve" in line:
                found.append(line)
        return found

    def left_behind(self) -> list[str]:
        """Return what there is that was not there before: processes and temporary files."""
        return self.processes() + [str(path) for path in self.temporary.iterdir()]


@pytest.fixture
def dsobus() -> Iterator[Command]:
    with tempfile.TemporaryDirectory() as place:
        yield Command(Path(place))


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that --write-alarms makes."""
    place = tmp_path_factory.mktemp("example")
    file = place / "alarms.xml"
    written = Command(place)("run", "fault-repair", "--write-alarms", file, "--customers", CUSTOMERS, "--seed", 4)
    assert written.code == 0, written.errors
    assert [path.name for path in place.iterdir()] == ["alarms.xml"]
    return file
