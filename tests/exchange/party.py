"""A small real party: it stores a row for each event, and Header/Comment tells it what else to do.

As a script it is a party in a process of its own that dies where it is told to:
``receive DATA PORT [REPLY_ADDRESS...]`` serves,
``send DATA ADDRESSES`` delivers its outbox and dies after the first answer.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Integer, MetaData, String, Table, event, func, insert, select

from dsobus.client import Answer
from dsobus.exchange import Application, Context, Feed, Suite
from dsobus.messages import read
from dsobus.messages.end_device_events import (
    EndDeviceEvent,
    EndDeviceEvents,
    EndDeviceEventType,
    EndDeviceEventTypeRef,
    Name,
)
from dsobus.messages.end_device_events_message import (
    CanceledEndDeviceEvents,
    ChangedEndDeviceEvents,
    ClosedEndDeviceEvents,
    CreatedEndDeviceEvents,
    DeletedEndDeviceEvents,
    EndDeviceEventsResponseMessage,
)
from dsobus.messages.get_end_device_events_message import (
    EndDeviceEventsPayloadType,
    GetEndDeviceEvents,
)
from dsobus.messages.get_end_device_events_message import (
    EndDeviceEventsResponseMessage as FoundEndDeviceEvents,
)
from dsobus.soap import Host, Problem, Refused, header, operation
from dsobus.soap.server import Server

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

PORTS = ("ReceiveEndDeviceEvents", "GetEndDeviceEvents", "Operations")
AT = datetime(2026, 3, 1, 10, tzinfo=UTC)
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
def received(
    context: Context[Acts], message: Events, entries: Iterator[EndDeviceEvent]
) -> EndDeviceEventsResponseMessage:
    """Store a row for each event, then act."""
    ids = []
    for one in entries:
        context.connection.execute(insert(row).values(mrid=one.mRID, source=message.Header.Source))
        ids.append(one.mRID or "")
    context.resources.get(message.Header.Comment or "", _nothing)(context)
    return context.reply(EndDeviceEventsResponseMessage, ids=ids)


@operation("GetEndDeviceEvents")
def found(context: Context[Acts], message: GetEndDeviceEvents) -> FoundEndDeviceEvents:
    """Return how many rows there are, as an id, or what they hold."""
    context.resources.get(message.Header.Comment or "", _nothing)(context)
    if message.Header.Comment == "list":
        mrids = context.connection.scalars(select(row.c.mrid).order_by(row.c.number)).all()
        if len(mrids) > context.limit:
            raise Refused(Problem("3.1", f"more than {context.limit}"))
        kind = EndDeviceEventTypeRef(ref="3.26.0.85")
        events = [EndDeviceEvent(mRID=mrid, createdDateTime=AT, EndDeviceEventType=kind) for mrid in mrids]
        kinds = [EndDeviceEventType(mRID="3.26.0.85", Names=[Name(name="Power failed")])]
        listed = EndDeviceEvents(EndDeviceEvent=events, EndDeviceEventType=kinds)
        return context.reply(FoundEndDeviceEvents, EndDeviceEventsPayloadType(EndDeviceEvents=listed))
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
        replies_to: Sequence[str] = (),
    ) -> None:
        self.name = name
        self.server = Server(self._answer, "127.0.0.1", port)
        self.port = self.server.port
        self.base = f"http://127.0.0.1:{self.port}/{name}"
        given = {name: self.base, **(addresses or {})}
        suite = Suite(data=data, utility=data, addresses=given, reply_addresses=tuple(replies_to))
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


def _receive(data: Path, port: int, replies_to: Sequence[str]) -> None:
    doom: set[str] = set()
    acts: Acts = {
        "die the first time": lambda _: _once(data / "died"),
        "die in the handler": lambda _: os._exit(9),
        "die before the commit": lambda _: doom.add("commit"),
        "die before the answer": lambda _: doom.add("answer"),
    }
    party = Party("orchestrator", data, acts=acts, port=port, replies_to=replies_to)

    def die(when: str) -> None:
        if when in doom:
            os._exit(9)

    event.listen(party.application.store.engine, "commit", lambda _: die("commit"))
    party.after = lambda: die("answer")
    party.start()
    print("ready", flush=True)  # noqa: T201
    threading.Event().wait()


def _once(mark: Path) -> None:
    if not mark.exists():
        mark.touch()
        os._exit(9)


def _send(data: Path, addresses: Mapping[str, str]) -> None:
    sender("ami", data, addresses, DiesAfterTheAnswer).start()
    threading.Event().wait()


if __name__ == "__main__":
    if sys.argv[1] == "receive":
        _receive(Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
    else:
        _send(Path(sys.argv[2]), json.loads(sys.argv[3]))
