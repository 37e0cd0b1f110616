"""What any validating service must do at least: bare lxml, without a framework, a type or a field read."""

from __future__ import annotations

from importlib.resources import files

from lxml import etree

_SOAP = "{http://schemas.xmlsoap.org/soap/envelope/}"
_MESSAGE = "{http://iec.ch/TC57/2011/EndDeviceEventsMessage}"
_MSG = "{http://iec.ch/TC57/2011/schema/message}"
_SCHEMA = etree.XMLSchema(etree.parse(str(files("dsobus.xsd").joinpath("EndDeviceEventsMessage.xsd"))))


def floor(wire: bytes) -> bytes:
    """Parse a request, validate it, build a small reply, validate that, and write it."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    request = etree.fromstring(wire, parser)[0][0]
    _SCHEMA.assertValid(request)
    header = request[0]
    envelope = etree.Element(f"{_SOAP}Envelope")
    response = etree.SubElement(etree.SubElement(envelope, f"{_SOAP}Body"), f"{_MESSAGE}EndDeviceEventsResponseMessage")
    told = etree.SubElement(response, f"{_MESSAGE}Header")
    etree.SubElement(told, f"{_MSG}Verb").text = "reply"
    etree.SubElement(told, f"{_MSG}Noun").text = "EndDeviceEvents"
    etree.SubElement(told, f"{_MSG}Timestamp").text = "2026-03-01T12:00:00Z"
    etree.SubElement(told, f"{_MSG}MessageID").text = "00000000-0000-4000-8000-000000000000"
    etree.SubElement(told, f"{_MSG}CorrelationID").text = header.findtext(f"{_MSG}CorrelationID")
    reply = etree.SubElement(response, f"{_MESSAGE}Reply")
    etree.SubElement(reply, f"{_MSG}Result").text = "OK"
    etree.SubElement(etree.SubElement(reply, f"{_MSG}Error"), f"{_MSG}code").text = "0.0"
    _SCHEMA.assertValid(response)
    return etree.tostring(envelope, xml_declaration=True, encoding="UTF-8")
