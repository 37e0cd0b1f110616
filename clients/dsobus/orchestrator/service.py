"""The ports of the orchestrator: events come in, processes start or go on."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid4, uuid5

from sqlalchemy import Connection, or_, select
from sqlalchemy.dialects.sqlite import insert

from dsobus.exchange import Application, Context, Suite
from dsobus.messages import read, write
from dsobus.messages.end_device_events_message import (
    CanceledEndDeviceEvents,
    ChangedEndDeviceEvents,
    ClosedEndDeviceEvents,
    CreatedEndDeviceEvents,
    DeletedEndDeviceEvents,
    EndDeviceEventsResponseMessage,
)
from dsobus.messages.maintenance_orders import MaintenanceOrders
from dsobus.messages.maintenance_orders_message import (
    CanceledMaintenanceOrders,
    ChangedMaintenanceOrders,
    ClosedMaintenanceOrders,
    CreatedMaintenanceOrders,
    DeletedMaintenanceOrders,
    MaintenanceOrdersPayloadType,
    MaintenanceOrdersResponseMessage,
)
from dsobus.messages.message import HeaderType
from dsobus.messages.meter_service_requests_message import (
    CanceledMeterServiceRequests,
    ChangedMeterServiceRequests,
    ClosedMeterServiceRequests,
    CreatedMeterServiceRequests,
    DeletedMeterServiceRequests,
    MeterServiceRequestsResponseMessage,
)
from dsobus.messages.network_models import NetworkModels
from dsobus.messages.network_models_message import (
    CanceledNetworkModels,
    ChangedNetworkModels,
    ClosedNetworkModels,
    CreatedNetworkModels,
    DeletedNetworkModels,
    NetworkModelsPayloadType,
    NetworkModelsResponseMessage,
)
from dsobus.messages.service_orders_message import (
    CanceledServiceOrders,
    ChangedServiceOrders,
    ClosedServiceOrders,
    CreatedServiceOrders,
    DeletedServiceOrders,
    ServiceOrdersResponseMessage,
)
from dsobus.messages.unplanned_outages import UnplannedOutages
from dsobus.messages.unplanned_outages_message import (
    CanceledUnplannedOutages,
    ChangedUnplannedOutages,
    ClosedUnplannedOutages,
    CreatedUnplannedOutages,
    DeletedUnplannedOutages,
    UnplannedOutagesPayloadType,
    UnplannedOutagesResponseMessage,
)
from dsobus.messages.work_requests_message import (
    CanceledWorkRequests,
    ChangedWorkRequests,
    ClosedWorkRequests,
    CreatedWorkRequests,
    DeletedWorkRequests,
    WorkRequestsResponseMessage,
)
from dsobus.orchestrator import fault_repair, model_exchange
from dsobus.orchestrator.calls import Calls
from dsobus.orchestrator.flows import Flows
from dsobus.orchestrator.process import Process
from dsobus.orchestrator.store import exchange, repair, tables, work_order
from dsobus.orchestrator.work_order import order_id
from dsobus.soap import Problem, Refused, header, operation, parse
from dsobus.soap.xml import written

PORTS = (
    "ReceiveEndDeviceEvents",
    "ReceiveUnplannedOutages",
    "ReceiveMaintenanceOrders",
    "ReceiveWorkRequests",
    "ReceiveServiceOrders",
    "ReceiveMeterServiceRequests",
    "ReceiveNetworkModels",
    "Operations",
)

EndDeviceEvent = (
    CreatedEndDeviceEvents
    | ChangedEndDeviceEvents
    | CanceledEndDeviceEvents
    | ClosedEndDeviceEvents
    | DeletedEndDeviceEvents
)
OutageNews = ChangedUnplannedOutages | CanceledUnplannedOutages | ClosedUnplannedOutages | DeletedUnplannedOutages
OrderNews = (
    CreatedMaintenanceOrders
    | ChangedMaintenanceOrders
    | CanceledMaintenanceOrders
    | ClosedMaintenanceOrders
    | DeletedMaintenanceOrders
)
RequestNews = (
    CreatedWorkRequests | ChangedWorkRequests | CanceledWorkRequests | ClosedWorkRequests | DeletedWorkRequests
)
ServiceNews = (
    CreatedServiceOrders | ChangedServiceOrders | CanceledServiceOrders | ClosedServiceOrders | DeletedServiceOrders
)
NewModel = CreatedNetworkModels | ChangedNetworkModels
OldModel = CanceledNetworkModels | ClosedNetworkModels | DeletedNetworkModels
MeterWorkNews = (
    CreatedMeterServiceRequests
    | ChangedMeterServiceRequests
    | CanceledMeterServiceRequests
    | ClosedMeterServiceRequests
    | DeletedMeterServiceRequests
)


def application(suite: Suite) -> Application[Flows]:
    """Make the orchestrator of a suite; the processes that an earlier run left go on at once."""
    flows = Flows(suite.data / "flows.sqlite")
    made = Application(
        "orchestrator",
        suite,
        ports=PORTS,
        service=sys.modules[__name__],
        tables=tables,
        resources=flows,
        pages={
            "/suite": lambda _: _about(suite),
            "/processes": lambda query: processes(made, query),
            "/replies": lambda query: made.replies(query.get("correlation")),
        },
        working=flows.busy,
        closing=flows.close,
    )

    def repair_fault(process: Process, announced: str) -> None:
        # A process lives from its start on, even where a crash undid the transaction that started it: without its row,
        # news of its order would be taken for news of somebody else's until the announcement is delivered again.
        with made.transaction() as transaction:
            _keep(transaction.connection, process.id, read(parse(announced.encode())).Header)

        def ordered(mRID: str, number: int) -> None:
            with made.transaction() as transaction:
                _keep_order(transaction.connection, process.id, mRID, number)

        fault_repair.run(process, Calls(made, process), announced, ordered)

    def exchange_model(process: Process, announced: str) -> None:
        with made.transaction() as transaction:
            message = read(written(announced.encode()))
            (model,) = message.Payload.NetworkModels.NetworkModel
            _keep_exchange(transaction.connection, process.id, model.mRID, message.Header)
        model_exchange.run(process, Calls(made, process), announced)

    flows.register(fault_repair.NAME, repair_fault)
    flows.register(model_exchange.NAME, exchange_model)
    flows.launch()
    return made


@operation(
    "CreatedEndDeviceEvents",
    "ChangedEndDeviceEvents",
    "CanceledEndDeviceEvents",
    "ClosedEndDeviceEvents",
    "DeletedEndDeviceEvents",
)
def end_device_events(context: Context[Flows], message: EndDeviceEvent) -> EndDeviceEventsResponseMessage:
    """Pass on to the DMS, in the order of arrival, what meters reported."""
    passed_on = header(message.Header.Verb, message.Header.Noun, context.party, correlation_id=_correlation(context))
    context.transaction.publish(type(message)(Header=passed_on, Payload=message.Payload), to="dms")
    return context.reply(EndDeviceEventsResponseMessage)


@operation("CreatedUnplannedOutages")
def outages_created(context: Context[Flows], message: CreatedUnplannedOutages) -> UnplannedOutagesResponseMessage:
    """Start one repair for each outage; its mRID is the id of the process, so it starts once."""
    announced = message.Payload.UnplannedOutages.UnplannedOutage if message.Payload else []
    if any(outage.mRID is None for outage in announced):
        raise Refused(Problem("5.8", "Every UnplannedOutage needs an mRID: it becomes the id of its repair."))
    for outage in announced:
        _keep(context.connection, outage.mRID or "", message.Header)
        single = UnplannedOutagesPayloadType(UnplannedOutages=UnplannedOutages(UnplannedOutage=[outage]))
        started = write(CreatedUnplannedOutages(Header=message.Header, Payload=single))
        context.resources.start(fault_repair.NAME, outage.mRID or "", started)
    return context.reply(UnplannedOutagesResponseMessage)


@operation("ChangedUnplannedOutages", "CanceledUnplannedOutages", "ClosedUnplannedOutages", "DeletedUnplannedOutages")
def outages_changed(context: Context[Flows], message: OutageNews) -> UnplannedOutagesResponseMessage:
    """Tell a repair that its outage is elsewhere, concerns others, or was ended by somebody else."""
    for outage in message.Payload.UnplannedOutages.UnplannedOutage if message.Payload else ():
        known = context.connection.scalar(select(repair.c.outage).where(repair.c.outage == outage.mRID))
        is_news = context.operation.verb != "changed" or outage.Equipments or outage.DeEnergizedUsagePoint
        if known is not None and is_news:
            single = UnplannedOutagesPayloadType(UnplannedOutages=UnplannedOutages(UnplannedOutage=[outage]))
            _signal(context, known, outage.mRID, type(message)(Header=message.Header, Payload=single))
    return context.reply(UnplannedOutagesResponseMessage)


@operation(
    "CreatedMaintenanceOrders",
    "ChangedMaintenanceOrders",
    "CanceledMaintenanceOrders",
    "ClosedMaintenanceOrders",
    "DeletedMaintenanceOrders",
)
def orders_changed(context: Context[Flows], message: OrderNews) -> MaintenanceOrdersResponseMessage:
    """Tell repairs what became of their orders, which have our mRID or name our outage; others are acknowledged."""
    for order in message.Payload.MaintenanceOrders.MaintenanceOrder if message.Payload else ():
        named = repair.c.outage.in_([name.name for name in order.Names])
        ours = select(work_order.c.outage).where(work_order.c.mRID == order.mRID)
        known = context.connection.scalar(select(repair.c.outage).where(or_(repair.c.outage.in_(ours), named)))
        if known is not None:
            single = MaintenanceOrdersPayloadType(MaintenanceOrders=MaintenanceOrders(MaintenanceOrder=[order]))
            _signal(context, known, order.mRID, type(message)(Header=message.Header, Payload=single))
    return context.reply(MaintenanceOrdersResponseMessage)


@operation(
    "CreatedWorkRequests", "ChangedWorkRequests", "CanceledWorkRequests", "ClosedWorkRequests", "DeletedWorkRequests"
)
def requests_changed(context: Context[Flows], _: RequestNews) -> WorkRequestsResponseMessage:
    """Acknowledge what became of work requests: no process waits for it, and the wire log keeps it."""
    return context.reply(WorkRequestsResponseMessage)


@operation(
    "CreatedServiceOrders",
    "ChangedServiceOrders",
    "CanceledServiceOrders",
    "ClosedServiceOrders",
    "DeletedServiceOrders",
)
def services_changed(context: Context[Flows], _: ServiceNews) -> ServiceOrdersResponseMessage:
    """Acknowledge what became of service orders: no process waits for it, and the wire log keeps it."""
    return context.reply(ServiceOrdersResponseMessage)


@operation(
    "CreatedMeterServiceRequests",
    "ChangedMeterServiceRequests",
    "CanceledMeterServiceRequests",
    "ClosedMeterServiceRequests",
    "DeletedMeterServiceRequests",
)
def meter_work_changed(context: Context[Flows], _: MeterWorkNews) -> MeterServiceRequestsResponseMessage:
    """Acknowledge what became of work at meters: no process waits for it, and the wire log keeps it."""
    return context.reply(MeterServiceRequestsResponseMessage)


@operation("CreatedNetworkModels", "ChangedNetworkModels")
def models_announced(context: Context[Flows], message: NewModel) -> NetworkModelsResponseMessage:
    """Start one exchange for each model that is new or has changed; the message is in the id of the process."""
    announced = message.Payload.NetworkModels if message.Payload else None
    models = announced.NetworkModel if announced else []
    if not models or any(model.mRID is None for model in models):
        raise Refused(Problem("5.8", "NetworkModel/mRID is missing: say which model of the DMS is to be exchanged."))
    sent = message.Header
    for model in models:
        about = f"{sent.Source} {sent.MessageID or uuid4()} {model.mRID}"
        process = str(uuid5(NAMESPACE_URL, f"urn:dsobus:2026:exchange {about}"))
        _keep_exchange(context.connection, process, model.mRID or "", sent)
        single = NetworkModelsPayloadType(NetworkModels=NetworkModels(NetworkModel=[model]))
        started = write(type(message)(Header=sent, Payload=single))
        context.resources.start(model_exchange.NAME, process, started)
    return context.reply(NetworkModelsResponseMessage)


@operation("CanceledNetworkModels", "ClosedNetworkModels", "DeletedNetworkModels")
def models_ended(context: Context[Flows], _: OldModel) -> NetworkModelsResponseMessage:
    """Acknowledge the end of models: what was computed from them stays true of its time."""
    return context.reply(NetworkModelsResponseMessage)


def processes(made: Application[Flows], query: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the processes, or the one that the query names, as the page /processes shows them."""
    with made.store.read() as connection:
        causes = {row.outage: row.cause for row in connection.execute(select(repair))}
        orders = {row.outage: row.mRID for row in connection.execute(select(work_order).order_by(work_order.c.number))}
        exchanges = {row.process: row for row in connection.execute(select(exchange))}
    causes |= {key: row.cause for key, row in exchanges.items()}
    return [
        {
            "id": flow.id,
            "process": flow.process,
            "status": flow.status,
            "message": flow.message,
            "started": flow.started.isoformat(),
            "finished": flow.finished.isoformat() if flow.finished else None,
            "order": orders.get(flow.id),
            "model": exchanges[flow.id].model if flow.id in exchanges else None,
            "cause": causes.get(flow.id),
        }
        for flow in made.resources.list()
        if query.get("id", flow.id) == flow.id
    ]


def _keep(connection: Connection, outage: str, announced: HeaderType) -> None:
    cause = announced.CorrelationID or announced.MessageID or outage
    connection.execute(insert(repair).values(outage=outage, cause=cause).on_conflict_do_nothing())
    _keep_order(connection, outage, order_id(outage), 1)


def _keep_order(connection: Connection, outage: str, mRID: str, number: int) -> None:
    connection.execute(insert(work_order).values(mRID=mRID, outage=outage, number=number).on_conflict_do_nothing())


def _keep_exchange(connection: Connection, process: str, model: str, announced: HeaderType) -> None:
    row = {"process": process, "model": model, "cause": announced.CorrelationID or announced.MessageID or process}
    connection.execute(insert(exchange).values(row).on_conflict_do_nothing())


def _signal(context: Context[Flows], repair_id: str, about: str | None, message: OutageNews | OrderNews) -> None:
    # Ids of messages are unique for their source alone, and one message may tell of several objects.
    sent = message.Header
    key = f"{sent.Source} {sent.MessageID} {about}" if sent.MessageID else str(uuid5(NAMESPACE_URL, write(message)))
    context.resources.signal(repair_id, fault_repair.NEWS, write(message), key)


def _correlation(context: Context[Flows]) -> str | None:
    return context.header.CorrelationID or context.header.MessageID


def _about(suite: Suite) -> dict[str, object]:
    return {
        "data": str(suite.data.absolute()),
        "utility": str(suite.utility.absolute()),
        "addresses": dict(suite.addresses),
        "field": suite.field,
    }
