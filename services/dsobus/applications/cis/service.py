"""The port of the CIS: who is supplied where."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from sqlalchemy import ColumnElement, Row, or_, select

from dsobus.applications.cis.store import customer, load, tables
from dsobus.exchange import Application, Context, Suite
from dsobus.messages.customer_meter_data_set import (
    Customer,
    CustomerMeterDataSet,
)
from dsobus.messages.get_customer_meter_data_set_message import (
    CustomerMeterDataSetPayloadType,
    CustomerMeterDataSetResponseMessage,
    GetCustomerMeterDataSet,
)
from dsobus.soap import Problem, Refused, operation

PORTS = ("GetCustomerMeterDataSet",)


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
def get(context: Context[None], message: GetCustomerMeterDataSet) -> CustomerMeterDataSetResponseMessage:
    """Return the customers that any of the selections names; unknown ids are named in the reply."""
    return context.reply(CustomerMeterDataSetResponseMessage)
