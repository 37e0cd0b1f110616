"""Network models and results of load flows: as messages carry them, and as parties keep them, each content once."""

from dsobus.models.documents import Document, pack, unpack
from dsobus.models.life import Entry, Life, derived_mRID, made_mRID
from dsobus.models.nouns import NETWORK_MODELS, POWER_FLOW_RESULTS, Noun
from dsobus.models.shelf import Kept, Shelf

__all__ = [
    "NETWORK_MODELS",
    "POWER_FLOW_RESULTS",
    "Document",
    "Entry",
    "Kept",
    "Life",
    "Noun",
    "Shelf",
    "derived_mRID",
    "made_mRID",
    "pack",
    "unpack",
]
