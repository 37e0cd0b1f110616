"""Alarms from a file go through to a closed order; whatever is no such file ends in one sentence and leaves nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from tests.system.conftest import CUSTOMERS

from dsobus.soap.limits import MAX_MESSAGE_BYTES

if TYPE_CHECKING:
    from tests.system.conftest import Command

EVENTS = "{http://iec.ch/TC57/2011/EndDeviceEvents#}"


def by_hand(text: str) -> str:
    """Remove two meters, put the times back by years, add a comment and blanks, and rename the sender."""
    root = etree.fromstring(text.encode())
    (events,) = root.iter(f"{EVENTS}EndDeviceEvents")
    for event in list(events)[:2]:
        events.remove(event)
    events.insert(0, etree.Comment(" edited by hand "))
    edited = etree.tostring(root, encoding="unicode", pretty_print=True).replace("><", ">\n\n   <")
    edited = re.sub(r"<(\w+:)?createdDateTime>[^<]*<", r"<\1createdDateTime>2012-05-01T10:00:00.5+02:00<", edited)
    return edited.replace(">ami<", ">  head-end 7 <")


def test_an_edited_example_goes_through_to_a_closed_order(dsobus: Command, tmp_path: Path, example: Path) -> None:
    text = example.read_text(encoding="utf-8").partition("?>\n")[2]
    file, out = tmp_path / "edited.xml", tmp_path / "out"
    file.write_text(by_hand(text), encoding="utf-8")
    ended = dsobus(
        *("run", "fault-repair", "--alarms", file, "--customers", CUSTOMERS, "--seed", 4, "--out", out),
    )
    assert ended.code == 0, ended.output + ended.errors
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert report["status"] == "completed"
    assert report["workOrder"]["statusKinds"][-2:] == ["completed", "closed"]
    assert "truth" not in report
    last = report["steps"][-1]
    assert (last["verb"], last["noun"], last["result"]) == ("closed", "MaintenanceOrders", "OK")
    assert dsobus.left_behind() == []


def wrong_schema(text: str) -> str:
    return re.sub(r"<(\w+:)?createdDateTime>[^<]*</(\w+:)?createdDateTime>", "", text, count=1)


BAD: dict[str, tuple[Callable[[str], str], str]] = {
    "empty": (lambda _: "", "is not a message"),
    "not XML": (lambda _: "meter 7 is out", "is not a message"),
    "cut off": (lambda text: text[: len(text) // 2], "is not a message"),
    "an entity": (lambda text: f'<!DOCTYPE x [<!ENTITY e "e">]>{text}', "DOCTYPE"),
    "another element": (
        lambda _: '<GetMeterReadings xmlns="http://iec.ch/TC57/2011/GetMeterReadingsMessage"/>',
        "GetMeterReadings, not CreatedEndDeviceEvents",
    ),
    "another verb": (lambda text: text.replace("CreatedEndDeviceEvents", "ChangedEndDeviceEvents"), "ChangedEndDevice"),
    "a part missing": (wrong_schema, "createdDateTime"),
    "a wrong time": (lambda text: re.sub(r"(createdDateTime>)[^<]*<", r"\1yesterday<", text), "createdDateTime"),
    "no event": (
        lambda text: re.sub(r"(?s)<(\w+:)EndDeviceEvent>.*</\1EndDeviceEvent>", "", text),
        "no EndDeviceEvent",
    ),
    "an unknown meter": (lambda text: re.sub(r"(?s)<(\w+:)Assets>.*?</\1Assets>", UNKNOWN, text, count=1), "nobody"),
    "an event without a meter": (
        lambda text: re.sub(r"(?s)<(\w+:)Assets>.*?</\1Assets>", "", text, count=1),
        "names no meter",
    ),
}
UNKNOWN = r"<\1Assets><\1mRID>nobody</\1mRID></\1Assets>"


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_ends_in_one_sentence_and_leaves_nothing(
    dsobus: Command, tmp_path: Path, example: Path, what: str
) -> None:
    edit, named = BAD[what]
    file, out, data = tmp_path / "bad.xml", tmp_path / "out", tmp_path / "data"
    file.write_text(edit(example.read_text(encoding="utf-8").partition("?>\n")[2]), encoding="utf-8")
    ended = dsobus(
        *("run", "fault-repair", "--alarms", file, "--customers", CUSTOMERS, "--seed", 4),
        *("--out", out, "--data", data),
    )
    assert named in ended.sentence
    assert "bad.xml" in ended.sentence
    assert dsobus.left_behind() == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.xml"]


def test_a_file_that_is_too_large_is_not_read(dsobus: Command, tmp_path: Path) -> None:
    file = tmp_path / "huge.xml"
    with file.open("wb") as huge:
        huge.truncate(MAX_MESSAGE_BYTES + 1)
    assert "larger than a message may be" in dsobus("run", "fault-repair", "--alarms", file).sentence


@pytest.mark.parametrize("kind", ["nothing", "a directory"])
def test_a_file_that_is_none_is_named(dsobus: Command, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "alarms.xml"
    if kind == "a directory":
        file.mkdir()
    ended = dsobus("run", "fault-repair", "--alarms", file, "--out", tmp_path / "out")
    assert ended.code in (1, 2)  # what typer itself refuses is a wrong use of the command
    assert "alarms.xml" in ended.errors
    assert not (tmp_path / "out").exists()


def test_an_example_overwrites_nothing(dsobus: Command, example: Path) -> None:
    before = example.read_bytes()
    ended = dsobus("run", "fault-repair", "--write-alarms", example)
    assert "exists" in ended.sentence
    assert example.read_bytes() == before


def test_an_example_may_go_where_no_directory_is_yet(dsobus: Command, tmp_path: Path) -> None:
    file = tmp_path / "new" / "alarms.xml"
    ended = dsobus("run", "fault-repair", "--write-alarms", file, "--customers", CUSTOMERS)
    assert ended.code == 0
    assert file.is_file()
    assert dsobus.left_behind() == []
