"""Measure how fast network models are read and reduced: `make bench-grid`, `make bench-grid BENCH="--copies 4"`."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.grid.candidates import CANDIDATES, FLOOR, OURS, PANDAPOWER, PYPOWSYBL, Steps
from benchmarks.grid.replicate import replicate
from rich.console import Console
from rich.table import Table

BARS = ((FLOOR, 3.0), (PANDAPOWER, 0.4), (PYPOWSYBL, 0.1))
"""At most so many times the processor time of another candidate."""
MOST_MB = 600


@dataclass(slots=True)
class Row:
    """The least seconds of each step of a candidate, and the most memory of its process."""

    steps: Steps = field(default_factory=dict)
    peak: float = 0.0
    said: str = ""

    def take(self, figures: dict[str, object]) -> None:
        """Take in the figures of one round."""
        if isinstance(missing := figures.get("missing"), str):
            self.said = missing
            return
        for name, (wall, cpu) in dict(figures["steps"]).items():  # type: ignore[call-overload]
            before = self.steps.get(name, (wall, cpu))
            self.steps[name] = (min(wall, before[0]), min(cpu, before[1]))
        self.peak = max(self.peak, float(str(figures["peak"])))
        self.said = str(figures["said"])

    @property
    def cpu(self) -> float | None:
        """The processor time of all steps."""
        return self.steps["total"][1] if self.steps else None


def main() -> None:
    """Replicate a model, read it in turns, print the table and keep it."""
    wanted = argparse.ArgumentParser(prog="python -m benchmarks.grid", description=__doc__)
    data = os.environ.get("DSOBUS_DATA", "../shared/data")
    wanted.add_argument("--data", type=Path, default=Path(data), help="where the public models are (DSOBUS_DATA)")
    wanted.add_argument("--copies", type=int, default=20, help="copies of the model, side by side: 20 are 99 MB")
    wanted.add_argument("--rounds", type=int, default=3, help="how often each is measured")
    wanted.add_argument("--out", type=Path, default=Path("out"), help="where bench-grid.json goes")
    chosen = wanted.parse_args()
    archive = chosen.data / "cgmes" / "SmallGrid-NodeBreaker-2.4.15.zip"
    if not archive.exists():
        sys.exit(f"{archive} is not there: give the folder of the public models by --data")
    rows = {name: Row() for name in CANDIDATES}
    with TemporaryDirectory() as directory:
        files = replicate(archive, chosen.copies, Path(directory))
        size = sum(file.stat().st_size for file in files) / 1e6
        for _ in range(chosen.rounds):
            for name, row in rows.items():
                if not (row.said and not row.steps):
                    row.take(_alone(name, files))
    _show(rows, f"{archive.stem} x {chosen.copies}: {size:.1f} MB; the least of {chosen.rounds} rounds in turns")
    chosen.out.mkdir(parents=True, exist_ok=True)
    kept = {name: {"steps": row.steps, "peak": row.peak, "said": row.said} for name, row in rows.items()}
    (chosen.out / "bench-grid.json").write_text(json.dumps(kept, indent=2), encoding="utf-8")


def _alone(name: str, files: list[Path]) -> dict[str, object]:
    command = [sys.executable, "-m", "benchmarks.grid.candidates", name, *map(str, files)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    if done.returncode:
        return {"missing": f"its process ended with {done.returncode}"}
    found: dict[str, object] = json.loads(done.stdout)
    return found


def _show(rows: dict[str, Row], title: str) -> None:
    floor = rows[FLOOR].cpu or float("nan")
    table = Table("", "wall s", "CPU s", "x floor", "peak MB", "", title=title, box=None, pad_edge=False)
    for name, row in rows.items():
        if not row.steps:
            table.add_row(name, "-", "-", "-", "-", row.said)
        for step, (wall, cpu) in row.steps.items():
            total = step == "total"
            label = name if total else f"  {step}"
            table.add_row(
                label,
                f"{wall:.2f}",
                f"{cpu:.2f}",
                f"{cpu / floor:.2f}",
                *((total and (f"{row.peak:.0f}", row.said)) or ()),
            )
    console = Console(width=160)
    console.print(table)
    own = rows[OURS]
    for name, most in BARS:
        other = rows[name].cpu
        if own.cpu and other:
            console.print(f"{own.cpu / other:.2f} x {name}, at most {most:g}: {_met(own.cpu / other <= most)}")
    console.print(f"{own.peak:.0f} MB, at most {MOST_MB}: {_met(own.peak <= MOST_MB)}")


def _met(is_met: bool) -> str:
    return "met" if is_met else "MISSED"


if __name__ == "__main__":
    main()
