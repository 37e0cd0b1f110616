"""Schemas with everything that may stand in one, and the modules generated from them."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import dsobus.messages
from dsobus.messages.namespaces import MODULES
from dsobus.soap.generate import main

ODD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="urn:dsobus:test:Common"
  xmlns="urn:dsobus:test:Odd#" targetNamespace="urn:dsobus:test:Odd#" elementFormDefault="qualified">
  <xs:import namespace="urn:dsobus:test:Common" schemaLocation="Common.xsd"/>
  <xs:element name="Odd" type="Odd"/>
  <xs:element name="Alone" type="xs:decimal"/>
  <xs:element name="Extended" type="c:Common"/>
  <xs:complexType name="Odd">
    <xs:annotation><xs:documentation>Has "one" of \\ everything.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="when" type="xs:dateTime"/>
      <xs:element name="truth" type="xs:boolean" minOccurs="0"/>
      <xs:element name="amount" type="xs:decimal" minOccurs="0"/>
      <xs:element name="real" type="xs:double" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="count" type="xs:unsignedShort" minOccurs="0"/>
      <xs:element name="text" type="xs:string" minOccurs="0"/>
      <xs:element name="token" type="xs:token" minOccurs="0"/>
      <xs:element name="line" type="xs:normalizedString" minOccurs="0"/>
      <xs:element name="duration" type="xs:duration" minOccurs="0"/>
      <xs:element name="day" type="xs:date" minOccurs="0"/>
      <xs:element name="kind" type="c:Kind" minOccurs="0"/>
      <xs:element name="word" minOccurs="0"><xs:simpleType><xs:restriction base="xs:token">
        <xs:enumeration value="a b"/><xs:enumeration value="x&amp;y"/></xs:restriction></xs:simpleType></xs:element>
      <xs:element name="named" type="xs:QName" minOccurs="0"/>
      <xs:choice>
        <xs:element name="left" type="xs:int"/>
        <xs:sequence><xs:element name="right" type="Pair"/><xs:element name="rest" type="xs:string"/></xs:sequence>
      </xs:choice>
      <xs:choice minOccurs="0" maxOccurs="unbounded">
        <xs:element name="class" type="xs:string"/>
        <xs:element name="Pair" type="Pair"/>
      </xs:choice>
      <xs:element name="inner" minOccurs="0" maxOccurs="3"><xs:complexType><xs:sequence>
        <xs:element name="deep" minOccurs="0"><xs:complexType>
          <xs:attribute name="ref" use="required"/></xs:complexType></xs:element>
        <xs:element name="nothing" minOccurs="0"><xs:complexType/></xs:element>
      </xs:sequence><xs:attribute name="on" type="xs:boolean"/></xs:complexType></xs:element>
      <xs:element ref="c:Bare" minOccurs="0"/>
      <xs:element ref="c:Common"/>
      <xs:any namespace="##other" processContents="lax" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="note"/>
    <xs:attribute name="at" type="xs:dateTime" use="required"/>
  </xs:complexType>
  <xs:element name="Again"><xs:complexType><xs:sequence>
    <xs:element name="a" type="xs:string" minOccurs="0"/><xs:element name="b" type="xs:string" minOccurs="0"/>
    <xs:element name="c" type="xs:string" minOccurs="0"/><xs:element name="x" type="xs:string"/>
    <xs:any namespace="##any" processContents="skip" minOccurs="0" maxOccurs="unbounded"/>
  </xs:sequence></xs:complexType></xs:element>
  <xs:complexType name="Pair"><xs:all>
    <xs:element name="b" type="xs:string" minOccurs="0"/><xs:element name="a" type="xs:string"/>
  </xs:all></xs:complexType>
  <xs:element name="Status"><xs:complexType><xs:sequence>
    <xs:element name="dateTime" type="xs:dateTime" minOccurs="0"/>
    <xs:element name="reason" type="xs:string" minOccurs="0"/>
    <xs:element name="value" type="xs:string" minOccurs="0"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>
"""
COMMON = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:dsobus:test:Common"
  targetNamespace="urn:dsobus:test:Common">
  <xs:element name="Common" type="Common"/>
  <xs:element name="Bare" type="Kind"/>
  <xs:complexType name="Common"><xs:sequence>
    <xs:element name="unqualified" type="xs:string"/></xs:sequence></xs:complexType>
  <xs:simpleType name="Kind"><xs:restriction base="xs:string">
    <xs:enumeration value="one"/><xs:enumeration value="two"/></xs:restriction></xs:simpleType>
</xs:schema>
"""
ASSETS = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:dsobus:test:Assets"
  targetNamespace="urn:dsobus:test:Assets" elementFormDefault="qualified" attributeFormDefault="qualified">
  <xs:element name="Park" type="Park"/>
  <xs:element name="Any" type="Asset"/>
  <xs:element name="Thing" type="Asset" abstract="true"/>
  <xs:element name="Meter" type="Meter" substitutionGroup="Thing"/>
  <xs:complexType name="Meter"><xs:complexContent><xs:extension base="Asset"><xs:sequence>
    <xs:element name="reading" type="xs:decimal" nillable="true" maxOccurs="2"/>
    <xs:element name="seal" nillable="true" minOccurs="0"><xs:complexType><xs:sequence>
      <xs:element name="number" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
  </xs:sequence><xs:attribute name="phases" type="xs:int" default="3"/>
  </xs:extension></xs:complexContent></xs:complexType>
  <xs:complexType name="OneRegisterMeter"><xs:complexContent><xs:restriction base="Meter"><xs:sequence>
    <xs:sequence><xs:element name="mRID" type="xs:string"/><xs:group ref="Place"/></xs:sequence>
    <xs:sequence><xs:element name="reading" type="xs:decimal" nillable="true"/></xs:sequence>
  </xs:sequence></xs:restriction></xs:complexContent></xs:complexType>
  <xs:complexType name="Asset" abstract="true"><xs:sequence>
    <xs:element name="mRID" type="xs:string" minOccurs="0"/><xs:group ref="Place"/></xs:sequence>
    <xs:attribute name="lang" type="xs:language" form="unqualified"/>
  </xs:complexType>
  <xs:group name="Place"><xs:choice><xs:element name="address" type="xs:string"/>
    <xs:sequence><xs:element name="x" type="xs:double"/><xs:element name="y" type="xs:double"/></xs:sequence>
  </xs:choice></xs:group>
  <xs:complexType name="Park"><xs:sequence>
    <xs:element name="asset" type="Asset" minOccurs="0" maxOccurs="unbounded"/>
    <xs:element ref="Any" minOccurs="0"/>
    <xs:element name="things" minOccurs="0"><xs:complexType><xs:sequence>
      <xs:element ref="Thing" maxOccurs="unbounded"/><xs:element name="end" type="xs:boolean" fixed="true"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="status" type="xs:token" default="in use" minOccurs="0"/>
    <xs:element name="phases" minOccurs="0"><xs:simpleType><xs:list itemType="Phase"/></xs:simpleType></xs:element>
    <xs:any namespace="##other" processContents="skip" minOccurs="0" maxOccurs="unbounded"/>
    <xs:element name="last" type="xs:string" minOccurs="0"/>
  </xs:sequence><xs:attribute name="owner" type="xs:string"/>
  <xs:anyAttribute namespace="##other" processContents="lax"/></xs:complexType>
  <xs:simpleType name="Phase"><xs:restriction base="xs:token"><xs:enumeration value="A"/><xs:enumeration value="B"/>
  </xs:restriction></xs:simpleType>
</xs:schema>
"""
HEIRS = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:a="urn:dsobus:test:Assets"
  xmlns="urn:dsobus:test:Heirs" targetNamespace="urn:dsobus:test:Heirs">
  <xs:import namespace="urn:dsobus:test:Assets" schemaLocation="Assets.xsd"/>
  <xs:element name="Pole" type="Pole" substitutionGroup="a:Thing"/>
  <xs:element name="SmartMeter" type="a:Meter" substitutionGroup="a:Meter"/>
  <xs:complexType name="Pole"><xs:complexContent><xs:extension base="a:Asset"><xs:sequence>
    <xs:element name="height" type="xs:float"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
</xs:schema>
"""


Generated = Callable[[Path, Path], AbstractContextManager[None]]


@contextmanager
def generated_from(schemas: Path, folder: Path) -> Iterator[None]:
    main(schemas, folder)
    modules = runpy.run_path(str(folder / "namespaces.py"))["MODULES"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dsobus.messages, "__path__", [*dsobus.messages.__path__, str(folder)])
        for namespace, name in modules.items():
            patch.setitem(MODULES, namespace, name)
        yield
    for name in modules.values():
        sys.modules.pop(f"dsobus.messages.{name}", None)


@pytest.fixture(scope="session")
def generated() -> Generated:
    """Generates modules from schemas into a folder, to be found there like the ones that are checked in."""
    return generated_from


@pytest.fixture(scope="session")
def odd_schemas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("schemas")
    (folder / "Odd.xsd").write_text(ODD)
    (folder / "Common.xsd").write_text(COMMON)
    return folder


@pytest.fixture(scope="session")
def odd(odd_schemas: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated_from(odd_schemas, tmp_path_factory.mktemp("generated")):
        yield import_module("dsobus.messages.odd")


@pytest.fixture(scope="session")
def kin_schemas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("schemas")
    (folder / "Assets.xsd").write_text(ASSETS)
    (folder / "Heirs.xsd").write_text(HEIRS)
    return folder


@pytest.fixture(scope="session")
def kin(kin_schemas: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[ModuleType, ModuleType]]:
    """A module of types, and one of another namespace that derives from them."""
    with generated_from(kin_schemas, tmp_path_factory.mktemp("generated")):
        yield import_module("dsobus.messages.assets"), import_module("dsobus.messages.heirs")


@pytest.fixture
def schemas(tmp_path: Path) -> Callable[..., Path]:
    """A folder with one schema per given body, named A.xsd, B.xsd and so on."""

    def write(*bodies: str) -> Path:
        for letter, body in zip("ABC", bodies, strict=False):
            names = f'xmlns="urn:x:{letter}" targetNamespace="urn:x:{letter}"'
            head = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" {names}>'
            (tmp_path / f"{letter}.xsd").write_text(f"{head}{body}</xs:schema>")
        return tmp_path

    return write
