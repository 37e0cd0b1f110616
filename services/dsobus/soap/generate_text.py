"""Write the text of one module of generated messages, formatted as ruff would."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from .generate_kin import Kin
from .generate_model import Field, Module, Record, Ref, Root, Value
from .generate_reader import derived_reader, reader
from .generate_scope import WIDTH, Scope, docstring, quoted, wrap
from .generate_values import default
from .generate_writer import writer

HEADER = "# Generated from xsd/{file} by `make messages`: edits here are lost."


def module_text(module: Module, kin: Kin) -> str:
    """Return the source of a module."""
    scope = Scope(module, kin)
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
    blocks.append(_types(scope))
    body = [text for block in blocks if (text := "\n".join(block))]  # before the imports, which it decides
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
    many = {each.where for each in fields if each.occurs == "many"}
    if module.records:
        yield "from dataclasses import dataclass" + ", field" * bool(many)
    if "dateTime" in kinds:
        yield "from datetime import datetime"
    if "decimal" in kinds:
        yield "from decimal import Decimal"
    if module.aliases:
        yield "from typing import Literal"
    yield ""
    used = {scope.kin.modules[namespace].name: scope.kin.modules[namespace].prefix for namespace in scope.imported}
    if scope.this:
        used[module.name] = "this"
    for name in sorted(used):
        yield f"from dsobus.messages import {name}" + ("" if name == used[name] else f" as {used[name]}")
    yield from _import("registry", scope.registry)
    yield from _import("runtime", {*scope.runtime, "Binding"})


def _import(module: str, names: Collection[str]) -> Iterator[str]:
    ordered = sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name))
    line = f"from dsobus.messages.{module} import {', '.join(ordered)}"
    if names and len(line) <= WIDTH:
        yield line
    elif names:
        yield "\n".join([f"from dsobus.messages.{module} import (", *(f"    {name}," for name in ordered), ")"])


def _xmlns(scope: Scope) -> str:
    parts = [f' xmlns:{module.prefix}="{module.namespace}"' for module in scope.reached()]
    if len(line := f"XMLNS = '{''.join(parts)}'") <= WIDTH:
        return line
    return "\n".join(["XMLNS = (", *(f"    '{part}'" for part in parts), ")"])


def _dataclass(scope: Scope, record: Record) -> Iterator[str]:
    yield "@dataclass(slots=True, kw_only=True, eq=False, repr=False)"
    base = scope.helper("Record") if record.base is None else scope.name(record.base)
    yield f"class {record.name}({base}):"
    hidden = {each.name for each in record.fields}
    yield from docstring(record.doc or f"Type {record.name}.")  # dataclass would spend long on making one up
    yield from [""] * bool(record.fields)
    for each in record.fields:
        yield f"    {each.name}: {_annotation(scope, each, hidden)}"
        if each.doc:
            yield from docstring(each.doc)
    if composed := [quoted(each.name) for each in record.fields if not _is_alone(each)]:
        yield ""
        yield wrap("    ", "COMPOSED = frozenset([", composed, "])")


def _is_alone(each: Field) -> bool:
    """Tell whether the value of a field is the text of an element, or an element's own class, and nothing more."""
    if isinstance(each.of, Value) and (each.of.items or each.of.kind in ("token", "normalized", "QName")):
        return False
    return each.where == "element" and each.of is not None and not (each.nillable or each.members or each.default)


def _annotation(scope: Scope, each: Field, hidden: Collection[str]) -> str:
    """Spell the type of a field and what it holds when nothing is given."""
    if each.where == "attributes":
        return "dict[str, str] = field(default_factory=dict)"
    kind = scope.annotation(each.of, hidden)
    if each.nillable:
        kind = f"{kind} | {scope.helper('Nil')}"
    if each.occurs == "many":
        return f"list[{kind}] = field(default_factory=list)"
    if each.occurs == "optional":
        return f"{kind} | None = None"
    if each.default is not None and isinstance(each.of, Value):
        return f"{kind} = {default(scope, each.of, each.default)}"
    return kind


def _derived(scope: Scope, root: Root) -> Iterator[str]:
    yield f"class {root.name}({scope.name(root.of)}):"
    if root.doc:
        yield from docstring(root.doc)
        yield ""
    yield "    __slots__ = ()"


def _types(scope: Scope) -> Iterator[str]:
    """List the types that xsi:type may name."""
    kin = [
        record for record in scope.module.records.values() if Ref(scope.module.namespace, record.name) in scope.kin.kin
    ]
    if not kin:
        return
    entries = []
    for record in kin:
        tag = f"{{{scope.module.namespace}}}{record.xsd}"
        name = f'"{scope.prefixed(tag)}"'
        parts = [f'"{tag}"', record.name, f"fill_{record.name}", f"write_{record.name}", name]
        entries.append((scope.helper("TypeBinding"), parts))
    yield from _tuple("TYPES", entries)


def _table(scope: Scope) -> Iterator[str]:
    if not scope.module.roots:
        yield "ELEMENTS: tuple[Binding, ...] = ()"
        return
    yield ""
    entries = []
    for root in scope.module.roots:
        write = scope.name(scope.kin.type_of(root.of), "write_")
        name = f'"{scope.prefixed(root.tag)}"'
        entries.append(("Binding", [f'"{root.tag}"', root.name, f"read_{root.name}", name, write, "XMLNS"]))
    yield from _tuple("ELEMENTS", entries)


def _tuple(name: str, entries: list[tuple[str, list[str]]]) -> Iterator[str]:
    """Write a tuple of calls, one a line, but alone and short on the line of its name."""
    line = f"{name} = ({entries[0][0]}({', '.join(entries[0][1])}),)"
    if len(entries) == 1 and len(line) <= WIDTH:
        yield line
        return
    yield f"{name} = ("
    yield from (wrap("    ", f"{of}(", parts, "),") for of, parts in entries)
    yield ")"
