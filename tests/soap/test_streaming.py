"""A handler gets large messages entry by entry, and answers them as it would small ones."""

from __future__ import annotations

import gzip
import subprocess
import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from tests.soap.conftest import ADDRESS, Answer, Wire

from dsobus.messages.end_device_events import EndDeviceEvent, EndDeviceEventDetail, EndDeviceEvents
from dsobus.messages.end_device_events_message import (
    CanceledEndDeviceEvents,
    ChangedEndDeviceEvents,
    ClosedEndDeviceEvents,
    CreatedEndDeviceEvents,
    DeletedEndDeviceEvents,
    EndDeviceEventsResponseMessage,
)
from dsobus.soap import Context, Contract, Host, Port, envelope, handlers, operation
from dsobus.soap.limits import MAX_ENTRY_BYTES, STREAMED_BYTES
from dsobus.soap.server import Server

if TYPE_CHECKING:
    from tests.soap.conftest import Message

Events = (
    CreatedEndDeviceEvents
    | ChangedEndDeviceEvents
    | CanceledEndDeviceEvents
    | ClosedEndDeviceEvents
    | DeletedEndDeviceEvents
)


def service(taken: list[Any]) -> ModuleType:
    @operation("CreatedEndDeviceEvents", "ChangedEndDeviceEvents", "CanceledEndDeviceEvents", "ClosedEndDeviceEvents")
    def one_at_a_time(
        context: Context, message: Events, entries: Iterator[EndDeviceEvent]
    ) -> EndDeviceEventsResponseMessage:
        assert message.Payload is None or message.Payload.EndDeviceEvents.EndDeviceEvent == []
        taken.append((message, list(entries), type(entries).__name__))
        return context.reply(EndDeviceEventsResponseMessage)

    @operation("DeletedEndDeviceEvents")
    def whole(context: Context, message: DeletedEndDeviceEvents) -> EndDeviceEventsResponseMessage:
        events = message.Payload.EndDeviceEvents.EndDeviceEvent if message.Payload else []
        taken.append((message, events, "list"))
        return context.reply(EndDeviceEventsResponseMessage)

    module = ModuleType("service")
    vars(module).update(one_at_a_time=one_at_a_time, whole=whole)
    return module


@pytest.fixture
def streaming(contract: Contract) -> Wire:
    taken: list[Any] = []
    return Wire(Host([Port("dms", contract, handlers(service(taken)), address=ADDRESS)]), taken)


Both = Callable[..., tuple[Answer, Answer]]


@pytest.fixture
def both(streaming: Wire, monkeypatch: pytest.MonkeyPatch) -> Both:
    """Send a message whole and entry by entry, and return both answers."""

    def send(body: bytes, **environ: Any) -> tuple[Answer, Answer]:
        monkeypatch.setattr("dsobus.soap.transfer.STREAMED_BYTES", 1 << 40)
        whole = streaming.post(body, **environ)
        monkeypatch.setattr("dsobus.soap.transfer.STREAMED_BYTES", 0)
        return whole, streaming.post(body, **environ)

    return send


@pytest.mark.parametrize("verb", ["created", "changed", "canceled", "closed", "deleted"])
def test_a_message_has_the_same_entries_whichever_way_it_is_taken(
    both: Both, streaming: Wire, message: Message, verb: str
) -> None:
    extra = "<e:Names><e:name>one &amp; only</e:name></e:Names>"
    body = envelope(message(verb, count=300, extra=extra).encode())
    assert [answer.result for answer in both(body)] == ["OK", "OK"]
    (first, entries, _), (again, streamed, _) = streaming.received
    assert first == again
    assert len(entries) == 300
    assert entries == streamed


@pytest.mark.parametrize(("count", "kind"), [(0, "list_iterator"), (1, "generator")])
def test_a_payload_without_entries_is_seen_to_be_empty(
    streaming: Wire, message: Message, count: int, kind: str
) -> None:
    streaming.send(message(count=count))
    ((_, entries, given),) = streaming.received
    assert (len(entries), given) == (count, kind)


def test_entries_are_read_from_the_file_and_not_kept(streaming: Wire, message: Message) -> None:
    body = envelope(message(count=STREAMED_BYTES // 200).encode())
    assert len(body) > STREAMED_BYTES
    assert streaming.post(body).result == "OK"
    ((_, entries, _),) = streaming.received
    assert len(entries) == STREAMED_BYTES // 200


def plain(text: str) -> bytes:
    return envelope(text.encode())


SMUGGLED = (
    '<e:EndDeviceEvents xmlns:e="http://iec.ch/TC57/2011/EndDeviceEvents#"><e:EndDeviceEvent>'
    '<e:createdDateTime>2026-03-01T10:00:00Z</e:createdDateTime><e:EndDeviceEventType ref="1"/>'
    "</e:EndDeviceEvent></e:EndDeviceEvents>"
)

CASES: dict[str, Callable[[Message], bytes]] = {
    "no entry": lambda message: plain(message(count=0)),
    "an invalid entry at the end": lambda message: plain(
        message(count=9)[::-1].replace("58.0.62.3", "", 1)[::-1] + "x"
    ),
    "a wrong date": lambda message: plain(message(count=9, created="yesterday")),
    "a year that Python cannot hold": lambda message: plain(message(count=9, created="12026-01-01T00:00:00Z")),
    "no header": lambda message: plain(
        message().replace("<m:Header>", "<m:Head>", 1).replace("</m:Header>", "</m:Head>")
    ),
    "an unknown verb": lambda message: plain(message().replace(">created<", ">made<")),
    "a deprecated verb": lambda message: plain(message("changed").replace(">changed<", ">updated<")),
    "the other dialect": lambda message: plain(message(count=9).replace("http://iec.ch/", "http://www.iec.ch/")),
    "a comment": lambda message: plain(message(count=9, reason="a<!-- b -->c")),
    "CDATA": lambda message: plain(message(count=9, reason="<![CDATA[a<b]]>")),
    "an instruction": lambda message: plain(message(count=9, reason="a<?b?>c")),
    "a document type": lambda message: b"<!DOCTYPE a>" + plain(message()).partition(b"\n")[2],
    "an entity": lambda message: plain(message(count=9, reason="&secret;")),
    "UTF-16": lambda message: plain(message(count=9)).replace(b"UTF-8", b"UTF-16").decode().encode("utf-16"),
    "another encoding": lambda message: plain(message(count=9)).replace(b"UTF-8", b"ISO-8859-1"),
    "not well-formed": lambda message: plain(message(count=9))[:-20],
    "two bodies": lambda message: plain(message() * 2),
    "no request": lambda message: plain(message().replace("CreatedEndDeviceEvents", "EndDeviceEventsFaultMessage")),
    "an unknown element": lambda message: plain("<a xmlns='urn:a'/>"),
    "text beside the body": lambda message: plain(message()).replace(b"<soap:Body>", b"<soap:Body>x"),
    "no envelope": lambda message: message().encode(),
    "nothing": lambda message: b"",
    "a header not understood": lambda message: plain(message()).replace(
        b"<soap:Body>", b'<soap:Header><a xmlns="urn:a" soap:mustUnderstand="1"/></soap:Header><soap:Body>'
    ),
    "an entry in the SOAP header": lambda message: plain(message(count=2)).replace(
        b"<soap:Body>", f"<soap:Header>{SMUGGLED}</soap:Header><soap:Body>".encode()
    ),
    "a whole message in the SOAP header": lambda message: plain(message(count=2)).replace(
        b"<soap:Body>",
        f"<soap:Header><a><Payload>{SMUGGLED}</Payload></a><Body><a><Payload>{SMUGGLED}</Payload></a></Body>"
        "</soap:Header><soap:Body>".encode(),
    ),
    "a reply later": lambda message: plain(message(header="<h:AsyncReplyFlag>true</h:AsyncReplyFlag>")),
    "types beside the entries": lambda message: plain(
        message(count=9).replace(
            "</e:EndDeviceEvents>",
            "<e:EndDeviceEventType><e:mRID>1</e:mRID><e:Names><e:name>3.26.0.85</e:name></e:Names>"
            "</e:EndDeviceEventType></e:EndDeviceEvents>",
        )
    ),
    "an entry behind the types": lambda message: plain(
        message(count=9).replace(
            "<e:EndDeviceEvent>", "<e:EndDeviceEventType><e:mRID>1</e:mRID></e:EndDeviceEventType><e:EndDeviceEvent>", 1
        )
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_answer_is_the_same_whichever_way_a_message_is_taken(
    both: Both, streaming: Wire, message: Message, case: str
) -> None:
    whole, streamed = both(CASES[case](message))
    assert streamed.status == whole.status
    if whole.status == 200:
        assert streamed.result == whole.result
        (first, entries, _), (again, others, _) = streaming.received
        assert (first, entries) == (again, others)
    else:
        assert (streamed.faultcode, streamed.reason) == (whole.faultcode, whole.reason)
        assert streamed.errors("reason") == whole.errors("reason")
        assert streaming.received == []


def test_an_entry_in_the_header_is_none_of_the_payload(both: Both, streaming: Wire, message: Message) -> None:
    assert [answer.result for answer in both(plain(message(count=2, header=SMUGGLED)))] == ["OK", "OK"]
    for received, entries, _ in streaming.received:
        (kept,) = received.Header.any_
        assert len(kept) == 1
        assert len(entries) == 2


@pytest.mark.parametrize("cut", range(1, 400, 7))
def test_a_message_that_is_cut_off_is_refused_wherever_it_ends(
    both: Both, streaming: Wire, message: Message, cut: int
) -> None:
    whole, streamed = both(plain(message(count=3))[:-cut])
    assert whole.faultcode == streamed.faultcode == "soap:Client"
    assert streamed.reason == whole.reason
    assert streaming.received == []


def test_a_compressed_message_is_taken_entry_by_entry_too(streaming: Wire, message: Message) -> None:
    body = gzip.compress(envelope(message(count=STREAMED_BYTES // 200).encode()), 1)  # not too well: MAX_INFLATION
    assert streaming.post(body, HTTP_CONTENT_ENCODING="gzip").result == "OK"
    assert len(streaming.received[0][1]) == STREAMED_BYTES // 200


def test_what_is_too_large_to_be_taken_whole_must_be_valid_and_plain(
    streaming: Wire, message: Message, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dsobus.soap.transfer.STREAMED_BYTES", 0)
    monkeypatch.setattr("dsobus.soap.protocol.MAX_MESSAGE_BYTES", 100)
    assert streaming.send(message(count=50)).result == "OK"
    wrong = streaming.send(
        message(count=50).replace("3.26.0.85", "x").replace("<e:createdDateTime>2026", "<e:createdDateTime>x", 1)
    )
    assert "Element 'createdDateTime': 'x-03-01T10:00:00Z' is not a valid value" in wrong.reason
    aside = streaming.send(message(count=50, reason="a<!-- b -->"))
    assert "no comments" in aside.reason
    assert "more than 100 bytes" in aside.reason
    deleted = streaming.send(message("deleted", count=50))
    assert "it is taken whole" in deleted.reason
    wide = streaming.send(message(reason="a" * (MAX_ENTRY_BYTES + 200_000)))
    assert "entries of at most" in wide.reason
    assert len(streaming.received) == 1


def test_a_service_whose_entries_are_none_of_its_message_does_not_start() -> None:
    @operation("CreatedEndDeviceEvents")
    def strange(
        context: Context, message: CreatedEndDeviceEvents, entries: Iterator[EndDeviceEventDetail]
    ) -> EndDeviceEventsResponseMessage:
        raise AssertionError

    module = ModuleType("service")
    vars(module)["strange"] = strange
    with pytest.raises(TypeError, match="no one place of EndDeviceEventDetail"):
        handlers(module)


def test_a_message_beyond_the_common_limit_passes_a_real_server(contract: Contract, message: Message) -> None:
    taken: list[Any] = []
    host = Host([Port("dms", contract, handlers(service(taken)), address=ADDRESS)])
    body = envelope(message(count=1000).encode())
    with Server(host, "127.0.0.1", 0, limit=host.limit) as server:
        address = f"http://127.0.0.1:{server.port}/dms/ReceiveEndDeviceEvents"
        sent = subprocess.run(
            ["curl", "-sS", "--data-binary", "@-", "-H", "Content-Type: text/xml", address],
            input=body,
            capture_output=True,
            check=True,
        )
    assert b">OK<" in sent.stdout
    assert len(taken[0][1]) == 1000


def test_a_large_message_is_not_held_in_memory(message: Message) -> None:
    entry = message().partition("<e:EndDeviceEvents")[2].partition(">")[2].partition("</e:EndDeviceEvents>")[0]
    program = """
import io, itertools, resource, sys
from collections.abc import Iterator
from types import ModuleType
from dsobus.messages.end_device_events import EndDeviceEvent
from dsobus.messages.end_device_events_message import *
from dsobus.soap import Context, Contract, Host, Port, envelope, handlers, operation

number = 0

def count(context: Context, message: CreatedEndDeviceEvents | ChangedEndDeviceEvents | CanceledEndDeviceEvents
          | ClosedEndDeviceEvents | DeletedEndDeviceEvents,
          entries: Iterator[EndDeviceEvent]) -> EndDeviceEventsResponseMessage:
    global number
    number += sum(1 for _ in entries)
    return context.reply(EndDeviceEventsResponseMessage)

contract = Contract.load("ReceiveEndDeviceEvents")
module = ModuleType("service")
module.count = operation(*(one.name for one in contract.operations.values()))(count)
host = Host([Port("dms", contract, handlers(module), address="http://x/dms/ReceiveEndDeviceEvents")])
head, entry, tail = sys.stdin.read().split("|")

class Source(io.RawIOBase):
    # 40 MB that are never in memory
    def __init__(self, count):
        self.pieces = itertools.chain([head.encode()], itertools.repeat((entry * 100).encode(), count), [tail.encode()])
    def read(self, size=-1):
        return next(self.pieces, b"")

def post(count):
    environ = {"REQUEST_METHOD": "POST", "SCRIPT_NAME": "", "PATH_INFO": "/dms/ReceiveEndDeviceEvents",
        "QUERY_STRING": "", "CONTENT_TYPE": "text/xml; charset=utf-8", "REMOTE_ADDR": "127.0.0.1", "SERVER_NAME": "x",
        "SERVER_PORT": "80", "wsgi.url_scheme": "http", "wsgi.input": Source(count),
        "CONTENT_LENGTH": str(len(head) + count * 100 * len(entry) + len(tail))}
    assert b">OK<" in b"".join(host(environ, lambda status, headers, error=None: None))

post(1)
post(200)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
post(1500)
print(number, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""
    head, tail = envelope(message(count=0).encode()).decode().split("</e:EndDeviceEvents>")
    tail = "</e:EndDeviceEvents>" + tail
    assert 1500 * 100 * len(entry) > 35_000_000
    told = subprocess.run(
        [sys.executable, "-c", program],
        input="|".join((head, entry, tail)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    number, grown = map(int, told.stdout.split())
    assert number == 170_100
    assert grown < 8  # MB; the tree of it would be more than two hundred


def test_a_noun_with_more_than_elements_is_taken_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EndDeviceEvents, "COMPOSED", frozenset(["any_"]))
    with pytest.raises(TypeError, match="take its messages whole"):
        handlers(service([]))
