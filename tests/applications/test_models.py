"""Network models and results at the parties that keep them: once, whole, and told what is wrong with them."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from tests.models.small import key, small, states

from dsobus.messages.get_network_models import GetNetworkModels as ModelSelection
from dsobus.messages.get_network_models import ObjectRef as ModelRef
from dsobus.messages.get_network_models_message import GetNetworkModels, GetNetworkModelsRequestType
from dsobus.messages.get_power_flow_results import GetPowerFlowResults as ResultSelection
from dsobus.messages.get_power_flow_results import ObjectRef as ResultRef
from dsobus.messages.get_power_flow_results_message import GetPowerFlowResults, GetPowerFlowResultsRequestType
from dsobus.messages.message import IDType, RequestType
from dsobus.messages.network_models import NetworkModel, NetworkModels
from dsobus.messages.network_models_message import (
    ChangeNetworkModels,
    CreatedNetworkModels,
    CreateNetworkModels,
    DeleteNetworkModels,
    NetworkModelsPayloadType,
)
from dsobus.messages.power_flow_results import ObjectRef as SolvedRef
from dsobus.messages.power_flow_results import PowerFlowResult, PowerFlowResults
from dsobus.messages.power_flow_results_message import CreatedPowerFlowResults, PowerFlowResultsPayloadType
from dsobus.models import Document, pack, unpack
from dsobus.soap import header

if TYPE_CHECKING:
    from tests.applications.conftest import Enter, World

PARTIES = ("dms", "network_manager", "load_flow")
Documents = list[Document]


def model(kind: Any, documents: Documents, mRID: str | None = None, verb: str = "create") -> Any:
    compressed, form = pack(documents)
    told = NetworkModels(NetworkModel=[NetworkModel(mRID=mRID)]) if mRID else None
    payload = NetworkModelsPayloadType(NetworkModels=told, Compressed=compressed, Format=form)
    return kind(Header=header(verb, "NetworkModels", "GIS"), Payload=payload)


def create(world: World, documents: Documents, mRID: str | None = None) -> Any:
    return world.call(model(CreateNetworkModels, documents, mRID), "ExecuteNetworkModels")


def said(reply: Any) -> tuple[str, list[str]]:
    return reply.Reply.Result, [error.code for error in reply.Reply.Error]


def count(world: World, table: str) -> int:
    with closing(sqlite3.connect(world.suite.data / f"{world.party}.sqlite")) as store:
        found: int = store.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        return found


def get(world: World, mRID: str, kind: Any = None) -> Any:
    selection = ModelSelection(NetworkModel=[ModelRef(mRID=mRID)], kind=kind)
    request = GetNetworkModelsRequestType(GetNetworkModels=selection)
    head = header("get", "NetworkModels", "GIS")
    return world.call(GetNetworkModels(Header=head, Request=request), "GetNetworkModels")


def result_of(world: World, model: str) -> Any:
    selection = ResultSelection(NetworkModel=[ResultRef(mRID=model)])
    request = GetPowerFlowResultsRequestType(GetPowerFlowResults=selection)
    head = header("get", "PowerFlowResults", "GIS")
    return world.call(GetPowerFlowResults(Header=head, Request=request), "GetPowerFlowResults")


def report(world: World, documents: Documents, model: str | None = None) -> Any:
    compressed, form = pack(documents)
    ref = SolvedRef(mRID=model) if model else None
    told = PowerFlowResults(PowerFlowResult=[PowerFlowResult(mRID=str(uuid4()), NetworkModel=ref)])
    payload = PowerFlowResultsPayloadType(PowerFlowResults=told, Compressed=compressed, Format=form)
    head = header("created", "PowerFlowResults", "EMS")
    return world.call(CreatedPowerFlowResults(Header=head, Payload=payload), "ReceivePowerFlowResults")


@pytest.mark.parametrize("party", PARTIES)
def test_a_model_is_kept_once_however_often_it_is_sent(enter: Enter, party: str) -> None:
    world = enter(party)
    before = count(world, "network_document")
    first = create(world, small())
    assert said(first) == ("OK", ["0.0"])
    (mRID,) = (one.value for one in first.Reply.ID)
    kept = count(world, "network_document"), count(world, "network_document_set")
    again = create(world, list(reversed(small())))
    assert [one.value for one in again.Reply.ID] == [mRID]
    assert "was kept before" in again.Reply.Error[0].reason
    assert (count(world, "network_document"), count(world, "network_document_set")) == kept
    other = create(world, small(), str(uuid4()))
    assert said(other) == ("OK", ["0.0"])
    assert count(world, "network_document") - kept[0] <= (kept[0] - before) - 2, "EQ and SSH are there already"


@pytest.mark.parametrize("party", PARTIES)
@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"", "1.8", "not rdf:RDF"),
        (b"<a>no model</a>", "1.8", "not rdf:RDF"),
        (small()[0].content[:-50], "1.8", "not well-formed"),
        (small()[1].content, "1.8", "has no nodes"),
    ],
)
def test_what_is_no_model_is_refused_with_what_is_wrong(
    enter: Enter, party: str, content: bytes, code: str, words: str
) -> None:
    world = enter(party)
    before = count(world, "network_document_set")
    reply = create(world, [Document("EQ.xml", content)])
    assert reply.Reply.Result == "FAILED"
    assert reply.Reply.Error[0].code == code
    assert words in reply.Reply.Error[0].reason
    assert count(world, "network_document_set") == before


def test_a_change_replaces_a_model_and_what_was_made_of_it(enter: Enter) -> None:
    world = enter("load_flow")
    mRID = str(uuid4())
    assert said(create(world, small(load=1.0), mRID))[0] == "OK"
    before = result_of(world, mRID).Payload.PowerFlowResults.PowerFlowResult[0].MinVoltage.v
    assert said(create(world, small(load=3.0), mRID)) == ("FAILED", ["6.1"])
    changed = world.call(model(ChangeNetworkModels, small(load=3.0), mRID, "change"), "ExecuteNetworkModels")
    assert said(changed) == ("OK", ["0.0"])
    after = result_of(world, mRID).Payload.PowerFlowResults.PowerFlowResult[0].MinVoltage.v
    assert after < before < 20
    assert count(world, "network_document_set") == 2
    unknown = world.call(model(ChangeNetworkModels, small(), str(uuid4()), "change"), "ExecuteNetworkModels")
    assert said(unknown) == ("FAILED", ["2.15"])


def test_a_deleted_model_takes_everything_with_it(enter: Enter) -> None:
    world = enter("network_manager")
    mRID = create(world, small()).Reply.ID[0].value
    assert said(report(world, states_of(world, mRID), mRID))[0] == "OK"
    head = header("delete", "NetworkModels", "GIS")
    named = RequestType(ID=[IDType(value=mRID)])
    assert said(world.call(DeleteNetworkModels(Header=head, Request=named), "ExecuteNetworkModels"))[0] == "OK"
    tables = ("network_document_set", "network_document", "network_document_part")
    assert [count(world, table) for table in tables] == [0, 0, 0]


def states_of(world: World, mRID: str) -> Documents:
    """Return a result for the nodes of the network manager's bus-branch model."""
    payload = get(world, mRID, "busBranch").Payload
    tp = next(one for one in unpack(payload.Compressed, payload.Format) if one.name.endswith("TP.xml"))
    nodes = re.findall(rb'TopologicalNode rdf:ID="_([^"]+)"', tp.content)
    sv = states()[1].content.decode()
    for name, node in zip(("near node", "far node"), nodes, strict=True):
        sv = sv.replace(key("one", name), node.decode())
    return [tp, Document("SV.xml", sv.encode())]


def test_a_result_for_the_bus_branch_model_becomes_one_for_its_source(enter: Enter) -> None:
    world = enter("network_manager")
    mRID = create(world, small()).Reply.ID[0].value
    reduced = get(world, mRID, "busBranch").Payload.NetworkModels.NetworkModel[0]
    assert (reduced.SourceModel.mRID, reduced.connectivityNodes, reduced.switches) == (mRID, 2, 0)
    assert said(report(world, states_of(world, mRID), reduced.mRID))[0] == "OK"
    payload = result_of(world, mRID).Payload
    documents = {one.name: one.content.decode() for one in unpack(payload.Compressed, payload.Format)}
    for point in ("grid", "busbar", "field", "far", "end"):
        assert f'ConnectivityNode rdf:about="#_{key("one", point)}"' in documents["TP.xml"]
    assert documents["SV.xml"].count("<cim:SvVoltage ") == 2


def test_a_result_of_another_model_is_refused(enter: Enter) -> None:
    world = enter("network_manager")
    mRID = create(world, small()).Reply.ID[0].value
    reduced = get(world, mRID, "busBranch").Payload.NetworkModels.NetworkModel[0].mRID
    reply = report(world, states("another"), reduced)
    assert said(reply) == ("FAILED", ["2.15"])
    assert "are none of NetworkModel" in reply.Reply.Error[0].reason
    assert said(report(world, states(), str(uuid4()))) == ("FAILED", ["2.15"])
    assert said(report(world, states("another"))) == ("FAILED", ["5.8"])
    assert said(report(world, small(), mRID)) == ("FAILED", ["5.7"])


def test_the_dms_shows_voltages_on_its_own_nodes_and_announces_models_alone(enter: Enter) -> None:
    world = enter("dms")
    mRID = create(world, small()).Reply.ID[0].value
    assert said(report(world, states(kV=19.0)))[0] == "OK", "the headers say which model it is of"
    selection = ResultSelection(
        NetworkModel=[ResultRef(mRID=mRID)], ConnectivityNode=[ResultRef(mRID=key("one", "end"))]
    )
    request = GetPowerFlowResultsRequestType(GetPowerFlowResults=selection)
    head = header("get", "PowerFlowResults", "GIS")
    reply = world.call(GetPowerFlowResults(Header=head, Request=request), "GetPowerFlowResults")
    (result,) = reply.Payload.PowerFlowResults.PowerFlowResult
    assert (result.connectivityNodes, result.MinVoltage.pu, result.MaxVoltage.pu) == (5, 0.95, 1.0)
    assert [(one.mRID, one.v, one.nominalVoltage) for one in result.Voltages] == [(key("one", "end"), 19.0, 20.0)]
    (announced,) = world.told(CreatedNetworkModels)
    assert announced.Payload.NetworkModels.NetworkModel[0].mRID == mRID
    assert announced.Payload.Compressed is None


def test_the_dms_has_the_network_of_the_utility_and_gives_eq_and_ssh(enter: Enter) -> None:
    world = enter("dms")
    every = world.call(
        GetNetworkModels(
            Header=header("get", "NetworkModels", "GIS"),
            Request=GetNetworkModelsRequestType(GetNetworkModels=ModelSelection()),
        ),
        "GetNetworkModels",
    )
    (own,) = every.Payload.NetworkModels.NetworkModel
    assert every.Payload.Compressed is None
    about = json.loads((world.suite.utility / "utility.json").read_text())
    assert own.connectivityNodes > about["customers"]
    mRID = create(world, [*small(), *states()]).Reply.ID[0].value
    payload = get(world, mRID).Payload
    assert [one.name for one in unpack(payload.Compressed, payload.Format)] == ["EQ.xml", "SSH.xml"]


def test_a_model_that_cannot_be_solved_has_a_result_that_says_why(enter: Enter) -> None:
    world = enter("load_flow")
    mRID = create(world, small(load=1e6)).Reply.ID[0].value
    reply = result_of(world, mRID)
    (result,) = reply.Payload.PowerFlowResults.PowerFlowResult
    assert (result.converged, reply.Payload.Compressed, result.MinVoltage) == (False, None, None)
    assert "does not converge" in result.description
    assert result.Mismatches
