"""Read a network model in a process of its own: `python -m benchmarks.grid.candidates NAME FILE...` prints JSON."""

from __future__ import annotations

import json
import logging
import os
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any
from zipfile import ZIP_STORED, ZipFile

FLOOR, OURS, PANDAPOWER, PYPOWSYBL = "bare lxml parse", "dsobus", "pandapower", "pypowsybl"
Steps = dict[str, tuple[float, float]]


class Clock:
    """Note what each step takes: seconds of the wall, and of the processor in all threads."""

    def __init__(self) -> None:
        self.steps: Steps = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time one step."""
        wall, cpu = perf_counter(), process_time()
        yield
        self.steps[name] = (perf_counter() - wall, process_time() - cpu)


def floor(files: list[Path], clock: Clock) -> str:
    """Parse each file to a tree and drop it, with nothing but libxml2."""
    from lxml import etree

    with clock.step("total"):
        for file in files:
            etree.parse(file)
    return version("lxml")


def ours(files: list[Path], clock: Clock) -> str:
    """Read, reduce, and build the electrical model, in a process that collects garbage as those of the suite do."""
    from dsobus.grid import read, reduce
    from dsobus.grid.electrical import electrical
    from dsobus.grid.unneeded import NOT_SOLVED
    from dsobus.soap.server import collect_rarely

    collect_rarely()
    with clock.step("total"):
        with clock.step("read"):
            model = read(files, skip=NOT_SOLVED)
        with clock.step("reduce"):
            reduced = reduce(model)
        with clock.step("electrical model"):
            electrical(model, reduced)
    counts = reduced.counts
    return f"{counts.connectivityNodes:,} nodes to {counts.topologicalNodes:,}, {counts.switches:,} switches"


def pandapower(files: list[Path], clock: Clock) -> str:
    """Import to a pandapower net."""
    from_cim: Any = __import__("pandapower.converter.cim.cim2pp", fromlist=["from_cim"]).from_cim
    with clock.step("total"):
        net = from_cim.from_cim(file_list=[str(file) for file in files], use_GL_or_DL_profile="no")
    return f"{version('pandapower')}: {len(net.bus):,} buses, {len(net.switch):,} switches"


def pypowsybl(files: list[Path], clock: Clock) -> str:
    """Load to an IIDM network; it takes an archive, packed without compression beforehand."""
    network: Any = __import__("pypowsybl.network", fromlist=["load"])
    with TemporaryDirectory() as directory:
        archive = Path(directory) / "model.zip"
        with ZipFile(archive, "w", ZIP_STORED) as packed:
            for file in files:
                packed.write(file, file.name)
        with clock.step("total"):
            loaded = network.load(str(archive))
            buses = len(loaded.get_buses())
    return f"{version('pypowsybl')}: {buses:,} buses"


CANDIDATES: dict[str, Callable[[list[Path], Clock], str]] = {
    FLOOR: floor,
    OURS: ours,
    PANDAPOWER: pandapower,
    PYPOWSYBL: pypowsybl,
}


def main(name: str, files: list[Path]) -> dict[str, object]:
    """Run one candidate and return its figures, or why there are none."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    clock = Clock()
    try:
        with open(os.devnull, "w") as nothing, redirect_stdout(nothing):
            said = CANDIDATES[name](files, clock)
    except (ModuleNotFoundError, PackageNotFoundError) as missing:
        return {"missing": f"{missing.name} is not installed: pip install -c constraints.txt -e '.[bench]'"}
    except Exception as error:  # noqa: BLE001 a peer may fail in any way, and its row says so
        return {"missing": f"fails: {type(error).__name__}: {error}"}
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    return {"steps": clock.steps, "peak": peak, "said": said}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], [Path(each) for each in sys.argv[2:]])))
