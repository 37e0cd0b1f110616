"""What keeps a WSDL or schema usable for every SOAP stack: rules found by running ten generators on such contracts."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from lxml import etree

from dsobus.soap.xml import Element

XSD = "{http://www.w3.org/2001/XMLSchema}"
WSDL = "{http://schemas.xmlsoap.org/wsdl/}"
SOAP = "{http://schemas.xmlsoap.org/wsdl/soap/}"


def offences(documents: Mapping[str, Element]) -> Iterator[str]:
    """Yield one sentence for each breach, given the roots of all WSDLs and schemas by path (`wsdl/...`, `xsd/...`)."""
    namespaces = {path: root.get("targetNamespace") for path, root in documents.items()}
    for path, root in documents.items():
        found = _wsdl(root) if path.startswith("wsdl/") else _schema(root)
        yield from (f"{path}: {offence}" for offence in [*found, *_imports(root, namespaces)])


def _schema(schema: Element) -> Iterator[str]:
    if schema.get("elementFormDefault") != "qualified":
        yield 'elementFormDefault is not "qualified"'
    for kinds in (("complexType", "simpleType"), ("element",)):
        for twins in _alike((_name(child) for kind in kinds for child in schema.findall(XSD + kind)), str.lower):
            yield f"{twins} differ by case alone"
    for complex_type in schema.iter(XSD + "complexType"):
        names = (_name(child) for child in complex_type.iter(XSD + "element", XSD + "attribute"))
        for twins in _alike(names, str.lower):
            yield f"{twins} in {complex_type.get('name', 'an anonymous type')} differ by case alone"
    for restriction in schema.iter(XSD + "restriction"):
        values = (child.get("value", "") for child in restriction.findall(XSD + "enumeration"))
        for twins in _alike(values, lambda value: re.sub(r"[\W_]", "", value.lower())):
            yield f"the enumerated {twins} differ by case or punctuation alone"
    used = {node.get(name, "").rpartition(":")[2] for node in schema.iter() for name in ("type", "base", "itemType")}
    if "gYearMonth" in used:
        yield "gYearMonth is used, which some generators cannot take"


def _wsdl(definitions: Element) -> Iterator[str]:
    if definitions.findall(XSD + "schema"):
        yield "there is a schema outside wsdl:types"
    services = definitions.findall(WSDL + "service")
    if len(services) != 1 or len(services[0].findall(WSDL + "port")) != 1:
        yield "there must be one service with one port"
    elif definitions[-1] is not services[0]:
        yield "the service must come last"
    if len(definitions.findall(f"{WSDL}binding/{SOAP}binding")) != len(definitions.findall(WSDL + "binding")):
        yield "a binding is not SOAP 1.1"
    for part in definitions.iter(WSDL + "part"):
        if part.get("element") is None:
            yield f"the part {part.get('name')} has no element"
    for operation in definitions.findall(f"{WSDL}binding/{WSDL}operation"):
        faults = {fault.get("name") for fault in operation.findall(WSDL + "fault")}
        if faults != {fault.get("name") for fault in operation.iter(SOAP + "fault")}:
            yield f"wsdl:fault and soap:fault of {operation.get('name')} have different names"


def _imports(root: Element, namespaces: Mapping[str, str | None]) -> Iterator[str]:
    for imported in root.iter(XSD + "import"):
        location = imported.get("schemaLocation")
        if location is None:
            yield f"the import of {imported.get('namespace')} has no schemaLocation"
            continue
        file = "xsd/" + location.rpartition("/")[2]
        if file not in namespaces:
            yield f"{location} is imported and does not exist"
        elif namespaces[file] != imported.get("namespace"):
            yield f"{location} is imported as {imported.get('namespace')} and is of {namespaces[file]}"


def _name(node: etree._Element) -> str:
    return node.get("name") or str(node.get("ref", "")).rpartition(":")[2]


def _alike(names: Iterable[str], key: Callable[[str], str]) -> Iterator[str]:
    """Yield groups of different names that are one under the key."""
    groups: dict[str, set[str]] = {}
    for name in names:
        groups.setdefault(key(name), set()).add(name)
    return (" and ".join(sorted(group)) for group in groups.values() if len(group) > 1)
