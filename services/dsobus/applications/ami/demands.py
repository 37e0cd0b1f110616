"""What a new EndDeviceControl asks of the head-end, and what of it is not served here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from dsobus.exchange import names, unknown, words
from dsobus.messages.end_device_controls import EndDeviceControl, EndDeviceControlType
from dsobus.soap import Problem

SERVED: Final = {"3.31.0.18": True, "3.31.0.23": False}
"""EndDeviceControlType of an electric meter's switch (domain 31): connect, disconnect -> whether it connects."""


def connects(control: EndDeviceControl, listed: Iterable[EndDeviceControlType]) -> bool:
    """Tell whether a control that is served connects; else it disconnects."""
    return SERVED[code(control, listed) or ""]


def start(control: EndDeviceControl) -> datetime | None:
    """Return when a control is to be carried out, None for at once."""
    timing = control.primaryDeviceTiming
    return timing.interval.start if timing and timing.interval else None


def lacks(control: EndDeviceControl, listed: Iterable[EndDeviceControlType]) -> list[Problem]:
    """Return what a new control does not say, and what it asks that is not served (codes 5.8, 5.2, 2.29)."""
    called = control.mRID or control.issuerTrackingID
    kind = code(control, listed)
    problems = []
    if not kind:
        say = "EndDeviceControlType/@ref is missing: a new EndDeviceControl needs it."
        problems.append(Problem("5.8", say, id=called))
    elif kind not in SERVED:
        offer = "3.31.0.18 (connect) and 3.31.0.23 (disconnect) are."
        problems.append(Problem("5.2", f"EndDeviceControlType {kind} is not served here: {offer}", id=called))
    for action in ("PanDemandResponse", "PanDisplay", "PanPricing"):
        if getattr(control, action) is not None:
            say = f"{action} is not served here: this head-end connects and disconnects, and reaches no home."
            problems.append(Problem("5.2", say, id=called))
    problems += [Problem("5.2", words, id=called) for words in unserved_timing(control)]
    for what, groups in (("EndDeviceGroup", control.EndDeviceGroups), ("UsagePointGroup", control.UsagePointGroups)):
        problems += unknown("2.29", what, names(groups), ())
    targets = (control.EndDevices, control.UsagePoints, control.EndDeviceGroups, control.UsagePointGroups)
    if not any(targets):
        problems.append(Problem("5.8", "An EndDeviceControl needs EndDevices or UsagePoints to act on.", id=called))
    return problems


def unserved_timing(control: EndDeviceControl) -> list[str]:
    """Return a sentence for each part of a control's timing that is not served."""
    timing, sentences = control.primaryDeviceTiming, []
    if control.secondaryDeviceTiming is not None:
        sentences.append("secondaryDeviceTiming is not served here: no device behind a meter is reached.")
    if timing and (timing.duration is not None or (timing.interval and timing.interval.end)):
        sentences.append("A control that ends by itself is not served here: leave duration and end out, send another.")
    if timing and timing.randomisation not in (None, "none", "default"):
        sentences.append(f"randomisation {timing.randomisation} is not served here: none is.")
    return sentences


def code(control: EndDeviceControl, listed: Iterable[EndDeviceControlType]) -> str | None:
    """Return the code of a control's type: its ref, or that of the listed type to which it refers."""
    ref = control.EndDeviceControlType.ref if control.EndDeviceControlType else None
    for each in listed:
        if ref in words(each):
            parts = (each.type, each.domain, each.subDomain, each.eventOrAction)
            named = (name.name for name in each.Names if name.name.count(".") == 3)
            return ".".join(part or "0" for part in parts) if any(parts) else next(named, ref)
    return ref
