"""Find generated classes at run time: elements and types by their names, and both by the class of an object.

A module is imported when the first of its elements or types is met.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any, TypeVar

from .namespaces import MODULES
from .runtime import XSI_TYPE, Binding, ConversionError, Element, Put, TypeBinding, new, resolve

T = TypeVar("T")


def named(tag: str) -> Binding:
    """Find a global element by its name in Clark form; KeyError when there is none."""
    return _elements(_namespace(tag))[tag]


def binding_of(of: type[Any]) -> Binding:
    """Find the global element of a class; TypeError when there is none."""
    if of not in _known:
        elements: tuple[Binding, ...] = getattr(import_module(of.__module__), "ELEMENTS", ())
        if not (found := [binding for binding in elements if binding.of is of]):
            raise TypeError(f"{of.__qualname__} is not the class of a global element")
        _known[of] = found[0]
    return _known[of]


def read_named(element: Element) -> Any:
    """Read a global element; its class is the element's own, so an xsi:type may not ask for another."""
    binding = named(element.tag)
    found = binding.read(element)
    if found.__class__ is not binding.of:
        raise ConversionError("xsi:type", element.get(XSI_TYPE) or "")
    return found


def substitute(element: Element, of: type[T]) -> T:
    """Read an element that stands for the head of its substitution group."""
    found = read_named(element)
    if not isinstance(found, of):
        raise TypeError(f"{element.tag} is not read as a {of.__qualname__}")
    return found


def write_substitute(value: object, put: Put) -> None:
    """Write an element under the name that its class has; TypeError for the class of a type alone."""
    binding = binding_of(type(value))
    binding.write(value, binding.name, put, "")


def derived(element: Element, base: type[T]) -> T:
    """Read an element as what its xsi:type says."""
    binding = _type(element)
    if binding is None or not issubclass(binding.of, base):
        raise ConversionError("xsi:type", element.get(XSI_TYPE) or "")
    made: T = new(binding.of)
    binding.fill(made, element)
    return made


def only(element: Element, of: type[Any]) -> None:
    """Refuse an xsi:type other than that of a class: the class of the element itself could not hold it."""
    if element.get(XSI_TYPE) is not None and ((binding := _type(element)) is None or binding.of is not of):
        raise ConversionError("xsi:type", element.get(XSI_TYPE) or "")


def type_binding(value: object) -> TypeBinding:
    """Find the type of an object by its class, or by the first base class that is a type's."""
    for of in type(value).__mro__:
        for binding in _types(of.__module__):
            if binding.of is of:
                return binding
    raise TypeError(f"{type(value).__qualname__} is not the class of a type that may stand here")


_known: dict[type[Any], Binding] = {}


def _type(element: Element) -> TypeBinding | None:
    tag = resolve(element, element.get(XSI_TYPE))
    module = MODULES.get(_namespace(tag))
    found = [] if module is None else _types(f"{__package__}.{module}")
    return next((binding for binding in found if binding.tag == tag), None)


def _types(module: str) -> tuple[TypeBinding, ...]:
    found: tuple[TypeBinding, ...] = getattr(import_module(module), "TYPES", ())
    return found


@cache
def _elements(namespace: str) -> dict[str, Binding]:
    module = import_module(f".{MODULES[namespace]}", __package__)
    return {binding.tag: binding for binding in module.ELEMENTS}


def _namespace(tag: str) -> str:
    return tag[1:].rpartition("}")[0]
