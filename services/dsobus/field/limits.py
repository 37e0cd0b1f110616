"""State the limits of the field's socket, each with what happens at it."""

from __future__ import annotations

from typing import Final

MAX_LINE_BYTES: Final = 16 * 1024 * 1024
"""Longest request. One byte more: an error, and the connection is closed."""

MAX_OBSERVATIONS: Final = 10_000
"""Most observations in one answer; the rest comes with the next one."""

METERS_PER_READ: Final = 10_000
"""Most meters in one request of the client, which splits larger ones."""

ANSWER_SECONDS: Final = 60.0
"""How long a client waits for the connection, and then for the answer: a storm in one step takes seconds."""

LEASE_SECONDS: Final = 1.0
"""How far ahead of the wall clock a running field notes its time: after a restart it never tells an earlier one."""
