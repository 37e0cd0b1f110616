"""A run in words and figures: the headline, the key figures, the outage and the work order."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from dsobus.orchestrator.course import Telling
from dsobus.orchestrator.feeder import Tree
from dsobus.orchestrator.markup import duration, escape, key_figures, moment, plural, wide
from dsobus.orchestrator.picture import picture
from dsobus.orchestrator.sequence import good

if TYPE_CHECKING:
    from dsobus.orchestrator.report import Report

_LABELS = {
    "mRID": "mRID",
    "device": "Located device",
    "customers": "Customers",
    "criticalCustomers": "Critical customers",
    "confidence": "Confidence",
    "reportedStartTime": "Reported start",
    "restoredDateTime": "Supply restored",
    "id": "Order",
    "priority": "Priority",
    "crew": "Crew",
    "statusKinds": "Statuses",
}


_TIMES = ("reportedStartTime", "restoredDateTime")


def tell(report: Report) -> Telling:
    """Return a repair for people."""
    pair = facts("Outage", report.outage, report) + facts("Work order", report.workOrder, report)
    return Telling(headline(report), figures(report), [_feeder(report), f'<div class="pair">{pair}</div>'])


def headline(report: Report) -> str:
    """Return the run in a few sentences: what failed, where, whom it met, who mended it, how it ended."""
    outage, tree = report.outage, Tree(report.feeder)
    run = f"{report.process.replace('-', ' ').replace('_', ' ').capitalize()} {report.status}."
    if not outage:
        return run
    if not outage.get("device"):
        return f"No device was located. {run}"
    above = [tree.devices[device] for device in reversed(tree.path(str(outage["device"]))[1:])]
    feeder = next((device.name for device in above if "substation" not in device.kind.lower()), None)
    fed = f", fed from {feeder}," if feeder else ""
    customers, critical = (_number(outage.get(key)) for key in ("customers", "criticalCustomers"))
    whom = "customers" if customers is None else plural(customers, "customer")
    fault = f"A fault at {_device(outage['device'], report)}{fed} left {whom} without supply"
    sentences = [fault + (f", {critical:,} of them critical." if critical else ".")]
    after, crew = restored_after(report), _crew(report)
    if after is not None:
        sentences.append(
            f"{crew[0].upper()}{crew[1:]} restored it after {duration(after)}."
            if crew
            else f"Restored after {duration(after)}."
        )
    elif crew:
        sentences.append(f"The work order went to {crew}.")
    return " ".join([*sentences, run])


def restored_after(report: Report) -> float | None:
    """Return the seconds from the outage's reported start to restored supply, where both are known."""
    begin, end = (moment(report.outage.get(key)) for key in _TIMES)
    return (end - begin).total_seconds() if begin and end and end >= begin else None


def _device(device: object, report: Report) -> str:
    known = Tree(report.feeder).devices.get(str(device))
    if known is None:
        return str(device)
    return known.name if known.kind.lower() in known.name.lower() else f"{known.kind} {known.name}"


def _crew(report: Report) -> str:
    crew = str(report.workOrder.get("crew") or "")
    return crew if not crew or crew.lower().startswith("crew") else f"crew {crew}"


def _number(value: object) -> int | None:
    return int(value) if isinstance(value, int | float | Decimal) else None


def figures(report: Report) -> str:
    """Return the key figures as a list in HTML."""
    outage, order, after = report.outage, report.workOrder, restored_after(report)
    failed = sum(not good(leg) for leg in report.legs)
    shown: list[tuple[str, object, bool]] = [
        ("customers out", outage.get("customers"), False),
        ("of them critical", outage.get("criticalCustomers"), False),
        ("supply restored after", duration(after) if after is not None else None, False),
        ("confidence of the location", _value("confidence", outage.get("confidence"), report), False),
        ("crew", order.get("crew"), False),
        ("order priority", order.get("priority"), False),
        ("messages", f"{len(report.legs):,}", False),
        ("messages not OK", failed or None, True),
        ("run time", duration((report.finished - report.started).total_seconds()), False),
    ]
    if report.truth is not None and report.truth.get("device"):
        right = report.truth["device"] == outage.get("device")
        shown.insert(
            4, ("true device", "the located one" if right else _device(report.truth["device"], report), not right)
        )
    return key_figures(shown)


def facts(title: str, values: Mapping[str, object], report: Report) -> str:
    """Return the outage or the work order as a table in HTML; nothing when there is none."""
    if not values:
        return ""
    ordered = {key: values[key] for key in [*(key for key in _LABELS if key in values), *values]}
    tree = Tree(report.feeder)
    if path := [tree.devices[device].name for device in reversed(tree.path(str(values.get("device"))))]:
        ordered["Fed through"] = " › ".join(path)
    rows = [
        f'<tr><th scope="row">{escape(_LABELS.get(key, key))}</th><td>{escape(_value(key, value, report))}</td></tr>'
        for key, value in ordered.items()
    ]
    return f"<section><h2>{title}</h2><table class='facts'>{''.join(rows)}</table></section>"


def _value(key: str, value: object, report: Report) -> str:
    if (time := moment(value)) and (isinstance(value, datetime) or key in _TIMES):
        return f"{time:%Y-%m-%d %H:%M:%S} UTC"
    if key == "confidence" and isinstance(value, float | int | Decimal):
        # Nothing that was inferred is certain: 99.97 % must not be rounded to 100 %.
        return f"{math.floor(float(value) * 1000) / 10:g} %"
    if key == "device" and value and _device(value, report) != str(value):
        return f"{_device(value, report)} ({value})"
    if isinstance(value, Iterable) and not isinstance(value, str):
        return (" → " if key == "statusKinds" else ", ").join(map(str, value))
    return (
        f"{value:,}"
        if isinstance(value, int) and not isinstance(value, bool)
        else str(value if value is not None else "")
    )


def _feeder(report: Report) -> str:
    located, true = (
        [str(device)] if (device := known.get("device")) else [] for known in (report.outage, report.truth or {})
    )
    drawn = picture(report.feeder, located, true, report.out)
    if drawn is None:
        return ""
    return (
        '<section aria-labelledby="h-feeder"><h2 id="h-feeder">Where it is</h2>'
        f"<figure>{wide('Picture of the feeder', drawn.svg)}"
        f"<figcaption>{escape(drawn.caption)}</figcaption></figure></section>"
    )
