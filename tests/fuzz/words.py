"""What requests are spoilt with."""

from __future__ import annotations

import gzip

FRAGMENTS = [
    b"<", b">", b"&", b"&lt;", b"]]>", b"<![CDATA[", b"<!--", b"-->", b"<?x?>", b"<!DOCTYPE a>", b"\x00", b"\xff",
    b"\xef\xbb\xbf", b"' xmlns='", b'"', b"/", b"&#x1F;", b"\xed\xa0\x80", b"true", b"-1", b"NaN", b"24:00:00",
    b"soap:", b"xsi:nil='1'", b' s:mustUnderstand="1"', b"http://www.iec.ch/TC57/", b"9" * 400, b" " * 400,
    b"\xf0\x9f\x92\xa1", b"<a>" * 40, b"&x;", b"&#0;", b"\r", b"=" * 300, b" a='b'" * 30, b"</", b"xmlns:x=''",
    b'<!ENTITY x SYSTEM "file:///etc/passwd">', b"<a>" * 300, b"x" * 9000,
]  # fmt: skip

VALUES = [
    "", " ", "0", "-0", "1e400", "INF", "NaN", "-1", "9" * 60, "0." + "0" * 400 + "1", "true", " true ", "1",
    "2026-02-30T00:00:00Z", "2026-01-01T24:00:00Z", "9999-12-31T24:00:00Z", "-0001-01-01T00:00:00Z",
    "0000-01-01T00:00:00Z", "12026-01-01T00:00:00Z", "2026-01-01T00:00:00+14:00", "2026-01-01T00:00:00",
    "2026-01-01T00:00:00.123456789012Z", "2026-01-01", "P1Y", "-P1D", "2026-01-01T00:00:60Z",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "1970-01-01T00:00:00Z", "1000-01-01T00:00:00Z",
    "update", "updated", "created", "Created", "get", "reply", "OK", "PARTIAL", "' OR 1=1 --", "%", "a\tb", "\u2028",
    "\U0001f4a1", "e\u0301", "\u202e", "x" * 5000, "3.26.0.85", "urn:uuid:0", "../../etc/passwd", "QUJD", "====",
    "http://127.0.0.1:1/x", "file:///etc/passwd", "H4sIAAAAAAAA/wMAAAAAAAAAAAA=", "XML", "BINARY", "xs:string",
    "a:b:c", "\u00a0", "1_000", "\u0663", "infinity", "0x10", "+5", "1.", ".5", "1e5", "--01-01", "12:00:00", "{0}",
    "%s", "[1]", "//*", "\\", "\u00e9" * 300, "9223372036854775808", "-9223372036854775809", "1e308", "1e-400",
]  # fmt: skip

MEDIA = [
    "text/xml", "text/xml; charset=utf-8", "application/soap+xml", "application/soap+xml; charset=utf-8", ";", "",
    "TEXT/XML;charset=UTF-8", "text/xml; charset=utf-16", "text/xml; charset==;;", "application/json", "\xff",
    'text/xml; charset="utf-8', "text/xml;", 'application/soap+xml; action="x', "application/soap+xml; action=",
    "multipart/related; type=text/xml; boundary=x", "text/xml; charset=idna", "text/xml; charset=utf-7",
    "text/xml" + ";" * 500, "text/xml; charset=" + "x" * 500,
]  # fmt: skip

ENCODINGS = ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "latin-1", "utf-7", "utf-32", "cp037"]
ACCEPTED = ["gzip", "gzip;q=0", "*", "br", "identity", "gzip;q=\xff", ",,;;="]
METHODS = ["GET", "HEAD", "PUT", "get", "OPTIONS", "", "\xff"]
PATHS = ["", "/", "/any", "/any/soap12", "/\xff", "//", "/../"]
QUERIES = ["wsdl", "WSDL", "xsd=Message.xsd", "xsd=../x", "xsd", "&" * 50, "%", "%ff=1", "wsdl&xsd=x"]
HEAD = [b"\r\n", b"\0", b":", b" ", b"\xff", b"x" * 40_000, b"", b"\n", b"\r"]
"""What an HTTP head is spoilt with."""

BOMB = gzip.compress(b" " * 3_000_000, mtime=0)
MEMBERS = gzip.compress(b"", mtime=0) * 1500
