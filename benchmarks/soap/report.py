"""Show what was measured, and keep it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.soap import bars, table
from benchmarks.soap.measure import Figures
from benchmarks.soap.memory import Memory
from benchmarks.soap.peers import Driven


@dataclass(frozen=True, slots=True)
class Report:
    """All figures of one run; `load` is the machine's, before and after."""

    floor: str
    figures: Sequence[Figures]
    asked: Sequence[bars.Bar]
    missing: Sequence[tuple[str, str]]
    driven: Sequence[Driven]
    memory: Mapping[str, Memory]
    load: tuple[float, float]
    versions: Mapping[str, str]

    def show(self) -> None:
        """Print the tables."""
        for title, rows in self._tables():
            print(f"\n{title}\n{table.plain(rows)}")
        print(f"\nLoad of the machine: {self.load[0]:.1f} before, {self.load[1]:.1f} after.")

    def keep(self, folder: Path) -> None:
        """Write bench-soap.json, with every sample, and bench-soap.rst, the tables for the documentation."""
        folder.mkdir(parents=True, exist_ok=True)
        kept = {
            "load": self.load,
            "versions": dict(self.versions),
            "cpu ms per request": {one.name: one.samples for one in self.figures},
            "requests per second": [asdict(one) for one in self.driven],
            "memory MB": {what: asdict(one) for what, one in self.memory.items()},
        }
        (folder / "bench-soap.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
        text = "\n".join(table.rst(title, rows) for title, rows in self._tables())
        (folder / "bench-soap.rst").write_text(text, encoding="utf-8")

    def _tables(self) -> Iterator[tuple[str, list[table.Row]]]:
        yield (
            "CPU ms of one request: minimum (median), ratio of the minimum to the floor's",
            table.cpu_rows(self.figures, self.floor, self.missing),
        )
        if self.driven:
            yield "Requests per second over loopback (cores that the client takes beside)", table.rate_rows(self.driven)
        if self.memory:
            yield "Resident memory, MB", table.memory_rows(self.memory)
        yield "The bars", bars.rows(self.asked, self.figures, self.memory)
        if self.versions:
            yield "Versions", [("server", "made of"), *self.versions.items()]
