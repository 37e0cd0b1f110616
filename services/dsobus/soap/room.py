"""Bound how much a process parses at once: large requests take turns, small ones pass."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from dsobus.soap.errors import PlainAnswer
from dsobus.soap.limits import (
    BUSY_SECONDS,
    LARGE_REQUEST_BYTES,
    MAX_BYTES_AT_ONCE,
    MAX_WAITING,
)

# glibc keeps what each thread frees for that thread: without this every thread would hold its largest tree for ever.
_trim: Any = getattr(ctypes.CDLL(None), "malloc_trim", lambda _: 0)
_ANSWER: Final = "The service works on other large messages. Send the same message again after Retry-After."


class Room:
    """Room for so many bytes of large requests; a larger one than that has it alone."""

    def __init__(self, size: int = MAX_BYTES_AT_ONCE) -> None:
        self._size = size
        self._taken = 0
        self._waiting = 0
        self._change = threading.Condition()

    @contextmanager
    def taken(self, size: int) -> Iterator[None]:
        """Hold room for a request of so many bytes; wait for it, or raise PlainAnswer 503."""
        if size < LARGE_REQUEST_BYTES:
            yield
            return
        needed = min(size, self._size)
        self._take(needed)
        try:
            yield
        finally:
            _trim(0)
            with self._change:
                self._taken -= needed
                self._change.notify_all()

    def _take(self, needed: int) -> None:
        with self._change:
            # Those that wait hold a thread each, so they may not be all the threads that there are.
            if self._taken + needed > self._size and self._waiting < MAX_WAITING:
                self._waiting += 1
                self._change.wait_for(lambda: self._taken + needed <= self._size, BUSY_SECONDS)
                self._waiting -= 1
            if self._taken + needed > self._size:
                raise PlainAnswer("503 Service Unavailable", _ANSWER, ("Retry-After", str(round(BUSY_SECONDS))))
            self._taken += needed
