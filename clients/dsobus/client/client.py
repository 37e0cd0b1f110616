"""A client of one port: a request is proved against the contract before it leaves, a reply before it is believed."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

import requests
from requests.adapters import HTTPAdapter
from zeep.transports import Transport

from dsobus.messages import ConversionError, read, write
from dsobus.messages.message import ErrorType, HeaderType, read_HeaderType
from dsobus.soap import Contract, Element, Faulted, Malformed, Operation, Problem, envelope, parse, unwrap
from dsobus.soap.envelope import SOAP11
from dsobus.soap.errors import NOT_VALID, Level
from dsobus.soap.limits import CALL_SECONDS, MAX_MESSAGE_BYTES, MAX_STRANGE_BYTES, THREADS
from dsobus.soap.xml import parse_message


class Unreachable(Exception):
    """No SOAP answer came from an address: the message may or may not have arrived, so send the same again.

    ``status`` is that of HTTP, where there was an answer at all.
    """

    def __init__(self, address: str, why: str, status: int | None = None) -> None:
        super().__init__(f"{address} gave no SOAP answer: {why}")
        self.address = address
        self.status = status


class FaultReceived(Exception):
    """The receiver answered with a SOAP fault; ``faultcode`` is its class, such as Client or Server."""

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
class Exchange:
    """What went over the wire, whatever came of it; ``request`` and ``response`` are the bytes.

    ``result`` is the Reply's, OK, PARTIAL or FAILED; else FAULT, INVALID for an answer that breaks the contract, or
    UNREACHED, whose ``response`` is the beginning of what came instead of SOAP.
    """

    operation: Operation
    request_header: HeaderType
    milliseconds: float
    request: bytes
    response: bytes
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Exchange):
    """One finished exchange: ``message`` is the typed ResponseMessage."""

    message: Any

    @property
    def errors(self) -> list[ErrorType]:
        """The Errors of the Reply."""
        return list(self.message.Reply.Error)


_FAILED = {Unreachable: "UNREACHED", FaultReceived: "FAULT", InvalidMessage: "INVALID"}


class _Session(requests.Session):
    """Follow no redirect: whoever answers at an address is who was asked."""

    def get_redirect_target(self, resp: requests.Response) -> str | None:  # noqa: ARG002
        return None


class Client:
    """Call the operations of one port at one address. Safe to share between threads."""

    def __init__(self, contract: str, address: str, *, timeout: float = CALL_SECONDS) -> None:
        self.contract = Contract.load(contract)
        self.address = address
        session = _Session()
        session.trust_env = False  # a proxy from the environment must not see what goes to loopback
        session.headers["Accept-Encoding"] = "identity"  # between our own processes compression only costs
        session.stream = True  # so that an endless answer can be cut off
        for scheme in ("http://", "https://"):
            session.mount(scheme, HTTPAdapter(pool_maxsize=THREADS))
        self._transport = Transport(session=session, timeout=timeout, operation_timeout=timeout)  # type: ignore[no-untyped-call]

    def call(self, message: Any) -> Any:
        """Send a typed request and return the typed response; a Result of FAILED is an answer, not an error."""
        return self.post(write(message)).message

    def post(self, body: str, failed: Callable[[Exchange], None] = lambda _: None) -> Answer:
        """Send the XML of one request element as it is; ``failed`` is told of an exchange without a believed reply."""
        element = parse(body.encode(), self.contract.longest_text)
        operation = self.contract.operations.get(element.tag)
        if operation is None:
            raise ValueError(f"{element.tag} is no request of {self.contract.name}.")
        if problems := self.contract.violations(element):
            raise InvalidMessage(f"The request {operation.name}", problems)
        request = envelope(body.encode())
        headers = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": f'"{operation.action}"'}
        seen: dict[str, Any] = {
            "operation": operation,
            "request_header": read_HeaderType(element[0]),
            "request": request,
            "response": b"",
        }
        started = time.perf_counter()
        try:
            status, seen["response"] = self._exchange(request, headers)
            seen["milliseconds"] = (time.perf_counter() - started) * 1000.0
            message = self._reply(status, seen["response"], operation.response)
        except (Unreachable, FaultReceived, InvalidMessage) as error:
            if isinstance(error, Unreachable):
                seen["response"] = seen["response"][:MAX_STRANGE_BYTES]
            seen.setdefault("milliseconds", (time.perf_counter() - started) * 1000.0)
            failed(Exchange(**seen, result=_FAILED[type(error)]))
            raise
        return Answer(**seen, message=message, result=str(message.Reply.Result))

    def _exchange(self, request: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        try:
            response = self._transport.post(self.address, request, headers)  # type: ignore[no-untyped-call]
            if response.is_redirect:
                response.close()
                raise Unreachable(self.address, "it redirects, which is not followed")
            body = bytearray()
            for block in response.iter_content(65536):
                body += block
                if len(body) > MAX_MESSAGE_BYTES:
                    response.close()
                    raise Unreachable(self.address, f"the answer is larger than {MAX_MESSAGE_BYTES} bytes")
        except requests.RequestException as error:
            raise Unreachable(self.address, _sentence(error)) from error
        return response.status_code, bytes(body)

    def _reply(self, status: int, response: bytes, expected: str) -> Any:
        try:
            body = unwrap(parse_message(response, longest=self.contract.longest_text))
        except (Malformed, Faulted):
            raise Unreachable(self.address, f"HTTP {status}, and no SOAP envelope", status) from None
        if body.tag == f"{{{SOAP11}}}Fault":
            raise _fault(body)
        if body.tag != expected:
            raise Unreachable(self.address, f"the answer is {body.tag}, not {expected}")
        if problems := self.contract.violations(body):
            raise InvalidMessage(f"The answer of {self.address}", problems)
        try:
            return read(body)
        except ConversionError as error:
            problem = Problem(NOT_VALID, str(error), path=error.path)
            raise InvalidMessage(f"The answer of {self.address}", [problem]) from None


_DETAILS = re.compile(r"path: (?P<path>.*?)(?:; rule: (?P<rule>.*))?|rule: (?P<only>.*)", re.DOTALL)


def _fault(fault: Element) -> FaultReceived:
    # A faultcode is qualified, and may be refined with dots (SOAP 1.1, 4.4.1).
    code = (fault.findtext("faultcode") or "").strip().rpartition(":")[2].partition(".")[0]
    problems = [_problem(error) for error in fault.iterfind("detail//{*}Error")]
    return FaultReceived(code, fault.findtext("faultstring") or "SOAP fault", problems)


def _problem(error: Element) -> Problem:
    said = {name: error.findtext(f"{{*}}{name}") for name in ("code", "level", "reason", "details", "ID")}
    known = _DETAILS.fullmatch(said["details"] or "")
    return Problem(
        code=said["code"] or "",
        reason=said["reason"] or "",
        level=cast("Level", said["level"] or "FATAL"),
        path=known["path"] if known else said["details"],
        rule=(known["rule"] or known["only"]) if known else None,
        id=said["ID"],
    )


def _sentence(error: requests.RequestException) -> str:
    if isinstance(error, requests.Timeout) or "Read timed out" in str(error):
        return "it did not answer in time"
    if isinstance(error, requests.ConnectionError):
        return "nothing answers there, or the connection broke"
    return type(error).__name__
