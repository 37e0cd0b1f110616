"""What one run of a process did, as files: report.json for programs, report.html for people, messages/ for both."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from dsobus.orchestrator.course import Course, Leg, Telling
from dsobus.orchestrator.page import page
from dsobus.orchestrator.summary import tell

__all__ = ["Course", "Device", "Leg", "Report", "as_json", "file_names", "write"]

_OURS = re.compile(r"\d+-[\w.-]+-(request|response)\.xml", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """One protective device of a feeder; ``customers`` are those at and below it, ``parent`` is the device above it.

    Coordinates are degrees or metres, x to the east and y to the north.
    """

    id: str
    name: str
    kind: str
    parent: str | None = None
    x: float | None = None
    y: float | None = None
    customers: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Course):
    """One run of fault repair.

    ``outage`` has mRID, device, customers, criticalCustomers and confidence (0 to 1), ``workOrder`` has id, priority,
    crew and statusKinds in order, ``truth`` has device. Of the outage, ``reportedStartTime`` and ``restoredDateTime``
    (process time) tell how long it took; these and any other entry are shown on the page and left out of report.json.
    ``out`` are the ids of the devices that were without supply.
    """

    outage: Mapping[str, object] = field(default_factory=dict)
    workOrder: Mapping[str, object] = field(default_factory=dict)
    truth: Mapping[str, object] | None = None
    feeder: tuple[Device, ...] = ()
    out: frozenset[str] = frozenset()

    def outcome(self) -> Mapping[str, object]:
        """Return outage and order; ``truth`` is there only when the field made the fault."""
        content: dict[str, object] = {
            "outage": _only(self.outage, "mRID", "device", "customers", "criticalCustomers", "confidence"),
            "workOrder": _only(self.workOrder, "id", "priority", "crew") | {"statusKinds": _kinds(self)},
        }
        if self.truth is not None:
            content["truth"] = _only(self.truth, "device")
        return content

    def telling(self) -> Telling:
        """Return the repair for people."""
        return tell(self)


def write(report: Course, directory: Path) -> Path:
    """Write report.json, report.html and messages/ into the directory and return the path of report.html.

    Messages of an earlier report in the same directory are removed; every other file there is left alone.
    """
    files = write_messages(report.ordered(), directory)
    return write_pages(as_json(report), page(report, files), directory)


def write_messages(legs: Sequence[Leg], directory: Path) -> list[tuple[str, str]]:
    """Write the messages in their order into messages/, in place of those of an earlier report; return their files."""
    messages = directory / "messages"
    messages.mkdir(parents=True, exist_ok=True)
    for old in messages.iterdir():
        if _OURS.fullmatch(old.name):
            old.unlink()
    files = file_names(legs)
    for leg, names in zip(legs, files, strict=True):
        for name, text in zip(names, (leg.request, leg.response), strict=True):
            if text:
                (messages / name).write_bytes(_on_the_wire(text))
    return files


def write_pages(summary: Mapping[str, object], html: str, directory: Path) -> Path:
    """Write report.json and report.html, and return the path of the latter."""
    (directory / "report.json").write_text(json.dumps(summary, indent=2, default=_plain) + "\n", encoding="utf-8")
    target = directory / "report.html"
    target.write_text(html, encoding="utf-8", errors="replace")
    return target


def as_json(report: Course) -> dict[str, object]:
    """Return what report.json holds."""
    return {
        "process": report.process,
        "id": report.id,
        "status": report.status,
        "steps": steps(report.ordered()),
        **report.outcome(),
    }


def steps(legs: Iterable[Leg]) -> list[dict[str, object]]:
    """Return what report.json says of messages, in their order."""
    return [
        {
            "name": leg.name,
            "from": leg.source,
            "to": leg.target,
            "verb": leg.verb,
            "noun": leg.noun,
            "messageID": leg.messageID,
            "correlationID": leg.correlationID,
            "result": leg.result,
            "ms": round(leg.ms, 3),
        }
        for leg in legs
    ]


def file_names(legs: Sequence[Leg]) -> list[tuple[str, str]]:
    """Return the names of the request file and the response file of every message."""
    digits = max(2, len(str(len(legs))))
    stems = [
        f"{number:0{digits}}-{re.sub('[^A-Za-z0-9_-]+', '_', leg.operation)[:60] or 'message'}"
        for number, leg in enumerate(legs, 1)
    ]
    return [(f"{stem}-request.xml", f"{stem}-response.xml") for stem in stems]


def _only(values: Mapping[str, object], *keys: str) -> dict[str, object]:
    return {key: values.get(key) for key in keys}


def _kinds(report: Report) -> list[object]:
    kinds = report.workOrder.get("statusKinds")
    return list(kinds) if isinstance(kinds, Sequence) and not isinstance(kinds, str) else []


def _plain(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else str(value)


def _on_the_wire(text: str) -> bytes:
    # A peer's bytes that were no UTF-8 come back as they were when they were read with surrogateescape.
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")
