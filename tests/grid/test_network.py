"""Equipment is connected as EQ and SSH say, and protected by what lies between it and the source."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dsobus.grid import Network, connect, protect, read

Write = Callable[..., Path]


def terminal(equipment: str, number: int, node: str, connected: str = "true") -> str:
    return (
        f'<cim:Terminal rdf:ID="_{equipment}.{number}">'
        f'<cim:Terminal.ConductingEquipment rdf:resource="#_{equipment}"/>'
        f'<cim:Terminal.ConnectivityNode rdf:resource="#_{node}"/>'
        f"<cim:ACDCTerminal.sequenceNumber>{number}</cim:ACDCTerminal.sequenceNumber>"
        f"<cim:ACDCTerminal.connected>{connected}</cim:ACDCTerminal.connected></cim:Terminal>"
    )


def equipment(kind: str, key: str, nodes: str, extra: str = "") -> str:
    """Write equipment on the nodes named by the words of a text."""
    terminals = (terminal(key, number, node) for number, node in enumerate(nodes.split(), 1))
    return f'<cim:{kind} rdf:ID="_{key}">{extra}</cim:{kind}>' + "".join(terminals)


def nodes(names: str) -> str:
    return "".join(f'<cim:ConnectivityNode rdf:ID="_{name}"/>' for name in names.split())


def position(name: str, value: str) -> str:
    return f"<cim:Switch.{name}>{value}</cim:Switch.{name}>"


FEEDER = (
    nodes("n0 n1 n2 n3 n4 n5")
    + equipment("ExternalNetworkInjection", "grid", "n0")
    + equipment("Breaker", "breaker", "n0 n1")
    + equipment("ACLineSegment", "line", "n1 n2")
    + equipment("Recloser", "recloser", "n2 n3")
    + equipment("Fuse", "fuse", "n3 n4")
    + equipment("EnergyConsumer", "near", "n2")
    + equipment("EnergyConsumer", "far", "n4")
    + equipment("EnergyConsumer", "dead", "n5")
)


@pytest.mark.parametrize(
    ("said", "opened"),
    [
        ("", False),
        (position("normalOpen", "true"), True),
        (position("normalOpen", "true") + position("open", "false"), False),
        (position("normalOpen", "false") + position("open", "true"), True),
        (position("open", "false") + "<cim:Equipment.inService>false</cim:Equipment.inService>", True),
    ],
    ids=["nothing", "normally open", "SSH before EQ, closed", "SSH before EQ, open", "out of service"],
)
def test_a_switch_stands_as_ssh_says_then_as_normal_then_closed(write: Write, said: str, opened: bool) -> None:
    network = connect(read([write("eq.xml", nodes("a b") + equipment("Disconnector", "s", "a b", said))]))
    assert network.switches["s"].open is opened


def test_a_terminal_that_is_not_connected_opens_its_equipment(write: Write) -> None:
    body = nodes("a b") + '<cim:Breaker rdf:ID="_s"/>' + terminal("s", 1, "a") + terminal("s", 2, "b", "false")
    switch = connect(read([write("eq.xml", body)])).switches["s"]
    assert not switch.open
    assert not switch.conducts


def test_the_ends_of_a_transformer_stand_in_the_order_of_their_numbers(write: Write) -> None:
    ends = "".join(
        f'<cim:PowerTransformerEnd rdf:ID="_e{number}">'
        f"<cim:TransformerEnd.endNumber>{number}</cim:TransformerEnd.endNumber>"
        f'<cim:TransformerEnd.Terminal rdf:resource="#_t.{end}"/></cim:PowerTransformerEnd>'
        for number, end in ((1, 2), (2, 1))
    )
    network = connect(
        read([write("eq.xml", nodes("low high") + equipment("PowerTransformer", "t", "low high") + ends)])
    )
    assert [network.nodes[node] for node in network.transformers["t"].nodes] == ["high", "low"]


def test_a_terminal_without_a_node_and_an_unknown_class_of_switch_are_findings(write: Write) -> None:
    body = nodes("a b") + equipment("EnergyConsumer", "c", "nowhere")
    body += equipment("SuperSwitch", "s", "a b", position("open", "true"))
    network = connect(read([write("eq.xml", body)]))
    assert {finding.kind for finding in network.findings} == {"File", "Terminal", "SuperSwitch"}
    assert network.switches["s"].open


def test_bay_voltage_level_and_substation_enclose_equipment_and_give_it_voltage_and_place(write: Write) -> None:
    body = (
        '<cim:BaseVoltage rdf:ID="_kv">'
        "<cim:BaseVoltage.nominalVoltage>20</cim:BaseVoltage.nominalVoltage></cim:BaseVoltage>"
        '<cim:Substation rdf:ID="_sub"/>'
        '<cim:VoltageLevel rdf:ID="_vl"><cim:VoltageLevel.Substation rdf:resource="#_sub"/>'
        '<cim:VoltageLevel.BaseVoltage rdf:resource="#_kv"/></cim:VoltageLevel>'
        '<cim:Bay rdf:ID="_bay"><cim:Bay.VoltageLevel rdf:resource="#_vl"/></cim:Bay>'
        '<cim:ConnectivityNode rdf:ID="_n"><cim:ConnectivityNode.ConnectivityNodeContainer rdf:resource="#_bay"/>'
        "</cim:ConnectivityNode>"
    )
    body += equipment("Breaker", "b", "n", '<cim:Equipment.EquipmentContainer rdf:resource="#_bay"/>')
    body += (
        '<cim:Location rdf:ID="_place"><cim:Location.PowerSystemResources rdf:resource="#_sub"/></cim:Location>'
        '<cim:PositionPoint rdf:ID="_p"><cim:PositionPoint.Location rdf:resource="#_place"/>'
        "<cim:PositionPoint.xPosition>7.5</cim:PositionPoint.xPosition>"
        "<cim:PositionPoint.yPosition>47</cim:PositionPoint.yPosition></cim:PositionPoint>"
    )
    network = connect(read([write("eq.xml", body)]))
    breaker = network.switches["b"]
    substation = network.substation(breaker.container)
    assert [container.kind for container in network.enclosing("bay")] == ["Bay", "VoltageLevel", "Substation"]
    assert substation is not None
    assert substation.id == "sub"
    assert network.nominal_kV(0) == 20.0
    assert network.position(breaker) == (7.5, 47.0)


def feeder(write: Write, ssh: str = "") -> Network:
    return connect(read([write("eq.xml", FEEDER), write("ssh.xml", ssh)]))


def test_each_device_has_the_next_one_towards_the_source_as_parent(write: Write) -> None:
    tree = protect(feeder(write))
    assert {device.id: device.parent for device in tree.devices.values()} == {
        "breaker": None,
        "recloser": "breaker",
        "fuse": "recloser",
    }
    assert {device.feeder for device in tree.devices.values()} == {"breaker"}
    assert tree.ancestors("fuse") == ["recloser", "breaker"]
    assert tree.below("recloser") == ["recloser", "fuse"]


def test_consumers_hang_on_the_nearest_device_and_count_for_all_above(write: Write) -> None:
    tree = protect(feeder(write))
    assert tree.device_of == {"near": "breaker", "far": "fuse"}
    assert tree.consumers("breaker") == ["near"]
    assert sorted(tree.downstream("breaker")) == ["far", "near"]
    assert tree.downstream("recloser") == ["far"]


def test_what_lies_behind_an_open_switch_has_no_place_in_the_tree(write: Write) -> None:
    tree = protect(feeder(write, f'<cim:Fuse rdf:about="#_fuse">{position("open", "true")}</cim:Fuse>'))
    assert set(tree.devices) == {"breaker", "recloser"}
    assert set(tree.device_of) == {"near"}


def test_a_network_without_a_source_protects_nobody(write: Write) -> None:
    body = nodes("a b") + equipment("Breaker", "b", "a b") + equipment("EnergyConsumer", "c", "b")
    assert not protect(connect(read([write("eq.xml", body)]))).devices
