"""Spell names and lines of one generated module: what it imports, prefixes, and line breaks as ruff sets them."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from .generate_kin import Kin
from .generate_model import XML, GeneratorError, Kind, Module, Ref, Value

WIDTH = 120
REGISTRY = frozenset(["derived", "only", "substitute", "type_binding", "write_substitute"])

PYTHON: dict[Kind, str] = {
    **dict.fromkeys(("str", "token", "normalized", "QName"), "str"),
    "dateTime": "datetime",
    "boolean": "bool",
    "decimal": "Decimal",
    "float": "float",
    "integer": "int",
}


@dataclass(slots=True)
class Scope:
    """One module among all, with the imports that its text turns out to need."""

    module: Module
    kin: Kin
    runtime: set[str] = field(default_factory=set)
    registry: set[str] = field(default_factory=set)
    imported: set[str] = field(default_factory=set)
    this: bool = False

    def helper(self, name: str) -> str:
        """Note that a name of runtime or registry is used."""
        (self.registry if name in REGISTRY else self.runtime).add(name)
        return name

    def name(self, ref: Ref, stem: str = "", hidden: Collection[str] = ()) -> str:
        """Spell a class, or with a stem a function of it; names in `hidden` are taken in the scope of a class."""
        if ref.namespace != self.module.namespace:
            self.imported.add(ref.namespace)
            prefix = self.kin.modules[ref.namespace].prefix
            if prefix in hidden:
                raise GeneratorError(self.module.file, prefix, "a field of this name hides an imported module")
            return f"{prefix}.{stem}{ref.name}"
        if ref.name in hidden:
            self.this = True
            return f"this.{ref.name}"
        return stem + ref.name

    def annotation(self, of: Value | Ref | None, hidden: Collection[str]) -> str:
        """Spell the type of a field."""
        if of is None:
            return self.helper("Element")
        if isinstance(of, Ref):
            return self.name(of, hidden=hidden)
        one = PYTHON[of.kind] if of.alias is None else self.name(of.alias, hidden=hidden)
        return f"list[{one}]" if of.items else one

    def prefixed(self, tag: str) -> str:
        """Turn a Clark name into the prefixed name that our writers use."""
        namespace, _, local = tag.rpartition("}")
        if namespace == XML:
            return f"xml:{local}"
        return f"{self.kin.modules[namespace[1:]].prefix}:{local}" if namespace else local

    def reached(self) -> list[Module]:
        """List the modules whose elements may stand in an element of this one, by prefix."""
        reached = (self.kin.modules[namespace] for namespace in self.kin.uses(self.module.namespace))
        return sorted(reached, key=lambda module: module.prefix)


def quoted(value: str) -> str:
    """Write a string literal with double quotes."""
    return json.dumps(value, ensure_ascii=False)


def wrap(indent: str, head: str, parts: list[str], tail: str, *, outside: int = 0) -> str:
    """Break a bracketed line as ruff would: on one line, its content on one line, or one part a line.

    `outside` columns of indentation are added later.
    """
    line = f"{indent}{head}{', '.join(parts)}{tail}"
    if len(line) + outside <= WIDTH:
        return line
    content = f"{indent}    {', '.join(parts)}"
    if len(content) > WIDTH and len(parts) > 1:
        content = "\n".join(f"{indent}    {part}," for part in parts)
    return f"{indent}{head}\n{content}\n{indent}{tail}"


def docstring(text: str, indent: str = "    ") -> Iterator[str]:
    """Write a docstring, one sentence or many, within the width."""
    text = text.replace("\\", "\\\\").replace('"', "'")
    if len(line := f'{indent}"""{text}"""') <= WIDTH:
        yield line
        return
    first, *rest = textwrap.wrap(text, WIDTH - len(indent) - 3, break_long_words=False, break_on_hyphens=False)
    yield f'{indent}"""{first}'
    yield from (f"{indent}{line}" for line in rest)
    yield f'{indent}"""'
