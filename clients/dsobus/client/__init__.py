"""Typed clients from the same contracts as the services."""

from dsobus.client.client import Answer, Client, Exchange, FaultReceived, InvalidMessage, Unreachable

__all__ = ["Answer", "Client", "Exchange", "FaultReceived", "InvalidMessage", "Unreachable"]
