"""Read impedances between the ends of transformers, where a model has these in place of those of the ends."""

from __future__ import annotations

from collections.abc import Iterable

from dsobus.grid.columns import Columns, Complexes, Floats


def add_core(columns: Columns, admittance: Complexes) -> None:
    """Add TransformerCoreAdmittance to the admittances of the ends, a row each of PowerTransformerEnd."""
    name = "TransformerCoreAdmittance"
    core, ends = columns.model[name], columns.model["PowerTransformerEnd"]
    g, b = (columns.numbers(name, core, f"{name}.{one}") for one in "gb")
    for end, conductance, susceptance in zip(core.column(f"{name}.TransformerEnd"), g, b, strict=True):
        if end in ends.rows:
            admittance[ends.rows[end]] += complex(conductance, susceptance)


def add_mesh(
    columns: Columns, impedance: Complexes, pairs: Iterable[list[int]], stars: Iterable[list[int]], rated_kV: Floats
) -> None:
    """Set the impedances of ends that have none from TransformerMeshImpedance, for two and for three ends.

    `pairs` and `stars` are the rows of the ends of each transformer.
    """
    between = _between(columns, rated_kV)
    if not between:
        return
    for first, second in pairs:
        if not impedance[first] and not impedance[second]:
            impedance[first] = between.get(frozenset((first, second)), 0.0) * rated_kV[first] ** 2
    for rows in stars:
        if any(impedance[rows]):
            continue
        sides = [between.get(frozenset(side)) for side in (rows[:2], rows[1:3], (rows[0], rows[2]))]
        if len(rows) != 3 or None in sides:
            key = columns.model["PowerTransformerEnd"].ids[rows[0]]
            wrong = "belongs to a transformer without impedances, or without a full mesh of them"
            columns.find("PowerTransformerEnd", key, wrong, "as good as no impedance")
            continue
        one_two, two_three, one_three = (side or 0j for side in sides)
        star = (one_two + one_three - two_three, one_two + two_three - one_three, one_three + two_three - one_two)
        for row, leg in zip(rows, star, strict=True):
            impedance[row] = leg / 2 * rated_kV[row] ** 2


def _between(columns: Columns, rated_kV: Floats) -> dict[frozenset[int], complex]:
    """Return the impedance between two ends, in p.u. of 1 MVA; it is stated in Ohm at the voltage of the first."""
    name = "TransformerMeshImpedance"
    mesh, ends = columns.model[name], columns.model["PowerTransformerEnd"]
    r, x = (columns.numbers(name, mesh, f"{name}.{one}") for one in "rx")
    found = {}
    for row, key in enumerate(mesh.ids):
        first = ends.rows.get(mesh.value(key, f"{name}.FromTransformerEnd") or "")
        for written in mesh.values(key, f"{name}.ToTransformerEnd"):
            second = ends.rows.get(written)
            if first is not None and second is not None and rated_kV[first] > 0:
                found[frozenset((first, second))] = complex(r[row], x[row]) / float(rated_kV[first]) ** 2
    return found
