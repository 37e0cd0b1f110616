"""The port of the CIS: who is supplied where, and who must not be without supply."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, select

from dsobus.applications.cis.store import customer, load, tables
from dsobus.exchange import Application, Context, Suite, chunks, names, unknown
from dsobus.messages.customer_meter_data_set import (
    Customer,
    CustomerAccount,
    CustomerAgreement,
    CustomerMeterDataSet,
    CustomerNotification,
    EndDevice,
    Name,
    ObjectRef,
    PositionPoint,
    Priority,
    ServiceCategory,
    ServiceLocation,
    StreetAddress,
    StreetDetail,
    TownDetail,
    UsagePoint,
)
from dsobus.messages.get_customer_meter_data_set import ObjectRef as SelectedRef
from dsobus.messages.get_customer_meter_data_set_message import (
    CustomerMeterDataSetPayloadType,
    CustomerMeterDataSetResponseMessage,
    GetCustomerMeterDataSet,
)
from dsobus.soap import Problem, Refused, operation

PORTS = ("GetCustomerMeterDataSet", "Operations")

SELECTIONS = (
    ("Customer", "mRID", "2.22"),
    ("CustomerAccount", "CustomerAccount", "2.19"),
    ("CustomerAgreement", "CustomerAgreement", "2.24"),
    ("EndDevice", "Meter", "2.4"),
    ("ServiceLocation", "ServiceLocation", "2.16"),
    ("UsagePoint", "UsagePoint", "2.12"),
)
"""Each selection of the Get profile with its column and the error code for an id that is not known."""


def application(suite: Suite) -> Application[None]:
    """Make the CIS of a suite."""
    return Application(
        "cis",
        suite,
        ports=PORTS,
        service=sys.modules[__name__],
        tables=tables,
        resources=None,
        load=lambda connection: load(connection, suite.utility),
    )


@operation("GetCustomerMeterDataSet")
def get_customers(context: Context[None], message: GetCustomerMeterDataSet) -> CustomerMeterDataSetResponseMessage:
    """Return the customers on which all sorts of selection given agree; ids that are not known are named."""
    selection = message.Request.GetCustomerMeterDataSet
    selection.Customer += [SelectedRef(mRID=one) for one in message.Request.ID]
    agreed: dict[int, Row[Any]] | None = None
    problems: list[Problem] = []
    for what, column, code in SELECTIONS:
        if wanted := names(getattr(selection, what)):
            found = {
                row.number: row
                for part in chunks(wanted)
                for row in context.connection.execute(select(customer).where(customer.c[column].in_(part)))
            }
            problems += unknown(code, what, wanted, (row._mapping[column] for row in found.values()))
            agreed = found if agreed is None else {number: agreed[number] for number in agreed.keys() & found.keys()}
    rows = _all(context) if agreed is None else agreed
    if not rows:
        raise Refused(*(problems or [Problem("5.7", "No customer is selected.")]))
    agreements: dict[str, list[Row[Any]]] = {}
    for number in sorted(rows):
        agreements.setdefault(rows[number].mRID, []).append(rows[number])
    payload = CustomerMeterDataSetPayloadType(
        CustomerMeterDataSet=CustomerMeterDataSet(Customer=[_customer(own) for own in agreements.values()])
    )
    if problems:
        problems.insert(0, Problem("0.2", "Not all selected objects are known.", level="INFORM"))
        return context.reply(CustomerMeterDataSetResponseMessage, payload, errors=problems, result="PARTIAL")
    return context.reply(CustomerMeterDataSetResponseMessage, payload)


def _all(context: Context[None]) -> dict[int, Row[Any]]:
    rows = context.connection.execute(select(customer).limit(context.limit + 1)).all()
    if len(rows) > context.limit:
        raise Refused(Problem("3.1", f"More than {context.limit} customers: select some, by UsagePoint for instance."))
    return {row.number: row for row in rows}


def _customer(agreements: Sequence[Row[Any]]) -> Customer:
    row = agreements[0]
    contacts = (("phone", row.phone), ("email", row.email))
    accounts = dict.fromkeys(each.CustomerAccount for each in agreements)
    return Customer(
        mRID=row.mRID,
        kind=row.kind,
        pucNumber=row.pucNumber,
        specialNeed=next((each.specialNeed for each in agreements if each.specialNeed), None),
        vip=any(each.vip for each in agreements),
        CustomerAccounts=[CustomerAccount(mRID=account) for account in accounts],
        CustomerAgreements=[_agreement(each) for each in agreements],
        CustomerNotifications=[
            CustomerNotification(contactType=kind, contactValue=value, trigger="powerOut")
            for kind, value in contacts
            if value
        ],
        Names=[Name(name=row.name)] if row.name else [],
        priority=Priority(rank=row.priority) if row.priority is not None else None,
    )


def _agreement(row: Row[Any]) -> CustomerAgreement:
    return CustomerAgreement(
        mRID=row.CustomerAgreement,
        CustomerAccount=ObjectRef(mRID=row.CustomerAccount),
        ServiceCategory=ServiceCategory(kind="electricity"),
        ServiceLocations=[_location(row)],
        UsagePoints=[
            UsagePoint(
                mRID=row.UsagePoint,
                EndDevices=[EndDevice(mRID=row.Meter)],
                ServiceLocation=ObjectRef(mRID=row.ServiceLocation),
            )
        ],
    )


def _location(row: Row[Any]) -> ServiceLocation:
    return ServiceLocation(
        mRID=row.ServiceLocation,
        mainAddress=StreetAddress(
            streetDetail=StreetDetail(code=row.postalCode, name=row.streetName, number=row.streetNumber),
            townDetail=TownDetail(name=row.town),
        ),
        PositionPoints=[PositionPoint(sequenceNumber=1, xPosition=row.xPosition, yPosition=row.yPosition)]
        if row.xPosition and row.yPosition
        else [],
    )
