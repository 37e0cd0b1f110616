"""What only all modules together tell: which class derives from which, and what may stand in the place of what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from .generate_model import XML, Field, GeneratorError, Module, Record, Ref


@dataclass(frozen=True, slots=True)
class Kin:
    """All modules, and the relations of their classes.

    `types`: the type of an element whose class is another. `bases`: types for which xsi:type may name another.
    `kin`: those and the others. `filled`: types whose readers fill objects of several classes.
    `beyond`: namespaces whose elements may stand, by derivation, where those of a namespace are expected.
    """

    modules: Mapping[str, Module]
    types: Mapping[Ref, Ref]
    bases: frozenset[Ref]
    kin: frozenset[Ref]
    filled: frozenset[Ref]
    beyond: Mapping[str, frozenset[str]]

    def record(self, ref: Ref) -> Record:
        """Find a dataclass."""
        return self.modules[ref.namespace].records[ref.name]

    def fields(self, record: Record) -> list[Field]:
        """List the fields of a class, inherited ones first."""
        inherited = [] if record.base is None else self.fields(self.record(record.base))
        return [*inherited, *record.fields]

    def type_of(self, ref: Ref) -> Ref:
        """Return the type of an element's class, or the class itself."""
        return self.types.get(ref, ref)

    def uses(self, namespace: str) -> set[str]:
        """Name the namespaces that occur in elements of one, itself included."""
        found, todo = {namespace}, [namespace]
        while todo:
            module = self.modules[todo.pop()]
            new = (references(module) | self.beyond.get(module.namespace, frozenset())) - found
            found |= new
            todo += new
        return found


def kin(modules: Mapping[str, Module]) -> Kin:
    """Relate the classes of all modules; GeneratorError where the relations have no form in Python."""
    records = [
        (Ref(namespace, record.name), record)
        for namespace, module in modules.items()
        for record in module.records.values()
    ]
    types = {
        ref: root.of
        for module in modules.values()
        for root in module.roots
        if root.of != (ref := Ref(module.namespace, root.name))
    }
    bases = frozenset(record.base for _, record in records if record.base is not None and record.xsd)
    named = frozenset(ref for ref, record in records if record.base is not None and record.xsd)
    beyond: dict[str, set[str]] = {}
    for ref, record in records:
        if record.base is not None and record.xsd:
            beyond.setdefault(record.base.namespace, set()).add(ref.namespace)
    for module in modules.values():
        for root in module.roots:
            others = {each[1:].rpartition("}")[0] for each in root.members}
            beyond.setdefault(module.namespace, set()).update(others)
    found = Kin(
        modules,
        types,
        bases,
        bases | named,
        bases | named | frozenset(types.values()),
        {namespace: frozenset(others) for namespace, others in beyond.items()},
    )
    for ref, record in records:
        _check(found, ref, record)
        # an element whose type may be replaced by xsi:type holds any class of the family
        record.fields[:] = [
            replace(each, of=types[each.of]) if isinstance(each.of, Ref) and types.get(each.of) in bases else each
            for each in record.fields
        ]
    return found


def references(module: Module) -> set[str]:
    """Name the other namespaces whose types, elements or attributes a module uses."""
    return {namespace for namespace in _mentioned(module) if namespace and namespace != module.namespace}


def _mentioned(module: Module) -> Iterator[str]:
    for root in module.roots:
        yield root.of.namespace
    for record in module.records.values():
        if record.base is not None:
            yield record.base.namespace
        for each in record.fields:
            if not each.tag.startswith(XML):
                yield each.tag[1:].rpartition("}")[0]
            if isinstance(each.of, Ref):
                yield each.of.namespace


def _check(found: Kin, ref: Ref, record: Record) -> None:
    file = found.modules[ref.namespace].file
    names = [each.name for each in found.fields(record)]
    if twice := sorted({each for each in names if names.count(each) > 1}):
        reason = f"{twice[0]} stands there more than once; give each a name of its own, or put one into an element"
        raise GeneratorError(file, record.name, reason)
    bases = {record.base, *(of for root, of in found.types.items() if root.namespace == ref.namespace)} - {None}
    for base in bases:
        if base is not None and base.namespace != ref.namespace and ref.namespace in _imports(found, base.namespace):
            reason = f"derives from {base.namespace}, which uses this namespace too; take one namespace for both"
            raise GeneratorError(file, record.name, reason)


def _imports(found: Kin, namespace: str) -> set[str]:
    reached, todo = {namespace}, [namespace]
    while todo:
        new = references(found.modules[todo.pop()]) - reached
        reached |= new
        todo += new
    return reached
