"""Where one suite lives: its data, its utility, its addresses."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

EVENTS_GO_TO = "orchestrator"
"""The one party to which every application sends its events."""


class SuiteNotFound(Exception):
    """A data directory holds no suite."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suite:
    """Name the data, the utility and the addresses that the processes of one suite share.

    ``addresses`` maps a party to its base URL (``http://host:port/dms``) or one port of a party
    (``ffm/ExecuteMaintenanceOrders``) to its full URL, which is how a product takes the place of one of ours.
    ``reply_addresses`` are the Operations ports to which asynchronous replies may go besides the orchestrator's.
    """

    data: Path
    utility: Path
    addresses: Mapping[str, str] = field(default_factory=dict)
    field: str = "127.0.0.1:8060"
    reply_addresses: tuple[str, ...] = ()

    def address(self, party: str, port: str) -> str:
        """Return the URL of one port; raise KeyError for a party without an address."""
        return self.addresses.get(f"{party}/{port}") or f"{self.addresses[party]}/{port}"

    def reply_lane(self, address: str) -> str | None:
        """Return where a reply to an address goes: a party of ours, or the allowed URL; None when it is not allowed."""
        asked = _place(address)
        if asked is None:
            return None
        if EVENTS_GO_TO in self.addresses and _place(self.address(EVENTS_GO_TO, "Operations")) == asked:
            return EVENTS_GO_TO
        return next((one for one in self.reply_addresses if _place(one) == asked), None)

    def save(self) -> None:
        """Write the suite to its data directory, whole or not at all."""
        self.data.mkdir(parents=True, exist_ok=True)
        stored = {
            "utility": str(self.utility.absolute()),
            "addresses": dict(self.addresses),
            "field": self.field,
            "replyAddresses": list(self.reply_addresses),
        }
        text = json.dumps(stored, indent=2)
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
                replies = tuple(map(str, stored.get("replyAddresses", ())))
                return cls(data=data, utility=Path(utility), addresses=addresses, field=field, reply_addresses=replies)
            case _:
                raise SuiteNotFound(f"{data}/suite.json is damaged: delete it and start the suite again.")


def _place(address: str) -> tuple[str, str, int, str] | None:
    """Return what makes two URLs the same place; None for what is no plain http address."""
    try:
        url = urlsplit(address.strip())
        port = url.port or {"http": 80, "https": 443}.get(url.scheme, 0)
    except ValueError:
        return None
    if not port or not url.hostname or url.username is not None or url.query or url.fragment:
        return None
    return url.scheme, url.hostname, port, url.path
