"""Turn good requests into bad ones: in bytes, tokens, structure, envelope, encoding and HTTP headers."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from random import Random
from typing import Any

from lxml import etree
from tests.fuzz import words
from tests.fuzz.target import Address

from dsobus.soap import envelope
from dsobus.soap.version import SOAP11, SOAP12, V12

XSI = "http://www.w3.org/2001/XMLSchema-instance"


@dataclass(slots=True)
class Case:
    """One request: what WSGI is told, the body, and how it was made."""

    address: Address
    body: bytes
    environ: dict[str, Any] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)


def case(seed: str, number: int, addresses: list[Address]) -> Case:
    """Make the case of a number; the same seed makes the same cases."""
    chance = Random(f"{seed}/{number}")
    address = chance.choice(addresses)
    element = etree.fromstring(chance.choice(address.samples))
    made = Case(address, b"")
    chosen = chance.choices(("none", "tokens", "structure", "bytes", "several"), (8, 40, 25, 20, 7))[0]
    made.made.append(chosen)
    if chosen in ("structure", "several"):
        for _ in range(chance.choice((1, 1, 1, 3))):
            made.made.append(_structure(chance, element, address))
    text = etree.tostring(element)
    if chosen in ("tokens", "several"):
        for _ in range(chance.choice((1, 1, 1, 3))):
            text = _token(chance, text)
    body = _envelope(chance, text, made)
    if chosen in ("bytes", "several"):
        for _ in range(chance.randint(1, 4)):
            body = _bytes(chance, body)
    made.body = _encode(chance, body, made)
    _headers(chance, made)
    return made


def _bytes(chance: Random, body: bytes) -> bytes:
    at, length = chance.randrange(max(1, len(body))), chance.choice((1, 2, 8, 60, 500))
    piece = chance.choice(words.FRAGMENTS)
    changes = (
        body[:at] + piece + body[at:],
        body[:at] + piece + body[at + length :],
        body[:at] + body[at + length :],
        body[:at] + body[at : at + length] * chance.choice((2, 3, 50)) + body[at + length :],
        body[:at] + bytes([body[at] ^ 1 << at % 8]) + body[at + 1 :] if body else b"x",
        body[:at],
        body[at:] + body[:at],
    )
    return chance.choice(changes)


_TEXT = re.compile(rb'>([^<>]+)<|="([^"]*)"')


def _token(chance: Random, text: bytes) -> bytes:
    found = list(_TEXT.finditer(text))
    if not found:
        return text
    match = chance.choice(found)
    start, end = match.span(1 if match[1] is not None else 2)
    value = chance.choice(words.VALUES).encode()
    value = value.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b'"', b"&quot;")
    if chance.random() < 0.3:
        other = chance.choice(found)
        value = other[1] if other[1] is not None else other[2]
    return text[:start] + value + text[end:]


def _structure(chance: Random, root: etree._Element, address: Address) -> str:
    nodes = list(root.iter(etree.Element))
    node, other = chance.choice(nodes), chance.choice(nodes)
    parent = node.getparent()

    def rename() -> None:
        dialect = node.tag.replace("iec.ch", "www.iec.ch")
        node.tag = chance.choice((other.tag, f"{{urn:x}}{etree.QName(node).localname}", "x", dialect))

    def remove() -> None:
        if parent is not None:
            parent.remove(node)

    def repeat() -> None:
        if parent is not None:
            for _ in range(chance.choice((1, 2, 30, 30, 30, 400))):
                node.addnext(deepcopy(node))

    def move() -> None:
        if parent is not None:
            copy = deepcopy(node)
            parent.remove(node)
            (other if other is not node and node not in other.iterancestors() else root).insert(0, copy)

    def splice() -> None:
        foreign = list(etree.fromstring(chance.choice(address.samples)).iter(etree.Element))
        node.append(deepcopy(chance.choice(foreign)))

    def wrap() -> None:
        inner, depth = deepcopy(node), chance.choice((1, 5, 100, 240, 260))
        del node[:]
        place = node
        for _ in range(depth):
            place = etree.SubElement(place, chance.choice((node.tag, "{urn:x}y")))
        place.append(inner)

    def attribute() -> None:
        own = (f"{{{XSI}}}nil", f"{{{XSI}}}type", f"{{{XSI}}}schemaLocation", f"{{{SOAP11}}}mustUnderstand")
        names = (*own, "ref", "x", "{urn:x}y")
        for _ in range(chance.choice((1, 1, 1, 20))):
            node.set(chance.choice(names), chance.choice(words.VALUES).replace("\x00", ""))
        if chance.random() < 0.1:
            for number in range(chance.choice((100, 499, 600))):
                node.set(f"a{number}", "")

    def instruct() -> None:
        node.insert(0, chance.choice((etree.Comment("c"), etree.ProcessingInstruction("p", "i"))))

    def empty() -> None:
        del node[:]
        node.text = chance.choice((None, "words", " "))

    def mix() -> None:
        node.tail = chance.choice(("words", " \n", "\u00a0"))

    def swap() -> None:
        if len(node) > 1:
            node.append(node[0])

    changes: tuple[Callable[[], None], ...] = (
        rename, remove, repeat, move, splice, wrap, attribute, instruct, empty, mix, swap,
    )  # fmt: skip
    change = chance.choice(changes)
    change()
    return change.__name__


def _envelope(chance: Random, text: bytes, made: Case) -> bytes:
    space = made.address.version.namespace
    body = envelope(text, made.address.version)
    if chance.random() < 0.85:
        return body
    opened, closed = b"<soap:Body>", b"</soap:Body>"
    must = chance.choice(("0", "1", "true", "2", ""))
    actor = chance.choice(("", 'soap:actor=""', 'soap:role="urn:x"', f'soap:role="{space}/role/next"'))
    block = f'<soap:Header><x:a xmlns:x="urn:x" soap:mustUnderstand="{must}" {actor}/></soap:Header>'.encode()
    doctype = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    forms = {
        "header": body.replace(opened, block + opened),
        "two bodies": body.replace(closed, closed + opened + text + closed),
        "two parts": body.replace(text, text + text),
        "no part": body.replace(text, b""),
        "other version": body.replace(space.encode(), (SOAP11 if space == SOAP12 else SOAP12).encode()),
        "no version": body.replace(space.encode(), b"urn:x"),
        "bare": text,
        "encodingStyle": body.replace(b"<soap:Body", b'<soap:Body soap:encodingStyle="x"'),
        "text": body.replace(opened, opened + b"words"),
        "header last": body.replace(closed, closed + b"<soap:Header/>"),
        "doctype": body.replace(b"<soap:Envelope", doctype + b"<soap:Envelope"),
        "nothing": b"",
    }
    name = chance.choice(list(forms))
    made.made.append(name)
    return forms[name]


def _encode(chance: Random, body: bytes, made: Case) -> bytes:
    media = made.address.version.media
    charset = "; charset=utf-8"
    if chance.random() < 0.15:
        encoding = chance.choice(words.ENCODINGS)
        told = chance.choice((encoding, "utf-8", "utf-16", "", ""))
        declared = chance.choice((b"UTF-8", encoding.encode(), b"UTF-16"))
        made.made.append(f"{encoding} said to be {told}, declared {declared.decode()}")
        charset = f"; charset={told}" if told else ""
        body = body.replace(b"UTF-8", declared, 1).decode("utf-8", "replace").encode(encoding, "replace")
    made.environ["CONTENT_TYPE"] = media + charset
    if chance.random() < 0.12:
        coding = chance.choice(("gzip", "deflate", "gzip", "br", "x-gzip", "gzip, gzip"))
        made.environ["HTTP_CONTENT_ENCODING"] = coding
        body = gzip.compress(body, 1, mtime=0) if "gzip" in coding else zlib.compress(body, 1)
        made.made.append(coding)
        if chance.random() < 0.4:
            body = _bytes(chance, body)
        elif chance.random() < 0.2:
            body = chance.choice((body * 3, words.BOMB, b"", words.MEMBERS))
    return body


def _headers(chance: Random, made: Case) -> None:
    environ, path = made.environ, made.address.path
    environ |= {"REQUEST_METHOD": "POST", "PATH_INFO": path, "CONTENT_LENGTH": str(len(made.body))}
    if chance.random() < 0.3:
        actions = [one.action for one in made.address.contract.operations.values()]
        action = chance.choice((*actions, *actions, "", "urn:x", '"', "\xff", "x" * 3000))
        made.made.append("action")
        if made.address.version is V12:
            environ["CONTENT_TYPE"] += f'; action="{action}"'
        else:
            environ["HTTP_SOAPACTION"] = f'"{action}"'
    if chance.random() < 0.3:
        environ["HTTP_ACCEPT_ENCODING"] = chance.choice(words.ACCEPTED)
    if chance.random() < 0.85:
        return
    length = len(made.body)
    lengths = ("", "-1", "x", str(length // 2), str(length + 9), "9" * 30, "0", "\xb2")
    changes: dict[str, dict[str, Any]] = {
        "media": {"CONTENT_TYPE": chance.choice(words.MEDIA)},
        "length": {"CONTENT_LENGTH": chance.choice(lengths)},
        "method": {"REQUEST_METHOD": chance.choice(words.METHODS)},
        "path": {"PATH_INFO": chance.choice((path + "/", *words.PATHS))},
        "query": {"REQUEST_METHOD": chance.choice(("GET", "POST")), "QUERY_STRING": chance.choice(words.QUERIES)},
        "terminated": {"CONTENT_LENGTH": "", "wsgi.input_terminated": True},
    }
    change = chance.choice(list(changes))
    made.made.append(change)
    environ |= changes[change]
