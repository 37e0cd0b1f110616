"""A durable engine in a process of its own, for tests that kill it: JSON lines in (calls) and out (events, replies).

Its one process, `play`, acts out its message: a JSON list such as [["step", "a"], ["wait", "report", 2.0]].
Arguments: database, then the names of the steps that must never end once their effect is done.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from threading import Event, Lock
from uuid import UUID, uuid4, uuid5

from dsobus.orchestrator.flows import Flows, Process, StepFailed

database, *held = sys.argv[1:]
released: dict[str, Event] = {name: Event() for name in held}
flows = Flows(database)
line = Lock()


def say(**what: object) -> None:
    with line:
        sys.stdout.write(json.dumps(what, default=str) + "\n")
        sys.stdout.flush()


def play(process: Process, message: str) -> None:
    def act(name: str) -> str:
        def effect(message_id: str) -> str:
            say(event="effect", id=process.id, step=name, messageID=message_id)
            if name in released:
                released[name].wait()
            return str(uuid4())

        return process.step(name, effect)

    def spawn(message_id: str) -> str:
        other = str(uuid5(UUID(process.id), "spawned"))
        flows.start("play", other, "[]")
        flows.signal(other, "report", "from a step", process.id)
        return str(flows.busy())

    def fail(message_id: str) -> str:
        say(event="effect", id=process.id, step="fail", messageID=message_id)
        raise ConnectionError("nobody there")

    for action, *arguments in json.loads(message):
        begun = time.monotonic()
        result: str | None = None
        match action:
            case "step":
                result = act(*arguments)
            case "wait":
                result = process.wait(*arguments)
            case "sleep":
                process.sleep(*arguments)
            case "suspend":
                process.suspend(*arguments)
            case "resumed":
                process.resumed()
            case "spawn":
                process.step("spawn", spawn)
            case "fail":
                process.step("fail", fail)
            case "catch":
                try:
                    process.step("fail", fail)
                except StepFailed as failed:
                    result = f"{failed.step}|{failed.kind}|{failed.reason}"
        say(event="past", id=process.id, action=action, result=result, seconds=time.monotonic() - begun)


def until(id: str, status: str) -> object:  # noqa: A002
    while (flow := flows.get(id)) is None or flow.status != status:
        Event().wait(0.01)
    return asdict(flow)


def idle() -> bool:
    while flows.busy():
        Event().wait(0.01)
    return True


def start(id: str, script: object, process: str = "play") -> None:  # noqa: A002
    flows.start(process, id, json.dumps(script))


def get(id: str) -> object:  # noqa: A002
    return None if (flow := flows.get(id)) is None else asdict(flow)


calls: dict[str, Callable[..., object]] = {
    "start": start,
    "signal": flows.signal,
    "list": lambda status=None: [asdict(flow) for flow in flows.list(status)],
    "get": get,
    "busy": flows.busy,
    "idle": idle,
    "until": until,
    "release": lambda step: released[step].set(),
    "close": flows.close,
}

flows.register("play", play)
flows.register("other", play)
flows.launch()
say(event="ready", busy=flows.busy())
for text in sys.stdin:
    call = json.loads(text)
    try:
        say(reply=calls[call.pop("do")](**call))
    except ValueError as refused:
        say(reply=f"refused: {refused}")
