"""What a run knows of the utility in whose field it takes place: the network, its meters, and where a fault may be."""

from __future__ import annotations

import csv
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from dsobus.cli.errors import Stop
from dsobus.grid import ProtectionTree, connect, protect, read
from dsobus.orchestrator.report import Device

SHARES = (("feeder", 0.2), ("Recloser", 0.1), ("transformer", 0.4), ("outgoing", 0.3))
"""How often a fault is at a feeder's breaker, a recloser, a transformer's fuse and a low-voltage fuse."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The protection tree of a utility with the meters of each consumer and the name that each meter goes by."""

    tree: ProtectionTree
    meters: dict[str, list[str]]
    serial_numbers: dict[str, str]

    def meters_below(self, device: str) -> list[str]:
        """Return the meters that lose supply when a device opens."""
        return [meter for consumer in self.tree.downstream(device) for meter in self.meters.get(consumer, ())]

    def choose_fault(self, seed: int) -> str:
        """Return the device that a seed puts a fault behind; always the same one for the same network and seed."""
        return self._draw(random.Random(seed), self._candidates())  # noqa: S311

    def choose_faults(self, seed: int, count: int) -> list[str]:
        """Return so many devices on branches of their own, always the same ones for the same network and seed.

        None is above another, no two beside each other but feeders, and above two of them more than half of the
        consumers keep their supply: what is left could look like one fault above them.
        """
        chance, candidates, chosen = random.Random(seed), self._candidates(), list[str]()  # noqa: S311
        out: Counter[str] = Counter()
        while len(chosen) < count:
            if not candidates:
                raise Stop(
                    f"The utility has branches for {len(chosen)} faults at once, not for {count}: "
                    "give it more customers, or another seed."
                )
            device = self._draw(chance, candidates)
            chosen.append(device)
            above, parent = self.tree.ancestors(device), self.tree.devices[device].parent
            out.update(dict.fromkeys(above, len(self.tree.downstream(device))))
            beside = [] if self.tree.devices[device].feeder == device else self.tree.children(parent or "")
            gone = {*self.tree.below(device), *above, *beside}
            candidates = {
                group: rest
                for group, devices in candidates.items()
                if (rest := [each for each in devices if each not in gone and self._stands_apart(each, out)])
            }
        return chosen

    def _stands_apart(self, device: str, out: Counter[str]) -> bool:
        """Tell whether a fault here leaves more than half of the consumers below what is above other faults as well."""
        more = len(self.tree.downstream(device))
        return all(
            2 * (out[above] + more) < len(self.tree.downstream(above))
            for above in self.tree.ancestors(device)
            if out[above]
        )

    def _candidates(self) -> dict[str, list[str]]:
        """Return the devices behind which a fault may be, by the groups of SHARES."""
        groups: dict[str, list[str]] = {}
        for device in self.tree.devices.values():
            if any(self.tree.devices[each].feeder != device.feeder for each in self.tree.below(device.id)):
                continue  # above the feeders: busbars and transformers of the primary substation
            if len(self.tree.children(device.id)) + len(self.tree.consumers(device.id)) < 2:
                continue  # no alarm could tell it from the one thing below it
            kind = device.kind if device.kind == "Recloser" else "outgoing"
            if device.kind == "Fuse" and self.tree.children(device.id):
                kind = "transformer"
            groups.setdefault("feeder" if device.feeder == device.id else kind, []).append(device.id)
        if not groups:
            raise Stop("The utility has no protective device behind which a fault could be.")
        return groups

    @staticmethod
    def _draw(chance: random.Random, groups: dict[str, list[str]]) -> str:
        shares = [(group, share) for group, share in SHARES if group in groups]
        group = chance.choices([group for group, _ in shares], [share for _, share in shares])[0]
        return chance.choice(sorted(groups[group]))

    def feeder_of(self, target: str) -> tuple[Device, ...]:
        """Return the devices of the feeder on which a device or a consumer lies, its head first."""
        device = self.tree.device_of.get(target, target)
        if device not in self.tree.devices:
            return ()
        head = self.tree.devices[device].feeder
        if head not in self.tree.devices:
            return ()
        return tuple(
            Device(
                id=each,
                name=self.tree.devices[each].name,
                kind=self.tree.devices[each].kind,
                parent=None if each == head else self.tree.devices[each].parent,
                customers=len(self.tree.downstream(each)),
            )
            for each in self.tree.below(head)
        )


def load(utility: Path) -> Scene:
    """Read the network and the meters of a utility's directory."""
    meters: dict[str, list[str]] = {}
    serial_numbers: dict[str, str] = {}
    with (utility / "meters.csv").open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            meters.setdefault(row["EnergyConsumer"], []).append(row["mRID"])
            serial_numbers[row["mRID"]] = row["serialNumber"]
    network = connect(read(sorted(utility.glob("*.xml"))))
    return Scene(protect(network), meters, serial_numbers)
