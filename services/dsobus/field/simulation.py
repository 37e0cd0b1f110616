"""Simulate the field: faults, meters that lose and regain supply, crews at work.

Pure, and the same for the same seed and commands.
"""

from __future__ import annotations

import heapq
import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import islice
from operator import attrgetter
from random import Random
from typing import Final
from zlib import crc32

from dsobus.field.commands import Blackout, Command, Dispatch, Fail, Switch, Withdraw
from dsobus.field.errors import Refused
from dsobus.field.observed import Observation, Reading
from dsobus.field.site import Site

LAST_GASP_SECONDS: Final = 20.0
RESTORATION_SECONDS: Final = 30.0
# How long a command takes to a meter and its answer back: least and most, always the same for one meter.
SWITCH_SECONDS: Final = (2.0, 12.0)
NOMINAL_VOLTS: Final = 230.0
# Minutes from dispatch to enroute, from there to onSite, from there to inProgress: least and most.
APPROACH: Final = (("enroute", 2, 6), ("onSite", 10, 40), ("inProgress", 3, 10))
# Minutes of work, by what is repaired: least and most.
WORK: Final = {
    "Breaker": (90, 240),
    "Recloser": (60, 150),
    "Fuse": (60, 150),
    "low-voltage Fuse": (30, 90),
    "premise": (20, 60),
}
_LOW_VOLTAGE_KV = 1.0
FAMILIES: Final = ("meter", "crew")


@dataclass(frozen=True, slots=True)
class Rates:
    """Give probabilities: that a last gasp does not arrive, and that a meter with supply sends one at a fault.

    A dead collector passes on no last gasp of a fault: it has lost its own supply with it.
    """

    loss: float = 0.05
    false_alarms: float = 0.0
    dead_collectors: float = 0.0


@dataclass(slots=True)
class _Fault:
    id: str
    device: str
    since: datetime
    meters: list[int]
    until: datetime | None = None


@dataclass(slots=True)
class _Job:
    dispatch: Dispatch
    state: str = "dispatched"


class Simulation:
    """Hold the state of the field; it changes by commands and by `advance`, and by nothing else."""

    def __init__(self, site: Site, rates: Rates) -> None:
        self._site = site
        self._rates = rates
        self.now = site.description.start
        self._causes = [0] * len(site.meters)
        """How many faults and blackouts keep each meter without supply."""
        self._open: set[int] = set()
        """The meters whose switch is open: their customers have no supply, and expect none."""
        self._faults: dict[str, _Fault] = {}
        self._blackouts: dict[str, set[int]] = {}
        self._jobs: dict[str, _Job] = {}
        self._done: dict[str, Command] = {}
        self._agenda: list[tuple[datetime, int, str | None, Callable[[], None]]] = []
        self._scheduled = 0
        self._observed: dict[str, list[Observation]] = {family: [] for family in FAMILIES}
        self._seq = 0

    @property
    def next(self) -> datetime | None:
        """Return the time of the next thing that happens by itself."""
        return self._agenda[0][0] if self._agenda else None

    def advance(self, until: datetime) -> None:
        """Let everything happen that happens up to a time; an earlier time than now changes nothing."""
        while self._agenda and self._agenda[0][0] <= until:
            self.now, _, _, happen = heapq.heappop(self._agenda)
            happen()
        self.now = max(self.now, until)

    def check(self, command: Command) -> bool:
        """Tell whether a command would change anything; Refused when it cannot be done."""
        if isinstance(command, Withdraw):
            if command.id not in self._jobs:
                raise Refused(f"no crew was dispatched under the id {command.id}")
            return self._jobs[command.id].state not in ("completed", "withdrawn")
        known = self._done.get(command.id)
        if known is not None and known != command:
            raise Refused(f"the id {command.id} was used for another command")
        if isinstance(command, Fail) and self._site.device(command.device) is None:
            raise Refused(f"there is no protective device {command.device}")
        if isinstance(command, Dispatch) and not self._site.knows(command.target):
            raise Refused(f"there is no device, consumer or meter {command.target}")
        if isinstance(command, Blackout | Switch):
            self._numbers(command.meters)
        return known is None

    def apply(self, command: Command) -> None:
        """Do a command; one that was done already changes nothing."""
        if not self.check(command):
            return
        if isinstance(command, Withdraw):
            self._jobs[command.id].state = "withdrawn"
            self._agenda = [entry for entry in self._agenda if entry[2] != command.id]
            heapq.heapify(self._agenda)
            return
        self._done[command.id] = command
        if isinstance(command, Fail):
            self._fail(command)
        elif isinstance(command, Blackout):
            self._black_out(command)
        elif isinstance(command, Switch):
            self._command(command)
        else:
            self._dispatch(command)

    def observations(self, after: int, families: Sequence[str], limit: int) -> list[Observation]:
        """Return the observations of these families (meter, crew; none: both) with a later number, oldest first."""
        rest = []
        for family in families or FAMILIES:
            if family not in self._observed:
                raise Refused(f"there are no observations of the kind {family}, but of {' and '.join(FAMILIES)}")
            found = self._observed[family]
            first = bisect_right(found, after, key=attrgetter("seq"))
            rest.append(found[first : first + limit])
        return list(islice(heapq.merge(*rest, key=attrgetter("seq")), limit))

    def read(self, meters: Iterable[str]) -> list[Reading]:
        """Return what meters measure now."""
        return [self._reading(number) for number in self._numbers(meters)]

    def faults(self) -> list[tuple[str, str, datetime, datetime | None]]:
        """Return every fault there was: id, device, since, until."""
        return [(fault.id, fault.device, fault.since, fault.until) for fault in self._faults.values()]

    def out(self) -> int:
        """Return how many meters are without supply from the network."""
        return sum(1 for causes in self._causes if causes)

    def _numbers(self, meters: Iterable[str]) -> list[int]:
        try:
            return [self._site.numbers[meter] for meter in dict.fromkeys(meters)]
        except KeyError as error:
            raise Refused(f"there is no meter {error.args[0]}") from None

    def _reading(self, number: int) -> Reading:
        meter, supplied, connected = self._site.meters[number], not self._causes[number], number not in self._open
        energised = supplied and connected
        offset = (crc32(meter.encode()) % 801 - 400) / 100
        volts = NOMINAL_VOLTS + offset if energised else 0.0
        return Reading(meter, energised, volts, self.now, supplied, connected)

    def _fail(self, command: Fail) -> None:
        meters = self._site.meters_below(command.device)
        self._faults[command.id] = _Fault(command.id, command.device, self.now, meters)
        random = self._random(command.id)
        self._announce(command.id, self._take_supply(meters), random)
        if self._rates.false_alarms > 0:
            self._announce_falsely(command.id, random)

    def _black_out(self, command: Blackout) -> None:
        meters = self._numbers(command.meters)
        self._blackouts[command.id] = set(meters)
        dark = self._take_supply(meters)
        if command.announce:
            self._announce(command.id, dark, self._random(command.id))

    def _take_supply(self, meters: Iterable[int]) -> list[int]:
        dark = []
        for number in meters:
            self._causes[number] += 1
            if self._causes[number] == 1:
                dark.append(number)
        return dark

    def _announce(self, cause: str, meters: Iterable[int], random: Random) -> None:
        dead = self._dead_collectors(cause)
        for number in meters:
            lost, delay = random.random() < self._rates.loss, random.uniform(0, LAST_GASP_SECONDS)
            if not lost and number not in self._open and self._site.collectors[number] not in dead:
                self._meter_says("powerFailed", number, delay)

    def _dead_collectors(self, cause: str) -> frozenset[str]:
        if not self._rates.dead_collectors:
            return frozenset()
        random, rate = self._random(f"{cause} collectors"), self._rates.dead_collectors
        return frozenset(each for each in sorted(set(self._site.collectors) - {""}) if random.random() < rate)

    def _announce_falsely(self, cause: str, random: Random) -> None:
        dead = self._dead_collectors(cause)
        rate, number = self._rates.false_alarms, -1
        while True:
            number += 1 + (int(math.log(1 - random.random()) / math.log(1 - rate)) if rate < 1 else 0)
            if number >= len(self._causes):
                return
            mute = self._causes[number] or number in self._open or self._site.collectors[number] in dead
            if not mute:
                self._meter_says("powerFailed", number, random.uniform(0, LAST_GASP_SECONDS))

    def _meter_says(self, kind: str, number: int, delay: float) -> None:
        self._schedule(delay, None, partial(self._observe, "meter", kind, self._site.meters[number]))

    def _command(self, command: Switch) -> None:
        least, most = SWITCH_SECONDS
        for number in self._numbers(command.meters):
            share = crc32(self._site.meters[number].encode()) % 1001 / 1000
            self._schedule(least + share * (most - least), None, partial(self._switch, number, command))

    def _switch(self, number: int, command: Switch) -> None:
        kind = "connected" if command.connect else "disconnected"
        if self._causes[number]:
            kind = "connectFailed" if command.connect else "disconnectFailed"
        elif command.connect:
            self._open.discard(number)
        else:
            self._open.add(number)
        self._observe("meter", kind, self._site.meters[number], command=command.id)

    def _dispatch(self, command: Dispatch) -> None:
        self._jobs[command.id] = _Job(command)
        random, delay = self._random(command.id), 0.0
        for state, least, most in (*APPROACH, ("completed", *WORK[self._kind(command.target)])):
            delay += 60 * random.uniform(least, most)
            self._schedule(delay, command.id, partial(self._progress, command.id, state))

    def _kind(self, target: str) -> str:
        device = self._site.device(target)
        if device is None:
            return "premise"
        is_low = device.nominal_kV is not None and device.nominal_kV <= _LOW_VOLTAGE_KV
        kind = f"low-voltage {device.kind}" if is_low else device.kind
        return kind if kind in WORK else "Breaker"

    def _progress(self, key: str, state: str) -> None:
        job = self._jobs[key]
        job.state = state
        self._observe("crew", state, key, crew=job.dispatch.crew)
        if state == "completed":
            self._repair(key, job.dispatch.target)

    def _repair(self, key: str, target: str) -> None:
        devices, meters = self._site.devices_below(target), set(self._site.meters_below(target))
        relieved: list[int] = []
        for fault in self._faults.values():
            if fault.until is None and fault.device in devices:
                fault.until = self.now
                relieved += fault.meters
        for dark in self._blackouts.values():
            relieved += dark & meters
            dark -= meters
        for number in relieved:
            self._causes[number] -= 1
        random = self._random(f"{key} restored")
        for number in sorted(set(relieved)):
            if not self._causes[number]:
                self._schedule(random.uniform(0, RESTORATION_SECONDS), None, partial(self._say_restored, number))

    def _say_restored(self, number: int) -> None:
        # A meter that has lost its supply again cannot speak; to one with an open switch nothing was restored.
        if not self._causes[number] and number not in self._open:
            self._observe("meter", "powerRestored", self._site.meters[number])

    def _random(self, key: str) -> Random:
        return Random(f"{self._site.description.seed} {key}")  # noqa: S311 - a drawing, not a secret

    def _schedule(self, seconds: float, job: str | None, happen: Callable[[], None]) -> None:
        self._scheduled += 1
        time = self.now + timedelta(milliseconds=round(1000 * seconds))
        heapq.heappush(self._agenda, (time, self._scheduled, job, happen))

    def _observe(
        self, family: str, kind: str, subject: str, *, crew: str | None = None, command: str | None = None
    ) -> None:
        self._seq += 1
        self._observed[family].append(Observation(self._seq, self.now, kind, subject, crew, command))
