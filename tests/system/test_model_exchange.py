"""`dsobus run model-exchange` ends with a report, whatever the model; what is no model ends it with a sentence."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from lxml import html
from rich.console import Console
from tests.models.small import key, small
from tests.system.conftest import Command

from dsobus.cli import exchange
from dsobus.cli.layout import private_suite
from dsobus.cli.lockstep import Lockstep, page
from dsobus.cli.repair import Stage
from dsobus.cli.supervise import Supervisor
from dsobus.cli.utility import make
from dsobus.client import Client
from dsobus.exchange.suite import Suite
from dsobus.messages import read
from dsobus.messages.get_power_flow_results import GetPowerFlowResults as ResultSelection
from dsobus.messages.get_power_flow_results import ObjectRef as ResultRef
from dsobus.messages.get_power_flow_results_message import GetPowerFlowResults, GetPowerFlowResultsRequestType
from dsobus.messages.network_models import NetworkModel, NetworkModels
from dsobus.messages.network_models_message import (
    ChangeNetworkModels,
    CreateNetworkModels,
    NetworkModelsPayloadType,
)
from dsobus.models import pack
from dsobus.soap import Contract, header, parse, port_of, unwrap

DATA = Path(os.environ.get("DSOBUS_DATA") or Path(__file__).parents[3] / "shared" / "data") / "cgmes"
PUBLIC = {
    "MicroGrid-NodeBreaker-3.0": 1.0901,
    "MiniGrid-NodeBreaker-2.4.15": None,
    "SmallGrid-BusBranch-2.4.15": 1.05,
    "SmallGrid-NodeBreaker-2.4.15": 1.05,
    "SmallGrid-NodeBreaker-3.0": 1.05,
    "Telemark120-3.0": None,
}
"""Model -> its highest voltage, p.u., where it is known."""
UNSOLVABLE = {"Telemark120-3.0"}
PATH = ["dsobus run", "dms", *["orchestrator"] * 9]
"""Who sends the messages of an exchange."""


@pytest.fixture(scope="module")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Suite]:
    data = tmp_path_factory.mktemp("exchange")
    make(data / "utility", customers=60, seed=1)
    made = private_suite(data, data / "utility")
    with Supervisor(made):
        yield made


def run(suite: Suite, model: Path | None, out: Path) -> dict[str, Any]:
    documents = exchange.read_model(model) if model else []
    status = exchange.run(Stage(suite, lockstep=True), model, documents, out, Console(file=io.StringIO()))
    report: dict[str, Any] = json.loads((out / "report.json").read_text())
    assert report["status"] == status
    assert report["process"] == "model-exchange"
    assert html.parse(out / "report.html").xpath("//h1")
    return report


def pu(voltages: dict[str, Any]) -> tuple[float, float]:
    return voltages["minVoltage"]["pu"], voltages["maxVoltage"]["pu"]


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_model_ends_with_a_report(suite: Suite, name: str, tmp_path: Path) -> None:
    archive = DATA / f"{name}.zip"
    if not archive.exists():
        pytest.skip(f"{archive.name} is not in {DATA}: public models are never part of the repository")
    report = run(suite, archive, tmp_path)
    assert report["status"] == "completed"
    assert [step["from"] for step in report["steps"]] == PATH
    assert {step["result"] for step in report["steps"]} == {"OK"}
    assert report["model"]["connectivityNodes"] >= report["reduced"]["topologicalNodes"] > 0
    flow = report["loadFlow"]
    assert flow["converged"] == (name not in UNSOLVABLE)
    if flow["converged"]:
        assert flow["maxMismatchMW"] < 1e-3
        assert pu(report["dms"]) == pytest.approx(pu(flow), abs=1e-12)
        assert report["dms"]["nodes"] <= report["model"]["connectivityNodes"]
        assert PUBLIC[name] is None or pu(flow)[1] == pytest.approx(PUBLIC[name], abs=1e-4)
    else:
        assert (flow["minVoltage"], report["dms"]["nodes"]) == (None, 0)
        assert "It could not be solved." in (tmp_path / "report.html").read_text()


def test_the_network_of_the_utility_is_exchanged_by_default(suite: Suite, tmp_path: Path) -> None:
    report = run(suite, None, tmp_path)
    assert report["loadFlow"]["converged"]
    assert 0.9 < pu(report["dms"])[0] < pu(report["dms"])[1] < 1.1
    again = run(suite, None, tmp_path)
    assert again["id"] != report["id"]
    assert again["loadFlow"] == report["loadFlow"]


def test_the_report_of_a_small_model_is_known_by_construction(suite: Suite, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    for document in small("by construction"):
        (folder / document.name).write_bytes(document.content)
    report = run(suite, folder, tmp_path / "out")
    size = sum(len(document.content) for document in small("by construction"))
    assert report["model"] == {"files": 2, "bytes": size, "connectivityNodes": 5, "switches": 3}
    assert {**report["reduced"], "bytes": 0} == {"topologicalNodes": 2, "branches": 1, "islands": 1, "bytes": 0}
    assert report["dms"]["nodes"] == 5
    assert report["dms"]["minVoltage"]["node"] in {key("by construction", "far"), key("by construction", "end")}
    shown = html.parse(tmp_path / "out" / "report.html")
    assert len(shown.xpath("//*[name()='svg'][@class='network']//*[@class='node']/*[name()='title']")) == 2
    for file in sorted((tmp_path / "out" / "messages").glob("*-request.xml")):
        body = unwrap(parse(file.read_bytes()))
        assert not Contract.load(port_of(body.tag)).violations(body)
        assert read(body).Header.Noun in ("NetworkModels", "PowerFlowResults")


def test_a_changed_model_replaces_its_former_version_everywhere(suite: Suite) -> None:
    mRID = str(uuid4())
    lowest = []
    for number, (kind, verb) in enumerate(((CreateNetworkModels, "create"), (ChangeNetworkModels, "change")), 1):
        compressed, form = pack(small("changed", load=float(number)))
        told = NetworkModels(NetworkModel=[NetworkModel(mRID=mRID)])
        payload = NetworkModelsPayloadType(NetworkModels=told, Compressed=compressed, Format=form)
        port = Client("ExecuteNetworkModels", suite.address("dms", "ExecuteNetworkModels"))
        assert port.call(kind(Header=header(verb, "NetworkModels", "GIS"), Payload=payload)).Reply.Result == "OK"
        Lockstep(suite).settle(lambda: None)
        done = [one for one in page(suite.addresses["orchestrator"], "/processes") if one["model"] == mRID]
        assert [one["status"] for one in done] == ["completed"] * number
        selection = ResultSelection(NetworkModel=[ResultRef(mRID=mRID)])
        request = GetPowerFlowResults(
            Header=header("get", "PowerFlowResults", "GIS"),
            Request=GetPowerFlowResultsRequestType(GetPowerFlowResults=selection),
        )
        reply = Client("GetPowerFlowResults", suite.address("dms", "GetPowerFlowResults")).call(request)
        (result,) = reply.Payload.PowerFlowResults.PowerFlowResult
        lowest.append(result.MinVoltage.pu)
    assert lowest[1] < lowest[0] < 1


def locked(path: Path) -> Path:
    """Write an archive whose member says that it is encrypted."""
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("EQ.xml", small()[0].content)
    packed = bytearray(path.read_bytes())
    packed[6] |= 1
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(packed)
    return path


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("nothing.zip", None, "cannot be read: No such file or directory"),
        ("text.xml", b"Dear reader,", "is not well-formed XML"),
        ("page.xml", b"<html/>", "its root element is not rdf:RDF"),
        ("half.xml", small()[0].content[:-30], "is not well-formed XML"),
        ("broken.zip", b"PK\x03\x04 and no more", "is a broken archive"),
        ("locked.zip", b"locked", "give the archive without a password"),
    ],
)
def test_what_is_no_model_ends_with_a_sentence_before_a_suite_starts(
    dsobus: Command, tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    path = tmp_path / name
    if content == b"locked":
        locked(path)
    elif content is not None:
        path.write_bytes(content)
    ended = dsobus("run", "model-exchange", "--model", path, "--out", tmp_path / "out")
    assert words in ended.sentence
    assert str(path) in ended.sentence
    assert not (tmp_path / "out").exists()
    assert dsobus.left_behind() == []


def test_a_folder_without_models_and_a_suite_that_is_not_there_end_with_a_sentence(
    dsobus: Command, tmp_path: Path
) -> None:
    assert "has no CIM XML files" in dsobus("run", "model-exchange", "--model", tmp_path).sentence
    assert "is unreachable" in dsobus("run", "model-exchange", "--suite", "http://127.0.0.1:9").sentence
    both = dsobus("run", "model-exchange", "--suite", "http://127.0.0.1:9", "--customers", 10)
    assert (both.code, "--suite has its own data" in both.errors) == (2, True)
