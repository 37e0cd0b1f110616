"""Keep the processes of one suite running: start, watch, start again, stop."""

from __future__ import annotations

import fcntl
import json
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Collection
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from dsobus.cli.errors import Stop
from dsobus.cli.layout import Process, is_free, processes
from dsobus.exchange.suite import Suite

_LOG = logging.getLogger(__name__)

READY_WITHIN = 60.0
"""Seconds within which every process must answer."""
STOP_WITHIN = 10.0
"""Seconds from SIGTERM until a process is killed."""
BACK_OFF = (0.2, 5.0)
"""Seconds from a death to the next start: at first, at most; doubled while a process dies young."""
OLD = 10.0
"""Seconds of life after which a process has not died young."""
PROBE = 2.0
"""Seconds that a process may take to answer whether it is ready."""
PREDECESSOR = 15.0
"""Seconds that the processes of a killed supervisor may take to end by themselves."""


class Supervisor:
    """Run the processes of a suite as children of this process.

    ``elsewhere`` names the parties that somebody else runs; ``back_off`` is how long a dead process stays so;
    ``report`` is told of every restart in one line.
    """

    def __init__(
        self,
        suite: Suite,
        split: bool = False,
        speed: float = 0.0,
        *,
        elsewhere: Collection[str] = (),
        back_off: tuple[float, float] = BACK_OFF,
        report: Callable[[str], object] = _LOG.warning,
    ) -> None:
        self.suite = suite
        self.processes = processes(split=split, elsewhere=elsewhere)
        self._speed = speed
        self._back_off = back_off
        self._report = report
        self._children: dict[str, subprocess.Popen[bytes]] = {}
        self._watchers: list[threading.Thread] = []
        self._lock: list[IO[str]] = []
        self._guard = threading.Lock()
        self._stopping = threading.Event()
        self._failed: str | None = None
        self._started = False

    def start(self) -> None:
        """Start every process and return when all of them answer; Stop with the reason when one does not."""
        self.suite.data.mkdir(parents=True, exist_ok=True)
        (self.suite.data / "log").mkdir(exist_ok=True)
        self._lock.append(_locked(self.suite.data))
        stored = self.suite.data / "suite.json"
        new = not stored.exists()
        try:
            for process in self.processes:
                host, port = process.place(self.suite)
                if not is_free(host, port):
                    raise Stop(f"Port {port} of {host}, where {process.name} should listen, is in use.")
            self.suite.save()
            for process in self.processes:
                self._spawn(process)
            for process in self.processes:
                watcher = threading.Thread(target=self._watch, args=(process,), name=process.name, daemon=True)
                watcher.start()
                self._watchers.append(watcher)
            self.wait_until_ready()
            self._started = True
        except BaseException:
            if new:
                # What never ran must not bind the directory to its utility.
                stored.unlink(missing_ok=True)
            self.stop()
            raise

    def wait_until_ready(self, within: float = READY_WITHIN) -> None:
        """Return when every process answers."""
        deadline = time.monotonic() + within
        for process in self.processes:
            while not answers(process, self.suite):
                if self._failed:
                    raise Stop(self._failed)
                if time.monotonic() > deadline:
                    raise Stop(f"{process.name} did not answer within {within:.0f} s: see {self.log(process.name)}.")
                self._stopping.wait(0.05)

    def stop(self) -> None:
        """Stop every process: SIGTERM first, and kill what is still there after `STOP_WITHIN`."""
        with self._guard:
            self._stopping.set()
            children = list(self._children.values())
        for child in children:
            child.terminate()
        deadline = time.monotonic() + STOP_WITHIN
        for child in children:
            try:
                child.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        for watcher in self._watchers:
            watcher.join()
        while self._lock:
            self._lock.pop().close()

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop."""
        self.stop()

    def pid(self, name: str) -> int:
        """Return the process id of a running process."""
        return self._children[name].pid

    def log(self, name: str) -> Path:
        """Return the file to which a process writes its output."""
        return self.suite.data / "log" / f"{name}.log"

    def _spawn(self, process: Process) -> None:
        command = [sys.executable, "-m", "dsobus.cli.main", "serve", *process.serves]
        command += ["--data", str(self.suite.data.absolute()), "--speed", str(self._speed), "--supervised"]
        with self._guard, self.log(process.name).open("ab") as log:
            if self._stopping.is_set():
                return
            self._children[process.name] = subprocess.Popen(  # noqa: S603 - our own module
                command,
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                # Ctrl-C at the terminal reaches the supervisor alone, which then stops the children.
                process_group=0,
                # The lock lives as long as any child: nobody starts beside the last ones of a killed supervisor.
                pass_fds=[lock.fileno() for lock in self._lock],
            )

    def _watch(self, process: Process) -> None:
        delay, longest = self._back_off
        while True:
            child, born = self._children[process.name], time.monotonic()
            code = child.wait()
            if child.stdin:
                child.stdin.close()
            if self._stopping.is_set():
                return
            if code > 0 and not self._started:
                self._failed = f"{process.name} did not start: {self._last_words(process)}"
                return
            if time.monotonic() - born > OLD:
                delay = self._back_off[0]
            self._report(f"{process.name} {_how(code)}; starting it again")
            if self._stopping.wait(delay):
                return
            self._spawn(process)
            delay = min(delay * 2, longest)

    def _last_words(self, process: Process) -> str:
        lines = self.log(process.name).read_text(encoding="utf-8", errors="replace").split("\n")
        said = [line.strip() for line in lines if line.strip()]
        return said[-1].removeprefix("dsobus: ") if said else f"see {self.log(process.name)}."


def answers(process: Process, suite: Suite) -> bool:
    """Tell whether a process does its work: its applications give their status, the field tells the time."""
    host, port = process.place(suite)
    if process.serves == ("field",):
        from dsobus.field.client import FieldClient, FieldUnreachable

        field = FieldClient(suite.field, timeout=PROBE)
        try:
            field.clock()
        except FieldUnreachable:
            return False
        finally:
            field.close()
        return True
    connection = HTTPConnection(host, port, timeout=PROBE)
    try:
        connection.request("GET", "/status")
        return {one["party"] for one in json.load(connection.getresponse())} >= set(process.serves)
    except (OSError, HTTPException, ValueError):
        return False
    finally:
        connection.close()


def _how(code: int) -> str:
    return f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended with code {code}"


def _locked(data: Path) -> IO[str]:
    """Lock a data directory; Stop when another supervisor, or what is left of one, has it."""
    lock = (data / "up.lock").open("a+", encoding="utf-8")
    deadline = time.monotonic() + PREDECESSOR
    while not _try_lock(lock):
        owner = _owner(lock)
        if _lives(owner) or time.monotonic() > deadline:
            lock.close()
            raise Stop(f"{data} is in use by process {owner}: stop it, or give another directory with --data.")
        time.sleep(0.1)
    lock.seek(0)
    lock.truncate()
    lock.write(f"{os.getpid()}\n")
    lock.flush()
    return lock


def _try_lock(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _owner(lock: IO[str]) -> int:
    lock.seek(0)
    return int(lock.read().strip() or 0)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return pid != 0
