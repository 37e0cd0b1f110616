"""What becomes of network models and results at a party: kept, changed, ended, asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID, uuid5

from sqlalchemy import Connection

from dsobus.exchange import Context, words
from dsobus.messages import element_class
from dsobus.models.documents import Document, unpack
from dsobus.models.nouns import Described, Noun
from dsobus.models.shelf import CURRENT, Kept, Shelf, digest
from dsobus.soap import Problem, Refused
from dsobus.soap.codes import BY_RULE, LAST, NO_PAYLOAD_ELEMENT, TOO_MANY, UNAVAILABLE, UNKNOWN_ID

_SETS: Final = UUID("0b0d2b4e-58c2-5b0b-9d6c-3f3f1f5a7d10")
"""Name space of the mRIDs of objects that came without one, and of what is made of objects."""
_ENDS: Final = {"cancel": "canceled", "canceled": "canceled", "close": "closed", "closed": "closed"}
_PAST: Final = {
    "create": "created",
    "change": "changed",
    "cancel": "canceled",
    "close": "closed",
    "delete": "deleted",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An object to keep: what is told of it, its documents, the model that it was made of, its noun if another."""

    described: Described
    documents: Sequence[Document] = ()
    model: str | None = None
    noun: Noun | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Objects that a query has found, the first problems of it, and whether they were named."""

    found: list[Kept]
    named: bool
    problems: list[Problem] = field(default_factory=list)


def made_mRID(noun: Noun, documents: Sequence[Document]) -> str:
    """Return the mRID of an object that came without one: the same documents have the same."""
    return str(uuid5(_SETS, f"{noun.name} {digest(documents)}"))


def derived_mRID(noun: Noun, what: str, model: str) -> str:
    """Return the mRID of what is made of a model: always the same for the same model."""
    return str(uuid5(_SETS, f"{noun.name} {what} {model}"))


Taken = Callable[[Context[Any], Described, list[Document]], list[Entry]]
"""Return what a party keeps of an object that was sent, the object itself first; raise Refused for what it cannot take.
"""


def as_it_came(_: Context[Any], described: Described, documents: list[Document]) -> list[Entry]:
    """Keep an object and nothing else."""
    return [Entry(described, documents)]


class Life:
    """Handle the messages of one noun at one party; ``exported`` chooses documents, ``announces`` what was done."""

    def __init__(
        self,
        noun: Noun,
        shelf: Shelf,
        taken: Taken = as_it_came,
        *,
        exported: Callable[[Kept, list[Document]], list[Document]] = lambda _, documents: documents,
        announces: bool = False,
    ) -> None:
        self.noun = noun
        self.shelf = shelf
        self._taken = taken
        self._exported = exported
        self._announces = announces

    def keep(self, context: Context[Any], message: Any) -> Any:
        """Keep the one object that a message carries: create, change, created, changed."""
        described, documents = self._given(message)
        verb, connection = context.operation.verb, context.connection
        known = self.shelf.find(connection, self.noun, mRID=described.mRID)
        if verb == "change" and not known:
            raise Refused(self._unknown(described.mRID))
        notes = []
        if verb == "create" and not documents:
            words = f"Payload/Compressed is missing: a {self.noun.one} is created from its documents."
            raise Refused(Problem(NO_PAYLOAD_ELEMENT, words))
        if verb == "create" and known and not _is_same(known, documents):
            words = f"{self.noun.one} {described.mRID} exists, with other documents or ended: change it."
            raise Refused(Problem(BY_RULE, words, id=described.mRID))
        if verb != "change" and _is_same(known, documents):
            notes.append(Problem("0.0", f"{self.noun.one} {described.mRID} was kept before.", level="INFORM"))
        elif verb == "change" and not documents:
            self._rename(connection, known[0], described)
        else:
            for entry in self._taken(context, described, documents):
                noun = entry.noun or self.noun
                self.shelf.put(connection, noun, entry.described, entry.documents, model=entry.model)
        (kept,) = self.shelf.find(connection, self.noun, mRID=described.mRID)
        self._announce(context, [kept.described()])
        return context.reply(element_class(context.operation.response), ids=[kept.mRID], errors=notes)

    def end(self, context: Context[Any], message: Any) -> Any:
        """End the objects that a message names in its Request or its payload: cancel, close, delete, their events."""
        request = getattr(message, "Request", None)
        named = [[one.value] for one in request.ID] if request is not None else []
        named += [words(one) for one in self.noun.said(message.Payload)]
        found, problems = self._named(context.connection, named)
        if problems:
            raise Refused(*problems)
        told = [one.described() for one in found]
        verb = context.operation.verb
        if verb in _ENDS:
            self.shelf.mark(context.connection, [one.mRID for one in found], _ENDS[verb])
        else:
            self.shelf.remove(context.connection, [one.mRID for one in found])
        self._announce(context, told)
        return context.reply(element_class(context.operation.response))

    def answer(self, context: Context[Any], wanted: Wanted, extend: Callable[[Any], None] | None = None) -> Any:
        """Answer a query: one object that was named with its documents, others with what they are."""
        response = element_class(context.operation.response)
        if not wanted.found:
            raise Refused(*(wanted.problems or [Problem(UNAVAILABLE, f"No {self.noun.one} is selected.")]))
        if len(wanted.found) > context.limit:
            raise Refused(Problem(TOO_MANY, f"More than {context.limit} objects: select some."))
        alone = wanted.named and len(wanted.found) == 1
        documents: list[Document] = []
        if alone:
            (kept,) = wanted.found
            documents = self._exported(kept, self.shelf.documents(context.connection, kept.mRID))
        told = [kept.described() for kept in wanted.found]
        if extend is not None:
            for one in told:
                extend(one)
        payload = self.noun.payload(told, documents, found=True)
        if wanted.problems:
            first = Problem(LAST, f"Not every {self.noun.one} that is selected is known.", level="INFORM")
            return context.reply(response, payload, errors=[first, *wanted.problems], result="PARTIAL")
        return context.reply(response, payload)

    def select(self, connection: Connection, ids: Sequence[str], selected: Sequence[Any]) -> Wanted:
        """Find the objects that these ids and selections name; without any, all."""
        named = [[one] for one in ids] + [words(one) for one in selected]
        if not named:
            return Wanted(self.shelf.find(connection, self.noun), named=False)
        found, problems = self._named(connection, named)
        return Wanted(found, named=True, problems=problems)

    def _given(self, message: Any) -> tuple[Any, list[Document]]:
        """Return the object of a message, with an mRID, and its documents."""
        payload = message.Payload
        said = self.noun.said(payload)
        if len(said) > 1:
            words = f"{len(said)} objects are described: a message carries one {self.noun.one}."
            raise Refused(Problem(TOO_MANY, words))
        described = said[0] if said else getattr(self.noun.types, self.noun.one)()
        documents = unpack(payload.Compressed, payload.Format) if payload.Compressed else []
        if described.mRID is None:
            if not documents:
                words = f"{self.noun.one} has neither an mRID nor documents: say which one is meant."
                raise Refused(Problem(NO_PAYLOAD_ELEMENT, words))
            described.mRID = made_mRID(self.noun, documents)
        return described, documents

    def _named(self, connection: Connection, named: Sequence[Sequence[str]]) -> tuple[list[Kept], list[Problem]]:
        found: dict[str, Kept] = {}
        problems = []
        for called in named:
            some = [one for word in called[:1] for one in self.shelf.find(connection, self.noun, mRID=word)]
            some = some or self._called(connection, called)
            found |= {one.mRID: one for one in some}
            if not some:
                problems.append(self._unknown(called[0] if called else None))
        return list(found.values()), problems

    def _called(self, connection: Connection, called: Sequence[str]) -> list[Kept]:
        every = self.shelf.find(connection, self.noun) if called else []
        return [one for one in every if {name.name for name in one.described().Names} & set(called)]

    def _unknown(self, mRID: str | None) -> Problem:
        return Problem(UNKNOWN_ID, f"{self.noun.one} {mRID or 'without mRID or name'} is not known here.", id=mRID)

    def _rename(self, connection: Connection, known: Kept, change: Any) -> None:
        """Apply a change without documents: what people call the object."""
        described = known.described()
        described.Names = change.Names or described.Names
        described.description = change.description or described.description
        self.shelf.describe(connection, self.noun, described)

    def _announce(self, context: Context[Any], objects: Sequence[Described]) -> None:
        if self._announces:
            correlation = context.header.CorrelationID or context.header.MessageID
            past = _PAST[context.operation.verb]
            context.transaction.publish(self.noun.event(context.party, past, objects, correlation))


def _is_same(known: Sequence[Kept], documents: Sequence[Document]) -> bool:
    return any(one.statusKind == CURRENT and one.digest == digest(documents) for one in known)
