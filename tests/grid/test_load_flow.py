"""A load flow gives the voltages and flows that physics demands, whatever way the model says it."""

from __future__ import annotations

import cmath
import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from power_grid_model import ComponentType
from power_grid_model.validation import validate_input_data
from tests.grid.drawing import holding, level, line, load, machine, on, source, tag, tap, transformer

from dsobus.grid import engine, read, reduce
from dsobus.grid.electrical import Electrical, electrical
from dsobus.grid.load_flow import Solution, solve
from dsobus.grid.settling import Settling

Write = Callable[..., Path]
Public = Callable[[str], Path]


@dataclass
class Solved:
    """Hold a solved network, and give its voltages and flows by name."""

    model: Electrical
    solution: Solution

    def kV(self, node: str) -> float:
        return float(self.solution.kV[self.model.node_names.index(node)])

    def degrees(self, node: str) -> float:
        return float(self.solution.degrees[self.model.node_names.index(node)])

    def into(self, terminal: str) -> complex:
        return self.solution.flows()[terminal]

    def found(self) -> list[str]:
        return [f"{finding.object}: {finding.wrong}" for finding in self.model.findings]


Solve = Callable[..., Solved]


@pytest.fixture
def network(write: Write) -> Solve:
    """Return a function that solves the network of these objects."""

    def solved(body: str, *, regulate_taps: bool = False) -> Solved:
        model = read([write("eq.xml", body)])
        built = electrical(model, reduce(model))
        return Solved(built, solve(built, regulate_taps=regulate_taps))

    return solved


MV = level("mv", 20, "a b c d") + source("grid", "a", 20)


def far_end(kV: float, r: float, x: float, p: float, q: float) -> complex:
    """Return the voltage at the end of a line without charging, by fixed points of Ohm's law."""
    v: complex = kV
    for _ in range(200):
        v = kV - complex(r, x) * (complex(p, q) / v).conjugate()
    return v


def test_a_loaded_line_drops_the_voltage_that_ohm_demands(network: Solve) -> None:
    solved = network(MV + line("l", "a b", 0.8, 1.1) + load("c1", "b", 5, 2))
    expected = far_end(20, 0.8, 1.1, 5, 2)
    assert solved.solution.converged
    assert solved.kV("b") == pytest.approx(abs(expected), abs=1e-9)
    assert solved.degrees("b") == pytest.approx(math.degrees(cmath.phase(expected)), abs=1e-8)
    loss = abs(complex(5, 2) / expected) ** 2 * complex(0.8, 1.1)
    assert solved.into("l.1") == pytest.approx(5 + 2j + loss, abs=1e-8)
    assert solved.into("l.2") == pytest.approx(-5 - 2j, abs=1e-8)
    assert solved.into("grid.1") == pytest.approx(-5 - 2j - loss, abs=1e-8)


@pytest.mark.parametrize("apart", ["1", "2"])
def test_the_charging_of_a_line_with_an_open_end_stays(network: Solve, apart: str) -> None:
    nodes = "a b" if apart == "2" else "b a"
    solved = network(MV + line("l", nodes, 2, 3, b=4e-4, g=1e-5, apart=apart))
    half = complex(0.5e-5, 2e-4)
    admittance = half + 1 / (complex(2, 3) + 1 / half)
    live = "1" if apart == "2" else "2"
    assert solved.into(f"l.{live}") == pytest.approx(20**2 * admittance.conjugate(), abs=1e-9)
    assert solved.into(f"l.{apart}") == 0


def test_a_line_without_impedance_joins_its_nodes_and_carries_what_lies_beyond(network: Solve) -> None:
    body = line("l1", "a b", 1, 1) + line("short", "b c", 0, 0, b=1e-4) + load("c1", "c", 3, 1)
    solved = network(MV + body)
    volts = solved.kV("c")
    assert volts == solved.kV("b") < 20
    assert solved.into("short.2") == pytest.approx(-3 - 1j, abs=1e-9)
    assert solved.into("short.1") == pytest.approx(3 + 1j - 1e-4j * volts**2, abs=1e-9)


def test_a_retained_switch_carries_what_lies_beyond(network: Solve) -> None:
    switch = on("Breaker", "s", "b c", Switch__retained="true", Switch__open="false")
    solved = network(MV + line("l", "a b", 1, 1) + switch + load("c1", "c", 3, 1))
    assert solved.solution.links == {"s": pytest.approx(3 + 1j, abs=1e-9)}


HV = level("hv", 110, "h") + level("lv", 20, "l m") + source("grid", "h", 110)
UNLOADED: list[tuple[dict[str, Any], dict[str, Any], str, float | None, float]] = [
    ({}, {}, "", 110 / 112 * 21, 0),
    ({}, {"phaseAngleClock": 5}, "", 110 / 112 * 21, -150),
    ({}, {}, tap("RatioTapChanger", "t.e1", 4, RatioTapChanger__stepVoltageIncrement=1.5), 110 / 112 / 1.06 * 21, 0),
    ({}, {}, tap("RatioTapChanger", "t.e2", -4, RatioTapChanger__stepVoltageIncrement=1.5), 110 / 112 * 0.94 * 21, 0),
    ({}, {}, tap("PhaseTapChangerLinear", "t.e1", 3, PhaseTapChangerLinear__stepPhaseShiftIncrement=2), None, -6),
    (
        {},
        {},
        tap("PhaseTapChangerSymmetrical", "t.e1", 3, PhaseTapChangerNonLinear__voltageStepIncrement=2),
        None,
        -2 * math.degrees(math.atan(0.03)),
    ),
    (
        {},
        {},
        tap(
            "PhaseTapChangerAsymmetrical",
            "t.e1",
            3,
            PhaseTapChangerNonLinear__voltageStepIncrement=2,
            PhaseTapChangerAsymmetrical__windingConnectionAngle=60,
        ),
        110 / 112 * 21 / abs(1 + cmath.rect(0.06, math.pi / 3)),
        -math.degrees(cmath.phase(1 + cmath.rect(0.06, math.pi / 3))),
    ),
]


@pytest.mark.parametrize(
    ("first", "second", "changer", "kV", "degrees"),
    UNLOADED,
    ids=["rated", "clock", "ratio at 1", "ratio at 2", "linear", "symmetrical", "asymmetrical"],
)
def test_an_unloaded_transformer_turns_voltages_as_its_windings_say(
    network: Solve, first: dict[str, Any], second: dict[str, Any], changer: str, kV: float | None, degrees: float
) -> None:
    ends = ({"ratedU": 112, "r": 1, "x": 20} | first, {"ratedU": 21} | second)
    solved = network(HV + transformer("t", "h l", *ends) + changer)
    assert solved.kV("l") == pytest.approx(kV or 110 / 112 * 21, abs=1e-9)
    assert solved.degrees("l") == pytest.approx(degrees, abs=1e-7)


def test_a_tabular_tap_changer_turns_and_changes_impedances_in_per_cent(network: Solve) -> None:
    table = tag("PhaseTapChangerTable", "table") + tag(
        "PhaseTapChangerTablePoint",
        "p",
        PhaseTapChangerTablePoint__PhaseTapChangerTable="#_table",
        TapChangerTablePoint__step=2,
        TapChangerTablePoint__ratio=1.04,
        PhaseTapChangerTablePoint__angle=5,
        TapChangerTablePoint__x=50,
    )
    changer = tap("PhaseTapChangerTabular", "t.e1", 2, PhaseTapChangerTabular__PhaseTapChangerTable="#_table")
    ends: tuple[dict[str, Any], ...] = ({"ratedU": 110, "r": 0, "x": 20}, {"ratedU": 20})
    consumer = load("c", "l", 10, 3)
    tabular = network(HV + transformer("t", "h l", *ends) + table + changer + consumer)
    plain = network(HV + transformer("t", "h l", {"ratedU": 110 * 1.04, "x": 30 * 1.04**2}, {"ratedU": 20}) + consumer)
    assert tabular.kV("l") == pytest.approx(plain.kV("l"), abs=1e-9)
    assert tabular.degrees("l") == pytest.approx(plain.degrees("l") - 5, abs=1e-7)


def test_a_table_in_ohm_is_put_right_and_found(network: Solve) -> None:
    points = "".join(
        tag(
            "RatioTapChangerTablePoint",
            f"p{step}",
            RatioTapChangerTablePoint__RatioTapChangerTable="#_table",
            TapChangerTablePoint__step=step,
            TapChangerTablePoint__ratio=1 + step / 100,
            TapChangerTablePoint__r=2,
            TapChangerTablePoint__x=20 + step,
        )
        for step in (0, 1)
    )
    changer = tap("RatioTapChanger", "t.e1", 1, low=0, high=1, RatioTapChanger__RatioTapChangerTable="#_table")
    body = HV + tag("RatioTapChangerTable", "table") + points + load("c", "l", 10, 3)
    solved = network(body + transformer("t", "h l", {"ratedU": 110, "r": 2, "x": 20}, {"ratedU": 20}) + changer)
    plain = network(
        HV
        + load("c", "l", 10, 3)
        + transformer("t", "h l", {"ratedU": 111.1, "r": 2 * 1.01**2, "x": 21 * 1.01**2}, {"ratedU": 20})
    )
    assert solved.kV("l") == pytest.approx(plain.kV("l"), abs=1e-9)
    assert "repeats the impedance" in solved.found()[0]


def test_three_windings_are_a_star(network: Solve) -> None:
    ends: tuple[dict[str, Any], ...] = (
        {"ratedU": 110, "x": 12},
        {"ratedU": 20, "r": 0.01, "x": 0.3},
        {"ratedU": 10, "x": 0.2},
    )
    three = transformer("t", "h l n", *ends)
    tertiary = level("tv", 10, "n")
    both = network(HV + tertiary + three + load("c", "l", 20, 5))
    alone = network(HV + transformer("t", "h l", *ends[:2]) + load("c", "l", 20, 5))
    assert both.kV("l") == pytest.approx(alone.kV("l"), abs=1e-9)
    star = both.kV("n") / 10
    assert alone.kV("l") / 20 < star < 1
    assert both.into("t.1") + both.into("t.2") == pytest.approx(alone.into("t.1") + alone.into("t.2"), abs=1e-8)


def test_impedances_between_ends_stand_for_those_of_the_ends(network: Solve) -> None:
    mesh = "".join(
        tag(
            "TransformerMeshImpedance",
            f"m{one}{two}",
            TransformerMeshImpedance__FromTransformerEnd=f"#_t.e{one}",
            TransformerMeshImpedance__ToTransformerEnd=f"#_t.e{two}",
            TransformerMeshImpedance__r=0,
            TransformerMeshImpedance__x=x,
        )
        for one, two, x in ((1, 2, 30.0), (2, 3, 14 / 110**2 * 20**2), (1, 3, 20.0))
    )
    rated: list[dict[str, Any]] = [{"ratedU": 110}, {"ratedU": 20}, {"ratedU": 10}]
    star = [18 / 110**2, 12 / 110**2, 2 / 110**2]
    ends = [{**end, "x": x * float(str(end["ratedU"])) ** 2} for end, x in zip(rated, star, strict=True)]
    rest = HV + level("tv", 10, "n") + load("c", "l", 20, 5) + load("d", "n", 4, 1)
    meshed = network(rest + transformer("t", "h l n", *rated) + mesh)
    plain = network(rest + transformer("t", "h l n", *ends))
    assert [meshed.kV(node) for node in "ln"] == pytest.approx([plain.kV(node) for node in "ln"], abs=1e-9)


def test_shunts_give_what_their_sections_have_at_the_voltage_there_is(network: Solve) -> None:
    sections: dict[str, Any] = {"ShuntCompensator__sections": 2, "LinearShuntCompensator__bPerSection": 5e-3}
    points = "".join(
        tag(
            "NonlinearShuntCompensatorPoint",
            f"p{number}",
            NonlinearShuntCompensatorPoint__NonlinearShuntCompensator="#_n",
            NonlinearShuntCompensatorPoint__sectionNumber=number,
            NonlinearShuntCompensatorPoint__b=b,
        )
        for number, b in ((1, 1e-3), (2, 2e-3), (3, 7e-3))
    )
    body = on("LinearShuntCompensator", "s", "b", **sections) + points
    body += on("NonlinearShuntCompensator", "n", "b", ShuntCompensator__sections=2)
    solved = network(MV + line("l", "a b", 1, 1) + body)
    square = solved.kV("b") ** 2
    assert solved.into("s.1") == pytest.approx(-1e-2j * square, abs=1e-9)
    assert solved.into("n.1") == pytest.approx(-3e-3j * square, abs=1e-9)
    assert solved.solution.sections == {"s": 2, "n": 2}


def test_the_load_follows_the_voltage_as_its_response_says(network: Solve) -> None:
    parts = {"pConstantPower": 0.5, "pConstantCurrent": 0.3, "pConstantImpedance": 0.2, "qConstantImpedance": 1}
    response = tag(
        "LoadResponseCharacteristic", "r", **{f"LoadResponseCharacteristic__{k}": v for k, v in parts.items()}
    )
    solved = network(MV + line("l", "a b", 4, 4) + response + load("c", "b", 6, 2, EnergyConsumer__LoadResponse="#_r"))
    v = solved.kV("b") / 20
    assert v < 0.95
    assert solved.into("c.1") == pytest.approx(complex(6 * (0.5 + 0.3 * v + 0.2 * v**2), 2 * v**2), abs=1e-8)


def test_a_machine_holds_its_voltage_within_its_limits(network: Solve) -> None:
    feeder = MV + line("l", "a b", 1, 4) + load("c", "b", 8, 4)
    free = network(feeder + holding("g", "b", -3, 20.2, -50, 50))
    assert free.kV("b") == pytest.approx(20.2, abs=1e-9)
    assert free.into("g.1").real == pytest.approx(-3)
    bound = network(feeder + holding("g", "b", -3, 20.2, -1, 2))
    assert bound.into("g.1") == pytest.approx(-3 - 2j, abs=1e-9)
    assert bound.kV("b") < 20.2
    assert bound.solution.limited == ["g"]
    down = network(feeder + holding("g", "b", -3, 18.0, -1, 2))
    assert down.into("g.1") == pytest.approx(-3 + 1j, abs=1e-9)


def test_a_machine_that_need_not_stay_at_its_limit_leaves_it(network: Solve) -> None:
    # With the far machine at its own limit the near one no longer has to take what that one gives too much.
    feeder = MV + line("l", "a b", 0.5, 2) + line("m", "b c", 0.2, 0.4) + load("x", "c", 8, 4)
    solved = network(feeder + holding("g", "b", 0, 20.0, -3, 30) + holding("h", "c", 0, 20.6, -30, 6))
    assert solved.solution.converged
    at_limit = set(solved.solution.limited)
    for key, node, target in (("g", "b", 20.0), ("h", "c", 20.6)):
        assert key in at_limit or solved.kV(node) == pytest.approx(target, abs=1e-7)


def test_limits_let_a_network_have_a_solution_that_its_targets_do_not(network: Solve) -> None:
    feeder = MV + line("l", "a b", 30, 10) + line("m", "b c", 30, 10) + load("c1", "c", 1, 0.3)
    held = holding("h", "c", 0, 15, -0.5, 0.5)
    beyond = network(
        feeder + holding("g", "b", 0, 28, -900, 900) + held.replace(">0.5<", ">900<").replace(">-0.5<", ">-900<")
    )
    assert not beyond.solution.converged
    within = network(feeder + holding("g", "b", 0, 28, -0.5, 0.5) + held)
    assert within.solution.converged
    assert sorted(within.solution.limited) == ["g", "h"]
    assert within.into("g.1").imag == pytest.approx(-0.5, abs=1e-9)


def test_machines_that_hold_one_voltage_share_by_their_ranges(network: Solve) -> None:
    feeder = MV + line("l", "a b", 1, 4) + load("c", "b", 8, 4)
    two = holding("g", "b", 0, 20.0, -10, 10) + holding("h", "b", 0, 20.0, -30, 30)
    solved = network(feeder + two)
    assert solved.kV("b") == pytest.approx(20, abs=1e-9)
    assert solved.into("h.1").imag == pytest.approx(3 * solved.into("g.1").imag, abs=1e-9)


def test_a_machine_holds_the_voltage_of_another_node(network: Solve) -> None:
    feeder = MV + line("l", "a b", 1, 4) + line("m", "b c", 1, 2) + load("x", "c", 5, 2)
    solved = network(feeder + holding("g", "b", 0, 19.9, -50, 50, terminal="x.1"))
    assert solved.kV("c") == pytest.approx(19.9, abs=1e-9)
    assert solved.kV("b") > 19.9


def limits(most: float) -> dict[str, float]:
    return {"CurveData__y1value": -1, "CurveData__y2value": most}


def test_a_slack_behind_its_transformer_holds_the_voltage_before_it(network: Solve) -> None:
    body = level("gv", 10, "e") + level("hv", 110, "h k") + holding("g", "e", 0, 112, -50, 50, terminal="t.2")
    ends: list[dict[str, Any]] = [{"ratedU": 10, "x": 0.1}, {"ratedU": 115}]
    solved = network(body + transformer("t", "e h", *ends) + line("l", "h k", 5, 20, b=1e-4) + load("c", "k", 30, 10))
    assert solved.kV("h") == pytest.approx(112, abs=1e-8)
    assert solved.degrees("e") == pytest.approx(0, abs=1e-9)
    assert solved.into("g.1") == pytest.approx(-solved.into("t.1"), abs=1e-8)


def test_the_capability_curve_gives_the_limits_at_the_power_there_is(network: Solve) -> None:
    points = "".join(
        tag(
            "CurveData",
            f"d{x}",
            CurveData__Curve="#_k",
            CurveData__xvalue=x,
            CurveData__y1value=-1,
            CurveData__y2value=most,
        )
        for x, most in ((0, 4), (8, 0))
    )
    held = holding("g", "b", -4, 21, -50, 50).replace(
        "</cim:SynchronousMachine>",
        '<cim:SynchronousMachine.InitialReactiveCapabilityCurve rdf:resource="#_k"/></cim:SynchronousMachine>',
    )
    solved = network(MV + line("l", "a b", 1, 4) + load("c", "b", 8, 4) + held + points)
    assert solved.into("g.1") == pytest.approx(-4 - 2j, abs=1e-9)


def test_a_static_var_compensator_gives_way_along_its_slope(network: Solve) -> None:
    control = tag(
        "RegulatingControl",
        "k",
        RegulatingControl__mode="#RegulatingControlModeKind.voltage",
        RegulatingControl__enabled="true",
        RegulatingControl__targetValue=20,
        RegulatingControl__Terminal="#_v.1",
    )
    compensator = on(
        "StaticVarCompensator",
        "v",
        "b",
        RegulatingCondEq__RegulatingControl="#_k",
        RegulatingCondEq__controlEnabled="true",
        StaticVarCompensator__slope=0.05,
        StaticVarCompensator__capacitiveRating=10,
        StaticVarCompensator__inductiveRating=-10,
    )
    solved = network(MV + line("l", "a b", 1, 4) + load("c", "b", 8, 4) + control + compensator)
    generated = -solved.into("v.1").imag
    assert generated > 1
    assert solved.kV("b") == pytest.approx(20 - 0.05 * generated, abs=1e-8)


def test_a_tap_changer_in_automatic_mode_brings_its_voltage_into_the_deadband(network: Solve) -> None:
    control = tag(
        "TapChangerControl",
        "k",
        RegulatingControl__mode="#RegulatingControlModeKind.voltage",
        RegulatingControl__enabled="true",
        RegulatingControl__targetValue=20.5,
        RegulatingControl__targetDeadband=0.4,
        RegulatingControl__Terminal="#_t.2",
    )
    automatic: dict[str, Any] = {
        "TapChanger__ltcFlag": "true",
        "TapChanger__controlEnabled": "true",
        "TapChanger__TapChangerControl": "#_k",
    }
    changer = tap("RatioTapChanger", "t.e1", 0, RatioTapChanger__stepVoltageIncrement=1.5, **automatic)
    body = (
        HV
        + transformer("t", "h l", {"ratedU": 110, "x": 40}, {"ratedU": 20})
        + load("c", "l", 25, 8)
        + changer
        + control
    )
    still, moved = network(body), network(body, regulate_taps=True)
    assert still.kV("l") < 20.3 < moved.kV("l") < 20.7
    assert still.solution.steps == {"t.e1.RatioTapChanger": 0}
    assert moved.solution.steps["t.e1.RatioTapChanger"] < 0


@pytest.mark.parametrize(
    ("written", "taken"),
    [(20.4, 20.4), (20400, 20.4), (204, None), ("twenty", None)],
    ids=["kV", "V", "neither", "no number"],
)
def test_a_target_counts_in_the_unit_in_which_it_is_plausible(
    network: Solve, written: object, taken: float | None
) -> None:
    held = holding("g", "b", 0, 0, -90, 90).replace("targetValue>0<", f"targetValue>{written}<")
    solved = network(MV + line("l", "a b", 1, 4) + load("c", "b", 8, 4) + held)
    assert solved.solution.converged
    if taken:
        assert solved.kV("b") == pytest.approx(taken, abs=1e-9)
    else:
        assert solved.found()
        assert solved.kV("b") < 20


def test_islands_are_solved_each_with_its_slack_and_a_dead_one_has_no_voltage(network: Solve) -> None:
    other = line("l2", "c d", 1, 1) + source("plant", "c", 21)
    dead = level("dead", 20, "x y") + line("l3", "x y", 1, 1) + load("c3", "y", 1, 0)
    solved = network(MV + line("l", "a b", 1, 1) + load("c1", "b", 1, 0) + other + load("c2", "d", 2, 0) + dead)
    assert solved.solution.converged
    assert [balance.equipment for balance in solved.solution.balances] == ["grid", "plant"]
    assert solved.kV("c") == pytest.approx(21)
    assert math.isnan(solved.kV("x"))
    assert "c3.1" not in solved.solution.flows()


def test_a_network_without_a_source_is_solved_with_nothing(network: Solve) -> None:
    solved = network(level("mv", 20, "a b") + line("l", "a b", 1, 1) + load("c", "b", 1, 0))
    assert solved.solution.converged
    assert solved.solution.iterations == 0
    assert not solved.solution.flows()


def test_what_cannot_be_carried_is_a_solution_that_names_the_node(network: Solve) -> None:
    solved = network(MV + line("l", "a b", 5, 10) + load("c", "b", 500, 100))
    assert not solved.solution.converged
    assert solved.solution.mismatch > 1
    assert solved.solution.worst[0].name == "b"
    assert math.isfinite(solved.solution.worst[0].MW)
    assert [drop.equipment for drop in solved.solution.drops] == ["l"]
    assert solved.solution.drops[0].voltage > 0.2


def test_islands_without_a_solution_do_not_spoil_the_others(network: Solve) -> None:
    def island(name: str, p: float) -> str:
        near, far = f"{name}a", f"{name}b"
        feeder = (
            level(name, 20, f"{near} {far}") + source(f"{name}s", near, 20.4) + line(f"{name}l", f"{near} {far}", 5, 10)
        )
        return feeder + load(f"{name}c", far, p, 0.1)

    solved = network("".join(island(name, 500 if name in "ce" else 1) for name in "abcdef"))
    solution = solved.solution
    assert not solution.converged
    assert [each.equipment for each in solution.balances if not each.converged] == ["cs", "es"]
    alone = network(island("a", 1))
    assert alone.solution.converged
    for name in "abdf":
        assert solved.kV(f"{name}b") == pytest.approx(alone.kV("ab"), abs=1e-9)
        assert solved.into(f"{name}s.1") == pytest.approx(alone.into("as.1"), abs=1e-9)
    assert {worst.name for worst in solution.worst[:2]} == {"cb", "eb"}
    assert {drop.equipment for drop in solution.drops} == {"cl", "el"}
    assert solution.unsolved().sum() == 4


def test_a_slack_of_which_nothing_states_the_voltage_is_found(network: Solve) -> None:
    solved = network(level("mv", 20, "a") + machine("g", "a", -1, 0))
    assert solved.kV("a") == pytest.approx(20)
    assert solved.found() == ["g: balances its island, and nothing states its voltage"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            line("m", "b c", 1, 1) + tag("ACLineSegmentPhase", "p", ACLineSegmentPhase__ACLineSegment="#_m"),
            "m: is described phase by phase, or is not on all three phases",
        ),
        (on("ACLineSegment", "m", "b"), "m: has 1 terminals, not 2"),
        (
            load("m", "b", 1, 1).replace("consumer.p>1<", "").replace("EnergyConsumer.p>1<", "EnergyConsumer.p>much<"),
            "m: EnergyConsumer.p is 'much', which is no number",
        ),
        (on("PowerTransformer", "m", "b c"), "m: has 0 ends of class PowerTransformerEnd"),
        (
            transformer("m", "b c", {"ratedU": 20, "x": 1}, {"ratedU": 20}) + tap("RatioTapChanger", "m.e1", 20),
            "m.e1.RatioTapChanger: step 20 lies outside of -8 to 8",
        ),
    ],
    ids=["phases", "terminals", "number", "transformer", "step"],
)
def test_what_cannot_be_computed_with_is_found_and_the_rest_is_solved(network: Solve, body: str, found: str) -> None:
    solved = network(MV + line("l", "a b", 1, 1) + load("x", "b", 1, 0) + body)
    assert solved.solution.converged
    assert found in solved.found()


@pytest.mark.parametrize(
    ("name", "median", "largest"),
    [
        ("SmallGrid-BusBranch-2.4.15", 6e-6, 1.5e-4),
        ("SmallGrid-NodeBreaker-2.4.15", 6e-6, 1.5e-4),
        ("SmallGrid-NodeBreaker-3.0", 5e-7, 2.6e-3),
        ("MicroGrid-NodeBreaker-3.0", 3e-3, 1.2e-2),
    ],
)
def test_public_models_are_solved_as_near_to_their_own_solution_as_that_is_one(
    public: Public, name: str, median: float, largest: float
) -> None:
    model = read(public(name))
    reduced = reduce(model)
    built = electrical(model, reduced)
    solution = solve(built)
    assert solution.converged
    stated = model["SvVoltage"]
    kV = dict(zip(stated.column("SvVoltage.TopologicalNode"), stated.numbers("SvVoltage.v"), strict=True))
    errors = np.array(
        [
            abs(solution.kV[place] - kV[key]) / built.nominal_kV[place]
            for place, key in enumerate(reduced.nodes.ids)
            if key in kV and np.isfinite(solution.kV[place])
        ]
    )
    assert np.median(errors) < median
    assert errors.max() < largest


def test_twins_have_one_solution(public: Public) -> None:
    solutions = []
    for name in ("SmallGrid-BusBranch-2.4.15", "SmallGrid-NodeBreaker-2.4.15"):
        model = read(public(name))
        reduced = reduce(model)
        built = electrical(model, reduced)
        solution = solve(built)
        solutions.append(dict(zip(reduced.nodes.ids, solution.kV / built.nominal_kV, strict=False)))
    one, other = solutions
    assert one.keys() == other.keys()
    assert max(abs(one[key] - other[key]) for key in one) < 1e-9


def test_a_model_that_has_no_solution_is_not_an_exception(public: Public) -> None:
    model = read(public("Telemark120-3.0"))
    solution = solve(electrical(model, reduce(model)))
    assert not solution.converged
    assert solution.worst


EVERYTHING = (
    HV
    + level("tv", 10, "n")
    + transformer(
        "t", "h l n", {"ratedU": 110, "x": 12, "b": -1e-5}, {"ratedU": 20, "x": 0.3}, {"ratedU": 10, "x": 0.2}
    )
    + tap("RatioTapChanger", "t.e1", 2, RatioTapChanger__stepVoltageIncrement=1.5)
    + transformer("u", "h m", {"ratedU": 110, "x": 20, "phaseAngleClock": 0}, {"ratedU": 21})
    + tap("PhaseTapChangerAsymmetrical", "u.e1", 1, PhaseTapChangerNonLinear__voltageStepIncrement=1)
    + line("w", "l m", 1, 2, b=1e-5)
    + load("c", "l", 5, 2)
    + holding("g", "m", -4, 20.3, -9, 9)
    + on("LinearShuntCompensator", "s", "n", ShuntCompensator__sections=1, LinearShuntCompensator__bPerSection=1e-3)
    + on("ExternalNetworkInjection", "i", "n", ExternalNetworkInjection__p=1, ExternalNetworkInjection__q=0.5)
)


def test_the_input_of_the_engine_is_valid_by_its_own_rules(write: Write) -> None:
    model = read([write("eq.xml", EVERYTHING)])
    settling = Settling(electrical(model, reduce(model)))
    given = engine.engine_input(settling.problem, np.ones(len(settling.problem.sources)))
    assert {kind for kind, rows in given.items() if len(rows)} == {
        "node",
        "generic_branch",
        "source",
        "shunt",
        "sym_load",
    }
    assert validate_input_data({ComponentType[kind]: rows for kind, rows in given.items()}) is None


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.filterwarnings("error")
def test_no_junk_in_a_model_is_an_exception(write: Write, seed: int) -> None:
    model = read([write("eq.xml", EVERYTHING)])
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 4)):
        _, table = chance.choice([each for each in model if len(each[1]) and each[1].columns])
        column = table.columns[chance.choice(list(table.columns))]
        column[chance.randrange(len(column))] = chance.choice((None, "", "x", "-1", "0", "1e300", "nan", "inf", "true"))
    built = electrical(model, reduce(model))
    for regulate_taps in (False, True):
        solution = solve(built, regulate_taps=regulate_taps)
        assert not solution.converged or solution.mismatch < 1e-5
        assert not solution.converged or np.isfinite(solution.powers).all()
