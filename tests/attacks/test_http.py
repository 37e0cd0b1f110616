"""Lengths, codings, repeated headers and broken framing get a plain answer, and the server lives on."""

from __future__ import annotations

import gzip
import socket
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from dsobus.soap import Host, Port, envelope
from dsobus.soap import transfer as transferring
from dsobus.soap.limits import MAX_MESSAGE_BYTES
from dsobus.soap.server import Server

if TYPE_CHECKING:
    from tests.attacks.conftest import Attack, Message, Watched

PATH = b"POST /dms/ReceiveEndDeviceEvents HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"


@pytest.mark.parametrize("length", [str(MAX_MESSAGE_BYTES + 1), "9" * 5000])
def test_an_oversize_length_is_refused_unread(attack: Attack, length: str) -> None:
    source = BytesIO(b"x" * 10)
    answer = attack.request(b"", CONTENT_LENGTH=length, **{"wsgi.input": source})
    assert (answer.status, source.tell()) == (413, 0)


@pytest.mark.parametrize("length", ["-1", "+1", "1e9", "0x10", "٣", "1,1", "1 1", " ", "1_0"])
def test_a_length_that_is_no_number_is_refused(attack: Attack, length: str) -> None:
    assert attack.request(b"<a/>", CONTENT_LENGTH=length).status == 400


def test_one_byte_over_the_size_is_refused_and_none_is_taken(attack: Attack, monkeypatch: pytest.MonkeyPatch) -> None:
    # The product's own figure is tested in one place; 64 MiB take longer than an attack may.
    body = attack.enveloped("<a/>")
    monkeypatch.setattr(transferring, "MAX_MESSAGE_BYTES", len(body))
    attack.refused(attack.post(body), "is no request")
    assert attack.post(body + b" ").status == 413
    attack.refused(attack.request(body, **{"wsgi.input_terminated": True}), "is no request")
    assert attack.request(body + b" ", **{"wsgi.input_terminated": True}).status == 413


def test_a_message_beyond_the_two_megabytes_of_spyne_is_taken(attack: Attack, message: Message) -> None:
    element = message(count=10_000)
    assert len(element) > 2 * 1024 * 1024
    assert attack.send(element).status == 200


BOMBS = {
    "gzip": gzip.compress(b" " * 50_000_000),
    "deflate": zlib.compress(b" " * 50_000_000),
    "gzip in members": gzip.compress(b" " * 1_000_000) * 50,
    "gzip in gzip": gzip.compress(gzip.compress(b" " * 50_000_000)),
    "gzip of a message": gzip.compress(b"<a>" + b"<b/>" * 10_000_000 + b"</a>"),
    "many empty members": gzip.compress(b"") * 50_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_an_inflation_bomb_is_refused(attack: Attack, name: str) -> None:
    answer = attack.post(BOMBS[name], HTTP_CONTENT_ENCODING="deflate" if name == "deflate" else "gzip")
    if name == "gzip in gzip":
        attack.refused(answer)  # one layer is taken off, and that is no XML
    else:
        assert answer.status == (400 if name == "many empty members" else 413)
    assert attack.received == []


def test_one_inflated_byte_over_the_size_is_refused(attack: Attack, monkeypatch: pytest.MonkeyPatch) -> None:
    body = attack.enveloped("<a/>") + b" " * 1000
    monkeypatch.setattr("dsobus.soap.transfer.MAX_MESSAGE_BYTES", len(body))
    attack.refused(attack.post(gzip.compress(body), HTTP_CONTENT_ENCODING="gzip"), "is no request")
    assert attack.post(gzip.compress(body + b" "), HTTP_CONTENT_ENCODING="gzip").status == 413


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_get_runs_no_handler(attack: Attack, message: Message, method: str) -> None:
    answer = attack.wire.request(method, envelope(message().encode()), PATH_INFO=attack.path)
    assert (answer.status, attack.received) == (200, [])


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "post", "POST "])
def test_another_method_is_refused(attack: Attack, message: Message, method: str) -> None:
    answer = attack.wire.request(method, envelope(message().encode()), PATH_INFO=attack.path)
    assert (answer.status, attack.received) == (405, [])


@pytest.mark.parametrize(
    "media", ["application/json", "text/html", "text/plain", "multipart/related; type=text/xml", "application/xml",
              "text/xml, application/json", "application/x-www-form-urlencoded", "application/fastinfoset", ""],
)  # fmt: skip
def test_another_media_type_is_refused(attack: Attack, message: Message, media: str) -> None:
    assert attack.send(message(), CONTENT_TYPE=media).status == 415
    assert attack.received == []


@pytest.mark.parametrize(
    "query", ["xsd=../x", "xsd=..%2f..%2fsetup.cfg", "xsd=/etc/passwd", "xsd=file:///etc/passwd", "xsd=Message.xsd%00",
              "xsd=....//Message.xsd", "xsd=Message.xsd/../Message.xsd", "xsd=http://127.0.0.1/x.xsd", "xsd="],
)  # fmt: skip
def test_no_document_beyond_the_contract_is_served(attack: Attack, query: str) -> None:
    assert attack.wire.get(attack.path, query).status == 404


@pytest.mark.parametrize("path", ["/dms/ReceiveEndDeviceEvents", "/dms/soap12/ReceiveEndDeviceEvents", "/page"])
def test_a_flood_of_fields_in_the_query_is_a_plain_400(wire: Watched, path: str) -> None:
    wire.app.pages["/page"] = lambda query: query
    assert wire.get(path, "&".join(["a=b"] * 20)).status == 200
    assert wire.get(path, "&".join(["a=b"] * 21)).status == 400
    assert wire.get(path, "&" * 500_000).status == 400


@pytest.mark.parametrize(
    "path", ["/dms/../dms", "//etc/passwd", "/dms/soap12/", "/dms/soap12/../x", "/%2e%2e", "/\0", "/\xff"]
)
def test_no_path_leads_anywhere_else(attack: Attack, path: str) -> None:
    answer = attack.wire.get(path)
    assert answer.status == 404
    assert path.encode("latin-1") not in answer.body


def test_the_answer_repeats_no_header_of_the_request(attack: Attack, message: Message) -> None:
    evil = "evil\r\nSet-Cookie: a=b"
    answer = attack.send(message(), HTTP_SOAPACTION=evil, HTTP_X_FORWARDED_HOST=evil, HTTP_HOST=evil, HTTP_ORIGIN=evil)
    assert not any("evil" in value or "\n" in value for value in answer.headers.values())
    assert b"\r\n" not in answer.body
    assert b"evil" not in attack.wire.get(attack.path, "wsdl", HTTP_HOST=evil, HTTP_X_FORWARDED_HOST=evil).body


@pytest.fixture
def served(wire: Watched) -> Iterator[Server]:
    (port,) = wire.app.ports.values()
    app = Host([Port("dms", port.contract, port.given, address=port.address)])
    with Server(app, "127.0.0.1", 0, threads=2) as running:
        yield running


def raw(server: Server, request: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while block := connection.recv(65536):
            answer += block
        return answer


def framed(body: bytes, *lines: bytes) -> bytes:
    return PATH + b"".join(line + b"\r\n" for line in lines) + b"\r\n" + body


def test_repeated_or_contradicting_headers_are_refused(served: Server, message: Message, wire: Watched) -> None:
    body = envelope(message().encode())
    length, other = b"Content-Length: %d" % len(body), b"Content-Length: %d" % (len(body) - 1)
    right = b'SOAPAction: "http://iec.ch/TC57/2011/EndDeviceEvents/CreatedEndDeviceEvents"'
    wrong = right.replace(b"Created", b"Deleted")
    chunked = b"Transfer-Encoding: chunked"
    media = b"Content-Type: text/xml"
    for lines, status in (
        ((media, length, length), b"400"),
        ((media, length, other), b"400"),
        ((media, b"Content-Type: application/json", length), b"415"),
        ((media, b"Content-Type: text/html", length), b"415"),
        ((media, length, right, wrong), b"500"),
        ((media, length, wrong, right), b"500"),
        ((media, length, b"Content-Encoding: gzip", b"Content-Encoding: gzip"), b"415"),
        ((media, chunked, chunked), b"400"),
        ((media, chunked, length), b"400"),
        ((media, length, chunked), b"400"),
        ((media, length, b"transfer-encoding:chunked"), b"400"),
        ((media, chunked, b"Transfer-Encoding: identity"), b"501"),
        ((media, b"Transfer-Encoding: xchunked"), b"501"),
        ((media, length, b" folded: x"), b"400"),
        ((media, length, b"Bad Name: x"), b"400"),
        ((media, length, b"X: a\0b"), b"400"),
    ):
        answer = raw(served, framed(body, *lines))
        assert answer.split(b" ", 2)[1:2] == [status], (lines, answer[:300])
    assert wire.received == []


def test_no_second_request_is_smuggled_in(served: Server, message: Message, wire: Watched) -> None:
    body = envelope(message().encode())
    inner = framed(body, b"Content-Type: text/xml", b"Content-Length: %d" % len(body))
    for framing in (
        (b"Content-Length: %d" % len(b"0\r\n\r\n"), b"Transfer-Encoding: chunked"),
        (b"Transfer-Encoding: chunked", b"Content-Length: 0"),
    ):
        outer = framed(b"0\r\n\r\n", b"Content-Type: text/xml", *framing).replace(b"close", b"keep-alive")
        answer = raw(served, outer + inner)
        assert answer.startswith(b"HTTP/1.1 400 ")
        assert answer.count(b"HTTP/1.1 ") == 1
    assert wire.received == []


@pytest.mark.parametrize(
    "chunks",
    [b"zz\r\nabc\r\n0\r\n\r\n", b"-1\r\n\r\n", b"ffffffffffffffffff\r\nabc", b"3\r\nabcdef\r\n0\r\n\r\n",
     b"3;x=" + b"y" * 100_000, b"0x3\r\nabc\r\n0\r\n\r\n", b"3\nabc\n0\n\n", b"\r\n\r\n"],
)  # fmt: skip
def test_broken_chunks_get_no_more_than_a_4xx(served: Server, message: Message, wire: Watched, chunks: bytes) -> None:
    answer = raw(served, framed(chunks, b"Content-Type: text/xml", b"Transfer-Encoding: chunked"))
    assert not answer or answer.split(b" ", 2)[1][:1] == b"4" or b"faultcode>soap:Client<" in answer
    assert b"Traceback" not in answer
    assert b"waitress" not in answer
    assert wire.received == []
    body = envelope(message().encode())
    assert raw(served, framed(body, b"Content-Type: text/xml", b"Content-Length: %d" % len(body)))[9:12] == b"200"


def test_a_body_cut_short_runs_no_handler_and_frees_its_worker(served: Server, message: Message, wire: Watched) -> None:
    body = envelope(message().encode())
    for _ in range(6):  # three times as many as there are workers
        raw(served, framed(body[:-10], b"Content-Type: text/xml", b"Content-Length: %d" % len(body)))
    assert wire.received == []
    assert raw(served, framed(body, b"Content-Type: text/xml", b"Content-Length: %d" % len(body)))[9:12] == b"200"
