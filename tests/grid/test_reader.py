"""CIM XML is read whatever way it is written, and what is no CIM XML is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dsobus.grid import GridError, connect, protect, read

UUID = "4a5b1c00-0000-4000-8000-00000000abcd"
Write = Callable[..., Path]


@pytest.mark.parametrize(
    "written",
    [
        f'rdf:ID="_{UUID}"',
        f'rdf:ID="{UUID}"',
        f'rdf:about="#_{UUID}"',
        f'rdf:about="urn:uuid:{UUID}"',
        f'rdf:about="model.xml#_{UUID.upper()}"',
    ],
)
def test_an_id_is_the_same_in_every_written_form(write: Write, written: str) -> None:
    model = read([write("eq.xml", f"<cim:Breaker {written}/>")])
    assert model["Breaker"].ids == [UUID]


def test_an_id_that_is_no_uuid_keeps_its_capitals(write: Write) -> None:
    assert read([write("eq.xml", '<cim:Breaker rdf:ID="_CB_1a"/>')])["Breaker"].ids == ["CB_1a"]


@pytest.mark.parametrize("cim", ["http://iec.ch/TC57/2013/CIM-schema-cim16#", "http://iec.ch/TC57/CIM100#"])
def test_values_and_references_are_read_in_any_cim_version(write: Write, cim: str) -> None:
    body = (
        f'<cim:Breaker rdf:ID="_a"><cim:Switch.normalOpen> true </cim:Switch.normalOpen>'
        f'<cim:Equipment.EquipmentContainer rdf:resource="#_{UUID}"/>'
        f'<cim:Breaker.kind rdf:resource="{cim}SwitchKind.fast"/><cim:IdentifiedObject.name/></cim:Breaker>'
    )
    table = read([write("eq.xml", body, cim)])["Breaker"]
    assert table.value("a", "Switch.normalOpen") == "true"
    assert table.value("a", "Equipment.EquipmentContainer") == UUID
    assert table.value("a", "Breaker.kind") == "SwitchKind.fast"
    assert table.value("a", "IdentifiedObject.name") is None


@pytest.mark.parametrize("order", [("eq", "ssh"), ("ssh", "eq")])
def test_a_file_adds_to_the_objects_of_another_in_either_order(write: Write, order: tuple[str, str]) -> None:
    files = {
        "eq": write(
            "eq.xml",
            '<cim:Fuse rdf:ID="_a"><cim:IdentifiedObject.name>A</cim:IdentifiedObject.name></cim:Fuse>'
            '<cim:Fuse rdf:ID="_b"/>',
        ),
        "ssh": write("ssh.xml", '<cim:Fuse rdf:about="#_a"><cim:Switch.open>true</cim:Switch.open></cim:Fuse>'),
    }
    table = read([files[name] for name in order])["Fuse"]
    assert len(table) == 2
    assert (table.value("a", "IdentifiedObject.name"), table.value("a", "Switch.open")) == ("A", "true")
    assert table.value("b", "Switch.open") is None
    assert all(len(column) == 2 for column in table.columns.values())


def test_a_later_file_supersedes_what_an_earlier_one_said(write: Write) -> None:
    before = write("1.xml", '<cim:Fuse rdf:ID="_a"><cim:Switch.open>true</cim:Switch.open></cim:Fuse>')
    after = write("2.xml", '<cim:Fuse rdf:about="#_a"><cim:Switch.open>false</cim:Switch.open></cim:Fuse>')
    assert read([before, after])["Fuse"].values("a", "Switch.open") == ("false",)


def test_a_property_that_is_repeated_in_one_object_keeps_all_values(write: Write) -> None:
    profiles = "<md:Model.profile>P</md:Model.profile><md:Model.profile>Q</md:Model.profile>"
    body = f'<md:FullModel rdf:about="urn:uuid:m">{profiles}</md:FullModel>'
    model = read([write("eq.xml", body)])
    assert model["FullModel"].values("m", "Model.profile") == ("P", "Q")
    assert model.profiles == {"P", "Q"}


def test_an_object_without_an_id_is_a_finding(write: Write) -> None:
    model = read([write("eq.xml", "<cim:Fuse/>")])
    assert len(model) == 0
    assert [(found.kind, found.object) for found in model.findings if found.kind != "File"] == [("Fuse", "line 1")]


BOMB = '<!DOCTYPE x [<!ENTITY a "0123456789">' + "".join(
    f'<!ENTITY {name} "{f"&{previous};" * 10}">' for previous, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "is not CIM XML"),
        ("no XML at all", "is not well-formed XML"),
        ("<html/>", "its root element is not rdf:RDF"),
        ("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><a>", "is not well-formed XML"),
        (
            "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
            "has a document type",
        ),
        (
            BOMB + "]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><a rdf:ID='&i;'/></rdf:RDF>",
            "is not well-formed XML",
        ),
        (
            f"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>{'<a>' * 999}{'</a>' * 999}</rdf:RDF>",
            "is not well-formed XML",
        ),
    ],
    ids=["empty", "text", "another language", "cut off", "document type", "entity bomb", "too deep"],
)
def test_what_is_no_cim_xml_is_refused_with_the_file_and_what_to_do(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "model.xml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GridError, match=reason) as caught:
        read([path])
    assert caught.value.path == path
    assert caught.value.hint


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GridError, match="cannot be read"):
        read([tmp_path / "missing.xml"])


def test_a_file_that_is_too_large_is_refused_unread(write: Write) -> None:
    path = write("eq.xml", "")
    with pytest.raises(GridError, match="at most 10 are read"):
        read([path], at_most=10)


def test_objects_across_the_borders_of_chunks_are_whole(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dsobus.grid.objects.CHUNKS_TO_ROOT", 100)
    monkeypatch.setattr("dsobus.grid.objects.CHUNK_BYTES", 7)
    body = "".join(
        f'<cim:Fuse rdf:ID="_{n}"><cim:IdentifiedObject.name>fuse {n}</cim:IdentifiedObject.name></cim:Fuse>'
        for n in range(50)
    )
    table = read([write("eq.xml", body)])["Fuse"]
    assert list(table.column("IdentifiedObject.name")) == [f"fuse {n}" for n in range(50)]


@pytest.mark.parametrize(
    ("name", "nodes", "switches", "transformers"),
    [
        ("MicroGrid-NodeBreaker-3.0", 42, 26, 7),
        ("MiniGrid-NodeBreaker-2.4.15", 103, 90, 6),
        ("SmallGrid-NodeBreaker-2.4.15", 1228, 1107, 10),
        ("SmallGrid-NodeBreaker-3.0", 1225, 1107, 10),
        ("SmallGrid-BusBranch-2.4.15", 121, 0, 10),
        ("Telemark120-3.0", 97, 60, 4),
    ],
)
def test_public_models_are_read_and_connected(
    public: Callable[[str], Path], name: str, nodes: int, switches: int, transformers: int
) -> None:
    network = connect(read(public(name)))
    assert (len(network.nodes), len(network.switches), len(network.transformers)) == (nodes, switches, transformers)
    assert set(protect(network).device_of) <= set(network.consumers)
