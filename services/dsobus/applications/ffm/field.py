"""Field force management's way to its crews: where they are sent, and how far they are."""

from __future__ import annotations

from dsobus.exchange import Batch
from dsobus.field.client import FieldClient, FieldRefused, Observation

__all__ = ["Crews", "FieldRefused", "Observation"]

REPORTS = 1_000
"""Most reports of crews taken in one transaction."""


class Crews:
    """Reach the crews in the field."""

    def __init__(self, address: str) -> None:
        self._field = FieldClient(address)

    def reported(self, after: int) -> Batch[Observation]:
        """Return what crews reported after a position."""
        heard = self._field.observations(after, ("crew",), REPORTS)
        return Batch(heard.now, heard.items)

    def send(self, order: str, crew: str, target: str) -> None:
        """Send a crew to the equipment or meter that an order is about."""
        self._field.dispatch(order, crew, target)

    def call_back(self, order: str) -> None:
        """Call back the crew of an order."""
        self._field.withdraw(order)
