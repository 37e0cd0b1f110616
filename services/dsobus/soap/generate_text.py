"""Write the text of one module of generated messages, formatted as ruff would."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from .generate_code import derived_reader, reader, writer
from .generate_model import Module, Record, Ref, Root, Value
from .generate_scope import WIDTH, Scope, docstring, quoted, wrap

HEADER = "# Generated from xsd/{file} by `make messages`: edits here are lost."


def module_text(module: Module, modules: Mapping[str, Module], filled: Collection[Ref]) -> str:
    """Return the source of a module; `filled` are the types from which elements of other names derive."""
    scope = Scope(module, modules, filled)
    derived = [root for root in module.roots if root.of != Ref(module.namespace, root.name)]
    aliases = [
        wrap("", f"{name} = Literal[", [quoted(value) for value in values], "]")
        for name, values in module.aliases.items()
    ]
    blocks = [_dataclass(scope, record) for record in module.records.values()]
    blocks += [_derived(scope, root) for root in derived]
    for record in module.records.values():
        blocks += [reader(scope, record), writer(scope, record)]
    blocks += [derived_reader(scope, root) for root in derived]
    body = ["\n".join(block) for block in blocks]  # before the imports, which it decides
    top = "\n".join([*_imports(scope), "", _xmlns(scope), *([""] * bool(aliases)), *aliases])
    return "\n\n\n".join([top, *body]) + ("\n\n" if body else "\n") + "\n".join(_table(scope)) + "\n"


def index_text(modules: Mapping[str, Module]) -> str:
    """Return the source of the index, which finds the module of a namespace."""
    lines = [f'    "{namespace}": "{modules[namespace].name}",' for namespace in sorted(modules)]
    head = [HEADER.format(file="*.xsd"), '"""The module of each namespace."""', "", "MODULES = {"]
    return "\n".join([*head, *lines, "}", ""])


def _imports(scope: Scope) -> Iterator[str]:
    module = scope.module
    fields = [each for record in module.records.values() for each in record.fields]
    kinds = {each.of.kind for each in fields if isinstance(each.of, Value)}
    yield HEADER.format(file=module.file)
    yield f'"""Classes, readers and writers of {module.namespace}."""'
    yield ""
    yield "from __future__ import annotations"
    yield ""
    if module.records:
        yield "from dataclasses import dataclass" + ", field" * any(each.occurs == "many" for each in fields)
    if "dateTime" in kinds:
        yield "from datetime import datetime"
    if "decimal" in kinds:
        yield "from decimal import Decimal"
    if module.aliases:
        yield "from typing import Literal"
    yield ""
    used = {scope.modules[namespace].name: scope.modules[namespace].prefix for namespace in scope.imported}
    if scope.this:
        used[module.name] = "this"
    for name in sorted(used):
        yield f"from dsobus.messages import {name}" + ("" if name == used[name] else f" as {used[name]}")
    names = sorted({*scope.runtime, "Binding"}, key=lambda name: (not name[0].isupper(), name))
    line = f"from dsobus.messages.runtime import {', '.join(names)}"
    if len(line) <= WIDTH:
        yield line
    else:
        yield "\n".join(["from dsobus.messages.runtime import (", *(f"    {name}," for name in names), ")"])


def _xmlns(scope: Scope) -> str:
    parts = [f' xmlns:{module.prefix}="{module.namespace}"' for module in scope.reached()]
    if len(line := f"XMLNS = '{''.join(parts)}'") <= WIDTH:
        return line
    return "\n".join(["XMLNS = (", *(f"    '{part}'" for part in parts), ")"])


def _dataclass(scope: Scope, record: Record) -> Iterator[str]:
    yield "@dataclass(slots=True, kw_only=True, eq=False, repr=False)"
    yield f"class {record.name}({scope.helper('Record')}):"
    hidden = {each.name for each in record.fields}
    yield from docstring(record.doc or f"Type {record.name}.")  # dataclass would spend long on making one up
    yield from [""] * bool(record.fields)
    for each in record.fields:
        kind = scope.annotation(each.of, hidden)
        if each.occurs == "many":
            yield f"    {each.name}: list[{kind}] = field(default_factory=list)"
        else:
            yield f"    {each.name}: {kind}" + (" | None = None" if each.occurs == "optional" else "")
        if each.doc:
            yield from docstring(each.doc)


def _derived(scope: Scope, root: Root) -> Iterator[str]:
    yield f"class {root.name}({scope.name(root.of)}):"
    if root.doc:
        yield from docstring(root.doc)
        yield ""
    yield "    __slots__ = ()"


def _table(scope: Scope) -> Iterator[str]:
    if not scope.module.roots:
        yield "ELEMENTS: tuple[Binding, ...] = ()"
        return
    yield ""
    yield "ELEMENTS = ("
    for root in scope.module.roots:
        write = scope.name(root.of, "write_")
        name = f'"{scope.prefixed(root.tag)}"'
        parts = [f'"{root.tag}"', root.name, f"read_{root.name}", name, write, "XMLNS"]
        yield wrap("    ", "Binding(", parts, "),")
    yield ")"
