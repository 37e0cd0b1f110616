"""Serve the field over a loopback socket: a JSON object a line in, one a line out."""

from __future__ import annotations

import json
import logging
import signal
import socket
import socketserver
import threading
from dataclasses import asdict
from pathlib import Path
from types import TracebackType

from dsobus.field.errors import FieldError, Refused
from dsobus.field.limits import MAX_LINE_BYTES
from dsobus.field.running import Field
from dsobus.field.simulation import Rates

log = logging.getLogger(__name__)


class FieldServer:
    """Serve one field while entered as a context; port 0 chooses a free one, which `address` then tells."""

    def __init__(
        self,
        utility: Path,
        journal: Path,
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        speed: float = 0.0,
        loss: float = 0.05,
        false_alarms: float = 0.0,
        dead_collectors: float = 0.0,
    ) -> None:
        rates = Rates(loss, false_alarms, dead_collectors)
        for name, rate in asdict(rates).items():
            if not 0 <= rate <= 1:
                raise FieldError(f"the rate of {name.replace('_', ' ')} is {rate}", hint="give a probability, 0 to 1")
        try:
            # Bound first, so that of two fields on one address the second never touches the journal.
            self._sockets = _Sockets((host, port), _Connection)
        except OSError as error:
            raise FieldError(f"{host}:{port} cannot be listened on: {error.strerror}", hint="choose another") from error
        try:
            self._sockets.field = Field(utility, journal, speed=speed, rates=rates)
        except BaseException:
            self._sockets.server_close()
            raise
        self._thread = threading.Thread(target=self._sockets.serve_forever, args=(0.05,), name="field", daemon=True)

    @property
    def address(self) -> str:
        """Return host:port."""
        host, port = self._sockets.socket.getsockname()[:2]
        return f"{host}:{port}"

    def __enter__(self) -> FieldServer:
        self._thread.start()
        log.info("the field listens at %s", self.address)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._sockets.shutdown()
        self._sockets.disconnect()
        self._sockets.server_close()
        self._sockets.field.close()


def main(
    utility: Path,
    journal: Path,
    host: str,
    port: int,
    speed: float,
    loss: float = 0.05,
    false_alarms: float = 0.0,
    dead_collectors: float = 0.0,
) -> None:
    """Serve the field until SIGTERM or SIGINT."""
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())
    rates = {"loss": loss, "false_alarms": false_alarms, "dead_collectors": dead_collectors}
    with FieldServer(utility, journal, host, port, speed=speed, **rates):
        stopped.wait()
    log.info("the field has stopped")


class _Sockets(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    field: Field

    def __init__(self, address: tuple[str, int], handler: type[socketserver.StreamRequestHandler]) -> None:
        super().__init__(address, handler)
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()

    def process_request(self, request: socket.socket | tuple[bytes, socket.socket], client_address: object) -> None:
        if isinstance(request, socket.socket):
            with self._lock:
                self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: socket.socket | tuple[bytes, socket.socket]) -> None:
        if isinstance(request, socket.socket):
            with self._lock:
                self._open.discard(request)
        super().shutdown_request(request)

    def disconnect(self) -> None:
        """End all connections: a client must not go on talking to a field that has stopped."""
        with self._lock:
            for connection in self._open:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    log.debug("a connection was closed already")

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002
        log.debug("a connection from %s broke", client_address, exc_info=True)


class _Connection(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True
    server: _Sockets

    def handle(self) -> None:
        while line := self.rfile.readline(MAX_LINE_BYTES + 1):
            if len(line) > MAX_LINE_BYTES:
                self._send({"error": f"a request has at most {MAX_LINE_BYTES} bytes"})
                return
            self._send(self._answer(line))

    def _answer(self, line: bytes) -> object:
        try:
            request = json.loads(line)
        except (ValueError, RecursionError):
            return {"error": "a request is one JSON object in one line"}
        if not isinstance(request, dict):
            return {"error": "a request is one JSON object in one line"}
        try:
            return self.server.field.answer(request)
        except Refused as error:
            return {"error": str(error)}
        except Exception:
            log.exception("a request failed")
            return {"error": "the field failed at this request; its log says why"}

    def _send(self, answer: object) -> None:
        self.wfile.write(json.dumps(answer, separators=(",", ":")).encode() + b"\n")
