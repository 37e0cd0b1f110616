"""Serve the typed path over HTTP as the product does, on a free port, which is printed; until SIGTERM."""

from __future__ import annotations

import logging

from benchmarks.soap import ours

from dsobus.soap.server import Server, collect_rarely


def main() -> None:
    """Serve."""
    logging.disable(logging.CRITICAL)
    server = Server(ours.host(ours.typed), "127.0.0.1", 0)
    collect_rarely()
    print(server.port, flush=True)
    server.run()


if __name__ == "__main__":
    main()
