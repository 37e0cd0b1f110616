"""`dsobus limits`: the limits of the product, with their documentation."""

from __future__ import annotations

import ast
import inspect
from types import ModuleType

from rich.console import Console
from rich.table import Table


def show() -> None:
    """Print every limit."""
    table = Table("limit", "value", "what it is for", box=None, pad_edge=False)
    for name, value, text in documented():
        table.add_row(name, str(value), text)
    Console().print(table)


def documented() -> list[tuple[str, object, str]]:
    """Return name, value and documentation of every limit: of the messages first, then of the field."""
    from dsobus.field import limits as field
    from dsobus.soap import limits as soap

    return [*_constants(soap), *_constants(field)]


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
