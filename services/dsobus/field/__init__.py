"""Simulate the field of a utility as a process of its own; no SOAP and no application in here.

Applications reach it through `dsobus.field.client` alone.
"""
