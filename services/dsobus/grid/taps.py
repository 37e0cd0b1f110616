"""Turn the tap changers of CIM into tables: ratio and impedance at every step."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dsobus.grid.columns import Columns, Complexes, Floats, number
from dsobus.grid.limits import MAX_TAP_STEPS
from dsobus.grid.model import Table

LEAST_RATIO = 0.1
"""Least ratio of a tap changer that is one, and its reciprocal the largest."""
KINDS = (
    "RatioTapChanger",
    "PhaseTapChangerLinear",
    "PhaseTapChangerSymmetrical",
    "PhaseTapChangerAsymmetrical",
    "PhaseTapChangerTabular",
)


@dataclass(slots=True)
class TapChanger:
    """Tabulate one tap changer: row i is step low + i.

    `ratio` is the voltage of the terminal over that inside the winding, as a complex number: a positive angle turns
    the terminal ahead, as in the public models with phase shifters. `percent` holds the changes of r, x, g and b.
    `reactance` replaces x of the winding, in Ohm, where the angle changes it; NaN where it does not.
    """

    id: str
    kind: str
    end: str
    low: int
    step: float
    normal: float
    ratio: Complexes
    percent: Floats
    reactance: Floats
    control: str | None
    regulating: bool

    @property
    def high(self) -> int:
        """Return the highest step."""
        return self.low + len(self.ratio) - 1

    def at(self, step: float) -> tuple[complex, Floats, float]:
        """Return ratio, changes of r, x, g, b and reactance at a step, between two steps in proportion."""
        place = min(max(step - self.low, 0.0), len(self.ratio) - 1.0)
        below = int(place)
        above = min(below + 1, len(self.ratio) - 1)
        part = place - below

        def between(table: Floats | Complexes) -> Floats | Complexes:
            return np.asarray(table[below] * (1 - part) + table[above] * part if part else table[below])

        return complex(between(self.ratio)), np.real(between(self.percent)), float(np.real(between(self.reactance)))


def tap_changers(columns: Columns) -> list[TapChanger]:
    """Tabulate every tap changer of a model, in the order of their classes."""
    found = []
    points = {
        "RatioTapChanger": _points(columns, "RatioTapChanger"),
        "PhaseTapChangerTabular": _points(columns, "PhaseTapChanger"),
    }
    for kind in KINDS:
        table = columns.model[kind]
        for row, key in enumerate(table.ids):
            changer = _Reading(columns, kind, table, row, key).changer(points.get(kind, {}))
            if changer:
                found.append(changer)
    return found


def _points(columns: Columns, kind: str) -> dict[str, list[Floats]]:
    """Return the points of each table: step, ratio, angle, and the changes of r, x, g, b."""
    name = f"{kind}TablePoint"
    table = columns.model[name]
    read = [columns.numbers(name, table, "TapChangerTablePoint.step", f"{name}.step")]
    read.append(columns.numbers(name, table, "TapChangerTablePoint.ratio", f"{name}.ratio", default=1.0))
    read.append(columns.numbers(name, table, "PhaseTapChangerTablePoint.angle"))
    read += [columns.numbers(name, table, f"TapChangerTablePoint.{one}", f"{name}.{one}") for one in "rxgb"]
    rows = np.stack(read, axis=1)
    found: dict[str, list[Floats]] = {}
    for owner, row in zip(table.column(f"{name}.{kind}Table"), rows, strict=True):
        if owner:
            found.setdefault(owner, []).append(row)
    return found


@dataclass(slots=True)
class _Reading:
    columns: Columns
    kind: str
    table: Table
    row: int
    key: str

    def text(self, *names: str) -> str | None:
        return self.table.column(*names)[self.row]

    def number(self, *names: str, default: float = 0.0) -> float:
        text = self.text(*names)
        value = number(text, default)
        if not np.isfinite(value):
            self.columns.find(self.kind, self.key, f"{names[0]} is {text!r}, which is no number", f"{default:g}")
            return default
        return value

    def changer(self, points: dict[str, list[Floats]]) -> TapChanger | None:
        end = self.text(
            "RatioTapChanger.TransformerEnd" if self.kind == "RatioTapChanger" else "PhaseTapChanger.TransformerEnd"
        )
        if end is None:
            self.columns.find(self.kind, self.key, "belongs to no TransformerEnd", "left out")
            return None
        normal = self.number("TapChanger.normalStep", default=self.number("TapChanger.neutralStep"))
        step = self.number("TapChanger.step", default=normal)
        low, high = (int(self.number(f"TapChanger.{name}", default=step)) for name in ("lowStep", "highStep"))
        if not low <= step <= high:
            assumed = "the range is widened to the step"
            self.columns.find(self.kind, self.key, f"step {step:g} lies outside of {low} to {high}", assumed)
            low, high = min(low, int(np.floor(step))), max(high, int(np.ceil(step)))
        if high - low >= MAX_TAP_STEPS:
            self.columns.find(self.kind, self.key, f"has {high - low + 1} steps", "held at its step")
            low, high = int(np.floor(step)), int(np.ceil(step))
        steps = np.arange(low, high + 1, dtype=np.float64)
        ratio, percent, reactance = self._curve(steps, points)
        if not np.all((np.abs(ratio) > LEAST_RATIO) & (np.abs(ratio) < 1 / LEAST_RATIO)):
            self.columns.find(self.kind, self.key, "has a step at which it turns no voltage into another", "no effect")
            ratio = np.ones_like(ratio)
        return TapChanger(
            id=self.key,
            kind=self.kind,
            end=end,
            low=low,
            step=step,
            normal=normal,
            ratio=ratio,
            percent=percent,
            reactance=reactance,
            control=self.text("TapChanger.TapChangerControl"),
            regulating=self.text("TapChanger.controlEnabled") == "true" and self.text("TapChanger.ltcFlag") != "false",
        )

    def _curve(self, steps: Floats, points: dict[str, list[Floats]]) -> tuple[Complexes, Floats, Floats]:
        percent = np.zeros((len(steps), 4))
        unchanged = np.full(len(steps), np.nan)
        written = self.text("RatioTapChanger.RatioTapChangerTable", "PhaseTapChangerTabular.PhaseTapChangerTable")
        rows = points.get(written or "")
        if rows:
            table = np.stack(rows)
            table = table[np.argsort(table[:, 0], kind="stable")]
            ratio, angle, *rest = (np.interp(steps, table[:, 0], column) for column in table.T[1:])
            return ratio * np.exp(1j * np.radians(angle)), np.stack(rest, axis=1), unchanged
        if self.kind == "PhaseTapChangerTabular" or written:
            self.columns.find(self.kind, self.key, "its table has no points", "no effect, or its increment")
        moved = steps - self.number("TapChanger.neutralStep")
        increment = self.number(
            "RatioTapChanger.stepVoltageIncrement",
            "PhaseTapChangerNonLinear.voltageStepIncrement",
        )
        if self.kind == "RatioTapChanger":
            return (1 + moved * increment / 100).astype(np.complex128), percent, unchanged
        if self.kind == "PhaseTapChangerLinear":
            angle = np.radians(moved * self.number("PhaseTapChangerLinear.stepPhaseShiftIncrement"))
            return np.exp(1j * angle), percent, self._reactance(angle, None)
        if self.kind == "PhaseTapChangerSymmetrical":
            angle = 2 * np.arctan(moved * increment / 200)
            return np.exp(1j * angle), percent, self._reactance(angle, None)
        if self.kind == "PhaseTapChangerAsymmetrical":
            connection = np.radians(self.number("PhaseTapChangerAsymmetrical.windingConnectionAngle", default=90.0))
            added = 1 + moved * increment / 100 * np.exp(1j * connection)
            return added, percent, self._reactance(np.angle(added), connection)
        return np.ones(len(steps), dtype=np.complex128), percent, unchanged

    def _reactance(self, angle: Floats, connection: float | None) -> Floats:
        """Return the reactance in Ohm at each angle (IEC 61970-301: xMin and xMax of PhaseTapChangers)."""
        names = ("PhaseTapChangerLinear", "PhaseTapChangerNonLinear")
        least = self.number(*(f"{name}.xMin" for name in names))
        most = self.number(*(f"{name}.xMax" for name in names))
        widest = angle[np.argmax(np.abs(angle))] if len(angle) else 0.0
        if most <= 0 or least > most or not widest:
            return np.full(len(angle), np.nan)
        if connection is None:
            return np.asarray(least + (most - least) * (np.sin(angle / 2) / np.sin(widest / 2)) ** 2)
        sine, cosine = np.sin(connection), np.cos(connection)
        bend = (sine - np.tan(widest) * cosine) / (sine - np.tan(angle) * cosine)
        return np.asarray(least + (most - least) * (np.tan(angle) / np.tan(widest) * bend) ** 2)
