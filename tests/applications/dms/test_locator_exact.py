"""The locator's answer is the best one, and each probability the true one: all small cases are tried by brute force."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsobus.applications.dms.channels import Channels, Rates
from dsobus.applications.dms.inference import CALL, KNOWN
from dsobus.applications.dms.locator import Locator
from dsobus.applications.dms.plant import DEVICE_PRIOR, PREMISE_PRIOR, PRIOR, SCALE, Plant
from dsobus.applications.dms.posterior import posterior
from dsobus.grid import Device, ProtectionTree

BEGAN = datetime(2026, 3, 1, tzinfo=UTC)
SAID = ("nothing", "alarm", "on", "explained", "call", "alarm and call")


@dataclass(frozen=True)
class Case:
    """A small network, what is known of it, and the rates."""

    parents: list[int]
    kinds: list[str]
    meters: list[tuple[int, int, int, str]]
    """Device, number of the consumer at it, collector (0: none), what was said."""
    switches: list[bool | None]
    rates: Rates

    @property
    def tree(self) -> ProtectionTree:
        devices = [
            Device(f"d{n}", f"d{n}", kind, None if parent < 0 else f"d{parent}", f"d{self.head(n)}")
            for n, (parent, kind) in enumerate(zip(self.parents, self.kinds, strict=True))
        ]
        return ProtectionTree(
            devices, {f"d{device}/{consumer}": f"d{device}" for device, consumer, _, _ in self.meters}
        )

    def head(self, device: int) -> int:
        while self.parents[device] >= 0:
            device = self.parents[device]
        return device

    def plant(self) -> Plant:
        return Plant(
            self.tree,
            [f"m{n}" for n in range(len(self.meters))],
            [f"d{device}/{consumer}" for device, consumer, _, _ in self.meters],
            [f"k{collector}" if collector else "" for _, _, collector, _ in self.meters],
        )

    def tell(self, locator: Locator) -> None:
        for number, (_, _, _, said) in enumerate(self.meters):
            if "alarm" in said:
                locator.failed(number, BEGAN)
            if "call" in said:
                locator.called(number)
            if said == "on":
                locator.supplied(number, BEGAN + timedelta(seconds=1))
            if said == "explained":
                locator.explain([number])
        for device, is_open in enumerate(self.switches):
            if is_open is not None:
                locator.switched(f"d{device}", is_open)

    # What follows is the definition, written without regard to speed.

    def candidates(self) -> dict[str, list[int]]:
        """The meters that each device, and each premise, would leave without supply."""
        found: dict[str, list[int]] = {}
        for number, (device, consumer, _, _) in enumerate(self.meters):
            above = device
            while above >= 0:
                found.setdefault(f"d{above}", []).append(number)
                above = self.parents[above]
            found.setdefault(f"d{device}/{consumer}", []).append(number)
        for device in range(len(self.parents)):
            found.setdefault(f"d{device}", [])
        # The premise of a meter that a known outage explains is out already.
        explained = {f"m{n}" for n, (*_, said) in enumerate(self.meters) if said == "explained"}
        return {
            name: out
            for name, out in found.items()
            if not ("/" in name and len(out) == 1 and f"m{out[0]}" in explained)
        }

    def worth(self, candidate: str, out: list[int]) -> float:
        kind = None if "/" in candidate else self.kinds[int(candidate[1:])]
        prior = PREMISE_PRIOR if kind is None else PRIOR.get(kind, DEVICE_PRIOR)
        total = math.log(prior / (1 - prior))
        if kind is not None and (is_open := self.switches[int(candidate[1:])]) is not None:
            total += KNOWN / SCALE if is_open else -KNOWN / SCALE
        lost, false, dead = self.rates.lost, self.rates.false, self.rates.dead
        silence = math.log(lost / (1 - false))
        mute: dict[int, int] = {}
        for number in out:
            _, _, collector, said = self.meters[number]
            if said == "explained":
                continue
            if said == "on":
                total -= KNOWN / SCALE
                continue
            total += CALL / SCALE if "call" in said else 0.0
            if "alarm" in said:
                total += math.log((1 - lost) / false)
            elif collector and not self.speaks(collector):
                mute[collector] = mute.get(collector, 0) + 1
            else:
                total += silence
        for collector, count in mute.items():
            whole = sum(1 for _, _, k, said in self.meters if k == collector and said in ("nothing", "call"))
            likely = dead / (dead + (1 - dead) * (1 - false) ** whole)
            total += math.log(likely + (1 - likely) * math.exp(count * silence))
        return total

    def speaks(self, collector: int) -> bool:
        return any(k == collector and "alarm" in said for _, _, k, said in self.meters)

    def below(self, upper: str, lower: str) -> bool:
        device = int(lower[1:].partition("/")[0])
        if "/" in lower and upper == f"d{device}":
            return True
        if "/" in upper or ("/" in lower and self.parents[device] < 0):
            return False
        above = device if "/" in lower else self.parents[device]
        while above >= 0:
            if upper == f"d{above}":
                return True
            above = self.parents[above]
        return False

    def sets(self, names: list[str]) -> Iterator[list[str]]:
        """All sets of which no member lies below another."""
        if not names:
            yield []
            return
        first, *rest = names
        yield from self.sets(rest)
        free = [each for each in rest if not self.below(first, each) and not self.below(each, first)]
        yield from ([first, *others] for others in self.sets(free))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    devices = draw(st.integers(1, 5))
    parents = [-1] + [draw(st.integers(-1 if n == 1 else 0, n - 1)) for n in range(1, devices)]
    kinds = [draw(st.sampled_from(("Breaker", "Recloser", "Fuse", "Switch"))) for _ in range(devices)]
    meters = draw(
        st.lists(
            st.tuples(st.integers(0, devices - 1), st.integers(0, 3), st.integers(0, 2), st.sampled_from(SAID)),
            min_size=1,
            max_size=7,
        )
    )
    switches = [draw(st.sampled_from((None, None, None, True, False))) for _ in range(devices)]
    chance = st.floats(0.05, 0.6)
    rates = Rates(lost=draw(chance), false=draw(st.floats(0.001, 0.05)), dead=draw(chance))
    return Case(parents, kinds, meters, switches, rates)


def settled(case: Case) -> Locator:
    plant = case.plant()
    locator = Locator(plant, Channels(len(plant.collectors), case.rates))
    case.tell(locator)
    locator.settle()
    return locator


def worths(case: Case) -> tuple[dict[str, float], list[list[str]]]:
    """What each candidate is worth, and all sets of candidates."""
    candidates = case.candidates()
    return {name: case.worth(name, out) for name, out in candidates.items()}, list(case.sets(sorted(candidates)))


@given(cases())
@settings(max_examples=300, deadline=None)
def test_the_best_explanation_is_that_of_all_sets(case: Case) -> None:
    worth, sets = worths(case)
    best = max(sum(worth[name] for name in each) for each in sets)
    assert settled(case).inference.best() / SCALE == pytest.approx(best, abs=1e-4)


@given(cases())
@settings(max_examples=300, deadline=None)
def test_what_is_located_is_a_best_set_at_the_rates_that_were_found(case: Case) -> None:
    locator = settled(case)
    found = [each.device for each in locator.locate()]
    worth, sets = worths(replace(case, rates=locator.channels.common))
    assert sorted(found) in sets
    best = max(sum(worth[name] for name in each) for each in sets)
    assert sum(worth[name] for name in found) == pytest.approx(best, abs=1e-4)


@given(cases())
@settings(max_examples=300, deadline=None)
def test_each_probability_is_the_sum_over_all_sets(case: Case) -> None:
    locator = settled(case)
    worth, sets = worths(case)
    totals = {tuple(each): math.exp(sum(worth[name] for name in each)) for each in sets}
    chances = posterior(locator.inference)
    for name, node in locator.plant.nodes.number.items():
        share = sum(total for each, total in totals.items() if name in each) / sum(totals.values())
        assert chances.opened[node] == pytest.approx(share, abs=1e-4)


@given(cases(), st.randoms())
@settings(max_examples=300, deadline=None)
def test_report_by_report_comes_to_the_numbers_of_a_full_pass(case: Case, chance: Random) -> None:
    locator = settled(case)
    for _ in range(10):
        meter = chance.randrange(len(case.meters))
        at = BEGAN + timedelta(seconds=chance.randrange(60))
        match chance.randrange(5):
            case 0:
                locator.failed(meter, at)
            case 1:
                locator.supplied(meter, at)
            case 2:
                locator.called(meter)
            case 3:
                locator.explain([meter])
            case _:
                locator.forget(meter)
        if chance.random() < 0.5:
            locator.settle()
    locator.settle()
    stepwise = locator.inference.best(), locator.inference.found(), locator.inference.opened().tolist()
    locator.inference.recompute()
    assert stepwise == (locator.inference.best(), locator.inference.found(), locator.inference.opened().tolist())
