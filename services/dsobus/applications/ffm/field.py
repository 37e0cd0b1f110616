"""Field force management's way to its crews: where they are sent, and how far they are."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from dsobus.exchange import Batch
from dsobus.field.client import FieldClient, FieldRefused, Observation

__all__ = ["Crews", "FieldRefused", "Observation"]

REPORTS = 1_000
"""Most reports of crews taken in one transaction."""


class Crews:
    """Reach the crews in the field; a dispatch has an id of its own, under which its crew reports."""

    def __init__(self, address: str) -> None:
        self._field = FieldClient(address)

    def now(self) -> datetime:
        """Return the process time, by which crews work."""
        return self._field.clock().now

    def reported(self, after: int) -> Batch[Observation]:
        """Return what crews reported after a position."""
        heard = self._field.observations(after, ("crew",), REPORTS)
        return Batch(heard.now, heard.items)

    def send(self, dispatch: str, crew: str, target: str) -> None:
        """Send a crew to a piece of equipment or a meter."""
        self._field.dispatch(dispatch, crew, target)

    def call_back(self, dispatch: str) -> None:
        """Call back the crew of a dispatch, if one was sent at all: some orders are worked by what is written."""
        with suppress(FieldRefused):
            self._field.withdraw(dispatch)
