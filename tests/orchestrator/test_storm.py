"""The report of a storm: its indices, its files, its page."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from tests.orchestrator.test_report import HOSTILE, START, leg

from dsobus.orchestrator.report import Device
from dsobus.orchestrator.storm import Indices, Repaired, Storm, indices, write

SVG = "{http://www.w3.org/2000/svg}"


def outage(number: int, customers: int, minutes: float | None, **changes: Any) -> Repaired:
    reported = datetime(2026, 1, 15, 6, tzinfo=UTC)
    made = Repaired(
        number=number,
        mRID=f"outage {number}",
        device=f"F{number}",
        name=f"Fuse {number}",
        kind="Fuse",
        status="completed",
        statusKind="closed",
        is_true=True,
        customers=customers,
        critical=0,
        confidence=0.9,
        reported=reported,
        ordered=reported + timedelta(minutes=1),
        restored=None if minutes is None else reported + timedelta(minutes=minutes),
    )
    return replace(made, **changes)


def storm(*outages: Repaired, **changes: Any) -> Storm:
    devices = [
        Device(id="Q", name="Breaker", kind="Breaker", x=25.0, y=61.0, customers=30),
        *(
            Device(id=f"F{n}", name=f"Fuse {n}", kind="Fuse", parent="Q", x=25 + n / 100, y=61.0 - n / 90)
            for n in (1, 2)
        ),
    ]
    made = Storm(
        status="completed",
        seed=1,
        served=1000,
        faults=len(outages),
        outages=outages,
        missed=(),
        devices=devices,
        feeders=[devices],
        true=frozenset({"F1", "F2"}),
        out=frozenset({"F1", "F2"}),
        began=START,
        ended=START + timedelta(hours=3),
        started=START,
        finished=START + timedelta(seconds=20),
        legs=(leg(0), leg(1)),
    )
    return replace(made, **changes)


@pytest.mark.parametrize(
    ("outages", "expected"),
    [
        ((), Indices(0.0, 0.0, 0.0)),
        ((outage(1, 100, 60),), Indices(6.0, 0.1, 60.0)),
        ((outage(1, 100, 60), outage(2, 300, 20)), Indices(12.0, 0.4, 30.0)),
        ((outage(1, 100, 60), outage(2, 300, None)), Indices(6.0, 0.1, 60.0)),
        ((outage(1, 100, 60), outage(2, 300, 20, statusKind="canceled")), Indices(6.0, 0.1, 60.0)),
    ],
    ids=["none", "one", "two", "one that lasts", "one that was none"],
)
def test_indices_count_customers_and_minutes_of_outages_that_ended(
    outages: tuple[Repaired, ...], expected: Indices
) -> None:
    found = indices(outages, 1000)
    for index in ("SAIDI", "SAIFI", "CAIDI"):
        assert getattr(found, index) == pytest.approx(getattr(expected, index))


def test_the_files_carry_the_outages_with_their_times(tmp_path: Path) -> None:
    page = write(storm(outage(1, 100, 60), outage(2, 8, 90, statusKind="canceled")), tmp_path)
    found = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert found["indices"] == {"SAIDI": 6.0, "SAIFI": 0.1, "CAIDI": 60.0}
    assert [each["minutesToOrder"] for each in found["outages"]] == [1.0, 1.0]
    assert found["outages"][0]["minutesToRestoration"] == 60.0
    assert len(found["steps"]) == 2
    assert len(list((tmp_path / "messages").iterdir())) == 4
    assert page == tmp_path / "report.html"


def test_the_page_has_a_row_a_bar_and_a_circle_for_each_outage(tmp_path: Path) -> None:
    write(storm(outage(1, 100, 60), outage(2, 8, 90)), tmp_path)
    page = html.parse(str(tmp_path / "report.html")).getroot()
    assert len(page.xpath("//tbody/tr")) == 2
    assert [each.text for each in page.xpath("//svg//text[@class='number']")] == ["1", "2"]
    assert len(page.xpath("//svg[.//title[@id='course-title']]//g")) == 2
    assert "all of the faults were located" in page.findtext(".//h1")


def test_names_of_any_origin_stay_text(tmp_path: Path) -> None:
    one = outage(1, 100, 60, name=HOSTILE, crew=HOSTILE, statusKind=HOSTILE)
    write(storm(one, status="failed", notes=(HOSTILE,), missed=(HOSTILE,)), tmp_path)
    page = html.parse(str(tmp_path / "report.html")).getroot()
    assert page.xpath("//script | //img | //*[@onclick]") == []


def test_outages_without_coordinates_have_a_page_without_a_map(tmp_path: Path) -> None:
    write(storm(outage(1, 100, 60), devices=[]), tmp_path)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "map-title" not in page
    assert "course-title" in page


def test_outages_of_feeders_that_begin_in_one_place_stand_apart_on_the_map(tmp_path: Path) -> None:
    devices = [
        Device(
            id=f"{kind}{n}", name=f"{kind}{n}", kind="Breaker", parent=parent and f"{parent}{n}", x=25 + far * n, y=61
        )
        for n in (1, 2)
        for kind, parent, far in (("F", None, 0.0), ("T", "F", 0.1))
    ]
    write(storm(outage(1, 100, 60), outage(2, 8, 90), devices=devices), tmp_path)
    page = html.parse(str(tmp_path / "report.html")).getroot()
    across = page.xpath("//svg[.//title[@id='map-title']]//circle/@cx")
    assert len(across) == len(set(across)) == 2
