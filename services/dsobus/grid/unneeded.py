"""Name what a load flow never asks for, so that the reader may skip it."""

from __future__ import annotations

from typing import Final

NOT_SOLVED: Final = frozenset(
    {
        "ActivePowerLimit",
        "ApparentPowerLimit",
        "BusNameMarker",
        "CurrentLimit",
        "OperationalLimitSet",
        "OperationalLimitType",
        "VoltageLimit",
        "CoordinateSystem",
        "Diagram",
        "DiagramObject",
        "DiagramObjectPoint",
        "DiagramObjectStyle",
        "Location",
        "PositionPoint",
        "TextDiagramObject",
        "SvPowerFlow",
        "SvStatus",
        "SvSwitch",
        "IdentifiedObject.description",
        "IdentifiedObject.energyIdentCodeEic",
        "IdentifiedObject.mRID",
        "IdentifiedObject.shortName",
    }
)
"""Classes and properties that neither the reduction nor a load flow reads: limits, diagrams, places, old results."""
