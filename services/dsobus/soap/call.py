"""Carry one valid request to its handler and its reply back, proved against the contract."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from dsobus.messages import element_class, tag, write
from dsobus.messages.message import HeaderType
from dsobus.soap.contract import Contract, Operation
from dsobus.soap.entries import Entrywise
from dsobus.soap.errors import Refused, SoapError
from dsobus.soap.service import Context, Handler
from dsobus.soap.xml import Element, written


class BrokenReply(SoapError):
    """A handler's reply breaks the contract: a defect of ours, which never leaves."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request that has passed the contract, as element and as typed message; `wire` is the envelope as it came.

    `entries` iterates over the entries of a message that is taken entry by entry; `body` has them too, unless there are
    too many.
    """

    party: str
    contract: Contract
    operation: Operation
    header: HeaderType
    body: Element
    message: Any
    handler: Handler
    wire: Iterable[bytes] = ()
    entries: Callable[[], Iterable[Element]] | None = None

    def context(self) -> Context:
        """Make the plain context of this call."""
        return Context(self.party, self.operation, self.header, self.body)

    def parts(self) -> tuple[Element, Iterable[Element]]:
        """Return the message and nothing else; of one that is taken entry by entry, what is around them and them."""
        if self.entries is None or not isinstance(self.handler, Entrywise):
            return self.body, ()
        return self.handler.frame(self.body), self.entries()

    def answer(self, context: Context) -> bytes:
        """Run the handler and return its response element, proved valid.

        Lets Refused through, for `refuse`; BrokenReply when the handler's response breaks the contract.
        """
        return self.proved(self.handler(context, self.message))

    def refuse(self, refused: Refused) -> bytes:
        """Return the response element that says FAILED, one Error for each problem."""
        response = element_class(self.operation.response)
        return self.proved(self.context().reply(response, errors=refused.problems, result="FAILED"))

    def proved(self, response: Any) -> bytes:
        """Return a response as XML, proved valid; BrokenReply when it breaks the contract."""
        if tag(response) != self.operation.response:
            raise BrokenReply(f"{self.operation.name} was answered by {tag(response)}")
        data = write(response).encode()
        if problems := self.contract.violations(written(data), len(data)):
            raise BrokenReply(f"{self.operation.name}: {'; '.join(map(str, problems))}")
        return data


Around = Callable[[Call], bytes]
"""What a host does with a call; it returns the response element."""


def directly(call: Call) -> bytes:
    """Answer a call with nothing around it."""
    try:
        return call.answer(call.context())
    except Refused as refused:
        return call.refuse(refused)
