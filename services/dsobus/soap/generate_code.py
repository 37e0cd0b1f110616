"""Write the readers and writers of one dataclass.

A reader stores every field of an object made without `__init__`. Where the number of children proves which are there,
it reads them by position; else in one pass over the children. A writer puts one piece of text for each element.
"""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterator

from .generate_model import Field, Kind, Record, Ref, Root, Value
from .generate_scope import Scope, wrap

POSITIONAL = 8  # messages that carry each of more fields are too rare to pay for the lines

READ: dict[Kind, str] = {
    "token": "to_token",
    "normalized": "to_normalized",
    "dateTime": "to_datetime",
    "boolean": "to_bool",
    "decimal": "to_decimal",
    "float": "to_float",
    "integer": "to_int",
}
WRITE: dict[Kind, str] = {"dateTime": "stamp", "boolean": "boolean", "decimal": "decimal", "float": "number"}
LOCALS = {"o", "put", "tag", "xmlns", "element", "text", "attribute", "qname", "verbatim", *WRITE.values()}


def reader(scope: Scope, record: Record) -> Iterator[str]:
    """Write the reader; of a type from which elements derive, also the part that fills an object of any of them."""
    ref = Ref(scope.module.namespace, record.name)
    fills = ref in scope.filled
    body = [*_read_attributes(scope, record), *_read_children(scope, record, "return" if fills else "return o")]
    scope.helper("Element")
    if fills:
        yield from derived_reader(scope, Root("", record.name, "", ref))
        yield "\n"
        yield f"def fill_{record.name}(o: {record.name}, e: Element) -> None:"
        yield from (f"    {line}" for line in body or ["del o, e"])
        return
    yield f"def read_{record.name}(e: Element) -> {record.name}:"
    made = f"{scope.helper('new')}({record.name})"
    yield from (f"    {line}" for line in ([f"o = {made}", *body, "return o"] if body else ["del e", f"return {made}"]))


def derived_reader(scope: Scope, root: Root) -> Iterator[str]:
    """Write the reader of an element whose class derives from the class of its type."""
    fill = scope.name(root.of, "fill_")
    yield f"def read_{root.name}(e: {scope.helper('Element')}) -> {root.name}:"
    yield f"    o = {scope.helper('new')}({root.name})"
    yield f"    {fill}(o, e)"
    yield "    return o"


def writer(scope: Scope, record: Record) -> Iterator[str]:
    """Write the writer."""
    arguments = [f"o: {record.name}", "tag: str", f"put: {scope.helper('Put')}", 'xmlns: str = ""']
    yield wrap("", f"def write_{record.name}(", arguments, ") -> None:")
    attributes = [each for each in record.fields if each.where == "attribute"]
    content = [each for each in record.fields if each.where != "attribute"]
    end = ">" if content else "/>"
    if not attributes:
        yield f'    put(f"<{{tag}}{{xmlns}}{end}")'
    elif len(attributes) == 1 and attributes[0].occurs == "one":
        yield f"    put(f'<{{tag}}{{xmlns}}{_attribute(scope, attributes[0])}{end}')"
    else:
        yield '    put(f"<{tag}{xmlns}")'
        for each in attributes:
            optional = each.occurs == "optional"
            if optional:
                yield f"    if o.{each.name} is not None:"
            yield wrap("        " if optional else "    ", "put(", [f"f'{_attribute(scope, each)}'"], ")")
        yield f'    put("{end}")'
    if not record.fields:
        yield "    del o"
    for each in content:
        yield from _write_child(scope, each)
    if content:
        yield '    put(f"</{tag}>")'


def _read(scope: Scope, of: Value | Ref | None, element: str) -> str:
    if isinstance(of, Ref):
        return f"{scope.name(of, 'read_')}({element})"
    if of is not None and of.kind == "QName":
        return f"{scope.helper('to_qname')}({element})"
    return element if of is None else _convert(scope, of, f"{element}.text")


def _convert(scope: Scope, of: Value, text: str) -> str:
    if of.alias is not None:
        return f"{scope.helper('to_literal' if of.kind == 'str' else 'to_literal_token')}({text})"
    return f'{text} or ""' if of.kind == "str" else f"{scope.helper(READ[of.kind])}({text})"


def _read_attributes(scope: Scope, record: Record) -> Iterator[str]:
    for each in record.fields:
        source = f'e.get("{each.tag}")'
        if each.where == "text":
            yield f"o.{each.name} = {_read(scope, each.of, 'e')}"
        elif each.where != "attribute" or not isinstance(each.of, Value):
            continue
        elif each.occurs == "one":
            yield f"o.{each.name} = {_convert(scope, each.of, source)}"
        elif each.of == Value("str"):
            yield f"o.{each.name} = {source}"
        else:
            yield f"o.{each.name} = None if (a := {source}) is None else {_convert(scope, each.of, 'a')}"


def _read_children(scope: Scope, record: Record, done: str) -> Iterator[str]:
    fields = [each for each in record.fields if each.where in ("element", "any")]
    required = [each for each in fields if each.occurs == "one"]
    optional = [each for each in fields if each.occurs == "optional"]
    many = [each for each in fields if each.occurs == "many"]
    by_position = record.positional and len(fields) <= POSITIONAL
    if fields == many[:1]:
        for each in many:
            items = "list(e)" if each.where == "any" else f"[{_read(scope, each.of, 'c')} for c in e]"
            yield f"o.{each.name} = {items}"
        return
    if record.positional and not optional:
        yield from _by_position(scope, fields)
        return
    if by_position:
        yield f"if len(e) == {len(fields)}:"
        yield from (f"    {line}" for line in [*_by_position(scope, fields), done])
    yield from _none(optional)
    if by_position and required:
        yield f"if len(e) == {len(required)}:"
        yield from (f"    {line}" for line in [*_by_position(scope, required), done])
    yield from (f"o.{each.name} = []" for each in many)
    yield from ("for c in e:", "    match c.tag:")
    for each in sorted(fields, key=lambda each: each.where == "any"):
        if each.where == "any":
            yield "        case _:"
        elif each.again and each.occurs == "one":  # the wildcard takes all but the first
            case = f'case "{each.tag}" if not hasattr('
            yield from wrap("        ", case, ["o", f'"{each.name}"'], "):", outside=4).splitlines()
        else:
            yield f'        case "{each.tag}"' + (f" if o.{each.name} is None:" if each.again else ":")
        read = _read(scope, each.of, "c")
        yield f"            o.{each.name}" + (f".append({read})" if each.occurs == "many" else f" = {read}")


def _by_position(scope: Scope, fields: list[Field]) -> Iterator[str]:
    for index, each in enumerate(fields):
        yield f"o.{each.name} = {_read(scope, each.of, f'e[{index}]')}"


def _none(fields: list[Field]) -> Iterator[str]:
    """Store None in fields, as many in a line as read well."""
    line = ""
    for each in fields:
        target = f"o.{each.name} = "
        if line and len(line) + len(target) > 100:
            yield f"{line}None"
            line = ""
        line += target
    if line:
        yield f"{line}None"


def _written(scope: Scope, of: Value, source: str, escape: str) -> str:
    if of.kind == "integer":
        return source
    return f"{scope.helper(WRITE.get(of.kind, escape))}({source})"


def _attribute(scope: Scope, each: Field) -> str:
    of = each.of if isinstance(each.of, Value) else Value("str")
    return f' {each.tag}="{{{_written(scope, of, f"o.{each.name}", "attribute")}}}"'


def _write_child(scope: Scope, each: Field) -> Iterator[str]:
    source = f"o.{each.name}"
    indent = "    "
    if each.occurs == "many":
        source = "element" if each.where == "any" else _loop_name(scope, each.name)
        yield f"    for {source} in o.{each.name}:"
        indent = "        "
    elif each.occurs == "optional":
        yield f"    if {source} is not None:"
        indent = "        "
    tag = scope.prefixed(each.tag)
    if isinstance(each.of, Ref):
        yield wrap(indent, f"{scope.name(each.of, 'write_')}(", [source, f'"{tag}"', "put"], ")")
    elif each.of is None:
        yield f"{indent}put({scope.helper('verbatim')}({source}))"
    elif each.where == "text":
        written = _written(scope, each.of, source, "text")
        yield f"{indent}put({f'str({source})' if written == source else written})"
    elif each.of.kind == "QName":
        yield wrap(indent, f"put({scope.helper('qname')}(", [f'"{tag}"', source], "))")
    else:
        yield wrap(indent, "put(", [f'f"<{tag}>{{{_written(scope, each.of, source, "text")}}}</{tag}>"'], ")")


def _loop_name(scope: Scope, name: str) -> str:
    """Turn a CIM name into a variable that hides nothing: EndDeviceEvent -> end_device_event."""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name.rstrip("_")).lower()
    taken = LOCALS | {module.prefix for module in scope.modules.values()}
    return f"{snake}_" if snake in taken or keyword.iskeyword(snake) or hasattr(builtins, snake) else snake
