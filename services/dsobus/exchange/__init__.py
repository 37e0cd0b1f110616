"""What every party needs to exchange messages safely: nothing lost, nothing twice, everything on record."""

from dsobus.exchange.application import Application
from dsobus.exchange.context import Context
from dsobus.exchange.feed import Batch, Feed
from dsobus.exchange.merge import merged
from dsobus.exchange.moment import Moment
from dsobus.exchange.selection import chunks, names, unknown, words
from dsobus.exchange.suite import EVENTS_GO_TO, Suite
from dsobus.exchange.transaction import Transaction

__all__ = [
    "EVENTS_GO_TO",
    "Application",
    "Batch",
    "Context",
    "Feed",
    "Moment",
    "Suite",
    "Transaction",
    "chunks",
    "merged",
    "names",
    "unknown",
    "words",
]
