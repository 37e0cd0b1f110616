"""One table of error codes; what is sent is in it, and what is sent is in the documentation."""

from __future__ import annotations

import re
from pathlib import Path

from dsobus.soap import codes, limits

ROOT = Path(__file__).parents[2]
SOURCES = [file for source in ("services", "clients") for file in sorted((ROOT / source).rglob("*.py"))]
PAGE = (ROOT / "docs" / "wire.rst").read_text(encoding="utf-8")
CODE = re.compile(r'(?<!=)"(\d\.\d{1,2})"')


def sent() -> set[str]:
    """Return every code that stands in a module, but for the table itself and the versions of SOAP and schemas."""
    named = {value for name, value in vars(codes).items() if name.isupper() and isinstance(value, str)}
    literal = {
        code
        for file in SOURCES
        if file.parent.name not in ("soap", "messages", "utility", "cli", "client")
        for code in CODE.findall(file.read_text(encoding="utf-8"))
    }
    return named | literal - codes.TEMPORARY


def documented() -> dict[str, str]:
    table = PAGE.partition("Error codes that we send")[2].partition("\nRepeats\n")[0]
    return dict(re.findall(r"\* - (\d\.\d+)\n     - (.*)", table))


def test_every_code_that_is_sent_is_in_the_table() -> None:
    assert sent() - codes.MEANINGS.keys() == set()


def test_every_code_that_is_sent_is_documented_and_no_other() -> None:
    assert sent() | {codes.TOO_MANY_PENDING} == documented().keys()


def test_the_limits_are_documented_as_they_are() -> None:
    rows = re.findall(r"\* - ([A-Z_]+)\n     - ([\d,]+)", PAGE.partition("\nLimits\n")[2])
    assert rows
    assert {name: int(value.replace(",", "")) for name, value in rows} == {
        name: getattr(limits, name) for name, _ in rows
    }
