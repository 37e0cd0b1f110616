"""Clients that other SOAP stacks generate from the contracts as they are served."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dsobus.exchange.suite import Suite
from dsobus.soap.catalogue import rows
from dsobus.soap.version import SOAP12

if TYPE_CHECKING:
    from tests.peers.conftest import Errand, Need, Run, Wire

HERE = Path(__file__).parent
INSTALLED = Path(sys.prefix) / "peers"
"""Where install.sh puts what npm and PyPI give."""
JAXWS = Path("/usr/share/java/jaxws-rt.jar")
QUICK = "-XX:TieredStopAtLevel=1"
"""For JVMs that live a second."""

Folder = Callable[[str], Path]
Command = list[object]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    def made(name: str) -> Path:
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
        return tmp_path / name

    return made


def gsoap(errand: Errand, need: Need, run: Run, folder: Folder) -> Command:
    need("gSOAP", _all("wsdl2h", "soapcpp2", "gcc") and Path("/usr/include/stdsoap2.h").exists())
    made, wsdls = folder("gsoap"), [f"{address}?wsdl" for address in errand.addresses]
    run("wsdl2h", "-c", "-t", HERE / "gsoap/typemap.dat", "-o", made / "peer.h", *wsdls)
    run("soapcpp2", "-c", "-C", "-L", "-x", "-d", made, made / "peer.h")
    sources = (HERE / "gsoap/client.c", made / "soapC.c", made / "soapClient.c")
    run("gcc", "-O0", "-Wall", "-Werror", "-I", made, *sources, "-lgsoap", "-o", made / "client")
    return [made / "client"]


def php(errand: Errand, need: Need, run: Run, folder: Folder) -> Command:
    need("PHP with its SOAP extension", _all("php") and "soap" in run("php", "-m").stdout.split())
    return ["php", HERE / "php/client.php"]


def node(errand: Errand, need: Need, run: Run, folder: Folder) -> Command:
    need("node soap", _all("node") and (INSTALLED / "node_modules/soap").is_dir())
    return ["env", f"NODE_PATH={INSTALLED / 'node_modules'}", "node", HERE / "node/client.js"]


def java(errand: Errand, need: Need, run: Run, folder: Folder) -> Command:
    need("JAX-WS", _all("wsimport", "javac") and JAXWS.exists())
    made = [folder(address.rpartition("/")[2]) for address in errand.addresses]
    for into, address in zip(made, errand.addresses, strict=True):
        _wsimport(run, address, into)
    # Classes are found by javac, but nobody refers to a package-info, which holds the namespace.
    packages = {file.relative_to(into): file for into in made for file in into.rglob("package-info.java")}
    sources = [HERE / "java/Client.java", *packages.values()]
    classes = folder("classes")
    path = os.pathsep.join(map(str, made))
    run("javac", f"-J{QUICK}", "-implicit:class", "-cp", JAXWS, "-sourcepath", path, "-d", classes, *sources)
    return ["java", QUICK, "-cp", f"{classes}{os.pathsep}{JAXWS}", "Client"]


def suds(errand: Errand, need: Need, run: Run, folder: Folder) -> Command:
    need("suds", (INSTALLED / "python/suds").is_dir())
    return ["env", f"PYTHONPATH={INSTALLED / 'python'}", sys.executable, HERE / "suds/client.py"]


@pytest.mark.parametrize("peer", [gsoap, php, node, java, suds])
def test_a_generated_client_creates_gets_tells_and_reads_the_declared_fault(
    peer: Callable[[Errand, Need, Run, Folder], Command],
    errand: Errand,
    need: Need,
    run: Run,
    folder: Folder,
    wire: Wire,
) -> None:
    _does(run(*peer(errand, need, run, folder), *errand.arguments), peer.__name__, errand, wire)


@pytest.mark.parametrize("peer", [php, node])
def test_a_generated_client_does_the_same_in_soap_1_2(
    peer: Callable[[Errand, Need, Run, Folder], Command],
    errand: Errand,
    need: Need,
    run: Run,
    folder: Folder,
    wire: Wire,
) -> None:
    execute, get, receive = (soap12_address(address) for address in errand.addresses)
    there = replace(errand, addresses=(execute, get, receive))
    _does(run(*peer(there, need, run, folder), *there.arguments), peer.__name__, there, wire)
    for party, operation, correlation in (
        ("ffm", "CreateMaintenanceOrders", errand.order),
        ("orchestrator", "CreatedEndDeviceEvents", errand.event),
    ):
        assert SOAP12 in wire(party, operation, correlation)["request"]


def _does(done: subprocess.CompletedProcess[str], name: str, errand: Errand, wire: Wire) -> None:
    """Prove what a peer has said, and that everybody has heard it."""
    said: dict[str, Any] = json.loads(done.stdout)

    fine = {"result": "OK", "errors": [["0.0", ""]]}
    assert said["create"] == {**fine, "ids": [errand.order], "correlation": errand.order}
    requested = datetime.fromisoformat(said["get"].pop("requested"))
    assert requested == datetime(2026, 1, 1, tzinfo=UTC)
    kept = {"mRID": errand.order, "rank": 2, "instruction": errand.instruction}
    assert said["get"] == {**fine, "ids": [], **kept}
    assert said["event"] == {**fine, "ids": [], "correlation": errand.event}
    assert said["fault"] == {"result": "FAILED", "errors": [["1.8", "FATAL"]], "ids": []}

    assert wire("ffm", "CreateMaintenanceOrders", errand.order)["source"] == name
    assert wire("orchestrator", "CreatedMaintenanceOrders", errand.order)["source"] == "ffm"
    assert wire("orchestrator", "CreatedEndDeviceEvents", errand.event)["source"] == name
    assert errand.meter in wire("dms", "CreatedEndDeviceEvents", errand.event)["request"]


def test_gsoap_generates_from_every_contract_without_a_warning(
    suite: Suite, need: Need, run: Run, folder: Folder
) -> None:
    need("gSOAP", _all("wsdl2h", "soapcpp2"))
    made = folder("gsoap")
    for name, address in _every(suite).items():
        steps = (
            run("wsdl2h", "-o", made / f"{name}.h", f"{address}?wsdl"),
            run("soapcpp2", "-C", "-L", "-x", "-I/usr/share/gsoap/import", "-d", made, made / f"{name}.h"),
        )
        said = "".join(step.stdout + step.stderr for step in steps)
        assert "warning" not in said.lower(), said


def test_jaxws_generates_from_every_contract_without_a_warning(
    suite: Suite, need: Need, run: Run, folder: Folder
) -> None:
    need("JAX-WS", _all("wsimport"))
    with ThreadPoolExecutor(2) as two:
        told = two.map(lambda one: _wsimport(run, one[1], folder(one[0])), _every(suite).items())
    assert not [said for said in told if "[" in said]


def _wsimport(run: Run, address: str, into: Path) -> str:
    binding = HERE / "java/bindings.xml"
    done = run("wsimport", "-Xnocompile", "-b", binding, "-d", into, f"{address}?wsdl", WSIMPORT_OPTS=QUICK)
    return done.stdout + done.stderr


def soap12_address(address: str) -> str:
    base, _, name = address.rpartition("/")
    return f"{base}/soap12/{name}"


def _every(suite: Suite) -> dict[str, str]:
    """Return one address for each contract."""
    return {row.port: suite.address(row.provider, row.port) for row in rows()}


def _all(*tools: str) -> bool:
    return all(shutil.which(tool) for tool in tools)
