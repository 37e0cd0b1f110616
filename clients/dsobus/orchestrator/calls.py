"""Call an application from a process: the message is frozen before the first attempt, and a call ends in an answer."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from dsobus.client import FaultReceived, InvalidMessage, Unreachable
from dsobus.exchange import Application
from dsobus.messages import read, write
from dsobus.messages.message import HeaderType
from dsobus.orchestrator.process import Process
from dsobus.soap import header, port_of
from dsobus.soap.limits import FIRST_RETRY_SECONDS, LONGEST_RETRY_SECONDS, SILENCE_SECONDS
from dsobus.soap.xml import written


class Calls:
    """What a process sends, in its party's name and under its own correlation."""

    def __init__(self, application: Application[Any], process: Process) -> None:
        self._application = application
        self._process = process

    def __call__(
        self, name: str, to: str, verb: str, noun: str, build: Callable[[HeaderType], Any], *, refusable: bool = False
    ) -> Any:
        """Send a request and return the typed response.

        While the receiver is unreachable the same message is sent again. A refused one is an answer when it is
        ``refusable``; else it is made anew, with a MessageID of its own, until whoever runs the receiver has mended
        the cause, and the process is suspended meanwhile.
        """
        attempt = 1
        while True:
            label = name if attempt == 1 else f"{name}, attempt {attempt}"
            outcome = self._send(label, to, verb, noun, build)
            if "response" in outcome and (refusable or not outcome.get("refused")):
                self._process.resumed()
                return read(written(outcome["response"].encode()))
            self._process.suspend(f"{to} refused to {name}: {outcome['refused']}")
            self._process.sleep(LONGEST_RETRY_SECONDS)
            attempt += 1

    def _send(self, label: str, to: str, verb: str, noun: str, build: Callable[[HeaderType], Any]) -> dict[str, str]:
        def freeze(message_id: str) -> str:
            return write(build(header(verb, noun, self._application.name, message_id, self._process.id)))

        body = self._process.step(f"{label}: message", freeze)
        kept: dict[str, str] = json.loads(self._process.step(label, lambda _: json.dumps(self._deliver(to, body))))
        return kept

    def _deliver(self, to: str, body: str) -> dict[str, str]:
        port = port_of(written(body.encode()).tag)
        attempt, began = 0, time.monotonic()
        while True:
            try:
                answer = self._application.post(to, port, body)
            except Unreachable as error:
                why = str(error)
            except InvalidMessage as error:
                return {"refused": str(error)}
            except FaultReceived as fault:
                if fault.faultcode != "Server":
                    return {"refused": str(fault)}
                why = str(fault)
            else:
                self._process.resumed()
                refused = "; ".join(error.reason or error.code for error in answer.errors) or "it gave no reason"
                return {
                    "response": write(answer.message),
                    "refused": refused if answer.result == "FAILED" else "",
                }
            attempt += 1
            if time.monotonic() - began > SILENCE_SECONDS:
                self._process.suspend(why)
            self._process.sleep(_pause(attempt))


def _pause(attempt: int) -> float:
    return float(min(FIRST_RETRY_SECONDS * 2.0**attempt, LONGEST_RETRY_SECONDS))
