"""Say where what was computed comes from: the header of a document and what it depends on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from dsobus.grid.document import Document
from dsobus.grid.model import Model


def depended_on(model: Model, *contents: str, boundary: bool = False) -> list[str]:
    """Return the ids of the files with a header that hold EQ, SSH or TP: those of the boundary, or the others."""
    return [
        file.header
        for content in contents
        for file in model.files
        if file.header and content in file.content and boundary == any("Boundary" in uri for uri in file.profiles)
    ]


def finish(
    document: Document, model: Model, description: str, depends_on: Iterable[str], created: datetime
) -> tuple[str, bytes]:
    """Give a document its header: authority and scenario are those of the SSH, else of the EQ; return id and text."""
    own = next(iter(depended_on(model, "SSH", "EQ")), None)
    headers = model["FullModel"]
    scenario = headers.value(own, "Model.scenarioTime") if own in headers.rows else None
    authority = next((file.authority for file in model.files if own and file.header == own), None)
    return document.finish(
        scenario=scenario or created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        created=created,
        authority=authority or "urn:dsobus:2026:grid",
        description=description,
        depends_on=depends_on,
    )
