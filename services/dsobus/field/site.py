"""Load what stands in the field: the network's protective devices and the meters below them."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from dsobus.field.errors import FieldError
from dsobus.grid import Device, GridError, ProtectionTree, connect, protect, read

_HINT = "make a utility with `dsobus utility generate`"


@dataclass(frozen=True, slots=True)
class Description:
    """State what utility.json says of a utility."""

    seed: int
    customers: int
    start: datetime


class Site:
    """Answer which meters lie where; meters are numbered in the order of their file.

    `collectors` gives the collector of each meter, by its number; empty for one that is reached by itself.
    """

    def __init__(
        self,
        description: Description,
        tree: ProtectionTree,
        meters: dict[str, str],
        collectors: list[str],
    ) -> None:
        self.description = description
        self.meters = list(meters)
        self.collectors = collectors
        self.numbers = {meter: number for number, meter in enumerate(self.meters)}
        self._tree = tree
        self._consumers: dict[str, list[int]] = {}
        for number, consumer in enumerate(meters.values()):
            self._consumers.setdefault(consumer, []).append(number)

    def device(self, key: str) -> Device | None:
        """Return a protective device, None when there is none of that id."""
        return self._tree.devices.get(key)

    def knows(self, target: str) -> bool:
        """Tell whether there is such a device, consumer or meter."""
        return target in self._tree.devices or target in self._consumers or target in self.numbers

    def devices_below(self, target: str) -> set[str]:
        """Return the protective devices at and below a target."""
        return set(self._tree.below(target)) if target in self._tree.devices else set()

    def meters_below(self, target: str) -> list[int]:
        """Return the numbers of the meters at or below a device, a consumer or a meter."""
        if target in self.numbers:
            return [self.numbers[target]]
        consumers = self._tree.downstream(target) if target in self._tree.devices else [target]
        return [number for consumer in consumers for number in self._consumers.get(consumer, ())]


def load(utility: Path) -> Site:
    """Load the site from a utility's directory; FieldError says which file is wrong."""
    description = _description(utility / "utility.json")
    networks = sorted(utility.glob("*.xml"))
    if not networks:
        raise FieldError("holds no network (network_EQ.xml, network_SSH.xml)", utility, _HINT)
    try:
        network = connect(read(networks))
    except GridError as error:
        raise FieldError(error.reason, error.path, error.hint) from error
    meters, collectors = _meters(utility / "meters.csv")
    strange = [meter for meter, consumer in meters.items() if consumer not in network.consumers]
    if strange:
        reason = f"{len(strange)} meters measure no EnergyConsumer of the network, {strange[0]} is the first"
        raise FieldError(reason, utility / "meters.csv", _HINT)
    return Site(description, protect(network), meters, collectors)


def _description(path: Path) -> Description:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        start = datetime.fromisoformat(stored["start"]).astimezone(UTC)
        return Description(int(stored["seed"]), int(stored["customers"]), start)
    except OSError as error:
        raise FieldError("cannot be read", path, _HINT) from error
    except (ValueError, KeyError, TypeError) as error:
        raise FieldError('is not {"seed", "customers", "start"} in JSON', path, _HINT) from error


def _meters(path: Path) -> tuple[dict[str, str], list[str]]:
    """Return the consumer of each meter, and the collector; files need not name any."""
    try:
        with path.open(newline="", encoding="utf-8") as file:
            rows = csv.DictReader(file)
            missing = {"mRID", "EnergyConsumer"} - set(rows.fieldnames or ())
            if missing:
                raise FieldError(f"has no column {' and no column '.join(sorted(missing))}", path, _HINT)
            found = {row["mRID"]: (row["EnergyConsumer"], row.get("amrRouter") or "") for row in rows}
            return {meter: consumer for meter, (consumer, _) in found.items()}, [each for _, each in found.values()]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise FieldError("cannot be read", path, _HINT) from error
