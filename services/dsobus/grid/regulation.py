"""Move tap changers in automatic mode until the voltages they control are within their deadbands."""

from __future__ import annotations

import numpy as np

from dsobus.grid.controls import TapControl
from dsobus.grid.limits import MOST_TAP_MOVES
from dsobus.grid.settling import Settling


def regulate(settling: Settling) -> None:
    """Move the taps, all at once in each round, and solve again after each."""
    before: dict[str, int] = {}
    for _ in range(MOST_TAP_MOVES):
        if not settling.converged:
            return
        moves: dict[str, float] = {}
        for control in settling.model.tap_controls:
            tap = settling.model.windings.taps[control.tap]
            steps = _needed(settling, control)
            # What would go back by the one step that it has just come stays, or it would swing for ever.
            if steps and not (abs(steps) == 1 and before.get(tap.id, 0) == -steps):
                moves[tap.id] = settling.steps[tap.id] + steps
                before[tap.id] = steps
        if not moves:
            return
        settling.move(moves)


def _needed(settling: Settling, control: TapControl) -> int:
    """Return by how many steps a tap changer should move, by the effect that one step has on an unloaded network."""
    model, windings = settling.model, settling.model.windings
    tap, winding = windings.taps[control.tap], windings.tapped[control.tap]
    place = settling.problem.place[control.bus]
    if place < 0 or len(tap.ratio) < 2:
        return 0
    step = settling.steps[tap.id]
    ratio = np.abs(tap.ratio)
    one_step = float(ratio[-1] - ratio[0]) / (len(ratio) - 1)
    own_side = int(model.bus[windings.node[winding]]) == control.bus
    effect = one_step if own_side else -one_step
    voltage = float(np.abs(settling.voltage[place]))
    error = control.target - voltage
    if not effect or abs(error) <= max(control.deadband / 2, abs(effect) * voltage / 2):
        return 0
    wanted = round(error / (effect * voltage)) or int(np.sign(error / effect))
    return int(min(max(wanted, np.ceil(tap.low - step)), np.floor(tap.high - step)))
