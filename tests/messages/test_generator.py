"""The generator: what it writes is up to date, tidy and the same every time; what it cannot express it refuses."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dsobus.soap.generate import generate, main, stale
from dsobus.soap.generate_model import GeneratorError

ROOT = Path(__file__).parents[2]
Schemas = Callable[..., Path]
END = "</xs:complexContent></xs:complexType></xs:redefine>"


def complex_type(content: str) -> str:
    return f'<xs:complexType name="T">{content}</xs:complexType>'


def test_the_generated_messages_are_those_of_the_schemas() -> None:
    assert stale() == [], "run `make messages`"


def test_generating_twice_gives_the_same_text(odd_schemas: Path) -> None:
    assert generate(odd_schemas) == generate(odd_schemas)


def test_what_is_stale_is_named_written_and_removed(odd_schemas: Path, tmp_path: Path) -> None:
    assert stale(odd_schemas, tmp_path) == ["common.py", "namespaces.py", "odd.py"]
    main(odd_schemas, tmp_path)
    assert stale(odd_schemas, tmp_path) == []
    (tmp_path / "odd.py").write_text("edited")
    assert stale(odd_schemas, tmp_path) == ["odd.py"]
    main(odd_schemas, tmp_path)
    (tmp_path / "gone.py").write_text((tmp_path / "odd.py").read_text())
    (tmp_path / "by_hand.py").write_text("kept = True")
    assert stale(odd_schemas, tmp_path) == ["gone.py"]
    main(odd_schemas, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["by_hand.py", "common.py", "namespaces.py", "odd.py"]


def test_ruff_and_mypy_find_nothing_in_generated_text(odd_schemas: Path, kin_schemas: Path, tmp_path: Path) -> None:
    package = tmp_path / "dsobus" / "messages"
    package.mkdir(parents=True)
    for name in ("runtime.py", "registry.py", "__init__.py", "py.typed"):
        (package / name).write_text((ROOT / "services/dsobus/messages" / name).read_text())
    together = tmp_path / "xsd"
    for folder in (odd_schemas, kin_schemas):
        shutil.copytree(folder, together, dirs_exist_ok=True)
    main(together, package)
    tools = [
        ("ruff", "format", "--no-cache", "--check", "--config", str(ROOT / "pyproject.toml"), "."),
        ("ruff", "check", "--no-cache", "--select", "F,I,A004,B,UP,E7", "--line-length", "120", "."),
        ("mypy", "--strict", "--explicit-package-bases", "--namespace-packages", "--cache-dir", os.devnull, "dsobus"),
    ]
    for tool in tools:
        run = subprocess.run([sys.executable, "-m", *tool], cwd=tmp_path, capture_output=True, text=True, check=False)
        if f"No module named {tool[0]}" in run.stderr:
            pytest.skip(f"{tool[0]} is not installed")
        assert run.returncode == 0, run.stdout + run.stderr


def test_messages_are_imported_in_less_than_half_a_millisecond_a_class(tmp_path: Path) -> None:
    code = (
        "import time, dsobus.messages.runtime, dataclasses, importlib\n"
        "from dsobus.messages.namespaces import MODULES\n"
        "start = time.process_time()\n"
        "for name in MODULES.values(): importlib.import_module(f'dsobus.messages.{name}')\n"
        "taken = time.process_time() - start\n"
        "made = {f'{of.__module__}.{of.__name__}' for of in dsobus.messages.runtime.Record.__subclasses__()}\n"
        "print(taken / len(made))"
    )
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled["PYTHONPYCACHEPREFIX"] = str(tmp_path)
    command = [sys.executable, "-c", code]
    times = [
        float(subprocess.run(command, env=compiled, capture_output=True, text=True, check=True).stdout)
        for _ in range(4)
    ]
    assert min(times) < 0.0005


@pytest.mark.parametrize(
    ("body", "component", "reason"),
    [
        (complex_type('<xs:sequence maxOccurs="2"><xs:element name="a" type="xs:int"/>'
                      '<xs:element name="b" type="xs:int"/></xs:sequence>'), "T", "repeated sequence"),
        (complex_type('<xs:sequence><xs:element name="a" type="xs:int"/><xs:any namespace="##other"/>'
                      '<xs:element name="a" type="xs:int"/></xs:sequence>'), "T", "a stands there more than once"),
        (complex_type('<xs:choice><xs:element name="a" type="xs:int"/><xs:sequence><xs:element name="b" type="xs:int"/>'
                      '<xs:element name="a" type="xs:int"/></xs:sequence></xs:choice>'), "T", "a stands there"),
        (complex_type('<xs:choice maxOccurs="9"><xs:element name="a" type="xs:int"/><xs:sequence>'
                      '<xs:element name="b" type="xs:int"/><xs:element name="c" type="xs:int"/>'
                      "</xs:sequence></xs:choice>"), "T", "repeated sequence .* put it into an element"),
        (complex_type('<xs:sequence><xs:element name="a"/></xs:sequence>'), "a", "anyType .* take xs:any"),
        (complex_type('<xs:sequence><xs:element name="a" nillable="true"><xs:complexType><xs:attribute name="b"/>'
                      "</xs:complexType></xs:element></xs:sequence>"), "a", "nillable element with attributes"),
        ('<xs:element name="a" type="xs:int" nillable="true"/>', "a", "nillable global element"),
        ('<xs:element name="a" type="xs:int" fixed="+1"/>', "a", "write the fixed value as we do: 1"),
        ('<xs:element name="a" type="xs:dateTime" fixed="2026-11-23T12:00:00"/>', "a", "as we do: .*Z"),
        ('<xs:element name="a" type="xs:NMTOKENS" default="x y"/>', "a", "default or fixed value of this type"),
        ('<xs:element name="a" type="xs:QName"/>', "a", "put an element around it"),
        (complex_type('<xs:attribute name="a" type="xs:QName"/>'), "T", "QName in an attribute .* take an element"),
        ('<xs:simpleType name="N"><xs:list itemType="xs:QName"/></xs:simpleType>', "N", "list of xs:QName"),
        ('<xs:simpleType name="N"><xs:union memberTypes="xs:NMTOKENS xs:int"/></xs:simpleType>', "NMTOKENS",
         "list in a union"),
        ('<xs:notation name="n" public="n"/><xs:simpleType name="N"><xs:restriction base="xs:NOTATION">'
         '<xs:enumeration value="n"/></xs:restriction></xs:simpleType>', "N", "take an enumeration of xs:string"),
        ('<xs:complexType name="T" mixed="true"/>', "T", "mixed content .* put the text into elements"),
        ('<xs:element name="H" type="xs:string"/><xs:element name="S" substitutionGroup="H" type="xs:string"/>',
         "H", "head of a substitution group needs a complex type with a name"),
        ('<xs:complexType name="T"/><xs:element name="H" type="T" abstract="true"/><xs:complexType name="U">'
         '<xs:sequence><xs:element ref="H"/></xs:sequence></xs:complexType>', "H", "nothing may stand for"),
        (complex_type('<xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence>')
         + '<xs:complexType name="U"><xs:complexContent><xs:extension base="T"><xs:attribute name="a"/>'
           "</xs:extension></xs:complexContent></xs:complexType>", "U", "a stands there more than once"),
        ('<xs:complexType name="T"/><xs:element name="T"><xs:complexType/></xs:element>', "T", "twice"),
    ],
)  # fmt: skip
def test_what_a_dataclass_cannot_express_is_refused_by_name(
    schemas: Schemas, body: str, component: str, reason: str
) -> None:
    with pytest.raises(GeneratorError, match=reason) as caught:
        generate(schemas(body))
    assert caught.value.file == "A.xsd"
    assert component in caught.value.component


def test_a_redefined_schema_is_refused(schemas: Schemas) -> None:
    folder = schemas('<xs:complexType name="T"/>')
    again = '<xs:redefine schemaLocation="A.xsd"><xs:complexType name="T"><xs:complexContent><xs:extension base="T"/>'
    text = (folder / "A.xsd").read_text()
    (folder / "A0.xsd").write_text(text.replace('<xs:complexType name="T"/>', f"{again}{END}"))
    with pytest.raises(GeneratorError, match=r"A0\.xsd: xs:redefine: .* write the types as they shall be"):
        generate(folder)


def test_namespaces_that_derive_from_one_another_are_refused(schemas: Schemas) -> None:
    imports = [
        '<xs:import namespace="urn:x:B" schemaLocation="B.xsd"/>',
        '<xs:import namespace="urn:x:A" schemaLocation="A.xsd"/>',
    ]
    folder = schemas(
        f'{imports[0]}<xs:complexType name="T"><xs:sequence><xs:element name="u" xmlns:b="urn:x:B" type="b:U"/>'
        "</xs:sequence></xs:complexType>",
        f'{imports[1]}<xs:complexType name="U"><xs:complexContent><xs:extension base="a:T" xmlns:a="urn:x:A"/>'
        "</xs:complexContent></xs:complexType>",
    )
    with pytest.raises(GeneratorError, match=r"U: derives from urn:x:A, .* take one namespace for both"):
        generate(folder)


def test_two_namespaces_for_one_module_are_refused(schemas: Schemas) -> None:
    folder = schemas('<xs:complexType name="T"/>')
    (folder / "Other.xsd").write_text((folder / "A.xsd").read_text().replace("urn:x:A", "urn:y:A"))
    with pytest.raises(GeneratorError, match="second namespace"):
        generate(folder)


def test_two_schemas_of_one_namespace_share_a_module(schemas: Schemas) -> None:
    folder = schemas('<xs:complexType name="T"/>')
    (folder / "More.xsd").write_text((folder / "A.xsd").read_text().replace('"T"', '"U"'))
    text = generate(folder)["a.py"]
    assert "class T(Record):" in text
    assert "class U(Record):" in text


@pytest.mark.filterwarnings("ignore:Import of namespace")
def test_a_schema_reaches_for_nothing_outside_its_folder(schemas: Schemas) -> None:
    folder = schemas('<xs:import namespace="urn:x:B" schemaLocation="http://127.0.0.1:9/B.xsd"/><xs:element name="a"/>')
    with pytest.raises(Exception, match=r"anyType|local"):
        generate(folder)
