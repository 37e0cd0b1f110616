"""The port to the durable engine: processes that go on where they were after any crash.

DBOS keeps what a process has done; what is sent to it is kept in a table of ours in the same database (signals.py).
DBOS' own messages are not used: they need a process that exists, and SQLite on Python 3.11 orders them by the second.
"""

from collections.abc import Callable
from contextvars import Context
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Condition, Event
from typing import ClassVar, Final, TypeVar

from dbos import DBOS, DBOSPortableJSONSerializer, PortableWorkflowError, SetWorkflowID, WorkflowStatus

from dsobus.orchestrator.process import Process, Status, StepFailed, message_id
from dsobus.orchestrator.signals import Signals, open_engine

__all__ = ["Flow", "Flows", "Process", "Status", "StepFailed", "message_id"]

T = TypeVar("T")

_ACTIVE: Final = ["PENDING", "ENQUEUED"]
_FAILED: Final = ["ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]


@dataclass(frozen=True, slots=True)
class Flow:
    """Tell where one process stands; message is why it failed or is suspended."""

    id: str
    process: str
    status: Status
    started: datetime
    finished: datetime | None
    message: str


class Flows:
    """Runs processes durably: each id once, to its end, over any number of launches. One in a Python process."""

    _open: ClassVar[bool] = False

    def __init__(self, url_or_path: str | Path, name: str = "dsobus", executor_id: str = "orchestrator-0") -> None:
        self._engine = open_engine(str(url_or_path))
        self._signals = Signals(self._engine)
        self._name = name
        self._executor_id = executor_id
        self._functions: dict[str, Callable[[Process, str], None]] = {}
        self._workflows: dict[str, Callable[[str], None]] = {}
        self._live: dict[str, Process] = {}
        self._left = Condition()
        self._stop = Event()

    def register(self, process: str, function: Callable[[Process, str], None]) -> None:
        """Name the function of a process; before `launch`, and with the same name for as long as one of them runs."""
        self._functions[process] = function

    def launch(self) -> None:
        """Take up all processes that an earlier launch left, and accept new ones."""
        if Flows._open:
            raise RuntimeError("the durable engine is open already: there is one in a Python process")
        Flows._open = True
        self._signals.create()
        DBOS(
            config={
                "name": self._name,
                "system_database_url": self._engine.url.render_as_string(hide_password=False),
                "system_database_engine": self._engine,
                "serializer": DBOSPortableJSONSerializer(),  # pickles do not outlive a change of Python or of a class
                "application_version": "1",  # DBOS' own is a hash of the code: an edit would strand what runs
                "executor_id": self._executor_id,  # only what carries it is taken up by the next launch
                "notification_listener_polling_interval_sec": 0.05,  # nobody listens; it only sets how fast DBOS stops
                "log_level": "WARNING",
            }
        )
        for process, function in self._functions.items():
            # By default a process would be given up after a hundred launches.
            decorate = DBOS.workflow(name=process, max_recovery_attempts=None)
            self._workflows[process] = decorate(self._body(function))
        DBOS.launch()

    def close(self, seconds: float = 5.0) -> None:
        """Stop all processes at their next step or wait, and give steps on their way so many seconds to end."""
        self._stop.set()
        with self._left:
            for process in self._live.values():
                process.arrived.set()
            self._left.wait_for(lambda: not self._live, timeout=seconds)
        DBOS.destroy(destroy_registry=True)
        self._engine.dispose()
        Flows._open = False

    def start(self, process: str, id: str, message: str) -> None:  # noqa: A002
        """Start a process; a known id is left alone. Returns when the start will survive a crash.

        Raises ValueError when no such process is registered, or the id is one of another process.
        """
        if process not in self._workflows:
            raise ValueError(f"no process {process!r}; there are {sorted(self._workflows)}")

        def begin() -> None:
            known = DBOS.get_workflow_status(id)
            if known is not None and known.name != process:
                raise ValueError(f"{id} is a process {known.name!r}, not {process!r}")
            if known is None:
                with SetWorkflowID(id):  # never through a queue: a waiting process would keep its place in it
                    DBOS.start_workflow(self._workflows[process], message)

        _outside(begin)

    def signal(self, id: str, topic: str, message: str, key: str) -> None:  # noqa: A002
        """Send a signal to a process, which need not wait or exist yet; a key counts once per process and topic.

        Signals of one topic are taken in the order in which their calls returned.
        """
        self._signals.put(id, topic, message, key)
        if (process := self._live.get(id)) is not None:
            process.arrived.set()

    def list(self, status: Status | None = None) -> list[Flow]:
        """Return all processes, or those of one status, oldest first."""
        among = {"completed": ["SUCCESS"], "failed": _FAILED}.get(status or "", _ACTIVE)
        rows = _outside(lambda: DBOS.list_workflows(status=None if status is None else among, load_input=False))
        return [flow for flow in map(self._flow, rows) if status in (None, flow.status)]

    def get(self, id: str) -> Flow | None:  # noqa: A002
        """Return one process, or None when there is none of this id."""
        rows = _outside(lambda: DBOS.list_workflows(workflow_ids=[id], load_input=False))
        return self._flow(rows[0]) if rows else None

    def busy(self) -> int:
        """Count the processes that will go on by themselves: those which neither wait, nor are suspended, nor ended.

        A process whose awaited signal has been sent is one of them, and so is one that this launch has yet to take up.
        """
        quiet = {process.id for process in tuple(self._live.values()) if process.status != "running"}
        rows = _outside(
            lambda: DBOS.list_workflows(
                status=_ACTIVE, executor_id=self._executor_id, load_input=False, load_output=False
            )
        )
        return sum(row.workflow_id not in quiet for row in rows)

    def _body(self, function: Callable[[Process, str], None]) -> Callable[[str], None]:
        def body(message: str) -> None:
            process = Process(str(DBOS.workflow_id), self._signals, self._stop, _record)
            with self._left:
                self._live[process.id] = process
            try:
                function(process, message)
            finally:
                with self._left:
                    del self._live[process.id]
                    self._left.notify_all()

        return body

    def _flow(self, row: WorkflowStatus) -> Flow:
        live = self._live.get(row.workflow_id)
        status: Status
        if row.status == "SUCCESS":
            status, message = "completed", ""
        elif row.status in _FAILED:
            status, message = "failed", str(row.error or row.status.lower())
        else:
            status, message = (live.status, live.reason or "") if live else ("running", "")
        started = _moment(row.created_at or 0)
        finished = None if row.completed_at is None else _moment(row.completed_at)
        return Flow(row.workflow_id, row.name, status, started, finished, message)


def _record(name: str, function: Callable[[], T]) -> T:
    try:
        return DBOS.run_step({"name": name}, function)
    except PortableWorkflowError as kept:
        if kept.name == StepFailed.__name__ and isinstance(kept.data, dict):
            raise StepFailed(**{key: str(value) for key, value in kept.data.items()}) from None
        raise


def _outside(function: Callable[[], T]) -> T:
    """Call DBOS as nobody: called from inside a process, it would take the call for a step of that process."""
    return Context().run(function)


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
