"""Where one suite lives: its data, its utility, its addresses."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

EVENTS_GO_TO = "orchestrator"
"""The one party to which every application sends its events."""


class SuiteNotFound(Exception):
    """A data directory holds no suite."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suite:
    """Name the data, the utility and the addresses that the processes of one suite share.

    ``addresses`` maps a party to its base URL (``http://host:port/dms``) or one port of a party
    (``ffm/ExecuteMaintenanceOrders``) to its full URL, which is how a product takes the place of one of ours.
    """

    data: Path
    utility: Path
    addresses: Mapping[str, str] = field(default_factory=dict)
    field: str = "127.0.0.1:8060"

    def address(self, party: str, port: str) -> str:
        """Return the URL of one port; raise KeyError for a party without an address."""
        return self.addresses.get(f"{party}/{port}") or f"{self.addresses[party]}/{port}"

    def save(self) -> None:
        """Write the suite to its data directory, whole or not at all."""
        self.data.mkdir(parents=True, exist_ok=True)
        text = json.dumps(
            {"utility": str(self.utility.absolute()), "addresses": dict(self.addresses), "field": self.field}, indent=2
        )
        draft = self.data / "suite.json.new"
        draft.write_text(text + "\n", encoding="utf-8")
        os.replace(draft, self.data / "suite.json")

    @classmethod
    def load(cls, data: Path) -> Suite:
        """Read the suite of a data directory; raise SuiteNotFound when there is none."""
        try:
            stored = json.loads((data / "suite.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise SuiteNotFound(f"{data} holds no suite: start one with `dsobus up --data {data}`.") from None
        except ValueError:
            stored = None
        match stored:
            case {"utility": str(utility), "addresses": dict(addresses), "field": str(field)}:
                return cls(data=data, utility=Path(utility), addresses=addresses, field=field)
            case _:
                raise SuiteNotFound(f"{data}/suite.json is damaged: delete it and start the suite again.")
