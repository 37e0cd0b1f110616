"""Judge an answer: SOAP that keeps the contract, or a plain 4xx, that tells nothing of our insides."""

from __future__ import annotations

import gzip

from lxml import etree
from tests.fuzz.mutate import Case
from tests.fuzz.target import Answer

from dsobus.soap import Faulted, Malformed, parse, unwrap
from dsobus.soap.version import SOAP11, V11, V12

INSIDES = (b"Traceback", b"site-packages", b"lxml", b"xmlschema", b"spyne", b"sqlalchemy", b"sqlite3", b"/python3")


def finding(case: Case, answer: Answer) -> str | None:
    """Say what is wrong with an answer; None when nothing is."""
    body = answer.body
    if answer.headers.get("content-encoding") == "gzip":
        if "gzip" not in (accepted := case.environ.get("HTTP_ACCEPT_ENCODING", "")) and "*" not in accepted:
            return "compressed unasked"
        body = gzip.decompress(body)
    method = case.environ["REQUEST_METHOD"]
    if method == "HEAD":
        return "a body for HEAD" if body else None
    if answer.headers.get("content-length") != str(len(answer.body)):
        return "the Content-Length is not that of the body"
    if any(word in body and word not in case.body for word in INSIDES):
        return "it tells of our insides"
    media = answer.headers.get("content-type", "")
    if 400 <= answer.status < 500 and media.startswith("text/plain"):
        return None
    if method == "GET" or case.environ["PATH_INFO"] in ("", "/"):
        fine = answer.status == 200 and media.startswith(("text/xml", "text/html"))
        return None if fine else f"{answer.status} {media} for a document"
    return _soap(case, answer.status, media, body)


def _soap(case: Case, status: int, media: str, body: bytes) -> str | None:
    contract = case.address.contract
    version = V12 if media == V12.content_type else V11
    if media != version.content_type:
        return f"{status} {media} is neither SOAP nor a plain 4xx"
    try:
        content = unwrap(parse(body), version)
    except (Malformed, Faulted) as error:
        return f"no SOAP {version.number} envelope: {error}"
    if content.tag != version.tag("Fault"):
        if version is not case.address.version:
            return f"an answer in SOAP {version.number}"
        if status != 200:
            return f"an answer with status {status}"
        if content.tag not in {one.response for one in contract.operations.values()}:
            return f"{content.tag} answers"
        problems = contract.violations(content)
        return f"an invalid answer: {problems[0]}" if problems else None
    return _fault(case, version is V12, status, content)


def _fault(case: Case, is_12: bool, status: int, content: etree._Element) -> str | None:
    version = V12 if is_12 else V11
    code = content.findtext(f"{version.tag('Code')}/{version.tag('Value')}" if is_12 else "faultcode") or ""
    known = {f"soap:{written}": name for name, written in version.codes.items()}
    name = known.get(code)
    if name is None:
        return f"fault code {code}"
    if name == "Server":
        return "a Server fault"
    if version is not case.address.version and name != "VersionMismatch":
        return f"a fault in SOAP {version.number}"
    if status != (400 if is_12 and name == "Client" else 500):
        return f"{code} with status {status}"
    details = content.findall(f"{version.tag('Detail')}/*" if is_12 else "detail/*")
    if len(details) != (1 if name == "Client" else 0):
        return f"{len(details)} details of a {code} fault"
    for detail in details:
        contract = case.address.contract
        if detail.tag != contract.fault:
            return f"the detail is {detail.tag}"
        if problems := contract.violations(detail):
            return f"an invalid declared fault: {problems[0]}"
    reason = content.findtext(f"{version.tag('Reason')}/{version.tag('Text')}" if is_12 else "faultstring")
    return None if reason else "a fault without a reason"


def raw_finding(answer: bytes) -> str | None:
    """Say what is wrong with the bytes that a server sent; an incomplete request may be left unanswered."""
    if not answer:
        return None
    rest = answer
    while rest.startswith(b"HTTP/1.1 100 Continue\r\n\r\n"):
        rest = rest.removeprefix(b"HTTP/1.1 100 Continue\r\n\r\n")
    if not rest:
        return None
    head, separator, body = rest.partition(b"\r\n\r\n")
    parts = head.split(b" ", 2)
    if not separator or len(parts) < 3 or not parts[0].startswith(b"HTTP/1.") or not parts[1].isdigit():
        return f"no HTTP: {answer[:100]!r}"
    if any(word in body for word in (b"Traceback", b"waitress")):
        return "the web server tells of our insides"
    if int(parts[1]) < 500 or parts[1] == b"501":
        return None
    return None if SOAP11.encode() in body or b"soap-envelope" in body else f"{parts[1].decode()} without SOAP"
