"""Faults are located where reports and silences have one cause: each rule of evidence by itself."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from dsobus.applications.dms.channels import Channels, Rates
from dsobus.applications.dms.locator import Location, Locator
from dsobus.applications.dms.plant import Plant
from dsobus.grid import Device, ProtectionTree

FEEDERS, TRANSFORMERS, FUSES, PREMISES = 3, 5, 3, 6
BEGAN = datetime(2026, 3, 1, 10, tzinfo=UTC)


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


class Site:
    """A locator, and the meters below each device; a concentrator hears each transformer."""

    def __init__(self, tree: ProtectionTree, rates: Rates | None = None, *, has_collectors: bool = True) -> None:
        self.tree = tree
        self.meters = list(tree.device_of)
        collectors = [meter.rsplit("/", 2)[0] if has_collectors else "" for meter in self.meters]
        self.plant = Plant(tree, self.meters, self.meters, collectors)
        self.channels = Channels(len(self.plant.collectors), rates)
        self.locator = Locator(self.plant, self.channels)

    def below(self, device: str) -> list[int]:
        return [self.plant.number[meter] for meter in self.tree.downstream(device)]

    def fail(self, meters: Iterable[int], seconds: float = 0.0) -> None:
        for meter in meters:
            self.locator.failed(meter, BEGAN + timedelta(seconds=seconds))

    def supply(self, meters: Iterable[int], seconds: float = 0.0) -> None:
        for meter in meters:
            self.locator.supplied(meter, BEGAN + timedelta(seconds=seconds))

    def found(self) -> list[str]:
        return [each.device for each in self.locator.locate()]

    def only(self) -> Location:
        (found,) = self.locator.locate()
        return found


@pytest.fixture
def site(tree: ProtectionTree) -> Site:
    return Site(tree)


@pytest.mark.parametrize("device", ["feeder-1", "feeder-0/2", "feeder-2/4/1"])
@pytest.mark.parametrize("lost", [0.0, 0.1, 0.2])
def test_the_device_above_all_alarms_is_found_although_some_are_lost(site: Site, device: str, lost: float) -> None:
    chance = random.Random(4)
    site.fail(meter for meter in site.below(device) if chance.random() >= lost)
    found = site.only()
    assert found.device == device
    assert found.confidence > 0.9


def test_two_faults_at_once_are_two(site: Site) -> None:
    site.fail(site.below("feeder-0/1") + site.below("feeder-2/3/0"))
    assert site.found() == ["feeder-0/1", "feeder-2/3/0"]


def test_one_alarm_alone_is_a_single_premise_and_little_is_certain(site: Site) -> None:
    site.fail(site.below("feeder-0/0/0")[:1])
    found = site.only()
    assert found.device == "feeder-0/0/0/0"
    assert 0.5 < found.confidence < 0.9


def test_a_false_alarm_elsewhere_does_not_move_the_fault(site: Site) -> None:
    site.fail(site.below("feeder-1/1") + site.below("feeder-1/4/2")[3:4])
    assert site.found()[0] == "feeder-1/1"


def test_a_good_reading_keeps_the_device_above_it_closed(site: Site) -> None:
    *alarmed, one, other = site.below("feeder-0/1")
    site.fail(alarmed)
    site.supply([one, other], seconds=60)
    found = site.found()
    assert "feeder-0/1" not in found
    assert {"feeder-0/1/0", "feeder-0/1/1"} <= set(found)


def test_what_was_restored_before_the_others_failed_says_nothing_of_them(site: Site) -> None:
    first, *others = site.below("feeder-0/1/0")
    site.fail([first], seconds=-90)
    site.supply([first], seconds=-60)
    site.fail(others)
    assert site.found() == ["feeder-0/1/0"]


def test_an_interruption_that_is_over_is_no_outage(site: Site) -> None:
    out = site.below("feeder-0/1")
    site.fail(out)
    site.supply(out, seconds=1)
    assert site.found() == []


def test_what_a_known_outage_explains_starts_no_other(site: Site) -> None:
    out = site.below("feeder-1/0")
    site.fail(out)
    site.locator.explain(out)
    site.fail(out, seconds=30)
    assert site.found() == []


def test_an_outage_that_is_forgotten_explains_nothing_any_more(site: Site) -> None:
    out = site.below("feeder-1/0")
    site.locator.explain(out)
    for meter in out:
        site.locator.forget(meter)
    site.fail(out, seconds=60)
    assert site.found() == ["feeder-1/0"]


def test_a_breaker_that_is_open_is_located_without_any_alarm(site: Site) -> None:
    site.locator.switched("feeder-2", True)
    assert site.only().device == "feeder-2"
    site.locator.switched("feeder-2", None)
    assert site.found() == []


def test_a_breaker_that_is_closed_leaves_the_fault_to_those_below_it(site: Site) -> None:
    site.fail(site.below("feeder-2"))
    site.locator.switched("feeder-2", False)
    assert site.found() == site.tree.children("feeder-2")


def test_a_call_tells_more_than_an_alarm_alone(site: Site) -> None:
    meter = site.below("feeder-0/0/0")[0]
    site.fail([meter])
    before = site.only().confidence
    site.locator.called(meter)
    assert site.only().confidence > before


def test_calls_find_a_fault_whose_alarms_are_all_lost(site: Site) -> None:
    for meter in site.below("feeder-1/3/1")[:5]:
        site.locator.called(meter)
    assert site.only().device == "feeder-1/3/1"


def test_a_second_call_from_a_premise_says_nothing_new(site: Site) -> None:
    meter = site.below("feeder-1/3/1")[0]
    site.fail([meter])
    site.locator.called(meter)
    once = site.only()
    site.locator.called(meter)
    assert site.only() == once


@pytest.mark.parametrize(("has_collectors", "device"), [(True, "feeder-1"), (False, None)])
def test_silence_below_a_dead_concentrator_does_not_hide_the_fault_above(
    tree: ProtectionTree, has_collectors: bool, device: str | None
) -> None:
    site = Site(tree, Rates(dead=0.3), has_collectors=has_collectors)
    heard = [meter for t in (0, 2) for meter in site.below(f"feeder-1/{t}")]
    site.fail(heard)
    assert site.found() == ([device] if device else ["feeder-1/0", "feeder-1/2"])


def test_a_concentrator_that_passed_on_an_alarm_is_not_dead(tree: ProtectionTree) -> None:
    site = Site(tree, Rates(dead=0.3))
    for t in (0, 2):
        site.fail(site.below(f"feeder-1/{t}"))
    for t in (1, 3, 4):
        site.fail(site.below(f"feeder-1/{t}")[:1])
    assert "feeder-1" not in site.found()


def test_other_explanations_are_named_the_most_probable_first(site: Site) -> None:
    silent = site.below("feeder-0/1/0")[1:]
    site.fail(meter for meter in site.below("feeder-0/1") if meter not in silent)
    found = site.locator.locate()
    assert [each.device for each in found] == ["feeder-0/1/1", "feeder-0/1/2", "feeder-0/1/0/0"]
    for each in found:
        assert "feeder-0/1" in {other.device for other in each.alternatives}
        confidences = [each.confidence, *(other.confidence for other in each.alternatives)]
        assert confidences == sorted(confidences, reverse=True)
        assert sum(confidences) <= 1.0


def test_a_device_that_cannot_be_told_from_the_one_below_it_is_named_beside_it() -> None:
    devices = [
        Device("feeder", "feeder", "Breaker", None, "feeder"),
        Device("a", "a", "Fuse", "feeder", "feeder"),
        Device("b", "b", "Fuse", "feeder", "feeder"),
        Device("below a", "below a", "Fuse", "a", "feeder"),
    ]
    tree = ProtectionTree(devices, {f"{n}": "below a" if n < 8 else "b" for n in range(16)})
    meters = list(tree.device_of)
    locator = Locator(Plant(tree, meters, meters, [""] * 16))
    for meter in range(8):
        locator.failed(meter, BEGAN)
    (found,) = locator.locate()
    assert {found.device, found.alternatives[0].device} == {"a", "below a"}
    assert found.confidence == pytest.approx(found.alternatives[0].confidence)
    assert found.confidence < 0.5


def test_meters_that_share_a_consumer_are_out_together(site: Site, tree: ProtectionTree) -> None:
    meters = [f"meter {n}" for n in range(40)]
    consumers = [next(iter(tree.device_of))] * 40
    locator = Locator(Plant(tree, meters, consumers, [""] * 40))
    for meter in range(38):
        locator.failed(meter, BEGAN)
    found = locator.locate()
    assert consumers[0] in {found[0].device, *(each.device for each in found[0].alternatives)}


def test_a_meter_outside_the_network_is_heard_without_harm(tree: ProtectionTree) -> None:
    locator = Locator(Plant(tree, ["stranger"], ["nowhere"], ["collector"]))
    locator.failed(0, BEGAN)
    locator.called(0)
    locator.supplied(0, BEGAN)
    locator.explain([0])
    assert locator.locate() == []


def test_reports_in_any_order_come_to_the_same_answer(tree: ProtectionTree) -> None:
    answers = []
    for seed in range(5):
        site = Site(tree)
        chance = random.Random(1)
        said = [(meter, chance.random()) for meter in site.below("feeder-0/2") + site.below("feeder-1/1/1")]
        random.Random(seed).shuffle(said)
        for meter, draw in said:
            if draw < 0.6:
                site.fail([meter], seconds=draw)
            elif draw < 0.65:
                site.supply([meter], seconds=10)
        answers.append(site.locator.locate())
    assert all(answer == answers[0] for answer in answers)
    assert answers[0]
