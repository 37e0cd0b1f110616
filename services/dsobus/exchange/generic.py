"""Turn a message of the generic port into that of the typed port of its noun, and the answer back (Annex D)."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any, Final

from lxml import etree

from dsobus.messages import ConversionError, read, write
from dsobus.messages.message import HeaderType, PayloadType, ResponseMessage
from dsobus.soap import Contract, Element, Operation, Problem, Refused, parse
from dsobus.soap.codes import NOT_VALID

ENVELOPE: Final = "{http://iec.ch/TC57/2011/schema/message}"


def typed(
    contract: Contract, operation: Operation, message: Element, documents: Iterable[Element]
) -> tuple[Element, Any]:
    """Return a generic message as the request of a typed operation: the element, proved valid, and the object.

    ``documents`` are the content of its payload. A document that breaks the schema of its noun is refused, not
    answered by a fault: the envelope, which is the contract of the generic port, is in order.
    """
    space = operation.request.rpartition("}")[0] + "}"
    made = etree.Element(operation.request)
    made.append(_renamed(message[0], space + "Header"))
    request, payload = message.find(f"{ENVELOPE}Request"), message.find(f"{ENVELOPE}Payload")
    if operation.verb == "get":
        made.append(_selection(operation, request))
    else:
        ids = [] if payload is None else payload.findall(f"{ENVELOPE}ID")
        if request is not None or ids:
            part = _renamed(request if request is not None else etree.Element("Request"), space + "Request")
            for one in ids:
                part.insert(_end_of_ids(part), copy.deepcopy(one))
            made.append(part)
    if content := list(documents):
        part = etree.SubElement(made, space + "Payload")
        part.extend(copy.deepcopy(one) for one in content)
    return made, proved(contract, made)


def packed(operation: Operation, payload: PayloadType) -> list[Element]:
    """Return the compressed document of a generic payload as the typed payload carries it."""
    space = operation.request.rpartition("}")[0] + "}"
    parts = []
    for name, text in (("Compressed", payload.Compressed), ("Format", payload.Format)):
        if text is not None:
            parts.append(etree.Element(space + name))
            parts[-1].text = text
    return parts


def proved(contract: Contract, made: Element) -> Any:
    """Return the typed object of a request element; Refused with what is wrong with it."""
    if problems := contract.violations(made):
        raise Refused(*problems)
    try:
        return read(made)
    except ConversionError as error:
        raise Refused(Problem(NOT_VALID, str(error), path=error.path)) from None


def one_of_a_set(operation: Operation, header: Element, verb: str, documents: Iterable[Element]) -> Element:
    """Return the request element of one operation of a set, under the header of the message that carries the set."""
    space = operation.request.rpartition("}")[0] + "}"
    made = etree.Element(operation.request)
    head = _renamed(header, space + "Header")
    for name, text in (("Verb", verb), ("Noun", operation.noun)):
        part = head.find(ENVELOPE + name)
        if part is not None:
            part.text = text
    made.append(head)
    if content := list(documents):
        etree.SubElement(made, space + "Payload").extend(copy.deepcopy(one) for one in content)
    return made


def response(answer: Any, noun: str) -> ResponseMessage:
    """Return a typed answer as that of the generic port."""
    if isinstance(answer, ResponseMessage):
        return answer
    payload = answer.Payload
    root = getattr(payload, noun, None)
    if root is not None and payload.Compressed is None:
        payload = PayloadType(any_=[parse(write(root).encode())], Format=payload.Format)
    elif payload is not None:
        payload = PayloadType(Compressed=payload.Compressed, Format=payload.Format)
    return ResponseMessage(Header=answer.Header, Reply=answer.Reply, Payload=payload)


def headed(header: HeaderType, verb: Any, noun: str) -> HeaderType:
    """Return a header with another verb and noun."""
    made = copy.copy(header)
    made.Verb, made.Noun = verb, noun
    return made


def _selection(operation: Operation, request: Element | None) -> Element:
    """Return the Request of a Get service, whose fields are in its own namespace, and which needs its profile."""
    space = operation.request.rpartition("}")[0] + "}"
    profile = f"{space.removesuffix('Message}')}#}}Get{operation.noun}"
    made = etree.Element(space + "Request")
    rest = []
    for part in () if request is None else request:
        if not part.tag.startswith(ENVELOPE):
            rest.append(copy.deepcopy(part))
        elif part.tag == f"{ENVELOPE}ID":
            etree.SubElement(made, space + "ID").text = part.text
        else:
            made.append(_renamed(part, space + part.tag.rpartition("}")[2]))
    rest.sort(key=lambda part: part.tag != profile)  # stable: the profile goes before what is ours nowhere
    if not rest or rest[0].tag != profile:
        made.append(etree.Element(profile))
    made.extend(rest)
    return made


def _renamed(part: Element, name: str) -> Element:
    made = copy.deepcopy(part)
    made.tag, made.tail = name, None
    return made


def _end_of_ids(request: Element) -> int:
    """Return where the ids end in a Request: before what is of other namespaces."""
    return sum(1 for part in request if part.tag.startswith(ENVELOPE))
