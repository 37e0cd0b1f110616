"""The process of fault repair: from an announced outage to a verified restoration, one repair for each outage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from dsobus.messages import read
from dsobus.messages.customer_meter_data_set import Customer
from dsobus.messages.get_customer_meter_data_set import GetCustomerMeterDataSet as CustomerSelection
from dsobus.messages.get_customer_meter_data_set import ObjectRef as CustomerRef
from dsobus.messages.get_customer_meter_data_set_message import (
    GetCustomerMeterDataSet,
    GetCustomerMeterDataSetRequestType,
)
from dsobus.messages.get_meter_readings import EndDevice
from dsobus.messages.get_meter_readings import GetMeterReadings as MeterSelection
from dsobus.messages.get_meter_readings_message import GetMeterReadings, GetMeterReadingsRequestType
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
from dsobus.messages.maintenance_orders_message import (
    CancelMaintenanceOrders,
    ChangedMaintenanceOrders,
    CloseMaintenanceOrders,
    CreateMaintenanceOrders,
    MaintenanceOrdersPayloadType,
)
from dsobus.messages.message import HeaderType, IDType, RequestType
from dsobus.messages.unplanned_outages import (
    CriticalCustomer,
    DateTimeInterval,
    ServicePointOutageSummary,
    UnplannedOutage,
    UnplannedOutages,
)
from dsobus.messages.unplanned_outages import Name as OutageName
from dsobus.messages.unplanned_outages import Priority as CustomerPriority
from dsobus.messages.unplanned_outages_message import (
    ChangeUnplannedOutages,
    CloseUnplannedOutages,
    UnplannedOutagesPayloadType,
)
from dsobus.orchestrator.calls import Calls
from dsobus.orchestrator.process import Process, message_id
from dsobus.soap import parse

NAME: Final = "fault-repair"
NEWS: Final = "news"
"""The topic of messages that others send about an outage or its order."""

MANY: Final = 100
"""Customers without supply from which a repair is urgent even when none of them is critical."""
RANKS: Final = {1: "Emergency", 2: "High", 3: "Normal"}
VERIFICATION_PAUSE: Final = 2.0
"""Seconds between two attempts to find the meters with supply after the work was completed."""


def order_id(outage: str) -> str:
    """Return the mRID of the maintenance order of an outage."""
    return message_id(outage, "maintenance order")


def run(process: Process, call: Calls, announced: str) -> None:
    """Repair one outage, announced by a CreatedUnplannedOutages with it alone."""
    outage: UnplannedOutage = read(parse(announced.encode())).Payload.UnplannedOutages.UnplannedOutage[0]
    customers = _customers(call, outage)
    critical = [customer for customer in customers if is_critical(customer)]
    rank = rank_of(len(customers), len(critical))
    _change(call, "rank the outage", ranked(outage, customers, critical, rank))
    _create_order(call, outage, rank, critical)
    completed = _follow(process, call, outage)
    if completed is None:
        return  # somebody else ended the outage or the order
    _verify(process, call, outage)
    ended = UnplannedOutage(
        mRID=outage.mRID,
        customersRestored=len(customers),
        actualPeriod=DateTimeInterval(start=outage.reportedStartTime, end=completed),
    )
    call(
        "close the outage",
        "dms",
        "close",
        "UnplannedOutages",
        lambda header: CloseUnplannedOutages(Header=header, Payload=_outages(ended)),
    )
    call(
        "close the order",
        "ffm",
        "close",
        "MaintenanceOrders",
        lambda header: CloseMaintenanceOrders(Header=header, Request=_named(order_id(outage.mRID or ""))),
    )


def is_critical(customer: Customer) -> bool:
    """Tell whether a customer must not be without supply: a special need, VIP, or priority 1."""
    urgent = customer.priority is not None and customer.priority.rank == 1
    return bool(customer.specialNeed or customer.vip or urgent)


def rank_of(customers: int, critical: int) -> int:
    """Return the priority of a repair: 1 with critical customers, 2 with many customers, else 3."""
    return 1 if critical else 2 if customers >= MANY else 3


def ranked(
    outage: UnplannedOutage, customers: Sequence[Customer], critical: Sequence[Customer], rank: int
) -> UnplannedOutage:
    """Return what the CIS adds to an outage: whom it concerns, and how urgent that makes it."""
    return UnplannedOutage(
        mRID=outage.mRID,
        originalCustomersServed=len(customers),
        rank=rank,
        CriticalCustomers=[
            CriticalCustomer(
                mRID=customer.mRID,
                kind=customer.kind,
                specialNeed=customer.specialNeed,
                vip=customer.vip,
                Names=[OutageName(name=name.name) for name in customer.Names],
                priority=CustomerPriority(rank=customer.priority.rank) if customer.priority else None,
            )
            for customer in critical
        ],
        summary=ServicePointOutageSummary(criticalCount=len(critical), totalCount=len(customers)),
    )


def order(outage: UnplannedOutage, rank: int, critical: Sequence[Customer]) -> MaintenanceOrder:
    """Return the work that an outage asks for."""
    place = outage.Equipments[0] if outage.Equipments else None
    name = place.Names[0].name if place and place.Names else (place.mRID if place else "unknown equipment")
    points = outage.Location.PositionPoints if outage.Location else []
    return MaintenanceOrder(
        mRID=order_id(outage.mRID or ""),
        Names=[Name(name=outage.mRID or "", NameType=NameType(name="UnplannedOutage"))],
        Work=[
            Work(
                kind="repair",
                requestDateTime=outage.reportedStartTime,
                statusKind="waitingToBeScheduled",
                priority=Priority(
                    justification=f"{len(critical)} critical customers" if critical else None,
                    rank=rank,
                    type=RANKS[rank],
                ),
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
                        Assets=[Asset(mRID=place.mRID, Names=[Name(name=name or "")])] if place else [],
                    )
                ],
            )
        ],
    )


def _customers(call: Calls, outage: UnplannedOutage) -> list[Customer]:
    points = [point.mRID for point in outage.DeEnergizedUsagePoint if point.mRID]
    if not points:
        return []
    selection = CustomerSelection(UsagePoint=[CustomerRef(mRID=point) for point in points])
    request = GetCustomerMeterDataSetRequestType(GetCustomerMeterDataSet=selection)
    reply = call(
        "find the customers",
        "cis",
        "get",
        "CustomerMeterDataSet",
        lambda header: GetCustomerMeterDataSet(Header=header, Request=request),
    )
    found: list[Customer] = reply.Payload.CustomerMeterDataSet.Customer if reply.Payload else []
    return found


def _create_order(call: Calls, outage: UnplannedOutage, rank: int, critical: Sequence[Customer]) -> None:
    payload = _orders(order(outage, rank, critical))
    call(
        "create the order",
        "ffm",
        "create",
        "MaintenanceOrders",
        lambda header: CreateMaintenanceOrders(Header=header, Payload=payload),
    )


def _follow(process: Process, call: Calls, outage: UnplannedOutage) -> datetime | None:
    """Pass on to the DMS how far the order is; return when the work was completed, None when it ended otherwise."""
    number = 0
    while True:
        news = read(parse((process.wait(NEWS) or "").encode()))
        number += 1
        if news.Header.Noun == "UnplannedOutages":
            call(
                "cancel the order",
                "ffm",
                "cancel",
                "MaintenanceOrders",
                lambda header: CancelMaintenanceOrders(Header=header, Request=_named(order_id(outage.mRID or ""))),
            )
            return None
        told: MaintenanceOrder = news.Payload.MaintenanceOrders.MaintenanceOrder[0]
        work = told.Work[0] if told.Work else None
        status = work.statusKind if work else None
        call(
            f"tell the DMS, {number}: {status or news.Header.Verb}",
            "dms",
            "changed",
            "MaintenanceOrders",
            _changed_order(_progress(outage, told)),
        )
        if news.Header.Verb in {"canceled", "deleted"} or status == "cancelled":
            return None
        if work and status in {"completed", "closed"}:
            return work.lastModifiedDateTime or news.Header.Timestamp


def _verify(process: Process, call: Calls, outage: UnplannedOutage) -> None:
    """Return when every meter of the outage answers; until then the outage stays open and its process says why."""
    meters = [device.mRID for point in outage.DeEnergizedUsagePoint for device in point.EndDevices if device.mRID]
    silent = set(meters)
    attempt = 0
    while silent:
        attempt += 1
        reply = call(
            f"verify the restoration, {attempt}",
            "ami",
            "get",
            "MeterReadings",
            _readings(silent),
            refusable=True,
        )
        silent -= _answered(reply)
        if silent:
            process.suspend(
                f"{len(silent)} of {len(meters)} meters are still without supply after the work was completed."
            )
            process.sleep(VERIFICATION_PAUSE * attempt)
    process.resumed()


def _changed_order(told: MaintenanceOrder) -> Callable[[HeaderType], ChangedMaintenanceOrders]:
    return lambda header: ChangedMaintenanceOrders(Header=header, Payload=_orders(told))


def _readings(meters: Iterable[str]) -> Callable[[HeaderType], GetMeterReadings]:
    selection = MeterSelection(EndDevice=[EndDevice(mRID=mRID) for mRID in sorted(meters)])
    request = GetMeterReadingsRequestType(GetMeterReadings=selection)
    return lambda header: GetMeterReadings(Header=header, Request=request)


def _answered(reply: Any) -> set[str]:
    readings: Iterable[Any] = reply.Payload.MeterReadings.MeterReading if reply.Payload else ()
    return {reading.Meter.mRID for reading in readings if reading.Meter and reading.Meter.mRID}


def _progress(outage: UnplannedOutage, told: MaintenanceOrder) -> MaintenanceOrder:
    return MaintenanceOrder(
        mRID=told.mRID,
        Names=[Name(name=outage.mRID or "", NameType=NameType(name="UnplannedOutage"))],
        Work=told.Work,
    )


def _change(call: Calls, name: str, change: UnplannedOutage) -> None:
    call(
        name,
        "dms",
        "change",
        "UnplannedOutages",
        lambda header: ChangeUnplannedOutages(Header=header, Payload=_outages(change)),
    )


def _outages(one: UnplannedOutage) -> UnplannedOutagesPayloadType:
    return UnplannedOutagesPayloadType(UnplannedOutages=UnplannedOutages(UnplannedOutage=[one]))


def _orders(one: MaintenanceOrder) -> MaintenanceOrdersPayloadType:
    return MaintenanceOrdersPayloadType(MaintenanceOrders=MaintenanceOrders(MaintenanceOrder=[one]))


def _named(mRID: str) -> RequestType:
    return RequestType(ID=[IDType(value=mRID)])
