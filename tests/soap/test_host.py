"""Over real HTTP on loopback: raw sockets, pages for the own machine."""

from __future__ import annotations

import gzip
import json
import socket
import threading
from http.client import HTTPConnection
from typing import TYPE_CHECKING, Any

import pytest

from dsobus.soap import Contract, Host, Mismatch, Port, PortInUse, envelope, parse, unwrap
from dsobus.soap.limits import MAX_HTTP_HEADER_BYTES, MAX_MESSAGE_BYTES
from dsobus.soap.server import Server
from dsobus.soap.version import V12

if TYPE_CHECKING:
    from tests.soap.conftest import Message, Wire


def raw(server: Server, request: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(request)
        answer = b""
        while block := connection.recv(65536):
            answer += block
        return answer


PATH = b"POST /dms/ReceiveEndDeviceEvents HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/xml\r\n"


def test_a_chunked_request_is_read(server: Server, message: Message) -> None:
    body = envelope(message().encode())
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(body[n : n + 100]), body[n : n + 100]) for n in range(0, len(body), 100))
    answer = raw(server, PATH + b"Transfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200 OK")
    assert b"Result>OK<" in answer


@pytest.mark.parametrize("size", [100, 1000, 100_000])
def test_a_compressed_request_in_chunks_gets_a_compressed_answer(server: Server, message: Message, size: int) -> None:
    body = gzip.compress(envelope(message(count=200, created="x").encode()))
    chunks = b"".join(
        b"%x\r\n%s\r\n" % (len(body[n : n + size]), body[n : n + size]) for n in range(0, len(body), size)
    )
    head = b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\nAccept-Encoding: gzip\r\n\r\n"
    answer = raw(server, PATH + head + chunks + b"0\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 500 ")
    assert b"\r\nContent-Encoding: gzip\r\n" in answer
    assert b"180 further violations" in gzip.decompress(answer.partition(b"\r\n\r\n")[2])


def test_soap_1_2_is_served_to_http_1_0_and_to_clients_that_wait(server: Server, message: Message) -> None:
    body = envelope(message().encode(), V12)
    head = b"POST /dms/soap12/ReceiveEndDeviceEvents HTTP/1.0\r\nContent-Type: application/soap+xml\r\n"
    answer = raw(server, head + b"Content-Length: %d\r\n\r\n" % len(body) + body)
    assert answer.startswith(b"HTTP/1.0 200 OK")
    head = head.replace(b"HTTP/1.0\r\n", b"HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\n")
    answer = raw(server, head + b"Content-Length: %d\r\n\r\n" % len(body) + body)
    assert answer.startswith(b"HTTP/1.1 100 Continue")
    assert b"HTTP/1.1 200 OK" in answer


def test_head_over_http_has_no_body(server: Server) -> None:
    for path in (b"/", b"/dms/ReceiveEndDeviceEvents?wsdl", b"/dms/soap12/ReceiveEndDeviceEvents?xsd=Message.xsd"):
        answer = raw(server, b"HEAD %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n" % path)
        assert answer.startswith(b"HTTP/1.1 200 OK")
        assert answer.endswith(b"\r\n\r\n")
        assert b"Content-Length: 0" not in answer


def test_a_client_that_waits_for_100_continue_is_told_to_go_on(server: Server, message: Message) -> None:
    body = envelope(message().encode())
    answer = raw(server, PATH + b"Expect: 100-continue\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
    assert answer.startswith(b"HTTP/1.1 100 Continue")
    assert b"HTTP/1.1 200 OK" in answer


def test_http_1_0_is_served(server: Server, message: Message) -> None:
    body = envelope(message().encode())
    head = PATH.replace(b"HTTP/1.1", b"HTTP/1.0") + b"Content-Length: %d\r\n\r\n" % len(body)
    assert raw(server, head + body).startswith(b"HTTP/1.0 200 OK")


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (PATH + b"Content-Length: %d\r\n\r\n" % (MAX_MESSAGE_BYTES + 1), b"413"),
        ((PATH + b"X: ").ljust(MAX_HTTP_HEADER_BYTES, b"x"), b"431"),
        (PATH + b"Content-Length: abc\r\n\r\n", b"400"),
        (PATH + b"Transfer-Encoding: gzip\r\n\r\n", b"501"),
        (b"nonsense\r\n\r\n", b"400"),
        (b"POST /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", b"404"),
        (PATH + b"\r\n", b"500"),
    ],
)
def test_bad_http_is_answered_and_the_server_lives_on(
    server: Server, message: Message, head: bytes, status: bytes
) -> None:
    answer = raw(server, head)
    assert answer.split(b" ", 2)[1] == status
    assert b"waitress" not in answer
    assert b"Traceback" not in answer
    assert b"\r\nServer:" not in answer
    test_http_1_0_is_served(server, message)


def test_pages_are_json_for_this_machine_alone(server: Server, wire: Wire) -> None:
    connection = HTTPConnection("127.0.0.1", server.port)
    connection.request("GET", "/status?a=b")
    assert json.loads(connection.getresponse().read()) == [{"a": "b"}]
    connection.close()

    def broken(query: Any) -> object:
        raise RuntimeError("secret words")

    wire.app.pages = {"/status": lambda query: {"x": query["id"]}, "/broken": broken}
    assert wire.get("/status", "id=1").body == b'{"x": "1"}'
    assert wire.get("/status").status == 404
    for remote in ("::1", "127.8.8.8"):
        assert wire.get("/status", "id=1", REMOTE_ADDR=remote).status == 200
    for remote in ("10.0.0.1", "::ffff:10.0.0.1", "", "localhost"):
        assert wire.get("/status", "id=1", REMOTE_ADDR=remote).status == 403
    assert wire.request("POST", b"", PATH_INFO="/status").status == 405
    failed = wire.get("/broken")
    assert failed.status == 500
    assert b"secret" not in failed.body


def test_an_address_in_use_is_a_clear_error(server: Server) -> None:
    with pytest.raises(PortInUse, match=f"cannot listen at 127.0.0.1:{server.port}: Address already in use"):
        Server(lambda environ, start_response: [], "127.0.0.1", server.port)
    with pytest.raises(PortInUse):
        Server(lambda environ, start_response: [], "no.such.host.invalid", 0)


def test_closing_finishes_the_request_under_way_and_frees_the_address() -> None:
    entered, leave = threading.Event(), threading.Event()

    def slow(environ: Any, start_response: Any) -> list[bytes]:
        entered.set()
        leave.wait(10)
        start_response("200 OK", [("Content-Length", "4")])
        return [b"done"]

    server = Server(slow, "127.0.0.1", 0)
    server.start()
    connection = HTTPConnection("127.0.0.1", server.port)
    connection.request("GET", "/")
    assert entered.wait(10)
    closing = threading.Thread(target=server.close)
    closing.start()
    leave.set()
    assert connection.getresponse().read() == b"done"
    connection.close()
    closing.join(10)
    assert not closing.is_alive()
    Server(slow, "127.0.0.1", server.port).close()


def test_a_defect_in_the_shell_itself_is_still_a_fault(wire: Wire, message: Message) -> None:
    class Broken:
        def read(self, size: int) -> bytes:
            raise OSError("the cable was cut")

    answer = wire.request("POST", b"", CONTENT_LENGTH="10", **{"wsgi.input": Broken()})
    assert (answer.status, answer.faultcode) == (500, "soap:Server")
    (port,) = wire.app.ports.values()
    port._soap = None
    answer = wire.send(message())
    assert (answer.status, answer.faultcode) == (500, "soap:Server")
    assert unwrap(parse(answer.body)) is not None


def test_a_party_whose_handlers_serve_nothing_is_refused(contract: Contract, wire: Wire) -> None:
    (port,) = wire.app.ports.values()
    given = dict(port.given) | {"GetNothing": next(iter(port.given.values()))}
    with pytest.raises(Mismatch, match="GetNothing"):
        Host([Port("dms", contract, given, address=port.address)])
