"""Refuse requests whose end a proxy in front of us may see elsewhere than we do."""

from __future__ import annotations

import re
from typing import Final

from waitress.channel import HTTPChannel  # type: ignore[import-untyped]
from waitress.parser import HTTPRequestParser, ParsingError  # type: ignore[import-untyped]

_CODED: Final = re.compile(rb"^transfer-encoding[ \t]*:", re.IGNORECASE | re.MULTILINE)
_COUNTED: Final = re.compile(rb"^content-length[ \t]*:", re.IGNORECASE | re.MULTILINE)


class _Parser(HTTPRequestParser):
    """Take one way to say where a request ends: waitress would prefer one of several and go on after it."""

    def parse_header(self, header_plus: bytes) -> None:
        """Parse the headers; 400 for a length beside a Transfer-Encoding, or one in HTTP/1.0 (RFC 9112, 6.1)."""
        super().parse_header(header_plus)
        coded = len(_CODED.findall(header_plus))
        if coded > 1 or (coded and (_COUNTED.search(header_plus) or self.version != "1.1")):
            raise ParsingError("Transfer-Encoding stands alone, in HTTP/1.1")


class Channel(HTTPChannel):
    """A connection of waitress that is strict about where requests end."""

    parser_class = _Parser
