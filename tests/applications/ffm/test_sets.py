"""An OperationSet that is undone has sent no crew and told nobody."""

from __future__ import annotations

from uuid import uuid4

from tests.applications.ffm.conftest import Ffm, codes, order

from dsobus.messages.maintenance_orders import MaintenanceOrder


def dispatches(ffm: Ffm) -> int:
    """Count the crews that were sent, as the journal of the field has it."""
    return (ffm.world.suite.data / "field.jsonl").read_text().count('"dispatch"')


def test_a_set_that_is_undone_has_sent_no_crew_and_told_nobody(ffm: Ffm) -> None:
    new = order(ffm.device("S0001 LV fuse 1"))
    reply = ffm.ask_set(("create", new), ("delete", MaintenanceOrder(mRID=str(uuid4()))), integrity=True)
    assert [code for code, _ in codes(reply)] == ["5.9", "2.15"]
    assert ffm.busy_crews() == {}
    assert ffm.world.told() == []
    assert dispatches(ffm) == 0


def test_a_set_that_is_done_sends_its_crews(ffm: Ffm) -> None:
    new = [order(ffm.device(f"S0001 LV fuse {number}")) for number in (1, 2)]
    assert codes(ffm.ask_set(*(("create", one) for one in new), integrity=True)) == [("0.0", None)]
    assert len(ffm.busy_crews()) == 2
    assert dispatches(ffm) == 2


def test_an_order_made_and_deleted_in_one_set_leaves_nobody_on_the_way(ffm: Ffm) -> None:
    new = order(ffm.device("S0001 LV fuse 1"))
    new.mRID = str(uuid4())
    assert codes(ffm.ask_set(("create", new), ("delete", MaintenanceOrder(mRID=new.mRID)), integrity=False)) == [
        ("0.0", None)
    ]
    assert ffm.busy_crews() == {}
    assert dispatches(ffm) == 0
