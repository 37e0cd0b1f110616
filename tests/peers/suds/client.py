"""EXECUTE GET RECEIVE (addresses) ORDER EVENT METER (mRIDs) INSTRUCTION: all four calls; a line of JSON."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from typing import Any

from suds import WebFault  # type: ignore[import-not-found]
from suds.cache import NoCache  # type: ignore[import-not-found]
from suds.client import Client  # type: ignore[import-not-found]

AT = datetime(2026, 1, 1, tzinfo=UTC)


def client(address: str) -> Any:
    # suds keeps what it has read for a day and does not notice a change of the contract.
    return Client(f"{address}?wsdl", cache=NoCache())


def told(reply: Any) -> dict[str, Any]:
    errors = getattr(reply, "Error", [])
    # A fault's detail is read without the schema: one Error is no list there.
    errors = errors if isinstance(errors, list) else [errors]
    return {
        "result": reply.Result,
        "errors": [[error.code, getattr(error, "level", "")] for error in errors],
        "ids": [getattr(one, "value", one) for one in getattr(reply, "ID", [])],
    }


def main(execute: str, get: str, receive: str, order: str, event: str, meter: str, instruction: str) -> None:
    executing, getting, receiving = client(execute), client(get), client(receive)

    header = {"Verb": "create", "Noun": "MaintenanceOrders", "Source": "suds", "MessageID": order}
    work = {
        "kind": "repair",
        "requestDateTime": AT,
        "statusKind": "waitingOnApproval",
        "priority": {"rank": 2},
        "WorkTasks": {"instruction": instruction},
    }
    payload = {"MaintenanceOrders": {"MaintenanceOrder": {"mRID": order, "Work": work}}}
    created = executing.service.CreateMaintenanceOrders(Header=header, Payload=payload)

    found = getting.service.GetMaintenanceOrders(
        Header={"Verb": "get", "Noun": "MaintenanceOrders", "Source": "suds"},
        Request={"GetMaintenanceOrders": {"MaintenanceOrder": {"mRID": order}}},
    )
    one = found.Payload.MaintenanceOrders.MaintenanceOrder[0]
    kept = one.Work[0]

    failure = {"mRID": event, "createdDateTime": AT, "Assets": {"mRID": meter}}
    failure["EndDeviceEventType"] = {"_ref": "3.26.0.85"}
    acknowledged = receiving.service.CreatedEndDeviceEvents(
        Header={"Verb": "created", "Noun": "EndDeviceEvents", "Source": "suds", "MessageID": event},
        Payload={"EndDeviceEvents": {"EndDeviceEvent": failure}},
    )

    work["kind"] = "magic"
    try:
        executing.service.CreateMaintenanceOrders(Header=header, Payload=payload)
    except WebFault as fault:
        refused = fault.fault.detail.MaintenanceOrdersFaultMessage.Reply
    else:
        sys.exit("A kind that is none was taken.")

    said = {
        "create": told(created.Reply) | {"correlation": created.Header.CorrelationID},
        "get": told(found.Reply)
        | {
            "mRID": one.mRID,
            "rank": kept.priority.rank,
            "requested": kept.requestDateTime.isoformat(),
            "instruction": kept.WorkTasks[0].instruction,
        },
        "event": told(acknowledged.Reply) | {"correlation": acknowledged.Header.CorrelationID},
        "fault": told(refused),
    }
    print(json.dumps(said))  # noqa: T201  what the test reads


main(*sys.argv[1:])
