"""Requests per second over loopback: a client of threads that keep their connections, on the machine of the server."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.soap.message import ACTION, MEDIA, request
from benchmarks.soap.ours import PATH


@dataclass(frozen=True, slots=True)
class Rate:
    """What came of one drive; `client_cpu` is the share of one core that the client itself took."""

    per_second: float
    client_cpu: float


def drive(ports: Sequence[int], events: int, seconds: float, connections: int = 4) -> Rate:
    """Ask the servers at these ports for so long, on so many connections spread evenly over them."""
    body = request(events)
    head = (
        f"POST {PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {MEDIA}\r\n"
        f'SOAPAction: "{ACTION}"\r\nContent-Length: {len(body)}\r\n\r\n'
    )
    wire = head.encode() + body
    counts: list[int] = []
    ends = time.perf_counter() + seconds

    def ask(port: int) -> None:
        count = 0
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            while time.perf_counter() < ends:
                connection.sendall(wire)
                _answered(connection)
                count += 1
        counts.append(count)

    threads = [threading.Thread(target=ask, args=(ports[number % len(ports)],)) for number in range(connections)]
    began, cpu = time.perf_counter(), time.process_time()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - began
    if len(counts) != connections:
        raise ConnectionError("a connection broke")
    return Rate(sum(counts) / took, (time.process_time() - cpu) / took)


def _answered(connection: socket.socket) -> None:
    """Read one answer, by its length or its chunks; ConnectionError when it is no 200."""
    data = b""
    while (end := data.find(b"\r\n\r\n")) < 0:
        data += _some(connection)
    head = data[:end].lower()
    if b" 200 " not in head.partition(b"\r\n")[0]:
        raise ConnectionError(data[:200])
    _, told, rest = head.partition(b"content-length:")
    if told:
        missing = int(rest.split(b"\r\n")[0]) - (len(data) - end - 4)
        while missing > 0:
            missing -= len(_some(connection))
    else:
        while not data.endswith(b"0\r\n\r\n"):
            data += _some(connection)


def _some(connection: socket.socket) -> bytes:
    data = connection.recv(65536)
    if not data:
        raise ConnectionError("the server has closed the connection")
    return data
