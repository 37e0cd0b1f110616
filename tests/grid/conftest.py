"""Small CIM files, written as the test needs them."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

HEAD = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cim="{cim}"'
    ' xmlns:md="http://iec.ch/TC57/61970-552/ModelDescription/1#">'
)
CIM16 = "http://iec.ch/TC57/2013/CIM-schema-cim16#"
CIM100 = "http://iec.ch/TC57/CIM100#"

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a CIM file of these objects."""

    def to(name: str, body: str, cim: str = CIM100) -> Path:
        path = tmp_path / name
        path.write_text(HEAD.format(cim=cim) + body + "</rdf:RDF>", encoding="utf-8")
        return path

    return to


@pytest.fixture
def public() -> Callable[[str], Path]:
    """Return a function that finds a public model by name, in DSOBUS_DATA or in shared/data beside the checkout."""
    data = Path(os.environ.get("DSOBUS_DATA") or Path(__file__).parents[3] / "shared" / "data")

    def find(name: str) -> Path:
        archive = data / "cgmes" / f"{name}.zip"
        if not archive.exists():
            pytest.skip(f"{archive.name} is not in {data}: public models are never part of the repository")
        return archive

    return find
