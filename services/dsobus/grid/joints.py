"""Find what joins points besides switches: lines without impedance, junctions, taps on lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import isnan

from dsobus.grid.busbranch import Joined
from dsobus.grid.findings import Findings
from dsobus.grid.model import Model
from dsobus.grid.terminals import Terminals


def without_impedance(model: Model, terminals: Terminals) -> Iterator[Joined]:
    """Iterate over lines and series compensators with r = x = 0 that are connected at both ends."""
    for kind in ("ACLineSegment", "SeriesCompensator"):
        table = model[kind]
        for key, r, x in zip(table.ids, table.numbers(f"{kind}.r"), table.numbers(f"{kind}.x"), strict=True):
            rows = terminals.of.get(key, []) if r == 0.0 == x else []
            points = [terminals.point[row] for row in rows if terminals.alive[row]]
            if len(points) == 2 and min(points) >= 0 and points[0] != points[1]:
                yield Joined(key, kind, *points)


def junctions(model: Model, terminals: Terminals) -> Iterator[Joined]:
    """Iterate over what busbars and junctions join that have several terminals."""
    for kind in ("BusbarSection", "Junction"):
        for key in model[kind].ids:
            rows = terminals.of.get(key, [])
            points = sorted({terminals.point[row] for row in rows if terminals.alive[row]} - {-1})
            for left, right in pairwise(points):
                yield Joined(key, kind, left, right)


def taps(model: Model, terminals: Terminals, findings: Findings) -> Iterator[Joined]:
    """Place what hangs on a line by a Clamp at the nearer end of the line, and open lines that an open Cut divides.

    Both are approximations, and findings.
    """
    cuts = model["Cut"]
    columns = (cuts.column(name) for name in ("Cut.ACLineSegment", "Switch.open", "Switch.normalOpen"))
    for key, line, position, normal in zip(cuts.ids, *columns, strict=True):
        rows = terminals.of.get(line or "", [])
        if (position or normal) == "true" and rows:
            terminals.alive[rows[-1]] = False
            findings.add("Cut", key, f"is open and divides line {line}", "the line is open at its second end")
        else:
            findings.add("Cut", key, f"lies in line {line}", "the line is whole, nothing hangs on the cut")
    clamps = model["Clamp"]
    along = clamps.numbers("Clamp.lengthFromTerminal1")
    lines = model["ACLineSegment"]
    lengths = dict(zip(lines.ids, lines.numbers("Conductor.length").tolist(), strict=True))
    for key, line, metres in zip(clamps.ids, clamps.column("Clamp.ACLineSegment"), along.tolist(), strict=True):
        rows, here = terminals.of.get(line or "", []), terminals.at(key)
        if len(rows) != 2 or not here:
            findings.add("Clamp", key, "is on no line, or on no node", "left out")
            continue
        # Conductor.length is in metres in the standard and in km in CGMES: the fraction decides only within a line.
        total = lengths.get(line or "", float("nan"))
        fraction = 0.0 if isnan(metres) or isnan(total) or not total else metres / total
        end = rows[int(0.5 < fraction <= 1)]
        if terminals.point[end] >= 0 and terminals.point[end] != here[0]:
            findings.add("Clamp", key, f"taps line {line}", f"joined to terminal {terminals.ids[end]} of the line")
            yield Joined(key, "Clamp", here[0], terminals.point[end])
