"""The walls of the house: who may import whom."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

MAY_IMPORT = {
    "messages": set(),
    "soap": {"messages", "wsdl", "xsd"},
    "client": {"messages", "soap"},
    "exchange": {"messages", "soap", "client"},
    "grid": set(),
    "models": {"messages", "soap", "exchange", "grid"},
    "utility": {"grid"},
    "field": {"grid", "utility"},
    "applications": {"messages", "soap", "client", "exchange", "grid", "models", "field"},
    "orchestrator": {"messages", "soap", "client", "exchange", "grid", "models"},
    "cli": {"messages", "soap", "client", "exchange", "grid", "models", "utility", "field", "orchestrator"},
}
"""Package -> what of ours it may import besides itself."""

EDGES = {"service", "service_controls", "service_models", "service_requests", "store", "field", "__init__"}
"""The modules of an application that face messages, storage or the field."""
RECORDS = {
    "controls",
    "demands",
    "description",
    "devices",
    "dispatch",
    "errands",
    "events",
    "evidence",
    "models",
    "nouns",
    "orders",
    "outages",
    "restoration",
    "review",
    "selection",
    "watch",
    "work",
    "works",
}
"""The modules about the objects of a noun, as they are sent and stored; all others are an application's domain."""

OUTSIDE = {"soap", "messages", "exchange", "client", "models"}
STORAGE = {"sqlalchemy", "sqlite3", "dbos"}


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name and where it is imported."""

    file: Path
    line: int
    name: str

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line} imports {self.name}"

    @property
    def importer(self) -> tuple[str, ...]:
        """The dotted name of the importing module, after `dsobus`."""
        parts = self.file.relative_to(ROOT).with_suffix("").parts
        return parts[parts.index("dsobus") + 1 :]

    @property
    def ours(self) -> tuple[str, ...]:
        """The dotted name of what is imported, after `dsobus`; empty when it is not ours."""
        head, *rest = self.name.split(".")
        return tuple(rest) if head == "dsobus" else ()


def found() -> Iterator[Import]:
    for source in ("services", "clients"):
        for file in sorted((ROOT / source).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    yield from (Import(file, node.lineno, alias.name) for alias in node.names)
                elif isinstance(node, ast.ImportFrom):
                    package = ".".join(file.relative_to(ROOT / source).parts[: -node.level]) if node.level else ""
                    module = ".".join(filter(None, [package, node.module]))
                    yield from (Import(file, node.lineno, f"{module}.{alias.name}") for alias in node.names)


@pytest.fixture(scope="module")
def imports() -> list[Import]:
    return list(found())


def none(breaches: list[Import]) -> None:
    assert not breaches, "\n".join(map(str, breaches))


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_imports_only_what_lies_below_it(imports: list[Import], package: str) -> None:
    mine = [one for one in imports if one.importer[0] == package]
    none([one for one in mine if one.ours and one.ours[0] not in MAY_IMPORT[package] | {package}])


def test_every_package_has_its_place_in_the_house(imports: list[Import]) -> None:
    assert {one.importer[0] for one in imports} <= MAY_IMPORT.keys()


def test_applications_never_import_one_another(imports: list[Import]) -> None:
    none(
        [
            one
            for one in imports
            if one.importer[0] == "applications"
            and one.ours[:1] == ("applications",)
            and one.ours[1] != one.importer[1]
        ]
    )


def test_applications_touch_the_field_in_their_field_module_alone(imports: list[Import]) -> None:
    none(
        [
            one
            for one in imports
            if one.importer[0] == "applications" and one.ours[:1] == ("field",) and one.importer[-1] != "field"
        ]
    )


def test_the_domain_of_an_application_knows_neither_messages_nor_storage(imports: list[Import]) -> None:
    domain = [one for one in imports if one.importer[0] == "applications" and one.importer[-1] not in EDGES | RECORDS]
    none([one for one in domain if (one.ours[:1] and one.ours[0] in OUTSIDE) or one.name.split(".")[0] in STORAGE])


def test_grid_field_and_utility_know_no_storage(imports: list[Import]) -> None:
    pure = [one for one in imports if one.importer[0] in {"grid", "field", "utility"}]
    none([one for one in pure if one.name.split(".")[0] in STORAGE])


@pytest.mark.parametrize(
    ("library", "home"), [("spyne", ("soap",)), ("dbos", ("orchestrator", "flows")), ("zeep", ("client",))]
)
def test_a_library_is_imported_in_its_one_place(imports: list[Import], library: str, home: tuple[str, ...]) -> None:
    users = [one for one in imports if one.name.split(".")[0] == library]
    none([one for one in users if one.importer[: len(home)] != home])


def test_the_load_flow_engine_is_imported_in_grid_and_field_alone(imports: list[Import]) -> None:
    users = [one for one in imports if one.name.split(".")[0] == "power_grid_model"]
    assert users
    none([one for one in users if one.importer[0] not in {"grid", "field"}])
