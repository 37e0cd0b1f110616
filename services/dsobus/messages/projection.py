"""Read the few fields of an entry that somebody names, and nothing else: a third of the cost of reading it whole.

The fields are named by a Protocol, whose members are fields of the entry's class; a member may be a Protocol in turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from . import namespace, reader_of
from .runtime import Element, to_bool, to_datetime, to_decimal, to_float, to_int

Read = Callable[[Element], Any]

_SIMPLE: Mapping[type[Any], Callable[[str | None], Any]] = {
    bool: to_bool,
    int: to_int,
    float: to_float,
    datetime: to_datetime,
    Decimal: to_decimal,
}


class _Field(NamedTuple):
    """A field, and what makes its value: of the text, or of the element; a plain text where neither does."""

    name: str
    tag: str
    many: bool
    optional: bool
    of_text: Callable[[str | None], Any] | None = None
    of_element: Read | None = None


def is_projection(of: Any) -> bool:
    """Tell whether a class names fields to be read."""
    return isinstance(of, type) and getattr(of, "_is_protocol", False)


def fits(wanted: type[Any], of: type[Any]) -> bool:
    """Tell whether a generated class has every field that is named."""
    return set(get_type_hints(wanted)) <= set(get_type_hints(of))


def entry_reader(wanted: type[Any], of: type[Any], tag: str) -> Callable[[Element], Iterator[Any]]:
    """Return what reads the entries at or below an element: those named `tag`, of the generated class `of`.

    Raises TypeError for a field that the class does not have, or that is of another kind.
    """
    fields = _fields(wanted, of)
    deeper = _tags_within(of)
    if tag in deeper or tag in {field.tag for field in fields}:
        raise TypeError(f"{of.__name__} holds elements named like itself: read it whole")
    # One walk that lxml filters by name. A name that stands deeper in the entry too is that of a field only where the
    # entry is the parent.
    lines = [
        "def read(top):",
        "    entry = o = None",
        f"    for c in top.iter({', '.join(map(repr, [tag, *(field.tag for field in fields)]))}):",
        "        name = c.tag",
        f"        if name == {tag!r}:",
        "            if o is not None:",
        "                yield o",
        "            entry, o = c, made()",
    ]
    for number, field in enumerate(fields):
        placed = " and c.getparent() is entry" if field.tag in deeper else ""
        lines += [f"        elif name == {field.tag!r}{placed}:", f"            {_store(field, number)}"]
    reader: Callable[[Element], Iterator[Any]] = _compiled(
        [*lines, "    if o is not None:", "        yield o"], wanted, fields
    )
    return reader


def _object_reader(wanted: type[Any], of: type[Any]) -> Read:
    fields = _fields(wanted, of)
    lines = ["def read(e):", "    o = made()", "    for c in e:", "        name = c.tag"]
    for number, field in enumerate(fields):
        lines += [f"        {'el' * (number > 0)}if name == {field.tag!r}:", f"            {_store(field, number)}"]
        if len(fields) == 1 and not field.many:
            lines.append("            break")
    reader: Read = _compiled([*lines, "    return o"], wanted, fields)
    return reader


def _store(field: _Field, number: int) -> str:
    value = 'c.text or ""'
    if field.of_text is not None:
        value = f"f{number}(c.text)"
    elif field.of_element is not None:
        value = f"f{number}(c)"
    return f"o.{field.name}.append({value})" if field.many else f"o.{field.name} = {value}"


def _compiled(lines: list[str], wanted: type[Any], fields: list[_Field]) -> Any:
    """Compile a reader, as dataclasses compile their methods: names come from annotations, never from a message."""
    scope: dict[str, Any] = {f"f{number}": field.of_text or field.of_element for number, field in enumerate(fields)}
    scope["made"] = _class(wanted, fields)
    exec("\n".join(lines), scope)  # noqa: S102
    return scope["read"]


def _class(wanted: type[Any], fields: list[_Field]) -> type[Any]:
    """Return the class of the objects that are read."""
    lists = [field.name for field in fields if field.many]

    def fill(self: Any) -> None:
        for name in lists:
            setattr(self, name, [])

    own: dict[str, Any] = {field.name: None for field in fields if field.optional}
    return type(wanted.__name__, (), {"__doc__": wanted.__doc__, **own, **({"__init__": fill} if lists else {})})


def _fields(wanted: type[Any], of: type[Any]) -> list[_Field]:
    there = get_type_hints(of)
    found = []
    for name, hint in get_type_hints(wanted).items():
        where = f"{wanted.__name__}.{name}"
        if name not in there:
            raise TypeError(f"{where}: {of.__name__} has no such field")
        if any(name in getattr(base, "COMPOSED", ()) for base in of.__mro__):
            raise TypeError(f"{where} is not the text of an element: read {of.__name__} whole")
        kind, many, optional = _kind(there[name])
        told, told_many, told_optional = _kind(hint)
        if many != told_many or (optional and not told_optional):
            raise TypeError(f"{where}: {of.__name__} has it as {there[name]}")
        found.append(_Field(name, _tag(of, name), many, optional, *_makers(kind, told, where)))
    return found


def _makers(kind: Any, told: Any, where: str) -> tuple[Callable[[str | None], Any] | None, Read | None]:
    if is_projection(told) and hasattr(kind, "__dataclass_fields__"):
        return None, _object_reader(told, kind)
    if kind != told:
        raise TypeError(f"{where} is {kind}, not {told}")
    if kind is str or get_origin(kind) is Literal:
        return None, None
    convert = _SIMPLE.get(kind)
    return (convert, None) if convert is not None else (None, reader_of(kind))


def _kind(hint: Any) -> tuple[Any, bool, bool]:
    """Return what a field holds, whether it holds many and whether it may hold none."""
    if get_origin(hint) in (Union, UnionType) and NoneType in get_args(hint) and len(get_args(hint)) == 2:
        (inner,) = (one for one in get_args(hint) if one is not NoneType)
        return inner, False, True
    if get_origin(hint) is list:
        return get_args(hint)[0], True, False
    return hint, False, False


def _tag(of: type[Any], name: str) -> str:
    return f"{{{namespace(of)}}}{name.rstrip('_')}"


def _tags_within(of: type[Any]) -> frozenset[str]:
    """Return the names of all elements below the children of an object."""
    found: set[str] = set()
    waiting, seen = [of], {of}
    while waiting:
        at = waiting.pop()
        for name, hint in get_type_hints(at).items():
            if at is not of:
                found.add(_tag(at, name))
            kind = _kind(hint)[0]
            if hasattr(kind, "__dataclass_fields__") and kind not in seen:
                seen.add(kind)
                waiting.append(kind)
    return frozenset(found)
