"""How urgent a repair is: by how many are without supply, who they are, and for how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from dsobus.messages.customer_meter_data_set import Customer

RANKS: Final = {1: "Emergency", 2: "High", 3: "Normal", 4: "Low"}
LEAST_POINTS: Final = {2: 100, 3: 20}
"""Points from which a repair has a rank although nobody critical is concerned; below them it has the last one."""
CRITICAL_POINTS: Final = 50
"""Points of a critical customer, as many as of so many others."""
MINUTES_A_POINT: Final = 2
"""Minutes without supply that count as much as one customer more."""


@dataclass(frozen=True, slots=True)
class Urgency:
    """Count whom an outage concerns, and say for how long it has."""

    customers: int
    critical: int
    special_needs: int
    out_for: timedelta

    @property
    def points(self) -> int:
        """Return one point for each customer, more for critical ones and for time."""
        minutes = int(self.out_for.total_seconds()) // 60
        return self.customers + CRITICAL_POINTS * self.critical + minutes // MINUTES_A_POINT

    @property
    def rank(self) -> int:
        """Return 1 where somebody has a special need, 2 where somebody is critical, else what the points give."""
        if self.special_needs:
            return 1
        if self.critical:
            return 2
        return next((rank for rank, least in LEAST_POINTS.items() if self.points >= least), max(RANKS))

    @property
    def justification(self) -> str:
        """Say why it has this rank."""
        minutes = int(self.out_for.total_seconds()) // 60
        return (
            f"{self.customers} customers, {self.critical} critical, {self.special_needs} with special needs, "
            f"out for {minutes} min: {self.points} points"
        )


def urgency(customers: Sequence[Customer], out_for: timedelta) -> Urgency:
    """Return how urgent it is that these customers get their supply back."""
    needs = sum(1 for customer in customers if customer.specialNeed)
    return Urgency(len(customers), sum(map(is_critical, customers)), needs, out_for)


def is_critical(customer: Customer) -> bool:
    """Tell whether a customer must not be without supply: a special need, VIP, or priority 1."""
    urgent = customer.priority is not None and customer.priority.rank == 1
    return bool(customer.specialNeed or customer.vip or urgent)
