"""Types derived from others, within a namespace and beyond: read by xsi:type or tag, written by the object's class."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from lxml import etree

from dsobus.messages import NIL, ConversionError, read, write
from dsobus.messages.message import HeaderType

PARSER = etree.XMLParser(remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True)
ASSETS = "urn:dsobus:test:Assets"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XMLNS = f'xmlns="{ASSETS}" xmlns:h="urn:dsobus:test:Heirs" xmlns:i="{XSI}"'
Kin = tuple[ModuleType, ModuleType]


@cache
def validator(folder: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(folder / "Heirs.xsd"))


def received(text: str, folder: Path) -> Any:
    element = etree.fromstring(text, PARSER)
    validator(folder).assertValid(element)
    return read(element)


def test_a_field_holds_any_class_that_derives_from_its_type(kin: Kin, kin_schemas: Path) -> None:
    assets, heirs = kin
    park = assets.Park(
        asset=[
            assets.Meter(address="a", reading=[Decimal("1.5")]),
            heirs.Pole(lang="en", x=1.0, y=2.0, height=9.5),
            assets.OneRegisterMeter(mRID="1", address="b", reading=[NIL]),
            heirs.SmartMeter(address="c", reading=[Decimal(2)]),
        ],
        Any=heirs.Pole(address="d", height=1.0),
    )
    again = received(write(park), kin_schemas)
    assert again.asset[:3] == park.asset[:3]
    assert again.Any == park.Any
    assert type(again.asset[3]) is assets.Meter  # xsi:type names types; that of a SmartMeter is Meter
    assert 'xsi:type="assets:OneRegisterMeter"' in write(park)


def test_an_element_that_stands_for_another_is_known_by_its_tag(kin: Kin, kin_schemas: Path) -> None:
    assets, heirs = kin
    things = [
        assets.Meter(address="a", reading=[NIL], phases=1),
        heirs.Pole(address="b", height=2.0),
        heirs.SmartMeter(address="c", reading=[Decimal(1), NIL]),
    ]
    park = assets.Park(things=assets.ParkThings(Thing=things))
    again = received(write(park), kin_schemas)
    assert again == park
    assert [type(each) for each in again.things.Thing] == [type(each) for each in things]


def test_an_object_of_no_element_cannot_stand_for_another(kin: Kin) -> None:
    assets, _ = kin
    for wrong in (assets.OneRegisterMeter(address="a"), assets.Asset(), "text"):
        with pytest.raises(TypeError, match="not the class of a global element"):
            write(assets.Park(things=assets.ParkThings(Thing=[wrong])))
    with pytest.raises(TypeError, match="HeaderType is not the class of a type that may stand here"):
        write(assets.Park(asset=[HeaderType(Verb="get", Noun="X")]))


@pytest.mark.parametrize(
    "text",
    [
        f'<Any {XMLNS} i:type="Meter"><address/><reading>1</reading></Any>',
        f'<h:SmartMeter {XMLNS} i:type="OneRegisterMeter"><mRID/><address/><reading>1</reading></h:SmartMeter>',
        f'<Meter {XMLNS} i:type="OneRegisterMeter"><mRID/><address/><reading>1</reading></Meter>',
    ],
)
def test_the_class_of_a_global_element_holds_no_other_type(kin: Kin, kin_schemas: Path, text: str) -> None:
    assert len(kin) == 2
    with pytest.raises(ConversionError, match="xsi:type") as caught:
        received(text, kin_schemas)
    assert caught.value.path in ("/*", "/h:SmartMeter")


def test_an_xsi_type_that_changes_nothing_is_accepted(kin: Kin, kin_schemas: Path) -> None:
    assets, _ = kin
    text = f'<Meter {XMLNS} i:type="Meter"><address/><reading i:nil="1"/></Meter>'
    assert received(text, kin_schemas) == assets.Meter(address="", reading=[NIL])


@pytest.mark.parametrize("name", ["Nothing", "x:Meter", "h:Nothing", "Park"])
def test_an_xsi_type_of_no_known_type_is_a_conversion_error(kin: Kin, name: str) -> None:
    assert len(kin) == 2
    with pytest.raises(ConversionError, match=f"'{name}' is out of the range of xsi:type"):
        read(etree.fromstring(f'<Park {XMLNS} xmlns:x="urn:x"><asset i:type="{name}"/></Park>'))


def test_defaults_lists_wildcards_and_qualified_attributes_are_read(kin: Kin, kin_schemas: Path) -> None:
    assets, _ = kin
    park = received(
        f'<Park {XMLNS} xmlns:a="{ASSETS}" xmlns:f="urn:f" a:owner="o" f:b="&#9;&quot;" xml:lang="en">'
        '<asset i:type="Meter"><address/><reading>1</reading><seal i:nil="true"/></asset>'
        "<status/><phases> A  B </phases><f:x/><f:y/><last/></Park>",
        kin_schemas,
    )
    assert (park.owner, park.status, park.phases, park.last) == ("o", "in use", ["A", "B"], "")
    assert park.any_attributes == {"{urn:f}b": '\t"', "{http://www.w3.org/XML/1998/namespace}lang": "en"}
    assert [each.tag for each in park.any_] == ["{urn:f}x", "{urn:f}y"]
    assert park.asset == [assets.Meter(address="", reading=[Decimal(1)], seal=NIL)]
    assert park.asset[0].phases == 3
    again = received(write(park), kin_schemas)
    assert again.any_attributes == park.any_attributes
    assert again.asset == park.asset


def test_nil_is_one_object(kin: Kin) -> None:
    meter = kin[0].Meter(reading=[NIL])
    assert copy.deepcopy(meter).reading == pickle.loads(pickle.dumps(meter.reading)) == [NIL]
    assert repr(meter) == "Meter(reading=[NIL], phases=3)"
