"""Put a body element into a SOAP envelope, and take it out again by the rules of SOAP and WS-I."""

from __future__ import annotations

from dsobus.soap.errors import Faulted
from dsobus.soap.version import SOAP11, V11, Version
from dsobus.soap.xml import Element

__all__ = ["SOAP11", "envelope", "unwrap"]


def envelope(body: bytes, version: Version = V11, header: bytes = b"") -> bytes:
    """Wrap one element, written without an XML declaration, in an envelope; `header` is a whole soap:Header or none."""
    opened = f'<?xml version="1.0" encoding="UTF-8"?>\n<soap:Envelope xmlns:soap="{version.namespace}">'.encode()
    return b"".join((opened, header, b"<soap:Body>", body, b"</soap:Body></soap:Envelope>"))


def unwrap(root: Element, version: Version = V11) -> Element:
    """Return the only child of an envelope's Body; its parents stay reachable.

    Raises Faulted in the order of WS-I R2725: VersionMismatch, MustUnderstand, Client.
    """
    namespace, _, local = root.tag.rpartition("}")
    if local != "Envelope":
        raise Faulted("Client", f"the document is not a SOAP envelope but {local[:80]}")
    if namespace[1:] != version.namespace:
        words = f"this address speaks SOAP {version.number}: the envelope must be in {version.namespace}"
        raise Faulted("VersionMismatch", words, spoken=namespace[1:])
    parts = list(root)
    if parts and parts[0].tag == version.tag("Header"):
        _understand(parts.pop(0), version)
    # WS-I R1011: nothing follows Body.
    if [part.tag for part in parts] != [version.tag("Body")]:
        raise Faulted("Client", "an envelope holds an optional Header, then one Body, then nothing")
    body = parts[0]
    if len(body) != 1:
        raise Faulted("Client", f"Body must hold exactly one element, it holds {len(body)}")
    if any((text or "").strip() for text in (root.text, body.text, body[0].tail, body.tail)):
        raise Faulted("Client", "there is text beside the elements of the envelope")
    # WS-I R1005, R1006: messages are literal; SOAP 1.2 forbids the attribute on its own elements too.
    if any(part.get(version.tag("encodingStyle")) is not None for part in (root, body, body[0])):
        raise Faulted("Client", "the message is literal and has no encodingStyle")
    return body[0]


def _understand(header: Element, version: Version) -> None:
    # No header block is understood here, so each one that insists is refused (SOAP 1.1, 4.2.3; WS-I R1027).
    strange = []
    for block in header:
        must = block.get(version.tag("mustUnderstand"), "0").strip()
        if must not in ("0", "1", "true", "false"):
            raise Faulted("Client", "mustUnderstand is 0 or 1")
        if must in ("1", "true") and block.get(version.tag(version.actor), "").strip() in version.here:
            strange.append(block.tag)
    if strange:
        named = ", ".join(tag[:200] for tag in strange[:5])
        raise Faulted("MustUnderstand", f"the header {named} is not understood here", headers=strange)
