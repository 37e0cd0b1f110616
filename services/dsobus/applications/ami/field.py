"""The head-end's way to the meters: what they report by themselves, and what they answer when asked."""

from __future__ import annotations

from collections.abc import Sequence

from dsobus.exchange import Batch
from dsobus.field.client import FieldClient, Observation, Reading

__all__ = ["Meters", "Observation"]

ALARMS = 10_000
"""Most alarms taken from the meters in one transaction."""


class Meters:
    """Reach the meters in the field."""

    def __init__(self, address: str) -> None:
        self._field = FieldClient(address)

    def reported(self, after: int) -> Batch[Observation]:
        """Return what meters reported by themselves after a position."""
        heard = self._field.observations(after, ("meter",), ALARMS)
        return Batch(heard.now, heard.items)

    def read(self, meters: Sequence[str]) -> list[Reading]:
        """Ask meters for their voltage now; one without supply does not answer."""
        return [reading for reading in self._field.read(meters) if reading.energised]
