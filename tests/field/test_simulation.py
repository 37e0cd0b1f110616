"""Faults, blackouts, meters and crews behave as in the field, and twice the same."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsobus.field.commands import Blackout, Command, Dispatch, Fail, Switch, Withdraw
from dsobus.field.errors import Refused
from dsobus.field.simulation import Rates, Simulation
from dsobus.field.site import Site
from dsobus.grid import ProtectionTree

ALL = 100_000
DAY = timedelta(days=1)


@pytest.fixture
def field(site: Site) -> Simulation:
    return Simulation(site, Rates(loss=0.0))


@pytest.fixture
def feeder(tree: ProtectionTree) -> str:
    """Return the breaker of a feeder."""
    return next(device.feeder for device in tree.devices.values() if device.kind == "Fuse")


@pytest.fixture
def fuse(tree: ProtectionTree, feeder: str) -> str:
    """Return a fuse at the end of that feeder."""
    return tree.below(feeder)[-1]


def meters_below(site: Site, target: str) -> set[str]:
    return {site.meters[number] for number in site.meters_below(target)}


def dark(field: Simulation, site: Site) -> set[str]:
    return {reading.meter for reading in field.read(site.meters) if not reading.energised}


def said(field: Simulation, kind: str) -> list[str]:
    return [seen.subject for seen in field.observations(0, (), ALL) if seen.kind == kind]


def finish(field: Simulation, until: str = "completed") -> None:
    """Let time pass until a crew reports this."""
    while not said(field, until):
        assert field.next is not None
        field.advance(field.next)


def test_a_fault_takes_supply_from_all_meters_below_and_from_no_other(
    field: Simulation, site: Site, feeder: str
) -> None:
    field.apply(Fail("f", feeder))
    assert dark(field, site) == meters_below(site, feeder)
    assert field.out() == len(meters_below(site, feeder))


def test_last_gasps_come_within_twenty_seconds_and_once(field: Simulation, site: Site, feeder: str) -> None:
    field.apply(Fail("f", feeder))
    began = field.now
    field.advance(began + DAY)
    seen = field.observations(0, ("meter",), ALL)
    assert sorted(item.subject for item in seen) == sorted(meters_below(site, feeder))
    assert all(began <= item.time <= began + timedelta(seconds=20) for item in seen)
    assert [item.seq for item in seen] == list(range(1, len(seen) + 1))


def test_some_last_gasps_are_lost(site: Site, tree: ProtectionTree) -> None:
    field = Simulation(site, Rates(loss=0.3))
    for device in tree.devices.values():
        if device.parent is None:
            field.apply(Fail(device.id, device.id))
    field.advance(field.now + DAY)
    assert 0.5 < len(said(field, "powerFailed")) / field.out() < 0.9


def test_false_alarms_come_from_meters_with_supply(site: Site, fuse: str) -> None:
    field = Simulation(site, Rates(loss=1.0, false_alarms=0.2))
    field.apply(Fail("f", fuse))
    field.advance(field.now + DAY)
    alarms = said(field, "powerFailed")
    assert alarms
    assert not set(alarms) & meters_below(site, fuse)


def test_a_dead_collector_swallows_the_last_gasps_of_all_its_meters_and_of_no_other(site: Site, feeder: str) -> None:
    whole = Simulation(site, Rates(loss=0.0, dead_collectors=1.0))
    half = Simulation(site, Rates(loss=0.0, dead_collectors=0.5))
    for field in (whole, half):
        field.apply(Fail("f", feeder))
        field.advance(field.now + DAY)
    out = meters_below(site, feeder)
    collector = dict(zip(site.meters, site.collectors, strict=True))
    assert set(said(whole, "powerFailed")) == {meter for meter in out if not collector[meter]}
    heard = set(said(half, "powerFailed"))
    mute = {collector[meter] for meter in out - heard}
    assert mute
    assert "" not in mute
    assert not mute & {collector[meter] for meter in heard}


def test_dead_collectors_move_no_other_alarm(site: Site, feeder: str) -> None:
    heard = []
    for dead in (0.0, 0.5):
        field = Simulation(site, Rates(loss=0.3, dead_collectors=dead))
        field.apply(Fail("f", feeder))
        field.advance(field.now + DAY)
        heard.append({(seen.subject, seen.time) for seen in field.observations(0, ("meter",), ALL)})
    assert heard[1] < heard[0]


def test_a_meter_without_supply_measures_no_voltage_and_others_about_230(
    field: Simulation, site: Site, fuse: str
) -> None:
    field.apply(Fail("f", fuse))
    for reading in field.read(site.meters):
        assert reading.voltage == 0.0 if not reading.energised else 225 < reading.voltage < 235


def test_a_crew_goes_through_its_states_in_order_and_repairs(field: Simulation, site: Site, feeder: str) -> None:
    field.apply(Fail("f", feeder))
    field.apply(Dispatch("job", "crew 1", feeder))
    field.advance(field.now + DAY)
    crew = field.observations(0, ("crew",), ALL)
    assert [item.kind for item in crew] == ["enroute", "onSite", "inProgress", "completed"]
    assert {(item.subject, item.crew) for item in crew} == {("job", "crew 1")}
    assert not dark(field, site)
    restored = [item for item in field.observations(0, ("meter",), ALL) if item.kind == "powerRestored"]
    assert {item.subject for item in restored} == meters_below(site, feeder)
    assert all(timedelta(0) <= item.time - crew[-1].time <= timedelta(seconds=30) for item in restored)
    ((_, _, _, until),) = field.faults()
    assert until == crew[-1].time


def test_faults_below_the_target_are_repaired_too(field: Simulation, site: Site, feeder: str, fuse: str) -> None:
    field.apply(Fail("below", fuse))
    field.apply(Dispatch("job", "crew", feeder))
    finish(field)
    assert not dark(field, site)


def test_a_fault_above_the_target_stays(field: Simulation, site: Site, feeder: str, fuse: str) -> None:
    field.apply(Fail("above", feeder))
    field.apply(Fail("below", fuse))
    field.apply(Dispatch("job", "crew", fuse))
    finish(field)
    field.advance(field.now + DAY)
    assert dark(field, site) == meters_below(site, feeder)
    assert not said(field, "powerRestored")
    assert [until is None for _, _, _, until in field.faults()] == [True, False]


def test_two_faults_keep_their_meters_dark_until_both_are_repaired(
    field: Simulation, site: Site, tree: ProtectionTree, fuse: str
) -> None:
    above = tree.ancestors(fuse)[0]
    field.apply(Fail("1", above))
    field.apply(Fail("2", above))
    field.apply(Fail("3", fuse))
    field.apply(Dispatch("job", "crew", above))
    finish(field)
    field.advance(field.now + DAY)
    assert not dark(field, site)
    assert sorted(said(field, "powerRestored")) == sorted(meters_below(site, above))


@pytest.mark.parametrize("announce", [True, False])
def test_a_blackout_takes_named_meters_with_last_gasps_or_without(
    field: Simulation, site: Site, announce: bool
) -> None:
    named = site.meters[3:7]
    field.apply(Blackout("b", tuple(named), announce))
    field.advance(field.now + DAY)
    assert dark(field, site) == set(named)
    assert sorted(said(field, "powerFailed")) == (sorted(named) if announce else [])


@pytest.mark.parametrize("target", ["device", "consumer", "meter"])
def test_a_blackout_ends_with_the_work_at_a_device_a_consumer_or_a_meter(
    field: Simulation, site: Site, tree: ProtectionTree, fuse: str, target: str
) -> None:
    consumer = tree.consumers(fuse)[0]
    (meter,) = meters_below(site, consumer)
    elsewhere = next(other for other in site.meters if other not in meters_below(site, fuse))
    field.apply(Blackout("b", (meter, elsewhere), False))
    field.apply(Dispatch("job", "crew", {"device": fuse, "consumer": consumer, "meter": meter}[target]))
    finish(field)
    assert dark(field, site) == {elsewhere}


def test_a_crew_that_is_withdrawn_repairs_nothing(field: Simulation, site: Site, feeder: str) -> None:
    field.apply(Fail("f", feeder))
    field.apply(Dispatch("job", "crew", feeder))
    finish(field, "onSite")
    field.apply(Withdraw("job"))
    assert field.next is None
    field.advance(field.now + DAY)
    assert not said(field, "inProgress")
    assert dark(field, site) == meters_below(site, feeder)


def test_a_withdrawal_after_completion_changes_nothing(field: Simulation, site: Site, fuse: str) -> None:
    field.apply(Fail("f", fuse))
    field.apply(Dispatch("job", "crew", fuse))
    finish(field)
    field.apply(Withdraw("job"))
    field.advance(field.now + DAY)
    assert set(said(field, "powerRestored")) == meters_below(site, fuse)


def test_a_command_twice_is_a_command_once(field: Simulation, site: Site, feeder: str) -> None:
    commands = (
        Fail("f", feeder),
        Blackout("b", (site.meters[0],), True),
        Dispatch("job", "crew", feeder),
        Switch("s", (site.meters[1],), False),
    )
    for command in (*commands, *commands):
        field.apply(command)
    assert not any(field.check(command) for command in commands)
    field.advance(field.now + DAY)
    assert len(field.faults()) == 1
    assert len(said(field, "completed")) == 1
    assert len(said(field, "powerFailed")) == len(set(said(field, "powerFailed")))


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (Fail("f", "nowhere"), "there is no protective device nowhere"),
        (Blackout("b", ("nobody",), True), "there is no meter nobody"),
        (Switch("s", ("nobody",), True), "there is no meter nobody"),
        (Dispatch("job", "crew", "nowhere"), "there is no device, consumer or meter nowhere"),
        (Withdraw("job"), "no crew was dispatched under the id job"),
    ],
)
def test_what_is_not_there_is_refused(field: Simulation, command: Command, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        field.apply(command)
    assert field.next is None
    assert field.out() == 0


def test_an_id_stands_for_one_command(field: Simulation, feeder: str, fuse: str) -> None:
    field.apply(Fail("1", feeder))
    with pytest.raises(Refused, match="the id 1 was used for another command"):
        field.apply(Fail("1", fuse))


def test_time_does_not_run_backwards(field: Simulation) -> None:
    now = field.now
    field.advance(now - DAY)
    assert field.now == now


def test_observations_are_given_after_a_number_by_family_and_up_to_a_limit(field: Simulation, feeder: str) -> None:
    field.apply(Fail("f", feeder))
    field.apply(Dispatch("job", "crew", feeder))
    field.advance(field.now + DAY)
    everything = field.observations(0, (), ALL)
    assert [item.seq for item in everything] == list(range(1, len(everything) + 1))
    assert field.observations(5, (), 3) == everything[5:8]
    assert field.observations(0, ("crew",), 2) == [item for item in everything if item.crew][:2]
    assert field.observations(len(everything), (), ALL) == []
    with pytest.raises(Refused, match="no observations of the kind birds"):
        field.observations(0, ("birds",), ALL)


def state(field: Simulation, site: Site) -> tuple[object, ...]:
    return field.now, field.next, field.observations(0, (), ALL), field.faults(), field.read(site.meters)


Step = tuple[str, int, float]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["fail", "blackout", "dispatch", "withdraw", "switch", "wait"]),
        st.integers(0, 30),
        st.floats(0, 20_000, allow_nan=False),
    ),
    max_size=12,
)


def play(field: Simulation, site: Site, devices: Sequence[str], steps: list[Step], pieces: int) -> None:
    """Do the steps; time passes in one piece or in several."""
    for number, (what, which, seconds) in enumerate(steps):
        if what == "fail":
            field.apply(Fail(f"fail {number}", devices[which % len(devices)]))
        elif what == "blackout":
            field.apply(Blackout(f"blackout {number}", tuple(site.meters[which : which + 5]), which % 2 == 0))
        elif what == "switch":
            field.apply(Switch(f"switch {number}", tuple(site.meters[which : which + 5]), which % 2 == 0))
        elif what == "dispatch":
            target = (devices[which % len(devices)], site.meters[which])[which % 2]
            field.apply(Dispatch(f"job {which}", "crew", target))
        elif what == "withdraw" and any(step[:2] == ("dispatch", which) for step in steps[:number]):
            field.apply(Withdraw(f"job {which}"))
        until: datetime = field.now + timedelta(milliseconds=round(1000 * seconds))
        for piece in range(pieces, 0, -1):
            field.advance(field.now + (until - field.now) / piece)


@settings(max_examples=25, deadline=None)
@given(steps=STEPS, pieces=st.integers(2, 5))
def test_the_same_commands_give_the_same_in_however_many_steps_time_passes(
    site: Site, tree: ProtectionTree, steps: list[Step], pieces: int
) -> None:
    devices = list(tree.devices)
    once, again, in_pieces = (Simulation(site, Rates(0.1, 0.01)) for _ in range(3))
    play(once, site, devices, steps, 1)
    play(again, site, devices, steps, 1)
    play(in_pieces, site, devices, steps, pieces)
    assert state(once, site) == state(again, site) == state(in_pieces, site)


@settings(max_examples=25, deadline=None)
@given(steps=STEPS)
def test_a_meter_is_dark_exactly_while_a_fault_above_or_a_blackout_is_not_repaired(
    site: Site, tree: ProtectionTree, steps: list[Step]
) -> None:
    field = Simulation(site, Rates())
    play(field, site, list(tree.devices), [step for step in steps if step[0] != "blackout"], 1)
    expected: set[str] = set()
    for _, device, _, until in field.faults():
        if until is None:
            expected |= meters_below(site, device)
    assert {reading.meter for reading in field.read(site.meters) if not reading.supplied} == expected


def test_a_disconnected_customer_has_no_voltage_and_his_meter_answers(field: Simulation, site: Site) -> None:
    out, other = site.meters[:2]
    began = field.now
    field.apply(Switch("s", (out,), connect=False))
    assert [reading.connected for reading in field.read([out])] == [True], "a command takes its time"
    field.advance(began + DAY)
    first, second = field.read([out, other])
    assert (first.energised, first.voltage, first.supplied, first.connected) == (False, 0.0, True, False)
    assert (second.energised, second.supplied, second.connected) == (True, True, True)
    assert field.out() == 0
    (seen,) = field.observations(0, ("meter",), ALL)
    assert (seen.kind, seen.subject, seen.command) == ("disconnected", out, "s")
    assert timedelta(seconds=2) <= seen.time - began <= timedelta(seconds=12)


def test_a_switch_that_is_as_it_should_be_says_so_again(field: Simulation, site: Site) -> None:
    meters = tuple(site.meters[:3])
    for number, connect in enumerate((True, False, False, True)):
        field.apply(Switch(f"s{number}", meters, connect))
        field.advance(field.now + DAY)
    kinds = ("connected", "disconnected", "disconnected", "connected")
    assert [seen.kind for seen in field.observations(0, (), ALL)] == [kind for kind in kinds for _ in meters]
    assert not dark(field, site)


def test_commands_to_one_meter_are_done_in_their_order(field: Simulation, site: Site) -> None:
    for number in range(7):
        field.apply(Switch(f"s{number}", tuple(site.meters[:9]), connect=number % 2 == 1))
    field.advance(field.now + DAY)
    assert [reading.connected for reading in field.read(site.meters[:9])] == [False] * 9


def test_a_meter_without_supply_cannot_be_reached(field: Simulation, site: Site, fuse: str) -> None:
    below = tuple(sorted(meters_below(site, fuse)))
    field.apply(Fail("f", fuse))
    field.apply(Switch("off", below, connect=False))
    field.apply(Switch("on", below, connect=True))
    field.advance(field.now + DAY)
    assert set(said(field, "disconnectFailed")) == set(said(field, "connectFailed")) == set(below)
    assert [reading.connected for reading in field.read(below)] == [True] * len(below)


def test_a_disconnected_customer_tells_of_no_fault_and_of_no_restoration(site: Site, feeder: str, fuse: str) -> None:
    field = Simulation(site, Rates(loss=0.0, false_alarms=1.0))
    out = tuple(sorted(meters_below(site, fuse)))[:2]
    field.apply(Switch("s", out, connect=False))
    field.advance(field.now + DAY)
    field.apply(Fail("f", feeder))
    field.apply(Dispatch("job", "crew", feeder))
    field.advance(field.now + DAY)
    assert not set(out) & set(said(field, "powerFailed") + said(field, "powerRestored"))
    assert {reading.meter for reading in field.read(site.meters) if not reading.supplied} == set()
    assert dark(field, site) == set(out)


def test_chance_is_the_same_for_the_others_whoever_is_disconnected(site: Site, feeder: str) -> None:
    out = site.meters[site.meters_below(feeder)[0]]
    alarms = []
    for meters in ((), (out,)):
        field = Simulation(site, Rates(loss=0.3))
        field.apply(Switch("s", meters, connect=False))
        field.advance(field.now + timedelta(minutes=1))
        field.apply(Fail("f", feeder))
        field.advance(field.now + DAY)
        seen = field.observations(0, (), ALL)
        alarms.append(
            [(each.subject, each.time) for each in seen if each.kind == "powerFailed" and each.subject != out]
        )
    assert alarms[0] == alarms[1]
