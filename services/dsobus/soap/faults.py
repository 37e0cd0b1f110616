"""Write SOAP faults whose detail is the fault that the contract declares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from dsobus.soap.contract import GENERIC_FAULT
from dsobus.soap.envelope import envelope
from dsobus.soap.errors import FAILED, NOT_VALID, Faulted, Problem
from dsobus.soap.limits import MAX_REASON_CHARACTERS, MAX_VIOLATIONS
from dsobus.soap.version import SOAP11, SOAP12, V11, V12, Version

SUBCODES = "urn:dsobus:2026:Faults"
"""Namespace of the Subcodes in faults of SOAP 1.2."""

_MESSAGE = GENERIC_FAULT[1:].partition("}")[0]
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class FaultAnswer:
    """A fault as HTTP carries it."""

    status: int
    content_type: str
    body: bytes


def fault_answer(error: Faulted, declared: str = GENERIC_FAULT, version: Version = V11) -> FaultAnswer:
    """Return the answer to a request that is refused; `declared` is the element, in Clark form, in its detail.

    A SOAP 1.1 envelope at a SOAP 1.2 address is answered in SOAP 1.1, which is what its sender can read, with the
    Upgrade header (SOAP 1.2 part 1, appendix A).
    """
    written = V11 if version is V12 and error.spoken == SOAP11 else version
    body = envelope(_fault(error, declared, written), written, _header(error, version))
    return FaultAnswer(version.status(error), written.content_type, body)


def fault(error: Faulted, declared: str = GENERIC_FAULT, version: Version = V11) -> bytes:
    """Return the envelope of `fault_answer`."""
    return fault_answer(error, declared, version).body


def _fault(error: Faulted, declared: str, version: Version) -> bytes:
    code, reason = f"soap:{version.codes[error.faultcode]}", _text(error.reason)
    # SOAP 1.1, 4.4: detail belongs to errors in the body alone.
    detail = fault_message(error, declared) if error.faultcode in ("Client", "Server") else ""
    if version is V12:
        parts = (
            f"<soap:Code><soap:Value>{code}</soap:Value>{_subcode(error)}</soap:Code>"
            f'<soap:Reason><soap:Text xml:lang="en">{reason}</soap:Text></soap:Reason>'
        ) + (detail and f"<soap:Detail>{detail}</soap:Detail>")
    else:
        parts = f'<faultcode>{code}</faultcode><faultstring xml:lang="en">{reason}</faultstring>' + (
            detail and f"<detail>{detail}</detail>"
        )
    return f"<soap:Fault>{parts}</soap:Fault>".encode()


def _subcode(error: Faulted) -> str:
    if not error.subcode:
        return ""
    return f'<soap:Subcode><soap:Value xmlns:d="{SUBCODES}">d:{error.subcode}</soap:Value></soap:Subcode>'


def _header(error: Faulted, version: Version) -> bytes:
    """Write the header blocks that SOAP 1.2 puts beside a fault; SOAP 1.1 has none."""
    if version is not V12:
        return b""
    blocks = ""
    if error.faultcode == "VersionMismatch":
        blocks = f'<v:Upgrade xmlns:v="{SOAP12}"><v:SupportedEnvelope qname="v:Envelope"/></v:Upgrade>'
    for tag in error.headers[:MAX_VIOLATIONS]:
        namespace, _, local = tag.rpartition("}")
        name, declared = (f"b:{local}", f" xmlns:b={quoteattr(namespace[1:])}") if namespace else (local, "")
        blocks += f"<soap:NotUnderstood qname={quoteattr(name)}{declared}/>"
    return f"<soap:Header>{blocks}</soap:Header>".encode() if blocks else b""


def fault_message(error: Faulted, declared: str) -> str:
    """Return the declared <Noun>FaultMessage: a Reply that FAILED with one Error for each problem."""
    namespace, _, local = declared[1:].partition("}")
    code = FAILED if error.faultcode == "Server" else NOT_VALID
    problems = error.problems or (Problem(code, error.reason),)
    errors = "".join(map(_error, problems))
    return (
        f"<f:{local} xmlns:f={quoteattr(namespace)} xmlns:msg={quoteattr(_MESSAGE)}>"
        f"<f:Reply><msg:Result>FAILED</msg:Result>{errors}</f:Reply></f:{local}>"
    )


def _error(problem: Problem) -> str:
    parts = (
        ("code", problem.code),
        ("level", problem.level),
        ("reason", problem.reason),
        ("details", problem.details),
        ("ID", problem.id),
    )
    return (
        f"<msg:Error>{''.join(f'<msg:{name}>{_text(text)}</msg:{name}>' for name, text in parts if text)}</msg:Error>"
    )


def _text(value: str) -> str:
    # A fault must leave whatever is in it: what XML cannot carry is replaced, not refused.
    if len(value) > 2 * MAX_REASON_CHARACTERS:
        value = value[: 2 * MAX_REASON_CHARACTERS] + "..."
    return escape(_ILLEGAL.sub("\ufffd", value), {"\r": "&#13;"})
