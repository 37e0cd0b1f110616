"""Hand the entries of a payload to a handler one at a time, so that no message need be in memory as objects."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from lxml import etree

from dsobus.messages import ConversionError, namespace, reader_of
from dsobus.messages.projection import entry_reader, fits, is_projection
from dsobus.soap.errors import NOT_VALID, Faulted, Problem
from dsobus.soap.xml import Element


@dataclass(frozen=True, slots=True)
class Entrywise:
    """Call a function of (context, message, entries) as a handler of (context, message).

    The message comes without its entries, which are `part` of the payload's `noun`; `each` reads those at or below an
    element.
    """

    function: Callable[..., Any]
    each: Callable[[Element], Iterator[Any]]
    noun: str
    part: str
    noun_tag: str
    entry_tag: str
    others: tuple[str, ...]

    def __call__(self, context: Any, message: Any) -> Any:
        """Run the function."""
        root = getattr(message.Payload, self.noun) if message.Payload is not None else None
        entries: Iterable[Any] = ()
        if root is not None:
            entries = getattr(root, self.part)
            setattr(root, self.part, [])
        return self.function(context, message, iter(entries))

    def holders(self, body: Element) -> Iterator[Element]:
        """Iterate over the elements that hold the entries of a message."""
        for payload in body.iterchildren("{*}Payload"):
            yield from payload.iterchildren(self.noun_tag)

    def elements(self, body: Element) -> Iterator[Element]:
        """Iterate over the entries of a message."""
        for holder in self.holders(body):
            yield from holder.iterchildren(self.entry_tag)

    def frame(self, body: Element) -> Element:
        """Return a copy of a message without its entries."""
        made = _emptied(body)
        for part in body:
            if not part.tag.endswith("}Payload"):
                made.append(copy.copy(part))
                continue
            payload = etree.SubElement(made, part.tag)
            for root in part:
                if root.tag != self.noun_tag:
                    payload.append(copy.copy(root))
                    continue
                noun = _emptied(root)
                if self.others:  # else every child is an entry
                    noun.extend(copy.copy(one) for one in root.iterchildren(*self.others))
                payload.append(noun)
        return made

    def fill(self, message: Any, elements: Iterable[Element]) -> None:
        """Put the entries at or below elements into a message read without them; each is read when asked for."""
        if message.Payload is not None and (root := getattr(message.Payload, self.noun)) is not None:
            setattr(root, self.part, self._read(elements))

    def _read(self, elements: Iterable[Element]) -> Iterator[Any]:
        number = 1
        try:
            for element in elements:
                for entry in self.each(element):
                    yield entry
                    number += 1
        except ConversionError as error:
            path = f"{self.noun}/{self.part}[{number}]"
            problem = Problem(NOT_VALID, str(error), path=path, rule=f"range of {error.kind}")
            raise Faulted("Client", UNPROCESSABLE, [problem], subcode="NotValid") from None


UNPROCESSABLE = "the request holds a value that cannot be processed"


def entrywise(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a handler that takes its entries one at a time if that is how a function is annotated, else the function.

    Raises TypeError when the payload of its message has no entries of the annotated class.
    """
    try:
        hints = get_type_hints(function)
    except (NameError, TypeError, AttributeError):
        return function  # start-up says so
    hints.pop("return", None)
    if len(hints) != 3:
        return function
    _, message, entries = hints.values()
    if get_origin(entries) is not Iterator:
        return function
    (wanted,) = get_args(entries)
    places = {_place(one, wanted) for one in _alternatives(message)}
    if len(places) != 1 or None in places:
        words = f"there is no one place of {wanted.__name__} in the payload of its messages"
        raise TypeError(f"{function.__name__}: {words}")
    noun, noun_class, part, of = places.pop()  # type: ignore[misc]
    if noun_class.COMPOSED:
        words = f"{noun_class.__name__} has more than elements of its own: take its messages whole"
        raise TypeError(f"{function.__name__}: {words}")
    space = f"{{{namespace(noun_class)}}}"
    others = tuple(space + one for one in _hints(noun_class) if one != part)
    tag = space + part
    each = entry_reader(wanted, of, tag) if is_projection(wanted) else _whole(of, tag)
    return Entrywise(function, each, noun, part, space + noun, tag, others)


def _whole(of: type[Any], tag: str) -> Callable[[Element], Iterator[Any]]:
    reader = reader_of(of)

    def entries(top: Element) -> Iterator[Any]:
        return map(reader, (top,) if top.tag == tag else top.iterchildren(tag))

    return entries


def _place(message: type[Any], wanted: type[Any]) -> tuple[str, type[Any], str, type[Any]] | None:
    """Return the noun, its class, the part that holds the entries and their class."""
    for payload in _classes(_hints(message).get("Payload")):
        for noun, hint in _hints(payload).items():
            for root in _classes(hint):
                for part, inner in _hints(root).items():
                    (of,) = get_args(inner) if get_origin(inner) is list else (None,)
                    if of is wanted or (is_projection(wanted) and _hints(of) and fits(wanted, of)):
                        return noun, root, part, of
    return None


def _hints(of: Any) -> Mapping[str, Any]:
    return get_type_hints(of) if hasattr(of, "__dataclass_fields__") else {}


def _alternatives(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _classes(hint: Any) -> list[type[Any]]:
    return [one for one in _alternatives(hint) if isinstance(one, type) and one is not type(None)]


def _emptied(element: Element) -> Element:
    made = etree.Element(element.tag, nsmap=cast("Mapping[str, str]", element.nsmap))
    for name, value in element.items():
        made.set(name, value)
    return made
