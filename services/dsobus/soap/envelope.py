"""Put a body element into a SOAP envelope, and take it out again by the rules of SOAP and WS-I."""

from __future__ import annotations

from dsobus.soap.errors import FaultCode, Faulted
from dsobus.soap.version import NO_ENCODING, SOAP11, V11, V12, Version
from dsobus.soap.xml import Element

__all__ = ["SOAP11", "envelope", "unwrap"]


def envelope(body: bytes, version: Version = V11, header: bytes = b"") -> bytes:
    """Wrap one element, written without an XML declaration, in an envelope; `header` is a whole soap:Header or none."""
    opened = f'<?xml version="1.0" encoding="UTF-8"?>\n<soap:Envelope xmlns:soap="{version.namespace}">'.encode()
    return b"".join((opened, header, b"<soap:Body>", body, b"</soap:Body></soap:Envelope>"))


def unwrap(root: Element, version: Version = V11) -> Element:
    """Return the only child of an envelope's Body; its parents stay reachable.

    Raises Faulted in the order of WS-I R2725: VersionMismatch, MustUnderstand, Client; in SOAP 1.2 DataEncodingUnknown
    too, for an encoding that the body claims to be in.
    """
    namespace, _, local = root.tag.rpartition("}")
    if local != "Envelope":
        raise _bad(f"the document is not a SOAP envelope but {local[:80]}")
    if namespace[1:] != version.namespace:
        words = f"this address speaks SOAP {version.number}: the envelope must be in {version.namespace}"
        raise Faulted("VersionMismatch", words, spoken=namespace[1:])
    parts = list(root)
    if parts and parts[0].tag == version.tag("Header"):
        _understand(parts.pop(0), version)
    # WS-I R1011: nothing follows Body.
    if [part.tag for part in parts] != [version.tag("Body")]:
        raise _bad("an envelope holds an optional Header, then one Body, then nothing")
    body = parts[0]
    if len(body) != 1:
        raise _bad(f"Body must hold exactly one element, it holds {len(body)}")
    if any((text or "").strip() for text in (root.text, body.text, body[0].tail, body.tail)):
        raise _bad("there is text beside the elements of the envelope")
    _literal(root, body, version)
    return body[0]


def _literal(root: Element, body: Element, version: Version) -> None:
    """Refuse encodingStyle: messages are literal (WS-I R1005, R1006; SOAP 1.2 part 1, 5.1.1 and 5.4.6)."""
    style = version.tag("encodingStyle")
    if any(part.get(style) is not None for part in (root, *root)):
        raise _bad("the message is literal: its envelope has no encodingStyle")
    if style not in body[0].attrib:
        return
    claimed = str(body[0].attrib.pop(style)).strip()
    if version is V11 or claimed != NO_ENCODING:  # which says nothing, and the contract does not know it
        code: FaultCode = "DataEncodingUnknown" if version is V12 else "Client"
        raise Faulted(code, f"the message is literal: its encodingStyle {claimed[:200]} is not taken")


def _bad(reason: str) -> Faulted:
    return Faulted("Client", reason, subcode="BadEnvelope")


def _understand(header: Element, version: Version) -> None:
    # No header block is understood here, so each one that insists is refused (SOAP 1.1, 4.2.3; WS-I R1027).
    strange = []
    for block in header:
        must = block.get(version.tag("mustUnderstand"), "0").strip()
        if must not in ("0", "1", "true", "false"):
            raise _bad("mustUnderstand is 0 or 1")
        if must in ("1", "true") and block.get(version.tag(version.actor), "").strip() in version.here:
            strange.append(block.tag)
    if strange:
        named = ", ".join(tag[:200] for tag in strange[:5])
        raise Faulted("MustUnderstand", f"the header {named} is not understood here", headers=strange)
