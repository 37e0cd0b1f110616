"""Take requests as HTTP brings them and send answers as the client accepts them: media types, lengths, codings."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from dsobus.soap.errors import Faulted, Malformed, PlainAnswer, TooLarge
from dsobus.soap.inflate import Coding, inflate
from dsobus.soap.limits import (
    BLOCK_BYTES,
    INFLATION_ALLOWANCE,
    MAX_INFLATION,
    MAX_MESSAGE_BYTES,
    MAX_STREAMED_BYTES,
    MIN_SQUEEZED_BYTES,
    STREAMED_BYTES,
)
from dsobus.soap.streaming import Spool
from dsobus.soap.version import VERSIONS, Version

if TYPE_CHECKING:
    from wsgiref.types import WSGIEnvironment

_MEDIA: Final = frozenset(one.media for one in VERSIONS)
_CODINGS: Final[dict[str, Coding]] = {"gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}
_PARAMETER = re.compile(r';\s*(action|charset)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Media:
    """What a Content-Type says."""

    name: str
    charset: str | None
    actions: tuple[str, ...]


def acceptable(environ: WSGIEnvironment, version: Version, limit: int = MAX_MESSAGE_BYTES) -> None:
    """Raise PlainAnswer for a request whose headers say already that it is none of this address."""
    # The media type of the other version is let in: its envelope is answered by VersionMismatch.
    if _media(environ).name not in _MEDIA:
        raise wrong_media(version)
    if _coding(environ) not in ("identity", *_CODINGS):
        raise PlainAnswer(
            "415 Unsupported Media Type",
            "Send the message plain, or with the Content-Encoding gzip or deflate.",
            ("Accept-Encoding", "gzip, deflate"),
        )
    length = environ.get("CONTENT_LENGTH", "")
    if not length:
        # Without a length the end is where the server says, and where it cannot say there is no body.
        if environ.get("wsgi.input_terminated"):
            environ.pop("CONTENT_LENGTH", None)
        else:
            environ["CONTENT_LENGTH"] = "0"
    elif not (length.isascii() and length.isdigit()):
        raise PlainAnswer("400 Bad Request", "Content-Length is not a number.")
    elif len(length) > 18 or int(length) > limit:
        raise too_large(f"A message may have {limit} bytes.")


def expected_bytes(environ: WSGIEnvironment) -> int:
    """Return how many bytes the content of a request may have at most, by its headers; 0 where they are wrong."""
    if environ["REQUEST_METHOD"] != "POST":
        return 0  # its content is not read
    length = environ.get("CONTENT_LENGTH", "")
    if not length:
        return MAX_MESSAGE_BYTES if environ.get("wsgi.input_terminated") else 0
    if not (length.isascii() and length.isdigit() and len(length) <= 18):
        return 0
    sent = int(length)
    plain = _coding(environ) == "identity"
    return min(sent if plain else INFLATION_ALLOWANCE + MAX_INFLATION * sent, MAX_MESSAGE_BYTES)


def same_media(environ: WSGIEnvironment, version: Version) -> None:
    """Raise PlainAnswer when an envelope of this version came as the media type of the other one."""
    if _media(environ).name != version.media:
        raise wrong_media(version)


def wrong_media(version: Version) -> PlainAnswer:
    """Return the answer to a media type that this address does not take."""
    return PlainAnswer("415 Unsupported Media Type", f"SOAP {version.number} is sent as {version.media}.")


def charset(environ: WSGIEnvironment) -> str | None:
    """Return the charset that the media type names."""
    return _media(environ).charset


def content(environ: WSGIEnvironment, *, streamed: bool = False) -> bytes | Spool:
    """Return a request's body, inflated where it is compressed, within the limits; a large one in a file on request."""
    coding, limit = _CODINGS.get(_coding(environ)), MAX_STREAMED_BYTES if streamed else MAX_MESSAGE_BYTES
    blocks = _blocks(environ, limit)
    if coding:
        blocks = inflate(blocks, coding, limit)
    try:
        kept, size = [], 0
        for block in blocks:
            kept.append(block)
            size += len(block)
            if streamed and size > STREAMED_BYTES:
                return Spool(chain(kept, blocks))
        return b"".join(kept)
    except TooLarge as error:
        raise too_large(f"A message may have {limit} bytes: {error}.") from None
    except Malformed as error:
        raise PlainAnswer("400 Bad Request", f"The body cannot be decoded: {error}.") from None


def agree(environ: WSGIEnvironment, action: str) -> None:
    """Raise Faulted when an action that came with the request is not that of its body.

    SOAP 1.1 has the header SOAPAction, SOAP 1.2 the parameter `action` of the media type; whatever is there must agree,
    because gateways route and admit by it. None needs to be there (WS-I R1127).
    """
    media = _media(environ)
    for one in (environ.get("HTTP_SOAPACTION", ""), *(media.actions if media.name != VERSIONS[0].media else ())):
        given = one.strip().strip('"')
        if given and given != action:
            raise Faulted(
                "Client", f"the action {given[:200]} is not that of the body, {action}", subcode="ActionMismatch"
            )


def squeezed(environ: WSGIEnvironment, body: bytes) -> tuple[bytes, dict[str, str]]:
    """Return an answer's body, compressed if the client asks for gzip and it is worth it, and the headers to tell."""
    if len(body) < MIN_SQUEEZED_BYTES:
        return body, {}
    if not _takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")):
        return body, {"Vary": "Accept-Encoding"}
    return gzip.compress(body, 1, mtime=0), {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}


def _takes_gzip(accepted: str) -> bool:
    weights: dict[str, str] = {}
    for one in accepted[:1000].lower().split(","):
        name, _, parameter = one.partition(";")
        weights[name.strip()] = parameter.partition("=")[2].strip() or "1"
    weight = weights.get("gzip", weights.get("x-gzip", weights.get("*", "0")))
    return re.fullmatch(r"1(\.0*)?|0\.0*[1-9]\d*", weight) is not None


def _media(environ: WSGIEnvironment) -> _Media:
    return _read_media(environ.get("CONTENT_TYPE", ""))


@lru_cache(maxsize=64)  # a peer sends the same one always
def _read_media(header: str) -> _Media:
    found = [(name.lower(), value.strip().strip('"')) for name, value in _PARAMETER.findall(header)]
    return _Media(
        header.partition(";")[0].strip().lower(),
        next((value for name, value in found if name == "charset"), None),
        tuple(value for name, value in found if name == "action"),
    )


def _coding(environ: WSGIEnvironment) -> str:
    return str(environ.get("HTTP_CONTENT_ENCODING", "")).strip().lower() or "identity"


def too_large(text: str) -> PlainAnswer:
    """Return the answer to a message beyond a limit of size."""
    return PlainAnswer("413 Content Too Large", text)


def _blocks(environ: WSGIEnvironment, limit: int) -> Iterator[bytes]:
    stream, left = environ["wsgi.input"], int(environ.get("CONTENT_LENGTH", limit + 1))
    total = 0
    while left > total and (block := stream.read(min(BLOCK_BYTES, left - total))):
        total += len(block)
        if total > limit:
            raise TooLarge("there are more")
        yield block
