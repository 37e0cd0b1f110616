"""State in what SOAP 1.1 and SOAP 1.2 differ on the wire: one address speaks one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from dsobus.soap.errors import FaultCode, Faulted

SOAP11: Final = "http://schemas.xmlsoap.org/soap/envelope/"
SOAP12: Final = "http://www.w3.org/2003/05/soap-envelope"
NO_ENCODING: Final = f"{SOAP12}/encoding/none"
"""The encodingStyle of SOAP 1.2 that says nothing (part 1, 5.1.1)."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of SOAP over HTTP.

    `actor` is the attribute that names whom a header is for, and `here` its values that mean us; `codes` are the
    fault codes as they are written; `binding` is the namespace of the SOAP elements in a WSDL.
    """

    number: str
    namespace: str
    media: str
    binding: str
    actor: str
    here: frozenset[str]
    codes: Mapping[FaultCode, str]

    @property
    def content_type(self) -> str:
        """The Content-Type of an answer."""
        return f"{self.media}; charset=utf-8"

    def tag(self, local: str) -> str:
        """Return the name of an element or attribute of this version in Clark form."""
        return f"{{{self.namespace}}}{local}"

    def status(self, error: Faulted) -> int:
        """Return the HTTP status of a fault: always 500 in SOAP 1.1 (WS-I R1126), 400 for Sender in SOAP 1.2."""
        return 400 if self is V12 and error.faultcode == "Client" and error.status == 500 else error.status


V11: Final = Version(
    number="1.1",
    namespace=SOAP11,
    media="text/xml",
    binding="http://schemas.xmlsoap.org/wsdl/soap/",
    actor="actor",
    here=frozenset({"", "http://schemas.xmlsoap.org/soap/actor/next"}),
    codes={
        "Client": "Client",
        "Server": "Server",
        "MustUnderstand": "MustUnderstand",
        "VersionMismatch": "VersionMismatch",
    },
)

V12: Final = Version(
    number="1.2",
    namespace=SOAP12,
    media="application/soap+xml",
    binding="http://schemas.xmlsoap.org/wsdl/soap12/",
    actor="role",
    here=frozenset({"", f"{SOAP12}/role/next", f"{SOAP12}/role/ultimateReceiver"}),
    codes={
        "Client": "Sender",
        "Server": "Receiver",
        "MustUnderstand": "MustUnderstand",
        "VersionMismatch": "VersionMismatch",
        "DataEncodingUnknown": "DataEncodingUnknown",
    },
)

VERSIONS: Final = (V11, V12)
