"""Read CIM network models and answer questions about them; no SOAP and no storage in here."""

from dsobus.grid.connect import connect
from dsobus.grid.errors import GridError
from dsobus.grid.model import Finding, Model, Table
from dsobus.grid.network import Container, Equipment, Network, Point, Switch
from dsobus.grid.protection import Device, ProtectionTree, protect
from dsobus.grid.reader import read

__all__ = [
    "Container",
    "Device",
    "Equipment",
    "Finding",
    "GridError",
    "Model",
    "Network",
    "Point",
    "ProtectionTree",
    "Switch",
    "Table",
    "connect",
    "protect",
    "read",
]
