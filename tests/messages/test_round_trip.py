"""Every message survives being written, parsed, validated and read, for any content that its schema admits."""

from __future__ import annotations

import dataclasses
import typing
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from xmlschema import XMLSchema10

from dsobus.messages import element_class, read, tag, write
from dsobus.messages.namespaces import MODULES
from dsobus.messages.runtime import verbatim
from dsobus.soap.generate_model import python_name

XSD = Path(str(files("dsobus.xsd")))
XS = "{http://www.w3.org/2001/XMLSchema}"
PARSER = etree.XMLParser(remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True)
WORDS = st.text(st.sampled_from("ab <>&\"'\t\n\r]é\u00a0\U0001f4a1"), max_size=6)
TOKENS = WORDS.map(lambda s: " ".join(s.split()))
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "string": WORDS,
    "anySimpleType": WORDS,
    "normalizedString": WORDS.map(lambda s: s.translate(dict.fromkeys(map(ord, "\t\n\r"), " "))),
    "token": TOKENS,
    "anyURI": st.just("urn:x"),
    "boolean": st.booleans(),
    "dateTime": st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC)),  # noqa: DTZ001
    "decimal": st.decimals(-(10**9), 10**9, places=7),
    "float": st.floats(allow_nan=False, width=32),
    "double": st.floats(allow_nan=False),
    "integer": st.integers(-(10**20), 10**20),
    "unsignedShort": st.integers(0, 65535),
    "nonNegativeInteger": st.integers(0, 10**9),
    "positiveInteger": st.integers(1, 10**9),
    "int": st.integers(-(2**31), 2**31 - 1),
    "QName": st.sampled_from(["a", "{urn:x}a"]),
    "duration": st.sampled_from(["PT1H", "-P1Y2M3DT4H5M6.7S", "P1M"]),
    "date": st.sampled_from(["2026-11-23", "2026-11-23Z"]),
    "time": st.sampled_from(["12:00:00", "12:00:00.5+02:00"]),
    "base64Binary": st.just("AAAA"),
    "gMonthDay": st.just("--11-23"),
}
FOREIGN = ['<f:a xmlns:f="urn:foreign" f:b="f:q">x<f:c/> &amp; y</f:a>', '<a xmlns="urn:foreign"/>']


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a simple type; its own facets are respected as far as schemas use them."""
    step, enumeration, patterns = kind, None, None
    while step.name is None or step.name.removeprefix(XS) not in VALUES:
        if not (step.name or "").startswith(XS):
            enumeration, patterns = enumeration or step.enumeration, patterns or step.patterns
        step = step.base_type
    own = kind is not step and not (kind.name or "").startswith(XS)
    if enumeration:
        return st.sampled_from(enumeration)
    found = VALUES[step.name.removeprefix(XS)]
    if patterns:
        return st.from_regex(patterns.regexps[0], fullmatch=True).filter(kind.is_valid)
    if own and (kind.min_length or kind.max_length):
        return st.text("ab", min_size=kind.min_length or 0, max_size=kind.max_length or 9)
    if own and (kind.min_value is not None or kind.max_value is not None):
        low, high = kind.min_value, kind.max_value
        if step.name.removeprefix(XS) in ("float", "double"):
            return st.floats(low, high, allow_nan=False, allow_infinity=False, width=32)
        if step.name.removeprefix(XS) == "decimal":
            return st.decimals(low, high, places=3)
        return st.integers(-(10**9) if low is None else low, 10**9 if high is None else high)
    return found


def class_in(hint: Any) -> type[Any]:
    """Find the dataclass in `T`, `T | None` or `list[T]`."""
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return hint
    return next(class_in(each) for each in typing.get_args(hint) if each is not type(None))


def instance(draw: st.DrawFn, kind: Any, of: type[Any], depth: int = 0) -> Any:
    """Draw an object of a class, valid by the type of the schema."""
    fields: dict[str, Any] = {}
    if kind.is_simple():
        return of(value=draw(values(kind)))
    for name, attribute in kind.attributes.items():
        if attribute.use == "required" or draw(st.booleans()):
            fields[python_name(name)] = draw(values(attribute.type))
    if kind.has_simple_content():
        fields["value"] = draw(values(kind.content))
    else:
        particle(draw, kind.content, of, fields, depth)
    return of(**fields)


def particle(draw: st.DrawFn, part: Any, of: type[Any], fields: dict[str, Any], depth: int) -> None:
    most = min(part.min_occurs + 2 if part.max_occurs is None else part.max_occurs, part.min_occurs + 2)
    for _ in range(draw(st.integers(part.min_occurs, most if depth < 8 else part.min_occurs))):
        if hasattr(part, "process_contents"):
            fields.setdefault("any_", []).append(etree.fromstring(draw(st.sampled_from(FOREIGN))))
        elif not hasattr(part, "model"):
            name = python_name(part.local_name)
            hint = typing.get_type_hints(of)[name]
            value = (
                draw(values(part.type))
                if part.type.is_simple()
                else instance(draw, part.type, class_in(hint), depth + 1)
            )
            if typing.get_origin(hint) is list:
                fields.setdefault(name, []).append(value)
            else:
                fields[name] = value
        elif part.model == "choice":
            particle(draw, draw(st.sampled_from(list(part))), of, fields, depth)
        else:
            for each in part:
                particle(draw, each, of, fields, depth)


def plain(value: Any) -> Any:
    """Turn objects into what can be compared: the kept elements too."""
    if isinstance(value, etree._Element):
        return etree.canonicalize(verbatim(value))
    if isinstance(value, list):
        return [plain(each) for each in value]
    if dataclasses.is_dataclass(value):
        named = {each.name: plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
        return {"": type(value), **named}
    return (type(value), value) if isinstance(value, bool | int | float | Decimal) else value


@cache
def schema_of(folder: Path) -> Any:
    return XMLSchema10([str(path) for path in sorted(folder.glob("*.xsd"))], allow="local", defuse="always")


@cache
def validator(folder: Path, namespace: str) -> etree.XMLSchema:
    names = [path for path in sorted(folder.glob("*.xsd")) if f'targetNamespace="{namespace}"' in path.read_text()]
    return etree.XMLSchema(etree.parse(names[0]))


def check(data: st.DataObject, folder: Path, element: str) -> None:
    @st.composite
    def message(draw: st.DrawFn) -> Any:
        return instance(draw, schema_of(folder).maps.elements[element].type, element_class(element))

    sent = data.draw(message())
    text = write(sent)
    parsed = etree.fromstring(text.encode(), PARSER)
    validator(folder, etree.QName(element).namespace or "").assertValid(parsed)
    received = read(parsed)
    assert type(received) is type(sent)
    assert tag(received) == element == parsed.tag
    assert plain(received) == plain(sent)
    assert plain(read(etree.fromstring(write(received), PARSER))) == plain(sent)


def elements_of(namespace: str) -> list[str]:
    return [binding.tag for binding in import_module(f"dsobus.messages.{MODULES[namespace]}").ELEMENTS]


WITHOUT_HASTE = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]


@pytest.mark.parametrize("namespace", sorted(MODULES))
@settings(max_examples=8, deadline=None, suppress_health_check=WITHOUT_HASTE, derandomize=True)
@given(data=st.data())
def test_a_message_comes_back_as_it_was_sent(namespace: str, data: st.DataObject) -> None:
    if found := elements_of(namespace):
        check(data, XSD, data.draw(st.sampled_from(found)))


@settings(max_examples=60, deadline=None, suppress_health_check=WITHOUT_HASTE, derandomize=True)
@given(data=st.data())
def test_an_element_of_any_construct_comes_back_as_it_was(
    odd: ModuleType, odd_schemas: Path, data: st.DataObject
) -> None:
    check(data, odd_schemas, data.draw(st.sampled_from([binding.tag for binding in odd.ELEMENTS])))
