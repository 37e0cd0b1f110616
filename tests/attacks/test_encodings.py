"""No trick with character sets gets a message past the checks, or read in two ways."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest

from dsobus.soap import Malformed, parse

if TYPE_CHECKING:
    from tests.attacks.conftest import Attack, Message

NAMES = ["bogus", "utf-7", "iso-8859-1", "utf-32", "\udcff", "a" * 5000, "idna", "hex", "rot13", "zlib", "../utf-8",
         "utf-8\0", "unicode_escape", "mbcs", "cp037", "UTF-8 utf-7", "punycode"]  # fmt: skip


@pytest.mark.parametrize("charset", NAMES)
def test_a_character_set_beyond_utf_8_and_utf_16_is_refused(attack: Attack, message: Message, charset: str) -> None:
    attack.refused(attack.send(message(), CONTENT_TYPE=f"{attack.version.media}; charset={charset}"))


@pytest.mark.parametrize(
    "encoding", ["UTF-7", "ISO-8859-1", "windows-1252", "EBCDIC-CP-US", "nonsense", "UCS-4", "UTF-1"]
)
def test_an_encoding_declared_beyond_utf_8_and_utf_16_is_refused(
    attack: Attack, message: Message, encoding: str
) -> None:
    for blank in (" ", "\n\t", " " * 300):
        prolog = f'<?xml version="1.0"{blank}encoding="{encoding}"?>'
        body = attack.enveloped(message(reason="plain"), prolog=prolog)
        attack.refused(attack.post(body, CONTENT_TYPE=attack.version.media))


def test_a_payload_hidden_in_utf_7_stays_hidden(attack: Attack, message: Message) -> None:
    body = attack.enveloped(message(reason="+ADw-e:evil/+AD4-"))
    assert attack.post(body, CONTENT_TYPE=attack.version.media).status == 200
    assert attack.received[0].Payload.EndDeviceEvents.EndDeviceEvent[0].reason == "+ADw-e:evil/+AD4-"
    attack.received.clear()
    prolog = '<?xml version="1.0" encoding="UTF-7"?>'
    whole = attack.enveloped(message(), prolog=prolog).decode().encode("utf-7")
    for media in (attack.version.media, f"{attack.version.media}; charset=utf-7"):
        attack.refused(attack.post(whole, CONTENT_TYPE=media))


@pytest.mark.parametrize(
    ("mark", "encoding", "charset"),
    [
        (codecs.BOM_UTF16_LE, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_BE, "utf-8", None),
        (codecs.BOM_UTF16_BE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_LE, "utf-16-be", None),
        (codecs.BOM_UTF8, "utf-16-le", None),
        (codecs.BOM_UTF8, "utf-8", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", None),
        (codecs.BOM_UTF32_BE, "utf-32-be", None),
        (b"", "utf-32-le", None),
        (b"", "utf-32-be", None),
        (b"", "cp037", None),
        (b"", "utf-16-le", "utf-8"),
        (b"", "utf-8", "utf-16"),
        (b"\0", "utf-8", None),
        (codecs.BOM_UTF8 * 2, "utf-8", None),
    ],
)
def test_a_mark_that_does_not_match_is_refused(
    attack: Attack, message: Message, mark: bytes, encoding: str, charset: str | None
) -> None:
    media = attack.version.media + (f"; charset={charset}" if charset else "")
    attack.refused(attack.post(mark + attack.enveloped(message()).decode().encode(encoding), CONTENT_TYPE=media))


def test_a_declaration_that_does_not_match_is_refused(attack: Attack, message: Message) -> None:
    body = attack.enveloped(message(), prolog='<?xml version="1.0" encoding="UTF-16"?>')
    attack.refused(attack.post(body, CONTENT_TYPE=attack.version.media), "said to be in utf-16")


@pytest.mark.parametrize(
    "reason",
    [
        b"\xc0\xbce:evil/\xc0\xbe",  # "<" and ">" in two bytes
        b"\xe0\x80\xbc",
        b"\xf0\x80\x80\xbc",
        b"\xed\xa0\x80",  # half a surrogate pair
        b"\xed\xa0\xbd\xed\xb2\xa9",  # CESU-8
        b"\xf5\x80\x80\x80",
        b"\xfe",
        b"\x80",
        b"\xc3",
        b"a\x00b",
        b"\x1b[31m",
        b"\xef\xbf\xbe",
        b"&#xD800;",
        b"&#xFFFE;",
        b"&#x110000;",
        b"&#0;",
    ],
)
def test_bytes_that_are_no_characters_are_refused(attack: Attack, message: Message, reason: bytes) -> None:
    body = attack.enveloped(message(reason="@")).replace(b"@", reason)
    attack.refused(attack.post(body, CONTENT_TYPE=attack.version.media))


def test_characters_that_look_alike_stay_what_they_are(attack: Attack, message: Message) -> None:
    for reason in ("\u202eevil", "\ufeff", "\u2028", "\U0001f4a1", "e\u0301", "\uff1cevil\uff1e"):
        assert attack.send(message(reason=reason)).status == 200
        assert attack.received.pop().Payload.EndDeviceEvents.EndDeviceEvent[0].reason == reason


@pytest.mark.parametrize("version", ["1.1", "2.0", "", "9" * 500])
def test_xml_of_another_version_is_refused_or_read_by_the_rules_of_1_0(version: str) -> None:
    # NEL ends lines and control characters are allowed in XML 1.1 alone.
    with pytest.raises(Malformed):
        parse(f'<?xml version="{version}"?><a>&#1;</a>'.encode())
