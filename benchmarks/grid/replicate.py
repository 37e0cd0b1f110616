"""Make a large network model of a small one: N copies side by side, every copy with ids of its own."""

from __future__ import annotations

import re
import zipfile
from functools import partial
from pathlib import Path
from uuid import UUID, uuid5

_IDS = re.compile(r'(rdf:(?:ID|about|resource)=")(#?_)([^"]+)"')
_SPACE = UUID("5f6c1e52-3c5d-4f4e-9a55-3c4f0d1b7e10")


def replicate(archive: Path, copies: int, out: Path) -> list[Path]:
    """Write the CIM files of an archive with their objects repeated; the header of each file stays alone.

    Ids are UUIDs made of the number of the copy and the id, so that references hold within a copy, across its files.
    """
    out.mkdir(parents=True, exist_ok=True)
    written = []
    with zipfile.ZipFile(archive) as members:
        for name in sorted(each for each in members.namelist() if each.endswith(".xml")):
            text = members.read(name).decode("utf-8-sig")
            split = text.index("</md:FullModel>") + len("</md:FullModel>")
            head, objects = text[:split], text[split : text.rindex("</rdf:RDF>")]
            path = out / Path(name).name
            with path.open("w", encoding="utf-8") as file:
                file.write(head)
                for copy in range(copies):
                    file.write(_IDS.sub(partial(_renamed, copy=copy), objects))
                file.write("</rdf:RDF>\n")
            written.append(path)
    return written


def _renamed(found: re.Match[str], copy: int) -> str:
    attribute, mark, key = found.groups()
    return f'{attribute}{mark}{uuid5(_SPACE, f"{copy}/{key}")}"'
