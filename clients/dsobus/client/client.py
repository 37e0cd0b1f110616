"""A client of one port: a request is proved against the contract before it leaves, a reply before it is believed."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import requests
from zeep.transports import Transport

from dsobus.messages import read, write
from dsobus.messages.message import ErrorType, HeaderType, read_HeaderType
from dsobus.soap import Contract, Element, Faulted, Malformed, Problem, envelope, parse, unwrap
from dsobus.soap.limits import CALL_SECONDS, MAX_MESSAGE_BYTES


class Unreachable(Exception):
    """No SOAP answer came from an address: the message may or may not have arrived, so send the same again."""

    def __init__(self, address: str, why: str) -> None:
        super().__init__(f"{address} gave no SOAP answer: {why}")
        self.address = address


class FaultReceived(Exception):
    """The receiver answered with a SOAP fault."""

    def __init__(self, faultcode: str, reason: str, problems: Sequence[Problem] = ()) -> None:
        super().__init__("; ".join([reason, *map(str, problems)]))
        self.faultcode = faultcode
        self.problems = tuple(problems)


class InvalidMessage(Exception):
    """A message breaks the contract; it did not leave, or the receiver's answer is not believed."""

    def __init__(self, what: str, problems: Sequence[Problem]) -> None:
        first = problems[0]
        super().__init__(f"{what} breaks its contract: {first}")
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One finished exchange; ``message`` is the typed ResponseMessage, ``request`` and ``response`` are the wire bytes."""

    message: Any
    request_header: HeaderType
    milliseconds: float
    request: bytes
    response: bytes

    @property
    def result(self) -> str:
        """OK, PARTIAL or FAILED."""
        return str(self.message.Reply.Result)

    @property
    def errors(self) -> list[ErrorType]:
        """The Errors of the Reply."""
        return list(self.message.Reply.Error)


class Client:
    """Call the operations of one port at one address."""

    def __init__(self, contract: str, address: str, *, timeout: float = CALL_SECONDS) -> None:
        self.contract = Contract.load(contract)
        self.address = address
        session = requests.Session()
        session.trust_env = False  # a proxy from the environment must not see what goes to loopback
        session.max_redirects = 0
        session.stream = True  # so that an endless answer can be cut off
        self._transport = Transport(session=session, timeout=timeout, operation_timeout=timeout)  # type: ignore[no-untyped-call]

    def call(self, message: Any) -> Any:
        """Send a typed request and return the typed response; a Result of FAILED is an answer, not an error."""
        return self.post(write(message)).message

    def post(self, body: str) -> Answer:
        """Send the XML of one request element as it is."""
        element = parse(body.encode())
        operation = self.contract.operations.get(element.tag)
        if operation is None:
            raise ValueError(f"{element.tag} is no request of {self.contract.name}.")
        if problems := self.contract.violations(element):
            raise InvalidMessage(f"The request {operation.name}", problems)
        request = envelope(body.encode())
        headers = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": f'"{operation.action}"'}
        started = time.perf_counter()
        status, response = self._exchange(request, headers)
        milliseconds = (time.perf_counter() - started) * 1000.0
        reply = self._reply(status, response, operation.response)
        return Answer(
            message=read(reply),
            request_header=read_HeaderType(element[0]),
            milliseconds=milliseconds,
            request=request,
            response=response,
        )

    def _exchange(self, request: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        try:
            response = self._transport.post(self.address, request, headers)  # type: ignore[no-untyped-call]
            body = bytearray()
            for block in response.iter_content(65536):
                body += block
                if len(body) > MAX_MESSAGE_BYTES:
                    response.close()
                    raise Unreachable(self.address, f"the answer is larger than {MAX_MESSAGE_BYTES} bytes")
        except requests.RequestException as error:
            raise Unreachable(self.address, _sentence(error)) from error
        return response.status_code, bytes(body)

    def _reply(self, status: int, response: bytes, expected: str) -> Element:
        try:
            body = unwrap(parse(response))
        except (Malformed, Faulted):
            raise Unreachable(self.address, f"HTTP {status}, and no SOAP envelope") from None
        if body.tag.endswith("}Fault"):
            raise _fault(body)
        if body.tag != expected:
            raise Unreachable(self.address, f"the answer is {body.tag}, not {expected}")
        if problems := self.contract.violations(body):
            raise InvalidMessage(f"The answer of {self.address}", problems)
        return body


def _fault(fault: Element) -> FaultReceived:
    code = (fault.findtext("faultcode") or "").rpartition(":")[2]
    problems = [
        Problem(
            code=error.findtext("{*}code") or "",
            reason=error.findtext("{*}reason") or "",
            path=error.findtext("{*}details"),
        )
        for error in fault.iterfind("detail//{*}Error")
    ]
    return FaultReceived(code, fault.findtext("faultstring") or "SOAP fault", problems)


def _sentence(error: requests.RequestException) -> str:
    if isinstance(error, requests.ConnectTimeout | requests.ReadTimeout):
        return "it did not answer in time"
    if isinstance(error, requests.TooManyRedirects):
        return "it redirects, which is not followed"
    if isinstance(error, requests.ConnectionError):
        return "nothing answers there, or the connection broke"
    return type(error).__name__
