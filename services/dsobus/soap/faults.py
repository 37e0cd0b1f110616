"""Write SOAP faults whose detail is the fault that the contract declares."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from dsobus.soap.contract import GENERIC_FAULT
from dsobus.soap.envelope import envelope
from dsobus.soap.errors import FAILED, NOT_VALID, Faulted, Problem
from dsobus.soap.limits import MAX_REASON_CHARACTERS

_MESSAGE = GENERIC_FAULT[1:].partition("}")[0]
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def fault(error: Faulted, declared: str = GENERIC_FAULT) -> bytes:
    """Return the envelope of a fault; `declared` is the element, in Clark form, that its detail carries."""
    detail = ""
    # SOAP 1.1, 4.4: detail belongs to errors in the body alone.
    if error.faultcode in ("Client", "Server"):
        detail = f"<detail>{fault_message(error, declared)}</detail>"
    return envelope(
        f"<soap:Fault><faultcode>soap:{error.faultcode}</faultcode>"
        f'<faultstring xml:lang="en">{_text(error.reason)}</faultstring>{detail}</soap:Fault>'.encode()
    )


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
