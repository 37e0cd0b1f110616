"""Serve a path over HTTP as the product does, on a free port, which is printed: `server.py typed|entrywise`."""

from __future__ import annotations

import logging
import sys

from benchmarks.soap import ours

from dsobus.soap import Handler
from dsobus.soap.server import Server, collect_rarely

PATHS: dict[str, Handler] = {"typed": ours.typed, "entrywise": ours.entrywise}


def main(path: str) -> None:
    """Serve until SIGTERM."""
    logging.disable(logging.CRITICAL)
    app = ours.host(PATHS[path])
    server = Server(app, "127.0.0.1", 0, limit=app.limit)
    collect_rarely()
    print(server.port, flush=True)
    server.run()


if __name__ == "__main__":
    main(sys.argv[1])
