"""Death at every commit of a model exchange: it goes on where it was, and every message has its effect once."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from tests.crash.conftest import Stores, check_messages, field, serving, until
from tests.models.small import small

from dsobus.cli.layout import APPLICATIONS, private_suite
from dsobus.cli.lockstep import page
from dsobus.client import Client, FaultReceived, Unreachable
from dsobus.exchange.suite import Suite
from dsobus.messages import write
from dsobus.messages.network_models_message import CreateNetworkModels, NetworkModelsPayloadType
from dsobus.models import pack
from dsobus.soap import header

pytestmark = pytest.mark.crash

PROCESSES = {"applications": APPLICATIONS, "orchestrator": ("orchestrator",)}
KEPT = "SELECT noun, kind, statusKind FROM network_document_set ORDER BY noun, kind"
MODEL, REDUCED, RESULT = (
    ("NetworkModels", "nodeBreaker", "current"),
    ("NetworkModels", "busBranch", "current"),
    ("PowerFlowResults", None, "current"),
)


@pytest.mark.parametrize("mortal", PROCESSES)
def test_an_exchange_survives_death_at_every_commit(mortal: str, utility: Path, tmp_path: Path) -> None:
    suite = private_suite(tmp_path, utility)
    suite.save()
    told = suite.data / "deaths.jsonl"
    with ExitStack() as running:
        running.enter_context(field(suite))
        for name, parties in PROCESSES.items():
            running.enter_context(serving(suite, parties, told if name == mortal else None))
        cause = give(suite)
        ended = until(lambda: [one for one in exchanges(suite, cause) if one["finished"]], 240)
        assert [one["status"] for one in ended] == ["completed"], ended
    check(Stores(suite.data))
    deaths = [json.loads(line) for line in told.read_text().splitlines()]
    assert min(Counter(when for when, *_ in deaths).values()) >= 4, "it died before commits and after them"


def give(suite: Suite) -> str:
    """Give a model to the DMS, the same message until there is an answer."""
    compressed, form = pack(small("crash"))
    head = header("create", "NetworkModels", "test")
    body = write(CreateNetworkModels(Header=head, Payload=NetworkModelsPayloadType(Compressed=compressed, Format=form)))
    client = Client("ExecuteNetworkModels", suite.address("dms", "ExecuteNetworkModels"))

    def sent() -> bool:
        try:
            return client.post(body).result == "OK"
        except (Unreachable, FaultReceived):
            return False

    until(sent)
    return head.MessageID or ""


def exchanges(suite: Suite, cause: str) -> list[dict[str, Any]]:
    """Return the processes that a message has started."""
    return [one for one in page(suite.addresses["orchestrator"], "/processes") if one["cause"] == cause]


def check(stores: Stores) -> None:
    """Hold that everybody has everything once."""
    kept = {party: sorted(map(tuple, stores.rows(party, KEPT)), key=repr) for party in APPLICATIONS}
    assert kept["dms"] == sorted([MODEL, MODEL, RESULT], key=repr), "the utility's own, and ours with its result"
    assert kept["network_manager"] == sorted([REDUCED, MODEL, RESULT, RESULT], key=repr)
    assert kept["load_flow"] == sorted([REDUCED, RESULT], key=repr)
    assert [row[0] for row in stores.rows("dms", "SELECT count(*) FROM voltage")] == [5]
    for party in (*APPLICATIONS, "orchestrator"):
        assert [tuple(row) for row in stores.rows(party, "SELECT lane, state, error FROM outbox")] == []
    check_messages(stores, stores.wire())
