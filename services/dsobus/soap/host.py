"""Serve ports over WSGI: SOAP, the contracts themselves, a list of everything, and pages for the own machine."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from dsobus.soap.call import Around, directly
from dsobus.soap.contract import Contract
from dsobus.soap.errors import PlainAnswer
from dsobus.soap.faults import fault_answer
from dsobus.soap.limits import MAX_MESSAGE_BYTES, MAX_QUERY_FIELDS, MAX_STREAMED_BYTES
from dsobus.soap.protocol import unforeseen, wsgi
from dsobus.soap.room import Room
from dsobus.soap.service import Handler, check, surplus
from dsobus.soap.streaming import entry_of
from dsobus.soap.transfer import acceptable, expected_bytes, squeezed
from dsobus.soap.version import V11, V12, Version

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

Page = Callable[[Mapping[str, str]], object]
"""A function of the query that returns what JSON can say; LookupError is answered by 404."""

_XML = "text/xml; charset=utf-8"
_HTML = "text/html; charset=utf-8"
_TEXT = "text/plain; charset=utf-8"


class Port:
    """Serve one contract of one party at one address, as a WSGI application.

    `given` may hold the handlers of other ports too; `Host` refuses those that no port takes.
    `address` is the public URL that the served documents name; it is never guessed from a request.
    An address speaks one version of SOAP; `Host` serves `soap12` beside each port of SOAP 1.1.
    """

    def __init__(
        self,
        party: str,
        contract: Contract,
        given: Mapping[str, Handler],
        around: Around = directly,
        *,
        address: str,
        version: Version = V11,
    ) -> None:
        self.party = party
        self.contract = contract
        self.address = address
        self.given = given
        self.version = version
        self._around = around
        self._where = f"{party}/{contract.name}"
        chosen = check(contract, given, party)
        self.limit = MAX_MESSAGE_BYTES if entry_of(chosen.values()) is None else MAX_STREAMED_BYTES
        self._soap = wsgi(party, contract, chosen, around, version)

    @property
    def path(self) -> str:
        """Where the host routes this port."""
        return f"/{self.party}/{'soap12/' if self.version is V12 else ''}{self.contract.name}"

    def soap12(self) -> Port:
        """Return the same port for SOAP 1.2, at its own address."""
        return Port(self.party, self.contract, self.given, self._around, address=self.soap12_address, version=V12)

    @property
    def soap12_address(self) -> str:
        """The public URL of the same port for SOAP 1.2."""
        base, _, name = self.address.rpartition("/")
        return f"{base}/soap12/{name}"

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        try:
            method = environ["REQUEST_METHOD"]
            if method in ("GET", "HEAD"):
                return _send(environ, start_response, "200 OK", *self._document(environ.get("QUERY_STRING", "")))
            if method != "POST":
                raise PlainAnswer(
                    "405 Method Not Allowed", "POST a SOAP message here, or GET ?wsdl.", ("Allow", "GET, HEAD, POST")
                )
            acceptable(environ, self.version, self.limit)
            answer: Iterable[bytes] = self._soap.handle_rpc(environ, start_response)
            return answer
        except PlainAnswer as plain:
            return _plain(environ, start_response, plain)
        except Exception as error:  # noqa: BLE001  the last net: a fault, never the web server's own page
            found = fault_answer(unforeseen(self._where, error), self.contract.fault, self.version)
            start_response("500 Internal Server Error", _headers(found.content_type, found.body), sys.exc_info())
            return [found.body]

    def _document(self, query: str) -> tuple[str, bytes]:
        asked = {name.lower(): value for name, value in _fields(query).items()}
        if "wsdl" in asked:
            return _XML, self.contract.document(f"{self.contract.name}.wsdl", self.address, self.version)
        if "xsd" in asked:
            name = asked["xsd"]
            if not name.endswith(".xsd") or name not in self.contract.documents:
                known = ", ".join(one for one in sorted(self.contract.documents) if one.endswith(".xsd"))
                raise PlainAnswer("404 Not Found", f"This contract has no such schema; it has {known}.")
            return _XML, self.contract.document(name, self.address)
        operations = "".join(f"<li>{escape(one.name)}</li>" for one in self.contract.operations.values())
        return _HTML, _page(
            self._where,
            f"<p>A SOAP {self.version.number} service: POST messages of its contract, "
            f"<a href='?wsdl'>{escape(self.contract.name)}.wsdl</a>.</p><ul>{operations}</ul>",
        )


class Host:
    """Route requests to ports by path, list them at `/`, and serve JSON pages to this machine alone.

    Raises Mismatch when a party has handlers for operations that none of its ports has.
    """

    def __init__(self, ports: Sequence[Port], pages: Mapping[str, Page] | None = None) -> None:
        self.ports = {port.path: port for port in ports}
        self._addresses = self.ports | {port.path: port for port in [one.soap12() for one in ports]}
        self.pages = dict(pages or {})
        self._room = Room()
        for party in {port.party for port in ports}:
            own = [port for port in ports if port.party == party]
            given = {name: handler for port in own for name, handler in port.given.items()}
            surplus([port.contract for port in own], given, party)

    @property
    def limit(self) -> int:
        """The size of the largest message that a port takes."""
        return max((port.limit for port in self.ports.values()), default=MAX_MESSAGE_BYTES)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        path = environ.get("PATH_INFO", "") or "/"
        port = self._addresses.get(path)
        try:
            if port is not None:
                with self._room.taken(expected_bytes(environ)):
                    return port(environ, start_response)
            if path != "/" and path not in self.pages:
                raise PlainAnswer("404 Not Found", "There is nothing here; / lists what there is.")
            if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
                raise PlainAnswer("405 Method Not Allowed", "This page is to be read.", ("Allow", "GET, HEAD"))
            if path == "/":
                return _send(environ, start_response, "200 OK", _HTML, self._list())
            return _send(environ, start_response, "200 OK", "application/json", self._json(path, environ))
        except PlainAnswer as plain:
            return _plain(environ, start_response, plain)
        except Exception as error:  # noqa: BLE001  as in Port
            problem = PlainAnswer("500 Internal Server Error", str(unforeseen(path, error)))
            return _plain(environ, start_response, problem)

    def _list(self) -> bytes:
        rows = "".join(
            f"<li>{escape(path[1:])}: <a href='{escape(port.address)}?wsdl'>SOAP 1.1</a>, "
            f"<a href='{escape(port.soap12_address)}?wsdl'>SOAP 1.2</a></li>"
            for path, port in sorted(self.ports.items())
        )
        return _page("dsobus", f"<p>SOAP services, each with its WSDL:</p><ul>{rows}</ul>")

    def _json(self, path: str, environ: WSGIEnvironment) -> bytes:
        if not _is_local(environ.get("REMOTE_ADDR", "")):
            raise PlainAnswer("403 Forbidden", "This page is for the machine that it runs on.")
        query = _fields(environ.get("QUERY_STRING", ""))
        try:
            return json.dumps(self.pages[path](query)).encode()
        except LookupError:
            raise PlainAnswer("404 Not Found", "There is no such thing here.") from None


def _fields(query: str) -> dict[str, str]:
    try:
        return dict(parse_qsl(query, keep_blank_values=True, max_num_fields=MAX_QUERY_FIELDS))
    except ValueError:
        raise PlainAnswer("400 Bad Request", f"A query may have {MAX_QUERY_FIELDS} fields.") from None


def _is_local(remote: str) -> bool:
    try:
        return ip_address(remote).is_loopback
    except ValueError:
        return False


def _headers(media: str, body: bytes, *more: tuple[str, str]) -> list[tuple[str, str]]:
    return [
        ("Content-Type", media),
        ("Content-Length", str(len(body))),
        ("X-Content-Type-Options", "nosniff"),
        *more,
    ]


def _send(
    environ: WSGIEnvironment,
    start_response: StartResponse,
    status: str,
    media: str,
    body: bytes,
    *more: tuple[str, str],
) -> list[bytes]:
    body, told = squeezed(environ, body)
    start_response(status, _headers(media, body, *more, *told.items()))
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def _plain(environ: WSGIEnvironment, start_response: StartResponse, plain: PlainAnswer) -> list[bytes]:
    return _send(environ, start_response, plain.status, _TEXT, f"{plain.text}\n".encode(), *plain.headers)


def _page(title: str, content: str) -> bytes:
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{escape(title)}</title></head>"
        f"<body><h1>{escape(title)}</h1>{content}</body></html>"
    ).encode()
