"""State the limits of reading and reducing network models, each with what happens at it."""

from __future__ import annotations

from typing import Final

MAX_FILE_BYTES: Final = 2 * 1024**3
"""Largest file of a network model; the largest published is below 1 GB. More: refused, unread."""

MAX_FINDINGS_OF_A_KIND: Final = 20
"""Findings of one kind that are listed by object; the rest are one line with their number."""
