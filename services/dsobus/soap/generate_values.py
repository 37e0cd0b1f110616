"""Spell how one value is read from its text, and how it is written."""

from __future__ import annotations

from dsobus.messages import runtime

from .generate_model import Field, Kind, Ref, Value
from .generate_scope import Scope, quoted

READ: dict[Kind, str] = {
    "str": "str",
    "token": "to_token",
    "normalized": "to_normalized",
    "dateTime": "to_datetime",
    "boolean": "to_bool",
    "decimal": "to_decimal",
    "float": "to_float",
    "integer": "to_int",
}
WRITE: dict[Kind, str] = {"dateTime": "stamp", "boolean": "boolean", "decimal": "decimal", "float": "number"}


def as_written(kind: Kind, text: str) -> str:
    """Return the form in which our writers give a value: libxml2 compares fixed values by their text."""
    value = getattr(runtime, READ[kind], str)(text)
    return str(getattr(runtime, WRITE.get(kind, ""), str)(value))


def read_child(scope: Scope, each: Field, element: str) -> str:
    """Read a field from the element that holds it."""
    read = _read(scope, each, element)
    return f"{scope.helper('NIL')} if {scope.helper('is_nil')}({element}) else {read}" if each.nillable else read


def _read(scope: Scope, each: Field, element: str) -> str:
    if each.of is None:
        return element
    if each.members and isinstance(each.of, Ref):
        return f"{scope.helper('substitute')}({element}, {scope.name(each.of)})"
    if isinstance(each.of, Ref):
        return f"{scope.name(each.of, 'read_')}({element})"
    if each.of.kind == "QName":
        return f"{scope.helper('to_qname')}({element})"
    text = f"{element}.text" if each.default is None else f"{element}.text or {quoted(each.default)}"
    return convert(scope, each.of, text)


def read_attribute(scope: Scope, each: Field, of: Value) -> str:
    """Read a field from an attribute of the element `e`."""
    source = f'e.get("{each.tag}")'
    if each.default is not None:
        source = f'e.get("{each.tag}", {quoted(each.default)})'
        return source if of == Value("str") else convert(scope, of, source)
    if each.occurs == "one":
        return convert(scope, of, source)
    if of == Value("str"):
        return source
    return f"None if (a := {source}) is None else {convert(scope, of, 'a')}"


def convert(scope: Scope, of: Value, text: str) -> str:
    """Turn an expression for text that may be None into one for a value."""
    if of.items:
        item = ("to_literal" if of.alias is not None else READ[of.kind]) if of.kind != "str" or of.alias else "str"
        return f"{scope.helper('to_list')}({item if item == 'str' else scope.helper(item)}, {text})"
    if of.alias is not None:
        return f"{scope.helper('to_literal' if of.kind == 'str' else 'to_literal_token')}({text})"
    if of.kind == "str":
        return text if text.endswith('"') else f'{text} or ""'
    return f"{scope.helper(READ[of.kind])}({text})"


def default(scope: Scope, of: Value, text: str) -> str:
    """Spell a default value."""
    if of.alias is not None and of.kind != "str":
        return quoted(" ".join(text.split()))
    return quoted(text) if of.kind == "str" else convert(scope, of, quoted(text))


def written(scope: Scope, of: Value, source: str, escape: str) -> str:
    """Turn an expression for a value into one that may stand in an f-string; `escape` is for strings."""
    if of.items:
        item = "str" if of.kind == "integer" else scope.helper(WRITE.get(of.kind, escape))
        return f"{scope.helper('listed')}({item}, {source})"
    return source if of.kind == "integer" else f"{scope.helper(WRITE.get(of.kind, escape))}({source})"
