"""Random schemas, and random documents that they admit: what is read and written again says the same.

SCHEMAS in the environment draws more of them than the few of every run.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st
from lxml import etree
from xmlschema import XMLSchema10

from dsobus.messages import read, write

Generated = Callable[[Path, Path], AbstractContextManager[None]]
XSI = "http://www.w3.org/2001/XMLSchema-instance"
PARSER = etree.XMLParser(remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True)
LEXICAL = {
    "string": ["", " a\tb\n", "é<&>\"']]>", "\u00a0x "],
    "normalizedString": ["", " a  b ", "a\tb"],
    "token": ["", "a b", " a\n b "],
    "language": ["en-GB"],
    "NMTOKEN": ["1-a"],
    "NMTOKENS": ["a", " a  b\tc "],
    "NCName": ["a.b"],
    "anyURI": ["urn:x", "", "http://x/ä?b=1&c"],
    "QName": ["f:a", " f:b "],
    "boolean": ["true", "false", "1", " 0 "],
    "decimal": ["+1.", ".5", "-0.0", "0012.500", " 123456789012345678901234567890.12 "],
    "integer": ["+7", "-0", "007", "123456789012345678901234567890"],
    "unsignedByte": ["255", "0", " +1"],
    "int": ["-2147483648"],
    "long": ["-9223372036854775808"],
    "double": ["INF", "-INF", "NaN", "1e3", "-1.5E-7", "+.5", " 0 ", "-0"],
    "float": ["INF", "0.1", "16777216"],
    "duration": ["P1Y2M3DT4H5M6.7S", "-P1D", "PT0S"],
    "dateTime": [
        "2026-11-23T12:00:00Z",
        "2026-11-23T12:00:00",
        "2026-12-31T24:00:00Z",
        "2026-02-28T24:00:00-14:00",
        "2026-11-23T00:30:00.123456+14:00",
        "2026-11-23T12:00:00.5+01:00 \n",
        "0001-01-02T00:00:00Z",
    ],
    "time": ["12:00:00", "00:00:00.25+14:00", "23:59:59Z"],
    "date": ["2026-02-28+14:00", "-0044-03-15", "12026-01-01Z"],
    "gYear": ["2026", "-0044", "12026Z"],
    "gYearMonth": ["2026-11"],
    "gMonthDay": ["--02-29"],
    "gMonth": ["--11Z"],
    "gDay": ["---31+14:00"],
    "hexBinary": ["", "0aFF"],
    "base64Binary": ["", "AAA=", "QUJD REVG"],
    "Word": ["one", " two  words ", "x&y"],
    "Words": ["", "one x&y"],
    "Reals": ["1 INF  -2.5"],
    "Small": ["1", "+9"],
    "Either": ["7", "x-any", " ON "],
    "Short": ["ab", "abc"],
}
SIMPLE = """
<xs:simpleType name="Word"><xs:restriction base="xs:token"><xs:enumeration value="one"/>
  <xs:enumeration value="two words"/><xs:enumeration value="x&amp;y"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Word1"><xs:restriction base="xs:NMTOKEN"><xs:enumeration value="one"/>
  <xs:enumeration value="x-y"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Words"><xs:list><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="one"/>
  <xs:enumeration value="x&amp;y"/></xs:restriction></xs:simpleType></xs:list></xs:simpleType>
<xs:simpleType name="AnyReals"><xs:list itemType="xs:double"/></xs:simpleType>
<xs:simpleType name="Reals"><xs:restriction base="AnyReals"><xs:length value="3"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Small"><xs:restriction base="xs:positiveInteger"><xs:maxInclusive value="9"/></xs:restriction>
</xs:simpleType>
<xs:simpleType name="OnOff"><xs:restriction base="xs:token"><xs:enumeration value="ON"/></xs:restriction>
</xs:simpleType>
<xs:simpleType name="Open"><xs:restriction base="xs:string"><xs:pattern value="x-.*"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Either"><xs:union memberTypes="xs:int OnOff Open"/></xs:simpleType>
<xs:simpleType name="Short"><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType>
"""
OWN = [name for name in LEXICAL if f'name="{name}"' in SIMPLE]
numbers = count()
SCHEMAS = int(os.environ.get("SCHEMAS", "8"))


class Draft:
    """A schema in the making: every name in it is new, so no two particles compete for an element."""

    def __init__(self, data: st.DataObject, number: int) -> None:
        self.draw = data.draw
        self.namespace = f"urn:dsobus:test:Random{number}#"
        self.names = count()
        self.types = [f"T{n}" for n in range(self.draw(st.integers(2, 5)))]
        self.bases: dict[str, str] = {}
        for index, name in enumerate(self.types[1:], 1):
            if self.draw(st.booleans()):
                self.bases[name] = self.draw(st.sampled_from(self.types[:index]))
        self.abstract = {base for base in self.bases.values() if self.draw(st.booleans())}

    def often(self, *choices: Any) -> Any:
        return self.draw(st.sampled_from(choices))

    def name(self) -> str:
        return f"{self.often('e', 'Element', 'class')}{next(self.names)}"

    def simple(self, without: str = "") -> str:
        name: str = self.often(*(name for name in LEXICAL if name != without))
        return name if name in OWN else f"xs:{name}"

    def text(self) -> str:
        form = self.often("qualified", "unqualified")
        head = f'targetNamespace="{self.namespace}" elementFormDefault="{form}"'
        body = [SIMPLE, *(self.complex(name) for name in self.types), *(self.root(name) for name in self.types)]
        body += [f'<xs:element name="Value" type="{self.simple("QName")}"/>', self.groups()]
        return (
            f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="{self.namespace}" {head}>'
            f"{''.join(body)}</xs:schema>"
        )

    def groups(self) -> str:
        """What `xs:group` and `xs:attributeGroup` give to types; each is used once in a type at most."""
        return (
            '<xs:group name="Group"><xs:choice><xs:element name="g1" type="xs:int"/>'
            '<xs:sequence><xs:element name="g2" type="xs:int"/><xs:element name="g3" type="xs:int" minOccurs="0"/>'
            '</xs:sequence></xs:choice></xs:group><xs:attributeGroup name="Attributes">'
            '<xs:attribute name="h1" type="xs:dateTime"/><xs:attribute name="h2" type="Words"/></xs:attributeGroup>'
        )

    def root(self, name: str) -> str:
        """The elements of a type: of its own name or another, the head of a substitution group or a member of one."""
        own = f'<xs:element name="E{name}" type="{name}"'
        head = name
        while head in self.bases:
            head = self.bases[head]
        return f'{own} substitutionGroup="Head{head}"/>' + (
            f'<xs:element name="Head{name}" type="{name}" abstract="{self.often("true", "false")}"/>'
            f'<xs:element name="{name}" type="{name}"/>'
            if head == name
            else ""
        )

    def complex(self, name: str) -> str:
        base = self.bases.get(name)
        abstract = ' abstract="true"' if name in self.abstract else ""
        if base is not None:
            extension = f'<xs:extension base="{base}">{self.content(root=False)}</xs:extension>'
            inner = f"<xs:complexContent>{extension}</xs:complexContent>"
        elif name in self.bases.values():
            inner = self.content(root=True)
        else:
            inner = self.often(self.all, self.simple_content, lambda: self.content(root=True))()
        return f'<xs:complexType name="{name}"{abstract}>{inner}</xs:complexType>'

    def all(self) -> str:
        parts = "".join(self.element(many=False) for _ in range(self.often(1, 3)))
        return f"<xs:all>{parts}</xs:all>{self.attributes(root=True)}"

    def simple_content(self) -> str:
        extension = f'<xs:extension base="{self.simple("QName")}">{self.attributes(root=True)}</xs:extension>'
        return f"<xs:simpleContent>{extension}</xs:simpleContent>"

    def content(self, *, root: bool) -> str:
        parts = [self.particle() for _ in range(self.often(0, 1, 2, 4, 6))]
        if root and self.often(True, False):
            parts.append(f'<xs:group ref="Group"{self.often("", OPTIONAL)}/>')
        if root and self.often(True, False):
            wildcard = f'<xs:any namespace="urn:foreign" processContents="lax"{self.often("", OPTIONAL, ANY)}/>'
            parts.insert(self.often(0, len(parts)), wildcard)
        return (f"<xs:sequence>{''.join(parts)}</xs:sequence>" if parts else "") + self.attributes(root=root)

    def particle(self) -> str:
        form = self.often("element", "element", "element", "choice", "repeated", "optional", "ref")
        if form == "element":
            return self.element(many=True)
        if form == "choice":
            inner = f"<xs:sequence>{self.element(many=True)}{self.element(many=True)}</xs:sequence>"
            return f"<xs:choice{self.often('', OPTIONAL)}>{self.element(many=True)}{inner}</xs:choice>"
        if form == "repeated":
            parts = self.element(many=True) + self.element(many=False)
            return f'<xs:choice minOccurs="0" maxOccurs="4">{parts}</xs:choice>'
        if form == "optional":
            return f"<xs:sequence{OPTIONAL}>{self.element(many=False)}{self.element(many=True)}</xs:sequence>"
        heads = [name for name in self.types if name not in self.bases]
        tags = [*heads, *(f"Head{name}" for name in heads if name not in self.abstract)]
        inner = f'<xs:sequence><xs:element ref="{self.often(*tags)}"{OPTIONAL}/></xs:sequence>'
        return f'<xs:element name="{self.name()}"><xs:complexType>{inner}</xs:complexType></xs:element>'

    def element(self, *, many: bool) -> str:
        occurs = self.often("", OPTIONAL, *([ANY, ' maxOccurs="3"', ' minOccurs="2" maxOccurs="2"'] if many else []))
        form = self.often("simple", "simple", "value", "nillable", "type", "anonymous")
        head = f'<xs:element name="{self.name()}"'
        if form == "type":
            return f'{head} type="{self.often(*self.types)}"{ANY if many else OPTIONAL}/>'
        if form == "anonymous":
            inner = f"<xs:sequence>{self.element(many=False)}</xs:sequence>{self.attributes(root=False)}"
            return f"{head}{OPTIONAL}><xs:complexType>{inner}</xs:complexType></xs:element>"
        if form == "value":
            return f"{head}{occurs}{self.value()}/>"
        nillable = ' nillable="true"' if form == "nillable" else ""
        return f'{head} type="{self.simple()}"{nillable}{occurs}/>'

    def value(self) -> str:
        """A type and a default or fixed value of it."""
        name = self.often("string", "token", "Word", "boolean", "decimal", "double", "dateTime", "date", "Either")
        value = {"decimal": "1.50", "double": "1000.0", "token": "a b"}.get(name) or next(filter(None, LEXICAL[name]))
        return f' type="{name if name in OWN else f"xs:{name}"}" {self.often("default", "fixed")}={quoteattr(value)}'

    def attributes(self, *, root: bool) -> str:
        parts = []
        for _ in range(self.often(0, 0, 1, 2)):
            use = self.often("", ' use="required"')
            kind = f' type="{self.simple("QName")}"{use}'
            parts.append(f'<xs:attribute name="{self.name()}"{self.often(kind, kind, self.value())}/>')
        if root and self.often(True, False):
            parts.append('<xs:attributeGroup ref="Attributes"/>')
        if root and self.often(True, False):
            parts.append('<xs:anyAttribute namespace="##other" processContents="lax"/>')
        return "".join(parts)


OPTIONAL = ' minOccurs="0"'
ANY = ' minOccurs="0" maxOccurs="unbounded"'
FOREIGN = ['<f:a b="f:q">x<f:c/> &amp; y</f:a>', '<a xmlns="urn:foreign"/>']


class Document:
    """Draws documents of a schema, in an order that it admits."""

    def __init__(self, data: st.DataObject, schema: Any) -> None:
        self.draw = data.draw
        self.schema = schema

    def often(self, *choices: Any) -> Any:
        return self.draw(st.sampled_from(choices))

    def element(self, declared: Any, depth: int = 0, *, family: bool = True) -> str:
        if declared.ref is not None:
            others = sorted(declared.ref.iter_substitutes(), key=lambda each: str(each.name))
            found = [each for each in (*others, declared.ref) if not each.abstract]
            one = self.often(*(each for each in found if len(found) == 1 or not each.type.abstract))
            return self.element(one, depth, family=len(found) == 1)
        space = f"{{{self.schema.target_namespace}}}"
        prefixed = f"t:{declared.local_name}" if declared.name.startswith("{") else declared.local_name
        names = f' xmlns:t="{space[1:-1]}" xmlns:f="urn:foreign" xmlns:xsi="{XSI}"' if depth == 0 else ""
        if declared.nillable and self.often(True, False):
            return f'<{prefixed} xsi:nil="true"/>'
        kind = declared.type
        if family and depth > 0 and kind.name is not None and kind.is_complex():
            kin = [
                each
                for each in self.schema.types.values()
                if each.is_complex() and not each.abstract and (each is kind or each.is_derived(kind))
            ]
            kind = self.often(*kin)
            if kind is not declared.type:
                names += f' xsi:type="t:{kind.local_name}"'
        if kind.is_simple():
            return f"<{prefixed}{names}>{escape(self.value(kind, declared))}</{prefixed}>"
        for name, attribute in kind.attributes.items():
            if name is None:
                names += self.often("", ' f:any="&quot;&#9;f:x"', ' xml:lang="en" f:b="1"')
            elif attribute.use == "required" or self.often(True, False):
                names += f" {name}={quoteattr(self.value(attribute.type, attribute), NEWLINES)}"
        if kind.has_simple_content():
            inner = escape(self.value(kind.content, declared))
        else:
            inner = "".join(self.particle(kind.content, depth + 1))
        return f"<{prefixed}{names}>{inner}</{prefixed}>"

    def particle(self, part: Any, depth: int) -> Iterator[str]:
        most = part.min_occurs + 2 if part.max_occurs is None else min(part.max_occurs, part.min_occurs + 2)
        for _ in range(self.often(*range(part.min_occurs, most + 1)) if depth < 5 else part.min_occurs):
            if hasattr(part, "process_contents"):
                yield self.often(*FOREIGN)
            elif not hasattr(part, "model"):
                yield self.element(part, depth)
            elif part.model == "choice":
                yield from self.particle(self.often(*part), depth)
            else:
                parts = self.draw(st.permutations(list(part))) if part.model == "all" else list(part)
                for each in parts:
                    yield from self.particle(each, depth)

    def value(self, kind: Any, declared: Any) -> str:
        name = kind.local_name
        texts = [declared.fixed] if declared.fixed is not None else LEXICAL[name]
        if declared.default is not None and hasattr(declared, "nillable"):
            texts = ["", *(each for each in texts if each)]
        text: str = self.often(*texts)
        return text


NEWLINES = {"\t": "&#9;", "\n": "&#10;"}


def said(node: Any, declared: Any, schema: Any) -> Any:
    """Turn an element into what it says: values in place of their forms, order only where it counts."""
    kind = declared.type
    if (other := node.get(f"{{{XSI}}}type")) is not None:
        prefix, _, local = other.rpartition(":")
        assert node.nsmap[prefix] == schema.target_namespace
        kind = schema.types[local]
    if node.get(f"{{{XSI}}}nil") == "true":
        return (node.tag, "nil")
    attributes = {} if kind.is_simple() else kind.attributes
    others = {name: node.get(name) for name in node.attrib if name not in attributes and XSI not in name}
    given = {name: node.get(name, default(each)) for name, each in attributes.items() if name is not None}
    named = {name: meant(attributes[name].type, text, node) for name, text in given.items() if text is not None}
    if kind.is_simple() or kind.has_simple_content():
        content = meant(kind if kind.is_simple() else kind.content, node.text or default(declared) or "", node)
        return (node.tag, kind.name, others, named, content)
    children: dict[str, list[Any]] = {}
    for child in node:
        found = [each for each in kind.content.iter_elements() if each.match(child.tag) is not None]
        if not found or hasattr(found[0], "process_contents"):
            children.setdefault("any", []).append(canonical(child))
        else:
            children.setdefault(child.tag, []).append(said(child, found[0].match(child.tag), schema))
    return (node.tag, kind.name, others, named, children)


def canonical(node: Any) -> bytes:
    return etree.tostring(node, method="c14n", exclusive=True, with_tail=False)


def default(component: Any) -> str | None:
    value: str | None = component.fixed if component.default is None else component.default
    return value


def meant(kind: Any, text: str, node: Any) -> str:
    if kind.local_name == "QName":
        prefix, _, local = text.strip().rpartition(":")
        return f"{node.nsmap[prefix]}:{local}"
    if kind.local_name == "dateTime":
        zoned = text.strip() if text.strip()[-1] == "Z" or text.strip()[-6] in "+-" else f"{text.strip()}Z"
        moment = kind.decode(zoned, datetime_types=True)
        return str(moment - kind.decode("2000-01-01T00:00:00Z", datetime_types=True))
    value = kind.decode(text)
    return repr(value.normalize() if kind.local_name == "decimal" else value)


@settings(
    max_examples=SCHEMAS,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # to shrink a schema takes minutes and helps little: the notes say what it was
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_what_a_schema_admits_is_read_and_written_without_loss(
    generated: Generated, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    draft = Draft(data, next(numbers))
    folder = tmp_path_factory.mktemp("schema")
    path = folder / "Random.xsd"
    path.write_text(draft.text())
    note(path.read_text())
    schema = XMLSchema10(str(path))
    validator = etree.XMLSchema(etree.parse(path))
    with generated(folder, tmp_path_factory.mktemp("generated")):
        for element in schema.elements.values():
            if element.abstract or element.type.abstract:
                continue
            text = Document(data, schema).element(element)
            note(text)
            sent = etree.fromstring(text, PARSER)
            validator.assertValid(sent)
            again = write(read(sent))
            note(again)
            received = etree.fromstring(again, PARSER)
            validator.assertValid(received)
            assert said(received, element, schema) == said(sent, element, schema)
            assert canonical(etree.fromstring(write(read(received)), PARSER)) == canonical(received)
