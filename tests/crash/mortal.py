"""Serve parties of a suite in a process that dies at every commit: once just before it, and once just after it.

``mortal.py DATA DEATHS NAME...`` serves until the end of standard input; without DEATHS, a file that tells of every
death, nobody dies. What dies is a child, forked from a parent that has imported everything, so that its successor is
there in no time. A commit is recognised by what it writes, or a repeated message could never be answered.
"""

from __future__ import annotations

import json
import os
import re
import sys
import threading
from pathlib import Path
from typing import Any

from dbos._queue import Queue
from sqlalchemy import Connection, Engine, Pool, event

from dsobus.soap import limits

# Before anybody imports them by name: a test has no time for the pauses of every day.
vars(limits).update(FIRST_RETRY_SECONDS=0.02, LONGEST_RETRY_SECONDS=0.2, CALL_SECONDS=3.0, SILENCE_SECONDS=3.0)

from dsobus.cli.serve import application, serve  # noqa: E402
from dsobus.exchange.suite import Suite  # noqa: E402
from dsobus.soap import host, server  # noqa: E402, F401 - loaded before the fork

# A launch takes up what an earlier one left when it looks for the first time, by default after a second.
vars(Queue)["__init__"].__kwdefaults__["polling_interval_sec"] = 0.02

DEAD = 9
WRITES = re.compile(r'\s*(INSERT|UPDATE|DELETE)\s+(?:OR \w+\s+)?(?:INTO\s+|FROM\s+)?(?:main\.)?"?(\w+)')
NAMES_IT = {
    "wire": ("direction", "message_id"),
    "inbox": ("source", "message_id"),
    "cursor": ("position",),
    "flow_signal": ("flow", "key"),
    "workflow_status": ("workflow_uuid", "workflow_uuid_1", "status"),
    "operation_outputs": ("workflow_uuid", "function_id"),
}
"""Table -> the parameters that are the same when what was rolled back is written again."""


def arm(deaths: Path) -> None:
    """Let this process die at the next commit at which none died before; what the start writes is spared."""
    known = set(deaths.read_text().splitlines()) if deaths.exists() else set()

    def dies(when: str, written: list[Any]) -> None:
        line = json.dumps([when, *written])
        if line not in known:
            with deaths.open("a") as file:
                file.write(line + "\n")
            os._exit(DEAD)

    @event.listens_for(Engine, "begin")
    @event.listens_for(Engine, "rollback")
    def forget(connection: Connection) -> None:
        connection.info.pop("written", None)

    @event.listens_for(Engine, "before_cursor_execute")
    def note(connection: Connection, _c: object, statement: str, _p: object, context: Any, _m: object) -> None:
        if found := WRITES.match(statement):
            told = (getattr(context, "compiled_parameters", None) or [{}])[0]
            names = [told.get(name) for name in NAMES_IT.get(found[2], ())]
            if found.groups() == ("DELETE", "outbox"):  # its number will be that of another event
                sent = "SELECT message_id FROM outbox WHERE number = ?"
                names = [connection.exec_driver_sql(sent, (told["number_1"],)).scalar()]
            connection.info.setdefault("written", []).append([found[1], found[2], *names])

    @event.listens_for(Engine, "commit")
    def before(connection: Connection) -> None:
        written = connection.info.pop("written", None)
        if written and threading.current_thread() is not threading.main_thread():
            dies("before", written)
            connection.info["committed"] = written

    @event.listens_for(Pool, "checkin")
    def after(_: object, record: Any) -> None:
        if written := record.info.pop("committed", None):
            dies("after", written)


def main() -> None:
    """Serve, die and serve again."""
    data, deaths, *names = sys.argv[1:]
    for name in names:
        application(name)
    while True:
        child = os.fork() if deaths else 0
        if child == 0:
            if deaths:
                arm(Path(deaths))
            serve(names, Suite.load(Path(data)), supervised=True)
            os._exit(0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code != DEAD:
            sys.exit(code)


if __name__ == "__main__":
    main()
