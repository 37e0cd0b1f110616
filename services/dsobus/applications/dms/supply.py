"""What the type of an event tells of a meter's supply."""

from __future__ import annotations

from typing import Final

POWER: Final = "26"
"""EndDeviceEventType domain power (61968-9 Annex E)."""
FAILED: Final = frozenset({"47", "66", "85", "185"})
"""eventOrAction that tells of a loss of supply."""
RESTORED: Final = frozenset({"216"})
"""eventOrAction that tells of supply restored."""
WHOLE: Final = frozenset({"0", "1", "9", "17", "136"})
"""subDomain in which such an event is about the supply as a whole, not about a voltage or a phase."""


def supply(event_type: str) -> str | None:
    """Return off or on for an event type ``device.domain.subDomain.action``, None when it does not tell."""
    parts = event_type.split(".")
    if len(parts) != 4 or parts[1] != POWER or parts[2] not in WHOLE:
        return None
    return "off" if parts[3] in FAILED else "on" if parts[3] in RESTORED else None
