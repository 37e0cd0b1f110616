"""Documents go into messages and come out of them as they were; what cannot be unpacked is refused in words."""

from __future__ import annotations

import base64
import gzip
import zipfile
from io import BytesIO

import pytest
from tests.models.small import small, states

from dsobus.models import Document, pack, unpack
from dsobus.models import documents as packing
from dsobus.models.documents import opened
from dsobus.soap import Refused

BOMB = gzip.compress(b" " * 300_000_000, 9)


def text(packed: bytes) -> str:
    return base64.b64encode(packed).decode()


def archive(**members: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name.replace("_", "."), content)
    return stream.getvalue()


def locked() -> bytes:
    """Return an archive whose member says that it is encrypted."""
    packed = bytearray(archive(EQ_xml=small()[0].content))
    packed[6] |= 1
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    return bytes(packed)


def test_one_document_is_gzip_and_several_are_an_archive() -> None:
    eq, ssh = small()
    one, form = pack([eq])
    assert (form, gzip.decompress(base64.b64decode(one))) == ("RDF", eq.content)
    several, form = pack([eq, ssh])
    with zipfile.ZipFile(BytesIO(base64.b64decode(several))) as held:
        assert (form, held.namelist()) == ("GZIP", ["EQ.xml", "SSH.xml"])
    assert [one.content for one in unpack(several, form)] == [eq.content, ssh.content]


def test_what_is_packed_its_first_bytes_tell() -> None:
    eq = small()[0]
    for packed in (gzip.compress(eq.content), archive(EQ_xml=eq.content), archive(set_zip=archive(EQ_xml=eq.content))):
        for form in ("RDF", "GZIP", None):
            assert [one.content for one in unpack(text(packed), form)] == [eq.content]


def test_the_same_documents_make_the_same_text() -> None:
    assert pack(small()) == pack(small())


def test_two_files_of_one_name_in_an_archive_are_both_there() -> None:
    packed = archive(**{"a/x_xml": small()[0].content, "b/x_xml": small()[1].content})
    assert {one.sha256 for one in unpack(text(packed), "GZIP")} == {one.sha256 for one in small()}


@pytest.mark.parametrize(
    ("packed", "code", "words"),
    [
        ("§", "1.8", "is not base64"),
        (text(b"no model"), "1.8", "is neither gzip nor a zip archive"),
        (text(gzip.compress(b"x")[:-4]), "1.8", "ends too early"),
        (text(BOMB), "3.1", "more than 200 times its size"),
        (text(archive(EQ_xml=b" " * 300_000_000)), "3.1", "would grow"),
        (text(archive(set_zip=archive(EQ_xml=b" " * 300_000_000))), "3.1", "would grow"),
        (text(archive(EQ_xml=small()[0].content)[:-30]), "1.8", "broken archive"),
        (text(locked()), "1.8", "encrypted"),
    ],
)
def test_what_cannot_be_unpacked_is_refused_in_words(packed: str, code: str, words: str) -> None:
    with pytest.raises(Refused) as refused:
        unpack(packed, "GZIP")
    (problem,) = refused.value.problems
    assert problem.code == code
    assert words in problem.reason


def test_a_model_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "MAX_MODEL_BYTES", 1000)
    for documents in (small(), small()[:1]):
        with pytest.raises(Refused) as refused:
            unpack(*pack(documents))
        assert [problem.code for problem in refused.value.problems] == ["3.1"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not rdf:RDF"),
        (b"<a/>", "not rdf:RDF"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "not rdf:RDF"),
        (small()[0].content[:-40], "not well-formed"),
    ],
)
def test_what_is_no_model_is_refused_in_words(content: bytes, words: str) -> None:
    with pytest.raises(Refused) as refused:
        opened([Document("a.xml", content)])
    assert words in str(refused.value)


def test_a_model_reads_as_it_was_packed() -> None:
    model = opened(unpack(*pack([*small(), *states()])))
    assert len(model["ConnectivityNode"]) == 5
    assert len(model["SvVoltage"]) == 2
