"""What many large messages leave in memory: `python -m benchmarks.soap.memory floor|typed`, a fresh process each."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path
from tempfile import NamedTemporaryFile

from benchmarks.soap import ours
from benchmarks.soap.floor import floor
from benchmarks.soap.message import request

from dsobus.soap.server import collect_rarely

EVENTS = 10_000
TIMES = 50


def peak_mb(process: int | str = "self") -> float:
    """Return the largest resident memory that a process ever had; unlike getrusage not that of who started it."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def measured(what: str) -> dict[str, float]:
    """Return `loaded` and `peak`, the MB of a fresh process before and after the messages."""
    done = subprocess.run([sys.executable, "-m", __name__, what], stdout=subprocess.PIPE, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main(what: str) -> None:
    """Answer the messages; both kinds have the same modules loaded, and read the message from a file each time."""
    logging.disable(logging.CRITICAL)
    app = ours.host(ours.typed)
    with NamedTemporaryFile() as file:
        length = file.write(request(EVENTS))
        file.flush()
        collect_rarely()
        loaded = peak_mb()
        for _ in range(TIMES):
            file.seek(0)
            if what == "floor":
                floor(file.read())
            else:
                ours.posted(app, file.file, length)
    print(json.dumps({"loaded": loaded, "peak": peak_mb()}))


if __name__ == "__main__":
    main(sys.argv[1])
