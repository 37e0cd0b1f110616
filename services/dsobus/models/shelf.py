"""Keep network models and results: what they are, and their documents, the same content once however often it comes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as insert_or_leave

from dsobus.messages import read, write
from dsobus.models.documents import Document
from dsobus.models.nouns import Described, Noun
from dsobus.soap import parse

CURRENT = "current"


@dataclass(frozen=True, slots=True)
class Kept:
    """One kept object; ``model`` is the model that it was made of, ``digest`` the SHA-256 of its documents."""

    mRID: str
    kind: str | None
    model: str | None
    digest: str | None
    statusKind: str
    description: str

    def described(self) -> Described:
        """Return what is told of it."""
        root = read(parse(self.description.encode()))
        (one,) = next(filter(None, (getattr(root, part) for part in root.__dataclass_fields__)))
        one.statusKind = self.statusKind
        found: Described = one
        return found


class Shelf:
    """The tables of one party's network models and results."""

    def __init__(self, tables: MetaData) -> None:
        self.kept = Table(
            "network_document_set",
            tables,
            Column("number", Integer, primary_key=True, autoincrement=True),
            Column("noun", String, nullable=False),
            Column("mRID", String, nullable=False, unique=True),
            Column("kind", String, comment="nodeBreaker or busBranch, of a model"),
            Column("model", String, index=True, comment="the model that it was made of, or that was solved"),
            Column("digest", String, index=True, comment="SHA-256 of the SHA-256 of its documents; null without any"),
            Column("statusKind", String, nullable=False),
            Column("description", Text, nullable=False, comment="the noun with this one object"),
        )
        self.document = Table(
            "network_document",
            tables,
            Column("sha256", String, primary_key=True),
            Column("content", LargeBinary, nullable=False, comment="deflated"),
        )
        self.part = Table(
            "network_document_part",
            tables,
            Column("mRID", String, primary_key=True),
            Column("name", String, primary_key=True),
            Column("sha256", String, nullable=False, index=True),
        )

    def put(
        self,
        connection: Connection,
        noun: Noun,
        described: Described,
        documents: Sequence[Document] = (),
        *,
        model: str | None = None,
    ) -> None:
        """Keep an object with its documents in place of what is kept under its mRID."""
        mRID = described.mRID or ""
        self.remove(connection, [mRID])
        connection.execute(
            insert(self.kept).values(
                noun=noun.name,
                mRID=mRID,
                kind=getattr(described, "kind", None),
                model=model,
                digest=digest(documents),
                statusKind=CURRENT,
                description=write(noun.root([described])),
            )
        )
        for document in documents:
            row = {"sha256": document.sha256, "content": zlib.compress(document.content, 1)}
            connection.execute(insert_or_leave(self.document).values(row).on_conflict_do_nothing())
            connection.execute(insert(self.part).values(mRID=mRID, name=document.name, sha256=document.sha256))

    def describe(self, connection: Connection, noun: Noun, described: Described) -> None:
        """Keep another description of an object."""
        values = {"description": write(noun.root([described]))}
        connection.execute(update(self.kept).where(self.kept.c.mRID == described.mRID).values(values))

    def mark(self, connection: Connection, mRIDs: Iterable[str], status: str) -> None:
        """Give objects, and what was made of them, another status."""
        for mRID in mRIDs:
            concerned = (self.kept.c.mRID == mRID) | (self.kept.c.model == mRID)
            connection.execute(update(self.kept).where(concerned).values(statusKind=status))

    def remove(self, connection: Connection, mRIDs: Iterable[str]) -> None:
        """Forget objects, what was made of them, and the documents that no other object has."""
        waiting = list(mRIDs)
        while waiting:
            mRID = waiting.pop()
            made_of_it = select(self.kept.c.mRID).where(self.kept.c.model == mRID)
            waiting += connection.scalars(made_of_it).all()
            connection.execute(delete(self.kept).where(self.kept.c.mRID == mRID))
            connection.execute(delete(self.part).where(self.part.c.mRID == mRID))
        connection.execute(delete(self.document).where(self.document.c.sha256.not_in(select(self.part.c.sha256))))

    def find(
        self,
        connection: Connection,
        noun: Noun,
        *,
        mRID: str | None = None,
        model: str | None = None,
        kind: str | None = None,
        same: Sequence[Document] = (),
    ) -> list[Kept]:
        """Return the objects of a noun on which all that is given agrees, the newest first."""
        columns = self.kept.c
        query = select(*(columns[name] for name in Kept.__dataclass_fields__)).where(columns.noun == noun.name)
        wanted = {"mRID": mRID, "model": model, "kind": kind, "digest": digest(same)}
        for name, value in wanted.items():
            if value is not None:
                query = query.where(columns[name] == value)
        return [Kept(*row) for row in connection.execute(query.order_by(columns.number.desc()))]

    def documents(self, connection: Connection, mRID: str) -> list[Document]:
        """Return the documents of an object by name."""
        query = (
            select(self.part.c.name, self.document.c.content)
            .join(self.document, self.document.c.sha256 == self.part.c.sha256)
            .where(self.part.c.mRID == mRID)
            .order_by(self.part.c.name)
        )
        return [Document(name, zlib.decompress(content)) for name, content in connection.execute(query)]

    def size(self, connection: Connection) -> int:
        """Return how many different documents are kept."""
        return connection.scalar(select(func.count()).select_from(self.document)) or 0


def digest(documents: Iterable[Document]) -> str | None:
    """Return what tells sets of documents apart, whatever their names and order; None for no document."""
    hashes = sorted(document.sha256 for document in documents)
    return sha256(" ".join(hashes).encode()).hexdigest() if hashes else None
