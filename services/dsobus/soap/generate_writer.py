"""Write the writer of one dataclass: it puts one piece of text for each element."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterator

from .generate_model import LOCALS, Field, Record, Ref, Value
from .generate_scope import Scope, wrap
from .generate_values import WRITE, written

TAKEN = LOCALS | {"element", "text", "attribute", "qname", "verbatim", "listed", "nil", *WRITE.values()}


def writer(scope: Scope, record: Record) -> Iterator[str]:
    """Write the writer; of a type that xsi:type may replace, one that leaves objects of other types to theirs."""
    arguments = [f"o: {record.name}", "tag: str", f"put: {scope.helper('Put')}", 'xmlns: str = ""']
    yield wrap("", f"def write_{record.name}(", arguments, ") -> None:")
    if Ref(scope.module.namespace, record.name) in scope.kin.bases:
        other = f"(other := {scope.helper('type_binding')}(o)).of is not {record.name}"
        yield f"    if type(o) is not {record.name} and {other}:"
        yield "        other.write(o, tag, put, xmlns + other.xsi_type)"
        yield "        return"
    fields = scope.kin.fields(record)
    attributes = [each for each in fields if each.where in ("attribute", "attributes")]
    content = [each for each in fields if each.where in ("element", "text", "any")]
    yield from _start(scope, attributes, ">" if content else "/>")
    if not fields:
        yield "    del o"
    for each in content:
        yield from _write_child(scope, each)
    if content:
        yield '    put(f"</{tag}>")'


def _start(scope: Scope, attributes: list[Field], end: str) -> Iterator[str]:
    if not attributes:
        yield f'    put(f"<{{tag}}{{xmlns}}{end}")'
        return
    if len(attributes) == 1 and attributes[0].occurs == "one":
        yield f"    put(f'<{{tag}}{{xmlns}}{_attribute(scope, attributes[0])}{end}')"
        return
    yield '    put(f"<{tag}{xmlns}")'
    for each in attributes:
        if each.where == "attributes":
            yield f"    put({scope.helper('write_attributes')}(o.{each.name}))"
            continue
        if each.occurs == "optional":
            yield f"    if o.{each.name} is not None:"
        yield wrap("        " if each.occurs == "optional" else "    ", "put(", [f"f'{_attribute(scope, each)}'"], ")")
    yield f'    put("{end}")'


def _attribute(scope: Scope, each: Field) -> str:
    of = each.of if isinstance(each.of, Value) else Value("str")
    return f' {scope.prefixed(each.tag)}="{{{written(scope, of, f"o.{each.name}", "attribute")}}}"'


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
    if each.nillable:
        yield f"{indent}if isinstance({source}, {scope.helper('Nil')}):"
        yield f'{indent}    put({scope.helper("nil")}("{scope.prefixed(each.tag)}"))'
        yield f"{indent}else:"
        indent += "    "
    yield _put(scope, each, source, indent)


def _put(scope: Scope, each: Field, source: str, indent: str) -> str:
    if each.of is None:
        return f"{indent}put({scope.helper('verbatim')}({source}))"
    if each.members:
        return f"{indent}{scope.helper('write_substitute')}({source}, put)"
    tag = scope.prefixed(each.tag)
    if isinstance(each.of, Ref):
        return wrap(indent, f"{scope.name(scope.kin.type_of(each.of), 'write_')}(", [source, f'"{tag}"', "put"], ")")
    if each.where == "text":
        text = written(scope, each.of, source, "text")
        return f"{indent}put({f'str({source})' if text == source else text})"
    if each.of.kind == "QName":
        return wrap(indent, f"put({scope.helper('qname')}(", [f'"{tag}"', source], "))")
    return wrap(indent, "put(", [f'f"<{tag}>{{{written(scope, each.of, source, "text")}}}</{tag}>"'], ")")


def _loop_name(scope: Scope, name: str) -> str:
    """Turn a CIM name into a variable that hides nothing: EndDeviceEvent -> end_device_event."""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name.rstrip("_")).lower()
    taken = TAKEN | {module.prefix for module in scope.kin.modules.values()}
    return f"{snake}_" if snake in taken or keyword.iskeyword(snake) or hasattr(builtins, snake) else snake
