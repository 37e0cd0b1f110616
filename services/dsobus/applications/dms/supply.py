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

SWITCH: Final = "31"
"""EndDeviceEventType domain of a meter's switch."""
CONNECTED: Final = {"42": True, "68": False}
"""eventOrAction that tells how the switch is now -> whether it is closed."""


def connected(event_type: str) -> bool | None:
    """Return whether an event tells of a closed switch, or of an open one; None when it does not tell."""
    parts = event_type.split(".")
    return CONNECTED.get(parts[3]) if len(parts) == 4 and parts[1] == SWITCH else None


def supply(event_type: str) -> str | None:
    """Return off or on for an event type ``device.domain.subDomain.action``, None when it does not tell."""
    parts = event_type.split(".")
    if len(parts) != 4 or parts[1] != POWER or parts[2] not in WHOLE:
        return None
    return "off" if parts[3] in FAILED else "on" if parts[3] in RESTORED else None
