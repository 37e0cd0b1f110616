"""What is fuzzed: every port of every contract, in both versions of SOAP, served without stores."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from lxml import etree

from dsobus.messages import element_class
from dsobus.soap import Context, Contract, Handler, Host, Operation, Port, contract_names
from dsobus.soap.version import VERSIONS, Version

SAMPLES = Path(__file__).parents[1] / "contracts" / "data"
PARTY = "any"


@dataclass(frozen=True, slots=True)
class Address:
    """One port in one version, with the messages that it takes."""

    path: str
    contract: Contract
    version: Version
    samples: tuple[bytes, ...]


@dataclass(slots=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class Target:
    """A host in this process, and its addresses."""

    host: Host
    addresses: list[Address] = field(default_factory=list)

    def __post_init__(self) -> None:
        for port in self.host.ports.values():
            samples = tuple(sample for sample in _samples(port.contract))
            for version, path in zip(VERSIONS, (port.path, f"/{port.party}/soap12/{port.contract.name}"), strict=True):
                if samples:
                    self.addresses.append(Address(path, port.contract, version, samples))
        if not self.addresses:
            sys.exit(f"there are no samples in {SAMPLES.name}")

    def ask(self, environ: dict[str, Any], body: bytes) -> Answer:
        """Put one request to the host as a web server does."""
        started: list[tuple[str, list[tuple[str, str]]]] = []

        def start_response(status: str, headers: list[tuple[str, str]], exc_info: object = None) -> Any:
            started.append((status, headers))

        given: Any = {
            "SCRIPT_NAME": "",
            "QUERY_STRING": "",
            "REMOTE_ADDR": "192.0.2.1",
            "SERVER_NAME": "fuzz.example",
            "SERVER_PORT": "80",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
        } | environ
        content = b"".join(self.host(given, start_response))
        ((status, headers),) = started
        return Answer(int(status.split()[0]), {name.lower(): value for name, value in headers}, content)


def agreeing() -> Target:
    """Serve every contract with handlers that agree to everything."""
    ports = []
    for name in contract_names():
        contract = Contract.load(name)
        given = {one.name: _agree(one) for one in contract.operations.values()}
        ports.append(Port(PARTY, contract, given, address=f"http://fuzz.example/{PARTY}/{name}"))
    return Target(Host(ports))


@contextmanager
def applications() -> Iterator[Target]:
    """Serve the real applications on stores of their own, with a field, doing nothing by themselves."""
    from dsobus.cli.serve import application
    from dsobus.cli.utility import make
    from dsobus.exchange import Suite
    from dsobus.field.server import FieldServer

    parties = ("ami", "cis", "dms", "ffm", "load_flow", "network_manager", "orchestrator")
    with ExitStack() as running:
        folder = Path(mkdtemp(prefix="fuzz-"))
        make(folder / "utility", 60, 1)
        data = folder / "data"
        data.mkdir()
        there = running.enter_context(FieldServer(folder / "utility", data / "field.jsonl"))
        names = {party: f"http://127.0.0.1:1/{party}" for party in parties}
        suite = Suite(data=data, utility=folder / "utility", addresses=names, field=there.address)
        ports = []
        for party in parties:
            made: Any = application(party)(suite)
            running.callback(made.close)
            ports += made.ports
        yield Target(Host(ports))


def _agree(one: Operation) -> Handler:
    response = element_class(one.response)

    def answer(context: Context, message: Any) -> Any:
        return context.reply(response)

    answer.__annotations__ = {"context": Context, "message": element_class(one.request), "return": response}
    return answer


def _samples(contract: Contract) -> Iterator[bytes]:
    for file in sorted(SAMPLES.glob("*/*.xml")):
        root = etree.parse(file, etree.XMLParser(remove_blank_text=True)).getroot()
        if root.tag in contract.operations:
            yield etree.tostring(root)
