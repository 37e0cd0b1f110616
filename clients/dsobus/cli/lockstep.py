"""Move the field only when every message of a step is answered: hours pass in seconds, and a run repeats exactly."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import urlsplit

import requests

from dsobus.cli.errors import Stop
from dsobus.exchange.suite import Suite
from dsobus.field.client import Clock, FieldClient, FieldUnreachable

T = TypeVar("T")

STEP = timedelta(seconds=60)
"""The shortest advance: longer than the window in which the head-end collects alarms."""
PATIENCE = 120.0
"""Seconds that the suite may take to come to rest, restarts of its processes included."""


_PAGES = requests.Session()
_PAGES.trust_env = False


class Unanswered(Exception):
    """A page of the suite could not be read just now."""


@dataclass(frozen=True, slots=True)
class Rest:
    """The state of a suite at rest: by party, how many messages it has sent and received."""

    messages: tuple[tuple[str, int], ...]


def page(address: str, path: str) -> Any:
    """Return a JSON page of the process that serves an address."""
    url = urlsplit(address)
    try:
        answer = _PAGES.get(f"{url.scheme}://{url.netloc}{path}", timeout=10.0)
        answer.raise_for_status()
        return answer.json()
    except (requests.RequestException, ValueError) as error:
        raise Unanswered(f"{address} gives no {path}: {type(error).__name__}") from error


class Lockstep:
    """Drive the field of one suite."""

    def __init__(self, suite: Suite) -> None:
        self._suite = suite
        self.field = FieldClient(suite.field)
        self._hosts = sorted({f"{url.scheme}://{url.netloc}" for url in map(urlsplit, suite.addresses.values())})

    def settle(self, watch: Callable[[], None]) -> None:
        """Return when nothing is under way anywhere; call ``watch`` meanwhile.

        A message is always held by somebody: by a lane, a flow or a feed. Two rounds in which nobody holds any, with
        the same counts of messages, prove that none slipped from a party not yet asked to one already asked.
        """
        deadline = time.monotonic() + PATIENCE
        before: Rest | None = None
        while True:
            try:
                rest = self._rest(self.field.clock().now)
            except (Unanswered, FieldUnreachable):
                rest = None
            watch()
            if rest is not None and rest == before:
                return
            before = rest
            if time.monotonic() > deadline:
                raise Stop(
                    f"The suite did not come to rest within {PATIENCE:.0f} s: see its logs in {self._suite.data}/log."
                )
            time.sleep(0.0 if rest is not None else 0.02)

    def advance(self) -> datetime:
        """Move the field by a step, or to the next thing that will happen there when that is later; return its time."""
        clock = self.clock()
        until = clock.now + STEP
        if clock.next is not None:
            until = max(until, clock.next)
        return self.patiently(lambda: self.field.advance(until))

    def clock(self) -> Clock:
        """Return the clock of the field."""
        return self.patiently(self.field.clock)

    def patiently(self, ask: Callable[[], T]) -> T:
        """Ask the field until it answers: one that was killed is soon there again."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                return ask()
            except FieldUnreachable:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)

    def _rest(self, now: datetime) -> Rest | None:
        parties = [party for host in self._hosts for party in page(host, "/status")]
        for party in parties:
            if party["busy"] or (
                party["follows"] and (party["seen"] is None or datetime.fromisoformat(party["seen"]) < now)
            ):
                return None
        return Rest(tuple(sorted((party["party"], party["messages"]) for party in parties)))
