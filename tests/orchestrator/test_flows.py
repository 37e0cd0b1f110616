"""What the port to the durable engine promises, held against an engine in a child process that is killed."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4, uuid5

import pytest

from dsobus.orchestrator.flows import message_id
from dsobus.orchestrator.signals import Signals, open_engine

CHILD = Path(__file__).with_name("flows_child.py")
Script = list[list[object]]


class Engine:
    """The child process: `ask` calls the engine, `event` waits until the child has said so."""

    def __init__(self, database: Path, *held: str) -> None:
        self.errors = database.with_suffix(".err")
        with self.errors.open("a") as errors:
            self.process = subprocess.Popen(
                [sys.executable, str(CHILD), str(database), *held],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        self.events: list[dict[str, Any]] = []
        self.ready = self.event(event="ready")

    def _hear(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, f"the engine died: {self.errors.read_text()}"
        heard: dict[str, Any] = json.loads(line)
        if "event" in heard:
            self.events.append(heard)
        return heard

    def event(self, **wanted: object) -> dict[str, Any]:
        seen = 0
        while True:
            for event in self.events[seen:]:
                if wanted.items() <= event.items():
                    return event
            seen = len(self.events)
            self._hear()

    def ask(self, do: str, **arguments: object) -> Any:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"do": do, **arguments}) + "\n")
        self.process.stdin.flush()
        while "reply" not in (heard := self._hear()):
            pass
        return heard["reply"]

    def start(self, *script: list[object]) -> str:
        flow = str(uuid4())
        self.ask("start", id=flow, script=script)
        return flow

    def signal(self, flow: str, message: str, topic: str = "report", key: str | None = None) -> None:
        self.ask("signal", id=flow, topic=topic, message=message, key=key or str(uuid4()))

    def until(self, flow: str, status: str) -> dict[str, Any]:
        found: dict[str, Any] = self.ask("until", id=flow, status=status)
        return found

    def of(self, flow: str, event: str) -> list[dict[str, Any]]:
        return [said for said in self.events if said.get("id") == flow and said["event"] == event]

    def results(self, flow: str) -> list[str]:
        return [said["result"] for said in self.of(flow, "past")]

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def launch(tmp_path: Path) -> Iterator[Callable[..., Engine]]:
    engines: list[Engine] = []

    def again(*held: str) -> Engine:
        engines.append(Engine(tmp_path / "flows.db", *held))
        return engines[-1]

    yield again
    for engine in engines:
        engine.kill()


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    one = Engine(tmp_path_factory.mktemp("flows") / "flows.db", "held")
    yield one
    one.kill()


def test_a_process_runs_to_its_end_and_is_listed(engine: Engine) -> None:
    flow = engine.start(["step", "a"], ["step", "b"])
    found = engine.until(flow, "completed")
    assert (found["process"], found["message"]) == ("play", "")
    assert found["started"].endswith("+00:00")
    assert found["finished"] >= found["started"]
    assert found in engine.ask("list")
    assert found in engine.ask("list", status="completed")
    assert found not in engine.ask("list", status="failed")
    assert engine.ask("get", id="unknown") is None


def test_the_message_id_of_a_step_is_a_function_of_process_and_step(engine: Engine) -> None:
    flow = engine.start(["step", "a"])
    engine.until(flow, "completed")
    assert engine.of(flow, "effect")[0]["messageID"] == str(uuid5(UUID(flow), "a")) == message_id(flow, "a")
    assert UUID(message_id("no uuid", "a")) != UUID(message_id("no uuid either", "a"))


def test_a_known_id_is_not_started_again(engine: Engine) -> None:
    flow = engine.start(["step", "a"])
    engine.ask("start", id=flow, script=[["step", "other"]])
    engine.until(flow, "completed")
    engine.ask("start", id=flow, script=[["step", "other"]])
    engine.ask("idle")
    assert [effect["step"] for effect in engine.of(flow, "effect")] == ["a"]


def test_a_start_that_cannot_be_meant_is_refused(engine: Engine) -> None:
    flow = engine.start()
    assert "is a process 'play'" in engine.ask("start", id=flow, script=[], process="other")
    assert "no process 'nothing'" in engine.ask("start", id="x", script=[], process="nothing")


def test_a_process_that_raises_is_failed_and_says_why(engine: Engine) -> None:
    found = engine.until(engine.start(["fail"]), "failed")
    assert found["message"] == "fail: ConnectionError: nobody there"
    assert found in engine.ask("list", status="failed")


def test_a_step_name_stands_once_in_a_process(engine: Engine) -> None:
    found = engine.until(engine.start(["step", "a"], ["step", "a"]), "failed")
    assert "step 'a' stands twice" in found["message"]


def test_signals_of_one_second_are_taken_in_the_order_in_which_they_were_sent(engine: Engine) -> None:
    flow = str(uuid4())
    sent = [str(n) for n in range(30)]
    for message in sent[:20]:
        engine.signal(flow, message)
    engine.ask("start", id=flow, script=[["wait", "report"]] * 30)
    for message in sent[20:]:
        engine.signal(flow, message)
    engine.until(flow, "completed")
    assert engine.results(flow) == sent


def test_topics_do_not_mix(engine: Engine) -> None:
    flow = engine.start(["wait", "b"], ["wait", "a"])
    engine.signal(flow, "first", topic="a")
    engine.ask("idle")
    assert engine.ask("get", id=flow)["status"] == "waiting"
    engine.signal(flow, "second", topic="b")
    engine.until(flow, "completed")
    assert engine.results(flow) == ["second", "first"]


def test_a_signal_counts_once_for_its_key(engine: Engine) -> None:
    flow = engine.start(["wait", "report"], ["wait", "report"])
    for message in ("one", "one again"):
        engine.signal(flow, message, key="1")
    engine.ask("idle")
    engine.signal(flow, "one, late", key="1")
    engine.signal(flow, "two", key="2")
    engine.until(flow, "completed")
    assert engine.results(flow) == ["one", "two"]


def test_a_wait_times_out_and_the_next_one_takes_the_late_signal(engine: Engine) -> None:
    flow = engine.start(["wait", "report", 0.05], ["wait", "report", 60])
    engine.event(event="past", id=flow, result=None)
    engine.signal(flow, "late")
    engine.until(flow, "completed")
    assert engine.results(flow) == [None, "late"]


def test_waiting_processes_hold_up_nothing(engine: Engine) -> None:
    waiting = [engine.start(["wait", "report"]) for _ in range(40)]
    engine.until(engine.start(["step", "a"]), "completed")
    engine.ask("idle")
    assert {flow["id"] for flow in engine.ask("list", status="waiting")} >= set(waiting)
    for flow in waiting:
        engine.signal(flow, "go on")
    for flow in waiting:
        engine.until(flow, "completed")


def test_a_step_may_start_another_process_and_send_it_a_signal(engine: Engine) -> None:
    flow = engine.start(["spawn"], ["step", "after"])
    engine.until(flow, "completed")
    engine.until(str(uuid5(UUID(flow), "spawned")), "completed")


def test_busy_counts_what_will_go_on_by_itself(launch: Callable[..., Engine]) -> None:
    engine = launch("held", "held too")
    waiting = engine.start(["wait", "report"], ["step", "held"])
    engine.until(waiting, "waiting")
    assert engine.ask("busy") == 0
    engine.signal(waiting, "nobody waits for this", topic="other")
    engine.signal("nobody", "there")
    engine.ask("idle")
    sleeping = engine.start(["sleep", 60], ["step", "b"])
    assert engine.ask("busy") == 1
    engine.signal(waiting, "go on")
    assert engine.ask("busy") == 2
    engine.event(event="effect", id=waiting)
    assert [flow["id"] for flow in engine.ask("list", status="running")] == [waiting, sleeping]
    engine.ask("release", step="held")
    engine.until(waiting, "completed")
    suspended = engine.start(["suspend", "no answer"], ["step", "held too"], ["resumed"], ["sleep", 60])
    engine.event(event="effect", id=suspended)
    assert engine.ask("busy") == 1
    engine.ask("release", step="held too")
    engine.until(suspended, "running")
    assert engine.ask("busy") == 2


def test_busy_is_right_as_soon_as_the_engine_is_up_again(launch: Callable[..., Engine]) -> None:
    engine = launch()
    ended = engine.start(["step", "a"])
    waiting = engine.start(["wait", "report"])
    engine.until(ended, "completed")
    engine.until(waiting, "waiting")
    engine.kill()
    engine = launch()
    assert engine.ready["busy"] == 1
    engine.until(waiting, "waiting")
    assert engine.ask("busy") == 0


def test_a_suspended_process_shows_why_also_after_a_crash(launch: Callable[..., Engine]) -> None:
    engine = launch()
    flow = engine.start(["suspend", "ffm does not answer"], ["wait", "report"], ["resumed"], ["wait", "report"])
    engine.until(flow, "suspended")
    engine.kill()
    engine = launch()
    assert engine.until(flow, "suspended")["message"] == "ffm does not answer"
    engine.signal(flow, "ffm is back")
    assert engine.until(flow, "waiting")["message"] == ""


def test_a_process_killed_at_every_step_does_each_step_with_one_message_id(launch: Callable[..., Engine]) -> None:
    steps = ["a", "b", "c", "d"]
    script: Script = [
        ["step", "a"],
        ["step", "b"],
        ["wait", "report"],
        ["step", "c"],
        ["wait", "report", 60],
        ["step", "d"],
    ]
    engine = launch("a")
    flow = engine.start(*script)
    for message, key in (("enroute", "1"), ("onSite", "2")):
        engine.signal(flow, message, key=key)
    effects: list[dict[str, Any]] = []
    kept: list[list[str]] = []
    for here, following in zip(steps, [*steps[1:], ""], strict=True):
        engine.event(event="effect", id=flow, step=here)  # the effect is done, its result not yet kept
        effects += engine.of(flow, "effect")
        kept.append(engine.results(flow))
        engine.kill()
        engine = launch(following)
        engine.signal(flow, "enroute", key="1")
    engine.until(flow, "completed")
    effects += engine.of(flow, "effect")
    kept.append(engine.results(flow))
    assert [effect["step"] for effect in effects] == ["a", "a", "b", "b", "c", "c", "d", "d"]
    assert {(effect["step"], effect["messageID"]) for effect in effects} == {(s, message_id(flow, s)) for s in steps}
    assert kept[-1][2::2] == ["enroute", "onSite"]
    assert all(results == kept[-1][: len(results)] for results in kept)


def test_a_signal_outlives_a_crash_before_its_process_exists(launch: Callable[..., Engine]) -> None:
    engine = launch()
    engine.signal("early", "kept")
    engine.kill()
    engine = launch()
    engine.ask("start", id="early", script=[["wait", "report"]])
    engine.until("early", "completed")
    assert engine.results("early") == ["kept"]


def test_a_failed_step_fails_the_same_way_when_the_process_runs_again(launch: Callable[..., Engine]) -> None:
    engine = launch("held")
    flow = engine.start(["catch"], ["step", "held"])
    engine.event(event="effect", id=flow, step="held")
    first = engine.results(flow)
    engine.kill()
    engine = launch()
    engine.until(flow, "completed")
    assert engine.results(flow)[:1] == first == ["fail|ConnectionError|nobody there"]
    assert [effect["step"] for effect in engine.of(flow, "effect")] == ["held"]


@pytest.mark.parametrize("pause", [["wait", "report", 2.5], ["sleep", 2.5]])
def test_a_crash_does_not_put_off_the_end_of_a_pause(launch: Callable[..., Engine], pause: list[object]) -> None:
    engine = launch()
    flow = engine.start(["step", "a"], pause)
    engine.event(event="past", action="step")
    while len(kept := _rows(engine, "SELECT * FROM operation_outputs")) < 2:
        engine.ask("busy")
    engine.kill()
    engine = launch()
    rest = engine.event(event="past", id=flow, action=pause[0])["seconds"]
    assert rest < 2.0  # the second before an engine takes up its processes is gone from it
    assert kept == _rows(engine, "SELECT * FROM operation_outputs")[:2]


def test_a_stop_leaves_processes_where_they_are_and_is_quiet(launch: Callable[..., Engine]) -> None:
    engine = launch("held")
    waiting, sleeping = engine.start(["wait", "report"]), engine.start(["sleep", 60])
    inside = engine.start(["suspend", "for a reason"], ["step", "held"], ["step", "next"])
    engine.event(event="effect", id=inside)
    engine.until(waiting, "waiting")
    engine.ask("release", step="held")
    engine.ask("close")
    engine.process.communicate(timeout=10)
    assert engine.process.returncode == 0
    engine = launch()
    engine.signal(waiting, "go on")
    for flow in (waiting, inside):
        engine.ask("start", id=flow, script=[])
        engine.until(flow, "completed")
    assert engine.until(sleeping, "running")["finished"] is None
    assert engine.errors.read_text() == ""


def test_a_process_is_never_given_up_for_the_number_of_its_restarts(launch: Callable[..., Engine]) -> None:
    engine = launch()
    flow = engine.start(["wait", "report"])
    engine.until(flow, "waiting")
    engine.kill()
    _rows(engine, "UPDATE workflow_status SET recovery_attempts = 1000 RETURNING 1")
    engine = launch()
    engine.signal(flow, "after years")
    engine.until(flow, "completed")


def test_the_database_is_safe_for_crashes_and_its_processes_for_new_versions(launch: Callable[..., Engine]) -> None:
    engine = launch()
    engine.until(engine.start(["wait", "report"]), "waiting")
    assert _rows(engine, "PRAGMA journal_mode") == [("wal",)]
    assert _rows(engine, "SELECT application_version, executor_id, queue_name FROM workflow_status") == [
        ("1", "orchestrator-0", None)
    ]
    [[inputs]] = _rows(engine, "SELECT inputs FROM workflow_input")
    assert json.loads(inputs)["positionalArgs"] == ['[["wait", "report"]]']  # JSON, not pickles


def test_signals_sent_at_once_all_get_a_number_of_their_own(tmp_path: Path) -> None:
    engine = open_engine(str(tmp_path / "signals.db"))
    signals = Signals(engine)
    signals.create()
    with ThreadPoolExecutor(4) as pool:
        numbers = [str(n) for n in range(30)] * 2
        list(pool.map(lambda n: signals.put("flow", "report", n, key=n), numbers))
    assert {signals.read("flow", "report", n) for n in range(30)} == set(numbers)
    assert signals.read("flow", "report", 30) is None
    engine.dispose()


def _rows(engine: Engine, statement: str) -> list[Any]:
    connection = sqlite3.connect(engine.errors.with_suffix(".db"))
    with connection:
        rows = connection.execute(statement).fetchall()
    connection.close()
    return rows
