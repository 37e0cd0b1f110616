"""`dsobus run fault-repair` reports what happened, message by message, and a run repeats exactly."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from tests.system.conftest import CUSTOMERS, Command

from dsobus.messages import read
from dsobus.messages.end_device_events_message import EndDeviceEventsPayloadType
from dsobus.messages.maintenance_orders_message import MaintenanceOrdersPayloadType
from dsobus.soap import Contract, parse, port_of, unwrap


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a run leaves in its directory."""
    return run(tmp_path_factory.mktemp("run"))


def run(place: Path) -> Path:
    (place / "temporary").mkdir()
    dsobus = Command(place / "temporary")
    ended = dsobus("run", "fault-repair", "--seed", 2, "--customers", CUSTOMERS, "--out", place / "out")
    assert ended.code == 0, ended.output + ended.errors
    assert dsobus.left_behind() == []
    return place / "out"


def report(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return found


def test_the_report_tells_what_was_done_for_whom(out: Path) -> None:
    found = report(out)
    assert found["id"] == found["outage"]["mRID"] == str(UUID(found["id"]))
    assert found["workOrder"]["priority"] in (1, 2, 3, 4)
    assert found["workOrder"]["priority"] <= 2 or not found["outage"]["criticalCustomers"]
    assert found["outage"]["customers"] > 1
    assert 0.5 < float(found["outage"]["confidence"]) <= 1
    assert len({step["messageID"] for step in found["steps"]}) == len(found["steps"])


def test_every_step_is_there_as_it_was_on_the_wire(out: Path) -> None:
    found = {}
    for body in bodies(out, "request"):
        assert not Contract.load(port_of(body.tag)).violations(body)
        header = read(body).Header
        found[header.MessageID] = (header.Verb, header.Noun)
    assert found == {step["messageID"]: (step["verb"], step["noun"]) for step in report(out)["steps"]}
    assert {read(body).Header.Verb for body in bodies(out, "response")} == {"reply"}


def test_the_same_seed_takes_the_same_course(out: Path, tmp_path: Path) -> None:
    again = run(tmp_path)
    assert course(again) == course(out)


def course(out: Path) -> list[tuple[str, str, str, tuple[object, ...]]]:
    """Return who told whom what, with the process times of it."""
    told = []
    for step, body in zip(report(out)["steps"], bodies(out, "request"), strict=True):
        payload = getattr(read(body), "Payload", None)
        if isinstance(payload, MaintenanceOrdersPayloadType):
            told.append((step["from"], step["to"], step["verb"], progress(payload)))
        elif isinstance(payload, EndDeviceEventsPayloadType):
            events = payload.EndDeviceEvents.EndDeviceEvent
            told.append((step["from"], step["to"], step["verb"], tuple((e.mRID, e.createdDateTime) for e in events)))
    return sorted(told, key=repr)


def progress(payload: MaintenanceOrdersPayloadType) -> tuple[object, ...]:
    works = [work for order in payload.MaintenanceOrders.MaintenanceOrder for work in order.Work]
    return tuple((work.statusKind, work.lastModifiedDateTime) for work in works)


def bodies(out: Path, kind: str) -> Iterator[Any]:
    for file in sorted((out / "messages").glob(f"*-{kind}.xml")):
        yield unwrap(parse(file.read_bytes()))
