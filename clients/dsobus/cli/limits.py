"""`dsobus limits`: the limits of the product, with their documentation."""

from __future__ import annotations

import ast
import inspect
from importlib import import_module
from types import ModuleType

from rich.console import Console
from rich.table import Table

WHOLE = ("dsobus.soap.limits", "dsobus.field.limits", "dsobus.grid.limits", "dsobus.models.limits")
"""Modules of nothing but limits."""
PARTS = (
    "dsobus.utility.generate",
    "dsobus.orchestrator.page",
    "dsobus.orchestrator.feeder",
)
"""Modules in which a limit says by its name that it is one."""


def show() -> None:
    """Print every limit."""
    table = Table("limit", "value", "what it is for", box=None, pad_edge=False)
    for name, value, text in documented():
        table.add_row(name, str(value), text)
    Console().print(table)


def documented() -> list[tuple[str, object, str]]:
    """Return name, value and documentation of every limit: messages, field, network models, utilities, reports."""
    whole = [one for module in WHOLE for one in _constants(import_module(module))]
    parts = [one for module in PARTS for one in _constants(import_module(module))]
    return whole + [one for one in parts if one[0].startswith(("MAX_", "MOST_"))]


def _constants(module: ModuleType) -> list[tuple[str, object, str]]:
    body = ast.parse(inspect.getsource(module)).body
    found: list[tuple[str, object, str]] = []
    for statement, after in zip(body, [*body[1:], None], strict=True):
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)) if name.isupper():
                match after:
                    case ast.Expr(value=ast.Constant(value=str(text))):
                        found.append((name, getattr(module, name), " ".join(text.split())))
                    case _:
                        found.append((name, getattr(module, name), ""))
    return found
