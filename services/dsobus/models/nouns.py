"""The two nouns whose objects are CIM documents, and what differs between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Final

from dsobus.messages import (
    get_network_models_message,
    get_power_flow_results_message,
    network_models,
    network_models_message,
    power_flow_results,
    power_flow_results_message,
)
from dsobus.messages.network_models import NetworkModel
from dsobus.messages.power_flow_results import PowerFlowResult
from dsobus.models.documents import Document, pack
from dsobus.soap import header

Described = NetworkModel | PowerFlowResult
"""What a message says of a model or of a result, beside its documents."""


@dataclass(frozen=True, slots=True)
class Noun:
    """What differs: the classes of its objects and of its messages."""

    one: str
    types: ModuleType
    messages: ModuleType
    get: ModuleType

    @property
    def name(self) -> str:
        """The noun itself, which is in the plural."""
        return f"{self.one}s"

    def root(self, objects: Sequence[Described]) -> Any:
        """Return the root element of these objects."""
        return getattr(self.types, self.name)(**{self.one: list(objects)})

    def said(self, payload: Any) -> list[Any]:
        """Return the objects that a payload describes."""
        root = getattr(payload, self.name) if payload is not None else None
        found: list[Any] = getattr(root, self.one) if root is not None else []
        return found

    def payload(self, objects: Sequence[Described], documents: Sequence[Document] = (), *, found: bool = False) -> Any:
        """Return the payload that describes objects and carries documents; ``found``: that of a reply to a get."""
        kind = getattr(self.get if found else self.messages, f"{self.name}PayloadType")
        made = kind(**{self.name: self.root(objects)})
        if documents:
            made.Compressed, made.Format = pack(documents)
        return made

    def event(self, party: str, verb: str, objects: Sequence[Described], correlation: str | None) -> Any:
        """Return the message that announces what became of objects, without their documents."""
        kind = getattr(self.messages, f"{verb.capitalize()}{self.name}")
        return kind(Header=header(verb, self.name, party, correlation_id=correlation), Payload=self.payload(objects))


NETWORK_MODELS: Final = Noun("NetworkModel", network_models, network_models_message, get_network_models_message)
POWER_FLOW_RESULTS: Final = Noun(
    "PowerFlowResult", power_flow_results, power_flow_results_message, get_power_flow_results_message
)
