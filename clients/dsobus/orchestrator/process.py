"""What a process function sees of the durable engine; it knows nothing of which engine that is."""

import time
from collections import Counter
from collections.abc import Callable
from threading import Event
from typing import Final, Literal, Protocol, TypeVar
from uuid import NAMESPACE_URL, UUID, uuid5

from dsobus.orchestrator.signals import Signals

T = TypeVar("T")
Status = Literal["running", "waiting", "suspended", "completed", "failed"]

_NAMESPACE: Final = uuid5(NAMESPACE_URL, "urn:dsobus:2026:process")


class Record(Protocol):
    """Runs a function once and keeps its result under a name; when the process runs again, gives what was kept."""

    def __call__(self, name: str, function: Callable[[], T], /) -> T: ...  # noqa: D102


class StepFailed(Exception):
    """Say that the function of a step raised; the same on every replay, whatever the function raised."""

    def __init__(self, step: str, kind: str, reason: str) -> None:
        super().__init__(f"{step}: {kind}: {reason}")
        self.step, self.kind, self.reason = step, kind, reason
        self.data = {"step": step, "kind": kind, "reason": reason}  # the engine keeps this of an error


class Stopped(BaseException):
    """Leaves a process without an outcome, so that the next launch takes it up again."""


def message_id(flow: str, step: str) -> str:
    """Return the MessageID of a step: always the same one for the same process and step."""
    try:
        namespace = UUID(flow)
    except ValueError:
        namespace = uuid5(_NAMESPACE, flow)
    return str(uuid5(namespace, step))


class Process:
    """What a process function sees of the engine.

    The function runs again from its start after a crash, and gets from here what it got before; so all that may differ
    between two runs (time, chance, the world) must come from `step` or `wait`.
    """

    def __init__(self, flow: str, signals: Signals, stop: Event, record: Record) -> None:
        self.id = flow
        self.reason: str | None = None
        self.arrived = Event()
        self.waiting = False
        self._signals = signals
        self._stop = stop
        self._record = record
        self._names: set[str] = set()
        self._taken: Counter[str] = Counter()

    def step(self, name: str, function: Callable[[str], str]) -> str:
        """Run a function once and keep its result; after a crash in it, it runs again with the same MessageID.

        A name stands once in a process: a second step of that name would send a MessageID that is already answered.
        Raises StepFailed when the function raises, now and on replay.
        """
        if name in self._names:
            raise ValueError(f"step {name!r} stands twice in process {self.id}; number the steps of a loop")
        self._names.add(name)

        def body() -> str:
            try:
                return function(message_id(self.id, name))
            except Exception as problem:
                raise StepFailed(name, type(problem).__name__, str(problem)) from problem

        return self._run(name, body)

    def wait(self, topic: str, seconds: float | None = None) -> str | None:
        """Return the next signal of a topic in the order in which they were sent, or None after so many seconds."""
        n = self._taken[topic]
        name = f"wait {topic}/{n}"
        until = None if seconds is None else self._run(f"{name} until", lambda: time.time() + seconds)
        message = self._run(name, lambda: self._take(topic, n, until))
        self._taken[topic] += message is not None
        return message

    def sleep(self, seconds: float) -> None:
        """Sleep until a moment that a crash does not move (in a step: just sleep); counts as busy, unlike `wait`."""
        until = self._run("sleep", lambda: time.time() + seconds)
        if self._stop.wait(max(0.0, until - time.time())):
            raise Stopped

    def suspend(self, reason: str) -> None:
        """Show the process as suspended, and why, until `resumed`; it goes on running, but is not busy."""
        self.reason = reason

    def resumed(self) -> None:
        """Show the process as running again."""
        self.reason = None

    @property
    def status(self) -> Status:
        """Tell what the process is doing at this moment."""
        if self.reason is not None:
            return "suspended"
        return "waiting" if self.waiting and not self.arrived.is_set() else "running"

    def _run(self, name: str, function: Callable[[], T]) -> T:
        if self._stop.is_set():
            raise Stopped
        return self._record(name, function)

    def _take(self, topic: str, n: int, until: float | None) -> str | None:
        try:
            while True:
                if self.arrived.is_set():
                    self.waiting = False  # before the mark goes: at no moment may a signal on its way look like none
                    self.arrived.clear()
                if self._stop.is_set():  # after the mark goes: it may have been that of the stop
                    raise Stopped
                message = self._signals.read(self.id, topic, n)
                look = self._signals.look_seconds
                rest = look if until is None else min(look, until - time.time())
                if message is not None or rest <= 0:
                    return message
                self.waiting = True
                self.arrived.wait(rest)
        finally:
            self.waiting = False
