# Generated from xsd/*.xsd by `make messages`: edits here are lost.
"""The module of each namespace."""

MODULES = {
    "http://iec.ch/TC57/2011/schema/message": "message",
}
