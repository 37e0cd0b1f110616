"""The benchmark of the locator measures what it says it does; its accuracy is held here at a size that is quick."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.locate.accuracy import judge
from benchmarks.locate.methods import METHODS
from benchmarks.locate.network import Network, Scenario, draw, own, storm

ROOT = Path(__file__).parents[2]
OURS = "MAP on the tree"


@pytest.fixture(scope="module")
def network() -> Network:
    return draw(30_000, 2)


def test_a_quick_run_prints_and_keeps_all_tables(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "benchmarks.locate", "--quick", "--out", str(tmp_path)]
    said = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    kept = json.loads((tmp_path / "bench-locate.json").read_text(encoding="utf-8"))
    assert kept["accuracy"].keys() == {"synthetic", "demonstration"}
    assert all(min(samples) > 0 for found in kept["cost"].values() for samples in found.values())
    for name in METHODS:
        assert name in said
        assert name in (tmp_path / "bench-locate.rst").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("scenario", "recall", "precision"),
    [(Scenario(18, 0.5, 1e-2), 0.98, 0.97), (Scenario(9, 0.3, 1e-3, 0.3), 0.85, 0.95)],
)
def test_most_faults_are_found_in_a_storm(
    network: Network, scenario: Scenario, recall: float, precision: float
) -> None:
    (result,) = judge(network, METHODS, [scenario], range(6))
    assert result.recall(OURS) >= recall
    assert result.precision(OURS) >= precision
    for name in METHODS:
        assert result.recall(OURS) >= result.recall(name)


def test_a_storm_is_the_same_for_the_same_seed_and_no_fault_hides_another(network: Network) -> None:
    scenario = Scenario(30, 0.5, 1e-2, 0.3)
    drawn = storm(network, scenario, 4)
    assert drawn == storm(network, scenario, 4)
    assert drawn != storm(network, scenario, 5)
    for fault in drawn.faults:
        assert not set(network.tree.ancestors(fault)) & drawn.faults


def test_the_demonstration_utility_is_drawn_as_it_is_generated() -> None:
    network = own(1_000, 1)
    assert len(network.plant.meters) == len(network.tree.device_of) == 1_000
    assert all(network.sorts.values())
