"""Read CIM network models and answer questions about them; no SOAP and no storage in here."""

from dsobus.grid.busbranch import BusBranch, Counts, Island, Joined, Link, Nodes
from dsobus.grid.connect import connect
from dsobus.grid.errors import GridError
from dsobus.grid.model import Finding, Model, Table
from dsobus.grid.network import Container, Equipment, Network, Point, Switch
from dsobus.grid.protection import Device, ProtectionTree, protect
from dsobus.grid.reader import read
from dsobus.grid.reduction import reduce
from dsobus.grid.rewrite import rewrite

__all__ = [
    "BusBranch",
    "Container",
    "Counts",
    "Device",
    "Equipment",
    "Finding",
    "GridError",
    "Island",
    "Joined",
    "Link",
    "Model",
    "Network",
    "Nodes",
    "Point",
    "ProtectionTree",
    "Switch",
    "Table",
    "connect",
    "protect",
    "read",
    "reduce",
    "rewrite",
]
