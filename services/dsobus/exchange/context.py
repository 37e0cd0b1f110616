"""What a handler of a party needs to know and to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import Connection

from dsobus.exchange.transaction import Transaction
from dsobus.soap import Context as SoapContext
from dsobus.soap.limits import MAX_OBJECTS

R = TypeVar("R")


@dataclass(slots=True)
class Context(SoapContext, Generic[R]):
    """What a handler needs: the open transaction of its party and the party's own resources.

    ``limit`` is how many objects its answer may have: more where the answer may come in parts.
    """

    transaction: Transaction
    resources: R
    limit: int = MAX_OBJECTS

    @property
    def connection(self) -> Connection:
        """The connection of the open transaction."""
        return self.transaction.connection
