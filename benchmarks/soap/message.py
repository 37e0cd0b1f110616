"""The one message of the benchmark: EndDeviceEvents of 660 bytes, with two dateTimes and eight objects each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from uuid import UUID, uuid4

PORT = "ReceiveEndDeviceEvents"
OPERATION = "CreatedEndDeviceEvents"
ACTION = f"http://iec.ch/TC57/2011/EndDeviceEvents/{OPERATION}"
MEDIA = "text/xml; charset=utf-8"

FAILED = "3.26.0.85"
RESTORED = "3.26.0.216"
SINCE = datetime(2026, 3, 1, 10, tzinfo=UTC)
"""When the first event happened; a handler counts the power failures after it."""

_ID = b"MESSAGE-ID"
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
<tns:CreatedEndDeviceEvents xmlns:tns="http://iec.ch/TC57/2011/EndDeviceEventsMessage" \
xmlns:msg="http://iec.ch/TC57/2011/schema/message" xmlns:m="http://iec.ch/TC57/2011/EndDeviceEvents#">\
<tns:Header><msg:Verb>created</msg:Verb><msg:Noun>EndDeviceEvents</msg:Noun>\
<msg:Timestamp>2026-03-01T12:00:00Z</msg:Timestamp><msg:Source>ami</msg:Source>\
<msg:MessageID>MESSAGE-ID</msg:MessageID><msg:CorrelationID>MESSAGE-ID</msg:CorrelationID></tns:Header>\
<tns:Payload><m:EndDeviceEvents>"""
_TAIL = "</m:EndDeviceEvents></tns:Payload></tns:CreatedEndDeviceEvents></soap:Body></soap:Envelope>"


def expected(events: int) -> str:
    """Return what a handler answers that has read four fields of each event: how many failures there are."""
    return str(sum(number % 10 != 0 for number in range(events)))


def request(events: int) -> bytes:
    """Return a request as it is sent, with a MessageID of its own."""
    return _request(events).replace(_ID, str(uuid4()).encode())


def pieces(events: int) -> Iterator[bytes]:
    """Yield a request in pieces, for messages that should not be in memory as a whole."""
    yield _HEAD.encode().replace(_ID, str(uuid4()).encode())
    for start in range(0, events, 1000):
        yield "".join(map(_event, range(start, min(events, start + 1000)))).encode()
    yield _TAIL.encode()


@cache
def _request(events: int) -> bytes:
    return "".join([_HEAD, *map(_event, range(events)), _TAIL]).encode()


def _event(number: int) -> str:
    at = SINCE + timedelta(seconds=number)
    code = RESTORED if number % 10 == 0 else FAILED
    return (
        f"<m:EndDeviceEvent><m:mRID>{_mrid(1, number)}</m:mRID>"
        f"<m:createdDateTime>{at:%Y-%m-%dT%H:%M:%SZ}</m:createdDateTime>"
        f"<m:issuerID>HE</m:issuerID><m:reason>no voltage</m:reason><m:severity>high</m:severity>"
        f"<m:Assets><m:mRID>{_mrid(2, number)}</m:mRID></m:Assets>"
        f"<m:EndDeviceEventDetails><m:name>voltage</m:name><m:value>{number % 230:03}.5</m:value>"
        f'</m:EndDeviceEventDetails><m:EndDeviceEventType ref="{code}"/>'
        f"<m:Names><m:name>E-{number:06}</m:name><m:NameType><m:name>event</m:name></m:NameType></m:Names>"
        f"<m:status><m:dateTime>{at:%Y-%m-%dT%H:%M:%SZ}</m:dateTime></m:status>"
        f"<m:UsagePoint><m:mRID>UP-{number:06}</m:mRID></m:UsagePoint></m:EndDeviceEvent>"
    )


def _mrid(kind: int, number: int) -> UUID:
    return UUID(int=kind << 96 | number << 40 | 0x4000_8000_0000_0000_0000)
