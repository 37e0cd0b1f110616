"""Prove that WSDLs, schemas, catalogue and generated messages agree."""

import re
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

from lxml import etree
from xmlschema import XMLSchema10, XMLSchemaException
from xmlschema.extras.wsdl import Wsdl11Document

from dsobus.soap import scaffold, style
from dsobus.soap.catalogue import ANY, Catalogue, CatalogueError, parse
from dsobus.soap.scaffold import ScaffoldError
from dsobus.soap.xml import Element

GENERIC = "Operations"
"""The one port whose WSDL is written by hand."""

_LOADING = (etree.LxmlError, XMLSchemaException, OSError, ValueError, KeyError)


def check(root: Path | None = None) -> list[str]:
    """Return one sentence for each thing that is wrong with the contracts below `root`, the installed ones by default.

    Parsing, then the rules on single files and their names, then loading as clients do: each step only when the ones
    before it found nothing, because it would repeat them in other words.
    """
    folder = root or Path(str(files("dsobus.wsdl"))).parent
    texts = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for kind in ("wsdl", "xsd")
        for path in sorted((folder / kind).glob(f"*.{kind}"))
    }
    parsed: dict[str, Element] = {}
    broken = []
    for path, text in texts.items():
        try:
            parsed[path] = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
        except etree.XMLSyntaxError as error:
            broken.append(f"{path}: {error}")
    if broken:
        return broken
    found = [
        *style.offences(parsed),
        *_differing(texts),
        *_catalogued(texts, (folder / "wsdl" / "README.rst").read_text("utf-8")),
    ]
    return found or [*_unloadable(folder, list(texts)), *_stale(folder)]


def _differing(texts: dict[str, str]) -> Iterator[str]:
    """Compare message schemas and WSDLs with what the scaffolder writes."""
    try:
        expected = scaffold.mechanical(texts)
    except ScaffoldError as error:
        yield str(error)
        return
    for path, text in expected.items():
        if path not in texts:
            yield f"{path} is missing"
        elif texts[path] != text:
            yield f"{path} differs from what the scaffolder writes, first in line {_line(texts[path], text)}"
    for path in texts.keys() - expected.keys():
        if re.fullmatch(r"xsd/\w+Message\.xsd", path):
            yield f"{path} belongs to no WSDL"


def _line(one: str, other: str) -> int:
    lines = zip(one.splitlines(), other.splitlines(), strict=False)
    same = next((number for number, (a, b) in enumerate(lines) if a != b), None)
    return 1 + (min(one.count("\n"), other.count("\n")) if same is None else same)


def _catalogued(texts: dict[str, str], page: str) -> Iterator[str]:
    """Compare the catalogue with the files, in both directions, and its tables with one another."""
    try:
        catalogue = parse(page)
    except CatalogueError as error:
        yield str(error)
        return
    wsdls = {path.removeprefix("wsdl/").removesuffix(".wsdl") for path in texts if path.startswith("wsdl/")}
    provided = {row.port for row in catalogue.ports}
    yield from (f"the catalogue has the port {port}, but there is no {port}.wsdl" for port in sorted(provided - wsdls))
    yield from (f"wsdl/{port}.wsdl is not in the catalogue" for port in sorted(wsdls - provided))
    for row in catalogue.ports:
        if row.port != GENERIC and not re.fullmatch(f"(Receive|Execute|Get|Query){row.noun}", row.port):
            yield f"the catalogue gives {row.port} the noun {row.noun}"
        for caller in {*row.callers} - catalogue.parties - {ANY}:
            yield f"the catalogue lets {caller} call {row.port}, which is no party"
    yield from _events(catalogue)


def _events(catalogue: Catalogue) -> Iterator[str]:
    receiving = {(row.provider, row.port): row for row in catalogue.ports if row.port.startswith("Receive")}
    sent = {(event.receiver, event.port, event.sender) for event in catalogue.events}
    for event in catalogue.events:
        row = receiving.get((event.receiver, event.port))
        if row is None:
            yield f"{event.sender} sends to {event.port} of {event.receiver}, which does not provide it"
        elif row.noun != event.noun:
            yield f"{event.sender} sends {event.noun} to {event.port}, which takes {row.noun}"
        elif event.sender not in row.callers:
            yield f"{event.sender} sends to {event.port} of {event.receiver}, but is not among its callers"
    for (provider, port), row in receiving.items():
        for caller in row.callers:
            if (provider, port, caller) not in sent:
                yield f"{caller} calls {port} of {provider}, but sends it no events"


def _unloadable(folder: Path, paths: list[str]) -> Iterator[str]:
    """Load each schema with libxml2 and xmlschema, each WSDL with xmlschema."""
    for path in paths:
        loaders: tuple[Callable[[str], object], ...] = (_wsdl,) if path.startswith("wsdl/") else (_libxml2, _xmlschema)
        for load in loaders:
            try:
                load(str(folder / path))
            except _LOADING as error:
                reason = str(error).strip().partition("\n")[0]
                yield f"{path} cannot be loaded by {load.__name__.strip('_')}: {reason}"


def _libxml2(path: str) -> object:
    return etree.XMLSchema(etree.parse(path))


def _xmlschema(path: str) -> object:
    return XMLSchema10(path, allow="local", defuse="always")


def _wsdl(path: str) -> object:
    document: Callable[..., object] = Wsdl11Document
    return document(path, allow="local", defuse="always")


def _stale(folder: Path) -> list[str]:
    """Name the generated modules that no longer fit the schemas; only the installed contracts have any."""
    from dsobus.soap import generate

    if (folder / "xsd").resolve() != Path(str(files("dsobus.xsd"))).resolve():
        return []
    return [f"dsobus/messages/{name} is not what the schemas give: run `make messages`" for name in generate.stale()]
