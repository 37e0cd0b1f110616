"""A node-breaker model of one feeder, small enough to stand in a message that people read."""

from __future__ import annotations

from uuid import NAMESPACE_OID, uuid5

from tests.grid.cim import define, describe, document, level, nodes, on

from dsobus.models import Document


def key(feeder: str, name: str) -> str:
    """Return the id of an object of a feeder."""
    return str(uuid5(NAMESPACE_OID, f"{feeder} {name}"))


def small(feeder: str = "one", load: float = 1.0) -> list[Document]:
    """Return EQ and SSH: infeed, closed switches, a line, a consumer of so many MW; each feeder has own ids."""
    points = {name: key(feeder, name) for name in ("grid", "busbar", "field", "far", "end")}
    kv = key(feeder, "20 kV")
    eq = document(
        "EQ",
        level(kv, "20"),
        nodes(" ".join(points.values()), kv),
        on(
            "ExternalNetworkInjection", key(feeder, "infeed"), points["grid"], IdentifiedObject__name=f"Infeed {feeder}"
        ),
        on("Breaker", key(feeder, "breaker"), f"{points['grid']} {points['busbar']}", Switch__normalOpen="false"),
        on("Breaker", key(feeder, "second"), f"{points['busbar']} {points['field']}", Switch__normalOpen="false"),
        on(
            "ACLineSegment",
            key(feeder, "line"),
            f"{points['field']} {points['far']}",
            ACLineSegment__r="1",
            ACLineSegment__x="1",
            ACLineSegment__bch="0",
            ACLineSegment__gch="0",
        ),
        on("Disconnector", key(feeder, "disconnector"), f"{points['far']} {points['end']}", Switch__normalOpen="false"),
        on("EnergyConsumer", key(feeder, "load"), points["end"]),
        model=key(feeder, "EQ"),
    )
    ssh = document(
        "SSH",
        describe(
            "ExternalNetworkInjection",
            key(feeder, "infeed"),
            ExternalNetworkInjection__p="0",
            ExternalNetworkInjection__q="0",
            ExternalNetworkInjection__referencePriority="1",
        ),
        describe("EnergyConsumer", key(feeder, "load"), EnergyConsumer__p=str(load), EnergyConsumer__q="0"),
        header=f'<md:Model.DependentOn rdf:resource="urn:uuid:{key(feeder, "EQ")}"/>',
        model=key(feeder, f"SSH {load}"),
    )
    return [Document("EQ.xml", eq), Document("SSH.xml", ssh)]


def states(feeder: str = "one", kV: float = 19.9) -> list[Document]:
    """Return TP and SV of the model: two nodes with a voltage each."""
    near, far = key(feeder, "near node"), key(feeder, "far node")
    placed = {"grid": near, "busbar": near, "field": near, "far": far, "end": far}
    tp = document(
        "TP",
        *(define("TopologicalNode", node, IdentifiedObject__name=node[:8]) for node in (near, far)),
        *(
            describe("ConnectivityNode", key(feeder, point), ConnectivityNode__TopologicalNode=f"#{node}")
            for point, node in placed.items()
        ),
        header=f'<md:Model.DependentOn rdf:resource="urn:uuid:{key(feeder, "EQ")}"/>',
        model=key(feeder, "TP"),
    )
    voltages = [
        define(
            "SvVoltage",
            key(feeder, f"v {node}"),
            SvVoltage__v=str(v),
            SvVoltage__angle="0",
            SvVoltage__TopologicalNode=f"#{node}",
        )
        for node, v in ((near, 20.0), (far, kV))
    ]
    sv = document(
        "SV",
        *voltages,
        header=f'<md:Model.DependentOn rdf:resource="urn:uuid:{key(feeder, "TP")}"/>',
        model=key(feeder, f"SV {kV}"),
    )
    return [Document("TP.xml", tp), Document("SV.xml", sv)]
