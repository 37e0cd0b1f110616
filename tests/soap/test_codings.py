"""Requests may come compressed and answers go compressed, within limits of size and ratio."""

from __future__ import annotations

import contextlib
import gzip
import tracemalloc
import zlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsobus.soap import Malformed, envelope, parse
from dsobus.soap.errors import TooLarge
from dsobus.soap.inflate import Coding, inflate
from dsobus.soap.limits import (
    INFLATION_ALLOWANCE,
    MAX_GZIP_MEMBERS,
    MAX_INFLATION,
    MAX_MESSAGE_BYTES,
    MIN_SQUEEZED_BYTES,
)

if TYPE_CHECKING:
    from tests.soap.conftest import Answer, Message, Wire


def raw_deflate(data: bytes) -> bytes:
    return zlib.compress(data, wbits=-15)


def pieces(data: bytes, size: int) -> Iterable[bytes]:
    return (data[at : at + size] for at in range(0, len(data), size))


@pytest.mark.parametrize(
    ("coding", "compress"),
    [("gzip", gzip.compress), ("x-gzip", gzip.compress), ("GZIP", gzip.compress), (" deflate", zlib.compress),
     ("deflate", raw_deflate), ("identity", bytes), ("", bytes)],
)  # fmt: skip
def test_a_request_may_be_compressed(wire: Wire, message: Message, coding: str, compress: type[bytes]) -> None:
    body = compress(envelope(message(count=200).encode()))
    assert wire.post(body, HTTP_CONTENT_ENCODING=coding).result == "OK"
    assert len(wire.received[0].Payload.EndDeviceEvents.EndDeviceEvent) == 200


@pytest.mark.parametrize("coding", ["br", "zstd", "compress", "gzip, gzip", "gzip;q=1", "\xff", "aes128gcm"])
def test_an_unknown_coding_is_refused_and_the_known_ones_are_told(wire: Wire, message: Message, coding: str) -> None:
    answer = wire.send(message(), HTTP_CONTENT_ENCODING=coding)
    assert (answer.status, answer.headers["accept-encoding"]) == (415, "gzip, deflate")


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_damaged_or_cut_off_body_is_a_plain_400(wire: Wire, message: Message, coding: str) -> None:
    whole = (gzip.compress if coding == "gzip" else zlib.compress)(envelope(message().encode()))
    flipped = whole[:40] + bytes([whole[40] ^ 255]) + whole[41:]
    for body in (b"", b"x", b"\x1f\x8b", whole[:-1], whole[:100], flipped, whole + b"more", envelope(b"<a/>")):
        answer = wire.post(body, HTTP_CONTENT_ENCODING=coding)
        assert answer.status == 400
        assert answer.headers["content-type"].startswith("text/plain")
    assert wire.received == []


def test_a_small_bomb_is_stopped_at_the_ratio(wire: Wire) -> None:
    bomb = gzip.compress(b" " * 20_000_000)
    assert len(bomb) < 20_000
    answer = wire.post(bomb, HTTP_CONTENT_ENCODING="gzip")
    assert answer.status == 413


def test_no_more_than_the_limit_is_ever_inflated() -> None:
    bomb = zlib.compress(b"\0" * (MAX_MESSAGE_BYTES // 2))
    tracemalloc.start()
    try:
        given = 0
        inflated = inflate([bomb], "deflate")
        with contextlib.suppress(TooLarge):
            while True:
                given += len(next(inflated))
        assert 0 < given <= INFLATION_ALLOWANCE + MAX_INFLATION * len(bomb)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_the_size_has_its_own_limit() -> None:
    body = gzip.compress(bytes(1001))
    assert b"".join(inflate([body], limit=1001)) == bytes(1001)
    with pytest.raises(TooLarge, match="1000 bytes"):
        list(inflate([body], limit=1000))


def test_members_may_follow_one_another_up_to_the_limit() -> None:
    member = gzip.compress(b"a")
    assert b"".join(inflate([member * MAX_GZIP_MEMBERS])) == b"a" * MAX_GZIP_MEMBERS
    with pytest.raises(Malformed):
        list(inflate([member * (MAX_GZIP_MEMBERS + 1)]))


@given(st.binary(max_size=3000), st.integers(1, 400), st.sampled_from(["gzip", "zlib", "raw"]), st.integers(0, 9))
def test_what_was_compressed_comes_back_in_whatever_pieces_it_arrives(
    data: bytes, size: int, form: str, level: int
) -> None:
    wbits = {"gzip": 31, "zlib": 15, "raw": -15}[form]
    compressed = zlib.compress(data * 20, level, wbits=wbits)
    coding: Coding = "gzip" if form == "gzip" else "deflate"
    assert b"".join(inflate(pieces(compressed, size), coding)) == data * 20


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate"]))
def test_any_bytes_are_inflated_or_refused(data: bytes, coding: Coding) -> None:
    with contextlib.suppress(Malformed, TooLarge):
        list(inflate([data], coding))


def large(wire: Wire, message: Message, **environ: str) -> Answer:
    """Return an answer that is larger than the limit: a fault with many violations."""
    return wire.send(message(count=60, created="x"), **environ)


@pytest.mark.parametrize("accepted", ["gzip", "gzip, deflate, br", "x-gzip", "*", "br;q=1.0, GZIP;q=0.5", "gzip;q=1"])
def test_a_large_answer_is_compressed_for_who_accepts_it(wire: Wire, message: Message, accepted: str) -> None:
    plain, answer = large(wire, message), large(wire, message, HTTP_ACCEPT_ENCODING=accepted)
    assert len(plain.body) > MIN_SQUEEZED_BYTES > len(answer.body)
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-length"] == str(len(answer.body))
    assert plain.headers["vary"] == answer.headers["vary"] == "Accept-Encoding"
    assert gzip.decompress(answer.body) == plain.body
    assert answer.status == plain.status == 500


@pytest.mark.parametrize("accepted", ["", "identity", "gzip;q=0", "gzip; q=0.000", "br", "*;q=0", "gzip;q=x", ",;=,"])
def test_an_answer_stays_plain_for_all_others(wire: Wire, message: Message, accepted: str) -> None:
    answer = large(wire, message, HTTP_ACCEPT_ENCODING=accepted)
    assert "content-encoding" not in answer.headers
    parse(answer.body)


def test_a_small_answer_stays_plain(wire: Wire, message: Message) -> None:
    assert "content-encoding" not in wire.send(message(), HTTP_ACCEPT_ENCODING="gzip").headers


def test_documents_are_compressed_too_and_head_tells_the_same(wire: Wire) -> None:
    plain, squeezed = wire.get(query="wsdl"), wire.get(query="wsdl", HTTP_ACCEPT_ENCODING="gzip")
    assert gzip.decompress(squeezed.body) == plain.body
    head = wire.request("HEAD", b"", QUERY_STRING="wsdl", HTTP_ACCEPT_ENCODING="gzip")
    assert (head.body, head.headers) == (b"", squeezed.headers)
