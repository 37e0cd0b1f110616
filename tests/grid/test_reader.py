"""CIM XML is read whatever way it is written, and what is no CIM XML is refused."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from tests.grid.cim import define, describe, document, nodes, on, wrong

from dsobus.grid import GridError, Model, connect, protect, read

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
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>&e;</rdf:RDF>",
            "has a document type",
        ),
        (
            "<!DOCTYPE x [<!ENTITY % e SYSTEM 'file:///etc/passwd'> %e;]>"
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
            "has a document type",
        ),
        (
            "<!DOCTYPE x PUBLIC 'a' 'http://127.0.0.1:9/x.dtd'>"
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
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
    ids=[
        "empty",
        "text",
        "another language",
        "cut off",
        "document type",
        "entity",
        "parameter",
        "network",
        "entity bomb",
        "too deep",
    ],
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


EQ = document("EQ", nodes("a b"), on("Fuse", "f", "a b"))
SSH = document("SSH", describe("Fuse", "f", Switch__open="true"))
TP = document("TP", define("TopologicalNode", "tn"))
SV = document("SV", define("SvVoltage", "v", SvVoltage__v="20"))
GL = document("EQ", define("PositionPoint", "p"))
DL = document("EQ", define("DiagramObject", "d"))


def packed(**members: bytes) -> bytes:
    """Pack members, whose names are written with __ for the slash and with the point left out."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(re.sub(r"(xml|zip|txt)$", r".\1", name.replace("__", "/")), content)
    return buffer.getvalue()


def opened(model: Model) -> str | None:
    return model["Fuse"].value("f", "Switch.open")


def test_a_model_is_read_from_files_folders_archives_bytes_and_open_files(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "eq.xml").write_bytes(EQ)
    (tmp_path / "set" / "ssh.zip").write_bytes(packed(sshxml=SSH))
    (tmp_path / "set" / "notes.txt").write_text("not a model")
    buffer = BytesIO(packed(eqzip=packed(inner__eqxml=EQ), sshxml=SSH, readmetxt=b"no"))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("__MACOSX/._eq.xml", b"no XML at all")
    nested = buffer.getvalue()
    (tmp_path / "nested.zip").write_bytes(nested)
    ways = [
        read(tmp_path / "set"),
        read(str(tmp_path / "nested.zip")),
        read([EQ, SSH]),
        read(nested),
        read(BytesIO(nested)),
        read([tmp_path / "set" / "eq.xml", BytesIO(SSH)]),
    ]
    assert [opened(model) for model in ways] == ["true"] * len(ways)
    assert all(len(model.files) == 2 for model in ways)


@pytest.mark.parametrize(
    ("content", "expected"),
    [(EQ, {"EQ"}), (SSH, {"SSH"}), (TP, {"TP"}), (SV, {"SV"}), (GL, {"GL"}), (DL, {"DL"})],
)
def test_a_file_is_what_it_holds(content: bytes, expected: set[str]) -> None:
    assert read(content).files[0].content == expected


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("", "has no header (md:FullModel)"),
        ('<dcat:Dataset rdf:about="urn:uuid:x"/>', "has a header of class Dataset in place of md:FullModel"),
        ('<md:FullModel rdf:about="urn:uuid:x"/>', "has a header that names no profile"),
        (
            '<md:FullModel rdf:about="urn:uuid:x"><md:Model.profile>http://x/StateVariables/4/1</md:Model.profile>'
            "</md:FullModel>",
            "says that it is SV",
        ),
    ],
    ids=["none", "of another kind", "without a profile", "that is wrong"],
)
def test_a_header_that_is_missing_or_wrong_is_a_finding(header: str, said: str) -> None:
    text = re.sub("<md:FullModel.*</md:FullModel>", header, EQ.decode())
    model = read(text.replace("xmlns:md=", 'xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:md=').encode())
    assert len(model["Fuse"]) == 1
    assert wrong(model.findings, "File") == [("content", said)]
    assert model.findings[0].assumed == "taken as EQ by its content"


def test_the_same_model_twice_is_read_once() -> None:
    model = read([EQ, SSH, EQ])
    assert len(model.files) == 2
    assert [said for _, said in wrong(model.findings, "File")] == ["is model EQ once more"]


def test_ssh_may_call_a_switch_equipment_and_come_first() -> None:
    ssh = document("SSH", describe("Equipment", "f", Equipment__inService="false"))
    model = read([ssh, EQ])
    assert model["Fuse"].value("f", "Equipment.inService") == "false"
    assert not len(model["Equipment"])


def test_what_is_described_and_nowhere_defined_counts_and_is_a_finding() -> None:
    model = read(SSH)
    assert opened(model) == "true"
    assert wrong(model.findings, "Fuse") == [("1 objects", "are described and nowhere defined")]


def test_one_id_in_two_classes_is_a_finding() -> None:
    model = read([EQ, document("EQ", define("Breaker", "f"), model="other")])
    assert wrong(model.findings, "Breaker") == [("f", "is defined in another class too")]


def test_definitions_that_contradict_each_other_are_a_finding_and_the_last_stands() -> None:
    other = document("EQ", define("Fuse", "f", Switch__normalOpen="false"), model="other")
    first = document("EQ", define("Fuse", "f", Switch__normalOpen="true"))
    model = read([first, other])
    assert model["Fuse"].value("f", "Switch.normalOpen") == "false"
    assert ("f", "has Switch.normalOpen true and false") in wrong(model.findings, "Fuse")


def test_what_nobody_will_ask_for_is_skipped() -> None:
    eq = document("EQ", on("Fuse", "f", "a b", IdentifiedObject__name="F"), define("CurrentLimit", "limit"))
    model = read(eq, skip={"CurrentLimit", "IdentifiedObject.name"})
    assert not len(model["CurrentLimit"])
    assert list(model["Fuse"].column("IdentifiedObject.name")) == [None]
    assert len(model["Terminal"]) == 2


@pytest.mark.parametrize(
    "namespace",
    [
        "http://iec.ch/TC57/2009/CIM-schema-cim14#",
        "http://iec.ch/TC57/2013/CIM-schema-cim16#",
        "http://iec.ch/TC57/CIM-schema-cim17#",
        "http://iec.ch/TC57/CIM100#",
        "https://cim.ucaiug.io/ns#",
    ],
)
def test_every_version_of_cim_is_read_and_told(namespace: str) -> None:
    model = read(document("EQ", on("Fuse", "f", "a b"), cim=namespace))
    assert (model["Fuse"].ids, model.files[0].namespace) == (["f"], namespace)


def test_a_file_of_a_folder_that_is_no_cim_xml_is_left_out_with_a_finding(tmp_path: Path) -> None:
    (tmp_path / "eq.xml").write_bytes(EQ)
    (tmp_path / "page.xml").write_text("<html/>")
    model = read(tmp_path)
    assert len(model.files) == 1
    assert wrong(model.findings, "File")[0][1] == "is not CIM XML: its root element is not rdf:RDF"


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (packed(axml=b"x" * 3_000_000), "would grow"),
        (packed(azip=packed(bzip=packed(czip=packed(exml=EQ)))), "lies in 3 other archives"),
        (packed(eqxml=EQ)[:-30], "is a broken archive"),
        (packed(readmetxt=b"no"), "there is no CIM XML"),
        (packed(pagexml=b"<html/>"), "there is no CIM XML"),
    ],
    ids=["bomb", "too deep", "cut off", "no model", "no CIM"],
)
def test_an_archive_that_is_no_model_is_refused(given: bytes, reason: str) -> None:
    with pytest.raises(GridError, match=reason) as caught:
        read(given)
    assert caught.value.hint


def test_a_damaged_member_of_an_archive_is_told_by_its_checksum() -> None:
    archive = bytearray(packed(eqxml=EQ))
    archive[60:70] = bytes(10)
    with pytest.raises(GridError, match=r"broken|not well-formed"):
        read(bytes(archive))


def test_what_is_unpacked_counts_against_the_limit() -> None:
    with pytest.raises(GridError, match="bytes, at most"):
        read(packed(eqxml=EQ), at_most=len(EQ) - 1)


def test_objects_without_a_common_form_cannot_exhaust_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dsobus.grid.objects.MAX_EMPTY_CELLS", 1000)
    odd = [define("Fuse", f"f{number}", **{f"Fuse__p{number}": "x"}) for number in range(100)]
    with pytest.raises(GridError, match="without a common form"):
        read(document("EQ", *odd))
    assert len(read(document("EQ", *odd[:30]))["Fuse"]) == 30


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GridError, match="has no CIM XML files"):
        read(tmp_path)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_every_coding_of_text_is_read(coding: str) -> None:
    declared = f'<?xml version="1.0" encoding="{coding.removesuffix("-sig")}"?>\n<!-- a comment -->\n'
    eq = document("EQ", define("Fuse", "f", IdentifiedObject__name="Sécheron"))
    model = read((declared + eq.decode()).encode(coding))
    assert model["Fuse"].value("f", "IdentifiedObject.name") == "Sécheron"


def test_comments_and_instructions_anywhere_say_nothing() -> None:
    noise = "<!-- Fuse --><?Fuse f?>"
    eq = document("EQ", noise, define("Fuse", "f", IdentifiedObject__name=f"F{noise}"), noise)
    model = read(noise.encode() + eq.replace(b"<cim:Identified", noise.encode() + b"<cim:Identified"))
    assert model["Fuse"].ids == ["f"]
    assert model["Fuse"].value("f", "IdentifiedObject.name") == "F"
    assert set(model["Fuse"].columns) == {"IdentifiedObject.name"}
    assert [kind for kind, _ in model] == ["Fuse", "FullModel"]
