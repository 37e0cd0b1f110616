"""How urgent a repair is follows from whom it concerns and for how long."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dsobus.messages.customer_meter_data_set import Customer, Priority
from dsobus.orchestrator.urgency import urgency

HOUSEHOLD = Customer(kind="residential", priority=Priority(rank=4))
VIP = Customer(kind="commercialIndustrial", vip=True)
LIFE_SUPPORT = Customer(kind="residential", specialNeed="life support")


@pytest.mark.parametrize(
    ("customers", "minutes", "rank"),
    [
        ([], 0, 4),
        ([HOUSEHOLD] * 19, 0, 4),
        ([HOUSEHOLD] * 20, 0, 3),
        ([HOUSEHOLD] * 99, 0, 3),
        ([HOUSEHOLD] * 100, 0, 2),
        ([HOUSEHOLD] * 2, 35, 4),
        ([HOUSEHOLD] * 2, 36, 3),
        ([HOUSEHOLD] * 2, 196, 2),
        ([HOUSEHOLD, VIP], 0, 2),
        ([Customer(priority=Priority(rank=1))], 0, 2),
        ([HOUSEHOLD, LIFE_SUPPORT], 0, 1),
        ([VIP] * 50, 0, 2),
    ],
)
def test_customers_their_needs_and_the_time_they_wait_make_the_rank(
    customers: list[Customer], minutes: int, rank: int
) -> None:
    assert urgency(customers, timedelta(minutes=minutes)).rank == rank


def test_the_rank_is_explained_in_words() -> None:
    said = urgency([HOUSEHOLD] * 3 + [VIP, LIFE_SUPPORT], timedelta(minutes=12)).justification
    assert said == "5 customers, 2 critical, 1 with special needs, out for 12 min: 111 points"
