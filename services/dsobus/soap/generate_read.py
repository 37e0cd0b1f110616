"""Read the components of a schema (xmlschema) into the words of generate_model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
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
from .generate_values import as_written

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
            reader.named(schema.maps.types[f"{{{namespace}}}{node.get('name')}"])
    for node in schema.root:
        if node.tag == f"{XS}element":
            reader.root(schema.maps.elements[f"{{{namespace}}}{node.get('name')}"])


class _Reader:
    def __init__(self, module: Module) -> None:
        self.module = module

    def fail(self, component: object, reason: str) -> GeneratorError:
        return GeneratorError(self.module.file, getattr(component, "local_name", None) or str(component), reason)

    def root(self, element: Any) -> None:
        if element.nillable:
            raise self.fail(element, "a nillable global element is not supported; make the element in it nillable")
        name = python_name(element.local_name)
        doc = documentation(element)
        if element.type.is_simple():
            of = Ref(self.module.namespace, self.module.add(name))
            field = self.text(element.type, name)
            field = replace(field, default=self.default(element, field.of))
            self.module.records[name] = Record(name, doc, fields=[field])
        elif element.type.name is None:
            of = self.record(element.type, name, doc)
        else:
            of = _ref(element.type.name)
            if of != Ref(self.module.namespace, name):
                self.module.add(name)
        if of.namespace == XS[1:-1]:
            raise self.fail(element, "xs:anyType is not supported; name a type, or take xs:any")
        if element.abstract:
            return
        self.module.roots.append(Root(element.name, name, doc, of, self.members(element)))

    def members(self, element: Any) -> tuple[str, ...]:
        """Name what may stand for a global element, itself included if it may; nothing when only it can."""
        others = sorted(each.name for each in element.iter_substitutes() if not each.abstract)
        if not others and not element.abstract:
            return ()
        if not others:
            raise self.fail(element, "nothing may stand for this abstract element; give it a substitute")
        if element.type.is_simple() or element.type.name in (None, f"{XS}anyType"):
            reason = "the head of a substitution group needs a complex type with a name"
            raise self.fail(element, reason)
        return (*([] if element.abstract else [element.name]), *others)

    def named(self, kind: Any) -> None:
        """Take in a complex type of this namespace, unless it is there."""
        found = self.module.records.get(python_name(kind.local_name))
        if found is None or found.xsd != kind.local_name:
            self.record(kind, kind.local_name)

    def record(self, kind: Any, name: str, doc: str = "") -> Ref:
        if kind.mixed:
            raise self.fail(name, "mixed content is not supported; put the text into elements")
        base = self.base(kind)
        xsd = name if kind.name is not None else ""
        record = Record(self.module.add(python_name(name)), documentation(kind) or doc, xsd, base)
        self.module.records[record.name] = record
        inherited = None if base is None else kind.base_type
        if base is not None and kind.derivation == "restriction":
            return Ref(self.module.namespace, record.name)  # what it admits is written as its base writes it
        if not kind.has_simple_content():
            groups = [each for each in kind.content if hasattr(each, "model")]
            if inherited is not None and any(each is inherited.content for each in groups):
                for each in groups:
                    if each is not inherited.content:
                        record.fields += self.particles(each, name)
            else:
                record.fields += self.particles(kind.content, name)
        elif inherited is None:
            record.fields.append(self.text(kind.content, name))
        record.fields += self.attributes(kind, name, {} if inherited is None else inherited.attributes)
        return Ref(self.module.namespace, record.name)

    def text(self, kind: Any, owner: str) -> Field:
        of = self.value(kind, f"{owner}Value")
        if of.kind == "QName":
            raise self.fail(owner, "xs:QName as the text of a class is not supported; put an element around it")
        return Field("value", "text", "one", of=of)

    def base(self, kind: Any) -> Ref | None:
        base = kind.base_type
        if base is None or base.is_simple() or base.name in (None, f"{XS}anyType"):
            return None
        of = _ref(base.name)
        if of.namespace == self.module.namespace:
            self.named(base)  # a class comes after the class that it derives from
        return of

    def particles(
        self, group: Any, owner: str, *, required: bool = True, plain: bool = True, loop: str = "", many: bool = False
    ) -> Iterator[Field]:
        """List the fields of a group; those of a repeated or unordered one belong to a loop."""
        many = many or group.max_occurs != 1
        if many and group.model != "choice" and len(group) > 1:
            raise self.fail(owner, "a repeated sequence would lose its order; put it into an element, and repeat that")
        required = required and group.min_occurs > 0 and (group.model != "choice" or len(group) == 1)
        plain = plain and group.model == "sequence"
        if not loop and len(group) > 1 and (many or group.model == "all"):
            loop = f"{owner}/{id(group)}"
        for particle in group:
            if hasattr(particle, "model"):
                yield from self.particles(particle, owner, required=required, plain=plain, loop=loop, many=many)
            elif hasattr(particle, "process_contents"):
                yield Field("any_", "any", "many", doc=documentation(particle), loop=loop)
            else:
                yield self.element(particle, owner, required=required, plain=plain, loop=loop, many=many)

    def element(self, element: Any, owner: str, *, required: bool, plain: bool, loop: str, many: bool) -> Field:
        named = element if element.ref is None else element.ref
        many = many or element.max_occurs is None or element.max_occurs > 1
        occurs: Occurs = "many" if many else "one" if required and element.min_occurs else "optional"
        doc = documentation(element) or documentation(named)
        members = () if element.ref is None else self.members(named)
        of = _ref(named.type.name) if members else self.element_type(element, owner, doc)
        if named.nillable and named.type.is_complex() and len(named.type.attributes) > 0:
            raise self.fail(element, "a nillable element with attributes is not supported; put one inside the other")
        return Field(
            python_name(element.local_name),
            "element",
            occurs,
            element.name,
            of,
            doc,
            plain=plain and not many,
            loop=loop,
            default=self.default(named, of),
            nillable=named.nillable,
            members=members,
        )

    def default(self, component: Any, of: Value | Ref | None) -> str | None:
        value: str | None = component.default if component.fixed is None else component.fixed
        if value is None:
            return None
        if not isinstance(of, Value) or of.items or of.kind == "QName":
            raise self.fail(component, "a default or fixed value of this type is not supported; leave it out")
        if component.fixed is not None and (form := as_written(of.kind, value)) != value:
            raise self.fail(component, f"write the fixed value as we do: {form}")
        return value

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
            raise self.fail(element, "xs:anyType is not supported; name a type, or take xs:any")
        return _ref(element.type.name)

    def attributes(self, kind: Any, owner: str, inherited: Any) -> Iterator[Field]:
        for name, attribute in kind.attributes.items():
            if name in inherited:
                continue
            if name is None:
                yield Field("any_attributes", "attributes", "many", doc=documentation(attribute))
                continue
            if attribute.use == "prohibited":
                continue
            local = attribute.local_name
            of = self.value(attribute.type, owner + local[0].upper() + local[1:])
            if of.kind == "QName":
                raise self.fail(owner, f"xs:QName in an attribute ({local}) is not supported; take an element")
            default = self.default(attribute, of)
            occurs: Occurs = "one" if attribute.use == "required" or default is not None else "optional"
            yield Field(python_name(local), "attribute", occurs, name, of, documentation(attribute), default=default)

    def value(self, kind: Any, name: str, namespace: str | None = None) -> Value:
        """Find what a simple type is in Python; an enumeration of strings that has no name of its own gets this one."""
        while kind.is_list() and not hasattr(kind, "item_type"):
            kind = kind.base_type
        if hasattr(kind, "item_type"):
            item = self.value(kind.item_type, f"{name}Item", namespace)
            if item.kind == "QName":
                raise self.fail(kind, "a list of xs:QName is not supported; take a repeated element")
            return Value(item.kind, item.alias, items=True)
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
            return "str" if kinds & {"str", "normalized"} else "token"  # as text, the blanks kept that may count
        step = kind
        while step is not None and (local := KINDS.get((step.name or "").removeprefix(XS))) is None:
            if hasattr(step, "item_type"):
                raise self.fail(kind, "a list in a union is not supported; take a repeated element")
            if hasattr(step, "member_types"):
                return self.kind_of(step)
            if step.name == f"{XS}NOTATION":
                raise self.fail(kind, "xs:NOTATION is not supported; take an enumeration of xs:string")
            step = step.base_type
        if step is None:
            raise self.fail(kind, "this simple type is not supported; take xs:string")
        return SIMPLER.get(kind.white_space, local) if local == "str" else cast(Kind, local)


def documentation(component: Component) -> str:
    """Return the text of the first xs:documentation, blanks collapsed."""
    annotation = component.elem.find(f"{XS}annotation/{XS}documentation")
    return "" if annotation is None else " ".join("".join(annotation.itertext()).split())


def _ref(name: str) -> Ref:
    namespace, _, local = name[1:].rpartition("}")
    return Ref(namespace, python_name(local))
