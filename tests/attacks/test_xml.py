"""XML that fetches, explodes or floods is refused, soon, before any handler, and fetches nothing."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dsobus.soap import Malformed, parse
from dsobus.soap import floods as flooding
from dsobus.soap.limits import MAX_ATTRIBUTE_CHARACTERS, MAX_ATTRIBUTES, MAX_DEPTH, MAX_TEXT_CHARACTERS

if TYPE_CHECKING:
    from tests.attacks.conftest import Attack, Message


@contextmanager
def unopened(file: Path) -> Iterator[None]:
    """Fail when anybody opens this file, in C too, where no audit hook of Python sees it."""
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    assert watch >= 0
    assert libc.inotify_add_watch(watch, bytes(file), 0x20) > 0  # IN_OPEN
    try:
        yield
        with pytest.raises(BlockingIOError):
            struct.unpack_from("iIII", os.read(watch, 4096))
    finally:
        os.close(watch)


@pytest.fixture
def secret(tmp_path: Path) -> Iterator[Path]:
    file = tmp_path / "secret"
    file.write_text("very secret")
    with unopened(file):
        yield file


def test_the_watch_sees_a_file_that_is_opened(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("very secret")
    with pytest.raises(pytest.fail.Exception), unopened(file):
        file.read_text()


EXTERNAL = {
    "general entity": '<!DOCTYPE s:Envelope [<!ENTITY x SYSTEM "{}">]>',
    "external subset": '<!DOCTYPE s:Envelope SYSTEM "{}">',
    "parameter entity": '<!DOCTYPE s:Envelope [<!ENTITY % p SYSTEM "{}">%p;]>',
    "public identifier": '<!DOCTYPE s:Envelope PUBLIC "x" "{0}" [<!ENTITY x SYSTEM "{0}">]>',
    "entity in an entity": '<!DOCTYPE s:Envelope [<!ENTITY y SYSTEM "{}"><!ENTITY x "&y;">]>',
    "parameter entity that declares": (
        '<!DOCTYPE s:Envelope [<!ENTITY % f SYSTEM "{}"><!ENTITY % e "<!ENTITY x SYSTEM \'{}\'>">%e;%f;]>'
    ),
    "unparsed entity": '<!DOCTYPE s:Envelope [<!NOTATION n SYSTEM "{0}"><!ENTITY x SYSTEM "{0}" NDATA n>]>',
}


@pytest.mark.parametrize("prolog", EXTERNAL.values(), ids=EXTERNAL.keys())
def test_no_external_entity_is_fetched(
    attack: Attack, message: Message, prolog: str, secret: Path, uncalled: str
) -> None:
    for target in (secret.as_uri(), str(secret), uncalled, "php://filter/resource=/etc/passwd", "data:,x"):
        for reason in ("&x;", "no reference"):
            body = attack.enveloped(message(reason=reason), prolog=prolog.format(target, target))
            answer = attack.post(body)
            attack.refused(answer)
            assert b"very secret" not in answer.body


def test_no_external_entity_is_fetched_in_utf_16(attack: Attack, message: Message, secret: Path) -> None:
    prolog = '<?xml version="1.0" encoding="UTF-16"?>' + EXTERNAL["general entity"].format(secret.as_uri())
    body = attack.enveloped(message(reason="&x;"), prolog=prolog).decode().encode("utf-16")
    attack.refused(attack.post(body, CONTENT_TYPE=attack.version.media))


def test_no_schema_location_is_fetched(attack: Attack, message: Message, secret: Path, uncalled: str) -> None:
    for target in (secret.as_uri(), uncalled):
        located = (
            'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" '
            f'i:schemaLocation="urn:y {target}" i:noNamespaceSchemaLocation="{target}"'
        )
        answer = attack.send(message(header=f'<y:y xmlns:y="urn:y" {located}/>'))
        assert answer.status == 200
        attack.received.clear()
        attack.refused(attack.send(message(created="x", header=f'<y:y xmlns:y="urn:y" {located}/>')))


def test_no_inclusion_style_sheet_or_base_is_followed(
    attack: Attack, message: Message, secret: Path, uncalled: str
) -> None:
    for target in (secret.as_uri(), uncalled):
        include = f'<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{target}" parse="text"/>'
        answer = attack.send(message(header=f'<y:y xmlns:y="urn:y" xml:base="{target}">{include}</y:y>'))
        assert (answer.status, b"very secret" in answer.body) == (200, False)
        attack.received.clear()
        sheet = f'<?xml-stylesheet href="{target}" type="text/xsl"?>'
        attack.refused(attack.post(attack.enveloped(message(), prolog=sheet)), "processing instructions")


BOMBS = {
    "billion laughs": '<!DOCTYPE a [<!ENTITY l0 "lol">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    + "]>",
    "quadratic blow-up": f'<!DOCTYPE a [<!ENTITY l9 "{"x" * 50_000}">]>',
    "parameter entities": "<!DOCTYPE a [<!ENTITY % a \"<!ENTITY l9 'x'>\">"
    + "".join(f'<!ENTITY % b{n} "%a;%a;">' for n in range(50))
    + "%a;]>",
    "recursion": '<!DOCTYPE a [<!ENTITY l9 "&l8;"><!ENTITY l8 "&l9;">]>',
    "default attributes": '<!DOCTYPE a [<!ATTLIST a b CDATA "' + "x" * 50_000 + '"><!ENTITY l9 "x">]>',
}


@pytest.mark.parametrize("prolog", BOMBS.values(), ids=BOMBS.keys())
@pytest.mark.parametrize("place", ["<a>{}</a>", "<a b='{}'/>"], ids=["text", "attribute"])
def test_an_entity_bomb_is_refused_at_once(attack: Attack, prolog: str, place: str) -> None:
    attack.refused(attack.post(attack.enveloped(place.format("&l9;" * 2000), prolog=prolog)))


def test_an_entity_in_the_payload_crashes_nothing(attack: Attack, message: Message) -> None:
    prolog = '<!DOCTYPE s:Envelope [<!ENTITY x "2026-03-01T10:00:00Z">]>'
    attack.refused(attack.post(attack.enveloped(message(created="&x;"), prolog=prolog)), "DOCTYPE")


@pytest.mark.parametrize("depth", [MAX_DEPTH, 5000, 20_000, 100_000])
def test_nesting_is_bounded(attack: Attack, message: Message, depth: int) -> None:
    nested = f"<y:y xmlns:y='urn:y'>{'<y>' * depth}{'</y>' * depth}</y:y>"
    attack.refused(attack.send(message(header=nested)))
    attack.refused(attack.post(attack.enveloped("<a>" * depth)))


def test_the_depth_limit_is_the_one_that_is_documented() -> None:
    parse(b"<a>" * MAX_DEPTH + b"</a>" * MAX_DEPTH)
    with pytest.raises(Malformed):
        parse(b"<a>" * (MAX_DEPTH + 1) + b"</a>" * (MAX_DEPTH + 1))


def test_the_text_limit_is_the_one_that_is_documented() -> None:
    parse(b"<a>" + b"x" * MAX_TEXT_CHARACTERS + b"</a>")
    with pytest.raises(Malformed):
        parse(b"<a>" + b"x" * (MAX_TEXT_CHARACTERS + 100_000) + b"</a>")


def test_a_flood_of_elements_is_refused_unparsed(attack: Attack) -> None:
    flood = "<a/>" * 4_000_001
    attack.refused(attack.post(attack.enveloped(f"<b>{flood}</b>")), "more than 4000000 tags")


def test_the_limits_of_tags_and_attributes_are_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flooding, "MAX_TAGS", 30_000)
    parse(b"<b>" + b"<a></a>" * 14_999 + b"</b>")
    with pytest.raises(Malformed, match="more than 30000 tags"):
        parse(b"<b>" + b"<a></a>" * 14_999 + b"<c/></b>")
    monkeypatch.setattr(flooding, "MAX_EQUALS", 20_000)
    parse(b"<b>" + b"<a c='1'/>" * 20_000 + b"</b>")
    with pytest.raises(Malformed, match="more than 20000 attributes"):
        parse(b"<b>" + b"<a c='1'/>" * 20_001 + b"</b>")


@pytest.mark.parametrize("start", range(0, 9000, 450))
@pytest.mark.parametrize("value", ["", "x" * 40])
def test_the_limit_of_attributes_is_exact_wherever_the_element_is(start: int, value: str) -> None:
    def document(count: int) -> bytes:
        attributes = " ".join(f'a{n}="{value}"' for n in range(count))
        return f"<a>{'<b/>x' * (start // 5)}<c {attributes}/>{'<b/>y' * 3000}</a>".encode()

    parse(document(MAX_ATTRIBUTES))
    with pytest.raises(Malformed, match="more than 500 attributes"):
        parse(document(MAX_ATTRIBUTES + 1))


def test_a_flood_is_seen_wherever_it_starts() -> None:
    for start in range(0, 2200, 100):
        flood = b"<b/>" * start + b"<c " + b" ".join(b"a%d=''" % n for n in range(MAX_ATTRIBUTES + 1)) + b"/></a>"
        with pytest.raises(Malformed, match="attributes"):
            flooding.refuse_floods(flood)


@pytest.mark.parametrize("start", [0, 3, 5000, 8191])
def test_the_limit_of_an_attributes_length_is_exact(start: int) -> None:
    def document(length: int) -> bytes:
        return f"<a>{' ' * start}<c b='{'x' * length}'/></a>".encode()

    parse(document(MAX_ATTRIBUTE_CHARACTERS))
    with pytest.raises(Malformed, match="more than 65536 characters"):
        parse(document(MAX_ATTRIBUTE_CHARACTERS + 1))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_flood_of_attributes_is_refused_in_every_encoding(encoding: str) -> None:
    # U+3C3C shows the byte of "<" in every block of UTF-16.
    text = "\ufeff<a><c " + " ".join(f'a{n}="\u3c3c{"x" * 100}"' for n in range(MAX_ATTRIBUTES + 1)) + "/></a>"
    with pytest.raises(Malformed, match="attributes"):
        parse(text.encode(encoding))


@pytest.mark.parametrize("count", [MAX_ATTRIBUTES + 1, 20_000, 200_000])
def test_a_flood_of_attributes_is_refused(attack: Attack, message: Message, count: int) -> None:
    flood = "".join(f" a{n}='1'" for n in range(count))
    attack.refused(attack.send(message(header=f"<y:y xmlns:y='urn:y'{flood}/>")), "attributes")
    attack.refused(attack.send(message(extra=f"<e:UsagePoint{flood}/>")), "attributes")


@pytest.mark.parametrize("count", [MAX_ATTRIBUTES, 20_000, 200_000])
def test_a_flood_of_namespaces_is_refused(attack: Attack, message: Message, count: int) -> None:
    flood = "".join(f" xmlns:a{n}='urn:{n}'" for n in range(count))
    attack.refused(attack.send(message(header=f"<y:y xmlns:y='urn:y'{flood}/>")), "namespace")


def test_many_namespaces_in_the_www_dialect_cost_little(attack: Attack, message: Message) -> None:
    each = "".join(f"<y:y xmlns:y='urn:y{n}' xmlns:z='http://www.iec.ch/TC57/{n}' z:a='1'/>" for n in range(5000))
    assert attack.send(message(header=each)).status == 200


def test_a_name_that_occurs_twice_among_many_is_refused(attack: Attack, message: Message) -> None:
    names = "".join(f" a{n}='1'" for n in range(400)) + " a7='2'"
    attack.refused(attack.send(message(header=f"<y:y xmlns:y='urn:y'{names}/>")), "not well-formed")


def test_a_huge_wrong_value_costs_little_and_is_cut_off(attack: Attack, message: Message) -> None:
    answer = attack.send(message(created="x" * 9_000_000))
    attack.refused(answer)
    assert len(answer.body) < 5000


def test_a_huge_name_is_refused_and_cut_off(attack: Attack) -> None:
    for length in (49_000, 1_000_000):
        answer = attack.post(attack.enveloped(f"<{'n' * length}/>"))
        attack.refused(answer)
        assert len(answer.body) < 5000


def test_many_violations_cost_little(attack: Attack, message: Message) -> None:
    answer = attack.send(message(count=1000, created="x"))
    attack.refused(answer)
    assert "980 further" in (answer.errors("reason")[-1] or "")


@pytest.mark.parametrize(
    "value", ["9" * 1_000_000, "-" * 1000, " " * 1_000_000 + "x", "2" + "0" * 100_000 + "-01-01T00:00:00Z"]
)
def test_a_value_made_to_be_slow_to_match_is_not(attack: Attack, message: Message, value: str) -> None:
    attack.refused(attack.send(message(created=value)))


def test_character_data_in_cdata_is_text_and_nothing_else(attack: Attack, message: Message) -> None:
    assert attack.send(message(reason="<![CDATA[</e:reason><e:evil/>]]>")).status == 200
    assert attack.received[0].Payload.EndDeviceEvents.EndDeviceEvent[0].reason == "</e:reason><e:evil/>"
