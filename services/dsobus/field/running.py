"""Run the simulation: against the wall clock or in lockstep, from its journal, for many callers at once."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dsobus.field.commands import Request, decode, encode, moment, number, stamp, text, texts
from dsobus.field.errors import FieldError, Refused
from dsobus.field.journal import Journal
from dsobus.field.limits import LEASE_SECONDS, MAX_OBSERVATIONS
from dsobus.field.simulation import Rates, Simulation
from dsobus.field.site import load

log = logging.getLogger(__name__)

Answer = dict[str, object]


class Field:
    """Answer requests (JSON objects) about one utility's field.

    With `speed` 0 process time moves by `advance` alone. Otherwise it moves `speed` times as fast as the wall clock
    while the process runs; what is due happens when somebody looks, which nobody can tell from its happening at once.
    """

    def __init__(
        self,
        utility: Path,
        journal: Path,
        *,
        speed: float = 0.0,
        rates: Rates | None = None,
        wall: Callable[[], float] = time.monotonic,
    ) -> None:
        if speed < 0:
            raise FieldError("the speed is negative", hint="give 0 for lockstep, 1 for real time")
        self.speed = speed
        site = load(utility)
        self._lock = threading.Lock()
        self._wall = wall
        self._lease_path = journal.with_name(f"{journal.name}.clock")
        self._journal = Journal(journal)
        try:
            about = site.description
            used = self._open({"journal": 1, "seed": about.seed, "customers": about.customers}, rates or Rates())
            self._simulation = Simulation(site, used)
            self._replay()
        except BaseException:
            self._journal.close()
            raise
        self._lease = self._last_lease()
        self._began = max(self._simulation.now, self._lease)
        self._began_wall = wall()
        log.info("field of %s meters, process time %s, speed %g", len(site.meters), stamp(self._began), speed)

    def answer(self, request: Request) -> Answer:
        """Do what a request asks; Refused when it cannot be done."""
        with self._lock:
            now = self._catch_up()
            command = decode(request)
            if command is not None:
                if self._simulation.check(command):
                    self._journal.append({"at": stamp(now), **encode(command)})
                    self._simulation.advance(now)
                    self._simulation.apply(command)
                return {"now": stamp(now)}
            match request.get("do"):
                case "clock":
                    following = self._simulation.next
                    return {"now": stamp(now), "next": stamp(following) if following else None, "speed": self.speed}
                case "advance":
                    return {"now": stamp(self._advance(moment(request, "until")))}
                case "observations":
                    return {"now": stamp(now), "items": self._observations(request)}
                case "read":
                    readings = self._simulation.read(texts(request, "meters"))
                    return {"readings": [{**asdict(reading), "at": stamp(now)} for reading in readings]}
                case "truth":
                    return {"now": stamp(now), "faults": self._faults(), "out": self._simulation.out()}
                case _:
                    raise Refused(f"do: there is nothing called {text(request, 'do')!r} to do")

    def close(self) -> None:
        """Release the journal; a command that comes later fails."""
        with self._lock:
            self._journal.close()

    def _open(self, header: dict[str, object], rates: Rates) -> Rates:
        """Return the rates that hold: those of the journal's first start, so that its replay gives the same."""
        if not self._journal.entries:
            self._journal.append({**header, **asdict(rates)})
            return rates
        first = self._journal.entries[0]
        if any(first.get(name) != value for name, value in header.items()):
            raise FieldError("belongs to another utility", self._journal.path, "use another data directory")
        kept = Rates(**{name: _rate(first.get(name)) for name in asdict(rates)})
        if kept != rates:
            log.warning("%s was begun with %s, which stays", self._journal.path, kept)
        return kept

    def _replay(self) -> None:
        for line, entry in enumerate(self._journal.entries[1:], 2):
            try:
                self._simulation.advance(moment(entry, "at"))
                command = decode(entry)
                if command is not None:
                    self._simulation.apply(command)
            except Refused as error:
                reason = f"line {line} cannot be repeated: {error}"
                raise FieldError(reason, self._journal.path, "delete it to begin anew") from error
        self._journal.entries.clear()

    def _catch_up(self) -> datetime:
        """Return the present process time, after all that was due has happened."""
        if not self.speed:
            return self._simulation.now
        passed = timedelta(seconds=self.speed * (self._wall() - self._began_wall))
        now = max(self._began + passed, self._simulation.now)
        if now > self._lease:
            self._extend_lease(now)
        following = self._simulation.next
        if following is not None and following <= now:
            self._journal.append({"at": stamp(now), "do": "advance"})
            self._simulation.advance(now)
        return now

    def _advance(self, until: datetime) -> datetime:
        if self.speed:
            raise Refused("this field runs against the wall clock and cannot be advanced; start it with speed 0")
        if until > self._simulation.now:
            self._journal.append({"at": stamp(until), "do": "advance"})
            self._simulation.advance(until)
        return self._simulation.now

    def _observations(self, request: Request) -> list[Answer]:
        limit = min(number(request, "limit", MAX_OBSERVATIONS), MAX_OBSERVATIONS)
        kinds = texts(request, "kinds") if "kinds" in request else ()
        found = self._simulation.observations(number(request, "after", 0), kinds, limit)
        return [{**asdict(observation), "time": stamp(observation.time)} for observation in found]

    def _faults(self) -> list[Answer]:
        return [
            {"id": key, "device": device, "since": stamp(since), "until": stamp(until) if until else None}
            for key, device, since, until in self._simulation.faults()
        ]

    def _last_lease(self) -> datetime:
        """Return the latest time that a field before this one may have told somebody."""
        if self.speed:
            with contextlib.suppress(OSError, Refused):
                return moment({"until": self._lease_path.read_text(encoding="ascii").strip()}, "until")
        return datetime.min.replace(tzinfo=UTC)

    def _extend_lease(self, now: datetime) -> None:
        self._lease = now + timedelta(seconds=self.speed * LEASE_SECONDS)
        draft = self._lease_path.with_suffix(".clock.new")
        draft.write_text(stamp(self._lease), encoding="ascii")
        draft.replace(self._lease_path)


def _rate(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
