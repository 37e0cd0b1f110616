"""Faults are located where most alarms and silences have one cause."""

import random

import pytest

from dsobus.applications.dms.location import Rates, locate
from dsobus.grid.protection import Device, ProtectionTree

FEEDERS, TRANSFORMERS, FUSES, PREMISES = 3, 5, 3, 6


@pytest.fixture(scope="module")
def tree() -> ProtectionTree:
    devices: list[Device] = []
    device_of: dict[str, str] = {}
    for f in range(FEEDERS):
        feeder = f"feeder-{f}"
        devices.append(Device(feeder, feeder, "Breaker", None, feeder))
        for t in range(TRANSFORMERS):
            transformer = f"{feeder}/{t}"
            devices.append(Device(transformer, transformer, "Fuse", feeder, feeder))
            for o in range(FUSES):
                fuse = f"{transformer}/{o}"
                devices.append(Device(fuse, fuse, "Fuse", transformer, feeder))
                device_of |= {f"{fuse}/{p}": fuse for p in range(PREMISES)}
    return ProtectionTree(devices, device_of)


@pytest.fixture(scope="module")
def meters(tree: ProtectionTree) -> dict[str, list[str]]:
    return {consumer: [f"meter of {consumer}"] for consumer in tree.device_of}


def below(tree: ProtectionTree, device: str) -> set[str]:
    return {f"meter of {consumer}" for consumer in tree.downstream(device)}


@pytest.mark.parametrize("device", ["feeder-1", "feeder-0/2", "feeder-2/4/1"])
@pytest.mark.parametrize("lost", [0.0, 0.1, 0.2])
def test_the_device_above_all_alarms_is_found_although_some_are_lost(
    tree: ProtectionTree, meters: dict[str, list[str]], device: str, lost: float
) -> None:
    chance = random.Random(4)
    alarmed = {meter for meter in sorted(below(tree, device)) if chance.random() >= lost}
    (found,) = locate(tree, meters, alarmed)
    assert found.device == device
    assert found.confidence > 0.9


def test_two_faults_at_once_are_two(tree: ProtectionTree, meters: dict[str, list[str]]) -> None:
    alarmed = below(tree, "feeder-0/1") | below(tree, "feeder-2/3/0")
    assert [each.device for each in locate(tree, meters, alarmed)] == ["feeder-0/1", "feeder-2/3/0"]


def test_one_alarm_alone_is_a_single_premise_and_little_is_certain(
    tree: ProtectionTree, meters: dict[str, list[str]]
) -> None:
    (found,) = locate(tree, meters, {"meter of feeder-0/0/0/0"})
    assert found.device == "feeder-0/0/0/0"
    assert 0.5 < found.confidence < 0.9


def test_a_false_alarm_elsewhere_does_not_move_the_fault(tree: ProtectionTree, meters: dict[str, list[str]]) -> None:
    alarmed = below(tree, "feeder-1/1") | {"meter of feeder-1/4/2/3"}
    assert locate(tree, meters, alarmed)[0].device == "feeder-1/1"


def test_a_meter_that_is_known_to_have_voltage_keeps_the_device_above_it_closed(
    tree: ProtectionTree, meters: dict[str, list[str]]
) -> None:
    alarmed = below(tree, "feeder-0/1") - {"meter of feeder-0/1/2/5", "meter of feeder-0/1/2/4"}
    supplied = {"meter of feeder-0/1/2/5", "meter of feeder-0/1/2/4"}
    found = {each.device for each in locate(tree, meters, alarmed, supplied=supplied)}
    assert "feeder-0/1" not in found
    assert {"feeder-0/1/0", "feeder-0/1/1"} <= found


def test_what_is_explained_by_a_known_outage_starts_no_other(
    tree: ProtectionTree, meters: dict[str, list[str]]
) -> None:
    out = below(tree, "feeder-1/0")
    assert locate(tree, meters, out, explained=out) == []


def test_rates_that_are_wrong_by_far_still_find_the_device(tree: ProtectionTree, meters: dict[str, list[str]]) -> None:
    alarmed = below(tree, "feeder-0/3")
    (found,) = locate(tree, meters, alarmed, rates=Rates(lost=0.5, false=0.01))
    assert found.device == "feeder-0/3"


def test_no_alarm_means_no_location(tree: ProtectionTree, meters: dict[str, list[str]]) -> None:
    assert locate(tree, meters, set()) == []
