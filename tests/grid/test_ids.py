"""What is written names the objects of a model as the model does, to the letter."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

import pytest
from tests.grid.conftest import CIM16, CIM100, HEAD
from tests.grid.drawing import level, line, load, on, source, transformer

from dsobus.grid import read, reduce, rewrite
from dsobus.grid.electrical import electrical
from dsobus.grid.load_flow import solve
from dsobus.grid.objects import identifier
from dsobus.grid.results import Result, documents

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
DRAWN = (
    level("hv", 110, "h")
    + level("mv", 20, "m n o")
    + source("grid", "h", 110)
    + transformer("t", "h m", {"ratedU": 110, "r": 0.5, "x": 20}, {"ratedU": 20})
    + on("Breaker", "b", "m n")
    + line("l", "n o", 1, 1)
    + load("c", "o", 4, 1)
)
HYPOTHESIS = (
    '<cim:Terminal rdf:about="#_c.1"><cim:ACDCTerminal.connected>true</cim:ACDCTerminal.connected></cim:Terminal>'
    '<cim:Breaker rdf:about="#_b"><cim:Switch.open>false</cim:Switch.open></cim:Breaker>'
)
_IDS = re.compile(r'(rdf:(?:ID|about|resource))="(#?)_([^"]*)"')
_WRITTEN = re.compile(r'rdf:(ID|about|resource)="([^"]*)"')


def uuid(key: str) -> str:
    return str(uuid5(NAMESPACE_URL, key))


def lower(attribute: str, key: str) -> str:
    return f"_{uuid(key)}" if attribute == "rdf:ID" else f"#_{uuid(key)}"


def capitals(attribute: str, key: str) -> str:
    return lower(attribute, key).upper()


def bare(attribute: str, key: str) -> str:
    # An rdf:ID may begin with a letter and have no underscore before it.
    return lower(attribute, key).replace("_", "").replace(uuid(key), f"A{uuid(key)[1:]}")


def of_a_file(attribute: str, key: str) -> str:
    return lower(attribute, key) if attribute == "rdf:ID" else f"eq.xml{lower(attribute, key)}"


def urn(_: str, key: str) -> str:
    return f"urn:uuid:{uuid(key).upper()}"


Form = Callable[[str, str], str]


def named(text: str, form: Form, cim: str) -> bytes:
    """Give the objects of a drawing ids in a form; an URN stands in rdf:about."""

    def written(found: re.Match[str]) -> str:
        attribute, _, key = found.groups()
        name = "rdf:about" if attribute == "rdf:ID" and form is urn else attribute
        return f'{name}="{form(attribute, key)}"'

    profile = '<md:FullModel rdf:about="urn:uuid:{}"><md:Model.profile>{}</md:Model.profile></md:FullModel>'
    uri = "SteadyStateHypothesis" if text is HYPOTHESIS else "CoreEquipment" if cim == CIM100 else "EquipmentCore"
    head = HEAD.format(cim=cim) + profile.format(uuid(uri).upper(), f"http://iec.ch/{uri}/3.0")
    return (head + _IDS.sub(written, text) + "</rdf:RDF>").encode()


def referred(text: bytes) -> set[str]:
    """Return what refers to an object, or would have to: #ID for the object that rdf:ID defines."""
    return {f"#{key}" if attribute == "ID" else key for attribute, key in _WRITTEN.findall(text.decode())}


@pytest.mark.parametrize("cim", [CIM16, CIM100])
@pytest.mark.parametrize("other", [lower, capitals, of_a_file, urn])
@pytest.mark.parametrize("form", [lower, capitals, urn])
def test_what_is_written_refers_to_objects_as_the_model_defines_them(form: Form, other: Form, cim: str) -> None:
    """Whatever form SSH uses, in whatever order the files come."""
    eq, ssh = named(DRAWN, form, cim), named(HYPOTHESIS, other, cim)
    for given in ([eq, ssh], [ssh, eq]):
        model = read(given)
        assert len(model["Breaker"]) == 1
        reduced = reduce(model)
        built = electrical(model, reduced)
        solved = documents(Result(model, reduced, built, solve(built)), NOW, switches=True)
        written = {**solved, **{f"reduced {name}": text for name, text in rewrite(model, reduced, NOW).items()}}
        defined = {identifier(name): name for name in referred(eq)}
        for name, text in written.items():
            about = {key for key in referred(text) if identifier(key) in defined}
            assert len(about) > 2, name
            assert {key for key in about if defined[identifier(key)] != key} == set(), name
    assert model.mrid(uuid("b")) == (uuid("b") if form is lower else uuid("b").upper())


def test_an_id_without_an_underscore_stays_without() -> None:
    model = read(named(DRAWN, bare, CIM16))
    assert referred(rewrite(model, reduce(model), NOW)["EQ"]) & referred(named(DRAWN, bare, CIM16)) > {
        bare("resource", key) for key in ("grid", "t", "l", "c")
    }


def test_what_is_only_referred_to_is_called_as_it_is_there() -> None:
    """A model may be given without its boundary: what is written must still fit to it."""
    base = f"#_{uuid('elsewhere').upper()}"
    drawn = DRAWN.replace("</cim:VoltageLevel>", f'<cim:VoltageLevel.Region rdf:resource="{base}"/></cim:VoltageLevel>')
    model = read((HEAD.format(cim=CIM100) + drawn + "</rdf:RDF>").encode())
    assert base in referred(rewrite(model, reduce(model), NOW)["EQ"])


def test_what_is_depended_on_is_called_as_its_header_calls_itself() -> None:
    model = read(named(DRAWN, lower, CIM16))
    tp = documents(Result(model, reduced := reduce(model), built := electrical(model, reduced), solve(built)), NOW)[
        "TP"
    ]
    header = f"urn:uuid:{uuid('EquipmentCore').upper()}"
    assert f'<md:Model.DependentOn rdf:resource="{header}"/>'.encode() in tp
