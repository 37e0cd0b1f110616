"""A small real party: it stores a row for each event, and Header/Comment tells it what else to do.

As a script it is a party in a process of its own that dies where it is told to:
``receive DATA PORT`` serves, ``send DATA ADDRESSES`` delivers its outbox and dies after the first answer.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Integer, MetaData, String, Table, event, func, insert, select

from dsobus.client import Answer
from dsobus.exchange import Application, Context, Feed, Suite
from dsobus.messages import read
from dsobus.messages.end_device_events_message import (
    CanceledEndDeviceEvents,
    ChangedEndDeviceEvents,
    ClosedEndDeviceEvents,
    CreatedEndDeviceEvents,
    DeletedEndDeviceEvents,
    EndDeviceEventsResponseMessage,
)
from dsobus.messages.get_end_device_events_message import (
    EndDeviceEventsResponseMessage as FoundEndDeviceEvents,
)
from dsobus.messages.get_end_device_events_message import (
    GetEndDeviceEvents,
)
from dsobus.soap import Host, header, operation
from dsobus.soap.server import Server

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

PORTS = ("ReceiveEndDeviceEvents", "GetEndDeviceEvents")
SENDS_ONLY = ModuleType("sends_only")

tables = MetaData()
row = Table(
    "row",
    tables,
    Column("number", Integer, primary_key=True),
    Column("mrid", String),
    Column("source", String),
)

Acts = dict[str, Callable[[Context[Any]], None]]
Events = (
    CreatedEndDeviceEvents
    | ChangedEndDeviceEvents
    | CanceledEndDeviceEvents
    | ClosedEndDeviceEvents
    | DeletedEndDeviceEvents
)


@operation(
    "CreatedEndDeviceEvents",
    "ChangedEndDeviceEvents",
    "CanceledEndDeviceEvents",
    "ClosedEndDeviceEvents",
    "DeletedEndDeviceEvents",
)
def received(context: Context[Acts], message: Events) -> EndDeviceEventsResponseMessage:
    """Store a row for each event, then act."""
    events = message.Payload.EndDeviceEvents.EndDeviceEvent if message.Payload else []
    for one in events:
        context.connection.execute(insert(row).values(mrid=one.mRID, source=message.Header.Source))
    context.resources.get(message.Header.Comment or "", _nothing)(context)
    return context.reply(EndDeviceEventsResponseMessage, ids=[one.mRID or "" for one in events])


@operation("GetEndDeviceEvents")
def found(context: Context[Acts], message: GetEndDeviceEvents) -> FoundEndDeviceEvents:
    """Return how many rows there are, as an id."""
    context.resources.get(message.Header.Comment or "", _nothing)(context)
    return context.reply(FoundEndDeviceEvents, ids=[str(context.connection.scalar(select(func.count(row.c.number))))])


def _nothing(context: Context[Acts]) -> None:
    pass


def pass_on(context: Context[Acts]) -> None:
    """Publish what was received to the party ``next``."""
    head = header("created", "EndDeviceEvents", context.party)
    context.transaction.publish(CreatedEndDeviceEvents(Header=head, Payload=read(context.body).Payload), to="next")


class Party:
    """A party that is served on loopback; ``stop`` and a new one on the same data and port are a restart."""

    def __init__(
        self,
        name: str,
        data: Path,
        *,
        acts: Acts | None = None,
        addresses: Mapping[str, str] | None = None,
        port: int = 0,
        feeds: Sequence[Feed[Any]] = (),
    ) -> None:
        self.name = name
        self.server = Server(self._answer, "127.0.0.1", port)
        self.port = self.server.port
        self.base = f"http://127.0.0.1:{self.port}/{name}"
        suite = Suite(data=data, utility=data, addresses={name: self.base, **(addresses or {})})
        self.application = Application(
            name, suite, ports=PORTS, service=sys.modules[__name__], tables=tables, resources=acts or {}, feeds=feeds
        )
        self._host = Host(self.application.ports)
        self.after: Callable[[], None] = lambda: None

    def _answer(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        body = list(self._host(environ, start_response))
        self.after()
        return body

    def start(self) -> Party:
        self.application.start()
        self.server.start()
        return self

    def stop(self) -> None:
        self.server.close()
        self.application.close()

    def address(self, port: str = "ReceiveEndDeviceEvents") -> str:
        return f"{self.base}/{port}"

    def rows(self) -> list[str]:
        """Return the mRIDs of the rows in the order in which they were stored."""
        with self.application.store.read() as connection:
            return [mrid for (mrid,) in connection.execute(select(row.c.mrid).order_by(row.c.number))]

    def stored(self, table: Table) -> list[Any]:
        """Return all rows of an exchange table."""
        with self.application.store.read() as connection:
            return list(connection.execute(select(table)))


def sender(name: str, data: Path, addresses: Mapping[str, str], kind: type[Application[None]]) -> Application[None]:
    """Make a party that has no port and sends events only."""
    suite = Suite(data=data, utility=data, addresses=addresses)
    return kind(name, suite, ports=(), service=SENDS_ONLY, tables=MetaData(), resources=None)


class DiesAfterTheAnswer(Application[None]):
    """A sender that is gone once the receiver has answered, before it can note that."""

    def post(self, party: str, port: str, body: str) -> Answer:
        super().post(party, port, body)
        os._exit(9)


def _receive(data: Path, port: int) -> None:
    doom: set[str] = set()
    acts: Acts = {
        "die in the handler": lambda _: os._exit(9),
        "die before the commit": lambda _: doom.add("commit"),
        "die before the answer": lambda _: doom.add("answer"),
    }
    party = Party("orchestrator", data, acts=acts, port=port)

    def die(when: str) -> None:
        if when in doom:
            os._exit(9)

    event.listen(party.application.store.engine, "commit", lambda _: die("commit"))
    party.after = lambda: die("answer")
    party.start()
    print("ready", flush=True)  # noqa: T201
    threading.Event().wait()


def _send(data: Path, addresses: Mapping[str, str]) -> None:
    sender("ami", data, addresses, DiesAfterTheAnswer).start()
    threading.Event().wait()


if __name__ == "__main__":
    if sys.argv[1] == "receive":
        _receive(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        _send(Path(sys.argv[2]), json.loads(sys.argv[3]))
