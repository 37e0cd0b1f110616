"""State the limits of network models and results as messages carry them and parties keep them."""

from __future__ import annotations

from typing import Final

MAX_MODEL_BYTES: Final = 512 * 1024 * 1024
"""Largest network model or result in a message, unpacked. More: FAILED, code 3.1, as is an archive that grows more than
MAX_INFLATION of network models allows."""

MAX_TOLD: Final = 20
"""Defects of a model that are told as Errors of a reply; the rest is a number. The model's description has all."""
