"""State the limits of reading and reducing network models, each with what happens at it."""

from __future__ import annotations

from typing import Final

MAX_FILE_BYTES: Final = 2 * 1024**3
"""Largest CIM XML file, and largest model of several; the largest published is below 1 GB. More: refused, unread."""

MAX_INFLATION: Final = 200
"""Most bytes that one byte of an archive may become, counted from INFLATION_ALLOWANCE on. More: refused, unread."""

INFLATION_ALLOWANCE: Final = 1024 * 1024
"""Bytes that any archive may become, however small it is."""

MAX_MEMBERS: Final = 2000
"""Most members of one archive, and most files of one model. More: refused, unread."""

MAX_NESTING: Final = 3
"""How deep archives may lie in archives; sets of CGMES have two levels. More: refused, unread."""

MAX_EMPTY_CELLS: Final = 50_000_000
"""Most places for properties that objects do not have: the price of columns, paid for odd models. More: refused."""

MAX_FINDINGS_OF_A_KIND: Final = 20
"""Findings of one kind that are listed by object; the rest are one line with their number."""
