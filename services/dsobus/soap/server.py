"""Serve a WSGI application over HTTP, in this process."""

from __future__ import annotations

import gc
import socket
import threading
from contextlib import closing
from types import TracebackType
from typing import TYPE_CHECKING, Any

from waitress import wasyncore  # type: ignore[import-untyped]
from waitress.server import create_server  # type: ignore[import-untyped]

from dsobus.soap.errors import PortInUse
from dsobus.soap.framing import Channel
from dsobus.soap.limits import (
    IDLE_SECONDS,
    MAX_CONNECTIONS,
    MAX_HTTP_HEADER_BYTES,
    MAX_MESSAGE_BYTES,
    THREADS,
)

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication


class Server:
    """Listen at an address from the moment it is made; `run` or `start` then answer.

    Port 0 takes a free one, which `port` tells. A body of more than `limit` bytes is refused unread, by 413.
    PortInUse when the address cannot be had.
    """

    def __init__(
        self, app: WSGIApplication, host: str, port: int, threads: int = THREADS, limit: int = MAX_MESSAGE_BYTES
    ) -> None:
        try:
            family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            self._socket = socket.create_server(place, family=family, backlog=MAX_CONNECTIONS)
        except (OSError, OverflowError) as error:
            raise PortInUse(f"{host}:{port}", getattr(error, "strerror", None) or str(error)) from None
        self.host = host
        self.port = int(self._socket.getsockname()[1])
        self._server: Any = create_server(
            app,
            sockets=[self._socket],
            threads=threads,
            connection_limit=MAX_CONNECTIONS,
            channel_timeout=IDLE_SECONDS,
            max_request_body_size=limit + 1,  # waitress refuses what is as large as this
            max_request_header_size=MAX_HTTP_HEADER_BYTES,
            asyncore_use_poll=True,  # select() ends at 1024 files
            ident=None,
        )
        self._server.channel_class = Channel
        self._thread: threading.Thread | None = None

    def run(self) -> None:
        """Answer requests until `close`, SystemExit or KeyboardInterrupt."""
        self._server.run()

    def start(self) -> None:
        """Answer requests in a thread of its own."""
        self._thread = threading.Thread(target=self.run, name=f"http {self.port}", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening, finish the requests under way, close all connections. Safe from any thread."""
        running = self._thread is not None and self._thread.is_alive()
        if running:
            self._server.trigger.pull_trigger(self._deaf)
        self._server.task_dispatcher.shutdown()
        if running and self._thread is not None:
            # Only the loop's own thread may close what the loop polls.
            self._server.trigger.pull_trigger(self._end)
            self._thread.join()
        else:
            self._end()
        self._server.trigger.close()

    def __enter__(self) -> Server:
        """Start."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    def _deaf(self) -> None:
        self._server.accepting = False

    def _end(self) -> None:
        for channel in list(self._server.active_channels.values()):
            if channel.total_outbufs_len:
                channel.handle_write()
            channel.close()
        # The loop ends when nothing is left to poll. The trigger stays open until then: whoever pulls it in the
        # meantime must not write to a file that is no longer ours; the server's own close() would close it.
        wasyncore.dispatcher.close(self._server)
        self._server._map.clear()


def serve(app: WSGIApplication, host: str, port: int, threads: int = THREADS) -> None:
    """Answer requests at an address until the process is told to end."""
    with closing(Server(app, host, port, threads)) as server:
        server.run()


def collect_rarely() -> None:
    """Spare what is loaded by now from garbage collection, which otherwise doubles the cost of reading a large message.

    For a process that does nothing but serve; what a call leaves is freed without it (soap/protocol.py).
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
