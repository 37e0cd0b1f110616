"""The network as the DMS knows it: what protects what, and where things are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dsobus.grid import Network, ProtectionTree, connect, protect, read


@dataclass(frozen=True, slots=True)
class Place:
    """A device or a premise: what it is called, and where it is if that is known."""

    mRID: str
    name: str
    position: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Grid:
    """A network with its protection tree."""

    network: Network
    tree: ProtectionTree

    @classmethod
    def load(cls, utility: Path) -> Grid:
        """Read the CIM XML files of a utility."""
        network = connect(read(sorted(utility.glob("*.xml"))))
        return cls(network, protect(network))

    def place(self, mRID: str) -> Place | None:
        """Return a protective device or a consumer by its id, None when there is no such thing."""
        device = self.tree.devices.get(mRID)
        if device is not None:
            return Place(mRID, device.name, device.position)
        consumer = self.network.consumers.get(mRID)
        return None if consumer is None else Place(mRID, consumer.name, self.network.position(consumer))

    def consumers_below(self, mRID: str) -> Sequence[str]:
        """Return the consumers that a device feeds; a consumer is its own."""
        return self.tree.downstream(mRID) if mRID in self.tree.devices else [mRID]
