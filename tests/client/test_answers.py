"""Whatever answers, a caller gets a proved reply or one of three errors, in bounded time and space."""

from __future__ import annotations

import gzip
import itertools
import socket
import threading
from collections.abc import Iterator

import pytest
import requests
from requests_mock import Mocker
from tests.client.conftest import WMS, Serve, Wms, answering, created

from dsobus.client import Client, FaultReceived, InvalidMessage, Unreachable
from dsobus.messages import write
from dsobus.messages.end_device_events_message import EndDeviceEventsResponseMessage
from dsobus.messages.message import ErrorType, ReplyType
from dsobus.soap import Context, envelope, header

PORT = "ReceiveEndDeviceEvents"
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
REPLY = write(
    EndDeviceEventsResponseMessage(
        Header=header("reply", "EndDeviceEvents", "wms"), Reply=ReplyType(Result="OK", Error=[ErrorType(code="0.0")])
    )
)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"<html><body>Not found</body></html>",
        b"<a/>",
        envelope(b""),
        envelope(b"<a/><b/>"),
        b'<!DOCTYPE a [<!ENTITY b "c">]>' + envelope(REPLY.encode()).partition(b"\n")[2],
        envelope(b"<?php evil?>" + REPLY.encode()),
        envelope(REPLY.encode())[:-10],
        envelope(REPLY.encode()).replace(SOAP.encode(), b"http://www.w3.org/2003/05/soap-envelope"),
        b"\x00\xff" * 100,
    ],
    ids=["nothing", "text", "HTML", "XML", "empty", "two", "DOCTYPE", "instruction", "cut off", "SOAP 1.2", "bytes"],
)
@pytest.mark.parametrize("status", [200, 404, 502])
def test_what_is_no_soap_answer_is_no_answer(wms: Wms, body: bytes, status: int) -> None:
    client = wms(body, status)
    with pytest.raises(Unreachable, match=f"HTTP {status}, and no SOAP envelope") as told:
        client.call(created())
    assert told.value.address == WMS


def test_a_reply_of_another_port_is_no_answer(wms: Wms) -> None:
    client = wms(envelope(REPLY.replace("EndDeviceEventsResponse", "EndDeviceEventsFault").encode()))
    with pytest.raises(Unreachable, match="EndDeviceEventsFaultMessage, not"):
        client.call(created())


@pytest.mark.parametrize(
    ("old", "new"),
    [("<msg:Result>OK<", "<msg:Result>SPLENDID<"), (">0.0<", ">0.0</msg:code><msg:code>0.0<")],
    ids=["value", "element"],
)
def test_a_reply_that_breaks_the_contract_is_not_believed(wms: Wms, old: str, new: str) -> None:
    assert old in REPLY
    client = wms(envelope(REPLY.replace(old, new).encode()))
    with pytest.raises(InvalidMessage, match="The answer of") as told:
        client.call(created())
    assert told.value.problems[0].path


def test_a_valid_reply_with_a_value_beyond_our_range_is_not_believed(wms: Wms) -> None:
    stamp = REPLY.partition("Timestamp>")[2].partition("<")[0]
    client = wms(envelope(REPLY.replace(stamp, "12026-01-01T00:00:00Z").encode()))
    with pytest.raises(InvalidMessage, match="out of the range of dateTime"):
        client.call(created())


@pytest.mark.parametrize("status", [200, 202, 500])
def test_a_reply_is_believed_whatever_the_http_status(wms: Wms, status: int) -> None:
    assert wms(envelope(REPLY.encode()), status).call(created()).Reply.Result == "OK"


def test_a_reply_in_the_older_dialect_is_understood(wms: Wms) -> None:
    old = REPLY.replace("http://iec.ch/TC57/", "http://www.iec.ch/TC57/")
    assert old != REPLY
    assert wms(envelope(old.encode())).call(created()).Header.Source == "wms"


def test_a_reply_in_utf_16_is_understood(wms: Wms) -> None:
    text = envelope(REPLY.encode()).decode().replace("UTF-8", "UTF-16")
    assert wms(text.encode("utf-16")).call(created()).Header.Source == "wms"


def test_a_compressed_reply_is_understood(serve: Serve) -> None:
    address = serve(answering(gzip.compress(envelope(REPLY.encode())), "200 OK", ("Content-Encoding", "gzip")))
    assert Client(PORT, address).call(created()).Header.Source == "wms"


def test_a_fault_with_http_200_is_a_fault(wms: Wms) -> None:
    fault = f"<s:Fault xmlns:s='{SOAP}'><faultcode>s:Server</faultcode><faultstring>no</faultstring></s:Fault>"
    client = wms(envelope(fault.encode()))
    with pytest.raises(FaultReceived, match="no"):
        client.call(created())


@pytest.mark.parametrize("status", ["301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary", "308 P"])
def test_a_redirect_is_not_followed(serve: Serve, address: str, received: list[Context], status: str) -> None:
    here = serve(answering(envelope(REPLY.encode()), status, ("Location", address)))
    with pytest.raises(Unreachable, match="redirects, which is not followed"):
        Client(PORT, here).call(created())
    assert received == []


def endless() -> Iterator[bytes]:
    return itertools.repeat(b" " * 65536)


@pytest.mark.parametrize("status", ["200 OK", "302 Found"])
def test_an_endless_answer_is_cut_off(serve: Serve, monkeypatch: pytest.MonkeyPatch, status: str) -> None:
    monkeypatch.setattr("dsobus.client.client.MAX_MESSAGE_BYTES", 1_000_000)
    address = serve(answering(endless(), status, ("Location", "http://127.0.0.1:9/")))
    with pytest.raises(Unreachable, match=r"larger than 1000000 bytes|redirects"):
        Client(PORT, address).call(created())


def test_an_answer_that_unpacks_to_too_much_is_cut_off(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dsobus.client.client.MAX_MESSAGE_BYTES", 1_000_000)
    bomb = gzip.compress(b" " * 50_000_000)
    address = serve(answering(bomb, "200 OK", ("Content-Encoding", "gzip")))
    with pytest.raises(Unreachable, match="larger than"):
        Client(PORT, address).call(created())


def test_nobody_there_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"http://127.0.0.1:{free.getsockname()[1]}/dms/{PORT}"
    with pytest.raises(Unreachable, match="nothing answers there") as told:
        Client(PORT, address).call(created())
    assert str(told.value).startswith(address)


@pytest.mark.parametrize("address", ["http:///", "dms", "ftp://127.0.0.1/", "http://a b/"])
def test_an_address_that_is_none_is_unreachable(address: str) -> None:
    with pytest.raises(Unreachable):
        Client(PORT, address).call(created())


@pytest.mark.parametrize(
    "said",
    [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<soap"],
    ids=["nothing at all", "the beginning of an answer"],
)
def test_who_stops_talking_has_not_answered_in_time(said: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        held: list[socket.socket] = []

        def begin() -> None:
            connection, _ = listening.accept()
            held.append(connection)
            connection.recv(65536)
            connection.sendall(said)

        talker = threading.Thread(target=begin)
        talker.start()
        with pytest.raises(Unreachable, match="did not answer in time"):
            Client(PORT, f"http://127.0.0.1:{listening.getsockname()[1]}/", timeout=0.2).call(created())
        talker.join()
        held[0].close()


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"nonsense\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<soap",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n",
    ],
    ids=["closes", "no HTTP", "breaks off", "bad chunk", "bad gzip", "flood of headers"],
)
def test_what_is_no_http_answer_is_unreachable(said: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def talk() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(1 << 20)
                connection.sendall(said)
                connection.shutdown(socket.SHUT_WR)

        talker = threading.Thread(target=talk)
        talker.start()
        with pytest.raises(Unreachable):
            Client(PORT, f"http://127.0.0.1:{listening.getsockname()[1]}/").call(created())
        talker.join()


def test_a_certificate_that_nobody_vouches_for_is_unreachable(requests_mock: Mocker) -> None:
    requests_mock.post("https://wms.example/", exc=requests.exceptions.SSLError)
    with pytest.raises(Unreachable, match="connection broke"):
        Client(PORT, "https://wms.example/").call(created())
