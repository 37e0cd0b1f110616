"""`dsobus run fault-repair --storm`: many faults at once, every customer back, every order closed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dsobus.cli.errors import Stop
from dsobus.cli.scene import load
from dsobus.cli.utility import make

if TYPE_CHECKING:
    from tests.system.conftest import Command


def test_a_storm_of_five_ends_with_every_customer_back_and_every_order_closed(dsobus: Command, tmp_path: Path) -> None:
    ended = dsobus("run", "fault-repair", "--storm", 5, "--customers", 1000, "--out", tmp_path / "out")
    assert ended.code == 0, ended.output + ended.errors
    found = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert (found["status"], found["faults"], found["customersServed"]) == ("completed", 5, 1000)
    assert found["notLocated"] == []
    outages = found["outages"]
    assert len(outages) == len({each["device"] for each in outages}) == 5
    assert all(each["isTrueDevice"] and each["statusKind"] == "closed" for each in outages)
    assert {each["workOrder"]["statusKinds"][-1] for each in outages} == {"closed"}
    for each in outages:
        times = [each[f"minutesTo{what}"] for what in ("Order", "Dispatch", "Site", "Restoration")]
        assert times == sorted(times)
    customers = sum(each["customers"] for each in outages)
    minutes = sum(each["customers"] * each["minutesToRestoration"] for each in outages)
    assert found["indices"]["SAIFI"] == pytest.approx(customers / 1000)
    assert found["indices"]["SAIDI"] == pytest.approx(minutes / 1000, abs=0.1)
    assert {step["result"] for step in found["steps"]} == {"OK"}
    assert len({step["messageID"] for step in found["steps"]}) == len(found["steps"])
    assert dsobus.left_behind() == []


def test_faults_of_a_storm_are_on_branches_of_their_own(tmp_path: Path) -> None:
    make(tmp_path / "utility", customers=1000, seed=1)
    scene = load(tmp_path / "utility")
    for seed in range(20):
        faults = scene.choose_faults(seed, 5)
        assert faults == scene.choose_faults(seed, 5)
        assert faults[:1] == [scene.choose_fault(seed)]
        out = [meter for device in faults for meter in scene.meters_below(device)]
        assert len(out) == len(set(out))
        for device in {above for fault in faults for above in scene.tree.ancestors(fault)}:
            below = [fault for fault in faults if device in scene.tree.ancestors(fault)]
            lost = sum(len(scene.meters_below(fault)) for fault in below)
            assert len(below) == 1 or 2 * lost < len(scene.meters_below(device))
    with pytest.raises(Stop, match="give it more customers"):
        scene.choose_faults(1, 1000)


def test_a_storm_makes_its_own_faults(dsobus: Command, example: Path) -> None:
    ended = dsobus("run", "fault-repair", "--storm", 2, "--alarms", example)
    assert ended.code == 2
    assert "without --alarms" in ended.errors
