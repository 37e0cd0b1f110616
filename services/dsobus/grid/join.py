"""Join what several files say of the same objects to one table for each class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dsobus.grid.errors import GridError
from dsobus.grid.findings import Findings
from dsobus.grid.limits import MAX_EMPTY_CELLS
from dsobus.grid.model import Table
from dsobus.grid.objects import EXPORT_AGAIN, HEADERS, Objects, Rows


def join(objects: Objects, findings: Findings) -> tuple[dict[str, Table], dict[str, str]]:
    """Return the tables of all classes: the objects defined, with what is said of them in whatever file.

    Besides, by id, how those objects are referred to whose ids are not written as #_id.

    What is stated twice is as it was stated last. An object that is described and nowhere defined counts as defined.
    """
    tables = {kind: _table(rows, findings) for kind, rows in objects.defined.items()}
    seen: set[str] = set()
    for kind, table in tables.items():
        if not seen.isdisjoint(table.rows):
            for key in seen & table.rows.keys():
                findings.add(kind, key, "is defined in another class too", "taken as both")
        seen.update(table.rows)
    _Description(tables, findings).add(objects)
    empty = sum(len(table) - len(column) for table in tables.values() for column in table.columns.values())
    if empty > MAX_EMPTY_CELLS:
        raise GridError("has objects without a common form", hint=EXPORT_AGAIN)
    for table in tables.values():
        for column in table.columns.values():
            column.extend([None] * (len(table) - len(column)))
    return tables, _forms(objects, seen, tables)


def _forms(objects: Objects, defined: set[str], tables: dict[str, Table]) -> dict[str, str]:
    """Return the forms of ids where objects are defined, else those where they are described, else referred to."""
    referred = {
        key: form
        for key, form in objects.referred_to_as.items()
        if key not in defined and not any(key in table.rows for table in tables.values())
    }
    described = {key: form for key, form in objects.described_as.items() if key not in defined}
    return referred | described | objects.defined_as


def _table(rows: Rows, findings: Findings) -> Table:
    numbers = dict(zip(rows.ids, range(len(rows.ids)), strict=True))
    if len(numbers) == len(rows.ids):
        return Table(rows.ids, numbers, rows.columns, rows.repeats)
    table = Table()
    for key, times in Counter(rows.ids).items():
        _append(table, key)
        if times > 1:
            findings.add(rows.kind, key, f"is defined {times} times", "taken as one object", like="is defined twice")
    _state(table, rows, [table.rows[key] for key in rows.ids], findings)
    return table


class _Description:
    """Add what files say of objects that they do not define, wherever these are defined."""

    def __init__(self, tables: dict[str, Table], findings: Findings) -> None:
        self._tables = tables
        self._findings = findings
        self._homes: dict[str, Table] = {}

    def add(self, objects: Objects) -> None:
        for kind, rows in objects.described.items():
            own = self._tables.get(kind) or Table()
            targets = list(map(own.rows.get, rows.ids))
            here = [target for target in targets if target is not None]
            if len(here) == len(targets):
                _state(own, rows, here, self._findings)
            else:
                self._scatter(kind, own, rows)

    def _scatter(self, kind: str, own: Table, rows: Rows) -> None:
        """Add statements to objects of several classes; SSH calls a transformer Equipment."""
        if not self._homes:
            for table in self._tables.values():
                self._homes.update(dict.fromkeys(table.ids, table))
        groups: dict[int, tuple[Table, list[int]]] = {}
        unknown = 0
        for row, key in enumerate(rows.ids):
            home = own if key in own.rows else self._homes.get(key)
            if home is None:
                home = self._homes[key] = own
                _append(own, key)
                unknown += 1
            groups.setdefault(id(home), (home, []))[1].append(row)
        if len(own):
            self._tables[kind] = own
        if unknown and kind not in HEADERS:
            self._findings.add(kind, f"{unknown} objects", "are described and nowhere defined", "taken as defined")
        for home, members in groups.values():
            _state(home, rows, [home.rows[rows.ids[row]] for row in members], self._findings, members)


def _append(table: Table, key: str) -> None:
    table.rows[key] = len(table.ids)
    table.ids.append(key)


def _state(
    table: Table, rows: Rows, targets: Sequence[int], findings: Findings, members: Sequence[int] | None = None
) -> None:
    """Write rows (all, or these members) into the rows of a table that `targets` gives for each."""
    for name, column in rows.columns.items():
        values = column if members is None else [column[row] for row in members if row < len(column)]
        into = table.columns.setdefault(name, [])
        into.extend([None] * (len(table) - len(into)))
        for target, value in zip(targets, values, strict=False):
            if value is None:
                continue
            before = into[target]
            if before is not None:
                table.repeats.pop((name, target), None)
                if before != value and rows.kind not in HEADERS:
                    wrong = f"has {name} {before} and {value}"
                    findings.add(rows.kind, table.ids[target], wrong, f"taken as {value}", like=f"has two {name}")
            into[target] = value
    if rows.repeats:
        place = dict(zip(members or range(len(rows.ids)), targets, strict=True))
        table.repeats.update({(name, place[row]): more for (name, row), more in rows.repeats.items() if row in place})
