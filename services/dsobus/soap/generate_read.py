"""Read the components of a schema (xmlschema) into the words of generate_model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol, cast

from .generate_model import (
    KINDS,
    XS,
    Field,
    GeneratorError,
    Kind,
    Module,
    Occurs,
    Record,
    Ref,
    Root,
    Value,
    python_name,
)

SIMPLER: dict[str | None, Kind] = {"replace": "normalized", "collapse": "token"}


class Component(Protocol):
    """What all components of xmlschema share; the rest is looked up by name."""

    name: str | None
    elem: Any


def read_schema(module: Module, schema: Any) -> None:
    """Take in every global type and element of one document, in its order."""
    reader = _Reader(module)
    namespace = schema.target_namespace
    for node in schema.root:
        if node.tag == f"{XS}simpleType":
            reader.value(schema.maps.types[f"{{{namespace}}}{node.get('name')}"], node.get("name"))
        elif node.tag == f"{XS}complexType":
            reader.record(schema.maps.types[f"{{{namespace}}}{node.get('name')}"], node.get("name"))
    for node in schema.root:
        if node.tag == f"{XS}element":
            reader.root(schema.maps.elements[f"{{{namespace}}}{node.get('name')}"])


class _Reader:
    def __init__(self, module: Module) -> None:
        self.module = module

    def fail(self, component: object, reason: str) -> GeneratorError:
        return GeneratorError(self.module.file, str(component), reason)

    def root(self, element: Any) -> None:
        self.check(element)
        name = python_name(element.local_name)
        doc = documentation(element)
        if element.type.is_simple():
            of = Ref(self.module.namespace, self.module.add(name))
            field = Field("value", "text", "one", of=self.value(element.type, f"{name}Value"))
            self.module.records[name] = Record(name, doc, [field])
        elif element.type.name is None:
            of = self.record(element.type, name, doc)
        else:
            of = _ref(element.type.name)
            if of != Ref(self.module.namespace, name):
                self.module.add(name)
        if of.namespace == XS[1:-1]:
            raise self.fail(element, "xs:anyType is not supported")
        self.module.roots.append(Root(element.name, name, doc, of))

    def check(self, element: Any) -> None:
        if element.nillable:
            raise self.fail(element, "nillable elements are not supported")
        if element.abstract or element.substitution_group:
            raise self.fail(element, "substitution groups are not supported")
        if element.default is not None or element.fixed is not None:
            raise self.fail(element, "default and fixed values are not supported")

    def record(self, kind: Any, name: str, doc: str = "") -> Ref:
        base = kind.base_type
        if kind.mixed or kind.abstract:
            raise self.fail(name, "mixed content and abstract types are not supported")
        if base is not None and not base.is_simple() and base.name != f"{XS}anyType":
            raise self.fail(name, "types derived from complex types are not supported")
        record = Record(self.module.add(python_name(name)), documentation(kind) or doc)
        self.module.records[record.name] = record
        if kind.has_simple_content():
            record.fields.append(Field("value", "text", "one", of=self.value(kind.content, f"{name}Value")))
        else:
            record.fields += self.particles(kind.content, name, required=True)
            record.fields[:] = _guarded(record.fields, kind.content)
            record.positional = _single_sequence(kind.content, record.fields)
        record.fields += self.attributes(kind, name)
        names = [each.name for each in record.fields]
        if twice := sorted({each for each in names if names.count(each) > 1}):
            raise self.fail(name, f"{twice[0]} stands there more than once")
        return Ref(self.module.namespace, record.name)

    def particles(self, group: Any, owner: str, *, required: bool, repeated: bool = False) -> Iterator[Field]:
        repeated = repeated or group.max_occurs != 1
        if repeated and group.model != "choice" and len(group) > 1:
            raise self.fail(owner, "a repeated sequence would lose its order")
        required = required and group.min_occurs > 0 and (group.model != "choice" or len(group) == 1)
        for particle in group:
            if hasattr(particle, "model"):
                yield from self.particles(particle, owner, required=required, repeated=repeated)
            elif hasattr(particle, "process_contents"):
                yield Field("any_", "any", "many", doc=documentation(particle))
            else:
                yield self.element(particle, owner, required=required, repeated=repeated)

    def element(self, element: Any, owner: str, *, required: bool, repeated: bool) -> Field:
        named = element if element.ref is None else element.ref
        self.check(named)
        many = repeated or element.max_occurs is None or element.max_occurs > 1
        occurs: Occurs = "many" if many else "one" if required and element.min_occurs else "optional"
        name = python_name(element.local_name)
        doc = documentation(element) or documentation(named)
        return Field(name, "element", occurs, element.name, self.element_type(element, owner, doc), doc)

    def element_type(self, element: Any, owner: str, doc: str) -> Value | Ref:
        inner = owner + element.local_name[0].upper() + element.local_name[1:]
        if element.ref is not None:
            of = _ref(element.ref.name)
            return self.value(element.type, f"{of.name}Value", of.namespace) if element.type.is_simple() else of
        if element.type.is_simple():
            return self.value(element.type, inner)
        if element.type.name is None:
            return self.record(element.type, inner, doc)
        if element.type.name == f"{XS}anyType":
            raise self.fail(element, "xs:anyType is not supported")
        return _ref(element.type.name)

    def attributes(self, kind: Any, owner: str) -> Iterator[Field]:
        for name, attribute in kind.attributes.items():
            if name is None or name.startswith("{"):
                raise self.fail(owner, "xs:anyAttribute and qualified attributes are not supported")
            if attribute.default is not None or attribute.fixed is not None:
                raise self.fail(owner, f"default and fixed values (attribute {name}) are not supported")
            of = self.value(attribute.type, owner + name[0].upper() + name[1:])
            if of.kind == "QName":
                raise self.fail(owner, f"xs:QName in an attribute ({name}) is not supported")
            occurs: Occurs = "one" if attribute.use == "required" else "optional"
            yield Field(python_name(name), "attribute", occurs, name, of, documentation(attribute))

    def value(self, kind: Any, name: str, namespace: str | None = None) -> Value:
        """Find what a simple type is in Python; an enumeration of strings that has no name of its own gets this one."""
        found = self.kind_of(kind)
        while kind is not None and not kind.enumeration and kind.base_type is not kind:
            kind = kind.base_type
        if kind is None or not kind.enumeration or found not in ("str", "token", "normalized"):
            return Value(found)
        alias = Ref(namespace or self.module.namespace, python_name(name)) if kind.name is None else _ref(kind.name)
        if alias.namespace == self.module.namespace and alias.name not in self.module.aliases:
            self.module.aliases[self.module.add(alias.name)] = tuple(dict.fromkeys(kind.enumeration))
        return Value(found, alias)

    def kind_of(self, kind: Any) -> Kind:
        if hasattr(kind, "member_types"):
            kinds = {self.kind_of(member) for member in kind.member_types}
            if len(kinds) == 1:
                return kinds.pop()
            if kinds <= {"str", "token", "normalized"}:
                return "token"
            raise self.fail(kind, "a union of different kinds of value is not supported")
        step = kind
        while step is not None and (local := KINDS.get((step.name or "").removeprefix(XS))) is None:
            if hasattr(step, "item_type"):
                raise self.fail(kind, "xs:list is not supported")
            step = step.base_type
        if step is None:
            raise self.fail(kind, "this simple type is not supported")
        return SIMPLER.get(kind.white_space, local) if local == "str" else cast(Kind, local)


def documentation(component: Component) -> str:
    """Return the text of the first xs:documentation, blanks collapsed."""
    annotation = component.elem.find(f"{XS}annotation/{XS}documentation")
    return "" if annotation is None else " ".join("".join(annotation.itertext()).split())


def _ref(name: str) -> Ref:
    namespace, _, local = name[1:].rpartition("}")
    return Ref(namespace, python_name(local))


def _guarded(fields: list[Field], group: Any) -> Iterator[Field]:
    """Mark the single elements that a wildcard of the same type admits too: it takes all but the first of them."""
    wildcards = [each for each in group.iter_elements() if hasattr(each, "process_contents")]
    for field in fields:
        namespace = field.tag[1:].rpartition("}")[0]
        again = field.occurs != "many" and any(each.is_namespace_allowed(namespace) for each in wildcards)
        yield Field(field.name, field.where, field.occurs, field.tag, field.of, field.doc, again)


def _single_sequence(group: Any, fields: list[Field]) -> bool:
    """Tell whether the number of children alone can prove which are there."""

    def plain(part: Any) -> bool:
        return part.model == "sequence" and all(plain(each) for each in part if hasattr(each, "model"))

    return bool(fields) and plain(group) and all(field.occurs != "many" for field in fields)
