"""A party under load, at its start and at its end."""

from __future__ import annotations

import json
import logging
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, insert
from tests.exchange.conftest import AT, Sender, Start, created, send, until
from tests.exchange.conftest import party as parties

from dsobus.exchange import Application, Batch, Context, Feed, Suite, Transaction
from dsobus.exchange.suite import SuiteNotFound
from dsobus.messages import write
from dsobus.messages.get_end_device_events import GetEndDeviceEvents as Query
from dsobus.messages.get_end_device_events_message import GetEndDeviceEvents, GetEndDeviceEventsRequestType
from dsobus.soap import header

THREADS, EACH = 16, 8


class Tick:
    """One observation of an endless source."""

    def __init__(self, seq: int) -> None:
        self.seq = seq


def test_sixteen_requests_with_lanes_and_a_feed_at_once_lose_nothing_and_wait_for_nobody(
    start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    def tick(transaction: Transaction, batch: Batch[Tick]) -> None:
        transaction.connection.execute(insert(parties.row).values(mrid=f"tick {batch.items[0].seq}"))

    last = start("next")
    feed = Feed("ticks", lambda after: Batch(AT, [Tick(after + 1)] if after < 50 else []), tick)
    party = start(acts={"pass on": parties.pass_on}, addresses={"next": last.base}, feeds=[feed])
    caplog.set_level(logging.WARNING)

    def work(thread: int) -> set[str | None]:
        results = set()
        for number in range(EACH):
            results.add(send(party.address(), created(f"{thread}.{number}", act="pass on")).result)
            asked = GetEndDeviceEvents(
                Header=header("get", "EndDeviceEvents", "ami"),
                Request=GetEndDeviceEventsRequestType(GetEndDeviceEvents=Query()),
            )
            results.add(send(party.address("GetEndDeviceEvents"), asked).result)
            party.application.status()
        return results

    with ThreadPoolExecutor(THREADS) as pool:
        assert set[str | None]().union(*pool.map(work, range(THREADS))) == {"OK"}
    until(lambda: party.application.status()["busy"] == 0)
    until(lambda: len(party.rows()) == THREADS * EACH + 50)
    sent = [mrid for mrid in party.rows() if not mrid.startswith("tick")]
    assert last.rows() == sent, "in the order in which they were published"
    assert party.application.status()["messages"] == THREADS * EACH * 3, "in, get and out"
    assert last.application.status()["messages"] == THREADS * EACH
    assert [one.getMessage() for one in caplog.records if one.name != "waitress.queue"] == []


def test_a_party_loads_its_data_once(tmp_path: Path) -> None:
    loads: list[str] = []

    def load(connection: Connection) -> None:
        loads.append("loaded")
        connection.execute(insert(parties.row).values(mrid="a"))

    for _ in range(2):
        made(tmp_path, load).close()
    assert loads == ["loaded"]


def test_a_load_that_failed_is_done_again(tmp_path: Path) -> None:
    def fail(connection: Connection) -> None:
        connection.execute(insert(parties.row).values(mrid="a"))
        raise OSError("no such file")

    with pytest.raises(OSError, match="no such file"):
        made(tmp_path, fail)
    loads: list[str] = []
    made(tmp_path, lambda _: loads.append("loaded")).close()
    assert loads == ["loaded"]


def made(data: Path, load: Any) -> Application[dict[str, Any]]:
    suite = Suite(data=data, utility=data, addresses={"orchestrator": "http://127.0.0.1:9/orchestrator"})
    return Application(
        "orchestrator",
        suite,
        ports=parties.PORTS,
        service=sys.modules[parties.__name__],
        tables=parties.tables,
        resources={},
        load=load,
    )


def test_work_under_way_makes_a_party_busy_and_closing_ends_it(tmp_path: Path) -> None:
    ended: list[str] = []
    suite = Suite(data=tmp_path, utility=tmp_path)
    application: Application[None] = Application(
        "ami",
        suite,
        ports=(),
        service=parties.SENDS_ONLY,
        tables=parties.tables,
        resources=None,
        working=lambda: 3,
        closing=lambda: ended.append("closed"),
    )
    assert application.status() == {"party": "ami", "busy": 3, "messages": 0, "seen": None, "follows": False}
    application.close()
    assert ended == ["closed"]


def test_a_handler_knows_its_transaction_and_its_resources(start: Start) -> None:
    seen: list[Context[Any]] = []
    party = start(acts={"look": seen.append})
    send(party.address(), created("a", act="look"))
    (context,) = seen
    assert context.resources is party.application.resources
    assert context.connection is context.transaction.connection
    assert (context.party, context.operation.name) == ("orchestrator", "CreatedEndDeviceEvents")


def test_many_threads_may_post_through_one_party(start: Start, sender: Sender) -> None:
    party = start()
    ami = sender({"orchestrator": party.base})
    texts = [write(created(str(number))) for number in range(THREADS * EACH)]
    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(lambda text: ami.post("orchestrator", "ReceiveEndDeviceEvents", text), texts))
    for text, answer in zip(texts, answers, strict=True):
        assert answer.message.Header.CorrelationID == answer.request_header.CorrelationID
        assert answer.message.Reply.ID[0].value in text
    assert sorted(party.rows(), key=int) == [str(number) for number in range(THREADS * EACH)]


def test_a_suite_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    suite = Suite(
        data=tmp_path / "data",
        utility=tmp_path / "utility",
        addresses={"dms": "http://127.0.0.1:1/dms", "ffm/GetMaintenanceOrders": "http://wms.example/orders"},
        field="127.0.0.1:2",
    )
    suite.save()
    assert Suite.load(tmp_path / "data") == suite
    assert json.loads((tmp_path / "data" / "suite.json").read_text())["field"] == "127.0.0.1:2"


def test_one_port_of_a_party_may_be_another_product(tmp_path: Path) -> None:
    addresses = {"ffm": "http://127.0.0.1:1/ffm", "ffm/GetMaintenanceOrders": "http://wms.example/orders"}
    suite = Suite(data=tmp_path, utility=tmp_path, addresses=addresses)
    assert suite.address("ffm", "ExecuteMaintenanceOrders") == "http://127.0.0.1:1/ffm/ExecuteMaintenanceOrders"
    assert suite.address("ffm", "GetMaintenanceOrders") == "http://wms.example/orders"
    with pytest.raises(KeyError):
        suite.address("dms", "GetUnplannedOutages")


def test_a_directory_without_a_suite_is_named(tmp_path: Path) -> None:
    with pytest.raises(SuiteNotFound, match="holds no suite"):
        Suite.load(tmp_path)
