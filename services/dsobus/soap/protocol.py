"""Run spyne as the SOAP and HTTP shell of a contract.

spyne gives the request loop, the method contexts and their events. Its types, validators, schema generator and
(de)serialiser are bypassed: they cannot state these contracts, and cost ten times as much.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from dsobus.messages import read
from dsobus.messages.runtime import ConversionError
from dsobus.soap import _spyne_compat  # noqa: F401  before spyne
from dsobus.soap.call import Around, Call
from dsobus.soap.contract import Contract, Operation
from dsobus.soap.entries import UNPROCESSABLE, Entrywise
from dsobus.soap.envelope import envelope, unwrap
from dsobus.soap.errors import NOT_VALID, Faulted, Malformed, PlainAnswer, Problem
from dsobus.soap.explain import locate
from dsobus.soap.faults import fault_answer
from dsobus.soap.limits import MAX_MESSAGE_BYTES
from dsobus.soap.service import Handler
from dsobus.soap.streaming import Spool, Unstreamable, elements, entry_of, is_plain, proved
from dsobus.soap.transfer import agree, charset, content, same_media, squeezed
from dsobus.soap.version import Version
from dsobus.soap.wrapped import plain
from dsobus.soap.xml import modernise, parse_message

from spyne import Application, Fault, ServiceBase, rpc  # isort: skip
from spyne.interface import InterfaceDocumentsBase  # isort: skip
from spyne.model.primitive import AnyXml  # isort: skip
from spyne.protocol.soap import Soap11  # isort: skip
from spyne.server.wsgi import WsgiApplication, WsgiMethodContext  # isort: skip
from spyne.util.appreg import applications  # isort: skip

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

log = logging.getLogger("dsobus.soap")


class _Answered(Fault):
    """Carry a Faulted through spyne, which lets nothing else pass as a fault."""

    def __init__(self, error: Faulted) -> None:
        super().__init__(error.faultcode, error.reason)
        self.error = error


@contextmanager
def answering(where: str) -> Iterator[None]:
    """Turn every exception into a fault; the words of an unforeseen one stay in the log, under an id."""
    try:
        yield
    except (_Answered, PlainAnswer):
        raise
    except Exception as error:  # noqa: BLE001  nothing may escape to the web server, whatever was sent
        if isinstance(error, Malformed):
            found = _noted(where, Faulted("Client", str(error), subcode="NotWellFormed"))
        else:
            found = _noted(where, error) if isinstance(error, Faulted) else unforeseen(where, error)
        error.__traceback__ = None  # its frames hold the document, and a cycle would hold them
        raise _Answered(found) from None


def unforeseen(where: str, error: BaseException) -> Faulted:
    """Log a defect of ours and return the fault that says no more than where to find it in the log."""
    number = secrets.token_hex(4)
    log.error("%s: error %s", where, number, exc_info=error)
    return Faulted("Server", f"the service failed; its log knows more under error {number}")


def _noted(where: str, error: Faulted) -> Faulted:
    what = "; ".join(map(str, error.problems)) or error.reason
    log.info("%s: %s fault: %s", where, error.faultcode, what[:2000].encode("unicode_escape").decode())
    return error


class ContractSoap(Soap11):
    """SOAP of either version by a contract; of spyne's protocol only the calls and their order remain."""

    def __init__(self, party: str, contract: Contract, chosen: Mapping[str, Handler], version: Version) -> None:
        super().__init__()
        self.contract = contract
        self.version = version
        self.mime_type = version.content_type
        self.where = f"{party}/{contract.name}"
        self._party = party
        self._handlers = chosen
        self.descriptors: Mapping[str, Any] = {}
        self.entry = entry_of(chosen.values())

    def create_in_document(self, ctx: Any, in_string_encoding: str | None = None) -> None:
        """Inflate and parse the request, and keep its text for whoever logs it."""
        with answering(self.where):
            ctx.in_string = content(ctx.transport.req_env, streamed=self.entry is not None)
            if isinstance(ctx.in_string, Spool):
                ctx.in_document = self._streamed(ctx, ctx.in_string, in_string_encoding)
            if ctx.in_document is None:
                ctx.in_document = parse_message(ctx.in_string, in_string_encoding, self.contract.longest_text)

    def decompose_incoming_envelope(self, ctx: Any, message: str = Soap11.REQUEST) -> None:  # noqa: ARG002
        """Find the operation, prove the request against the contract, read it into objects."""
        with answering(self.where):
            body = unwrap(ctx.in_document, self.version)
            same_media(ctx.transport.req_env, self.version)
            if body.tag not in self.contract.operations:
                body = plain(body)
            operation = self.contract.operations.get(body.tag)
            if operation is None:
                known = ", ".join(one.request for one in self.contract.operations.values())
                words = f"{body.tag[:200]} is no request of {self.contract.name}, which takes {known}"
                raise Faulted("Client", words, subcode="UnknownRequest")
            agree(ctx.transport.req_env, operation.action)
            modernise(body)
            streamed = isinstance(ctx.in_string, Spool)  # and proved
            if not streamed and (problems := self.contract.violations(body, len(ctx.in_string))):
                words = f"the request does not conform to the schema of {operation.name}"
                raise Faulted("Client", words, problems, subcode="NotValid")
            ctx.method_request_string = body.tag
            ctx.in_body_doc = body
            ctx.udc = self._call(operation, body, ctx.in_string)

    def generate_method_contexts(self, ctx: Any) -> list[Any]:
        """Dispatch by the body element, in whatever namespace the contract puts it; a call needs no second context."""
        ctx.descriptor = self.descriptors[ctx.method_request_string]
        return [ctx]

    def deserialize(self, ctx: Any, message: str) -> None:  # noqa: ARG002
        """Hand over the call, which is typed already."""
        self.event_manager.fire_event("before_deserialize", ctx)
        ctx.in_object = ctx.udc
        self.event_manager.fire_event("after_deserialize", ctx)

    def serialize(self, ctx: Any, message: str) -> None:  # noqa: ARG002
        """Write the envelope of a reply or a fault."""
        self.event_manager.fire_event("before_serialize", ctx)
        if ctx.out_error is None:
            body = envelope(ctx.out_object[0], self.version)
        else:
            error = ctx.out_error
            found = error.error if isinstance(error, _Answered) else unforeseen(self.where, error)
            answer = fault_answer(found, self.contract.fault, self.version)
            body = answer.body
            ctx.transport.resp_code = f"{answer.status} {_STATUS.get(answer.status, 'Error')}"
            ctx.transport.resp_headers["Content-Type"] = answer.content_type
        body, told = squeezed(ctx.transport.req_env, body)
        ctx.transport.resp_headers.update(told)
        ctx.out_string = [body]
        self.event_manager.fire_event("after_serialize", ctx)

    def create_out_string(self, ctx: Any, out_string_encoding: str | None = None) -> None:
        """Leave what `serialize` wrote."""

    def _streamed(self, ctx: Any, spool: Spool, charset: str | None) -> Any:
        """Prove a large message and return its envelope without the entries; None where it must be taken whole."""
        try:
            if self.entry is None:
                raise Unstreamable("it has no entries")
            root = proved(spool, charset, self.contract.envelope_schema(self.version), self.entry)
            body = unwrap(root, self.version)
            if not isinstance(self._handlers.get(body.tag), Entrywise) or not is_plain(body, self.entry):
                raise Unstreamable("it is taken whole")
        except Unstreamable as why:
            if spool.size > MAX_MESSAGE_BYTES:
                words = (
                    f"a message of more than {MAX_MESSAGE_BYTES} bytes is taken entry by entry, and this one cannot be"
                )
                raise Faulted("Client", f"{words}: {why}", subcode="NotValid") from None
            ctx.in_string = b"".join(spool)
            spool.close()
            return None
        return root

    def _call(self, operation: Operation, body: Any, wire: bytes | Spool) -> Call:
        handler = self._handlers[operation.request]
        entries: Callable[[], Iterable[Any]] | None = None
        try:
            if isinstance(handler, Entrywise) and isinstance(wire, Spool):
                entries = partial(elements, wire, handler)
                message = read(handler.frame(body))
                handler.fill(message, entries())
            elif (
                isinstance(handler, Entrywise)
                and is_plain(body, handler)
                and next(handler.elements(body), None) is not None
            ):
                entries = partial(handler.elements, body)
                message = read(handler.frame(body))
                handler.fill(message, handler.holders(body))
            else:
                # A set of operations, a reply that comes later, and no entry at all: the rules look into these.
                message = read(body)
        except ConversionError as error:
            place = locate(body.getroottree().getroot(), error.path or "").path.removeprefix("/Envelope/Body")
            problem = Problem(NOT_VALID, str(error), path=place or None, rule=f"range of {error.kind}")
            raise Faulted("Client", UNPROCESSABLE, [problem], subcode="NotValid") from None
        sent = wire if isinstance(wire, Spool) else (wire,)
        return Call(self._party, self.contract, operation, message.Header, body, message, handler, sent, entries)


_STATUS = {400: "Bad Request", 500: "Internal Server Error", 503: "Service Unavailable"}


class _NoDocuments(InterfaceDocumentsBase):
    """Keep spyne from writing a WSDL of its own."""

    def __init__(self, interface: Any) -> None:
        super().__init__(interface, wsdl11=None)


class _Context(WsgiMethodContext):
    """The context of a call, whose attributes are set without spyne's look at each name."""

    __setattr__ = object.__setattr__


class ContractWsgi(WsgiApplication):
    """spyne's request loop for one bare method of one protocol: the same steps and events, nothing copied or kept."""

    def handle_rpc(self, req_env: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        """Answer one request; PlainAnswer where SOAP has no answer."""
        ctx = _Context(self, req_env, self.app.out_protocol.mime_type)
        try:
            self.event_manager.fire_event("wsgi_call", ctx)
            self.generate_contexts(ctx, charset(req_env))
            if ctx.in_error is None:
                self.get_in_object(ctx)
            if ctx.in_error is None:
                self.get_out_object(ctx)
            self.get_out_string(ctx)
            self.event_manager.fire_event("wsgi_return" if ctx.out_error is None else "wsgi_exception", ctx)
            sent, told = ctx.out_string, ctx.transport.resp_headers
            start_response(ctx.transport.resp_code or "200 OK", [*told.items(), ("Content-Length", str(len(sent[0])))])
            return list(sent)
        finally:
            if isinstance(ctx.in_string, Spool):
                ctx.in_string.close()
            ctx.close()
            self.event_manager.fire_event("wsgi_close", ctx)


def wsgi(
    party: str, contract: Contract, chosen: Mapping[str, Handler], around: Around, version: Version
) -> ContractWsgi:
    """Make the spyne application of one address; `chosen` are its handlers by request element."""
    protocol = ContractSoap(party, contract, chosen, version)

    def run(_ctx: Any, call: Call) -> bytes:
        with answering(f"{protocol.where}/{call.operation.name}"):
            return around(call)

    methods = {one.name: _method(one.name, run) for one in contract.operations.values()}
    service: Any = type(contract.name, (ServiceBase,), methods)
    application = Application(
        [service],
        contract.namespace,
        f"{party}.{contract.name}.{version.number}",
        in_protocol=protocol,
        out_protocol=ContractSoap(party, contract, chosen, version),  # one protocol serves one direction
        documents_container=_NoDocuments,
    )
    # spyne's registry would keep every application of the process alive, and warn of two parties with one contract.
    applications.pop((application.tns, application.name), None)
    protocol.descriptors = {tag: service.public_methods[one.name] for tag, one in contract.operations.items()}
    application.event_manager.add_listener("method_context_closed", _empty)
    return ContractWsgi(application)


def _method(name: str, run: Callable[[Any, Call], bytes]) -> Any:
    def method(ctx: Any, call: Call) -> bytes:
        return run(ctx, call)

    method.__name__ = name  # spyne's key of the method
    return rpc(AnyXml, _returns=AnyXml, _body_style="bare")(method)


def _empty(ctx: Any) -> None:
    ctx.in_string = ctx.in_document = ctx.in_body_doc = ctx.in_object = ctx.udc = None
    ctx.out_object = ctx.out_document = ctx.out_body_doc = None
    ctx.in_error = ctx.out_error = None  # their tracebacks hold frames, and those the document
