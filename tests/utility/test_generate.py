"""A generated utility is coherent, of any size, and the same for the same seed."""

import csv
import json
import os
import time
from collections import Counter
from pathlib import Path
from uuid import UUID

import pytest

from dsobus.grid import Model, connect, protect, read
from dsobus.utility import Utility, generate, write

SIZES = [(32, 1), (50, 2), (137, 3), (200, 4), (333, 5), (1000, 1), (1000, 6), (4000, 7)]
NETWORK = ("network_EQ.xml", "network_SSH.xml", "network_GL.xml")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("utility")
    write(generate(1000, 1), directory)
    return directory


@pytest.fixture(scope="module")
def model(thousand: Path) -> Model:
    return read([thousand / name for name in NETWORK])


def assert_protection_is_the_truth(utility: Utility, directory: Path) -> None:
    tree = protect(connect(read([directory / name for name in NETWORK])))
    assert {(d.id, d.name, d.kind, d.parent) for d in tree.devices.values()} == {
        (d.id, d.name, d.kind, d.parent) for d in utility.devices
    }
    below: dict[str, set[str]] = {device.id: set(device.consumers) for device in utility.devices}
    for device in reversed(utility.devices):
        if device.parent is not None:
            below[device.parent] |= below[device.id]
    for device in utility.devices:
        assert set(tree.downstream(device.id)) == below[device.id]
        assert sorted(tree.consumers(device.id)) == sorted(device.consumers)
    assert len(tree.device_of) == len(utility.customers)


@pytest.mark.parametrize(("customers", "seed"), SIZES)
def test_the_network_protects_as_it_was_built(tmp_path: Path, customers: int, seed: int) -> None:
    utility = generate(customers, seed)
    write(utility, tmp_path)
    assert_protection_is_the_truth(utility, tmp_path)


@pytest.mark.parametrize(("customers", "seed"), SIZES)
def test_no_fault_looks_like_that_of_the_device_below(customers: int, seed: int) -> None:
    utility = generate(customers, seed)
    children = Counter(device.parent for device in utility.devices)
    for device in utility.devices:
        if children[device.id]:
            assert children[device.id] >= 2, device.name
        else:
            assert len(device.consumers) >= 4, device.name


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    for name, seed in (("first", 1), ("again", 1), ("other", 2)):
        write(generate(60, seed), tmp_path / name)
    for file in sorted((tmp_path / "first").iterdir()):
        assert file.read_bytes() == (tmp_path / "again" / file.name).read_bytes()
        assert file.read_bytes() != (tmp_path / "other" / file.name).read_bytes()


def test_write_names_every_file_that_it_wrote(tmp_path: Path) -> None:
    assert sorted(write(generate(60, 1), tmp_path)) == sorted(tmp_path.iterdir())


@pytest.mark.parametrize("customers", [-1, 0, 31, 2_000_001])
def test_a_size_that_no_network_has_is_refused(customers: int) -> None:
    with pytest.raises(ValueError, match="a utility has 32 to 2000000 customers"):
        generate(customers, 1)


def test_every_id_is_a_uuid_of_its_own(thousand: Path, model: Model) -> None:
    ids = [row["mRID"] for name in ("meters", "customers", "ders", "crews") for row in rows(thousand / f"{name}.csv")]
    ids += {row["amrRouter"] for row in rows(thousand / "meters.csv")} - {""}
    ids += [key for _, table in model for key in table.ids]
    assert len(set(ids)) == len(ids)
    assert all(str(UUID(key)) == key for key in ids)


def test_customers_meters_and_the_network_refer_to_each_other(thousand: Path, model: Model) -> None:
    meters = {row["mRID"]: row for row in rows(thousand / "meters.csv")}
    customers = rows(thousand / "customers.csv")
    assert sorted(row["EnergyConsumer"] for row in meters.values()) == sorted(model["EnergyConsumer"].ids)
    assert {row["Meter"] for row in customers} == set(meters)
    for row in customers:
        assert meters[row["Meter"]]["UsagePoint"] == row["UsagePoint"]
        assert meters[row["Meter"]]["ServiceLocation"] == row["ServiceLocation"]
    assert {row["EnergyConsumer"] for row in rows(thousand / "ders.csv")} <= set(model["EnergyConsumer"].ids)
    assert len({row["serialNumber"] for row in meters.values()}) == 1000


def test_the_meters_of_a_secondary_substation_report_in_one_way(thousand: Path) -> None:
    utility = generate(1000, 1)
    router = {meter.EnergyConsumer: (meter.technology, meter.amrRouter) for meter in utility.meters}
    found: dict[str, set[tuple[str, str]]] = {}
    for primary in utility.primaries:
        for station in (station for feeder in primary.feeders for station in feeder.stations):
            consumers = [consumer.id for outgoing in station.outgoings for consumer in outgoing.consumers]
            found[station.id] = {router[consumer] for consumer in consumers}
    assert all(len(ways) == 1 for ways in found.values())
    plc = [way for ((technology, way),) in found.values() if technology == "plc"]
    assert len(plc) == len(set(plc)) > len(found) / 2, "each has a concentrator of its own"
    assert {way for ((technology, way),) in found.values() if technology != "plc"} == {""}
    assert {row["amrRouter"] for row in rows(thousand / "meters.csv")} == {*plc, ""}


@pytest.mark.parametrize("customers", [50, 1000])
def test_some_customers_are_critical_at_any_size(customers: int) -> None:
    needs = {customer.specialNeed for customer in generate(customers, 3).customers}
    assert needs == {"", "fire station", "hospital", "life support", "nursing home", "water supply"}


def test_the_summary_says_what_was_made(thousand: Path) -> None:
    summary = json.loads((thousand / "utility.json").read_text(encoding="utf-8"))
    assert summary == {"seed": 1, "customers": 1000, "start": "2026-01-15T06:00:00Z"}


def test_every_reference_of_the_network_leads_to_an_object(model: Model) -> None:
    objects = {key for _, table in model for key in table.ids}
    for kind, table in model:
        for name, column in table.columns.items():
            if kind == "FullModel" or name.endswith("mRID"):
                continue
            for value in column:
                if value is not None and len(value) == 36 and value[8] == "-":
                    assert value in objects, (kind, name)


def test_every_node_joins_at_least_two_terminals(model: Model) -> None:
    joined = Counter(model["Terminal"].column("Terminal.ConnectivityNode"))
    assert set(joined) == set(model["ConnectivityNode"].ids)
    assert min(joined.values()) >= 2


def test_feeders_meet_in_open_points_and_a_mid_feeder_recloser_is_there(model: Model) -> None:
    switches = model["LoadBreakSwitch"]
    assert switches.column("Switch.open").count("true") == 3
    assert list(switches.column("Switch.open")) == list(switches.column("Switch.normalOpen"))
    assert len(model["Recloser"]) > 0


def test_a_terminal_and_all_equipment_have_their_state_in_ssh(model: Model) -> None:
    assert set(model["Terminal"].column("ACDCTerminal.connected")) == {"true"}
    for kind in ("ACLineSegment", "Breaker", "EnergyConsumer", "Fuse", "PowerTransformer"):
        assert set(model[kind].column("Equipment.inService")) == {"true"}


def test_electrical_parameters_are_plausible(model: Model) -> None:
    lines, ends = model["ACLineSegment"], model["PowerTransformerEnd"]
    columns = (lines.column(name) for name in ("ACLineSegment.r", "ACLineSegment.x", "Conductor.length"))
    for r, x, length in zip(*columns, strict=True):
        kilometres = float(length or 0)
        assert 0.01 < kilometres < 20
        assert 0.05 < float(r or 0) / kilometres < 1
        assert 0.05 < float(x or 0) / kilometres < 1
    names = (
        "PowerTransformerEnd.r",
        "PowerTransformerEnd.x",
        "PowerTransformerEnd.ratedU",
        "PowerTransformerEnd.ratedS",
    )
    for r, x, rated_kV, rated_MVA in zip(*(ends.column(name) for name in names), strict=True):
        per_unit = (float(r or 0) ** 2 + float(x or 0) ** 2) ** 0.5 / float(rated_kV or 0) ** 2 * float(rated_MVA or 0)
        assert per_unit == 0 or 0.03 < per_unit < 0.13
    load_MW = sum(float(p or 0) for p in model["EnergyConsumer"].column("EnergyConsumer.p"))
    supply_MW = sum(float(p or 0) for p in model["ExternalNetworkInjection"].column("ExternalNetworkInjection.p"))
    assert supply_MW == pytest.approx(-load_MW)


def test_headers_name_their_profiles_and_ssh_depends_on_eq(model: Model) -> None:
    headers = model["FullModel"]
    assert {profile.rpartition("/CIM/")[2] for profile in model.profiles} == {
        "CoreEquipment-EU/3.0",
        "Operation-EU/3.0",
        "SteadyStateHypothesis-EU/3.0",
        "GeographicalLocation-EU/3.0",
    }
    eq, *others = headers.ids
    assert [headers.values(key, "Model.DependentOn") for key in others] == [(eq,), (eq,)]


def test_every_device_has_a_place_and_a_feeder(model: Model) -> None:
    tree = protect(connect(model))
    heads = {device.feeder for device in tree.devices.values() if device.kind in ("Fuse", "Recloser")}
    assert all(device.position is not None for device in tree.devices.values())
    assert sorted(tree.devices[head].name for head in heads) == [
        f"Alderby F{number:02} breaker" for number in range(1, 7)
    ]


@pytest.mark.skipif("DSOBUS_LARGE" not in os.environ, reason="takes a minute: set DSOBUS_LARGE to run it")
def test_a_hundred_thousand_customers_are_made_within_a_minute(tmp_path: Path) -> None:
    began = time.perf_counter()
    utility = generate(100_000, 1)
    write(utility, tmp_path)
    assert time.perf_counter() - began < 60
    assert_protection_is_the_truth(utility, tmp_path)
