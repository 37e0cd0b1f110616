"""The rates of lost and false alarms and of dead collectors are re-estimated from what is seen."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import numpy as np
import pytest

from dsobus.applications.dms.channels import NOTICED, Channels, Rates
from dsobus.applications.dms.locator import Locator
from dsobus.applications.dms.plant import Plant
from dsobus.grid import Device, ProtectionTree

BEGAN = datetime(2026, 3, 1, 10, tzinfo=UTC)
FEEDERS, TRANSFORMERS, METERS = 30, 12, 20


@pytest.fixture(scope="module")
def plant() -> Plant:
    devices: list[Device] = []
    device_of: dict[str, str] = {}
    for f in range(FEEDERS):
        devices.append(Device(f"f{f}", f"f{f}", "Breaker", None, f"f{f}"))
        for t in range(TRANSFORMERS):
            devices.append(Device(f"f{f}/{t}", f"f{f}/{t}", "Fuse", f"f{f}", f"f{f}"))
            device_of |= {f"f{f}/{t}/{m}": f"f{f}/{t}" for m in range(METERS)}
    meters = list(device_of)
    return Plant(ProtectionTree(devices, device_of), meters, meters, [meter.rpartition("/")[0] for meter in meters])


def dead_ones(plant: Plant, rates: Rates, seed: int) -> set[str]:
    chance = random.Random(f"dead {seed}")
    return {collector for collector in plant.collectors if chance.random() < rates.dead}


def storm(plant: Plant, rates: Rates, faults: list[str], seed: int) -> Locator:
    chance = random.Random(seed)
    locator = Locator(plant)
    dead = dead_ones(plant, rates, seed)
    for number, meter in enumerate(plant.meters):
        is_out = any(meter.startswith(f"{fault}/") for fault in faults)
        if chance.random() < ((1 - rates.lost) if is_out else rates.false) and meter.rpartition("/")[0] not in dead:
            locator.failed(number, BEGAN)
    return locator


@pytest.mark.parametrize("seed", range(3))
def test_a_storm_tells_its_own_rates(plant: Plant, seed: int) -> None:
    truth = Rates(lost=0.5, false=0.01, dead=0.3)
    faults = ["f1", "f4", "f7", "f20", "f9/3", "f10/1"]
    locator = storm(plant, truth, faults, seed)
    found = {each.device for each in locator.locate()}
    assert {"f1", "f4", "f7", "f20"} <= found
    common = locator.channels.common
    assert common.lost == pytest.approx(truth.lost, rel=NOTICED)
    concerned = [each for each in plant.collectors[1:] if any(f"{each}/".startswith(f"{fault}/") for fault in faults)]
    share = len(dead_ones(plant, truth, seed).intersection(concerned)) / len(concerned)
    assert common.dead == pytest.approx(share, rel=0.4)
    assert truth.false / 4 < common.false < 1.5 * truth.false, "from 0.001, where it began"


def test_rates_that_hardly_move_stay(plant: Plant) -> None:
    locator = storm(plant, Rates(lost=0.1, false=0.001, dead=0.02), ["f1/2"], 1)
    assert next(each.device for each in locator.locate()) == "f1/2"
    lost = locator.channels.common.lost
    locator.locate()
    assert locator.channels.common.lost == lost


def test_a_collector_that_loses_much_is_known_by_it(plant: Plant) -> None:
    channels = Channels(len(plant.collectors))
    bad, good = 1, 2
    for _ in range(5):
        locator = Locator(plant, channels)
        for collector, heard in ((bad, 4), (good, 19)):
            meters = range((collector - 1) * METERS, collector * METERS)
            for meter in meters[:heard]:
                locator.failed(meter, BEGAN)
            locator.learn(plant.collectors[collector])
            for meter in meters:
                locator.forget(meter)
    lost, _, _ = channels.rates()
    assert lost[bad] > 0.4
    assert lost[good] < channels.common.lost
    assert lost[3] == pytest.approx(channels.common.lost)


def test_a_collector_that_was_silent_in_many_outages_is_known_to_die(plant: Plant) -> None:
    channels = Channels(len(plant.collectors))
    for _ in range(6):
        locator = Locator(plant, channels)
        for meter in range(METERS, TRANSFORMERS * METERS):
            locator.failed(meter, BEGAN)
        locator.learn("f0")
    lost, _, dead = channels.rates()
    mute = plant.collectors.index("f0/0")
    assert dead[mute] > 0.5
    assert dead[mute + 1] < channels.common.dead
    assert lost[mute] == pytest.approx(channels.common.lost, rel=0.05), "its silence tells nothing of single alarms"


def test_alarms_beside_an_outage_are_counted_as_false(plant: Plant) -> None:
    channels = Channels(len(plant.collectors))
    noisy = plant.collectors.index("f0/5")
    for _ in range(20):
        locator = Locator(plant, channels)
        for meter in [*range(METERS), *range(5 * METERS, 5 * METERS + 3)]:
            locator.failed(meter, BEGAN)
        locator.learn("f0/0")
    _, false, _ = channels.rates()
    assert false[noisy] > 5 * channels.common.false
    assert false[noisy + 1] < channels.common.false


def test_no_rate_is_ever_certain() -> None:
    channels = Channels(2, Rates(lost=0.0, false=0.0, dead=0.0))
    for column in channels.rates():
        assert np.all((column > 0.0) & (column < 1.0))
