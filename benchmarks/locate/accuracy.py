"""How many of the faults each method finds, and how many of the devices that it names have failed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.locate.methods import Method
from benchmarks.locate.network import Network, Scenario, storm

SCENARIOS = (
    Scenario(1, 0.0, 1e-6),
    Scenario(1, 0.1, 1e-4),
    Scenario(1, 0.5, 1e-2),
    Scenario(10, 0.3, 1e-3),
    Scenario(10, 0.5, 1e-2),
    Scenario(10, 0.7, 1e-3),
    Scenario(60, 0.3, 1e-3),
    Scenario(60, 0.5, 1e-2),
    Scenario(60, 0.7, 1e-3),
    Scenario(30, 0.3, 1e-3, 0.1),
    Scenario(30, 0.3, 1e-3, 0.3),
    Scenario(60, 0.5, 1e-2, 0.3),
)


@dataclass(slots=True)
class Score:
    """Count over all draws of a scenario; ``alone`` are single premises that were named, none of which had failed."""

    right: int = 0
    named: int = 0
    alone: int = 0


@dataclass(slots=True)
class Result:
    """Hold what came of a scenario: the faults, those of which any alarm came through, and the score by method."""

    scenario: Scenario
    draws: int
    faults: int = 0
    heard: int = 0
    scores: dict[str, Score] = field(default_factory=dict)

    def recall(self, method: str) -> float:
        """Return the share of the faults that were found."""
        return self.scores[method].right / self.faults

    def precision(self, method: str) -> float:
        """Return the share of the named devices that had failed; 1 when none was named."""
        score = self.scores[method]
        return score.right / score.named if score.named else 1.0


def judge(
    network: Network, methods: Mapping[str, Method], scenarios: Sequence[Scenario], seeds: Sequence[int]
) -> list[Result]:
    """Let every method locate in the same storms."""
    results = []
    for scenario in scenarios:
        result = Result(scenario, len(seeds), scores={name: Score() for name in methods})
        for seed in seeds:
            drawn = storm(network, scenario, seed)
            result.faults += len(drawn.faults)
            result.heard += len(drawn.heard)
            for name, method in methods.items():
                found = method(network, drawn.alarms)
                devices = {each for each in found if each in network.tree.devices}
                score = result.scores[name]
                score.right += len(devices & drawn.faults)
                score.named += len(devices)
                score.alone += len(found) - len(devices)
        results.append(result)
    return results
