"""Typed clients from the same contracts as the services."""

from dsobus.client.client import Answer, Client, FaultReceived, InvalidMessage, Unreachable

__all__ = ["Answer", "Client", "FaultReceived", "InvalidMessage", "Unreachable"]
