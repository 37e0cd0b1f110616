"""The documents of a repair: what the DMS is told of an outage, and what field force management is asked to do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from dsobus.messages.customer_meter_data_set import Customer
from dsobus.messages.maintenance_orders import (
    Asset,
    MaintenanceOrder,
    MaintenanceOrders,
    Name,
    NameType,
    PositionPoint,
    Priority,
    Work,
    WorkLocation,
    WorkTask,
)
from dsobus.messages.maintenance_orders_message import MaintenanceOrdersPayloadType
from dsobus.messages.message import IDType, RequestType
from dsobus.messages.unplanned_outages import (
    CriticalCustomer,
    DateTimeInterval,
    ServicePointOutageSummary,
    UnplannedOutage,
    UnplannedOutages,
)
from dsobus.messages.unplanned_outages import Name as OutageName
from dsobus.messages.unplanned_outages import Priority as CustomerPriority
from dsobus.messages.unplanned_outages_message import UnplannedOutagesPayloadType
from dsobus.orchestrator.process import message_id
from dsobus.orchestrator.urgency import RANKS, Urgency, is_critical


def order_id(outage: str, number: int = 1) -> str:
    """Return the mRID of the maintenance order of an outage; the nth one when it moved and was ordered anew."""
    return message_id(outage, "maintenance order" if number == 1 else f"maintenance order, {number}")


def place(outage: UnplannedOutage) -> str | None:
    """Return the mRID of the equipment at which an outage is located."""
    return outage.Equipments[0].mRID if outage.Equipments else None


def ranked(outage: UnplannedOutage, customers: Sequence[Customer], urgent: Urgency) -> UnplannedOutage:
    """Return what the CIS adds to an outage: whom it concerns, and how urgent that makes it."""
    return UnplannedOutage(
        mRID=outage.mRID,
        originalCustomersServed=len(customers),
        rank=urgent.rank,
        CriticalCustomers=[
            CriticalCustomer(
                mRID=customer.mRID,
                kind=customer.kind,
                specialNeed=customer.specialNeed,
                vip=customer.vip,
                Names=[OutageName(name=name.name) for name in customer.Names],
                priority=CustomerPriority(rank=customer.priority.rank) if customer.priority else None,
            )
            for customer in customers
            if is_critical(customer)
        ],
        summary=ServicePointOutageSummary(criticalCount=urgent.critical, totalCount=len(customers)),
    )


def order(mRID: str, outage: UnplannedOutage, urgent: Urgency) -> MaintenanceOrder:
    """Return the work that an outage asks for."""
    failed = outage.Equipments[0] if outage.Equipments else None
    name = failed.Names[0].name if failed and failed.Names else (place(outage) or "unknown equipment")
    points = outage.Location.PositionPoints if outage.Location else []
    return MaintenanceOrder(
        mRID=mRID,
        Names=_of(outage),
        Work=[
            Work(
                kind="repair",
                requestDateTime=outage.reportedStartTime,
                statusKind="waitingToBeScheduled",
                priority=priority(urgent),
                WorkLocation=WorkLocation(
                    PositionPoints=[
                        PositionPoint(sequenceNumber=1, xPosition=point.xPosition, yPosition=point.yPosition)
                        for point in points[:1]
                    ]
                ),
                WorkTasks=[
                    WorkTask(
                        instruction="Find the fault, repair it, restore supply.",
                        subject=f"No supply below {name}",
                        taskKind="investigate",
                        Assets=[Asset(mRID=failed.mRID, Names=[Name(name=name or "")])] if failed else [],
                    )
                ],
            )
        ],
    )


def reprioritised(mRID: str, urgent: Urgency) -> MaintenanceOrder:
    """Return the change that gives an order another priority."""
    return MaintenanceOrder(mRID=mRID, Work=[Work(priority=priority(urgent))])


def progress(outage: UnplannedOutage, told: MaintenanceOrder) -> MaintenanceOrder:
    """Return how far an order is, as the DMS is told: with the name of the outage that it is for."""
    return MaintenanceOrder(mRID=told.mRID, Names=_of(outage), Work=told.Work)


def restored(outage: UnplannedOutage, customers: int, at: datetime) -> UnplannedOutage:
    """Return what is said of an outage when it is closed."""
    return UnplannedOutage(
        mRID=outage.mRID,
        customersRestored=customers,
        actualPeriod=DateTimeInterval(start=outage.reportedStartTime, end=at),
    )


def priority(urgent: Urgency) -> Priority:
    """Return the priority of work in the words of its noun."""
    return Priority(justification=urgent.justification, rank=urgent.rank, type=RANKS[urgent.rank])


def outages(one: UnplannedOutage) -> UnplannedOutagesPayloadType:
    """Return the payload of a message about one outage."""
    return UnplannedOutagesPayloadType(UnplannedOutages=UnplannedOutages(UnplannedOutage=[one]))


def orders(one: MaintenanceOrder) -> MaintenanceOrdersPayloadType:
    """Return the payload of a message about one order."""
    return MaintenanceOrdersPayloadType(MaintenanceOrders=MaintenanceOrders(MaintenanceOrder=[one]))


def named(mRID: str) -> RequestType:
    """Return the request that names one object by its id."""
    return RequestType(ID=[IDType(value=mRID)])


def _of(outage: UnplannedOutage) -> list[Name]:
    return [Name(name=outage.mRID or "", NameType=NameType(name="UnplannedOutage"))]
