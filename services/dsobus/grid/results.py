"""Write what was computed from a network model as CIM: profiles TP and SV of the version that was read."""

from __future__ import annotations

from datetime import UTC, datetime

from dsobus.grid.sv import Result, states
from dsobus.grid.tp import topology

__all__ = ["Result", "documents"]


def documents(result: Result, created: datetime | None = None, *, switches: bool = False) -> dict[str, bytes]:
    """Return the documents TP and SV of a result; with `switches` the flows through switches inside nodes too.

    The same result gives the same documents with the same ids, but for the time at which they were created.
    """
    now = created or datetime.now(UTC)
    key, tp = topology(result.model, result.bus_branch, now)
    return {"TP": tp, "SV": states(result, key, now, switches=switches)[1]}
