"""The process of fault repair: from an announced outage to a verified restoration, one repair for each outage."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from dsobus.exchange import merged
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
from dsobus.messages.maintenance_orders import MaintenanceOrder
from dsobus.messages.maintenance_orders_message import (
    CancelMaintenanceOrders,
    ChangedMaintenanceOrders,
    ChangeMaintenanceOrders,
    CloseMaintenanceOrders,
    CreateMaintenanceOrders,
)
from dsobus.messages.message import HeaderType
from dsobus.messages.unplanned_outages import UnplannedOutage
from dsobus.messages.unplanned_outages_message import ChangeUnplannedOutages, CloseUnplannedOutages
from dsobus.orchestrator import work_order
from dsobus.orchestrator.calls import Calls
from dsobus.orchestrator.process import Process
from dsobus.orchestrator.urgency import Urgency, urgency
from dsobus.orchestrator.work_order import order_id, place
from dsobus.soap import parse

NAME: Final = "fault-repair"
NEWS: Final = "news"
"""The topic of messages that others send about an outage or its order."""
AT_SITE: Final = frozenset({"onSite", "inProgress", "completed", "closed"})
"""Statuses of an order from which somebody is at the place, and stays there whatever else is reported."""
VERIFICATION_PAUSE: Final = 2.0
"""Seconds between two attempts to find the meters with supply after the work was completed."""


def run(process: Process, call: Calls, announced: str, ordered: Callable[[str, int], None]) -> None:
    """Repair one outage, announced by a CreatedUnplannedOutages with it alone.

    ``ordered`` takes the mRID and the number of every order before it is created, again on a replay.
    """
    outage: UnplannedOutage = read(parse(announced.encode())).Payload.UnplannedOutages.UnplannedOutage[0]
    _Repair(process, call, outage, ordered).run()


class _Repair:
    def __init__(
        self, process: Process, call: Calls, outage: UnplannedOutage, ordered: Callable[[str, int], None]
    ) -> None:
        self._process, self._call, self._ordered = process, call, ordered
        self._outage = outage
        self._customers: list[Customer] = []
        self._orders: list[str] = []
        self._target: str | None = None
        self._at_site = False
        self._latest = outage.reportedStartTime
        self._news = 0
        self._changes = 0

    def run(self) -> None:
        self._find_customers()
        urgent = self._rank()
        self._order(urgent)
        completed = self._follow()
        while completed is not None and self._target != place(self._outage):
            # What was reported while somebody was at the place says that the fault is at another.
            self._end_order("close the order at the wrong place")
            self._order(self._urgency())
            completed = self._follow()
        if completed is None:
            return  # somebody else ended the outage or the order
        self._verify()
        ended = work_order.restored(self._outage, len(self._customers), completed)
        self._call(
            "close the outage",
            "dms",
            "close",
            "UnplannedOutages",
            lambda header: CloseUnplannedOutages(Header=header, Payload=work_order.outages(ended)),
        )
        self._end_order("close the order")

    def _find_customers(self) -> None:
        """Ask who is without supply, by usage points."""
        points = [point.mRID for point in self._outage.DeEnergizedUsagePoint if point.mRID]
        self._customers = []
        if not points:
            return
        selection = CustomerSelection(UsagePoint=[CustomerRef(mRID=point) for point in points])
        request = GetCustomerMeterDataSetRequestType(GetCustomerMeterDataSet=selection)
        reply = self._call(
            self._again("find the customers"),
            "cis",
            "get",
            "CustomerMeterDataSet",
            lambda header: GetCustomerMeterDataSet(Header=header, Request=request),
        )
        if reply.Payload:
            self._customers = reply.Payload.CustomerMeterDataSet.Customer

    def _rank(self) -> Urgency:
        """Tell the DMS whom the outage concerns and how urgent that is."""
        urgent = self._urgency()
        change = work_order.ranked(self._outage, self._customers, urgent)
        self._call(
            self._again("rank the outage"),
            "dms",
            "change",
            "UnplannedOutages",
            lambda header: ChangeUnplannedOutages(Header=header, Payload=work_order.outages(change)),
        )
        return urgent

    def _urgency(self) -> Urgency:
        begin = self._outage.reportedStartTime
        passed = self._latest - begin if begin and self._latest else timedelta()
        return urgency(self._customers, max(passed, timedelta()))

    def _order(self, urgent: Urgency) -> None:
        """Order the work at the place where the outage is located now, under an id of its own."""
        number = len(self._orders) + 1
        mRID = order_id(self._outage.mRID or "", number)
        self._ordered(mRID, number)
        self._orders.append(mRID)
        self._target, self._at_site = place(self._outage), False
        payload = work_order.orders(work_order.order(mRID, self._outage, urgent))
        self._call(
            "create the order" if number == 1 else f"create the order, {number}",
            "ffm",
            "create",
            "MaintenanceOrders",
            lambda header: CreateMaintenanceOrders(Header=header, Payload=payload),
        )

    def _follow(self) -> datetime | None:
        """Pass on to the DMS how far the order is; return when the work was completed, None when it ended otherwise."""
        while True:
            news = read(parse((self._process.wait(NEWS) or "").encode()))
            self._news += 1
            if news.Header.Noun == "UnplannedOutages":
                if news.Header.Verb == "changed":
                    self._adapt(news.Payload.UnplannedOutages.UnplannedOutage[0])
                    continue
                self._cancel_order("cancel the order")
                return None
            told: MaintenanceOrder = news.Payload.MaintenanceOrders.MaintenanceOrder[0]
            work = told.Work[0] if told.Work else None
            status = work.statusKind if work else None
            is_over = news.Header.Verb in {"canceled", "deleted"} or status == "cancelled"
            is_former = (
                told.mRID in self._orders[:-1]
            )  # another has taken its place: its crew may have said more before
            if (is_former and not is_over) or (status is None and news.Header.Verb == "changed"):
                continue  # it says nothing of how far the work is
            self._at_site |= status in AT_SITE
            self._pass_on(told, status or news.Header.Verb)
            if is_former:
                continue
            if is_over:
                return None
            if work and work.lastModifiedDateTime:
                self._latest = max(self._latest or work.lastModifiedDateTime, work.lastModifiedDateTime)
            if work and status in {"completed", "closed"}:
                return work.lastModifiedDateTime or news.Header.Timestamp

    def _pass_on(self, told: MaintenanceOrder, what: str) -> None:
        payload = work_order.orders(work_order.progress(self._outage, told))
        self._call(
            f"tell the DMS, {self._news}: {what}",
            "dms",
            "changed",
            "MaintenanceOrders",
            lambda header: ChangedMaintenanceOrders(Header=header, Payload=payload),
        )

    def _adapt(self, told: UnplannedOutage) -> None:
        """Follow an outage that moved or concerns others now; what the announcement leaves out stays as it was."""
        outage, rank = self._outage, self._urgency().rank
        was_without = {point.mRID for point in outage.DeEnergizedUsagePoint}
        if told.Equipments and place(told) != place(outage):
            outage.Equipments, outage.Location = told.Equipments, told.Location
            outage.DeEnergizedUsagePoint = told.DeEnergizedUsagePoint or outage.DeEnergizedUsagePoint
        outage = self._outage = merged(outage, replace(told, Equipments=[], Location=None))
        moved = place(outage) != self._target
        others = {point.mRID for point in outage.DeEnergizedUsagePoint} != was_without
        if not moved and not others:
            return
        self._changes += 1
        if others:
            self._find_customers()
        urgent = self._rank()
        if self._at_site:
            return  # who is there works on
        if moved:
            self._cancel_order("cancel the order at the former place")
            self._order(urgent)
        elif urgent.rank != rank:
            self._reprioritise(urgent)

    def _reprioritise(self, urgent: Urgency) -> None:
        payload = work_order.orders(work_order.reprioritised(self._orders[-1], urgent))
        self._call(
            self._again("change the order"),
            "ffm",
            "change",
            "MaintenanceOrders",
            lambda header: ChangeMaintenanceOrders(Header=header, Payload=payload),
        )

    def _cancel_order(self, name: str) -> None:
        request = work_order.named(self._orders[-1])
        self._call(
            self._again(name),
            "ffm",
            "cancel",
            "MaintenanceOrders",
            lambda header: CancelMaintenanceOrders(Header=header, Request=request),
        )

    def _end_order(self, name: str) -> None:
        request = work_order.named(self._orders[-1])
        self._call(
            name if len(self._orders) == 1 else f"{name}, {len(self._orders)}",
            "ffm",
            "close",
            "MaintenanceOrders",
            lambda header: CloseMaintenanceOrders(Header=header, Request=request),
        )

    def _verify(self) -> None:
        """Return when every meter of the outage answers; until then it stays open and its process says why."""
        points = self._outage.DeEnergizedUsagePoint
        meters = [device.mRID for point in points for device in point.EndDevices if device.mRID]
        silent = set(meters)
        attempt = 0
        while silent:
            attempt += 1
            reply = self._call(
                f"verify the restoration, {attempt}",
                "ami",
                "get",
                "MeterReadings",
                _readings(silent),
                refusable=True,
            )
            silent -= _answered(reply)
            if silent:
                self._process.suspend(
                    f"{len(silent)} of {len(meters)} meters are still without supply after the work was completed."
                )
                self._process.sleep(VERIFICATION_PAUSE * attempt)
        self._process.resumed()

    def _again(self, name: str) -> str:
        """Return a step's name after so many changes of the outage: each stands once."""
        return f"{name}, {self._changes + 1}" if self._changes else name


def _readings(meters: Iterable[str]) -> Callable[[HeaderType], GetMeterReadings]:
    selection = MeterSelection(EndDevice=[EndDevice(mRID=mRID) for mRID in sorted(meters)])
    request = GetMeterReadingsRequestType(GetMeterReadings=selection)
    return lambda header: GetMeterReadings(Header=header, Request=request)


def _answered(reply: Any) -> set[str]:
    readings: Iterable[Any] = reply.Payload.MeterReadings.MeterReading if reply.Payload else ()
    return {reading.Meter.mRID for reading in readings if reading.Meter and reading.Meter.mRID}
