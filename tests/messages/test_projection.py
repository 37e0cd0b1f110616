"""A Protocol names the few fields of an entry that are read, and they have the values that the whole entry has."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsobus.messages import element_class, read, write
from dsobus.messages.end_device_events import (
    Asset,
    EndDeviceEvent,
    EndDeviceEventDetail,
    EndDeviceEvents,
    EndDeviceEventTypeRef,
    Name,
    NameType,
    Status,
    UsagePoint,
)
from dsobus.messages.maintenance_orders import WorkAsset
from dsobus.messages.projection import entry_reader
from dsobus.soap import Element, parse

SPACE = "{http://iec.ch/TC57/2011/EndDeviceEvents#}"
ENTRY = f"{SPACE}EndDeviceEvent"
AT = datetime(2026, 3, 1, 10, tzinfo=UTC)


class Called(Protocol):
    name: str


class Device(Protocol):
    mRID: str | None
    Names: list[Called]


class Alarm(Protocol):
    mRID: str | None
    createdDateTime: datetime
    Assets: Device | None
    EndDeviceEventType: EndDeviceEventTypeRef
    Names: list[Called]


words = st.text("ab<&> \tä", min_size=1, max_size=4)
names = st.lists(st.builds(Name, name=words, NameType=st.none() | st.builds(NameType, name=words)), max_size=2)
events = st.builds(
    EndDeviceEvent,
    mRID=st.none() | words,
    createdDateTime=st.datetimes(
        min_value=datetime(2000, 1, 1),  # noqa: DTZ001  hypothesis wants it so
        timezones=st.just(UTC),
    ),
    reason=st.none() | words,
    Assets=st.none() | st.builds(Asset, mRID=st.none() | words, Names=names),
    EndDeviceEventDetails=st.lists(st.builds(EndDeviceEventDetail, name=words, value=words), max_size=2),
    EndDeviceEventType=st.builds(EndDeviceEventTypeRef, ref=words),
    Names=names,
    status=st.none() | st.builds(Status, value=words),
    UsagePoint=st.none() | st.builds(UsagePoint, mRID=st.none() | words, Names=names),
)


def element(*of: EndDeviceEvent) -> Element:
    made = element_class(f"{SPACE}EndDeviceEvents")(EndDeviceEvent=list(of))
    return parse(write(made).encode())


def seen(names: list[Any]) -> list[str]:
    return [one.name for one in names]


@given(st.lists(events, max_size=4))
def test_what_is_read_of_an_entry_is_what_the_whole_entry_has(given: list[EndDeviceEvent]) -> None:
    root = element(*given)
    whole: EndDeviceEvents = read(root)
    found = list(entry_reader(Alarm, EndDeviceEvent, ENTRY)(root))
    assert len(found) == len(whole.EndDeviceEvent)
    for few, event in zip(found, whole.EndDeviceEvent, strict=True):
        assert (few.mRID, few.createdDateTime) == (event.mRID, event.createdDateTime)
        assert few.EndDeviceEventType == event.EndDeviceEventType
        assert seen(few.Names) == seen(event.Names)
        assert (few.Assets is None) == (event.Assets is None)
        if few.Assets and event.Assets:
            assert few.Assets.mRID == event.Assets.mRID
            assert seen(few.Assets.Names) == seen(event.Assets.Names)


def test_an_entry_alone_is_read_like_one_of_many() -> None:
    event = EndDeviceEvent(mRID="e", createdDateTime=AT, EndDeviceEventType=EndDeviceEventTypeRef(ref="3.26.0.85"))
    (one,) = element(event)
    (found,) = entry_reader(Alarm, EndDeviceEvent, ENTRY)(one)
    assert (found.mRID, found.Names, found.Assets) == ("e", [], None)


class Unknown(Protocol):
    nothing: str


class Wrong(Protocol):
    createdDateTime: str


class Certain(Protocol):
    mRID: str


class One(Protocol):
    Names: Called


class OfAnAttribute(Protocol):
    ref: str | None


class Collapsed(Protocol):
    lastCalibrationDate: str | None


@pytest.mark.parametrize(
    ("wanted", "of", "words"),
    [
        (Unknown, EndDeviceEvent, "Unknown.nothing: EndDeviceEvent has no such field"),
        (Wrong, EndDeviceEvent, "Wrong.createdDateTime is <class 'datetime.datetime'>"),
        (Certain, EndDeviceEvent, "Certain.mRID: EndDeviceEvent has it as"),
        (One, EndDeviceEvent, "One.Names: EndDeviceEvent has it as"),
        (OfAnAttribute, EndDeviceEventTypeRef, "OfAnAttribute.ref is not the text of an element"),
        (Collapsed, WorkAsset, "Collapsed.lastCalibrationDate is not the text of an element"),
    ],
)
def test_a_field_that_the_entry_does_not_have_so_is_refused(wanted: type[Any], of: type[Any], words: str) -> None:
    with pytest.raises(TypeError, match=words):
        entry_reader(wanted, of, ENTRY)
