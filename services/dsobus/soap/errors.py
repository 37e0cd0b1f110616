"""What can be wrong with a message, a service or an address, each with its code and its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dsobus.soap import codes

Level = Literal["INFORM", "WARNING", "FATAL", "CATASTROPHIC"]
FaultCode = Literal["Client", "Server", "MustUnderstand", "VersionMismatch", "DataEncodingUnknown"]
"""The classes of SOAP 1.1, by its names; DataEncodingUnknown is of SOAP 1.2 alone."""
Subcode = Literal["", "NotWellFormed", "BadEnvelope", "UnknownRequest", "ActionMismatch", "NotValid"]
"""What was wrong with a Client's message, as faults of SOAP 1.2 tell it to programs."""

NOT_VALID = codes.NOT_VALID
"""Reply error code: not schema valid (61968-9 Annex B)."""

FAILED = codes.ATTEMPTED
"""Reply error code: attempted and failed (61968-9 Annex B)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Name one thing that is wrong, as a Reply/Error of IEC 61968-100 carries it.

    `path` is the place in the message, as local names with positions; `rule` the constraint broken there;
    `id` the object that the problem is about.
    """

    code: str
    reason: str
    level: Level = "FATAL"
    path: str | None = None
    rule: str | None = None
    id: str | None = None

    @property
    def details(self) -> str | None:
        """Join path and rule as Error/details shows them."""
        named = (("path", self.path), ("rule", self.rule))
        return "; ".join(f"{name}: {value}" for name, value in named if value) or None

    def __str__(self) -> str:
        return f"{self.code} {self.reason}" + (f" ({self.details})" if self.details else "")


class SoapError(Exception):
    """Any error of this package."""


class Refused(SoapError):
    """Refuse a valid message that cannot be served: a ResponseMessage with Result FAILED, one Error per problem."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


class Faulted(SoapError):
    """Answer with a SOAP fault whose detail is the declared <Noun>FaultMessage of the address.

    `headers` are the header blocks that were not understood; `spoken` is the namespace of the sender's envelope when
    it is of another version.
    """

    def __init__(
        self,
        faultcode: FaultCode,
        reason: str,
        problems: Iterable[Problem] = (),
        status: int = 500,
        *,
        headers: Iterable[str] = (),
        spoken: str = "",
        subcode: Subcode = "",
    ) -> None:
        super().__init__(reason)
        self.faultcode: FaultCode = faultcode
        self.reason = reason
        self.problems = tuple(problems)
        self.status = status
        self.headers = tuple(headers)
        self.spoken = spoken
        self.subcode = subcode


class Malformed(SoapError):
    """Say why bytes are no XML that we read."""


class TooLarge(SoapError):
    """Say that a message is beyond a limit of size."""


class PlainAnswer(SoapError):
    """Answer below SOAP: an HTTP status with one sentence of plain text."""

    def __init__(self, status: str, text: str, *headers: tuple[str, str]) -> None:
        super().__init__(text)
        self.status = status
        self.text = text
        self.headers = headers


class UnknownContract(SoapError):
    """Say that there is no WSDL of a name, and which there are."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"there is no contract {name!r}; there are: {', '.join(known)}")
        self.name = name


class BrokenContract(SoapError):
    """Say what is wrong in a WSDL or XSD of ours."""

    def __init__(self, document: str, why: str) -> None:
        super().__init__(f"{document}: {why}")
        self.document = document


class Mismatch(SoapError):
    """List where the handlers of a service differ from its contract; the service does not start."""

    def __init__(self, service: str, differences: Iterable[str]) -> None:
        self.service = service
        self.differences = tuple(differences)
        super().__init__(f"{service} does not fit its contract: " + "; ".join(self.differences))


class PortInUse(SoapError):
    """Say that a server cannot listen at its address."""

    def __init__(self, address: str, why: str) -> None:
        super().__init__(f"cannot listen at {address}: {why}")
        self.address = address
