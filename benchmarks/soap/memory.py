"""What large messages take in memory: `python -m benchmarks.soap.memory floor|typed`, a fresh process each."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from benchmarks.soap import ours, processes
from benchmarks.soap.candidates import Served
from benchmarks.soap.floor import floor
from benchmarks.soap.measure import WrongAnswer
from benchmarks.soap.message import expected, pieces, request

from dsobus.soap.server import collect_rarely

EVENTS = 10_000
TIMES = 50


@dataclass(frozen=True, slots=True)
class Memory:
    """The largest resident memory of a process in MB, once it was loaded and after its messages."""

    loaded: float
    peak: float


def peak_mb(process: int | str = "self") -> float:
    """Return the largest resident memory that a process ever had; unlike getrusage not that of who started it."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def measure() -> dict[str, Memory]:
    """Return the memory of processes that have answered large messages."""
    return {
        f"floor: {TIMES} messages of 6.6 MB": _alone("floor"),
        f"typed: {TIMES} messages of 6.6 MB": _alone("typed"),
        "typed, one entry at a time, over HTTP: a message of 100 MB": _streamed(),
    }


def _alone(what: str) -> Memory:
    done = subprocess.run([sys.executable, "-m", __name__, what], stdout=subprocess.PIPE, check=True)
    return Memory(**json.loads(done.stdout))


def _streamed() -> Memory:
    """Post a message of 100 MB, which the client does not hold either, to a server."""
    with ExitStack() as running:
        pid, port = processes.ours("entrywise").start(running)
        with closing(Served("", pid, port)) as served:
            served.answer(request(1))
            loaded = peak_mb(pid)
            events = 100_000_000 // 660
            answer = served.post(pieces(events), sum(map(len, pieces(events))))
            if f">{expected(events)}</".encode() not in answer:
                raise WrongAnswer(f"100 MB were answered {answer[:2000]!r}")
        return Memory(loaded, peak_mb(pid))


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
