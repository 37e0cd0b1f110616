"""Generate `dsobus.messages` from the schemas: one module per namespace.

The schemas are the source of truth, so the result is checked in, and a test compares it with what would be generated.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from xmlschema import XMLSchema10

import dsobus.messages

from .generate_kin import kin, references
from .generate_model import LOCALS, XS, GeneratorError, Module, words
from .generate_read import read_schema
from .generate_text import HEADER, index_text, module_text

MESSAGES = Path(dsobus.messages.__file__).parent
INDEX = "namespaces.py"


def generate(folder: Path | None = None) -> dict[str, str]:
    """Return file name and text of every module generated from the schemas of a folder, `dsobus.xsd` by default.

    Raises GeneratorError for a construct that the classes cannot express.
    """
    if folder is None:
        with as_file(files("dsobus.xsd")) as own:
            return generate(own)
    modules = _modules(_schemas(folder))
    family = kin(modules)
    texts = {f"{module.name}.py": module_text(module, family) for module in modules.values()}
    return dict(sorted({**texts, INDEX: index_text(modules)}.items()))


def stale(folder: Path | None = None, messages: Path = MESSAGES) -> list[str]:
    """Name the files of `dsobus.messages` that differ from what the schemas would give, or that no schema gives."""
    fresh = generate(folder)
    differ = {name for name, text in fresh.items() if _text(messages / name) != text}
    return sorted(differ | (_generated(messages) - fresh.keys()))


def main(folder: Path | None = None, messages: Path = MESSAGES) -> None:
    """Write every module, and remove those that no schema gives any more."""
    fresh = generate(folder)
    for name in _generated(messages) - fresh.keys():
        (messages / name).unlink()
    for name, text in fresh.items():
        if _text(messages / name) != text:
            (messages / name).write_text(text, encoding="utf-8")


def _schemas(folder: Path) -> list[Any]:
    """Load every schema, in the order of file names."""
    paths = sorted(folder.glob("*.xsd"))
    if not paths:
        return []
    schema = XMLSchema10([str(path.resolve()) for path in paths], allow="local", defuse="always")
    loaded = {each.url: each for each in schema.maps.iter_schemas()}
    missing = [path.name for path in paths if path.resolve().as_uri() not in loaded]
    if missing:
        raise GeneratorError(missing[0], "xs:schema", "another schema of this namespace took its place")
    found = [loaded[path.resolve().as_uri()] for path in paths]
    for each in found:
        if each.root.find(f"{XS}redefine") is not None:
            raise GeneratorError(str(each.name), "xs:redefine", "not supported; write the types as they shall be")
    return found


def _modules(schemas: list[Any]) -> Mapping[str, Module]:
    modules: dict[str, Module] = {}
    for schema in schemas:
        namespace = schema.target_namespace
        if not namespace:
            raise GeneratorError(schema.name, "xs:schema", "a schema without targetNamespace is not supported")
        if namespace not in modules:
            name = "_".join(words(namespace)).lower()
            if any(module.name == name for module in modules.values()):
                raise GeneratorError(schema.name, namespace, f"a second namespace ends in what gives module {name}")
            modules[namespace] = Module(namespace, schema.name, name, "")
        read_schema(modules[namespace], schema)
    for module in modules.values():
        if unknown := sorted(references(module) - modules.keys()):
            raise GeneratorError(module.file, unknown[0], "no schema of this namespace is there")
    _give_prefixes(modules)
    return modules


def _give_prefixes(modules: Mapping[str, Module]) -> None:
    """Give each namespace a prefix of its own: the initials of its last part, or the only word."""
    taken = set(LOCALS)
    for namespace in sorted(modules):
        parts = words(namespace)
        stem = prefix = {"message": "msg"}.get(modules[namespace].name) or (
            "".join(part[0] for part in parts).lower() if len(parts) > 1 else parts[0].lower()
        )
        number = 2
        while prefix in taken or keyword.iskeyword(prefix):
            prefix = f"{stem}{number}"
            number += 1
        taken.add(prefix)
        modules[namespace].prefix = prefix


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def _generated(messages: Path) -> set[str]:
    mark = re.escape(HEADER).replace(re.escape("{file}"), ".*")
    return {path.name for path in messages.glob("*.py") if re.match(mark, path.read_text(encoding="utf-8"))}


if __name__ == "__main__":
    main()
