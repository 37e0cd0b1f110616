"""Put a body element into a SOAP 1.1 envelope, and take it out again by the rules of SOAP and WS-I."""

from __future__ import annotations

from typing import Final

from dsobus.soap.errors import Faulted
from dsobus.soap.xml import Element

SOAP11: Final = "http://schemas.xmlsoap.org/soap/envelope/"
NEXT: Final = "http://schemas.xmlsoap.org/soap/actor/next"

_OPEN = f'<?xml version="1.0" encoding="UTF-8"?>\n<soap:Envelope xmlns:soap="{SOAP11}"><soap:Body>'.encode()
_CLOSE = b"</soap:Body></soap:Envelope>"


def envelope(body: bytes) -> bytes:
    """Wrap one element, written without an XML declaration, in a SOAP 1.1 envelope."""
    return _OPEN + body + _CLOSE


def unwrap(root: Element) -> Element:
    """Return the only child of an envelope's Body; its parents stay reachable.

    Raises Faulted in the order of WS-I R2725: VersionMismatch, MustUnderstand, Client.
    """
    namespace, _, local = root.tag.rpartition("}")
    if local != "Envelope":
        raise Faulted("Client", f"the document is not a SOAP envelope but {local[:80]}")
    if namespace[1:] != SOAP11:
        raise Faulted("VersionMismatch", f"this address speaks SOAP 1.1: the envelope must be in {SOAP11}")
    parts = list(root)
    if parts and parts[0].tag == f"{{{SOAP11}}}Header":
        for block in parts.pop(0):
            _understand(block)
    # WS-I R1011: nothing follows Body.
    if [part.tag for part in parts] != [f"{{{SOAP11}}}Body"]:
        raise Faulted("Client", "an envelope holds an optional Header, then one Body, then nothing")
    body = parts[0]
    if len(body) != 1:
        raise Faulted("Client", f"Body must hold exactly one element, it holds {len(body)}")
    if any((text or "").strip() for text in (root.text, body.text, body[0].tail, body.tail)):
        raise Faulted("Client", "there is text beside the elements of the envelope")
    return body[0]


def _understand(block: Element) -> None:
    # No header block is understood here, so each one that insists is refused (SOAP 1.1, 4.2.3; WS-I R1027).
    must = block.get(f"{{{SOAP11}}}mustUnderstand", "0").strip()
    if must not in ("0", "1", "true", "false"):
        raise Faulted("Client", "mustUnderstand is 0 or 1")
    if must in ("1", "true") and block.get(f"{{{SOAP11}}}actor", NEXT) in ("", NEXT):
        raise Faulted("MustUnderstand", f"the header {block.tag[:200]} is not understood here")
