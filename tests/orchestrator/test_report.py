from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from dsobus.orchestrator import page
from dsobus.orchestrator.feeder import MOST_DEVICES
from dsobus.orchestrator.markup import duration, listing
from dsobus.orchestrator.picture import picture
from dsobus.orchestrator.report import Device, Leg, Report, write
from dsobus.orchestrator.sequence import diagram
from dsobus.orchestrator.summary import headline

START = datetime(2026, 3, 14, 17, 20, tzinfo=UTC)
HOSTILE = (
    "</pre></details><script>alert(1)</script><img src=x onerror=alert(2)>"
    """" onclick='alert(3)' &amp; \x00\u202e\ud800"""
)
SVG = "{http://www.w3.org/2000/svg}"

STEPS = (
    ("alarms", "ami", "orchestrator", "CreatedEndDeviceEvents"),
    ("pass alarms on", "orchestrator", "dms", "CreatedEndDeviceEvents"),
    ("outage", "dms", "orchestrator", "CreatedUnplannedOutages"),
    ("customers", "orchestrator", "cis", "GetCustomerMeterDataSet"),
    ("rank", "orchestrator", "dms", "ChangeUnplannedOutages"),
    ("order", "orchestrator", "ffm", "CreateMaintenanceOrders"),
    ("completed", "ffm", "orchestrator", "ChangedMaintenanceOrders"),
    ("verify", "orchestrator", "ami", "GetMeterReadings"),
    ("close", "orchestrator", "ffm", "CloseMaintenanceOrders"),
)


def leg(number: int = 0, **changes: Any) -> Leg:
    name, source, target, operation = STEPS[number]
    made = Leg(
        name=name,
        source=source,
        target=target,
        operation=operation,
        verb=re.split("(?<=[a-z])(?=[A-Z])", operation)[0].lower(),
        noun=re.sub("^[A-Z][a-z]+", "", operation),
        messageID=f"00000000-0000-4000-8000-{number:012}",
        correlationID="00000000-0000-4000-8000-00000000abcd",
        result="OK",
        at=START + timedelta(milliseconds=20 * number),
        ms=7.25,
        request=f"<e:Envelope xmlns:e='urn:e'><e:Body><a>{number}</a></e:Body></e:Envelope>",
        response="<e:Envelope xmlns:e='urn:e'><e:Body/></e:Envelope>",
    )
    return replace(made, **changes)


def device(name: str, kind: str, parent: str | None = None, customers: int = 1, **where: Any) -> Device:
    return Device(id=name, name=name, kind=kind, parent=parent, customers=customers, **where)


FEEDER = (
    device("Q1", "Breaker", customers=40),
    device("R1", "Recloser", "Q1", 30),
    device("F1", "Fuse", "R1", 20),
    device("T1", "PowerTransformer", "F1", 12),
    device("T2", "PowerTransformer", "F1", 8),
    device("F2", "Fuse", "R1", 10),
)
REPORT = Report(
    process="fault-repair",
    id="00000000-0000-4000-8000-00000000abcd",
    status="completed",
    started=START,
    finished=START + timedelta(seconds=2),
    legs=tuple(leg(number) for number in range(len(STEPS))),
    outage={
        "mRID": "00000000-0000-4000-8000-00000000abcd",
        "device": "F1",
        "customers": 20,
        "criticalCustomers": 2,
        "confidence": 0.9996,
        "reportedStartTime": "2026-03-14T17:20:00Z",
        "restoredDateTime": START + timedelta(minutes=112),
    },
    workOrder={"id": "W-1", "priority": 1, "crew": "Crew 4", "statusKinds": ("dispatched", "onSite", "completed")},
    truth={"device": "F1"},
    feeder=FEEDER,
    out=frozenset({"F1", "T1", "T2"}),
)


def svgs(path: Path) -> dict[str, etree._Element]:
    found = re.findall("<svg.*?</svg>", path.read_text(encoding="utf-8"), re.DOTALL)
    return {root.get("class", ""): root for root in map(etree.fromstring, found)}


def marks(root: etree._Element) -> dict[str, set[str]]:
    """Return the classes of every device of a picture, by its name."""
    groups = (
        g
        for g in root.iter(f"{SVG}g")
        if "device" in (g.get("class") or "").split() and g.find(f"{SVG}title") is not None
    )
    return {str(g.findtext(f"{SVG}title")).split(":")[0]: set(str(g.get("class")).split()) - {"device"} for g in groups}


def test_report_json_has_the_agreed_keys_and_no_others(tmp_path: Path) -> None:
    write(REPORT, tmp_path)
    content = json.loads((tmp_path / "report.json").read_text())
    assert list(content) == ["process", "id", "status", "steps", "outage", "workOrder", "truth"]
    assert len(content["steps"]) == len(STEPS)
    for step in content["steps"]:
        assert list(step) == ["name", "from", "to", "verb", "noun", "messageID", "correlationID", "result", "ms"]
    assert list(content["outage"]) == ["mRID", "device", "customers", "criticalCustomers", "confidence"]
    assert content["workOrder"] == {
        "id": "W-1",
        "priority": 1,
        "crew": "Crew 4",
        "statusKinds": ["dispatched", "onSite", "completed"],
    }
    assert content["truth"] == {"device": "F1"}


def test_truth_is_left_out_when_the_field_did_not_make_the_fault(tmp_path: Path) -> None:
    write(replace(REPORT, truth=None), tmp_path)
    assert "truth" not in json.loads((tmp_path / "report.json").read_text())
    assert "true device" not in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_steps_stand_in_the_order_of_time(tmp_path: Path) -> None:
    write(replace(REPORT, legs=REPORT.legs[::-1]), tmp_path)
    names = [step["name"] for step in json.loads((tmp_path / "report.json").read_text())["steps"]]
    assert names == [name for name, *_ in STEPS]
    assert (tmp_path / "messages/01-CreatedEndDeviceEvents-request.xml").exists()


def test_message_files_hold_the_bytes_of_the_wire(tmp_path: Path) -> None:
    sent = "<?xml version='1.0' encoding='UTF-8'?>\r\n<a>Grüße\udcff</a>\n"
    write(replace(REPORT, legs=(leg(request=sent),)), tmp_path)
    stored = (tmp_path / "messages/01-CreatedEndDeviceEvents-request.xml").read_bytes()
    assert stored == sent.encode("utf-8", "surrogateescape")


def test_a_response_that_never_came_has_no_file_and_is_said_to_be_missing(tmp_path: Path) -> None:
    path = write(replace(REPORT, legs=(leg(response="", result="UNREACHABLE"),)), tmp_path)
    assert [file.name for file in (tmp_path / "messages").iterdir()] == ["01-CreatedEndDeviceEvents-request.xml"]
    assert "None came." in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("operation", ["../../etc/passwd", "a/b\\c", "", "x" * 400, "..", "nul\x00", "Ünï", "con:"])
def test_file_names_are_safe_whatever_the_operation_is_called(tmp_path: Path, operation: str) -> None:
    write(replace(REPORT, legs=(leg(operation=operation),)), tmp_path / "out")
    assert {path.name for path in tmp_path.iterdir()} == {"out"}
    names = [path.name for path in (tmp_path / "out/messages").iterdir()]
    assert len(names) == 2
    assert all(re.fullmatch(r"01-[A-Za-z0-9_-]{1,60}-(request|response)\.xml", name) for name in names)


def test_a_second_report_leaves_no_messages_of_the_first_but_every_other_file(tmp_path: Path) -> None:
    write(REPORT, tmp_path)
    (tmp_path / "messages/notes.txt").write_text("mine")
    write(replace(REPORT, legs=(leg(3),)), tmp_path)
    assert {path.name for path in (tmp_path / "messages").iterdir()} == {
        "01-GetCustomerMeterDataSet-request.xml",
        "01-GetCustomerMeterDataSet-response.xml",
        "notes.txt",
    }


def test_every_arrow_leads_to_its_request_and_response(tmp_path: Path) -> None:
    path = write(REPORT, tmp_path)
    arrows = [a.get("href") for a in svgs(path)["sequence"].iter(f"{SVG}a")]
    assert arrows == [f"#m{number}" for number in range(1, len(STEPS) + 1)]
    document = html.fromstring(path.read_text(encoding="utf-8"))
    anchors = {f"#{element.get('id')}": element for element in document.iter() if element.get("id")}
    for href in arrows:
        section = anchors[str(href)]
        parent = section.getparent()
        assert parent is not None
        assert parent.tag == "details"
        files = [a.get("href", "") for a in section.iter("a") if a.get("href", "").startswith("messages/")]
        assert len(files) == 2
        assert all((tmp_path / file).is_file() for file in files)
    assert {a.get("href", "") for a in document.iter("a") if a.get("href", "").startswith("#")} <= set(anchors)


def test_participants_stand_in_the_order_of_their_appearance() -> None:
    root = etree.fromstring(diagram(REPORT.legs))
    groups = [g for g in root.iter(f"{SVG}g") if g.get("class") == "participant"]
    assert [g.findtext(f"{SVG}title") for g in groups][::2] == ["ami", "orchestrator", "dms", "cis", "ffm"]


def test_a_message_that_failed_looks_different_and_says_so() -> None:
    root = etree.fromstring(diagram((leg(0), leg(1, result="FAILED"))))
    fine, failed = root.iter(f"{SVG}a")
    assert (fine.get("class"), failed.get("class")) == ("leg", "leg bad")
    assert "pass alarms on · FAILED · 7 ms" in [text.text for text in failed.iter(f"{SVG}text")]


def test_a_party_may_send_to_itself_and_a_header_may_be_unreadable() -> None:
    root = etree.fromstring(diagram((leg(source="dms", target="dms", verb=None, noun=None),)))
    assert "CreatedEndDeviceEvents" in [text.text for text in root.iter(f"{SVG}text")]


def test_hostile_content_stays_text(tmp_path: Path) -> None:
    texts = ("name", "source", "operation", "verb", "noun", "messageID", "result", "request", "response")
    changes: dict[str, Any] = dict.fromkeys(texts, HOSTILE)
    bad = replace(leg(), **changes)
    plant = (replace(FEEDER[0], name=HOSTILE, kind=HOSTILE), *FEEDER[1:])
    path = write(
        replace(
            REPORT,
            process=HOSTILE,
            id=HOSTILE,
            status=HOSTILE,
            legs=(bad,),
            outage={"device": "Q1", "customers": HOSTILE, HOSTILE: HOSTILE},
            workOrder={"crew": HOSTILE, "statusKinds": [HOSTILE]},
            truth={"device": HOSTILE},
            feeder=plant,
            notes=(HOSTILE,),
        ),
        tmp_path,
    )
    text = path.read_text(encoding="utf-8")
    assert "\x00" not in text
    assert "\u202e" not in text
    document = html.fromstring(text)
    assert len(list(document.iter("script"))) == 1
    assert not list(document.iter("img"))
    assert not [name for element in document.iter() for name in element.attrib if str(name).startswith("on")]
    assert set(svgs(path)) == {"sequence", "feeder"}
    assert json.loads((tmp_path / "report.json").read_text())["process"] == HOSTILE


def test_the_page_fetches_nothing_and_names_its_language_and_title(tmp_path: Path) -> None:
    text = write(REPORT, tmp_path).read_text(encoding="utf-8")
    document = html.fromstring(text)
    assert document.get("lang") == "en"
    assert document.findtext("head/title") == "fault-repair completed · dsobus"
    links = [value for element in document.iter() for name in ("href", "src") if (value := element.get(name))]
    assert all(link.startswith(("#", "messages/", "report.json")) for link in links)
    assert "url(" not in text
    assert "@import" not in text


def test_a_long_message_is_cut_on_the_page_and_whole_in_its_file(tmp_path: Path) -> None:
    long = "<a>" + "<b>1</b>" * 100_000 + "</a>"
    path = write(replace(REPORT, legs=(leg(request=long),)), tmp_path)
    assert path.stat().st_size < 150_000
    assert "Cut: the first 20,000 of 800,007 characters." in path.read_text(encoding="utf-8")
    assert (tmp_path / "messages/01-CreatedEndDeviceEvents-request.xml").stat().st_size == len(long)


def test_a_page_of_very_many_messages_stays_small_and_says_what_it_left_out(tmp_path: Path) -> None:
    many = tuple(leg(request="<a>" + "<b/>" * 5_000 + "</a>") for _ in range(page.MOST_LEGS + 5))
    path = write(replace(REPORT, legs=many), tmp_path)
    assert "5 more are in messages/" in path.read_text(encoding="utf-8")
    assert path.stat().st_size < 12_000_000
    assert len(list((tmp_path / "messages").iterdir())) == 2 * len(many)


@pytest.mark.parametrize(
    ("xml", "lines"),
    [
        ("<a><b>1</b><c x='>'/></a>", ["<a>", "  <b>1</b>", "  <c x='>'/>", "</a>"]),
        ("<a>\n <b></b>\n</a>", ["<a>", "  <b></b>", "</a>"]),
        ("<a><![CDATA[<x>]]></a>", ["<a>", "  <![CDATA[<x>]]>", "</a>"]),
        ("<a><b>cut of", ["<a>", "  <b>cut of"]),
        ("no XML & such", ["no XML & such"]),
    ],
)
def test_messages_are_indented_without_being_parsed(xml: str, lines: list[str]) -> None:
    assert unescape(listing(xml, 1000)).split("\n") == lines


@pytest.mark.parametrize("piece", ["<", "<!--", "<![CDATA[", "<a x='", '<a "', "<a>", "&", "\n"])
def test_hostile_markup_is_listed_in_linear_time(piece: str) -> None:
    shown = listing(piece * 20_000, 20_000)
    assert len(shown) < 2_000_000


def test_the_located_device_the_true_one_and_what_is_out_are_marked() -> None:
    drawn = picture(FEEDER, ["F1"], ["R1"], frozenset({"R1", "F1", "T1", "T2", "F2"}))
    assert drawn is not None
    root = etree.fromstring(drawn.svg)
    assert marks(root) == {
        "Q1": set(),
        "R1": {"dead", "true"},
        "F1": {"dead", "located"},
        "T1": {"dead"},
        "T2": {"dead"},
        "F2": {"dead"},
    }
    texts = [text.text for text in root.iter(f"{SVG}text")]
    assert "LOCATED" in texts
    assert "TRUE DEVICE" in texts
    assert "without supply" in texts


def test_one_mark_says_that_the_located_device_is_the_true_one(tmp_path: Path) -> None:
    root = svgs(write(REPORT, tmp_path))["feeder"]
    assert marks(root)["F1"] == {"dead", "located", "true"}
    assert "LOCATED, CORRECT" in [text.text for text in root.iter(f"{SVG}text")]


def test_the_line_above_the_open_device_is_still_alive() -> None:
    drawn = picture(FEEDER, ["F1"], ["F1"], frozenset({"F1", "T1", "T2"}))
    assert drawn is not None
    wires = [path.get("class") for path in etree.fromstring(drawn.svg) if path.tag == f"{SVG}path"]
    assert sorted(map(str, wires)) == ["wire", "wire", "wire", "wire dead", "wire dead"]


def names(svg: str) -> list[tuple[float, float]]:
    found = [text for text in etree.fromstring(svg).iter(f"{SVG}text") if text.get("class") == "name"]
    return [(float(str(text.get("x"))), float(str(text.get("y")))) for text in found]


def test_coordinates_are_used_when_every_device_has_them() -> None:
    places = [(0, 0), (900, 100), (2000, 800), (2900, 900), (2800, 300), (1500, -600)]
    placed = tuple(replace(each, x=float(x), y=float(y)) for each, (x, y) in zip(FEEDER, places, strict=True))
    drawn = picture(placed, ["F1"])
    assert drawn is not None
    assert "coordinates, north up" in drawn.caption
    above, below = names(drawn.svg)[3], names(drawn.svg)[5]
    assert above[1] < below[1]
    missing = picture((*placed[:-1], FEEDER[-1]), ["F1"])
    assert missing is not None
    assert "not to scale" in missing.caption


def test_a_tree_is_drawn_when_names_would_cover_one_another() -> None:
    heap = tuple(replace(each, x=1.0, y=float(number)) for number, each in enumerate(FEEDER))
    crowded = tuple(replace(each, x=number * 1e-9, y=0.0) for number, each in enumerate(FEEDER))
    for placed in (heap, crowded):
        drawn = picture(tuple(replace(each, name="A rather long name of one") for each in placed), ["F1"])
        assert drawn is not None
        assert len(set(names(drawn.svg))) == len(FEEDER)


def feeders(count: int, each: int) -> tuple[Device, ...]:
    devices = [device("Substation", "Substation")]
    for feeder in range(count):
        devices.append(device(f"Q{feeder}", "Breaker", "Substation"))
        devices.extend(device(f"F{feeder}.{number}", "Fuse", f"Q{feeder}") for number in range(1, each))
    return tuple(devices)


def test_of_six_feeders_only_the_affected_one_is_drawn_in_full() -> None:
    drawn = picture(feeders(6, 20), ["F3.7"], [], frozenset({"F3.7", "F5.1"}))
    assert drawn is not None
    shown = set(marks(etree.fromstring(drawn.svg)))
    assert shown == {"Substation", *(f"Q{n}" for n in range(6)), *(f"F3.{n}" for n in range(1, 20))}
    assert "Left out: 95 devices, 1 of them without supply." in drawn.caption


def test_a_huge_feeder_is_capped_and_keeps_the_located_and_the_true_device() -> None:
    drawn = picture(feeders(1, 5_000), ["F0.4000"], ["F0.17"])
    assert drawn is not None
    shown = marks(etree.fromstring(drawn.svg))
    assert len(shown) <= MOST_DEVICES
    assert shown["F0.4000"] == {"located"}
    assert shown["F0.17"] == {"true"}


def test_names_of_a_feeder_never_lie_on_one_another() -> None:
    drawn = picture(feeders(6, 20), ["Q3"])
    assert drawn is not None
    places = names(drawn.svg)
    assert all(a == b or a[0] != b[0] or abs(a[1] - b[1]) >= 40 for a in places for b in places)


def test_a_ring_of_parents_and_an_unknown_device_do_not_stop_the_picture() -> None:
    ring = (device("A", "Fuse", "B"), device("B", "Fuse", "A"), device("C", "Fuse", "C"), device("D", "Fuse", "A"))
    assert picture(ring, ["D"]) is not None
    assert picture(FEEDER, ["unknown"], ["unknown"]) is not None
    assert picture((), ["F1"]) is None


def test_the_headline_tells_what_where_whom_who_and_how_it_ended() -> None:
    assert headline(REPORT) == (
        "A fault at Fuse F1, fed from Q1, left 20 customers without supply, 2 of them critical. "
        "Crew 4 restored it after 1 h 52 min. Fault repair completed."
    )
    assert headline(replace(REPORT, status="suspended", outage={"device": "F1", "customers": 1})) == (
        "A fault at Fuse F1, fed from Q1, left 1 customer without supply. "
        "The work order went to Crew 4. Fault repair suspended."
    )
    assert (
        headline(replace(REPORT, status="failed", outage={"mRID": "x"}))
        == "No device was located. Fault repair failed."
    )


def test_a_run_without_outage_or_messages_has_a_page_too(tmp_path: Path) -> None:
    bare = replace(
        REPORT, status="failed", legs=(), outage={}, workOrder={}, truth=None, feeder=(), notes=("The CIS is down.",)
    )
    text = write(bare, tmp_path).read_text(encoding="utf-8")
    assert "<svg" not in text
    assert "No message was sent." in text
    assert "The CIS is down." in text


def test_confidence_is_never_rounded_up_to_certainty(tmp_path: Path) -> None:
    text = write(replace(REPORT, outage={**REPORT.outage, "confidence": 0.99999}), tmp_path).read_text(encoding="utf-8")
    assert "99.9 %" in text
    assert "100 %" not in text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.0421, "42 ms"),
        (2.34, "2.3 s"),
        (59.99, "1 min"),
        (3599, "1 h 0 min"),
        (6720, "1 h 52 min"),
        (200_000, "2 d 7 h"),
    ],
)
def test_durations_read_as_a_person_would_say_them(seconds: float, text: str) -> None:
    assert duration(seconds) == text
