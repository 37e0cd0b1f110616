"""The nouns of work, which share their structure and their life, and what is particular about each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from types import ModuleType
from typing import Any, Final

from dsobus.messages import (
    get_maintenance_orders_message,
    get_service_orders_message,
    get_work_requests_message,
    maintenance_orders,
    maintenance_orders_message,
    service_orders,
    service_orders_message,
    work_requests,
    work_requests_message,
)
from dsobus.messages.maintenance_orders import MaintenanceOrder, MaintenanceOrders
from dsobus.messages.service_orders import ServiceOrder, ServiceOrders
from dsobus.messages.work_requests import WorkRequest, WorkRequests
from dsobus.soap import header

Order = MaintenanceOrder | WorkRequest | ServiceOrder
"""An object of work; a request is an order that gets no crew."""
Orders = MaintenanceOrders | WorkRequests | ServiceOrders


@dataclass(frozen=True, slots=True)
class Noun:
    """What differs: the modules of its payload and messages, whether crews are sent for it, what its end is."""

    one: str
    types: ModuleType
    messages: ModuleType
    get: ModuleType
    gets_crews: bool = True
    closes_itself: bool = False

    @property
    def name(self) -> str:
        """The noun itself, which is in the plural."""
        return f"{self.one}s"

    def orders(self, root: Orders) -> list[Any]:
        """Return the objects of a payload."""
        found: list[Any] = getattr(root, self.one)
        return found

    def order(self, mRID: str | None, names: Any, work: Iterable[Any] = ()) -> Order:
        """Return an object with these ids and this work."""
        made: Order = getattr(self.types, self.one)(mRID=mRID, Names=names, Work=list(work))
        return made

    def payload(self, orders: Iterable[Order], beside: Orders | None = None) -> Orders:
        """Return a payload of these objects, and of what another lists beside its own, such as reading types."""
        parts: Any = {self.one: list(orders)}
        made: Orders = replace(beside, **parts) if beside else getattr(self.types, self.name)(**parts)
        return made

    def together(self, roots: Iterable[Orders]) -> Orders:
        """Return one payload of several; what they list beside their objects stands in it once."""
        made = self.payload(())
        for root in roots:
            for part in (field.name for field in fields(made)):
                held = getattr(made, part)
                held += [each for each in getattr(root, part) if part == self.one or each not in held]
        return made

    def event(self, verb: str, root: Orders, correlation: str) -> Any:
        """Return the message that announces what became of objects; ``verb`` is ``created`` and so on."""
        kind = getattr(self.messages, f"{verb.capitalize()}{self.name}")
        payload = getattr(self.messages, f"{self.name}PayloadType")(**{self.name: root})
        return kind(Header=header(verb, self.name, "ffm", correlation_id=correlation or None), Payload=payload)


ORDERS: Final = Noun("MaintenanceOrder", maintenance_orders, maintenance_orders_message, get_maintenance_orders_message)
SERVICES: Final = Noun(
    "ServiceOrder", service_orders, service_orders_message, get_service_orders_message, closes_itself=True
)
REQUESTS: Final = Noun("WorkRequest", work_requests, work_requests_message, get_work_requests_message, gets_crews=False)
NOUNS: Final[Mapping[str, Noun]] = {noun.name: noun for noun in (ORDERS, REQUESTS, SERVICES)}
