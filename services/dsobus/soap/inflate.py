"""Inflate compressed content from strangers, block by block, within limits of size and ratio."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal

from dsobus.soap.errors import Malformed, TooLarge
from dsobus.soap.limits import BLOCK_BYTES, INFLATION_ALLOWANCE, MAX_GZIP_MEMBERS, MAX_INFLATION, MAX_MESSAGE_BYTES

Coding = Literal["gzip", "deflate"]

_GZIP: Final = 16 + zlib.MAX_WBITS


def inflate(blocks: Iterable[bytes], coding: Coding = "gzip", limit: int = MAX_MESSAGE_BYTES) -> Iterator[bytes]:
    """Yield the content of compressed blocks; no more than one step beyond a limit is ever inflated.

    `deflate` is taken with zlib's frame, as RFC 9110 has it, and without, as some clients send it.
    Raises TooLarge beyond `limit` bytes or MAX_INFLATION, Malformed for what is damaged or cut off.
    """
    stream, members, taken, given = None, 0, 0, 0
    for block in _and_then_nothing(blocks):
        taken += len(block)
        rest = block
        # Without input a stream may still hold output; it is asked until there is none.
        while rest or (not block and stream is not None):
            if stream is None:
                members += 1
                if members > (MAX_GZIP_MEMBERS if coding == "gzip" else 1):
                    raise Malformed("the compressed content goes on behind its end")
                stream = zlib.decompressobj(_GZIP if coding == "gzip" else _window(rest))
            piece, rest = _piece(stream, rest)
            given += len(piece)
            if given > limit:
                raise TooLarge(f"inflated, the content has more than {limit} bytes")
            if given > INFLATION_ALLOWANCE + MAX_INFLATION * taken:
                raise TooLarge(f"the content inflates to more than {MAX_INFLATION} times its size")
            if stream.eof:
                rest, stream = stream.unused_data, None
            elif not block and not piece:
                raise Malformed("the compressed content ends too early")
            yield piece
    if not members:
        raise Malformed("there is no compressed content")


def _and_then_nothing(blocks: Iterable[bytes]) -> Iterator[bytes]:
    for block in blocks:
        if block:
            yield block
    yield b""


def _piece(stream: Any, data: bytes) -> tuple[bytes, bytes]:
    try:
        return stream.decompress(data, BLOCK_BYTES), stream.unconsumed_tail
    except zlib.error:
        raise Malformed("the compressed content is damaged") from None


def _window(start: bytes) -> int:
    # A zlib frame starts with method 8 and a check of its first two bytes (RFC 1950, 2.2).
    framed = start[0] & 0x0F == 8 and (len(start) < 2 or (start[0] << 8 | start[1]) % 31 == 0)
    return zlib.MAX_WBITS if framed else -zlib.MAX_WBITS
