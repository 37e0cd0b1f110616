"""The head-end's way to the meters: what they report by themselves, what they answer when asked, what they are told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from dsobus.exchange import Batch
from dsobus.field.client import FieldClient, FieldRefused, Observation, Reading

__all__ = ["FieldRefused", "Meters", "Observation"]

ALARMS = 10_000
"""Most alarms taken from the meters in one transaction."""


class Meters:
    """Reach the meters in the field."""

    def __init__(self, address: str) -> None:
        self._field = FieldClient(address)

    def now(self) -> datetime:
        """Return the process time, by which meters live."""
        return self._field.clock().now

    def reported(self, after: int) -> Batch[Observation]:
        """Return what meters reported by themselves after a position."""
        heard = self._field.observations(after, ("meter",), ALARMS)
        return Batch(heard.now, heard.items)

    def read(self, meters: Sequence[str]) -> list[Reading]:
        """Ask meters for their voltage now; one that the network does not supply does not answer."""
        return [reading for reading in self._field.read(meters) if reading.supplied]

    def switch(self, command: str, meters: Sequence[str], *, connect: bool) -> None:
        """Tell meters to close or to open their switch; they answer by reports with the id of the command."""
        self._field.switch(command, meters, connect)
