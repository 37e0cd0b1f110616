"""Servers in processes of their own: our host over HTTP, node `soap`, and JAX-WS with its schema validation."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from benchmarks.soap.message import PORT

HERE = Path(__file__).parent
BINDINGS = HERE.parents[1] / "tests/peers/java/bindings.xml"
NODE_MODULES = Path(sys.prefix) / "peers/node_modules"
JAXWS = Path("/usr/share/java/jaxws-rt.jar")
"""Where tests/peers/install.sh puts them."""

OURS = "typed, over HTTP"
NODE = "node soap, over HTTP"
JAVA = "JAX-WS RI, over HTTP"


class NotInstalled(Exception):
    """A peer is not on this machine; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Command:
    """How to start one server, which prints its port, and what it is made of.

    `warming` is how many seconds of CPU it is given before it is measured: compilers at run time need them.
    """

    name: str
    words: Sequence[object]
    versions: str
    warming: float
    environment: tuple[tuple[str, str], ...] = ()

    def start(self, running: ExitStack) -> tuple[int, int]:
        """Start a server that ends with `running`; return its process and its port on 127.0.0.1."""
        process = subprocess.Popen(
            [*map(str, self.words)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **dict(self.environment)},
            text=True,
        )
        running.enter_context(process)
        running.callback(process.terminate)
        line = process.stdout.readline() if process.stdout else ""
        if not line.strip().isdigit():
            raise NotInstalled(f"it does not start: {self.words[0]} printed {line.strip()!r}")
        return process.pid, int(line)


def ours(path: str = "typed") -> Command:
    """Return our host without a store, in waitress as the product runs it."""
    return Command(OURS, (sys.executable, "-m", "benchmarks.soap.server", path), f"waitress {version('waitress')}", 0.5)


def node() -> Command:
    """Return node's `soap`."""
    package = NODE_MODULES / "soap/package.json"
    if not (shutil.which("node") and package.is_file()):
        raise NotInstalled("not installed: run tests/peers/install.sh")
    found = json.loads(package.read_text(encoding="utf-8"))
    versions = f"soap {found['version']}, node {_said('node', '--version')}"
    words = ("node", HERE / "node/server.js", _contracts()[0])
    return Command(NODE, words, versions, 4.0, (("NODE_PATH", str(NODE_MODULES)),))


def java(folder: Path) -> Command:
    """Return JAX-WS, generated from our WSDL into a folder."""
    if not (shutil.which("wsimport") and shutil.which("javac") and JAXWS.is_file()):
        raise NotInstalled("not installed: run tests/peers/install.sh")
    made, classes = folder / "generated", folder / "classes"
    for one in (made, classes):
        one.mkdir()
    contracts = _contracts()
    _said("wsimport", "-Xnocompile", "-b", BINDINGS, "-d", made, contracts[0])
    sources = [HERE / "java/Server.java", *made.rglob("package-info.java")]
    _said("javac", "-implicit:class", "-cp", JAXWS, "-sourcepath", made, "-d", classes, *sources)
    path = f"{classes}{os.pathsep}{JAXWS}"
    # Without nodelay each answer waits 40 ms for an acknowledgement.
    words = ("java", "-Dsun.net.httpserver.nodelay=true", "-cp", path, "Server", *contracts)
    versions = f"JAX-WS RI {_jaxws()}, {_said('java', '--version').splitlines()[0]}"
    return Command(JAVA, words, versions, 12.0)


def _contracts() -> list[Path]:
    """Return the WSDL and its schemas."""
    schemas = ("EndDeviceEventsMessage", "EndDeviceEvents", "Message")
    xsd = Path(str(files("dsobus.xsd")))
    return [Path(str(files("dsobus.wsdl"))) / f"{PORT}.wsdl", *(xsd / f"{name}.xsd" for name in schemas)]


def _jaxws() -> str:
    return min((one.stem.removeprefix("jaxws-rt-") for one in JAXWS.parent.glob("jaxws-rt-*.jar")), default="")


def _said(*words: object) -> str:
    done = subprocess.run([*map(str, words)], capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise NotInstalled(f"{words[0]} failed: {(done.stderr or done.stdout).strip()[:200]}")
    return done.stdout.strip()
